<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_MX" sourcelanguage="es_MX">
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
    <name>padron::ui::CredentialsModel</name>
    <message numerus="yes">
        <source>Impresa %n vez (veces)</source>
        <translation>
            <numerusform>Impresa %n vez</numerusform>
            <numerusform>Impresa %n veces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::CredentialsPage</name>
    <message numerus="yes">
        <source>Imprimir %n credencial(es)</source>
        <translation>
            <numerusform>Imprimir %n credencial</numerusform>
            <numerusform>Imprimir %n credenciales</numerusform>
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
    <name>padron::ui::FamilyPage</name>
    <message numerus="yes">
        <source>%n integrante(s)</source>
        <translation>
            <numerusform>%n integrante</numerusform>
            <numerusform>%n integrantes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::HomePage</name>
    <message numerus="yes">
        <source>%n persona(s). Flechas para recorrer, Entrar abre.</source>
        <translation>
            <numerusform>%n persona. Entrar la abre.</numerusform>
            <numerusform>%n personas. Flechas para recorrer, Entrar abre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registro(s) observado(s) por el centro: ver Tareas (F5)</source>
        <translation>
            <numerusform>%n registro observado por el centro: ver Tareas (F5)</numerusform>
            <numerusform>%n registros observados por el centro: ver Tareas (F5)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>padron::ui::PaperFlow</name>
    <message numerus="yes">
        <source>%n credencial(es) salió(eron) a la impresora.</source>
        <translation>
            <numerusform>%n credencial salió a la impresora.</numerusform>
            <numerusform>%n credenciales salieron a la impresora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credencial(es) guardada(s) en PDF.</source>
        <translation>
            <numerusform>%n credencial guardada en PDF.</numerusform>
            <numerusform>%n credenciales guardadas en PDF.</numerusform>
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
    <name>padron::ui::StatusStrip</name>
    <message numerus="yes">
        <source>%n registro(s) por enviar</source>
        <translation>
            <numerusform>%n registro por enviar</numerusform>
            <numerusform>%n registros por enviar</numerusform>
        </translation>
    </message>
</context>
</TS>
