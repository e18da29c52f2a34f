import type { Labels } from '../words.ts';

/** Names of the taxonomy: "category|subcategory|…" in the order of `model/taxonomy.data.ts`. */
const labels: Labels = {
  ticketing:
    'Tickets|Ticket not received|Payment or double charge|Wrong date, seat or name|Refund request|Exchange or upgrade|Transfer or resale|Fake or invalid ticket|Ticket site or queue problem|Event postponed or cancelled',
  entry:
    'Getting in|Ticket will not scan|Turnstile or gate broken|Queue too long or not moving|Wrong gate or lost on the way|ID or name check|Bag or search problem|Entry refused|Re-entry|Queue has vulnerable people',
  facility:
    'Facilities|Seat broken or dirty|Toilet problem|Drinking water|Litter or overflowing bin|Spill or slippery floor|Lift or escalator|Lighting or power|Too hot, too cold, shade or shelter|Loose railing or damage|Sign missing or confusing',
  experience:
    'View & atmosphere|View blocked|Someone in my seat|Sound too loud, quiet or unclear|Screen or scoreboard|Smoking or bad smell|People standing or in the aisle|Rain, sun or weather delay|Programme, timing or content|Lights or effects disturb me',
  food: 'Food & drink|Long queue|Wrong or missing order|Food quality or temperature|Felt ill or allergic reaction|Allergen or dietary question|Sold out or closed|Price or payment terminal',
  retail: 'Shop & merchandise|Exchange or return|Size or item missing|Wrong price|Online shop or pick-up',
  access:
    'Accessibility|Wheelchair space or companion seat|Step-free route or lift blocked|Please help me move or find|Accessible toilet or changing place|Hearing loop, captions, sign language|Audio description, guide dog, print|Sensory room, quiet place, overload|Accessible parking or drop-off',
  safety:
    'Safety & security|Danger now: fire, smoke, crushing|Fight or violence|Harassment or sexual misconduct|Racism or discrimination|Drunk or abusive person|Objects thrown or pyrotechnics|Suspicious person or item|Theft|Overcrowding or blocked exit|Worried about a child or adult',
  medical:
    'Medical help|Emergency: not breathing, chest pain, bleeding|Injury|Feeling ill, heat or cold|Medicine, insulin, storage|Baby care or feeding place',
  lost: 'Lost & found|My child is missing|Vulnerable adult missing|I found a lost child or person|I lost something|I found something|Lost my group',
  transport:
    'Travel & parking|Car park full or blocked|Shuttle or bus|Taxi or pick-up point|Train, metro or last service|Car damage or fault|Closed road or route',
  exit: 'Getting out|Exit crowded or blocked|Which way out|Held back, no information|Need to leave early or be met',
  digital:
    'App, Wi-Fi & payment|Wi-Fi or signal|App problem|Account or sign-in|Kiosk or self-service machine|Wristband, card or top-up|My data: see, fix, delete',
  staff:
    'Staff & service|Attitude|Too slow or no answer|Wrong information|Details recorded wrongly|Formal complaint',
  info: 'Ask a question|Where is …|When does … start|What may I bring or do|What happens with my report|Other question',
  idea: 'Suggestions & thanks|Suggestion|Thank someone|Staff improvement idea',
  other: 'Something else|Something else',
};

export default labels;
