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
        <source>Bitácora íntegra: %1 registros, cabeza %2</source>
        <translation>Log intact: %1 entries, head %2</translation>
    </message>
    <message>
        <source>Ningún acuse del centro todavía: si faltara el final, no se vería aquí.</source>
        <translation>No receipt from the centre yet: if the end were missing, it would not show here.</translation>
    </message>
    <message>
        <source>El acuse del centro hasta el registro %1 no se puede comprobar en este equipo.</source>
        <translation>The centre&apos;s receipt up to entry %1 cannot be verified in this computer.</translation>
    </message>
    <message>
        <source>Igual a la que el centro recibió y firmó hasta el registro %1.</source>
        <translation>The same as the one the centre received and signed up to entry %1.</translation>
    </message>
    <message>
        <source>Registro: %1</source>
        <translation>Entry: %1</translation>
    </message>
    <message>
        <source>Equipo: %1</source>
        <translation>Device: %1</translation>
    </message>
    <message>
        <source>Almacén: %1</source>
        <translation>Store: %1</translation>
    </message>
    <message>
        <source>Exportó: %1, %2, el %3</source>
        <translation>Exported by: %1, %2, on %3</translation>
    </message>
    <message>
        <source>Motivo: %1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <source>Llave del equipo, para compararla con la lista del centro: %1</source>
        <translation>Key of the device, to compare with the centre&apos;s list: %1</translation>
    </message>
    <message>
        <source>Llave raíz del padrón, para compararla con la publicada: %1</source>
        <translation>Root key of the padrón, to compare with the published one: %1</translation>
    </message>
    <message>
        <source>Tramo %1, registros %2 a %3: encadenado íntegro</source>
        <translation>Section %1, entries %2 to %3: chain intact</translation>
    </message>
    <message>
        <source>; el centro lo recibió y firmó hasta el %1, el %2</source>
        <translation>; the centre received and signed it up to %1, on %2</translation>
    </message>
    <message>
        <source>; sin acuse del centro que lo cubra</source>
        <translation>; with no receipt from the centre that covers it</translation>
    </message>
    <message>
        <source>Registro</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Fecha</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Quién</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Papel</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Qué</source>
        <translation>What</translation>
    </message>
    <message>
        <source>De quién</source>
        <translation>About whom</translation>
    </message>
    <message>
        <source>Numeral</source>
        <translation>Numeral</translation>
    </message>
    <message>
        <source>El centro dio esa llave al equipo %1</source>
        <translation>The centre gave that key to the device %1</translation>
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
    <message>
        <source>Lee una bitácora exportada; frase por la entrada.</source>
        <translation>Reads an exported log; passphrase on standard input.</translation>
    </message>
    <message>
        <source>Ventana que solo comprueba credenciales: sin almacén, sin red, sin contraseña.</source>
        <translation>A window that only verifies credentials: no store, no network, no password.</translation>
    </message>
</context>
<context>
    <name>padron::ui::AccessForm</name>
    <message>
        <source>Dejarlo como está</source>
        <translation>Leave it as it is</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Como se verá en la pantalla y en los papeles, por ejemplo M. Ruiz.</source>
        <translation>As it will be seen on the screen and on paper, for example M. Ruiz.</translation>
    </message>
    <message>
        <source>Qué hace</source>
        <translation>What they do</translation>
    </message>
    <message>
        <source>Por ejemplo: intendencia, archivo, soporte de red.</source>
        <translation>For example: cleaning, archive, network support.</translation>
    </message>
    <message>
        <source>Papel</source>
        <translation>Role</translation>
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
        <source>Quién la nombra</source>
        <translation>Who appoints them</translation>
    </message>
    <message>
        <source>Hasta el</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Contraseña nueva</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Firmada el</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>Desde el</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Día, mes y año; vacío si no se sabe. Sólo una persona responsable la reactiva.</source>
        <translation>Day, month and year; empty if not known. Only a person responsible for the módulo reactivates them.</translation>
    </message>
    <message>
        <source>Día, mes y año; vacío si no termina.</source>
        <translation>Day, month and year; empty if it does not end.</translation>
    </message>
    <message>
        <source>Día, mes y año.</source>
        <translation>Day, month and year.</translation>
    </message>
    <message>
        <source>Agregar usuario</source>
        <translation>Add user</translation>
    </message>
    <message>
        <source>Anotar a la persona</source>
        <translation>Note the person</translation>
    </message>
    <message>
        <source>Guardar el cambio</source>
        <translation>Save the change</translation>
    </message>
    <message>
        <source>Suspender</source>
        <translation>Suspend</translation>
    </message>
    <message>
        <source>Poner esa contraseña</source>
        <translation>Set that password</translation>
    </message>
    <message>
        <source>Cambiar mi contraseña</source>
        <translation>Change my password</translation>
    </message>
    <message>
        <source>Anotar la carta</source>
        <translation>Note the letter</translation>
    </message>
    <message>
        <source>Anotar el nombramiento</source>
        <translation>Note the appointment</translation>
    </message>
    <message>
        <source>Escriba una fecha, por ejemplo 05/03/2026.</source>
        <translation>Type a date, for example 05/03/2026.</translation>
    </message>
    <message>
        <source>Falta este dato.</source>
        <translation>This datum is missing.</translation>
    </message>
    <message>
        <source>Elija un papel.</source>
        <translation>Choose a role.</translation>
    </message>
    <message>
        <source>Las dos contraseñas no son iguales.</source>
        <translation>The two passwords are not the same.</translation>
    </message>
</context>
<context>
    <name>padron::ui::AccessModel</name>
    <message>
        <source>%1, sin cuenta</source>
        <translation>%1, without an account</translation>
    </message>
    <message>
        <source>carta de confidencialidad del %1</source>
        <translation>confidentiality letter of %1</translation>
    </message>
    <message>
        <source>nombramiento de %1, del %2 al %3</source>
        <translation>appointment by %1, from %2 to %3</translation>
    </message>
    <message>
        <source>nombramiento de %1, desde el %2</source>
        <translation>appointment by %1, from %2</translation>
    </message>
    <message>
        <source>sin papeles anotados</source>
        <translation>no papers noted</translation>
    </message>
    <message>
        <source>Activa</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Suspendida hasta el %1</source>
        <translation>Suspended until %1</translation>
    </message>
    <message>
        <source>Suspendida</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>Retirada</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Falta su carta de confidencialidad (49.I)</source>
        <translation>Their confidentiality letter is missing (49.I)</translation>
    </message>
    <message>
        <source>La suspensión ya venció: reactívela si corresponde</source>
        <translation>The suspension is over: reactivate them if appropriate</translation>
    </message>
    <message>
        <source>Su nombramiento venció (49.III)</source>
        <translation>Their appointment expired (49.III)</translation>
    </message>
</context>
<context>
    <name>padron::ui::AccessPage</name>
    <message>
        <source>Usuarios y llaves</source>
        <translation>Users and keys</translation>
    </message>
    <message>
        <source>Cada persona con acceso, con cuenta o sin ella, firma una carta de confidencialidad (49.I); quien resguarda tiene un nombramiento (49.III). Las flechas eligen a la persona; los botones, qué se hace.</source>
        <translation>Each person with access, with or without an account, signs a confidentiality letter (49.I); whoever safeguards has an appointment (49.III). The arrows choose the person; the buttons, what is done.</translation>
    </message>
    <message>
        <source>Personas con acceso</source>
        <translation>People with access</translation>
    </message>
    <message>
        <source>Agregar usuario</source>
        <translation>Add user</translation>
    </message>
    <message>
        <source>Anotar a alguien sin cuenta</source>
        <translation>Note someone without an account</translation>
    </message>
    <message>
        <source>Carta firmada</source>
        <translation>Signed letter</translation>
    </message>
    <message>
        <source>Nombramiento</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>Cambiar nombre o papel</source>
        <translation>Change name or role</translation>
    </message>
    <message>
        <source>Contraseña nueva</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Suspender</source>
        <translation>Suspend</translation>
    </message>
    <message>
        <source>Reactivar</source>
        <translation>Reactivate</translation>
    </message>
    <message>
        <source>Retirar el acceso</source>
        <translation>Remove access</translation>
    </message>
    <message>
        <source>Cambiar mi contraseña</source>
        <translation>Change my password</translation>
    </message>
    <message>
        <source>Mi cuenta</source>
        <translation>My account</translation>
    </message>
    <message>
        <source>No se ha anotado su carta de confidencialidad (49.I). Fírmela y anótela con «Carta firmada».</source>
        <translation>Your confidentiality letter has not been noted (49.I). Sign it and note it with “Signed letter”.</translation>
    </message>
    <message>
        <source>No se ha anotado su carta de confidencialidad (49.I). Fírmela y pida a la persona responsable que la anote.</source>
        <translation>Your confidentiality letter has not been noted (49.I). Sign it and ask the person responsible to note it.</translation>
    </message>
    <message>
        <source>Un usuario más en este equipo</source>
        <translation>One more user in this computer</translation>
    </message>
    <message>
        <source>Alguien que maneja papeles o equipo y no tiene cuenta</source>
        <translation>Someone who handles papers or equipment and has no account</translation>
    </message>
    <message>
        <source>Nombre y papel de %1</source>
        <translation>Name and role of %1</translation>
    </message>
    <message>
        <source>Suspender a %1</source>
        <translation>Suspend %1</translation>
    </message>
    <message>
        <source>Contraseña nueva para %1</source>
        <translation>New password for %1</translation>
    </message>
    <message>
        <source>Mi contraseña</source>
        <translation>My password</translation>
    </message>
    <message>
        <source>Carta de confidencialidad de %1</source>
        <translation>Confidentiality letter of %1</translation>
    </message>
    <message>
        <source>Nombramiento de %1</source>
        <translation>Appointment of %1</translation>
    </message>
    <message>
        <source>Reactivar a %1</source>
        <translation>Reactivate %1</translation>
    </message>
    <message>
        <source>%1 puede entrar otra vez con su contraseña.</source>
        <translation>%1 can enter again with their password.</translation>
    </message>
    <message>
        <source>%1 quedó como acceso anterior.</source>
        <translation>%1 was kept as past access.</translation>
    </message>
    <message>
        <source>Retirar el acceso de %1</source>
        <translation>Remove the access of %1</translation>
    </message>
    <message>
        <source>%1 ya no puede entrar. Cambie la llave de datos para que tampoco abra copias viejas.</source>
        <translation>%1 can no longer enter. Change the data key so that they cannot open old copies either.</translation>
    </message>
    <message>
        <source>Agregar a %1</source>
        <translation>Add %1</translation>
    </message>
    <message>
        <source>%1 ya puede entrar con esa contraseña. Pídale que la cambie y que firme su carta.</source>
        <translation>%1 can enter with that password now. Ask them to change it and to sign their letter.</translation>
    </message>
    <message>
        <source>%1 quedó en la lista.</source>
        <translation>%1 is on the list now.</translation>
    </message>
    <message>
        <source>Cambiar el nombre o el papel de %1</source>
        <translation>Change the name or role of %1</translation>
    </message>
    <message>
        <source>El cambio quedó guardado; vale desde la próxima vez que entre.</source>
        <translation>The change was saved; it applies from the next time they enter.</translation>
    </message>
    <message>
        <source>%1 no puede entrar hasta que se le reactive.</source>
        <translation>%1 cannot enter until they are reactivated.</translation>
    </message>
    <message>
        <source>%1 entra con la contraseña nueva. Pídale que la cambie.</source>
        <translation>%1 enters with the new password. Ask them to change it.</translation>
    </message>
    <message>
        <source>Cambiar mi contraseña: escriba la que tiene hoy</source>
        <translation>Change my password: type the one you have today</translation>
    </message>
    <message>
        <source>Su contraseña cambió.</source>
        <translation>Your password changed.</translation>
    </message>
    <message>
        <source>La carta de %1 quedó anotada.</source>
        <translation>The letter of %1 was noted.</translation>
    </message>
    <message>
        <source>El nombramiento de %1 quedó anotado.</source>
        <translation>The appointment of %1 was noted.</translation>
    </message>
</context>
<context>
    <name>padron::ui::AcuseFlow</name>
    <message>
        <source>Guardar acuse de entrega</source>
        <translation>Save delivery receipt</translation>
    </message>
    <message>
        <source>Documento PDF</source>
        <translation>PDF document</translation>
    </message>
    <message>
        <source>Imprimir acuse de entrega</source>
        <translation>Print delivery receipt</translation>
    </message>
    <message>
        <source>El acuse salió a la impresora.</source>
        <translation>The receipt went to the printer.</translation>
    </message>
    <message>
        <source>El acuse se guardó en PDF.</source>
        <translation>The receipt was saved as PDF.</translation>
    </message>
</context>
<context>
    <name>padron::ui::AnswerRow</name>
    <message>
        <source>Regresar   Esc</source>
        <translation>Go back   Esc</translation>
    </message>
    <message>
        <source>Elija un motivo o escríbalo en una línea.</source>
        <translation>Choose a reason or type it in one line.</translation>
    </message>
    <message>
        <source>Escriba en una línea qué hay que revisar.</source>
        <translation>Type in one line what has to be checked.</translation>
    </message>
</context>
<context>
    <name>padron::ui::AppearanceSection</name>
    <message>
        <source>Claro</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Oscuro</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Alto contraste, fondo blanco</source>
        <translation>High contrast, white background</translation>
    </message>
    <message>
        <source>Alto contraste, fondo negro</source>
        <translation>High contrast, black background</translation>
    </message>
    <message>
        <source>Como el sistema</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Colores de la ventana</source>
        <translation>Colours of the window</translation>
    </message>
    <message>
        <source>Cambia de inmediato y se conserva en este equipo.</source>
        <translation>Changes at once and is kept on this computer.</translation>
    </message>
    <message>
        <source>Apariencia</source>
        <translation>Appearance</translation>
    </message>
</context>
<context>
    <name>padron::ui::ArcoText</name>
    <message>
        <source>Acceso</source>
        <translation>Access</translation>
    </message>
    <message>
        <source>Rectificación</source>
        <translation>Rectification</translation>
    </message>
    <message>
        <source>Cancelación</source>
        <translation>Cancellation</translation>
    </message>
    <message>
        <source>Oposición</source>
        <translation>Objection</translation>
    </message>
    <message>
        <source>Saber qué datos suyos hay, para qué se usan y quién los vio.</source>
        <translation>To know what data of theirs there is, what it is used for and who saw it.</translation>
    </message>
    <message>
        <source>Corregir un dato equivocado, incompleto o atrasado. Si trae con qué probarlo, también puede actualizarse hoy mismo en su registro.</source>
        <translation>To correct a datum that is wrong, incomplete or out of date. If they bring proof, it can also be updated in their record today.</translation>
    </message>
    <message>
        <source>Que sus datos dejen de usarse y, cuando la ley lo permita, se supriman.</source>
        <translation>That their data stop being used and, when the law allows it, be deleted.</translation>
    </message>
    <message>
        <source>Que sus datos no se usen para algo en particular.</source>
        <translation>That their data not be used for something in particular.</translation>
    </message>
    <message>
        <source>La persona misma</source>
        <translation>The person themselves</translation>
    </message>
    <message>
        <source>Quien la representa</source>
        <translation>Who represents them</translation>
    </message>
    <message>
        <source>Aquí, en el módulo</source>
        <translation>Here, at the módulo</translation>
    </message>
    <message>
        <source>Por correo electrónico</source>
        <translation>By e-mail</translation>
    </message>
    <message>
        <source>En un domicilio</source>
        <translation>At an address</translation>
    </message>
    <message>
        <source>Recibida; falta enviarla a la Unidad de Transparencia</source>
        <translation>Received; still to be sent to the Unidad de Transparencia</translation>
    </message>
    <message>
        <source>Se pidió a la persona completarla</source>
        <translation>The person was asked to complete it</translation>
    </message>
    <message>
        <source>Enviada a la Unidad de Transparencia</source>
        <translation>Sent to the Unidad de Transparencia</translation>
    </message>
    <message>
        <source>Respondida: procede; falta cumplirla</source>
        <translation>Answered: granted; still to be carried out</translation>
    </message>
    <message>
        <source>Respondida: no procede</source>
        <translation>Answered: not granted</translation>
    </message>
    <message>
        <source>Cumplida</source>
        <translation>Carried out</translation>
    </message>
    <message>
        <source>La persona desistió, o no la completó</source>
        <translation>The person withdrew it, or did not complete it</translation>
    </message>
    <message>
        <source>Pedir que la complete</source>
        <translation>Ask them to complete it</translation>
    </message>
    <message>
        <source>Anotar envío a la Unidad</source>
        <translation>Note it was sent to the Unidad</translation>
    </message>
    <message>
        <source>Anotar ampliación del plazo</source>
        <translation>Note that the deadline was extended</translation>
    </message>
    <message>
        <source>La Unidad dijo que procede</source>
        <translation>The Unidad granted it</translation>
    </message>
    <message>
        <source>La Unidad dijo que no procede</source>
        <translation>The Unidad did not grant it</translation>
    </message>
    <message>
        <source>Anotar que se cumplió</source>
        <translation>Note that it was carried out</translation>
    </message>
    <message>
        <source>La persona desiste</source>
        <translation>The person withdraws it</translation>
    </message>
    <message>
        <source>Se envió a la Unidad de Transparencia</source>
        <translation>It was sent to the Unidad de Transparencia</translation>
    </message>
    <message>
        <source>La Unidad amplió el plazo 10 días hábiles</source>
        <translation>The Unidad extended the deadline by 10 working days</translation>
    </message>
    <message>
        <source>La Unidad respondió que procede</source>
        <translation>The Unidad answered that it is granted</translation>
    </message>
    <message>
        <source>La Unidad respondió que no procede</source>
        <translation>The Unidad answered that it is not granted</translation>
    </message>
    <message>
        <source>Se cumplió</source>
        <translation>It was carried out</translation>
    </message>
</context>
<context>
    <name>padron::ui::ArrangementForm</name>
    <message>
        <source>Persona titular</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Titular pendiente</source>
        <translation>Titular pending</translation>
    </message>
    <message>
        <source>Aquí no hay otra persona adulta: queda titular pendiente hasta que la haya.</source>
        <translation>There is no other adult here: titular pending until there is one.</translation>
    </message>
    <message>
        <source>Mientras esté pendiente la persona titular, cada quien conserva el parentesco que tenía. La familia puede tener titular más adelante, con «Cambiar titular».</source>
        <translation>While the titular is pending, each person keeps the relationship they had. The family can have a titular later, with “Change titular”.</translation>
    </message>
</context>
<context>
    <name>padron::ui::AuditPage</name>
    <message>
        <source>Bitácora</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Registros</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>Incidentes</source>
        <translation>Incidents</translation>
    </message>
</context>
<context>
    <name>padron::ui::BackupsSection</name>
    <message>
        <source>Todavía no hay ningún respaldo de este equipo.</source>
        <translation>There is no backup of this computer yet.</translation>
    </message>
    <message>
        <source>Último respaldo bueno: %1.</source>
        <translation>Last good backup: %1.</translation>
    </message>
    <message>
        <source>El respaldo quedó hecho y comprobado: %1</source>
        <translation>The backup was made and verified: %1</translation>
    </message>
    <message numerus="yes">
        <source>El simulacro salió bien: el respaldo de %1 se restauró aparte, completo, con %n familia(s).</source>
        <translation>
            <numerusform>The drill went well: the backup of %1 was restored apart, complete, with %n family.</numerusform>
            <numerusform>The drill went well: the backup of %1 was restored apart, complete, with %n families.</numerusform>
        </translation>
    </message>
    <message>
        <source>Elegir lugar…</source>
        <translation>Choose place…</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>Respaldar por sí solo cada</source>
        <translation>Back up by itself every</translation>
    </message>
    <message>
        <source>También al bloquear o cerrar, si el último tiene más de una hora.</source>
        <translation>Also when locking or closing, if the last one is more than an hour old.</translation>
    </message>
    <message>
        <source>Guardar cada cuánto</source>
        <translation>Save how often</translation>
    </message>
    <message>
        <source>Respaldar ahora</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Hacer simulacro</source>
        <translation>Run drill</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Avance del respaldo</source>
        <translation>Progress of the backup</translation>
    </message>
    <message>
        <source>Van cifrados y se abren en otro equipo con la contraseña de cualquier usuario o con el código de recuperación. Se conservan los de los últimos 7 días y uno por semana de las últimas 4. El simulacro restaura el más reciente aparte, lo compara y lo borra.</source>
        <translation>They are encrypted and open in another computer with the password of any user or with the recovery code. Those of the last 7 days and one a week of the last 4 are kept. The drill restores the most recent one apart, compares it and erases it.</translation>
    </message>
    <message>
        <source>Respaldos</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Dónde guardar los respaldos</source>
        <translation>Where to keep the backups</translation>
    </message>
    <message>
        <source>Nunca se ha probado que se puede restaurar.</source>
        <translation>It has never been tested that it can be restored.</translation>
    </message>
    <message>
        <source>Restaurar se probó por última vez: %1.</source>
        <translation>Restoring was last tested: %1.</translation>
    </message>
    <message>
        <source>Elija una memoria USB o una carpeta de red.</source>
        <translation>Choose a USB stick or a network folder.</translation>
    </message>
    <message>
        <source>Lugar: %1</source>
        <translation>Place: %1</translation>
    </message>
    <message>
        <source>Lugar: %1 (ahora no está a la mano)</source>
        <translation>Place: %1 (not at hand now)</translation>
    </message>
    <message>
        <source>Quedó guardado, pero ese lugar está en el mismo disco que el programa: si el equipo se pierde o se daña, el respaldo también. Prefiera una memoria USB.</source>
        <translation>It was saved, but that place is on the same disk as the program: if the computer is lost or damaged, so is the backup. Prefer a USB stick.</translation>
    </message>
    <message>
        <source>Quedó guardado dónde y cada cuánto se respalda.</source>
        <translation>Where and how often to back up was saved.</translation>
    </message>
    <message>
        <source>El último intento no se pudo. %1</source>
        <translation>The last attempt could not be done. %1</translation>
    </message>
    <message>
        <source>El último simulacro no salió. %1</source>
        <translation>The last drill failed. %1</translation>
    </message>
</context>
<context>
    <name>padron::ui::BoxPanel</name>
    <message>
        <source>Cajas por recibir</source>
        <translation>Boxes to receive</translation>
    </message>
    <message>
        <source>Ninguna caja por recibir. La lista de cada caja llega del centro al conectarse; después se leen aquí sus tarjetas una por una.</source>
        <translation>No box to receive. The list of each box comes from the centre on connecting; its cards are then read here one by one.</translation>
    </message>
    <message>
        <source>Recibida el %1.</source>
        <translation>Received on %1.</translation>
    </message>
    <message>
        <source>No falta ninguna.</source>
        <translation>None is missing.</translation>
    </message>
    <message>
        <source>Faltan %1.</source>
        <translation>Missing: %1.</translation>
    </message>
    <message>
        <source>Sobran %1.</source>
        <translation>Extra: %1.</translation>
    </message>
    <message>
        <source>Sobra</source>
        <translation>Extra</translation>
    </message>
    <message>
        <source>no está en la lista de la caja</source>
        <translation>not in the list of the box</translation>
    </message>
    <message>
        <source>Falta</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Recibir la caja con %1</source>
        <translation>Receive the box with %1</translation>
    </message>
    <message>
        <source>Según las listas está %1: recíbala, pero no la entregue sin revisar.</source>
        <translation>According to the lists it is %1: receive it, but do not hand it over without checking.</translation>
    </message>
    <message>
        <source>Leída: %1.</source>
        <translation>Read: %1.</translation>
    </message>
    <message>
        <source>Ya se había leído: %1.</source>
        <translation>Already read: %1.</translation>
    </message>
    <message>
        <source>Sobra: %1. No está en la lista de esta caja; apártela.</source>
        <translation>Extra: %1. It is not in the list of this box; set it apart.</translation>
    </message>
    <message>
        <source>Ya estaba anotada como sobrante: %1.</source>
        <translation>Already noted as extra: %1.</translation>
    </message>
    <message>
        <source>El folio %1 no está en la lista de esta caja. Si la tarjeta está en la caja, lea su QR para anotarla como sobrante.</source>
        <translation>Folio %1 is not in the list of this box. If the card is in the box, read its QR to note it as extra.</translation>
    </message>
    <message>
        <source>La caja trae varias expediciones del folio %1. Escriba el folio, una diagonal y el número de expedición, por ejemplo %2/2.</source>
        <translation>The box brings several issues of folio %1. Type the folio, a slash and the issue number, for example %2/2.</translation>
    </message>
    <message>
        <source>Es un comprobante provisional, no una credencial. No se anotó; no es de esta caja.</source>
        <translation>It is a provisional receipt, not a credential. It was not noted; it is not of this box.</translation>
    </message>
    <message>
        <source>No se anotó: no es una credencial del padrón.</source>
        <translation>It was not noted: it is not a padrón credential.</translation>
    </message>
    <message>
        <source>La caja quedó recibida: %1 en resguardo, %2 faltantes, %3 sobrantes.</source>
        <translation>The box was received: %1 in custody, %2 missing, %3 extra.</translation>
    </message>
    <message>
        <source>De %1 ya había una tarjeta anotada con la misma expedición; siguen como estaban.</source>
        <translation>For %1 there was already a card noted with the same issue; they stay as they were.</translation>
    </message>
</context>
<context>
    <name>padron::ui::CameraDialog</name>
    <message>
        <source>Cámara</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Tomar página   Espacio</source>
        <translation>Take page   Space</translation>
    </message>
    <message>
        <source>Terminar   Esc</source>
        <translation>Finish   Esc</translation>
    </message>
    <message>
        <source>Tomar páginas con la cámara</source>
        <translation>Take pages with the camera</translation>
    </message>
    <message>
        <source>Lo que ve la cámara</source>
        <translation>What the camera sees</translation>
    </message>
    <message>
        <source>Ponga la hoja completa y con luz pareja. Espacio o Entrar toma la página.</source>
        <translation>Place the whole sheet in even light. Space or Enter takes the page.</translation>
    </message>
    <message>
        <source>Páginas tomadas: %1. Ponga la siguiente, o Esc para terminar.</source>
        <translation>Pages taken: %1. Place the next one, or Esc to finish.</translation>
    </message>
    <message>
        <source>Intentar de nuevo</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Leer un código con la cámara</source>
        <translation>Read a code with the camera</translation>
    </message>
    <message>
        <source>Acerque el código de la CURP, de la identificación o de la credencial hasta que llene la imagen. Se lee solo.</source>
        <translation>Bring the code of the CURP, the identification or the credential closer until it fills the image. It is read by itself.</translation>
    </message>
</context>
<context>
    <name>padron::ui::CardFacts</name>
    <message>
        <source>Nacimiento</source>
        <translation>Birth</translation>
    </message>
    <message>
        <source>Sexo</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Entidad de registro</source>
        <translation>State of registration</translation>
    </message>
    <message>
        <source>Folio</source>
        <translation>Folio</translation>
    </message>
    <message>
        <source>Emisión</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Emitida el</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>Emisor</source>
        <translation>Issuer</translation>
    </message>
    <message>
        <source>Identificador</source>
        <translation>Identifier</translation>
    </message>
    <message>
        <source>Termina el</source>
        <translation>Ends on</translation>
    </message>
</context>
<context>
    <name>padron::ui::CardsToHandModel</name>
    <message>
        <source>Por entregar</source>
        <translation>To hand over</translation>
    </message>
    <message>
        <source>Entregada</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Sustituida</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>Suspendida</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>Cancelada</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Por aclarar</source>
        <translation>To clarify</translation>
    </message>
    <message>
        <source>En otro lugar</source>
        <translation>Somewhere else</translation>
    </message>
    <message>
        <source>Faltante</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Perdida o dañada</source>
        <translation>Lost or damaged</translation>
    </message>
    <message>
        <source>Sin firmar</source>
        <translation>Not signed</translation>
    </message>
    <message>
        <source>Todavía no llega</source>
        <translation>Not here yet</translation>
    </message>
    <message>
        <source>%1, emisión %2</source>
        <translation>%1, issue %2</translation>
    </message>
    <message>
        <source>Se llevó a otro módulo o brigada el %1. Pregunte ahí, o en Lotes y resguardo.</source>
        <translation>It was taken to another módulo or brigade on %1. Ask there, or look in Lots and custody.</translation>
    </message>
    <message>
        <source>Debería estar aquí y no se encontró. Búsquela; si no aparece, pida la reposición.</source>
        <translation>It should be here and was not found. Look for it; if it does not turn up, ask for the replacement.</translation>
    </message>
    <message>
        <source>Se dijo que se perdió o se dañó y se pidió otra. Ésta ya no vale; la nueva llega firmada al conectarse.</source>
        <translation>It was reported lost or damaged and another one was asked for. This one is no longer valid; the new one comes signed on connecting.</translation>
    </message>
    <message>
        <source>El padrón todavía no firma su credencial: llega al conectarse, cuando revise el registro. La atención médica no depende de ella.</source>
        <translation>The padrón has not signed their credential yet: it comes on connecting, once the record is reviewed. Medical care does not depend on it.</translation>
    </message>
    <message>
        <source>Está firmada y todavía no está impresa aquí ni ha llegado en un lote. La atención médica no depende de ella.</source>
        <translation>It is signed, but not yet printed here nor arrived in a lot. Medical care does not depend on it.</translation>
    </message>
    <message>
        <source>La recibió la propia persona, con %1.</source>
        <translation>The person received it themselves, with %1.</translation>
    </message>
    <message>
        <source>La recibió %1 (%2), con %3.</source>
        <translation>%1 (%2) received it, with %3.</translation>
    </message>
</context>
<context>
    <name>padron::ui::CaseText</name>
    <message>
        <source>Persona adulta</source>
        <translation>Adult</translation>
    </message>
    <message>
        <source>Niña o niño (menos de 12 años)</source>
        <translation>Child (under 12 years)</translation>
    </message>
    <message>
        <source>Adolescente (12 a 17 años)</source>
        <translation>Adolescent (12 to 17 years)</translation>
    </message>
    <message>
        <source>Persona menor de edad emancipada</source>
        <translation>Emancipated minor</translation>
    </message>
    <message>
        <source>Persona en estado de interdicción</source>
        <translation>Person under interdiction</translation>
    </message>
    <message>
        <source>Persona adulta que requiere apoyo para decidir, sin instrumento</source>
        <translation>Adult who needs support to decide, without an instrument</translation>
    </message>
    <message>
        <source>Ninguno de estos</source>
        <translation>None of these</translation>
    </message>
    <message>
        <source>Menor de edad emancipada</source>
        <translation>Emancipated minor</translation>
    </message>
    <message>
        <source>En estado de interdicción</source>
        <translation>Under interdiction</translation>
    </message>
    <message>
        <source>Adulta que requiere apoyo, sin instrumento</source>
        <translation>Adult who needs support, without an instrument</translation>
    </message>
    <message>
        <source>CURP; sin ella, acta o certificado de nacimiento</source>
        <translation>CURP; without it, birth certificate (acta or certificado)</translation>
    </message>
    <message>
        <source>Acta de nacimiento de la persona menor de edad, además de la CURP</source>
        <translation>Birth certificate (acta) of the minor, besides the CURP</translation>
    </message>
    <message>
        <source>Identificación oficial vigente con fotografía</source>
        <translation>Official photo identification in force</translation>
    </message>
    <message>
        <source>Identificación oficial de quien representa</source>
        <translation>Official identification of who represents</translation>
    </message>
    <message>
        <source>Comprobante de domicilio</source>
        <translation>Proof of address</translation>
    </message>
    <message>
        <source>Quien representa: madre, padre, o quien ejerce tutela o guarda y custodia</source>
        <translation>Who represents: mother, father, or whoever holds guardianship or custody</translation>
    </message>
    <message>
        <source>Carta de consentimiento de madre, padre, tutora o tutor</source>
        <translation>Letter of consent of mother, father or guardian</translation>
    </message>
    <message>
        <source>Instrumento legal que designa tutora o tutor</source>
        <translation>Legal instrument that appoints the guardian</translation>
    </message>
    <message>
        <source>Carta de tutora o tutor bajo protesta de decir verdad</source>
        <translation>Letter of the guardian under oath to tell the truth</translation>
    </message>
    <message>
        <source>Documento que muestra la emancipación</source>
        <translation>Document that shows the emancipation</translation>
    </message>
    <message>
        <source>Instrumento de apoyo o representación, cuando lo haya</source>
        <translation>Instrument of support or representation, if there is one</translation>
    </message>
    <message>
        <source>si representa quien ejerce tutela</source>
        <translation>if whoever holds guardianship represents</translation>
    </message>
    <message>
        <source>se recomienda; la norma no nombra uno</source>
        <translation>recommended; the rules do not name one</translation>
    </message>
    <message>
        <source>La misma persona.</source>
        <translation>The person themselves.</translation>
    </message>
    <message>
        <source>Madre, padre, o quien ejerce tutela o guarda y custodia.</source>
        <translation>Mother, father, or whoever holds guardianship or custody.</translation>
    </message>
    <message>
        <source>La misma persona, sin que nadie la represente.</source>
        <translation>The person themselves, with nobody representing them.</translation>
    </message>
    <message>
        <source>La misma persona; se guarda como incompleta hasta que haya instrumento.</source>
        <translation>The person themselves; kept as incomplete until there is an instrument.</translation>
    </message>
    <message>
        <source>Quien representa.</source>
        <translation>Who represents.</translation>
    </message>
    <message>
        <source>Está en estado de interdicción: consiente quien la representa.</source>
        <translation>Under interdiction: whoever represents them consents.</translation>
    </message>
    <message>
        <source>Es menor de edad: consiente quien la representa.</source>
        <translation>A minor: whoever represents them consents.</translation>
    </message>
    <message>
        <source>No se llenó ningún campo. Vuelva a leer el documento o escriba los datos.</source>
        <translation>No field was filled in. Read the document again or type the data.</translation>
    </message>
    <message>
        <source>Lo leído no es la zona de lectura de un documento.</source>
        <translation>What was read is not the machine-readable zone of a document.</translation>
    </message>
    <message>
        <source>El número del documento no va con su dígito verificador.</source>
        <translation>The document number does not go with its check digit.</translation>
    </message>
    <message>
        <source>La fecha de nacimiento leída no va con su dígito verificador.</source>
        <translation>The date of birth read does not go with its check digit.</translation>
    </message>
    <message>
        <source>La vigencia leída no va con su dígito verificador.</source>
        <translation>The validity read does not go with its check digit.</translation>
    </message>
    <message>
        <source>El número personal leído no va con su dígito verificador.</source>
        <translation>The personal number read does not go with its check digit.</translation>
    </message>
    <message>
        <source>La zona de lectura no va con su último dígito verificador.</source>
        <translation>The machine-readable zone does not go with its last check digit.</translation>
    </message>
    <message>
        <source>La zona de lectura dice una fecha que no existe.</source>
        <translation>The machine-readable zone gives a date that does not exist.</translation>
    </message>
</context>
<context>
    <name>padron::ui::CatalogueReport</name>
    <message>
        <source>%1. Archivo: %2. Cargado el %3.</source>
        <translation>%1. File: %2. Loaded on %3.</translation>
    </message>
    <message>
        <source>Filas en uso: %1. Líneas que no se pudieron usar: %2.</source>
        <translation>Rows in use: %1. Lines that could not be used: %2.</translation>
    </message>
    <message>
        <source>Causas de las primeras %1:</source>
        <translation>Causes of the first %1:</translation>
    </message>
    <message>
        <source>Causas:</source>
        <translation>Causes:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Las primeras %1 líneas:</source>
        <translation>The first %1 lines:</translation>
    </message>
    <message>
        <source>Línea por línea:</source>
        <translation>Line by line:</translation>
    </message>
    <message>
        <source>Línea %1: %2</source>
        <translation>Line %1: %2</translation>
    </message>
</context>
<context>
    <name>padron::ui::CatalogueText</name>
    <message>
        <source>a menos de 1 km</source>
        <translation>less than 1 km away</translation>
    </message>
    <message>
        <source>a %1 km en línea recta</source>
        <translation>%1 km away in a straight line</translation>
    </message>
    <message>
        <source>Códigos postales (SEPOMEX)</source>
        <translation>Postal codes (SEPOMEX)</translation>
    </message>
    <message>
        <source>Municipios (INEGI)</source>
        <translation>Municipalities (INEGI)</translation>
    </message>
    <message>
        <source>Localidades (INEGI)</source>
        <translation>Localities (INEGI)</translation>
    </message>
    <message>
        <source>Unidades médicas (CLUES)</source>
        <translation>Medical units (CLUES)</translation>
    </message>
    <message>
        <source>Módulos de registro</source>
        <translation>Registration módulos</translation>
    </message>
    <message>
        <source>Lo descarga la institución del sitio de Correos de México: «Descarga de códigos postales», en texto, el archivo CPdescarga.txt. Su licencia no permite redistribuirlo: úselo aquí y no lo comparta.</source>
        <translation>The institution downloads it from the site of Correos de México: “Descarga de códigos postales”, as text, the file CPdescarga.txt. Its licence does not allow redistribution: use it here and do not share it.</translation>
    </message>
    <message>
        <source>Del sitio del INEGI: catálogo de claves de entidades, municipios y localidades (AGEEML), municipios de todo el país, en CSV.</source>
        <translation>From the INEGI site: catalogue of codes of states, municipalities and localities (AGEEML), municipalities of the whole country, as CSV.</translation>
    </message>
    <message>
        <source>Del mismo catálogo del INEGI (AGEEML): localidades de todo el país, en CSV. Son unas 300,000 filas.</source>
        <translation>From the same INEGI catalogue (AGEEML): localities of the whole country, as CSV. They are about 300,000 rows.</translation>
    </message>
    <message>
        <source>Del sitio de la Secretaría de Salud: catálogo CLUES del mes, en XLSX o CSV. Se toman las unidades en operación.</source>
        <translation>From the site of the Secretaría de Salud: CLUES catalogue of the month, as XLSX or CSV. The units in operation are taken.</translation>
    </message>
    <message>
        <source>Lo hace la coordinación estatal: un CSV con clave, nombre, lugar, horario, requisitos, teléfono y cobertura de cada módulo.</source>
        <translation>The state coordination makes it: a CSV with the code, name, place, hours, requirements, telephone and coverage of each módulo.</translation>
    </message>
    <message>
        <source>faltan columnas; la línea está cortada</source>
        <translation>columns are missing; the line is cut short</translation>
    </message>
    <message>
        <source>es demasiado larga</source>
        <translation>it is too long</translation>
    </message>
    <message>
        <source>no es texto</source>
        <translation>it is not text</translation>
    </message>
    <message>
        <source>unas comillas se abren y no se cierran</source>
        <translation>quotation marks open and do not close</translation>
    </message>
    <message>
        <source>el código postal no tiene 5 dígitos</source>
        <translation>the postal code does not have 5 digits</translation>
    </message>
    <message>
        <source>la clave de entidad, municipio o localidad no es válida</source>
        <translation>the code of state, municipality or locality is not valid</translation>
    </message>
    <message>
        <source>la CLUES no es válida</source>
        <translation>the CLUES is not valid</translation>
    </message>
    <message>
        <source>el nombre falta, es demasiado largo o tiene caracteres de control</source>
        <translation>the name is missing, is too long or has control characters</translation>
    </message>
    <message>
        <source>un dato es demasiado largo o tiene caracteres de control</source>
        <translation>a datum is too long or has control characters</translation>
    </message>
    <message>
        <source>la modalidad no es fijo, móvil, temporal ni brigada</source>
        <translation>the mode is not fijo, móvil, temporal or brigada</translation>
    </message>
    <message>
        <source>las coordenadas no son de México</source>
        <translation>the coordinates are not in Mexico</translation>
    </message>
    <message>
        <source>una fecha no se entiende</source>
        <translation>a date is not understood</translation>
    </message>
    <message>
        <source>la cobertura no es de códigos postales ni de municipios</source>
        <translation>the coverage is neither of postal codes nor of municipalities</translation>
    </message>
    <message>
        <source>Atiende su código postal</source>
        <translation>Serves their postal code</translation>
    </message>
    <message>
        <source>Está en su código postal</source>
        <translation>Is in their postal code</translation>
    </message>
    <message>
        <source>Está en su municipio</source>
        <translation>Is in their municipality</translation>
    </message>
    <message>
        <source>Está en su entidad</source>
        <translation>Is in their state</translation>
    </message>
    <message>
        <source>Está cerca</source>
        <translation>Is near</translation>
    </message>
    <message>
        <source>Módulo móvil</source>
        <translation>Moving módulo</translation>
    </message>
    <message>
        <source>Módulo temporal</source>
        <translation>Temporary módulo</translation>
    </message>
    <message>
        <source>Brigada</source>
        <translation>Brigade</translation>
    </message>
    <message>
        <source>Módulo fijo</source>
        <translation>Fixed módulo</translation>
    </message>
</context>
<context>
    <name>padron::ui::CataloguesPage</name>
    <message>
        <source>Texto de SEPOMEX</source>
        <translation>SEPOMEX text</translation>
    </message>
    <message>
        <source>Libro de cálculo o CSV</source>
        <translation>Spreadsheet or CSV</translation>
    </message>
    <message>
        <source>Archivo CSV</source>
        <translation>CSV file</translation>
    </message>
    <message>
        <source>Catálogos</source>
        <translation>Catalogues</translation>
    </message>
    <message>
        <source>Ayudan a escribir domicilios y a encontrar módulos; sin ellos todo se puede escribir. Cada uno se carga de un archivo que ya está en este equipo o en una memoria.</source>
        <translation>They help to type homes and to find módulos; without them everything can be typed. Each one is loaded from a file that is already on this computer or on a USB stick.</translation>
    </message>
    <message>
        <source>La carga se detuvo. El catálogo anterior sigue en uso.</source>
        <translation>Loading was stopped. The earlier catalogue is still in use.</translation>
    </message>
    <message>
        <source>Cargar…</source>
        <translation>Load…</translation>
    </message>
    <message>
        <source>Cargar %1</source>
        <translation>Load %1</translation>
    </message>
    <message>
        <source>&amp;Detener la carga</source>
        <translation>&amp;Stop loading</translation>
    </message>
    <message>
        <source>Deteniendo la carga…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>Líneas que quedaron fuera</source>
        <translation>Lines left out</translation>
    </message>
    <message>
        <source>&amp;Guardar informe…</source>
        <translation>&amp;Save report…</translation>
    </message>
    <message>
        <source>Sin cargar</source>
        <translation>Not loaded</translation>
    </message>
    <message>
        <source>%1 filas · %2 · cargado el %3</source>
        <translation>%1 rows · %2 · loaded on %3</translation>
    </message>
    <message>
        <source> · líneas que quedaron fuera: %1</source>
        <translation> · lines left out: %1</translation>
    </message>
    <message>
        <source>Abriendo %1…</source>
        <translation>Opening %1…</translation>
    </message>
    <message>
        <source>Preparando %1…</source>
        <translation>Preparing %1…</translation>
    </message>
    <message>
        <source>%1: %2 %, %3 filas. Mientras tanto puede seguir trabajando.</source>
        <translation>%1: %2 %, %3 rows. Meanwhile you may go on working.</translation>
    </message>
    <message>
        <source>%1: %2 filas en uso.</source>
        <translation>%1: %2 rows in use.</translation>
    </message>
    <message numerus="yes">
        <source>%n línea(s) no se pudieron usar y quedaron fuera; el informe dice cuáles y por qué.</source>
        <translation>
            <numerusform>%n line could not be used and was left out; the report says which and why.</numerusform>
            <numerusform>%n lines could not be used and were left out; the report says which and why.</numerusform>
        </translation>
    </message>
    <message>
        <source>El anterior tenía %1: revise que el archivo esté completo.</source>
        <translation>The earlier one had %1: check that the file is complete.</translation>
    </message>
    <message>
        <source>Las capturas ya abiertas siguen con el catálogo que tenían.</source>
        <translation>Captures already open go on with the catalogue they had.</translation>
    </message>
    <message>
        <source>Guardar informe</source>
        <translation>Save report</translation>
    </message>
    <message>
        <source>Archivo de texto</source>
        <translation>Text file</translation>
    </message>
    <message>
        <source>El informe quedó guardado.</source>
        <translation>The report was saved.</translation>
    </message>
    <message>
        <source>El informe no se pudo guardar en ese lugar. El catálogo sigue cargado. Elija otra carpeta.</source>
        <translation>The report could not be saved in that place. The catalogue is still loaded. Choose another folder.</translation>
    </message>
    <message>
        <source>Cargarlo de todos modos</source>
        <translation>Load it anyway</translation>
    </message>
</context>
<context>
    <name>padron::ui::CentreRecoveryPage</name>
    <message>
        <source>Pedir acceso al padrón central</source>
        <translation>Ask the central padrón for access</translation>
    </message>
    <message>
        <source>Sin contraseña y sin la hoja del código, sólo el padrón central puede abrir este equipo. %1 elige desde ahora la contraseña con que entrará.</source>
        <translation>Without a password and without the sheet of the code, only the central padrón can open this computer. %1 chooses now the password they will enter with.</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Contraseña nueva</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Al menos 10 caracteres. La volverá a escribir cuando llegue la respuesta: no la olvide.</source>
        <translation>At least 10 characters. You will type it again when the answer comes: do not forget it.</translation>
    </message>
    <message>
        <source>Contraseña nueva, otra vez</source>
        <translation>New password, again</translation>
    </message>
    <message>
        <source>Hacer la solicitud</source>
        <translation>Make the request</translation>
    </message>
    <message>
        <source>Lleve la solicitud a la coordinación en un archivo, o muestre este código QR. Le llamarán para que lea en voz alta el código de comprobación:</source>
        <translation>Take the request to the coordination in a file, or show this QR code. They will call you so that you read the verification code aloud:</translation>
    </message>
    <message>
        <source>Código de comprobación</source>
        <translation>Verification code</translation>
    </message>
    <message>
        <source>Código QR de la solicitud</source>
        <translation>QR code of the request</translation>
    </message>
    <message>
        <source>Guardar la solicitud</source>
        <translation>Save the request</translation>
    </message>
    <message>
        <source>Hacer otra solicitud</source>
        <translation>Make another request</translation>
    </message>
    <message>
        <source>La contraseña que eligió al pedirlo</source>
        <translation>The password you chose when asking</translation>
    </message>
    <message>
        <source>Abrir la respuesta y entrar</source>
        <translation>Open the answer and enter</translation>
    </message>
    <message>
        <source>Solicitud de recuperación</source>
        <translation>Recovery request</translation>
    </message>
    <message>
        <source>Abrir la respuesta</source>
        <translation>Open the answer</translation>
    </message>
    <message>
        <source>Respuesta de recuperación</source>
        <translation>Recovery answer</translation>
    </message>
    <message>
        <source>Las dos contraseñas no son iguales.</source>
        <translation>The two passwords are not the same.</translation>
    </message>
    <message>
        <source>La solicitud se guardó. Por sí sola no abre nada; llévela a la coordinación.</source>
        <translation>The request was saved. It opens nothing by itself; take it to the coordination.</translation>
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
    <name>padron::ui::CentreTasksModel</name>
    <message>
        <source>su registro no está en este equipo</source>
        <translation>their record is not on this computer</translation>
    </message>
</context>
<context>
    <name>padron::ui::CentreTasksView</name>
    <message>
        <source>Lo que pide el centro</source>
        <translation>What the centre asks for</translation>
    </message>
    <message>
        <source>Corregir el dato</source>
        <translation>Correct the datum</translation>
    </message>
    <message>
        <source>Ver la familia</source>
        <translation>See the family</translation>
    </message>
    <message>
        <source>Ir a Usuarios y llaves</source>
        <translation>Go to Users and keys</translation>
    </message>
    <message>
        <source>¿Qué se hizo?</source>
        <translation>What was done?</translation>
    </message>
    <message>
        <source>Se atendió</source>
        <translation>It was dealt with</translation>
    </message>
    <message>
        <source>No procede</source>
        <translation>It does not apply</translation>
    </message>
    <message>
        <source>En una línea</source>
        <translation>In one line</translation>
    </message>
    <message>
        <source>Si no procede, diga por qué. Con esto se cierra la tarea en todo el módulo.</source>
        <translation>If it does not apply, say why. This closes the task in the whole módulo.</translation>
    </message>
    <message>
        <source>Cerrar la tarea</source>
        <translation>Close the task</translation>
    </message>
    <message>
        <source>Nada pendiente. Aquí llega lo que el centro pide corregir, aclarar o verificar.</source>
        <translation>Nothing pending. What the centre asks to be corrected, clarified or verified comes here.</translation>
    </message>
    <message numerus="yes">
        <source>%n tarea(s) vencida(s) primero. Entrar dice qué se pide.</source>
        <translation>
            <numerusform>%n overdue task first. Enter tells what is asked.</numerusform>
            <numerusform>%n overdue tasks first. Enter tells what is asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tarea(s). Entrar dice qué se pide.</source>
        <translation>
            <numerusform>%n task. Enter tells what is asked.</numerusform>
            <numerusform>%n tasks. Enter tells what is asked.</numerusform>
        </translation>
    </message>
    <message>
        <source>Se anotó la respuesta y la tarea se cerró aquí; el centro la cerrará en los demás equipos cuando la reciba.</source>
        <translation>The answer was noted and the task was closed here; the centre will close it on the other computers when it receives it.</translation>
    </message>
    <message>
        <source>Se muestran las %1 que vencen antes.</source>
        <translation>The %1 that are due first are shown.</translation>
    </message>
</context>
<context>
    <name>padron::ui::CheckSection</name>
    <message>
        <source>Páginas de la base: %v de %m</source>
        <translation>Pages of the database: %v of %m</translation>
    </message>
    <message>
        <source>Tablas: %v de %m</source>
        <translation>Tables: %v of %m</translation>
    </message>
    <message>
        <source>Referencias entre tablas: %v de %m</source>
        <translation>References between tables: %v of %m</translation>
    </message>
    <message>
        <source>Hojas digitalizadas: %v de %m</source>
        <translation>Digitised pages: %v of %m</translation>
    </message>
    <message>
        <source>Bitácora: %v de %m</source>
        <translation>Log: %v of %m</translation>
    </message>
    <message>
        <source>%1 páginas de la base no son las que se escribieron.</source>
        <translation>%1 pages of the database are not those that were written.</translation>
    </message>
    <message>
        <source>%1 fallas en las tablas.</source>
        <translation>%1 faults in the tables.</translation>
    </message>
    <message>
        <source>%1 referencias a algo que ya no está.</source>
        <translation>%1 references to something that is no longer there.</translation>
    </message>
    <message>
        <source>%1 hojas digitalizadas no son las que se guardaron.</source>
        <translation>%1 digitised pages are not those that were saved.</translation>
    </message>
    <message>
        <source>La bitácora tiene un asiento que no sigue al anterior.</source>
        <translation>The log has an entry that does not follow the one before.</translation>
    </message>
    <message>
        <source>Revisar todo lo guardado</source>
        <translation>Check everything saved</translation>
    </message>
    <message>
        <source>Dejar de revisar</source>
        <translation>Stop checking</translation>
    </message>
    <message>
        <source>Avance de la revisión</source>
        <translation>Progress of the check</translation>
    </message>
    <message>
        <source>Al entrar se hace una revisión corta. Ésta lee cada página, tabla y hoja digitalizada y toda la bitácora; se puede seguir trabajando mientras tanto.</source>
        <translation>A short check is done on entering. This one reads each page, table and digitised page and the whole log; you may go on working meanwhile.</translation>
    </message>
    <message>
        <source>Revisión de lo guardado</source>
        <translation>Check of what is saved</translation>
    </message>
    <message>
        <source>La revisión se dejó a medias. No se cambió nada.</source>
        <translation>The check was left halfway. Nothing was changed.</translation>
    </message>
    <message>
        <source>La bitácora tiene %1 asientos seguidos.</source>
        <translation>The log has %1 entries in sequence.</translation>
    </message>
    <message>
        <source>Todo está como se guardó. %1</source>
        <translation>Everything is as it was saved. %1</translation>
    </message>
    <message>
        <source>Deje de capturar, no borre nada y avise a soporte: lo dañado se puede restaurar de un respaldo.</source>
        <translation>Stop capturing, erase nothing and tell support: what is damaged can be restored from a backup.</translation>
    </message>
    <message>
        <source>Personas contra la bitácora: %v de %m</source>
        <translation>People against the log: %v of %m</translation>
    </message>
    <message>
        <source>%1 personas no están como la bitácora dice que se guardaron: puede ser una parte vieja de la base.</source>
        <translation>%1 people are not as the log says they were saved: it may be an old part of the base.</translation>
    </message>
</context>
<context>
    <name>padron::ui::CompareView</name>
    <message>
        <source>Las dos personas, campo por campo</source>
        <translation>The two people, field by field</translation>
    </message>
</context>
<context>
    <name>padron::ui::CompareWords</name>
    <message>
        <source>Igual</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>Parecido</source>
        <translation>Alike</translation>
    </message>
    <message>
        <source>Distinto</source>
        <translation>Different</translation>
    </message>
    <message>
        <source>Falta en una</source>
        <translation>Missing in one</translation>
    </message>
    <message>
        <source>sin dato</source>
        <translation>no datum</translation>
    </message>
</context>
<context>
    <name>padron::ui::Comparison</name>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Apellidos</source>
        <translation>Surnames</translation>
    </message>
    <message>
        <source>Nacimiento</source>
        <translation>Birth</translation>
    </message>
    <message>
        <source>Sexo</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Nació en</source>
        <translation>Born in</translation>
    </message>
    <message>
        <source>CURP</source>
        <translation>CURP</translation>
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
        <source>Teléfono</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Familia</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Familia nueva</source>
        <translation>New family</translation>
    </message>
    <message>
        <source>Folio</source>
        <translation>Folio</translation>
    </message>
    <message>
        <source>se da al registrar</source>
        <translation>given when registering</translation>
    </message>
</context>
<context>
    <name>padron::ui::ConflictPage</name>
    <message>
        <source>Las dos versiones, campo por campo</source>
        <translation>The two versions, field by field</translation>
    </message>
    <message>
        <source>Dejar la que está   Q</source>
        <translation>Keep the present one   Q</translation>
    </message>
    <message>
        <source>Usar la otra   O</source>
        <translation>Use the other one   O</translation>
    </message>
    <message>
        <source>Ver la familia   F</source>
        <translation>See the family   F</translation>
    </message>
    <message>
        <source>Volver a la lista   Esc</source>
        <translation>Back to the list   Esc</translation>
    </message>
    <message>
        <source>¿Por qué se deja la que está?</source>
        <translation>Why is the present one kept?</translation>
    </message>
    <message>
        <source>¿Por qué se usa la otra?</source>
        <translation>Why is the other one used?</translation>
    </message>
    <message>
        <source>En una línea</source>
        <translation>In one line</translation>
    </message>
    <message>
        <source>Por ejemplo: se le preguntó a la persona y mostró su identificación.</source>
        <translation>For example: the person was asked and showed their identification.</translation>
    </message>
    <message>
        <source>Anotar que queda la que está</source>
        <translation>Note that the present one is kept</translation>
    </message>
    <message>
        <source>Anotar que se usa la otra</source>
        <translation>Note that the other one is used</translation>
    </message>
    <message>
        <source>Aquí se decidió usar la otra. La respuesta va al centro con el siguiente envío, y él cierra el asunto.</source>
        <translation>It was decided here to use the other one. The answer goes to the centre with the next batch, and the centre closes the matter.</translation>
    </message>
    <message>
        <source>Aquí se decidió dejar la que está. La respuesta va al centro con el siguiente envío, y él cierra el asunto.</source>
        <translation>It was decided here to keep the present one. The answer goes to the centre with the next batch, and the centre closes the matter.</translation>
    </message>
    <message>
        <source>Responde supervisión o la persona responsable del módulo.</source>
        <translation>Supervision or the person responsible for the módulo answers.</translation>
    </message>
    <message>
        <source>Una de las dos versiones la capturó usted: responde otra persona de supervisión.</source>
        <translation>You captured one of the two versions: another supervisor answers.</translation>
    </message>
    <message>
        <source>La respuesta queda en la bitácora. Mientras nadie decida vale la que está; nada de lo escrito se pierde.</source>
        <translation>The answer stays in the log. Until somebody decides, the present one is valid; nothing that was written is lost.</translation>
    </message>
    <message>
        <source>%1: dos versiones de %2</source>
        <translation>%1: two versions of %2</translation>
    </message>
    <message>
        <source>Dos equipos escribieron lo mismo sin haber visto lo del otro, y el padrón no elige por nadie. Decida con la persona o con sus documentos a la vista.</source>
        <translation>Two computers wrote the same datum without having seen what the other wrote, and the padrón chooses for nobody. Decide with the person or with their documents in view.</translation>
    </message>
    <message>
        <source>%1
%2, equipo %3, %4</source>
        <translation>%1
%2, computer %3, %4</translation>
    </message>
    <message>
        <source>La que está</source>
        <translation>The present one</translation>
    </message>
    <message>
        <source>La otra</source>
        <translation>The other one</translation>
    </message>
    <message>
        <source>Antes de las dos nadie lo había escrito.</source>
        <translation>Before both, nobody had written it.</translation>
    </message>
    <message>
        <source>Antes de las dos decía: %1.</source>
        <translation>Before both it said: %1.</translation>
    </message>
</context>
<context>
    <name>padron::ui::ConflictTasks</name>
    <message>
        <source>Dos versiones de lo mismo</source>
        <translation>Two versions of the same datum</translation>
    </message>
    <message>
        <source>Ninguna. Aquí llega lo que dos módulos escribieron distinto sin haberse visto.</source>
        <translation>None. What two módulos wrote differently without having seen each other&apos;s comes here.</translation>
    </message>
    <message numerus="yes">
        <source>%n asunto(s). Entrar muestra las dos versiones lado a lado.</source>
        <translation>
            <numerusform>%n matter. Enter shows the two versions side by side.</numerusform>
            <numerusform>%n matters. Enter shows the two versions side by side.</numerusform>
        </translation>
    </message>
    <message>
        <source>Se anotó que se usa la otra. El registro cambia cuando el centro lo confirme.</source>
        <translation>It was noted that the other one is used. The record changes when the centre confirms it.</translation>
    </message>
    <message>
        <source>Se anotó que queda la que está. El asunto se cierra cuando el centro lo confirme.</source>
        <translation>It was noted that the present one is kept. The matter is closed when the centre confirms it.</translation>
    </message>
</context>
<context>
    <name>padron::ui::ConflictWords</name>
    <message>
        <source>no está en la familia</source>
        <translation>is not in the family</translation>
    </message>
    <message>
        <source>titular pendiente</source>
        <translation>titular pending</translation>
    </message>
    <message>
        <source>con datos del caso</source>
        <translation>with data of the case</translation>
    </message>
    <message>
        <source>Titular</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>sin dato</source>
        <translation>no datum</translation>
    </message>
</context>
<context>
    <name>padron::ui::ConflictsModel</name>
    <message>
        <source>%1 y %2</source>
        <translation>%1 and %2</translation>
    </message>
    <message>
        <source>Decidido, por enviar</source>
        <translation>Decided, to send</translation>
    </message>
    <message>
        <source>Dos versiones</source>
        <translation>Two versions</translation>
    </message>
</context>
<context>
    <name>padron::ui::ConsentMedium</name>
    <message>
        <source>Cómo lo expresa</source>
        <translation>How they express it</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Primer testigo, nombre completo</source>
        <translation>First witness, full name</translation>
    </message>
    <message>
        <source>Segundo testigo, nombre completo</source>
        <translation>Second witness, full name</translation>
    </message>
    <message>
        <source>Con el dedo, la pluma o el ratón. Con teclado: las flechas mueven la pluma y se traza mientras se mantiene Espacio; Supr borra.</source>
        <translation>With a finger, the pen or the mouse. With the keyboard: arrows move the pen, which draws while Space is held; Del erases.</translation>
    </message>
    <message>
        <source>Imagen de la huella</source>
        <translation>Image of the fingerprint</translation>
    </message>
    <message>
        <source>Archivo de la firma electrónica</source>
        <translation>File of the electronic signature</translation>
    </message>
    <message>
        <source>Hoja firmada, digitalizada</source>
        <translation>Signed sheet, digitised</translation>
    </message>
    <message>
        <source>Elegir el archivo…</source>
        <translation>Choose the file…</translation>
    </message>
    <message>
        <source>Cambiar el archivo…</source>
        <translation>Change the file…</translation>
    </message>
    <message>
        <source>El archivo que produjo su firma; hasta 2 MB.</source>
        <translation>The file that their signature produced; up to 2 MB.</translation>
    </message>
    <message>
        <source>JPEG, PNG o PDF; hasta 10 MB.</source>
        <translation>JPEG, PNG or PDF; up to 10 MB.</translation>
    </message>
    <message>
        <source>Guardado y cifrado en este equipo: %1 KB.</source>
        <translation>Kept and encrypted in this computer: %1 KB.</translation>
    </message>
    <message>
        <source>Guardado y cifrado en este equipo.</source>
        <translation>Kept and encrypted in this computer.</translation>
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
        <source>quien representa</source>
        <translation>who represents</translation>
    </message>
    <message>
        <source>la persona</source>
        <translation>the person</translation>
    </message>
    <message>
        <source>La firma llegó a su largo máximo.</source>
        <translation>The signature reached its greatest length.</translation>
    </message>
    <message>
        <source>Lo dio al registrarse</source>
        <translation>Given when they registered</translation>
    </message>
    <message>
        <source>Leer en voz alta lo capturado</source>
        <translation>Read what was captured aloud</translation>
    </message>
    <message>
        <source>Se leyó en &amp;voz alta</source>
        <translation>It was read &amp;aloud</translation>
    </message>
    <message>
        <source>Ver el aviso inte&amp;gral</source>
        <translation>See the &amp;full notice</translation>
    </message>
    <message>
        <source>Imprimir el aviso</source>
        <translation>Print the notice</translation>
    </message>
    <message>
        <source>Imprimir carta de consentimiento</source>
        <translation>Print letter of consent</translation>
    </message>
    <message>
        <source>Imprimir carta bajo protesta</source>
        <translation>Print letter under oath</translation>
    </message>
    <message>
        <source>Imprimir qué traer</source>
        <translation>Print what to bring</translation>
    </message>
    <message>
        <source>Ya dio su consentimiento al registrarse: no se pide de nuevo. Éste es el aviso de las actualizaciones; muéstrelo o imprímalo si lo pide.</source>
        <translation>They gave their consent when they registered: it is not asked for again. This is the notice for updates; show it or print it if they ask for it.</translation>
    </message>
    <message>
        <source>Aviso mostrado el %1. Ahora firma %2, o al final, cuando se le haya leído lo capturado.</source>
        <translation>Notice shown on %1. Now %2 signs, or at the end, once what was captured has been read to them.</translation>
    </message>
    <message>
        <source>La persona acepta</source>
        <translation>The person accepts</translation>
    </message>
    <message>
        <source>Este módulo no tiene autorizada la firma en pantalla (se autoriza en Ajustes). Elija otra forma: hoja firmada, huella o firma electrónica. Lo capturado queda guardado.</source>
        <translation>This módulo is not authorised to take signatures on the screen (it is authorised in Settings). Choose another way: signed sheet, fingerprint or electronic signature. What was captured is kept.</translation>
    </message>
    <message>
        <source>Lo retiró; puede darlo de nuevo</source>
        <translation>They withdrew it; they may give it again</translation>
    </message>
    <message>
        <source>Falta que lo dé de nuevo</source>
        <translation>They still have to give it again</translation>
    </message>
    <message>
        <source>Retiró su consentimiento y su registro está por aclarar. Si quiere darlo de nuevo, muéstrele el aviso; si no, siga sin él.</source>
        <translation>They withdrew their consent and their record is left to clarify. If they want to give it again, show them the notice; if not, go on without it.</translation>
    </message>
</context>
<context>
    <name>padron::ui::ConsultasModel</name>
    <message>
        <source>se preguntó %1</source>
        <translation>asked %1</translation>
    </message>
    <message>
        <source>No está de acuerdo</source>
        <translation>Does not agree</translation>
    </message>
    <message>
        <source>%1 · mismo nombre</source>
        <translation>%1 · same name</translation>
    </message>
</context>
<context>
    <name>padron::ui::ConsultasSection</name>
    <message>
        <source>Cargar configuración de consultas…</source>
        <translation>Load configuration of queries…</translation>
    </message>
    <message>
        <source>Autorización de las consultas diferidas</source>
        <translation>Authorisation for deferred queries</translation>
    </message>
    <message>
        <source>Número y fecha del oficio. Con él, lo que quedó sin respuesta se pregunta otra vez más tarde, una CURP a la vez. Vacío: no se pregunta de nuevo.</source>
        <translation>Number and date of the official letter. With it, what was left without an answer is asked again later, one CURP at a time. Empty: it is not asked again.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Entre una consulta diferida y otra</source>
        <translation>Between one deferred query and the next</translation>
    </message>
    <message>
        <source>Guardar consultas</source>
        <translation>Save queries</translation>
    </message>
    <message>
        <source>Derechohabiencia</source>
        <translation>Entitlement</translation>
    </message>
    <message>
        <source>Configuración de consultas</source>
        <translation>Configuration of queries</translation>
    </message>
    <message>
        <source>Configuración</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>No hay instituciones configuradas: sólo se anota lo que la persona declara.</source>
        <translation>No institutions are configured: only what the person declares is noted.</translation>
    </message>
    <message>
        <source>Se consulta a: %1.</source>
        <translation>Institutions asked: %1.</translation>
    </message>
    <message>
        <source>La configuración quedó guardada, cifrada en este equipo. Borre el archivo: puede tener una contraseña.</source>
        <translation>The configuration was saved, encrypted in this computer. Delete the file: it may hold a password.</translation>
    </message>
    <message>
        <source>Las consultas quedaron guardadas.</source>
        <translation>The queries were saved.</translation>
    </message>
</context>
<context>
    <name>padron::ui::ContactForm</name>
    <message>
        <source>Anotarlo   Entrar</source>
        <translation>Note it   Enter</translation>
    </message>
    <message>
        <source>Cómo se le avisó</source>
        <translation>How notice was given</translation>
    </message>
    <message>
        <source>No diga a terceros de qué trámite se trata.</source>
        <translation>Do not tell others what the matter is.</translation>
    </message>
    <message>
        <source>Qué resultó</source>
        <translation>What came of it</translation>
    </message>
    <message>
        <source>Nota, si hace falta</source>
        <translation>Note, if needed</translation>
    </message>
    <message>
        <source>Dejarlo como está   Esc</source>
        <translation>Leave it as it is   Esc</translation>
    </message>
    <message>
        <source>Avisar a %1</source>
        <translation>Give notice to %1</translation>
    </message>
    <message>
        <source>%1 al %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>Falta cómo se le avisó.</source>
        <translation>How notice was given is missing.</translation>
    </message>
    <message>
        <source>Falta qué resultó.</source>
        <translation>What came of it is missing.</translation>
    </message>
</context>
<context>
    <name>padron::ui::ContestTasks</name>
    <message>
        <source>Inconformidades con una institución</source>
        <translation>Objections to an institution</translation>
    </message>
    <message>
        <source>¿Qué se hizo?</source>
        <translation>What was done?</translation>
    </message>
    <message>
        <source>En una línea</source>
        <translation>In one line</translation>
    </message>
    <message>
        <source>Por ejemplo: trajo su constancia de baja y se consultó de nuevo. Con esto se cierra la tarea.</source>
        <translation>For example: they brought their statement of entitlement ended and it was asked again. This closes the task.</translation>
    </message>
    <message>
        <source>Cerrar la tarea</source>
        <translation>Close the task</translation>
    </message>
    <message>
        <source>Ver la familia</source>
        <translation>See the family</translation>
    </message>
    <message>
        <source>Ninguna. Aquí queda quien no está de acuerdo con que IMSS o ISSSTE diga que tiene derechohabiencia.</source>
        <translation>None. Whoever does not agree when IMSS or ISSSTE says they have entitlement is listed here.</translation>
    </message>
    <message numerus="yes">
        <source>%n persona(s). Entrar dice qué sigue y anota lo que se hizo.</source>
        <translation>
            <numerusform>%n person. Enter says what comes next and notes what was done.</numerusform>
            <numerusform>%n people. Enter says what comes next and notes what was done.</numerusform>
        </translation>
    </message>
    <message>
        <source>Se anotó lo que se hizo y la tarea se cerró. El registro de la persona sigue como estaba.</source>
        <translation>What was done was noted and the task was closed. The record of the person stays as it was.</translation>
    </message>
</context>
<context>
    <name>padron::ui::ContestsModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 dice que tiene derechohabiencia</source>
        <translation>%1 says they have entitlement</translation>
    </message>
    <message>
        <source>No está de acuerdo</source>
        <translation>Does not agree</translation>
    </message>
</context>
<context>
    <name>padron::ui::CountPanel</name>
    <message>
        <source>Ya se buscaron: las que no se leyeron quedan como faltantes</source>
        <translation>They were searched for: those not read are noted as missing</translation>
    </message>
    <message>
        <source>Terminar el conteo</source>
        <translation>Finish the count</translation>
    </message>
    <message>
        <source>Seguir después   Esc</source>
        <translation>Go on later   Esc</translation>
    </message>
    <message>
        <source>No falta ninguna.</source>
        <translation>None is missing.</translation>
    </message>
    <message>
        <source>Faltan %1.</source>
        <translation>Missing: %1.</translation>
    </message>
    <message>
        <source>Sobran %1.</source>
        <translation>Extra: %1.</translation>
    </message>
    <message>
        <source>Conteo de %1</source>
        <translation>Count of %1</translation>
    </message>
    <message>
        <source>no estaba en el inventario</source>
        <translation>was not in the inventory</translation>
    </message>
    <message>
        <source>según el inventario: %1</source>
        <translation>according to the inventory: %1</translation>
    </message>
    <message>
        <source>Sobra</source>
        <translation>Extra</translation>
    </message>
    <message>
        <source>Falta</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Contada: %1.</source>
        <translation>Counted: %1.</translation>
    </message>
    <message>
        <source>Ya se había contado: %1.</source>
        <translation>Already counted: %1.</translation>
    </message>
    <message>
        <source>Debería estar en otro lugar, %2: %1. Si se queda aquí, trasládela después.</source>
        <translation>It should be somewhere else, %2: %1. If it stays here, transfer it afterwards.</translation>
    </message>
    <message>
        <source>Apareció una que faltaba: %1. Al terminar vuelve al resguardo.</source>
        <translation>A missing one turned up: %1. On finishing it goes back into custody.</translation>
    </message>
    <message>
        <source>No debería estar aquí: %1. Según el inventario se entregó o se dio por perdida. Apártela y pregunte.</source>
        <translation>It should not be here: %1. According to the inventory it was handed over or given up as lost. Set it apart and ask.</translation>
    </message>
    <message>
        <source>No está en el inventario de este equipo: %1. Al terminar, recíbala con un traslado.</source>
        <translation>It is not in the inventory of this computer: %1. After finishing, receive it with a transfer.</translation>
    </message>
    <message>
        <source>Del folio %1 no hay ninguna tarjeta en el inventario. Lea su QR.</source>
        <translation>There is no card of folio %1 in the inventory. Read its QR.</translation>
    </message>
    <message>
        <source>Hay varias expediciones del folio %1. Escriba el folio, una diagonal y el número de expedición.</source>
        <translation>There are several issues of folio %1. Type the folio, a slash and the issue number.</translation>
    </message>
    <message>
        <source>No se contó: no es una tarjeta del padrón.</source>
        <translation>It was not counted: it is not a padrón card.</translation>
    </message>
    <message>
        <source>Conteo de %1 terminado: %2 de %3.</source>
        <translation>Count of %1 finished: %2 of %3.</translation>
    </message>
    <message>
        <source>%1 quedaron como faltantes.</source>
        <translation>%1 noted as missing.</translation>
    </message>
    <message>
        <source>%1 no se leyeron y siguen en el inventario.</source>
        <translation>%1 were not read and stay in the inventory.</translation>
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
    <message>
        <source>Comprobante provisional: certificado de registro</source>
        <translation>Provisional receipt: certificado de registro</translation>
    </message>
    <message>
        <source>Se emitió otra en su lugar</source>
        <translation>Another one was issued in its place</translation>
    </message>
    <message>
        <source>El padrón la tiene en pausa; puede volver a estar vigente</source>
        <translation>The padrón has it on hold; it may be in force again</translation>
    </message>
    <message>
        <source>El padrón la dio por terminada</source>
        <translation>The padrón ended it</translation>
    </message>
    <message>
        <source>Compare estos datos con la persona y con su identificación.</source>
        <translation>Compare these data with the person and with their identification.</translation>
    </message>
    <message>
        <source>Pida la credencial más reciente o busque a la persona por su nombre o su CURP.</source>
        <translation>Ask for the most recent credential or search for the person by their name or their CURP.</translation>
    </message>
    <message>
        <source>Oriente a la persona a su módulo de registro para aclararlo.</source>
        <translation>Direct the person to their registration módulo to clarify it.</translation>
    </message>
    <message>
        <source>Actualice las listas y léala de nuevo; si sigue igual, oriente a la persona a su módulo.</source>
        <translation>Update the lists and read it again; if it stays the same, direct the person to their módulo.</translation>
    </message>
    <message>
        <source>Corrija la fecha de esta computadora y léala de nuevo.</source>
        <translation>Correct the date of this computer and read it again.</translation>
    </message>
    <message>
        <source>Si quien la emite le dio su llave, elija «Credencial de otro emisor».</source>
        <translation>If whoever issues it gave you their key, choose “Credential of another issuer”.</translation>
    </message>
    <message>
        <source>Léala de nuevo con el QR plano y con luz; revise que sea el QR de la credencial.</source>
        <translation>Read it again with the QR flat and well lit; check that it is the credential&apos;s QR.</translation>
    </message>
    <message>
        <source>Busque a la persona por su nombre o su CURP, u oriéntela a su módulo de registro.</source>
        <translation>Search for the person by their name or their CURP, or direct them to their registration módulo.</translation>
    </message>
    <message>
        <source>El QR no es una credencial de las que se pueden leer aquí.</source>
        <translation>The QR is not of a credential that can be read here.</translation>
    </message>
    <message>
        <source>La firma es de una llave que nadie ha cargado en este equipo.</source>
        <translation>The signature is by a key that nobody has loaded in this computer.</translation>
    </message>
    <message>
        <source>Quien la emitió le puso una fecha de término que ya pasó.</source>
        <translation>Whoever issued it set an end date that has passed.</translation>
    </message>
</context>
<context>
    <name>padron::ui::CredentialsModel</name>
    <message>
        <source>expedición %1, firmada el %2</source>
        <translation>issue %1, signed on %2</translation>
    </message>
    <message>
        <source>Lista para imprimir</source>
        <translation>Ready to print</translation>
    </message>
    <message>
        <source>En una impresión sin revisar</source>
        <translation>In a print run not yet reviewed</translation>
    </message>
    <message>
        <source>Impresa</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Viene en una caja del centro</source>
        <translation>Comes in a box from the centre</translation>
    </message>
    <message>
        <source>Detenida: registro por aclarar</source>
        <translation>On hold: record to clarify</translation>
    </message>
    <message>
        <source>No vigente según el padrón</source>
        <translation>Not in force according to the padrón</translation>
    </message>
    <message>
        <source>Cambiaron sus datos: espera otra firma del padrón</source>
        <translation>Their data changed: waits for another signature of the padrón</translation>
    </message>
</context>
<context>
    <name>padron::ui::CredentialsPage</name>
    <message>
        <source>Credenciales</source>
        <translation>Credentials</translation>
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
    <name>padron::ui::CustodyModel</name>
    <message>
        <source>certificado</source>
        <translation>certificado</translation>
    </message>
    <message>
        <source>expedición %1</source>
        <translation>issue %1</translation>
    </message>
    <message>
        <source>%1, con %2</source>
        <translation>%1, with %2</translation>
    </message>
    <message>
        <source>No la recogieron</source>
        <translation>Not collected</translation>
    </message>
</context>
<context>
    <name>padron::ui::CustodyPanel</name>
    <message>
        <source>Tarjetas en resguardo</source>
        <translation>Cards in custody</translation>
    </message>
    <message>
        <source>Por lugar y por persona</source>
        <translation>By place and by person</translation>
    </message>
    <message>
        <source>Elegir las que se ven</source>
        <translation>Choose those shown</translation>
    </message>
    <message>
        <source>No elegir ninguna</source>
        <translation>Choose none</translation>
    </message>
    <message>
        <source>En resguardo</source>
        <translation>In custody</translation>
    </message>
    <message>
        <source>Faltantes</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Trasladadas a otro módulo</source>
        <translation>Transferred to another módulo</translation>
    </message>
    <message>
        <source>Credenciales</source>
        <translation>Credentials</translation>
    </message>
    <message>
        <source>Certificados</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>Buscar por nombre o folio, o leer una tarjeta para elegirla</source>
        <translation>Search by name or folio, or read a card to choose it</translation>
    </message>
    <message>
        <source>Estado</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Lugar</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Localidad</source>
        <translation>Locality</translation>
    </message>
    <message>
        <source>Qué</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Sin lugar anotado</source>
        <translation>No place noted</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>sin persona anotada</source>
        <translation>no person noted</translation>
    </message>
    <message>
        <source>No hay tarjetas en resguardo. Entran al recibir una caja, al imprimir aquí o con un traslado de otro módulo.</source>
        <translation>There are no cards in custody. They come in by receiving a box, by printing here or with a transfer from another módulo.</translation>
    </message>
    <message>
        <source>Ninguna tarjeta con esos filtros.</source>
        <translation>No card with those filters.</translation>
    </message>
    <message>
        <source>%1 tarjetas. Flechas recorren, Espacio elige.</source>
        <translation>%1 cards. Arrows walk, Space chooses.</translation>
    </message>
    <message>
        <source>Trasladar</source>
        <translation>Transfer</translation>
    </message>
    <message numerus="yes">
        <source>Trasladar %n tarjeta(s)</source>
        <translation>
            <numerusform>Transfer %n card</numerusform>
            <numerusform>Transfer %n cards</numerusform>
        </translation>
    </message>
    <message>
        <source>Contar un lugar</source>
        <translation>Count a place</translation>
    </message>
    <message>
        <source>Contar %1</source>
        <translation>Count %1</translation>
    </message>
    <message>
        <source>Elegida: %1.</source>
        <translation>Chosen: %1.</translation>
    </message>
    <message>
        <source>Se trasladó a otro módulo: %1. Para recibirla de vuelta, elija el estado Trasladadas.</source>
        <translation>It was transferred to another módulo: %1. To receive it back, choose the status Transferred.</translation>
    </message>
    <message>
        <source>Está en %2, fuera de lo que se ve: %1. Quite los filtros para elegirla.</source>
        <translation>It is in %2, outside what is shown: %1. Remove the filters to choose it.</translation>
    </message>
    <message>
        <source>Estaba como faltante: %1. Cuente el lugar donde apareció, o léala en su caja.</source>
        <translation>It was missing: %1. Count the place where it turned up, or read it in its box.</translation>
    </message>
    <message>
        <source>Según el inventario se entregó, se devolvió o se perdió: %1. Apártela y pregunte.</source>
        <translation>According to the inventory it was handed over, returned or lost: %1. Set it apart and ask.</translation>
    </message>
    <message>
        <source>Viene de otro módulo: %1. Al trasladarla a un lugar de aquí queda en el inventario.</source>
        <translation>It comes from another módulo: %1. Once transferred to a place here it is in the inventory.</translation>
    </message>
    <message>
        <source>Del folio %1 no hay ninguna tarjeta en el inventario.</source>
        <translation>There is no card of folio %1 in the inventory.</translation>
    </message>
    <message>
        <source>Hay varias expediciones del folio %1. Escriba el folio, una diagonal y el número de expedición.</source>
        <translation>There are several issues of folio %1. Type the folio, a slash and the issue number.</translation>
    </message>
    <message>
        <source>No es una tarjeta del padrón.</source>
        <translation>It is not a padrón card.</translation>
    </message>
    <message numerus="yes">
        <source>%n tarjeta(s) quedaron a cargo de %1, en %2.</source>
        <translation>
            <numerusform>%n card is now in the charge of %1, in %2.</numerusform>
            <numerusform>%n cards are now in the charge of %1, in %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::DayQueue</name>
    <message>
        <source>Cola de hoy</source>
        <translation>Today&apos;s queue</translation>
    </message>
    <message>
        <source>Continuar   Entrar</source>
        <translation>Continue   Enter</translation>
    </message>
    <message>
        <source>Entregar a…   Ctrl+E</source>
        <translation>Hand over to…   Ctrl+E</translation>
    </message>
    <message>
        <source>Dejar al final   Ctrl+↓</source>
        <translation>Leave for last   Ctrl+↓</translation>
    </message>
    <message>
        <source>Descartar   Supr</source>
        <translation>Discard   Del</translation>
    </message>
    <message>
        <source>Deshacer   Ctrl+Z</source>
        <translation>Undo   Ctrl+Z</translation>
    </message>
    <message>
        <source>Cada captura sin terminar espera aquí con su turno; nada se borra sin preguntar.</source>
        <translation>Each unfinished capture waits here with its turn; nothing is erased without asking.</translation>
    </message>
    <message>
        <source>Nadie espera. Una captura sin terminar se queda aquí con su turno.</source>
        <translation>Nobody waits. An unfinished capture stays here with its turn.</translation>
    </message>
    <message>
        <source>La captura de %1 la tiene %2. Si usted la continúa, pasa a usted con todo lo escrito.</source>
        <translation>%2 has the capture of %1. If you continue it, it passes to you with everything typed.</translation>
    </message>
    <message>
        <source>Continuarla yo</source>
        <translation>Continue it myself</translation>
    </message>
    <message>
        <source>Dejarla con %1</source>
        <translation>Leave it with %1</translation>
    </message>
    <message>
        <source>Se descarta la captura de %1: %2, con todo lo escrito. Hasta el fin del día se puede deshacer.</source>
        <translation>The capture of %1 is discarded: %2, with everything typed. It can be undone until the end of the day.</translation>
    </message>
    <message>
        <source>La tiene %1.</source>
        <translation>%1 has it.</translation>
    </message>
    <message>
        <source>La familia registrada queda como está.</source>
        <translation>The registered family stays as it is.</translation>
    </message>
    <message>
        <source>Descartar captura de %1</source>
        <translation>Discard capture of %1</translation>
    </message>
    <message>
        <source>Conservarla</source>
        <translation>Keep it</translation>
    </message>
</context>
<context>
    <name>padron::ui::DeathForm</name>
    <message>
        <source>Fecha de la defunción</source>
        <translation>Date of death</translation>
    </message>
    <message>
        <source>dd/mm/aaaa, como dice el acta o el certificado. Si la familia no la sabe, déjela en blanco.</source>
        <translation>dd/mm/yyyy, as the acta or the certificado says. If the family does not know it, leave it blank.</translation>
    </message>
    <message>
        <source>Acta o certificado de defunción</source>
        <translation>Acta or certificado de defunción</translation>
    </message>
    <message>
        <source>Su número o folio. Si todavía no hay, déjelo en blanco: no hace falta para registrarla.</source>
        <translation>Its number or folio. If there is none yet, leave it blank: it is not needed to register the death.</translation>
    </message>
    <message>
        <source>Escriba el día, el mes y el año, como 05/11/2026, o déjela en blanco.</source>
        <translation>Type the day, the month and the year, like 05/11/2026, or leave it blank.</translation>
    </message>
    <message>
        <source>Esa fecha todavía no llega. Revísela o déjela en blanco.</source>
        <translation>That date has not come yet. Check it or leave it blank.</translation>
    </message>
    <message>
        <source>Esa fecha es anterior al nacimiento. Revísela o déjela en blanco.</source>
        <translation>That date is before the birth. Check it or leave it blank.</translation>
    </message>
    <message>
        <source>Hay un signo que no se puede guardar. Escríbalo de nuevo.</source>
        <translation>There is a character that cannot be saved. Type it again.</translation>
    </message>
    <message>
        <source>Sin nadie de la familia que lo pida, hace falta el número del acta o del certificado.</source>
        <translation>With nobody of the family asking for it, the number of the act or of the certificate is needed.</translation>
    </message>
</context>
<context>
    <name>padron::ui::DeliverView</name>
    <message>
        <source>Tarjetas encontradas</source>
        <translation>Cards found</translation>
    </message>
    <message>
        <source>Escanee el QR, o escriba folio, CURP o nombre</source>
        <translation>Scan the QR, or type folio, CURP or name</translation>
    </message>
    <message>
        <source>Entrar busca. Sirve el QR de la credencial o el del certificado.</source>
        <translation>Enter searches. The QR of the credential or of the certificado will do.</translation>
    </message>
    <message>
        <source>La reposición quedó pedida: la emisión %1 deja de valer cuando el padrón la marque, y la nueva llega firmada al conectarse. La atención médica no cambia.</source>
        <translation>The replacement was asked for: issue %1 stops being valid once the padrón marks it, and the new one comes signed on connecting. Medical care does not change.</translation>
    </message>
    <message>
        <source>La entrega quedó anotada. %1</source>
        <translation>The delivery was noted. %1</translation>
    </message>
    <message>
        <source>Entregar</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Ese código no es de una credencial que este equipo pueda comprobar. No se cambió nada. Busque por folio o nombre.</source>
        <translation>That code is not of a credential that this computer can verify. Nothing was changed. Search by folio or name.</translation>
    </message>
    <message>
        <source>No se encontró a nadie ni tarjeta con eso. Revise el folio, o busque con nombre y apellido.</source>
        <translation>No person or card was found with that. Check the folio, or search with name and surname.</translation>
    </message>
    <message>
        <source>Reponer credencial</source>
        <translation>Replace credential</translation>
    </message>
    <message>
        <source>Abrir su familia</source>
        <translation>Open their family</translation>
    </message>
    <message>
        <source>Imprimir acuse de entrega</source>
        <translation>Print delivery receipt</translation>
    </message>
    <message>
        <source>%1 de %2: se entregó a las %3 a %4.</source>
        <translation>%1 of %2: handed over at %3 to %4.</translation>
    </message>
    <message>
        <source>Guardar acuse en PDF</source>
        <translation>Save receipt as PDF</translation>
    </message>
    <message>
        <source>Imprimir acuse</source>
        <translation>Print receipt</translation>
    </message>
</context>
<context>
    <name>padron::ui::DeliveryText</name>
    <message>
        <source>su madre</source>
        <translation>their mother</translation>
    </message>
    <message>
        <source>su padre</source>
        <translation>their father</translation>
    </message>
    <message>
        <source>ejerce su tutela</source>
        <translation>their legal guardian</translation>
    </message>
    <message>
        <source>tiene su guarda y custodia</source>
        <translation>has custody of them</translation>
    </message>
    <message>
        <source>su madre o padre, titular de la familia</source>
        <translation>their mother or father, titular of the family</translation>
    </message>
    <message>
        <source>le apoya, según su instrumento</source>
        <translation>supports them, according to their instrument</translation>
    </message>
    <message>
        <source>muestra que la representa</source>
        <translation>shows that they represent them</translation>
    </message>
    <message>
        <source>Es mayor de edad: la recibe en persona (41). Ser titular de la familia no basta para recibir la de otra persona adulta.</source>
        <translation>They are an adult: they receive it in person (41). Being the titular of the family is not enough to receive that of another adult.</translation>
    </message>
    <message>
        <source>Es menor emancipada: la recibe en persona (11).</source>
        <translation>They are an emancipated minor: they receive it in person (11).</translation>
    </message>
    <message>
        <source>Es menor de edad: la recibe quien la representa (11).</source>
        <translation>They are a minor: whoever represents them receives it (11).</translation>
    </message>
    <message>
        <source>Está en estado de interdicción: la recibe quien ejerce su tutela (15).</source>
        <translation>They are under interdiction: whoever holds their guardianship receives it (15).</translation>
    </message>
    <message>
        <source>Necesita apoyo para decidir: la recibe en persona, o quien nombra su instrumento si está registrado (41).</source>
        <translation>They need support to decide: they receive it in person, or whoever their instrument names receives it, if registered (41).</translation>
    </message>
    <message>
        <source>Tiene que recibirla quien la representa y no hay nadie registrado. Actualice primero su registro (11, 15); la tarjeta sigue en resguardo.</source>
        <translation>Whoever represents them has to receive it and nobody is registered. Update their record first (11, 15); the card stays in custody.</translation>
    </message>
    <message>
        <source>Está registrada en otro módulo: compare la tarjeta con su documento. Si la recibe quien la representa, anote qué mostró (41).</source>
        <translation>They are registered at another módulo: compare the card with their document. If whoever represents them receives it, note what they showed (41).</translation>
    </message>
    <message>
        <source>Llamada</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Visita</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>Mensaje</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Aviso público o con la autoridad local</source>
        <translation>Public notice, or through the local authority</translation>
    </message>
    <message>
        <source>Dijo que vendrá</source>
        <translation>Said they will come</translation>
    </message>
    <message>
        <source>No contesta o no estaba</source>
        <translation>No answer, or was not there</translation>
    </message>
    <message>
        <source>Ya no vive ahí</source>
        <translation>No longer lives there</translation>
    </message>
    <message>
        <source>Se dejó recado</source>
        <translation>A message was left</translation>
    </message>
    <message>
        <source>No la quiere</source>
        <translation>Does not want it</translation>
    </message>
    <message>
        <source>Otro</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Pérdida o robo</source>
        <translation>Loss or theft</translation>
    </message>
    <message>
        <source>Daño</source>
        <translation>Damage</translation>
    </message>
</context>
<context>
    <name>padron::ui::DerechohabienciaSection</name>
    <message>
        <source>La persona declara, bajo protesta de decir verdad, que tiene derechohabiencia en:</source>
        <translation>The person declares, under oath to tell the truth, that they have entitlement at:</translation>
    </message>
    <message>
        <source>Se anota lo que dice; no se le piden comprobantes y no condiciona su atención.</source>
        <translation>What they say is noted; no proof is asked for and their care does not depend on it.</translation>
    </message>
    <message>
        <source>Cancelar la consulta</source>
        <translation>Cancel the query</translation>
    </message>
    <message>
        <source>Consultar a las instituciones</source>
        <translation>Ask the institutions</translation>
    </message>
    <message>
        <source>La consulta a IMSS e ISSSTE no está configurada en este equipo. Con lo que declara la persona el registro sigue.</source>
        <translation>Asking IMSS and ISSSTE is not configured in this computer. The registration goes on with what the person declares.</translation>
    </message>
    <message>
        <source>Consultando; puede seguir capturando. Cada institución tiene 40 segundos para contestar.</source>
        <translation>Asking; you may go on capturing. Each institution has 40 seconds to answer.</translation>
    </message>
    <message>
        <source>Se pregunta sólo por la CURP de esta persona. La respuesta no detiene el registro ni la atención.</source>
        <translation>Only this person&apos;s CURP is asked about. The answer does not stop the registration or the care.</translation>
    </message>
    <message>
        <source>No se ha preguntado</source>
        <translation>Not asked yet</translation>
    </message>
    <message>
        <source>Declara: %1</source>
        <translation>Declares: %1</translation>
    </message>
    <message>
        <source>%1 · por aclarar</source>
        <translation>%1 · to clarify</translation>
    </message>
    <message>
        <source>No está de acuerdo con %1</source>
        <translation>They do not agree with %1</translation>
    </message>
    <message>
        <source>Para consultar hace falta haber dado a conocer el aviso y la CURP completa y sin errores.</source>
        <translation>To ask, the notice must have been made known and the CURP must be complete and without errors.</translation>
    </message>
</context>
<context>
    <name>padron::ui::DerechohabienciaText</name>
    <message>
        <source>tardó más de 40 segundos</source>
        <translation>it took more than 40 seconds</translation>
    </message>
    <message>
        <source>no hubo conexión</source>
        <translation>there was no connection</translation>
    </message>
    <message>
        <source>el certificado no es de la institución</source>
        <translation>the certificate is not the institution&apos;s</translation>
    </message>
    <message>
        <source>contestó algo que no se puede leer</source>
        <translation>it answered something that cannot be read</translation>
    </message>
    <message>
        <source>contestó sobre otra CURP</source>
        <translation>it answered about another CURP</translation>
    </message>
    <message>
        <source>no aceptó la consulta</source>
        <translation>it did not accept the query</translation>
    </message>
    <message>
        <source>su servicio falló</source>
        <translation>its service failed</translation>
    </message>
    <message>
        <source>el programa se cerró antes</source>
        <translation>the program was closed before</translation>
    </message>
    <message>
        <source>por ahora no la tiene</source>
        <translation>it has no answer for now</translation>
    </message>
    <message>
        <source>%1: derechohabiencia vigente</source>
        <translation>%1: entitlement in force</translation>
    </message>
    <message>
        <source> como titular</source>
        <translation> as titular</translation>
    </message>
    <message>
        <source> como persona beneficiaria</source>
        <translation> as beneficiary</translation>
    </message>
    <message>
        <source>, número %1</source>
        <translation>, number %1</translation>
    </message>
    <message>
        <source> (el número no tiene la forma de los que da la institución)</source>
        <translation> (the number does not have the form of those the institution gives)</translation>
    </message>
    <message>
        <source>Ninguna</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Otra</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>%1: consultando…</source>
        <translation>%1: asking…</translation>
    </message>
    <message>
        <source>%1: consulta cancelada</source>
        <translation>%1: query cancelled</translation>
    </message>
    <message>
        <source>%1: sin derechohabiencia vigente en esa institución</source>
        <translation>%1: no entitlement in force at that institution</translation>
    </message>
    <message>
        <source>%1: no encontró esa CURP</source>
        <translation>%1: did not find that CURP</translation>
    </message>
    <message>
        <source>%1: sin respuesta, %2. No quiere decir que no tenga derechohabiencia; el registro sigue igual.</source>
        <translation>%1: no answer, %2. It does not mean that they have no entitlement; the registration goes on the same.</translation>
    </message>
    <message>
        <source>Consultado aquí: %1</source>
        <translation>Asked here: %1</translation>
    </message>
    <message>
        <source>Consultado aquí: %1 · hora de la institución: %2</source>
        <translation>Asked here: %1 · time of the institution: %2</translation>
    </message>
    <message>
        <source>%1 tiene el nombre escrito de otra manera: %2. Compárelo con el documento.</source>
        <translation>%1 has the name written in another way: %2. Compare it with the document.</translation>
    </message>
    <message>
        <source>%1 tiene esa CURP a nombre de %2. Revise que la CURP sea de la persona.</source>
        <translation>%1 has that CURP under the name of %2. Check that the CURP is the person&apos;s.</translation>
    </message>
    <message>
        <source>Lo que dice la institución es un indicio, no una decisión: el registro se guarda y queda por aclarar. Si la persona no está de acuerdo puede inconformarse: en la institución pide su constancia de vigencia o de baja, la trae a este módulo y se consulta de nuevo. Mientras tanto la atención médica no se niega.</source>
        <translation>What the institution says is a sign, not a decision: the record is saved and left to clarify. If the person does not agree they may object: they ask the institution for their statement of entitlement in force or ended, bring it to this módulo and it is asked again. Meanwhile medical care is not denied.</translation>
    </message>
    <message>
        <source>La persona no está de acuerdo con %1: quedó anotado. Al registrarla queda en Tareas para atenderlo.</source>
        <translation>The person does not agree with %1: it was noted. When they are registered it stays in Tasks to be attended to.</translation>
    </message>
    <message>
        <source>La persona no está de acuerdo con %1: quedó anotado y en Tareas para atenderlo.</source>
        <translation>The person does not agree with %1: it was noted and is in Tasks to be attended to.</translation>
    </message>
    <message>
        <source>la configuración cambió antes</source>
        <translation>the configuration changed first</translation>
    </message>
    <message>
        <source>Lo que sigue: la persona pide en %1 su constancia de vigencia o de baja y la trae a este módulo; con ella se consulta de nuevo y se anota aquí qué resultó. La decisión es de la institución: cerrar la tarea no cambia por sí mismo el registro de la persona. Mientras tanto queda por aclarar y la atención médica no se niega.</source>
        <translation>What comes next: the person asks %1 for their statement of entitlement in force or ended and brings it to this módulo; with it, it is asked again and the result is noted here. The decision is the institution&apos;s: closing the task does not by itself change the person&apos;s record. Meanwhile it is left to clarify and medical care is not denied.</translation>
    </message>
</context>
<context>
    <name>padron::ui::DocumentStrip</name>
    <message>
        <source>%1, hoja %2</source>
        <translation>%1, page %2</translation>
    </message>
    <message>
        <source>%1. Agregada: %2.</source>
        <translation>%1. Added: %2.</translation>
    </message>
    <message>
        <source>%1. Agregada: %2, por %3.</source>
        <translation>%1. Added: %2, by %3.</translation>
    </message>
    <message>
        <source>Aún no hay hojas digitalizadas.</source>
        <translation>There are no digitised pages yet.</translation>
    </message>
    <message>
        <source>Digitalizar</source>
        <translation>Digitise</translation>
    </message>
    <message>
        <source>Quitar hoja</source>
        <translation>Remove page</translation>
    </message>
    <message>
        <source>Hojas digitalizadas</source>
        <translation>Digitised pages</translation>
    </message>
    <message>
        <source>Desde un archivo</source>
        <translation>From a file</translation>
    </message>
    <message>
        <source>Con el escáner</source>
        <translation>With the scanner</translation>
    </message>
    <message>
        <source>Con la cámara</source>
        <translation>With the camera</translation>
    </message>
    <message>
        <source>Elegir la imagen o el PDF</source>
        <translation>Choose the image or the PDF</translation>
    </message>
    <message>
        <source>Imágenes y PDF</source>
        <translation>Images and PDF</translation>
    </message>
</context>
<context>
    <name>padron::ui::DocumentText</name>
    <message>
        <source>CURP</source>
        <translation>CURP</translation>
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
        <source>Identificación</source>
        <translation>Identification</translation>
    </message>
    <message>
        <source>Comprobante de domicilio</source>
        <translation>Proof of address</translation>
    </message>
    <message>
        <source>Carta de consentimiento</source>
        <translation>Letter of consent</translation>
    </message>
    <message>
        <source>Instrumento de tutela</source>
        <translation>Guardianship instrument</translation>
    </message>
    <message>
        <source>Carta bajo protesta de decir verdad</source>
        <translation>Letter under oath to tell the truth</translation>
    </message>
    <message>
        <source>Constancia de emancipación</source>
        <translation>Proof of emancipation</translation>
    </message>
    <message>
        <source>Instrumento de apoyo</source>
        <translation>Support instrument</translation>
    </message>
    <message>
        <source>Otro documento</source>
        <translation>Other document</translation>
    </message>
    <message>
        <source>Hoja de consentimiento firmada</source>
        <translation>Signed sheet of consent</translation>
    </message>
    <message>
        <source>Huella de consentimiento</source>
        <translation>Fingerprint of consent</translation>
    </message>
    <message>
        <source>Firma electrónica de consentimiento</source>
        <translation>Electronic signature of consent</translation>
    </message>
    <message>
        <source>La imagen es pequeña y quizá no se lea. Acerque la cámara o escanee con más resolución.</source>
        <translation>The image is small and may not be readable. Bring the camera closer or scan with a higher resolution.</translation>
    </message>
    <message>
        <source>La imagen está borrosa y quizá no se lea. Tómela de nuevo con el papel quieto y buena luz.</source>
        <translation>The image is blurred and may not be readable. Take it again with the paper still and in good light.</translation>
    </message>
    <message>
        <source>La hoja parece en blanco. Revise que el papel no esté al revés.</source>
        <translation>The page looks blank. Check that the paper is not face down.</translation>
    </message>
</context>
<context>
    <name>padron::ui::DocumentsSection</name>
    <message>
        <source>Su caso no pide otros papeles que los ya capturados.</source>
        <translation>Their case asks for no papers other than those already captured.</translation>
    </message>
    <message>
        <source>¿Se tuvo a la vista?</source>
        <translation>Was it seen?</translation>
    </message>
    <message>
        <source>Número o referencia (si tiene)</source>
        <translation>Number or reference (if any)</translation>
    </message>
    <message>
        <source>%1: número o referencia</source>
        <translation>%1: number or reference</translation>
    </message>
    <message>
        <source>Imprimir carta</source>
        <translation>Print letter</translation>
    </message>
    <message>
        <source>Imprimir carta de consentimiento</source>
        <translation>Print letter of consent</translation>
    </message>
    <message>
        <source>Imprimir carta bajo protesta</source>
        <translation>Print letter under oath</translation>
    </message>
    <message>
        <source>Su caso ya no lo pide: desmárquelo si sobra.</source>
        <translation>Their case no longer asks for it: unmark it if it is not needed.</translation>
    </message>
    <message>
        <source>Numeral %1</source>
        <translation>Numeral %1</translation>
    </message>
    <message>
        <source>No se piden otros</source>
        <translation>No others are asked for</translation>
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
    <message>
        <source>Municipios de este código postal</source>
        <translation>Municipalities of this postal code</translation>
    </message>
    <message>
        <source>Asentamientos del catálogo</source>
        <translation>Settlements of the catalogue</translation>
    </message>
    <message>
        <source>Municipios del catálogo</source>
        <translation>Municipalities of the catalogue</translation>
    </message>
    <message>
        <source>Localidades del catálogo</source>
        <translation>Localities of the catalogue</translation>
    </message>
    <message>
        <source>del catálogo</source>
        <translation>from the catalogue</translation>
    </message>
    <message>
        <source>No está en el catálogo; si es correcto, siga con él.</source>
        <translation>It is not in the catalogue; if it is right, go on with it.</translation>
    </message>
    <message>
        <source>Este código abarca %1 municipios: elija el suyo.</source>
        <translation>This code covers %1 municipalities: choose theirs.</translation>
    </message>
    <message>
        <source>El código es de %1, %2: revise el municipio.</source>
        <translation>The code is of %1, %2: check the municipality.</translation>
    </message>
    <message>
        <source>%1 · C.P. %2</source>
        <translation>%1 · postal code %2</translation>
    </message>
    <message>
        <source>%1, %2 · %3 hab.</source>
        <translation>%1, %2 · pop. %3</translation>
    </message>
    <message>
        <source>Sin catálogos: se escribe todo. Se cargan en Ajustes.</source>
        <translation>Without catalogues: everything is typed. They are loaded in Settings.</translation>
    </message>
    <message>
        <source>Calle y número</source>
        <translation>Street with number</translation>
    </message>
    <message>
        <source>Calle sin número</source>
        <translation>Street, no number</translation>
    </message>
    <message>
        <source>Conocido o rural</source>
        <translation>Domicilio conocido or rural</translation>
    </message>
    <message>
        <source>Cómo es el domicilio</source>
        <translation>What the home is like</translation>
    </message>
    <message>
        <source>Domicilio conocido: nada se inventa, basta la localidad y cómo llegar.</source>
        <translation>Domicilio conocido: nothing is made up, the locality and how to get there are enough.</translation>
    </message>
    <message>
        <source>En el campo elija «Conocido o rural»: no pide calle ni número.</source>
        <translation>In the countryside choose “Domicilio conocido or rural”: it asks for no street or number.</translation>
    </message>
    <message>
        <source>El número ya escrito se conserva, pero no se usa.</source>
        <translation>The number already typed is kept, but not used.</translation>
    </message>
    <message>
        <source>También cambian de domicilio: %1. Quien no se muda lo dice en su propio domicilio.</source>
        <translation>They change home too: %1. Whoever does not move says so in their own home.</translation>
    </message>
</context>
<context>
    <name>padron::ui::DraftText</name>
    <message>
        <source>Turno %1</source>
        <translation>Turn %1</translation>
    </message>
    <message>
        <source>Turno %1 del %2</source>
        <translation>Turn %1 on %2</translation>
    </message>
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
    <name>padron::ui::DraftsModel</name>
    <message>
        <source>Sin nombre todavía</source>
        <translation>No name yet</translation>
    </message>
    <message numerus="yes">
        <source>%n persona(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, firmas: %2</source>
        <translation>%1, signatures: %2</translation>
    </message>
    <message>
        <source>%1. Entrar o Ctrl+Z la deshace, hasta el fin del día</source>
        <translation>%1. Enter or Ctrl+Z undoes it, until the end of the day</translation>
    </message>
    <message>
        <source>guardada %1</source>
        <translation>saved %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, va en %2, %3</source>
        <translation>%1, at %2, %3</translation>
    </message>
    <message>
        <source>Descartada %1 - Deshacer</source>
        <translation>Discarded %1 - Undo</translation>
    </message>
    <message>
        <source>A quien siga</source>
        <translation>Whoever is next</translation>
    </message>
    <message>
        <source>La tiene usted</source>
        <translation>You have it</translation>
    </message>
    <message>
        <source>La tiene %1</source>
        <translation>%1 has it</translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <translation>%1 - %2</translation>
    </message>
    <message>
        <source>actualización</source>
        <translation>update</translation>
    </message>
</context>
<context>
    <name>padron::ui::DuplicateTaskView</name>
    <message>
        <source>¿Son la misma persona?</source>
        <translation>Are they the same person?</translation>
    </message>
    <message>
        <source>Son personas distintas   D</source>
        <translation>They are different people   D</translation>
    </message>
    <message>
        <source>Es la misma   M</source>
        <translation>It is the same   M</translation>
    </message>
    <message>
        <source>Volver a la lista   Esc</source>
        <translation>Back to the list   Esc</translation>
    </message>
    <message>
        <source>La respuesta queda en la bitácora. Nada se borra: si es la misma, el registro más reciente queda por aclarar.</source>
        <translation>The answer stays in the log. Nothing is erased: if it is the same person, the later record is left to clarify.</translation>
    </message>
    <message>
        <source>Responde supervisión o la persona responsable del módulo.</source>
        <translation>Supervision or the person responsible for the módulo answers.</translation>
    </message>
    <message>
        <source>¿Por qué son personas distintas?</source>
        <translation>Why are they different people?</translation>
    </message>
    <message>
        <source>Gemela o gemelo</source>
        <translation>Twin (gemela, gemelo)</translation>
    </message>
    <message>
        <source>Mismo nombre</source>
        <translation>Same name</translation>
    </message>
    <message>
        <source>Otro motivo</source>
        <translation>Other reason</translation>
    </message>
    <message>
        <source>En una línea</source>
        <translation>In one line</translation>
    </message>
    <message>
        <source>Puede dejarlo vacío con los dos primeros motivos.</source>
        <translation>You may leave it empty with the first two reasons.</translation>
    </message>
    <message>
        <source>Anotar que son distintas</source>
        <translation>Note that they are different</translation>
    </message>
    <message>
        <source>¿Cómo se comprobó que es la misma?</source>
        <translation>How was it verified that it is the same?</translation>
    </message>
    <message>
        <source>Por ejemplo: trajo su CURP y su identificación.</source>
        <translation>For example: they brought their CURP and their identification.</translation>
    </message>
    <message>
        <source>Anotar que es la misma</source>
        <translation>Note that it is the same</translation>
    </message>
    <message>
        <source>Preguntó %1, %2.</source>
        <translation>%1 asked, %2.</translation>
    </message>
    <message>
        <source>Preguntó %1, %2: «%3».</source>
        <translation>%1 asked, %2: “%3”.</translation>
    </message>
    <message>
        <source>Registrada antes</source>
        <translation>Registered first</translation>
    </message>
    <message>
        <source>Registrada después</source>
        <translation>Registered later</translation>
    </message>
    <message>
        <source>El registro más reciente lo hizo usted: responde otra persona de supervisión.</source>
        <translation>You made the later record: another supervisor answers.</translation>
    </message>
</context>
<context>
    <name>padron::ui::DuplicatesPage</name>
    <message>
        <source>Siguiente   J</source>
        <translation>Next   J</translation>
    </message>
    <message>
        <source>Anterior   K</source>
        <translation>Previous   K</translation>
    </message>
    <message>
        <source>¿Es la misma persona?</source>
        <translation>Is it the same person?</translation>
    </message>
    <message>
        <source>No es la misma   N</source>
        <translation>It is not the same   N</translation>
    </message>
    <message>
        <source>Preguntar a supervisión   S</source>
        <translation>Ask supervision   S</translation>
    </message>
    <message>
        <source>Volver a la captura   Esc</source>
        <translation>Back to the capture   Esc</translation>
    </message>
    <message>
        <source>¿Por qué no es la misma? Queda anotado en la bitácora.</source>
        <translation>Why is it not the same? It is noted in the log.</translation>
    </message>
    <message>
        <source>Gemela o gemelo</source>
        <translation>Twin (gemela, gemelo)</translation>
    </message>
    <message>
        <source>Mismo nombre</source>
        <translation>Same name</translation>
    </message>
    <message>
        <source>Otro motivo</source>
        <translation>Other reason</translation>
    </message>
    <message>
        <source>En una línea</source>
        <translation>In one line</translation>
    </message>
    <message>
        <source>Puede dejarlo vacío con los dos primeros motivos.</source>
        <translation>You may leave it empty with the first two reasons.</translation>
    </message>
    <message>
        <source>Anotar que no es la misma</source>
        <translation>Note that it is not the same</translation>
    </message>
    <message>
        <source>Supervisión la revisa en Tareas. La captura puede registrarse mientras tanto.</source>
        <translation>Supervision checks it in Tasks. The capture can be registered meanwhile.</translation>
    </message>
    <message>
        <source>Qué hay que revisar</source>
        <translation>What has to be checked</translation>
    </message>
    <message>
        <source>Por ejemplo: las dos traen la misma CURP y son personas distintas.</source>
        <translation>For example: both bring the same CURP and they are different people.</translation>
    </message>
    <message>
        <source>Preguntar a supervisión</source>
        <translation>Ask supervision</translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>La captura de %1 y una persona de este equipo. Estado de su registro: %2.</source>
        <translation>The capture of %1 and a person of this computer. State of their record: %2.</translation>
    </message>
    <message>
        <source>Dos integrantes de esta captura.</source>
        <translation>Two members of this capture.</translation>
    </message>
    <message>
        <source>En el padrón</source>
        <translation>In the padrón</translation>
    </message>
    <message>
        <source>Ya registrada</source>
        <translation>Already registered</translation>
    </message>
    <message>
        <source>Esta captura</source>
        <translation>This capture</translation>
    </message>
    <message>
        <source>Es la misma persona: abrir su registro   M</source>
        <translation>It is the same person: open their record   M</translation>
    </message>
    <message>
        <source>Es la misma: descartar la captura de %1   M</source>
        <translation>It is the same: discard the capture of %1   M</translation>
    </message>
    <message>
        <source>Son personas distintas   N</source>
        <translation>They are different people   N</translation>
    </message>
    <message>
        <source>Dos personas no comparten una CURP: por eso aquí no se puede anotar que no es la misma. Si en la captura está mal escrita, vuelva y corríjala; si cada una trae la suya impresa, pregunte a supervisión.</source>
        <translation>Two people do not share a CURP: that is why it cannot be noted here that it is not the same. If it is mistyped in the capture, go back and correct it; if each one brings their own printed, ask supervision.</translation>
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
    <message>
        <source>La red pide un proxy</source>
        <translation>The network asks for a proxy</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Servidor y puerto, como proxy.salud.example:8080. Si pide usuario y contraseña, dígalos en Ajustes y dé de alta desde ahí.</source>
        <translation>Server and port, like proxy.salud.example:8080. If it asks for a user and a password, give them in Settings and enrol from there.</translation>
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
        <source>El archivo no se puede abrir o dejó de leerse a la mitad. El catálogo anterior sigue en uso. Revise que el archivo esté completo y cárguelo de nuevo.</source>
        <translation>The file cannot be opened or stopped being readable halfway. The earlier catalogue is still in use. Check that the file is complete and load it again.</translation>
    </message>
    <message>
        <source>El archivo no es de ese catálogo: falta la columna %1. El anterior sigue en uso. Revise que eligió el archivo correcto, sin cambiarle los encabezados.</source>
        <translation>The file is not of that catalogue: column %1 is missing. The earlier one is still in use. Check that you chose the right file, with its headings unchanged.</translation>
    </message>
    <message>
        <source>El archivo no es de texto; puede ser un ZIP o un documento. El catálogo anterior sigue en uso. Descomprímalo o descárguelo de nuevo y elija el archivo de datos.</source>
        <translation>The file is not text; it may be a ZIP or a document. The earlier catalogue is still in use. Unzip it or download it again and choose the data file.</translation>
    </message>
    <message>
        <source>El libro de cálculo está dañado, incompleto o protegido con contraseña. El catálogo anterior sigue en uso. Descárguelo de nuevo, o guárdelo como CSV y cargue ese.</source>
        <translation>The spreadsheet is damaged, incomplete or protected by a password. The earlier catalogue is still in use. Download it again, or save it as CSV and load that.</translation>
    </message>
    <message>
        <source>El archivo es más grande que cualquier catálogo (%1). El anterior sigue en uso. Revise que eligió el archivo correcto.</source>
        <translation>The file is larger than any catalogue (%1). The earlier one is still in use. Check that you chose the right file.</translation>
    </message>
    <message>
        <source>El archivo tiene los encabezados del catálogo, pero ni una fila que sirva. El anterior sigue en uso. Descárguelo de nuevo y cárguelo sin editarlo.</source>
        <translation>The file has the headings of the catalogue, but not one row that serves. The earlier one is still in use. Download it again and load it without editing it.</translation>
    </message>
    <message>
        <source>Falta decir cómo trabaja hoy el módulo. Lo capturado está guardado. Dígalo con Ctrl+J e inténtelo de nuevo.</source>
        <translation>It has not been said how the módulo works today. What was captured is saved. Say it with Ctrl+J and try again.</translation>
    </message>
    <message>
        <source>La jornada no se guardó: falta un dato o tiene caracteres que no se admiten. Lo demás sigue igual. Corríjalo y guarde de nuevo.</source>
        <translation>The workday was not saved: a datum is missing or has characters that are not allowed. The rest is as it was. Correct it and save again.</translation>
    </message>
    <message>
        <source>Alguien ya resolvió esta tarea. No se cambió nada. Actualice la lista de tareas.</source>
        <translation>Somebody settled this task already. Nothing was changed. Refresh the list of tasks.</translation>
    </message>
    <message>
        <source>La tarea solo se resuelve como la misma persona o como personas distintas. No se cambió nada. Elija una de las dos.</source>
        <translation>The task is settled only as the same person or as different people. Nothing was changed. Choose one of the two.</translation>
    </message>
    <message>
        <source>La familia cambió desde que se abrió. No se guardó nada de esto y lo escrito sigue aquí. Abra la familia como está ahora y hágalo de nuevo.</source>
        <translation>The family changed since it was opened. None of this was saved and what was typed is still here. Open the family as it is now and do it again.</translation>
    </message>
    <message>
        <source>El archivo trae mucho menos que el catálogo en uso (%1 filas); puede estar incompleto. El anterior sigue en uso. Descárguelo de nuevo, o cárguelo de todos modos.</source>
        <translation>The file brings much less than the catalogue in use (%1 rows); it may be incomplete. The earlier one is still in use. Download it again, or load it anyway.</translation>
    </message>
    <message>
        <source>No se encontró un escáner. Lo capturado está a salvo. Conéctelo, enciéndalo e intente de nuevo; también puede elegir un archivo o usar la cámara.</source>
        <translation>No scanner was found. What was captured is safe. Connect it, turn it on and try again; you may also choose a file or use the camera.</translation>
    </message>
    <message>
        <source>El escáner dejó de responder. Las páginas que ya llegaron están a salvo. Revise su cable y que esté encendido, y escanee de nuevo la hoja que faltó.</source>
        <translation>The scanner stopped answering. The pages that came already are safe. Check its cable and that it is on, and scan again the sheet that was missing.</translation>
    </message>
    <message>
        <source>El escáner está ocupado con otro programa. Lo capturado está a salvo. Espere a que termine e intente de nuevo.</source>
        <translation>The scanner is busy with another program. What was captured is safe. Wait until it ends and try again.</translation>
    </message>
    <message>
        <source>El escáner no tiene hojas. Lo capturado está a salvo. Ponga las hojas en el alimentador e intente de nuevo.</source>
        <translation>The scanner has no sheets. What was captured is safe. Put the sheets in the feeder and try again.</translation>
    </message>
    <message>
        <source>Una hoja se atoró en el escáner o su tapa está abierta. Las páginas que ya llegaron están a salvo. Saque la hoja, cierre la tapa y escanéela de nuevo.</source>
        <translation>A sheet got stuck in the scanner or its lid is open. The pages that came already are safe. Take the sheet out, close the lid and scan it again.</translation>
    </message>
    <message>
        <source>Este equipo no permite usar el escáner. Lo capturado está a salvo. Avise a soporte con esta clave; mientras tanto, elija un archivo o use la cámara.</source>
        <translation>This computer does not allow the scanner to be used. What was captured is safe. Tell support this code; meanwhile, choose a file or use the camera.</translation>
    </message>
    <message>
        <source>El escáner tardó demasiado y se dejó de esperar. Las páginas que ya llegaron están a salvo. Apáguelo, enciéndalo e intente de nuevo.</source>
        <translation>The scanner took too long and was no longer waited for. The pages that came already are safe. Turn it off, turn it on and try again.</translation>
    </message>
    <message>
        <source>En este equipo no está instalada la parte del programa que escanea. Lo capturado está a salvo. Elija un archivo o use la cámara, y avise a soporte con esta clave.</source>
        <translation>The part of the program that scans is not installed in this computer. What was captured is safe. Choose a file or use the camera, and tell support this code.</translation>
    </message>
    <message>
        <source>No se encontró una cámara. Lo capturado está a salvo. Conéctela e intente de nuevo; también puede escanear o elegir un archivo.</source>
        <translation>No camera was found. What was captured is safe. Connect it and try again; you may also scan or choose a file.</translation>
    </message>
    <message>
        <source>La cámara dejó de responder u otro programa la está usando. Las páginas que ya tomó están a salvo. Revise su cable e intente de nuevo.</source>
        <translation>The camera stopped answering or another program is using it. The pages already taken are safe. Check its cable and try again.</translation>
    </message>
    <message>
        <source>La institución tardó más de 40 segundos. Quedó sin respuesta y nada cambió en el registro. Siga con la captura; puede consultar después.</source>
        <translation>The institution took more than 40 seconds. It was left without an answer and nothing changed in the record. Go on with the capture; you may ask later.</translation>
    </message>
    <message>
        <source>No hubo conexión con la institución. Quedó sin respuesta y nada cambió en el registro. Siga con la captura; puede consultar después.</source>
        <translation>There was no connection with the institution. It was left without an answer and nothing changed in the record. Go on with the capture; you may ask later.</translation>
    </message>
    <message>
        <source>Quien contestó no mostró el certificado de la institución. No se le envió ningún dato. Siga con la captura y avise a soporte con esta clave.</source>
        <translation>Whoever answered did not show the institution&apos;s certificate. No data were sent to them. Go on with the capture and tell support this code.</translation>
    </message>
    <message>
        <source>La institución contestó algo que no se puede leer. Quedó sin respuesta y nada cambió en el registro. Siga con la captura; si se repite, avise a soporte con esta clave.</source>
        <translation>The institution answered something that cannot be read. It was left without an answer and nothing changed in the record. Go on with the capture; if it happens again, tell support this code.</translation>
    </message>
    <message>
        <source>La institución contestó sobre otra CURP. No se guardó nada de esa persona. Siga con la captura y avise a soporte con esta clave.</source>
        <translation>The institution answered about another CURP. Nothing of that person was saved. Go on with the capture and tell support this code.</translation>
    </message>
    <message>
        <source>La institución no aceptó la consulta. Quedó sin respuesta y nada cambió en el registro. Siga con la captura y avise a soporte con esta clave.</source>
        <translation>The institution did not accept the query. It was left without an answer and nothing changed in the record. Go on with the capture and tell support this code.</translation>
    </message>
    <message>
        <source>El servicio de la institución falló. Quedó sin respuesta y nada cambió en el registro. Siga con la captura; puede consultar después.</source>
        <translation>The institution&apos;s service failed. It was left without an answer and nothing changed in the record. Go on with the capture; you may ask later.</translation>
    </message>
    <message>
        <source>La consulta se canceló. Nada cambió en el registro. Puede consultar de nuevo cuando quiera.</source>
        <translation>The query was cancelled. Nothing changed in the record. You may ask again whenever you want.</translation>
    </message>
    <message>
        <source>El programa se cerró antes de la respuesta. Nada cambió en el registro. Consulte de nuevo cuando quiera.</source>
        <translation>The program was closed before the answer. Nothing changed in the record. Ask again whenever you want.</translation>
    </message>
    <message>
        <source>La institución contestó que por ahora no tiene respuesta. Nada cambió en el registro. Puede consultar después.</source>
        <translation>The institution answered that it has no answer for now. Nothing changed in the record. You may ask later.</translation>
    </message>
    <message>
        <source>El archivo de configuración de las consultas no es válido en: %1. No se cambió nada. Pida el archivo de nuevo a la coordinación.</source>
        <translation>The configuration file of the queries is not valid at: %1. Nothing was changed. Ask the coordination for the file again.</translation>
    </message>
    <message>
        <source>La referencia de la autorización es demasiado larga o tiene caracteres que no se ven. No se cambió nada. Escríbala de nuevo, en menos de 120 letras.</source>
        <translation>The reference of the authorisation is too long or has characters that cannot be seen. Nothing was changed. Type it again, in fewer than 120 letters.</translation>
    </message>
    <message>
        <source>El archivo no se puede leer. No se agregó nada y lo capturado está a salvo. Revise que exista y que tenga permiso de abrirlo.</source>
        <translation>The file cannot be read. Nothing was added and what was captured is safe. Check that it exists and that you are allowed to open it.</translation>
    </message>
    <message>
        <source>El archivo pesa más de 50 MB. No se abrió y lo capturado está a salvo. Escanéelo con menos resolución o por partes.</source>
        <translation>The file is over 50 MB. It was not opened and what was captured is safe. Scan it with a lower resolution or in parts.</translation>
    </message>
    <message>
        <source>El archivo no es JPEG, PNG ni PDF, aunque su nombre lo diga. No se abrió y lo capturado está a salvo. Elija otro.</source>
        <translation>The file is not JPEG, PNG or PDF, even if its name says so. It was not opened and what was captured is safe. Choose another one.</translation>
    </message>
    <message>
        <source>La imagen está dañada o incompleta. No se agregó y lo capturado está a salvo. Tómela o escanéela de nuevo.</source>
        <translation>The image is damaged or incomplete. It was not added and what was captured is safe. Take it or scan it again.</translation>
    </message>
    <message>
        <source>La imagen tiene más de 100 megapíxeles. No se abrió y lo capturado está a salvo. Escanéela con menos resolución.</source>
        <translation>The image has more than 100 megapixels. It was not opened and what was captured is safe. Scan it with a lower resolution.</translation>
    </message>
    <message>
        <source>El PDF está dañado, vacío o protegido con contraseña. No se agregó y lo capturado está a salvo. Elija otro o escanee el papel.</source>
        <translation>The PDF is damaged, empty or protected by a password. It was not added and what was captured is safe. Choose another one or scan the paper.</translation>
    </message>
    <message>
        <source>El PDF tiene %1 páginas y caben 20 por documento. No se abrió y lo capturado está a salvo. Elija sólo las páginas del documento.</source>
        <translation>The PDF has %1 pages and 20 fit in a document. It was not opened and what was captured is safe. Choose only the pages of the document.</translation>
    </message>
    <message>
        <source>Falta la parte del programa que abre imágenes y PDF. No se abrió el archivo y lo capturado está a salvo. Reinstale el programa o avise a soporte.</source>
        <translation>The part of the program that opens images and PDF is missing. The file was not opened and what was captured is safe. Install the program again or tell support.</translation>
    </message>
    <message>
        <source>El archivo no se pudo abrir dentro de los límites de seguridad. Las páginas ya leídas y lo capturado están a salvo. No insista con ese archivo; escanee el papel.</source>
        <translation>The file could not be opened within the safety limits. The pages already read and what was captured are safe. Do not insist with that file; scan the paper.</translation>
    </message>
    <message>
        <source>El archivo tardó demasiado en abrirse y se dejó. Las páginas ya leídas y lo capturado están a salvo. Intente con otro o escanee el papel.</source>
        <translation>The file took too long to open and was left. The pages already read and what was captured are safe. Try another one or scan the paper.</translation>
    </message>
    <message>
        <source>El archivo hizo fallar la lectura de imágenes y se descartó. Lo capturado está a salvo. No insista con ese archivo y avise a soporte con esta clave.</source>
        <translation>The file made the reading of images fail and was discarded. What was captured is safe. Do not insist with that file and tell support this code.</translation>
    </message>
    <message>
        <source>La página no se pudo preparar para guardarla. No se agregó y lo capturado está a salvo. Cierre otros programas e intente de nuevo.</source>
        <translation>The page could not be prepared to be saved. It was not added and what was captured is safe. Close other programs and try again.</translation>
    </message>
    <message>
        <source>El archivo trae un juego de avisos igual o más viejo que el que ya se usa (número %1). No se cambió nada. Pida a la coordinación el juego más reciente.</source>
        <translation>The file brings a set of notices the same as or older than the one in use (number %1). Nothing was changed. Ask the coordination for the latest set.</translation>
    </message>
    <message>
        <source>El aviso «%1» cambió de texto sin cambiar de versión, y un consentimiento no puede referirse a dos textos. No se cambió nada. Pida a la coordinación que le ponga otra versión y lo firme de nuevo.</source>
        <translation>The notice “%1” changed its text without changing its version, and a consent cannot refer to two texts. Nothing was changed. Ask the coordination to give it another version and sign it again.</translation>
    </message>
    <message>
        <source>El archivo no se pudo leer o es demasiado grande. No se cambió nada. Revise que esté completo y elíjalo de nuevo.</source>
        <translation>The file could not be read or is too large. Nothing was changed. Check that it is complete and choose it again.</translation>
    </message>
    <message>
        <source>No hay un consentimiento de esta persona que se pueda revocar. No se cambió nada. Abra su familia de nuevo y revise sus datos.</source>
        <translation>There is no consent of this person that can be withdrawn. Nothing was changed. Open their family again and check their data.</translation>
    </message>
    <message>
        <source>El archivo no es de la clase que se pide. No se guardó nada de él. Elija una imagen JPEG o PNG, un PDF o el archivo de la firma.</source>
        <translation>The file is not of the kind asked for. Nothing of it was saved. Choose a JPEG or PNG image, a PDF or the file of the signature.</translation>
    </message>
    <message>
        <source>El archivo no es una parte de la bitácora para auditoría, o está cortado. No se tocó nada. Elija otro: su nombre termina en .bitacora.</source>
        <translation>The file is not a part of the log for audit, or it is cut short. Nothing was touched. Choose another one: its name ends in .bitacora.</translation>
    </message>
    <message>
        <source>Una versión más nueva del programa hizo ese archivo. No se tocó nada. Ábralo con la versión nueva.</source>
        <translation>A newer version of the program made that file. Nothing was touched. Open it with the new version.</translation>
    </message>
    <message>
        <source>El archivo no abre: la frase es otra, o alguien cambió el archivo. No se mostró nada de él. Revise mayúsculas, acentos y espacios; si la frase es la correcta, pida el archivo de nuevo.</source>
        <translation>The file does not open: the passphrase is another one, or someone changed the file. Nothing of it was shown. Check capitals, accents and spaces; if the passphrase is right, ask for the file again.</translation>
    </message>
    <message>
        <source>La frase es correcta, pero la firma o el encadenado del archivo no se sostienen: no es lo que hizo el equipo. No se mostró nada de él. Guárdelo y avise a quien audita.</source>
        <translation>The passphrase is right, but the signature or the chain of the file does not hold: it is not what the device made. Nothing of it was shown. Keep it and tell the auditor.</translation>
    </message>
    <message>
        <source>La frase para quien audita es muy corta. No se hizo ningún archivo. Use al menos 12 caracteres; varias palabras sirven bien.</source>
        <translation>The passphrase for the auditor is too short. No file was made. Use at least 12 characters; several words serve well.</translation>
    </message>
    <message>
        <source>A la bitácora de este equipo le falta el final: ya había llegado hasta el registro %1 y aquí no está. Lo que el centro recibió está a salvo allá. No siga capturando, no borre nada y avise a la persona responsable y a soporte.</source>
        <translation>The end of this computer&apos;s log is missing: it had reached entry %1 and that is not here. What the centre received is safe there. Stop capturing, delete nothing and tell the person responsible and support.</translation>
    </message>
    <message>
        <source>La bitácora de este equipo no es la que el centro recibió y firmó en el registro %1. Lo que el centro recibió está a salvo allá. No siga capturando, no borre nada y avise a la persona responsable y a soporte.</source>
        <translation>The log of this computer is not the one the center received and signed at entry %1. What the centre received is safe there. Stop capturing, delete nothing and tell the person responsible and support.</translation>
    </message>
    <message>
        <source>Todavía se prepara la consulta de %1 registros de una versión anterior. La bitácora está completa y a salvo. Espere unos segundos e intente de nuevo.</source>
        <translation>The lookup of %1 entries from an earlier version is still being prepared. The log is complete and safe. Wait a few seconds and try again.</translation>
    </message>
    <message>
        <source>Con esos filtros no hay nada que exportar. No se hizo ningún archivo. Cambie los filtros e intente de nuevo.</source>
        <translation>With those filters there is nothing to export. No file was made. Change the filters and try again.</translation>
    </message>
    <message>
        <source>Es demasiado para un solo archivo. No se hizo ninguno. Elija menos días y expórtelos por partes.</source>
        <translation>It is too much for a single file. None was made. Choose fewer days and export them in parts.</translation>
    </message>
    <message>
        <source>Falta el motivo. No se hizo ningún archivo. Escriba quién lo pide y para qué: queda en la bitácora.</source>
        <translation>The reason is missing. No file was made. Type who asks for it and what for: it stays in the log.</translation>
    </message>
    <message>
        <source>El archivo no se pudo escribir en ese lugar. La bitácora está completa y a salvo. Revise que haya espacio y permiso, o elija otra carpeta.</source>
        <translation>The file could not be written in that place. The log is complete and safe. Check that there is space and permission, or choose another folder.</translation>
    </message>
    <message>
        <source>Al incidente le falta qué pasó, qué datos toca o cuándo se supo, o una fecha no puede ser. No se anotó nada y lo escrito sigue en la pantalla. Complételo e intente de nuevo.</source>
        <translation>The incident lacks what happened, what data it touches or when it became known, or a date is not possible. Nothing was noted and what was typed is still on the screen. Complete it and try again.</translation>
    </message>
    <message>
        <source>El lugar de los respaldos no está a la mano. Lo guardado y los respaldos anteriores están a salvo. Conecte la memoria o la carpeta de red e intente de nuevo.</source>
        <translation>The place for the backups is not at hand. What was saved and the earlier backups are safe. Connect the USB stick or the network folder and try again.</translation>
    </message>
    <message>
        <source>En ese lugar no se puede escribir. Lo guardado y los respaldos anteriores están a salvo. Quite el seguro de la memoria, pida permiso en la carpeta o elija otro lugar.</source>
        <translation>That place cannot be written to. What was saved and the earlier backups are safe. Unlock the USB stick, ask for permission on the folder or choose another place.</translation>
    </message>
    <message>
        <source>Esa carpeta está dentro de la del programa: un respaldo ahí se perdería junto con el equipo. No se cambió nada. Elija una memoria USB o una carpeta de red.</source>
        <translation>That folder is inside the program&apos;s own: a backup there would be lost along with the computer. Nothing was changed. Choose a USB stick or a network folder.</translation>
    </message>
    <message>
        <source>No hay espacio para el respaldo: hacen falta %1 MB. Lo guardado y los respaldos anteriores están a salvo. Libere espacio o elija otro lugar.</source>
        <translation>There is no space for the backup: %1 MB are needed. What was saved and the earlier backups are safe. Free some space or choose another place.</translation>
    </message>
    <message>
        <source>La memoria o la carpeta de red falló a medio respaldo. Lo guardado y los respaldos anteriores están a salvo. Revise que siga conectada e intente de nuevo.</source>
        <translation>The USB stick or the network folder failed in the middle of the backup. What was saved and the earlier backups are safe. Check that it is still connected and try again.</translation>
    </message>
    <message>
        <source>El archivo no es un respaldo de este programa. No se tocó nada. Elija otro: su nombre termina en .respaldo.</source>
        <translation>The file is not a backup of this program. Nothing was touched. Choose another one: its name ends in .respaldo.</translation>
    </message>
    <message>
        <source>El respaldo está dañado o alguien lo cambió, y no se usó. Lo que hay en este equipo no se tocó. Use otro respaldo o haga uno nuevo.</source>
        <translation>The backup is damaged or somebody changed it, and it was not used. What is on this computer was not touched. Use another backup or make a new one.</translation>
    </message>
    <message>
        <source>Una versión más nueva del programa hizo ese respaldo. No se tocó nada. Instale la versión nueva para restaurarlo.</source>
        <translation>A newer version of the program made that backup. Nothing was touched. Install the new version to restore it.</translation>
    </message>
    <message>
        <source>Se canceló. Lo guardado y los respaldos anteriores están a salvo. Puede hacerlo cuando quiera.</source>
        <translation>It was cancelled. What was saved and the earlier backups are safe. You can do it whenever you like.</translation>
    </message>
    <message>
        <source>La copia no salió igual que el original y se desechó. Lo guardado y los respaldos anteriores están a salvo. Intente de nuevo; si se repite, avise a soporte con esta clave.</source>
        <translation>The copy did not come out the same as the original and was discarded. What was saved and the earlier backups are safe. Try again; if it happens again, tell support this code.</translation>
    </message>
    <message>
        <source>En ese lugar no hay ningún respaldo de este equipo. Lo guardado está a salvo. Haga un respaldo primero.</source>
        <translation>There is no backup of this computer in that place. What was saved is safe. Make a backup first.</translation>
    </message>
    <message>
        <source>Todavía no se eligió dónde guardar los respaldos. Lo guardado está a salvo. Elija el lugar en Ajustes, Respaldos.</source>
        <translation>Where to keep the backups has not been chosen yet. What was saved is safe. Choose the place in Settings, Backups.</translation>
    </message>
    <message>
        <source>Las llaves se renovaron a medio respaldo y se desechó la copia. Lo guardado y los respaldos anteriores están a salvo. Intente de nuevo.</source>
        <translation>The keys were renewed in the middle of the backup and the copy was discarded. What was saved and the earlier backups are safe. Try again.</translation>
    </message>
    <message>
        <source>Ya se está haciendo un respaldo. Lo guardado está a salvo. Espere a que termine.</source>
        <translation>A backup is being made already. What was saved is safe. Wait until it ends.</translation>
    </message>
    <message>
        <source>El escáner no aceptó la forma en que se le pide escanear (tamaño carta u oficio, gris, 200 puntos por pulgada). Las páginas que ya llegaron están a salvo. Escanee con el programa de su fabricante y elija aquí el archivo.</source>
        <translation>The scanner did not accept the way it is asked to scan (letter or legal size, grey, 200 dots per inch). The pages that came already are safe. Scan with its maker&apos;s program and choose the file here.</translation>
    </message>
    <message>
        <source>Su cuenta no tiene permiso para esto. No se cambió nada. Pídalo a la persona responsable del módulo.</source>
        <translation>Your account does not have permission for this. Nothing was changed. Ask the person responsible for the módulo.</translation>
    </message>
    <message>
        <source>Para esto se pide otra vez su contraseña. No se cambió nada. Escríbala e intente de nuevo.</source>
        <translation>For this your password is asked for again. Nothing was changed. Type it and try again.</translation>
    </message>
    <message>
        <source>Su cuenta está suspendida en este equipo. Lo guardado está a salvo. Hable con la persona responsable del módulo.</source>
        <translation>Your account is suspended on this computer. What was saved is safe. Talk to the person responsible for the módulo.</translation>
    </message>
    <message>
        <source>Ya hay alguien con ese nombre en este equipo. No se cambió nada. Agregue un apellido o una inicial.</source>
        <translation>There is somebody with that name on this computer already. Nothing was changed. Add a surname or an initial.</translation>
    </message>
    <message>
        <source>Este equipo ya tiene todas las cuentas que caben. No se agregó nadie. Retire primero una cuenta que ya no se use.</source>
        <translation>This computer already has all the accounts that fit. Nobody was added. First remove an account that is no longer used.</translation>
    </message>
    <message>
        <source>Esa cuenta ya no está en este equipo. No se cambió nada. Vuelva a abrir la lista.</source>
        <translation>That account is no longer on this computer. Nothing was changed. Open the list again.</translation>
    </message>
    <message>
        <source>Es la última persona responsable activa de este equipo. No se cambió nada. Dé primero ese papel a otra persona.</source>
        <translation>This is the last active person responsible for this computer. Nothing was changed. First give that role to somebody else.</translation>
    </message>
    <message>
        <source>Nadie suspende, retira ni cambia el papel de su propia cuenta. No se cambió nada. Pídalo a otra persona responsable.</source>
        <translation>Nobody suspends, removes or changes the role of their own account. Nothing was changed. Ask another person responsible.</translation>
    </message>
    <message>
        <source>El archivo de llaves es más viejo que el último que se usó en este equipo. Los registros siguen cifrados y no se tocaron. Entre con el código de recuperación, o avise a soporte si no lo cambió usted.</source>
        <translation>The key file is older than the last one used on this computer. The records are still encrypted and were not touched. Enter with the recovery code, or tell support if it was not you who changed it.</translation>
    </message>
    <message>
        <source>Falta un nombre o un dato, es demasiado largo, o una fecha no es posible. No se guardó nada. Corrija lo señalado e intente de nuevo.</source>
        <translation>A name or a datum is missing, is too long, or a date is not possible. Nothing was saved. Correct what is marked and try again.</translation>
    </message>
    <message>
        <source>El archivo no es una solicitud ni una respuesta de recuperación. No se cambió nada. Revise que sea el archivo correcto y que esté completo.</source>
        <translation>The file is not a recovery request or a recovery answer. Nothing was changed. Check that it is the right file and that it is complete.</translation>
    </message>
    <message>
        <source>La respuesta no es de la última solicitud de este equipo. No se cambió nada. Haga otra solicitud y pida su respuesta al padrón central.</source>
        <translation>The answer is not for the last request of this computer. Nothing was changed. Make another request and ask the central padrón for its answer.</translation>
    </message>
    <message>
        <source>Este equipo no se ha inscrito, así que el padrón central no puede abrirlo. Lo guardado está a salvo. Use el código de recuperación impreso.</source>
        <translation>This computer has not been enrolled, so the central padrón cannot open it. What was saved is safe. Use the printed recovery code.</translation>
    </message>
    <message>
        <source>No hay una solicitud de recuperación en espera, o la contraseña no es la que se eligió al hacerla. No se cambió nada. Revise la contraseña o haga otra solicitud.</source>
        <translation>There is no recovery request waiting, or the password is not the one chosen when it was made. Nothing was changed. Check the password or make another request.</translation>
    </message>
    <message>
        <source>El código de comprobación no es el de esta solicitud. No se abrió nada. Confirme por teléfono que el módulo la hizo y que el archivo es el suyo.</source>
        <translation>The check code is not the one of this request. Nothing was opened. Confirm by telephone that the módulo made it and that the file is theirs.</translation>
    </message>
    <message>
        <source>La institución no dijo que la persona tenga derechohabiencia vigente: no hay de qué inconformarse. No se cambió nada. Siga con el registro.</source>
        <translation>The institution did not say that the person has entitlement in force: there is nothing to object to. Nothing was changed. Go on with the registration.</translation>
    </message>
    <message>
        <source>No se pudo cifrar la base con la llave nueva. Lo guardado está a salvo con la anterior. Libere espacio e intente de nuevo.</source>
        <translation>The base could not be encrypted with the new key. What was saved is safe with the earlier one. Free some space and try again.</translation>
    </message>
    <message>
        <source>Este registro lo hizo usted, y nadie decide sobre lo que capturó. No se cambió nada. Pida a otra persona de supervisión que responda.</source>
        <translation>You made this record, and nobody decides about what they captured. Nothing was changed. Ask another supervisor to answer.</translation>
    </message>
    <message>
        <source>A la solicitud le falta un dato. No se guardó nada y lo escrito sigue en la pantalla. Diga quién la pide, con qué se identifica, qué pide y dónde quiere la respuesta.</source>
        <translation>The request lacks a datum. Nothing was saved and what was typed is still on the screen. Say who makes it, how they identify themselves, what they ask for and where they want the answer.</translation>
    </message>
    <message>
        <source>Eso no es lo que sigue en esta solicitud; quizá alguien ya la avanzó. No se cambió nada. Ábrala de nuevo y vea en qué va.</source>
        <translation>That is not what comes next in this request; perhaps somebody moved it on already. Nothing was changed. Open it again and see what stage it is at.</translation>
    </message>
    <message>
        <source>La fecha es anterior al paso de antes o todavía no llega. No se cambió nada. Escriba el día en que pasó.</source>
        <translation>The date is before the earlier step or has not come yet. Nothing was changed. Type the day it happened.</translation>
    </message>
    <message>
        <source>Este registro, o uno de su familia, está bloqueado por una cancelación que procedió: se conserva y no se usa. No se cambió nada. Pídalo a la persona responsable del módulo. La atención médica no cambia.</source>
        <translation>This record, or one of its family, is blocked by a cancellation that was granted: it is kept and not used. Nothing was changed. Ask the person responsible for the módulo. Medical care does not change.</translation>
    </message>
    <message>
        <source>Un registro se bloquea o se suprime sólo cuando la Unidad de Transparencia respondió que la cancelación procede. No se cambió nada. Anote primero su respuesta.</source>
        <translation>A record is blocked or deleted only when the Unidad de Transparencia answered that the cancellation is granted. Nothing was changed. First note its answer.</translation>
    </message>
    <message>
        <source>La institución no ha dicho por cuántos años se conserva un expediente cancelado. No se suprimió nada y el registro sigue bloqueado. Pregunte por el catálogo de disposición documental y anótelo en los plazos.</source>
        <translation>The institution has not said for how many years a cancelled case file is kept. Nothing was deleted and the record is still blocked. Ask for the catalogue of document disposition (catálogo de disposición documental) and note it in the deadlines.</translation>
    </message>
    <message>
        <source>El expediente se conserva hasta el %1 (Ley General de Archivos y el catálogo de la institución). No se suprimió nada y el registro sigue bloqueado. Hágalo después de ese día.</source>
        <translation>The case file is kept until %1 (Ley General de Archivos and the institution&apos;s catalogue). Nothing was deleted and the record is still blocked. Do it after that day.</translation>
    </message>
    <message>
        <source>La persona todavía está en una familia con otras personas. No se suprimió nada y el registro sigue bloqueado. Primero anote que sale de esa familia.</source>
        <translation>The person is still in a family with other people. Nothing was deleted and the record is still blocked. First note that they leave that family.</translation>
    </message>
    <message>
        <source>El centro todavía no acusa recibo de todo lo que se suprimiría. No se suprimió nada. Envíe lo pendiente y vuelva a intentarlo.</source>
        <translation>The centre has not acknowledged everything that would be deleted yet. Nothing was deleted. Send what is pending and try again.</translation>
    </message>
    <message>
        <source>El registro ya estaba bloqueado. No se cambió nada; no hay que hacer más.</source>
        <translation>The record was blocked already. Nothing was changed; there is nothing more to do.</translation>
    </message>
    <message>
        <source>Los datos ya se habían suprimido. No se cambió nada; no hay que hacer más.</source>
        <translation>The data had been deleted already. Nothing was changed; there is nothing more to do.</translation>
    </message>
    <message>
        <source>El registro no está bloqueado. No se suprimió nada. Bloquéelo primero: se conserva el tiempo que dice la institución y después se suprime.</source>
        <translation>The record is not blocked. Nothing was deleted. Block it first: it is kept for the time the institution says and deleted afterwards.</translation>
    </message>
    <message>
        <source>Un día o el número de años no se entiende. No se cambió nada y lo escrito sigue en la pantalla. Escriba los días como 24/12/2026, separados por comas, y los años con número.</source>
        <translation>A day or the number of years cannot be understood. Nothing was changed and what was typed is still on the screen. Type the days like 24/12/2026, separated by commas, and the years as a number.</translation>
    </message>
    <message>
        <source>El respaldo más reciente se hizo antes de renovar las llaves: sólo lo abren las contraseñas de entonces. Lo guardado está a salvo. Haga un respaldo nuevo y pruebe ése.</source>
        <translation>The most recent backup was made before the keys were renewed: only the passwords of that time open it. What was saved is safe. Make a new backup and test that one.</translation>
    </message>
    <message>
        <source>En el disco de este equipo no hay espacio para abrir el respaldo: hacen falta %1 MB. No se cambió nada y el respaldo está a salvo. Libere espacio e intente de nuevo.</source>
        <translation>There is no space on this computer&apos;s disk to open the backup: %1 MB are needed. Nothing was changed and the backup is safe. Free some space and try again.</translation>
    </message>
    <message>
        <source>La configuración de las consultas cambió antes de la respuesta. Nada cambió en el registro. Consulte de nuevo cuando quiera.</source>
        <translation>The configuration of the queries changed before the answer. Nothing changed in the record. Ask again whenever you like.</translation>
    </message>
    <message>
        <source>Las llaves que hay en este equipo son de otro: con ellas no se abre lo guardado, que sigue aquí, cifrado. Vuelva a poner las suyas o restaure un respaldo, que trae sus llaves.</source>
        <translation>The keys on this computer belong to another one: they do not open what was saved, which is still here, encrypted. Put its own keys back or restore a backup, which brings its keys.</translation>
    </message>
    <message>
        <source>El centro dio de baja este equipo. Lo guardado sigue aquí, cifrado, y sólo el centro puede abrirlo. Llame a la coordinación.</source>
        <translation>The centre revoked this computer. What was saved is still here, encrypted, and only the centre can open it. Call the coordination.</translation>
    </message>
    <message>
        <source>Ese respaldo no es de este equipo. Lo que hay aquí, aunque dañado, no se tocó. Elija un respaldo de este equipo.</source>
        <translation>That backup is not of this computer. What is here, although damaged, was not touched. Choose a backup of this computer.</translation>
    </message>
    <message>
        <source>La página ya está en el centro; se quitó de este equipo el %1. Si hace falta verla, pídala a la coordinación.</source>
        <translation>The page is already at the centre; it was removed from this computer on %1. If it has to be seen, ask the coordination for it.</translation>
    </message>
    <message>
        <source>Falta el motivo. No salió ningún dato. Escriba con unas palabras quién lo pide y para qué: queda en la bitácora.</source>
        <translation>The reason is missing. No data was exported. Type in a few words who asks for it and what for: it stays in the log.</translation>
    </message>
    <message>
        <source>No hay nadie que exportar con eso; se quedan fuera, por aclarar o bloqueadas: %1. No se hizo ningún archivo. Cambie de quiénes e intente de nuevo.</source>
        <translation>There is nobody to export with that; left out, to clarify or blocked: %1. No file was made. Change whose data and try again.</translation>
    </message>
    <message>
        <source>Se canceló la exportación y no quedó ningún archivo. Los registros están a salvo. La bitácora dice que se empezó.</source>
        <translation>The export was cancelled and no file was left. The records are safe. The log says that it was started.</translation>
    </message>
    <message>
        <source>Ya se está haciendo una exportación. Los registros están a salvo. Espere a que termine o cancélela.</source>
        <translation>An export is being made already. The records are safe. Wait until it ends or cancel it.</translation>
    </message>
    <message>
        <source>No hay espacio en ese lugar para la exportación y no quedó nada de ella. Los registros están a salvo. Libere espacio o elija otro lugar.</source>
        <translation>There is no space in that place for the export and nothing of it was left. The records are safe. Free some space or choose another place.</translation>
    </message>
    <message>
        <source>La exportación no se pudo escribir en ese lugar. Los registros están a salvo. Revise que la memoria siga conectada y que haya permiso, o elija otro lugar.</source>
        <translation>The export could not be written in that place. The records are safe. Check that the USB stick is still connected and that there is permission, or choose another place.</translation>
    </message>
    <message>
        <source>El archivo no se pudo cifrar y no quedó ninguno. Los registros están a salvo. Intente de nuevo; si se repite, avise a soporte con esta clave.</source>
        <translation>The file could not be encrypted and none was left. The records are safe. Try again; if it happens again, tell support this code.</translation>
    </message>
    <message>
        <source>Esta persona ya había retirado su consentimiento. Quedó anotado esa vez y no hace falta repetirlo. Su registro sigue por aclarar hasta que la institución resuelva; si la persona quiere, puede darlo de nuevo en una actualización.</source>
        <translation>This person had already withdrawn their consent. It was noted then and need not be repeated. Their record is still to clarify until the institution decides; if the person wants, they may give it again in an update.</translation>
    </message>
    <message>
        <source>Llegó una orden de dar de baja este equipo que el centro no firmó, y no se obedeció. Todo sigue igual y los registros están aquí. Avise a la coordinación: alguien puede estar en la red.</source>
        <translation>An order to revoke this computer came that the centre did not sign, and it was not obeyed. Everything is as it was and the records are here. Tell the coordination: somebody may be on the network.</translation>
    </message>
    <message>
        <source>Llegó una orden de baja de otro equipo, o de antes de que éste se diera de alta de nuevo, y no se obedeció. Todo sigue igual. Avise a la coordinación.</source>
        <translation>An order came to revoke another computer, or from before this one was enrolled again, and it was not obeyed. Everything is as it was. Tell the coordination.</translation>
    </message>
    <message>
        <source>Alguien tiene empezada una actualización de esa familia, y ahí se seguiría viendo el registro. No se bloqueó nada. Pida que la terminen o la descarten, e intente de nuevo.</source>
        <translation>Somebody has an update of that family started, and the record would still be seen there. Nothing was blocked. Finish it or discard it and try again.</translation>
    </message>
    <message>
        <source>Esa tarjeta no está en resguardo en este módulo. No se entregó ni se cambió nada. Revise el folio, o busque en Lotes y resguardo a dónde se llevó.</source>
        <translation>That card is not in custody at this módulo. Nothing was handed over or changed. Check the folio, or look in Lots and custody where it was taken.</translation>
    </message>
    <message>
        <source>Ya se entregó el %1. No se entregó otra vez y el registro está a salvo. Si la perdió o se dañó, se repone (45).</source>
        <translation>It was already handed over on %1. It was not handed over again and the record is safe. If they lost it or it was damaged, it is replaced (45).</translation>
    </message>
    <message>
        <source>Esta tarjeta fue sustituida por otra más nueva y ya no vale. No se entregó. Guárdela aparte y entregue la nueva cuando llegue.</source>
        <translation>This card was replaced by a newer one and is no longer valid. It was not handed over. Set it aside and hand over the new one when it comes.</translation>
    </message>
    <message>
        <source>La lista del padrón dice que esta credencial está suspendida. No se entregó y sigue en resguardo. La atención médica no depende de ella; diga a la persona que pregunte por la reactivación.</source>
        <translation>The list of the padrón says that this credential is suspended. It was not handed over and stays in custody. Medical care does not depend on it; tell the person to ask about its reactivation.</translation>
    </message>
    <message>
        <source>La lista del padrón dice que esta credencial está cancelada. No se entregó y sigue en resguardo. La atención médica no depende de ella; pida orientación a la coordinación.</source>
        <translation>The list of the padrón says that this credential is cancelled. It was not handed over and stays in custody. Medical care does not depend on it; ask the coordination for guidance.</translation>
    </message>
    <message>
        <source>El registro de esta persona está por aclarar. No se entregó y la tarjeta sigue en resguardo. Resuelva primero lo que aparece en Tareas o en su familia. La atención médica no cambia.</source>
        <translation>The record of this person is to be clarified. It was not handed over and the card stays in custody. First settle what appears in Tasks or in their family. Medical care does not change.</translation>
    </message>
    <message>
        <source>Sólo la recibe la propia persona o quien la representa (41); ser titular de la familia no basta. No se cambió nada. Elija a quien la recibe en la lista.</source>
        <translation>Only the person themselves or whoever represents them receives it (41); being the titular of the family is not enough. Nothing was changed. Choose who receives it from the list.</translation>
    </message>
    <message>
        <source>Falta un dato: el documento que mostró, el nombre de quien recibe y qué lo acredita, o la firma en el recuadro o en el acuse impreso. No se anotó nada. Complételo e intente de nuevo.</source>
        <translation>A datum is missing: the document they showed, the name of who receives and what proves it, or the signature in the box or on the printed receipt. Nothing was noted. Complete it and try again.</translation>
    </message>
    <message>
        <source>Todavía no se agotan los medios para avisar y entregar (53). No se cambió nada y la tarjeta sigue en resguardo. Falta intentar: %1.</source>
        <translation>The means to give notice and hand it over have not all been tried yet (53). Nothing was changed and the card stays in custody. Still to try: %1.</translation>
    </message>
    <message>
        <source>La reposición ya se pidió el %1 y la nueva todavía no llega. No se pidió otra. Llegará firmada al conectarse.</source>
        <translation>The replacement was already asked for on %1 and the new one has not come yet. No other was asked for. It will come signed on connecting.</translation>
    </message>
    <message>
        <source>La credencial está aquí, en resguardo: no hay nada que reponer. No se cambió nada. Entréguela.</source>
        <translation>The credential is here, in custody: there is nothing to replace. Nothing was changed. Hand it over.</translation>
    </message>
    <message>
        <source>El certificado ya está en resguardo. No se cambió nada; se entrega como una credencial.</source>
        <translation>The certificado is already in custody. Nothing was changed; it is handed over like a credential.</translation>
    </message>
    <message>
        <source>La lista del padrón dice que esta credencial está suspendida: no se repone mientras lo esté. No se cambió nada. La atención médica no depende de ella; diga a la persona que pregunte por la reactivación.</source>
        <translation>The list of the padrón says that this credential is suspended: it is not replaced while it is. Nothing was changed. Medical care does not depend on it; tell the person to ask about its reactivation.</translation>
    </message>
    <message>
        <source>La lista del padrón dice que esta credencial está cancelada: no se repone. No se cambió nada. La atención médica no depende de ella; pida orientación a la coordinación.</source>
        <translation>The list of the padrón says that this credential is cancelled: it is not replaced. Nothing was changed. Medical care does not depend on it; ask the coordination for guidance.</translation>
    </message>
    <message>
        <source>Esta tarjeta es de una persona registrada en otro módulo. No se entregó y sigue en resguardo. Escanee su QR en «Entregar»: así se comprueba que sigue vigente.</source>
        <translation>This card is of a person registered at another módulo. It was not handed over and stays in custody. Scan its QR in “Hand over”: that verifies that it is still in force.</translation>
    </message>
    <message>
        <source>Las listas no son del padrón que este equipo reconoce. No se tomó ninguna; las de antes siguen. Pídalas de nuevo a su coordinación y avise a soporte con esta clave.</source>
        <translation>The lists are not of the padrón that this computer recognises. None was taken; the earlier ones stay. Ask your coordination for them again and tell support this code.</translation>
    </message>
    <message>
        <source>Las listas son más antiguas que las de este equipo. No se tomó ninguna; las de antes siguen. Pida las más recientes.</source>
        <translation>The lists are older than those of this computer. None was taken; the earlier ones stay. Ask for the most recent ones.</translation>
    </message>
    <message>
        <source>En este equipo nadie ha comparado todavía la huella del padrón. No se cambió nada. Cargue las listas y escriba la huella que le dieron impresa.</source>
        <translation>Nobody has compared the fingerprint of the padrón on this computer yet. Nothing was changed. Load the lists and type the fingerprint you were given in print.</translation>
    </message>
    <message>
        <source>La huella escrita no es la de esas listas. No se tomó ninguna. Revísela letra por letra en la hoja; si está bien escrita, esas listas no son las suyas: avise a soporte.</source>
        <translation>The fingerprint typed is not that of those lists. None was taken. Check it letter by letter on the sheet; if it is typed correctly, those lists are not yours: tell support.</translation>
    </message>
    <message>
        <source>Ese QR no es una parte de las listas, o llegó dañado. Lo que ya se leyó sigue. Léalo de nuevo.</source>
        <translation>That QR is not a part of the lists, or it came damaged. What was read already stays. Read it again.</translation>
    </message>
    <message>
        <source>Ese QR es de otras listas que las que se están leyendo. Lo que ya se leyó sigue. Lea los que faltan, o presione Esc y empiece con las otras.</source>
        <translation>That QR is of other lists than those being read. What was read already stays. Read the missing ones, or press Esc and start with the others.</translation>
    </message>
    <message>
        <source>Las listas ya son demasiado grandes para mostrarse en QR. No se cambió nada. Expórtelas a una memoria USB.</source>
        <translation>The lists are already too large to be shown as QR. Nothing was changed. Export them to a USB stick.</translation>
    </message>
    <message>
        <source>El archivo no tiene una llave pública que se pueda usar (JWK, PEM o sus bytes, Ed25519 o P-256). No se guardó nada. Pídala de nuevo a quien emite la credencial.</source>
        <translation>The file does not have a public key that can be used (JWK, PEM or its bytes, Ed25519 or P-256). Nothing was saved. Ask whoever issues the credential for it again.</translation>
    </message>
    <message>
        <source>No se pudo escribir en esa carpeta. No se cambió nada. Revise que la memoria esté puesta, con espacio y sin candado, o elija otra carpeta.</source>
        <translation>That folder could not be written to. Nothing was changed. Check that the stick is in, with room and unlocked, or choose another folder.</translation>
    </message>
    <message>
        <source>Esa caja ya se recibió. Lo recibido está guardado y no cambió nada. Si apareció una tarjeta que faltaba, léala: se recibe sola.</source>
        <translation>That box was already received. What was received is kept and nothing changed. If a missing card turned up, read it: it is received by itself.</translation>
    </message>
    <message>
        <source>Todavía no se ha leído ninguna tarjeta. No cambió nada. Lea las tarjetas una por una y después termine.</source>
        <translation>No card has been read yet. Nothing changed. Read the cards one by one and then finish.</translation>
    </message>
    <message>
        <source>Falta decir dónde quedan las tarjetas, con quién, o cuáles son. No se movió ninguna. Complete el dato y guarde de nuevo.</source>
        <translation>Where the cards go, with whom, or which they are is missing. None was moved. Complete the datum and save again.</translation>
    </message>
    <message>
        <source>Falta una de las dos firmas, o tiene demasiados trazos. No se movió ninguna tarjeta. Firmen quien entrega y quien recibe.</source>
        <translation>One of the two signatures is missing, or has too many strokes. No card was moved. Whoever hands over and whoever receives sign.</translation>
    </message>
    <message>
        <source>Ya no están en resguardo %1 de las tarjetas elegidas. No se movió ninguna. Quítelas de la lista y guarde de nuevo.</source>
        <translation>Of the cards chosen, %1 are no longer in custody. None was moved. Remove them from the list and save again.</translation>
    </message>
    <message>
        <source>Son demasiadas tarjetas para un solo traslado. No se movió ninguna. Haga varios traslados, de hasta quinientas tarjetas cada uno.</source>
        <translation>There are too many cards for a single transfer. None was moved. Make several transfers, of up to five hundred cards each.</translation>
    </message>
    <message>
        <source>La plantilla de esta hoja no se puede leer. No se imprimió nada. Avise a soporte con esta clave.</source>
        <translation>The template of this sheet cannot be read. Nothing was printed. Tell support this code.</translation>
    </message>
    <message>
        <source>La impresión se detuvo. No quedó ningún PDF; de lo que salió en papel, cuente sólo las hojas completas y diga al programa cuáles salieron bien.</source>
        <translation>The printing stopped. No PDF was left; of what came out on paper, count only the complete sheets and tell the program which came out well.</translation>
    </message>
    <message>
        <source>La referencia del expediente clínico no es sólo un identificador (urn:uuid). No se imprimió nada: en la credencial no van datos de salud. Avise a soporte con esta clave.</source>
        <translation>The reference of the clinical record is not just an identifier (urn:uuid). Nothing was printed: no health data go on the credential. Tell support this code.</translation>
    </message>
    <message>
        <source>La plantilla no se puede leer: no es un archivo JSON, o es demasiado grande. No se cambió nada y se imprime como antes. Pida el archivo de nuevo a quien la hizo.</source>
        <translation>The template cannot be read: it is not a JSON file, or it is too large. Nothing was changed and printing goes on as before. Ask whoever made it for the file again.</translation>
    </message>
    <message>
        <source>La plantilla es de otra versión o de otro papel. No se cambió nada y se imprime como antes. Elija la que corresponde o actualice el programa.</source>
        <translation>The template is of another version or of another paper. Nothing was changed and printing goes on as before. Choose the right one or update the program.</translation>
    </message>
    <message>
        <source>La plantilla dice algo que el programa no conoce: %1. No se cambió nada y se imprime como antes. Corríjala y cárguela otra vez.</source>
        <translation>The template says something that the program does not know: %1. Nothing was changed and printing goes on as before. Correct it and load it again.</translation>
    </message>
    <message>
        <source>A la plantilla le falta un valor, o está fuera de sus límites: %1. No se cambió nada y se imprime como antes. Corríjala y cárguela otra vez.</source>
        <translation>The template lacks a value, or has one outside its limits: %1. Nothing was changed and printing goes on as before. Correct it and load it again.</translation>
    </message>
    <message>
        <source>La plantilla de la credencial lleva su QR una vez, y ésta no: %1. No se cambió nada y se imprime como antes. Corríjala y cárguela otra vez.</source>
        <translation>The template of the credential carries its QR once, and this one does not: %1. Nothing was changed and printing goes on as before. Correct it and load it again.</translation>
    </message>
    <message>
        <source>El logotipo de la plantilla no es un PNG o JPEG, o es demasiado grande. No se cambió nada y se imprime como antes. Use uno de 2,000 puntos por lado o menos.</source>
        <translation>The logo of the template is not a PNG or JPEG, or it is too large. Nothing was changed and printing goes on as before. Use one of 2,000 pixels a side or less.</translation>
    </message>
    <message>
        <source>Ese ajuste de impresión no se puede guardar: el papel no existe, el archivo es demasiado grande o pasa de 10 mm. No se cambió nada. Revíselo e intente de nuevo.</source>
        <translation>That print setting cannot be saved: the paper does not exist, the file is too large or it is over 10 mm. Nothing was changed. Check it and try again.</translation>
    </message>
    <message>
        <source>El centro no ha autorizado imprimir credenciales en este equipo, o su permiso ya terminó. No se imprimió nada; las credenciales firmadas siguen aquí. Pida la autorización a la coordinación y conéctese para recibirla.</source>
        <translation>The centre has not authorised printing credentials on this computer, or its permission has ended. Nothing was printed; the signed credentials are still here. Ask the coordination for the authorisation and connect to receive it.</translation>
    </message>
    <message>
        <source>Una de las credenciales elegidas ya no puede imprimirse: está en otra impresión, ya se imprimió o su registro se detuvo. No se imprimió nada. Vuelva a elegir de la lista.</source>
        <translation>One of the credentials chosen can no longer be printed: it is in another print run, it was already printed or its record was put on hold. Nothing was printed. Choose from the list again.</translation>
    </message>
    <message>
        <source>Una impresión lleva de 1 a 200 credenciales, cada una una vez. No se imprimió nada. Elija menos e imprima las demás después.</source>
        <translation>A print run holds from 1 to 200 credentials, each one once. Nothing was printed. Choose fewer and print the others afterwards.</translation>
    </message>
    <message>
        <source>Ya se dijo cómo salieron esas credenciales. No se cambió nada. Revise la lista de impresiones por revisar.</source>
        <translation>How those credentials came out was already told. Nothing was changed. Check the list of print runs to review.</translation>
    </message>
    <message>
        <source>Falta confirmar que las tarjetas malogradas se destruyeron. No se anotó nada. Córtelas pasando por el QR y confirme.</source>
        <translation>It is still to be confirmed that the spoiled cards were destroyed. Nothing was noted. Cut them across the QR and confirm.</translation>
    </message>
    <message>
        <source>Mientras tanto llegó otra tarjeta con ese mismo número. No se anotó ninguna. Destruya la que acaba de imprimir y diga que salió mal.</source>
        <translation>Meanwhile another card with that same number came. None was noted. Destroy the one you have just printed and say that it came out badly.</translation>
    </message>
    <message>
        <source>Este equipo se recuperó de un respaldo, y alguna de las elegidas se firmó antes: puede estar impresa sin que aquí conste. No se imprimió nada. Busque la tarjeta en el resguardo: dos con el mismo número valdrían igual.</source>
        <translation>This computer was recovered from a backup, and some of those chosen were signed before it: they may be printed without it showing here. Nothing was printed. Look for the card in custody: two with the same number would be equally valid.</translation>
    </message>
    <message>
        <source>Un certificado no viene del padrón de este equipo. No se usó y nada cambió. Avise a soporte con esta clave.</source>
        <translation>A certificate does not come from this computer&apos;s padrón. It was not used and nothing changed. Tell support this code.</translation>
    </message>
    <message>
        <source>El padrón ya cerró este asunto. Los datos están a salvo y no se cambió nada. Vuelva a la lista de tareas.</source>
        <translation>The padrón closed this matter already. The data are safe and nothing was changed. Go back to the list of tasks.</translation>
    </message>
    <message>
        <source>Aquí ya se decidió y la respuesta espera al centro. No se cambió nada. Se cerrará cuando el centro conteste.</source>
        <translation>It was decided here already and the answer waits for the centre. Nothing was changed. It will be closed when the centre answers.</translation>
    </message>
    <message>
        <source>Falta el motivo de la decisión, o es demasiado largo. No se cambió nada. Escríbalo en una línea.</source>
        <translation>The reason for the decision is missing, or is too long. Nothing was changed. Type it in one line.</translation>
    </message>
    <message>
        <source>Una de las dos versiones la capturó usted, y nadie decide sobre lo que capturó. No se cambió nada. Pida a otra persona de supervisión que responda.</source>
        <translation>You captured one of the two versions, and nobody decides on what they captured. Nothing was changed. Ask another supervisor to answer.</translation>
    </message>
    <message>
        <source>Al padrón solo se le pregunta por una CURP o un folio completos, y con un motivo. No se preguntó nada. Complételos e intente de nuevo.</source>
        <translation>The padrón is asked only about a complete CURP or folio, and with a reason. Nothing was asked. Complete them and try again.</translation>
    </message>
    <message>
        <source>La respuesta no es del padrón o es de otra pregunta, y se rechazó. Lo guardado está a salvo. Intente de nuevo; si se repite, avise a soporte con esta clave.</source>
        <translation>The answer is not the padrón&apos;s or is to another question, and was refused. What was saved is safe. Try again; if it happens again, tell support this code.</translation>
    </message>
    <message>
        <source>Este equipo preguntó hoy demasiadas veces por personas de otros módulos y el centro ya no contesta. Lo guardado está a salvo. Puede registrar; el centro avisará si ya existe.</source>
        <translation>This computer asked too many times today about people of other módulos and the centre no longer answers. What was saved is safe. You may register; the centre will tell if the person exists already.</translation>
    </message>
    <message>
        <source>No hay conexión con el padrón. Lo guardado está a salvo. Intente después; puede registrar y el centro avisará si ya existe.</source>
        <translation>There is no connection to the padrón. What was saved is safe. Try later; you may register and the centre will tell if the person exists already.</translation>
    </message>
    <message>
        <source>El padrón tiene a la persona, y su registro todavía no llega. Lo guardado está a salvo. Llegará con las novedades: búsquela aquí en unos minutos.</source>
        <translation>The padrón has the person, and their record has not come yet. What was saved is safe. It will come with the news: search for them here in a few minutes.</translation>
    </message>
    <message>
        <source>Se dejó de preguntar al padrón. Lo guardado está a salvo. La pregunta queda anotada; puede hacerla de nuevo.</source>
        <translation>Asking the padrón was stopped. What was saved is safe. The question stays noted; you may ask it again.</translation>
    </message>
    <message>
        <source>La comunicación con el centro está en pausa. No se preguntó nada. Quite la pausa en Envíos e intente de nuevo.</source>
        <translation>Communication with the centre is paused. Nothing was asked. Resume it in Sending and try again.</translation>
    </message>
    <message>
        <source>El centro mandó algo que esta versión del programa no entiende. Lo que usted registró se sigue enviando; lo que manda el centro espera. Pida a la coordinación la versión nueva del programa.</source>
        <translation>The centre sent something that this version of the program does not understand. What you registered is still being sent; what the centre sends waits. Ask the coordination for the new version of the program.</translation>
    </message>
    <message>
        <source>La red pide aceptar condiciones o iniciar sesión en una página antes de dejar pasar. No se envió nada; los registros están guardados aquí. Abra el navegador, entre a la red y se enviarán solos.</source>
        <translation>The network asks you to accept conditions or sign in on a page before letting anything through. Nothing was sent; the records are saved here. Open the browser, sign in to the network and they will be sent by themselves.</translation>
    </message>
    <message>
        <source>El proxy de la red pide usuario y contraseña, o no acepta los que tiene. Los registros están guardados aquí. Pídalos a quien administra la red y escríbalos en Ajustes.</source>
        <translation>The network&apos;s proxy asks for a user and password, or does not accept the ones it has. The records are saved here. Ask whoever manages the network for them and type them in Settings.</translation>
    </message>
    <message>
        <source>El proxy de la red no contesta. Los registros están guardados aquí y se intentará otra vez. Revise su dirección y su puerto en Ajustes, o elija no usar proxy.</source>
        <translation>The network&apos;s proxy does not answer. The records are saved here and it will be tried again. Check its address and its port in Settings, or choose to use no proxy.</translation>
    </message>
    <message>
        <source>Llegó un acuse de una página que no es del padrón y se rechazó. La página sigue aquí, por enviar. Se intentará otra vez; si se repite, avise a soporte con esta clave.</source>
        <translation>A receipt of a page came that is not the padrón&apos;s and was refused. The page is still here, to be sent. It will be tried again; if it happens again, tell support this code.</translation>
    </message>
    <message>
        <source>El centro no aceptó una página del expediente. La página sigue aquí y lo demás se envía. Se intentará mañana; si se repite, avise a soporte con esta clave.</source>
        <translation>The centre did not accept a page of the case file. The page is still here and the rest is sent. It will be tried tomorrow; if it happens again, tell support this code.</translation>
    </message>
    <message>
        <source>Una página del expediente está dañada en este equipo y no se envió. Lo demás se envía. Digitalice otra vez ese documento y avise a soporte con esta clave.</source>
        <translation>A page of the case file is damaged on this computer and was not sent. The rest is sent. Digitise that document again and tell support this code.</translation>
    </message>
    <message>
        <source>Una página del expediente llega alterada al centro y se rechazó varias veces. La página sigue aquí y lo demás se envía. Se intentará mañana; revise la red y avise a soporte.</source>
        <translation>A page of the case file reaches the centre altered and was refused several times. The page is still here and the rest is sent. It will be tried tomorrow; check the network and tell support.</translation>
    </message>
    <message>
        <source>El centro no tiene espacio para más páginas de expedientes. Los registros sí se reciben y las páginas siguen aquí, por enviar. Avise a la coordinación.</source>
        <translation>The centre has no room for more case-file pages. Records are received and the pages are still here, to be sent. Tell the coordination.</translation>
    </message>
    <message>
        <source>El certificado de este equipo venció. Lo capturado está guardado aquí y nada se pierde: el padrón entrega el nuevo en la próxima conexión. Si en un día sigue igual, avise a soporte.</source>
        <translation>This computer&apos;s certificate expired. What was captured is saved here and nothing is lost: the padrón hands over the new one at the next connection. If it is still the same in a day, tell support.</translation>
    </message>
    <message>
        <source>Llegó un certificado nuevo que no es para este equipo y se rechazó. El que tiene sigue valiendo y sus registros están a salvo. Avise a soporte.</source>
        <translation>A new certificate came that is not for this computer and was refused. The one it has is still valid and its records are safe. Tell support.</translation>
    </message>
    <message>
        <source>El padrón responde que este equipo ya está dado de alta con otros datos. Lo capturado sigue aquí. Avise a soporte: quizá se copió o se restauró el almacén.</source>
        <translation>The padrón answers that this computer is enrolled already with other data. What was captured is still here. Tell support: the store may have been copied or restored.</translation>
    </message>
    <message>
        <source>Este módulo ya dio todos sus números de equipo. Nada se perdió. Pida un código de alta de otro módulo, o que el padrón dé uno nuevo.</source>
        <translation>This módulo has given all its computer numbers. Nothing was lost. Ask for an enrolment code of another módulo, or for the padrón to give a new one.</translation>
    </message>
    <message>
        <source>El módulo de este código está cerrado y no da de alta equipos. Nada se perdió. Pida un código de un módulo abierto.</source>
        <translation>The módulo of this code is closed and does not enrol computers. Nothing was lost. Ask for a code of a módulo that is open.</translation>
    </message>
    <message>
        <source>La memoria ya no está o no se puede leer. Nada se perdió: lo que no alcanzó a pasar sigue donde estaba. Conéctela de nuevo y repita.</source>
        <translation>The USB stick is no longer there or cannot be read. Nothing was lost: what did not get across is still where it was. Connect it again and repeat.</translation>
    </message>
    <message>
        <source>La memoria está llena. Lo que ya se guardó en ella sirve y los registros siguen aquí. Haga lugar o use otra memoria y repita.</source>
        <translation>The USB stick is full. What was saved on it is good and the records are still here. Make room or use another stick and repeat.</translation>
    </message>
    <message>
        <source>En esa memoria no se puede escribir. Los registros siguen aquí. Quite el seguro de la memoria o use otra y repita.</source>
        <translation>That USB stick cannot be written to. The records are still here. Unlock the stick or use another one and repeat.</translation>
    </message>
    <message>
        <source>Un archivo de la memoria no es lo que dice su nombre, o no es para este equipo, y no se tomó. Lo demás sí. Si se repite, avise a soporte con esta clave.</source>
        <translation>A file on the USB stick is not what its name says, or is not for this computer, and was not taken. The rest was. If it happens again, tell support this code.</translation>
    </message>
    <message>
        <source>Un archivo es demasiado grande para llevarse así y no se tomó. Lo demás sí. Envíelo por la red; si vino en la memoria, avise a soporte con esta clave.</source>
        <translation>A file is too large to be carried this way and was not taken. The rest was. Send it over the network; if it came on the USB stick, tell support this code.</translation>
    </message>
    <message>
        <source>La memoria no guardó un archivo. Los registros siguen aquí. Repita; si falla otra vez, use otra memoria.</source>
        <translation>The USB stick did not save a file. The records are still here. Repeat; if it fails again, use another stick.</translation>
    </message>
    <message>
        <source>Este equipo ya lleva todo lo que puede de otros y no tomó más. Lo suyo está a salvo en esa memoria. Conéctese a la red para entregar lo que lleva y repita.</source>
        <translation>This computer carries all it can from others and took no more. What is theirs is safe on that USB stick. Connect to the network to deliver what it carries and repeat.</translation>
    </message>
    <message>
        <source>La velocidad o el proxy no son válidos. No se cambió nada. Escriba el servidor sin «http://» y su puerto, de 1 a 65535.</source>
        <translation>The speed or the proxy is not valid. Nothing was changed. Type the server without “http://” and its port, from 1 to 65535.</translation>
    </message>
    <message>
        <source>Eso ya no hace falta reenviarlo: el centro lo tomó o ya se reenvió. No se cambió nada. Mire «Ya resuelto» en Envíos.</source>
        <translation>That no longer needs to be resent: the centre took it or it was resent already. Nothing was changed. Look at “Settled” in Sending.</translation>
    </message>
    <message>
        <source>Como está, el centro lo devolvería otra vez. No se envió nada y lo registrado está a salvo. Corrija la familia y guárdela: se envía sola.</source>
        <translation>As it is, the centre would return it again. Nothing was sent and what was registered is safe. Correct the family and save it: it is sent by itself.</translation>
    </message>
    <message>
        <source>Eso no se puede reenviar: su contenido ya no está o la familia ya no existe aquí. No se cambió nada. Pregunte a la coordinación con el folio.</source>
        <translation>That cannot be resent: its content is gone or the family no longer exists here. Nothing was changed. Ask the coordination, giving the folio.</translation>
    </message>
    <message>
        <source>Esa tarea ya se atendió o el centro la cerró. No se cambió nada. Vuelva a abrir la lista.</source>
        <translation>That task was dealt with already or the centre closed it. Nothing was changed. Open the list again.</translation>
    </message>
    <message>
        <source>Esa tarea no está en este equipo. No se cambió nada. Vuelva a abrir la lista.</source>
        <translation>That task is not on this computer. Nothing was changed. Open the list again.</translation>
    </message>
    <message>
        <source>Falta decir por qué no procede, o la nota es demasiado larga. No se guardó nada. Escríbalo en una línea e intente de nuevo.</source>
        <translation>Why it does not apply is missing, or the note is too long. Nothing was saved. Type it in one line and try again.</translation>
    </message>
    <message>
        <source>El catálogo tiene más renglones de los que caben. Se sigue usando el de antes y lo registrado está a salvo. Revise que sea el archivo correcto.</source>
        <translation>The catalogue has more rows than fit. The one from before stays in use and what is registered is safe. Check that it is the right file.</translation>
    </message>
    <message>
        <source>El centro se quedó sin espacio en su disco y por ahora no recibe nada. Lo capturado está guardado aquí y se envía solo en cuanto haya espacio; siga registrando. Avise a la coordinación.</source>
        <translation>The centre ran out of disk space and receives nothing for now. What was captured is kept here and goes by itself as soon as there is room; keep registering. Tell the coordination.</translation>
    </message>
    <message>
        <source>De eso no hay que darse por enterado: espera algo más, o alguien ya lo hizo. No se cambió nada. En Envíos se dice qué hacer.</source>
        <translation>That is not to be marked as seen: it waits for something else, or somebody already did. Nothing was changed. Sending says what to do.</translation>
    </message>
</context>
<context>
    <name>padron::ui::ExpedienteModel</name>
    <message>
        <source>De toda la familia</source>
        <translation>Of the whole family</translation>
    </message>
    <message>
        <source>sin ubicación en papel</source>
        <translation>no place on paper</translation>
    </message>
    <message>
        <source>con el de la familia: %1</source>
        <translation>with the family&apos;s: %1</translation>
    </message>
    <message>
        <source>sin hojas digitalizadas</source>
        <translation>no pages digitised</translation>
    </message>
    <message numerus="yes">
        <source>%n hoja(s) digitalizada(s)</source>
        <translation>
            <numerusform>%n page digitised</numerusform>
            <numerusform>%n pages digitised</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::ExpedientePage</name>
    <message>
        <source>Expedientes por folio</source>
        <translation>Case files by folio</translation>
    </message>
    <message>
        <source>¿Dónde está el expediente en papel?</source>
        <translation>Where is the case file on paper?</translation>
    </message>
    <message>
        <source>Volver a la familia   Esc</source>
        <translation>Back to the family   Esc</translation>
    </message>
    <message>
        <source>Por folio progresivo, como se ordena el archivo en papel (54).</source>
        <translation>By folio in ascending order, as the paper archive is ordered (54).</translation>
    </message>
    <message>
        <source>Hojas digitalizadas</source>
        <translation>Digitised pages</translation>
    </message>
    <message>
        <source>Expediente: %1</source>
        <translation>Case file: %1</translation>
    </message>
    <message>
        <source>Anaquel, caja y carpeta: «Anaquel 3, caja 12, carpeta 45». Se guarda al salir.</source>
        <translation>Shelf, box and folder: “Shelf 3, box 12, folder 45”. It is saved when you leave the field.</translation>
    </message>
    <message>
        <source>Guardado: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Es demasiado largo y no se guardó: use hasta %1 letras.</source>
        <translation>It is too long and was not saved: use up to %1 letters.</translation>
    </message>
    <message>
        <source>Lo que contestaron IMSS e ISSSTE</source>
        <translation>What IMSS and ISSSTE answered</translation>
    </message>
    <message>
        <source>La persona no está de acuerdo</source>
        <translation>The person does not agree</translation>
    </message>
    <message>
        <source>Derechohabiencia: lo que contestaron las instituciones</source>
        <translation>Entitlement: what the institutions answered</translation>
    </message>
    <message>
        <source>Quedó anotado y en Tareas. %1</source>
        <translation>It was noted and is in Tasks. %1</translation>
    </message>
</context>
<context>
    <name>padron::ui::ExportForm</name>
    <message>
        <source>Incluir CURP, domicilio y teléfono</source>
        <translation>Include CURP, address and telephone</translation>
    </message>
    <message>
        <source>Sin cifrar</source>
        <translation>Unencrypted</translation>
    </message>
    <message>
        <source>Quién lo pide y para qué</source>
        <translation>Who asks for it and what for</translation>
    </message>
    <message>
        <source>Queda en la bitácora, en la de cada persona, y dentro del archivo.</source>
        <translation>It stays in the log, in that of each person, and inside the file.</translation>
    </message>
    <message>
        <source>Registradas desde el</source>
        <translation>Registered from</translation>
    </message>
    <message>
        <source>Registradas hasta el</source>
        <translation>Registered until</translation>
    </message>
    <message>
        <source>De la localidad</source>
        <translation>Of the locality</translation>
    </message>
    <message>
        <source>Con estatus</source>
        <translation>With status</translation>
    </message>
    <message>
        <source>Vacío: todas las personas de este equipo. Se quedan fuera, y se cuentan, las que están por aclarar o bloqueadas.</source>
        <translation>Empty: all the people of this computer. Those to clarify or blocked are left out, and counted.</translation>
    </message>
    <message>
        <source>Sólo si quien lo pide los necesita. Sin esto salen folios, nombre, estatus, modalidad y fecha. Las respuestas sensibles no salen nunca.</source>
        <translation>Only if whoever asks for it needs them. Without this only folios, name, status, mode and date are exported. Sensitive answers are never exported.</translation>
    </message>
    <message>
        <source>Cifrado se abre con 7-Zip y una contraseña que el programa da una sola vez.</source>
        <translation>If encrypted, it is opened with 7-Zip and a password that the program gives only once.</translation>
    </message>
    <message>
        <source>Elegir dónde guardarlo…</source>
        <translation>Choose where to save it…</translation>
    </message>
    <message>
        <source>Dejarlo como está</source>
        <translation>Leave it as it is</translation>
    </message>
    <message>
        <source>Escriba una fecha, por ejemplo 05/03/2026.</source>
        <translation>Type a date, for example 05/03/2026.</translation>
    </message>
    <message>
        <source>Escriba con unas palabras quién lo pide y para qué.</source>
        <translation>Type in a few words who asks for it and what for.</translation>
    </message>
    <message>
        <source>Es anterior a la otra fecha.</source>
        <translation>It is before the other date.</translation>
    </message>
    <message>
        <source>Sin cifrar, quien encuentre o reciba el archivo lee los datos de todas esas personas. Queda en la bitácora que usted lo decidió.</source>
        <translation>If it is not encrypted, whoever finds or receives the file reads the data of all those people. It stays in the log that you decided it.</translation>
    </message>
    <message>
        <source>Mejor cifrarlo</source>
        <translation>Encrypt it instead</translation>
    </message>
    <message>
        <source>Exportar sin cifrar</source>
        <translation>Export unencrypted</translation>
    </message>
</context>
<context>
    <name>padron::ui::ExportSection</name>
    <message>
        <source>Exportar personas…</source>
        <translation>Export people…</translation>
    </message>
    <message>
        <source>Una tabla con datos de personas sale de este equipo. Cada renglón dice quién la hizo y cuándo, y la bitácora dice de quiénes, para qué y a qué hora.</source>
        <translation>A table with people&apos;s data leaves this computer. Each row says who made it and when, and the log says whose data, what for and at what time.</translation>
    </message>
    <message>
        <source>Exportar personas</source>
        <translation>Export people</translation>
    </message>
    <message>
        <source>Avance de la exportación</source>
        <translation>Progress of the export</translation>
    </message>
    <message>
        <source>Cancelar la exportación</source>
        <translation>Cancel the export</translation>
    </message>
    <message>
        <source>Archivo ZIP cifrado</source>
        <translation>Encrypted ZIP file</translation>
    </message>
    <message>
        <source>Archivo ZIP</source>
        <translation>ZIP file</translation>
    </message>
    <message>
        <source>Exportar datos de personas</source>
        <translation>Export people&apos;s data</translation>
    </message>
    <message>
        <source>Exportar datos de personas sin cifrar</source>
        <translation>Export people&apos;s data unencrypted</translation>
    </message>
    <message numerus="yes">
        <source>Salieron los datos de %n persona(s).</source>
        <translation>
            <numerusform>The data of %n person was exported.</numerusform>
            <numerusform>The data of %n people was exported.</numerusform>
        </translation>
    </message>
    <message>
        <source>Se quedaron fuera, por aclarar o bloqueadas: %1.</source>
        <translation>Left out, to clarify or blocked: %1.</translation>
    </message>
    <message>
        <source>Archivo: %1</source>
        <translation>File: %1</translation>
    </message>
    <message>
        <source>Exportación %1, huella %2</source>
        <translation>Export %1, fingerprint %2</translation>
    </message>
    <message>
        <source>Ésta es la contraseña del archivo. Dígala por otro medio que el archivo, por ejemplo por teléfono. No se guarda: apuntada, o al bloquear, ya no se vuelve a mostrar.</source>
        <translation>This is the password of the file. Give it by another way than the file, for example by telephone. It is not saved: once written down, or on locking, it is not shown again.</translation>
    </message>
    <message>
        <source>El archivo no está cifrado. Entréguelo en mano y no lo mande por correo.</source>
        <translation>The file is not encrypted. Hand it over in person and do not send it by e-mail.</translation>
    </message>
    <message>
        <source>Ya apunté la contraseña</source>
        <translation>I wrote down the password</translation>
    </message>
    <message>
        <source>Entendido</source>
        <translation>Understood</translation>
    </message>
</context>
<context>
    <name>padron::ui::FamilyChangePage</name>
    <message>
        <source>Todavía no se guarda. Datos por elegir: %1. Nada cambió.</source>
        <translation>It is not saved yet. Data to choose: %1. Nothing changed.</translation>
    </message>
    <message>
        <source>Guardado: la familia tiene otra persona titular.</source>
        <translation>Saved: the family has another titular.</translation>
    </message>
    <message>
        <source>Guardado: ésta es la familia nueva, con su propio folio.</source>
        <translation>Saved: this is the new family, with its own folio.</translation>
    </message>
    <message>
        <source>Guardado: ahora está en esta familia.</source>
        <translation>Saved: they are in this family now.</translation>
    </message>
    <message>
        <source>Guardado: las dos familias son ahora una.</source>
        <translation>Saved: the two families are one now.</translation>
    </message>
    <message>
        <source>Todavía no se guarda. Datos por corregir: %1. Nada cambió.</source>
        <translation>It is not saved yet. Data to correct: %1. Nothing changed.</translation>
    </message>
    <message>
        <source>La familia que se queda</source>
        <translation>The family that stays</translation>
    </message>
    <message>
        <source>¿Quién lo pide?</source>
        <translation>Who asks for it?</translation>
    </message>
    <message>
        <source>Así quedan</source>
        <translation>How they are left</translation>
    </message>
    <message>
        <source>Ctrl+Intro</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Volver sin cambiar   Esc</source>
        <translation>Back without changing   Esc</translation>
    </message>
    <message>
        <source>Cambiar titular</source>
        <translation>Change titular</translation>
    </message>
    <message>
        <source>Separar en otra familia</source>
        <translation>Split into another family</translation>
    </message>
    <message>
        <source>Cambiar a %1 a otra familia</source>
        <translation>Move %1 to another family</translation>
    </message>
    <message>
        <source>Unir con otra familia</source>
        <translation>Join with another family</translation>
    </message>
    <message>
        <source>%1, folio %2</source>
        <translation>%1, folio %2</translation>
    </message>
    <message>
        <source>Los integrantes de la otra familia pasan a ésta y la otra termina; su historia se conserva. Cada persona conserva su folio.</source>
        <translation>The members of the other family pass to this one and the other ends; its history is kept. Each person keeps their folio.</translation>
    </message>
    <message>
        <source>Nueva persona titular</source>
        <translation>New titular</translation>
    </message>
    <message>
        <source>Persona titular de la familia nueva</source>
        <translation>Titular of the new family</translation>
    </message>
    <message>
        <source>Persona titular de la familia que se queda</source>
        <translation>Titular of the family that stays</translation>
    </message>
    <message>
        <source>Cualquier persona adulta de la familia que termina; no hace falta el consentimiento de su titular (37.II).</source>
        <translation>Any adult of the family that ends; the consent of its titular is not needed (37.II).</translation>
    </message>
    <message>
        <source>Cualquier persona adulta de la familia; no hace falta el consentimiento de la persona titular (37.II).</source>
        <translation>Any adult of the family; the consent of the titular is not needed (37.II).</translation>
    </message>
    <message>
        <source>Dejar titular pendiente</source>
        <translation>Leave titular pending</translation>
    </message>
    <message numerus="yes">
        <source>Separar a %n integrante(s)</source>
        <translation>
            <numerusform>Split off %n member</numerusform>
            <numerusform>Split off %n members</numerusform>
        </translation>
    </message>
    <message>
        <source>Cambiar de familia</source>
        <translation>Change family</translation>
    </message>
    <message>
        <source>Unir las dos familias</source>
        <translation>Join the two families</translation>
    </message>
    <message>
        <source>parentesco por elegir</source>
        <translation>relationship to choose</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Familia nueva</source>
        <translation>New family</translation>
    </message>
    <message>
        <source>Falta decir cómo trabaja hoy el módulo (%1). Nada cambió y lo elegido sigue aquí: dígalo y vuelva a guardar.</source>
        <translation>It has not been said how the módulo works today (%1). Nothing changed and what was chosen is still here: say it and save again.</translation>
    </message>
    <message>
        <source>Quien representa a las personas registradas</source>
        <translation>Who represents the registered people</translation>
    </message>
    <message>
        <source>Nadie cambia de domicilio con esto: cada persona conserva el registrado. Si alguien se muda, se cambia después en sus datos.</source>
        <translation>Nobody changes home with this: each person keeps the one registered. If somebody moves, it is changed afterwards in their data.</translation>
    </message>
    <message>
        <source>La persona titular sale. Siguen registradas en el mismo domicilio que ella: %1. Nadie cambia de domicilio con esto; si alguien se muda, se cambia después en sus datos.</source>
        <translation>The titular leaves. Still registered at the same home: %1. Nobody changes home with this; if somebody moves, it is changed afterwards in their data.</translation>
    </message>
    <message>
        <source>Guardado: quedó registrada la defunción. Su registro se conserva.</source>
        <translation>Saved: the death is registered. Their record is kept.</translation>
    </message>
    <message>
        <source>Registrar la defunción de %1</source>
        <translation>Register the death of %1</translation>
    </message>
    <message>
        <source>Su registro y su historia se conservan; deja de contarse en la familia y no se le emite otra credencial. No se pide ningún papel que la familia no tenga.</source>
        <translation>Their record and their history are kept; they are no longer counted in the family and no other credential is issued to them. No paper is asked for that the family does not have.</translation>
    </message>
    <message>
        <source>La familia</source>
        <translation>The family</translation>
    </message>
    <message>
        <source>Alguien que no es de la familia</source>
        <translation>Someone who is not of the family</translation>
    </message>
    <message>
        <source>Cualquier persona adulta de la familia (38).</source>
        <translation>Any adult of the family (38).</translation>
    </message>
    <message>
        <source>Registrar la defunción</source>
        <translation>Register the death</translation>
    </message>
    <message>
        <source>Representaba a: %1. Después, en sus datos, diga quién les representa ahora.</source>
        <translation>They represented: %1. Afterwards, in the data of each, say who represents them now.</translation>
    </message>
    <message>
        <source>Nadie: por verificación (38.III)</source>
        <translation>Nobody: by verification (38.III)</translation>
    </message>
</context>
<context>
    <name>padron::ui::FamilyOrigin</name>
    <message>
        <source>Actualizada el %1 por %2 (equipo %3)</source>
        <translation>Updated on %1 by %2 (computer %3)</translation>
    </message>
    <message>
        <source>Traída del padrón el %1</source>
        <translation>Brought from the padrón on %1</translation>
    </message>
    <message>
        <source>Hay dos versiones de sus datos y falta que alguien decida cuál vale.</source>
        <translation>There are two versions of their data and somebody has yet to decide which one is valid.</translation>
    </message>
    <message>
        <source>Ver en Tareas</source>
        <translation>See in Tasks</translation>
    </message>
</context>
<context>
    <name>padron::ui::FamilyPage</name>
    <message>
        <source>Familia</source>
        <translation>Family</translation>
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
    <message>
        <source>Actualizar datos   Entrar</source>
        <translation>Update data   Enter</translation>
    </message>
    <message>
        <source>+ Integrante   Ctrl+I</source>
        <translation>+ Member   Ctrl+I</translation>
    </message>
    <message>
        <source>Cambiar titular   T</source>
        <translation>Change titular   T</translation>
    </message>
    <message>
        <source>Cambiar a otra familia   C</source>
        <translation>Move to another family   C</translation>
    </message>
    <message>
        <source>Unir con otra familia   U</source>
        <translation>Join with another family   U</translation>
    </message>
    <message numerus="yes">
        <source>Separar a %n integrante(s)   S</source>
        <translation>
            <numerusform>Split off %n member   S</numerusform>
            <numerusform>Split off %n members   S</numerusform>
        </translation>
    </message>
    <message>
        <source>Separar en otra familia   S</source>
        <translation>Split into another family   S</translation>
    </message>
    <message>
        <source>Expediente   E</source>
        <translation>Case file   E</translation>
    </message>
    <message>
        <source>Qué traer   Q</source>
        <translation>What to bring   Q</translation>
    </message>
    <message>
        <source>Carta de consentimiento</source>
        <translation>Letter of consent</translation>
    </message>
    <message>
        <source>Carta bajo protesta</source>
        <translation>Letter under oath</translation>
    </message>
    <message>
        <source>Retirar consentimiento   R</source>
        <translation>Withdraw consent   R</translation>
    </message>
    <message>
        <source>%1 tiene una actualización de esta familia, empezada %2 y guardada %3. Si usted la continúa, pasa a usted con todo lo escrito.</source>
        <translation>%1 has an update of this family, started %2 and saved %3. If you continue it, it passes to you with everything typed.</translation>
    </message>
    <message>
        <source>Continuarla yo</source>
        <translation>Continue it myself</translation>
    </message>
    <message>
        <source>Dejarla con %1</source>
        <translation>Leave it with %1</translation>
    </message>
    <message>
        <source>Derechos ARCO   D</source>
        <translation>ARCO rights   D</translation>
    </message>
    <message>
        <source>Entregar   G</source>
        <translation>Hand over   G</translation>
    </message>
    <message>
        <source>Resguardar certificado   K</source>
        <translation>Keep certificado   K</translation>
    </message>
    <message>
        <source>El certificado de %1 queda en resguardo hasta que lo recoja (53).</source>
        <translation>The certificado of %1 stays in custody until they collect it (53).</translation>
    </message>
    <message>
        <source>Defunción   F</source>
        <translation>Death   F</translation>
    </message>
    <message>
        <source>El centro pide algo de %1. %2</source>
        <translation>The centre asks for something about %1. %2</translation>
    </message>
    <message>
        <source>Ver en Tareas</source>
        <translation>See in Tasks</translation>
    </message>
</context>
<context>
    <name>padron::ui::FamilyPicker</name>
    <message>
        <source>Elegir otra</source>
        <translation>Choose another</translation>
    </message>
    <message>
        <source>La otra familia</source>
        <translation>The other family</translation>
    </message>
    <message>
        <source>Busque a cualquiera de sus integrantes por nombre, folio o CURP; la flecha hacia abajo va a la lista.</source>
        <translation>Search for any of its members by name, folio or CURP; the down arrow goes to the list.</translation>
    </message>
    <message>
        <source>Familias encontradas</source>
        <translation>Families found</translation>
    </message>
    <message>
        <source>Elija la otra familia.</source>
        <translation>Choose the other family.</translation>
    </message>
    <message>
        <source>Nadie de otra familia coincide con lo escrito.</source>
        <translation>Nobody of another family matches what was typed.</translation>
    </message>
    <message numerus="yes">
        <source>%1, folio %2, %n integrante(s)</source>
        <translation>
            <numerusform>%1, folio %2, %n member</numerusform>
            <numerusform>%1, folio %2, %n members</numerusform>
        </translation>
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
    <message>
        <source>Se cambia en la página de la familia: «Cambiar titular».</source>
        <translation>It is changed in the page of the family: “Change titular”.</translation>
    </message>
</context>
<context>
    <name>padron::ui::FamilyText</name>
    <message>
        <source>Familia %1</source>
        <translation>Family %1</translation>
    </message>
    <message>
        <source>Alta de integrante</source>
        <translation>New member</translation>
    </message>
    <message>
        <source>Cambio de domicilio</source>
        <translation>Change of home</translation>
    </message>
    <message>
        <source>Actualización de la CURP</source>
        <translation>Update of the CURP</translation>
    </message>
    <message>
        <source>Algún otro dato</source>
        <translation>Some other datum</translation>
    </message>
    <message>
        <source>Cambio de titular</source>
        <translation>Change of titular</translation>
    </message>
    <message>
        <source>Nueva familia</source>
        <translation>New family</translation>
    </message>
    <message>
        <source>Cambio de familia</source>
        <translation>Change of family</translation>
    </message>
    <message>
        <source>Unión de familias</source>
        <translation>Joining of families</translation>
    </message>
    <message>
        <source>misma vivienda (12.I)</source>
        <translation>same home (12.I)</translation>
    </message>
    <message>
        <source>dependencia económica (12.II)</source>
        <translation>economic dependence (12.II)</translation>
    </message>
    <message>
        <source>menor de 18 (12.III)</source>
        <translation>under 18 (12.III)</translation>
    </message>
    <message>
        <source>dato sensible (12.IV)</source>
        <translation>sensitive datum (12.IV)</translation>
    </message>
    <message>
        <source>Baja por defunción</source>
        <translation>Ended by death</translation>
    </message>
</context>
<context>
    <name>padron::ui::FamilyTree</name>
    <message>
        <source>Abuelas y abuelos</source>
        <translation>Grandparents</translation>
    </message>
    <message>
        <source>Madres, padres y tíos</source>
        <translation>Parents, aunts and uncles</translation>
    </message>
    <message>
        <source>Hijas e hijos</source>
        <translation>Daughters and sons</translation>
    </message>
    <message>
        <source>Nietas y nietos</source>
        <translation>Grandchildren</translation>
    </message>
    <message>
        <source>Titular</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Titular pendiente</source>
        <translation>Titular pending</translation>
    </message>
    <message>
        <source>Todavía no hay persona titular</source>
        <translation>There is no titular yet</translation>
    </message>
</context>
<context>
    <name>padron::ui::FamilyViews</name>
    <message>
        <source>Integrantes de la familia</source>
        <translation>Members of the family</translation>
    </message>
    <message>
        <source>Árbol de la familia</source>
        <translation>Tree of the family</translation>
    </message>
    <message>
        <source>Historia de la familia</source>
        <translation>History of the family</translation>
    </message>
    <message>
        <source>Lista   V</source>
        <translation>List   V</translation>
    </message>
    <message>
        <source>Árbol   V</source>
        <translation>Tree   V</translation>
    </message>
    <message>
        <source>Historia   H</source>
        <translation>History   H</translation>
    </message>
    <message>
        <source>%1, en esta familia desde %2.</source>
        <translation>%1, in this family since %2.</translation>
    </message>
    <message>
        <source>Antes, en la familia con folio %1 hasta %2.</source>
        <translation>Before, in the family with folio %1 until %2.</translation>
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
    <message>
        <source>Motivo de la actualización</source>
        <translation>Reason of the update</translation>
    </message>
    <message>
        <source>Quién lo solicita</source>
        <translation>Who asks for it</translation>
    </message>
    <message>
        <source>Elija el motivo de la actualización.</source>
        <translation>Choose the reason of the update.</translation>
    </message>
    <message>
        <source>Elija a la persona que lo solicita.</source>
        <translation>Choose the person who asks for it.</translation>
    </message>
    <message>
        <source>Caso especial</source>
        <translation>Special case</translation>
    </message>
    <message>
        <source>País de nacimiento</source>
        <translation>Country of birth</translation>
    </message>
    <message>
        <source>Carta de consentimiento</source>
        <translation>Letter of consent</translation>
    </message>
    <message>
        <source>Instrumento que designa tutora o tutor</source>
        <translation>Instrument that appoints the guardian</translation>
    </message>
    <message>
        <source>Carta bajo protesta de decir verdad</source>
        <translation>Letter under oath to tell the truth</translation>
    </message>
    <message>
        <source>Documento que acredita la emancipación</source>
        <translation>Document that proves the emancipation</translation>
    </message>
    <message>
        <source>Instrumento de apoyo o representación</source>
        <translation>Instrument of support or representation</translation>
    </message>
    <message>
        <source>Preguntas opcionales</source>
        <translation>Optional questions</translation>
    </message>
    <message>
        <source>Derechohabiencia</source>
        <translation>Entitlement</translation>
    </message>
    <message>
        <source>Testigos</source>
        <translation>Witnesses</translation>
    </message>
    <message>
        <source>Documentos</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Elija el caso de la persona.</source>
        <translation>Choose the person&apos;s case.</translation>
    </message>
    <message>
        <source>Elija el país donde nació.</source>
        <translation>Choose the country of birth.</translation>
    </message>
    <message>
        <source>Falta la carta de consentimiento de madre, padre o tutela, firmada.</source>
        <translation>The letter of consent of mother, father or guardian, signed, is missing.</translation>
    </message>
    <message>
        <source>Falta el instrumento legal que designa a la tutora o al tutor.</source>
        <translation>The legal instrument that appoints the guardian is missing.</translation>
    </message>
    <message>
        <source>Falta la carta de quien ejerce la tutela, bajo protesta de decir verdad.</source>
        <translation>The letter of whoever holds guardianship, under oath to tell the truth, is missing.</translation>
    </message>
    <message>
        <source>Anote el documento que acredita la emancipación, si lo trae.</source>
        <translation>Note the document that proves the emancipation, if they bring it.</translation>
    </message>
    <message>
        <source>Falta el instrumento que dice quién la apoya o representa; el registro queda incompleto y la atención no se niega.</source>
        <translation>The instrument that says who supports or represents them is missing; the record stays incomplete and care is not denied.</translation>
    </message>
    <message>
        <source>Falta el consentimiento para las preguntas opcionales; sin él, déjelas sin contestar.</source>
        <translation>The consent for the optional questions is missing; without it, leave them unanswered.</translation>
    </message>
    <message>
        <source>Pregunte si tiene seguridad social y anote lo que declara.</source>
        <translation>Ask whether they have social security and note what they declare.</translation>
    </message>
    <message>
        <source>Escriba el nombre de dos testigos.</source>
        <translation>Type the names of two witnesses.</translation>
    </message>
    <message>
        <source>Faltan documentos por digitalizar.</source>
        <translation>Documents are still to be digitised.</translation>
    </message>
</context>
<context>
    <name>padron::ui::FinderPage</name>
    <message>
        <source>Dónde registrarse</source>
        <translation>Where to register</translation>
    </message>
    <message>
        <source>Para orientar a quien pregunta. La atención médica no depende de registrarse.</source>
        <translation>To guide whoever asks. Medical care does not depend on registering.</translation>
    </message>
    <message>
        <source>Código postal</source>
        <translation>Postal code</translation>
    </message>
    <message>
        <source>5 dígitos del domicilio de la persona.</source>
        <translation>5 digits, of the person&apos;s home.</translation>
    </message>
    <message>
        <source>o su municipio</source>
        <translation>or their municipality</translation>
    </message>
    <message>
        <source>Escriba el inicio y elija con las flechas.</source>
        <translation>Type the start and choose with the arrows.</translation>
    </message>
    <message>
        <source>Municipios del catálogo</source>
        <translation>Municipalities of the catalogue</translation>
    </message>
    <message>
        <source>Imprimir hoja para el público   Ctrl+P</source>
        <translation>Print sheet for the public   Ctrl+P</translation>
    </message>
    <message>
        <source>&amp;Guardar en PDF…</source>
        <translation>&amp;Save as PDF…</translation>
    </message>
    <message>
        <source>Sin códigos postales de ese municipio no se puede buscar por él: escriba el código postal.</source>
        <translation>Without postal codes of that municipality it cannot be searched by: type the postal code.</translation>
    </message>
    <message>
        <source>No hay catálogo de módulos: éste es el módulo donde está. Se carga en Ajustes, Catálogos.</source>
        <translation>There is no catalogue of módulos: this is the módulo where you are. It is loaded in Settings, Catalogues.</translation>
    </message>
    <message>
        <source>Ningún módulo del catálogo atiende ese lugar ni está cerca.</source>
        <translation>No módulo of the catalogue serves that place or is near.</translation>
    </message>
    <message numerus="yes">
        <source>%n módulo(s) para el código postal %1</source>
        <translation>
            <numerusform>%n módulo for postal code %1</numerusform>
            <numerusform>%n módulos for postal code %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n módulo(s) para %1</source>
        <translation>
            <numerusform>%n módulo for %1</numerusform>
            <numerusform>%n módulos for %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Este módulo</source>
        <translation>This módulo</translation>
    </message>
    <message>
        <source>Se presenta: CURP, o acta o certificado de nacimiento; identificación oficial con fotografía vigente, y comprobante de domicilio. Para menores, además: acta de nacimiento, identificación de madre, padre o tutor y carta de consentimiento. Si falta algo, en el módulo orientan.</source>
        <translation>To be shown: CURP, or birth certificate (acta or certificado); official photo identification in force, and proof of address. For minors, also: birth certificate (acta), identification of mother, father or guardian, and letter of consent. If something is missing, the módulo gives guidance.</translation>
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
    <message>
        <source>Restaurar de un respaldo…</source>
        <translation>Restore from a backup…</translation>
    </message>
</context>
<context>
    <name>padron::ui::GroundsChecks</name>
    <message>
        <source>Misma vivienda</source>
        <translation>Same home</translation>
    </message>
    <message>
        <source>Depende de la familia</source>
        <translation>Depends on the family</translation>
    </message>
    <message>
        <source>Menor de 18 años</source>
        <translation>Under 18</translation>
    </message>
    <message>
        <source>Discapacidad (dato sensible)</source>
        <translation>Disability (sensitive datum)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>padron::ui::HandForm</name>
    <message>
        <source>Firma en el acuse impreso</source>
        <translation>Signature on the printed receipt</translation>
    </message>
    <message>
        <source>Entregar   Entrar</source>
        <translation>Hand over   Enter</translation>
    </message>
    <message>
        <source>Dejarla en resguardo   Esc</source>
        <translation>Leave it in custody   Esc</translation>
    </message>
    <message>
        <source>Quién la recibe</source>
        <translation>Who receives it</translation>
    </message>
    <message>
        <source>Nombre de quien la representa</source>
        <translation>Name of who represents them</translation>
    </message>
    <message>
        <source>Qué muestra que la representa</source>
        <translation>What shows that they represent them</translation>
    </message>
    <message>
        <source>Con qué se identifica quien la recibe</source>
        <translation>How whoever receives it identifies themselves</translation>
    </message>
    <message>
        <source>Documento y número; compare la foto y el nombre. Por ejemplo: INE 1234567890123.</source>
        <translation>Document and number; compare the photo and the name. For example: INE 1234567890123.</translation>
    </message>
    <message>
        <source>Firma de quien la recibe</source>
        <translation>Signature of who receives it</translation>
    </message>
    <message>
        <source>Con pluma, dedo o ratón; Supr borra.</source>
        <translation>With a pen, finger or mouse; Del erases.</translation>
    </message>
    <message>
        <source>folio %1</source>
        <translation>folio %1</translation>
    </message>
    <message>
        <source>nació el %1</source>
        <translation>born on %1</translation>
    </message>
    <message>
        <source>está en: %1</source>
        <translation>is in: %1</translation>
    </message>
    <message>
        <source>Falta quién la recibe (41).</source>
        <translation>Who receives it is missing (41).</translation>
    </message>
    <message>
        <source>Falta el nombre.</source>
        <translation>The name is missing.</translation>
    </message>
    <message>
        <source>Falta qué mostró.</source>
        <translation>What they showed is missing.</translation>
    </message>
    <message>
        <source>Falta el documento que mostró.</source>
        <translation>The document they showed is missing.</translation>
    </message>
    <message>
        <source>Falta la firma: aquí, o en el acuse impreso.</source>
        <translation>The signature is missing: here, or on the printed receipt.</translation>
    </message>
    <message>
        <source>Eso es el QR de una tarjeta, no lo que se pide aquí.</source>
        <translation>That is the QR of a card, not what is asked for here.</translation>
    </message>
</context>
<context>
    <name>padron::ui::HandOverForm</name>
    <message>
        <source>Entregar</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Dejarla como está</source>
        <translation>Leave it as it is</translation>
    </message>
    <message>
        <source>Quién la continúa</source>
        <translation>Who continues it</translation>
    </message>
    <message>
        <source>Con la primera letra se elige. Entrar entrega, Esc la deja como está.</source>
        <translation>The first letter chooses. Enter hands it over, Esc leaves it as it is.</translation>
    </message>
    <message>
        <source>Entregar la captura de %1</source>
        <translation>Hand over the capture of %1</translation>
    </message>
    <message>
        <source>A quien siga</source>
        <translation>Whoever is next</translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <translation>%1 - %2</translation>
    </message>
</context>
<context>
    <name>padron::ui::HelpCases</name>
    <message>
        <source>Qué se pide en cada caso</source>
        <translation>What is asked for in each case</translation>
    </message>
    <message>
        <source>Con lo que falte se guarda como incompleto y se termina otro día. La atención médica no depende del registro.</source>
        <translation>Whatever is missing, it is kept as incomplete and finished another day. Medical care does not depend on registering.</translation>
    </message>
    <message>
        <source>Registra: %1</source>
        <translation>Registers: %1</translation>
    </message>
    <message>
        <source>Firma: %1</source>
        <translation>Signs: %1</translation>
    </message>
</context>
<context>
    <name>padron::ui::HelpPage</name>
    <message>
        <source>Volver   Esc</source>
        <translation>Back   Esc</translation>
    </message>
    <message>
        <source>En toda la ventana</source>
        <translation>In the whole window</translation>
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
    <message>
        <source>Qué se puede buscar</source>
        <translation>What can be searched</translation>
    </message>
    <message>
        <source>Nombre y apellidos en cualquier orden, con o sin acentos; también si una letra está mal.</source>
        <translation>Names and surnames in any order, with or without accents; also if a letter is wrong.</translation>
    </message>
    <message>
        <source>La CURP entera o una parte, el folio, el teléfono, la fecha de nacimiento (22/11/1985).</source>
        <translation>The whole CURP or a part of it, the folio, the telephone, the date of birth (22/11/1985).</translation>
    </message>
    <message>
        <source>Lo que lea un lector de códigos: la credencial o el certificado abre a su persona.</source>
        <translation>What a code reader reads: the credential or the certificado opens its person.</translation>
    </message>
    <message>
        <source>Si no aparece, Ctrl+Entrar empieza la captura con lo escrito, cada parte en su campo.</source>
        <translation>If nobody appears, Ctrl+Enter starts the capture with what was typed, each part in its field.</translation>
    </message>
    <message>
        <source>Dónde registrarse</source>
        <translation>Where to register</translation>
    </message>
    <message>
        <source>Otra captura; la que está abierta espera su turno</source>
        <translation>Another capture; the open one waits for its turn</translation>
    </message>
    <message>
        <source>Jornada: cómo trabaja hoy el módulo</source>
        <translation>Workday: how the módulo works today</translation>
    </message>
    <message>
        <source>Personas parecidas</source>
        <translation>People alike</translation>
    </message>
    <message>
        <source>Ver a quién se parece</source>
        <translation>See who they look like</translation>
    </message>
    <message>
        <source>Siguiente y anterior</source>
        <translation>Next and previous</translation>
    </message>
    <message>
        <source>Es la misma persona</source>
        <translation>It is the same person</translation>
    </message>
    <message>
        <source>No es la misma; en Tareas, son distintas</source>
        <translation>It is not the same; in Tasks, they are different</translation>
    </message>
    <message>
        <source>Preguntar a supervisión</source>
        <translation>Ask supervision</translation>
    </message>
    <message>
        <source>Descartar una captura de la cola</source>
        <translation>Discard a capture of the queue</translation>
    </message>
    <message>
        <source>Deshacer una captura descartada hoy</source>
        <translation>Bring back a capture discarded today</translation>
    </message>
    <message>
        <source>Entregar una captura a otra persona</source>
        <translation>Hand over a capture to somebody else</translation>
    </message>
    <message>
        <source>Ctrl+↓</source>
        <translation>Ctrl+↓</translation>
    </message>
    <message>
        <source>Dejar una captura al final de la cola</source>
        <translation>Leave a capture at the end of the queue</translation>
    </message>
    <message>
        <source>En la familia</source>
        <translation>In the family</translation>
    </message>
    <message>
        <source>Lista o árbol</source>
        <translation>List or tree</translation>
    </message>
    <message>
        <source>Historia</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Actualizar los datos de la persona</source>
        <translation>Update the person&apos;s data</translation>
    </message>
    <message>
        <source>Cambiar titular</source>
        <translation>Change titular</translation>
    </message>
    <message>
        <source>Separar en otra familia</source>
        <translation>Split into another family</translation>
    </message>
    <message>
        <source>Cambiar a otra familia</source>
        <translation>Move to another family</translation>
    </message>
    <message>
        <source>Unir con otra familia</source>
        <translation>Join with another family</translation>
    </message>
    <message>
        <source>Teclas y requisitos</source>
        <translation>Keys and requirements</translation>
    </message>
    <message>
        <source>Esta ayuda</source>
        <translation>This help</translation>
    </message>
    <message>
        <source>Expediente: hojas y dónde está en papel</source>
        <translation>Case file: pages and where it is on paper</translation>
    </message>
    <message>
        <source>Bitácora, para quien puede verla</source>
        <translation>Log, for those who may see it</translation>
    </message>
    <message>
        <source>En las hojas de un documento</source>
        <translation>In the pages of a document</translation>
    </message>
    <message>
        <source>Re Pág  Av Pág</source>
        <translation>PgUp  PgDn</translation>
    </message>
    <message>
        <source>Hoja anterior y siguiente</source>
        <translation>Previous and next page</translation>
    </message>
    <message>
        <source>Acercar, alejar y ver entera; las flechas la mueven</source>
        <translation>Zoom in, zoom out and see it whole; the arrows move it</translation>
    </message>
    <message>
        <source>Girar; con Mayús, al otro lado</source>
        <translation>Turn; with Shift, the other way</translation>
    </message>
    <message>
        <source>Enderezar</source>
        <translation>Straighten</translation>
    </message>
    <message>
        <source>Recortar; Entrar recorta y Esc lo deja</source>
        <translation>Crop; Enter crops and Esc leaves it</translation>
    </message>
    <message>
        <source>Dejarla como llegó</source>
        <translation>Leave it as it came</translation>
    </message>
    <message>
        <source>Descartar la hoja</source>
        <translation>Discard the page</translation>
    </message>
    <message>
        <source>En Buscar, registrar con lo escrito; en lo demás, registrar o guardar</source>
        <translation>In Search, register with what was typed; elsewhere, register or save</translation>
    </message>
    <message>
        <source>Traer de vuelta a quien se quitó de la captura</source>
        <translation>Bring back whoever was removed from the capture</translation>
    </message>
    <message>
        <source>Imprimir qué traer, al terminar</source>
        <translation>Print what to bring, at the end</translation>
    </message>
    <message>
        <source>Imprimir la hoja para el público, en Dónde registrarse</source>
        <translation>Print the sheet for the public, in Where to register</translation>
    </message>
    <message>
        <source>Alt+letra</source>
        <translation>Alt+letter</translation>
    </message>
    <message>
        <source>El botón o la opción con esa letra subrayada</source>
        <translation>The button or the option with that letter underlined</translation>
    </message>
    <message>
        <source>Imprimir qué traer</source>
        <translation>Print what to bring</translation>
    </message>
    <message>
        <source>Retirar el consentimiento</source>
        <translation>Withdraw the consent</translation>
    </message>
    <message>
        <source>Derechos ARCO: solicitudes y hoja de la persona</source>
        <translation>ARCO rights: requests and sheet of the person</translation>
    </message>
    <message>
        <source>Siguiente pestaña de Credenciales</source>
        <translation>Next tab of Credentials</translation>
    </message>
    <message>
        <source>Al revisar una impresión</source>
        <translation>When reviewing a print run</translation>
    </message>
    <message>
        <source>Salió bien, menos lo que se marcó con Espacio</source>
        <translation>Came out well, except what was marked with Space</translation>
    </message>
    <message>
        <source>Se atascó</source>
        <translation>It jammed</translation>
    </message>
    <message>
        <source>No salió</source>
        <translation>It did not come out</translation>
    </message>
    <message>
        <source>Lo que salió mal ya se destruyó</source>
        <translation>What came out badly was destroyed</translation>
    </message>
    <message>
        <source>Ésta y las que siguen salieron bien</source>
        <translation>This one and those after it came out well</translation>
    </message>
    <message>
        <source>Entregar o reponer la credencial</source>
        <translation>Hand over or replace the credential</translation>
    </message>
    <message>
        <source>Envíos al centro</source>
        <translation>Sending to the centre</translation>
    </message>
    <message>
        <source>En Envíos</source>
        <translation>In Sending</translation>
    </message>
    <message>
        <source>Todo, o sólo lo que está en ese estado</source>
        <translation>Everything, or only what is in that state</translation>
    </message>
    <message>
        <source>La entrada completa</source>
        <translation>The whole entry</translation>
    </message>
    <message>
        <source>Abrir la familia</source>
        <translation>Open the family</translation>
    </message>
    <message>
        <source>Corregir y reenviar</source>
        <translation>Correct and resend</translation>
    </message>
    <message>
        <source>Reenviar como está</source>
        <translation>Resend as it is</translation>
    </message>
    <message>
        <source>Registrar una defunción; en versiones distintas, abrir la familia</source>
        <translation>Register a death; in different versions, open the family</translation>
    </message>
</context>
<context>
    <name>padron::ui::HelpPractice</name>
    <message>
        <source>Práctica: qué contestan IMSS e ISSSTE</source>
        <translation>Practice: what IMSS and ISSSTE answer</translation>
    </message>
    <message>
        <source>En práctica contesta un simulador de este equipo, sin red: nada sale de aquí. Capture a una de estas personas inventadas y consulte su derechohabiencia. De cualquier otra CURP contesta que no tiene.</source>
        <translation>In practice a simulator on this computer answers, without a network: nothing leaves here. Capture one of these made-up people and ask about their entitlement. For any other CURP it answers that there is none.</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>CURP</source>
        <translation>CURP</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Sin derechohabiencia</source>
        <translation>No entitlement</translation>
    </message>
    <message>
        <source>Vigente</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Vigente, con el nombre escrito de otra manera</source>
        <translation>In force, with the name written another way</translation>
    </message>
    <message>
        <source>Vigente, a nombre de otra persona</source>
        <translation>In force, in somebody else&apos;s name</translation>
    </message>
    <message>
        <source>No encuentra esa CURP</source>
        <translation>Does not find that CURP</translation>
    </message>
    <message>
        <source>Por ahora no tiene respuesta</source>
        <translation>Has no answer for now</translation>
    </message>
    <message>
        <source>Tarda más de 40 segundos</source>
        <translation>Takes more than 40 seconds</translation>
    </message>
    <message>
        <source>Su servicio falla</source>
        <translation>Its service fails</translation>
    </message>
    <message>
        <source>Se corta la conexión</source>
        <translation>The connection is cut</translation>
    </message>
    <message>
        <source>Contesta sobre otra CURP</source>
        <translation>Answers about another CURP</translation>
    </message>
    <message>
        <source>Contesta algo que no se puede leer</source>
        <translation>Answers something that cannot be read</translation>
    </message>
    <message>
        <source>Muestra el certificado de otro</source>
        <translation>Shows somebody else&apos;s certificate</translation>
    </message>
</context>
<context>
    <name>padron::ui::HelpThreats</name>
    <message>
        <source>Qué está protegido, y de quién</source>
        <translation>What is protected, and from whom</translation>
    </message>
    <message>
        <source>Qué no está protegido</source>
        <translation>What is not protected</translation>
    </message>
    <message>
        <source>Quien se lleva el equipo o su disco</source>
        <translation>Whoever takes the computer or its disk</translation>
    </message>
    <message>
        <source>Quien prueba contraseñas</source>
        <translation>Whoever tries passwords</translation>
    </message>
    <message>
        <source>Cada intento tarda, y después de cinco fallidos la espera crece de 30 segundos a 15 minutos. Reiniciar o cambiar el reloj no la acorta. Nunca se borra nada por fallar.</source>
        <translation>Each try takes time, and after five failed ones the wait grows from 30 seconds to 15 minutes. Restarting or changing the clock does not shorten it. Nothing is ever erased because of failed tries.</translation>
    </message>
    <message>
        <source>Quien se sienta ante el equipo abierto</source>
        <translation>Whoever sits down at the open computer</translation>
    </message>
    <message>
        <source>Se bloquea con Ctrl+L, sin uso, al suspender y con la pantalla del sistema: los registros se cierran y las llaves se borran de la memoria. Lo capturado queda guardado.</source>
        <translation>It locks with Ctrl+L, when not in use, on suspend and with the system&apos;s screen: the records are closed and the keys are erased from memory. What was captured stays saved.</translation>
    </message>
    <message>
        <source>Una persona del módulo que ve lo que no debe</source>
        <translation>A person of the módulo who sees what they should not</translation>
    </message>
    <message>
        <source>Cada papel permite sólo lo suyo, y cada consulta, impresión y cambio queda en la bitácora con quién y cuándo.</source>
        <translation>Each role allows only its own, and each lookup, printing and change stays in the log with who and when.</translation>
    </message>
    <message>
        <source>Quien cambia la base o la bitácora</source>
        <translation>Whoever changes the base or the log</translation>
    </message>
    <message>
        <source>Cada página lleva su prueba y cada asiento sigue al anterior: un cambio, un faltante o un orden distinto se nota al revisar. Después de un envío, también se nota si se cortó el final o si se puso una base vieja.</source>
        <translation>Each page carries its proof and each entry follows the one before: a change, a gap or a different order shows when checked. After sending, it also shows if the end was cut off or if an old base was put in.</translation>
    </message>
    <message>
        <source>Un archivo dañino</source>
        <translation>A harmful file</translation>
    </message>
    <message>
        <source>Las fotos y los PDF se abren en otro programa, sin red y con límites de memoria y tiempo.</source>
        <translation>Photos and PDFs are opened in another program, without a network and with limits on memory and time.</translation>
    </message>
    <message>
        <source>Quien escucha la red o la memoria USB de envío</source>
        <translation>Whoever listens to the network or the USB stick used for sending</translation>
    </message>
    <message>
        <source>Lo que se envía va firmado por el equipo y cerrado para el padrón central, además de la conexión cifrada.</source>
        <translation>What is sent goes signed by the computer and sealed for the central padrón, on top of the encrypted connection.</translation>
    </message>
    <message>
        <source>Un disco que falla o la luz que se va</source>
        <translation>A disk that fails or a power cut</translation>
    </message>
    <message>
        <source>Lo que se dijo guardado está en el disco. Un daño se nota al entrar; lo que se pueda leer se consulta aparte y los respaldos cifrados lo devuelven.</source>
        <translation>What was said to be saved is on the disk. Damage shows when you sign in; what can be read is looked up separately and the encrypted backups bring it back.</translation>
    </message>
    <message>
        <source>Un equipo con un programa espía</source>
        <translation>A computer with a spy program</translation>
    </message>
    <message>
        <source>Quien controla el sistema mientras hay sesión ve lo mismo que usted. Mantenga el sistema al día y sin programas ajenos.</source>
        <translation>Whoever controls the system while a session is open sees the same as you. Keep the system up to date and free of other people&apos;s programs.</translation>
    </message>
    <message>
        <source>Una contraseña prestada o apuntada</source>
        <translation>A password lent or written down</translation>
    </message>
    <message>
        <source>Quien la tiene entra con su nombre, y la bitácora dirá que fue usted. La hoja del código de recuperación se guarda bajo llave y lejos del equipo.</source>
        <translation>Whoever has it enters in your name, and the log will say it was you. The recovery code sheet is kept under lock and key and far from the computer.</translation>
    </message>
    <message>
        <source>Lo que se imprime o se guarda fuera</source>
        <translation>What is printed or saved elsewhere</translation>
    </message>
    <message>
        <source>El papel, la cola de impresión del sistema y los archivos que usted guarda en otra carpeta ya no los cuida el programa.</source>
        <translation>The paper, the system&apos;s print queue and the files you save in another folder are no longer looked after by the program.</translation>
    </message>
    <message>
        <source>La memoria que el sistema escribe en el disco</source>
        <translation>The memory that the system writes to the disk</translation>
    </message>
    <message>
        <source>Las llaves no se escriben, pero un nombre en pantalla podría quedar en el intercambio si no está cifrado. El programa avisa; soporte puede cifrar el disco.</source>
        <translation>The keys are not written, but a name on the screen could remain in the swap if it is not encrypted. The program warns you; support can encrypt the disk.</translation>
    </message>
    <message>
        <source>Asientos que el padrón central nunca vio</source>
        <translation>Entries that the central padrón never saw</translation>
    </message>
    <message>
        <source>Si además del equipo roban su llave, quien la tenga puede cortar los últimos asientos no enviados sin que se note. Envíe seguido.</source>
        <translation>If its key is stolen along with the computer, whoever has it can cut off the last entries not sent without it showing. Send often.</translation>
    </message>
    <message>
        <source>Perder todas las contraseñas, el código y los respaldos</source>
        <translation>Losing all the passwords, the code and the backups</translation>
    </message>
    <message>
        <source>Entonces sólo el padrón central puede abrir el equipo, y sólo si estaba dado de alta.</source>
        <translation>Then only the central padrón can open the computer, and only if it was enrolled.</translation>
    </message>
    <message>
        <source>Todo lo registrado, las capturas a medias y las hojas digitalizadas están cifrados. Sin una contraseña o el código de recuperación no se lee nada. Avise al padrón central: al revocarlo, los comprobantes que el equipo firme dejan de valer en los demás y, en cuanto se conecta, se sella: ninguna contraseña lo abre y nada se borra.</source>
        <translation>Everything registered, unfinished captures and digitised pages are encrypted. Without a password or the recovery code nothing can be read. Tell the central padrón: once it is revoked, the receipts the computer signs are no longer valid on the others and, as soon as it connects, it is sealed: no password opens it and nothing is erased.</translation>
    </message>
    <message>
        <source>Una tabla de personas que anda de mano en mano</source>
        <translation>A table of people that passes from hand to hand</translation>
    </message>
    <message>
        <source>Sólo quien es responsable la exporta, con motivo y su contraseña, cifrada, a menos que confirme que no. Cada renglón dice quién la hizo y cuándo, y la bitácora, de quiénes.</source>
        <translation>Only the person responsible exports it, with a reason and their password, encrypted unless they confirm otherwise. Each row says who made it and when, and the log, whose data.</translation>
    </message>
    <message>
        <source>Un equipo robado que no se conecta</source>
        <translation>A stolen computer that does not connect</translation>
    </message>
    <message>
        <source>La orden de sellarse le llega sólo por la red, y quien copió su disco antes tiene la copia como estaba: lo que la protege es el cifrado y su contraseña. Un respaldo hecho antes de la baja también se abre con las contraseñas de su día: guárdelo bajo llave. Los demás equipos saben de la baja en su siguiente envío.</source>
        <translation>The order to seal itself reaches it only over the network, and whoever copied its disk before has the copy as it was: what protects it is the encryption and its password. A backup made before the revocation also opens with the passwords of its day: keep it under lock and key. The other computers learn of the revocation at their next sending.</translation>
    </message>
</context>
<context>
    <name>padron::ui::HistoryModel</name>
    <message>
        <source>terminó: %1</source>
        <translation>ended: %1</translation>
    </message>
    <message>
        <source>el %1</source>
        <translation>on %1</translation>
    </message>
    <message>
        <source>del %1 al %2</source>
        <translation>from %1 to %2</translation>
    </message>
    <message>
        <source>desde %1</source>
        <translation>since %1</translation>
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
        <source>Cambiar   Ctrl+J</source>
        <translation>Change   Ctrl+J</translation>
    </message>
    <message>
        <source>Jornada</source>
        <translation>Workday</translation>
    </message>
    <message numerus="yes">
        <source>%n registro(s) observado(s) por el centro</source>
        <translation>
            <numerusform>%n record observed by the centre</numerusform>
            <numerusform>%n records observed by the centre</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: ver Tareas (F5)</source>
        <translation>%1: see Tasks (F5)</translation>
    </message>
    <message>
        <source>Dónde registrarse: módulos, horarios y requisitos   F9</source>
        <translation>Where to register: módulos, hours and requirements   F9</translation>
    </message>
    <message numerus="yes">
        <source>%n tarea(s) del centro que vence(n) hoy o ya venció(eron)</source>
        <translation>
            <numerusform>%n task from the centre that is due today or overdue</numerusform>
            <numerusform>%n tasks from the centre that are due today or overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tarea(s) que pide el centro</source>
        <translation>
            <numerusform>%n task the centre asks for</numerusform>
            <numerusform>%n tasks the centre asks for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asunto(s) por decidir: duplicados, inconformidades o dos versiones</source>
        <translation>
            <numerusform>%n matter to decide: duplicates, disagreements or two versions</numerusform>
            <numerusform>%n matters to decide: duplicates, disagreements or two versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::IdentificationSection</name>
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
    <message>
        <source>No se pide su identificación, sino la de quien la representa. Si esa persona no está registrada aquí, anote aquí la suya.</source>
        <translation>Their identification is not asked for, but that of who represents them. If that person is not registered here, note theirs here.</translation>
    </message>
    <message>
        <source>Persona extranjera: documento migratorio, vigente.</source>
        <translation>Foreign person: migration document, in force.</translation>
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
    <message>
        <source>&amp;Leer de imagen…</source>
        <translation>&amp;Load from image…</translation>
    </message>
    <message>
        <source>El código de la CURP o de la credencial, de una foto o un PDF: Alt+L</source>
        <translation>The code of the CURP or of the credential, from a photo or a PDF: Alt+L</translation>
    </message>
    <message>
        <source>Decide quién consiente y qué documentos se piden.</source>
        <translation>It decides who consents and which documents are asked for.</translation>
    </message>
    <message>
        <source>Es de otra nacionalidad</source>
        <translation>Has another nationality</translation>
    </message>
    <message>
        <source>Ya estaba en el padrón y es su primera visita</source>
        <translation>Was in the padrón already and this is their first visit</translation>
    </message>
    <message>
        <source>Leer con la &amp;cámara…</source>
        <translation>Read with the &amp;camera…</translation>
    </message>
    <message>
        <source>El código de la CURP, de la identificación o de la credencial: Alt+C</source>
        <translation>The code of the CURP, of the identification or of the credential: Alt+C</translation>
    </message>
</context>
<context>
    <name>padron::ui::IncidentForm</name>
    <message>
        <source>Qué clase de incidente</source>
        <translation>What kind of incident</translation>
    </message>
    <message>
        <source>Qué pasó</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Sin nombres de personas.</source>
        <translation>Without names of people.</translation>
    </message>
    <message>
        <source>Cuándo se supo</source>
        <translation>When it became known</translation>
    </message>
    <message>
        <source>Cuándo pasó</source>
        <translation>When it happened</translation>
    </message>
    <message>
        <source>Día, mes y año; vacío si no se sabe.</source>
        <translation>Day, month and year; empty if not known.</translation>
    </message>
    <message>
        <source>Por qué pasó</source>
        <translation>Why it happened</translation>
    </message>
    <message>
        <source>Vacío si todavía no se sabe: se agrega después.</source>
        <translation>Empty if not known yet: it is added afterwards.</translation>
    </message>
    <message>
        <source>Qué datos toca</source>
        <translation>What data it touches</translation>
    </message>
    <message>
        <source>Qué se hizo para corregirlo, de inmediato y de fondo</source>
        <translation>What was done to correct it, right away and for good</translation>
    </message>
    <message>
        <source>A quién se avisó y cuándo</source>
        <translation>Who was told and when</translation>
    </message>
    <message>
        <source>Qué se agrega</source>
        <translation>What is added</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Lo anotado antes no se cambia: esto se agrega debajo.</source>
        <translation>What was noted before is not changed: this is added below.</translation>
    </message>
    <message>
        <source>De cuántas personas</source>
        <translation>Of how many people</translation>
    </message>
    <message>
        <source>Sólo el número; vacío si no se sabe.</source>
        <translation>Only the number; empty if not known.</translation>
    </message>
    <message>
        <source>Dejarlo como está</source>
        <translation>Leave it as it is</translation>
    </message>
    <message>
        <source>Agregar al incidente   Ctrl+Entrar</source>
        <translation>Add to the incident   Ctrl+Enter</translation>
    </message>
    <message>
        <source>Anotar el incidente   Ctrl+Entrar</source>
        <translation>Note the incident   Ctrl+Enter</translation>
    </message>
    <message>
        <source>Un incidente con los datos de las personas. Se anota una vez y no se cambia; después se le agrega.</source>
        <translation>An incident with people&apos;s data. It is noted once and not changed; afterwards it is added to.</translation>
    </message>
    <message>
        <source>Agregar al incidente %1</source>
        <translation>Add to incident %1</translation>
    </message>
    <message>
        <source>Escriba una fecha, por ejemplo 05/03/2026.</source>
        <translation>Type a date, for example 05/03/2026.</translation>
    </message>
    <message>
        <source>Escriba sólo un número, por ejemplo 40.</source>
        <translation>Type only a number, for example 40.</translation>
    </message>
    <message>
        <source>Falta este dato.</source>
        <translation>This datum is missing.</translation>
    </message>
</context>
<context>
    <name>padron::ui::IncidentsModel</name>
    <message>
        <source>Incidente %1: %2</source>
        <translation>Incident %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n nota(s) después</source>
        <translation>
            <numerusform>%n note afterwards</numerusform>
            <numerusform>%n notes afterwards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::IncidentsView</name>
    <message>
        <source>Incidentes</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Incidente</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Anotar un incidente</source>
        <translation>Note an incident</translation>
    </message>
    <message>
        <source>Agregar a este incidente</source>
        <translation>Add to this incident</translation>
    </message>
    <message>
        <source>El incidente quedó anotado. La ley pide avisar a las personas si sus derechos se afectan: pregunte a la Unidad de Transparencia.</source>
        <translation>The incident was noted. The law asks that people be told if their rights are affected: ask the Unidad de Transparencia.</translation>
    </message>
    <message>
        <source>Se agregó al incidente.</source>
        <translation>It was added to the incident.</translation>
    </message>
    <message>
        <source>Ninguno. Aquí se anota lo que pone en riesgo los datos de las personas: un robo, una pérdida, un acceso o un cambio sin permiso.</source>
        <translation>None. What puts people&apos;s data at risk is noted here: a theft, a loss, or access or a change without permission.</translation>
    </message>
    <message>
        <source>Nada de lo anotado se cambia; se le agrega.</source>
        <translation>Nothing noted is changed; it is added to.</translation>
    </message>
    <message>
        <source>Incidente %1</source>
        <translation>Incident %1</translation>
    </message>
    <message>
        <source>Clase</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Qué pasó</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Se supo</source>
        <translation>Became known</translation>
    </message>
    <message>
        <source>Pasó</source>
        <translation>Happened</translation>
    </message>
    <message>
        <source>no se sabe</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>Causa</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Datos</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Corrección</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Se avisó a</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>Lo anotó</source>
        <translation>Noted by</translation>
    </message>
    <message>
        <source>Personas: %1</source>
        <translation>People: %1</translation>
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
        <source>Es menor de edad: sólo registra a su propia hija o hijo. Confirme que lo es.</source>
        <translation>Under age: only their own child can be registered by them. Confirm that it is.</translation>
    </message>
    <message>
        <source>Quien representa debe ser mayor de edad; elija a otra persona.</source>
        <translation>Whoever represents must be an adult; choose another person.</translation>
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
    <message>
        <source>Lo pide una persona adulta de la familia; no hace falta el consentimiento de la persona titular.</source>
        <translation>An adult of the family asks for it; the consent of the titular is not needed.</translation>
    </message>
    <message>
        <source>Lo pide la persona titular. Cada persona adulta pide lo de sus propios datos, y por una persona menor de edad, quien la representa.</source>
        <translation>The titular asks for it. Each adult asks for what is of their own data, and for a minor, whoever represents them.</translation>
    </message>
    <message>
        <source>Esta persona aparece dos veces; cada quien está una sola vez y en una sola familia.</source>
        <translation>This person appears twice; each one is there only once and in only one family.</translation>
    </message>
    <message>
        <source>Falta una persona de la familia. Para que salga, use «Separar en otra familia» o «Cambiar a otra familia» en la página de la familia.</source>
        <translation>A person of the family is missing. For them to leave, use “Split into another family” or “Move to another family” in the page of the family.</translation>
    </message>
    <message>
        <source>Aquí no se cambia a la persona titular: use «Cambiar titular» en la página de la familia.</source>
        <translation>The titular is not changed here: use “Change titular” in the page of the family.</translation>
    </message>
    <message>
        <source>No hay ningún cambio: todo está como ya estaba registrado.</source>
        <translation>There is no change: everything is as it was already registered.</translation>
    </message>
    <message>
        <source>Indique quién la representa: madre, padre, o quien ejerce tutela o guarda y custodia.</source>
        <translation>Say who represents them: mother, father, or whoever holds guardianship or custody.</translation>
    </message>
    <message>
        <source>Quien necesita que otra persona la represente no puede representarse a sí misma.</source>
        <translation>Whoever needs another person to represent them cannot represent themselves.</translation>
    </message>
    <message>
        <source>A la persona titular la representa alguien más: confirme que así vive la familia.</source>
        <translation>Somebody else represents the titular: confirm that the family lives so.</translation>
    </message>
    <message>
        <source>El caso elegido no corresponde a la edad; revise el caso o la fecha de nacimiento.</source>
        <translation>The case chosen does not match the age; check the case or the date of birth.</translation>
    </message>
    <message>
        <source>Un pasaporte de otro país no es identificación de una institución mexicana: pida el documento migratorio.</source>
        <translation>A passport of another country is not identification of a Mexican institution: ask for the migration document.</translation>
    </message>
    <message>
        <source>Falta digitalizar la hoja firmada, la huella o el archivo de firma del consentimiento.</source>
        <translation>The signed sheet, the fingerprint or the signature file of the consent is still to be digitised.</translation>
    </message>
    <message>
        <source>Quien consiente con su huella lo hace ante dos testigos: escriba sus nombres.</source>
        <translation>Whoever consents with their fingerprint does so before two witnesses: type their names.</translation>
    </message>
    <message>
        <source>La clave de elector no corresponde al nombre, la fecha o el sexo escritos; revise ambos.</source>
        <translation>The clave de elector does not match the name, the date or the sex typed; check both.</translation>
    </message>
    <message>
        <source>Hay respuestas a preguntas opcionales sin consentimiento: pídalo o bórrelas.</source>
        <translation>There are answers to optional questions without consent: ask for it or erase them.</translation>
    </message>
</context>
<context>
    <name>padron::ui::KeepForm</name>
    <message>
        <source>Conservarla   Entrar</source>
        <translation>Keep it   Enter</translation>
    </message>
    <message>
        <source>Dónde se conserva</source>
        <translation>Where it is kept</translation>
    </message>
    <message>
        <source>Dejarla como está   Esc</source>
        <translation>Leave it as it is   Esc</translation>
    </message>
    <message>
        <source>Conservar la de %1</source>
        <translation>Keep the card of %1</translation>
    </message>
    <message>
        <source>Falta dónde queda.</source>
        <translation>Where it stays is missing.</translation>
    </message>
</context>
<context>
    <name>padron::ui::KeysSection</name>
    <message>
        <source>Renovar el código de recuperación</source>
        <translation>Renew the recovery code</translation>
    </message>
    <message>
        <source>Cambiar la llave de datos</source>
        <translation>Change the data key</translation>
    </message>
    <message>
        <source>Cambie la llave de datos cuando alguien deje de tener acceso: así ni una copia vieja de este equipo abre lo que se guarde después. Renueve el código si la hoja se perdió o la vio alguien más.</source>
        <translation>Change the data key when somebody no longer has access: that way not even an old copy of this computer opens what is saved afterwards. Renew the code if the sheet was lost or somebody else saw it.</translation>
    </message>
    <message>
        <source>Llaves de este equipo</source>
        <translation>Keys of this computer</translation>
    </message>
    <message>
        <source>Cambiar la llave de datos de este equipo</source>
        <translation>Change the data key of this computer</translation>
    </message>
    <message>
        <source>Imprima el código nuevo y guárdelo con llave. El anterior deja de servir cuando use éste; hasta entonces sigue sirviendo.</source>
        <translation>Print the new code and keep it under lock and key. The earlier one stops working when you use this one; until then it still works.</translation>
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
        <source>Ya lo imprimí o lo copié, y está guardado</source>
        <translation>I printed or copied it, and it is kept</translation>
    </message>
    <message>
        <source>Usar el código nuevo</source>
        <translation>Use the new code</translation>
    </message>
    <message>
        <source>Quedarse con el que hay</source>
        <translation>Keep the one there is</translation>
    </message>
    <message>
        <source>Avance del cambio de llave</source>
        <translation>Progress of the key change</translation>
    </message>
    <message>
        <source>Llave de datos número %1.</source>
        <translation>Data key number %1.</translation>
    </message>
    <message>
        <source>Un cambio de llave quedó a medias: se termina al volver a pedirlo o al entrar.</source>
        <translation>A key change was left unfinished: it is completed when asked for again or at sign-in.</translation>
    </message>
    <message>
        <source>Si nadie pudiera entrar, el padrón central puede abrir este equipo.</source>
        <translation>If nobody could get in, the central padrón can open this computer.</translation>
    </message>
    <message>
        <source>Sin alta, sólo el código de recuperación impreso abre este equipo si nadie recuerda su contraseña.</source>
        <translation>Without enrolment, only the printed recovery code opens this computer if nobody remembers their password.</translation>
    </message>
    <message>
        <source>Código de recuperación nuevo</source>
        <translation>New recovery code</translation>
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
    <message>
        <source>Usar el código de recuperación nuevo</source>
        <translation>Use the new recovery code</translation>
    </message>
    <message>
        <source>Haciendo la llave nueva para cada usuario…</source>
        <translation>Making the new key for each user…</translation>
    </message>
    <message>
        <source>Cifrando la base con la llave nueva. No apague el equipo; si se apaga, se termina al entrar.</source>
        <translation>Encrypting the base with the new key. Do not turn off the computer; if it turns off, this is completed at sign-in.</translation>
    </message>
    <message>
        <source>Comprobando…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>La llave de datos cambió. Las contraseñas y el código de recuperación son los mismos.</source>
        <translation>The data key changed. The passwords and the recovery code are the same.</translation>
    </message>
    <message>
        <source>El código nuevo ya sirve y el anterior no. Destruya la hoja anterior; si se perdió, cambie también la llave de datos: con una copia vieja de este equipo aún abriría.</source>
        <translation>The new code works now and the earlier one does not. Destroy the earlier sheet; if it was lost, change the data key too: with an old copy of this computer it would still open.</translation>
    </message>
</context>
<context>
    <name>padron::ui::LeavingPage</name>
    <message>
        <source>Falta guardar</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>Guardar de nuevo</source>
        <translation>Save again</translation>
    </message>
    <message>
        <source>Volver a la captura</source>
        <translation>Back to the capture</translation>
    </message>
    <message>
        <source>Cerrar de todos modos</source>
        <translation>Close anyway</translation>
    </message>
    <message>
        <source>Seguir de todos modos</source>
        <translation>Go on anyway</translation>
    </message>
    <message>
        <source>Bloquear de todos modos</source>
        <translation>Lock anyway</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n persona(s)</source>
        <translation>
            <numerusform>%1, %n person</numerusform>
            <numerusform>%1, %n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Sin guardar: %1.</source>
        <translation>Not saved: %1.</translation>
    </message>
    <message>
        <source>Guardando lo último que se escribió y digitalizó…</source>
        <translation>Saving the last things typed and digitised…</translation>
    </message>
    <message numerus="yes">
        <source>%n captura(s)</source>
        <translation>
            <numerusform>%n capture</numerusform>
            <numerusform>%n captures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hoja(s) digitalizada(s)</source>
        <translation>
            <numerusform>%n digitised page</numerusform>
            <numerusform>%n digitised pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Si cierra de todos modos se pierde lo escrito y digitalizado desde la última vez que se guardó; si nunca se guardó, todo.</source>
        <translation>If you close anyway, what was typed and digitised since the last save is lost; if it was never saved, everything.</translation>
    </message>
    <message>
        <source>Si sigue de todos modos se pierde lo escrito y digitalizado desde la última vez que se guardó; si nunca se guardó, todo.</source>
        <translation>If you go on anyway, what was typed and digitised since the last save is lost; if it was never saved, everything.</translation>
    </message>
    <message>
        <source>El equipo no está bloqueado. Si lo bloquea de todos modos se pierde lo escrito y digitalizado desde la última vez que se guardó; si nunca se guardó, todo.</source>
        <translation>The computer is not locked. If you lock it anyway, what was typed and digitised since it was last saved is lost; if it was never saved, all of it.</translation>
    </message>
</context>
<context>
    <name>padron::ui::LedgerModel</name>
    <message>
        <source>Contenido que ya no está</source>
        <translation>Content that is gone</translation>
    </message>
    <message>
        <source>envío %1</source>
        <translation>batch %1</translation>
    </message>
</context>
<context>
    <name>padron::ui::LedgerText</name>
    <message>
        <source>Corrija la familia: se abre con lo que falta señalado. Al guardarla se envía de nuevo.</source>
        <translation>Correct the family: it opens with what is missing marked. On saving it is sent again.</translation>
    </message>
    <message>
        <source>Avise a la coordinación: el centro tiene que reconocer los folios de este equipo. Cuando le confirmen, reenvíe; el folio no cambia.</source>
        <translation>Tell the coordination: the centre has to recognise this computer&apos;s folios. When they confirm, resend; the folio does not change.</translation>
    </message>
    <message>
        <source>Si el registro de esa familia se rechazó, reenvíe: va todo junto. Si no, la atiende otro módulo; pregunte a la coordinación.</source>
        <translation>If that family&apos;s record was rejected, resend: it all goes together. If not, another módulo attends to it; ask the coordination.</translation>
    </message>
    <message>
        <source>Reenvíe: se escribe de nuevo con lo que hay aquí. Si vuelve a pasar, avise a soporte con esta clave.</source>
        <translation>Resend: it is written again with what is here. If it happens again, tell support this code.</translation>
    </message>
    <message>
        <source>Espere a que el centro se actualice y entonces reenvíe. Nada se pierde.</source>
        <translation>Wait for the centre to be updated and then resend. Nothing is lost.</translation>
    </message>
    <message>
        <source>Avise a soporte: puede haber una copia de este equipo. Cuando lo descarten, reenvíe.</source>
        <translation>Tell support: there may be a copy of this computer. When they rule it out, resend.</translation>
    </message>
    <message>
        <source>Avise a la coordinación con el folio. Cuando lo resuelvan, corrija o reenvíe.</source>
        <translation>Tell the coordination the folio. When they settle it, correct or resend.</translation>
    </message>
    <message>
        <source>Envíe y reciba, y reponga la credencial que la persona tenga ahora.</source>
        <translation>Send and receive, and replace the credential the person has now.</translation>
    </message>
    <message>
        <source>Mire en la familia qué credencial tiene ahora; no hay que reponer otra vez.</source>
        <translation>Look in the family at which credential they have now; it does not have to be replaced again.</translation>
    </message>
    <message>
        <source>Comuníquese con el centro: lo revisa una persona.</source>
        <translation>Contact the centre: a person checks it.</translation>
    </message>
    <message>
        <source>Cuente las tarjetas y avise a la coordinación dónde están. Cuando el centro lo corrija, reenvíe.</source>
        <translation>Count the cards and tell the coordination where they are. When the centre corrects it, resend.</translation>
    </message>
    <message>
        <source>Abra Tareas: ahí se ven las dos versiones y se decide cuál queda.</source>
        <translation>Open Tasks: the two versions are seen there and which one is kept is decided there.</translation>
    </message>
    <message>
        <source>Diga a la coordinación a qué módulo fueron las tarjetas.</source>
        <translation>Tell the coordination which módulo the cards went to.</translation>
    </message>
    <message>
        <source>Por enviar</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>En camino</source>
        <translation>On its way</translation>
    </message>
    <message>
        <source>Enviado con acuse</source>
        <translation>Sent, with receipt</translation>
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
        <source>Ya resuelto</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>Nada: se envía solo cuando hay comunicación. Está guardado en este equipo.</source>
        <translation>Nothing: it is sent by itself when there is a connection. It is saved on this computer.</translation>
    </message>
    <message>
        <source>Nada: salió o está por salir, y falta el acuse. Se manda igual hasta que llegue.</source>
        <translation>Nothing: it left or is about to leave, and the receipt is missing. It is sent again, unchanged, until the receipt comes.</translation>
    </message>
    <message>
        <source>Nada: el centro lo tiene y lo firmó.</source>
        <translation>Nothing: the centre has it and signed it.</translation>
    </message>
    <message>
        <source>Nada: se corrigió o se reenvió, y otra entrada vale por ésta.</source>
        <translation>Nothing: it was corrected or resent, and another entry stands for this one.</translation>
    </message>
    <message>
        <source>Pregunte a la coordinación con la clave que dio el centro.</source>
        <translation>Ask the coordination, with the code the centre gave.</translation>
    </message>
    <message numerus="yes">
        <source>%n registro(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivo(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 y %2 por enviar</source>
        <translation>%1 and %2 to send</translation>
    </message>
    <message>
        <source>%1 por enviar</source>
        <translation>%1 to send</translation>
    </message>
    <message numerus="yes">
        <source>%n anotación(es)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nada por enviar</source>
        <translation>Nothing to send</translation>
    </message>
    <message>
        <source>El centro tiene %1 de sus %2 entradas y su última huella coincide. Acuse de %3.</source>
        <translation>The centre has %1 of its %2 entries and its last fingerprint matches. Receipt of %3.</translation>
    </message>
    <message>
        <source>El centro tiene %1 de sus %2 entradas y su última huella coincide, según el acuse de %3. Las demás están sólo en este equipo.</source>
        <translation>The centre has %1 of its %2 entries and its last fingerprint matches, according to the receipt of %3. The others are only on this computer.</translation>
    </message>
    <message>
        <source>La última huella que el centro firmó, de la entrada %1, no es la de este equipo: la bitácora se cambió o volvió a una copia anterior. Lo que hay aquí no se borró. No siga capturando en este equipo y avise a soporte.</source>
        <translation>The last fingerprint the centre signed, of entry %1, is not this computer&apos;s: the log was changed or went back to an earlier copy. What is here was not erased. Stop capturing on this computer and tell support.</translation>
    </message>
    <message>
        <source>El último acuse no se puede comprobar con las llaves de hoy. Lo enviado está en el centro; el siguiente acuse lo dirá.</source>
        <translation>The last receipt cannot be verified with today&apos;s keys. What was sent is at the centre; the next receipt will show it.</translation>
    </message>
    <message numerus="yes">
        <source>%n minuto(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hora(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n día(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>El reloj de este equipo va %1 adelante del centro. Lo registrado vale; ponga la hora correcta en el equipo.</source>
        <translation>This computer&apos;s clock is %1 ahead of the centre. What was registered is valid; set the right time on the computer.</translation>
    </message>
    <message>
        <source>El reloj de este equipo va %1 atrás del centro. Lo registrado vale; ponga la hora correcta en el equipo.</source>
        <translation>This computer&apos;s clock is %1 behind the centre. What was registered is valid; set the right time on the computer.</translation>
    </message>
    <message>
        <source>La tarea es de otro módulo o ya no existe. Está otra vez en Tareas, con lo que dijo el centro; ciérrela ahí y pregunte a la coordinación si la respuesta hace falta.</source>
        <translation>The task is another module&apos;s or no longer exists. It is in Tasks again, with what the centre said; close it there and ask the coordination whether the answer is needed.</translation>
    </message>
    <message>
        <source>Visto</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Nada: supervisión se dio por enterada. Lo que dijo el centro no cambia.</source>
        <translation>Nothing: supervision has seen it. What the centre said does not change.</translation>
    </message>
    <message>
        <source>Esto es lo que se pudo leer de la base dañada: aquí no hay acuses, y desde esta ventana nada se envía. Lo que el centro ya tenía sigue allá.</source>
        <translation>This is what could be read of the damaged store: there are no receipts here, and nothing is sent from this window. What the centre already had is still there.</translation>
    </message>
    <message>
        <source>Desde que este equipo se restauró de un respaldo, el centro todavía no acusa recibo. Entradas desde entonces, guardadas aquí: %1. Lo enviado antes sigue en el centro.</source>
        <translation>Since this laptop was restored from a backup, the centre has not yet given a receipt. Entries since then, kept here: %1. What was sent before is still at the centre.</translation>
    </message>
    <message>
        <source>El centro todavía no acusa recibo de nada. Entradas guardadas en este equipo: %1.</source>
        <translation>The centre has not given a receipt for anything yet. Entries kept on this laptop: %1.</translation>
    </message>
    <message>
        <source>En el centro, sin acuse</source>
        <translation>At the centre, no receipt yet</translation>
    </message>
    <message>
        <source>Nada: el centro lo guardó y firmó que llegó. Falta el acuse, con lo que diga de cada entrada; llega solo.</source>
        <translation>Nothing: the centre keeps it and has signed that it arrived. Its receipt, with what it says of each entry, comes by itself.</translation>
    </message>
    <message>
        <source>Revise la CURP con el documento a la vista y corríjala si está mal. Si está bien, búsquela aquí por esa CURP y pregunte al padrón: el otro registro llega a este equipo y supervisión dice en Tareas si son la misma persona. No la registre otra vez.</source>
        <translation>Check the CURP against the document and correct it if it is wrong. If it is right, search here for that CURP and ask the padrón: the other record comes to this laptop, and a supervisor says in Tasks whether they are the same person. Do not register them again.</translation>
    </message>
</context>
<context>
    <name>padron::ui::LikenessText</name>
    <message>
        <source>CURP igual</source>
        <translation>same CURP</translation>
    </message>
    <message>
        <source>CURP distinta</source>
        <translation>different CURP</translation>
    </message>
    <message>
        <source>misma identificación</source>
        <translation>same identification</translation>
    </message>
    <message>
        <source>nombre igual</source>
        <translation>same name</translation>
    </message>
    <message>
        <source>nombre escrito de otra manera</source>
        <translation>name written in another way</translation>
    </message>
    <message>
        <source>nombre parecido</source>
        <translation>similar name</translation>
    </message>
    <message>
        <source>apellidos en otro orden</source>
        <translation>surnames in another order</translation>
    </message>
    <message>
        <source>falta un apellido</source>
        <translation>a surname is missing</translation>
    </message>
    <message>
        <source>misma fecha de nacimiento</source>
        <translation>same date of birth</translation>
    </message>
    <message>
        <source>día y mes de nacimiento intercambiados</source>
        <translation>day and month of birth swapped</translation>
    </message>
    <message>
        <source>fecha de nacimiento casi igual</source>
        <translation>almost the same date of birth</translation>
    </message>
    <message>
        <source>otra fecha de nacimiento</source>
        <translation>another date of birth</translation>
    </message>
    <message>
        <source>otro sexo</source>
        <translation>another sex</translation>
    </message>
    <message>
        <source>misma entidad de nacimiento</source>
        <translation>same state of birth</translation>
    </message>
    <message>
        <source>mismo domicilio</source>
        <translation>same home</translation>
    </message>
    <message>
        <source>mismo teléfono</source>
        <translation>same telephone</translation>
    </message>
    <message>
        <source>mismos apellidos y fecha con otro nombre: quizá gemelas o gemelos</source>
        <translation>same surnames and date with another given name: perhaps twins</translation>
    </message>
    <message>
        <source>Todo indica que es la misma persona</source>
        <translation>Everything points to the same person</translation>
    </message>
    <message>
        <source>Parece la misma persona</source>
        <translation>It looks like the same person</translation>
    </message>
    <message>
        <source>Se parece</source>
        <translation>Somewhat alike</translation>
    </message>
    <message>
        <source>No se parece</source>
        <translation>Not alike</translation>
    </message>
    <message>
        <source>%1, %2 puntos de 100.</source>
        <translation>%1, %2 points of 100.</translation>
    </message>
    <message>
        <source>A favor: %1.</source>
        <translation>For: %1.</translation>
    </message>
    <message>
        <source>En contra: %1.</source>
        <translation>Against: %1.</translation>
    </message>
</context>
<context>
    <name>padron::ui::LineSection</name>
    <message>
        <source>Guardar comunicación</source>
        <translation>Save communication</translation>
    </message>
    <message>
        <source>Sin límite</source>
        <translation>No limit</translation>
    </message>
    <message>
        <source>%1 kbit/s</source>
        <translation>%1 kbit/s</translation>
    </message>
    <message>
        <source>El del sistema</source>
        <translation>The system&apos;s</translation>
    </message>
    <message>
        <source>Ninguno</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Otro…</source>
        <translation>Other…</translation>
    </message>
    <message>
        <source>Velocidad máxima</source>
        <translation>Maximum speed</translation>
    </message>
    <message>
        <source>Para no ocupar toda la conexión del módulo mientras se atiende.</source>
        <translation>So as not to take up the módulo&apos;s whole connection while people are attended to.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Servidor del proxy</source>
        <translation>Proxy server</translation>
    </message>
    <message>
        <source>Nombre o dirección, sin «http://».</source>
        <translation>Name or address, without “http://”.</translation>
    </message>
    <message>
        <source>Usuario del proxy</source>
        <translation>Proxy user</translation>
    </message>
    <message>
        <source>Vacío si no pide usuario.</source>
        <translation>Empty if it does not ask for a user.</translation>
    </message>
    <message>
        <source>Contraseña del proxy</source>
        <translation>Proxy password</translation>
    </message>
    <message>
        <source>Puerto</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Comunicación con el centro</source>
        <translation>Communication with the centre</translation>
    </message>
    <message>
        <source>Se guarda cifrada en este equipo.</source>
        <translation>It is saved encrypted on this computer.</translation>
    </message>
    <message>
        <source>La comunicación quedó guardada; vale desde el siguiente envío.</source>
        <translation>The communication settings were saved; they apply from the next sending on.</translation>
    </message>
    <message>
        <source>Hay una guardada. Vacío la conserva, para ese mismo proxy y usuario.</source>
        <translation>One is kept. Empty keeps it, for that same proxy and user.</translation>
    </message>
</context>
<context>
    <name>padron::ui::ListQrDialog</name>
    <message>
        <source>Listas en QR</source>
        <translation>Lists as QR</translation>
    </message>
    <message>
        <source>Léalos en la otra computadora, en «Comprobar», con su lector o su cámara, en cualquier orden. Flechas: anterior y siguiente. Esc: terminar.</source>
        <translation>Read them on the other computer, in “Verify”, with its reader or its camera, in any order. Arrows: previous and next. Esc: finish.</translation>
    </message>
    <message>
        <source>Huella del padrón, para la hoja impresa: %1</source>
        <translation>Fingerprint of the padrón, for the printed sheet: %1</translation>
    </message>
    <message>
        <source>Parte %1 de %2</source>
        <translation>Part %1 of %2</translation>
    </message>
    <message>
        <source>Seguir   Espacio</source>
        <translation>Go on   Space</translation>
    </message>
    <message>
        <source>Detener   Espacio</source>
        <translation>Stop   Space</translation>
    </message>
</context>
<context>
    <name>padron::ui::ListText</name>
    <message>
        <source>Ya tiene esas listas; las más antiguas no se tomaron.</source>
        <translation>You already have those lists; the older ones were not taken.</translation>
    </message>
    <message>
        <source>Ya tiene esas listas.</source>
        <translation>You already have those lists.</translation>
    </message>
    <message>
        <source>Listas actualizadas; las que eran más antiguas no se tomaron.</source>
        <translation>Lists updated; those that were older were not taken.</translation>
    </message>
    <message>
        <source>Listas actualizadas.</source>
        <translation>Lists updated.</translation>
    </message>
</context>
<context>
    <name>padron::ui::ListsSection</name>
    <message>
        <source>Listas firmadas</source>
        <translation>Signed lists</translation>
    </message>
    <message>
        <source>Actualizar listas…</source>
        <translation>Update lists…</translation>
    </message>
    <message>
        <source>Exportar listas…</source>
        <translation>Export lists…</translation>
    </message>
    <message>
        <source>Listas en QR</source>
        <translation>Lists as QR</translation>
    </message>
    <message>
        <source>Cargar listas…</source>
        <translation>Load lists…</translation>
    </message>
    <message>
        <source>Sin listas: con ellas se sabe qué llaves son del padrón y qué credenciales siguen vigentes.</source>
        <translation>No lists: they tell which keys are the padrón&apos;s and which credentials are still in force.</translation>
    </message>
    <message>
        <source>Listas del padrón %1, sin estados de credenciales: no se sabrá si una sigue vigente.</source>
        <translation>Lists of the padrón %1, without credential statuses: whether one is still in force will not be known.</translation>
    </message>
    <message numerus="yes">
        <source>Listas del padrón %1 de hace %n día(s).</source>
        <translation>
            <numerusform>Lists of the padrón %1, %n day old.</numerusform>
            <numerusform>Lists of the padrón %1, %n days old.</numerusform>
        </translation>
    </message>
    <message>
        <source>Listas: %1 de %2 partes. Faltan: %3.</source>
        <translation>Lists: %1 of %2 parts. Missing: %3.</translation>
    </message>
    <message>
        <source>Listas leídas. Antes de usarlas, compruebe de quién son.</source>
        <translation>Lists read. Before using them, verify whose they are.</translation>
    </message>
    <message>
        <source>Exportar listas</source>
        <translation>Export lists</translation>
    </message>
    <message>
        <source>Listas guardadas. Quien las cargue por primera vez escribirá esta huella; désela impresa, no en la misma memoria:
%1</source>
        <translation>Lists saved. Whoever loads them for the first time will type this fingerprint; give it to them in print, not on the same stick:
%1</translation>
    </message>
</context>
<context>
    <name>padron::ui::LogCheck</name>
    <message>
        <source>Verificar la bitácora</source>
        <translation>Verify the log</translation>
    </message>
    <message>
        <source>Avance de la verificación</source>
        <translation>Progress of the verification</translation>
    </message>
    <message>
        <source>Dejar de verificar</source>
        <translation>Stop verifying</translation>
    </message>
    <message>
        <source>La bitácora está íntegra: %1 registros, cada uno encadenado al anterior.</source>
        <translation>The log is intact: %1 entries, each chained to the one before.</translation>
    </message>
    <message>
        <source>El centro todavía no acusa recibo de ella: si alguien hubiera cortado el final, aquí no se vería.</source>
        <translation>The centre has not acknowledged it yet: if somebody had cut off the end, it would not show here.</translation>
    </message>
    <message>
        <source>El acuse del centro hasta el registro %1 no se puede comprobar en este equipo.</source>
        <translation>The centre&apos;s receipt up to entry %1 cannot be verified in this computer.</translation>
    </message>
    <message>
        <source>Es la que el centro recibió y firmó hasta el registro %1, el %2.</source>
        <translation>It is the one the centre received and signed up to entry %1, on %2.</translation>
    </message>
    <message>
        <source>Los %1 siguientes están sólo en este equipo.</source>
        <translation>The %1 that follow are only in this computer.</translation>
    </message>
    <message>
        <source>Lo que usan los filtros no decía lo mismo que la bitácora y se rehízo. Avise a soporte.</source>
        <translation>What the filters use did not say the same as the log and was made again. Tell support.</translation>
    </message>
    <message>
        <source>El centro todavía no acusa recibo de lo escrito desde que se restauró el respaldo: si alguien hubiera cortado el final, aquí no se vería.</source>
        <translation>The centre has not acknowledged what was written since the backup was restored yet: if somebody had cut off the end, it would not show here.</translation>
    </message>
    <message>
        <source>El contenido de %1 se suprimió por derechos ARCO, en %2 supresiones que la bitácora dice.</source>
        <translation>The content of %1 was deleted by ARCO rights, in %2 deletions that the log tells of.</translation>
    </message>
</context>
<context>
    <name>padron::ui::LogExport</name>
    <message>
        <source>Quién lo pide y para qué</source>
        <translation>Who asks for it and what for</translation>
    </message>
    <message>
        <source>Queda en la bitácora y en el archivo.</source>
        <translation>It stays in the log and in the file.</translation>
    </message>
    <message>
        <source>Frase para quien audita</source>
        <translation>Passphrase for whoever audits</translation>
    </message>
    <message>
        <source>Al menos 12 caracteres. Désela por otro camino que el archivo: sin ella nadie lo abre.</source>
        <translation>At least 12 characters. Give it by another way than the file: without it nobody can open the file.</translation>
    </message>
    <message>
        <source>La frase, otra vez</source>
        <translation>The passphrase, again</translation>
    </message>
    <message>
        <source>Elegir dónde guardarlo…</source>
        <translation>Choose where to save it…</translation>
    </message>
    <message>
        <source>Dejarlo como está</source>
        <translation>Leave it as it is</translation>
    </message>
    <message>
        <source>Falta quién lo pide y para qué.</source>
        <translation>Who asks for it and what for is missing.</translation>
    </message>
    <message>
        <source>Las dos frases no son iguales.</source>
        <translation>The two passphrases are not the same.</translation>
    </message>
    <message>
        <source>Muy corta: al menos 12 caracteres.</source>
        <translation>Too short: at least 12 characters.</translation>
    </message>
</context>
<context>
    <name>padron::ui::LogFilters</name>
    <message>
        <source>De quién</source>
        <translation>About whom</translation>
    </message>
    <message>
        <source>Nombre, CURP o folio; elija con las flechas.</source>
        <translation>Name, CURP or folio; choose with the arrows.</translation>
    </message>
    <message>
        <source>Quién lo hizo</source>
        <translation>Who did it</translation>
    </message>
    <message>
        <source>Qué se hizo</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>Desde el</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Día, mes y año.</source>
        <translation>Day, month and year.</translation>
    </message>
    <message>
        <source>Hasta el</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Todo: %1</source>
        <translation>All: %1</translation>
    </message>
    <message>
        <source>Personas encontradas</source>
        <translation>People found</translation>
    </message>
    <message>
        <source>Escriba una fecha, por ejemplo 05/03/2026.</source>
        <translation>Type a date, for example 05/03/2026.</translation>
    </message>
    <message>
        <source>Alguien sin cuenta aquí</source>
        <translation>Someone without an account here</translation>
    </message>
</context>
<context>
    <name>padron::ui::LogModel</name>
    <message>
        <source>numeral %1</source>
        <translation>numeral %1</translation>
    </message>
    <message>
        <source>el programa</source>
        <translation>the program</translation>
    </message>
    <message>
        <source>alguien sin cuenta aquí</source>
        <translation>someone without an account here</translation>
    </message>
</context>
<context>
    <name>padron::ui::LogText</name>
    <message>
        <source>Creó el almacén de este equipo</source>
        <translation>Created the store of this computer</translation>
    </message>
    <message>
        <source>Restauró el almacén desde un respaldo</source>
        <translation>Restored the store from a backup</translation>
    </message>
    <message>
        <source>Revisó el almacén</source>
        <translation>Checked the store</translation>
    </message>
    <message>
        <source>Se hizo un respaldo</source>
        <translation>A backup was made</translation>
    </message>
    <message>
        <source>Probó un respaldo con un simulacro</source>
        <translation>Tested a backup with a drill</translation>
    </message>
    <message>
        <source>Dio de alta el equipo en el centro</source>
        <translation>Enrolled the computer at the centre</translation>
    </message>
    <message>
        <source>Entró al programa</source>
        <translation>Signed in to the program</translation>
    </message>
    <message>
        <source>Cambió un ajuste</source>
        <translation>Changed a setting</translation>
    </message>
    <message>
        <source>Dijo dónde se trabaja hoy</source>
        <translation>Said where work is done today</translation>
    </message>
    <message>
        <source>Registró una familia</source>
        <translation>Registered a family</translation>
    </message>
    <message>
        <source>Actualizó una familia</source>
        <translation>Updated a family</translation>
    </message>
    <message>
        <source>Abrió el registro de una familia</source>
        <translation>Opened the record of a family</translation>
    </message>
    <message>
        <source>Imprimió un certificado</source>
        <translation>Printed a certificate</translation>
    </message>
    <message>
        <source>Imprimió una credencial</source>
        <translation>Printed a credential</translation>
    </message>
    <message>
        <source>Imprimió una carta</source>
        <translation>Printed a letter</translation>
    </message>
    <message>
        <source>Cargó un catálogo</source>
        <translation>Loaded a catalogue</translation>
    </message>
    <message>
        <source>Cargó los avisos de privacidad</source>
        <translation>Loaded the privacy notices</translation>
    </message>
    <message>
        <source>Anotó que una persona no dio su consentimiento</source>
        <translation>Noted that a person did not give their consent</translation>
    </message>
    <message>
        <source>Anotó que una persona retiró su consentimiento</source>
        <translation>Noted that a person withdrew their consent</translation>
    </message>
    <message>
        <source>Agregó un documento al expediente</source>
        <translation>Added a document to the case file</translation>
    </message>
    <message>
        <source>Dijo dónde está el expediente en papel</source>
        <translation>Said where the case file on paper is</translation>
    </message>
    <message>
        <source>Dijo que dos personas parecidas no son la misma</source>
        <translation>Said that two similar people are not the same person</translation>
    </message>
    <message>
        <source>Mandó a revisar un posible duplicado</source>
        <translation>Sent a possible duplicate to be reviewed</translation>
    </message>
    <message>
        <source>Resolvió un posible duplicado</source>
        <translation>Resolved a possible duplicate</translation>
    </message>
    <message>
        <source>Preguntó a una institución por una persona</source>
        <translation>Asked an institution about a person</translation>
    </message>
    <message>
        <source>Anotó que una persona no está de acuerdo con la respuesta de una institución</source>
        <translation>Noted that a person disagrees with the answer of an institution</translation>
    </message>
    <message>
        <source>Atendió un desacuerdo con una institución</source>
        <translation>Dealt with a disagreement with an institution</translation>
    </message>
    <message>
        <source>Agregó una cuenta</source>
        <translation>Added an account</translation>
    </message>
    <message>
        <source>Cambió una cuenta</source>
        <translation>Changed an account</translation>
    </message>
    <message>
        <source>Suspendió una cuenta</source>
        <translation>Suspended an account</translation>
    </message>
    <message>
        <source>Reactivó una cuenta</source>
        <translation>Reactivated an account</translation>
    </message>
    <message>
        <source>Retiró el acceso a alguien</source>
        <translation>Withdrew someone&apos;s access</translation>
    </message>
    <message>
        <source>Cambió una contraseña</source>
        <translation>Changed a password</translation>
    </message>
    <message>
        <source>Anotó a alguien con acceso y sin cuenta</source>
        <translation>Noted someone with access and without an account</translation>
    </message>
    <message>
        <source>Anotó una carta de confidencialidad</source>
        <translation>Noted a confidentiality letter</translation>
    </message>
    <message>
        <source>Anotó el nombramiento de quien resguarda</source>
        <translation>Noted the appointment of the custodian</translation>
    </message>
    <message>
        <source>Renovó la llave de los datos</source>
        <translation>Renewed the data key</translation>
    </message>
    <message>
        <source>Renovó el código de recuperación</source>
        <translation>Renewed the recovery code</translation>
    </message>
    <message>
        <source>Entró con llaves que cambiaron fuera de la bitácora</source>
        <translation>Signed in with keys that changed outside the log</translation>
    </message>
    <message>
        <source>Consultó la bitácora</source>
        <translation>Consulted the log</translation>
    </message>
    <message>
        <source>Exportó la bitácora para auditoría</source>
        <translation>Exported the log for an audit</translation>
    </message>
    <message>
        <source>Anotó un incidente</source>
        <translation>Noted an incident</translation>
    </message>
    <message>
        <source>Agregó algo a un incidente</source>
        <translation>Added something to an incident</translation>
    </message>
    <message>
        <source>Consultas</source>
        <translation>Queries</translation>
    </message>
    <message>
        <source>Impresiones y exportaciones</source>
        <translation>Prints and exports</translation>
    </message>
    <message>
        <source>Registros y cambios</source>
        <translation>Records and changes</translation>
    </message>
    <message>
        <source>Consentimientos</source>
        <translation>Consents</translation>
    </message>
    <message>
        <source>Posibles duplicados</source>
        <translation>Possible duplicates</translation>
    </message>
    <message>
        <source>Sesiones y jornadas</source>
        <translation>Sessions and workdays</translation>
    </message>
    <message>
        <source>Equipo y ajustes</source>
        <translation>Device and settings</translation>
    </message>
    <message>
        <source>Cuentas y llaves</source>
        <translation>Accounts and keys</translation>
    </message>
    <message>
        <source>Respaldos</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Incidentes</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Pérdida o destrucción sin permiso</source>
        <translation>Loss or destruction without permission</translation>
    </message>
    <message>
        <source>Robo, extravío o copia sin permiso</source>
        <translation>Theft, misplacement or copying without permission</translation>
    </message>
    <message>
        <source>Uso, acceso o tratamiento sin permiso</source>
        <translation>Use, access or processing without permission</translation>
    </message>
    <message>
        <source>Daño, alteración o cambio sin permiso</source>
        <translation>Damage, alteration or change without permission</translation>
    </message>
    <message>
        <source>Causa</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Corrección</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>A quién se avisó</source>
        <translation>Who was told</translation>
    </message>
    <message>
        <source>Aclaración</source>
        <translation>Clarification</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Número de emisión</source>
        <translation>Issue number</translation>
    </message>
    <message>
        <source>Papel</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Documento</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Lugar</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Parecido, de 100</source>
        <translation>Likeness, out of 100</translation>
    </message>
    <message>
        <source>Resultado</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Institución</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>Respuesta</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Qué se hizo</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Renglones</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Cuenta</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tarea</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Clave del error</source>
        <translation>Error code</translation>
    </message>
    <message>
        <source>Desde</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Hasta</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Registros</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>Huella del archivo</source>
        <translation>Fingerprint of the file</translation>
    </message>
    <message>
        <source>Qué pasó</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Qué se agregó</source>
        <translation>What was added</translation>
    </message>
    <message>
        <source>Un respaldo o un simulacro no salió</source>
        <translation>A backup or a drill failed</translation>
    </message>
    <message>
        <source>Comparó a una persona registrada con otra parecida</source>
        <translation>Compared a registered person with a similar one</translation>
    </message>
    <message>
        <source>El equipo, que el centro había dado de baja, volvió a abrirse</source>
        <translation>The computer, which the centre had revoked, was opened again</translation>
    </message>
    <message>
        <source>Se quitaron de este equipo páginas que tiene el centro</source>
        <translation>Pages that the centre has were removed from this computer</translation>
    </message>
    <message>
        <source>Empezó a exportar datos de personas</source>
        <translation>Started to export people&apos;s data</translation>
    </message>
    <message>
        <source>Exportó los datos de estas personas</source>
        <translation>Exported the data of these people</translation>
    </message>
    <message>
        <source>Terminó una exportación de personas</source>
        <translation>Finished an export of people</translation>
    </message>
    <message>
        <source>Una exportación de personas no terminó</source>
        <translation>An export of people did not finish</translation>
    </message>
    <message>
        <source>Recibió una solicitud de derechos ARCO</source>
        <translation>Received a request for ARCO rights</translation>
    </message>
    <message>
        <source>Anotó cómo va una solicitud de derechos ARCO</source>
        <translation>Noted how a request for ARCO rights is going</translation>
    </message>
    <message>
        <source>Sacó la hoja con todos los datos de una persona</source>
        <translation>Produced the sheet with all the data of a person</translation>
    </message>
    <message>
        <source>Bloqueó un registro por una cancelación que procedió</source>
        <translation>Blocked a record because of a cancellation that was granted</translation>
    </message>
    <message>
        <source>Suprimió los datos de un registro cancelado</source>
        <translation>Deleted the data of a cancelled record</translation>
    </message>
    <message>
        <source>La pidió</source>
        <translation>Asked for by</translation>
    </message>
    <message>
        <source>De qué</source>
        <translation>Of what</translation>
    </message>
    <message>
        <source>Folio</source>
        <translation>Folio</translation>
    </message>
    <message>
        <source>Exportación</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Columnas</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Archivo</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Registradas desde</source>
        <translation>Registered from</translation>
    </message>
    <message>
        <source>Registradas hasta</source>
        <translation>Registered until</translation>
    </message>
    <message>
        <source>Localidad</source>
        <translation>Locality</translation>
    </message>
    <message>
        <source>Estatus</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Se quedaron fuera</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Solicitud</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Derecho</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Paso</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Cómo</source>
        <translation>How</translation>
    </message>
    <message>
        <source>El equipo se selló por orden del centro</source>
        <translation>The computer was sealed by order of the centre</translation>
    </message>
    <message>
        <source>Mandó imprimir credenciales</source>
        <translation>Sent credentials to print</translation>
    </message>
    <message>
        <source>Destruyó una credencial que salió mal</source>
        <translation>Destroyed a credential that came out badly</translation>
    </message>
    <message>
        <source>Recibió una caja de credenciales</source>
        <translation>Received a box of credentials</translation>
    </message>
    <message>
        <source>Trasladó tarjetas con las dos firmas</source>
        <translation>Transferred cards with both signatures</translation>
    </message>
    <message>
        <source>Contó las tarjetas en resguardo</source>
        <translation>Counted the cards in custody</translation>
    </message>
    <message>
        <source>Entregó una credencial</source>
        <translation>Handed over a credential</translation>
    </message>
    <message>
        <source>Entregó un certificado</source>
        <translation>Handed over a certificado</translation>
    </message>
    <message>
        <source>Puso en resguardo un certificado</source>
        <translation>Put a certificado in custody</translation>
    </message>
    <message>
        <source>Anotó un aviso de que hay una tarjeta por recoger</source>
        <translation>Noted a notice of a card to collect</translation>
    </message>
    <message>
        <source>Resguardó una tarjeta que nadie recogió</source>
        <translation>Put away a card that nobody collected</translation>
    </message>
    <message>
        <source>Pidió la reposición de una credencial</source>
        <translation>Asked for the replacement of a credential</translation>
    </message>
    <message>
        <source>Credenciales</source>
        <translation>Credentials</translation>
    </message>
    <message>
        <source>Autorización</source>
        <translation>Authorisation</translation>
    </message>
    <message>
        <source>A</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Entregó</source>
        <translation>Handed over by</translation>
    </message>
    <message>
        <source>Recibió</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>Se esperaban</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>La recibió</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>Documento que mostró</source>
        <translation>Document shown</translation>
    </message>
    <message>
        <source>Lo recibió</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>Medio</source>
        <translation>Means</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Número de emisión que termina</source>
        <translation>Number of the issue that ends</translation>
    </message>
    <message>
        <source>Decidió entre dos versiones de un registro</source>
        <translation>Decided between two versions of a record</translation>
    </message>
    <message>
        <source>Atendió una tarea del centro</source>
        <translation>Dealt with a task from the centre</translation>
    </message>
    <message>
        <source>Corrigió y reenvió lo que el centro no tomó</source>
        <translation>Corrected and resent what the centre did not take</translation>
    </message>
    <message>
        <source>Buscó a una persona en el padrón</source>
        <translation>Searched for a person in the padrón</translation>
    </message>
    <message>
        <source>Escribió paquetes en una memoria</source>
        <translation>Wrote packages to a USB stick</translation>
    </message>
    <message>
        <source>Leyó una memoria con respuestas del centro</source>
        <translation>Read a USB stick with answers from the centre</translation>
    </message>
    <message>
        <source>Se aplicó lo que mandó el centro</source>
        <translation>What the centre sent was applied</translation>
    </message>
    <message>
        <source>Se dio por enterado de lo que dijo el centro</source>
        <translation>What the centre said was marked as seen</translation>
    </message>
</context>
<context>
    <name>padron::ui::LogView</name>
    <message>
        <source>Registros de la bitácora</source>
        <translation>Entries of the log</translation>
    </message>
    <message>
        <source>Registro</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Quitar los filtros</source>
        <translation>Remove the filters</translation>
    </message>
    <message>
        <source>Exportar para auditoría…</source>
        <translation>Export for an audit…</translation>
    </message>
    <message>
        <source>Saldrá toda la bitácora de este equipo.</source>
        <translation>The whole log of this computer will be exported.</translation>
    </message>
    <message>
        <source>Saldrá lo que muestran los filtros, con lo que prueba que nadie lo cambió.</source>
        <translation>What the filters show will be exported, with what proves that nobody changed it.</translation>
    </message>
    <message numerus="yes">
        <source>Se prepara la consulta de %n registro(s) de una versión anterior; aquí faltan los más nuevos.</source>
        <translation>
            <numerusform>%n entry of an earlier version is being prepared for consultation; the newest are missing here.</numerusform>
            <numerusform>%n entries of an earlier version are being prepared for consultation; the newest are missing here.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nada con esos filtros.</source>
        <translation>Nothing with those filters.</translation>
    </message>
    <message>
        <source>Del más nuevo al más viejo, en el orden en que se encadenaron. Entrar lleva al registro completo.</source>
        <translation>From newest to oldest, in the order they were chained. Enter goes to the full entry.</translation>
    </message>
    <message>
        <source>Cuándo</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Quién</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>El programa, antes de que hubiera cuentas</source>
        <translation>The program, before there were accounts</translation>
    </message>
    <message>
        <source>Una cuenta que ya no está aquí (%1)</source>
        <translation>An account that is no longer here (%1)</translation>
    </message>
    <message>
        <source>Papel</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>De quién</source>
        <translation>About whom</translation>
    </message>
    <message>
        <source>Dónde</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Numeral</source>
        <translation>Numeral</translation>
    </message>
    <message>
        <source>Versión del programa</source>
        <translation>Version of the program</translation>
    </message>
    <message>
        <source>Contenido</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Ya no está, o no es lo que se encadenó. Verifique la bitácora.</source>
        <translation>It is no longer there, or is not what was chained. Verify the log.</translation>
    </message>
    <message>
        <source>Bitácora para auditoría</source>
        <translation>Log for an audit</translation>
    </message>
    <message>
        <source>Exportar la bitácora para auditoría</source>
        <translation>Export the log for an audit</translation>
    </message>
    <message numerus="yes">
        <source>%n registro(s) en un archivo cifrado y firmado. Se lee con modulo-registro --leer-bitacora y la frase.</source>
        <translation>
            <numerusform>%n entry in an encrypted and signed file. It is read with modulo-registro --leer-bitacora and the passphrase.</numerusform>
            <numerusform>%n entries in an encrypted and signed file. They are read with modulo-registro --leer-bitacora and the passphrase.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::LotsModel</name>
    <message>
        <source>%1 de %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>enviada el %1</source>
        <translation>sent on %1</translation>
    </message>
    <message>
        <source>Le faltan tarjetas</source>
        <translation>Cards are missing</translation>
    </message>
    <message>
        <source>Se está leyendo</source>
        <translation>Being read</translation>
    </message>
    <message>
        <source>Por recibir</source>
        <translation>To receive</translation>
    </message>
</context>
<context>
    <name>padron::ui::LotsView</name>
    <message>
        <source>Cajas por recibir</source>
        <translation>Boxes to receive</translation>
    </message>
    <message>
        <source>En resguardo</source>
        <translation>In custody</translation>
    </message>
    <message>
        <source>Cajas por recibir (%1)</source>
        <translation>Boxes to receive (%1)</translation>
    </message>
    <message>
        <source>En resguardo (%1)</source>
        <translation>In custody (%1)</translation>
    </message>
    <message>
        <source>Lotes y resguardo</source>
        <translation>Lots and custody</translation>
    </message>
    <message>
        <source>Usted no tiene anotado un nombramiento vigente para resguardar (numeral 49.III). Puede seguir; pida a la persona responsable que lo anote en Ajustes.</source>
        <translation>You have no appointment in force noted to keep custody (numeral 49.III). You may go on; ask the person responsible to note it in Settings.</translation>
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
    <message>
        <source>Imprimir qué traer</source>
        <translation>Print what to bring</translation>
    </message>
    <message>
        <source>Imprimir qué traer: lo que le falta a esta persona, para llevar a casa</source>
        <translation>Print what to bring: what this person is missing, to take home</translation>
    </message>
</context>
<context>
    <name>padron::ui::ModalityText</name>
    <message>
        <source>Módulo fijo</source>
        <translation>Fixed módulo</translation>
    </message>
    <message>
        <source>Módulo móvil</source>
        <translation>Moving módulo</translation>
    </message>
    <message>
        <source>Módulo temporal</source>
        <translation>Temporary módulo</translation>
    </message>
    <message>
        <source>Brigada</source>
        <translation>Brigade</translation>
    </message>
    <message>
        <source>Escriba el lugar: localidad, plaza, escuela o paraje.</source>
        <translation>Type the place: locality, square, school or spot.</translation>
    </message>
    <message>
        <source>Escriba el evento: feria, jornada escolar, función de teatro.</source>
        <translation>Type the event: fair, school day, theatre show.</translation>
    </message>
    <message>
        <source>Escriba el nombre de la brigada.</source>
        <translation>Type the name of the brigade.</translation>
    </message>
    <message>
        <source>Caben %1 letras: abrévielo.</source>
        <translation>%1 letters fit: shorten it.</translation>
    </message>
    <message>
        <source>Tiene un carácter que no se admite: bórrelo y escríbalo de nuevo.</source>
        <translation>It has a character that is not allowed: erase it and type it again.</translation>
    </message>
</context>
<context>
    <name>padron::ui::ModuloCard</name>
    <message>
        <source>Lugar</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Horario</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Teléfono</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Qué llevar</source>
        <translation>What to bring</translation>
    </message>
    <message>
        <source>Atiende ese municipio o está en él</source>
        <translation>Serves that municipality or is in it</translation>
    </message>
    <message>
        <source>C.P. %1</source>
        <translation>Postal code %1</translation>
    </message>
    <message>
        <source> (del %1 al %2)</source>
        <translation> (from %1 to %2)</translation>
    </message>
    <message>
        <source> (hasta el %1)</source>
        <translation> (until %1)</translation>
    </message>
</context>
<context>
    <name>padron::ui::NoticeView</name>
    <message>
        <source>PLANTILLA</source>
        <translation>TEMPLATE</translation>
    </message>
    <message>
        <source>Texto del aviso de privacidad</source>
        <translation>Text of the privacy notice</translation>
    </message>
    <message>
        <source>versión %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>Texto de ejemplo: la institución lo completa y lo firma (Ajustes).</source>
        <translation>Sample text: the institution completes it and signs it (Settings).</translation>
    </message>
</context>
<context>
    <name>padron::ui::NoticesSection</name>
    <message>
        <source>Cargar avisos firmados…</source>
        <translation>Load signed notices…</translation>
    </message>
    <message>
        <source>Avisos de privacidad</source>
        <translation>Privacy notices</translation>
    </message>
    <message>
        <source>Avisos firmados por la institución</source>
        <translation>Notices signed by the institution</translation>
    </message>
    <message>
        <source>Avisos firmados</source>
        <translation>Signed notices</translation>
    </message>
    <message>
        <source>%1, versión %2</source>
        <translation>%1, version %2</translation>
    </message>
    <message>
        <source>Son plantillas: la institución debe completarlas y firmarlas antes de usarlas.</source>
        <translation>They are templates: the institution has to complete and sign them before they are used.</translation>
    </message>
    <message>
        <source>Los firmó la institución.</source>
        <translation>The institution signed them.</translation>
    </message>
    <message>
        <source>El juego de avisos %1 ya está en uso. A quien esté a media captura se le muestra de nuevo el suyo.</source>
        <translation>The set of notices %1 is in use now. Whoever is halfway through a capture is shown theirs again.</translation>
    </message>
</context>
<context>
    <name>padron::ui::OriginText</name>
    <message>
        <source>escaneado</source>
        <translation>scanned</translation>
    </message>
    <message>
        <source>del titular</source>
        <translation>the titular&apos;s</translation>
    </message>
    <message>
        <source>verificado</source>
        <translation>verified</translation>
    </message>
    <message>
        <source>de la CURP</source>
        <translation>from the CURP</translation>
    </message>
</context>
<context>
    <name>padron::ui::PadronQuestion</name>
    <message>
        <source>Si ya se registró en otro módulo, el padrón la tiene. Se pregunta por esta persona y por nadie más, y queda en la bitácora quién preguntó y por qué.</source>
        <translation>If they registered at another módulo already, the padrón has them. It is asked about this person and nobody else, and who asked and why stays in the log.</translation>
    </message>
    <message>
        <source>Buscar en el padrón   Entrar</source>
        <translation>Search in the padrón   Enter</translation>
    </message>
    <message>
        <source>¿Por qué se pregunta por ella al padrón?</source>
        <translation>Why is the padrón asked about them?</translation>
    </message>
    <message>
        <source>Ya se registró en otro módulo</source>
        <translation>They registered at another módulo already</translation>
    </message>
    <message>
        <source>Trae una credencial</source>
        <translation>They bring a credential</translation>
    </message>
    <message>
        <source>Otro motivo</source>
        <translation>Other reason</translation>
    </message>
    <message>
        <source>En una línea</source>
        <translation>In one line</translation>
    </message>
    <message>
        <source>Puede dejarlo vacío con los dos primeros motivos.</source>
        <translation>You may leave it empty with the first two reasons.</translation>
    </message>
    <message>
        <source>Preguntar al padrón</source>
        <translation>Ask the padrón</translation>
    </message>
    <message>
        <source>El padrón la tiene. Su registro viene en camino…</source>
        <translation>The padrón has them. Their record is on its way…</translation>
    </message>
    <message>
        <source>El padrón tampoco la tiene. Puede registrarla con lo escrito.</source>
        <translation>The padrón does not have them either. You may register them with what was typed.</translation>
    </message>
    <message>
        <source>El padrón la tiene y su registro no se puede traer aquí.</source>
        <translation>The padrón has them and their record cannot be brought here.</translation>
    </message>
    <message>
        <source>Preguntando al padrón…</source>
        <translation>Asking the padrón…</translation>
    </message>
    <message>
        <source>Dejar de preguntar</source>
        <translation>Stop asking</translation>
    </message>
    <message>
        <source>El padrón no tiene otro registro con esta CURP que pueda traerse aquí.</source>
        <translation>The padrón has no other record with this CURP that can be brought here.</translation>
    </message>
    <message>
        <source>Buscar el otro registro en el padrón</source>
        <translation>Search the padrón for the other record</translation>
    </message>
    <message>
        <source>Su registro está por aclarar. Si otro módulo registró a alguien con esta CURP, el padrón tiene ese registro: al traerlo, los dos quedan lado a lado en Tareas y supervisión dice si son la misma persona.</source>
        <translation>Their record is to be clarified. If another module registered somebody with this CURP, the padrón has that record: once it is brought, both stand side by side in Tasks and a supervisor says whether they are the same person.</translation>
    </message>
</context>
<context>
    <name>padron::ui::PageView</name>
    <message>
        <source>Hoja</source>
        <translation>Page</translation>
    </message>
</context>
<context>
    <name>padron::ui::PageViewer</name>
    <message>
        <source>Hojas del documento</source>
        <translation>Pages of the document</translation>
    </message>
    <message>
        <source>Anterior</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Re Pág</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>Siguiente</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Av Pág</source>
        <translation>PgDn</translation>
    </message>
    <message>
        <source>Girar</source>
        <translation>Turn</translation>
    </message>
    <message>
        <source>R; Mayús+R al otro lado</source>
        <translation>R; Shift+R the other way</translation>
    </message>
    <message>
        <source>Enderezar</source>
        <translation>Straighten</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>Recortar</source>
        <translation>Crop</translation>
    </message>
    <message>
        <source>C; Intro recorta, Esc lo deja</source>
        <translation>C; Enter crops, Esc leaves it</translation>
    </message>
    <message>
        <source>Como llegó</source>
        <translation>As it came</translation>
    </message>
    <message>
        <source>O</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Descartar hoja</source>
        <translation>Discard page</translation>
    </message>
    <message>
        <source>Supr</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Tipo de documento</source>
        <translation>Kind of document</translation>
    </message>
    <message>
        <source>Número o referencia</source>
        <translation>Number or reference</translation>
    </message>
    <message>
        <source>Guardar documento</source>
        <translation>Save document</translation>
    </message>
    <message>
        <source>Ctrl+Intro</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Caben %1 hojas por documento. Guarde éstas y digitalice las demás aparte.</source>
        <translation>%1 pages fit in a document. Save these and digitise the others apart.</translation>
    </message>
    <message>
        <source>Hoja %1 de %2, leyendo %3</source>
        <translation>Page %1 of %2, reading %3</translation>
    </message>
    <message>
        <source>Hoja %1 de %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Abriendo el archivo</source>
        <translation>Opening the file</translation>
    </message>
    <message>
        <source>Sin hojas</source>
        <translation>No pages</translation>
    </message>
    <message>
        <source>Hay hojas sin guardar: %1.</source>
        <translation>There are pages not saved: %1.</translation>
    </message>
    <message>
        <source>Descartar las hojas</source>
        <translation>Discard the pages</translation>
    </message>
    <message>
        <source>Seguir revisando</source>
        <translation>Go on checking</translation>
    </message>
    <message>
        <source>Elija el tipo de documento para guardarlo.</source>
        <translation>Choose the kind of document to keep it.</translation>
    </message>
    <message>
        <source>La hoja %1 tiene tanto detalle que quizá ya no se lea al guardarla. Recórtela o escanéela de nuevo; si así está bien, guárdela otra vez.</source>
        <translation>Page %1 has so much detail that it may no longer be readable once saved. Crop it or scan it again; if it is fine as it is, save it again.</translation>
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
    <message>
        <source>Imprimir hoja para el público</source>
        <translation>Print sheet for the public</translation>
    </message>
    <message>
        <source>Guardar hoja para el público</source>
        <translation>Save sheet for the public</translation>
    </message>
    <message>
        <source>La hoja para el público salió a la impresora.</source>
        <translation>The sheet for the public went to the printer.</translation>
    </message>
    <message>
        <source>La hoja para el público se guardó en PDF.</source>
        <translation>The sheet for the public was saved as PDF.</translation>
    </message>
    <message>
        <source>Imprimir carta de consentimiento</source>
        <translation>Print letter of consent</translation>
    </message>
    <message>
        <source>Imprimir carta bajo protesta</source>
        <translation>Print letter under oath</translation>
    </message>
    <message>
        <source>Imprimir qué traer</source>
        <translation>Print what to bring</translation>
    </message>
    <message>
        <source>Imprimir aviso de privacidad</source>
        <translation>Print privacy notice</translation>
    </message>
    <message>
        <source>El aviso salió a la impresora.</source>
        <translation>The notice went to the printer.</translation>
    </message>
    <message numerus="yes">
        <source>%n hoja(s) salió(eron) a la impresora.</source>
        <translation>
            <numerusform>%n sheet went to the printer.</numerusform>
            <numerusform>%n sheets went to the printer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::PendingCurps</name>
    <message>
        <source>CURP pendientes</source>
        <translation>Pending CURPs</translation>
    </message>
    <message>
        <source>Ver más</source>
        <translation>See more</translation>
    </message>
    <message>
        <source>Ninguna. Aquí aparece quien se registró con acta o certificado de nacimiento.</source>
        <translation>None. Whoever registered with a birth certificate (acta or certificado) appears here.</translation>
    </message>
    <message>
        <source>De menor a mayor edad. Entrar abre la familia, para anotarla cuando la traigan.</source>
        <translation>From youngest to oldest. Enter opens the family, to note it when they bring it.</translation>
    </message>
</context>
<context>
    <name>padron::ui::PeopleModel</name>
    <message>
        <source>CURP pendiente</source>
        <translation>CURP pending</translation>
    </message>
    <message>
        <source>%1   desde %2</source>
        <translation>%1   since %2</translation>
    </message>
    <message>
        <source>credencial impresa</source>
        <translation>credential printed</translation>
    </message>
    <message>
        <source>credencial firmada</source>
        <translation>credential signed</translation>
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
    <name>padron::ui::PinForm</name>
    <message>
        <source>Huella del padrón</source>
        <translation>Fingerprint of the padrón</translation>
    </message>
    <message>
        <source>Escríbala de la hoja impresa que le dieron con las listas: ocho grupos de cuatro. Se pide una sola vez en esta computadora, para no creerle a unas listas que otra persona haya cambiado.</source>
        <translation>Type it from the printed sheet you were given with the lists: eight groups of four. It is asked for only once on this computer, so as not to trust lists that somebody else may have changed.</translation>
    </message>
    <message>
        <source>Comparar y empezar</source>
        <translation>Compare and start</translation>
    </message>
    <message>
        <source>No tengo la hoja</source>
        <translation>I do not have the sheet</translation>
    </message>
</context>
<context>
    <name>padron::ui::PlaceRow</name>
    <message>
        <source>Sin parentesco de consanguinidad: elija al menos un supuesto (12). No se piden comprobantes.</source>
        <translation>Without blood kinship: choose at least one ground (12). No proof is asked for.</translation>
    </message>
    <message>
        <source>%1, ahora: %2</source>
        <translation>%1, now: %2</translation>
    </message>
    <message>
        <source>Parentesco de %1 con la persona titular</source>
        <translation>Relationship of %1 with the titular</translation>
    </message>
</context>
<context>
    <name>padron::ui::PreguntasSection</name>
    <message>
        <source>La persona acepta que se le pregunte</source>
        <translation>The person accepts being asked</translation>
    </message>
    <message>
        <source>Son opcionales: sirven para atenderle en su lengua y con los apoyos que necesite. Puede no contestar ninguna. No se imprimen, y la atención médica no depende de ellas.</source>
        <translation>They are optional: they help to attend to the person in their language and with the support they need. They may answer none. They are not printed, and medical care does not depend on them.</translation>
    </message>
    <message>
        <source>Como la persona la llama: tseltal, mixteco, español.</source>
        <translation>As the person calls it: tseltal, mixteco, español.</translation>
    </message>
    <message>
        <source>Opcional; sin preguntar</source>
        <translation>Optional; not asked</translation>
    </message>
    <message numerus="yes">
        <source>%n respuesta(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message>
        <source>Se borraron las respuestas: sin su consentimiento no se guarda ninguna.</source>
        <translation>The answers were erased: without their consent none is kept.</translation>
    </message>
    <message>
        <source>Quien la representa acepta que se le pregunte</source>
        <translation>Whoever represents them accepts being asked</translation>
    </message>
    <message>
        <source>Lo aceptó cuando se le preguntó. Si lo retira, las respuestas se borran.</source>
        <translation>They accepted when asked. If they withdraw it, the answers are erased.</translation>
    </message>
    <message>
        <source>Cambió lo que había contestado: para guardarlo hace falta que lo acepte de nuevo. «No responde» se guarda sin más.</source>
        <translation>What they had answered changed: to save it they have to accept again. “Does not answer” is saved as it is.</translation>
    </message>
</context>
<context>
    <name>padron::ui::PrintFlow</name>
    <message>
        <source>Imprimir credenciales</source>
        <translation>Print credentials</translation>
    </message>
    <message>
        <source>Eso guarda un archivo en lugar de imprimir. No se imprimió nada. Elija una impresora, o use «Guardar en PDF», que deja anotado de quiénes es.</source>
        <translation>That saves a file instead of printing. Nothing was printed. Choose a printer, or use “Save as PDF”, which notes whose they are.</translation>
    </message>
    <message>
        <source>Guardar credenciales</source>
        <translation>Save credentials</translation>
    </message>
    <message>
        <source>Documento PDF</source>
        <translation>PDF document</translation>
    </message>
</context>
<context>
    <name>padron::ui::PrintReview</name>
    <message>
        <source>Credenciales de la hoja</source>
        <translation>Credentials of the sheet</translation>
    </message>
    <message>
        <source>Se atascó   A</source>
        <translation>It jammed   A</translation>
    </message>
    <message>
        <source>No salió   N</source>
        <translation>It did not come out   N</translation>
    </message>
    <message>
        <source>Ésta y las que siguen salieron bien   Ctrl+Entrar</source>
        <translation>This one and those after it came out well   Ctrl+Enter</translation>
    </message>
    <message>
        <source>Revisar después   Esc</source>
        <translation>Review later   Esc</translation>
    </message>
    <message>
        <source>Mire cada tarjeta por los dos lados: nombre completo y QR entero. Espacio marca la que salió mal.</source>
        <translation>Look at both sides of each card: complete name and whole QR. Space marks the one that came out badly.</translation>
    </message>
    <message>
        <source>tarjetas CR80</source>
        <translation>CR80 cards</translation>
    </message>
    <message>
        <source>hojas de 8</source>
        <translation>sheets of 8</translation>
    </message>
    <message>
        <source>hojas de 10</source>
        <translation>sheets of 10</translation>
    </message>
    <message>
        <source>hojas de 5 para doblar</source>
        <translation>sheets of 5 to fold</translation>
    </message>
    <message>
        <source>PDF de %1</source>
        <translation>PDF of %1</translation>
    </message>
    <message>
        <source>¿Salió bien? Tarjeta %1 de %2</source>
        <translation>Did it come out well? Card %1 of %2</translation>
    </message>
    <message>
        <source>¿Salieron bien? Hoja %1 de %2</source>
        <translation>Did they come out well? Sheet %1 of %2</translation>
    </message>
    <message>
        <source>Impresión de %1, %2. La mandó %3.</source>
        <translation>Print run of %1, %2. Sent by %3.</translation>
    </message>
    <message>
        <source>Dígalo cuando haya impreso el PDF: se imprime una sola vez.</source>
        <translation>Say so once you have printed the PDF: it is printed only once.</translation>
    </message>
    <message>
        <source>expedición %1</source>
        <translation>issue %1</translation>
    </message>
    <message>
        <source>Salió bien   Entrar</source>
        <translation>Came out well   Enter</translation>
    </message>
    <message>
        <source>Salió bien menos lo marcado   Entrar</source>
        <translation>Came out well except those marked   Enter</translation>
    </message>
    <message>
        <source>Borre ahora el PDF: si alguien lo imprime después, habrá dos tarjetas con el mismo número.</source>
        <translation>Erase the PDF now: if somebody prints it later, there will be two cards with the same number.</translation>
    </message>
    <message>
        <source>Cancele ahora el trabajo en la cola de la impresora: si sale después, habrá dos tarjetas con el mismo número.</source>
        <translation>Cancel the job in the printer queue now: if it comes out later, there will be two cards with the same number.</translation>
    </message>
    <message>
        <source>Destruya ahora lo que salió mal: córtelo pasando por el QR. Una tarjeta malograda con el QR entero sirve igual que la buena.</source>
        <translation>Destroy now what came out badly: cut it across the QR. A spoiled card with its QR whole works just like the good one.</translation>
    </message>
    <message>
        <source>Ya se destruyó   D</source>
        <translation>Destroyed   D</translation>
    </message>
    <message>
        <source>Ya se borró   D</source>
        <translation>Erased   D</translation>
    </message>
    <message>
        <source>Ya se canceló   D</source>
        <translation>Cancelled   D</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>padron::ui::PrintView</name>
    <message>
        <source>Imprimir</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Familia: nombre o folio</source>
        <translation>Family: name or folio</translation>
    </message>
    <message>
        <source>Localidad</source>
        <translation>Locality</translation>
    </message>
    <message>
        <source>Lote: día en que se firmaron</source>
        <translation>Lot: day they were signed</translation>
    </message>
    <message>
        <source>Sólo las que se pueden imprimir</source>
        <translation>Only those that can be printed</translation>
    </message>
    <message>
        <source>En qué se imprime</source>
        <translation>What it is printed on</translation>
    </message>
    <message>
        <source>Hoja carta de 8</source>
        <translation>Letter sheet of 8</translation>
    </message>
    <message>
        <source>Hoja carta de 10</source>
        <translation>Letter sheet of 10</translation>
    </message>
    <message>
        <source>Hoja de 5, por un lado, para doblar</source>
        <translation>Sheet of 5, one side, to fold</translation>
    </message>
    <message>
        <source>Tarjeta CR80</source>
        <translation>CR80 card</translation>
    </message>
    <message>
        <source>Guardar en PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Elegir todas</source>
        <translation>Choose all</translation>
    </message>
    <message>
        <source>Avance de la impresión</source>
        <translation>Progress of the printing</translation>
    </message>
    <message>
        <source>Detener</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Ver las de todos</source>
        <translation>See everybody&apos;s</translation>
    </message>
    <message>
        <source>Credenciales firmadas por el padrón</source>
        <translation>Credentials signed by the padrón</translation>
    </message>
    <message>
        <source>Un PDF se imprime una sola vez: cada copia sería otra tarjeta con el mismo número. La impresora puede guardar copia de lo que imprime; use sólo la del módulo.</source>
        <translation>A PDF is printed only once: each copy would be another card with the same number. The printer may keep a copy of what it prints; use only the módulo&apos;s.</translation>
    </message>
    <message>
        <source>Ya busqué y no hay otra: imprimir</source>
        <translation>I searched and there is no other: print</translation>
    </message>
    <message>
        <source>Firmadas por el padrón. Espacio elige, flechas recorren.</source>
        <translation>Signed by the padrón. Space chooses, arrows walk.</translation>
    </message>
    <message>
        <source>De las que pidió, ninguna se puede imprimir ahora.</source>
        <translation>Of those you asked for, none can be printed now.</translation>
    </message>
    <message>
        <source>Ninguna por imprimir. El padrón firma una por cada persona cuyo registro revisó; llegan al conectarse.</source>
        <translation>None to print. The padrón signs one for each person whose record it reviewed; they come on connecting.</translation>
    </message>
    <message>
        <source>Todas</source>
        <translation>All</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Todos</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Imprimir se administra desde el centro: pida la autorización a la coordinación y conéctese.</source>
        <translation>Printing is managed from the centre: ask the coordination for the authorisation and connect.</translation>
    </message>
    <message>
        <source>Impresión autorizada por el centro (%1), hasta el %2.</source>
        <translation>Printing authorised by the centre (%1), until %2.</translation>
    </message>
    <message>
        <source>Impresión autorizada por el centro (%1).</source>
        <translation>Printing authorised by the centre (%1).</translation>
    </message>
    <message>
        <source>El centro no ha autorizado imprimir en este módulo. %1</source>
        <translation>The centre has not authorised printing at this módulo. %1</translation>
    </message>
    <message>
        <source>La autorización para imprimir (%1) empieza el %2.</source>
        <translation>The authorisation to print (%1) starts on %2.</translation>
    </message>
    <message>
        <source>La autorización para imprimir (%1) terminó el %2. %3</source>
        <translation>The authorisation to print (%1) ended on %2. %3</translation>
    </message>
    <message>
        <source>El centro retiró la autorización para imprimir (%1). %2</source>
        <translation>The centre withdrew the authorisation to print (%1). %2</translation>
    </message>
    <message>
        <source>Hay una impresión de %1 sin revisar: ¿salieron bien?</source>
        <translation>There is a print run of %1 not reviewed: did they come out well?</translation>
    </message>
    <message>
        <source>Revisar</source>
        <translation>Review</translation>
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
    <name>padron::ui::ProgressModel</name>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Sin localidad registrada</source>
        <translation>No locality registered</translation>
    </message>
    <message>
        <source>%1, semana %2 (del %3)</source>
        <translation>%1, week %2 (from %3)</translation>
    </message>
    <message>
        <source>Semana</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Localidad</source>
        <translation>Locality</translation>
    </message>
    <message>
        <source>Registradas</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Firmadas</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Recibidas</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Entregadas</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Por recoger</source>
        <translation>To collect</translation>
    </message>
    <message>
        <source>Repuestas</source>
        <translation>Replaced</translation>
    </message>
</context>
<context>
    <name>padron::ui::ProgressView</name>
    <message>
        <source>Guardar tabla (CSV)</source>
        <translation>Save table (CSV)</translation>
    </message>
    <message>
        <source>Avance de la entrega</source>
        <translation>Progress of the delivery</translation>
    </message>
    <message>
        <source>Avance</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>%1, %2. Por semana y localidad, sin datos de personas. «Por recoger» cuenta desde la semana en que espera cada tarjeta.</source>
        <translation>%1, %2. By week and locality, without data of persons. “To collect” counts from the week each card has been waiting.</translation>
    </message>
    <message>
        <source>Todavía no hay nada que contar en este equipo.</source>
        <translation>There is nothing to count on this computer yet.</translation>
    </message>
    <message>
        <source>Guardar avance</source>
        <translation>Save progress</translation>
    </message>
    <message>
        <source>Tabla CSV</source>
        <translation>CSV table</translation>
    </message>
    <message>
        <source>La tabla quedó guardada.</source>
        <translation>The table was saved.</translation>
    </message>
    <message>
        <source>La tabla no se pudo guardar en ese lugar. Nada se perdió. Elija otra carpeta.</source>
        <translation>The table could not be saved in that place. Nothing was lost. Choose another folder.</translation>
    </message>
</context>
<context>
    <name>padron::ui::ProofBox</name>
    <message>
        <source>Confirmar</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Su contraseña, otra vez</source>
        <translation>Your password, again</translation>
    </message>
    <message>
        <source>Entrar confirma, Esc lo deja como está.</source>
        <translation>Enter confirms, Esc leaves it as it is.</translation>
    </message>
    <message>
        <source>Dejarlo como está</source>
        <translation>Leave it as it is</translation>
    </message>
    <message>
        <source>No es su contraseña. Nada cambió; escríbala otra vez.</source>
        <translation>That is not your password. Nothing changed; type it again.</translation>
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
    <message>
        <source>Bitácora</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Envíos</source>
        <translation>Sending</translation>
    </message>
</context>
<context>
    <name>padron::ui::ReadBackView</name>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Documento de nacimiento</source>
        <translation>Birth document</translation>
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
        <source>Comprobante de domicilio</source>
        <translation>Proof of address</translation>
    </message>
    <message>
        <source>Parentesco con la persona titular</source>
        <translation>Relationship with the titular</translation>
    </message>
    <message>
        <source>La representa su %1</source>
        <translation>They are represented by their %1</translation>
    </message>
    <message>
        <source>Leer también las respuestas opcionales</source>
        <translation>Read the optional answers too</translation>
    </message>
    <message>
        <source>Volver a la firma</source>
        <translation>Back to the signature</translation>
    </message>
    <message>
        <source>Lea en voz alta lo capturado</source>
        <translation>Read what was captured aloud</translation>
    </message>
    <message>
        <source>Pregunte si todo es correcto. Lo que no, se corrige antes de firmar.</source>
        <translation>Ask whether everything is right. What is not is corrected before signing.</translation>
    </message>
    <message>
        <source>Respondió preguntas opcionales: no se leen aquí en voz alta, salvo que lo pida.</source>
        <translation>They answered optional questions: these are not read aloud here, unless they ask.</translation>
    </message>
</context>
<context>
    <name>padron::ui::ReceiveForm</name>
    <message>
        <source>Dónde quedan</source>
        <translation>Where they go</translation>
    </message>
    <message>
        <source>Por ejemplo: gaveta 2.</source>
        <translation>For example: drawer 2.</translation>
    </message>
    <message>
        <source>Quién las resguarda</source>
        <translation>Who keeps them</translation>
    </message>
    <message>
        <source>Dónde se apartan las que sobran</source>
        <translation>Where the extra ones are set apart</translation>
    </message>
    <message>
        <source>Seguir leyendo   Esc</source>
        <translation>Go on reading   Esc</translation>
    </message>
    <message>
        <source>La caja viene completa. Quedan en resguardo %1.</source>
        <translation>The box is complete. In custody: %1.</translation>
    </message>
    <message>
        <source>Quedan en resguardo %1. Faltan %2, que se anotan por nombre; sobran %3, que se apartan.</source>
        <translation>In custody: %1. Missing: %2, noted by name; extra: %3, set apart.</translation>
    </message>
    <message>
        <source>Sobrantes por aclarar</source>
        <translation>Extra cards to clarify</translation>
    </message>
    <message>
        <source>Falta este dato.</source>
        <translation>This datum is missing.</translation>
    </message>
    <message>
        <source>Recibir la caja   Ctrl+Entrar</source>
        <translation>Receive the box   Ctrl+Enter</translation>
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
    <message>
        <source>No tengo la hoja: pedirlo al padrón central</source>
        <translation>I do not have the sheet: ask the central padrón for it</translation>
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
        <source>Se descarta toda la captura de esta familia: %1. Hasta el fin del día se puede deshacer en Buscar, con Ctrl+Z.</source>
        <translation>The whole capture of this family is discarded: %1. It can be undone in Search with Ctrl+Z, until the end of the day.</translation>
    </message>
    <message>
        <source>Parece que esta persona ya está entre los integrantes de esta captura.</source>
        <translation>It seems that this person is among the members of this capture already.</translation>
    </message>
    <message>
        <source>Ya hay una persona con esta CURP en este equipo.</source>
        <translation>There is a person with this CURP in this computer already.</translation>
    </message>
    <message>
        <source>Otro integrante de esta captura tiene esta CURP.</source>
        <translation>Another member of this capture has this CURP.</translation>
    </message>
    <message numerus="yes">
        <source>Hay %n persona(s) parecida(s) en este equipo.</source>
        <translation>
            <numerusform>There is %n person alike in this computer.</numerusform>
            <numerusform>There are %n people alike in this computer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ver   Ctrl+D</source>
        <translation>See   Ctrl+D</translation>
    </message>
    <message>
        <source>&amp;Guardar actualización</source>
        <translation>&amp;Save update</translation>
    </message>
    <message>
        <source>Actualización - Familia %1</source>
        <translation>Update - Family %1</translation>
    </message>
    <message>
        <source>Descartar actualización</source>
        <translation>Discard update</translation>
    </message>
    <message>
        <source>Se descarta lo escrito en esta actualización. La familia queda como está registrada. Hasta el fin del día se puede deshacer en Buscar, con Ctrl+Z.</source>
        <translation>What was typed in this update is discarded. The family stays as it is registered. It can be undone in Search with Ctrl+Z, until the end of the day.</translation>
    </message>
    <message>
        <source>Ver la familia como está</source>
        <translation>See the family as it is</translation>
    </message>
    <message>
        <source>No hay ningún cambio: todo está como ya estaba registrado. No se guardó nada nuevo.</source>
        <translation>There is no change: everything is as it was already registered. Nothing new was saved.</translation>
    </message>
    <message>
        <source>Todavía no se guarda. Datos por completar o corregir: %1. Lo escrito está a salvo; la lista está en «Qué falta».</source>
        <translation>It is not saved yet. Data to complete or correct: %1. What was typed is safe; the list is in “What is missing”.</translation>
    </message>
    <message>
        <source>También cambian de domicilio: %1</source>
        <translation>They change home too: %1</translation>
    </message>
    <message>
        <source>y %1 más</source>
        <translation>and %1 more</translation>
    </message>
    <message>
        <source>%1 no se descartó. %2</source>
        <translation>%1 was not discarded. %2</translation>
    </message>
    <message>
        <source>%1: se anotó que la persona no dio su consentimiento y se descartó lo suyo.</source>
        <translation>%1: it was noted that the person did not give their consent and what was theirs was discarded.</translation>
    </message>
    <message>
        <source>%1: la negativa no se anotó. %2</source>
        <translation>%1: the refusal was not noted. %2</translation>
    </message>
    <message>
        <source>La actualización de %1</source>
        <translation>The update of %1</translation>
    </message>
    <message>
        <source>La captura de %1</source>
        <translation>The capture of %1</translation>
    </message>
    <message>
        <source>%1 no se guardó. %2</source>
        <translation>%1 was not saved. %2</translation>
    </message>
    <message>
        <source>%1 no se registró. %2</source>
        <translation>%1 was not registered. %2</translation>
    </message>
    <message>
        <source>%1 no se guardó. Datos por completar o corregir: %2. Lo escrito está a salvo.</source>
        <translation>%1 was not saved. Data to complete or correct: %2. What was typed is safe.</translation>
    </message>
    <message>
        <source>%1 no se registró. Datos por completar o corregir: %2. Lo escrito está a salvo.</source>
        <translation>%1 was not registered. Data to complete or correct: %2. What was typed is safe.</translation>
    </message>
    <message>
        <source>%1 no se guardó. Hay personas parecidas por revisar. Lo escrito está a salvo.</source>
        <translation>%1 was not saved. There are people alike to check. What was typed is safe.</translation>
    </message>
    <message>
        <source>%1 no se registró. Hay personas parecidas por revisar. Lo escrito está a salvo.</source>
        <translation>%1 was not registered. There are people alike to check. What was typed is safe.</translation>
    </message>
    <message>
        <source>%1 quedó guardada; el folio de la familia es %2.</source>
        <translation>%1 was saved; the folio of the family is %2.</translation>
    </message>
    <message>
        <source>%1 quedó registrada con el folio %2.</source>
        <translation>%1 was registered with folio %2.</translation>
    </message>
    <message>
        <source>Lo último de la captura de %1 no se guardó. %2</source>
        <translation>The last of the capture of %1 was not saved. %2</translation>
    </message>
    <message numerus="yes">
        <source>El aviso de privacidad cambió mientras se capturaba. Muestre el nuevo y pida otra vez el consentimiento de %n persona(s). Lo demás está guardado.</source>
        <translation>
            <numerusform>The privacy notice changed during the capture. Show the new one and ask again for the consent of %n person. The rest is saved.</numerusform>
            <numerusform>The privacy notice changed during the capture. Show the new one and ask again for the consent of %n people. The rest is saved.</numerusform>
        </translation>
    </message>
    <message>
        <source>Firma electrónica</source>
        <translation>Electronic signature</translation>
    </message>
    <message>
        <source>Imagen o PDF</source>
        <translation>Image or PDF</translation>
    </message>
    <message>
        <source>Archivo del consentimiento</source>
        <translation>File of the consent</translation>
    </message>
    <message>
        <source>Se quita lo capturado de %1: consentimiento, identidad, identificación, domicilio y parentesco. Se puede deshacer con Ctrl+Z mientras esta captura siga abierta; al guardarla, abrir otra, bloquear o cerrar, ya no. Los demás integrantes quedan como están.</source>
        <translation>What was captured of %1 is removed: consent, identity, identification, home and relationship. It can be undone with Ctrl+Z while this capture is open; after saving it, opening another, locking or closing, it no longer can. The other members stay as they are.</translation>
    </message>
    <message>
        <source>Quitado: %1. Deshacer lo devuelve como estaba.</source>
        <translation>Removed: %1. Undo brings it back as it was.</translation>
    </message>
    <message>
        <source>Deshacer   Ctrl+Z</source>
        <translation>Undo   Ctrl+Z</translation>
    </message>
    <message>
        <source>Leer el código de un documento</source>
        <translation>Read the code of a document</translation>
    </message>
    <message>
        <source>%1: la inconformidad no se anotó. %2</source>
        <translation>%1: the disagreement was not noted. %2</translation>
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
    <message>
        <source>&amp;Ver la familia (N)</source>
        <translation>&amp;See the family (N)</translation>
    </message>
    <message>
        <source>Actualización guardada</source>
        <translation>Update saved</translation>
    </message>
    <message>
        <source>Imprimir qué &amp;traer (T)</source>
        <translation>Print what &amp;to bring (T)</translation>
    </message>
    <message>
        <source>Integrantes registrados</source>
        <translation>Registered members</translation>
    </message>
</context>
<context>
    <name>padron::ui::ReplaceForm</name>
    <message>
        <source>entregada el %1 a %2</source>
        <translation>handed over on %1 to %2</translation>
    </message>
    <message>
        <source>en resguardo</source>
        <translation>in custody</translation>
    </message>
    <message>
        <source>firmada; no consta aquí su entrega</source>
        <translation>signed; its delivery is not on record here</translation>
    </message>
    <message>
        <source>sustituida el %1: %2%3</source>
        <translation>replaced on %1: %2%3</translation>
    </message>
    <message>
        <source>, la devolvió</source>
        <translation>, returned it</translation>
    </message>
    <message>
        <source>Emisión %1: %2</source>
        <translation>Issue %1: %2</translation>
    </message>
    <message>
        <source>Devolvió la tarjeta dañada</source>
        <translation>Returned the damaged card</translation>
    </message>
    <message>
        <source>Pedir la reposición   Entrar</source>
        <translation>Ask for the replacement   Enter</translation>
    </message>
    <message>
        <source>Qué pasó con la credencial</source>
        <translation>What happened to the credential</translation>
    </message>
    <message>
        <source>Si lo que está mal es un dato, no se repone: se actualiza el registro y el padrón firma otra.</source>
        <translation>If what is wrong is a datum, it is not replaced: the record is updated and the padrón signs another one.</translation>
    </message>
    <message>
        <source>Quién la pide, en persona</source>
        <translation>Who asks for it, in person</translation>
    </message>
    <message>
        <source>Con qué se identifica</source>
        <translation>How they identify themselves</translation>
    </message>
    <message>
        <source>Documento y número; compare la foto y el nombre.</source>
        <translation>Document and number; compare the photo and the name.</translation>
    </message>
    <message>
        <source>Dejarla como está   Esc</source>
        <translation>Leave it as it is   Esc</translation>
    </message>
    <message>
        <source>Reponer la credencial de %1</source>
        <translation>Replace the credential of %1</translation>
    </message>
    <message>
        <source>Sin emisiones todavía.</source>
        <translation>No issues yet.</translation>
    </message>
    <message>
        <source>Falta qué pasó: pérdida o daño (45).</source>
        <translation>What happened is missing: loss or damage (45).</translation>
    </message>
    <message>
        <source>Falta quién la pide.</source>
        <translation>Who asks for it is missing.</translation>
    </message>
    <message>
        <source>Falta el documento que mostró.</source>
        <translation>The document they showed is missing.</translation>
    </message>
    <message>
        <source>Eso es el QR de una tarjeta, no un documento.</source>
        <translation>That is the QR of a card, not a document.</translation>
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
    <name>padron::ui::ResendForm</name>
    <message>
        <source>Por qué se reenvía</source>
        <translation>Why it is resent</translation>
    </message>
    <message>
        <source>Reenviar</source>
        <translation>Resend</translation>
    </message>
    <message>
        <source>Dejarlo como está   Esc</source>
        <translation>Leave it as it is   Esc</translation>
    </message>
    <message numerus="yes">
        <source>Se envía como está ahora, con los mismos folios, y vale por %n entrada(s) que el centro no tomó.</source>
        <translation>
            <numerusform>It is sent as it is now, with the same folios, and stands for %n entry that the centre did not take.</numerusform>
            <numerusform>It is sent as it is now, with the same folios, and stands for %n entries that the centre did not take.</numerusform>
        </translation>
    </message>
    <message>
        <source>Queda en la bitácora. Sin nombres de personas.</source>
        <translation>It stays in the log. No names of people.</translation>
    </message>
    <message>
        <source>Escriba por qué; basta una línea.</source>
        <translation>Type why; one line is enough.</translation>
    </message>
</context>
<context>
    <name>padron::ui::RestorePage</name>
    <message>
        <source>Restaurar de un respaldo</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>Para un equipo nuevo, o cuando el anterior se perdió. Después hay que darlo de alta otra vez con un código del centro; nada se registra dos veces.</source>
        <translation>For a new computer, or when the earlier one was lost. Afterwards it has to be enrolled again with a code from the centre; nothing is registered twice.</translation>
    </message>
    <message>
        <source>Respaldo</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Elija el archivo: su nombre termina en .respaldo.</source>
        <translation>Choose the file: its name ends in .respaldo.</translation>
    </message>
    <message>
        <source>Elegir respaldo…</source>
        <translation>Choose backup…</translation>
    </message>
    <message>
        <source>No tengo la contraseña; tengo el código de recuperación</source>
        <translation>I do not have the password; I have the recovery code</translation>
    </message>
    <message>
        <source>Usuario</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Código de recuperación</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Ocho grupos de cuatro; mayúsculas, espacios y guiones dan igual.</source>
        <translation>Eight groups of four; capitals, spaces and hyphens do not matter.</translation>
    </message>
    <message>
        <source>Contraseña</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Contraseña nueva, otra vez</source>
        <translation>New password, again</translation>
    </message>
    <message>
        <source>La nueva: al menos 10 caracteres; una frase de varias palabras sirve bien.</source>
        <translation>The new one: at least 10 characters; a phrase of several words serves well.</translation>
    </message>
    <message>
        <source>La que ese usuario tenía cuando se hizo el respaldo.</source>
        <translation>The one that user had when the backup was made.</translation>
    </message>
    <message>
        <source>Restaurando…</source>
        <translation>Restoring…</translation>
    </message>
    <message>
        <source>Restaurar y entrar</source>
        <translation>Restore and sign in</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Respaldo de %1. Familias: %2; personas: %3.</source>
        <translation>Backup of %1. Families: %2; people: %3.</translation>
    </message>
    <message>
        <source>Escriba el código de la hoja.</source>
        <translation>Type the code of the sheet.</translation>
    </message>
    <message>
        <source>Las dos contraseñas no son iguales.</source>
        <translation>The two passwords are not the same.</translation>
    </message>
    <message>
        <source>Avance de la restauración</source>
        <translation>Progress of the restore</translation>
    </message>
</context>
<context>
    <name>padron::ui::RestoredBanner</name>
    <message>
        <source>Este equipo es de un respaldo de %1: lo que se registró después no está aquí. Antes de registrar a alguien, pregunte si ya se hizo; las capturas pendientes de antes también pueden estar ya registradas.</source>
        <translation>This computer comes from a backup of %1: what was registered afterwards is not here. Before registering somebody, ask whether it was done already; captures pending from before may also be registered already.</translation>
    </message>
    <message>
        <source>Entendido</source>
        <translation>Understood</translation>
    </message>
</context>
<context>
    <name>padron::ui::RetentionSection</name>
    <message>
        <source>Quitar de este equipo las hojas que el centro ya tiene</source>
        <translation>Remove from this computer the pages that the centre already has</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ver qué se quitaría…</source>
        <translation>See what would be removed…</translation>
    </message>
    <message>
        <source> días</source>
        <translation> days</translation>
    </message>
    <message>
        <source>Después de</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Hojas digitalizadas en este equipo</source>
        <translation>Digitised pages in this computer</translation>
    </message>
    <message>
        <source>Quedó guardado. Nada se quita hasta que usted lo pida aquí.</source>
        <translation>It was saved. Nothing is removed until you ask for it here.</translation>
    </message>
    <message>
        <source>Quedó guardado: nada se quita de este equipo.</source>
        <translation>It was saved: nothing is removed from this computer.</translation>
    </message>
    <message>
        <source>No hay hojas que quitar: ninguna cumple lo guardado arriba.</source>
        <translation>There are no pages to remove: none meets what is saved above.</translation>
    </message>
    <message numerus="yes">
        <source>Se quitarían %n hojas, %1 MB. El centro las tiene.</source>
        <translation>
            <numerusform>%n page, %1 MB, would be removed. The centre has it.</numerusform>
            <numerusform>%n pages, %1 MB, would be removed. The centre has them.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quitarlas de este equipo</source>
        <translation>Remove them from this computer</translation>
    </message>
    <message numerus="yes">
        <source>Se quitaron %n hojas, %1 MB. En cada expediente dice que están en el centro.</source>
        <translation>
            <numerusform>%n page, %1 MB, was removed. Its case file says that it is at the centre.</numerusform>
            <numerusform>%n pages, %1 MB, were removed. Each case file says that they are at the centre.</numerusform>
        </translation>
    </message>
    <message>
        <source>El folio, el nombre, el estado y la lista de hojas se quedan siempre. Sólo se quita una hoja que el centro confirmó tener, de una persona cuyo expediente aceptó completo, y después del plazo. La única copia nunca se quita (50). Por ahora las hojas todavía no viajan al centro: mientras no viajen, no se quita ninguna.</source>
        <translation>The folio, the name, the status and the list of pages always stay. Only a page that the centre confirmed to have is removed, of a person whose case file it accepted whole, and after the period. The only copy is never removed (50). For now pages do not yet travel to the centre: until they do, none is removed.</translation>
    </message>
</context>
<context>
    <name>padron::ui::RevokeForm</name>
    <message>
        <source>Dejar el registro como está</source>
        <translation>Leave the record as it is</translation>
    </message>
    <message>
        <source>Motivo, si quiere decirlo</source>
        <translation>Reason, if they want to tell it</translation>
    </message>
    <message>
        <source>%1 retira su consentimiento</source>
        <translation>%1 withdraws their consent</translation>
    </message>
    <message>
        <source>Anotar que retira su consentimiento</source>
        <translation>Note that they withdraw their consent</translation>
    </message>
    <message>
        <source>Se anotó que %1 retira su consentimiento. El registro queda por aclarar; la atención médica no cambia.</source>
        <translation>It was noted that %1 withdraws their consent. The record is left to clarify; medical care does not change.</translation>
    </message>
    <message>
        <source>Qué sigue: el registro se bloquea y no se hace credencial con él. No se borra nada aquí: la institución resuelve y le responde; si después quiere, lo da de nuevo en una actualización. La atención médica no cambia: nadie tiene que estar en el padrón para ser atendido.</source>
        <translation>What comes next: the record is blocked and no credential is made with it. Nothing is erased here: the institution decides and answers them; if they want to afterwards, they give it again in an update. Medical care does not change: nobody has to be in the padrón to be attended to.</translation>
    </message>
</context>
<context>
    <name>padron::ui::RightsForm</name>
    <message>
        <source>De quién son los datos: nombre completo</source>
        <translation>Whose data it is: full name</translation>
    </message>
    <message>
        <source>Qué derecho</source>
        <translation>Which right</translation>
    </message>
    <message>
        <source>Quién la pide</source>
        <translation>Who makes it</translation>
    </message>
    <message>
        <source>Nombre de quien la representa</source>
        <translation>Name of who represents them</translation>
    </message>
    <message>
        <source>Con qué se identifica</source>
        <translation>How they identify themselves</translation>
    </message>
    <message>
        <source>Qué pide, con sus palabras</source>
        <translation>What they ask for, in their own words</translation>
    </message>
    <message>
        <source>Dónde quiere la respuesta</source>
        <translation>Where they want the answer</translation>
    </message>
    <message>
        <source>A qué correo o domicilio</source>
        <translation>To which e-mail or address</translation>
    </message>
    <message>
        <source>Recibir la solicitud   Ctrl+Entrar</source>
        <translation>Receive the request   Ctrl+Enter</translation>
    </message>
    <message>
        <source>No recibirla todavía</source>
        <translation>Do not receive it yet</translation>
    </message>
    <message>
        <source>Una solicitud de alguien que no está en el padrón, o que no se encuentra aquí</source>
        <translation>A request by somebody who is not in the padrón, or is not found here</translation>
    </message>
    <message>
        <source>Una solicitud sobre los datos de %1</source>
        <translation>A request about the data of %1</translation>
    </message>
    <message>
        <source>Acceso, rectificación, cancelación u oposición.</source>
        <translation>Access, rectification, cancellation or objection.</translation>
    </message>
    <message>
        <source>La de quien representa, y el documento que lo prueba: acta, carta poder, sentencia.</source>
        <translation>That of who represents them, and the document that proves it: certificate, power of attorney, court ruling.</translation>
    </message>
    <message>
        <source>Tipo y número: INE, pasaporte o la que traiga.</source>
        <translation>Type and number: INE, passport or whichever they bring.</translation>
    </message>
    <message>
        <source>Falta este dato.</source>
        <translation>This datum is missing.</translation>
    </message>
</context>
<context>
    <name>padron::ui::RightsPage</name>
    <message>
        <source>Solicitud %1 recibida. %2. Imprima el acuse y envíela a la Unidad de Transparencia.</source>
        <translation>Request %1 received. %2. Print the receipt and send the request to the Unidad de Transparencia.</translation>
    </message>
    <message>
        <source>Se anotó: %1.</source>
        <translation>Noted: %1.</translation>
    </message>
    <message>
        <source>Imprimir acuse</source>
        <translation>Print receipt</translation>
    </message>
    <message>
        <source>El acuse salió a la impresora.</source>
        <translation>The receipt went to the printer.</translation>
    </message>
    <message>
        <source>Sacar todo lo que este equipo tiene de %1</source>
        <translation>Produce everything this computer has on %1</translation>
    </message>
    <message>
        <source>Imprimir la hoja de la persona</source>
        <translation>Print the sheet of the person</translation>
    </message>
    <message>
        <source>Guardar la hoja de la persona</source>
        <translation>Save the sheet of the person</translation>
    </message>
    <message>
        <source>Documento PDF</source>
        <translation>PDF document</translation>
    </message>
    <message>
        <source>Archivo JSON</source>
        <translation>JSON file</translation>
    </message>
    <message>
        <source>La hoja salió a la impresora. Entréguela sólo a la persona o a quien la representa; quedó en la bitácora.</source>
        <translation>The sheet went to the printer. Hand it only to the person or who represents them; it is in the log.</translation>
    </message>
    <message>
        <source>La hoja se guardó. Entréguela sólo a la persona o a quien la representa, y borre la copia; quedó en la bitácora.</source>
        <translation>The sheet was saved. Hand it only to the person or who represents them, and erase the copy; it is in the log.</translation>
    </message>
    <message>
        <source>El registro quedó bloqueado: se conserva, no se encuentra y no se usa. La atención médica no cambia.</source>
        <translation>The record is now blocked: it is kept, not found and not used. Medical care does not change.</translation>
    </message>
    <message>
        <source>Bloquear el registro de %1: se conserva, ya no se encuentra ni se usa</source>
        <translation>Block the record of %1: it is kept, no longer found or used</translation>
    </message>
    <message numerus="yes">
        <source>Los datos se suprimieron de este equipo: %n página(s).</source>
        <translation>
            <numerusform>The data was deleted from this computer: %n page.</numerusform>
            <numerusform>The data was deleted from this computer: %n pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asiento(s) que también son de otras personas se conservan.</source>
        <translation>
            <numerusform>%n entry that is also of other people is kept.</numerusform>
            <numerusform>%n entries that are also of other people are kept.</numerusform>
        </translation>
    </message>
    <message>
        <source>Suprimir los datos de %1. No se pueden recuperar en este equipo</source>
        <translation>Delete the data of %1. It cannot be recovered on this computer</translation>
    </message>
    <message>
        <source>Los plazos quedaron guardados; cada fecha se cuenta de nuevo.</source>
        <translation>The deadlines were saved; each date is counted again.</translation>
    </message>
    <message>
        <source>Cualquier persona puede pedir, gratis: ver sus datos y quién los vio (acceso), corregirlos (rectificación), que dejen de usarse (cancelación) o que no se usen para algo (oposición). El módulo orienta y recibe; la Unidad de Transparencia decide y responde en 20 días hábiles. La atención médica no depende de esto.</source>
        <translation>Anybody can ask, free of charge: to see their data and who saw it (access), to correct it (rectification), that it stop being used (cancellation) or that it not be used for something (objection). The módulo guides and receives; the Unidad de Transparencia decides and answers within 20 working days. Medical care does not depend on this.</translation>
    </message>
    <message>
        <source>Volver   Esc</source>
        <translation>Back   Esc</translation>
    </message>
    <message>
        <source>Plazos y conservación</source>
        <translation>Deadlines and keeping</translation>
    </message>
    <message>
        <source>Recibir una solicitud</source>
        <translation>Receive a request</translation>
    </message>
    <message>
        <source>Imprimir hoja de la persona</source>
        <translation>Print sheet of the person</translation>
    </message>
    <message>
        <source>Hoja en PDF</source>
        <translation>Sheet as PDF</translation>
    </message>
    <message>
        <source>Hoja como archivo</source>
        <translation>Sheet as a file</translation>
    </message>
    <message>
        <source>Solicitudes</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Solicitudes de derechos ARCO</source>
        <translation>Requests for ARCO rights</translation>
    </message>
    <message>
        <source>Solicitud</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Bloquear el registro</source>
        <translation>Block the record</translation>
    </message>
    <message>
        <source>Suprimir los datos</source>
        <translation>Delete the data</translation>
    </message>
    <message>
        <source>Derechos ARCO: %1</source>
        <translation>ARCO rights: %1</translation>
    </message>
    <message>
        <source>Derechos ARCO</source>
        <translation>ARCO rights</translation>
    </message>
    <message>
        <source>Ninguna. Lo que aquí se recibe se envía a la Unidad de Transparencia y se sigue hasta que se cumple.</source>
        <translation>None. What is received here is sent to the Unidad de Transparencia and followed until it is carried out.</translation>
    </message>
    <message numerus="yes">
        <source>%n solicitud(es). Primero las que vencen antes.</source>
        <translation>
            <numerusform>%n request. Those due first come first.</numerusform>
            <numerusform>%n requests. Those due first come first.</numerusform>
        </translation>
    </message>
    <message>
        <source>Su oposición procedió: sus datos no se usan para lo que ahí dice.</source>
        <translation>Their objection was granted: their data is not used for what it says there.</translation>
    </message>
    <message>
        <source>Va en</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Plazo</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Registro</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Bloqueado desde el %1: se conserva y no se usa.</source>
        <translation>Blocked since %1: it is kept and not used.</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Folio en el padrón</source>
        <translation>Folio in the padrón</translation>
    </message>
    <message>
        <source>La pide</source>
        <translation>Made by</translation>
    </message>
    <message>
        <source>Se identificó con</source>
        <translation>Identified with</translation>
    </message>
    <message>
        <source>Qué pide</source>
        <translation>What they ask for</translation>
    </message>
    <message>
        <source>Respuesta</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Recibida</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Cambiar los plazos y la conservación</source>
        <translation>Change the deadlines and the retention</translation>
    </message>
    <message>
        <source>Quedan el folio, las fechas, el estado, la solicitud y quién los vio. Restaurar un respaldo anterior los traería de vuelta; el centro tiene sus reglas.</source>
        <translation>The folio, the dates, the status, the request and who saw them stay. Restoring an earlier backup would bring them back; the centre has its own rules.</translation>
    </message>
    <message>
        <source>Sus datos se suprimieron; quedan folio, fechas, estado, la solicitud y quién los vio.</source>
        <translation>Their data were deleted; folio, dates, status, the request and who saw them stay.</translation>
    </message>
</context>
<context>
    <name>padron::ui::RightsRulesForm</name>
    <message>
        <source>Días inhábiles que declaró la institución</source>
        <translation>Non-working days declared by the institution</translation>
    </message>
    <message>
        <source>Separados por comas: 24/12/2026, 31/12/2026. Fines de semana y descansos de ley ya se cuentan.</source>
        <translation>Separated by commas: 24/12/2026, 31/12/2026. Weekends and legal holidays are already counted.</translation>
    </message>
    <message>
        <source>Años que se conserva un registro cancelado</source>
        <translation>Years that a cancelled record is kept</translation>
    </message>
    <message>
        <source>Los que dice el catálogo de disposición documental (Ley General de Archivos). Vacío: no se sabe, y nada se suprime.</source>
        <translation>Those stated in the catalogue of document disposition (Ley General de Archivos). Empty: not known, and nothing is deleted.</translation>
    </message>
    <message>
        <source>Guardar plazos   Ctrl+Entrar</source>
        <translation>Save deadlines   Ctrl+Enter</translation>
    </message>
    <message>
        <source>Dejarlo como está</source>
        <translation>Leave it as it is</translation>
    </message>
    <message>
        <source>«%1» no es una fecha; escríbala como 24/12/2026.</source>
        <translation>“%1” is not a date; type it like 24/12/2026.</translation>
    </message>
    <message>
        <source>Escriba sólo un número, por ejemplo 12.</source>
        <translation>Type only a number, for example 12.</translation>
    </message>
</context>
<context>
    <name>padron::ui::RightsStepForm</name>
    <message>
        <source>Si quiere: número de oficio o de guía.</source>
        <translation>Optional: number of the official letter or tracking number.</translation>
    </message>
    <message>
        <source>El motivo que dio la Unidad. Son 10 días hábiles más, una sola vez.</source>
        <translation>The reason the Unidad gave. It is 10 more working days, only once.</translation>
    </message>
    <message>
        <source>Número de la resolución y qué hay que hacer. Se cumple en 15 días hábiles.</source>
        <translation>Number of the decision and what has to be done. It is carried out within 15 working days.</translation>
    </message>
    <message>
        <source>Número de la resolución y su motivo. La persona puede inconformarse: la Unidad dice cómo.</source>
        <translation>Number of the decision and its reason. The person may appeal: the Unidad says how.</translation>
    </message>
    <message>
        <source>Si quiere: qué se hizo y cómo se le avisó.</source>
        <translation>Optional: what was done and how they were told.</translation>
    </message>
    <message>
        <source>Por qué ya no sigue: lo pidió la persona, o no completó lo que faltaba.</source>
        <translation>Why it does not go on: the person asked for that, or did not complete what was missing.</translation>
    </message>
    <message>
        <source>Anotarlo   Ctrl+Entrar</source>
        <translation>Note it   Ctrl+Enter</translation>
    </message>
    <message>
        <source>Qué día</source>
        <translation>What day</translation>
    </message>
    <message>
        <source>Motivo o referencia</source>
        <translation>Reason or reference</translation>
    </message>
    <message>
        <source>Dejarlo como está</source>
        <translation>Leave it as it is</translation>
    </message>
    <message>
        <source>Escriba una fecha, por ejemplo 05/03/2026.</source>
        <translation>Type a date, for example 05/03/2026.</translation>
    </message>
    <message>
        <source>Falta este dato.</source>
        <translation>This datum is missing.</translation>
    </message>
    <message>
        <source>Qué falta, y cómo se le dijo. Tiene 10 días hábiles para completarla; el plazo vuelve a empezar cuando la complete.</source>
        <translation>What is missing, and how they were told. They have 10 working days to complete it; the deadline starts again when they do.</translation>
    </message>
</context>
<context>
    <name>padron::ui::RightsTasks</name>
    <message>
        <source>Solicitudes de derechos ARCO</source>
        <translation>Requests for ARCO rights</translation>
    </message>
    <message>
        <source>Ver todas o recibir una</source>
        <translation>See all or receive one</translation>
    </message>
    <message>
        <source>Derechos ARCO</source>
        <translation>ARCO rights</translation>
    </message>
    <message>
        <source>Ninguna pendiente. Aquí se siguen las solicitudes de acceso, rectificación, cancelación y oposición, con su plazo.</source>
        <translation>None pending. Requests for access, rectification, cancellation and objection are followed here, with their deadline.</translation>
    </message>
    <message numerus="yes">
        <source>%n solicitud(es) con plazo. Entrar abre la solicitud.</source>
        <translation>
            <numerusform>%n request with a deadline. Enter opens the request.</numerusform>
            <numerusform>%n requests with a deadline. Enter opens the request.</numerusform>
        </translation>
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
    <name>padron::ui::SalvagedText</name>
    <message>
        <source>personas</source>
        <translation>people</translation>
    </message>
    <message>
        <source>familias</source>
        <translation>families</translation>
    </message>
    <message>
        <source>consentimientos</source>
        <translation>consents</translation>
    </message>
    <message>
        <source>capturas en curso</source>
        <translation>captures in progress</translation>
    </message>
    <message>
        <source>hojas digitalizadas</source>
        <translation>digitised pages</translation>
    </message>
    <message>
        <source>bitácora</source>
        <translation>log</translation>
    </message>
    <message>
        <source>credenciales</source>
        <translation>credentials</translation>
    </message>
    <message>
        <source>derechohabiencia</source>
        <translation>entitlement</translation>
    </message>
    <message>
        <source>catálogos</source>
        <translation>catalogues</translation>
    </message>
    <message>
        <source>envíos</source>
        <translation>batches</translation>
    </message>
    <message>
        <source>otros datos</source>
        <translation>other data</translation>
    </message>
    <message>
        <source>Se pueden consultar %1 personas en %2 familias.</source>
        <translation>%1 people in %2 families can be consulted.</translation>
    </message>
    <message>
        <source> Están dañadas %1 de %2 páginas de la base.</source>
        <translation> %1 of %2 pages of the base are damaged.</translation>
    </message>
    <message>
        <source> No se pudo leer todo de: %1.</source>
        <translation> Not everything could be read of: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>padron::ui::ScanDialog</name>
    <message>
        <source>Escáner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Escanear   Entrar</source>
        <translation>Scan   Enter</translation>
    </message>
    <message>
        <source>Escanear páginas</source>
        <translation>Scan pages</translation>
    </message>
    <message>
        <source>Última página escaneada</source>
        <translation>Last page scanned</translation>
    </message>
    <message>
        <source>Buscando el escáner…</source>
        <translation>Looking for the scanner…</translation>
    </message>
    <message>
        <source>Elija el escáner y oprima Entrar.</source>
        <translation>Choose the scanner and press Enter.</translation>
    </message>
    <message>
        <source>Escaneando…</source>
        <translation>Scanning…</translation>
    </message>
    <message>
        <source>Escaneando… Páginas: %1</source>
        <translation>Scanning… Pages: %1</translation>
    </message>
    <message>
        <source>Páginas escaneadas: %1. Ponga la siguiente y oprima Entrar, o Esc para terminar.</source>
        <translation>Pages scanned: %1. Place the next one and press Enter, or Esc to finish.</translation>
    </message>
    <message>
        <source>Páginas escaneadas: %1.</source>
        <translation>Pages scanned: %1.</translation>
    </message>
    <message>
        <source>Detener   Esc</source>
        <translation>Stop   Esc</translation>
    </message>
    <message>
        <source>Terminar   Esc</source>
        <translation>Finish   Esc</translation>
    </message>
    <message>
        <source>Deteniendo el escáner…</source>
        <translation>Stopping the scanner…</translation>
    </message>
    <message>
        <source>Ambos lados de cada hoja</source>
        <translation>Both sides of each sheet</translation>
    </message>
    <message>
        <source>Oprima Entrar para escanear.</source>
        <translation>Press Enter to scan.</translation>
    </message>
    <message>
        <source>El documento ya tiene las hojas que caben. Termine y guárdelo; las hojas que siguen van en otro documento. Si el escáner jaló una más, vuelva a ponerla: no se guardó.</source>
        <translation>The document already has all the pages that fit. Finish and save it; the pages that follow go in another document. If the scanner pulled in one more, put it back: it was not saved.</translation>
    </message>
</context>
<context>
    <name>padron::ui::ScanFlow</name>
    <message>
        <source>El documento dice otra cosa en: %1. Se conservó lo escrito.</source>
        <translation>The document says otherwise in: %1. What was typed was kept.</translation>
    </message>
    <message>
        <source>Se llenó: %1.</source>
        <translation>Filled in: %1.</translation>
    </message>
    <message>
        <source>El documento dice lo mismo que lo escrito.</source>
        <translation>The document says the same as what was typed.</translation>
    </message>
    <message>
        <source>Se llenó del documento: %1. Compruébelo con la persona.</source>
        <translation>Filled in from the document: %1. Verify it with the person.</translation>
    </message>
    <message>
        <source>Usar lo del documento</source>
        <translation>Use what the document says</translation>
    </message>
    <message>
        <source>Conservar lo escrito</source>
        <translation>Keep what was typed</translation>
    </message>
    <message>
        <source>No se pudo comprobar ese código en este equipo. No se llenó ningún campo; capture los datos con los documentos.</source>
        <translation>That code could not be verified in this computer. No field was filled in; capture the data with the documents.</translation>
    </message>
    <message>
        <source>Es una credencial del padrón, pero su persona no está en este equipo. Capture los datos con los documentos.</source>
        <translation>It is a credential of the padrón, but its person is not in this computer. Capture the data with the documents.</translation>
    </message>
    <message>
        <source>Es la credencial de %1, que ya está registrada.</source>
        <translation>It is the credential of %1, who is registered already.</translation>
    </message>
    <message>
        <source>Ver su familia</source>
        <translation>See their family</translation>
    </message>
    <message>
        <source>Se lee la imagen…</source>
        <translation>Reading the image…</translation>
    </message>
    <message>
        <source>La imagen tiene un código, pero no dice los datos de una persona. No se llenó ningún campo.</source>
        <translation>The image has a code, but it does not hold a person&apos;s data. No field was filled in.</translation>
    </message>
    <message>
        <source>Esa credencial no está en vigor: %1. No se llenó ningún campo; capture los datos con los documentos.</source>
        <translation>That credential is not in force: %1. No field was filled in; capture the data with the documents.</translation>
    </message>
    <message>
        <source>Es la credencial de %1, que no está en este equipo.</source>
        <translation>It is the credential of %1, who is not in this computer.</translation>
    </message>
    <message>
        <source>Lo escrito dice otra cosa en: %1. No se llenó ningún campo.</source>
        <translation>What was typed says otherwise in: %1. No field was filled in.</translation>
    </message>
    <message>
        <source>Dice lo mismo que lo escrito.</source>
        <translation>It says the same as what was typed.</translation>
    </message>
    <message>
        <source>Se llenó: %1. Compruébelo con sus documentos.</source>
        <translation>Filled in: %1. Verify it with their documents.</translation>
    </message>
    <message>
        <source>Escriba su nombre.</source>
        <translation>Type their name.</translation>
    </message>
    <message>
        <source>Ese código no dice los datos de una persona. Pruebe con otro del documento.</source>
        <translation>That code does not hold a person&apos;s data. Try another one on the document.</translation>
    </message>
</context>
<context>
    <name>padron::ui::ScanPanel</name>
    <message>
        <source>Tarjetas que faltan o que sobran</source>
        <translation>Cards that are missing or extra</translation>
    </message>
    <message>
        <source>Lea la tarjeta con el escáner</source>
        <translation>Read the card with the scanner</translation>
    </message>
    <message>
        <source>Si su QR no se lee, escriba el folio y presione Entrar.</source>
        <translation>If its QR does not read, type the folio and press Enter.</translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>padron::ui::SealedPage</name>
    <message>
        <source>El centro dio de baja el equipo %1 el %2, por robo.</source>
        <translation>The centre revoked the computer %1 on %2, because of theft.</translation>
    </message>
    <message>
        <source>El centro dio de baja el equipo %1 el %2, por extravío.</source>
        <translation>The centre revoked the computer %1 on %2, because it was lost.</translation>
    </message>
    <message>
        <source>El centro dio de baja el equipo %1 el %2, porque se retiró del servicio.</source>
        <translation>The centre revoked the computer %1 on %2, because it was withdrawn from service.</translation>
    </message>
    <message>
        <source>Este equipo fue dado de baja por el centro</source>
        <translation>This computer was revoked by the centre</translation>
    </message>
    <message>
        <source>Pedir al centro que lo abra…</source>
        <translation>Ask the centre to open it…</translation>
    </message>
    <message>
        <source>Qué se conserva: todo lo registrado sigue en el equipo, cifrado; también lo que no se alcanzó a enviar. Las contraseñas y el código de recuperación impreso ya no lo abren.</source>
        <translation>What is kept: everything registered is still in the computer, encrypted; also what was not sent in time. The passwords and the printed recovery code no longer open it.</translation>
    </message>
    <message>
        <source>Si usted encontró este equipo, no es suyo o no sabe por qué se dio de baja: apáguelo y avise a la coordinación estatal del padrón. No hay nada que pueda consultarse en él.</source>
        <translation>If you found this computer, it is not yours or you do not know why it was revoked: turn it off and tell the state coordination of the padrón. There is nothing that can be consulted in it.</translation>
    </message>
    <message>
        <source>Si la baja fue por error o el equipo se recuperó: llame a la coordinación. Cuando ella lo permita, pida aquí que lo abra; después se da de alta con un código nuevo, y lo pendiente se envía. Al entrar, ponga contraseñas nuevas e imprima otro código de recuperación en Ajustes.</source>
        <translation>If it was revoked by mistake or the computer was recovered: call the coordination. When they allow it, ask here for it to be opened; afterwards it is enrolled with a new code, and what is pending is sent. On signing in, set new passwords and print another recovery code in Settings.</translation>
    </message>
    <message>
        <source>Quién lo pide</source>
        <translation>Who asks for it</translation>
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
    <name>padron::ui::SearchResults</name>
    <message>
        <source>Buscando «%1»…</source>
        <translation>Searching “%1”…</translation>
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
        <source>Buscar de nuevo</source>
        <translation>Search again</translation>
    </message>
    <message>
        <source>El código leído no es de una credencial que este equipo pueda comprobar. Nada cambió y nada se abrió. Busque a la persona por su nombre, su CURP o su folio.</source>
        <translation>The code read is not of a credential that this computer can verify. Nothing changed and nothing was opened. Search for the person by their name, their CURP or their folio.</translation>
    </message>
    <message numerus="yes">
        <source>%n persona(s). Flechas para recorrer, Entrar abre.</source>
        <translation>
            <numerusform>%n person. Enter opens them.</numerusform>
            <numerusform>%n people. Arrows to walk, Enter opens.</numerusform>
        </translation>
    </message>
    <message>
        <source>Las %1 más parecidas. Escriba algo más para acercarse: otro apellido o el año de nacimiento.</source>
        <translation>The %1 most alike. Type something more to come closer: another surname or the year of birth.</translation>
    </message>
    <message>
        <source>Escriba al menos dos letras o números.</source>
        <translation>Type at least two letters or digits.</translation>
    </message>
    <message>
        <source>Nadie en este equipo coincide con lo escrito.</source>
        <translation>Nobody in this computer matches what was typed.</translation>
    </message>
    <message>
        <source>Nadie en este equipo coincide. Se buscó como %1.</source>
        <translation>Nobody in this computer matches. It was searched as %1.</translation>
    </message>
    <message>
        <source>Pruebe con un solo apellido, la CURP o el teléfono. Si es la primera vez que viene, regístrela: lo escrito pasa a la captura.</source>
        <translation>Try with one surname only, the CURP or the telephone. If it is their first time, register them: what was typed passes to the capture.</translation>
    </message>
</context>
<context>
    <name>padron::ui::SearchedAs</name>
    <message>
        <source>CURP %1</source>
        <translation>CURP %1</translation>
    </message>
    <message>
        <source>parte de una CURP, %1</source>
        <translation>part of a CURP, %1</translation>
    </message>
    <message>
        <source>folio %1</source>
        <translation>folio %1</translation>
    </message>
    <message>
        <source>nombre «%1»</source>
        <translation>name “%1”</translation>
    </message>
    <message>
        <source>fecha de nacimiento %1</source>
        <translation>date of birth %1</translation>
    </message>
    <message>
        <source>teléfono %1</source>
        <translation>telephone %1</translation>
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
    <message>
        <source>Derechohabiencia</source>
        <translation>Entitlement</translation>
    </message>
    <message>
        <source>Preguntas opcionales</source>
        <translation>Optional questions</translation>
    </message>
    <message>
        <source>Documentos</source>
        <translation>Documents</translation>
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
    <name>padron::ui::SensitiveText</name>
    <message>
        <source>Sí</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>No responde</source>
        <translation>Does not answer</translation>
    </message>
    <message>
        <source>No sabe</source>
        <translation>Does not know</translation>
    </message>
    <message>
        <source>¿Se considera indígena?</source>
        <translation>Do they consider themselves indigenous?</translation>
    </message>
    <message>
        <source>¿Se considera afromexicana o afrodescendiente?</source>
        <translation>Do they consider themselves Afro-Mexican or of African descent?</translation>
    </message>
    <message>
        <source>¿Vive con alguna discapacidad?</source>
        <translation>Do they live with a disability?</translation>
    </message>
    <message>
        <source>Lengua que habla mejor</source>
        <translation>Language they speak best</translation>
    </message>
    <message>
        <source>¿Necesita intérprete?</source>
        <translation>Do they need an interpreter?</translation>
    </message>
</context>
<context>
    <name>padron::ui::SessionFrame</name>
    <message>
        <source>Sin alta: sólo borradores. Lo capturado se guarda aquí y se registra cuando el equipo se dé de alta en Ajustes (F7).</source>
        <translation>Not enrolled: drafts only. What is captured is kept here and is registered when the computer is enrolled in Settings (F7).</translation>
    </message>
    <message>
        <source>La captura de %1 sigue guardada entre las capturas en curso.</source>
        <translation>The capture of %1 is still kept among the captures in progress.</translation>
    </message>
    <message>
        <source>Volver a la captura</source>
        <translation>Back to the capture</translation>
    </message>
    <message>
        <source>Descartar captura de %1</source>
        <translation>Discard capture of %1</translation>
    </message>
    <message>
        <source>Ver esa captura</source>
        <translation>See that capture</translation>
    </message>
    <message>
        <source>Enterado</source>
        <translation>Understood</translation>
    </message>
    <message>
        <source>Sólo consulta: esto es lo que se pudo leer de los registros dañados. Aquí no se captura ni se envía nada.</source>
        <translation>Consultation only: this is what could be read of the damaged records. Nothing is captured or sent here.</translation>
    </message>
    <message>
        <source>Este equipo escribe parte de su memoria en el disco sin cifrar (intercambio). Los registros guardados sí están cifrados. Pida a soporte que cifre el disco o quite el intercambio.</source>
        <translation>This computer writes part of its memory to the disk unencrypted (swap). The saved records are encrypted. Ask support to encrypt the disk or remove the swap.</translation>
    </message>
    <message>
        <source>Entendido</source>
        <translation>Understood</translation>
    </message>
    <message>
        <source>Hay una impresión de %1 sin revisar: ¿salieron bien?</source>
        <translation>There is a print run of %1 not reviewed: did they come out well?</translation>
    </message>
    <message>
        <source>Revisar</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Se corrigió la familia</source>
        <translation>The family was corrected</translation>
    </message>
    <message>
        <source>La corrección se guardó y el registro está por enviarse de nuevo, con los mismos folios.</source>
        <translation>The correction was saved and the record is about to be sent again, with the same folios.</translation>
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
    <message>
        <source>Catálogos y módulos</source>
        <translation>Catalogues and módulos</translation>
    </message>
    <message>
        <source>Códigos postales, municipios, localidades, unidades médicas y módulos: con ellos el domicilio se escribe con menos teclas.</source>
        <translation>Postal codes, municipalities, localities, medical units and módulos: with them the home is typed with fewer keys.</translation>
    </message>
    <message>
        <source>Catálogos…</source>
        <translation>Catalogues…</translation>
    </message>
    <message>
        <source>Usuarios y llaves</source>
        <translation>Users and keys</translation>
    </message>
    <message>
        <source>Su contraseña; y, para quien es responsable, quién entra a este equipo, con qué papel, y sus llaves.</source>
        <translation>Your password; and, for the person responsible, who signs in to this computer, with what role, and its keys.</translation>
    </message>
    <message>
        <source>Usuarios y llaves…</source>
        <translation>Users and keys…</translation>
    </message>
    <message>
        <source>Lo cambia la persona responsable o soporte.</source>
        <translation>The person responsible or support changes it.</translation>
    </message>
    <message>
        <source>Este equipo todavía no está dado de alta; lo da de alta la persona responsable o soporte.</source>
        <translation>This computer is not enrolled yet; the person responsible or support enrols it.</translation>
    </message>
    <message>
        <source>El certificado de este equipo venció el %1. Lo capturado está a salvo: conéctelo y el padrón le da el siguiente.</source>
        <translation>This computer&apos;s certificate expired on %1. What was captured is safe: connect it and the padrón gives it the next one.</translation>
    </message>
    <message>
        <source>El certificado de este equipo vence el %1. Se renueva solo al conectarse; conéctelo antes.</source>
        <translation>This computer&apos;s certificate expires on %1. It renews itself on connecting; connect it before then.</translation>
    </message>
    <message>
        <source>Dónde registrarse   F9</source>
        <translation>Where to register   F9</translation>
    </message>
    <message>
        <source>Lugar</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Horario</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Cobertura</source>
        <translation>Coverage</translation>
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
    <message>
        <source>%1 Restaure un respaldo, o consulte mientras tanto lo que todavía se pueda leer: se copia cifrado a otra carpeta y lo dañado queda como está.</source>
        <translation>%1 Restore a backup, or consult meanwhile what can still be read: it is copied, encrypted, to another folder and what is damaged stays as it is.</translation>
    </message>
    <message>
        <source>Consultar lo que se pueda leer</source>
        <translation>Consult what can be read</translation>
    </message>
    <message>
        <source>Restaurar un respaldo…</source>
        <translation>Restore a backup…</translation>
    </message>
    <message>
        <source>Leyendo lo que se pueda. Puede tardar unos minutos…</source>
        <translation>Reading what can be read. It may take a few minutes…</translation>
    </message>
    <message>
        <source>%1 No se pudo leer nada más: hace falta un respaldo. Lo dañado queda como está.</source>
        <translation>%1 Nothing more could be read: a backup is needed. What is damaged stays as it is.</translation>
    </message>
    <message>
        <source>Entrar sólo a consultar</source>
        <translation>Sign in only to consult</translation>
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
        <source>Último acuse: %1</source>
        <translation>Last receipt: %1</translation>
    </message>
    <message>
        <source>Última comunicación: %1</source>
        <translation>Last exchange: %1</translation>
    </message>
    <message>
        <source>Sin respaldos</source>
        <translation>No backups</translation>
    </message>
    <message>
        <source>Sin respaldo desde %1</source>
        <translation>No backup since %1</translation>
    </message>
    <message>
        <source>Envíos (F8)</source>
        <translation>Sending (F8)</translation>
    </message>
    <message>
        <source>Envíos en pausa</source>
        <translation>Sending paused</translation>
    </message>
</context>
<context>
    <name>padron::ui::StoredPages</name>
    <message>
        <source>Anterior</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Siguiente</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Hojas del expediente</source>
        <translation>Pages of the case file</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>hoja %1 de %2</source>
        <translation>page %1 of %2</translation>
    </message>
    <message>
        <source>Este archivo se guarda tal como se recibió y no se muestra aquí.</source>
        <translation>This file is kept just as it was received and is not shown here.</translation>
    </message>
    <message>
        <source>El archivo se guarda tal como se recibió, con %1 hojas; aquí se muestra la primera.</source>
        <translation>The file is kept just as it was received, with %1 pages; the first is shown here.</translation>
    </message>
</context>
<context>
    <name>padron::ui::SuggestionList</name>
    <message numerus="yes">
        <source>%n sugerencia(s). Flecha abajo para elegir.</source>
        <translation>
            <numerusform>%n suggestion. Down arrow to choose.</numerusform>
            <numerusform>%n suggestions. Down arrow to choose.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 de %2: %3</source>
        <translation>%1 of %2: %3</translation>
    </message>
</context>
<context>
    <name>padron::ui::SyncHead</name>
    <message>
        <source>por enviar</source>
        <translation>to send</translation>
    </message>
    <message>
        <source>enviadas con acuse</source>
        <translation>sent, with receipt</translation>
    </message>
    <message>
        <source>observadas o rechazadas</source>
        <translation>observed or rejected</translation>
    </message>
    <message>
        <source>en cuarentena</source>
        <translation>in quarantine</translation>
    </message>
    <message>
        <source>En&amp;viar ahora</source>
        <translation>&amp;Send now</translation>
    </message>
    <message>
        <source>&amp;Pausar envíos</source>
        <translation>&amp;Pause sending</translation>
    </message>
    <message>
        <source>¿&amp;Qué significa?</source>
        <translation>&amp;What does it mean?</translation>
    </message>
    <message>
        <source>&amp;Reanudar envíos</source>
        <translation>R&amp;esume sending</translation>
    </message>
    <message>
        <source>Este equipo no está dado de alta: nada se envía todavía y las capturas se quedan como borrador.</source>
        <translation>This computer is not enrolled: nothing is sent yet and captures stay as drafts.</translation>
    </message>
    <message>
        <source>Los archivos van después de los registros, por partes; faltan %1.</source>
        <translation>Files go after the records, in parts; %1 left to send.</translation>
    </message>
    <message>
        <source>Última comunicación: %1.</source>
        <translation>Last exchange: %1.</translation>
    </message>
    <message>
        <source>Envíos en pausa: nada se envía ni se recibe hasta que alguien los reanude. Lo registrado se guarda aquí.</source>
        <translation>Sending paused: nothing is sent or received until somebody resumes it. What is registered is saved here.</translation>
    </message>
    <message>
        <source>Ver la &amp;lista</source>
        <translation>See the &amp;list</translation>
    </message>
    <message>
        <source>&amp;Memoria USB…</source>
        <translation>&amp;USB stick…</translation>
    </message>
    <message>
        <source>Desde %1: %2 %3</source>
        <translation>Since %1: %2 %3</translation>
    </message>
    <message>
        <source>Se intenta de nuevo solo, a más tardar en 15 minutos.</source>
        <translation>It tries again by itself, within 15 minutes at the latest.</translation>
    </message>
    <message>
        <source>El siguiente intento es solo, a las %1.</source>
        <translation>The next try is by itself, at %1.</translation>
    </message>
</context>
<context>
    <name>padron::ui::SyncList</name>
    <message>
        <source>Lo que se envía al centro</source>
        <translation>What is sent to the centre</translation>
    </message>
    <message>
        <source>Todo</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Con acuse</source>
        <translation>With receipt</translation>
    </message>
    <message>
        <source>Buscar por folio</source>
        <translation>Search by folio</translation>
    </message>
    <message>
        <source>Folio y Entrar</source>
        <translation>Folio and Enter</translation>
    </message>
    <message>
        <source>Entrada</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>&amp;Abrir la familia</source>
        <translation>&amp;Open the family</translation>
    </message>
    <message>
        <source>&amp;Corregir y reenviar</source>
        <translation>&amp;Correct and resend</translation>
    </message>
    <message>
        <source>&amp;Reenviar como está</source>
        <translation>&amp;Resend as it is</translation>
    </message>
    <message>
        <source>Ningún registro de este equipo tiene ese folio. Revíselo, dígito por dígito.</source>
        <translation>No record of this computer has that folio. Check it, digit by digit.</translation>
    </message>
    <message>
        <source>De lo más nuevo a lo más viejo. Entrar muestra la entrada completa.</source>
        <translation>From newest to oldest. Enter shows the whole entry.</translation>
    </message>
    <message>
        <source>Todavía no hay nada que enviar.</source>
        <translation>There is nothing to send yet.</translation>
    </message>
    <message>
        <source>Nada en «%1».</source>
        <translation>Nothing in “%1”.</translation>
    </message>
    <message>
        <source>Contenido que ya no está</source>
        <translation>Content that is gone</translation>
    </message>
    <message>
        <source>Dónde está</source>
        <translation>Where it is</translation>
    </message>
    <message>
        <source>Qué hacer</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Qué dijo el centro</source>
        <translation>What the centre said</translation>
    </message>
    <message numerus="yes">
        <source>y %n más</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>De quién</source>
        <translation>About whom</translation>
    </message>
    <message>
        <source>Se escribió</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>Papel de quien lo hizo</source>
        <translation>Role of who did it</translation>
    </message>
    <message>
        <source>Acuse del centro</source>
        <translation>Receipt from the centre</translation>
    </message>
    <message>
        <source>Envío</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Clave del centro</source>
        <translation>Code from the centre</translation>
    </message>
    <message>
        <source>Se escribió de nuevo y está por enviar; lo anterior queda en «Ya resuelto».</source>
        <translation>It was written again and is to be sent; the earlier one stays in “Settled”.</translation>
    </message>
    <message>
        <source>Cuarentena</source>
        <translation>Quarantine</translation>
    </message>
    <message>
        <source>&amp;Enterado</source>
        <translation>&amp;Seen</translation>
    </message>
    <message>
        <source>Nadie tiene que hacer nada: deja de estar pendiente, y lo que dijo el centro no cambia.</source>
        <translation>Nobody has to do anything: it stops being pending, and what the centre said does not change.</translation>
    </message>
    <message>
        <source>Quedó anotado que supervisión lo sabe. Está en «Ya resuelto» como «Visto».</source>
        <translation>It was noted that supervision knows. It is under “Settled” as “Seen”.</translation>
    </message>
</context>
<context>
    <name>padron::ui::SyncPage</name>
    <message>
        <source>Envíos</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Se pidió el envío; aquí se verá el acuse cuando llegue.</source>
        <translation>Sending was asked for; the receipt will be seen here when it comes.</translation>
    </message>
</context>
<context>
    <name>padron::ui::TaskText</name>
    <message>
        <source>Corregir: %1</source>
        <translation>Correct: %1</translation>
    </message>
    <message>
        <source>Resultado del contraste de padrones</source>
        <translation>Result of comparing the padrones</translation>
    </message>
    <message>
        <source>Aclaración que pide el centro</source>
        <translation>Clarification the centre asks for</translation>
    </message>
    <message>
        <source>Verificar si otra institución la cubre</source>
        <translation>Verify whether another institution covers them</translation>
    </message>
    <message>
        <source>Dar de alta a %1</source>
        <translation>Add %1 as a user</translation>
    </message>
    <message>
        <source>Suspender la cuenta de %1</source>
        <translation>Suspend the account of %1</translation>
    </message>
    <message>
        <source>Retirar el acceso de %1</source>
        <translation>Remove the access of %1</translation>
    </message>
    <message>
        <source>Avisos de privacidad que no se aceptaron</source>
        <translation>Privacy notices that were not accepted</translation>
    </message>
    <message>
        <source>Catálogo que no se aceptó</source>
        <translation>Catalogue that was not accepted</translation>
    </message>
    <message>
        <source>Pida a la persona el documento que lo comprueba, corrija el dato y después anote aquí que se atendió.</source>
        <translation>Ask the person for the document that proves it, correct the datum and afterwards note here that it was dealt with.</translation>
    </message>
    <message>
        <source>El padrón se comparó con los de otras instituciones. Pregunte a la persona y anote qué resultó. Su registro no cambia con esta tarea.</source>
        <translation>The padrón was compared with those of other institutions. Ask the person and note the result. Their record does not change with this task.</translation>
    </message>
    <message>
        <source>Anote lo que se responde; si lleva documentos, envíelos como diga el oficio.</source>
        <translation>Note what is answered; if it comes with documents, send them as the official letter says.</translation>
    </message>
    <message>
        <source>Avise a la persona, pídale su constancia y anote qué resultó. Atender la tarea no suspende a nadie.</source>
        <translation>Tell the person, ask them for their statement and note the result. Dealing with the task suspends nobody.</translation>
    </message>
    <message>
        <source>Se hace en Usuarios y llaves: la persona elige ahí su contraseña. Después anote aquí que se atendió.</source>
        <translation>It is done in Users and keys: the person chooses their password there. Afterwards note here that it was dealt with.</translation>
    </message>
    <message>
        <source>Es la última persona responsable activa de este equipo, así que no se hizo solo. Dé ese papel a otra persona y hágalo en Usuarios y llaves.</source>
        <translation>They are the last active person responsible on this computer, so it was not done by itself. Give that role to another person and do it in Users and keys.</translation>
    </message>
    <message>
        <source>Llegaron del centro y este equipo no pudo aceptarlos: siguen los de antes. Avise a la coordinación con esta clave.</source>
        <translation>They came from the centre and this computer could not accept them: the earlier ones are still in use. Tell the coordination this code.</translation>
    </message>
    <message>
        <source>Llegó del centro y este equipo no pudo aceptarlo: sigue el de antes. Avise a la coordinación con esta clave.</source>
        <translation>It came from the centre and this computer could not accept it: the earlier one is still in use. Tell the coordination this code.</translation>
    </message>
    <message>
        <source>Familia del padrón que no se pudo guardar</source>
        <translation>Family from the padrón that could not be saved</translation>
    </message>
    <message>
        <source>Llegó del centro con un folio que aquí tiene otro registro: sigue lo que había. Avise a la coordinación con esta clave y el folio.</source>
        <translation>It came from the centre with a folio that another record has here: what was there stays. Tell the coordination with this code and the folio.</translation>
    </message>
</context>
<context>
    <name>padron::ui::TasksModel</name>
    <message>
        <source>y %1</source>
        <translation>and %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Posible duplicado</source>
        <translation>Possible duplicate</translation>
    </message>
</context>
<context>
    <name>padron::ui::TasksPage</name>
    <message>
        <source>Tareas</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Observaciones del centro</source>
        <translation>Observations of the centre</translation>
    </message>
    <message>
        <source>Ninguna. Aquí aparece lo que el centro recibió y pide aclarar, con su motivo.</source>
        <translation>None. What the centre received and asks to clarify appears here, with its reason.</translation>
    </message>
    <message>
        <source>Recibidas por el centro, que pide aclararlas. Entrar abre la familia.</source>
        <translation>Received by the centre, which asks to clarify them. Enter opens the family.</translation>
    </message>
    <message>
        <source>Posibles duplicados</source>
        <translation>Possible duplicates</translation>
    </message>
    <message>
        <source>Ninguno. Aquí llega lo que en Registrar se pregunta a supervisión.</source>
        <translation>None. What is asked of supervision in Register comes here.</translation>
    </message>
    <message numerus="yes">
        <source>%n pregunta(s). Entrar las compara lado a lado.</source>
        <translation>
            <numerusform>%n question. Enter compares the two people side by side.</numerusform>
            <numerusform>%n questions. Enter compares the two people side by side.</numerusform>
        </translation>
    </message>
    <message>
        <source>Se anotó que es la misma persona. El registro más reciente queda por aclarar.</source>
        <translation>It was noted that it is the same person. The later record is left to clarify.</translation>
    </message>
    <message>
        <source>Se anotó que son personas distintas. Los dos registros quedan como están.</source>
        <translation>It was noted that they are different people. The two records stay as they are.</translation>
    </message>
    <message>
        <source>Ver los envíos   F8</source>
        <translation>See Sending   F8</translation>
    </message>
</context>
<context>
    <name>padron::ui::TemplatesForm</name>
    <message>
        <source>Módulo de ejemplo</source>
        <translation>Example módulo</translation>
    </message>
    <message>
        <source>Credenciales en papel</source>
        <translation>Credentials on paper</translation>
    </message>
    <message>
        <source>Muestra de la credencial como sale en papel</source>
        <translation>Sample of the credential as it comes out on paper</translation>
    </message>
    <message>
        <source>Usar las que trae el programa</source>
        <translation>Use those that come with the program</translation>
    </message>
    <message>
        <source>Plantilla de credencial…</source>
        <translation>Credential template…</translation>
    </message>
    <message>
        <source>Cargar plantilla de credencial</source>
        <translation>Load credential template</translation>
    </message>
    <message>
        <source>Plantilla de certificado…</source>
        <translation>Certificado template…</translation>
    </message>
    <message>
        <source>Cargar plantilla de certificado</source>
        <translation>Load certificado template</translation>
    </message>
    <message>
        <source>Plantilla de acuse…</source>
        <translation>Receipt template…</translation>
    </message>
    <message>
        <source>Cargar plantilla de acuse de entrega</source>
        <translation>Load delivery receipt template</translation>
    </message>
    <message>
        <source>Plantilla</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Se imprime otra vez con las plantillas que trae el programa.</source>
        <translation>Printing is again with the templates that come with the program.</translation>
    </message>
    <message>
        <source>Tarjeta, en impresora de credenciales</source>
        <translation>Card, on a credential printer</translation>
    </message>
    <message>
        <source>Hoja carta, 8 por hoja, dos caras</source>
        <translation>Letter sheet, 8 per sheet, two sides</translation>
    </message>
    <message>
        <source>Hoja carta, 10 por hoja, dos caras</source>
        <translation>Letter sheet, 10 per sheet, two sides</translation>
    </message>
    <message>
        <source>Hoja carta, 5 por hoja, una cara y se dobla</source>
        <translation>Letter sheet, 5 per sheet, one side, folded</translation>
    </message>
    <message>
        <source>Papel</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Frente, horizontal</source>
        <translation>Front, horizontal</translation>
    </message>
    <message>
        <source>Frente, vertical</source>
        <translation>Front, vertical</translation>
    </message>
    <message>
        <source>Reverso, horizontal</source>
        <translation>Back, horizontal</translation>
    </message>
    <message>
        <source>Reverso, vertical</source>
        <translation>Back, vertical</translation>
    </message>
    <message>
        <source>Imprima la hoja de prueba al 100 % y mida. Un número positivo mueve a la derecha o hacia abajo; el tamaño nunca cambia, para que el código se lea.</source>
        <translation>Print the test sheet at 100 % and measure. A positive number moves right or down; the size never changes, so that the code can be read.</translation>
    </message>
    <message>
        <source>Guardar ajuste de este papel</source>
        <translation>Save setting of this paper</translation>
    </message>
    <message>
        <source>Imprimir hoja de prueba…</source>
        <translation>Print test sheet…</translation>
    </message>
    <message>
        <source>Hoja de prueba en PDF…</source>
        <translation>Test sheet as PDF…</translation>
    </message>
    <message>
        <source>Guardar hoja de prueba</source>
        <translation>Save test sheet</translation>
    </message>
    <message>
        <source>Documento PDF</source>
        <translation>PDF document</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>plantilla de la institución (%1)</source>
        <translation>template of the institution (%1)</translation>
    </message>
    <message>
        <source>la que trae el programa</source>
        <translation>the one that comes with the program</translation>
    </message>
    <message>
        <source>Desde ahora se imprime con «%1».</source>
        <translation>From now on it is printed with “%1”.</translation>
    </message>
    <message>
        <source>Desde ahora se imprime con «%1» y su logotipo.</source>
        <translation>From now on it is printed with “%1” and its logo.</translation>
    </message>
    <message>
        <source>El ajuste quedó guardado; lo usa cada impresión en este papel.</source>
        <translation>The setting was saved; each printing on this paper uses it.</translation>
    </message>
    <message>
        <source>La hoja de prueba se guardó en PDF.</source>
        <translation>The test sheet was saved as PDF.</translation>
    </message>
    <message>
        <source>Imprimir hoja de prueba</source>
        <translation>Print test sheet</translation>
    </message>
    <message>
        <source>La hoja de prueba salió a la impresora.</source>
        <translation>The test sheet went to the printer.</translation>
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
    <name>padron::ui::TransferForm</name>
    <message>
        <source>Trasladar   Ctrl+Entrar</source>
        <translation>Transfer   Ctrl+Enter</translation>
    </message>
    <message>
        <source>Una brigada</source>
        <translation>A brigade</translation>
    </message>
    <message>
        <source>Otro módulo</source>
        <translation>Another módulo</translation>
    </message>
    <message>
        <source>Un lugar de este módulo</source>
        <translation>A place of this módulo</translation>
    </message>
    <message>
        <source>A dónde van</source>
        <translation>Where they go</translation>
    </message>
    <message>
        <source>Prefijo de folio de ese módulo</source>
        <translation>Folio prefix of that módulo</translation>
    </message>
    <message>
        <source>Por ejemplo 07-0458-01. Con él, el centro le avisa que van en camino.</source>
        <translation>For example 07-0458-01. With it, the centre tells them that the cards are on their way.</translation>
    </message>
    <message>
        <source>Quién entrega</source>
        <translation>Who hands over</translation>
    </message>
    <message>
        <source>Quién recibe</source>
        <translation>Who receives</translation>
    </message>
    <message>
        <source>Firma de quien entrega</source>
        <translation>Signature of who hands over</translation>
    </message>
    <message>
        <source>Firma de quien recibe</source>
        <translation>Signature of who receives</translation>
    </message>
    <message>
        <source>Borrar las firmas</source>
        <translation>Erase the signatures</translation>
    </message>
    <message>
        <source>Dejarlas donde están   Esc</source>
        <translation>Leave them where they are   Esc</translation>
    </message>
    <message numerus="yes">
        <source>Trasladar %n tarjeta(s). Firman quien entrega y quien recibe.</source>
        <translation>
            <numerusform>Transfer %n card. Whoever hands over and whoever receives sign.</numerusform>
            <numerusform>Transfer %n cards. Whoever hands over and whoever receives sign.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recibir %n tarjeta(s) de otro módulo. Firman quien entrega y quien recibe.</source>
        <translation>
            <numerusform>Receive %n card from another módulo. Whoever hands over and whoever receives sign.</numerusform>
            <numerusform>Receive %n cards from another módulo. Whoever hands over and whoever receives sign.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nombre de la brigada</source>
        <translation>Name of the brigade</translation>
    </message>
    <message>
        <source>Nombre del módulo</source>
        <translation>Name of the módulo</translation>
    </message>
    <message>
        <source>Lugar donde quedan</source>
        <translation>Place where they go</translation>
    </message>
    <message>
        <source>Falta este dato.</source>
        <translation>This datum is missing.</translation>
    </message>
    <message>
        <source>Falta esta firma.</source>
        <translation>This signature is missing.</translation>
    </message>
    <message>
        <source>Son ocho dígitos, por ejemplo 07-0458-01.</source>
        <translation>It has eight digits, for example 07-0458-01.</translation>
    </message>
</context>
<context>
    <name>padron::ui::UncollectedModel</name>
    <message>
        <source>desde hoy</source>
        <translation>since today</translation>
    </message>
    <message numerus="yes">
        <source>%n día(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>localidad sin registrar</source>
        <translation>locality not registered</translation>
    </message>
    <message>
        <source>sin avisos</source>
        <translation>no notices yet</translation>
    </message>
    <message numerus="yes">
        <source>%n aviso(s), el último: %1</source>
        <translation>
            <numerusform>%n notice, the last: %1</numerusform>
            <numerusform>%n notices, the last: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>En conservación</source>
        <translation>In safekeeping</translation>
    </message>
    <message>
        <source>Certificado</source>
        <translation>Certificado</translation>
    </message>
</context>
<context>
    <name>padron::ui::UpdateStrip</name>
    <message>
        <source>Folio de la familia %1. Lo registrado está como estaba: cambie sólo lo que haga falta.</source>
        <translation>Folio of the family %1. What is registered is as it was: change only what is needed.</translation>
    </message>
    <message>
        <source>La persona titular; cada persona adulta, lo de sus propios datos (37.I).</source>
        <translation>The titular; each adult, what is of their own data (37.I).</translation>
    </message>
    <message>
        <source>Quien representa a las personas registradas</source>
        <translation>Who represents the registered people</translation>
    </message>
</context>
<context>
    <name>padron::ui::UsbSection</name>
    <message>
        <source>En qué memoria guardar</source>
        <translation>Which USB stick to save to</translation>
    </message>
    <message>
        <source>De qué memoria leer</source>
        <translation>Which USB stick to read from</translation>
    </message>
    <message>
        <source>Guardar en una memoria…</source>
        <translation>Save to a USB stick…</translation>
    </message>
    <message>
        <source>Leer de una memoria…</source>
        <translation>Read from a USB stick…</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Páginas de expedientes, cuando mucho; los registros van siempre</source>
        <translation>Pages of case files, at most; the records always go</translation>
    </message>
    <message>
        <source>Avance de la memoria</source>
        <translation>Progress of the USB stick</translation>
    </message>
    <message>
        <source>Cuando no hay red: guarde en una memoria USB lo que está por enviar, hágala llegar al centro y, al volver, léala aquí. Todo va cifrado: quien la lleve no puede leerlo. Nada se da por enviado hasta que vuelve el acuse.</source>
        <translation>When there is no network: save what is to be sent to a USB stick, get it to the centre and, when it comes back, read it here. Everything goes encrypted: whoever carries it cannot read it. Nothing counts as sent until the receipt comes back.</translation>
    </message>
    <message>
        <source>Por memoria USB</source>
        <translation>By USB stick</translation>
    </message>
    <message>
        <source>No se tomó %1. %2</source>
        <translation>%1 was not taken. %2</translation>
    </message>
    <message numerus="yes">
        <source>Y %n archivo(s) más que no se tomaron.</source>
        <translation>
            <numerusform>And %n more file that was not taken.</numerusform>
            <numerusform>And %n more files that were not taken.</numerusform>
        </translation>
    </message>
    <message>
        <source>Se detuvo. Lo que ya se había pasado sirve; repita cuando quiera y sigue donde iba.</source>
        <translation>It was stopped. What had been passed across is good; repeat when you wish and it goes on from where it was.</translation>
    </message>
    <message>
        <source>Algunos archivos no se tomaron; lo demás está hecho.</source>
        <translation>Some files were not taken; the rest is done.</translation>
    </message>
    <message>
        <source>Listo. Expulse la memoria antes de desconectarla.</source>
        <translation>Done. Eject the USB stick before unplugging it.</translation>
    </message>
    <message>
        <source>Listo. La memoria ya se leyó.</source>
        <translation>Done. The USB stick was read.</translation>
    </message>
    <message numerus="yes">
        <source>Se guardaron %n paquete(s) de registros.</source>
        <translation>
            <numerusform>%n package of records was saved.</numerusform>
            <numerusform>%n packages of records were saved.</numerusform>
        </translation>
    </message>
    <message>
        <source>No había registros nuevos que guardar en ella.</source>
        <translation>There were no new records to save on it.</translation>
    </message>
    <message numerus="yes">
        <source>Se guardaron %n página(s) de expedientes.</source>
        <translation>
            <numerusform>%n case-file page was saved.</numerusform>
            <numerusform>%n case-file pages were saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n página(s) no cupieron en el tamaño permitido y siguen aquí.</source>
        <translation>
            <numerusform>%n page did not fit in the size allowed and is still here.</numerusform>
            <numerusform>%n pages did not fit in the size allowed and are still here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>También lleva %n paquete(s) de otros equipos.</source>
        <translation>
            <numerusform>It also carries %n package from other computers.</numerusform>
            <numerusform>It also carries %n packages from other computers.</numerusform>
        </translation>
    </message>
    <message>
        <source>Va la solicitud de lo que el centro tenga para este equipo.</source>
        <translation>The request for what the centre has for this computer goes with it.</translation>
    </message>
    <message numerus="yes">
        <source>Llegaron %n acuse(s) de lo enviado.</source>
        <translation>
            <numerusform>%n receipt of what was sent came.</numerusform>
            <numerusform>%n receipts of what was sent came.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Llegaron %n acuse(s) de páginas de expedientes.</source>
        <translation>
            <numerusform>%n receipt of case-file pages came.</numerusform>
            <numerusform>%n receipts of case-file pages came.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Llegaron novedades del centro, en %n archivo(s).</source>
        <translation>
            <numerusform>News from the centre came, in %n file.</numerusform>
            <numerusform>News from the centre came, in %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivo(s) esperan a que llegue lo que va antes. Guarde otra vez en la memoria y hágala llegar al centro.</source>
        <translation>
            <numerusform>%n file waits for what goes before it to come. Save to the USB stick again and get it to the centre.</numerusform>
            <numerusform>%n files wait for what goes before them to come. Save to the USB stick again and get it to the centre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se tomaron %n paquete(s) de otros equipos para entregarlos.</source>
        <translation>
            <numerusform>%n package from other computers was taken to be delivered.</numerusform>
            <numerusform>%n packages from other computers were taken to be delivered.</numerusform>
        </translation>
    </message>
    <message>
        <source>No había nada nuevo para este equipo.</source>
        <translation>There was nothing new for this computer.</translation>
    </message>
    <message numerus="yes">
        <source>Lleva %n paquete(s)</source>
        <translation>
            <numerusform>It carries %n package</numerusform>
            <numerusform>It carries %n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>de otros %n equipo(s). Se entregan solos cuando hay red, o al guardar en una memoria.</source>
        <translation>
            <numerusform>from %n other computer. They are delivered by themselves when there is a network, or on saving to a USB stick.</numerusform>
            <numerusform>from %n other computers. They are delivered by themselves when there is a network, or on saving to a USB stick.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::VerdictCard</name>
    <message>
        <source>Firma de otro emisor válida</source>
        <translation>Valid signature of another issuer</translation>
    </message>
    <message>
        <source>No es del padrón: solo dice que la firmó quien tiene la llave que se cargó aquí.</source>
        <translation>It is not the padrón&apos;s: it only says that whoever has the key loaded here signed it.</translation>
    </message>
    <message>
        <source>La firma no dice quién trae la credencial.</source>
        <translation>The signature does not say who carries the credential.</translation>
    </message>
</context>
<context>
    <name>padron::ui::VerifyPanel</name>
    <message>
        <source>Cámara</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Abrir imagen o PDF…</source>
        <translation>Open image or PDF…</translation>
    </message>
    <message>
        <source>Cargar llave del emisor…</source>
        <translation>Load issuer&apos;s key…</translation>
    </message>
    <message>
        <source>Credencial de otro emisor</source>
        <translation>Credential of another issuer</translation>
    </message>
    <message>
        <source>Lea el QR con el lector, o péguelo aquí y presione Entrar</source>
        <translation>Read the QR with the reader, or paste it here and press Enter</translation>
    </message>
    <message>
        <source>Texto del QR</source>
        <translation>Text of the QR</translation>
    </message>
    <message>
        <source>Resultado</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Cargue primero las listas firmadas del padrón: de una memoria USB, o leyendo aquí sus QR.</source>
        <translation>First load the signed lists of the padrón: from a USB stick, or reading their QRs here.</translation>
    </message>
    <message>
        <source>Aquí se leen credenciales de otros emisores (Claim 169), solo con la llave que ellos le hayan dado.</source>
        <translation>Credentials of other issuers (Claim 169) are read here, only with the key that they gave you.</translation>
    </message>
    <message>
        <source>Aquí se ve si la firma de una credencial o de un certificado es del padrón y si sigue vigente. Funciona sin conexión y no guarda nada de quien la trae.</source>
        <translation>Here you see whether the signature of a credential or a certificado is the padrón&apos;s and whether it is still in force. It works offline and keeps nothing of who carries it.</translation>
    </message>
    <message>
        <source>Sin las listas del padrón no se puede comprobar ninguna firma. Cárguelas primero.</source>
        <translation>Without the lists of the padrón no signature can be verified. Load them first.</translation>
    </message>
    <message numerus="yes">
        <source>%n código(s) en la imagen; cada uno con su resultado.</source>
        <translation>
            <numerusform>%n code in the image, with its result.</numerusform>
            <numerusform>%n codes in the image, each with its result.</numerusform>
        </translation>
    </message>
    <message>
        <source>Con Esc se borra de la pantalla; si no, se borra sin más en un rato.</source>
        <translation>Esc erases it from the screen; otherwise it erases itself in a while.</translation>
    </message>
    <message>
        <source>Imagen o PDF con el QR</source>
        <translation>Image or PDF with the QR</translation>
    </message>
    <message>
        <source>Imagen o PDF</source>
        <translation>Image or PDF</translation>
    </message>
    <message>
        <source>Buscando códigos en el archivo…</source>
        <translation>Looking for codes in the file…</translation>
    </message>
    <message>
        <source>Llaves de otros emisores cargadas aquí: %1.</source>
        <translation>Keys of other issuers loaded here: %1.</translation>
    </message>
    <message>
        <source>Llave pública del emisor</source>
        <translation>Public key of the issuer</translation>
    </message>
    <message>
        <source>Llave pública</source>
        <translation>Public key</translation>
    </message>
</context>
<context>
    <name>padron::ui::VerifyView</name>
    <message>
        <source>Comprobar</source>
        <translation>Verify</translation>
    </message>
</context>
<context>
    <name>padron::ui::VerifyWindow</name>
    <message>
        <source>Comprobar credenciales</source>
        <translation>Verify credentials</translation>
    </message>
    <message>
        <source>Comprobar una credencial</source>
        <translation>Verify a credential</translation>
    </message>
</context>
<context>
    <name>padron::ui::WaitingView</name>
    <message>
        <source>Por tiempo de espera</source>
        <translation>By waiting time</translation>
    </message>
    <message>
        <source>Por localidad</source>
        <translation>By locality</translation>
    </message>
    <message>
        <source>Tarjetas por recoger</source>
        <translation>Cards to collect</translation>
    </message>
    <message>
        <source>Tarjeta por recoger</source>
        <translation>Card to collect</translation>
    </message>
    <message>
        <source>Anotar un aviso   Entrar</source>
        <translation>Note a notice given   Enter</translation>
    </message>
    <message>
        <source>Conservar: se agotaron los medios</source>
        <translation>Keep it: all means were tried</translation>
    </message>
    <message>
        <source>Ver sólo</source>
        <translation>Show only</translation>
    </message>
    <message>
        <source>Orden</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>El aviso quedó anotado.</source>
        <translation>The notice was noted.</translation>
    </message>
    <message>
        <source>Pendientes de recoger</source>
        <translation>Waiting to be collected</translation>
    </message>
    <message>
        <source>Nada por recoger. Aquí aparece lo que está en resguardo y todavía nadie viene a buscar.</source>
        <translation>Nothing to collect. What is in custody and nobody has come for yet appears here.</translation>
    </message>
    <message>
        <source>Nada con esas palabras.</source>
        <translation>Nothing with those words.</translation>
    </message>
    <message>
        <source>Se conserva siempre; nada se destruye (53). Antes de conservarla sin más avisos se intentan todos los medios.</source>
        <translation>It is always kept; nothing is destroyed (53). Before keeping it without further notices, all means are tried.</translation>
    </message>
    <message>
        <source>Qué es</source>
        <translation>What it is</translation>
    </message>
    <message>
        <source>Folio</source>
        <translation>Folio</translation>
    </message>
    <message>
        <source>Vive en</source>
        <translation>Lives in</translation>
    </message>
    <message>
        <source>Teléfono</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>no tiene</source>
        <translation>has none</translation>
    </message>
    <message>
        <source>Está en</source>
        <translation>Is in</translation>
    </message>
    <message>
        <source>La resguarda</source>
        <translation>Kept by</translation>
    </message>
    <message>
        <source>Medios</source>
        <translation>Means</translation>
    </message>
    <message>
        <source>Se agotaron; se conserva y todavía se entrega a quien venga.</source>
        <translation>All were tried; it is kept and still handed over to whoever comes for it.</translation>
    </message>
    <message>
        <source>Se intentaron todos: ya puede conservarse.</source>
        <translation>All were tried: it can now be kept.</translation>
    </message>
    <message>
        <source>Quedó en conservación. No se destruye: se entrega a quien venga por ella.</source>
        <translation>It is now in safekeeping. It is not destroyed: it is handed over to whoever comes for it.</translation>
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
    <message>
        <source>El centro no tiene a esa familia como registrada por este equipo.</source>
        <translation>The centre does not have that family as registered by this computer.</translation>
    </message>
    <message>
        <source>nombre parecido</source>
        <translation>similar name</translation>
    </message>
    <message>
        <source>fecha de nacimiento</source>
        <translation>date of birth</translation>
    </message>
    <message>
        <source>Se preguntó a supervisión si es alguien que ya está registrado; la credencial espera la respuesta.</source>
        <translation>Supervision was asked whether it is somebody already registered; the credential waits for the answer.</translation>
    </message>
    <message>
        <source>Supervisión respondió que es alguien que ya está registrado; este registro no recibe credencial.</source>
        <translation>Supervision answered that it is somebody already registered; this record receives no credential.</translation>
    </message>
    <message>
        <source>Una institución dice que tiene derechohabiencia vigente; la credencial espera a que se aclare.</source>
        <translation>An institution says that they have entitlement in force; the credential waits for it to be clarified.</translation>
    </message>
    <message>
        <source>La persona retiró su consentimiento: el registro queda bloqueado mientras la institución resuelve. La atención médica no cambia.</source>
        <translation>The person withdrew their consent: the record stays blocked while the institution decides. Medical care does not change.</translation>
    </message>
    <message>
        <source>Hoja firmada</source>
        <translation>Signed sheet</translation>
    </message>
    <message>
        <source>Huella dactilar</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>Firma electrónica</source>
        <translation>Electronic signature</translation>
    </message>
    <message>
        <source>Soporte técnico</source>
        <translation>Technical support</translation>
    </message>
    <message>
        <source>Enlace estatal</source>
        <translation>State liaison</translation>
    </message>
    <message>
        <source>Revisora</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>El centro tiene otra emisión como la última de esta persona: no se repuso nada. Sincronice y reponga la que tenga ahora.</source>
        <translation>The centre has another issue as the latest of this person: nothing was replaced. Synchronise and replace the one they have now.</translation>
    </message>
    <message>
        <source>La credencial que se quiso reponer ya no estaba vigente en el centro: ya se había repuesto, o está suspendida o cancelada.</source>
        <translation>The credential to be replaced was no longer in force at the centre: it had already been replaced, or it is suspended or cancelled.</translation>
    </message>
    <message>
        <source>Según el centro, una tarjeta o una caja de éstas no está en este módulo.</source>
        <translation>According to the centre, a card or a box of these is not at this módulo.</translation>
    </message>
    <message>
        <source>El centro no conoce el módulo al que se dijo que iban las tarjetas.</source>
        <translation>The centre does not know the módulo the cards were said to go to.</translation>
    </message>
    <message>
        <source>Este equipo pidió demasiadas reposiciones en un día: el centro no repuso ésta y va a revisarlo. Comuníquese con el centro.</source>
        <translation>This computer asked for too many replacements in one day: the centre did not replace this one and will look into it. Get in touch with the centre.</translation>
    </message>
    <message>
        <source>El padrón la tiene como baja por defunción.</source>
        <translation>The padrón has them as ended by death.</translation>
    </message>
    <message>
        <source>Su registro está bloqueado por un derecho ARCO: lo atiende la Unidad de Transparencia.</source>
        <translation>Their record is blocked by an ARCO right: the Unidad de Transparencia deals with it.</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nacimiento</source>
        <translation>Birth</translation>
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
        <source>Documento de nacimiento</source>
        <translation>Birth document</translation>
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
        <source>Comprobante de domicilio</source>
        <translation>Proof of address</translation>
    </message>
    <message>
        <source>Teléfono</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Quien representa</source>
        <translation>Who represents</translation>
    </message>
    <message>
        <source>Datos del caso</source>
        <translation>Data of the case</translation>
    </message>
    <message>
        <source>Lugar en la familia</source>
        <translation>Place in the family</translation>
    </message>
    <message>
        <source>Quiénes son la familia</source>
        <translation>Who the family are</translation>
    </message>
    <message>
        <source>Baja por defunción</source>
        <translation>Ended by death</translation>
    </message>
    <message>
        <source>Otro equipo había cambiado a la misma familia: el centro juntó los cambios, sin perder ninguno.</source>
        <translation>Another computer had changed the same family: the centre joined the changes, without losing any.</translation>
    </message>
    <message>
        <source>Otro equipo escribió otra cosa en el mismo dato. El centro conserva las dos versiones y una persona tiene que decidir: vea los conflictos en Tareas.</source>
        <translation>Another computer wrote something else in the same datum. The centre keeps both versions and a person has to decide: see the conflicts in Tasks.</translation>
    </message>
    <message>
        <source>La tarea que se atendió es de otro módulo, o el centro no la tiene: la respuesta se guardó aparte.</source>
        <translation>The task that was dealt with is another módulo&apos;s, or the centre does not have it: the answer was kept apart.</translation>
    </message>
    <message>
        <source>El padrón la tiene, y su registro no se puede enviar a otro módulo. No la registre otra vez: pregunte a la coordinación con su folio.</source>
        <translation>The padrón has them, and their record cannot be sent to another module. Do not register them again: ask the coordination with their folio.</translation>
    </message>
    <message>
        <source>El padrón la tiene, y ahora no está en ninguna familia. No la registre otra vez: pregunte a la coordinación con su folio.</source>
        <translation>The padrón has them, and they are in no family now. Do not register them again: ask the coordination with their folio.</translation>
    </message>
</context>
<context>
    <name>padron::ui::WorkdayForm</name>
    <message>
        <source>Guardar jornada   Entrar</source>
        <translation>Save workday   Enter</translation>
    </message>
    <message>
        <source>Modalidad</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>La letra subrayada la elige.</source>
        <translation>The underlined letter chooses it.</translation>
    </message>
    <message>
        <source>Nombre de la brigada</source>
        <translation>Name of the brigade</translation>
    </message>
    <message>
        <source>Evento</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Feria, escuela, teatro.</source>
        <translation>Fair, school, theatre.</translation>
    </message>
    <message>
        <source>Lugar</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Falta decir cómo se trabaja hoy</source>
        <translation>It has not been said how the work is done today</translation>
    </message>
    <message>
        <source>¿Cómo trabaja hoy el módulo?</source>
        <translation>How does the módulo work today?</translation>
    </message>
    <message>
        <source>Jornada</source>
        <translation>Workday</translation>
    </message>
    <message>
        <source>La última vez: %1. Si hoy es igual, bastan Ctrl+J y Entrar. Sin este dato se captura, pero no se registra.</source>
        <translation>Last time: %1. If today is the same, Ctrl+J and Enter are enough. Without this datum you can capture, but not register.</translation>
    </message>
    <message>
        <source>Queda en cada registro de hoy. El módulo fijo sigue así de un día a otro; las demás se dicen cada día.</source>
        <translation>It stays in each record of today. The fixed módulo goes on from one day to the next; the others are said each day.</translation>
    </message>
    <message>
        <source>Después   Esc</source>
        <translation>Later   Esc</translation>
    </message>
    <message>
        <source>Dejar como está   Esc</source>
        <translation>Leave as it is   Esc</translation>
    </message>
</context>
</TS>
