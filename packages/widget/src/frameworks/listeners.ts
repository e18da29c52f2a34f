/** A listener for each event, by `on` and its name. */
export type Listeners<Name extends keyof HTMLElementEventMap, Before extends string = 'on'> = {
  [Each in Name as `${Before}${Each}`]?: ((event: HTMLElementEventMap[Each]) => void) | undefined;
};

/** Where a framework writes `false` into an attribute, leaving it out is the only way to say no. */
export type WithoutFalse<Attributes> = { [Name in keyof Attributes]: Exclude<Attributes[Name], false> };
