import type { Synonyms } from '../synonyms.ts';

/** What people type, as they type it. */
const synonyms: Synonyms = {
  topics: {
    ticketing:
      'não tenho ingresso, ingresso não chegou, bilhete, sem e-mail de confirmação, não aparece no app|cobrança dupla, cobrado duas vezes, cartão recusado, paguei e não recebi|nome errado, dia errado, mudar nome|dinheiro de volta, reembolso, não posso ir, cancelar|trocar de lugar, lugares melhores, sentar juntos|dar ingresso a amigo, vender meu ingresso, revender, passar ingresso|golpe, falsificado, fraude, cambista|site fora do ar, erro no pagamento, fila virtual, sala de espera, não consigo comprar|adiado, cancelado, nova data',
    entry:
      'código qr, leitor, scanner, luz vermelha, já usado|portão travado, catraca, barreira quebrada|fila longa, muita espera, fila parada|qual portão, não acho a entrada, entrada errada|passaporte, esqueci documento, identidade, rg|mochila, bolsa, revista, bolsa grande, tiraram minha garrafa|não me deixam entrar, barrado, recusado|sair e voltar, sair para fumar|grávida, idoso em pé, criança na fila',
    facility:
      'cadeira quebrada, assento molhado, poltrona, sem lugar|wc, sanitário, sem papel higiênico, entupido, sem sabão, mictório, casa de banho|água, sede, bebedouro, torneira, encher garrafa|lixo, lixeira cheia, chão sujo, sujeira|chão molhado, escorrega, poça, vômito, vazamento|elevador parado, escada rolante|escuro, lâmpada, sem luz, tomada, carregar celular|frio, calor, ar-condicionado, sem sombra|corrimão, degrau quebrado, vidro quebrado, buraco|placa, mapa, direções, seta',
    experience:
      'não vejo, pilar, bandeira na frente, visão ruim|lugar ocupado, alguém no meu lugar, não sai|alto demais, não se ouve, alto-falante, eco, barulho, aviso|tela preta, telão, placar|cigarro, vape, fumando, cheiro, maconha|em pé, bloqueiam a escada, não sentam|chuva, tempestade, atraso por chuva|horário, quando é o intervalo, mudou a hora, chato|luz piscando, laser, máquina de fumaça, enxaqueca',
    food: 'fila da comida, fila da cerveja, atendimento lento|faltou, não é o que pedi, pedido errado|comida fria, cru, gosto ruim, vencido, cabelo|intoxicação, passei mal depois de comer, alérgico, coceira|vegano, vegetariano, halal, kosher, sem glúten, nozes, lactose|acabou, bar fechado, esgotado|caro demais, não aceita cartão, dinheiro, copo retornável',
    retail:
      'devolver camisa, trocar tamanho, com defeito|sem tamanho, camisa esgotada, cachecol, boné|etiqueta, cobraram a mais, desconto|pedido online, retirada, encomenda',
    access:
      'lugar para cadeira de rodas, cadeirante, acompanhante, deficiente|só escadas, rampa, sem degraus|empurrar a cadeira, me acompanhar, guiar|banheiro acessível, banheiro para deficientes|surdo, legendas, intérprete, libras|cego, cão-guia, braille, baixa visão|autismo, barulho demais, sala silenciosa, pânico|vaga de deficiente, desembarque',
    safety:
      'fogo, incêndio, fumaça, esmagamento, explosão, bomba, arma, faca, tiro, tiroteio, tumulto, socorro|briga, soco, me bateram, ataque|me tocou, assédio, sexual, me seguindo, apalpada|racista, xingamento, homofóbico, nazista, ódio|bêbado, gritando, agressivo, ameaça|jogaram garrafa, sinalizador, rojão, moedas|mochila abandonada, mala sozinha, homem estranho, drone|furto, roubo, roubaram, batedor de carteira, celular roubado|gente demais, empurrando, não dá para sair, saída fechada|criança com estranho, maus-tratos, menina em perigo',
    medical:
      'não respira, dor no peito, infarto, desmaiou, inconsciente, sangrando, convulsão, ambulância, engasgado, avc|ferido, braço quebrado, corte, caiu, torção, queimadura, curativo|tontura, dor de cabeça, náusea, insolação, febre, médico|insulina, comprimidos, geladeira para remédio, bombinha|fralda, amamentar, trocador',
    lost: 'perdi meu filho, não acho minha filha, criança perdida, criança desaparecida|demência, avô desaparecido, minha mãe sumiu|criança sozinha, criança chorando, achei uma menina|perdi o celular, perdi a carteira, chaves, mochila perdida, óculos, esqueci o casaco, achados e perdidos|achei um celular, achei uma carteira|não acho meus amigos, me separei',
    transport:
      'sem vaga, estacionamento cheio, carro bloqueado|ônibus, autocarro, atrasado, não passa|uber, carona, fila de táxi|trem, comboio, metrô, último trem, estação|pneu furado, bateria, carro riscado, pane|rua fechada, desvio, como chegar, trânsito',
    exit: 'não dá para sair, aperto na escada|por onde saio, saída mais próxima|presos aqui dentro, não deixam sair, por que esperar|ir embora antes, sair antes do fim',
    digital:
      'internet, sem sinal, wifi, sem conexão, dados|app trava, app fecha, não carrega, atualizar|senha, entrar na conta, login, código não chega|máquina, engoliu o dinheiro, totem|saldo, recarga, chip, pulseira não funciona|apagar conta, dados pessoais, privacidade, lgpd',
    staff:
      'grosseiro, mal-educado, funcionário|ninguém responde, ignorado, sem resposta|informaram errado, mandaram para outro lugar|erro nos meus dados, telefone errado|reclamar, gerente, queixa, ouvidoria',
    info: 'onde fica, caixa eletrônico, área de fumantes, ponto de encontro|que horas, quando começa, abertura dos portões, intervalo|pode levar, posso trazer, guarda-chuva, câmera, cachorro, comida de casa|meu relato, número de referência, novidades|pergunta, outra dúvida, contato, telefone',
    idea: 'ideia, melhorar, sugestão, opinião|obrigado, elogio, parabéns, gentil|ideia de funcionário, trabalho aqui',
    other: 'outra coisa, nenhum, outro problema',
  },
  danger:
    'fogo, incêndio, queimando, explosão, bomba, arma, faca, tiro, tiroteio, esfaqueado, tumulto, esmagado, ataque, agressão, agredido, briga, assédio, estupro, estuprada, me seguindo, criança perdida, criança desaparecida, perdi meu filho, perdi minha filha, acho meu filho, acho minha filha, socorro, me bateram, me tocou',
  medical:
    'não respira, não consigo respirar, inconsciente, desmaiou, dor no peito, infarto, sangrando, convulsão, engasgado, avc, overdose, ambulância, choque alérgico, emergência',
};

export default synonyms;
