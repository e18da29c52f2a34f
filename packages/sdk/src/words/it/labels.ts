import type { Labels } from '../words.ts';

/** Names of the taxonomy: "category|subcategory|…" in the order of `model/taxonomy.data.ts`. */
const labels: Labels = {
  ticketing:
    'Biglietti|Biglietto non ricevuto|Pagamento o doppio addebito|Data, posto o nome errati|Richiesta di rimborso|Cambio o posto migliore|Cessione o rivendita|Biglietto falso o non valido|Sito dei biglietti o coda online|Evento rinviato o annullato',
  entry:
    'Entrata|Il biglietto non viene letto|Tornello o ingresso guasto|Coda troppo lunga o ferma|Ingresso sbagliato o non trovato|Controllo di documento o nome|Borsa o controlli di sicurezza|Entrata negata|Uscire e rientrare|Persone fragili in coda',
  facility:
    'Servizi e strutture|Seggiolino rotto o sporco|Problema al bagno|Acqua potabile|Rifiuti o cestino pieno|Pavimento bagnato o scivoloso|Ascensore o scala mobile|Luce o corrente|Caldo, freddo, ombra o riparo|Ringhiera instabile o danno|Cartello assente o poco chiaro',
  experience:
    'Visuale e atmosfera|Visuale coperta|Qualcuno è al mio posto|Audio troppo forte, basso o confuso|Schermo o tabellone|Sigarette o cattivo odore|Persone in piedi o nel corridoio|Pioggia, sole o ritardo per il meteo|Programma, orari o contenuti|Luci o effetti fastidiosi',
  food: 'Cibo e bevande|Coda lunga|Ordine sbagliato o incompleto|Qualità o temperatura del cibo|Malessere o reazione allergica|Allergeni o dieta|Esaurito o chiuso|Prezzo o POS',
  retail: 'Negozio|Cambio o reso|Taglia o articolo mancante|Prezzo sbagliato|Negozio online o ritiro',
  access:
    'Accessibilità|Posto carrozzina o accompagnatore|Percorso senza gradini o ascensore bloccato|Aiuto per muovermi o orientarmi|Bagno accessibile o fasciatoio per adulti|Anello a induzione, sottotitoli, lingua dei segni|Audiodescrizione, cane guida, caratteri grandi|Stanza sensoriale, luogo tranquillo, sovraccarico|Parcheggio accessibile o punto di discesa',
  safety:
    'Sicurezza|Pericolo immediato: incendio, fumo, schiacciamento|Rissa o violenza|Molestie o violenza sessuale|Razzismo o discriminazione|Persona ubriaca o molesta|Lancio di oggetti o fuochi pirotecnici|Persona o oggetto sospetto|Furto|Troppa folla o uscita bloccata|Timore per un bambino o un adulto',
  medical:
    'Assistenza medica|Emergenza: non respira, dolore al petto, sanguina|Infortunio|Malessere, caldo o freddo|Medicinali, insulina, conservazione|Cura del neonato o allattamento',
  lost: 'Oggetti e persone smarriti|Il mio bambino è scomparso|Adulto fragile scomparso|Ho trovato un bambino o un adulto smarrito|Ho perso un oggetto|Ho trovato un oggetto|Ho perso il mio gruppo',
  transport:
    'Trasporti e parcheggi|Parcheggio pieno o bloccato|Navetta o autobus|Taxi o punto di incontro|Treno, metro o ultima corsa|Auto danneggiata o guasta|Strada o percorso chiuso',
  exit: 'Uscita|Uscita affollata o bloccata|Da che parte si esce|Fermi senza informazioni|Uscire prima o con accompagnamento',
  digital:
    'App, Wi-Fi e pagamenti|Wi-Fi o segnale|Problema con l’app|Account o accesso|Totem o macchina self-service|Braccialetto, carta o ricarica|I miei dati: vedere, correggere, cancellare',
  staff:
    'Personale e servizio|Comportamento|Troppo lento o nessuna risposta|Informazione sbagliata|Dati registrati male|Reclamo formale',
  info: 'Fare una domanda|Dove si trova…|A che ora inizia…|Che cosa posso portare o fare|Che ne è della mia segnalazione|Altra domanda',
  idea: 'Suggerimenti e ringraziamenti|Suggerimento|Ringraziare qualcuno|Idea di chi lavora qui',
  other: 'Altro|Altro',
};

export default labels;
