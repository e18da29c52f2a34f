import { css } from 'lit';

export const venueMapStyles = css`
  .venue-map {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  .venue {
    fill: var(--surface-sunken);
    stroke: var(--line);
    stroke-width: 2;
  }
  .field {
    fill: var(--accent-soft);
  }
  .area {
    fill: var(--surface-raised);
    stroke: var(--control-line);
    stroke-width: 2;
  }
  .calm .area,
  .none .area {
    fill: var(--info-soft);
  }
  .soon .area {
    fill: var(--soon-soft);
    stroke: var(--soon);
  }
  .late .area,
  .critical .area {
    fill: var(--now-soft);
    stroke: var(--now);
    stroke-width: 3;
  }
  .critical .area {
    stroke-width: 7;
  }
  .stripe {
    fill: var(--now);
    opacity: 0.28;
  }
  .dot {
    fill: var(--soon);
    opacity: 0.35;
  }
  .badge {
    fill: var(--surface);
    stroke: var(--control-line);
    stroke-width: 2;
  }
  .soon .badge {
    stroke: var(--soon);
  }
  .late .badge,
  .critical .badge {
    fill: var(--now);
    stroke: var(--now);
  }
  .venue-map text {
    fill: var(--text);
    font: 700 24px/1 var(--font);
    font-variant-numeric: tabular-nums;
    text-anchor: middle;
    pointer-events: none;
  }
  .late text,
  .critical text {
    fill: var(--on-now);
  }
  .zone:focus-visible {
    outline: none;
  }
  .outline {
    fill: none;
  }
  .zone:focus-visible .outline {
    stroke: var(--focus);
    stroke-width: 8;
  }
  a.zone:hover .outline {
    stroke: var(--text);
    stroke-width: 4;
  }
`;
