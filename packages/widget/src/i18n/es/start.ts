import type { Sections } from '../messages.js'

/** Words of what is around the form, in Spanish. */
export const start: Sections['start'] = {
  form: {
    category: '¿De qué se trata?',
    type: 'Tipo de consulta',
    project: 'Proyecto',
    generalQuestion: 'Consulta general',
    priority: 'Prioridad',
    chooseOne: 'Elija una opción',
    memoryText:
      'Su navegador no guarda nada en este dispositivo. Deje esta página abierta hasta que se envíe.',
    restored: (when) => `Su mensaje sigue aquí. Último cambio: ${when}.`,
    startOver: 'Empezar de cero',
    startOverSure: '¿Eliminar el texto y los archivos?',
    startOverYes: 'Eliminar',
    failed: 'No enviado.',
  },
  home: {
    title: '¿En qué podemos ayudarle?',
    write: 'Escribir un mensaje',
    goOn: 'Continuar con su mensaje',
    recent: 'Solicitudes recientes',
    all: 'Todas las solicitudes',
    empty: 'Aún no hay solicitudes',
    emptyText: 'Sus solicitudes y nuestras respuestas aparecerán aquí.',
    sending: 'Enviando',
    waiting: 'Pendiente de envío',
    notSent: 'No enviado',
  },
  waiting: {
    title: 'Pendiente de envío',
    kept: 'Su mensaje está guardado en este dispositivo y se enviará lo antes posible.',
    memory: 'Deje esta página abierta hasta que se envíe.',
    sendNow: 'Intentar ahora',
    edit: 'Volver y modificar',
  },
  sent: {
    title: 'Enviado',
    thanks: 'Gracias, hemos recibido su mensaje',
    text: 'Nuestra respuesta aparecerá aquí.',
    number: (number) => `Su solicitud tiene el número ${number}.`,
    open: 'Abrir la solicitud',
    home: 'Listo',
  },
}
