/** @jsxImportSource solid-js */
import '@touchline/widget/solid';
import type { TouchlineHelp } from '@touchline/widget';
import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';

function Tickets(props: { venue: string }) {
  let help: TouchlineHelp | undefined;
  const [compact, setCompact] = createSignal(true);
  const [told, setTold] = createSignal('');
  return (
    <>
      <h1>Two tickets, row F</h1>
      <button onClick={() => void help?.open('entry.scan_fail')}>My ticket does not scan</button>
      <button onClick={() => setCompact(!compact())}>Larger</button>
      <touchline-help
        ref={(element) => (help = element)}
        attr:venue={props.venue}
        label="Ask us"
        position="start"
        attr:compact={compact() || undefined}
        on:touchline-issue-captured={({ issue }) =>
          setTold((before) => `${before} Captured ${issue.reference}`)
        }
        on:touchline-issue-accepted={({ issue }) =>
          setTold((before) => `${before} Accepted ${issue.reference}`)
        }
      />
      <output>{told()}</output>
    </>
  );
}

render(() => <Tickets venue="north-arena" />, document.querySelector('#app') as HTMLElement);
