/** @jsxImportSource preact */
import '@touchline/widget/preact';
import type { TouchlineHelp } from '@touchline/widget';
import { render } from 'preact';
import { useRef, useState } from 'preact/hooks';

function Tickets({ venue }: { venue: string }) {
  const help = useRef<TouchlineHelp>(null);
  const [compact, setCompact] = useState(true);
  const [told, setTold] = useState('');
  return (
    <>
      <h1>Two tickets, row F</h1>
      <button onClick={() => void help.current?.open('entry.scan_fail')}>My ticket does not scan</button>
      <button onClick={() => setCompact(!compact)}>Larger</button>
      <touchline-help
        ref={help}
        venue={venue}
        label="Ask us"
        position="start"
        compact={compact}
        ontouchline-issue-captured={({ issue }) =>
          setTold((before) => `${before} Captured ${issue.reference}`)
        }
        ontouchline-issue-accepted={({ issue }) =>
          setTold((before) => `${before} Accepted ${issue.reference}`)
        }
      />
      <output>{told}</output>
    </>
  );
}

render(<Tickets venue="north-arena" />, document.querySelector('#app') as HTMLElement);
