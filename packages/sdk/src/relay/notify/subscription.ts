/** One way on which one person wants to hear of one issue. */
export interface Subscription {
  issueId: string;
  channel: 'mail' | 'push';
  /** Keyed hash of where it goes; with the issue and the channel it names the subscription. */
  key: string;
  /** An address, or a browser as JSON. Empty once its owner has said no; then only the hash is left. */
  target: string;
  language: string;
  /** Epoch milliseconds. */
  askedAt: number;
  /** The mail that asks for a confirmation is out. */
  mailedAt?: number;
  /** Its owner wants it. */
  confirmedAt?: number;
  /** How much of the news has been told. */
  told: number;
}

/** What may change about one that is there. */
export type SubscriptionChange = Partial<
  Pick<Subscription, 'target' | 'askedAt' | 'confirmedAt' | 'told'>
> & { mailedAt?: number | undefined };
