import type { Synonyms } from '../synonyms.ts';

/** What people type, as they type it. */
const synonyms: Synonyms = {
  topics: {
    ticketing:
      'no ticket, ticket never came, where is my ticket, no confirmation email, tickets not in app|charged twice, double payment, card declined, paid but no ticket, overcharged for ticket|misspelled name, wrong name on ticket, booked wrong day, change name|money back, get my money back, refunded, cannot come, cancel my order|swap seats, change seat, better seats, sit together|give ticket to friend, sell my ticket, resell, pass on ticket|scam, counterfeit, fraud, tout, scalper, bought outside|website down, checkout error, online queue stuck, waiting room, cannot buy|postponed, called off, new date, rescheduled, cancelled show',
    entry:
      'qr code not working, barcode, scanner, reader red, will not let me through, already scanned|gate stuck, barrier broken, door will not open, turnstile jammed|line too long, waiting for ages, queue not moving, stuck outside|which gate, cannot find entrance, wrong entrance, where do I go in|passport, forgot my id, name does not match, identification|backpack, handbag, security check, search took my things, bag too big, took my bottle|not allowed in, turned away, bouncer, denied, sent away|go out and come back, leave and return, smoke break, forgot something in car|pregnant, elderly person standing, child in line, someone weak in queue',
    facility:
      'chair broken, wet seat, sticky seat, no seat, seat wobbles|loo, restroom, bathroom, wc, washroom, no toilet paper, toilet blocked, no soap, urinal|water fountain, thirsty, tap, refill bottle|rubbish, trash, garbage, bin full, dirty floor, mess|wet floor, slippery, spilled drink, vomit, puddle, leak|elevator, lift stuck, moving stairs, lift out of order|dark, lamp, no power, power cut, socket, charge phone|freezing, cold, heat, hot, no shade, air conditioning, draught|handrail, broken step, glass broken, fence, hole in floor, loose|signpost, no signs, map, directions, arrow',
    experience:
      'cannot see, pillar, pole in front, flag in the way, bad view|my seat is taken, person in my place, wrong person sitting, they will not move|too loud, cannot hear, speakers, echo, noise, announcement unclear|jumbotron, display, screen black, score not showing, video|cigarette, vape, smoking, stinks, smell, weed|standing up, blocking stairs, sit down, people in front stand|raining, storm, lightning, delayed by weather, sunburn, snow|schedule, when is the break, start time changed, boring, setlist|strobe, flashing lights, lasers, smoke machine, migraine',
    food: 'line for food, beer queue, slow service at stand, waiting for drinks|missing item, not what I ordered, forgot my fries, wrong burger|cold food, undercooked, tastes bad, mouldy, expired, hair in food|food poisoning, sick after eating, throwing up, allergic, rash, swollen|vegan, vegetarian, halal, kosher, gluten free, nuts, lactose, ingredients|nothing left, stand closed, no more food, no beer, ran out|too expensive, card not accepted, charged wrong, cash, deposit cup, contactless',
    retail:
      'take back, bring back shirt, swap size, faulty jersey|no size, jersey sold out, scarf, cap, shirt too small|price tag, charged more, wrong amount at till, discount missing|web order, click and collect, parcel, delivery, merch order',
    access:
      'wheelchair seat, disabled seating, companion, carer, walking frame|stairs only, ramp, no ramp, step free, cannot use stairs|help me walk, push my wheelchair, escort, guide me, blind and alone|disabled toilet, accessible loo, hoist, changing places|deaf, hard of hearing, subtitles, interpreter, captions, bsl, asl|blind, guide dog, braille, large print, low vision|autism, too much noise, overwhelmed, quiet room, panic, sensory|blue badge, disabled parking, drop off, handicap parking',
    safety:
      'fire, smoke, crush, explosion, bomb, gun, knife, weapon, shooting, stampede, help|fighting, punch, hit me, attack, brawl, violence|groped, touched me, stalking, sexual, catcalling, followed me, assault|racist, slur, homophobic, nazi, hate, chant, insulted for my skin|drunk, insulting, shouting at us, aggressive, threatens, rowdy|threw bottle, flare, fireworks, missile, coins thrown|left bag, unattended bag, strange man, suspicious, drone|stolen, pickpocket, phone stolen, wallet stolen, robbed, mugged|too many people, pushing, crammed, cannot get out, exit locked, packed|child alone with stranger, abused, worried about a girl, at risk, self harm',
    medical:
      'not breathing, cannot breathe, chest pain, heart attack, unconscious, collapsed, bleeding, seizure, ambulance, choking, stroke|hurt, broken arm, cut, fell, sprained ankle, burn, plaster|dizzy, faint, headache, nausea, sunstroke, feel sick, fever, doctor, first aid|insulin, pills, fridge for medicine, inhaler, epipen, prescription|nappy, diaper, breastfeeding, pump, baby room, changing table',
    lost: 'lost my child, cannot find my son, cannot find my daughter, kid gone, missing child, boy, girl|dementia, grandfather missing, mother missing, lost my dad, confused person gone|child alone, crying kid, found a boy, found a girl, someone looks lost|lost phone, lost wallet, lost keys, lost bag, left behind, forgot jacket, glasses, lost property|found phone, found wallet, found keys, hand in|cannot find my friends, separated, lost my friends, where are my friends',
    transport:
      'no parking, car park full, blocked in, car park exit|bus, coach, shuttle late, bus did not come|cab, uber, ride, pick up, taxi line|train, tube, subway, tram, last train, station|flat tyre, battery dead, scratched car, breakdown, car will not start, dent|road closed, detour, how do I get there, traffic jam, way to stadium',
    exit: 'cannot leave, stuck at exit, jam on stairs, crowd going out|way out, where is the exit, how do I get out, nearest exit|kept inside, not let out, locked in, why wait|go home early, leave before the end, someone picks me up',
    digital:
      'internet, no signal, wifi, wlan, no connection, mobile data, 5g|app crashes, app frozen, does not load, update, app not opening|password, log in, login, locked out, code not arriving, forgot password|vending machine, machine ate money, ticket machine, terminal frozen|cashless, top up, balance, chip, wristband not working, refund balance|gdpr, delete my account, my personal data, privacy, copy of my data',
    staff:
      'rude, unfriendly, steward shouted, impolite, staff behaviour|no one answers, ignored, waited for help, still no reply|told me wrong, sent me to wrong place, contradictory, misinformed|typo in my data, wrong phone number, wrong email saved|complain, manager, official complaint, ombudsman, file a complaint',
    info: 'where do I find, nearest atm, cash machine, smoking area, meeting point, first aid post, map|what time, kick off, doors open, opening hours, half time, how long|allowed, can I bring, umbrella, camera, dog, food from home, rules, bottle allowed|my report, reference number, any news, status, answer to my complaint|question, other question, ask, contact, phone number',
    idea: 'idea, improve, would be nice, wish, feedback|thank you, praise, great steward, compliment, well done, kind|employee idea, working here, staff suggestion',
    other: 'something else, other, none of these, different problem',
  },
  danger:
    'fire, burning, smoke, explosion, bomb, gun, knife, weapon, shooting, stabbing, stampede, crushed, attack, attacked, fight, assault, groped, raped, rape, harassment, harassed, stalked, lost child, missing child, lost my child, lost my son, lost my daughter, cannot find my child, cannot find my son, cannot find my daughter, help me, fighting, brawl, punched, hit me, stalking, touched me, followed me',
  medical:
    'cannot breathe, cant breathe, not breathing, unconscious, collapsed, chest pain, heart attack, bleeding, seizure, choking, stroke, overdose, ambulance, dying, allergic shock, anaphylaxis, emergency',
};

export default synonyms;
