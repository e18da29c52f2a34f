import type { QuestionWords } from '../words.ts';

const food: QuestionWords = {
  stand: {
    label: 'Welcher Verkaufsstand?',
    hint: 'Die Nummer steht an der Theke und auf Ihrem Beleg.',
    required: 'Bitte wählen Sie den Verkaufsstand.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
  waitMin: {
    label: 'Wie viele Minuten warten Sie schon ungefähr?',
    required: 'Bitte geben Sie die Minuten ein.',
    invalid: 'Bitte geben Sie eine Zahl von 0 bis 600 ein.',
  },
  orderNo: {
    label: 'Wie lautet die Bestellnummer?',
    hint: 'Sie steht auf dem Beleg oder in der App.',
    required: 'Bitte geben Sie die Bestellnummer ein.',
    invalid: 'Bitte höchstens 24 Zeichen.',
  },
  items: {
    label: 'Was ist falsch oder fehlt?',
    required: 'Bitte zählen Sie auf, was falsch ist oder fehlt.',
    invalid: 'Bitte höchstens 300 Zeichen.',
  },
  paid: {
    label: 'Haben Sie schon bezahlt?',
    required: 'Bitte antworten Sie mit Ja oder Nein.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Ja|Nein',
  },
  item: {
    label: 'Um welchen Artikel geht es?',
    required: 'Bitte nennen Sie den Artikel.',
    invalid: 'Bitte höchstens 120 Zeichen.',
  },
  'quality.item': { label: 'Welche Speise oder welches Getränk?' },
  photo: {
    label: 'Foto hinzufügen',
    hint: 'Bitte möglichst ohne Gesichter.',
    required: 'Bitte fügen Sie ein Foto hinzu.',
    invalid: 'Diese Datei lässt sich nicht senden. Bitte wählen Sie ein Foto.',
  },
  needMedic: {
    label: 'Brauchen Sie jetzt einen Sanitäter?',
    required: 'Bitte antworten Sie mit Ja oder Nein.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Ja|Nein',
  },
  location: {
    label: 'Wo genau?',
    hint: 'Zum Beispiel: Treppe zwischen Block 112 und 113.',
    required: 'Bitte beschreiben Sie die Stelle.',
    invalid: 'Bitte höchstens 160 Zeichen.',
  },
  'illness.location': {
    label: 'Wo sind Sie gerade?',
    hint: 'Block, Reihe und Platz oder was Sie um sich herum sehen.',
  },
  symptoms: {
    label: 'Welche Beschwerden haben Sie?',
    required: 'Bitte wählen Sie mindestens eine Antwort.',
    invalid: 'Bitte wählen Sie mindestens eine Antwort.',
  },
  'illness.symptoms': {
    options:
      'Atemnot|Schwellung in Gesicht oder Hals|Ausschlag oder Juckreiz|Übelkeit oder Erbrechen|Bauchschmerzen|Schwindel oder Ohnmachtsgefühl|Etwas anderes',
  },
  'illness.item': { label: 'Was haben Sie gegessen oder getrunken?' },
  'illness.stand': { label: 'Wo haben Sie es gekauft?' },
  allergen: {
    label: 'Um welche Allergie oder Ernährung geht es?',
    hint: 'Zum Beispiel Nüsse, Milch, Gluten, halal, vegan.',
    required: 'Bitte nennen Sie die Allergie oder Ernährung.',
    invalid: 'Bitte höchstens 120 Zeichen.',
  },
  'allergen.item': { label: 'Welche Speise oder welches Getränk?' },
  'sold_out.item': { label: 'Was wollten Sie kaufen?' },
  charged: {
    label: 'Wurde Geld abgebucht?',
    required: 'Bitte antworten Sie mit Ja oder Nein.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Ja|Nein',
  },
  amount: {
    label: 'Wie hoch war der Betrag?',
    required: 'Bitte geben Sie den Betrag ein.',
    invalid: 'Bitte geben Sie einen Betrag ein, zum Beispiel 24,50.',
  },
  'price_pay.amount': { label: 'Um welchen Betrag geht es?' },
  payMethod: {
    label: 'Wie haben Sie bezahlt?',
    required: 'Bitte wählen Sie, wie Sie bezahlt haben.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Karte|Handy oder Uhr|Zahlung per QR-Code|Überweisung|Armband oder Bezahlkarte|Bar|Anders',
  },
};

export default food;
