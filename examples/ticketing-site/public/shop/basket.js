// What the visitor chose and bought, kept in this tab only. It belongs to the shop; the help widget never reads it.
const BASKET_KEY = 'stubwell:basket';
const TICKETS_KEY = 'stubwell:tickets';
let inMemory = {};

function read(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return inMemory[key] ?? null;
  }
}

function write(key, value) {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    inMemory = { ...inMemory, [key]: value };
  }
}

/** { eventId, blockId, seats: [{ row, seat }] } or null. */
export const readBasket = () => read(BASKET_KEY);
export const writeBasket = (basket) => write(BASKET_KEY, basket);

/** Newest first: { ticketRef, orderRef, eventId, block, row, seat, gate, name, delivery }. */
export const readTickets = () => read(TICKETS_KEY) ?? [];
export const addTickets = (tickets) => write(TICKETS_KEY, [...tickets, ...readTickets()]);

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

function randomLetters(length) {
  return Array.from(
    crypto.getRandomValues(new Uint8Array(length)),
    (byte) => LETTERS[byte % LETTERS.length],
  ).join('');
}

export const newOrderRef = () => `SW-${randomLetters(6)}`;
export const ticketRefOf = (orderRef, index) => `${orderRef}-${index + 1}`;
