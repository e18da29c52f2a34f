import type { QuestionWords } from '../words.ts';

const digital: QuestionWords = {
  kind: {
    label: 'Was für ein Problem ist es?',
    required: 'Bitte wählen Sie, was es ist.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
  },
  'wifi.kind': {
    label: 'Was funktioniert nicht?',
    options: 'Kein WLAN|Sehr langsam|WLAN-Seite öffnet sich nicht|Kein Handyempfang',
  },
  zone: {
    label: 'In welchem Bereich?',
    required: 'Bitte wählen Sie den Bereich.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
  screen: {
    label: 'Welche Seite der App?',
    required: 'Bitte nennen Sie die Seite.',
    invalid: 'Bitte höchstens 80 Zeichen.',
  },
  errorText: {
    label: 'Welcher Fehlertext wurde angezeigt?',
    required: 'Bitte geben Sie den Fehlertext ein.',
    invalid: 'Bitte höchstens 300 Zeichen.',
  },
  device: {
    label: 'Mit welchem Handy oder Computer?',
    required: 'Bitte nennen Sie Ihr Gerät.',
    invalid: 'Bitte höchstens 120 Zeichen.',
  },
  issue: {
    label: 'Was ist das Problem?',
    required: 'Bitte nennen Sie das Problem.',
    invalid: 'Bitte höchstens 300 Zeichen.',
  },
  'account.issue': {
    label: 'Was ist das Problem mit Ihrem Konto?',
    required: 'Bitte nennen Sie das Problem.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options:
      'Passwort vergessen|Ich bekomme keinen Code|Mein Konto ist gesperrt|Kein Zugriff mehr auf die E-Mail|Meine Tickets sind nicht da|Etwas anderes',
  },
  email: {
    label: 'Welche E-Mail-Adresse haben Sie angegeben?',
    required: 'Bitte geben Sie die E-Mail-Adresse ein.',
    invalid: 'Bitte prüfen Sie die Adresse, zum Beispiel name@example.com.',
  },
  'kiosk.issue': {
    label: 'Was stimmt mit dem Automaten nicht?',
    required: 'Bitte nennen Sie das Problem.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options:
      'Aus oder eingefroren|Druckt nicht|Nimmt meine Karte nicht|Geld weg, nichts bekommen|Bildschirm reagiert nicht|Etwas anderes',
  },
  kioskId: {
    label: 'Nummer des Automaten',
    hint: 'Sie steht vorne am Automaten.',
    required: 'Bitte geben Sie die Nummer ein.',
    invalid: 'Bitte höchstens 16 Zeichen.',
  },
  amount: {
    label: 'Wie hoch war der Betrag?',
    required: 'Bitte geben Sie den Betrag ein.',
    invalid: 'Bitte geben Sie einen Betrag ein, zum Beispiel 24,50.',
  },
  'topup.amount': { label: 'Wie viel fehlt?' },
  when: {
    label: 'Wann ist es passiert?',
    hint: 'Ungefähr genügt.',
    required: 'Bitte sagen Sie uns, wann.',
    invalid: 'Bitte wählen Sie Tag und Uhrzeit, nicht in der Zukunft.',
  },
  'topup.when': { label: 'Wann haben Sie aufgeladen oder bezahlt?' },
  deviceId: {
    label: 'Nummer des Armbands oder der Karte',
    hint: 'Sie steht auf der Rückseite. Nicht Ihre Bankkarte.',
    required: 'Bitte geben Sie die Nummer ein.',
    invalid: 'Bitte höchstens 32 Zeichen.',
  },
  request: {
    label: 'Was sollen wir mit Ihren Daten tun?',
    required: 'Bitte wählen Sie etwas aus.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Mir zeigen|Berichtigen|Löschen',
  },
  contact: {
    label: 'Wie erreichen wir Sie?',
    hint: 'E-Mail oder Telefon, wie Sie möchten.',
    required: 'Bitte geben Sie E-Mail-Adresse oder Telefonnummer ein.',
    invalid: 'Bitte prüfen Sie E-Mail-Adresse oder Telefonnummer.',
  },
};

export default digital;
