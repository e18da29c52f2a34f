/** What the browser says of its network, until `networkAsItIs`: a machine without one of its own says that nobody has one. */
export function saysOnline(there: boolean): void {
  Object.defineProperty(navigator, 'onLine', { value: there, configurable: true });
}

export function networkAsItIs(): void {
  Reflect.deleteProperty(navigator, 'onLine');
}
