/** The pill and nothing else; the panel brings its own. */
export default `:host{all:initial}:host([hidden]){display:none}
.pill{position:fixed;inset-block-end:calc(var(--touchline-offset-block,16px) + env(safe-area-inset-bottom,0px));inset-inline-end:calc(var(--touchline-offset-inline,16px) + env(safe-area-inset-right,0px));z-index:var(--touchline-z,1000);display:flex;align-items:center;gap:8px;box-sizing:border-box;min-block-size:56px;padding:0 22px 0 18px;border:0;border-radius:999px;background:var(--touchline-accent,#0a7d4f);color:var(--touchline-on-accent,#fff);font:600 max(1rem,16px)/1.5 var(--touchline-font,system-ui,sans-serif);box-shadow:0 8px 24px #0003;cursor:pointer;text-decoration:none;-webkit-tap-highlight-color:transparent}
.pill:dir(rtl){padding:0 18px 0 22px}
.pill:hover{background:var(--touchline-accent-hover,#07623d)}
.pill:focus-visible{outline:3px solid var(--touchline-focus,#13201a);outline-offset:2px}
.pill[hidden]{display:none}
svg{inline-size:24px;block-size:24px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
:host([position*=start]) .pill{inset-inline:var(--touchline-offset-inline,16px) auto}
:host([position*=top]) .pill{inset-block:var(--touchline-offset-block,16px) auto}
:host([position=inline]) .pill{position:static}
:host([compact]) .pill{min-block-size:48px;inline-size:48px;padding:12px}
:host([compact]) .words{display:none}
.dot{position:absolute;inset-block-start:-2px;inset-inline-end:2px;min-inline-size:20px;block-size:20px;box-sizing:border-box;padding:0 5px;border-radius:999px;background:#13201a;color:#fff;border:2px solid #fff;font-size:12px;line-height:16px;text-align:center}
.dot:empty{min-inline-size:14px;block-size:14px;background:#fff;border-color:#13201a}
.dot[hidden]{display:none}
@media(prefers-color-scheme:dark){:host(:not([theme=light])) .pill{background:var(--touchline-accent,#4fd1a1);color:var(--touchline-on-accent,#04261a)}:host(:not([theme=light])) .pill:focus-visible{outline-color:var(--touchline-focus,#fff)}}
:host([theme=dark]) .pill{background:var(--touchline-accent,#4fd1a1);color:var(--touchline-on-accent,#04261a)}
@media(forced-colors:active){.pill{border:2px solid ButtonText}}
@media print{.pill{display:none}}`;
