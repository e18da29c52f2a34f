import { expect } from '@open-wc/testing';
import { CATEGORIES, subcategoryOf } from '@touchline/sdk';
import { LANGUAGES, loadLabels, loadSynonyms, type Language } from '@touchline/sdk/words';
import { finderOf, isSlip, type Finder } from './find.ts';

/** What people type, and what they mean: "words > topic". With slips, without accents, in sentences. */
const QUERIES: Record<Language, string> = {
  en: `
    my qr code doesn't work > entry.scan_fail
    ticket wont scan > entry.scan_fail
    toilet blocked > facility.toilet
    no toilet paper > facility.toilet
    somebody is sitting in my seat > experience.seat_taken
    refnud > ticketing.refund
    i want my money back > ticketing.refund
    lost my phone > lost.item_lost
    wifi > digital.wifi
    people smoking near me > experience.smoke_smell
    broken seat > facility.seat
    my seat is broken > facility.seat
    queue is not moving > entry.queue
    gluten free > food.allergen
    wheelchair > access.wheelchair_space
    charged twice > ticketing.payment
    last train > transport.public`,
  'zh-Hans': `
    门票扫不出来 > entry.scan_fail
    二维码打不开 > entry.scan_fail
    厕所没纸 > facility.toilet
    座位坏了 > facility.seat
    有人坐我的位置 > experience.seat_taken
    退票 > ticketing.refund
    手机丢了 > lost.item_lost
    无线网络 > digital.wifi
    有人抽烟 > experience.smoke_smell
    排队太久 > entry.queue
    轮椅 > access.wheelchair_space
    重复扣款 > ticketing.payment
    停车场满了 > transport.parking_full`,
  es: `
    el codigo qr no funciona > entry.scan_fail
    baño sucio > facility.toilet
    no hay papel higienico > facility.toilet
    alguien en mi asiento > experience.seat_taken
    devolucion > ticketing.refund
    perdi el movil > lost.item_lost
    no hay wifi > digital.wifi
    estan fumando > experience.smoke_smell
    asiento roto > facility.seat
    la cola no avanza > entry.queue
    silla de ruedas > access.wheelchair_space
    me cobraron dos veces > ticketing.payment
    ultimo tren > transport.public`,
  fr: `
    qr code ne marche pas > entry.scan_fail
    toilettes bouchees > facility.toilet
    plus de papier toilette > facility.toilet
    quelqu'un a pris ma place > experience.seat_taken
    rembourser > ticketing.refund
    j'ai perdu mon telephone > lost.item_lost
    wifi > digital.wifi
    on fume à côté de moi > experience.smoke_smell
    siege casse > facility.seat
    file d'attente trop longue > entry.queue
    fauteuil roulant > access.wheelchair_space
    debite deux fois > ticketing.payment
    dernier metro > transport.public`,
  de: `
    qr code geht nicht > entry.scan_fail
    klo verstopft > facility.toilet
    kein klopapier > facility.toilet
    jemand sitzt auf meinem platz > experience.seat_taken
    geld zurück > ticketing.refund
    handy verloren > lost.item_lost
    wlan > digital.wifi
    jemand raucht > experience.smoke_smell
    sitz kaputt > facility.seat
    schlange bewegt sich nicht > entry.queue
    rollstuhl > access.wheelchair_space
    doppelt abgebucht > ticketing.payment
    letzter zug > transport.public`,
  pt: `
    codigo qr nao funciona > entry.scan_fail
    banheiro entupido > facility.toilet
    sem papel higienico > facility.toilet
    tem alguem no meu lugar > experience.seat_taken
    reembolso > ticketing.refund
    perdi meu celular > lost.item_lost
    wifi > digital.wifi
    gente fumando > experience.smoke_smell
    cadeira quebrada > facility.seat
    fila parada > entry.queue
    cadeira de rodas > access.wheelchair_space
    cobrado duas vezes > ticketing.payment
    ultimo trem > transport.public`,
  ar: `
    رمز qr لا يعمل > entry.scan_fail
    الحمام مسدود > facility.toilet
    لا يوجد ورق حمام > facility.toilet
    شخص جالس في مقعدي > experience.seat_taken
    استرداد المال > ticketing.refund
    ضاع هاتفي > lost.item_lost
    واي فاي > digital.wifi
    شخص يدخن > experience.smoke_smell
    المقعد مكسور > facility.seat
    الطابور طويل > entry.queue
    كرسي متحرك > access.wheelchair_space
    خصم مرتين > ticketing.payment
    آخر قطار > transport.public`,
  ja: `
    qrコードが読み取れない > entry.scan_fail
    トイレが詰まっている > facility.toilet
    トイレットペーパーがない > facility.toilet
    自分の席に誰か座っている > experience.seat_taken
    返金 > ticketing.refund
    スマホをなくした > lost.item_lost
    wi-fiがつながらない > digital.wifi
    近くでたばこを吸っている > experience.smoke_smell
    席が壊れている > facility.seat
    列が進まない > entry.queue
    車椅子 > access.wheelchair_space
    二重に引き落とされた > ticketing.payment
    終電 > transport.public`,
  ko: `
    qr코드가 안 찍혀요 > entry.scan_fail
    화장실이 막혔어요 > facility.toilet
    휴지가 없어요 > facility.toilet
    내 자리에 누가 앉아 있어요 > experience.seat_taken
    환불 > ticketing.refund
    휴대폰을 잃어버렸어요 > lost.item_lost
    와이파이 > digital.wifi
    담배 피우는 사람 > experience.smoke_smell
    의자가 고장났어요 > facility.seat
    줄이 안 움직여요 > entry.queue
    휠체어 > access.wheelchair_space
    두 번 결제됐어요 > ticketing.payment
    막차 > transport.public`,
  it: `
    il codice qr non funziona > entry.scan_fail
    bagno intasato > facility.toilet
    manca la carta igienica > facility.toilet
    qualcuno al mio posto > experience.seat_taken
    rimborso > ticketing.refund
    ho perso il telefono > lost.item_lost
    wifi > digital.wifi
    qualcuno fuma > experience.smoke_smell
    sedia rotta > facility.seat
    la fila e ferma > entry.queue
    carrozzina > access.wheelchair_space
    addebitato due volte > ticketing.payment
    ultimo treno > transport.public`,
  hi: `
    क्यूआर कोड नहीं चल रहा > entry.scan_fail
    शौचालय गंदा है > facility.toilet
    टॉयलेट जाम है > facility.toilet
    मेरी सीट पर कोई बैठा है > experience.seat_taken
    पैसे वापस चाहिए > ticketing.refund
    फोन खो गया > lost.item_lost
    वाईफाई > digital.wifi
    कोई सिगरेट पी रहा है > experience.smoke_smell
    सीट टूटी है > facility.seat
    लाइन नहीं बढ़ रही > entry.queue
    व्हीलचेयर > access.wheelchair_space
    दो बार पैसे कटे > ticketing.payment
    आखिरी ट्रेन > transport.public`,
  ru: `
    qr код не считывается > entry.scan_fail
    туалет засорился > facility.toilet
    нет туалетной бумаги > facility.toilet
    кто-то сидит на моем месте > experience.seat_taken
    вернуть деньги > ticketing.refund
    потерял телефон > lost.item_lost
    вайфай > digital.wifi
    рядом курят > experience.smoke_smell
    сломанное кресло > facility.seat
    очередь не движется > entry.queue
    инвалидная коляска > access.wheelchair_space
    списали деньги два раза > ticketing.payment
    последний поезд > transport.public`,
};

/** "words > danger" or "> medical". */
const ALARMS: Record<Language, string> = {
  en: 'fire in block 12|my child is missing|someone has a knife|I lost my son > he cant breathe|chest pain',
  'zh-Hans': '着火了|我的孩子不见了|有人拿刀 > 他没有呼吸了|胸口痛',
  es: 'hay un incendio|he perdido a mi hijo|tiene un cuchillo > no puede respirar|dolor de pecho',
  fr: 'il y a le feu|j’ai perdu ma fille|il a un couteau > il ne respire plus|douleur à la poitrine',
  de: 'es brennt|mein kind ist weg|er hat ein messer > er atmet nicht|brustschmerzen',
  pt: 'está pegando fogo|perdi meu filho|ele tem uma faca > não consegue respirar|dor no peito',
  ar: 'هناك حريق|ضاع ابني|معه سكين > لا يتنفس|ألم في الصدر',
  ja: '火事です|子どもがいない|ナイフを持った人 > 息をしていない|胸が痛い',
  ko: '불이 났어요|아이를 잃어버렸어요|칼을 든 사람 > 숨을 안 쉬어요|가슴 통증',
  it: 'c’è un incendio|ho perso mio figlio|ha un coltello > non respira|dolore al petto',
  hi: 'आग लग गई|मेरा बच्चा खो गया|उसके पास चाकू है > साँस नहीं ले रहा|सीने में दर्द',
  ru: 'начался пожар|пропал ребенок|у него нож > он не дышит|боль в груди',
};

async function finderIn(language: Language, isSpoken = true): Promise<Finder> {
  const [labels, synonyms] = await Promise.all([loadLabels(language), loadSynonyms(language)]);
  const all = CATEGORIES.flatMap(({ subcategories }) => subcategories);
  return finderOf(
    all.map(({ id, category, index }) => {
      const names = labels[category]?.split('|') ?? [];
      return { id, label: names[index + 1] ?? '', topic: names[0] ?? '', fits: false };
    }),
    all.map(({ category, index }) => (isSpoken && synonyms.topics[category]?.split('|')[index]) || ''),
    isSpoken ? synonyms : undefined,
  );
}

describe('topics by words', () => {
  for (const language of LANGUAGES) {
    it(`are among the first three in ${language}, and none of these words is an alarm`, async () => {
      const finder = await finderIn(language);
      const lines = QUERIES[language].trim().split('\n');
      expect(lines.length).to.be.at.least(10);
      for (const line of lines) {
        const [query = '', meant = ''] = line.trim().split(' > ');
        const found = finder.find(query).map(({ id }) => id);
        expect(found.slice(0, 3), `${query}: ${found.join(' ')}`).to.include(meant);
        expect(finder.danger(query), query).to.equal(undefined);
      }
    });

    it(`say when somebody is in danger in ${language}`, async () => {
      const finder = await finderIn(language);
      // Whoever types the name of such a topic means it.
      const labels = await loadLabels(language);
      for (const id of ['safety.danger', 'safety.fight', 'safety.harassment']) {
        const name = labels['safety']?.split('|')[(subcategoryOf(id)?.index ?? 0) + 1] ?? '';
        expect(finder.danger(name), name).to.equal('danger');
      }
      for (const [at, queries] of ALARMS[language].split(' > ').entries()) {
        for (const query of queries.split('|')) {
          expect(finder.danger(query), query).to.equal(at ? 'medical' : 'danger');
        }
      }
    });
  }

  it('are found with one letter that slipped, in words of five and more', async () => {
    const { find } = await finderIn('en');
    for (const slip of ['toilte', 'tolet', 'toillet', 'toiket']) {
      expect(find(slip)[0]?.id, slip).to.equal('facility.toilet');
    }
    expect([isSlip('seats', 'saets'), isSlip('seat', 'sofa')]).to.deep.equal([true, false]);
    expect(find('zzqqxx')).to.deep.equal([]);
  });

  it('are found by their names before anything else is there, and small words say little', async () => {
    const { find } = await finderIn('en', false);
    expect(find('my seat is broken')[0]?.id).to.equal('facility.seat');
  });

  it('come as fast as they are typed: a part of a word is enough', async () => {
    const { find } = await finderIn('en');
    expect(find('whe').map(({ id }) => id)).to.include('access.wheelchair_space');
  });

  it('show which letters were meant, as they are written', async () => {
    const { find } = await finderIn('fr');
    const found = find('siege')[0];
    expect(found?.pieces.filter(([, meant]) => meant).map(([text]) => text)).to.deep.equal(['Siège']);
    expect(found?.id).to.equal('facility.seat');
  });
});
