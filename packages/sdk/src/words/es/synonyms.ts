import type { Synonyms } from '../synonyms.ts';

/** What people type, as they type it. */
const synonyms: Synonyms = {
  topics: {
    ticketing:
      'no tengo entrada, la entrada no llega, sin correo de confirmación, no aparece en la app|cobro doble, me cobraron dos veces, tarjeta rechazada, pagué y no tengo entrada|nombre mal escrito, día equivocado, cambiar nombre|quiero mi dinero, reembolso, devolución del dinero, devolución de entradas, devolver entrada, no puedo ir, anular|cambiar asiento, mejores asientos, sentarnos juntos|dar la entrada a un amigo, vender mi entrada, revender|estafa, falsa, fraude, reventa|la web no funciona, error al pagar, cola virtual, sala de espera, no puedo comprar|aplazado, cancelado, nueva fecha, suspendido',
    entry:
      'código qr no funciona, lector, escáner, luz roja, ya escaneada|puerta atascada, barrera rota, torniquete|fila larga, mucha espera, la cola no avanza|qué puerta, no encuentro la entrada, por dónde entro|pasaporte, olvidé el dni, documento, el nombre no coincide|mochila, bolso, control de seguridad, me quitaron, bolso grande|no me dejan entrar, rechazado, me echaron|salir y volver, salir a fumar|embarazada, persona mayor de pie, niño en la cola',
    facility:
      'silla rota, asiento mojado, butaca, sin asiento|baño, váter, servicio, sin papel higiénico, atascado, sin jabón, urinario|agua, sed, fuente, grifo, rellenar botella|suciedad, papelera llena, residuos, suelo sucio|suelo mojado, resbala, charco, vómito, fuga|elevador, ascensor parado, escalera mecánica|oscuro, lámpara, sin luz, apagón, enchufe, cargar el móvil|frío, calor, aire acondicionado, sin sombra, corriente|barandilla, escalón roto, cristal roto, agujero, valla|señal, cartel, mapa, indicaciones, flecha',
    experience:
      'no veo, columna, bandera delante, mala vista|ocuparon mi asiento, alguien en mi sitio, no se mueve|muy alto, no se oye, altavoces, eco, ruido, megafonía|pantalla negra, videomarcador, no sale el marcador|cigarro, vapear, fuman, humo de tabaco, olor, porro|de pie, bloquean la escalera, no se sientan|lluvia, tormenta, retraso por lluvia, nieve|horario, cuándo es el descanso, cambió la hora, aburrido|luces parpadeantes, láser, máquina de humo, migraña',
    food: 'cola para comer, cola cerveza, servicio lento|falta algo, no es lo que pedí, pedido mal, olvidaron|comida fría, crudo, sabe mal, caducado, pelo|intoxicación, vómitos después de comer, alérgico, ronchas|vegano, vegetariano, halal, kosher, sin gluten, frutos secos, lactosa|no queda, puesto cerrado, se acabó|muy caro, no aceptan tarjeta, efectivo, vaso retornable, cobraron mal',
    retail:
      'devolver camiseta, cambiar talla, defectuosa|sin talla, agotada, bufanda, gorra|etiqueta, cobraron de más, descuento|pedido web, recoger pedido, paquete',
    access:
      'sitio para silla de ruedas, acompañante, andador, discapacitado|solo escaleras, rampa, sin escalones|empujar la silla, que me acompañen, guíenme|baño adaptado, baño de minusválidos|sordo, subtítulos, intérprete, lengua de signos|ciego, perro guía, braille, baja visión|autismo, demasiado ruido, agobio, sala tranquila, pánico|aparcamiento de minusválidos, plaza adaptada, tarjeta azul',
    safety:
      'fuego, humo, aplastamiento, explosión, bomba, pistola, cuchillo, arma, tiroteo, avalancha, socorro|pelea, golpe, me pegaron, ataque|me tocó, acoso, sexual, me siguen, manosear|racista, insultos, homófobo, nazi, odio|borracho, nos grita, agresivo, amenaza|lanzaron botella, bengala, petardo, monedas|mochila abandonada, maleta sola, hombre extraño, dron|robo, me robaron, carterista, robaron el móvil|demasiada gente, empujones, no podemos salir, salida cerrada|niño solo con extraño, maltrato, chica en peligro',
    medical:
      'no respira, no puede respirar, dolor de pecho, infarto, inconsciente, desmayo, sangra, convulsión, ambulancia, atragantado, ictus|herido, brazo roto, corte, caída, torcedura, quemadura, tirita|mareo, dolor de cabeza, náuseas, insolación, fiebre, médico|insulina, pastillas, nevera para medicina, inhalador|pañal, lactancia, dar el pecho, cambiador',
    lost: 'perdí a mi hijo, no encuentro a mi hija, niño perdido, niña desaparecida|demencia, abuelo perdido, falta mi madre|niño solo, niño llorando, encontré una niña|perdí el móvil, perdí la cartera, llaves, mochila perdida, gafas, olvidé la chaqueta|encontré un móvil, encontré una cartera|no encuentro a mis amigos, me separé',
    transport:
      'no hay sitio para aparcar, parking lleno, coche bloqueado|autobús, lanzadera, no pasa|uber, recogida, parada de taxi|tren, metro, tranvía, último tren, estación|pinchazo, batería, coche rayado, avería|calle cortada, desvío, cómo llegar, atasco',
    exit: 'no podemos salir, tapón en la escalera, gente saliendo|por dónde salgo, salida más cercana|no nos dejan salir, encerrados, por qué esperamos|irme antes, salir antes del final',
    digital:
      'internet, sin señal, wifi, sin conexión, datos|la app se cierra, app bloqueada, no carga, actualizar|contraseña, iniciar sesión, no llega el código|máquina expendedora, se tragó el dinero|saldo, recargar, chip, pulsera no funciona|borrar mi cuenta, mis datos personales, privacidad',
    staff:
      'grosero, antipático, mala educación, personal|nadie responde, me ignoran, sin respuesta|me dijeron mal, me mandaron a otro sitio, contradicción|error en mis datos, teléfono equivocado|reclamación, hoja de reclamaciones, encargado',
    info: 'dónde está, cajero, zona de fumadores, punto de encuentro|a qué hora, cuándo empieza, apertura de puertas, descanso|se puede llevar, puedo traer, paraguas, cámara, perro, comida de casa|mi aviso, número de referencia, novedades|pregunta, otra duda, contacto, teléfono',
    idea: 'idea, mejorar, sugerencia, opinión|gracias, felicitar, buen trabajo, amable|idea de empleado, trabajo aquí',
    other: 'otra cosa, ninguno, otro problema',
  },
  danger:
    'fuego, incendio, arde, humo negro, explosión, bomba, pistola, cuchillo, arma, tiroteo, apuñalado, avalancha, aplastado, ataque, agresión, pelea, acoso, violación, violada, me siguen, niño perdido, niña perdida, perdí a mi hijo, perdí a mi hija, no encuentro a mi hijo, no encuentro a mi hija, socorro, me pegaron, me tocó',
  medical:
    'no respira, no puedo respirar, inconsciente, desmayado, dolor de pecho, infarto, sangra mucho, convulsión, ahoga, atragantado, ictus, sobredosis, ambulancia, choque alérgico, emergencia',
};

export default synonyms;
