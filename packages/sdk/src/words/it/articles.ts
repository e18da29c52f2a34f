import type { ArticleWords } from '../articles.ts';

/** "title|first step|…", one short sentence a step; names in braces are facts of the venue. */
const articles: ArticleWords = {
  'ticket-not-arrived':
    'Il biglietto non è arrivato|Cerchi tra la posta indesiderata un messaggio di {ticketSender}.|Acceda a {ticketApp} con l’e-mail usata per pagare: spesso è già lì.|Per alcuni eventi il codice compare solo {ticketReleaseHours} ore prima dell’apertura.|Ancora niente? Ci invii il numero d’ordine.',
  'ticket-phone-offline':
    'Mostrare il biglietto senza rete|Lo apra una volta in {ticketApp} finché c’è rete.|Lo salvi nel wallet del telefono: lì si apre senza rete.|Non si affidi a una foto: alcuni codici cambiano ogni minuto.|Telefono scarico? Venga con numero d’ordine e documento alla biglietteria: {ticketDesk}.',
  'double-charge':
    'Ho pagato due volte|Guardi se entrambi gli importi sono contabilizzati.|Se uno è solo bloccato, la banca lo libera entro {reservationDays} giorni lavorativi.|Se sono contabilizzati entrambi, ci invii numero d’ordine, importo e ora.|Non ci invii mai il numero completo della carta.',
  'fix-name-or-seat':
    'Nome, data o posto sbagliati|Apra l’ordine in {ticketApp} e scelga “Modifica dati”.|I nomi si possono cambiare fino a: {nameChangeDeadline}.|Data e posto si cambiano finché ci sono posti; paga solo la differenza.|Troppo tardi? Ci invii il numero d’ordine e il dato corretto.',
  'refund-how':
    'Come funzionano i rimborsi|Può chiedere il rimborso fino a: {refundDeadline}.|Dopo valutiamo ogni caso, come malattia o infortunio.|Il denaro torna sullo stesso mezzo di pagamento entro {refundDays} giorni lavorativi.|Se l’evento è annullato, torna da solo.',
  'exchange-upgrade':
    'Cambiare o migliorare il posto|Apra l’ordine in {ticketApp} e scelga “Cambia posto”.|Paga solo la differenza di prezzo.|All’ingresso mostri il nuovo codice: il vecchio non vale più.|Il giorno stesso si rivolga alla biglietteria: {ticketDesk}.',
  'transfer-ticket':
    'Passare il biglietto a qualcuno|Apra il biglietto in {ticketApp} e scelga “Trasferisci”.|Inserisca e-mail o telefono della persona.|Può accettarlo fino a: {transferDeadline}; prima di allora può riprenderlo.|Non invii mai una foto del codice: vale una volta, per chiunque.',
  'spot-fake-ticket':
    'Il mio biglietto è vero?|Sono sempre validi i biglietti di: {officialShops}.|In {ticketApp} scelga “Aggiungi biglietto” e inserisca il numero.|Se non viene accettato, ci dica dove l’ha comprato.|Una copia non si può convalidare, ma La aiutiamo con i passi successivi.',
  'waiting-room':
    'Bloccato nella sala d’attesa online|Tenga aperta una sola finestra e non la ricarichi: il posto resta Suo.|Chiuda le altre, possono farLe perdere il posto.|Disattivi i blocchi della pubblicità per questa pagina.|Fermo da {queueStuckMinutes} minuti? Ci dica quale messaggio vede.',
  'event-moved':
    'Evento spostato o annullato|Nuova data: il biglietto resta valido, non deve fare nulla.|La data non va bene? Scelga “Rimborso” in {ticketApp} fino a: {changeDeadline}.|Annullato: il prezzo intero torna da solo entro {refundDays} giorni lavorativi.|Viene rimborsato anche il parcheggio prenotato con noi.',
  'ticket-will-not-scan':
    'Il biglietto non viene letto|Alzi al massimo la luminosità e asciughi lo schermo.|Apra il biglietto in {ticketApp}, non come foto.|Controlli data, evento e ingresso.|Tenga il telefono piatto, a dieci centimetri dal lettore, per due secondi.|Ancora niente? Lo segnali qui sotto con il Suo ingresso.',
  'which-gate':
    'Trovare il mio ingresso|L’ingresso è scritto sul biglietto, accanto al blocco.|Cerchi i cartelli grandi: gli ingressi sono {gateList}.|Ingresso sbagliato? Giri all’esterno, circa {walkMinutes} minuti fino al prossimo.|Con carrozzina o passeggino può sempre usare: {accessibleGate}.',
  'best-time-to-arrive':
    'Quando arrivare?|Venga circa {earlyMinutes} minuti prima: di solito si entra subito.|Porti una borsa piccola e tasche vuote per il controllo.|Apra il biglietto prima di arrivare all’ingresso.',
  'id-check':
    'Controllo del nome all’ingresso|Porti il documento originale: {acceptedIds}.|Una foto di solito non basta.|Piccole differenze di scrittura in genere vanno bene.|Il nome di un altro? Lo cambi in {ticketApp} prima della fila.',
  'bags-and-search':
    'Borse e controlli|Le borse possono entrare fino a {bagSize}.|Quelle più grandi si lasciano qui: {bagDrop}.|Farmaci, pappe e apparecchi medici sono sempre ammessi: basta mostrarli.|Può chiedere il controllo a una persona del Suo sesso.',
  're-entry':
    'Posso uscire e rientrare?|Faccia scansionare il biglietto in uscita, altrimenti risulta usato.|Rientri dallo stesso ingresso prima di: {reentryDeadline}.|Aree fumatori all’interno: {smokingAreas}.|Un farmaco o un bimbo malato? Lo dica al personale dell’ingresso.',
  'entry-refused-why':
    'Non mi hanno fatto entrare|Chieda il motivo all’ingresso: ha diritto di saperlo.|Vada con biglietto e documento alla biglietteria: {ticketDesk}.|Giorno sbagliato, codice usato o altro nome si risolvono spesso lì in pochi minuti.|Non è d’accordo? Ci dica ingresso e motivo.',
  'broken-or-wet-seat':
    'Posto rotto, sporco o bagnato|Sporco o bagnato: lo steward ai piedi della scala ha panni e coperture.|Rotto: non si sieda, per favore.|Ci invii blocco, fila e posto: lo ripariamo o ne troviamo un altro.',
  'toilet-nearest-free':
    'Trovare un bagno con poca fila|Provi il livello {quietLevel}: di solito è più libero.|Vada dieci minuti prima dell’intervallo o dopo la ripresa.|Ne scelga uno lontano dai punti ristoro.|Intasato, sporco o senza carta? Ci dica il blocco più vicino.',
  'drinking-water':
    'Acqua potabile gratuita|Riempia la bottiglia qui: {waterPoints}.|Porti una bottiglia vuota, non di vetro: al massimo {bottleSize}.|Ogni punto ristoro dà un bicchiere d’acqua del rubinetto.|Aspetto o sapore strano? Usi un altro punto e ce lo dica.',
  'too-hot-or-cold':
    'Troppo caldo, freddo o bagnato|Al sole beva spesso e si copra la testa.|Al riparo da pioggia e vento: {shelterPlaces}.|Può aspettare lì; il posto resta Suo.|Qualcuno sta male? Non aspetti: scelga Assistenza medica.',
  'lift-and-stairs':
    'Ascensore o scala mobile fermi|Chieda allo steward più vicino: il personale può aprire l’ascensore di servizio.|Non forzi le porte e non cammini su una scala mobile ferma.|C’è qualcuno bloccato? Prema il campanello e lo segnali subito qui sotto.',
  'someone-in-my-seat':
    'C’è qualcuno al mio posto|Confronti blocco, fila e data: quasi sempre è uno scambio.|Guardi bene: blocchi alti e bassi hanno numeri simili.|Non serve discutere: ci pensa lo steward ai piedi del blocco.',
  'view-blocked':
    'Vedo male|Una parola gentile a chi è davanti spesso basta.|Nei settori in piedi tutti possono stare in piedi.|Se continua, ci invii blocco, fila e posto: arriva uno steward.|Un pilastro non indicato sul biglietto? Cerchiamo un altro posto.',
  'smoke-free-seats':
    'Qualcuno fuma vicino a me|Non deve parlare Lei con la persona.|Ci invii blocco e fila: uno steward lo ricorda a tutti.|Nessuno saprà chi ce l’ha detto.|Si fuma solo qui: {smokingAreas}.',
  'rain-delay':
    'Pioggia, temporali e ritardi|Le notizie arrivano sugli schermi almeno ogni {updateMinutes} minuti.|Può aspettare nei corridoi coperti: il posto resta Suo.|Il biglietto resta valido se l’evento riprende o viene spostato.',
  'programme-times':
    'Programma e orari|Gli orari aggiornati: {programmeLink}.|In ritardo? Potrebbe dover attendere il momento giusto per sedersi.|Gli ultimi treni e bus sono sotto Trasporti.',
  'sound-and-screen':
    'Audio o immagine da sistemare|L’audio spesso migliora quando le tribune sono piene.|Troppo forte? Tappi gratuiti: {earPlugPoints}.|Uno schermo nero o sbagliato? Ci dica quale, i tecnici lo vedono subito.',
  'food-short-queue':
    'Mangiare con meno attesa|Ordini in {orderApp} dal posto e ritiri.|Vada qualche minuto prima dell’intervallo.|Provi il livello {quietLevel}: le file sono spesso più corte.|Finito qui? Un altro punto potrebbe averne ancora.',
  'wrong-food-order':
    'Ordine sbagliato o freddo|Torni al punto ristoro con lo scontrino: non serve rifare la fila.|Lo rifanno o Le ridanno i soldi.|È già al posto? Ci invii il punto e il numero d’ordine.|Conservi il cibo che sembra guasto e non lo mangi.',
  'allergens-menu':
    'Allergeni e diete|Chieda la scheda allergeni prima di ordinare: ogni punto ne ha una.|L’elenco completo: {allergenLink}.|Tracce sono sempre possibili, le cucine sono piccole.|Con un’allergia grave può portare il Suo cibo.|Sente una reazione? Scelga subito Assistenza medica.',
  'pay-at-the-stand':
    'Pagare cibo e bevande|Si paga così: {payMethods}.|Il terminale dà errore? Aspetti lo scontrino prima di ripagare.|Addebitato senza ricevere nulla? Conservi lo scontrino e ci invii punto e importo.',
  'shop-returns':
    'Resi e cambi del negozio|Riporti l’articolo nuovo entro {returnDays} giorni con scontrino ed etichette.|Difettoso? Sceglie tra uno nuovo e il rimborso.|Pagato più del prezzo esposto? Mostri lo scontrino in cassa.|Le maglie con il nome si cambiano solo se difettose.',
  'shop-sizes-pickup':
    'Taglie, scorte e ritiro|Chieda in cassa: i negozi condividono le scorte e possono riservare la taglia.|Ritiri gli ordini online con il numero qui: {pickupPoint}.|Restano lì {pickupDays} giorni.|In ritardo? Ci invii il numero d’ordine.',
  'access-plan-visit':
    'Preparare una visita accessibile|Prenoti posti per carrozzina e accompagnatore: {accessBooking} o {accessPhone}.|Parcheggi qui: {accessibleParking}, il percorso è senza gradini.|Ci avvisi per cane guida, lingua dei segni o aiuto dall’auto.|Non chiediamo mai certificati.',
  'hearing-and-sight-services':
    'Sottotitoli, anello, audiodescrizione|Prenda in prestito gratis una cuffia: {accessDesk}.|L’anello a induzione funziona qui: {loopBlocks}.|Lì trova anche programmi a caratteri grandi e in braille.|I cani guida sono benvenuti ovunque.',
  'lost-something':
    'Ho perso qualcosa|Guardi sotto il posto e chieda allo steward del blocco.|Vada agli oggetti smarriti: {lostDesk}.|Blocchi subito un telefono o una carta persi.|Oppure lo descriva qui sotto: confrontiamo e conserviamo gli oggetti {lostDays} giorni.',
  'found-something':
    'Ho trovato qualcosa|Lo consegni a uno steward o qui: {lostDesk}.|Non apra portafogli o telefoni.|È già a casa? Ci dica cos’è, la spedizione è gratuita.|Una borsa sola e sospetta? Non la tocchi e scelga Persona o oggetto sospetto.',
  'lost-my-group':
    'Ho perso il mio gruppo|Resti fermo cinque minuti: di solito ci si ritrova così.|Mandi un SMS: spesso arriva quando la chiamata fallisce.|Ritrovatevi a un punto ben visibile: {meetingPoints}.|Manca un bambino o una persona fragile? Scelga quello, aiutiamo subito.',
  'parking-arrive-leave':
    'Parcheggi: arrivo e uscita|Pieno? Segua i cartelli fino al prossimo libero.|Il posto prenotato è Suo fino a: {parkingHoldTime}.|I primi {exitRushMinutes} minuti dopo la fine sono lenti; più tardi spesso è più rapido.|Un’auto La blocca? Ci invii parcheggio e fila.',
  'shuttle-bus':
    'Bus navetta|Percorso: {shuttleStops}, ogni {shuttleInterval} minuti, gratis con il biglietto.|Dopo l’evento partono da: {shuttleAfter}, fino a: {shuttleEnd}.|I bus con rampa fermano alla prima corsia.|Nessuno per il doppio del tempo? Ci dica la fermata.',
  'taxi-pickup':
    'Taxi e passaggi|Taxi: {taxiRank}.|Nelle app imposti la partenza qui: {ridePickup}.|Le strade intorno sono chiuse fino a: {roadsOpen}.|Mezz’ora dopo la fine i prezzi calano molto.',
  'last-train':
    'Treni, metro e ultima corsa|Fermate più vicine: {nearStations}.|L’ultimo treno parte alle {lastTrain}.|Orari di oggi: {travelLink}.|Perso? Il punto informazioni sa cosa circola ancora.',
  'roads-and-routes':
    'Strade chiuse e percorso|Chiuse fino a {closedUntil}: {closedRoads}.|Segua i cartelli; i navigatori possono non saperlo.|A piedi il percorso è segnalato e illuminato: {mainStation}.',
  'held-back-after-event':
    'Perché dobbiamo aspettare dentro?|Alcune tribune escono dopo, per non affollare treni e vie.|Di norma meno di {holdBackMinutes} minuti; gli schermi dicono quando uscire.|Un treno, bambini piccoli o un malore? Parli con lo steward più vicino.',
  'wifi-connect':
    'Collegarsi al Wi-Fi|Scelga la rete {wifiName}.|Nessuna pagina iniziale? Scriva {wifiPortal} nel browser.|Disattivi un momento VPN e relay privato.|Dimentichi la rete e si ricolleghi.',
  'app-trouble':
    'L’app non funziona|La chiuda del tutto e la riapra.|Passi una volta da Wi-Fi a rete mobile.|Cerchi una versione più recente.|Esca e rientri con l’e-mail dell’ordine.|I biglietti sono anche qui, in ogni browser: {ticketLink}.',
  'account-sign-in':
    'Non riesco ad accedere|Scelga “Password dimenticata” e inserisca l’e-mail dell’ordine.|Cerchi un messaggio di {accountSender}, anche nell’indesiderata.|Vale {codeMinutes} minuti e conta solo l’ultimo codice.|Dopo cinque errori attenda {lockMinutes} minuti.|Acquisto senza account? Ne crei uno con lo stesso indirizzo.',
  'wristband-topup':
    'Saldo di bracciale e carta|Veda il saldo a un punto di ricarica o qui: {topupLink}.|Una ricarica può richiedere {topupDelay} minuti: non paghi di nuovo.|Il resto è rimborsato fino a: {topupRefundDeadline}.|Bracciale perso? Lo faccia bloccare al punto informazioni.',
  'kiosk-not-working':
    'La macchina è bloccata|Aspetti trenta secondi: spesso riparte.|Ancora spenta? Usi la prossima.|Un pagamento interrotto torna entro {reservationDays} giorni lavorativi.|Soldi presi e niente in cambio? Ci invii il numero della macchina e l’ora.',
  'my-data':
    'Vedere, correggere o cancellare i dati|In “Le mie segnalazioni” vede e cancella ciò che ha inviato.|Resta solo un numero nelle statistiche, senza nome.|Per l’account dei biglietti ci dica qui sotto cosa fare.|Rispondiamo entro {privacyDays} giorni, gratis.',
  'my-report-status':
    'A che punto è la mia segnalazione?|Apra “Le mie segnalazioni”: vede lo stato e quando rispondiamo.|Inviata da un altro telefono o totem? Apra il link o scansioni il QR.|“Salvata” vuol dire che aspetta la rete; parte da sola.|Può aggiungere un messaggio in ogni momento.',
  'what-may-i-bring':
    'Cosa posso portare?|Sì: borse fino a {bagSize}, bottiglia vuota, farmaci, merende per bimbi.|No: vetro, lattine, petardi, armi, laser, droni, ombrelli grandi.|Passeggini: {pramPark}.|Ciò che non entra si lascia qui: {bagDrop}.',
  'families-and-babies':
    'Famiglie e neonati|Fasciatoi e un angolo tranquillo per allattare: {familyRoom}.|Pappe e latte possono sempre entrare.|Passeggini: {pramPark}.|Cuffie per bambini: {earPlugPoints}.|Chieda al punto informazioni un braccialetto con il Suo numero.',
  'wrong-details-recorded':
    'Avete scritto un dato sbagliato|Apra la segnalazione in “Le mie segnalazioni”.|Scriva che cosa è sbagliato e che cosa è giusto.|La segnalazione mantiene il suo posto.',
  'complaint-how':
    'Come trattiamo un reclamo|È gratuito e non La danneggia mai.|Una persona non coinvolta ascolta entrambe le parti.|Riceve una risposta personale entro {complaintHours} ore.|Scriva dove e quando, e che cosa sistemerebbe le cose.',
};

export default articles;
