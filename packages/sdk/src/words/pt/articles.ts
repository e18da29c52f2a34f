import type { ArticleWords } from '../articles.ts';

/** "title|first step|…", one short sentence a step; names in braces are facts of the venue. */
const articles: ArticleWords = {
  'ticket-not-arrived':
    'Meu ingresso não chegou|Procure no spam uma mensagem de {ticketSender}.|Entre em {ticketApp} com o e-mail usado no pagamento: muitas vezes já está lá.|Em alguns eventos o código só aparece {ticketReleaseHours} horas antes da abertura.|Ainda nada? Envie o número do pedido.',
  'ticket-phone-offline':
    'Mostrar o ingresso sem rede|Abra uma vez em {ticketApp} enquanto houver rede.|Salve na carteira do celular: lá ele abre sem rede.|Não conte com uma foto: alguns códigos mudam a cada minuto.|Sem bateria? Leve o número do pedido e um documento à bilheteria: {ticketDesk}.',
  'double-charge':
    'Fui cobrado duas vezes|Veja no extrato se os dois valores foram debitados.|Se um está só reservado, o banco libera em {reservationDays} dias úteis.|Se os dois foram debitados, envie número do pedido, valor e hora.|Nunca envie o número completo do cartão.',
  'fix-name-or-seat':
    'Nome, data ou lugar errados|Abra o pedido em {ticketApp} e escolha “Alterar dados”.|Nomes podem ser alterados até: {nameChangeDeadline}.|Data e lugar mudam enquanto houver vagas; você só paga a diferença.|Tarde demais? Envie o número do pedido e o dado certo.',
  'refund-how':
    'Como funciona o reembolso|Você pode pedir o dinheiro de volta até: {refundDeadline}.|Depois avaliamos cada caso, como doença ou acidente.|O dinheiro volta pelo mesmo meio em até {refundDays} dias úteis.|Se o evento for cancelado, ele volta sozinho.',
  'exchange-upgrade':
    'Trocar ou melhorar o lugar|Abra o pedido em {ticketApp} e escolha “Trocar lugar”.|Você só paga a diferença de preço.|Mostre o código novo na entrada: o antigo deixa de valer.|No dia, procure a bilheteria: {ticketDesk}.',
  'transfer-ticket':
    'Passar o ingresso para alguém|Abra o ingresso em {ticketApp} e escolha “Passar”.|Digite o e-mail ou telefone da pessoa.|Ela pode aceitar até: {transferDeadline}; antes disso você pode desfazer.|Nunca envie foto do código: ele vale uma vez, para qualquer um.',
  'spot-fake-ticket':
    'Meu ingresso é verdadeiro?|São sempre válidos os ingressos de: {officialShops}.|Em {ticketApp}, escolha “Adicionar ingresso” e digite o número.|Se não for aceito, diga onde você comprou.|Não podemos validar uma cópia, mas ajudamos com os próximos passos.',
  'waiting-room':
    'Parado na fila virtual|Deixe uma só janela aberta e não recarregue: seu lugar fica guardado.|Feche as outras, elas podem tirar seu lugar.|Desligue bloqueadores de anúncios nesta página.|Nada muda há {queueStuckMinutes} minutos? Diga qual mensagem aparece.',
  'event-moved':
    'Evento adiado ou cancelado|Nova data: o ingresso continua válido, não é preciso fazer nada.|A data não serve? Escolha “Reembolso” em {ticketApp} até: {changeDeadline}.|Cancelado: o valor inteiro volta sozinho em até {refundDays} dias úteis.|O estacionamento reservado conosco também é devolvido.',
  'ticket-will-not-scan':
    'Meu ingresso não é lido|Ponha o brilho no máximo e seque a tela.|Abra o ingresso em {ticketApp}, não como foto.|Confira data, evento e portão.|Segure o celular reto, a dez centímetros do leitor, por dois segundos.|Ainda nada? Informe abaixo com o seu portão.',
  'which-gate':
    'Achar meu portão|O portão está no ingresso, ao lado do bloco.|Procure as placas grandes: os portões são {gateList}.|Portão errado? Dê a volta por fora, cerca de {walkMinutes} minutos até o próximo.|Com cadeira de rodas ou carrinho você sempre pode usar: {accessibleGate}.',
  'best-time-to-arrive':
    'Quando chegar?|Venha cerca de {earlyMinutes} minutos antes: em geral se entra direto.|Traga bolsa pequena e bolsos vazios para a revista.|Abra o ingresso antes de chegar ao portão.',
  'id-check':
    'Conferência de nome na entrada|Traga o documento original: {acceptedIds}.|Uma foto dele em geral não basta.|Pequenas diferenças de escrita não costumam ser problema.|Nome de outra pessoa? Troque em {ticketApp} antes da fila.',
  'bags-and-search':
    'Bolsas e revista|Entram bolsas de até {bagSize}.|As maiores ficam aqui: {bagDrop}.|Remédios, comida de bebê e aparelhos médicos sempre podem entrar: mostre-os.|Você pode pedir revista por pessoa do seu gênero.',
  're-entry':
    'Posso sair e voltar?|Peça a leitura do ingresso na saída, senão ele conta como usado.|Volte pelo mesmo portão antes de: {reentryDeadline}.|Áreas de fumantes: {smokingAreas}.|Remédio ou criança doente? Avise a equipe do portão.',
  'entry-refused-why':
    'Não me deixaram entrar|Pergunte o motivo no portão: você tem o direito de saber.|Leve ingresso e documento à bilheteria: {ticketDesk}.|Dia errado, código usado ou outro nome se resolvem ali em minutos.|Não concorda? Diga o portão e o motivo.',
  'broken-or-wet-seat':
    'Assento quebrado, sujo ou molhado|Sujo ou molhado: o orientador no pé da escada tem panos e capas.|Quebrado: não sente nele, por favor.|Envie bloco, fila e assento: consertamos ou achamos outro.',
  'toilet-nearest-free':
    'Achar um banheiro com pouca fila|Tente o nível {quietLevel}: costuma estar mais vazio.|Vá dez minutos antes do intervalo ou depois do reinício.|Escolha um longe dos bares.|Entupido, sujo ou sem papel? Diga o bloco mais próximo.',
  'drinking-water':
    'Água potável grátis|Encha a garrafa aqui: {waterPoints}.|Traga garrafa vazia, não de vidro, até {bottleSize}.|Todo bar dá um copo de água da torneira.|Aparência ou gosto estranho? Use outro ponto e avise.',
  'too-hot-or-cold':
    'Calor, frio ou chuva|No sol, beba bastante e cubra a cabeça.|Seco e sem vento: {shelterPlaces}.|Pode esperar lá um pouco; o lugar continua seu.|Alguém passa mal? Não espere: escolha Ajuda médica.',
  'lift-and-stairs':
    'Elevador ou escada rolante parados|Peça ao orientador mais próximo: a equipe pode abrir o elevador de serviço.|Não force portas nem ande na escada rolante parada.|Alguém preso? Toque a campainha e informe logo abaixo.',
  'someone-in-my-seat':
    'Alguém está no meu lugar|Compare bloco, fila e data dos dois ingressos: quase sempre é engano.|Olhe bem: blocos de cima e de baixo têm números parecidos.|Não discuta: o orientador no pé do bloco resolve.',
  'view-blocked':
    'Não vejo bem|Uma palavra gentil a quem está na frente ajuda.|Nos setores em pé todos podem ficar em pé.|Se continuar, envie bloco, fila e assento: um orientador vai até lá.|Um pilar que o ingresso não dizia? Tentamos achar outro lugar.',
  'smoke-free-seats':
    'Alguém fuma perto de mim|Você não precisa falar com a pessoa.|Envie bloco e fila: um orientador lembra a todos.|Ninguém fica sabendo quem avisou.|Só se fuma aqui: {smokingAreas}.',
  'rain-delay':
    'Chuva, tempestade e atrasos|As notícias saem nos telões ao menos a cada {updateMinutes} minutos.|Pode esperar nos corredores cobertos: o lugar continua seu.|O ingresso vale se o evento continuar ou for adiado.',
  'programme-times':
    'Programação e horários|Os horários mais novos: {programmeLink}.|Atrasado? Talvez espere um bom momento para ir ao lugar.|Os últimos trens e ônibus estão em Transporte.',
  'sound-and-screen':
    'Som ou imagem ruins|O som costuma melhorar com as arquibancadas cheias.|Alto demais? Protetores de ouvido grátis: {earPlugPoints}.|Um telão apagado ou errado? Diga qual, os técnicos veem na hora.',
  'food-short-queue':
    'Comer com menos espera|Peça em {orderApp} do seu lugar e retire.|Vá alguns minutos antes do intervalo.|Tente o nível {quietLevel}: as filas costumam ser menores.|Acabou aqui? Outro bar pode ter.',
  'wrong-food-order':
    'Pedido errado ou frio|Volte ao bar com o recibo: sem nova fila.|Eles refazem ou devolvem o dinheiro.|Já no lugar? Envie o bar e o número do pedido.|Guarde a comida que parece estragada e não coma.',
  'allergens-menu':
    'Alérgenos e dietas|Peça a lista de alérgenos antes: todo bar tem uma.|A lista completa: {allergenLink}.|Traços são sempre possíveis, as cozinhas são pequenas.|Com alergia grave você pode trazer sua comida.|Sente uma reação? Escolha já Ajuda médica.',
  'pay-at-the-stand':
    'Pagar comida e bebida|Formas de pagamento: {payMethods}.|Erro na máquina? Espere o comprovante antes de pagar de novo.|Cobrado e nada recebido? Guarde o comprovante e envie bar e valor.',
  'shop-returns':
    'Devolver ou trocar na loja|Traga o item sem uso em até {returnDays} dias, com recibo e etiquetas.|Com defeito? Você escolhe entre um novo e o dinheiro.|Pagou mais que a etiqueta? Mostre o recibo no caixa.|Camisas com nome só são trocadas por defeito.',
  'shop-sizes-pickup':
    'Tamanhos, estoque e retirada|Pergunte no caixa: as lojas dividem o estoque e podem reservar seu tamanho.|Retire pedidos online com o número aqui: {pickupPoint}.|Ficam lá por {pickupDays} dias.|Atrasou? Envie o número do pedido.',
  'access-plan-visit':
    'Planejar uma visita acessível|Reserve lugar de cadeirante e acompanhante: {accessBooking} ou {accessPhone}.|Estacione aqui: {accessibleParking}, o caminho não tem degraus.|Avise antes sobre cão-guia, língua de sinais ou ajuda desde o carro.|Nunca pedimos comprovante.',
  'hearing-and-sight-services':
    'Legendas, aro magnético, audiodescrição|Pegue um fone emprestado, grátis: {accessDesk}.|O aro magnético funciona aqui: {loopBlocks}.|Lá também há programas em letra grande e braille.|Cães-guia são bem-vindos em todo lugar.',
  'lost-something':
    'Perdi algo|Olhe sob o assento e pergunte ao orientador do bloco.|Vá aos achados e perdidos: {lostDesk}.|Bloqueie já um celular ou cartão perdido.|Ou descreva abaixo: comparamos tudo e guardamos por {lostDays} dias.',
  'found-something':
    'Achei algo|Entregue a um orientador ou aqui: {lostDesk}.|Não abra carteira nem celular.|Já em casa? Diga o que é, o envio não custa nada.|Uma bolsa sozinha e estranha? Não toque e escolha Pessoa ou objeto suspeito.',
  'lost-my-group':
    'Perdi meu grupo|Fique parado cinco minutos: em geral assim se encontram.|Mande um SMS: muitas vezes passa quando a ligação falha.|Encontrem-se num ponto visível: {meetingPoints}.|Falta uma criança ou pessoa frágil? Escolha isso, ajudamos já.',
  'parking-arrive-leave':
    'Estacionamento: chegar e sair|Cheio? Siga as placas até o próximo.|A vaga reservada é sua até: {parkingHoldTime}.|Os primeiros {exitRushMinutes} minutos após o fim são lentos; depois costuma ser mais rápido.|Um carro bloqueia o seu? Envie estacionamento e fila.',
  'shuttle-bus':
    'Ônibus do evento|Trajeto: {shuttleStops}, a cada {shuttleInterval} minutos, grátis com o ingresso.|Após o evento saem de: {shuttleAfter}, até: {shuttleEnd}.|Ônibus com rampa param na primeira baia.|Nenhum no dobro do tempo? Diga a parada.',
  'taxi-pickup':
    'Táxis e carona|Táxis: {taxiRank}.|Nos apps, marque o embarque aqui: {ridePickup}.|As ruas em volta ficam fechadas até: {roadsOpen}.|Meia hora após o fim os preços caem muito.',
  'last-train':
    'Trem, metrô e último horário|Estações próximas: {nearStations}.|O último trem sai às {lastTrain}.|Horários de hoje: {travelLink}.|Perdeu? O balcão de ajuda sabe o que ainda circula.',
  'roads-and-routes':
    'Ruas fechadas e caminho|Fechadas até {closedUntil}: {closedRoads}.|Siga as placas; os apps podem não saber.|A pé, o caminho é sinalizado e iluminado: {mainStation}.',
  'held-back-after-event':
    'Por que esperar aqui dentro?|Alguns setores saem depois, para não lotar trens e caminhos.|Em geral leva menos de {holdBackMinutes} minutos; os telões mostram quando sair.|Um trem, crianças pequenas ou mal-estar? Fale com o orientador mais próximo.',
  'wifi-connect':
    'Conectar ao Wi-Fi|Escolha a rede {wifiName}.|Sem página inicial? Digite {wifiPortal} no navegador.|Desligue VPN e relay privado um momento.|Esqueça a rede e conecte de novo.',
  'app-trouble':
    'O app não funciona|Feche por completo e abra de novo.|Mude uma vez entre Wi-Fi e rede móvel.|Procure uma versão mais nova.|Saia e entre com o e-mail do pedido.|Os ingressos também estão aqui, em qualquer navegador: {ticketLink}.',
  'account-sign-in':
    'Não consigo entrar na conta|Escolha “Esqueci a senha” e digite o e-mail do pedido.|Procure uma mensagem de {accountSender}, também no spam.|Vale por {codeMinutes} minutos, e só o código mais novo funciona.|Após cinco erros, espere {lockMinutes} minutos.|Comprou sem conta? Crie uma com o mesmo e-mail.',
  'wristband-topup':
    'Saldo da pulseira ou cartão|Veja o saldo num ponto de recarga ou aqui: {topupLink}.|Uma recarga pode levar {topupDelay} minutos: não pague de novo.|O que sobra é devolvido até: {topupRefundDeadline}.|Perdeu a pulseira? Peça o bloqueio no balcão de ajuda.',
  'kiosk-not-working':
    'A máquina travou|Espere trinta segundos: muitas vezes ela volta.|Ainda apagada? Use a próxima.|Um pagamento interrompido volta em {reservationDays} dias úteis.|Cobrou e não entregou? Envie o número da máquina e a hora.',
  'my-data':
    'Ver, corrigir ou apagar meus dados|“Meus relatos” mostra e apaga o que você enviou.|Fica só um número nas estatísticas, sem nome.|Para a conta de ingressos, diga abaixo o que fazer.|Respondemos em {privacyDays} dias, sem custo.',
  'my-report-status':
    'O que acontece com meu relato?|Abra “Meus relatos”: mostra a situação e quando respondemos.|Enviou de outro celular ou totem? Abra o link ou leia o QR.|“Salvo” quer dizer que espera a rede; ele segue sozinho.|Você pode acrescentar uma mensagem a qualquer hora.',
  'what-may-i-bring':
    'O que posso levar?|Sim: bolsas até {bagSize}, garrafa vazia, remédios, lanche de criança.|Não: vidro, latas, fogos, armas, lasers, drones, guarda-chuva grande.|Carrinhos de bebê: {pramPark}.|O que não entra fica aqui: {bagDrop}.',
  'families-and-babies':
    'Famílias e bebês|Trocadores e canto calmo para amamentar: {familyRoom}.|Comida e leite de bebê sempre entram.|Carrinhos: {pramPark}.|Protetores de ouvido infantis: {earPlugPoints}.|Peça no balcão uma pulseira com o seu telefone.',
  'wrong-details-recorded':
    'Anotaram algo errado|Abra o relato em “Meus relatos”.|Escreva o que está errado e o que é certo.|O relato mantém o lugar na fila.',
  'complaint-how':
    'Como tratamos uma reclamação|É grátis e nunca prejudica você.|Alguém que não participou ouve os dois lados.|Você recebe resposta pessoal em até {complaintHours} horas.|Escreva onde e quando foi, e o que resolveria.',
};

export default articles;
