import type { QuestionWords } from '../words.ts';

const ticketing: QuestionWords = {
  eventId: {
    label: 'Um welche Veranstaltung geht es?',
    required: 'Bitte wählen Sie die Veranstaltung.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
  },
  orderRef: {
    label: 'Wie lautet Ihre Bestellnummer?',
    hint: 'Sie steht in der Bestätigung per E-Mail.',
    required: 'Bitte geben Sie Ihre Bestellnummer ein.',
    invalid: 'Bitte prüfen Sie die Bestellnummer: nur Buchstaben und Ziffern.',
  },
  email: {
    label: 'Welche E-Mail-Adresse haben Sie angegeben?',
    required: 'Bitte geben Sie die E-Mail-Adresse ein.',
    invalid: 'Bitte prüfen Sie die Adresse, zum Beispiel name@example.com.',
  },
  'not_received.email': { label: 'Mit welcher E-Mail-Adresse haben Sie bestellt?' },
  purchaseChannel: {
    label: 'Wo haben Sie das Ticket gekauft?',
    required: 'Bitte wählen Sie, wo Sie es gekauft haben.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Offizielle Website|App|Ticketschalter|Agentur oder Partner|Zweitmarkt|Woanders',
  },
  amount: {
    label: 'Wie hoch war der Betrag?',
    required: 'Bitte geben Sie den Betrag ein.',
    invalid: 'Bitte geben Sie einen Betrag ein, zum Beispiel 24,50.',
  },
  'payment.amount': { label: 'Wie viel wurde abgebucht?' },
  currency: {
    label: 'In welcher Währung?',
    required: 'Bitte wählen Sie die Währung.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options:
      'Euro (EUR)|US-Dollar (USD)|Pfund (GBP)|Yuan (CNY)|Hongkong-Dollar (HKD)|Yen (JPY)|Won (KRW)|Schweizer Franken (CHF)|Real (BRL)|Rupie (INR)|Dirham (AED)|Andere',
  },
  chargedAt: {
    label: 'Wann wurde das Geld abgebucht?',
    hint: 'Das zeigt die Nachricht Ihrer Bank.',
    required: 'Bitte geben Sie an, wann abgebucht wurde.',
    invalid: 'Bitte wählen Sie Tag und Uhrzeit, nicht in der Zukunft.',
  },
  payMethod: {
    label: 'Wie haben Sie bezahlt?',
    required: 'Bitte wählen Sie, wie Sie bezahlt haben.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Karte|Handy oder Uhr|Zahlung per QR-Code|Überweisung|Armband oder Bezahlkarte|Bar|Anders',
  },
  last4: {
    label: 'Die letzten vier Ziffern der Karte',
    hint: 'Nur vier Ziffern. Senden Sie nie die ganze Nummer.',
    required: 'Bitte geben Sie die letzten vier Ziffern ein.',
    invalid: 'Bitte geben Sie genau vier Ziffern ein.',
  },
  wrongField: {
    label: 'Was ist auf dem Ticket falsch?',
    required: 'Bitte wählen Sie, was falsch ist.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Datum oder Uhrzeit|Platz oder Block|Name|Ticketart|Etwas anderes',
  },
  correctValue: {
    label: 'Wie muss es richtig heißen?',
    required: 'Bitte sagen Sie uns, wie es richtig heißt.',
    invalid: 'Bitte höchstens 120 Zeichen.',
  },
  reason: {
    label: 'Was ist der Grund?',
    required: 'Bitte nennen Sie den Grund.',
    invalid: 'Bitte höchstens 300 Zeichen.',
  },
  'refund.reason': {
    label: 'Warum möchten Sie Ihr Geld zurück?',
    required: 'Bitte nennen Sie den Grund.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options:
      'Ich kann nicht kommen|Krankheit oder Unfall|Doppelt gekauft|Falsches Ticket|Veranstaltung geändert|Etwas hat den Besuch verdorben|Anderer Grund',
  },
  ticketCount: {
    label: 'Wie viele Tickets?',
    required: 'Bitte geben Sie ein, wie viele Tickets.',
    invalid: 'Bitte geben Sie eine Zahl von 1 bis 50 ein.',
  },
  refundMethod: {
    label: 'Wie möchten Sie das Geld zurück?',
    required: 'Bitte wählen Sie, wie wir zurückzahlen.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Wie ich bezahlt habe|Als Guthaben|Als Gutschein|Was am schnellsten geht',
  },
  fromSeat: {
    label: 'Welchen Platz haben Sie jetzt?',
    hint: 'Zum Beispiel Block N-112, Reihe 8, Platz 14.',
    required: 'Bitte geben Sie Ihren Platz ein.',
    invalid: 'Bitte höchstens 60 Zeichen.',
  },
  toWish: {
    label: 'Was möchten Sie stattdessen?',
    required: 'Bitte sagen Sie uns, was Sie möchten.',
    invalid: 'Bitte höchstens 200 Zeichen.',
  },
  recipientContact: {
    label: 'E-Mail oder Telefon des neuen Inhabers',
    hint: 'Bitte fragen Sie die Person vorher.',
    required: 'Bitte geben Sie an, wie die Person erreichbar ist.',
    invalid: 'Bitte höchstens 254 Zeichen.',
  },
  platform: {
    label: 'Welche App oder Website nutzen Sie dafür?',
    required: 'Bitte nennen Sie die App oder Website.',
    invalid: 'Bitte höchstens 80 Zeichen.',
  },
  ticketRef: {
    label: 'Wie lautet die Ticketnummer?',
    hint: 'Die Nummer unter dem Code. Bitte senden Sie nicht den Code selbst.',
    required: 'Bitte geben Sie die Ticketnummer ein.',
    invalid: 'Bitte prüfen Sie die Ticketnummer: nur Buchstaben und Ziffern.',
  },
  purchasePlace: {
    label: 'Wo haben Sie es gekauft?',
    hint: 'Website, App oder Straße.',
    required: 'Bitte sagen Sie uns, wo Sie es gekauft haben.',
    invalid: 'Bitte höchstens 120 Zeichen.',
  },
  sellerName: {
    label: 'Wer hat es Ihnen verkauft?',
    required: 'Bitte nennen Sie den Verkäufer.',
    invalid: 'Bitte höchstens 80 Zeichen.',
  },
  photo: {
    label: 'Foto hinzufügen',
    hint: 'Bitte möglichst ohne Gesichter.',
    required: 'Bitte fügen Sie ein Foto hinzu.',
    invalid: 'Diese Datei lässt sich nicht senden. Bitte wählen Sie ein Foto.',
  },
  step: {
    label: 'Wo ging es nicht weiter?',
    required: 'Bitte wählen Sie, wo es nicht weiterging.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Warteraum|Platzwahl|Anmeldung|Bezahlen|Nach dem Bezahlen|Woanders',
  },
  errorText: {
    label: 'Welcher Fehlertext wurde angezeigt?',
    required: 'Bitte geben Sie den Fehlertext ein.',
    invalid: 'Bitte höchstens 300 Zeichen.',
  },
  screenshot: {
    label: 'Screenshot hinzufügen',
    hint: 'Bitte verdecken Sie Kartennummern.',
    required: 'Bitte fügen Sie einen Screenshot hinzu.',
    invalid: 'Diese Datei lässt sich nicht senden. Bitte wählen Sie ein Foto.',
  },
  url: {
    label: 'Auf welcher Seite waren Sie?',
    required: 'Bitte geben Sie die Adresse der Seite ein.',
    invalid: 'Bitte prüfen Sie die Adresse. Sie beginnt mit https://',
  },
  device: {
    label: 'Mit welchem Handy oder Computer?',
    required: 'Bitte nennen Sie Ihr Gerät.',
    invalid: 'Bitte höchstens 120 Zeichen.',
  },
  'site_problem.device': { label: 'Mit welchem Handy oder Computer?' },
  choice: {
    label: 'Was ist Ihnen lieber?',
    required: 'Bitte wählen Sie, was Ihnen lieber ist.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Geld zurück|Tickets behalten',
  },
};

export default ticketing;
