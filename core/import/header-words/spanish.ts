import type { HeaderWords } from './header-words';

export const SPANISH: HeaderWords = {
  sets: {
    who: 'socio|afiliado|editor|partner|publisher|soporte|influencer|creador|colaborador|embajador|cuenta|anunciante asociado',
    of: 'de|del|de la|de los|de las',
    id: 'ID|identificador|número|n|núm|nro|referencia|ref|código|clave',
    all: 'total|total de|número de|núm de|nº de|cantidad de|cantidad|n de|todas las|todos los|brutas|brutos',
    back: 'canceladas|cancelada|cancelados|cancelado|rechazadas|rechazada|rechazados|rechazado|anuladas|anulada|anulados|anulado|devueltas|devueltos|reembolsadas|reembolsados|denegadas|revertidas|revertidos',
    counted:
      'pedidos|ventas|conversiones|acciones|transacciones|compras|leads|reservas|órdenes|pedido|venta|conversión|transacción|registros',
    valued:
      'ingresos|importe de venta|importe de la venta|importe de ventas|importe del pedido|importe de pedidos|importe de la compra|valor del pedido|valor de los pedidos|valor de la venta|valor de venta|valor de ventas|importe|monto|facturación|valor|monto de venta|monto de la venta|monto del pedido|ingreso|volumen de ventas|importe venta|importe pedido|valor pedido|valor venta|total de ventas|monto de ventas|valor de la compra',
    earned:
      'comisión|comisiones|ganancias|ganancia|importe de la comisión|importe de comisión|importe de comisiones|monto de comisión|monto de la comisión|remuneración|importe comisión|valor de la comisión|monto de comisiones',
  },
  phrases: {
    'reversed-commission': '{earned} {back}',
    'reversed-revenue': '{valued} {back}|importe {back}|monto {back}',
    'reversed-conversions':
      '{all}? {counted} {back}|cancelaciones|devoluciones|reembolsos|{all} cancelaciones|{all} devoluciones|anulaciones|rechazos|canceladas|rechazadas',
    'partner-id': '{id} {who}|{id} {of} {who}|{who} {id}|{id} de {who}',
    'conversion-id':
      '{id} {of}? pedido|{id} {of}? transacción|{id} {of}? conversión|{id} {of}? venta|{id} {of}? compra|{id} {of}? acción|{id} {of}? orden|pedido {id}|transacción {id}|{id} {of}? factura|{id} de la orden',
    'original-id': '{id} de transacción original|{id} original|{id} de la transacción original|{id} del pedido original',
    joined:
      'fecha de alta|alta|fecha de registro|registrado|registrado el|se unió|se unió el|miembro desde|fecha de inscripción|fecha de ingreso|afiliado desde|socio desde|fecha alta|fecha registro|inscrito el|fecha de incorporación',
    'click-date': 'fecha del clic|fecha de clic|hora del clic|fecha de click|fecha clic|fecha y hora del clic|fecha del click',
    date: 'fecha|día|fecha de pedido|fecha del pedido|fecha pedido|fecha de transacción|fecha de la transacción|fecha transacción|fecha de venta|fecha de la venta|fecha venta|fecha de conversión|fecha de la conversión|fecha y hora|fecha de compra|fecha de la compra|fecha hora|creado|creado el|fecha de creación|fecha de la acción|fecha del evento|marca de tiempo',
    period:
      'período|periodo|período del informe|semana|semana del|semana al|inicio de semana|fin de semana fecha|mes|mes y año|trimestre|mes año|rango de fechas|intervalo de fechas|semana natural',
    impressions: '{all}? impresiones|{all}? visualizaciones|{all}? vistas|impresiones brutas|{all}? exposiciones',
    clicks:
      '{all}? clics|{all}? clicks|{all}? clic|{all}? visitas|clics únicos|clics válidos|clics brutos|{all}? visitantes|{all}? cliques',
    revenue:
      '{all}? {valued}|ingresos totales|ingresos brutos|ingresos generados|facturación total|importe total|monto total|importe de la transacción|importe transacción|importe de transacción|monto de la transacción|valor de la transacción|valor de conversión|valor del carrito|ingresos netos|importe neto|importe bruto|valor total|importe del carrito',
    sales: 'ventas|ventas totales|total ventas|ventas brutas',
    conversions: '{all}? {counted}|{counted} totales|{all}? nuevos clientes',
    commission:
      '{all}? {earned}|{earned} {who}|{earned} {of} {who}|comisión total|comisiones totales|comisión ganada|comisiones ganadas|comisión generada|comisión devengada|comisión del editor',
    paid: 'pagado|importe pagado|monto pagado|pago|pagos|comisiones pagadas|comisión pagada|total pagado|importe del pago|monto del pago|abonado|importe abonado',
    currency: 'moneda|divisa|código de moneda|código de divisa|código moneda|moneda de la transacción',
    email:
      'correo|correo electrónico|e mail|dirección de correo|email {of} {who}|email {who}|correo {of} {who}|correo {who}|correo de contacto|email de contacto|dirección de correo electrónico|mail',
    status:
      'estado|estatus|situación|estado {of} {who}|estado {who}|estado {of} pedido|estado {of} transacción|estado {of} venta|estado {of} comisión|estado {of} conversión|estado de validación|estado de la relación|estado {of} acción',
    country: 'país|código de país|código país|país {of} {who}|país {who}|región|mercado',
    website:
      'sitio|sitio web|página web|web|url del sitio|dirección web|sitio {of} {who}|sitio web {of} {who}|web {of} {who}|dominio|url {of} {who}|url {who}|sitio de internet',
    referrer:
      'referente|url de referencia|url referente|página de origen|url de origen|sitio de referencia|página de referencia|dominio de referencia|fuente del clic|procedencia|referidor',
    'promo-code':
      'código promocional|cupón|código de descuento|código de cupón|código promo|código descuento|vale|código de promoción|cupón utilizado|cupón usado',
    'customer-kind':
      'nuevo cliente|cliente nuevo|tipo de cliente|tipo cliente|nuevo o existente|estado del cliente|estado cliente|cliente nuevo o existente',
    group: 'grupo|grupo {of} {who}|grupo {of} socios|grupo {of} afiliados|etiqueta|etiquetas|nivel|segmento|grupo {who}',
    'entry-type':
      'tipo de transacción|tipo transacción|tipo de conversión|tipo de comisión|tipo de acción|tipo de evento|tipo de venta|tipo de registro',
    type: 'tipo {of} {who}|tipo {who}|tipo|categoría|categoría {of} {who}|modelo de negocio|método de promoción|tipo de sitio|sector|tipo de promoción|tipo de soporte',
    'first-name': 'nombre de pila|primer nombre|nombre de contacto|nombre contacto',
    'other-first-name': 'nombre',
    'last-name': 'apellido|apellidos|apellidos de contacto',
    'partner-name':
      'nombre {of} {who}|nombre {who}|{who}|empresa|compañía|nombre de la empresa|razón social|nombre de empresa|nombre|nombre del sitio|nombre de usuario|usuario|nombre completo|organización',
  },
};
