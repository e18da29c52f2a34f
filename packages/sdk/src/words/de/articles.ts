import type { ArticleWords } from '../articles.ts';

/** "title|first step|…", one short sentence a step; names in braces are facts of the venue. */
const articles: ArticleWords = {
  'ticket-not-arrived':
    'Mein Ticket ist nicht angekommen|Sehen Sie im Spam-Ordner nach einer Nachricht von {ticketSender}.|Melden Sie sich in {ticketApp} mit der E-Mail-Adresse der Bestellung an: Oft ist es schon dort.|Bei manchen Veranstaltungen erscheint der Code erst {ticketReleaseHours} Stunden vor dem Einlass.|Danach immer noch nichts? Senden Sie uns die Bestellnummer.',
  'ticket-phone-offline':
    'Ticket ohne Netz zeigen|Öffnen Sie es einmal in {ticketApp}, solange Sie Netz haben.|Speichern Sie es in der Wallet Ihres Telefons: Dort öffnet es sich ohne Netz.|Verlassen Sie sich nicht auf ein Foto, manche Codes ändern sich jede Minute.|Akku leer? Kommen Sie mit Bestellnummer und Ausweis zur Ticketkasse: {ticketDesk}.',
  'double-charge':
    'Doppelt abgebucht|Sehen Sie nach, ob beide Beträge wirklich gebucht sind.|Ist einer nur vorgemerkt, gibt ihn die Bank in {reservationDays} Werktagen frei.|Sind beide gebucht, senden Sie uns Bestellnummer, Betrag und Uhrzeit.|Senden Sie uns nie die ganze Kartennummer.',
  'fix-name-or-seat':
    'Name, Datum oder Platz ist falsch|Öffnen Sie die Bestellung in {ticketApp} und wählen Sie „Angaben ändern“.|Namen lassen sich ändern bis: {nameChangeDeadline}.|Datum und Platz lassen sich tauschen, solange etwas frei ist; Sie zahlen nur den Unterschied.|Schon zu spät? Senden Sie uns die Bestellnummer und was richtig wäre.',
  'refund-how':
    'So läuft eine Erstattung|Sie können Ihr Geld zurückverlangen bis: {refundDeadline}.|Danach prüfen wir jeden Fall, etwa Krankheit oder Unfall.|Das Geld kommt in {refundDays} Werktagen auf dem gleichen Weg zurück.|Bei einer Absage kommt es von selbst zurück.',
  'exchange-upgrade':
    'Platz tauschen oder verbessern|Öffnen Sie die Bestellung in {ticketApp} und wählen Sie „Plätze ändern“.|Sie zahlen nur den Unterschied.|Zeigen Sie am Eingang den neuen Code: Der alte gilt sofort nicht mehr.|Am Tag selbst gibt es Upgrades an der Ticketkasse: {ticketDesk}.',
  'transfer-ticket':
    'Ticket weitergeben|Öffnen Sie das Ticket in {ticketApp} und wählen Sie „Weitergeben“.|Geben Sie E-Mail-Adresse oder Telefonnummer der anderen Person ein.|Annehmen geht bis: {transferDeadline}. Vorher können Sie es zurückholen.|Senden Sie nie ein Bild des Codes: Es gilt einmal, für jeden.',
  'spot-fake-ticket':
    'Ist mein Ticket echt?|Tickets von hier sind immer gültig: {officialShops}.|Wählen Sie in {ticketApp} „Ticket hinzufügen“ und geben Sie die Nummer ein.|Wird sie nicht angenommen, sagen Sie uns, wo Sie gekauft haben.|Ein kopiertes Ticket können wir nicht gültig machen, aber wir helfen weiter.',
  'waiting-room':
    'Der Online-Warteraum steht still|Lassen Sie ein Fenster offen und laden Sie es nicht neu: So bleibt Ihr Platz erhalten.|Schließen Sie andere Fenster, sie können den Platz kosten.|Schalten Sie Werbeblocker für diese Seite aus.|Seit {queueStuckMinutes} Minuten keine Bewegung? Schreiben Sie uns, welche Meldung Sie sehen.',
  'event-moved':
    'Veranstaltung verschoben oder abgesagt|Neuer Termin: Ihr Ticket bleibt gültig, Sie müssen nichts tun.|Er passt nicht? Wählen Sie in {ticketApp} „Geld zurück“, bis: {changeDeadline}.|Abgesagt: Der volle Preis kommt in {refundDays} Werktagen von selbst zurück.|Bei uns gebuchtes Parken wird auch erstattet.',
  'ticket-will-not-scan':
    'Mein Ticket wird nicht gelesen|Stellen Sie den Bildschirm ganz hell und wischen Sie ihn trocken.|Öffnen Sie das Ticket in {ticketApp}, nicht als Foto.|Prüfen Sie Datum, Veranstaltung und Eingang.|Halten Sie das Telefon flach, zehn Zentimeter vom Leser, zwei Sekunden lang.|Immer noch kein grünes Licht? Melden Sie es unten mit Ihrem Eingang.',
  'which-gate':
    'Meinen Eingang finden|Er steht auf dem Ticket, neben dem Block.|Achten Sie auf die großen Schilder: {gateList}.|Falscher Eingang? Gehen Sie außen herum, etwa {walkMinutes} Minuten bis zum nächsten.|Mit Rollstuhl oder Kinderwagen geht immer: {accessibleGate}.',
  'best-time-to-arrive':
    'Wann soll ich kommen?|Wer etwa {earlyMinutes} Minuten vor Beginn kommt, wartet meist nicht.|Eine kleine Tasche und leere Jackentaschen machen die Kontrolle kurz.|Öffnen Sie das Ticket, bevor Sie am Eingang stehen.',
  'id-check':
    'Namensprüfung am Eingang|Bringen Sie das Original mit: {acceptedIds}.|Ein Foto davon reicht meist nicht.|Kleine Schreibfehler sind in der Regel kein Problem.|Ein anderer Name? Ändern Sie ihn in {ticketApp}, bevor Sie sich anstellen.',
  'bags-and-search':
    'Taschen und Kontrolle|Erlaubt sind Taschen bis {bagSize}.|Größere können Sie abgeben: {bagDrop}.|Medikamente, Babynahrung und medizinische Geräte sind immer erlaubt: einfach zeigen.|Sie dürfen verlangen, von einer Person Ihres Geschlechts kontrolliert zu werden.',
  're-entry':
    'Kann ich hinaus und wieder hinein?|Lassen Sie Ihr Ticket beim Hinausgehen scannen, sonst gilt es als benutzt.|Kommen Sie durch denselben Eingang zurück, bis: {reentryDeadline}.|Rauchen können Sie drinnen hier: {smokingAreas}.|Medikament vergessen oder Kind krank? Sagen Sie es dem Personal am Eingang.',
  'entry-refused-why':
    'Ich wurde nicht eingelassen|Fragen Sie am Eingang nach dem Grund: Sie haben ein Recht darauf.|Gehen Sie mit Ticket und Ausweis zur Ticketkasse: {ticketDesk}.|Falscher Tag, benutzter Code, anderer Name: Das klärt sich dort oft in Minuten.|Sie halten es für falsch? Nennen Sie uns Eingang und Grund.',
  'broken-or-wet-seat':
    'Sitz kaputt, schmutzig oder nass|Schmutzig oder nass: Der Ordner unten an der Treppe hat Tücher und trockene Auflagen.|Kaputt: Bitte nicht daraufsetzen.|Senden Sie uns Block, Reihe und Platz, wir reparieren oder finden einen anderen.',
  'toilet-nearest-free':
    'Toilette mit kurzer Schlange|Versuchen Sie es auf der Ebene „{quietLevel}“: Dort ist meist weniger los.|Gehen Sie zehn Minuten vor der Pause oder nach Wiederbeginn.|Nehmen Sie eine, die nicht neben den Imbissständen liegt.|Verstopft, schmutzig oder leer? Nennen Sie uns den nächsten Block.',
  'drinking-water':
    'Kostenloses Trinkwasser|Hier können Sie auffüllen: {waterPoints}.|Erlaubt ist eine leere Flasche bis {bottleSize}, nicht aus Glas.|Jeder Imbissstand gibt Ihnen umsonst einen Becher Leitungswasser.|Sieht oder schmeckt es seltsam? Nehmen Sie eine andere Stelle und sagen Sie es uns.',
  'too-hot-or-cold':
    'Zu heiß, zu kalt oder nass|In der Sonne: oft trinken und den Kopf bedecken.|Trocken und windgeschützt ist es hier: {shelterPlaces}.|Sie dürfen dort eine Weile warten, Ihr Platz bleibt Ihrer.|Jemandem wird schlecht? Nicht warten: Wählen Sie „Medizinische Hilfe“.',
  'lift-and-stairs':
    'Aufzug oder Rolltreppe steht|Fragen Sie den nächsten Ordner: Das Personal kann den Lastenaufzug öffnen.|Bitte keine Türen aufdrücken und nicht auf stehenden Rolltreppen gehen.|Jemand steckt fest? Drücken Sie im Aufzug die Klingel und melden Sie es unten sofort.',
  'someone-in-my-seat':
    'Jemand sitzt auf meinem Platz|Vergleichen Sie Block, Reihe und Datum: Fast immer ist es ein Versehen.|Sehen Sie zweimal hin, obere und untere Blöcke haben ähnliche Nummern.|Bitte nicht streiten: Der Ordner unten am Block klärt es.',
  'view-blocked':
    'Ich sehe schlecht|Ein freundliches Wort nach vorn hilft oft.|In Stehbereichen dürfen alle stehen.|Bleibt es so, senden Sie uns Block, Reihe und Platz, und ein Ordner kommt.|Eine Säule, von der das Ticket nichts sagte? Wir suchen Ihnen einen anderen Platz.',
  'smoke-free-seats':
    'Neben mir wird geraucht|Sie müssen die Person nicht selbst ansprechen.|Senden Sie uns Block und Reihe: Ein Ordner kommt und erinnert alle dort.|Niemand erfährt, wer es gemeldet hat.|Rauchen ist nur hier erlaubt: {smokingAreas}.',
  'rain-delay':
    'Regen, Gewitter und Verzögerung|Neues steht mindestens alle {updateMinutes} Minuten auf den Bildschirmen.|Sie dürfen in den überdachten Gängen warten: Ihr Platz bleibt Ihrer.|Ihr Ticket gilt weiter, auch bei einem neuen Termin.',
  'programme-times':
    'Programm und Zeiten|Die neuesten Zeiten stehen hier: {programmeLink}.|Zu spät? Vielleicht bitten wir Sie, auf einen guten Moment zu warten.|Letzte Züge und Busse finden Sie unter „Verkehr & Parken“.',
  'sound-and-screen':
    'Ton oder Bild stimmt nicht|Der Ton wird oft besser, wenn die Ränge voll sind.|Zu laut? Ohrstöpsel gibt es kostenlos: {earPlugPoints}.|Ein Bildschirm ist dunkel oder falsch? Sagen Sie uns welcher, die Technik sieht es sofort.',
  'food-short-queue':
    'Essen ohne langes Warten|Bestellen Sie vom Platz aus in {orderApp} und holen Sie es ab.|Gehen Sie ein paar Minuten vor der Pause.|Auf der Ebene „{quietLevel}“ sind die Schlangen meist kürzer.|Hier ausverkauft? Ein anderer Stand hat es vielleicht noch.',
  'wrong-food-order':
    'Bestellung falsch oder kalt|Gehen Sie mit dem Beleg zum Stand zurück: ohne neues Anstellen.|Man macht es neu oder gibt Ihnen das Geld zurück.|Schon am Platz? Senden Sie uns Stand und Bestellnummer.|Essen, das verdorben wirkt, bitte aufheben und nicht essen.',
  'allergens-menu':
    'Allergene und besondere Kost|Fragen Sie vor dem Bestellen nach der Allergenliste: Jeder Stand hat eine.|Die Liste für das ganze Haus: {allergenLink}.|Spuren sind immer möglich, die Küchen sind klein.|Bei schwerer Allergie dürfen Sie eigenes Essen mitbringen.|Eine Reaktion? Wählen Sie sofort „Medizinische Hilfe“.',
  'pay-at-the-stand':
    'Bezahlen am Stand|Sie können zahlen mit: {payMethods}.|Das Terminal zeigt einen Fehler? Warten Sie auf den Beleg, bevor Sie noch einmal zahlen.|Geld weg und nichts bekommen? Beleg aufheben und uns Stand und Betrag senden.',
  'shop-returns':
    'Umtausch und Rückgabe|Bringen Sie Unbenutztes in {returnDays} Tagen zurück, mit Beleg und Etikett.|Fehlerhaft? Sie wählen zwischen Ersatz und Geld zurück.|Mehr bezahlt als auf dem Etikett? Zeigen Sie den Beleg an der Kasse.|Trikots mit Ihrem Namen nehmen wir nur bei Fehlern zurück.',
  'shop-sizes-pickup':
    'Größen, Bestand und Abholung|Fragen Sie an der Kasse: Alle Shops teilen sich ein Lager und legen Ihre Größe zurück.|Onlinebestellungen gibt es mit der Bestellnummer hier: {pickupPoint}.|Dort liegen sie {pickupDays} Tage.|Verspätet? Senden Sie uns die Bestellnummer.',
  'access-plan-visit':
    'Barrierefreien Besuch planen|Rollstuhl- und Begleitplätze: {accessBooking} oder Telefon {accessPhone}.|Parken Sie hier, der Weg ist stufenlos: {accessibleParking}.|Sagen Sie vorher Bescheid, wenn Sie Führhund, Gebärdensprache oder Hilfe ab dem Auto brauchen.|Einen Nachweis verlangen wir nie.',
  'hearing-and-sight-services':
    'Untertitel, Höranlage, Audiodeskription|Kopfhörer leihen Sie kostenlos hier: {accessDesk}.|Die Höranlage reicht über {loopBlocks}.|Programme in Großdruck und Braille gibt es dort auch.|Führhunde sind überall willkommen.',
  'lost-something':
    'Etwas verloren|Sehen Sie unter dem Sitz nach und fragen Sie den Ordner Ihres Blocks.|Gehen Sie zum Fundbüro: {lostDesk}.|Sperren Sie Telefon oder Bankkarte jetzt von einem anderen Gerät.|Oder melden Sie es unten: Wir vergleichen mit allem Gefundenen und heben {lostDays} Tage auf.',
  'found-something':
    'Etwas gefunden|Geben Sie es einem Ordner oder hier ab: {lostDesk}.|Öffnen Sie Geldbörsen und Telefone bitte nicht.|Schon zu Hause? Sagen Sie uns, was es ist; das Einsenden kostet Sie nichts.|Eine herrenlose Tasche wirkt verdächtig? Nicht anfassen und „Verdächtige Personen oder Gegenstände“ wählen.',
  'lost-my-group':
    'Meine Gruppe verloren|Bleiben Sie fünf Minuten stehen: So finden sich die meisten.|Schreiben Sie eine SMS, sie kommt oft durch, wenn Anrufe scheitern.|Treffen Sie sich an einem hohen Schild: {meetingPoints}.|Fehlt ein Kind oder jemand, der Hilfe braucht? Wählen Sie das, wir helfen sofort.',
  'parking-arrive-leave':
    'Parken: ankommen und abfahren|Voll? Folgen Sie den Schildern zum nächsten freien Parkplatz.|Ein gebuchter Platz bleibt Ihrer bis: {parkingHoldTime}.|Die ersten {exitRushMinutes} Minuten nach Schluss sind zäh, später geht es oft schneller.|Zugeparkt? Senden Sie uns Parkplatz und Reihe.',
  'shuttle-bus':
    'Shuttlebusse|Sie fahren alle {shuttleInterval} Minuten, kostenlos mit Ticket: {shuttleStops}.|Nach Schluss fahren alle ab {shuttleAfter}, bis {shuttleEnd}.|Busse mit Rampe halten ganz vorn.|Doppelt so lange keiner gekommen? Nennen Sie uns die Haltestelle.',
  'taxi-pickup':
    'Taxi und Abholung|Taxis warten hier: {taxiRank}.|Setzen Sie in Fahrdienst-Apps diesen Abholpunkt: {ridePickup}.|Die Straßen ringsum sind gesperrt bis: {roadsOpen}.|Eine halbe Stunde nach Schluss fallen die Preise deutlich.',
  'last-train':
    'Züge, U-Bahn, letzte Fahrt|Die nächsten Haltestellen: {nearStations}.|Der letzte Zug fährt um {lastTrain}.|Die Zeiten von heute: {travelLink}.|Verpasst? Der Infostand weiß, was noch fährt.',
  'roads-and-routes':
    'Gesperrte Straßen und Wege|Gesperrt bis {closedUntil}: {closedRoads}.|Folgen Sie den Schildern, Navi-Apps wissen es oft nicht.|Zu Fuß ist der Weg von und zu {mainStation} markiert und beleuchtet.',
  'held-back-after-event':
    'Warum müssen wir drinnen warten?|Manche Ränge gehen später, damit Wege und Bahnen nicht zu voll werden.|Meist dauert es keine {holdBackMinutes} Minuten; die Bildschirme zeigen, wann Sie gehen können.|Zug, kleine Kinder oder unwohl? Sprechen Sie den nächsten Ordner an.',
  'wifi-connect':
    'Mit dem WLAN verbinden|Wählen Sie das Netz {wifiName}.|Keine Startseite? Geben Sie {wifiPortal} in den Browser ein.|Schalten Sie VPN und Privat-Relay kurz aus.|Vergessen Sie das Netz und verbinden Sie sich neu.',
  'app-trouble':
    'Die App geht nicht|Schließen Sie sie ganz und öffnen Sie sie neu.|Wechseln Sie einmal zwischen WLAN und Mobilfunk.|Sehen Sie im App-Store nach einer neuen Version.|Melden Sie sich ab und mit der E-Mail-Adresse der Bestellung wieder an.|Ihre Tickets sind auch in jedem Browser: {ticketLink}.',
  'account-sign-in':
    'Ich kann mich nicht anmelden|Wählen Sie „Passwort vergessen“ und geben Sie die E-Mail-Adresse der Bestellung ein.|Suchen Sie eine Nachricht von {accountSender}, auch im Spam-Ordner.|Sie gilt {codeMinutes} Minuten, und nur der neueste Code zählt.|Nach fünf Fehlversuchen: {lockMinutes} Minuten warten.|Als Gast gekauft? Legen Sie mit derselben Adresse ein Konto an.',
  'wristband-topup':
    'Armband und Guthaben|Das Guthaben sehen Sie an jeder Ladestation oder hier: {topupLink}.|Aufladen kann {topupDelay} Minuten dauern: Bitte nicht noch einmal zahlen.|Restguthaben zahlen wir aus bis: {topupRefundDeadline}.|Armband weg? Lassen Sie es am nächsten Infostand sperren.',
  'kiosk-not-working':
    'Der Automat hängt|Warten Sie dreißig Sekunden: Oft fängt er sich.|Bleibt er dunkel? Nehmen Sie den nächsten.|Eine abgebrochene Zahlung kommt in {reservationDays} Werktagen zurück.|Geld weg, nichts bekommen? Senden Sie uns Gerätenummer und Uhrzeit.',
  'my-data':
    'Meine Daten sehen, ändern, löschen|Unter „Meine Meldungen“ sehen und löschen Sie, was Sie gesendet haben.|Übrig bleibt nur eine Zahl in der Statistik, ohne Ihren Namen.|Für Ihr Ticketkonto sagen Sie uns unten, was wir tun sollen.|Wir antworten in {privacyDays} Tagen, kostenlos.',
  'my-report-status':
    'Was passiert mit meiner Meldung?|Unter „Meine Meldungen“ sehen Sie, wie es steht und wann Sie von uns hören.|An einem anderen Gerät gemeldet? Öffnen Sie den Link oder scannen Sie den QR-Code.|„Gespeichert“ heißt: Es wartet auf Netz und geht von selbst hinaus.|Sie können jederzeit eine Nachricht ergänzen.',
  'what-may-i-bring':
    'Was darf ich mitbringen?|Ja: Taschen bis {bagSize}, eine leere Flasche, Medikamente, Snacks für Kinder.|Nein: Glas, Dosen, Feuerwerk, Waffen, Laserpointer, Drohnen, große Schirme.|Kinderwagen können Sie hier abstellen: {pramPark}.|Was nicht hinein darf, nimmt an: {bagDrop}.',
  'families-and-babies':
    'Familien und Babys|Wickeltische und ein ruhiger Stillplatz: {familyRoom}.|Babynahrung und Milch dürfen immer hinein.|Kinderwagen können Sie hier abstellen: {pramPark}.|Gehörschutz für Kinder leihen Sie hier: {earPlugPoints}.|Am Infostand gibt es Kinderarmbänder für Ihre Telefonnummer.',
  'wrong-details-recorded':
    'Etwas wurde falsch notiert|Öffnen Sie Ihre Meldung unter „Meine Meldungen“.|Schreiben Sie, welche Angabe falsch ist und was stimmt.|Ihre Meldung behält ihren Platz in der Reihe.',
  'complaint-how':
    'So behandeln wir Beschwerden|Sie kostet nichts und schadet Ihnen nie.|Jemand Unbeteiligtes hört beide Seiten an.|In {complaintHours} Stunden bekommen Sie eine persönliche Antwort.|Schreiben Sie, wo und wann es war und was es gutmachen würde.',
};

export default articles;
