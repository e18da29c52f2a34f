import type { Synonyms } from '../synonyms.ts';

/** What people type, as they type it. */
const synonyms: Synonyms = {
  topics: {
    ticketing:
      'kein Ticket, Karte nicht gekommen, wo ist mein Ticket, keine Bestätigung, Eintrittskarte fehlt|doppelt bezahlt, zweimal abgebucht, Karte abgelehnt, bezahlt aber kein Ticket|Name falsch geschrieben, falscher Tag, Namen ändern|Geld zurück, stornieren, kann nicht kommen, zurückgeben|Plätze tauschen, anderer Platz, besserer Platz, zusammen sitzen|Karte verkaufen, an Freund geben, weiterverkaufen|Betrug, Fälschung, Schwarzmarkt, unecht|Webseite geht nicht, Warteschlange hängt, kann nicht kaufen, Fehler beim Bezahlen|verlegt, fällt aus, neuer Termin, Absage',
    entry:
      'QR-Code geht nicht, Barcode, Scanner, rotes Licht, schon benutzt|Tor klemmt, Schranke kaputt, Tür geht nicht auf|warte ewig, Schlange bewegt sich nicht, lange anstehen|welcher Eingang, Eingang finden, wo muss ich rein|Personalausweis, Reisepass, Ausweis vergessen, Name stimmt nicht|Rucksack, Handtasche, Sicherheitskontrolle, Tasche zu groß, abgenommen|nicht reingelassen, abgewiesen, komme nicht rein|raus und wieder rein, kurz rausgehen, Raucherpause|schwanger, alte Leute stehen, Kind in der Schlange, schwach',
    facility:
      'Stuhl kaputt, Sitz nass, Sitz klebt, kein Platz|Klo, WC, kein Klopapier, verstopft, Seife leer, Pissoir|Wasser, Durst, Wasserhahn, Flasche auffüllen|Abfall, dreckig, Müllkorb, schmutziger Boden|nasser Boden, Pfütze, ausgerutscht, Erbrochenes, undicht|Fahrstuhl, Lift, steckt fest|dunkel, Lampe, Stromausfall, Steckdose, Handy laden|kalt, heiß, Hitze, frieren, Klimaanlage, Sonne|Handlauf, Stufe kaputt, Glas zerbrochen, Zaun, Loch|Wegweiser, Beschilderung, Karte, Plan, keine Schilder',
    experience:
      'sehe nichts, Säule, Fahne vor mir, schlechte Sicht|mein Platz ist besetzt, falsche Person, steht nicht auf|zu laut, höre nichts, Lautsprecher, Echo, Durchsage|Anzeige, Leinwand schwarz, Spielstand, Video|Zigarette, jemand raucht, Vape, stinkt, Rauch neben mir, Kiffen|vor mir stehen, Treppe blockiert, hinsetzen|es regnet, Gewitter, Blitz, Schnee, Sonnenbrand|Spielplan, wann ist Pause, Anfang verschoben, langweilig|Blitzlicht, Stroboskop, Laser, Nebelmaschine, Migräne',
    food: 'Schlange am Bierstand, Imbiss, langsam, warte auf Getränke|fehlt etwas, nicht bestellt, Pommes vergessen|kaltes Essen, roh, schmeckt schlecht, verdorben, Haar|Lebensmittelvergiftung, nach Essen schlecht, übergeben, Ausschlag, allergisch|vegan, vegetarisch, halal, koscher, glutenfrei, Nüsse, Laktose, Zutaten|nichts mehr da, Stand zu, kein Bier|zu teuer, Karte geht nicht, falsch berechnet, bar, Pfand',
    retail:
      'Trikot umtauschen, zurückbringen, andere Größe|keine Größe, Schal, Mütze, Trikot ausverkauft|Preisschild, zu viel bezahlt, Rabatt fehlt|Paket, Lieferung, Bestellung abholen, Versand',
    access:
      'Rollstuhl, Begleitperson, Rollator, Behindertenplatz|nur Treppen, Rampe, keine Rampe, barrierefreier Weg|hilf mir gehen, schieben, führen, Begleitung|Behindertentoilette, Behinderten-WC, Liege|gehörlos, schwerhörig, Dolmetscher, Hörgerät|blind, Blindenhund, Braille, sehbehindert|Autismus, zu viel Lärm, überfordert, Panik, Ruhe|Behindertenausweis, barrierefrei parken, aussteigen lassen',
    safety:
      'Feuer, es brennt, Rauch, Explosion, Bombe, Waffe, Messer, Schüsse, Panik, Hilfe|prügeln, geschlagen, Angriff, Streit|begrapscht, angefasst, verfolgt, sexuell, gestalkt|Rassist, Nazi, beleidigt wegen Hautfarbe, Hass, homophob|besoffen, betrunken, schreit, droht, aggressiv|Flasche geworfen, Böller, Bengalo, Feuerwerk, Becherwurf|herrenlose Tasche, Koffer, komischer Mann, Drohne|geklaut, gestohlen, Taschendieb, Handy geklaut, beraubt|zu voll, gedrängt, komme nicht raus, Ausgang verschlossen|Kind mit Fremdem, misshandelt, Sorge um Mädchen, Gefahr',
    medical:
      'atmet nicht, keine Luft, Herzinfarkt, bewusstlos, umgekippt, blutet stark, Krampf, Krankenwagen, Schlaganfall, verschluckt|verletzt, gebrochen, Schnitt, gestürzt, verstaucht, Verbrennung, Pflaster|schwindelig, Kopfschmerzen, übel, Sonnenstich, Fieber, Arzt, Sanitäter, Erste Hilfe|Tabletten, Kühlschrank für Medikamente, Inhalator, Spritze, Rezept|Windel, wickeln, stillen, Baby, Fläschchen',
    lost: 'Kind weg, Kind verloren, finde mein Kind nicht, Sohn weg, Tochter weg, Junge, Mädchen|Demenz, Opa weg, Oma weg, verwirrt, Vater verschwunden|Kind allein, weinendes Kind, Junge gefunden, jemand hat sich verlaufen|Handy verloren, Geldbeutel, Schlüssel weg, liegen gelassen, Jacke vergessen, Brille, Fundbüro|Handy gefunden, Geldbörse gefunden, abgeben|Freunde weg, finde meine Freunde nicht, getrennt',
    transport:
      'kein Parkplatz, zugeparkt, Parkhaus, Ausfahrt|Bus kommt nicht, Pendelbus, Haltestelle|Uber, Taxistand, abholen lassen|Bahn, S-Bahn, Straßenbahn, Bahnhof, letzter Zug|Reifen platt, Batterie leer, Auto zerkratzt, springt nicht an, Beule|Umleitung, Stau, Anfahrt, wie komme ich hin',
    exit: 'komme nicht raus, Stau auf der Treppe, Gedränge am Ausgang|Ausgang finden, wo ist der Ausgang, wie komme ich raus|nicht rausgelassen, eingesperrt, warum warten|früher nach Hause, vor Ende gehen, jemand holt mich ab',
    digital:
      'Internet, kein Empfang, kein Netz, mobile Daten, verbinden|App stürzt ab, App hängt, lädt nicht, Update|Passwort vergessen, einloggen, Login, gesperrt, Code kommt nicht|Automat hat Geld geschluckt, Verkaufsautomat, Fahrkartenautomat|bargeldlos, Guthaben, aufladen, Chip, Armband geht nicht|DSGVO, Konto löschen, Datenschutz, persönliche Daten',
    staff:
      'unfreundlich, frech, Ordner schreit, Benehmen|niemand antwortet, ignoriert, lange gewartet|falsch geschickt, widersprüchlich, falsch informiert|Tippfehler, Telefonnummer falsch, E-Mail falsch gespeichert|beschweren, Chef, Leitung, Reklamation',
    info: 'Geldautomat, Raucherbereich, Treffpunkt, Erste-Hilfe-Raum, Plan|Anpfiff, Einlass ab wann, Öffnungszeiten, Halbzeit, wie lange|erlaubt, Regenschirm, Kamera, Hund, eigenes Essen, Regeln|meine Meldung, Aktenzeichen, gibt es Neues, Stand|fragen, Kontakt, Telefonnummer, Auskunft',
    idea: 'Idee, verbessern, wünschen, Anregung, Feedback|Lob, danke, toller Ordner, nett, super|Mitarbeiteridee, ich arbeite hier',
    other: 'etwas anderes, anderes Problem, nichts davon',
  },
  danger:
    'Feuer, brennt, Brand, Qualm, Explosion, Bombe, Waffe, Pistole, Messer, Schüsse, Massenpanik, Schlägerei, Angriff, angegriffen, begrapscht, vergewaltigt, Vergewaltigung, belästigt, Belästigung, verfolgt mich, Kind weg, Kind verloren, Kind verschwunden, Kind vermisst, finde mein Kind nicht, Sohn verschwunden, Tochter verschwunden, Hilfe schnell, prügeln, prügelt, angefasst, gestalkt',
  medical:
    'atmet nicht, keine Luft, bekomme keine Luft, bewusstlos, ohnmächtig, zusammengebrochen, Herzinfarkt, Brustschmerzen, blutet stark, Krampfanfall, erstickt, Schlaganfall, Überdosis, Krankenwagen, Notarzt, stirbt, allergischer Schock, Notfall',
};

export default synonyms;
