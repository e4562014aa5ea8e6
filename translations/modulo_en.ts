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
        <translation>Folio: %1
Name: %2
Birth: %3
Sex: %4</translation>
    </message>
    <message>
        <source>Primer registro que no sigue: %1</source>
        <translation>First entry that does not follow: %1</translation>
    </message>
    <message>
        <source>Bitácora íntegra: %1 registros, cabeza %2</source>
        <translation>Log intact: %1 entries, head %2</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Registra familias sin conexión y entrega credenciales verificables.</source>
        <translation>Registers families offline and hands over credentials that can be verified.</translation>
    </message>
    <message>
        <source>Carpeta del almacén.</source>
        <translation>Folder of the store.</translation>
    </message>
    <message>
        <source>Almacén de práctica, hecho por sí mismo.</source>
        <translation>Practice store, made by itself.</translation>
    </message>
    <message>
        <source>Dirección del centro.</source>
        <translation>Address of the centre.</translation>
    </message>
    <message>
        <source>Código de alta.</source>
        <translation>Enrolment code.</translation>
    </message>
    <message>
        <source>Verifica un QR: texto, PNG, JPEG o PDF.</source>
        <translation>Verifies a QR: text, PNG, JPEG or PDF.</translation>
    </message>
    <message>
        <source>Recorre la bitácora; contraseña por la entrada.</source>
        <translation>Walks the log; password on standard input.</translation>
    </message>
    <message>
        <source>Usuario.</source>
        <translation>User.</translation>
    </message>
</context>
<context>
    <name>padron::ui::ConsentSection</name>
    <message>
        <source>La persona escuchó o leyó el aviso</source>
        <translation>The person heard or read the notice</translation>
    </message>
    <message>
        <source>Aviso de privacidad</source>
        <translation>Privacy notice</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>La persona acepta y firmó</source>
        <translation>The person accepts and signed</translation>
    </message>
    <message>
        <source>Borrar la firma</source>
        <translation>Erase the signature</translation>
    </message>
    <message>
        <source>No acepta</source>
        <translation>Does not accept</translation>
    </message>
    <message>
        <source>Consentimiento firmado el %1</source>
        <translation>Consent signed on %1</translation>
    </message>
    <message>
        <source>Cambió quien da el consentimiento: la firma anterior se quitó. Muestre el aviso y pida la nueva firma.</source>
        <translation>Who gives the consent changed: the earlier signature was removed. Show the notice and ask for the new signature.</translation>
    </message>
    <message>
        <source>Se anota sólo que no hubo consentimiento, sin ningún dato, y se descarta lo capturado de esta persona. La atención médica no depende del registro.</source>
        <translation>Only that there was no consent is noted, without any data, and what was captured of this person is discarded. Medical care does not depend on registering.</translation>
    </message>
    <message>
        <source>Anotar que no acepta</source>
        <translation>Note that they do not accept</translation>
    </message>
    <message>
        <source>Seguir con la captura</source>
        <translation>Go on with the capture</translation>
    </message>
    <message>
        <source>Aviso mostrado el %1. Consentimiento dado el %2.</source>
        <translation>Notice shown on %1. Consent given on %2.</translation>
    </message>
    <message>
        <source>Aviso mostrado el %1. Ahora firma %2.</source>
        <translation>Notice shown on %1. Now %2 signs.</translation>
    </message>
    <message>
        <source>quien representa</source>
        <translation>who represents</translation>
    </message>
    <message>
        <source>la persona</source>
        <translation>the person</translation>
    </message>
    <message>
        <source>Con el dedo, la pluma o el ratón. Con teclado: las flechas mueven la pluma y se traza mientras se mantiene Espacio; Supr borra.</source>
        <translation>With a finger, the pen or the mouse. With the keyboard: arrows move the pen, which draws while Space is held; Del erases.</translation>
    </message>
    <message>
        <source>Este módulo no tiene autorizada la firma en pantalla. La captura queda guardada; se autoriza en Ajustes.</source>
        <translation>This module is not authorised to take signatures on the screen. The capture is kept; it is authorised in Settings.</translation>
    </message>
    <message>
        <source>La firma llegó a su largo máximo.</source>
        <translation>The signature reached its greatest length.</translation>
    </message>
</context>
<context>
    <name>padron::ui::CredentialText</name>
    <message>
        <source>FIRMA VÁLIDA</source>
        <translation>VALID SIGNATURE</translation>
    </message>
    <message>
        <source>FIRMA VÁLIDA (comprobante provisional)</source>
        <translation>VALID SIGNATURE (provisional receipt)</translation>
    </message>
    <message>
        <source>SUSTITUIDA</source>
        <translation>REPLACED</translation>
    </message>
    <message>
        <source>SUSPENDIDA</source>
        <translation>SUSPENDED</translation>
    </message>
    <message>
        <source>CANCELADA</source>
        <translation>CANCELLED</translation>
    </message>
    <message>
        <source>NO VERIFICABLE</source>
        <translation>NOT VERIFIABLE</translation>
    </message>
    <message>
        <source>El texto es más largo que el de una credencial.</source>
        <translation>The text is longer than a credential&apos;s.</translation>
    </message>
    <message>
        <source>El texto no es de un QR de credencial.</source>
        <translation>The text is not of a credential&apos;s QR.</translation>
    </message>
    <message>
        <source>El contenido del QR está dañado.</source>
        <translation>The content of the QR is damaged.</translation>
    </message>
    <message>
        <source>El QR no está escrito como los del padrón.</source>
        <translation>The QR is not written as the padrón&apos;s are.</translation>
    </message>
    <message>
        <source>El QR no es de una credencial del padrón.</source>
        <translation>The QR is not of a padrón credential.</translation>
    </message>
    <message>
        <source>La firma es de una llave que este equipo no conoce.</source>
        <translation>The signature is by a key that this computer does not know.</translation>
    </message>
    <message>
        <source>La llave que firmó fue revocada.</source>
        <translation>The key that signed was revoked.</translation>
    </message>
    <message>
        <source>La firma no corresponde al contenido.</source>
        <translation>The signature does not match the content.</translation>
    </message>
    <message>
        <source>El permiso del equipo que firmó no es válido.</source>
        <translation>The permission of the device that signed is not valid.</translation>
    </message>
    <message>
        <source>El equipo firmó fuera de su permiso.</source>
        <translation>The device signed outside its permission.</translation>
    </message>
    <message>
        <source>La emitió otro padrón.</source>
        <translation>Another padrón issued it.</translation>
    </message>
    <message>
        <source>La fecha de emisión todavía no llega; revise el reloj de este equipo.</source>
        <translation>The issue date has not come yet; check the clock of this computer.</translation>
    </message>
    <message>
        <source>Al QR le falta un dato o tiene uno que no corresponde.</source>
        <translation>The QR lacks a datum or holds one that does not belong.</translation>
    </message>
    <message>
        <source>Este equipo no tiene lista de estados: no se sabe si sigue vigente.</source>
        <translation>This computer has no status list: whether it is still in force is not known.</translation>
    </message>
    <message numerus="yes">
        <source>Lista de estados de hace %n día(s).</source>
        <translation>
            <numerusform>Status list of %n day ago.</numerusform>
            <numerusform>Status list of %n days ago.</numerusform>
        </translation>
    </message>
    <message>
        <source>La firma prueba el registro, no quién trae la credencial.</source>
        <translation>The signature proves the registration, not who carries the credential.</translation>
    </message>
    <message>
        <source>La atención médica no depende de esta credencial.</source>
        <translation>Medical care does not depend on this credential.</translation>
    </message>
</context>
<context>
    <name>padron::ui::CredentialsModel</name>
    <message>
        <source>expedición %1, firmada el %2</source>
        <translation>issue %1, signed on %2</translation>
    </message>
    <message>
        <source>Sin imprimir</source>
        <translation>Not printed</translation>
    </message>
    <message numerus="yes">
        <source>Impresa %n vez (veces)</source>
        <translation>
            <numerusform>Printed %n time</numerusform>
            <numerusform>Printed %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::CredentialsPage</name>
    <message>
        <source>Credenciales</source>
        <translation>Credentials</translation>
    </message>
    <message>
        <source>Credenciales firmadas por el padrón</source>
        <translation>Credentials signed by the padrón</translation>
    </message>
    <message>
        <source>Elegir las que faltan de imprimir</source>
        <translation>Choose those not printed yet</translation>
    </message>
    <message>
        <source>Hoja carta con marcas de corte</source>
        <translation>Letter sheet with cut marks</translation>
    </message>
    <message>
        <source>Tarjeta (CR80)</source>
        <translation>Card (CR80)</translation>
    </message>
    <message>
        <source>Guardar en PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>La impresora puede guardar copia de lo que imprime; use sólo la del módulo.</source>
        <translation>The printer may keep a copy of what it prints; use only the module&apos;s own.</translation>
    </message>
    <message>
        <source>Todavía no llega ninguna credencial firmada. El padrón firma una por cada persona cuyo registro revisó; llegan al conectarse.</source>
        <translation>No signed credential has come yet. The padrón signs one for each person whose registration it checked; they come when connected.</translation>
    </message>
    <message>
        <source>Firmadas por el padrón. Espacio elige, flechas recorren.</source>
        <translation>Signed by the padrón. Space chooses, arrows walk.</translation>
    </message>
    <message>
        <source>Imprimir</source>
        <translation>Print</translation>
    </message>
    <message numerus="yes">
        <source>Imprimir %n credencial(es)</source>
        <translation>
            <numerusform>Print %n credential</numerusform>
            <numerusform>Print %n credentials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::CurpField</name>
    <message>
        <source>18 caracteres</source>
        <translation>18 characters</translation>
    </message>
    <message>
        <source>sobran %1</source>
        <translation>%1 too many</translation>
    </message>
</context>
<context>
    <name>padron::ui::DomicilioSection</name>
    <message>
        <source>Mismo domicilio que la persona titular</source>
        <translation>Same home as the titular</translation>
    </message>
    <message>
        <source>Entidad</source>
        <translation>State</translation>
    </message>
    <message>
        <source>5 dígitos; en el campo puede faltar.</source>
        <translation>5 digits; it may be missing in the countryside.</translation>
    </message>
    <message>
        <source>Con número</source>
        <translation>With a number</translation>
    </message>
    <message>
        <source>Sin número</source>
        <translation>Without a number</translation>
    </message>
    <message>
        <source>Domicilio conocido</source>
        <translation>Domicilio conocido</translation>
    </message>
    <message>
        <source>Número</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Número interior (si tiene)</source>
        <translation>Inner number (if any)</translation>
    </message>
    <message>
        <source>Entre qué calles o caminos</source>
        <translation>Between which streets or roads</translation>
    </message>
    <message>
        <source>Un camino, un río, un lugar conocido; hasta 250 caracteres.</source>
        <translation>A road, a river, a known place; up to 250 characters.</translation>
    </message>
    <message>
        <source>Teléfono (si tiene)</source>
        <translation>Telephone (if any)</translation>
    </message>
    <message>
        <source>10 dígitos.</source>
        <translation>10 digits.</translation>
    </message>
    <message>
        <source>La persona titular todavía no tiene domicilio capturado.</source>
        <translation>The titular has no home captured yet.</translation>
    </message>
    <message>
        <source>Del titular: %1</source>
        <translation>The titular&apos;s: %1</translation>
    </message>
    <message>
        <source>Vacío: vale el de la persona titular.</source>
        <translation>Empty: the titular&apos;s counts.</translation>
    </message>
    <message>
        <source>Recibo o constancia que se tiene a la vista.</source>
        <translation>A bill or statement that is at hand.</translation>
    </message>
    <message>
        <source>El de la persona titular</source>
        <translation>The titular&apos;s</translation>
    </message>
</context>
<context>
    <name>padron::ui::DraftsModel</name>
    <message>
        <source>Sin nombre todavía</source>
        <translation>No name yet</translation>
    </message>
    <message>
        <source>%1, guardado %2</source>
        <translation>%1, saved %2</translation>
    </message>
    <message numerus="yes">
        <source>%n persona(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Borrador</source>
        <translation>Draft</translation>
    </message>
</context>
<context>
    <name>padron::ui::EnrolmentForm</name>
    <message>
        <source>Dar de alta en línea</source>
        <translation>Enrol online</translation>
    </message>
    <message>
        <source>Guardar solicitud…</source>
        <translation>Save request…</translation>
    </message>
    <message>
        <source>Leer respuesta…</source>
        <translation>Read answer…</translation>
    </message>
    <message>
        <source>Código de alta</source>
        <translation>Enrolment code</translation>
    </message>
    <message>
        <source>Lo da la coordinación; sirve una vez y por 72 horas.</source>
        <translation>The coordination gives it; it serves once and for 72 hours.</translation>
    </message>
    <message>
        <source>Dirección del centro</source>
        <translation>Address of the centre</translation>
    </message>
    <message>
        <source>Por ejemplo https://padron.salud.example:8443</source>
        <translation>For example https://padron.salud.example:8443</translation>
    </message>
    <message>
        <source>Sin red: guarde la solicitud en una memoria USB, llévela a la coordinación y lea aquí la respuesta que le den.</source>
        <translation>Without a network: save the request on a USB stick, take it to the coordination and read here the answer they give you.</translation>
    </message>
    <message>
        <source>Solicitud de alta</source>
        <translation>Enrolment request</translation>
    </message>
    <message>
        <source>Respuesta de alta</source>
        <translation>Enrolment answer</translation>
    </message>
    <message>
        <source>Guardar solicitud de alta</source>
        <translation>Save enrolment request</translation>
    </message>
    <message>
        <source>Leer respuesta de alta</source>
        <translation>Read enrolment answer</translation>
    </message>
    <message>
        <source>Escriba el código que le dio la coordinación.</source>
        <translation>Type the code that the coordination gave you.</translation>
    </message>
    <message>
        <source>La dirección empieza con https:// y lleva el nombre del centro.</source>
        <translation>The address starts with https:// and has the centre&apos;s name.</translation>
    </message>
    <message>
        <source>Hablando con el centro…</source>
        <translation>Talking with the centre…</translation>
    </message>
    <message>
        <source>La solicitud se guardó. Llévela a la coordinación; el código no va dentro, no lo pierda.</source>
        <translation>The request was saved. Take it to the coordination; the code is not inside, do not lose it.</translation>
    </message>
    <message>
        <source>La solicitud no se pudo guardar ahí. Elija otra carpeta.</source>
        <translation>The request could not be saved there. Choose another folder.</translation>
    </message>
    <message>
        <source>El archivo no se puede leer. Elija la respuesta que dio la coordinación.</source>
        <translation>The file cannot be read. Choose the answer that the coordination gave.</translation>
    </message>
</context>
<context>
    <name>padron::ui::EnrolmentPage</name>
    <message>
        <source>Dar de alta el equipo</source>
        <translation>Enrol this computer</translation>
    </message>
    <message>
        <source>Paso 3 de 3. El alta trae el módulo, la CLUES y los folios. Mientras tanto se puede capturar, sólo como borrador.</source>
        <translation>Step 3 of 3. Enrolment brings the module, the CLUES and the folios. Until then captures are kept as drafts only.</translation>
    </message>
    <message>
        <source>Después</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>padron::ui::ErrorText</name>
    <message>
        <source>Llegó un dato que no se puede leer. No se guardó ni cambió nada. Intente de nuevo; si se repite, avise a soporte con esta clave.</source>
        <translation>A datum came that cannot be read. Nothing was saved or changed. Try again; if it happens again, tell support this code.</translation>
    </message>
    <message>
        <source>A un dato le falta una parte o no es lo que se esperaba. No se guardó ni cambió nada. Intente de nuevo; si se repite, avise a soporte con esta clave.</source>
        <translation>A datum lacks a part or is not what was expected. Nothing was saved or changed. Try again; if it happens again, tell support this code.</translation>
    </message>
    <message>
        <source>Un identificador interno no es válido. No se guardó ni cambió nada. Avise a soporte con esta clave.</source>
        <translation>An internal identifier is not valid. Nothing was saved or changed. Tell support this code.</translation>
    </message>
    <message>
        <source>El programa encontró una falla propia. Lo ya guardado está a salvo. Cierre y abra el programa; si se repite, avise a soporte con esta clave.</source>
        <translation>The program met a fault of its own. What was saved is safe. Close and open the program; if it happens again, tell support this code.</translation>
    </message>
    <message>
        <source>El usuario o la contraseña no coinciden. Lo guardado está a salvo. Revise mayúsculas y acentos e intente de nuevo.</source>
        <translation>The user or the password do not match. What was saved is safe. Check capitals and accents and try again.</translation>
    </message>
    <message>
        <source>El archivo de llaves de este equipo está dañado y no se puede abrir. Los registros siguen cifrados y no se tocaron. No borre nada y avise a soporte.</source>
        <translation>The key file of this computer is damaged and cannot be opened. The records are still encrypted and were not touched. Delete nothing and tell support.</translation>
    </message>
    <message>
        <source>Hubo varios intentos fallidos. Lo guardado está a salvo. Espere %1 s antes de intentar otra vez.</source>
        <translation>There were several failed tries. What was saved is safe. Wait %1 s before trying again.</translation>
    </message>
    <message>
        <source>El código de recuperación no es de este equipo o tiene un error. Lo guardado está a salvo. Cópielo de nuevo de la hoja impresa, los ocho grupos de cuatro.</source>
        <translation>The recovery code is not of this computer or has a mistake. What was saved is safe. Copy it again from the printed sheet, the eight groups of four.</translation>
    </message>
    <message>
        <source>La contraseña es corta o fácil de adivinar. No se cambió nada. Use al menos 10 caracteres, sin su nombre de usuario; una frase de varias palabras sirve bien.</source>
        <translation>The password is short or easy to guess. Nothing was changed. Use at least 10 characters, without your user name; a phrase of several words serves well.</translation>
    </message>
    <message>
        <source>No hubo memoria suficiente para revisar la contraseña. Lo guardado está a salvo. Cierre otros programas e intente de nuevo.</source>
        <translation>There was not enough memory to check the password. What was saved is safe. Close other programs and try again.</translation>
    </message>
    <message>
        <source>Una versión más nueva del programa creó el archivo de llaves. No se tocó nada. Instale la versión nueva para entrar.</source>
        <translation>A newer version of the program made the key file. Nothing was touched. Install the new version to enter.</translation>
    </message>
    <message>
        <source>Un mensaje firmado no tiene la forma debida. No se usó nada de él. Intente de nuevo; si se repite, avise a soporte con esta clave.</source>
        <translation>A signed message does not have the right form. Nothing of it was used. Try again; if it happens again, tell support this code.</translation>
    </message>
    <message>
        <source>Una firma no es válida y el mensaje se rechazó. No se usó nada de él. Avise a soporte con esta clave.</source>
        <translation>A signature is not valid and the message was refused. Nothing of it was used. Tell support this code.</translation>
    </message>
    <message>
        <source>Llegó un mensaje firmado de otra clase que la esperada y se rechazó. No se cambió nada. Avise a soporte con esta clave.</source>
        <translation>A signed message of another kind than expected came and was refused. Nothing was changed. Tell support this code.</translation>
    </message>
    <message>
        <source>Un mensaje viene firmado con una llave que este equipo no conoce y se rechazó. No se cambió nada. Avise a soporte con esta clave.</source>
        <translation>A message is signed with a key that this computer does not know and was refused. Nothing was changed. Tell support this code.</translation>
    </message>
    <message>
        <source>Un sobre cifrado no se pudo abrir: está dañado o es para otro destinatario. No se cambió nada. Pida que se lo envíen de nuevo.</source>
        <translation>A sealed envelope could not be opened: it is damaged or for somebody else. Nothing was changed. Ask for it to be sent again.</translation>
    </message>
    <message>
        <source>Una llave no tiene la forma debida. No se cambió nada. Avise a soporte con esta clave.</source>
        <translation>A key does not have the right form. Nothing was changed. Tell support this code.</translation>
    </message>
    <message>
        <source>El texto no es de un QR de credencial. No se guardó nada. Escanéelo de nuevo.</source>
        <translation>The text is not of a credential&apos;s QR. Nothing was saved. Scan it again.</translation>
    </message>
    <message>
        <source>El contenido del QR está dañado. No se guardó nada. Escanéelo de nuevo con buena luz.</source>
        <translation>The content of the QR is damaged. Nothing was saved. Scan it again in good light.</translation>
    </message>
    <message>
        <source>Un paquete comprimido está dañado. No se usó nada de él. Intente de nuevo.</source>
        <translation>A compressed package is damaged. Nothing of it was used. Try again.</translation>
    </message>
    <message>
        <source>Un asiento de la bitácora no se puede leer. No se cambió nada. Deje de capturar y avise a soporte con esta clave.</source>
        <translation>An entry of the log cannot be read. Nothing was changed. Stop capturing and tell support this code.</translation>
    </message>
    <message>
        <source>La bitácora tiene un asiento que no sigue al anterior. No se cambió nada. Deje de capturar y avise a soporte con esta clave.</source>
        <translation>The log has an entry that does not follow the one before. Nothing was changed. Stop capturing and tell support this code.</translation>
    </message>
    <message>
        <source>La CURP no es válida. No se guardó. Revísela en el documento, carácter por carácter.</source>
        <translation>The CURP is not valid. It was not saved. Check it on the document, character by character.</translation>
    </message>
    <message>
        <source>El folio no es válido. No se guardó. Revíselo en el papel, número por número.</source>
        <translation>The folio is not valid. It was not saved. Check it on the paper, digit by digit.</translation>
    </message>
    <message>
        <source>El QR no está escrito como los del padrón. No se guardó nada. Trate la credencial como no verificable.</source>
        <translation>The QR is not written as the padrón&apos;s are. Nothing was saved. Treat the credential as not verifiable.</translation>
    </message>
    <message>
        <source>El QR no es de una credencial del padrón. No se guardó nada. Revise que escaneó el QR correcto.</source>
        <translation>The QR is not of a padrón credential. Nothing was saved. Check that the right QR was scanned.</translation>
    </message>
    <message>
        <source>Al QR le falta un dato o tiene uno que no corresponde. No se guardó nada. Trate la credencial como no verificable.</source>
        <translation>The QR lacks a datum or holds one that does not belong. Nothing was saved. Treat the credential as not verifiable.</translation>
    </message>
    <message>
        <source>El permiso del equipo que firmó el QR no es válido. No se guardó nada. Trate el certificado como no verificable.</source>
        <translation>The permission of the device that signed the QR is not valid. Nothing was saved. Treat the certificado as not verifiable.</translation>
    </message>
    <message>
        <source>Una lista firmada por el padrón no se puede leer. Se sigue usando la anterior. Conéctese para recibirla de nuevo.</source>
        <translation>A list signed by the padrón cannot be read. The earlier one is still used. Connect to receive it again.</translation>
    </message>
    <message>
        <source>El archivo de confianza de este equipo está dañado. Los registros están a salvo. Conéctese para recibirlo de nuevo o avise a soporte.</source>
        <translation>The trust file of this computer is damaged. The records are safe. Connect to receive it again or tell support.</translation>
    </message>
    <message>
        <source>Lo que buscaba ya no está en este equipo. No se cambió nada. Vuelva a buscar.</source>
        <translation>What you looked for is no longer in this computer. Nothing was changed. Search again.</translation>
    </message>
    <message>
        <source>Ya existe un registro con esos datos en este equipo. No se guardó otro. Búsquelo para abrirlo.</source>
        <translation>There is a record with those data in this computer already. Another one was not saved. Search for it to open it.</translation>
    </message>
    <message>
        <source>El disco está lleno y no se pudo guardar. Lo guardado antes está a salvo. Libere espacio e intente de nuevo; no cierre esta captura.</source>
        <translation>The disk is full and it could not be saved. What was saved before is safe. Free some space and try again; do not close this capture.</translation>
    </message>
    <message>
        <source>No se pudo leer o escribir en el disco. Lo guardado antes está a salvo. Intente de nuevo; si se repite, avise a soporte con esta clave.</source>
        <translation>The disk could not be read or written. What was saved before is safe. Try again; if it happens again, tell support this code.</translation>
    </message>
    <message>
        <source>A este equipo se le terminaron los folios o los números de comprobante. Lo guardado está a salvo. Pida a la coordinación un alta nueva del equipo.</source>
        <translation>This computer has run out of folios or receipt numbers. What was saved is safe. Ask the coordination for a new enrolment.</translation>
    </message>
    <message>
        <source>Este equipo todavía no está dado de alta y no puede asignar folios. La captura quedó guardada como borrador. Dé de alta el equipo en Ajustes y regístrela después.</source>
        <translation>This computer is not enrolled yet and cannot give folios. The capture was kept as a draft. Enrol the computer in Settings and register it afterwards.</translation>
    </message>
    <message>
        <source>Una persona de esta familia ya está registrada en este equipo con esa CURP. No se guardó de nuevo; el borrador sigue aquí. Búsquela por su CURP.</source>
        <translation>A person of this family is registered in this computer already with that CURP. They were not saved again; the draft is still here. Search for them by their CURP.</translation>
    </message>
    <message>
        <source>El permiso para firmar comprobantes venció o se agotó. El registro está a salvo. El certificado se imprime sin QR; conéctese para renovar el permiso.</source>
        <translation>The permission to sign receipts expired or ran out. The record is safe. The certificado prints without a QR; connect to renew the permission.</translation>
    </message>
    <message>
        <source>El padrón todavía no firma alguna de estas credenciales. No se imprimió ninguna. Conéctese y espere a que aparezca en la lista.</source>
        <translation>The padrón has not signed some of these credentials yet. None was printed. Connect and wait until it appears in the list.</translation>
    </message>
    <message>
        <source>La bitácora no está íntegra desde el asiento %1. No se cambió nada. Deje de capturar en este equipo y avise a soporte.</source>
        <translation>The log is not intact from entry %1 on. Nothing was changed. Stop capturing on this computer and tell support.</translation>
    </message>
    <message>
        <source>Este equipo ya está dado de alta. No se cambió nada. No hace falta otro código.</source>
        <translation>This computer is enrolled already. Nothing was changed. No other code is needed.</translation>
    </message>
    <message>
        <source>En este equipo ya hay un almacén de registros. No se tocó. Entre con su usuario.</source>
        <translation>There is a store of records in this computer already. It was not touched. Sign in with your user.</translation>
    </message>
    <message>
        <source>La sesión ya se cerró. Lo guardado está a salvo. Entre de nuevo.</source>
        <translation>The session was closed already. What was saved is safe. Sign in again.</translation>
    </message>
    <message>
        <source>No se pudo crear o leer la llave de comunicación del equipo. Lo guardado está a salvo. Avise a soporte con esta clave.</source>
        <translation>The communication key of this computer could not be made or read. What was saved is safe. Tell support this code.</translation>
    </message>
    <message>
        <source>En esa carpeta no hay un almacén de registros. No se creó ni cambió nada. Revise la carpeta que indicó.</source>
        <translation>That folder has no store of records. Nothing was made or changed. Check the folder you gave.</translation>
    </message>
    <message>
        <source>La llave de comunicación del equipo no se puede usar. Los registros están guardados aquí. Avise a soporte con esta clave.</source>
        <translation>The communication key of this computer cannot be used. The records are kept here. Tell support this code.</translation>
    </message>
    <message>
        <source>El certificado de comunicación no se puede usar. Los registros están guardados aquí. Avise a soporte con esta clave.</source>
        <translation>The communication certificate cannot be used. The records are kept here. Tell support this code.</translation>
    </message>
    <message>
        <source>La dirección del centro no es válida. No se envió nada. Escríbala completa, empieza con https://.</source>
        <translation>The address of the centre is not valid. Nothing was sent. Type it whole, it starts with https://.</translation>
    </message>
    <message>
        <source>Un archivo no se pudo escribir en el disco. Lo guardado antes está a salvo. Intente de nuevo; si se repite, avise a soporte con esta clave.</source>
        <translation>A file could not be written to the disk. What was saved before is safe. Try again; if it happens again, tell support this code.</translation>
    </message>
    <message>
        <source>El disco está lleno. Lo guardado antes está a salvo. Libere espacio e intente de nuevo.</source>
        <translation>The disk is full. What was saved before is safe. Free some space and try again.</translation>
    </message>
    <message>
        <source>No se encuentra la base de registros de este equipo. No se creó otra. No borre nada y avise a soporte.</source>
        <translation>The record base of this computer cannot be found. Another one was not made. Delete nothing and tell support.</translation>
    </message>
    <message>
        <source>En esta carpeta ya hay una base de registros. No se tocó. Entre con su usuario o elija otra carpeta.</source>
        <translation>There is a record base in this folder already. It was not touched. Sign in with your user or choose another folder.</translation>
    </message>
    <message>
        <source>La base de registros no está cifrada: alguien la cambió. No se abrió ni se tocó. No la use y avise a soporte.</source>
        <translation>The record base is not encrypted: somebody changed it. It was not opened or touched. Do not use it and tell support.</translation>
    </message>
    <message>
        <source>La base de registros no se abre con la llave de este equipo, o está dañada al principio. No se tocó. No borre nada y avise a soporte.</source>
        <translation>The record base does not open with this computer&apos;s key, or its start is damaged. It was not touched. Delete nothing and tell support.</translation>
    </message>
    <message>
        <source>La base de registros está dañada. No se cambió nada más; lo que el centro acusó está a salvo allá. No borre nada y avise a soporte.</source>
        <translation>The record base is damaged. Nothing more was changed; what the centre receipted is safe there. Delete nothing and tell support.</translation>
    </message>
    <message>
        <source>Una versión más nueva del programa usó esta base de registros. No se tocó. Instale la versión nueva para entrar.</source>
        <translation>A newer version of the program used this record base. It was not touched. Install the new version to enter.</translation>
    </message>
    <message>
        <source>El programa no se armó con el cifrado que debe. No se abrió ningún registro. Reinstale el programa.</source>
        <translation>The program was not built with the encryption it must have. No record was opened. Install the program again.</translation>
    </message>
    <message>
        <source>La base de registros no aceptó un ajuste de seguridad y se cerró. Lo guardado está a salvo. Avise a soporte con esta clave.</source>
        <translation>The record base refused a security setting and was closed. What was saved is safe. Tell support this code.</translation>
    </message>
    <message>
        <source>Otra ventana del programa ya tiene abiertos los registros. No se cambió nada. Use esa ventana o ciérrela.</source>
        <translation>Another window of the program has the records open. Nothing was changed. Use that window or close it.</translation>
    </message>
    <message>
        <source>El archivo es de otro programa. No se tocó. Avise a soporte con esta clave.</source>
        <translation>The file belongs to another program. It was not touched. Tell support this code.</translation>
    </message>
    <message>
        <source>Una actualización anterior de la base no es la de este programa. No se tocó. Reinstale el programa o avise a soporte.</source>
        <translation>An earlier upgrade of the base is not this program&apos;s. It was not touched. Install the program again or tell support.</translation>
    </message>
    <message>
        <source>La actualización de la base no se pudo completar. Quedó como estaba antes, con su respaldo. Avise a soporte con esta clave.</source>
        <translation>The upgrade of the base could not be finished. It is as it was before, with its backup. Tell support this code.</translation>
    </message>
    <message>
        <source>No se pudo hacer el respaldo antes de actualizar. No se actualizó nada; lo guardado está a salvo. Libere espacio e intente de nuevo.</source>
        <translation>The backup before the upgrade could not be made. Nothing was upgraded; what was saved is safe. Free some space and try again.</translation>
    </message>
    <message>
        <source>No había nada que imprimir. No se envió nada a la impresora. Elija al menos una hoja.</source>
        <translation>There was nothing to print. Nothing was sent to the printer. Choose at least one sheet.</translation>
    </message>
    <message>
        <source>El PDF no se pudo guardar en ese lugar. El registro está a salvo. Elija otra carpeta e intente de nuevo.</source>
        <translation>The PDF could not be saved in that place. The record is safe. Choose another folder and try again.</translation>
    </message>
    <message>
        <source>La impresora no respondió o se detuvo. El registro está a salvo. Revise papel y conexión, e imprima de nuevo.</source>
        <translation>The printer did not answer or stopped. The record is safe. Check paper and cable, and print again.</translation>
    </message>
    <message>
        <source>El QR no cabe legible en una tarjeta. No se imprimió ninguna. Avise a soporte con esta clave.</source>
        <translation>The QR does not fit on a card so that it can be read. None was printed. Tell support this code.</translation>
    </message>
    <message>
        <source>El texto no cabe en un QR. No se imprimió nada. Avise a soporte con esta clave.</source>
        <translation>The text does not fit in a QR. Nothing was printed. Tell support this code.</translation>
    </message>
    <message>
        <source>El archivo no se puede leer. No se cambió nada. Revise que exista y que tenga permiso de abrirlo.</source>
        <translation>The file cannot be read. Nothing was changed. Check that it exists and that you may open it.</translation>
    </message>
    <message>
        <source>El archivo es demasiado grande para ser una credencial. No se abrió. Elija otro.</source>
        <translation>The file is too large to be a credential. It was not opened. Choose another one.</translation>
    </message>
    <message>
        <source>El archivo no es PNG, JPEG ni PDF. No se abrió. Elija otro.</source>
        <translation>The file is not PNG, JPEG or PDF. It was not opened. Choose another one.</translation>
    </message>
    <message>
        <source>La imagen está dañada. No se usó nada de ella. Tómela o escanéela de nuevo.</source>
        <translation>The image is damaged. Nothing of it was used. Take or scan it again.</translation>
    </message>
    <message>
        <source>La imagen tiene demasiados puntos. No se abrió. Escanéela con menos resolución.</source>
        <translation>The image has too many pixels. It was not opened. Scan it with a lower resolution.</translation>
    </message>
    <message>
        <source>El PDF está dañado, cifrado o vacío. No se usó nada de él. Elija otro.</source>
        <translation>The PDF is damaged, encrypted or empty. Nothing of it was used. Choose another one.</translation>
    </message>
    <message>
        <source>El PDF tiene demasiadas páginas. No se abrió. Elija sólo la hoja de la credencial.</source>
        <translation>The PDF has too many pages. It was not opened. Choose only the sheet of the credential.</translation>
    </message>
    <message>
        <source>No se encontró ningún QR en el archivo. No se cambió nada. Revise que la imagen esté completa y nítida.</source>
        <translation>No QR was found in the file. Nothing was changed. Check that the image is whole and sharp.</translation>
    </message>
    <message>
        <source>Llegó un acuse cuya firma no es del padrón y se rechazó. Los registros siguen aquí, por enviar. Avise a soporte con esta clave.</source>
        <translation>A receipt whose signature is not the padrón&apos;s came and was refused. The records are still here, to be sent. Tell support this code.</translation>
    </message>
    <message>
        <source>Llegó un acuse de otro envío y se rechazó. Los registros siguen aquí, por enviar. Avise a soporte con esta clave.</source>
        <translation>A receipt of another batch came and was refused. The records are still here, to be sent. Tell support this code.</translation>
    </message>
    <message>
        <source>Las novedades del centro llegaron incompletas o sin firma válida y se rechazaron. Los registros están a salvo. Se pedirán de nuevo; si se repite, avise a soporte.</source>
        <translation>The centre&apos;s news came incomplete or without a valid signature and were refused. The records are safe. They will be asked for again; if it happens again, tell support.</translation>
    </message>
    <message>
        <source>No hay comunicación con el centro. Los registros están guardados aquí y se enviarán solos. Puede seguir trabajando.</source>
        <translation>There is no communication with the centre. The records are kept here and will be sent by themselves. You may go on working.</translation>
    </message>
    <message>
        <source>Quien contestó no es el centro de este padrón. No se envió nada; los registros están aquí. Revise la red y avise a soporte.</source>
        <translation>Whoever answered is not this padrón&apos;s centre. Nothing was sent; the records are here. Check the network and tell support.</translation>
    </message>
    <message>
        <source>El centro no aceptó la comunicación. Los registros siguen aquí, por enviar. Se intentará otra vez; si se repite, avise a soporte con esta clave.</source>
        <translation>The centre did not accept the communication. The records are still here, to be sent. It will be tried again; if it happens again, tell support this code.</translation>
    </message>
    <message>
        <source>El código de alta tiene un error. No se envió nada. Cópielo de nuevo, grupo por grupo.</source>
        <translation>The enrolment code has a mistake. Nothing was sent. Copy it again, group by group.</translation>
    </message>
    <message>
        <source>El código de alta venció, ya se usó o no existe. Lo capturado está a salvo como borrador. Pida otro código a la coordinación.</source>
        <translation>The enrolment code expired, was used or does not exist. What was captured is safe as a draft. Ask the coordination for another code.</translation>
    </message>
    <message>
        <source>La respuesta de alta no viene del centro que dio el código. No se dio de alta el equipo. Pida otro código y avise a soporte.</source>
        <translation>The enrolment answer does not come from the centre that gave the code. The computer was not enrolled. Ask for another code and tell support.</translation>
    </message>
    <message>
        <source>Un envío no tiene la forma debida. Los registros siguen aquí, por enviar. Avise a soporte con esta clave.</source>
        <translation>A batch does not have the right form. The records are still here, to be sent. Tell support this code.</translation>
    </message>
    <message>
        <source>El centro ya tiene otro envío con ese número: puede haber una copia de este equipo. Los registros siguen aquí. No siga capturando y avise a soporte.</source>
        <translation>The centre has another batch with that number already: there may be a copy of this computer. The records are still here. Stop capturing and tell support.</translation>
    </message>
    <message>
        <source>El centro no reconoce este equipo. Los registros siguen aquí, por enviar. Avise a la coordinación.</source>
        <translation>The centre does not know this computer. The records are still here, to be sent. Tell the coordination.</translation>
    </message>
    <message>
        <source>Este equipo todavía no está dado de alta. Los borradores están a salvo. Dé de alta el equipo en Ajustes.</source>
        <translation>This computer is not enrolled yet. The drafts are safe. Enrol the computer in Settings.</translation>
    </message>
    <message>
        <source>Llegó una lista más vieja que la que ya se tiene y se rechazó. No se cambió nada. Avise a soporte con esta clave.</source>
        <translation>A list older than the one held came and was refused. Nothing was changed. Tell support this code.</translation>
    </message>
</context>
<context>
    <name>padron::ui::FamilyPage</name>
    <message>
        <source>Familia</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Integrantes de la familia</source>
        <translation>Members of the family</translation>
    </message>
    <message>
        <source>Imprimir certificado   P</source>
        <translation>Print certificado   P</translation>
    </message>
    <message>
        <source>Guardar certificado en PDF</source>
        <translation>Save certificado as PDF</translation>
    </message>
    <message>
        <source>Imprimir credenciales</source>
        <translation>Print credentials</translation>
    </message>
    <message>
        <source>La impresora puede guardar copia de lo que imprime; use sólo la del módulo.</source>
        <translation>The printer may keep a copy of what it prints; use only the module&apos;s own.</translation>
    </message>
    <message>
        <source>Abriendo…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>Familia %1</source>
        <translation>Family %1</translation>
    </message>
    <message numerus="yes">
        <source>%n integrante(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message>
        <source>Folio %1, %2</source>
        <translation>Folio %1, %2</translation>
    </message>
    <message>
        <source>Folio %1, %2, titular pendiente</source>
        <translation>Folio %1, %2, titular pending</translation>
    </message>
</context>
<context>
    <name>padron::ui::FamilySection</name>
    <message>
        <source>Sin parentesco de consanguinidad: elija al menos uno</source>
        <translation>Without blood kinship: choose at least one</translation>
    </message>
    <message>
        <source>No se piden comprobantes. La discapacidad es un dato sensible: sólo si la persona quiere decirlo.</source>
        <translation>No proof is asked for. Disability is a sensitive datum: only if the person wants to tell it.</translation>
    </message>
    <message>
        <source>Titular pendiente: la familia todavía no tiene persona titular</source>
        <translation>Titular pending: the family has no titular yet</translation>
    </message>
    <message>
        <source>Titular pendiente</source>
        <translation>Titular pending</translation>
    </message>
</context>
<context>
    <name>padron::ui::FieldText</name>
    <message>
        <source>Aviso de privacidad</source>
        <translation>Privacy notice</translation>
    </message>
    <message>
        <source>Consentimiento</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Nombre o nombres</source>
        <translation>Given name or names</translation>
    </message>
    <message>
        <source>Primer apellido</source>
        <translation>First surname</translation>
    </message>
    <message>
        <source>Segundo apellido</source>
        <translation>Second surname</translation>
    </message>
    <message>
        <source>Fecha de nacimiento</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Sexo</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Entidad de nacimiento</source>
        <translation>State of birth</translation>
    </message>
    <message>
        <source>CURP</source>
        <translation>CURP</translation>
    </message>
    <message>
        <source>Acta o certificado de nacimiento</source>
        <translation>Birth certificate (acta or certificado)</translation>
    </message>
    <message>
        <source>Teléfono</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Identificación oficial</source>
        <translation>Official identification</translation>
    </message>
    <message>
        <source>Número de la identificación</source>
        <translation>Number of the identification</translation>
    </message>
    <message>
        <source>Vigencia de la identificación</source>
        <translation>Validity of the identification</translation>
    </message>
    <message>
        <source>Comprobante de domicilio</source>
        <translation>Proof of address</translation>
    </message>
    <message>
        <source>Entidad del domicilio</source>
        <translation>State of the home</translation>
    </message>
    <message>
        <source>Municipio o alcaldía</source>
        <translation>Municipality or borough</translation>
    </message>
    <message>
        <source>Localidad</source>
        <translation>Locality</translation>
    </message>
    <message>
        <source>Código postal</source>
        <translation>Postal code</translation>
    </message>
    <message>
        <source>Tipo de asentamiento</source>
        <translation>Kind of settlement</translation>
    </message>
    <message>
        <source>Colonia o asentamiento</source>
        <translation>Neighbourhood or settlement</translation>
    </message>
    <message>
        <source>Tipo de vialidad</source>
        <translation>Kind of road</translation>
    </message>
    <message>
        <source>Calle o vialidad</source>
        <translation>Street or road</translation>
    </message>
    <message>
        <source>Número exterior</source>
        <translation>Outer number</translation>
    </message>
    <message>
        <source>Número interior</source>
        <translation>Inner number</translation>
    </message>
    <message>
        <source>Entre qué calles</source>
        <translation>Between which streets</translation>
    </message>
    <message>
        <source>Cómo llegar</source>
        <translation>How to get there</translation>
    </message>
    <message>
        <source>Parentesco con la persona titular</source>
        <translation>Relationship with the titular</translation>
    </message>
    <message>
        <source>Supuesto para integrar la familia</source>
        <translation>Ground to be of the family</translation>
    </message>
    <message>
        <source>Persona titular</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Quien representa</source>
        <translation>Who represents</translation>
    </message>
    <message>
        <source>Folio</source>
        <translation>Folio</translation>
    </message>
    <message>
        <source>Muestre el aviso de privacidad a la persona.</source>
        <translation>Show the privacy notice to the person.</translation>
    </message>
    <message>
        <source>Falta el consentimiento de la persona.</source>
        <translation>The person&apos;s consent is missing.</translation>
    </message>
    <message>
        <source>Escriba el nombre o los nombres, como están en el documento.</source>
        <translation>Type the given name or names, as they are on the document.</translation>
    </message>
    <message>
        <source>Escriba el primer apellido. Si sólo tiene uno, va aquí.</source>
        <translation>Type the first surname. If there is only one, it goes here.</translation>
    </message>
    <message>
        <source>Escriba el segundo apellido.</source>
        <translation>Type the second surname.</translation>
    </message>
    <message>
        <source>Escriba la fecha de nacimiento: día, mes y año.</source>
        <translation>Type the date of birth: day, month and year.</translation>
    </message>
    <message>
        <source>Elija el sexo, como está en el documento.</source>
        <translation>Choose the sex, as it is on the document.</translation>
    </message>
    <message>
        <source>Elija la entidad donde nació.</source>
        <translation>Choose the state of birth.</translation>
    </message>
    <message>
        <source>Falta la CURP; en su lugar sirve el acta o el certificado de nacimiento.</source>
        <translation>The CURP is missing; a birth certificate serves in its place.</translation>
    </message>
    <message>
        <source>Falta el acta o el certificado de nacimiento.</source>
        <translation>The birth certificate is missing.</translation>
    </message>
    <message>
        <source>Escriba el teléfono, diez dígitos.</source>
        <translation>Type the telephone, ten digits.</translation>
    </message>
    <message>
        <source>Falta una identificación oficial vigente con fotografía.</source>
        <translation>An official photo identification in force is missing.</translation>
    </message>
    <message>
        <source>Escriba el número de la identificación.</source>
        <translation>Type the number of the identification.</translation>
    </message>
    <message>
        <source>Escriba hasta cuándo es vigente la identificación.</source>
        <translation>Type until when the identification is in force.</translation>
    </message>
    <message>
        <source>Falta el comprobante de domicilio.</source>
        <translation>The proof of address is missing.</translation>
    </message>
    <message>
        <source>Elija la entidad donde vive.</source>
        <translation>Choose the state where they live.</translation>
    </message>
    <message>
        <source>Escriba el municipio o la alcaldía.</source>
        <translation>Type the municipality or borough.</translation>
    </message>
    <message>
        <source>Escriba la localidad: ciudad, pueblo, ranchería o paraje.</source>
        <translation>Type the locality: city, town, hamlet or place.</translation>
    </message>
    <message>
        <source>Escriba el código postal, cinco dígitos.</source>
        <translation>Type the postal code, five digits.</translation>
    </message>
    <message>
        <source>Elija el tipo de asentamiento.</source>
        <translation>Choose the kind of settlement.</translation>
    </message>
    <message>
        <source>Escriba la colonia, el barrio o el ejido.</source>
        <translation>Type the neighbourhood, the barrio or the ejido.</translation>
    </message>
    <message>
        <source>Elija el tipo de vialidad.</source>
        <translation>Choose the kind of road.</translation>
    </message>
    <message>
        <source>Escriba la calle o, si no tiene, describa cómo llegar.</source>
        <translation>Type the street or, if there is none, describe how to get there.</translation>
    </message>
    <message>
        <source>Escriba el número o elija «Sin número».</source>
        <translation>Type the number or choose “Without a number”.</translation>
    </message>
    <message>
        <source>Escriba el número interior.</source>
        <translation>Type the inner number.</translation>
    </message>
    <message>
        <source>Escriba entre qué calles está.</source>
        <translation>Type between which streets it is.</translation>
    </message>
    <message>
        <source>Describa cómo llegar: un camino, un río, un lugar conocido.</source>
        <translation>Describe how to get there: a road, a river, a known place.</translation>
    </message>
    <message>
        <source>Elija el parentesco con la persona titular.</source>
        <translation>Choose the relationship with the titular.</translation>
    </message>
    <message>
        <source>Elija al menos un supuesto: no se piden comprobantes.</source>
        <translation>Choose at least one ground: no proof is asked for.</translation>
    </message>
    <message>
        <source>Elija a la persona titular o marque «Titular pendiente».</source>
        <translation>Choose the titular or mark “Titular pending”.</translation>
    </message>
    <message>
        <source>Indique quién representa a esta persona menor de edad.</source>
        <translation>Say who represents this minor.</translation>
    </message>
    <message>
        <source>Escriba el folio.</source>
        <translation>Type the folio.</translation>
    </message>
</context>
<context>
    <name>padron::ui::FirstUserPage</name>
    <message>
        <source>Preparar este equipo</source>
        <translation>Prepare this computer</translation>
    </message>
    <message>
        <source>Paso 1 de 3. Los registros se guardan cifrados en este equipo; esta es la persona responsable de él.</source>
        <translation>Step 1 of 3. The records are kept encrypted in this computer; this is the person responsible for it.</translation>
    </message>
    <message>
        <source>Crear el almacén</source>
        <translation>Create the store</translation>
    </message>
    <message>
        <source>Usuario</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Como se verá en la pantalla y en los papeles, por ejemplo M. Ruiz.</source>
        <translation>As it will be seen on the screen and on paper, for example M. Ruiz.</translation>
    </message>
    <message>
        <source>Contraseña</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Al menos 10 caracteres; una frase de varias palabras sirve bien.</source>
        <translation>At least 10 characters; a phrase of several words serves well.</translation>
    </message>
    <message>
        <source>Contraseña, otra vez</source>
        <translation>Password, again</translation>
    </message>
    <message>
        <source>Escriba el nombre de usuario.</source>
        <translation>Type the user name.</translation>
    </message>
    <message>
        <source>Las dos contraseñas no son iguales.</source>
        <translation>The two passwords are not the same.</translation>
    </message>
    <message>
        <source>Creando el almacén…</source>
        <translation>Creating the store…</translation>
    </message>
</context>
<context>
    <name>padron::ui::HelpPage</name>
    <message>
        <source>Teclas</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Volver   Esc</source>
        <translation>Back   Esc</translation>
    </message>
    <message>
        <source>En toda la ventana</source>
        <translation>In the whole window</translation>
    </message>
    <message>
        <source>Estas teclas</source>
        <translation>These keys</translation>
    </message>
    <message>
        <source>Buscar</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Registrar una familia</source>
        <translation>Register a family</translation>
    </message>
    <message>
        <source>Credenciales</source>
        <translation>Credentials</translation>
    </message>
    <message>
        <source>Tareas</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Ajustes</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Ir a la búsqueda</source>
        <translation>Go to the search</translation>
    </message>
    <message>
        <source>Bloquear</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Volver, sin perder nada</source>
        <translation>Back, losing nothing</translation>
    </message>
    <message>
        <source>En cada página</source>
        <translation>In each page</translation>
    </message>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>Recorrer una lista</source>
        <translation>Walk a list</translation>
    </message>
    <message>
        <source>Entrar</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Espacio</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Elegir la fila</source>
        <translation>Choose the row</translation>
    </message>
    <message>
        <source>Supr</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Descartar una captura en curso</source>
        <translation>Discard a capture in progress</translation>
    </message>
    <message>
        <source>Ctrl+Entrar</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Agregar integrante</source>
        <translation>Add a member</translation>
    </message>
    <message>
        <source>Ctrl+Re Pág</source>
        <translation>Ctrl+PgUp</translation>
    </message>
    <message>
        <source>Ir a una sección de Registrar</source>
        <translation>Go to a section of Register</translation>
    </message>
    <message>
        <source>Imprimir el certificado</source>
        <translation>Print the certificado</translation>
    </message>
    <message>
        <source>Siguiente familia, al terminar</source>
        <translation>Next family, at the end</translation>
    </message>
    <message>
        <source>Abrir la fila, o campo siguiente</source>
        <translation>Open the row, or next field</translation>
    </message>
    <message>
        <source>Registrar con lo escrito</source>
        <translation>Register what was typed</translation>
    </message>
    <message>
        <source>Integrante anterior</source>
        <translation>Previous member</translation>
    </message>
    <message>
        <source>Ctrl+Av Pág</source>
        <translation>Ctrl+PgDn</translation>
    </message>
    <message>
        <source>Integrante siguiente</source>
        <translation>Next member</translation>
    </message>
</context>
<context>
    <name>padron::ui::HomePage</name>
    <message>
        <source>Buscar</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Escriba arriba un nombre o apellido, con o sin acentos y en cualquier orden.</source>
        <translation>Type above a name or surname, with or without accents and in any order.</translation>
    </message>
    <message>
        <source>También sirve la CURP o una parte, el folio o el teléfono.</source>
        <translation>The CURP or a part of it, the folio or the telephone serve too.</translation>
    </message>
    <message>
        <source>Si no aparece, Ctrl+Entrar registra con lo que ya escribió.</source>
        <translation>If nobody appears, Ctrl+Enter registers with what you typed.</translation>
    </message>
    <message>
        <source>Capturas en curso</source>
        <translation>Captures in progress</translation>
    </message>
    <message>
        <source>Personas encontradas</source>
        <translation>People found</translation>
    </message>
    <message>
        <source>Registrar con lo escrito   Ctrl+Entrar</source>
        <translation>Register what was typed   Ctrl+Enter</translation>
    </message>
    <message>
        <source>Nadie en este equipo coincide con lo escrito.</source>
        <translation>Nobody in this computer matches what was typed.</translation>
    </message>
    <message numerus="yes">
        <source>%n persona(s). Flechas para recorrer, Entrar abre.</source>
        <translation>
            <numerusform>%n person. Enter opens.</numerusform>
            <numerusform>%n people. Arrows walk, Enter opens.</numerusform>
        </translation>
    </message>
    <message>
        <source>No hay ninguna. Una captura sin terminar se queda aquí.</source>
        <translation>There is none. A capture that is not finished stays here.</translation>
    </message>
    <message>
        <source>Entrar continúa la captura; Supr la descarta.</source>
        <translation>Enter goes on with the capture; Del discards it.</translation>
    </message>
    <message>
        <source>Lo escrito en la captura de %1 se borra de este equipo y no se puede recuperar.</source>
        <translation>What was typed in the capture of %1 is deleted from this computer and cannot be recovered.</translation>
    </message>
    <message>
        <source>Descartar captura de %1</source>
        <translation>Discard capture of %1</translation>
    </message>
    <message>
        <source>Conservarla</source>
        <translation>Keep it</translation>
    </message>
    <message numerus="yes">
        <source>%n registro(s) observado(s) por el centro: ver Tareas (F5)</source>
        <translation>
            <numerusform>%n record observed by the centre: see Tasks (F5)</numerusform>
            <numerusform>%n records observed by the centre: see Tasks (F5)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::IdentificationSection</name>
    <message>
        <source>Es menor de edad: no se pide su identificación; la muestra quien la representa.</source>
        <translation>A minor: their identification is not asked for; whoever represents them shows it.</translation>
    </message>
    <message>
        <source>Vigente y con fotografía.</source>
        <translation>In force and with a photograph.</translation>
    </message>
    <message>
        <source>Año o fecha hasta la que vale; vacío si no la dice.</source>
        <translation>Year or date until which it is valid; empty if it does not say.</translation>
    </message>
    <message>
        <source>Según el documento.</source>
        <translation>As the document says.</translation>
    </message>
    <message>
        <source>Clave de elector: 18 letras y números, al frente.</source>
        <translation>Clave de elector: 18 letters and digits, on the front.</translation>
    </message>
    <message>
        <source>Una letra y 8 números.</source>
        <translation>A letter and 8 digits.</translation>
    </message>
    <message>
        <source>7 u 8 números.</source>
        <translation>7 or 8 digits.</translation>
    </message>
    <message>
        <source>Como está en el documento, hasta 30 caracteres.</source>
        <translation>As it is on the document, up to 30 characters.</translation>
    </message>
    <message>
        <source>No se pide</source>
        <translation>Not asked for</translation>
    </message>
</context>
<context>
    <name>padron::ui::IdentitySection</name>
    <message>
        <source>Como está en el acta, con acentos.</source>
        <translation>As it is on the birth certificate, with accents.</translation>
    </message>
    <message>
        <source>Si sólo tiene un apellido, va aquí.</source>
        <translation>If there is only one surname, it goes here.</translation>
    </message>
    <message>
        <source>Segundo apellido (si tiene)</source>
        <translation>Second surname (if any)</translation>
    </message>
    <message>
        <source>Mujer</source>
        <translation>Woman</translation>
    </message>
    <message>
        <source>Hombre</source>
        <translation>Man</translation>
    </message>
    <message>
        <source>X, no binario</source>
        <translation>X, non-binary</translation>
    </message>
    <message>
        <source>Donde nació, no donde vive.</source>
        <translation>Where they were born, not where they live.</translation>
    </message>
    <message>
        <source>No trae su CURP: presenta acta o certificado</source>
        <translation>Without the CURP at hand: shows a birth certificate</translation>
    </message>
    <message>
        <source>Número o folio del documento</source>
        <translation>Number or folio of the document</translation>
    </message>
    <message>
        <source>Si lo tiene.</source>
        <translation>If it has one.</translation>
    </message>
    <message>
        <source>Años cumplidos: %1</source>
        <translation>Completed years: %1</translation>
    </message>
    <message>
        <source>dd/mm/aaaa, por ejemplo 22/11/1985</source>
        <translation>dd/mm/yyyy, for example 22/11/1985</translation>
    </message>
    <message>
        <source>Acta de nacimiento (menor de edad)</source>
        <translation>Birth certificate (minor)</translation>
    </message>
    <message>
        <source>18 caracteres. Se compara con los datos de arriba mientras se escribe.</source>
        <translation>18 characters. It is compared with the data above while it is typed.</translation>
    </message>
    <message>
        <source>Con los datos de arriba empieza %1</source>
        <translation>With the data above it starts %1</translation>
    </message>
    <message>
        <source>CURP pendiente</source>
        <translation>CURP pending</translation>
    </message>
</context>
<context>
    <name>padron::ui::IssueText</name>
    <message>
        <source>El número no tiene la forma de esa identificación; cópielo de nuevo del documento.</source>
        <translation>The number does not have the form of that identification; copy it again from the document.</translation>
    </message>
    <message>
        <source>El teléfono lleva diez dígitos, sin clave de larga distancia.</source>
        <translation>The telephone has ten digits, without a long-distance prefix.</translation>
    </message>
    <message>
        <source>El código postal lleva cinco dígitos.</source>
        <translation>The postal code has five digits.</translation>
    </message>
    <message>
        <source>%1: no tiene la forma debida; revíselo en el documento.</source>
        <translation>%1: it does not have the right form; check it on the document.</translation>
    </message>
    <message>
        <source>%1: el texto es demasiado largo; acórtelo.</source>
        <translation>%1: the text is too long; shorten it.</translation>
    </message>
    <message>
        <source>%1: el texto es demasiado corto; escríbalo completo.</source>
        <translation>%1: the text is too short; type it whole.</translation>
    </message>
    <message>
        <source>%1: hay un carácter que no se puede usar aquí; escríbalo con el teclado.</source>
        <translation>%1: there is a character that cannot be used here; type it with the keyboard.</translation>
    </message>
    <message>
        <source>%1: deje un solo espacio entre palabras y un solo signo.</source>
        <translation>%1: leave only one space between words and only one sign.</translation>
    </message>
    <message>
        <source>%1: escriba la fecha como día/mes/año, por ejemplo 22/11/1985.</source>
        <translation>%1: type the date as day/month/year, for example 22/11/1985.</translation>
    </message>
    <message>
        <source>%1: ese día no existe en el calendario.</source>
        <translation>%1: that day does not exist in the calendar.</translation>
    </message>
    <message>
        <source>%1: la fecha todavía no llega; revise el año.</source>
        <translation>%1: the date has not come yet; check the year.</translation>
    </message>
    <message>
        <source>%1: son más de 120 años; revise el año.</source>
        <translation>%1: that is over 120 years; check the year.</translation>
    </message>
    <message>
        <source>La identificación ya no está vigente; pida otra vigente.</source>
        <translation>The identification is no longer in force; ask for another one.</translation>
    </message>
    <message>
        <source>El folio lleva quince números.</source>
        <translation>The folio has fifteen digits.</translation>
    </message>
    <message>
        <source>El folio lleva sólo números y guiones.</source>
        <translation>The folio has only digits and hyphens.</translation>
    </message>
    <message>
        <source>El último número del folio no corresponde a los demás; cópielo de nuevo.</source>
        <translation>The last digit of the folio does not match the others; copy it again.</translation>
    </message>
    <message>
        <source>el sexo</source>
        <translation>the sex</translation>
    </message>
    <message>
        <source>la entidad de nacimiento</source>
        <translation>the state of birth</translation>
    </message>
    <message>
        <source>la fecha de nacimiento</source>
        <translation>the date of birth</translation>
    </message>
    <message>
        <source>el año de nacimiento</source>
        <translation>the year of birth</translation>
    </message>
    <message>
        <source>el nombre y los apellidos</source>
        <translation>the names and surnames</translation>
    </message>
    <message>
        <source>El carácter %1 de la CURP no coincide con %2; revise los dos en el documento.</source>
        <translation>Character %1 of the CURP does not agree with %2; check both on the document.</translation>
    </message>
    <message>
        <source>El carácter %1 de la CURP no coincide con %2: se esperaba %3. Revise los dos en el documento.</source>
        <translation>Character %1 of the CURP does not agree with %2: %3 was expected. Check both on the document.</translation>
    </message>
    <message>
        <source>La CURP lleva 18 caracteres; revise si falta o sobra alguno.</source>
        <translation>The CURP has 18 characters; check whether one is missing or too many.</translation>
    </message>
    <message>
        <source>La CURP lleva sólo letras y números, en su lugar.</source>
        <translation>The CURP has only letters and digits, each in its place.</translation>
    </message>
    <message>
        <source>El carácter %1 de la CURP no puede ir en ese lugar.</source>
        <translation>Character %1 of the CURP cannot go in that place.</translation>
    </message>
    <message>
        <source>La fecha dentro de la CURP (caracteres 5 a 10) no existe.</source>
        <translation>The date inside the CURP (characters 5 to 10) does not exist.</translation>
    </message>
    <message>
        <source>El carácter 11 de la CURP debe ser H, M o X.</source>
        <translation>Character 11 of the CURP must be H, M or X.</translation>
    </message>
    <message>
        <source>Los caracteres 12 y 13 de la CURP no son de ninguna entidad.</source>
        <translation>Characters 12 and 13 of the CURP are of no state.</translation>
    </message>
    <message>
        <source>Los caracteres 14 a 16 de la CURP deben ser consonantes.</source>
        <translation>Characters 14 to 16 of the CURP must be consonants.</translation>
    </message>
    <message>
        <source>El carácter 17 de la CURP no va con el año de nacimiento: es número hasta 1999 y letra desde 2000.</source>
        <translation>Character 17 of the CURP does not go with the year of birth: it is a digit until 1999 and a letter from 2000.</translation>
    </message>
    <message>
        <source>El último número de la CURP no corresponde a los demás; cópiela de nuevo del documento.</source>
        <translation>The last digit of the CURP does not match the others; copy it again from the document.</translation>
    </message>
    <message>
        <source>La CURP empieza con una palabra que RENAPO suele cambiar; confirme que así está en el documento.</source>
        <translation>The CURP starts with a word that RENAPO usually changes; confirm that it is so on the document.</translation>
    </message>
    <message>
        <source>Otra persona de esta familia tiene la misma CURP; revise de quién es.</source>
        <translation>Another person of this family has the same CURP; check whose it is.</translation>
    </message>
    <message>
        <source>Es menor de edad: indique quién la representa (madre, padre, tutela o guarda y custodia).</source>
        <translation>A minor: say who represents them (mother, father, guardianship, or custody).</translation>
    </message>
    <message>
        <source>Quien representa debe ser mayor de edad; elija a otra persona.</source>
        <translation>Whoever represents must be an adult; choose another person.</translation>
    </message>
    <message>
        <source>Una persona menor de edad no puede representarse a sí misma.</source>
        <translation>A minor cannot represent themselves.</translation>
    </message>
    <message>
        <source>Es menor de edad: falta el acta de nacimiento, además de la CURP.</source>
        <translation>A minor: the birth certificate is missing, besides the CURP.</translation>
    </message>
    <message>
        <source>La familia no tiene titular: elija a una persona o marque «Titular pendiente».</source>
        <translation>The family has no titular: choose a person or mark “Titular pending”.</translation>
    </message>
    <message>
        <source>La familia ya tiene titular; sólo puede haber una persona titular.</source>
        <translation>The family has a titular already; there can be only one.</translation>
    </message>
    <message>
        <source>La persona titular debe ser mayor de edad.</source>
        <translation>The titular must be an adult.</translation>
    </message>
    <message>
        <source>La persona titular no está entre los integrantes.</source>
        <translation>The titular is not among the members.</translation>
    </message>
    <message>
        <source>Sin parentesco de consanguinidad se elige al menos un supuesto; no se piden comprobantes.</source>
        <translation>Without blood kinship at least one ground is chosen; no proof is asked for.</translation>
    </message>
    <message>
        <source>Se eligió «menor de dieciocho años» para una persona adulta; revise el supuesto o la fecha.</source>
        <translation>“Under eighteen” was chosen for an adult; check the ground or the date.</translation>
    </message>
    <message>
        <source>Falta el consentimiento de la persona o de quien la representa.</source>
        <translation>The consent of the person or of who represents them is missing.</translation>
    </message>
    <message>
        <source>La persona no dio su consentimiento: sus datos no se registran.</source>
        <translation>The person did not give their consent: their data are not registered.</translation>
    </message>
    <message>
        <source>Cada persona adulta da su propio consentimiento.</source>
        <translation>Each adult gives their own consent.</translation>
    </message>
    <message>
        <source>Muestre primero el aviso de privacidad.</source>
        <translation>Show the privacy notice first.</translation>
    </message>
    <message>
        <source>La familia tiene más integrantes de los que caben en un registro.</source>
        <translation>The family has more members than fit in one registration.</translation>
    </message>
    <message>
        <source>La familia no tiene integrantes; agregue al menos a una persona.</source>
        <translation>The family has no members; add at least one person.</translation>
    </message>
    <message>
        <source>%1: revise este dato.</source>
        <translation>%1: check this datum.</translation>
    </message>
    <message>
        <source>%1 (numeral %2)</source>
        <translation>%1 (numeral %2)</translation>
    </message>
</context>
<context>
    <name>padron::ui::MainWindow</name>
    <message>
        <source>Módulo de Registro - PRÁCTICA</source>
        <translation>Módulo de Registro - PRACTICE</translation>
    </message>
    <message>
        <source>Módulo de Registro</source>
        <translation>Módulo de Registro</translation>
    </message>
    <message>
        <source>PRÁCTICA: los datos son inventados y no van al padrón</source>
        <translation>PRACTICE: the data are invented and do not go to the padrón</translation>
    </message>
</context>
<context>
    <name>padron::ui::MemberTabs</name>
    <message>
        <source>+ &amp;Integrante</source>
        <translation>+ &amp;Member</translation>
    </message>
    <message>
        <source>Integrantes de la familia</source>
        <translation>Members of the family</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>%1, sin pendientes</source>
        <translation>%1, nothing missing</translation>
    </message>
    <message>
        <source>%1, %2 por revisar</source>
        <translation>%1, %2 to check</translation>
    </message>
</context>
<context>
    <name>padron::ui::MissingPanel</name>
    <message>
        <source>No falta nada: la familia se puede registrar.</source>
        <translation>Nothing is missing: the family can be registered.</translation>
    </message>
    <message>
        <source>Qué falta</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <source>Qué falta (%1)</source>
        <translation>What is missing (%1)</translation>
    </message>
</context>
<context>
    <name>padron::ui::NoticeView</name>
    <message>
        <source>PLANTILLA</source>
        <translation>TEMPLATE</translation>
    </message>
    <message>
        <source>Texto de ejemplo: la institución pone el suyo.</source>
        <translation>Sample text: the institution puts its own.</translation>
    </message>
    <message>
        <source>Texto del aviso de privacidad</source>
        <translation>Text of the privacy notice</translation>
    </message>
    <message>
        <source>versión %1</source>
        <translation>version %1</translation>
    </message>
</context>
<context>
    <name>padron::ui::PaperFlow</name>
    <message>
        <source>Imprimir certificado de registro</source>
        <translation>Print certificado de registro</translation>
    </message>
    <message>
        <source>Guardar certificado de registro</source>
        <translation>Save certificado de registro</translation>
    </message>
    <message>
        <source>Documento PDF</source>
        <translation>PDF document</translation>
    </message>
    <message>
        <source>Imprimir credenciales</source>
        <translation>Print credentials</translation>
    </message>
    <message>
        <source>Guardar credenciales</source>
        <translation>Save credentials</translation>
    </message>
    <message>
        <source>El certificado salió a la impresora.</source>
        <translation>The certificado went to the printer.</translation>
    </message>
    <message>
        <source>El certificado se guardó en PDF.</source>
        <translation>The certificado was saved as PDF.</translation>
    </message>
    <message>
        <source>%1 Va sin QR: el permiso para firmar venció o se agotó; conéctese para renovarlo.</source>
        <translation>%1 It has no QR: the permission to sign expired or ran out; connect to renew it.</translation>
    </message>
    <message numerus="yes">
        <source>%n credencial(es) salió(eron) a la impresora.</source>
        <translation>
            <numerusform>%n credential went to the printer.</numerusform>
            <numerusform>%n credentials went to the printer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credencial(es) guardada(s) en PDF.</source>
        <translation>
            <numerusform>%n credential saved as PDF.</numerusform>
            <numerusform>%n credentials saved as PDF.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::PeopleModel</name>
    <message>
        <source>CURP pendiente</source>
        <translation>CURP pending</translation>
    </message>
    <message>
        <source>credencial lista para imprimir</source>
        <translation>credential ready to print</translation>
    </message>
</context>
<context>
    <name>padron::ui::PersonTitle</name>
    <message>
        <source>Persona %1</source>
        <translation>Person %1</translation>
    </message>
    <message>
        <source>la persona %1</source>
        <translation>person %1</translation>
    </message>
</context>
<context>
    <name>padron::ui::Rail</name>
    <message>
        <source>Páginas</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Buscar</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Registrar</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Credenciales</source>
        <translation>Credentials</translation>
    </message>
    <message>
        <source>Tareas</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Ajustes</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>padron::ui::RecoveryCodePage</name>
    <message>
        <source>Código de recuperación</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Paso 2 de 3. Si olvida la contraseña, sólo este código abre los registros. Se muestra esta única vez: imprímalo y guárdelo en un lugar con llave.</source>
        <translation>Step 2 of 3. If you forget the password, only this code opens the records. It is shown only this once: print it and keep it under lock and key.</translation>
    </message>
    <message>
        <source>Ya lo imprimí o lo copié, y está guardado</source>
        <translation>I printed or copied it, and it is kept</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Imprimir</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Guardar en PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Imprimir código de recuperación</source>
        <translation>Print recovery code</translation>
    </message>
    <message>
        <source>El código salió a la impresora. La impresora puede guardar copia.</source>
        <translation>The code went to the printer. The printer may keep a copy.</translation>
    </message>
    <message>
        <source>Guardar código de recuperación</source>
        <translation>Save recovery code</translation>
    </message>
    <message>
        <source>Documento PDF</source>
        <translation>PDF document</translation>
    </message>
    <message>
        <source>Se guardó en PDF. Imprímalo y bórrelo: quien tenga este archivo y el equipo abre los registros.</source>
        <translation>It was saved as PDF. Print it and delete it: whoever has this file and the computer opens the records.</translation>
    </message>
</context>
<context>
    <name>padron::ui::RecoveryPage</name>
    <message>
        <source>Código de recuperación</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Está en la hoja que se imprimió al crear el almacén. Con él, %1 elige una contraseña nueva.</source>
        <translation>It is on the sheet that was printed when the store was created. With it, %1 chooses a new password.</translation>
    </message>
    <message>
        <source>Cambiar la contraseña y entrar</source>
        <translation>Change the password and enter</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Código</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Ocho grupos de cuatro; mayúsculas, espacios y guiones dan igual.</source>
        <translation>Eight groups of four; capitals, spaces and hyphens do not matter.</translation>
    </message>
    <message>
        <source>Contraseña nueva</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Al menos 10 caracteres; una frase de varias palabras sirve bien.</source>
        <translation>At least 10 characters; a phrase of several words serves well.</translation>
    </message>
    <message>
        <source>Contraseña nueva, otra vez</source>
        <translation>New password, again</translation>
    </message>
    <message>
        <source>Escriba el código de la hoja.</source>
        <translation>Type the code of the sheet.</translation>
    </message>
    <message>
        <source>Las dos contraseñas no son iguales.</source>
        <translation>The two passwords are not the same.</translation>
    </message>
</context>
<context>
    <name>padron::ui::RefusedView</name>
    <message>
        <source>&amp;Siguiente familia (N)</source>
        <translation>&amp;Next family (N)</translation>
    </message>
    <message>
        <source>La persona no dio su consentimiento</source>
        <translation>The person did not give their consent</translation>
    </message>
    <message>
        <source>Se anotó la negativa, sin ningún dato de la persona, y la captura se descartó.

Puede registrarse otro día, si quiere. La atención médica no depende del registro.</source>
        <translation>The refusal was noted, without any data of the person, and the capture was discarded.

They can register another day, if they want. Medical care does not depend on registering.</translation>
    </message>
</context>
<context>
    <name>padron::ui::RegisterPage</name>
    <message>
        <source>Guardado %1</source>
        <translation>Saved %1</translation>
    </message>
    <message>
        <source>&amp;Registrar familia</source>
        <translation>&amp;Register family</translation>
    </message>
    <message>
        <source>Ctrl+Intro</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Registrar familia</source>
        <translation>Register family</translation>
    </message>
    <message>
        <source>Descartar captura de %1</source>
        <translation>Discard capture of %1</translation>
    </message>
    <message>
        <source>Qué falta (%1)</source>
        <translation>What is missing (%1)</translation>
    </message>
    <message>
        <source>Este equipo todavía no está enrolado: la captura se guarda como borrador y se registra después de enrolarlo en Ajustes.</source>
        <translation>This computer is not enrolled yet: the capture is kept as a draft and is registered after enrolling in Settings.</translation>
    </message>
    <message>
        <source>Se descarta toda la captura de esta familia: %1. No queda borrador.</source>
        <translation>The whole capture of this family is discarded: %1. No draft stays.</translation>
    </message>
    <message>
        <source>Se descarta lo capturado de %1: consentimiento, identidad, identificación, domicilio y parentesco. Los demás integrantes quedan como están.</source>
        <translation>What was captured of %1 is discarded: consent, identity, identification, home and relationship. The other members stay as they are.</translation>
    </message>
    <message>
        <source>La familia queda sin persona titular.</source>
        <translation>The family is left without a titular.</translation>
    </message>
    <message>
        <source>A quienes representa les quita el consentimiento: otra persona lo dará.</source>
        <translation>Those they represent lose the consent: somebody else will give it.</translation>
    </message>
    <message>
        <source>Conservar</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Todavía no se registra. Datos por completar o corregir: %1. Lo capturado está guardado; la lista está en «Qué falta».</source>
        <translation>It is not registered yet. Data to complete or correct: %1. What was captured is kept; the list is in “What is missing”.</translation>
    </message>
    <message>
        <source>Se anotó que la persona no dio su consentimiento y se descartó su captura. Los demás integrantes siguen aquí.</source>
        <translation>It was noted that the person did not give their consent and their capture was discarded. The other members are still here.</translation>
    </message>
    <message>
        <source>Guardar de nuevo</source>
        <translation>Save again</translation>
    </message>
    <message>
        <source>La familia anterior quedó registrada con el folio %1.</source>
        <translation>The earlier family was registered with folio %1.</translation>
    </message>
</context>
<context>
    <name>padron::ui::RegisteredView</name>
    <message>
        <source>Imprimir &amp;certificado (P)</source>
        <translation>Print &amp;certificado (P)</translation>
    </message>
    <message>
        <source>&amp;Siguiente familia (N)</source>
        <translation>&amp;Next family (N)</translation>
    </message>
    <message>
        <source>Familia registrada</source>
        <translation>Family registered</translation>
    </message>
    <message>
        <source>Folio de la familia. Está guardada en este equipo y se envía al centro cuando haya red.</source>
        <translation>Folio of the family. It is kept in this computer and is sent to the centre when there is a network.</translation>
    </message>
    <message>
        <source>pendiente: %1</source>
        <translation>pending: %1</translation>
    </message>
    <message>
        <source>Completo</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Incompleto</source>
        <translation>Incomplete</translation>
    </message>
</context>
<context>
    <name>padron::ui::RepresentationFields</name>
    <message>
        <source>La misma persona</source>
        <translation>The person themselves</translation>
    </message>
    <message>
        <source>Quien la representa</source>
        <translation>Who represents them</translation>
    </message>
    <message>
        <source>¿Quién da el consentimiento?</source>
        <translation>Who gives the consent?</translation>
    </message>
    <message>
        <source>Es menor de edad: consiente quien la representa.</source>
        <translation>A minor: whoever represents them consents.</translation>
    </message>
    <message>
        <source>La representa su…</source>
        <translation>They are represented by their…</translation>
    </message>
    <message>
        <source>Nombre de quien representa</source>
        <translation>Name of who represents</translation>
    </message>
    <message>
        <source>Como está en su identificación.</source>
        <translation>As it is on their identification.</translation>
    </message>
    <message>
        <source>Otra persona, no registrada aquí</source>
        <translation>Another person, not registered here</translation>
    </message>
</context>
<context>
    <name>padron::ui::RowTexts</name>
    <message numerus="yes">
        <source>%n año(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mes(es)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message>
        <source>menos de un mes</source>
        <translation>under a month</translation>
    </message>
    <message>
        <source>nunca</source>
        <translation>never</translation>
    </message>
    <message>
        <source>hoy %1</source>
        <translation>today %1</translation>
    </message>
    <message>
        <source>ayer %1</source>
        <translation>yesterday %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Falta: %1</source>
        <translation>Missing: %1</translation>
    </message>
</context>
<context>
    <name>padron::ui::SearchBox</name>
    <message>
        <source>Buscar personas</source>
        <translation>Search people</translation>
    </message>
    <message>
        <source>Buscar por CURP, nombre, folio o teléfono   Ctrl+K</source>
        <translation>Search by CURP, name, folio or telephone   Ctrl+K</translation>
    </message>
</context>
<context>
    <name>padron::ui::SearchModel</name>
    <message>
        <source>CURP pendiente</source>
        <translation>CURP pending</translation>
    </message>
</context>
<context>
    <name>padron::ui::SectionColumn</name>
    <message>
        <source>Aviso y consentimiento</source>
        <translation>Notice and consent</translation>
    </message>
    <message>
        <source>Identidad</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Identificación</source>
        <translation>Identification</translation>
    </message>
    <message>
        <source>Domicilio</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Familia</source>
        <translation>Family</translation>
    </message>
</context>
<context>
    <name>padron::ui::SectionForm</name>
    <message>
        <source>Por capturar</source>
        <translation>To be captured</translation>
    </message>
    <message>
        <source>Revise: %1</source>
        <translation>Check: %1</translation>
    </message>
    <message>
        <source>Falta: %1</source>
        <translation>Missing: %1</translation>
    </message>
</context>
<context>
    <name>padron::ui::SectionHeader</name>
    <message>
        <source>Abierta</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>padron::ui::SessionFrame</name>
    <message>
        <source>Sin alta: sólo borradores. Lo capturado se guarda aquí y se registra cuando el equipo se dé de alta en Ajustes (F7).</source>
        <translation>Not enrolled: drafts only. What is captured is kept here and is registered when the computer is enrolled in Settings (F7).</translation>
    </message>
</context>
<context>
    <name>padron::ui::SettingsPage</name>
    <message>
        <source>Ajustes</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Permitir la firma trazada en pantalla</source>
        <translation>Allow signatures drawn on the screen</translation>
    </message>
    <message>
        <source>Guardar ajustes</source>
        <translation>Save settings</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Bloquear la pantalla sin uso después de</source>
        <translation>Lock the screen unused after</translation>
    </message>
    <message>
        <source>De 1 a 15 minutos.</source>
        <translation>From 1 to 15 minutes.</translation>
    </message>
    <message>
        <source>Sólo si la institución autoriza ese mecanismo para el consentimiento (numeral 4.IX).</source>
        <translation>Only if the institution authorises that mechanism for consent (numeral 4.IX).</translation>
    </message>
    <message>
        <source>Captura y sesión</source>
        <translation>Capture and session</translation>
    </message>
    <message>
        <source>Alta del equipo</source>
        <translation>Enrolment of this computer</translation>
    </message>
    <message>
        <source>Módulo</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>CLUES</source>
        <translation>CLUES</translation>
    </message>
    <message>
        <source>Prefijo de los folios</source>
        <translation>Prefix of the folios</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Centro</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>Módulo de Registro %1. Programa libre, licencia GPL-3.0 o posterior, sin garantía. No pertenece a ninguna institución ni da validez oficial por sí mismo.</source>
        <translation>Módulo de Registro %1. Free software, licence GPL-3.0 or later, without warranty. It belongs to no institution and gives no official validity by itself.</translation>
    </message>
    <message>
        <source>Licencias de lo que usa el programa</source>
        <translation>Licences of what the program uses</translation>
    </message>
    <message>
        <source>Acerca de</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Los ajustes quedaron guardados.</source>
        <translation>The settings were saved.</translation>
    </message>
</context>
<context>
    <name>padron::ui::SignInPage</name>
    <message>
        <source>Entrar</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Sesión bloqueada</source>
        <translation>Session locked</translation>
    </message>
    <message>
        <source>Módulo de Registro</source>
        <translation>Módulo de Registro</translation>
    </message>
    <message>
        <source>Lo capturado está guardado. Al entrar vuelve a donde estaba.</source>
        <translation>What was captured is saved. When you enter, you come back to where you were.</translation>
    </message>
    <message>
        <source>Usar el código de recuperación</source>
        <translation>Use the recovery code</translation>
    </message>
    <message>
        <source>Usuario</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Contraseña</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Escriba su contraseña.</source>
        <translation>Type your password.</translation>
    </message>
</context>
<context>
    <name>padron::ui::SignaturePad</name>
    <message>
        <source>Firma</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Las flechas mueven la pluma; se traza mientras se mantiene Espacio. Supr borra.</source>
        <translation>Arrows move the pen, which draws while Space is held. Del erases.</translation>
    </message>
</context>
<context>
    <name>padron::ui::StatusStrip</name>
    <message>
        <source>Equipo %1</source>
        <translation>Device %1</translation>
    </message>
    <message>
        <source>Equipo sin alta</source>
        <translation>Device not enrolled</translation>
    </message>
    <message>
        <source>F1 Teclas</source>
        <translation>F1 Keys</translation>
    </message>
    <message>
        <source>Nada por enviar</source>
        <translation>Nothing to send</translation>
    </message>
    <message numerus="yes">
        <source>%n registro(s) por enviar</source>
        <translation>
            <numerusform>%n record to send</numerusform>
            <numerusform>%n records to send</numerusform>
        </translation>
    </message>
    <message>
        <source>Último acuse: %1</source>
        <translation>Last receipt: %1</translation>
    </message>
    <message>
        <source>Última comunicación: %1</source>
        <translation>Last exchange: %1</translation>
    </message>
</context>
<context>
    <name>padron::ui::TasksPage</name>
    <message>
        <source>Tareas</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Enviar ahora</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Observaciones del centro</source>
        <translation>Observations of the centre</translation>
    </message>
    <message>
        <source>Se pidió el envío; aquí se verá el acuse cuando llegue.</source>
        <translation>Sending was asked for; the receipt will be seen here when it comes.</translation>
    </message>
    <message>
        <source>por enviar</source>
        <translation>to send</translation>
    </message>
    <message>
        <source>enviados con acuse</source>
        <translation>sent, with receipt</translation>
    </message>
    <message>
        <source>observados</source>
        <translation>observed</translation>
    </message>
    <message>
        <source>en cuarentena</source>
        <translation>in quarantine</translation>
    </message>
    <message>
        <source>Este equipo no está dado de alta: nada se envía todavía y las capturas se quedan como borrador.</source>
        <translation>This computer is not enrolled: nothing is sent yet and captures stay as drafts.</translation>
    </message>
    <message>
        <source>El centro acusó recibo de todo lo que hay en este equipo; el último acuse es de %1.</source>
        <translation>The centre receipted everything there is in this computer; the last receipt is of %1.</translation>
    </message>
    <message>
        <source>El centro todavía no acusa recibo de nada; todo está guardado en este equipo.</source>
        <translation>The centre has receipted nothing yet; everything is kept in this computer.</translation>
    </message>
    <message>
        <source>El centro acusó recibo hasta %1; lo demás está guardado sólo en este equipo.</source>
        <translation>The centre receipted up to %1; the rest is kept in this computer only.</translation>
    </message>
    <message>
        <source>Ninguna. Aquí aparece lo que el centro recibió y pide aclarar, con su motivo.</source>
        <translation>None. What the centre received and asks to clarify appears here, with its reason.</translation>
    </message>
    <message>
        <source>Recibidas por el centro, que pide aclararlas. Entrar abre la familia.</source>
        <translation>Received by the centre, which asks to clarify them. Enter opens the family.</translation>
    </message>
</context>
<context>
    <name>padron::ui::TopBar</name>
    <message>
        <source>Módulo de Registro</source>
        <translation>Módulo de Registro</translation>
    </message>
    <message>
        <source>Bloquear</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Bloquear (Ctrl+L)</source>
        <translation>Lock (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>padron::ui::Words</name>
    <message>
        <source>Aceptado</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Ya recibido</source>
        <translation>Already received</translation>
    </message>
    <message>
        <source>Observado</source>
        <translation>Observed</translation>
    </message>
    <message>
        <source>Rechazado</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>En cuarentena</source>
        <translation>In quarantine</translation>
    </message>
    <message>
        <source>Una CURP de este registro ya está en el padrón con otra persona.</source>
        <translation>A CURP of this record is in the padrón already with another person.</translation>
    </message>
    <message>
        <source>Al registro le faltan datos o documentos; la credencial espera a que lleguen.</source>
        <translation>The record lacks data or documents; the credential waits for them.</translation>
    </message>
    <message>
        <source>Sólo falta la CURP; la credencial espera a que llegue.</source>
        <translation>Only the CURP is missing; the credential waits for it.</translation>
    </message>
    <message>
        <source>El registro no cumple una regla de los Lineamientos.</source>
        <translation>The record breaks a rule of the Lineamientos.</translation>
    </message>
    <message>
        <source>El folio no es de los que el centro dio a este equipo.</source>
        <translation>The folio is not one that the centre gave to this computer.</translation>
    </message>
    <message>
        <source>El centro no pudo leer lo enviado.</source>
        <translation>The centre could not read what was sent.</translation>
    </message>
    <message>
        <source>Lo envió una versión del programa que el centro todavía no conoce.</source>
        <translation>A version of the program that the centre does not know yet sent it.</translation>
    </message>
    <message>
        <source>El centro ya tiene otro contenido con ese mismo identificador.</source>
        <translation>The centre has another content with that same identifier already.</translation>
    </message>
    <message>
        <source>El identificador o el folio ya está en uso en el padrón.</source>
        <translation>The identifier or the folio is in use in the padrón already.</translation>
    </message>
    <message>
        <source>Titular</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Cónyuge</source>
        <translation>Spouse</translation>
    </message>
    <message>
        <source>Pareja (concubinato)</source>
        <translation>Partner (common-law)</translation>
    </message>
    <message>
        <source>Hija</source>
        <translation>Daughter</translation>
    </message>
    <message>
        <source>Hijo</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Madre</source>
        <translation>Mother</translation>
    </message>
    <message>
        <source>Padre</source>
        <translation>Father</translation>
    </message>
    <message>
        <source>Abuela</source>
        <translation>Grandmother</translation>
    </message>
    <message>
        <source>Abuelo</source>
        <translation>Grandfather</translation>
    </message>
    <message>
        <source>Nieta</source>
        <translation>Granddaughter</translation>
    </message>
    <message>
        <source>Nieto</source>
        <translation>Grandson</translation>
    </message>
    <message>
        <source>Hermana</source>
        <translation>Sister</translation>
    </message>
    <message>
        <source>Hermano</source>
        <translation>Brother</translation>
    </message>
    <message>
        <source>Tía</source>
        <translation>Aunt</translation>
    </message>
    <message>
        <source>Tío</source>
        <translation>Uncle</translation>
    </message>
    <message>
        <source>Sobrina</source>
        <translation>Niece</translation>
    </message>
    <message>
        <source>Sobrino</source>
        <translation>Nephew</translation>
    </message>
    <message>
        <source>Prima</source>
        <translation>Cousin (she)</translation>
    </message>
    <message>
        <source>Primo</source>
        <translation>Cousin (he)</translation>
    </message>
    <message>
        <source>Hijastra</source>
        <translation>Stepdaughter</translation>
    </message>
    <message>
        <source>Hijastro</source>
        <translation>Stepson</translation>
    </message>
    <message>
        <source>Suegra</source>
        <translation>Mother-in-law</translation>
    </message>
    <message>
        <source>Suegro</source>
        <translation>Father-in-law</translation>
    </message>
    <message>
        <source>Nuera</source>
        <translation>Daughter-in-law</translation>
    </message>
    <message>
        <source>Yerno</source>
        <translation>Son-in-law</translation>
    </message>
    <message>
        <source>Cuñada</source>
        <translation>Sister-in-law</translation>
    </message>
    <message>
        <source>Cuñado</source>
        <translation>Brother-in-law</translation>
    </message>
    <message>
        <source>Persona en tutela</source>
        <translation>Person under guardianship</translation>
    </message>
    <message>
        <source>Otro, sin parentesco</source>
        <translation>Other, without kinship</translation>
    </message>
    <message>
        <source>CURP igual</source>
        <translation>same CURP</translation>
    </message>
    <message>
        <source>parte de la CURP</source>
        <translation>part of the CURP</translation>
    </message>
    <message>
        <source>folio igual</source>
        <translation>same folio</translation>
    </message>
    <message>
        <source>folio de la familia igual</source>
        <translation>same family folio</translation>
    </message>
    <message>
        <source>parte del folio</source>
        <translation>part of the folio</translation>
    </message>
    <message>
        <source>nombre</source>
        <translation>name</translation>
    </message>
    <message>
        <source>teléfono</source>
        <translation>telephone</translation>
    </message>
    <message>
        <source>Por enviar</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>Incompleto</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>Por validar</source>
        <translation>To validate</translation>
    </message>
    <message>
        <source>En el padrón</source>
        <translation>In the padrón</translation>
    </message>
    <message>
        <source>Por aclarar</source>
        <translation>To clarify</translation>
    </message>
    <message>
        <source>Capturista</source>
        <translation>Data clerk</translation>
    </message>
    <message>
        <source>Brigadista</source>
        <translation>Brigade worker</translation>
    </message>
    <message>
        <source>Supervisora</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Responsable</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Hombre</source>
        <translation>Man</translation>
    </message>
    <message>
        <source>Mujer</source>
        <translation>Woman</translation>
    </message>
    <message>
        <source>No binario</source>
        <translation>Non-binary</translation>
    </message>
    <message>
        <source>Habita la misma vivienda</source>
        <translation>Lives in the same home</translation>
    </message>
    <message>
        <source>Depende económicamente de la familia</source>
        <translation>Depends economically on the family</translation>
    </message>
    <message>
        <source>Es menor de dieciocho años</source>
        <translation>Is under eighteen</translation>
    </message>
    <message>
        <source>Tiene una discapacidad o no puede valerse por sí misma</source>
        <translation>Has a disability or cannot fend for themselves</translation>
    </message>
    <message>
        <source>Tutela</source>
        <translation>Guardianship</translation>
    </message>
    <message>
        <source>Guarda y custodia</source>
        <translation>Custody</translation>
    </message>
    <message>
        <source>Credencial para votar (INE)</source>
        <translation>Voter card (INE)</translation>
    </message>
    <message>
        <source>Pasaporte</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>Cédula profesional</source>
        <translation>Professional licence</translation>
    </message>
    <message>
        <source>Cartilla del Servicio Militar</source>
        <translation>Military service card</translation>
    </message>
    <message>
        <source>Credencial del INAPAM</source>
        <translation>INAPAM card</translation>
    </message>
    <message>
        <source>Matrícula consular</source>
        <translation>Consular registration</translation>
    </message>
    <message>
        <source>Identificación municipal</source>
        <translation>Municipal identification</translation>
    </message>
    <message>
        <source>Credencial escolar</source>
        <translation>School card</translation>
    </message>
    <message>
        <source>Documento migratorio</source>
        <translation>Migration document</translation>
    </message>
    <message>
        <source>Otra identificación oficial</source>
        <translation>Other official identification</translation>
    </message>
    <message>
        <source>Acta de nacimiento</source>
        <translation>Birth certificate (acta)</translation>
    </message>
    <message>
        <source>Certificado de nacimiento</source>
        <translation>Birth certificate (certificado de nacimiento)</translation>
    </message>
    <message>
        <source>Recibo de luz</source>
        <translation>Electricity bill</translation>
    </message>
    <message>
        <source>Recibo de agua</source>
        <translation>Water bill</translation>
    </message>
    <message>
        <source>Recibo de teléfono</source>
        <translation>Telephone bill</translation>
    </message>
    <message>
        <source>Boleta predial</source>
        <translation>Property tax bill</translation>
    </message>
    <message>
        <source>Recibo de gas</source>
        <translation>Gas bill</translation>
    </message>
    <message>
        <source>Estado de cuenta</source>
        <translation>Bank statement</translation>
    </message>
    <message>
        <source>Constancia de la autoridad local</source>
        <translation>Statement of the local authority</translation>
    </message>
    <message>
        <source>Otro comprobante</source>
        <translation>Other proof</translation>
    </message>
    <message>
        <source>Firma trazada en pantalla</source>
        <translation>Signature drawn on the screen</translation>
    </message>
    <message>
        <source>Con número</source>
        <translation>With a number</translation>
    </message>
    <message>
        <source>Sin número</source>
        <translation>Without a number</translation>
    </message>
    <message>
        <source>Domicilio conocido</source>
        <translation>Domicilio conocido</translation>
    </message>
    <message>
        <source>El centro dio la clave «%1»; pregunte a la coordinación.</source>
        <translation>The centre gave the code “%1”; ask the coordination.</translation>
    </message>
</context>
</TS>
