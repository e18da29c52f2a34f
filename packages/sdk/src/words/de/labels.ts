import type { Labels } from '../words.ts';

/** Names of the taxonomy: "category|subcategory|…" in the order of `model/taxonomy.data.ts`. */
const labels: Labels = {
  ticketing:
    'Tickets|Ticket nicht erhalten|Zahlung oder doppelt abgebucht|Datum, Platz oder Name falsch|Erstattung|Umtausch oder Upgrade|Weitergabe oder Weiterverkauf|Gefälschtes oder ungültiges Ticket|Problem mit Ticketseite oder Warteraum|Veranstaltung verschoben oder abgesagt',
  entry:
    'Einlass|Ticket wird nicht gelesen|Drehkreuz oder Eingang defekt|Schlange zu lang oder steht still|Falscher Eingang oder verlaufen|Ausweis- oder Namensprüfung|Problem mit Tasche oder Kontrolle|Einlass verweigert|Wiedereinlass|Hilfsbedürftige in der Schlange',
  facility:
    'Einrichtungen|Sitz kaputt oder schmutzig|Problem mit der Toilette|Trinkwasser|Müll oder voller Mülleimer|Etwas verschüttet oder Boden rutschig|Aufzug oder Rolltreppe|Licht oder Strom|Zu heiß, zu kalt, Schatten, Regenschutz|Geländer locker oder etwas beschädigt|Schild fehlt oder ist unklar',
  experience:
    'Sicht & Atmosphäre|Sicht verdeckt|Jemand auf meinem Platz|Ton zu laut, zu leise oder unklar|Bildschirm oder Anzeigetafel|Rauchen oder schlechter Geruch|Leute stehen oder sind im Gang|Regen, Sonne, Verzögerung durch Wetter|Programm, Zeiten oder Inhalt|Licht oder Effekte stören mich',
  food: 'Essen & Trinken|Lange Schlange|Bestellung falsch oder fehlt|Qualität oder Temperatur|Krank geworden oder allergische Reaktion|Frage zu Allergenen oder Ernährung|Ausverkauft oder geschlossen|Preis oder Kartenterminal',
  retail:
    'Shop & Fanartikel|Umtausch oder Rückgabe|Größe oder Artikel fehlt|Falscher Preis|Onlineshop oder Abholung',
  access:
    'Barrierefreiheit|Rollstuhlplatz oder Begleitplatz|Stufenloser Weg oder Aufzug blockiert|Hilfe auf dem Weg oder bei der Suche|Barrierefreie Toilette oder Pflegeliege|Höranlage, Untertitel, Gebärdensprache|Audiodeskription, Führhund, Großdruck|Ruheraum, ruhiger Ort, Reizüberflutung|Behindertenparkplatz oder Ausstieg',
  safety:
    'Sicherheit|Akute Gefahr: Feuer, Rauch, lebensgefährliches Gedränge|Schlägerei oder Gewalt|Belästigung oder sexueller Übergriff|Rassismus oder Diskriminierung|Betrunkene oder pöbelnde Person|Geworfene Gegenstände oder Pyrotechnik|Verdächtige Personen oder Gegenstände|Diebstahl|Überfüllung oder blockierter Ausgang|Sorge um ein Kind oder einen Erwachsenen',
  medical:
    'Medizinische Hilfe|Notfall: keine Atmung, Brustschmerz, Blutung|Verletzung|Unwohlsein, Hitze oder Kälte|Medikamente, Insulin, Aufbewahrung|Wickel- oder Stillplatz',
  lost: 'Verloren & gefunden|Mein Kind wird vermisst|Hilfsbedürftiger Erwachsener vermisst|Kind oder vermisste Person gefunden|Ich habe etwas verloren|Ich habe etwas gefunden|Meine Gruppe verloren',
  transport:
    'Verkehr & Parken|Parkplatz voll oder blockiert|Shuttle oder Bus|Taxi oder Abholpunkt|Zug, U-Bahn oder letzte Fahrt|Schaden oder Panne am Auto|Straße oder Weg gesperrt',
  exit: 'Ausgang|Ausgang überfüllt oder blockiert|Wo geht es hinaus|Zurückgehalten, keine Information|Früher gehen oder abgeholt werden',
  digital:
    'App, WLAN & Bezahlen|WLAN oder Empfang|Problem mit der App|Konto oder Anmeldung|Automat oder Selbstbedienung|Armband, Karte oder Aufladen|Meine Daten: sehen, berichtigen, löschen',
  staff:
    'Personal & Service|Verhalten des Personals|Zu langsam oder keine Antwort|Falsche Auskunft|Angaben falsch erfasst|Förmliche Beschwerde',
  info: 'Frage stellen|Wo ist …|Wann beginnt …|Was darf ich mitbringen oder tun|Was passiert mit meiner Meldung|Andere Frage',
  idea: 'Ideen & Lob|Vorschlag|Jemandem danken|Verbesserungsidee vom Personal',
  other: 'Sonstiges|Sonstiges',
};

export default labels;
