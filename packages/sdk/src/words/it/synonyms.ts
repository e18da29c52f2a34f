import type { Synonyms } from '../synonyms.ts';

/** What people type, as they type it. */
const synonyms: Synonyms = {
  topics: {
    ticketing:
      'biglietto non arrivato, niente conferma, biglietto assente nell’app|pagato due volte, doppio addebito, carta rifiutata, pagato senza biglietto|nome sbagliato, giorno sbagliato, cambio nome|rimborso, soldi indietro, non posso venire, annullare|cambiare posto, posti migliori, sedere insieme|dare il biglietto a un amico, vendere il biglietto, rivendere|truffa, contraffatto, frode, bagarino|sito bloccato, errore pagamento, coda online, sala d’attesa, non riesco a comprare|rinviato, annullato, nuova data',
    entry:
      'codice qr, scanner, lettore rosso, biglietto non letto, già usato|cancello bloccato, tornello, barriera rotta|fila lunga, attesa, coda ferma|quale ingresso, non trovo l’entrata, ingresso sbagliato|passaporto, documento dimenticato, carta d’identità|zaino, borsa, controllo sicurezza, borsa grande, mi hanno tolto|non mi fanno entrare, respinto|uscire e rientrare, pausa sigaretta|incinta, anziano in piedi, bambino in fila',
    facility:
      'sedia rotta, seggiolino bagnato, posto sporco|bagno, wc, gabinetto, niente carta igienica, intasato, sapone|acqua, sete, fontanella, rubinetto, riempire borraccia|rifiuti, spazzatura, cestino pieno, pavimento sporco|pavimento bagnato, si scivola, pozzanghera, vomito, perdita|ascensore fermo, scala mobile|buio, lampada, senza corrente, presa, caricare telefono|freddo, caldo, aria condizionata, senza ombra|ringhiera, gradino rotto, vetro rotto, buco|cartello, mappa, indicazioni, freccia',
    experience:
      'non vedo, pilastro, bandiera davanti, visuale|posto occupato, qualcuno al mio posto, non si sposta|troppo forte, non si sente, altoparlanti, eco, rumore, annuncio|schermo nero, tabellone, punteggio|sigaretta, svapo, fumano, odore, canna|in piedi, bloccano le scale|pioggia, temporale, ritardo per pioggia, neve|orario, quando è l’intervallo, orario cambiato, noioso|luci stroboscopiche, laser, macchina del fumo, emicrania',
    food: 'fila cibo, coda birra, servizio lento|manca, non è quello che ho ordinato, ordine sbagliato|cibo freddo, crudo, sapore cattivo, scaduto, capello|intossicazione, male dopo mangiato, allergico, sfogo|vegano, vegetariano, halal, kosher, senza glutine, noci, lattosio|finito, chiosco chiuso, esaurito|troppo caro, carta non accettata, contanti, bicchiere cauzione',
    retail:
      'restituire maglia, cambio taglia, difettosa|taglia finita, maglia esaurita, sciarpa, cappellino|etichetta, prezzo sbagliato, sconto|ordine web, ritiro, pacco',
    access:
      'posto carrozzina, sedia a rotelle, accompagnatore, disabile|solo scale, rampa, senza gradini|spingere carrozzina, accompagnarmi, guidare|bagno disabili|sordo, sottotitoli, interprete, lingua dei segni|cieco, cane guida, braille, ipovedente|autismo, troppo rumore, stanza tranquilla, panico|parcheggio disabili, contrassegno',
    safety:
      'fuoco, incendio, fumo, calca, esplosione, bomba, pistola, coltello, arma, sparatoria, aiuto|rissa, pugno, picchiato, violenza|mi ha toccata, molestie, sessuale, mi segue, palpata|razzista, insulti, omofobo, nazista, odio|ubriaco, urla, aggressivo, minaccia|lanciano bottiglie, fumogeno, petardo, monete|borsa abbandonata, zaino incustodito, uomo strano, drone|furto, rubato, borseggiatore, telefono rubato|troppa gente, spingono, non si esce, uscita chiusa|bambino con sconosciuto, maltrattato, ragazza in pericolo',
    medical:
      'non respira, dolore al petto, infarto, svenuto, incosciente, sanguina, convulsioni, ambulanza, soffoca, ictus|ferito, braccio rotto, taglio, caduta, distorsione, ustione, cerotto|capogiro, mal di testa, nausea, colpo di sole, febbre, medico|insulina, pastiglie, frigo per farmaci, inalatore|pannolino, allattare, fasciatoio',
    lost: 'ho perso mio figlio, non trovo mia figlia, bambino scomparso, bambino perso|demenza, nonno scomparso, manca mia madre|bambino solo, bambino che piange, trovato una bambina|perso telefono, perso portafoglio, chiavi, zaino perso, occhiali, giacca dimenticata|trovato telefono, trovato portafoglio|non trovo gli amici, separati',
    transport:
      'niente parcheggio, parcheggio pieno, auto bloccata|autobus, navetta in ritardo|uber, passaggio, fila taxi|treno, metro, tram, ultimo treno, stazione|gomma bucata, batteria, auto graffiata, guasto|strada chiusa, deviazione, come arrivare, traffico',
    exit: 'non si esce, ressa sulle scale|dov’è l’uscita, uscita più vicina|trattenuti, chiusi dentro, perché aspettare|andare via prima, uscire prima',
    digital:
      'internet, nessun segnale, wifi, connessione, dati|app bloccata, app si chiude, non carica, aggiornamento|password, accesso, codice non arriva|distributore, ha mangiato i soldi|saldo, ricarica, chip, braccialetto non funziona|cancellare account, dati personali, privacy',
    staff:
      'maleducato, scortese, personale, steward|nessuno risponde, ignorato, senza risposta|informazione sbagliata, mandato altrove|errore nei miei dati, numero sbagliato|reclamo, responsabile, lamentela',
    info: 'dove trovo, bancomat, area fumatori, punto d’incontro|a che ora, inizio, apertura cancelli, intervallo|permesso, posso portare, ombrello, macchina fotografica, cane, cibo da casa|mia segnalazione, riferimento, novità|domanda, altra domanda, contatto, telefono',
    idea: 'idea, migliorare, suggerimento, opinione|grazie, complimenti, bravo, gentile|idea di dipendente, lavoro qui',
    other: 'altro, nessuno di questi, altro problema',
  },
  danger:
    'fuoco, incendio, brucia, esplosione, bomba, pistola, coltello, arma, sparatoria, accoltellato, calca, schiacciato, aggressione, attacco, rissa, molestie, molestata, stupro, violentata, mi segue, bambino perso, bambino scomparso, perso mio figlio, perso mia figlia, non trovo mio figlio, non trovo mia figlia, aiutatemi, picchiato, picchiata, mi ha toccata',
  medical:
    'non respira, non respiro, incosciente, svenuto, dolore al petto, infarto, sanguina, convulsioni, soffoca, ictus, overdose, ambulanza, shock allergico, emergenza',
};

export default synonyms;
