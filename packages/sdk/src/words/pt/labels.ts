import type { Labels } from '../words.ts';

/** Names of the taxonomy: "category|subcategory|…" in the order of `model/taxonomy.data.ts`. */
const labels: Labels = {
  ticketing:
    'Ingressos|Ingresso não recebido|Pagamento ou cobrança dupla|Data, assento ou nome errado|Pedir reembolso|Troca ou upgrade|Transferência ou revenda|Ingresso falso ou inválido|Falha no site ou na fila virtual|Evento adiado ou cancelado',
  entry:
    'Entrada|O leitor não lê o ingresso|Catraca ou portão com defeito|Fila longa ou parada|Portão errado ou não encontro|Conferência de documento ou nome|Problema com bolsa ou revista|Não me deixam entrar|Voltar a entrar|Pessoas vulneráveis na fila',
  facility:
    'Instalações|Assento quebrado ou sujo|Problema no banheiro|Água potável|Lixo ou lixeira cheia|Piso molhado ou escorregadio|Elevador ou escada rolante|Iluminação ou energia|Calor, frio, sombra ou abrigo|Grade solta ou danos|Placa ausente ou confusa',
  experience:
    'Visão e ambiente|Visão bloqueada|Alguém no meu assento|Som alto, baixo ou confuso|Telão ou placar|Gente fumando ou mau cheiro|Gente em pé ou no corredor|Chuva, sol ou atraso pelo tempo|Programação, horário ou conteúdo|Luzes ou efeitos me incomodam',
  food: 'Comida e bebida|Fila longa|Pedido errado ou incompleto|Qualidade ou temperatura da comida|Mal-estar ou reação alérgica|Alergênicos ou dieta|Esgotado ou fechado|Preço ou maquininha',
  retail: 'Loja e produtos|Troca ou devolução|Falta tamanho ou produto|Preço errado|Loja online ou retirada',
  access:
    'Acessibilidade|Espaço para cadeira de rodas ou acompanhante|Rota sem degraus ou elevador bloqueado|Ajuda para me mover ou me orientar|Banheiro ou trocador acessível|Aro magnético, legendas, língua de sinais|Audiodescrição, cão-guia, letra grande|Sala sensorial, lugar tranquilo, sobrecarga|Vaga acessível ou desembarque',
  safety:
    'Segurança|Perigo imediato: fogo, fumaça, esmagamento|Briga ou violência|Assédio ou importunação sexual|Racismo ou discriminação|Pessoa embriagada ou agressiva|Objetos atirados ou pirotecnia|Pessoa ou objeto suspeito|Furto ou roubo|Superlotação ou saída bloqueada|Preocupação com criança ou adulto',
  medical:
    'Ajuda médica|Emergência: não respira, dor no peito, sangramento|Ferimento ou lesão|Mal-estar, calor ou frio|Remédios, insulina, armazenamento|Cuidados ou alimentação do bebê',
  lost: 'Achados e perdidos|Não encontro meu filho ou filha|Adulto vulnerável perdido|Encontrei criança ou pessoa perdida|Perdi algo|Encontrei algo|Perdi meu grupo',
  transport:
    'Transporte e estacionamento|Estacionamento cheio ou bloqueado|Ônibus ou traslado|Táxi ou ponto de embarque|Trem, metrô ou última partida|Dano ou defeito no carro|Rua ou rota fechada',
  exit: 'Saída|Saída cheia ou bloqueada|Por onde sair|Não nos deixam sair, sem informação|Sair antes ou que venham me buscar',
  digital:
    'App, Wi-Fi e pagamento|Wi-Fi ou sinal|Problema no app|Conta ou login|Totem de autoatendimento|Pulseira, cartão ou recarga|Meus dados: ver, corrigir, apagar',
  staff:
    'Equipe e atendimento|Atitude da equipe|Demora ou falta de resposta|Informação errada|Dados registrados com erro|Reclamação formal',
  info: 'Fazer uma pergunta|Onde fica…?|Quando começa…?|O que posso levar ou fazer?|Como está meu relato?|Outra pergunta',
  idea: 'Sugestões e elogios|Sugestão|Agradecer a alguém|Ideia de melhoria da equipe',
  other: 'Outro assunto|Outro assunto',
};

export default labels;
