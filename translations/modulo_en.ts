<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="es_MX">
<context>
    <name>cli</name>
    <message>
        <source>Folio: %1
Nombre: %2
Nacimiento: %3
Sexo: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Primer registro que no sigue: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitácora íntegra: %1 registros, cabeza %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Registra familias sin conexión y entrega credenciales verificables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carpeta del almacén.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Almacén de práctica, hecho por sí mismo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dirección del centro.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Código de alta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifica un QR: texto, PNG, JPEG o PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorre la bitácora; contraseña por la entrada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usuario.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::ConsentSection</name>
    <message>
        <source>La persona escuchó o leyó el aviso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aviso de privacidad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La persona acepta y firmó</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Borrar la firma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No acepta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consentimiento firmado el %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cambió quien da el consentimiento: la firma anterior se quitó. Muestre el aviso y pida la nueva firma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se anota sólo que no hubo consentimiento, sin ningún dato, y se descarta lo capturado de esta persona. La atención médica no depende del registro.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anotar que no acepta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seguir con la captura</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aviso mostrado el %1. Consentimiento dado el %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aviso mostrado el %1. Ahora firma %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quien representa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>la persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Con el dedo, la pluma o el ratón. Con teclado: las flechas mueven la pluma y se traza mientras se mantiene Espacio; Supr borra.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Este módulo no tiene autorizada la firma en pantalla. La captura queda guardada; se autoriza en Ajustes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La firma llegó a su largo máximo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::CredentialText</name>
    <message>
        <source>FIRMA VÁLIDA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FIRMA VÁLIDA (comprobante provisional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SUSTITUIDA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SUSPENDIDA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CANCELADA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NO VERIFICABLE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El texto es más largo que el de una credencial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El texto no es de un QR de credencial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El contenido del QR está dañado.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El QR no está escrito como los del padrón.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El QR no es de una credencial del padrón.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La firma es de una llave que este equipo no conoce.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La llave que firmó fue revocada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La firma no corresponde al contenido.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El permiso del equipo que firmó no es válido.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El equipo firmó fuera de su permiso.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La emitió otro padrón.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La fecha de emisión todavía no llega; revise el reloj de este equipo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Al QR le falta un dato o tiene uno que no corresponde.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Este equipo no tiene lista de estados: no se sabe si sigue vigente.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Lista de estados de hace %n día(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>La firma prueba el registro, no quién trae la credencial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La atención médica no depende de esta credencial.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::CredentialsModel</name>
    <message>
        <source>expedición %1, firmada el %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sin imprimir</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Impresa %n vez (veces)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::CredentialsPage</name>
    <message>
        <source>Credenciales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credenciales firmadas por el padrón</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elegir las que faltan de imprimir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoja carta con marcas de corte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tarjeta (CR80)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardar en PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La impresora puede guardar copia de lo que imprime; use sólo la del módulo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Todavía no llega ninguna credencial firmada. El padrón firma una por cada persona cuyo registro revisó; llegan al conectarse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firmadas por el padrón. Espacio elige, flechas recorren.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imprimir</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Imprimir %n credencial(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::CurpField</name>
    <message>
        <source>18 caracteres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sobran %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::DomicilioSection</name>
    <message>
        <source>Mismo domicilio que la persona titular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entidad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 dígitos; en el campo puede faltar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Con número</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sin número</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domicilio conocido</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Número</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Número interior (si tiene)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entre qué calles o caminos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Un camino, un río, un lugar conocido; hasta 250 caracteres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teléfono (si tiene)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 dígitos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La persona titular todavía no tiene domicilio capturado.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del titular: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vacío: vale el de la persona titular.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recibo o constancia que se tiene a la vista.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El de la persona titular</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::DraftsModel</name>
    <message>
        <source>Sin nombre todavía</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, guardado %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n persona(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Borrador</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::EnrolmentForm</name>
    <message>
        <source>Dar de alta en línea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardar solicitud…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leer respuesta…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Código de alta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo da la coordinación; sirve una vez y por 72 horas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dirección del centro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Por ejemplo https://padron.salud.example:8443</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sin red: guarde la solicitud en una memoria USB, llévela a la coordinación y lea aquí la respuesta que le den.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solicitud de alta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Respuesta de alta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardar solicitud de alta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leer respuesta de alta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba el código que le dio la coordinación.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La dirección empieza con https:// y lleva el nombre del centro.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hablando con el centro…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La solicitud se guardó. Llévela a la coordinación; el código no va dentro, no lo pierda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La solicitud no se pudo guardar ahí. Elija otra carpeta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El archivo no se puede leer. Elija la respuesta que dio la coordinación.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::EnrolmentPage</name>
    <message>
        <source>Dar de alta el equipo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paso 3 de 3. El alta trae el módulo, la CLUES y los folios. Mientras tanto se puede capturar, sólo como borrador.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Después</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::ErrorText</name>
    <message>
        <source>Llegó un dato que no se puede leer. No se guardó ni cambió nada. Intente de nuevo; si se repite, avise a soporte con esta clave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A un dato le falta una parte o no es lo que se esperaba. No se guardó ni cambió nada. Intente de nuevo; si se repite, avise a soporte con esta clave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Un identificador interno no es válido. No se guardó ni cambió nada. Avise a soporte con esta clave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El programa encontró una falla propia. Lo ya guardado está a salvo. Cierre y abra el programa; si se repite, avise a soporte con esta clave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El usuario o la contraseña no coinciden. Lo guardado está a salvo. Revise mayúsculas y acentos e intente de nuevo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El archivo de llaves de este equipo está dañado y no se puede abrir. Los registros siguen cifrados y no se tocaron. No borre nada y avise a soporte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hubo varios intentos fallidos. Lo guardado está a salvo. Espere %1 s antes de intentar otra vez.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El código de recuperación no es de este equipo o tiene un error. Lo guardado está a salvo. Cópielo de nuevo de la hoja impresa, los ocho grupos de cuatro.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La contraseña es corta o fácil de adivinar. No se cambió nada. Use al menos 10 caracteres, sin su nombre de usuario; una frase de varias palabras sirve bien.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hubo memoria suficiente para revisar la contraseña. Lo guardado está a salvo. Cierre otros programas e intente de nuevo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Una versión más nueva del programa creó el archivo de llaves. No se tocó nada. Instale la versión nueva para entrar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Un mensaje firmado no tiene la forma debida. No se usó nada de él. Intente de nuevo; si se repite, avise a soporte con esta clave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Una firma no es válida y el mensaje se rechazó. No se usó nada de él. Avise a soporte con esta clave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Llegó un mensaje firmado de otra clase que la esperada y se rechazó. No se cambió nada. Avise a soporte con esta clave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Un mensaje viene firmado con una llave que este equipo no conoce y se rechazó. No se cambió nada. Avise a soporte con esta clave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Un sobre cifrado no se pudo abrir: está dañado o es para otro destinatario. No se cambió nada. Pida que se lo envíen de nuevo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Una llave no tiene la forma debida. No se cambió nada. Avise a soporte con esta clave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El texto no es de un QR de credencial. No se guardó nada. Escanéelo de nuevo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El contenido del QR está dañado. No se guardó nada. Escanéelo de nuevo con buena luz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Un paquete comprimido está dañado. No se usó nada de él. Intente de nuevo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Un asiento de la bitácora no se puede leer. No se cambió nada. Deje de capturar y avise a soporte con esta clave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La bitácora tiene un asiento que no sigue al anterior. No se cambió nada. Deje de capturar y avise a soporte con esta clave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La CURP no es válida. No se guardó. Revísela en el documento, carácter por carácter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El folio no es válido. No se guardó. Revíselo en el papel, número por número.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El QR no está escrito como los del padrón. No se guardó nada. Trate la credencial como no verificable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El QR no es de una credencial del padrón. No se guardó nada. Revise que escaneó el QR correcto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Al QR le falta un dato o tiene uno que no corresponde. No se guardó nada. Trate la credencial como no verificable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El permiso del equipo que firmó el QR no es válido. No se guardó nada. Trate el certificado como no verificable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Una lista firmada por el padrón no se puede leer. Se sigue usando la anterior. Conéctese para recibirla de nuevo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El archivo de confianza de este equipo está dañado. Los registros están a salvo. Conéctese para recibirlo de nuevo o avise a soporte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo que buscaba ya no está en este equipo. No se cambió nada. Vuelva a buscar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ya existe un registro con esos datos en este equipo. No se guardó otro. Búsquelo para abrirlo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El disco está lleno y no se pudo guardar. Lo guardado antes está a salvo. Libere espacio e intente de nuevo; no cierre esta captura.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se pudo leer o escribir en el disco. Lo guardado antes está a salvo. Intente de nuevo; si se repite, avise a soporte con esta clave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A este equipo se le terminaron los folios o los números de comprobante. Lo guardado está a salvo. Pida a la coordinación un alta nueva del equipo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Este equipo todavía no está dado de alta y no puede asignar folios. La captura quedó guardada como borrador. Dé de alta el equipo en Ajustes y regístrela después.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Una persona de esta familia ya está registrada en este equipo con esa CURP. No se guardó de nuevo; el borrador sigue aquí. Búsquela por su CURP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El permiso para firmar comprobantes venció o se agotó. El registro está a salvo. El certificado se imprime sin QR; conéctese para renovar el permiso.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El padrón todavía no firma alguna de estas credenciales. No se imprimió ninguna. Conéctese y espere a que aparezca en la lista.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La bitácora no está íntegra desde el asiento %1. No se cambió nada. Deje de capturar en este equipo y avise a soporte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Este equipo ya está dado de alta. No se cambió nada. No hace falta otro código.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En este equipo ya hay un almacén de registros. No se tocó. Entre con su usuario.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La sesión ya se cerró. Lo guardado está a salvo. Entre de nuevo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se pudo crear o leer la llave de comunicación del equipo. Lo guardado está a salvo. Avise a soporte con esta clave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En esa carpeta no hay un almacén de registros. No se creó ni cambió nada. Revise la carpeta que indicó.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La llave de comunicación del equipo no se puede usar. Los registros están guardados aquí. Avise a soporte con esta clave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El certificado de comunicación no se puede usar. Los registros están guardados aquí. Avise a soporte con esta clave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La dirección del centro no es válida. No se envió nada. Escríbala completa, empieza con https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Un archivo no se pudo escribir en el disco. Lo guardado antes está a salvo. Intente de nuevo; si se repite, avise a soporte con esta clave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El disco está lleno. Lo guardado antes está a salvo. Libere espacio e intente de nuevo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se encuentra la base de registros de este equipo. No se creó otra. No borre nada y avise a soporte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En esta carpeta ya hay una base de registros. No se tocó. Entre con su usuario o elija otra carpeta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La base de registros no está cifrada: alguien la cambió. No se abrió ni se tocó. No la use y avise a soporte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La base de registros no se abre con la llave de este equipo, o está dañada al principio. No se tocó. No borre nada y avise a soporte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La base de registros está dañada. No se cambió nada más; lo que el centro acusó está a salvo allá. No borre nada y avise a soporte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Una versión más nueva del programa usó esta base de registros. No se tocó. Instale la versión nueva para entrar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El programa no se armó con el cifrado que debe. No se abrió ningún registro. Reinstale el programa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La base de registros no aceptó un ajuste de seguridad y se cerró. Lo guardado está a salvo. Avise a soporte con esta clave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otra ventana del programa ya tiene abiertos los registros. No se cambió nada. Use esa ventana o ciérrela.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El archivo es de otro programa. No se tocó. Avise a soporte con esta clave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Una actualización anterior de la base no es la de este programa. No se tocó. Reinstale el programa o avise a soporte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La actualización de la base no se pudo completar. Quedó como estaba antes, con su respaldo. Avise a soporte con esta clave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se pudo hacer el respaldo antes de actualizar. No se actualizó nada; lo guardado está a salvo. Libere espacio e intente de nuevo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No había nada que imprimir. No se envió nada a la impresora. Elija al menos una hoja.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El PDF no se pudo guardar en ese lugar. El registro está a salvo. Elija otra carpeta e intente de nuevo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La impresora no respondió o se detuvo. El registro está a salvo. Revise papel y conexión, e imprima de nuevo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El QR no cabe legible en una tarjeta. No se imprimió ninguna. Avise a soporte con esta clave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El texto no cabe en un QR. No se imprimió nada. Avise a soporte con esta clave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El archivo no se puede leer. No se cambió nada. Revise que exista y que tenga permiso de abrirlo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El archivo es demasiado grande para ser una credencial. No se abrió. Elija otro.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El archivo no es PNG, JPEG ni PDF. No se abrió. Elija otro.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La imagen está dañada. No se usó nada de ella. Tómela o escanéela de nuevo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La imagen tiene demasiados puntos. No se abrió. Escanéela con menos resolución.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El PDF está dañado, cifrado o vacío. No se usó nada de él. Elija otro.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El PDF tiene demasiadas páginas. No se abrió. Elija sólo la hoja de la credencial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se encontró ningún QR en el archivo. No se cambió nada. Revise que la imagen esté completa y nítida.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Llegó un acuse cuya firma no es del padrón y se rechazó. Los registros siguen aquí, por enviar. Avise a soporte con esta clave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Llegó un acuse de otro envío y se rechazó. Los registros siguen aquí, por enviar. Avise a soporte con esta clave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Las novedades del centro llegaron incompletas o sin firma válida y se rechazaron. Los registros están a salvo. Se pedirán de nuevo; si se repite, avise a soporte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hay comunicación con el centro. Los registros están guardados aquí y se enviarán solos. Puede seguir trabajando.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quien contestó no es el centro de este padrón. No se envió nada; los registros están aquí. Revise la red y avise a soporte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El centro no aceptó la comunicación. Los registros siguen aquí, por enviar. Se intentará otra vez; si se repite, avise a soporte con esta clave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El código de alta tiene un error. No se envió nada. Cópielo de nuevo, grupo por grupo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El código de alta venció, ya se usó o no existe. Lo capturado está a salvo como borrador. Pida otro código a la coordinación.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La respuesta de alta no viene del centro que dio el código. No se dio de alta el equipo. Pida otro código y avise a soporte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Un envío no tiene la forma debida. Los registros siguen aquí, por enviar. Avise a soporte con esta clave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El centro ya tiene otro envío con ese número: puede haber una copia de este equipo. Los registros siguen aquí. No siga capturando y avise a soporte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El centro no reconoce este equipo. Los registros siguen aquí, por enviar. Avise a la coordinación.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Este equipo todavía no está dado de alta. Los borradores están a salvo. Dé de alta el equipo en Ajustes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Llegó una lista más vieja que la que ya se tiene y se rechazó. No se cambió nada. Avise a soporte con esta clave.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::FamilyPage</name>
    <message>
        <source>Familia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integrantes de la familia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imprimir certificado   P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardar certificado en PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imprimir credenciales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La impresora puede guardar copia de lo que imprime; use sólo la del módulo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abriendo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Familia %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n integrante(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Folio %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folio %1, %2, titular pendiente</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::FamilySection</name>
    <message>
        <source>Sin parentesco de consanguinidad: elija al menos uno</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se piden comprobantes. La discapacidad es un dato sensible: sólo si la persona quiere decirlo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Titular pendiente: la familia todavía no tiene persona titular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Titular pendiente</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::FieldText</name>
    <message>
        <source>Aviso de privacidad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consentimiento</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nombre o nombres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Primer apellido</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segundo apellido</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fecha de nacimiento</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sexo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entidad de nacimiento</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CURP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acta o certificado de nacimiento</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teléfono</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identificación oficial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Número de la identificación</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vigencia de la identificación</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comprobante de domicilio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entidad del domicilio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Municipio o alcaldía</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Localidad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Código postal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tipo de asentamiento</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colonia o asentamiento</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tipo de vialidad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calle o vialidad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Número exterior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Número interior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entre qué calles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cómo llegar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parentesco con la persona titular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supuesto para integrar la familia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persona titular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quien representa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muestre el aviso de privacidad a la persona.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falta el consentimiento de la persona.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba el nombre o los nombres, como están en el documento.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba el primer apellido. Si sólo tiene uno, va aquí.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba el segundo apellido.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba la fecha de nacimiento: día, mes y año.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elija el sexo, como está en el documento.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elija la entidad donde nació.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falta la CURP; en su lugar sirve el acta o el certificado de nacimiento.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falta el acta o el certificado de nacimiento.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba el teléfono, diez dígitos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falta una identificación oficial vigente con fotografía.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba el número de la identificación.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba hasta cuándo es vigente la identificación.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falta el comprobante de domicilio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elija la entidad donde vive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba el municipio o la alcaldía.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba la localidad: ciudad, pueblo, ranchería o paraje.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba el código postal, cinco dígitos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elija el tipo de asentamiento.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba la colonia, el barrio o el ejido.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elija el tipo de vialidad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba la calle o, si no tiene, describa cómo llegar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba el número o elija «Sin número».</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba el número interior.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba entre qué calles está.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describa cómo llegar: un camino, un río, un lugar conocido.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elija el parentesco con la persona titular.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elija al menos un supuesto: no se piden comprobantes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elija a la persona titular o marque «Titular pendiente».</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indique quién representa a esta persona menor de edad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba el folio.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::FirstUserPage</name>
    <message>
        <source>Preparar este equipo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paso 1 de 3. Los registros se guardan cifrados en este equipo; esta es la persona responsable de él.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crear el almacén</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usuario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Como se verá en la pantalla y en los papeles, por ejemplo M. Ruiz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contraseña</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Al menos 10 caracteres; una frase de varias palabras sirve bien.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contraseña, otra vez</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba el nombre de usuario.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Las dos contraseñas no son iguales.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creando el almacén…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::HelpPage</name>
    <message>
        <source>Teclas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volver   Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En toda la ventana</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estas teclas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buscar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registrar una familia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credenciales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tareas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ajustes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ir a la búsqueda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bloquear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volver, sin perder nada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En cada página</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorrer una lista</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entrar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Espacio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elegir la fila</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descartar una captura en curso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Entrar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agregar integrante</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Re Pág</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ir a una sección de Registrar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imprimir el certificado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Siguiente familia, al terminar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abrir la fila, o campo siguiente</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registrar con lo escrito</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integrante anterior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Av Pág</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integrante siguiente</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::HomePage</name>
    <message>
        <source>Buscar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba arriba un nombre o apellido, con o sin acentos y en cualquier orden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>También sirve la CURP o una parte, el folio o el teléfono.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si no aparece, Ctrl+Entrar registra con lo que ya escribió.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capturas en curso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personas encontradas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registrar con lo escrito   Ctrl+Entrar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nadie en este equipo coincide con lo escrito.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n persona(s). Flechas para recorrer, Entrar abre.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No hay ninguna. Una captura sin terminar se queda aquí.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entrar continúa la captura; Supr la descarta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo escrito en la captura de %1 se borra de este equipo y no se puede recuperar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descartar captura de %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conservarla</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n registro(s) observado(s) por el centro: ver Tareas (F5)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::IdentificationSection</name>
    <message>
        <source>Es menor de edad: no se pide su identificación; la muestra quien la representa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vigente y con fotografía.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Año o fecha hasta la que vale; vacío si no la dice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Según el documento.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clave de elector: 18 letras y números, al frente.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Una letra y 8 números.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 u 8 números.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Como está en el documento, hasta 30 caracteres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se pide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::IdentitySection</name>
    <message>
        <source>Como está en el acta, con acentos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si sólo tiene un apellido, va aquí.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segundo apellido (si tiene)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mujer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hombre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X, no binario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Donde nació, no donde vive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trae su CURP: presenta acta o certificado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Número o folio del documento</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si lo tiene.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Años cumplidos: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dd/mm/aaaa, por ejemplo 22/11/1985</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acta de nacimiento (menor de edad)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>18 caracteres. Se compara con los datos de arriba mientras se escribe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Con los datos de arriba empieza %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CURP pendiente</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::IssueText</name>
    <message>
        <source>El número no tiene la forma de esa identificación; cópielo de nuevo del documento.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El teléfono lleva diez dígitos, sin clave de larga distancia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El código postal lleva cinco dígitos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no tiene la forma debida; revíselo en el documento.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: el texto es demasiado largo; acórtelo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: el texto es demasiado corto; escríbalo completo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: hay un carácter que no se puede usar aquí; escríbalo con el teclado.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: deje un solo espacio entre palabras y un solo signo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: escriba la fecha como día/mes/año, por ejemplo 22/11/1985.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: ese día no existe en el calendario.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: la fecha todavía no llega; revise el año.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: son más de 120 años; revise el año.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La identificación ya no está vigente; pida otra vigente.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El folio lleva quince números.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El folio lleva sólo números y guiones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El último número del folio no corresponde a los demás; cópielo de nuevo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>el sexo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>la entidad de nacimiento</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>la fecha de nacimiento</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>el año de nacimiento</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>el nombre y los apellidos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El carácter %1 de la CURP no coincide con %2; revise los dos en el documento.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El carácter %1 de la CURP no coincide con %2: se esperaba %3. Revise los dos en el documento.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La CURP lleva 18 caracteres; revise si falta o sobra alguno.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La CURP lleva sólo letras y números, en su lugar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El carácter %1 de la CURP no puede ir en ese lugar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La fecha dentro de la CURP (caracteres 5 a 10) no existe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El carácter 11 de la CURP debe ser H, M o X.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Los caracteres 12 y 13 de la CURP no son de ninguna entidad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Los caracteres 14 a 16 de la CURP deben ser consonantes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El carácter 17 de la CURP no va con el año de nacimiento: es número hasta 1999 y letra desde 2000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El último número de la CURP no corresponde a los demás; cópiela de nuevo del documento.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La CURP empieza con una palabra que RENAPO suele cambiar; confirme que así está en el documento.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otra persona de esta familia tiene la misma CURP; revise de quién es.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Es menor de edad: indique quién la representa (madre, padre, tutela o guarda y custodia).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quien representa debe ser mayor de edad; elija a otra persona.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Una persona menor de edad no puede representarse a sí misma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Es menor de edad: falta el acta de nacimiento, además de la CURP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La familia no tiene titular: elija a una persona o marque «Titular pendiente».</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La familia ya tiene titular; sólo puede haber una persona titular.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La persona titular debe ser mayor de edad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La persona titular no está entre los integrantes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sin parentesco de consanguinidad se elige al menos un supuesto; no se piden comprobantes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se eligió «menor de dieciocho años» para una persona adulta; revise el supuesto o la fecha.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falta el consentimiento de la persona o de quien la representa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La persona no dio su consentimiento: sus datos no se registran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cada persona adulta da su propio consentimiento.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muestre primero el aviso de privacidad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La familia tiene más integrantes de los que caben en un registro.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La familia no tiene integrantes; agregue al menos a una persona.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: revise este dato.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (numeral %2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::MainWindow</name>
    <message>
        <source>Módulo de Registro - PRÁCTICA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Módulo de Registro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRÁCTICA: los datos son inventados y no van al padrón</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::MemberTabs</name>
    <message>
        <source>+ &amp;Integrante</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integrantes de la familia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, sin pendientes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 por revisar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::MissingPanel</name>
    <message>
        <source>No falta nada: la familia se puede registrar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qué falta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qué falta (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::NoticeView</name>
    <message>
        <source>PLANTILLA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texto de ejemplo: la institución pone el suyo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texto del aviso de privacidad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>versión %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::PaperFlow</name>
    <message>
        <source>Imprimir certificado de registro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardar certificado de registro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documento PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imprimir credenciales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardar credenciales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El certificado salió a la impresora.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El certificado se guardó en PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Va sin QR: el permiso para firmar venció o se agotó; conéctese para renovarlo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n credencial(es) salió(eron) a la impresora.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credencial(es) guardada(s) en PDF.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::PeopleModel</name>
    <message>
        <source>CURP pendiente</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>credencial lista para imprimir</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::PersonTitle</name>
    <message>
        <source>Persona %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>la persona %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::Rail</name>
    <message>
        <source>Páginas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buscar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registrar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credenciales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tareas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ajustes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::RecoveryCodePage</name>
    <message>
        <source>Código de recuperación</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paso 2 de 3. Si olvida la contraseña, sólo este código abre los registros. Se muestra esta única vez: imprímalo y guárdelo en un lugar con llave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ya lo imprimí o lo copié, y está guardado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imprimir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardar en PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imprimir código de recuperación</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El código salió a la impresora. La impresora puede guardar copia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardar código de recuperación</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documento PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se guardó en PDF. Imprímalo y bórrelo: quien tenga este archivo y el equipo abre los registros.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::RecoveryPage</name>
    <message>
        <source>Código de recuperación</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Está en la hoja que se imprimió al crear el almacén. Con él, %1 elige una contraseña nueva.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cambiar la contraseña y entrar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Código</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ocho grupos de cuatro; mayúsculas, espacios y guiones dan igual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contraseña nueva</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Al menos 10 caracteres; una frase de varias palabras sirve bien.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contraseña nueva, otra vez</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba el código de la hoja.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Las dos contraseñas no son iguales.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::RefusedView</name>
    <message>
        <source>&amp;Siguiente familia (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La persona no dio su consentimiento</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se anotó la negativa, sin ningún dato de la persona, y la captura se descartó.

Puede registrarse otro día, si quiere. La atención médica no depende del registro.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::RegisterPage</name>
    <message>
        <source>Guardado %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Registrar familia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Intro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registrar familia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descartar captura de %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qué falta (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Este equipo todavía no está enrolado: la captura se guarda como borrador y se registra después de enrolarlo en Ajustes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se descarta toda la captura de esta familia: %1. No queda borrador.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se descarta lo capturado de %1: consentimiento, identidad, identificación, domicilio y parentesco. Los demás integrantes quedan como están.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La familia queda sin persona titular.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quienes representa les quita el consentimiento: otra persona lo dará.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conservar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Todavía no se registra. Datos por completar o corregir: %1. Lo capturado está guardado; la lista está en «Qué falta».</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se anotó que la persona no dio su consentimiento y se descartó su captura. Los demás integrantes siguen aquí.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardar de nuevo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La familia anterior quedó registrada con el folio %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::RegisteredView</name>
    <message>
        <source>Imprimir &amp;certificado (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Siguiente familia (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Familia registrada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folio de la familia. Está guardada en este equipo y se envía al centro cuando haya red.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pendiente: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incompleto</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::RepresentationFields</name>
    <message>
        <source>La misma persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quien la representa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>¿Quién da el consentimiento?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Es menor de edad: consiente quien la representa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La representa su…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nombre de quien representa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Como está en su identificación.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otra persona, no registrada aquí</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::RowTexts</name>
    <message numerus="yes">
        <source>%n año(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mes(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>menos de un mes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nunca</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hoy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ayer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falta: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::SearchBox</name>
    <message>
        <source>Buscar personas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buscar por CURP, nombre, folio o teléfono   Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::SearchModel</name>
    <message>
        <source>CURP pendiente</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::SectionColumn</name>
    <message>
        <source>Aviso y consentimiento</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identidad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identificación</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domicilio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Familia</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::SectionForm</name>
    <message>
        <source>Por capturar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revise: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falta: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::SectionHeader</name>
    <message>
        <source>Abierta</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::SessionFrame</name>
    <message>
        <source>Sin alta: sólo borradores. Lo capturado se guarda aquí y se registra cuando el equipo se dé de alta en Ajustes (F7).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::SettingsPage</name>
    <message>
        <source>Ajustes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permitir la firma trazada en pantalla</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardar ajustes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bloquear la pantalla sin uso después de</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De 1 a 15 minutos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sólo si la institución autoriza ese mecanismo para el consentimiento (numeral 4.IX).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captura y sesión</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alta del equipo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Módulo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLUES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefijo de los folios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Módulo de Registro %1. Programa libre, licencia GPL-3.0 o posterior, sin garantía. No pertenece a ninguna institución ni da validez oficial por sí mismo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licencias de lo que usa el programa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acerca de</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Los ajustes quedaron guardados.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::SignInPage</name>
    <message>
        <source>Entrar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sesión bloqueada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Módulo de Registro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo capturado está guardado. Al entrar vuelve a donde estaba.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usar el código de recuperación</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usuario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contraseña</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba su contraseña.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::SignaturePad</name>
    <message>
        <source>Firma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Las flechas mueven la pluma; se traza mientras se mantiene Espacio. Supr borra.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::StatusStrip</name>
    <message>
        <source>Equipo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equipo sin alta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1 Teclas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nada por enviar</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n registro(s) por enviar</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Último acuse: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Última comunicación: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::TasksPage</name>
    <message>
        <source>Tareas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enviar ahora</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observaciones del centro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se pidió el envío; aquí se verá el acuse cuando llegue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>por enviar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enviados con acuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>observados</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en cuarentena</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Este equipo no está dado de alta: nada se envía todavía y las capturas se quedan como borrador.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El centro acusó recibo de todo lo que hay en este equipo; el último acuse es de %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El centro todavía no acusa recibo de nada; todo está guardado en este equipo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El centro acusó recibo hasta %1; lo demás está guardado sólo en este equipo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ninguna. Aquí aparece lo que el centro recibió y pide aclarar, con su motivo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recibidas por el centro, que pide aclararlas. Entrar abre la familia.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::TopBar</name>
    <message>
        <source>Módulo de Registro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bloquear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bloquear (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>padron::ui::Words</name>
    <message>
        <source>Aceptado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ya recibido</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rechazado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En cuarentena</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Una CURP de este registro ya está en el padrón con otra persona.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Al registro le faltan datos o documentos; la credencial espera a que lleguen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sólo falta la CURP; la credencial espera a que llegue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El registro no cumple una regla de los Lineamientos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El folio no es de los que el centro dio a este equipo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El centro no pudo leer lo enviado.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo envió una versión del programa que el centro todavía no conoce.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El centro ya tiene otro contenido con ese mismo identificador.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El identificador o el folio ya está en uso en el padrón.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Titular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cónyuge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pareja (concubinato)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hija</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hijo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Madre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Padre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abuela</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abuelo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nieta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nieto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hermana</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hermano</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tía</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tío</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sobrina</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sobrino</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Primo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hijastra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hijastro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suegra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suegro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nuera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yerno</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuñada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuñado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persona en tutela</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otro, sin parentesco</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CURP igual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parte de la CURP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folio igual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folio de la familia igual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parte del folio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nombre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>teléfono</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Por enviar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incompleto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Por validar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En el padrón</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Por aclarar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capturista</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brigadista</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisora</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hombre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mujer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No binario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Habita la misma vivienda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depende económicamente de la familia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Es menor de dieciocho años</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiene una discapacidad o no puede valerse por sí misma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutela</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guarda y custodia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credencial para votar (INE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasaporte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cédula profesional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cartilla del Servicio Militar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credencial del INAPAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrícula consular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identificación municipal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credencial escolar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documento migratorio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otra identificación oficial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acta de nacimiento</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificado de nacimiento</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recibo de luz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recibo de agua</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recibo de teléfono</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boleta predial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recibo de gas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estado de cuenta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constancia de la autoridad local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otro comprobante</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firma trazada en pantalla</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Con número</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sin número</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domicilio conocido</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El centro dio la clave «%1»; pregunte a la coordinación.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
