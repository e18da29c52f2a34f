import type { ArticleWords } from '../articles.ts';

/** "title|first step|…", one short sentence a step; names in braces are facts of the venue. */
const articles: ArticleWords = {
  'ticket-not-arrived':
    'Mi entrada no ha llegado|Busque en el correo no deseado un mensaje de {ticketSender}.|Entre en {ticketApp} con el correo con el que pagó: a menudo ya está allí.|En algunos eventos el código aparece solo {ticketReleaseHours} horas antes de abrir puertas.|¿Nada después de eso? Envíenos el número de pedido.',
  'ticket-phone-offline':
    'Mostrar la entrada sin conexión|Ábrala una vez en {ticketApp} mientras tenga conexión.|Guárdela en la cartera del teléfono: allí se abre sin red.|No confíe en una foto: algunos códigos cambian cada minuto.|¿Sin batería? Vaya con el número de pedido y un documento a la taquilla: {ticketDesk}.',
  'double-charge':
    'Me han cobrado dos veces|Mire en su extracto si los dos importes están cobrados.|Si uno solo está retenido, el banco lo libera en {reservationDays} días hábiles.|Si los dos están cobrados, envíenos número de pedido, importe y hora.|Nunca nos envíe el número completo de la tarjeta.',
  'fix-name-or-seat':
    'Nombre, fecha o asiento equivocados|Abra el pedido en {ticketApp} y elija “Cambiar datos”.|Los nombres se pueden cambiar hasta: {nameChangeDeadline}.|Fecha y asiento se cambian mientras haya plazas; solo paga la diferencia.|¿Ya es tarde? Envíenos el número de pedido y el dato correcto.',
  'refund-how':
    'Cómo funcionan los reembolsos|Puede pedir su dinero hasta: {refundDeadline}.|Después vemos cada caso, como enfermedad o accidente.|El dinero vuelve por la misma vía en {refundDays} días hábiles.|Si el evento se cancela, vuelve solo.',
  'exchange-upgrade':
    'Cambiar o mejorar mi asiento|Abra el pedido en {ticketApp} y elija “Cambiar asientos”.|Solo paga la diferencia.|Muestre el código nuevo: el anterior deja de valer al momento.|El mismo día se venden mejoras en la taquilla: {ticketDesk}.',
  'transfer-ticket':
    'Pasar mi entrada a otra persona|Ábrala en {ticketApp} y elija “Traspasar”.|Escriba el correo o el teléfono de la otra persona.|Puede aceptarla hasta: {transferDeadline}. Antes de eso, usted puede recuperarla.|No envíe una foto del código: vale una vez y para cualquiera.',
  'spot-fake-ticket':
    '¿Mi entrada es auténtica?|Las de estos puntos siempre valen: {officialShops}.|En {ticketApp}, elija “Añadir entrada” y escriba el número.|Si no la acepta, díganos dónde la compró.|No podemos validar una copia, pero le ayudamos con lo siguiente.',
  'waiting-room':
    'La cola virtual no avanza|Deje una sola ventana abierta y no la recargue: así conserva su lugar.|Cierre las demás, pueden quitarle el lugar.|Desactive los bloqueadores de anuncios en esta página.|¿{queueStuckMinutes} minutos sin moverse? Díganos qué mensaje ve.',
  'event-moved':
    'El evento se aplazó o canceló|Nueva fecha: su entrada sigue valiendo, no tiene que hacer nada.|¿No le viene bien? Elija “Devolución” en {ticketApp} hasta: {changeDeadline}.|Cancelado: el precio completo vuelve solo en {refundDays} días hábiles.|También devolvemos el estacionamiento reservado con nosotros.',
  'ticket-will-not-scan':
    'El lector no lee mi entrada|Suba el brillo al máximo y seque la pantalla.|Abra la entrada en {ticketApp}, no como foto.|Compruebe fecha, evento y puerta.|Ponga el teléfono plano, a diez centímetros del lector, dos segundos.|¿Sigue sin luz verde? Avísenos abajo con su puerta.',
  'which-gate':
    'Encontrar mi puerta|Está en la entrada, junto al bloque.|Busque los letreros grandes: {gateList}.|¿Puerta equivocada? Rodee por fuera, unos {walkMinutes} minutos hasta la siguiente.|Con silla de ruedas o cochecito puede usar siempre: {accessibleGate}.',
  'best-time-to-arrive':
    '¿Cuándo conviene llegar?|Unos {earlyMinutes} minutos antes del inicio se suele entrar sin esperar.|Con bolso pequeño y bolsillos vacíos, la revisión es rápida.|Abra la entrada antes de llegar a la puerta.',
  'id-check':
    'Control de nombre en la puerta|Traiga el documento original: {acceptedIds}.|Una foto casi nunca basta.|Pequeñas diferencias al escribir no importan.|¿Es otro nombre? Cámbielo en {ticketApp} antes de la cola.',
  'bags-and-search':
    'Bolsos y revisión|Se admiten bolsos de hasta {bagSize}.|Los más grandes se dejan en {bagDrop}.|Medicinas, comida de bebé y aparatos médicos siempre pasan: solo muéstrelos.|Puede pedir que le revise una persona de su mismo género.',
  're-entry':
    '¿Puedo salir y volver?|Haga que escaneen su entrada al salir, o contará como usada.|Vuelva por la misma puerta antes de: {reentryDeadline}.|Dentro se puede fumar en: {smokingAreas}.|Si es por medicina o un niño enfermo, dígalo en la puerta.',
  'entry-refused-why':
    'No me dejaron entrar|Pregunte el motivo en la puerta: tiene derecho a saberlo.|Vaya con entrada y documento a la taquilla: {ticketDesk}.|Otro día, código usado u otro nombre: allí se arregla en minutos.|¿Cree que fue un error? Díganos la puerta y el motivo.',
  'broken-or-wet-seat':
    'Asiento roto, sucio o mojado|Sucio o mojado: el personal al pie de la escalera tiene paños y fundas secas.|Roto: no se siente, por favor.|Envíenos bloque, fila y asiento: lo arreglamos o le buscamos otro.',
  'toilet-nearest-free':
    'Un baño con poca cola|Pruebe el nivel {quietLevel}: suele haber menos gente.|Vaya diez minutos antes del descanso o cuando ya se haya reanudado.|Elija uno lejos de los puestos de comida.|¿Atascado, sucio o sin papel? Díganos el bloque más cercano.',
  'drinking-water':
    'Agua gratis|Puede llenar en: {waterPoints}.|Traiga una botella vacía de hasta {bottleSize}, que no sea de vidrio.|Cada puesto de comida le da gratis un vaso de agua del grifo.|¿Aspecto o sabor raro? Use otro punto y avísenos.',
  'too-hot-or-cold':
    'Calor, frío o lluvia|Al sol, beba a menudo y cúbrase la cabeza.|Lugar seco y sin viento: {shelterPlaces}.|Puede esperar allí un rato; su asiento sigue siendo suyo.|¿Alguien se siente mal? No espere: elija Ayuda médica.',
  'lift-and-stairs':
    'Ascensor o escalera parados|Pregunte al personal: puede abrir el ascensor de servicio.|No fuerce puertas ni camine por una escalera parada.|¿Hay alguien atrapado? Pulse el timbre del ascensor y avise abajo enseguida.',
  'someone-in-my-seat':
    'Hay alguien en mi asiento|Comparen bloque, fila y fecha: casi siempre es una confusión.|Mire dos veces: los bloques de arriba y de abajo se parecen.|No discuta, por favor: el personal al pie del bloque lo resuelve.',
  'view-blocked':
    'No veo bien|Una palabra amable a quien está delante suele bastar.|En las zonas de pie todos pueden estar de pie.|Si sigue, envíenos bloque, fila y asiento, y alguien irá.|¿Una columna que su entrada no mencionaba? Buscamos otro asiento.',
  'smoke-free-seats':
    'Alguien fuma cerca de mí|No tiene que hablar con esa persona.|Envíenos bloque y fila: alguien irá y lo recordará a todos.|Nadie sabrá quién avisó.|Solo se puede fumar en: {smokingAreas}.',
  'rain-delay':
    'Lluvia, tormenta y retrasos|Hay noticias en las pantallas al menos cada {updateMinutes} minutos.|Puede esperar en los pasillos cubiertos: su asiento sigue siendo suyo.|Su entrada vale si el evento sigue o cambia de fecha.',
  'programme-times':
    'Programa y horarios|Los horarios más recientes están en {programmeLink}.|¿Llega tarde? Quizá tenga que esperar un buen momento para sentarse.|Los últimos trenes y autobuses están en Transporte.',
  'sound-and-screen':
    'El sonido o la imagen fallan|El sonido suele mejorar cuando las gradas están llenas.|¿Muy alto? Hay tapones gratis en: {earPlugPoints}.|¿Una pantalla apagada o con error? Díganos cuál; los técnicos lo ven al momento.',
  'food-short-queue':
    'Comer con menos espera|Pida desde su asiento en {orderApp} y recójalo.|Vaya unos minutos antes del descanso.|Pruebe el nivel {quietLevel}: las colas suelen ser más cortas.|¿Agotado aquí? Otro puesto quizá aún tenga.',
  'wrong-food-order':
    'Pedido equivocado o frío|Vuelva al puesto con el recibo: no hace falta otra cola.|Se lo hacen de nuevo o le devuelven el dinero.|¿Ya está en su asiento? Envíenos puesto y número de pedido.|Si parece en mal estado, guárdelo y no lo coma.',
  'allergens-menu':
    'Alérgenos y dietas|Pida la hoja de alérgenos antes de pedir: cada puesto la tiene.|La lista de todo el recinto: {allergenLink}.|Siempre puede haber trazas: las cocinas son pequeñas.|Con una alergia grave puede traer su comida.|¿Nota una reacción? Elija Ayuda médica enseguida.',
  'pay-at-the-stand':
    'Pagar comida y bebida|Puede pagar con: {payMethods}.|¿Error en el terminal? Espere el recibo antes de pagar otra vez.|¿Cobrado y sin producto? Guarde el recibo y envíenos puesto e importe.',
  'shop-returns':
    'Cambios y devoluciones|Traiga lo no usado en {returnDays} días, con recibo y etiqueta.|¿Defectuoso? Usted elige entre otro nuevo o su dinero.|¿Le cobraron de más? Muestre el recibo en caja.|Las camisetas con su nombre solo se devuelven si tienen un defecto.',
  'shop-sizes-pickup':
    'Tallas, existencias y recogida|Pregunte en caja: las tiendas comparten existencias y le guardan su talla.|Recoja pedidos en línea con el número en: {pickupPoint}.|Esperan allí {pickupDays} días.|¿Se retrasa? Envíenos el número de pedido.',
  'access-plan-visit':
    'Planear una visita accesible|Reserve espacio para silla y acompañante en {accessBooking} o al {accessPhone}.|Estacione en {accessibleParking}: el camino no tiene escalones.|Avise antes si trae perro guía o necesita lengua de señas o ayuda desde el coche.|Nunca pedimos un certificado.',
  'hearing-and-sight-services':
    'Subtítulos, bucle y audiodescripción|Pida prestados auriculares gratis en: {accessDesk}.|El bucle magnético funciona en {loopBlocks}.|Allí hay también programas en letra grande y braille.|Los perros guía son bienvenidos en todas partes.',
  'lost-something':
    'Perdí algo|Mire bajo su asiento y pregunte al personal de su bloque.|Vaya a objetos perdidos: {lostDesk}.|Bloquee ya el teléfono o la tarjeta desde otro dispositivo.|O díganoslo abajo: lo comparamos con todo lo hallado y lo guardamos {lostDays} días.',
  'found-something':
    'Encontré algo|Entréguelo al personal o en: {lostDesk}.|No abra carteras ni teléfonos.|¿Ya está en casa? Díganos qué es; enviarlo no le cuesta nada.|¿Un bolso solo que parece raro? No lo toque y elija Persona u objeto sospechoso.',
  'lost-my-group':
    'Perdí a mi grupo|Quédese cinco minutos donde está: así se encuentran casi todos.|Mande un mensaje de texto: suele llegar cuando las llamadas fallan.|Quede junto a un cartel alto: {meetingPoints}.|¿Falta un niño o alguien que necesita cuidados? Elija eso y ayudamos enseguida.',
  'parking-arrive-leave':
    'Estacionar: llegar y salir|¿Lleno? Siga los carteles al siguiente con plazas.|Una plaza reservada es suya hasta: {parkingHoldTime}.|Los primeros {exitRushMinutes} minutos tras el final son lentos; más tarde se sale antes.|¿Le bloquean el coche? Envíenos estacionamiento y fila.',
  'shuttle-bus':
    'Autobuses al estadio|Pasan cada {shuttleInterval} minutos, gratis con entrada: {shuttleStops}.|Al terminar salen todos de {shuttleAfter}, hasta {shuttleEnd}.|Los de rampa paran delante del todo.|¿El doble de espera sin autobús? Díganos la parada.',
  'taxi-pickup':
    'Taxis y recogida en coche|Los taxis esperan en: {taxiRank}.|En apps de viaje, ponga la recogida en: {ridePickup}.|Las calles de alrededor están cerradas hasta: {roadsOpen}.|Media hora después del final los precios bajan mucho.',
  'last-train':
    'Tren, metro y último servicio|Paradas más cercanas: {nearStations}.|El último tren sale a las {lastTrain}.|Horarios de hoy: {travelLink}.|¿Lo perdió? El punto de información sabe qué circula aún.',
  'roads-and-routes':
    'Calles cerradas y caminos|Cerradas hasta {closedUntil}: {closedRoads}.|Siga los carteles; los navegadores quizá no lo sepan.|A pie, el camino desde y hacia {mainStation} está señalado e iluminado.',
  'held-back-after-event':
    '¿Por qué esperamos dentro?|Algunas gradas salen después para no llenar caminos y trenes.|Suele durar menos de {holdBackMinutes} minutos; las pantallas avisan.|¿Un tren, niños pequeños o malestar? Hable con el personal más cercano.',
  'wifi-connect':
    'Conectarse al wifi|Elija la red {wifiName}.|¿No sale la página de inicio? Escriba {wifiPortal} en el navegador.|Apague un momento la VPN y el relay privado.|Olvide la red y vuelva a conectarse.',
  'app-trouble':
    'La app no funciona|Ciérrela del todo y ábrala de nuevo.|Cambie una vez entre wifi y datos móviles.|Busque una versión nueva en la tienda de apps.|Cierre sesión y entre con el correo de su pedido.|Sus entradas también están en cualquier navegador: {ticketLink}.',
  'account-sign-in':
    'No puedo iniciar sesión|Elija “Olvidé la contraseña” y escriba el correo de su pedido.|Busque un mensaje de {accountSender}, también en el correo no deseado.|Vale {codeMinutes} minutos y solo sirve el último código.|Tras cinco intentos, espere {lockMinutes} minutos.|¿Compró sin cuenta? Cree una con el mismo correo.',
  'wristband-topup':
    'Pulsera y saldo|Vea su saldo en cualquier punto de recarga o en {topupLink}.|Una recarga puede tardar {topupDelay} minutos: no pague otra vez.|El saldo que sobra se devuelve hasta: {topupRefundDeadline}.|¿Perdió la pulsera? Pida que la bloqueen en el punto de información.',
  'kiosk-not-working':
    'La máquina no responde|Espere treinta segundos: suele despertar.|¿Sigue apagada? Use la siguiente.|Un pago interrumpido vuelve en {reservationDays} días hábiles.|¿Cobró y no dio nada? Envíenos el número de la máquina y la hora.',
  'my-data':
    'Ver, corregir o borrar mis datos|En “Mis avisos” ve y borra lo que envió.|Solo queda un número en las cifras, sin su nombre.|Para su cuenta de entradas, díganos abajo qué hacer.|Respondemos en {privacyDays} días, gratis.',
  'my-report-status':
    '¿Cómo va mi aviso?|“Mis avisos” muestra cómo está y cuándo sabrá de nosotros.|¿Avisó desde otro teléfono o un quiosco? Abra el enlace o escanee el QR.|“Guardado” significa que espera red; se envía solo.|Puede añadir un mensaje en cualquier momento.',
  'what-may-i-bring':
    '¿Qué puedo traer?|Sí: bolsos de hasta {bagSize}, una botella vacía, medicinas, algo para los niños.|No: vidrio, latas, fuegos artificiales, armas, láseres, drones, paraguas grandes.|Los cochecitos se dejan en: {pramPark}.|Lo que no puede entrar se deja en: {bagDrop}.',
  'families-and-babies':
    'Familias y bebés|Cambiadores y un lugar tranquilo para dar el pecho: {familyRoom}.|La comida y la leche de bebé siempre pasan.|Los cochecitos se dejan en: {pramPark}.|Hay protectores de oído para niños en: {earPlugPoints}.|Pida una pulsera con su teléfono en un punto de información.',
  'wrong-details-recorded':
    'Anotaron mal un dato|Abra su aviso en “Mis avisos”.|Escriba qué dato está mal y cuál es el correcto.|Su aviso conserva su lugar en la cola.',
  'complaint-how':
    'Cómo tratamos una queja|No cuesta nada y nunca le perjudica.|Alguien que no participó escucha a las dos partes.|Tendrá una respuesta personal en {complaintHours} horas.|Escriba dónde y cuándo fue y qué lo arreglaría.',
};

export default articles;
