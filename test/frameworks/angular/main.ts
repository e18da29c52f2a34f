// Compiled in the browser, so that the page needs no tools of Angular.
import '@angular/compiler';
import '@touchline/widget/help';
import type { TouchlineHelp, TouchlineIssueCapturedEvent } from '@touchline/widget';
import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';

const Tickets = Component({
  selector: '#app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>Two tickets, row F</h1>
    <button (click)="open(help)">My ticket does not scan</button>
    <button (click)="compact.set(!compact())">Larger</button>
    <touchline-help
      #help
      [attr.venue]="venue"
      label="Ask us"
      position="start"
      [attr.compact]="compact() ? '' : null"
      (touchline-issue-captured)="tell('Captured', $event)"
      (touchline-issue-accepted)="tell('Accepted', $event)"
    ></touchline-help>
    <output>{{ told() }}</output>
  `,
})(
  class {
    readonly venue = 'north-arena';
    readonly compact = signal(true);
    readonly told = signal('');

    open(help: TouchlineHelp) {
      void help.open('entry.scan_fail');
    }

    tell(what: string, { issue }: TouchlineIssueCapturedEvent) {
      this.told.update((told) => `${told} ${what} ${issue.reference}`);
    }
  },
);

await bootstrapApplication(Tickets);
