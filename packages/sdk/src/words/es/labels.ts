import type { Labels } from '../words.ts';

/** Names of the taxonomy: "category|subcategory|…" in the order of `model/taxonomy.data.ts`. */
const labels: Labels = {
  ticketing:
    'Entradas|Entrada no recibida|Pago o cobro doble|Fecha, asiento o nombre equivocados|Pedir un reembolso|Cambio o mejora|Traspaso o reventa|Entrada falsa o no válida|Fallo en la web o la cola virtual|Evento aplazado o cancelado',
  entry:
    'Acceso|El lector no lee la entrada|Torniquete o puerta averiados|Cola muy larga o parada|Puerta equivocada o no la encuentro|Control de identidad o nombre|Problema con el bolso o la revisión|No me dejan entrar|Volver a entrar|Personas vulnerables en la cola',
  facility:
    'Instalaciones|Asiento roto o sucio|Problema en el baño|Agua potable|Basura o papelera llena|Suelo mojado o resbaladizo|Ascensor o escalera mecánica|Luz o electricidad|Calor, frío, sombra o refugio|Barandilla suelta o daños|Cartel que falta o confunde',
  experience:
    'Vista y ambiente|Vista tapada|Alguien en mi asiento|Sonido muy alto, bajo o confuso|Pantalla o marcador|Gente fumando o mal olor|Gente de pie o en el pasillo|Lluvia, sol o retraso por el clima|Programa, horarios o contenido|Me molestan luces o efectos',
  food: 'Comida y bebida|Cola larga|Pedido equivocado o incompleto|Calidad o temperatura de la comida|Malestar o reacción alérgica|Alérgenos o dieta|Agotado o cerrado|Precio o terminal de pago',
  retail:
    'Tienda y artículos|Cambio o devolución|Falta una talla o un artículo|Precio equivocado|Tienda en línea o recogida',
  access:
    'Accesibilidad|Espacio para silla de ruedas o acompañante|Ruta sin escalones o ascensor bloqueados|Ayuda para moverme u orientarme|Baño o cambiador accesible|Bucle magnético, subtítulos, lengua de señas|Audiodescripción, perro guía, letra grande|Sala sensorial, lugar tranquilo, sobrecarga|Estacionamiento accesible o punto de bajada',
  safety:
    'Seguridad|Peligro inmediato: fuego, humo, aplastamiento|Pelea o violencia|Acoso o abuso sexual|Racismo o discriminación|Persona ebria o agresiva|Objetos lanzados o pirotecnia|Persona u objeto sospechoso|Robo|Aglomeración o salida bloqueada|Me preocupa un menor o un adulto',
  medical:
    'Ayuda médica|Emergencia: no respira, dolor de pecho, hemorragia|Herida o lesión|Malestar, calor o frío|Medicamentos, insulina, conservación|Cuidado o alimentación del bebé',
  lost: 'Objetos y personas perdidos|No encuentro a mi hijo o hija|Adulto vulnerable perdido|Encontré a un niño o persona perdida|Perdí algo|Encontré algo|Perdí a mi grupo',
  transport:
    'Transporte y estacionamiento|Estacionamiento lleno o bloqueado|Autobús o traslado|Taxi o punto de recogida|Tren, metro o último servicio|Daño o avería del vehículo|Calle o ruta cerrada',
  exit: 'Salida|Salida llena o bloqueada|Por dónde salir|No nos dejan salir, sin información|Salir antes o que vengan a buscarme',
  digital:
    'App, wifi y pagos|Wifi o señal móvil|Problema con la app|Cuenta o inicio de sesión|Máquina de autoservicio|Pulsera, tarjeta o recarga|Mis datos: ver, corregir, borrar',
  staff:
    'Personal y atención|Trato recibido|Lentitud o falta de respuesta|Información equivocada|Datos mal registrados|Queja formal',
  info: 'Hacer una pregunta|¿Dónde está…?|¿Cuándo empieza…?|¿Qué puedo traer o hacer?|¿Cómo va mi aviso?|Otra pregunta',
  idea: 'Sugerencias y elogios|Sugerencia|Dar las gracias a alguien|Idea de mejora del personal',
  other: 'Otro tema|Otro tema',
};

export default labels;
