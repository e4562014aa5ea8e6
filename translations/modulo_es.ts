<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_MX" sourcelanguage="es_MX">
<context>
    <name>padron::ui::BackupsSection</name>
    <message numerus="yes">
        <source>El simulacro salió bien: el respaldo de %1 se restauró aparte, completo, con %n familia(s).</source>
        <translation>
            <numerusform>El simulacro salió bien: el respaldo de %1 se restauró aparte, completo, con %n familia.</numerusform>
            <numerusform>El simulacro salió bien: el respaldo de %1 se restauró aparte, completo, con %n familias.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::CataloguesPage</name>
    <message numerus="yes">
        <source>%n línea(s) no se pudieron usar y quedaron fuera; el informe dice cuáles y por qué.</source>
        <translation>
            <numerusform>%n línea no se pudo usar y quedó fuera; el informe dice cuál y por qué.</numerusform>
            <numerusform>%n líneas no se pudieron usar y quedaron fuera; el informe dice cuáles y por qué.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::CentreTasksView</name>
    <message numerus="yes">
        <source>%n tarea(s) vencida(s) primero. Entrar dice qué se pide.</source>
        <translation>
            <numerusform>%n tarea vencida primero. Entrar dice qué se pide.</numerusform>
            <numerusform>%n tareas vencidas primero. Entrar dice qué se pide.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tarea(s). Entrar dice qué se pide.</source>
        <translation>
            <numerusform>%n tarea. Entrar dice qué se pide.</numerusform>
            <numerusform>%n tareas. Entrar dice qué se pide.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::ConflictTasks</name>
    <message numerus="yes">
        <source>%n asunto(s). Entrar muestra las dos versiones lado a lado.</source>
        <translation>
            <numerusform>%n asunto. Entrar muestra las dos versiones lado a lado.</numerusform>
            <numerusform>%n asuntos. Entrar muestra las dos versiones lado a lado.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::ContestTasks</name>
    <message numerus="yes">
        <source>%n persona(s). Entrar dice qué sigue y anota lo que se hizo.</source>
        <translation>
            <numerusform>%n persona. Entrar dice qué sigue y anota lo que se hizo.</numerusform>
            <numerusform>%n personas. Entrar dice qué sigue y anota lo que se hizo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::CredentialText</name>
    <message numerus="yes">
        <source>Lista de estados de hace %n día(s).</source>
        <translation>
            <numerusform>Lista de estados de hace %n día.</numerusform>
            <numerusform>Lista de estados de hace %n días.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::CustodyPanel</name>
    <message numerus="yes">
        <source>Trasladar %n tarjeta(s)</source>
        <translation>
            <numerusform>Trasladar %n tarjeta</numerusform>
            <numerusform>Trasladar %n tarjetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tarjeta(s) quedaron a cargo de %1, en %2.</source>
        <translation>
            <numerusform>%n tarjeta quedó a cargo de %1, en %2.</numerusform>
            <numerusform>%n tarjetas quedaron a cargo de %1, en %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::DraftsModel</name>
    <message numerus="yes">
        <source>%n persona(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::ExpedienteModel</name>
    <message numerus="yes">
        <source>%n hoja(s) digitalizada(s)</source>
        <translation>
            <numerusform>%n hoja digitalizada</numerusform>
            <numerusform>%n hojas digitalizadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::ExportSection</name>
    <message numerus="yes">
        <source>Salieron los datos de %n persona(s).</source>
        <translation>
            <numerusform>Salieron los datos de %n persona.</numerusform>
            <numerusform>Salieron los datos de %n personas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::FamilyChangePage</name>
    <message numerus="yes">
        <source>Separar a %n integrante(s)</source>
        <translation>
            <numerusform>Separar a %n integrante</numerusform>
            <numerusform>Separar a %n integrantes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::FamilyPage</name>
    <message numerus="yes">
        <source>%n integrante(s)</source>
        <translation>
            <numerusform>%n integrante</numerusform>
            <numerusform>%n integrantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Separar a %n integrante(s)   S</source>
        <translation>
            <numerusform>Separar a %n integrante   S</numerusform>
            <numerusform>Separar a %n integrantes   S</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::FamilyPicker</name>
    <message numerus="yes">
        <source>%1, folio %2, %n integrante(s)</source>
        <translation>
            <numerusform>%1, folio %2, %n integrante</numerusform>
            <numerusform>%1, folio %2, %n integrantes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::FinderPage</name>
    <message numerus="yes">
        <source>%n módulo(s) para el código postal %1</source>
        <translation>
            <numerusform>%n módulo para el código postal %1</numerusform>
            <numerusform>%n módulos para el código postal %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n módulo(s) para %1</source>
        <translation>
            <numerusform>%n módulo para %1</numerusform>
            <numerusform>%n módulos para %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::HomePage</name>
    <message numerus="yes">
        <source>%n registro(s) observado(s) por el centro</source>
        <translation>
            <numerusform>%n registro observado por el centro</numerusform>
            <numerusform>%n registros observados por el centro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tarea(s) del centro que vence(n) hoy o ya venció(eron)</source>
        <translation>
            <numerusform>%n tarea del centro que vence hoy o ya venció</numerusform>
            <numerusform>%n tareas del centro que vencen hoy o ya vencieron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tarea(s) que pide el centro</source>
        <translation>
            <numerusform>%n tarea que pide el centro</numerusform>
            <numerusform>%n tareas que pide el centro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asunto(s) por decidir: duplicados, inconformidades o dos versiones</source>
        <translation>
            <numerusform>%n asunto por decidir: duplicados, inconformidades o dos versiones</numerusform>
            <numerusform>%n asuntos por decidir: duplicados, inconformidades o dos versiones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::IncidentsModel</name>
    <message numerus="yes">
        <source>%n nota(s) después</source>
        <translation>
            <numerusform>%n nota después</numerusform>
            <numerusform>%n notas después</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::LeavingPage</name>
    <message numerus="yes">
        <source>%1, %n persona(s)</source>
        <translation>
            <numerusform>%1, %n persona</numerusform>
            <numerusform>%1, %n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n captura(s)</source>
        <translation>
            <numerusform>%n captura</numerusform>
            <numerusform>%n capturas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hoja(s) digitalizada(s)</source>
        <translation>
            <numerusform>%n hoja digitalizada</numerusform>
            <numerusform>%n hojas digitalizadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::LedgerText</name>
    <message numerus="yes">
        <source>%n registro(s)</source>
        <translation>
            <numerusform>%n registro</numerusform>
            <numerusform>%n registros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivo(s)</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotación(es)</source>
        <translation>
            <numerusform>%n anotación</numerusform>
            <numerusform>%n anotaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minuto(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hora(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n día(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::ListsSection</name>
    <message numerus="yes">
        <source>Listas del padrón %1 de hace %n día(s).</source>
        <translation>
            <numerusform>Listas del padrón %1 de hace %n día.</numerusform>
            <numerusform>Listas del padrón %1 de hace %n días.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::LogView</name>
    <message numerus="yes">
        <source>Se prepara la consulta de %n registro(s) de una versión anterior; aquí faltan los más nuevos.</source>
        <translation>
            <numerusform>Se prepara la consulta de %n registro de una versión anterior; aquí faltan los más nuevos.</numerusform>
            <numerusform>Se prepara la consulta de %n registros de una versión anterior; aquí faltan los más nuevos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registro(s) en un archivo cifrado y firmado. Se lee con modulo-registro --leer-bitacora y la frase.</source>
        <translation>
            <numerusform>%n registro en un archivo cifrado y firmado. Se lee con modulo-registro --leer-bitacora y la frase.</numerusform>
            <numerusform>%n registros en un archivo cifrado y firmado. Se lee con modulo-registro --leer-bitacora y la frase.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::PaperFlow</name>
    <message numerus="yes">
        <source>%n hoja(s) salió(eron) a la impresora.</source>
        <translation>
            <numerusform>%n hoja salió a la impresora.</numerusform>
            <numerusform>%n hojas salieron a la impresora.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::PreguntasSection</name>
    <message numerus="yes">
        <source>%n respuesta(s)</source>
        <translation>
            <numerusform>%n respuesta</numerusform>
            <numerusform>%n respuestas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::PrintView</name>
    <message numerus="yes">
        <source>Imprimir %n credencial(es)</source>
        <translation>
            <numerusform>Imprimir %n credencial</numerusform>
            <numerusform>Imprimir %n credenciales</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::RegisterPage</name>
    <message numerus="yes">
        <source>Hay %n persona(s) parecida(s) en este equipo.</source>
        <translation>
            <numerusform>Hay %n persona parecida en este equipo.</numerusform>
            <numerusform>Hay %n personas parecidas en este equipo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>El aviso de privacidad cambió mientras se capturaba. Muestre el nuevo y pida otra vez el consentimiento de %n persona(s). Lo demás está guardado.</source>
        <translation>
            <numerusform>El aviso de privacidad cambió mientras se capturaba. Muestre el nuevo y pida otra vez el consentimiento de %n persona. Lo demás está guardado.</numerusform>
            <numerusform>El aviso de privacidad cambió mientras se capturaba. Muestre el nuevo y pida otra vez el consentimiento de %n personas. Lo demás está guardado.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::ResendForm</name>
    <message numerus="yes">
        <source>Se envía como está ahora, con los mismos folios, y vale por %n entrada(s) que el centro no tomó.</source>
        <translation>
            <numerusform>Se envía como está ahora, con los mismos folios, y vale por %n entrada que el centro no tomó.</numerusform>
            <numerusform>Se envía como está ahora, con los mismos folios, y vale por %n entradas que el centro no tomó.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::RetentionSection</name>
    <message numerus="yes">
        <source>Se quitarían %n hojas, %1 MB. El centro las tiene.</source>
        <translation>
            <numerusform>Se quitaría %n hoja, %1 MB. El centro la tiene.</numerusform>
            <numerusform>Se quitarían %n hojas, %1 MB. El centro las tiene.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se quitaron %n hojas, %1 MB. En cada expediente dice que están en el centro.</source>
        <translation>
            <numerusform>Se quitó %n hoja, %1 MB. En su expediente dice que está en el centro.</numerusform>
            <numerusform>Se quitaron %n hojas, %1 MB. En cada expediente dice que están en el centro.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::RightsPage</name>
    <message numerus="yes">
        <source>Los datos se suprimieron de este equipo: %n página(s).</source>
        <translation>
            <numerusform>Los datos se suprimieron de este equipo: %n página.</numerusform>
            <numerusform>Los datos se suprimieron de este equipo: %n páginas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asiento(s) que también son de otras personas se conservan.</source>
        <translation>
            <numerusform>%n asiento que también es de otras personas se conserva.</numerusform>
            <numerusform>%n asientos que también son de otras personas se conservan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n solicitud(es). Primero las que vencen antes.</source>
        <translation>
            <numerusform>%n solicitud. Primero las que vencen antes.</numerusform>
            <numerusform>%n solicitudes. Primero las que vencen antes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::RightsTasks</name>
    <message numerus="yes">
        <source>%n solicitud(es) con plazo. Entrar abre la solicitud.</source>
        <translation>
            <numerusform>%n solicitud con plazo. Entrar abre la solicitud.</numerusform>
            <numerusform>%n solicitudes con plazo. Entrar abre la solicitud.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::RowTexts</name>
    <message numerus="yes">
        <source>%n año(s)</source>
        <translation>
            <numerusform>%n año</numerusform>
            <numerusform>%n años</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mes(es)</source>
        <translation>
            <numerusform>%n mes</numerusform>
            <numerusform>%n meses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::SearchResults</name>
    <message numerus="yes">
        <source>%n persona(s). Flechas para recorrer, Entrar abre.</source>
        <translation>
            <numerusform>%n persona. Entrar la abre.</numerusform>
            <numerusform>%n personas. Flechas para recorrer, Entrar abre.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::SuggestionList</name>
    <message numerus="yes">
        <source>%n sugerencia(s). Flecha abajo para elegir.</source>
        <translation>
            <numerusform>%n sugerencia. Flecha abajo para elegir.</numerusform>
            <numerusform>%n sugerencias. Flecha abajo para elegir.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::SyncList</name>
    <message numerus="yes">
        <source>y %n más</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::TasksPage</name>
    <message numerus="yes">
        <source>%n pregunta(s). Entrar las compara lado a lado.</source>
        <translation>
            <numerusform>%n pregunta. Entrar compara a las dos personas lado a lado.</numerusform>
            <numerusform>%n preguntas. Entrar compara a las dos personas lado a lado.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::TransferForm</name>
    <message numerus="yes">
        <source>Trasladar %n tarjeta(s). Firman quien entrega y quien recibe.</source>
        <translation>
            <numerusform>Trasladar %n tarjeta. Firman quien entrega y quien recibe.</numerusform>
            <numerusform>Trasladar %n tarjetas. Firman quien entrega y quien recibe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recibir %n tarjeta(s) de otro módulo. Firman quien entrega y quien recibe.</source>
        <translation>
            <numerusform>Recibir %n tarjeta de otro módulo. Firman quien entrega y quien recibe.</numerusform>
            <numerusform>Recibir %n tarjetas de otro módulo. Firman quien entrega y quien recibe.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::UncollectedModel</name>
    <message numerus="yes">
        <source>%n día(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n aviso(s), el último: %1</source>
        <translation>
            <numerusform>%n aviso, el último: %1</numerusform>
            <numerusform>%n avisos, el último: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::UsbSection</name>
    <message numerus="yes">
        <source>Y %n archivo(s) más que no se tomaron.</source>
        <translation>
            <numerusform>Y %n archivo más que no se tomó.</numerusform>
            <numerusform>Y %n archivos más que no se tomaron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se guardaron %n paquete(s) de registros.</source>
        <translation>
            <numerusform>Se guardó %n paquete de registros.</numerusform>
            <numerusform>Se guardaron %n paquetes de registros.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se guardaron %n página(s) de expedientes.</source>
        <translation>
            <numerusform>Se guardó %n página de expedientes.</numerusform>
            <numerusform>Se guardaron %n páginas de expedientes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n página(s) no cupieron en el tamaño permitido y siguen aquí.</source>
        <translation>
            <numerusform>%n página no cupo en el tamaño permitido y sigue aquí.</numerusform>
            <numerusform>%n páginas no cupieron en el tamaño permitido y siguen aquí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>También lleva %n paquete(s) de otros equipos.</source>
        <translation>
            <numerusform>También lleva %n paquete de otros equipos.</numerusform>
            <numerusform>También lleva %n paquetes de otros equipos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Llegaron %n acuse(s) de lo enviado.</source>
        <translation>
            <numerusform>Llegó %n acuse de lo enviado.</numerusform>
            <numerusform>Llegaron %n acuses de lo enviado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Llegaron %n acuse(s) de páginas de expedientes.</source>
        <translation>
            <numerusform>Llegó %n acuse de páginas de expedientes.</numerusform>
            <numerusform>Llegaron %n acuses de páginas de expedientes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Llegaron novedades del centro, en %n archivo(s).</source>
        <translation>
            <numerusform>Llegaron novedades del centro, en %n archivo.</numerusform>
            <numerusform>Llegaron novedades del centro, en %n archivos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivo(s) esperan a que llegue lo que va antes. Guarde otra vez en la memoria y hágala llegar al centro.</source>
        <translation>
            <numerusform>%n archivo espera a que llegue lo que va antes. Guarde otra vez en la memoria y hágala llegar al centro.</numerusform>
            <numerusform>%n archivos esperan a que llegue lo que va antes. Guarde otra vez en la memoria y hágala llegar al centro.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se tomaron %n paquete(s) de otros equipos para entregarlos.</source>
        <translation>
            <numerusform>Se tomó %n paquete de otros equipos para entregarlo.</numerusform>
            <numerusform>Se tomaron %n paquetes de otros equipos para entregarlos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lleva %n paquete(s)</source>
        <translation>
            <numerusform>Lleva %n paquete</numerusform>
            <numerusform>Lleva %n paquetes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>de otros %n equipo(s). Se entregan solos cuando hay red, o al guardar en una memoria.</source>
        <translation>
            <numerusform>de %n equipo más. Se entregan solos cuando hay red, o al guardar en una memoria.</numerusform>
            <numerusform>de otros %n equipos. Se entregan solos cuando hay red, o al guardar en una memoria.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::VerifyPanel</name>
    <message numerus="yes">
        <source>%n código(s) en la imagen; cada uno con su resultado.</source>
        <translation>
            <numerusform>%n código en la imagen, con su resultado.</numerusform>
            <numerusform>%n códigos en la imagen; cada uno con su resultado.</numerusform>
        </translation>
    </message>
</context>
</TS>
