/** @jsxImportSource react */
import '@touchline/widget/react';
import type { TouchlineHelp } from '@touchline/widget';
import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

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

createRoot(document.querySelector('#app') as HTMLElement).render(<Tickets venue="north-arena" />);
