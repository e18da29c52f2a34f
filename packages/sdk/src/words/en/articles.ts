import type { ArticleWords } from '../articles.ts';

/** "title|first step|…", one short sentence a step; names in braces are facts of the venue. */
const articles: ArticleWords = {
  'ticket-not-arrived':
    'My ticket has not arrived|Look in your junk folder for a message from {ticketSender}.|Sign in to {ticketApp} with the email address you paid with: it is often there already.|For some events the code appears only {ticketReleaseHours} hours before doors.|Still nothing after that? Send us your order number.',
  'ticket-phone-offline':
    'Show your ticket without a network|Open it once in {ticketApp} while you have a network.|Save it to the wallet of your phone: it opens there without any network.|Do not rely on a picture, as some codes change every minute.|Phone empty? Bring your order number and an ID to the ticket desk: {ticketDesk}.',
  'double-charge':
    'I was charged twice|See whether both amounts are booked on your statement.|If one is only reserved, your bank drops it within {reservationDays} working days.|If both are booked, send us the order number, the amount and the time.|Never send us your whole card number.',
  'fix-name-or-seat':
    'Wrong name, date or seat on my ticket|Open your order in {ticketApp} and choose “Change details”.|Names can be changed until {nameChangeDeadline}.|Date and seat can be swapped while places are left; you pay only the difference.|Too late for that? Send us the order number and what it should say.',
  'refund-how':
    'How refunds work|You can ask for your money back until {refundDeadline}.|After that we look at each case, such as illness or an accident.|The money goes back the way you paid, within {refundDays} working days.|If the event is cancelled, it comes back by itself.',
  'exchange-upgrade':
    'Change or upgrade my seat|Open your order in {ticketApp} and choose “Change seats”.|You pay only the difference in price.|Show the new code at the gate: the old one stops working at once.|On the day, upgrades are sold at the ticket desk: {ticketDesk}.',
  'transfer-ticket':
    'Pass my ticket on to someone|Open the ticket in {ticketApp} and choose “Pass on”.|Enter the email address or phone number of the new holder.|They can accept it until {transferDeadline}; before they do, you can take it back.|Never send a picture of the code: it works once, for anyone.',
  'spot-fake-ticket':
    'Is my ticket real?|Tickets from {officialShops} are always valid.|In {ticketApp}, choose “Add a ticket” and enter the number.|If it is not accepted, tell us where you bought it.|We cannot make a copied ticket valid, but we help with the next steps.',
  'waiting-room':
    'Stuck in the online waiting room|Keep one window open and do not reload it: that keeps your place.|Close other windows, as they may cost you your place.|Turn off ad blockers for this page.|No movement for {queueStuckMinutes} minutes? Tell us the message you see.',
  'event-moved':
    'The event was moved or cancelled|New date: your ticket stays valid, and there is nothing to do.|The new date does not suit you? Choose “Money back” in {ticketApp} until {changeDeadline}.|Cancelled: the full price comes back by itself within {refundDays} working days.|Parking booked with us is paid back as well.',
  'ticket-will-not-scan':
    'My ticket does not scan|Turn the brightness all the way up and wipe the screen dry.|Open the ticket in {ticketApp}, not as a picture.|Check date, event and gate on the ticket.|Hold the phone flat, ten centimetres from the reader, for two seconds.|Still no green light? Report it below with your gate.',
  'which-gate':
    'Find my gate|Your gate is on your ticket, beside the block.|Look for the big signs: the gates are {gateList}.|Wrong gate? Walk around the outside, about {walkMinutes} minutes to the next one.|With a wheelchair or a pram you may always use {accessibleGate}.',
  'best-time-to-arrive':
    'When should I arrive?|Come about {earlyMinutes} minutes before the start, and you usually walk straight in.|Bring a small bag and empty pockets, so that the search is quick.|Open your ticket before you reach the gate.',
  'id-check':
    'Name checks at the gate|Bring the document itself: {acceptedIds}.|A photo of it is mostly not enough.|Small spelling differences are usually fine.|Somebody else’s name? Change it in {ticketApp} before you queue.',
  'bags-and-search':
    'Bags and the search|Bags up to {bagSize} may come in.|Leave bigger ones at {bagDrop}.|Medicine, baby food and medical devices are always allowed: just show them.|You may ask to be searched by a person of your own gender.',
  're-entry':
    'Can I go out and come back?|Have your ticket scanned out at the gate, or it counts as used.|Come back through the same gate before {reentryDeadline}.|Smoking areas inside are at {smokingAreas}.|For medicine or a sick child, tell the staff at the gate.',
  'entry-refused-why':
    'I was not let in|Ask the person at the gate for the reason: you have a right to hear it.|Take your ticket and an ID to the ticket desk: {ticketDesk}.|Wrong day, used code or another name is often solved there in minutes.|You think it was wrong? Tell us the gate and the reason.',
  'broken-or-wet-seat':
    'My seat is broken, dirty or wet|Dirty or wet: the steward at the foot of your stairs has cloths and dry covers.|Broken: please do not sit on it.|Send us block, row and seat, and we mend it or find you another.',
  'toilet-nearest-free':
    'Find a toilet with a short queue|Try the {quietLevel} level: it is usually emptier.|Go ten minutes before the break, or after the second part has begun.|Choose one away from the food stands.|Blocked, dirty or used up? Tell us the nearest block.',
  'drinking-water':
    'Free drinking water|Fill up at {waterPoints}.|Bring an empty bottle up to {bottleSize}, not of glass.|Every food stand gives you a cup of tap water for nothing.|Odd look or taste? Use another point and tell us.',
  'too-hot-or-cold':
    'Too hot, too cold or wet|In the sun, drink often and cover your head.|It is dry and out of the wind at {shelterPlaces}.|You may wait there for a while; your seat stays yours.|Somebody feels ill? Do not wait: choose Medical help.',
  'lift-and-stairs':
    'A lift or escalator is not working|Ask the nearest steward: staff can open the service lift.|Do not force doors or walk on an escalator that stands still.|Somebody is stuck inside? Press the bell in the lift and report it below at once.',
  'someone-in-my-seat':
    'Someone sits in my seat|Compare block, row and date on both tickets: it is nearly always a mix-up.|Look twice, for upper and lower blocks have similar numbers.|Please do not argue: the steward at the foot of the block settles it.',
  'view-blocked':
    'I cannot see well|A friendly word to those in front often helps.|In standing areas everybody may stand.|If it goes on, send us block, row and seat, and a steward comes.|A pillar or rail your ticket did not mention? We try to find you another seat.',
  'smoke-free-seats':
    'Somebody is smoking near me|You need not speak to the person yourself.|Send us block and row: a steward comes and reminds everybody there.|Nobody learns who told us.|Smoking is allowed only at {smokingAreas}.',
  'rain-delay':
    'Rain, storm and delays|News comes on the screens at least every {updateMinutes} minutes.|You may wait in the covered walkways: your seat stays yours.|Your ticket stays valid if the event goes on or is moved.',
  'programme-times':
    'Programme and times|The newest times are at {programmeLink}.|Late? You may be asked to wait for a good moment before you go to your seat.|The last trains and buses are under Travel.',
  'sound-and-screen':
    'Sound or picture is not right|Sound often gets better when the stands are full.|Too loud? Ear plugs are free at {earPlugPoints}.|A screen is dark or wrong? Tell us which one, and the technicians see it at once.',
  'food-short-queue':
    'Get food with less waiting|Order in {orderApp} from your seat and pick it up.|Go a few minutes before the break.|Try the {quietLevel} level: its lines are usually shorter.|Sold out here? Another stand may still have it.',
  'wrong-food-order':
    'My order is wrong or cold|Go back to the stand with your receipt: there is no second queue.|They make it again, or give you your money back.|Already at your seat? Send us the stand and the order number.|Please keep food that seems bad, and do not eat it.',
  'allergens-menu':
    'Allergens and special diets|Ask for the allergen sheet before you order: every stand has one.|The list for the whole venue is at {allergenLink}.|Traces are always possible, as kitchens are small.|With a severe allergy you may bring your own food.|Feeling a reaction? Choose Medical help at once.',
  'pay-at-the-stand':
    'Paying for food and drinks|You can pay with: {payMethods}.|Terminal shows an error? Wait for the slip before you pay again.|Money gone and nothing received? Keep the slip and send us the stand and the amount.',
  'shop-returns':
    'Return or exchange from the shop|Bring unused items back within {returnDays} days, with receipt and labels.|Faulty? You choose between a new one and your money back.|Charged more than the label says? Show the receipt at the till.|Shirts with a name printed for you come back only if faulty.',
  'shop-sizes-pickup':
    'Sizes, stock and pick-up|Ask at the till: all shops share one stock and can hold your size.|Pick up online orders with your order number at {pickupPoint}.|They wait there for {pickupDays} days.|Late? Send us the order number.',
  'access-plan-visit':
    'Plan an accessible visit|Book wheelchair spaces and companion seats at {accessBooking} or call {accessPhone}.|Park at {accessibleParking}: the way is step-free.|Tell us beforehand about a guide dog, sign language or help from the car.|We never ask for proof of a disability.',
  'hearing-and-sight-services':
    'Captions, hearing loop, audio description|Borrow a headset free of charge at {accessDesk}.|The hearing loop works in {loopBlocks}.|Large-print and braille programmes are there, too.|Guide dogs are welcome everywhere.',
  'lost-something':
    'I lost something|Look under your seat and ask the steward of your block.|Go to the lost and found desk: {lostDesk}.|Lock a lost phone or bank card from another device now.|Or tell us below: we compare it with everything found, and keep items for {lostDays} days.',
  'found-something':
    'I found something|Give it to any steward, or to the desk: {lostDesk}.|Leave wallets and phones closed.|Already at home? Tell us what it is, and sending it costs you nothing.|A bag alone that seems wrong? Do not touch it, and choose Suspicious person or item.',
  'lost-my-group':
    'I lost my group|Stay where you are for five minutes: most groups find each other that way.|Send a text message; it often gets through when calls fail.|Meet at a tall sign: {meetingPoints}.|A child or somebody who needs care is missing? Choose that instead, and we help at once.',
  'parking-arrive-leave':
    'Car parks: arriving and leaving|Full? Follow the road signs to the next one with places.|A booked place is yours until {parkingHoldTime}.|The first {exitRushMinutes} minutes after the end are slow; later is often faster.|Somebody blocks your car? Send us car park and row.',
  'shuttle-bus':
    'Shuttle buses|They run between {shuttleStops} every {shuttleInterval} minutes, free with your ticket.|After the event they all leave from {shuttleAfter}, until {shuttleEnd}.|Buses with a ramp stop at the front bay.|None for twice that time? Tell us the stop.',
  'taxi-pickup':
    'Taxis and pick-up by car|Taxis wait at {taxiRank}.|For ride apps, set the pick-up point to {ridePickup}.|The roads around are closed until {roadsOpen}.|Half an hour after the end, prices drop a lot.',
  'last-train':
    'Trains, metro and last service|Nearest stops: {nearStations}.|The last train leaves at {lastTrain}.|Today’s times are at {travelLink}.|Missed it? The help desk knows who still drives.',
  'roads-and-routes':
    'Closed roads and the way|Closed until {closedUntil}: {closedRoads}.|Follow the road signs; navigation apps may not know.|On foot, the way from and to {mainStation} is marked and lit.',
  'held-back-after-event':
    'Why do we have to wait inside?|Some stands leave later, so that trains and paths do not get too full.|It normally takes less than {holdBackMinutes} minutes; the screens show when you can go.|A train to catch, small children, or unwell? Speak to the nearest steward.',
  'wifi-connect':
    'Connect to the Wi-Fi|Choose the network {wifiName}.|No start page? Type {wifiPortal} into your browser.|Turn off VPN and private relay for a moment.|Forget the network and join it again.',
  'app-trouble':
    'The app does not work|Close it completely and open it again.|Switch once between Wi-Fi and mobile network.|Look in the app store for a newer version.|Sign out and in again with the email address of your order.|Your tickets are also at {ticketLink}, in any browser.',
  'account-sign-in':
    'I cannot sign in|Choose “Forgot password” and enter the email address of your order.|Look for a message from {accountSender}, in the junk folder too.|It is valid for {codeMinutes} minutes, and only the newest code works.|After five wrong tries, wait {lockMinutes} minutes.|Bought as a guest? Make an account with the same address.',
  'wristband-topup':
    'Wristband and card balance|See your balance at any top-up point or at {topupLink}.|A top-up can take {topupDelay} minutes to show: please do not pay again.|Money that is left is paid back until {topupRefundDeadline}.|Lost the wristband? Have it blocked at the nearest help desk.',
  'kiosk-not-working':
    'The self-service machine is stuck|Wait thirty seconds: it often wakes up.|Still dark? Use the next one.|A broken-off payment comes back within {reservationDays} working days.|Money taken, nothing out? Send us the number on the machine and the time.',
  'my-data':
    'See, correct or delete my data|Open “My reports” to see and delete what you sent.|What is left then is a number in our figures, without your name.|For your ticket account, tell us below what to do.|We answer within {privacyDays} days, free of charge.',
  'my-report-status':
    'What happens with my report?|Open “My reports”: it shows where it stands and when you hear from us.|Reported on another phone or a kiosk? Open its link or scan its QR code.|Saved means that it waits for a network; it goes by itself.|You can add a message at any moment.',
  'what-may-i-bring':
    'What may I bring?|Yes: bags up to {bagSize}, an empty bottle, medicine, snacks for children.|No: glass, cans, fireworks, weapons, laser pens, drones, big umbrellas.|Prams can be parked at {pramPark}.|What may not come in can be left at {bagDrop}.',
  'families-and-babies':
    'Families and babies|Changing tables and a quiet chair for feeding: {familyRoom}.|Baby food and milk may always come in.|Park prams at {pramPark}.|Ear protectors for children are lent at {earPlugPoints}.|Ask a help desk for a wristband with your phone number on it.',
  'wrong-details-recorded':
    'You wrote something down wrongly|Open your report in “My reports”.|Write a message: which detail is wrong, and what is right.|Your report keeps its place in the line.',
  'complaint-how':
    'How we handle a complaint|It costs nothing and never has bad effects for you.|Somebody who was not involved hears both sides.|You get a personal answer within {complaintHours} hours.|Write where and when it was, and what would put it right.',
};

export default articles;
