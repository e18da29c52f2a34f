import type { QuestionWords } from '../words.ts';

const retail: QuestionWords = {
  item: {
    label: 'Um welchen Artikel geht es?',
    required: 'Bitte nennen Sie den Artikel.',
    invalid: 'Bitte höchstens 120 Zeichen.',
  },
  'exchange.item': { label: 'Was haben Sie gekauft?' },
  reason: {
    label: 'Was ist der Grund?',
    required: 'Bitte nennen Sie den Grund.',
    invalid: 'Bitte höchstens 300 Zeichen.',
  },
  'exchange.reason': {
    label: 'Warum möchten Sie es zurückgeben?',
    required: 'Bitte nennen Sie den Grund.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Falsche Größe|Beschädigt oder fehlerhaft|Falscher Artikel|Gefällt mir doch nicht|Anderer Grund',
  },
  receiptNo: {
    label: 'Wie lautet die Belegnummer?',
    hint: 'Steht unten auf dem Beleg. Ohne Beleg schreiben Sie „keine“.',
    required: 'Bitte geben Sie die Belegnummer ein.',
    invalid: 'Bitte höchstens 40 Zeichen.',
  },
  'out_of_stock.item': { label: 'Was suchen Sie?' },
  size: {
    label: 'Wie groß ist es?',
    required: 'Bitte wählen Sie die Größe.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
  },
  'out_of_stock.size': {
    label: 'Welche Größe?',
    required: 'Bitte geben Sie die Größe ein.',
    invalid: 'Bitte höchstens 30 Zeichen.',
  },
  shop: {
    label: 'Welcher Shop?',
    required: 'Bitte wählen Sie den Shop.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
  amount: {
    label: 'Wie hoch war der Betrag?',
    required: 'Bitte geben Sie den Betrag ein.',
    invalid: 'Bitte geben Sie einen Betrag ein, zum Beispiel 24,50.',
  },
  'overcharged.amount': { label: 'Wie viel haben Sie bezahlt?' },
  orderNo: {
    label: 'Wie lautet die Bestellnummer?',
    hint: 'Sie steht auf dem Beleg oder in der App.',
    required: 'Bitte geben Sie die Bestellnummer ein.',
    invalid: 'Bitte höchstens 24 Zeichen.',
  },
  'online_order.orderNo': { label: 'Wie lautet die Bestellnummer im Onlineshop?' },
  issue: {
    label: 'Was ist das Problem?',
    required: 'Bitte nennen Sie das Problem.',
    invalid: 'Bitte höchstens 300 Zeichen.',
  },
  'online_order.issue': { label: 'Was ist das Problem mit der Bestellung?' },
};

export default retail;
