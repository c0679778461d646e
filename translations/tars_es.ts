<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>tars::ui::AccessPanel</name>
        <message>
            <source>Hide</source>
            <translation>Ocultar</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
        <message>
            <source>Open to</source>
            <translation>Abierto a</translation>
        </message>
        <message>
            <source>programs &amp;on this computer</source>
            <translation>programas &amp;de este equipo</translation>
        </message>
        <message>
            <source>Open to programs on this computer only</source>
            <translation>Abierto solo a programas de este equipo</translation>
        </message>
        <message>
            <source>every device in the &amp;network</source>
            <translation>todos los dispositivos de la &amp;red</translation>
        </message>
        <message>
            <source>Open to every device in the network that has the key</source>
            <translation>Abierto a todos los dispositivos de la red que tengan la clave</translation>
        </message>
        <message>
            <source>&amp;Key</source>
            <translation>C&amp;lave</translation>
        </message>
        <message>
            <source>Key that other programs must give</source>
            <translation>Clave que deben indicar otros programas</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copy the key</source>
            <translation>Copiar la clave</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>Nueva clave</translation>
        </message>
        <message>
            <source>The old key opens nothing any more</source>
            <translation>La clave anterior dejará de servir</translation>
        </message>
        <message>
            <source>Whoever has this key can use your models. Nothing is encrypted on the way: use it in networks you trust.</source>
            <translation>Quien tenga esta clave puede usar tus modelos. Nada se cifra por el camino: úsala solo en redes de confianza.</translation>
        </message>
        <message>
            <source>&amp;Port</source>
            <translation>&amp;Puerto</translation>
        </message>
        <message>
            <source>T&amp;urn on when TARS starts</source>
            <translation>Ac&amp;tivar al iniciar TARS</translation>
        </message>
        <message>
            <source>%1 is no origin: it begins with https:// or has a star.</source>
            <translation>%1 no es un origen: empieza por https:// o lleva un asterisco.</translation>
        </message>
        <message>
            <source>&amp;Let go of an idle model after</source>
            <translation>S&amp;oltar un modelo inactivo tras</translation>
        </message>
        <message>
            <source>Minutes after which the server lets go of a model that nobody asks</source>
            <translation>Minutos tras los que el servidor suelta un modelo que nadie usa</translation>
        </message>
        <message>
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <source>never</source>
            <translation>nunca</translation>
        </message>
        <message>
            <source>&amp;Web pages that may ask</source>
            <translation>Páginas &amp;web permitidas</translation>
        </message>
        <message>
            <source>Origins, with spaces between them; pages of this computer may always ask</source>
            <translation>Orígenes separados por espacios; las páginas de este equipo siempre pueden</translation>
        </message>
        <message>
            <source>Show the key</source>
            <translation>Mostrar la clave</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AnswersPane</name>
        <message>
            <source>&amp;Question</source>
            <translation>Pre&amp;gunta</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Pregunta</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>Through the best found</source>
            <translation>Con lo mejor encontrado</translation>
        </message>
        <message>
            <source>Shown as soon as something better was found.</source>
            <translation>Aparece en cuanto se encuentra algo mejor.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AppearancePanel</name>
        <message>
            <source>Appearance</source>
            <translation>Apariencia</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Co&amp;lores</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Igual que el sistema</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Te&amp;xt size</source>
            <translation>Tama&amp;ño del texto</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Idioma</translation>
        </message>
        <message>
            <source>Motion</source>
            <translation>Movimiento</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>Completo</translation>
        </message>
        <message>
            <source>Reduced</source>
            <translation>Reducido</translation>
        </message>
        <message>
            <source>Reduced: text cursors do not blink, and what opens is there at once</source>
            <translation>Reducido: los cursores de texto no parpadean y lo que se abre aparece al instante</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CandidateTable</name>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>Generation</source>
            <translation>Generación</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tiempo</translation>
        </message>
        <message>
            <source>Best loss</source>
            <translation>Mejor pérdida</translation>
        </message>
        <message>
            <source>Held out</source>
            <translation>Reservados</translation>
        </message>
        <message>
            <source>Guard</source>
            <translation>Salvaguarda</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>Origen</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChartPane</name>
        <message>
            <source>CSV…</source>
            <translation>CSV…</translation>
        </message>
        <message>
            <source>SVG…</source>
            <translation>SVG…</translation>
        </message>
        <message>
            <source>Save this chart as SVG</source>
            <translation>Guardar este gráfico como SVG</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatController</name>
        <message>
            <source>%1 (fork)</source>
            <translation>%1 (rama)</translation>
        </message>
        <message>
            <source>The beginning of this chat could not be read.</source>
            <translation>No se ha podido leer el principio de este chat.</translation>
        </message>
        <message>
            <source>This chat was deleted for good.</source>
            <translation>Este chat se eliminó para siempre.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatExport</name>
        <message>
            <source>You</source>
            <translation>Tú</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Respuesta</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>Attached: %1</source>
            <translation>Adjunto: %1</translation>
        </message>
        <message>
            <source>Thoughts</source>
            <translation>Razonamiento</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatPage</name>
        <message>
            <source>What shall we talk about?</source>
            <translation>¿De qué hablamos?</translation>
        </message>
        <message>
            <source>Write below. Everything stays on this computer.</source>
            <translation>Escribe abajo. Todo se queda en este equipo.</translation>
        </message>
        <message>
            <source>Loading the model</source>
            <translation>Cargando el modelo</translation>
        </message>
        <message>
            <source>You can write and send already: it answers as soon as it is there.</source>
            <translation>Ya puedes escribir y enviar: responderá en cuanto esté listo.</translation>
        </message>
        <message>
            <source>A model comes first</source>
            <translation>Primero, un modelo</translation>
        </message>
        <message>
            <source>Choose one above, or import a model file that is on this computer: it is used where it lies. You can also drop it on this window.</source>
            <translation>Elige uno arriba o importa un archivo de modelo de este equipo: se usa allí donde está. También puedes soltarlo en esta ventana.</translation>
        </message>
        <message>
            <source>Open a link</source>
            <translation>Abrir un enlace</translation>
        </message>
        <message>
            <source>The model wrote this address. Open it in the browser?</source>
            <translation>El modelo ha escrito esta dirección. ¿Abrirla en el navegador?</translation>
        </message>
        <message>
            <source>Settings of this conversation</source>
            <translation>Configuración de este chat</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>Conversación</translation>
        </message>
        <message>
            <source>Import a model file…</source>
            <translation>Importar un archivo de modelo…</translation>
        </message>
        <message>
            <source>The picture</source>
            <translation>La imagen</translation>
        </message>
        <message>
            <source>The preset “%1” was deleted.</source>
            <translation>Se eliminó el preajuste «%1».</translation>
        </message>
        <message>
            <source>This message is too long for the context.</source>
            <translation>Este mensaje es demasiado largo para el contexto.</translation>
        </message>
        <message>
            <source>Shorten it, or choose below what happens when the context is full.</source>
            <translation>Acórtelo, o elija abajo qué ocurre cuando el contexto está lleno.</translation>
        </message>
        <message>
            <source>This is too long for the context, and will not be answered.</source>
            <translation>Es demasiado largo para el contexto y no se responderá.</translation>
        </message>
        <message>
            <source>This is too long for the context: the model will be loaded again with more.</source>
            <translation>Es demasiado largo para el contexto: el modelo se cargará de nuevo con más.</translation>
        </message>
        <message numerus="yes">
            <source>Too long for the context: the oldest %n message(s) will be left out.</source>
            <translation>
                <numerusform>Demasiado largo para el contexto: se omitirá el mensaje más antiguo.</numerusform>
                <numerusform>Demasiado largo para el contexto: se omitirán los %n mensajes más antiguos.</numerusform>
            </translation>
        </message>
        <message>
            <source>This message alone is too long for the context.</source>
            <translation>Este mensaje solo ya es demasiado largo para el contexto.</translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>Adjuntar archivos</translation>
        </message>
        <message>
            <source>The message found stands beside the answer that is being written.</source>
            <translation>El mensaje encontrado está junto a la respuesta que se está escribiendo.</translation>
        </message>
        <message>
            <source>It can be shown when that has ended.</source>
            <translation>Se podrá mostrar cuando termine.</translation>
        </message>
        <message>
            <source>The folder “%1” was deleted.</source>
            <translation>Se eliminó la carpeta «%1».</translation>
        </message>
        <message numerus="yes">
            <source>Too long for the context: the model will first summarise the oldest %n message(s).</source>
            <translation>
                <numerusform>Demasiado largo para el contexto: el modelo resumirá antes el mensaje más antiguo.</numerusform>
                <numerusform>Demasiado largo para el contexto: el modelo resumirá antes los %n mensajes más antiguos.</numerusform>
            </translation>
        </message>
        <message>
            <source>The summary was thrown away.</source>
            <translation>Se descartó el resumen.</translation>
        </message>
        <message>
            <source>The summary was changed.</source>
            <translation>Se cambió el resumen.</translation>
        </message>
        <message>
            <source>Choose the model that shall answer this</source>
            <translation>Elige el modelo que ha de responder a esto</translation>
        </message>
        <message>
            <source>Is sent when %1 is loaded</source>
            <translation>Se envía cuando %1 esté cargado</translation>
        </message>
        <message>
            <source>Is answered again when %1 is loaded</source>
            <translation>Se responde de nuevo cuando %1 esté cargado</translation>
        </message>
        <message>
            <source>New chats with “%1” begin as this one is set.</source>
            <translation>Los chats nuevos con «%1» empezarán como este.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatTreeModel</name>
        <message>
            <source>Folder %1</source>
            <translation>Carpeta %1</translation>
        </message>
        <message>
            <source>%1, pinned</source>
            <translation>%1, fijado</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>has a new answer</source>
            <translation>tiene una respuesta nueva</translation>
        </message>
        <message>
            <source>is being answered</source>
            <translation>se está respondiendo</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CodeHeader</name>
        <message>
            <source>Copied</source>
            <translation>Copiado</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copy this code</source>
            <translation>Copiar este código</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Guardar…</translation>
        </message>
        <message>
            <source>Save this code</source>
            <translation>Guardar este código</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CommandPalette</name>
        <message>
            <source>Commands</source>
            <translation>Comandos</translation>
        </message>
        <message>
            <source>What would you like to do?</source>
            <translation>¿Qué quieres hacer?</translation>
        </message>
        <message>
            <source>Name of a command</source>
            <translation>Nombre de un comando</translation>
        </message>
        <message>
            <source>No command has these words in its name.</source>
            <translation>Ningún comando tiene esas palabras en su nombre.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CompareView</name>
        <message>
            <source>no other run</source>
            <translation>ninguna otra ejecución</translation>
        </message>
        <message>
            <source>The two have different goals: their losses are not the same thing.</source>
            <translation>Las dos tienen objetivos distintos: sus pérdidas no son comparables.</translation>
        </message>
        <message>
            <source>Choose another run to see both side by side.</source>
            <translation>Elige otra ejecución para ver las dos en paralelo.</translation>
        </message>
        <message>
            <source>Algorithm</source>
            <translation>Algoritmo</translation>
        </message>
        <message>
            <source>Generations</source>
            <translation>Generaciones</translation>
        </message>
        <message>
            <source>Candidates tried</source>
            <translation>Candidatos probados</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tiempo</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>Held out, untuned</source>
            <translation>Reservados, sin ajustar</translation>
        </message>
        <message>
            <source>Held out, best</source>
            <translation>Reservados, mejor</translation>
        </message>
        <message>
            <source>Last word, before</source>
            <translation>Prueba final, antes</translation>
        </message>
        <message>
            <source>Last word, after</source>
            <translation>Prueba final, después</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Prueba</translation>
        </message>
        <message>
            <source>unfinished</source>
            <translation>sin terminar</translation>
        </message>
        <message>
            <source>passed</source>
            <translation>superada</translation>
        </message>
        <message>
            <source>not passed</source>
            <translation>no superada</translation>
        </message>
        <message>
            <source>Com&amp;pare with</source>
            <translation>C&amp;omparar con</translation>
        </message>
        <message>
            <source>The run to compare with</source>
            <translation>Ejecución con la que comparar</translation>
        </message>
        <message>
            <source>Save this chart’s figures as CSV</source>
            <translation>Guardar las cifras de este gráfico como CSV</translation>
        </message>
        <message>
            <source>Both runs on held-out examples</source>
            <translation>Ambas ejecuciones en los ejemplos reservados</translation>
        </message>
        <message>
            <source>Figures of both runs</source>
            <translation>Cifras de ambas ejecuciones</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Composer</name>
        <message>
            <source>Reading the prompt: %1 of %2 tokens</source>
            <translation>Leyendo el prompt: %1 de %2 tokens</translation>
        </message>
        <message>
            <source>Write a message</source>
            <translation>Escribe un mensaje</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Mensaje</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Enviar</translation>
        </message>
        <message>
            <source>Send the message (Enter)</source>
            <translation>Enviar el mensaje (Intro)</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Enter sends, Shift+Enter starts a new line</source>
            <translation>Intro envía, Mayús+Intro empieza una línea nueva</translation>
        </message>
        <message>
            <source>Prompt being read</source>
            <translation>Leyendo el prompt</translation>
        </message>
        <message>
            <source>Stop the answer</source>
            <translation>Detener la respuesta</translation>
        </message>
        <message numerus="yes">
            <source>%1, about %n second(s) left</source>
            <translation>
                <numerusform>%1, queda alrededor de %n segundo</numerusform>
                <numerusform>%1, quedan unos %n segundos</numerusform>
            </translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>Adjuntar archivos</translation>
        </message>
        <message>
            <source>Attach text files or PDF. They can also be dropped or pasted here.</source>
            <translation>Adjuntar archivos de texto o PDF. También se pueden soltar o pegar aquí.</translation>
        </message>
        <message>
            <source>Think</source>
            <translation>Razonar</translation>
        </message>
        <message>
            <source>Let the model think before it answers</source>
            <translation>Dejar que el modelo razone antes de responder</translation>
        </message>
        <message numerus="yes">
            <source>Summarising the oldest %n message(s)…</source>
            <translation>
                <numerusform>Resumiendo el mensaje más antiguo…</numerusform>
                <numerusform>Resumiendo los %n mensajes más antiguos…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConsentLine</name>
        <message>
            <source>May TARS collect the answers you rate or change, so that a model can be tuned by them? They stay on this computer; the settings list them, and delete them.</source>
            <translation>¿Puede TARS reunir las respuestas que valoras o editas para ajustar un modelo con ellas? Se quedan en este equipo; la configuración las muestra y las elimina.</translation>
        </message>
        <message>
            <source>Collect them</source>
            <translation>Reunirlas</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Do not collect them</source>
            <translation>No reunirlas</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConversationList</name>
        <message>
            <source>Rename</source>
            <translation>Cambiar nombre</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>New chat</source>
            <translation>Nuevo chat</translation>
        </message>
        <message>
            <source>Search chats</source>
            <translation>Buscar chats</translation>
        </message>
        <message>
            <source>Chats</source>
            <translation>Chats</translation>
        </message>
        <message>
            <source>Unpin</source>
            <translation>Desfijar</translation>
        </message>
        <message>
            <source>Pin</source>
            <translation>Fijar</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>Nueva carpeta</translation>
        </message>
        <message>
            <source>Move to</source>
            <translation>Mover a</translation>
        </message>
        <message>
            <source>New chat here</source>
            <translation>Nuevo chat aquí</translation>
        </message>
        <message>
            <source>New folder inside</source>
            <translation>Nueva subcarpeta</translation>
        </message>
        <message>
            <source>Delete the folder, not its chats</source>
            <translation>Eliminar la carpeta, pero no sus chats</translation>
        </message>
        <message>
            <source>No folder</source>
            <translation>Sin carpeta</translation>
        </message>
        <message>
            <source>New folder…</source>
            <translation>Nueva carpeta…</translation>
        </message>
        <message>
            <source>Messages found</source>
            <translation>Mensajes encontrados</translation>
        </message>
        <message numerus="yes">
            <source>The newest %n message(s) with these words</source>
            <translation>
                <numerusform>El mensaje más reciente con estas palabras (%n)</numerusform>
                <numerusform>Los %n mensajes más recientes con estas palabras</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In %n message(s)</source>
            <translation>
                <numerusform>En %n mensaje</numerusform>
                <numerusform>En %n mensajes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The %n message(s) that fit these words best</source>
            <translation>
                <numerusform>El mensaje que mejor corresponde a estas palabras</numerusform>
                <numerusform>Los %n mensajes que mejor corresponden a estas palabras</numerusform>
            </translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Más recientes primero</translation>
        </message>
        <message>
            <source>Best match first</source>
            <translation>Mejor coincidencia primero</translation>
        </message>
        <message>
            <source>Order of the messages found</source>
            <translation>Orden de los mensajes encontrados</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConversationModel</name>
        <message>
            <source>You: %1</source>
            <translation>Tú: %1</translation>
        </message>
        <message>
            <source>Answer: %1</source>
            <translation>Respuesta: %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DataPanel</name>
        <message>
            <source>Stopped.</source>
            <translation>Detenido.</translation>
        </message>
        <message>
            <source>SQLite database (*.sqlite)</source>
            <translation>Base de datos SQLite (*.sqlite)</translation>
        </message>
        <message>
            <source>The chats and the models’ files are as they were written.</source>
            <translation>Los chats y los archivos de los modelos están tal como se escribieron.</translation>
        </message>
        <message>
            <source>Damaged: %1, a file of the model %2.</source>
            <translation>Dañado: %1, un archivo del modelo %2.</translation>
        </message>
        <message>
            <source>Damaged: the chats (%1).</source>
            <translation>Dañado: los chats (%1).</translation>
        </message>
        <message>
            <source>Repaired. Damaged models were set aside and are fetched again.</source>
            <translation>Reparado. Los modelos dañados se han apartado y se descargan de nuevo.</translation>
        </message>
        <message>
            <source>Chats</source>
            <translation>Chats</translation>
        </message>
        <message>
            <source>Downloaded models</source>
            <translation>Modelos descargados</translation>
        </message>
        <message>
            <source>Tuning runs</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Adapters</source>
            <translation>Adaptadores</translation>
        </message>
        <message>
            <source>Smaller models</source>
            <translation>Modelos más pequeños</translation>
        </message>
        <message>
            <source>Settings and the rest</source>
            <translation>Ajustes y lo demás</translation>
        </message>
        <message>
            <source>Measure again</source>
            <translation>Medir &amp;de nuevo</translation>
        </message>
        <message>
            <source>Sto&amp;p</source>
            <translation>&amp;Parar</translation>
        </message>
        <message>
            <source>Your data</source>
            <translation>Tus datos</translation>
        </message>
        <message>
            <source>Conversations, settings and the list of models are kept here and nowhere else.</source>
            <translation>Los chats, la configuración y la lista de modelos se guardan aquí y en ningún otro sitio.</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Abrir la carpeta</translation>
        </message>
        <message>
            <source>Open the chosen one’s folder in the desktop’s own program</source>
            <translation>Abrir la carpeta de la línea elegida en el gestor de archivos</translation>
        </message>
        <message>
            <source>Chec&amp;k everything</source>
            <translation>Comprobar &amp;todo</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>&amp;Reparar</translation>
        </message>
        <message>
            <source>Write the chats’ indices anew; set damaged models aside and fetch them again</source>
            <translation>Reescribir los índices de los chats; apartar los modelos dañados y descargarlos de nuevo</translation>
        </message>
        <message>
            <source>How far it is</source>
            <translation>Progreso</translation>
        </message>
        <message>
            <source>Where your data is</source>
            <translation>Dónde están sus datos</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Qué</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Dónde</translation>
        </message>
        <message>
            <source>A backup takes the place of the chats at the next start.</source>
            <translation>Una copia de seguridad sustituirá a los chats en el próximo inicio.</translation>
        </message>
        <message>
            <source>Back up the chats and settings</source>
            <translation>Hacer copia de los chats y los ajustes</translation>
        </message>
        <message>
            <source>All chats and settings are in %1.</source>
            <translation>Todos los chats y ajustes están en %1.</translation>
        </message>
        <message>
            <source>Restore from a backup</source>
            <translation>Restaurar desde una copia de seguridad</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Todos los archivos (*)</translation>
        </message>
        <message>
            <source>The backup is sound (chats: %1, and settings). It takes the place of what is here now at the next start; that is kept in a folder beside it.</source>
            <translation>La copia está en buen estado (chats: %1, con ajustes). En el próximo inicio sustituirá a lo que hay ahora, que se guardará en una carpeta junto a ella.</translation>
        </message>
        <message>
            <source>The backup is sound (chats: %1, no settings). It takes the place of the chats at the next start; these are kept in a folder beside it.</source>
            <translation>La copia está en buen estado (chats: %1, sin ajustes). En el próximo inicio sustituirá a los chats, que se guardarán en una carpeta junto a ella.</translation>
        </message>
        <message>
            <source>Chats and settings stay as they are.</source>
            <translation>Los chats y los ajustes quedan como están.</translation>
        </message>
        <message>
            <source>A model cannot be read: %1.</source>
            <translation>No se puede leer un modelo: %1.</translation>
        </message>
        <message>
            <source>Damaged: %1, a file of the model %2. It is another program’s: fetch the model again there.</source>
            <translation>Dañado: %1, un archivo del modelo %2. Es de otro programa: vuelva a descargar allí el modelo.</translation>
        </message>
        <message>
            <source>And more: %1</source>
            <translation>Y otros: %1</translation>
        </message>
        <message>
            <source>The chats are still damaged: %1. A backup can be restored.</source>
            <translation>Los chats siguen dañados: %1. Se puede restaurar una copia de seguridad.</translation>
        </message>
        <message>
            <source>D&amp;o not restore</source>
            <translation>&amp;No restaurar</translation>
        </message>
        <message>
            <source>Rest&amp;ore…</source>
            <translation>&amp;Restaurar…</translation>
        </message>
        <message>
            <source>&amp;Back up…</source>
            <translation>Hacer copia…</translation>
        </message>
        <message>
            <source>Write all chats and settings to one file, also the server’s keys: keep it to yourself</source>
            <translation>Guardar todos los chats y ajustes en un archivo, también las claves del servidor: no lo comparta</translation>
        </message>
        <message>
            <source>Put the chats and settings of a backup in place of the present ones</source>
            <translation>Poner los chats y ajustes de una copia en lugar de los actuales</translation>
        </message>
        <message>
            <source>Whether the chats, and every file of every stored model, are as they were written</source>
            <translation>Si los chats y todos los archivos de todos los modelos guardados están como se escribieron</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FeedbackPanel</name>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n entry(s) for good?</source>
            <translation>
                <numerusform>¿Eliminar %n entrada para siempre?</numerusform>
                <numerusform>¿Eliminar %n entradas para siempre?</numerusform>
            </translation>
        </message>
        <message>
            <source>The chats stay as they are. Files of examples that were made of them are deleted, too, and what was tuned by them is marked.</source>
            <translation>Los chats quedan como están. También se eliminan los archivos de ejemplos hechos con ellas, y se señala lo que se ajustó con ellas.</translation>
        </message>
        <message>
            <source>Ratings and corrections</source>
            <translation>Valoraciones y correcciones</translation>
        </message>
        <message>
            <source>Collect the &amp;answers I rate or change, for tuning</source>
            <translation>Reunir respuestas valoradas &amp;o editadas</translation>
        </message>
        <message>
            <source>A good answer becomes an example to learn from, and so does one that you have changed, in place of the one it was made of. A bad answer becomes an example of what not to say, beside the good one to the same question if there is one. Without this, ratings are marks in the chat and nothing else.</source>
            <translation>Una respuesta buena se convierte en un ejemplo del que aprender, y también la que has editado, en lugar de la original. Una respuesta mala se convierte en un ejemplo de lo que no hay que decir, junto a la buena a la misma pregunta si la hay. Sin esto, las valoraciones son marcas en el chat y nada más.</translation>
        </message>
        <message>
            <source>What was collected</source>
            <translation>Lo reunido</translation>
        </message>
        <message>
            <source>Delete the chosen entries</source>
            <translation>Eliminar las entradas elegidas</translation>
        </message>
        <message>
            <source>Delete all</source>
            <translation>Eliminar todo</translation>
        </message>
        <message>
            <source>Export as examples…</source>
            <translation>Exportar como ejemplos…</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FeedbackTable</name>
        <message>
            <source>Good</source>
            <translation>Buena</translation>
        </message>
        <message>
            <source>Bad</source>
            <translation>Mala</translation>
        </message>
        <message>
            <source>Changed by you</source>
            <translation>Editada por ti</translation>
        </message>
        <message>
            <source>Preferred</source>
            <translation>Preferida</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Pregunta</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Respuesta</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Fecha</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FindBar</name>
        <message>
            <source>Not found</source>
            <translation>No se encontró</translation>
        </message>
        <message numerus="yes">
            <source>In %n message(s)</source>
            <translation>
                <numerusform>En %n mensaje</numerusform>
                <numerusform>En %n mensajes</numerusform>
            </translation>
        </message>
        <message>
            <source>Message %1 of %2</source>
            <translation>Mensaje %1 de %2</translation>
        </message>
        <message>
            <source>Find in this chat</source>
            <translation>Buscar en este chat</translation>
        </message>
        <message>
            <source>Earlier message with these words (Shift+Enter)</source>
            <translation>Mensaje anterior con estas palabras (Mayús+Intro)</translation>
        </message>
        <message>
            <source>Later message with these words (Enter)</source>
            <translation>Mensaje posterior con estas palabras (Intro)</translation>
        </message>
        <message>
            <source>Close the search (Escape)</source>
            <translation>Cerrar la búsqueda (Esc)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundRepositories</name>
        <message>
            <source>Models of the architecture “%1” do not run here yet.</source>
            <translation>Los modelos de la arquitectura «%1» aún no funcionan aquí.</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>sí</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>Repository</source>
            <translation>Repositorio</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parámetros</translation>
        </message>
        <message>
            <source>Runs here</source>
            <translation>Funciona aquí</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>Descargas</translation>
        </message>
        <message>
            <source>Likes</source>
            <translation>Me gusta</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>Actualizado</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Licencia</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::HeatMap</name>
        <message>
            <source>This TARS was built without charts (install libqcustomplot-dev for them).</source>
            <translation>Este TARS se compiló sin gráficos (instala libqcustomplot-dev para tenerlos).</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::LineChart</name>
        <message>
            <source>This TARS was built without charts (install libqcustomplot-dev for them).</source>
            <translation>Este TARS se compiló sin gráficos (instala libqcustomplot-dev para tenerlos).</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MainWindow</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Archivo</translation>
        </message>
        <message>
            <source>&amp;New chat</source>
            <translation>&amp;Nuevo chat</translation>
        </message>
        <message>
            <source>&amp;Import model…</source>
            <translation>&amp;Importar modelo…</translation>
        </message>
        <message>
            <source>Import model &amp;folder…</source>
            <translation>Importar &amp;carpeta de modelo…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Salir</translation>
        </message>
        <message>
            <source>&amp;Chat</source>
            <translation>&amp;Chat</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>&amp;Detener</translation>
        </message>
        <message>
            <source>&amp;Regenerate</source>
            <translation>&amp;Regenerar</translation>
        </message>
        <message>
            <source>&amp;Copy the last answer</source>
            <translation>&amp;Copiar la última respuesta</translation>
        </message>
        <message>
            <source>Re&amp;name chat or folder</source>
            <translation>Cambiar n&amp;ombre del chat o la carpeta</translation>
        </message>
        <message>
            <source>&amp;Delete chat or folder</source>
            <translation>E&amp;liminar chat o carpeta</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ver</translation>
        </message>
        <message>
            <source>Settings of this con&amp;versation</source>
            <translation>Configuración de este c&amp;hat</translation>
        </message>
        <message>
            <source>&amp;Larger text</source>
            <translation>Texto más &amp;grande</translation>
        </message>
        <message>
            <source>&amp;Smaller text</source>
            <translation>Texto más &amp;pequeño</translation>
        </message>
        <message>
            <source>&amp;Normal text size</source>
            <translation>Tamaño &amp;normal del texto</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>A&amp;yuda</translation>
        </message>
        <message>
            <source>&amp;About TARS</source>
            <translation>&amp;Acerca de TARS</translation>
        </message>
        <message>
            <source>“%1” was removed from the list.</source>
            <translation>Se quitó “%1” de la lista.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelos</translation>
        </message>
        <message>
            <source>Tune</source>
            <translation>Ajuste</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Servidor</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Configuración</translation>
        </message>
        <message>
            <source>“%1” was deleted.</source>
            <translation>Se eliminó “%1”.</translation>
        </message>
        <message>
            <source>Models (*.gguf *.safetensors *.bin *.ggml *.pt *.pth *.onnx)</source>
            <translation>Modelos (*.gguf *.safetensors *.bin *.ggml *.pt *.pth *.onnx)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Import a model folder</source>
            <translation>Importar una carpeta de modelo</translation>
        </message>
        <message>
            <source>About TARS</source>
            <translation>Acerca de TARS</translation>
        </message>
        <message>
            <source>TARS %1</source>
            <translation>TARS %1</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Páginas</translation>
        </message>
        <message>
            <source>Checking %1…</source>
            <translation>Comprobando %1…</translation>
        </message>
        <message>
            <source>&amp;Server</source>
            <translation>&amp;Servidor</translation>
        </message>
        <message>
            <source>Server &amp;on</source>
            <translation>Servidor &amp;activo</translation>
        </message>
        <message>
            <source>&amp;Copy the server’s address</source>
            <translation>&amp;Copiar la dirección del servidor</translation>
        </message>
        <message>
            <source>Server on</source>
            <translation>Servidor activo</translation>
        </message>
        <message>
            <source>Server did not start</source>
            <translation>El servidor no se inició</translation>
        </message>
        <message>
            <source>The server did not start.</source>
            <translation>El servidor no se pudo iniciar.</translation>
        </message>
        <message>
            <source>Show why</source>
            <translation>Ver por qué</translation>
        </message>
        <message>
            <source>Change the last &amp;message</source>
            <translation>Editar el último &amp;mensaje</translation>
        </message>
        <message>
            <source>Go on in a ne&amp;w chat from here</source>
            <translation>Continuar en un chat nue&amp;vo desde aquí</translation>
        </message>
        <message>
            <source>Find e&amp;arlier</source>
            <translation>Buscar a&amp;nterior</translation>
        </message>
        <message>
            <source>Find &amp;later</source>
            <translation>Buscar &amp;siguiente</translation>
        </message>
        <message>
            <source>&amp;Export chat…</source>
            <translation>&amp;Exportar chat…</translation>
        </message>
        <message>
            <source>&amp;All commands…</source>
            <translation>&amp;Todos los comandos…</translation>
        </message>
        <message>
            <source>Export chat</source>
            <translation>Exportar chat</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>Página web (*.html)</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>JSON, with every version of every message (*.json)</source>
            <translation>JSON, con todas las versiones de cada mensaje (*.json)</translation>
        </message>
        <message>
            <source>&amp;Pin or unpin chat</source>
            <translation>&amp;Fijar o desfijar chat</translation>
        </message>
        <message>
            <source>Import &amp;chats of another program…</source>
            <translation>Importar c&amp;hats de otro programa…</translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s) imported.</source>
            <translation>
                <numerusform>%n chat importado.</numerusform>
                <numerusform>%n chats importados.</numerusform>
            </translation>
        </message>
        <message>
            <source>New f&amp;older</source>
            <translation>Nueva car&amp;peta</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>Guardado como %1</translation>
        </message>
        <message>
            <source>Runs and tunes large language models on your own computer.

Its sources are free software under the Apache License 2.0. It uses Qt under the GNU LGPL 3 and, for its charts, QCustomPlot under the GNU GPL 3: this program as a whole is under the GNU GPL 3.</source>
            <translation>Ejecuta y ajusta grandes modelos de lenguaje en tu propio equipo.

Su código fuente es software libre bajo la licencia Apache 2.0. Usa Qt bajo la GNU LGPL 3 y, para los gráficos, QCustomPlot bajo la GNU GPL 3: el programa en su conjunto se distribuye bajo la GNU GPL 3.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>The chat answers with these settings now.</source>
            <translation>Ahora el chat responde con esta configuración.</translation>
        </message>
        <message>
            <source>T&amp;wo models side by side</source>
            <translation>Dos modelos lado a la&amp;do</translation>
        </message>
        <message>
            <source>Go on from the second answ&amp;er</source>
            <translation>S&amp;eguir a partir de la segunda respuesta</translation>
        </message>
        <message>
            <source>%1 is not on this computer.</source>
            <translation>%1 no está en este equipo.</translation>
        </message>
        <message>
            <source>Download the model first, then open its file.</source>
            <translation>Descarga primero el modelo y abre luego su archivo.</translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s)</source>
            <translation>
                <numerusform>%n hilo</numerusform>
                <numerusform>%n hilos</numerusform>
            </translation>
        </message>
        <message>
            <source>Mo&amp;ve to a folder…</source>
            <translation>Mover a una carpeta…</translation>
        </message>
        <message>
            <source>Contin&amp;ue the answer</source>
            <translation>Continuar la respuesta</translation>
        </message>
        <message>
            <source>Previous vers&amp;ion</source>
            <translation>Versión anterior</translation>
        </message>
        <message>
            <source>Ne&amp;xt version</source>
            <translation>Versión siguiente</translation>
        </message>
        <message>
            <source>&amp;Model</source>
            <translation>&amp;Modelo</translation>
        </message>
        <message>
            <source>&amp;Choose a model…</source>
            <translation>&amp;Elegir un modelo…</translation>
        </message>
        <message>
            <source>&amp;Unload the model</source>
            <translation>&amp;Descargar de la memoria</translation>
        </message>
        <message>
            <source>Cancel &amp;loading</source>
            <translation>&amp;Cancelar la carga</translation>
        </message>
        <message>
            <source>&amp;Tune</source>
            <translation>Aj&amp;uste</translation>
        </message>
        <message>
            <source>&amp;Start tuning</source>
            <translation>&amp;Empezar el ajuste</translation>
        </message>
        <message>
            <source>&amp;Pause or resume the run</source>
            <translation>&amp;Pausar o reanudar</translation>
        </message>
        <message>
            <source>S&amp;top the run</source>
            <translation>&amp;Detener</translation>
        </message>
        <message>
            <source>&amp;Go on with the interrupted run</source>
            <translation>&amp;Continuar la ejecución interrumpida</translation>
        </message>
        <message>
            <source>&amp;Adopt what was found</source>
            <translation>&amp;Adoptar lo encontrado</translation>
        </message>
        <message>
            <source>&amp;Roll back the last adoption</source>
            <translation>&amp;Revertir la última adopción</translation>
        </message>
        <message>
            <source>The answer is there</source>
            <translation>La respuesta está lista</translation>
        </message>
        <message>
            <source>The model is imported</source>
            <translation>El modelo está importado</translation>
        </message>
        <message>
            <source>The model could not be loaded</source>
            <translation>No se pudo cargar el modelo</translation>
        </message>
        <message>
            <source>The model is loaded</source>
            <translation>El modelo está cargado</translation>
        </message>
        <message>
            <source>The tuning run failed</source>
            <translation>El ajuste ha fallado</translation>
        </message>
        <message>
            <source>The tuning run is over</source>
            <translation>El ajuste ha terminado</translation>
        </message>
        <message>
            <source>It found something better.</source>
            <translation>Ha encontrado algo mejor.</translation>
        </message>
        <message>
            <source>It found nothing better.</source>
            <translation>No ha encontrado nada mejor.</translation>
        </message>
        <message>
            <source>The smaller model is written</source>
            <translation>El modelo más pequeño está escrito</translation>
        </message>
        <message>
            <source>Models of other &amp;programs</source>
            <translation>Modelos de otros &amp;programas</translation>
        </message>
        <message>
            <source>&amp;Download a model…</source>
            <translation>&amp;Descargar un modelo…</translation>
        </message>
        <message>
            <source>Import models</source>
            <translation>Importar modelos</translation>
        </message>
        <message>
            <source>%1: expected %2, took %3</source>
            <translation>%1: esperado %2, ocupó %3</translation>
        </message>
        <message>
            <source>%1 took %2 of memory; expected were %3.</source>
            <translation>%1 ocupó %2 de memoria; se esperaban %3.</translation>
        </message>
        <message>
            <source>What is said of whether a model fits may be as far off.</source>
            <translation>Lo que se dice sobre si un modelo cabe puede equivocarse otro tanto.</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) in the list already.</source>
            <translation>
                <numerusform>%n modelo ya está en la lista.</numerusform>
                <numerusform>%n modelos ya están en la lista.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) added to the list.</source>
            <translation>
                <numerusform>%n modelo añadido a la lista.</numerusform>
                <numerusform>%n modelos añadidos a la lista.</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” is here.</source>
            <translation>«%1» está aquí.</translation>
        </message>
        <message>
            <source>Chat with it</source>
            <translation>Chatear con él</translation>
        </message>
        <message>
            <source>“%1” is not fetched any more.</source>
            <translation>«%1» ya no se descarga.</translation>
        </message>
        <message>
            <source>The last answer is &amp;good</source>
            <translation>La última resp&amp;uesta es buena</translation>
        </message>
        <message>
            <source>The last answer is &amp;bad</source>
            <translation>La última respues&amp;ta es mala</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
        <message>
            <source>Tuned by your ratings, and better in the test.</source>
            <translation>Ajustado con tus valoraciones, y mejor en la prueba.</translation>
        </message>
        <message>
            <source>Tuned by your ratings, better in the test, and adopted.</source>
            <translation>Ajustado con tus valoraciones, mejor en la prueba y adoptado.</translation>
        </message>
        <message>
            <source>Rolled back: answers were rated worse than before.</source>
            <translation>Revertido: las respuestas se valoraron peor que antes.</translation>
        </message>
        <message>
            <source>Searc&amp;h all chats</source>
            <translation>Buscar en todos los ch&amp;ats</translation>
        </message>
        <message>
            <source>A&amp;ttach files…</source>
            <translation>Ad&amp;juntar archivos…</translation>
        </message>
        <message>
            <source>&amp;Undo, or follow the notice</source>
            <translation>De&amp;shacer, o seguir el aviso</translation>
        </message>
        <message>
            <source>It reads PDF files with Poppler, which is under the GNU GPL 2 or later.</source>
            <translation>Lee archivos PDF con Poppler, bajo la GNU GPL 2 o posterior.</translation>
        </message>
        <message>
            <source>&amp;Search for models…</source>
            <translation>&amp;Buscar modelos…</translation>
        </message>
        <message>
            <source>The model is here</source>
            <translation>El modelo está aquí</translation>
        </message>
        <message>
            <source>The download failed</source>
            <translation>La descarga ha fallado</translation>
        </message>
        <message>
            <source>&amp;Find on this page</source>
            <translation>&amp;Buscar en esta página</translation>
        </message>
        <message>
            <source>&amp;First steps…</source>
            <translation>&amp;Primeros pasos…</translation>
        </message>
        <message>
            <source>Preparing a tuning run</source>
            <translation>Preparando un ajuste</translation>
        </message>
        <message>
            <source>Tuning</source>
            <translation>Ajuste en curso</translation>
        </message>
        <message>
            <source>Tuning paused</source>
            <translation>Ajuste en pausa</translation>
        </message>
        <message>
            <source>Ending the tuning run</source>
            <translation>Terminando el ajuste</translation>
        </message>
        <message>
            <source>Testing what was found</source>
            <translation>Probando lo encontrado</translation>
        </message>
        <message>
            <source>generation %1</source>
            <translation>generación %1</translation>
        </message>
        <message>
            <source>%1 % better so far</source>
            <translation>%1 % mejor hasta ahora</translation>
        </message>
        <message>
            <source>nothing better yet</source>
            <translation>nada mejor todavía</translation>
        </message>
        <message>
            <source>The backup is in place. What was there before is in %1.</source>
            <translation>La copia está en su sitio. Lo que había antes está en %1.</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>Mostrar la carpeta</translation>
        </message>
        <message>
            <source>New folder inside</source>
            <translation>Nueva subcarpeta</translation>
        </message>
        <message>
            <source>Deleted chats…</source>
            <translation>Chats eliminados…</translation>
        </message>
        <message>
            <source>Open in the reader</source>
            <translation>Abrir en el lector</translation>
        </message>
        <message>
            <source>It found something better, by %1 %.</source>
            <translation>Ha encontrado algo mejor, en un %1 %.</translation>
        </message>
        <message>
            <source>Choose first what it is about: %1</source>
            <translation>Elige primero a qué se refiere: %1</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Edición</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>Rehacer</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>Cortar</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>Pegar</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Seleccionar todo</translation>
        </message>
        <message>
            <source>Served already at %1</source>
            <translation>Ya se sirve en %1</translation>
        </message>
        <message>
            <source>The answer failed</source>
            <translation>La respuesta ha fallado</translation>
        </message>
        <message>
            <source>%1 was used last, and is not there any more.</source>
            <translation>%1 fue el último en usarse y ya no está.</translation>
        </message>
        <message>
            <source>%1 was used last. It is not loaded, as it is not expected to fit.</source>
            <translation>%1 fue el último en usarse. No se carga porque no se espera que quepa.</translation>
        </message>
        <message>
            <source>%1 was used last, and cannot be read.</source>
            <translation>%1 fue el último en usarse y no se puede leer.</translation>
        </message>
        <message>
            <source>TARS ended while it was importing %1.</source>
            <translation>TARS terminó mientras importaba %1.</translation>
        </message>
        <message>
            <source>Import again</source>
            <translation>Importar de nuevo</translation>
        </message>
        <message numerus="yes">
            <source>TARS ended while it was importing %1 and %n more.</source>
            <translation>
                <numerusform>TARS terminó mientras importaba %1 y %n más.</numerusform>
                <numerusform>TARS terminó mientras importaba %1 y %n más.</numerusform>
            </translation>
        </message>
        <message>
            <source>What the disk did not take is written now.</source>
            <translation>Lo que el disco no admitía ya está escrito.</translation>
        </message>
        <message>
            <source>Not everything is written</source>
            <translation>No todo está escrito</translation>
        </message>
        <message>
            <source>The disk has not taken all that was said in the chats. Closing now loses it.</source>
            <translation>El disco no ha admitido todo lo dicho en los chats. Si se cierra ahora, se pierde.</translation>
        </message>
        <message>
            <source>Once there is room on the disk, it is written and the window closes.</source>
            <translation>En cuanto haya sitio en el disco, se escribe y la ventana se cierra.</translation>
        </message>
        <message>
            <source>Close and lose it</source>
            <translation>Cerrar y perderlo</translation>
        </message>
        <message>
            <source>Leave the window open</source>
            <translation>Dejar la ventana abierta</translation>
        </message>
        <message>
            <source>Save as a preset</source>
            <translation>Guardar como preajuste</translation>
        </message>
        <message>
            <source>Tuned</source>
            <translation>Ajustado</translation>
        </message>
        <message>
            <source>Saved as the preset “%1”.</source>
            <translation>Guardado como el preajuste «%1».</translation>
        </message>
        <message>
            <source>keys and values as %1</source>
            <translation>claves y valores como %1</translation>
        </message>
        <message>
            <source>When the model is loaded next: %1.</source>
            <translation>La próxima vez que se cargue el modelo: %1.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageBar</name>
        <message>
            <source>Close this message</source>
            <translation>Cerrar este aviso</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageEditor</name>
        <message>
            <source>Change your message</source>
            <translation>Editar tu mensaje</translation>
        </message>
        <message>
            <source>Change this answer</source>
            <translation>Editar esta respuesta</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Enviar</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Ask again with this text, beside the first version (Ctrl+Enter)</source>
            <translation>Volver a preguntar con este texto, junto a la primera versión (Ctrl+Intro)</translation>
        </message>
        <message>
            <source>Keep this text beside the first version (Ctrl+Enter)</source>
            <translation>Guardar este texto junto a la primera versión (Ctrl+Intro)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Change this summary</source>
            <translation>Editar este resumen</translation>
        </message>
        <message>
            <source>Give the model this from now on (Ctrl+Enter)</source>
            <translation>Dar esto al modelo de ahora en adelante (Ctrl+Intro)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageWidget</name>
        <message>
            <source>Answer</source>
            <translation>Respuesta</translation>
        </message>
        <message>
            <source>Your message</source>
            <translation>Tu mensaje</translation>
        </message>
        <message>
            <source>Reading the prompt…</source>
            <translation>Leyendo el prompt…</translation>
        </message>
        <message>
            <source>Answering…</source>
            <translation>Respondiendo…</translation>
        </message>
        <message>
            <source>Interrupted: the program ended while this was being written</source>
            <translation>Interrumpida: el programa se cerró mientras se escribía</translation>
        </message>
        <message>
            <source>Stopped · %1</source>
            <translation>Detenida · %1</translation>
        </message>
        <message>
            <source>Length limit reached · %1</source>
            <translation>Límite de longitud alcanzado · %1</translation>
        </message>
        <message>
            <source>The context is full · %1</source>
            <translation>El contexto está lleno · %1</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n token</numerusform>
                <numerusform>%n tokens</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 tokens/s</translation>
        </message>
        <message>
            <source>first after %1 ms</source>
            <translation>primero tras %1 ms</translation>
        </message>
        <message>
            <source>first after %1 s</source>
            <translation>primero tras %1 s</translation>
        </message>
        <message>
            <source>Previous version</source>
            <translation>Versión anterior</translation>
        </message>
        <message>
            <source>Next version</source>
            <translation>Versión siguiente</translation>
        </message>
        <message>
            <source>Answer again, keeping this version</source>
            <translation>Responder de nuevo y conservar esta versión</translation>
        </message>
        <message>
            <source>Go on writing this answer</source>
            <translation>Seguir escribiendo esta respuesta</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Changed by you</source>
            <translation>Editada por ti</translation>
        </message>
        <message>
            <source>%1 · changed by you</source>
            <translation>%1 · editada por ti</translation>
        </message>
        <message>
            <source>Copy this message</source>
            <translation>Copiar este mensaje</translation>
        </message>
        <message>
            <source>Change this message, keeping this version</source>
            <translation>Editar este mensaje y conservar esta versión</translation>
        </message>
        <message>
            <source>Go on from here in a new chat</source>
            <translation>Continuar desde aquí en un chat nuevo</translation>
        </message>
        <message>
            <source>Show how this answer was made</source>
            <translation>Mostrar cómo se hizo esta respuesta</translation>
        </message>
        <message>
            <source>Too old to fit into the context: this message is not sent along</source>
            <translation>Demasiado antiguo para caber en el contexto: este mensaje no se envía</translation>
        </message>
        <message>
            <source>Fold the thoughts away</source>
            <translation>Plegar el razonamiento</translation>
        </message>
        <message>
            <source>Show the thoughts</source>
            <translation>Mostrar el razonamiento</translation>
        </message>
        <message>
            <source>Thinking…</source>
            <translation>Razonando…</translation>
        </message>
        <message>
            <source>Thoughts</source>
            <translation>Razonamiento</translation>
        </message>
        <message>
            <source>Thought for %1 s</source>
            <translation>Razonó durante %1 s</translation>
        </message>
        <message>
            <source>%1 of %2 context</source>
            <translation>%1 de %2 de contexto</translation>
        </message>
        <message>
            <source>seed %1</source>
            <translation>semilla %1</translation>
        </message>
        <message numerus="yes">
            <source>%n old message(s) left out</source>
            <translation>
                <numerusform>%n mensaje antiguo omitido</numerusform>
                <numerusform>%n mensajes antiguos omitidos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n token(s) forgotten on the way</source>
            <translation>
                <numerusform>%n token olvidado por el camino</numerusform>
                <numerusform>%n tokens olvidados por el camino</numerusform>
            </translation>
        </message>
        <message>
            <source>Attached: %1</source>
            <translation>Adjunto: %1</translation>
        </message>
        <message>
            <source>Good answer</source>
            <translation>Respuesta buena</translation>
        </message>
        <message>
            <source>Bad answer</source>
            <translation>Respuesta mala</translation>
        </message>
        <message>
            <source>Open in the reader</source>
            <translation>Abrir en el lector</translation>
        </message>
        <message numerus="yes">
            <source>%n old message(s) as a summary</source>
            <translation>
                <numerusform>%n mensaje antiguo resumido</numerusform>
                <numerusform>%n mensajes antiguos resumidos</numerusform>
            </translation>
        </message>
        <message>
            <source>The model is given a summary in place of this message</source>
            <translation>El modelo recibe un resumen en lugar de este mensaje</translation>
        </message>
        <message>
            <source>%1 of memory</source>
            <translation>%1 de memoria</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelLibrary</name>
        <message>
            <source>%1 (file is missing)</source>
            <translation>%1 (falta el archivo)</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>Arquitectura</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parámetros</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Contexto</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 tokens/s</translation>
        </message>
        <message>
            <source>Speed here</source>
            <translation>Velocidad aquí</translation>
        </message>
        <message numerus="yes">
            <source>%1, and %n more</source>
            <translation>
                <numerusform>%1, y %n más</numerusform>
                <numerusform>%1, y %n más</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelPicker</name>
        <message>
            <source>Loading %1</source>
            <translation>Cargando %1</translation>
        </message>
        <message>
            <source>Choose a model</source>
            <translation>Elegir un modelo</translation>
        </message>
        <message>
            <source>%1, %2, %3 parameters</source>
            <translation>%1, %2, %3 parámetros</translation>
        </message>
        <message>
            <source>The model that answers</source>
            <translation>El modelo que responde</translation>
        </message>
        <message>
            <source>Model: %1</source>
            <translation>Modelo: %1</translation>
        </message>
        <message>
            <source>Loading progress</source>
            <translation>Progreso de la carga</translation>
        </message>
        <message>
            <source>Cancel loading</source>
            <translation>Cancelar la carga</translation>
        </message>
        <message>
            <source>Import a model file…</source>
            <translation>Importar un archivo de modelo…</translation>
        </message>
        <message>
            <source>Import a model folder…</source>
            <translation>Importar una carpeta de modelo…</translation>
        </message>
        <message>
            <source>Unload the model</source>
            <translation>Descargar el modelo de la memoria</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelSuggestion</name>
        <message>
            <source>“%1” is in the queue of downloads. It comes while you do other things.</source>
            <translation>«%1» está en la cola de descargas. Llega mientras hace otras cosas.</translation>
        </message>
        <message>
            <source>TARS is offline: the switch is in the settings, under Privacy. Without a network, import a model’s file.</source>
            <translation>TARS está sin conexión: el interruptor está en los ajustes, en Privacidad. Sin red, importe el archivo de un modelo.</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Buscando…</translation>
        </message>
        <message>
            <source>The button asks %1 which forms of it there are, and nothing before.</source>
            <translation>El botón pregunta a %1 qué variantes hay; antes no se pregunta nada.</translation>
        </message>
        <message>
            <source>See &amp;what fits</source>
            <translation>Ver &amp;qué cabe</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>&amp;Descargar</translation>
        </message>
        <message>
            <source>Measuring what this computer has free…</source>
            <translation>Midiendo lo que este equipo tiene libre…</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>cabe</translation>
        </message>
        <message>
            <source>tight</source>
            <translation>justo</translation>
        </message>
        <message>
            <source>too big: programs that are closed leave more</source>
            <translation>demasiado grande: cerrar programas deja más libre</translation>
        </message>
        <message>
            <source>Recommended: %1. About %2 to download, and about %3 of memory while it is loaded, of which %4 are free: %5.</source>
            <translation>Recomendado: %1. Unos %2 de descarga y unos %3 de memoria mientras está cargado; hay %4 libres: %5.</translation>
        </message>
        <message>
            <source>Forms of the recommended model</source>
            <translation>Variantes del modelo recomendado</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelsPage</name>
        <message>
            <source>Models on this computer</source>
            <translation>Modelos en este equipo</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>Cargar</translation>
        </message>
        <message>
            <source>Load this model and chat with it</source>
            <translation>Cargar este modelo y chatear con él</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelos</translation>
        </message>
        <message>
            <source>No models yet</source>
            <translation>Aún no hay modelos</translation>
        </message>
        <message>
            <source>Import a GGUF file, or a folder as Hugging Face gives it (config.json with safetensors).</source>
            <translation>Importa un archivo GGUF o una carpeta tal como la ofrece Hugging Face (config.json con safetensors).</translation>
        </message>
        <message>
            <source>Your models</source>
            <translation>Sus modelos</translation>
        </message>
        <message>
            <source>Found on this computer (%1)</source>
            <translation>Encontrados en este equipo (%1)</translation>
        </message>
        <message>
            <source>Found on this computer</source>
            <translation>Encontrados en este equipo</translation>
        </message>
        <message>
            <source>Downloads (%1)</source>
            <translation>Descargas (%1)</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>Descargas</translation>
        </message>
        <message>
            <source>Checking %1…</source>
            <translation>Comprobando %1…</translation>
        </message>
        <message>
            <source>Use models that are on this computer already</source>
            <translation>Usar modelos que ya están en este equipo</translation>
        </message>
        <message>
            <source>Model &amp;files…</source>
            <translation>Archivos de &amp;modelos…</translation>
        </message>
        <message>
            <source>A f&amp;older…</source>
            <translation>Una &amp;carpeta…</translation>
        </message>
        <message>
            <source>Models of &amp;other programs</source>
            <translation>Modelos de &amp;otros programas</translation>
        </message>
        <message>
            <source>From the &amp;internet…</source>
            <translation>De &amp;internet…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Stop importing; what is in the list already stays there</source>
            <translation>Detener la importación; lo que ya está en la lista se queda</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Cambiar nombre</translation>
        </message>
        <message>
            <source>Give this model another name in the list</source>
            <translation>Dar a este modelo otro nombre en la lista</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>A second name for the same files</source>
            <translation>Un segundo nombre para los mismos archivos</translation>
        </message>
        <message>
            <source>Remove this model from the list; its file stays, unless it was downloaded here</source>
            <translation>Quitar este modelo de la lista; su archivo se queda, salvo que se haya descargado aquí</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>&amp;Importar…</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Búsqueda</translation>
        </message>
        <message>
            <source>&amp;Search Hugging Face…</source>
            <translation>&amp;Buscar en Hugging Face…</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s), %1 in all.</source>
            <translation>
                <numerusform>%n modelo, %1 en total.</numerusform>
                <numerusform>%n modelos, %1 en total.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n model(s), %1 in all. %2 are free on the disk.</source>
            <translation>
                <numerusform>%n modelo, %1 en total. Hay %2 libres en el disco.</numerusform>
                <numerusform>%n modelos, %1 en total. Hay %2 libres en el disco.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>Mostrar en la &amp;carpeta</translation>
        </message>
        <message>
            <source>Copy its &amp;path</source>
            <translation>Copiar su &amp;ruta</translation>
        </message>
        <message>
            <source>Find in your models</source>
            <translation>Buscar en sus modelos</translation>
        </message>
        <message>
            <source>Stop m&amp;easuring</source>
            <translation>D&amp;ejar de medir</translation>
        </message>
        <message>
            <source>M&amp;easure the speed</source>
            <translation>M&amp;edir la velocidad</translation>
        </message>
        <message>
            <source>Stop importing</source>
            <translation>Detener la importación</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ReplayBar</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>Replay</source>
            <translation>Reproducir</translation>
        </message>
        <message>
            <source>Shows the charts as they grew</source>
            <translation>Muestra los gráficos tal como fueron creciendo</translation>
        </message>
        <message>
            <source>How much of the run is shown</source>
            <translation>Cuánto de la ejecución se muestra</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RepositoryModels</name>
        <message>
            <source>Needs about %1 of memory, and %2 are free now. How much exactly is told once it is here.</source>
            <translation>Necesita unos %1 de memoria, y ahora hay %2 libres. Cuánto exactamente se sabrá cuando esté aquí.</translation>
        </message>
        <message>
            <source>about %1</source>
            <translation>unos %1</translation>
        </message>
        <message>
            <source>fits, recommended</source>
            <translation>cabe, recomendado</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>cabe</translation>
        </message>
        <message>
            <source>tight</source>
            <translation>justo</translation>
        </message>
        <message>
            <source>too big</source>
            <translation>demasiado grande</translation>
        </message>
        <message>
            <source>in your list</source>
            <translation>en su lista</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>en camino</translation>
        </message>
        <message>
            <source>no room on the disk</source>
            <translation>no hay sitio en el disco</translation>
        </message>
        <message>
            <source>Quantization</source>
            <translation>Cuantización</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Memoria</translation>
        </message>
        <message>
            <source>Fits here</source>
            <translation>Cabe aquí</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RequestLog</name>
        <message>
            <source>%1, client left</source>
            <translation>%1, cliente desconectado</translation>
        </message>
        <message>
            <source>%1, failed</source>
            <translation>%1, con error</translation>
        </message>
        <message>
            <source>%1, cut at its limit</source>
            <translation>%1, cortada por el límite</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>Tokens read → tokens written</source>
            <translation>Tokens leídos → tokens escritos</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Hora</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Cliente</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>Solicitud</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>Duración</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n message(s) dropped</source>
            <translation>
                <numerusform>%1, %n mensaje omitido</numerusform>
                <numerusform>%1, %n mensajes omitidos</numerusform>
            </translation>
        </message>
        <message>
            <source>First token</source>
            <translation>Primer token</translation>
        </message>
        <message>
            <source>Tokens/s</source>
            <translation>Tokens/s</translation>
        </message>
        <message>
            <source>Model: %1</source>
            <translation>Modelo: %1</translation>
        </message>
        <message>
            <source>Status: %1</source>
            <translation>Estado: %1</translation>
        </message>
        <message>
            <source>Tokens read → tokens written: %1</source>
            <translation>Tokens leídos → escritos: %1</translation>
        </message>
        <message>
            <source>First token after %1</source>
            <translation>Primer token tras %1</translation>
        </message>
        <message>
            <source>%1 tokens per second</source>
            <translation>%1 tokens por segundo</translation>
        </message>
        <message>
            <source>Duration: %1</source>
            <translation>Duración: %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RunCharts</name>
        <message>
            <source>untuned</source>
            <translation>sin ajustar</translation>
        </message>
        <message>
            <source>temperature only</source>
            <translation>solo temperatura</translation>
        </message>
        <message>
            <source>Loss: lower is better</source>
            <translation>Pérdida: menos es mejor</translation>
        </message>
        <message>
            <source>Candidates tried</source>
            <translation>Candidatos probados</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Minutos</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>Segundos</translation>
        </message>
        <message>
            <source>middle half</source>
            <translation>mitad central</translation>
        </message>
        <message>
            <source>worst</source>
            <translation>peor</translation>
        </message>
        <message>
            <source>median</source>
            <translation>mediana</translation>
        </message>
        <message>
            <source>best of a generation</source>
            <translation>mejor de la generación</translation>
        </message>
        <message>
            <source>random search</source>
            <translation>búsqueda aleatoria</translation>
        </message>
        <message>
            <source>held out</source>
            <translation>reservados</translation>
        </message>
        <message>
            <source>guard</source>
            <translation>salvaguarda</translation>
        </message>
        <message>
            <source>best held out</source>
            <translation>mejor en reservados</translation>
        </message>
        <message>
            <source>Nothing was measured yet.</source>
            <translation>Aún no se ha medido nada.</translation>
        </message>
        <message>
            <source>The untuned model has a loss of %1 on held-out examples; no candidate was tried yet.</source>
            <translation>El modelo sin ajustar tiene una pérdida de %1 en los ejemplos reservados; aún no se ha probado ningún candidato.</translation>
        </message>
        <message numerus="yes">
            <source>%n generation(s)</source>
            <translation>
                <numerusform>%n generación</numerusform>
                <numerusform>%n generaciones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n candidate(s)</source>
            <translation>
                <numerusform>%n candidato</numerusform>
                <numerusform>%n candidatos</numerusform>
            </translation>
        </message>
        <message>
            <source>After %1 with %2, the loss on held-out examples went from %3 down to %4.</source>
            <translation>Tras %1 con %2, la pérdida en los ejemplos reservados bajó de %3 a %4.</translation>
        </message>
        <message>
            <source>After %1 with %2, nothing is better on held-out examples than the untuned model’s loss of %3.</source>
            <translation>Tras %1 con %2, nada mejora en los ejemplos reservados la pérdida de %3 del modelo sin ajustar.</translation>
        </message>
        <message>
            <source>After %1 with %2, the best loss is %3.</source>
            <translation>Tras %1 con %2, la mejor pérdida es %3.</translation>
        </message>
        <message>
            <source>Seconds per generation</source>
            <translation>Segundos por generación</translation>
        </message>
        <message>
            <source>Shares of the budget</source>
            <translation>Reparto del presupuesto</translation>
        </message>
        <message>
            <source>Step size (σ)</source>
            <translation>Tamaño de paso (σ)</translation>
        </message>
        <message>
            <source>Diversity of the population</source>
            <translation>Diversidad de la población</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatura</translation>
        </message>
        <message>
            <source>Acceptance rate</source>
            <translation>Tasa de aceptación</translation>
        </message>
        <message>
            <source>Current loss</source>
            <translation>Pérdida actual</translation>
        </message>
        <message>
            <source>Condition (axis ratio)</source>
            <translation>Condicionamiento (razón de ejes)</translation>
        </message>
        <message>
            <source>Population</source>
            <translation>Población</translation>
        </message>
        <message>
            <source>Distance from the start</source>
            <translation>Distancia al inicio</translation>
        </message>
        <message>
            <source>Signal to noise</source>
            <translation>Relación señal-ruido</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Etapa</translation>
        </message>
        <message>
            <source>Restarts</source>
            <translation>Reinicios</translation>
        </message>
        <message>
            <source>Step size</source>
            <translation>Tamaño de paso</translation>
        </message>
        <message>
            <source>target</source>
            <translation>objetivo</translation>
        </message>
        <message>
            <source>%1: %2 at first, %3 now.</source>
            <translation>%1: %2 al principio, %3 ahora.</translation>
        </message>
        <message>
            <source>Time of a request; 1: as now</source>
            <translation>Tiempo de una solicitud; 1: como ahora</translation>
        </message>
        <message>
            <source>After %1, the fastest takes %2 of the time that a request takes as things are.</source>
            <translation>Tras %1, el más rápido tarda el %2 de lo que tarda ahora una solicitud.</translation>
        </message>
        <message>
            <source>How long generations took</source>
            <translation>Duración de las generaciones</translation>
        </message>
        <message>
            <source>Held out against watched text</source>
            <translation>Reservados frente al texto vigilado</translation>
        </message>
        <message>
            <source>Who made the best</source>
            <translation>Origen de los mejores</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>%1, untuned</source>
            <translation>%1, sin ajustar</translation>
        </message>
        <message>
            <source>Held out: lower is better</source>
            <translation>Reservados: menos es mejor</translation>
        </message>
        <message>
            <source>%1 at best</source>
            <translation>%1 en el mejor caso</translation>
        </message>
        <message>
            <source>nothing better</source>
            <translation>nada mejor</translation>
        </message>
        <message>
            <source>On held-out examples %1 has found %2, %3 has found %4.</source>
            <translation>Encontrado en los ejemplos reservados: %2 (%1); %4 (%3).</translation>
        </message>
        <message>
            <source>readout alone</source>
            <translation>solo capa de salida</translation>
        </message>
        <message>
            <source>by each matrix alone</source>
            <translation>por cada matriz sola</translation>
        </message>
        <message>
            <source>Distance from the original, in nats per token</source>
            <translation>Distancia al original, en nats por token</translation>
        </message>
        <message>
            <source>one type for all</source>
            <translation>un tipo para todas</translation>
        </message>
        <message>
            <source>One type for all is %1 nats per token from the original.</source>
            <translation>Un tipo para todas está a %1 nats por token del original.</translation>
        </message>
        <message>
            <source>%1 After %2 with %3, the closest of this size is %4 away, on text that was held out.</source>
            <translation>%1 Tras %2 con %3, lo más cercano de este tamaño está a %4, en texto reservado.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RunView</name>
        <message>
            <source>Interrupted: it can go on</source>
            <translation>Interrumpida: se puede continuar</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Terminada</translation>
        </message>
        <message>
            <source>Reading the model and the examples…</source>
            <translation>Leyendo el modelo y los ejemplos…</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Buscando…</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>En pausa</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Deteniendo…</translation>
        </message>
        <message>
            <source>Testing what was found…</source>
            <translation>Poniendo a prueba lo encontrado…</translation>
        </message>
        <message>
            <source>Run %1</source>
            <translation>Ejecución %1</translation>
        </message>
        <message>
            <source>%1  ·  algorithm %2</source>
            <translation>%1  ·  algoritmo %2</translation>
        </message>
        <message>
            <source>&amp;Resume</source>
            <translation>Reanudar</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>Pausar</translation>
        </message>
        <message>
            <source>Ends the search and tests what it has found</source>
            <translation>Termina la búsqueda y pone a prueba lo encontrado</translation>
        </message>
        <message>
            <source>Interrupts the run</source>
            <translation>Interrumpe la ejecución</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>&amp;Detener</translation>
        </message>
        <message>
            <source>&amp;Go on</source>
            <translation>C&amp;ontinuar</translation>
        </message>
        <message>
            <source>Takes the run up where it was interrupted</source>
            <translation>Retoma la ejecución donde se interrumpió</translation>
        </message>
        <message>
            <source>&amp;Losses</source>
            <translation>&amp;Pérdidas</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>&amp;Búsqueda</translation>
        </message>
        <message>
            <source>Candi&amp;dates</source>
            <translation>Ca&amp;ndidatos</translation>
        </message>
        <message>
            <source>A&amp;nswers</source>
            <translation>&amp;Respuestas</translation>
        </message>
        <message>
            <source>Charts, candidates and answers of the run</source>
            <translation>Gráficos, candidatos y respuestas de la ejecución</translation>
        </message>
        <message>
            <source>&amp;Over</source>
            <translation>En &amp;función de</translation>
        </message>
        <message>
            <source>What the charts run over</source>
            <translation>En función de qué se dibujan los gráficos</translation>
        </message>
        <message>
            <source>time</source>
            <translation>tiempo</translation>
        </message>
        <message>
            <source>candidates tried</source>
            <translation>candidatos probados</translation>
        </message>
        <message>
            <source>Losses over the run</source>
            <translation>Pérdidas a lo largo de la ejecución</translation>
        </message>
        <message>
            <source>Save all figures as CSV</source>
            <translation>Guardar todas las cifras como CSV</translation>
        </message>
        <message>
            <source>Sho&amp;w</source>
            <translation>Mos&amp;trar</translation>
        </message>
        <message>
            <source>Figure of the search</source>
            <translation>Indicador de la búsqueda</translation>
        </message>
        <message>
            <source>The best candidate of each generation</source>
            <translation>El mejor candidato de cada generación</translation>
        </message>
        <message>
            <source>Reading the model…</source>
            <translation>Leyendo el modelo…</translation>
        </message>
        <message>
            <source>Share of the run that is done</source>
            <translation>Parte de la ejecución ya completada</translation>
        </message>
        <message>
            <source>Moves</source>
            <translation>Despla&amp;zamientos</translation>
        </message>
        <message>
            <source>Save this chart’s figures as CSV</source>
            <translation>Guardar las cifras de este gráfico como CSV</translation>
        </message>
        <message>
            <source>What has moved, generation by generation</source>
            <translation>Qué se ha desplazado, generación a generación</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparación</translation>
        </message>
        <message>
            <source>Measuring each matrix…</source>
            <translation>Midiendo cada matriz…</translation>
        </message>
        <message>
            <source>Bl&amp;ind</source>
            <translation>C&amp;iegas</translation>
        </message>
        <message>
            <source>Examples that only say which answers are not wanted: %1. The model’s own answers stand in for better ones.</source>
            <translation>Ejemplos que solo dicen qué respuestas no se quieren: %1. Las respuestas propias del modelo ocupan el lugar de otras mejores.</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>Gráficos</translation>
        </message>
        <message>
            <source>Waits while an answer is written</source>
            <translation>Espera mientras se escribe una respuesta</translation>
        </message>
        <message>
            <source>Waits until nobody uses the computer</source>
            <translation>Espera a que nadie use el equipo</translation>
        </message>
        <message>
            <source>Waits while on battery</source>
            <translation>Espera mientras se usa la batería</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SearchCharts</name>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>Milliseconds per generation</source>
            <translation>Milisegundos por generación</translation>
        </message>
        <message>
            <source>Generations</source>
            <translation>Generaciones</translation>
        </message>
        <message>
            <source>Nothing was measured yet.</source>
            <translation>Aún no se ha medido nada.</translation>
        </message>
        <message>
            <source>generations</source>
            <translation>generaciones</translation>
        </message>
        <message>
            <source>11 to 15 ms</source>
            <translation>de 11 a 15 ms</translation>
        </message>
        <message numerus="yes">
            <source>Half of the %n generation(s) took %1 ms or less; %2 of them took 11 to 15 ms.</source>
            <translation>
                <numerusform>La única generación duró %1 ms o menos; de 11 a 15 ms: %2.</numerusform>
                <numerusform>La mitad de las %n generaciones duró %1 ms o menos; el %2 duró de 11 a 15 ms.</numerusform>
            </translation>
        </message>
        <message>
            <source>Loss on held-out examples</source>
            <translation>Pérdida en los ejemplos reservados</translation>
        </message>
        <message>
            <source>Loss on the text it must not get worse at</source>
            <translation>Pérdida en el texto en el que no debe empeorar</translation>
        </message>
        <message>
            <source>checked</source>
            <translation>comprobados</translation>
        </message>
        <message>
            <source>none is better at both</source>
            <translation>ninguno es mejor en ambos</translation>
        </message>
        <message numerus="yes">
            <source>Of %n candidate(s) that were checked, %1 stand where none is better both at held-out examples and at the text that was watched.</source>
            <translation>
                <numerusform>De %n candidato comprobado, a %1 no lo supera ningún otro a la vez en los ejemplos reservados y en el texto vigilado.</numerusform>
                <numerusform>De %n candidatos comprobados, ninguno supera a %1 de ellos a la vez en los ejemplos reservados y en el texto vigilado.</numerusform>
            </translation>
        </message>
        <message>
            <source>Share of the budget</source>
            <translation>Parte del presupuesto</translation>
        </message>
        <message>
            <source>The algorithm %1 has the largest share of the budget, %2.</source>
            <translation>El algoritmo %1 tiene la mayor parte del presupuesto, %2.</translation>
        </message>
        <message>
            <source>Share of the generations so far</source>
            <translation>Parte de las generaciones hasta ahora</translation>
        </message>
        <message>
            <source>Most of the generations’ best candidates were made by %1, %2 of them.</source>
            <translation>El mejor candidato de una generación procede sobre todo de %1 (%2).</translation>
        </message>
        <message>
            <source>Generation</source>
            <translation>Generación</translation>
        </message>
        <message>
            <source>Moved, as a share of the range</source>
            <translation>Desplazamiento, como parte del intervalo</translation>
        </message>
        <message>
            <source>This search moves whole matrices along random directions: there are no single numbers to show.</source>
            <translation>Esta búsqueda desplaza matrices completas en direcciones aleatorias: no hay números sueltos que mostrar.</translation>
        </message>
        <message>
            <source>%1 by %2</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Furthest from the untuned model in the last generation: %1.</source>
            <translation>Lo más alejado del modelo sin ajustar en la última generación: %1.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SearchPanel</name>
        <message>
            <source>Searching…</source>
            <translation>Buscando…</translation>
        </message>
        <message>
            <source>Words, the name of a repository, or the address of its page. What stands here is sent to %1.</source>
            <translation>Palabras, el nombre de un repositorio o la dirección de su página. Lo que se escribe aquí se envía a %1.</translation>
        </message>
        <message>
            <source>Nothing found. Try fewer words, or others.</source>
            <translation>No se encontró nada. Pruebe con menos palabras o con otras.</translation>
        </message>
        <message numerus="yes">
            <source>%n repositor(y/ies) found</source>
            <translation>
                <numerusform>%n repositorio encontrado</numerusform>
                <numerusform>%n repositorios encontrados</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Se&amp;arch</source>
            <translation>&amp;Buscar</translation>
        </message>
        <message>
            <source>Looking into it…</source>
            <translation>Examinándolo…</translation>
        </message>
        <message>
            <source>Models of the architecture “%1” do not run here yet.</source>
            <translation>Los modelos de la arquitectura «%1» aún no funcionan aquí.</translation>
        </message>
        <message>
            <source>Its author asks for consent on its page. Downloads then need the token of an account that has given it, in HF_TOKEN.</source>
            <translation>Su autor pide un consentimiento en su página. Las descargas necesitan entonces el token de una cuenta que lo haya dado, en HF_TOKEN.</translation>
        </message>
        <message>
            <source>There is nothing in it that can be downloaded.</source>
            <translation>No contiene nada que se pueda descargar.</translation>
        </message>
        <message>
            <source>“%1” is in the queue of downloads.</source>
            <translation>«%1» está en la cola de descargas.</translation>
        </message>
        <message>
            <source>Fi&amp;nd</source>
            <translation>E&amp;ncontrar</translation>
        </message>
        <message>
            <source>Search Hugging Face</source>
            <translation>Buscar en Hugging Face</translation>
        </message>
        <message>
            <source>Search Hugging Face for models in the GGUF format</source>
            <translation>Buscar en Hugging Face modelos en formato GGUF</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>&amp;Descargar</translation>
        </message>
        <message>
            <source>Put the chosen model in the queue of downloads</source>
            <translation>Poner el modelo elegido en la cola de descargas</translation>
        </message>
        <message>
            <source>&amp;Open its page</source>
            <translation>Abrir su &amp;página</translation>
        </message>
        <message>
            <source>Open the repository’s page in the browser</source>
            <translation>Abrir la página del repositorio en el navegador</translation>
        </message>
        <message>
            <source>Repositories found</source>
            <translation>Repositorios encontrados</translation>
        </message>
        <message>
            <source>Models in the repository</source>
            <translation>Modelos en el repositorio</translation>
        </message>
        <message>
            <source>Find a model</source>
            <translation>Encontrar un modelo</translation>
        </message>
        <message>
            <source>Search Hugging Face by name, see which of a model’s sizes fits this computer, and download it.</source>
            <translation>Busque en Hugging Face por nombre, vea qué tamaño de un modelo cabe en este equipo y descárguelo.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SecondPane</name>
        <message>
            <source>Second answer</source>
            <translation>Segunda respuesta</translation>
        </message>
        <message>
            <source>Close the second pane</source>
            <translation>Cerrar el segundo panel</translation>
        </message>
        <message>
            <source>Go on from this answer</source>
            <translation>Seguir a partir de esta respuesta</translation>
        </message>
        <message>
            <source>Two answers to one question</source>
            <translation>Dos respuestas a una pregunta</translation>
        </message>
        <message>
            <source>What you ask from now on is answered here, too.</source>
            <translation>Lo que preguntes a partir de ahora también se responde aquí.</translation>
        </message>
        <message>
            <source>Choose a second model above.</source>
            <translation>Elige un segundo modelo arriba.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ServerPage</name>
        <message>
            <source>Port %1 is taken by another program.</source>
            <translation>El puerto %1 está ocupado por otro programa.</translation>
        </message>
        <message>
            <source>Port %1 is taken: %2 is running there.</source>
            <translation>El puerto %1 está ocupado: lo usa %2.</translation>
        </message>
        <message>
            <source>Port %1 is taken: %2 is running there (process %3).</source>
            <translation>El puerto %1 está ocupado: lo usa %2 (proceso %3).</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Inactivo</translation>
        </message>
        <message>
            <source>Other programs cannot use your models.</source>
            <translation>Otros programas no pueden usar tus modelos.</translation>
        </message>
        <message>
            <source>Turning on…</source>
            <translation>Activando…</translation>
        </message>
        <message>
            <source>On at %1</source>
            <translation>Activo en %1</translation>
        </message>
        <message>
            <source>Every device in the network that has the key can use your models.</source>
            <translation>Todos los dispositivos de la red que tengan la clave pueden usar tus modelos.</translation>
        </message>
        <message>
            <source>Programs on this computer can use your models.</source>
            <translation>Los programas de este equipo pueden usar tus modelos.</translation>
        </message>
        <message>
            <source>Turning off: answers under way may end…</source>
            <translation>Desactivando: las respuestas en curso pueden terminar…</translation>
        </message>
        <message>
            <source>Off: %1</source>
            <translation>Inactivo: %1</translation>
        </message>
        <message>
            <source>Port %1 is free.</source>
            <translation>El puerto %1 está libre.</translation>
        </message>
        <message>
            <source>Choose another port below.</source>
            <translation>Elige otro puerto abajo.</translation>
        </message>
        <message>
            <source>Use port %1</source>
            <translation>Usar el puerto %1</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation>
                <numerusform>%n solicitud</numerusform>
                <numerusform>%n solicitudes</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 under way</source>
            <translation>%1 en curso</translation>
        </message>
        <message>
            <source>%1 refused</source>
            <translation>%1 rechazadas</translation>
        </message>
        <message>
            <source>%1 tokens read</source>
            <translation>%1 tokens leídos</translation>
        </message>
        <message>
            <source>%1 tokens written</source>
            <translation>%1 tokens escritos</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Servidor</translation>
        </message>
        <message>
            <source>Other programs use your models through this server the way they use Ollama or OpenAI.</source>
            <translation>Otros programas usan tus modelos a través de este servidor igual que usan Ollama u OpenAI.</translation>
        </message>
        <message>
            <source>Copy address</source>
            <translation>Copiar dirección</translation>
        </message>
        <message>
            <source>&amp;Requests</source>
            <translation>Sol&amp;icitudes</translation>
        </message>
        <message>
            <source>Connect &amp;a program</source>
            <translation>Co&amp;nectar un programa</translation>
        </message>
        <message>
            <source>Requests, or how to connect</source>
            <translation>Solicitudes o cómo conectarse</translation>
        </message>
        <message>
            <source>Requests, the newest first</source>
            <translation>Solicitudes, primero las más recientes</translation>
        </message>
        <message>
            <source>Program to connect</source>
            <translation>Programa que se va a conectar</translation>
        </message>
        <message>
            <source>What that program needs</source>
            <translation>Lo que necesita ese programa</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copy what that program needs</source>
            <translation>Copiar lo que necesita ese programa</translation>
        </message>
        <message>
            <source>The chosen request</source>
            <translation>La petición elegida</translation>
        </message>
        <message>
            <source>Copy as curl</source>
            <translation>Copiar como curl</translation>
        </message>
        <message>
            <source>A command for the same request; what was sent with it is not kept, so an example stands there</source>
            <translation>Un comando para la misma petición; lo que se envió no se guarda, así que figura un ejemplo</translation>
        </message>
        <message>
            <source>Nobody has asked anything yet. Once the server is on, every request stands here.</source>
            <translation>Nadie ha pedido nada todavía. Con el servidor encendido, cada solicitud aparece aquí.</translation>
        </message>
        <message>
            <source>Use the next free port</source>
            <translation>Usar el siguiente puerto libre</translation>
        </message>
        <message>
            <source>Copy the chosen request as curl</source>
            <translation>Copiar la petición elegida como curl</translation>
        </message>
        <message>
            <source>Access</source>
            <translation>Acceso</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SettingRow</name>
        <message>
            <source>“%1” is at its default again.</source>
            <translation>«%1» vuelve a tener su valor predeterminado.</translation>
        </message>
        <message>
            <source>%1: back to the default</source>
            <translation>%1: volver al valor predeterminado</translation>
        </message>
        <message>
            <source>Back to the default</source>
            <translation>Volver al valor predeterminado</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>Configuración</translation>
        </message>
        <message>
            <source>Found: %1</source>
            <translation>Encontrados: %1</translation>
        </message>
        <message>
            <source>Everything is at its default.</source>
            <translation>Todo tiene su valor predeterminado.</translation>
        </message>
        <message>
            <source>No setting has these words.</source>
            <translation>Ningún ajuste contiene estas palabras.</translation>
        </message>
        <message>
            <source>All settings of this page are at their defaults again.</source>
            <translation>Todos los ajustes de esta página vuelven a tener su valor predeterminado.</translation>
        </message>
        <message>
            <source>&amp;Reset this page</source>
            <translation>Restablecer esta p&amp;ágina</translation>
        </message>
        <message>
            <source>Everything here back to its default, but for being offline; this can be undone</source>
            <translation>Todo vuelve a su valor predeterminado, salvo el modo sin conexión; se puede deshacer</translation>
        </message>
        <message>
            <source>Search the settings</source>
            <translation>Buscar en los ajustes</translation>
        </message>
        <message>
            <source>Only changed ones</source>
            <translation>Solo los modi&amp;ficados</translation>
        </message>
        <message>
            <source>Show what is not at its default</source>
            <translation>Mostrar lo que no tiene su valor predeterminado</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SettingsPanel</name>
        <message>
            <source>Temperature</source>
            <translation>Temperatura</translation>
        </message>
        <message>
            <source>How daring the choice of words is. 0 always takes the likeliest one; above 1 gets strange.</source>
            <translation>Grado de audacia al elegir las palabras. 0 toma siempre la más probable; por encima de 1 el resultado es extraño.</translation>
        </message>
        <message>
            <source>Top-k</source>
            <translation>Top-k</translation>
        </message>
        <message>
            <source>Only this many of the likeliest tokens are considered. 0 considers all.</source>
            <translation>Cuántos de los tokens más probables se tienen en cuenta. 0 los considera todos.</translation>
        </message>
        <message>
            <source>Top-p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <source>Only the likeliest tokens that together have this probability are considered. 1 considers all.</source>
            <translation>Solo se consideran los tokens más probables que juntos suman esta probabilidad. 1 los considera todos.</translation>
        </message>
        <message>
            <source>Min-p</source>
            <translation>Min-p</translation>
        </message>
        <message>
            <source>Tokens less likely than this share of the likeliest one are left out. 0 leaves out none.</source>
            <translation>Se descartan los tokens menos probables que esta fracción del más probable. 0 no descarta ninguno.</translation>
        </message>
        <message>
            <source>Typical</source>
            <translation>Típico</translation>
        </message>
        <message>
            <source>Prefers tokens about as surprising as text usually is. 1 turns it off.</source>
            <translation>Prefiere tokens tan sorprendentes como suele serlo un texto. 1 lo desactiva.</translation>
        </message>
        <message>
            <source>Mirostat</source>
            <translation>Mirostat</translation>
        </message>
        <message>
            <source>Version 1 or 2 keeps the text evenly surprising and takes the place of the limits above. 0 turns it off.</source>
            <translation>Las versiones 1 y 2 mantienen constante el grado de sorpresa del texto y sustituyen a los límites anteriores. 0 lo desactiva.</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Desactivado</translation>
        </message>
        <message>
            <source>Mirostat target</source>
            <translation>Objetivo de Mirostat</translation>
        </message>
        <message>
            <source>How surprising Mirostat wants the text to be.</source>
            <translation>Grado de sorpresa que Mirostat busca en el texto.</translation>
        </message>
        <message>
            <source>Mirostat rate</source>
            <translation>Tasa de Mirostat</translation>
        </message>
        <message>
            <source>How fast Mirostat corrects itself.</source>
            <translation>Rapidez con la que se corrige Mirostat.</translation>
        </message>
        <message>
            <source>Repeat penalty</source>
            <translation>Penalización por repetición</translation>
        </message>
        <message>
            <source>Above 1, words used a moment ago become less likely.</source>
            <translation>Por encima de 1, las palabras recién usadas se vuelven menos probables.</translation>
        </message>
        <message>
            <source>Penalty reach</source>
            <translation>Alcance de las penalizaciones</translation>
        </message>
        <message>
            <source>How many of the last tokens the penalties look at.</source>
            <translation>En cuántos de los últimos tokens se fijan las penalizaciones.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todos</translation>
        </message>
        <message>
            <source>Presence penalty</source>
            <translation>Penalización por presencia</translation>
        </message>
        <message>
            <source>Makes tokens that were used at all less likely.</source>
            <translation>Hace menos probables los tokens que ya se han usado.</translation>
        </message>
        <message>
            <source>Frequency penalty</source>
            <translation>Penalización por frecuencia</translation>
        </message>
        <message>
            <source>Makes tokens less likely the more often they were used.</source>
            <translation>Hace menos probables los tokens cuanto más se han usado.</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Semilla</translation>
        </message>
        <message>
            <source>The same seed and settings give the same answer. Empty: a new one each time.</source>
            <translation>La misma semilla y la misma configuración dan la misma respuesta. Vacía: una nueva cada vez.</translation>
        </message>
        <message>
            <source>Random</source>
            <translation>Aleatoria</translation>
        </message>
        <message>
            <source>Longest answer</source>
            <translation>Límite de la respuesta</translation>
        </message>
        <message>
            <source>In tokens, about three quarters of a word each.</source>
            <translation>En tokens; cada uno equivale a unos tres cuartos de palabra.</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>Sin límite</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Contexto</translation>
        </message>
        <message>
            <source>How many tokens of the conversation the model keeps in mind. More takes more memory. Applies when the model is loaded.</source>
            <translation>Cuántos tokens de la conversación tiene presentes el modelo. Más tokens ocupan más memoria. Se aplica al cargar el modelo.</translation>
        </message>
        <message>
            <source>Model&apos;s own</source>
            <translation>El del modelo</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>Prompt del sistema</translation>
        </message>
        <message>
            <source>What the model is told before the conversation</source>
            <translation>Lo que se le dice al modelo antes de la conversación</translation>
        </message>
        <message>
            <source>Reload the model with this context</source>
            <translation>Volver a cargar el modelo con este contexto</translation>
        </message>
        <message>
            <source>Back to the defaults</source>
            <translation>Restablecer valores predeterminados</translation>
        </message>
        <message>
            <source>Stop strings</source>
            <translation>Cadenas de parada</translation>
        </message>
        <message>
            <source>The answer ends before any of these. One on each line, with \n for a new line.</source>
            <translation>La respuesta termina antes de cualquiera de ellas. Una por línea, con \n para un salto de línea.</translation>
        </message>
        <message>
            <source>When full</source>
            <translation>Al llenarse</translation>
        </message>
        <message>
            <source>What happens when the conversation is longer than the context.</source>
            <translation>Qué ocurre cuando la conversación es más larga que el contexto.</translation>
        </message>
        <message>
            <source>Leave out the oldest messages</source>
            <translation>Omitir mensajes más antiguos</translation>
        </message>
        <message>
            <source>Stop with an error</source>
            <translation>Parar con un error</translation>
        </message>
        <message>
            <source>Load the model with more context</source>
            <translation>Cargar con más contexto</translation>
        </message>
        <message>
            <source>Summarise the oldest messages</source>
            <translation>Resumir los mensajes más antiguos</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ShortcutTable</name>
        <message>
            <source>%1, no keys</source>
            <translation>%1, sin teclas</translation>
        </message>
        <message>
            <source>%1, keys %2</source>
            <translation>%1, teclas %2</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Acción</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menú</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ShortcutsPanel</name>
        <message>
            <source>%1 is for typing: hold Ctrl or Alt with it.</source>
            <translation>%1 sirve para escribir: mantenga Ctrl o Alt a la vez.</translation>
        </message>
        <message>
            <source>%1 is for editing text: press other keys.</source>
            <translation>%1 sirve para editar texto: pulse otras teclas.</translation>
        </message>
        <message>
            <source>%1 opens a menu: press other keys.</source>
            <translation>%1 abre un menú: pulse otras teclas.</translation>
        </message>
        <message>
            <source>%1 already runs “%2”.</source>
            <translation>%1 ya ejecuta «%2».</translation>
        </message>
        <message>
            <source>“%1” has no keys now.</source>
            <translation>«%1» ya no tiene teclas.</translation>
        </message>
        <message>
            <source>%1 runs “%2” now.</source>
            <translation>%1 ejecuta ahora «%2».</translation>
        </message>
        <message>
            <source>Back to %1</source>
            <translation>Volver a %1</translation>
        </message>
        <message>
            <source>Back to no keys</source>
            <translation>Volver a sin teclas</translation>
        </message>
        <message>
            <source>Press the ke&amp;ys for “%1”:</source>
            <translation>Pulse las teclas para «%1»:</translation>
        </message>
        <message>
            <source>Choose an action above.</source>
            <translation>Elija arriba una acción.</translation>
        </message>
        <message>
            <source>Keys for “%1”</source>
            <translation>Teclas para «%1»</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Atajos</translation>
        </message>
        <message>
            <source>Search actions and keys</source>
            <translation>Buscar acciones y teclas</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>Acciones y sus teclas</translation>
        </message>
        <message>
            <source>No keys</source>
            <translation>Sin teclas</translation>
        </message>
        <message>
            <source>Take them over</source>
            <translation>Quedárselas</translation>
        </message>
        <message>
            <source>Reset all shortcuts</source>
            <translation>Restablecer todos los atajos</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::StatusStrip</name>
        <message>
            <source>Loading a model</source>
            <translation>Cargando un modelo</translation>
        </message>
        <message>
            <source>Answering</source>
            <translation>Respondiendo</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Listo</translation>
        </message>
        <message>
            <source>No model loaded</source>
            <translation>Ningún modelo cargado</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 tokens/s</translation>
        </message>
        <message>
            <source>Memory: %1</source>
            <translation>Memoria: %1</translation>
        </message>
        <message>
            <source>Held by the model beside its file of %1</source>
            <translation>Ocupada por el modelo, además de su archivo de %1</translation>
        </message>
        <message>
            <source>Show the run</source>
            <translation>Mostrar la ejecución</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::TranscriptView</name>
        <message>
            <source>New text below</source>
            <translation>Hay texto nuevo abajo</translation>
        </message>
        <message>
            <source>To the newest text</source>
            <translation>Ir al texto más reciente</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::TuneForm</name>
        <message>
            <source>Choose examples</source>
            <translation>Elegir ejemplos</translation>
        </message>
        <message>
            <source>Examples: conversations, tables, chats (*.jsonl *.json *.csv *.tsv *.txt)</source>
            <translation>Ejemplos: conversaciones, tablas, chats (*.jsonl *.json *.csv *.tsv *.txt)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Makes a model better at your examples by trying: no gradients, the model’s file stays as it is, nothing leaves this computer.</source>
            <translation>Mejora un modelo en tus ejemplos a base de probar: sin gradientes, sin cambiar el archivo del modelo y sin que nada salga de este equipo.</translation>
        </message>
        <message>
            <source>Time &amp;it may take</source>
            <translation>&amp;Tiempo máximo</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>minutos</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Mo&amp;delo</translation>
        </message>
        <message>
            <source>Model to tune</source>
            <translation>Modelo que se va a ajustar</translation>
        </message>
        <message>
            <source>Exam&amp;ples</source>
            <translation>Ejem&amp;plos</translation>
        </message>
        <message>
            <source>File of examples</source>
            <translation>Archivo de ejemplos</translation>
        </message>
        <message>
            <source>Drop a file here</source>
            <translation>Suelta un archivo aquí</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Elegir…</translation>
        </message>
        <message>
            <source>Choose a file of examples</source>
            <translation>Elegir un archivo de ejemplos</translation>
        </message>
        <message>
            <source>Conversations that end with the answer you want: as JSON, as a table (CSV) or as exported chats.</source>
            <translation>Conversaciones que acaban con la respuesta deseada: como JSON, como tabla (CSV) o como chats exportados.</translation>
        </message>
        <message>
            <source>Try: JSON</source>
            <translation>Probar: JSON</translation>
        </message>
        <message>
            <source>The guide’s own examples: answers as JSON</source>
            <translation>Los ejemplos de la guía: respuestas en JSON</translation>
        </message>
        <message>
            <source>Try: playful</source>
            <translation>Probar: divertido</translation>
        </message>
        <message>
            <source>The guide’s own examples: playful answers</source>
            <translation>Los ejemplos de la guía: respuestas divertidas</translation>
        </message>
        <message>
            <source>More settings</source>
            <translation>Más opciones</translation>
        </message>
        <message>
            <source>&amp;Algorithm</source>
            <translation>Al&amp;goritmo</translation>
        </message>
        <message>
            <source>what fits (recommended)</source>
            <translation>el más adecuado (recomendado)</translation>
        </message>
        <message>
            <source>&amp;What to vary</source>
            <translation>&amp;Qué variar</translation>
        </message>
        <message>
            <source>steering vectors (recommended)</source>
            <translation>vectores de dirección (recomendado)</translation>
        </message>
        <message>
            <source>norm gains</source>
            <translation>ganancias de normalización</translation>
        </message>
        <message>
            <source>LoRA factors, rank 4</source>
            <translation>factores LoRA, rango 4</translation>
        </message>
        <message>
            <source>whole matrices, by low-rank noise</source>
            <translation>matrices completas, con ruido de rango bajo</translation>
        </message>
        <message>
            <source>Random see&amp;d</source>
            <translation>Sem&amp;illa aleatoria</translation>
        </message>
        <message>
            <source>&amp;Random search beside it</source>
            <translation>Búsqueda aleat&amp;oria en paralelo</translation>
        </message>
        <message>
            <source>Shows what trying at random would have found; takes half of the time</source>
            <translation>Muestra qué se habría encontrado probando al azar; consume la mitad del tiempo</translation>
        </message>
        <message>
            <source>Start t&amp;uning</source>
            <translation>Iniciar a&amp;juste</translation>
        </message>
        <message>
            <source>Choose a text</source>
            <translation>Elegir un texto</translation>
        </message>
        <message>
            <source>Plain text (*.txt *.md)</source>
            <translation>Texto sin formato (*.txt *.md)</translation>
        </message>
        <message>
            <source>Te&amp;xt it must not get worse at</source>
            <translation>Te&amp;xto en el que no debe empeorar</translation>
        </message>
        <message>
            <source>Text file it must not get worse at</source>
            <translation>Archivo de texto en el que no debe empeorar</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguno</translation>
        </message>
        <message>
            <source>Choose a text it must not get worse at</source>
            <translation>Elegir un texto en el que no debe empeorar</translation>
        </message>
        <message>
            <source>What should &amp;get better</source>
            <translation>Qué debe mejo&amp;rar</translation>
        </message>
        <message>
            <source>What should get better</source>
            <translation>Qué debe mejorar</translation>
        </message>
        <message>
            <source>Its answers, by my examples</source>
            <translation>Sus respuestas, según mis ejemplos</translation>
        </message>
        <message>
            <source>How its words are drawn</source>
            <translation>La elección de sus palabras</translation>
        </message>
        <message>
            <source>How fast it is here</source>
            <translation>Su velocidad en este equipo</translation>
        </message>
        <message>
            <source>Finds the threads, chunks and cache with which this computer answers soonest. Every measurement is paired with one of the settings as they are, and the answers stay the same.</source>
            <translation>Encuentra los hilos, los bloques y la caché con los que este equipo responde antes. Cada medición va acompañada de otra con la configuración actual, y las respuestas no cambian.</translation>
        </message>
        <message>
            <source>Finds the temperature, top-k and the like under which the answers of your examples are drawn most often. The model is read once and then not needed any more.</source>
            <translation>Encuentra la temperatura, el top-k y demás valores con los que las respuestas de tus ejemplos salen más a menudo. El modelo se lee una vez y después ya no hace falta.</translation>
        </message>
        <message>
            <source>About %1 instead of %2.</source>
            <translation>Unos %1 en lugar de %2.</translation>
        </message>
        <message>
            <source>Its size, at the same quality</source>
            <translation>Su tamaño, con la misma calidad</translation>
        </message>
        <message>
            <source>Finds for each matrix the number of bits with which the whole fits a size and says what the original would say. A new model is written; the original stays as it is.</source>
            <translation>Busca para cada matriz el número de bits con el que el conjunto cabe en un tamaño y dice lo que diría el original. Se escribe un modelo nuevo; el original queda como está.</translation>
        </message>
        <message>
            <source>&amp;Bits per weight</source>
            <translation>&amp;Bits por peso</translation>
        </message>
        <message>
            <source>Bits per weight</source>
            <translation>Bits por peso</translation>
        </message>
        <message>
            <source>Text to com&amp;pare on</source>
            <translation>Texto &amp;para comparar</translation>
        </message>
        <message>
            <source>Text file to compare on</source>
            <translation>Archivo de texto para comparar</translation>
        </message>
        <message>
            <source>Choose a text to compare on</source>
            <translation>Elegir un texto para comparar</translation>
        </message>
        <message>
            <source>Some pages of what you use it for. Without a text, what the model says by itself serves.</source>
            <translation>Unas páginas de aquello para lo que lo usa. Sin texto, sirve lo que el modelo dice por sí mismo.</translation>
        </message>
        <message>
            <source>My rated and changed answers (%1)</source>
            <translation>Valoradas y editadas (%1)</translation>
        </message>
        <message>
            <source>The answers of your chats that you have rated or changed, as examples</source>
            <translation>Las respuestas de tus chats que has valorado o editado, como ejemplos</translation>
        </message>
        <message>
            <source>Rate answers in the chat, or change them, and agree that they are collected</source>
            <translation>Valora o edita respuestas en el chat y acepta que se reúnan</translation>
        </message>
        <message>
            <source>candidates</source>
            <translation>candidatos</translation>
        </message>
        <message>
            <source>What limits the search</source>
            <translation>Qué limita la búsqueda</translation>
        </message>
        <message>
            <source>Candidates &amp;it may try</source>
            <translation>Candidatos que puede pro&amp;bar</translation>
        </message>
        <message>
            <source>Memor&amp;y it may take, with the model</source>
            <translation>Memor&amp;ia que puede usar, con el modelo</translation>
        </message>
        <message>
            <source> MB</source>
            <translation> MB</translation>
        </message>
        <message>
            <source>what suits (recommended)</source>
            <translation>lo que convenga (recomendado)</translation>
        </message>
        <message>
            <source>Minutes the search may take</source>
            <translation>Minutos que puede durar la búsqueda</translation>
        </message>
        <message>
            <source>Candidates the search may try</source>
            <translation>Candidatos que puede probar la búsqueda</translation>
        </message>
        <message>
            <source>the model’s own answers</source>
            <translation>las respuestas del propio modelo</translation>
        </message>
        <message>
            <source>Without a text, what the untuned model answers to neutral questions is watched.</source>
            <translation>Sin un texto, se vigila lo que el modelo sin ajustar responde a preguntas neutras.</translation>
        </message>
        <message>
            <source>My rated and changed answers</source>
            <translation>Mis respuestas valoradas y editadas</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::TunePage</name>
        <message>
            <source>damaged</source>
            <translation>dañada</translation>
        </message>
        <message>
            <source>unfinished</source>
            <translation>sin terminar</translation>
        </message>
        <message>
            <source>found something</source>
            <translation>encontró algo</translation>
        </message>
        <message>
            <source>found nothing better</source>
            <translation>no encontró nada mejor</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Runs that were &amp;kept</source>
            <translation>&amp;Historial de ejecuciones</translation>
        </message>
        <message>
            <source>Runs that were kept, the newest first</source>
            <translation>Historial de ejecuciones, primero las más recientes</translation>
        </message>
        <message>
            <source>Nothing is being tuned</source>
            <translation>No se está ajustando nada</translation>
        </message>
        <message>
            <source>Give it examples and some minutes. Here you will see every generation of candidates as it is tried, what the best of them answers, and whether it is really better on examples that it has never seen. Only then can you adopt it, and you can always roll back.</source>
            <translation>Indica unos ejemplos y unos minutos. Aquí verás cada generación de candidatos a medida que se prueba, qué responde el mejor de ellos y si de verdad es mejor en ejemplos que nunca ha visto. Solo entonces podrás adoptarlo, y siempre podrás revertirlo.</translation>
        </message>
        <message>
            <source>What is wanted</source>
            <translation>Objetivo</translation>
        </message>
        <message>
            <source>What comes of it</source>
            <translation>Resultado</translation>
        </message>
        <message>
            <source>Parts of this page</source>
            <translation>Partes de esta página</translation>
        </message>
        <message>
            <source>Tune a model</source>
            <translation>Ajustar un modelo</translation>
        </message>
        <message>
            <source>What to tune by</source>
            <translation>Con qué ajustar</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::VerdictPanel</name>
        <message>
            <source>Adopt it anyway?</source>
            <translation>¿Adoptarlo de todos modos?</translation>
        </message>
        <message>
            <source>The test did not find this better, or found harm. Adopt it anyway?</source>
            <translation>La prueba no halló mejora, o halló algún perjuicio. ¿Adoptarlo de todos modos?</translation>
        </message>
        <message>
            <source>You can roll back at any time.</source>
            <translation>Puedes revertirlo en cualquier momento.</translation>
        </message>
        <message>
            <source>Adopt anyway</source>
            <translation>Adoptar de todos modos</translation>
        </message>
        <message>
            <source>Adopted: the model answers through what was found.</source>
            <translation>Adoptado: el modelo responde con lo encontrado.</translation>
        </message>
        <message>
            <source>Better, and nothing that was watched got worse.</source>
            <translation>Mejor, y nada de lo vigilado ha empeorado.</translation>
        </message>
        <message>
            <source>Not adopted: it did not pass the test.</source>
            <translation>No adoptado: no superó la prueba.</translation>
        </message>
        <message>
            <source>No improvement found.</source>
            <translation>No se encontró ninguna mejora.</translation>
        </message>
        <message numerus="yes">
            <source>On %n example(s) it has never seen, the loss went from %1 to %2.</source>
            <translation>
                <numerusform>En %n ejemplo que nunca ha visto, la pérdida pasó de %1 a %2.</numerusform>
                <numerusform>En %n ejemplos que nunca ha visto, la pérdida pasó de %1 a %2.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing that was tried is better than the model as it is, which has a loss of %1 on held-out examples. Keep what you have, or give it more time or more examples.</source>
            <translation>Nada de lo probado supera al modelo tal como está, que tiene una pérdida de %1 en los ejemplos reservados. Quédate con lo que tienes, o dale más tiempo o más ejemplos.</translation>
        </message>
        <message>
            <source>An earlier find is adopted for this model.</source>
            <translation>Para este modelo ya se adoptó un hallazgo anterior.</translation>
        </message>
        <message>
            <source>&amp;Adopt</source>
            <translation>A&amp;doptar</translation>
        </message>
        <message>
            <source>&amp;Adopt anyway…</source>
            <translation>A&amp;doptar de todos modos…</translation>
        </message>
        <message>
            <source>From now on the model answers through what was found; its file stays as it is</source>
            <translation>Desde ahora el modelo responde con lo encontrado; su archivo no cambia</translation>
        </message>
        <message>
            <source>Roll &amp;back</source>
            <translation>Revert&amp;ir</translation>
        </message>
        <message>
            <source>The model answers as it did before the last adoption</source>
            <translation>El modelo responde como antes de la última adopción</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message numerus="yes">
            <source>Too little to tell: %n example(s) for the last word, and %1 at least are needed.</source>
            <translation>
                <numerusform>Demasiado poco para decidir: %n ejemplo para la prueba final, y hacen falta al menos %1.</numerusform>
                <numerusform>Demasiado poco para decidir: %n ejemplos para la prueba final, y hacen falta al menos %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>It fails at some of the examples.</source>
            <translation>Falla en algunos de los ejemplos.</translation>
        </message>
        <message>
            <source>The loss changes by %1, and by %2 at worst: too little to be sure of it.</source>
            <translation>La pérdida varía un %1, y un %2 en el peor caso: demasiado poco para estar seguros.</translation>
        </message>
        <message>
            <source>The text that it must not get worse at may get worse by %1.</source>
            <translation>En el texto en el que no debe empeorar, podría empeorar un %1.</translation>
        </message>
        <message>
            <source>On the text that was watched it is %1 nats per token away from the model as it is.</source>
            <translation>En el texto vigilado se aleja %1 nats por token del modelo tal como está.</translation>
        </message>
        <message>
            <source>On one part of the text that was watched it is %1 nats per token away from the model as it is.</source>
            <translation>En una parte del texto vigilado se aleja %1 nats por token del modelo tal como está.</translation>
        </message>
        <message>
            <source>The loss falls by %1, and surely by %2.</source>
            <translation>La pérdida baja un %1; con seguridad, al menos un %2.</translation>
        </message>
        <message>
            <source>%1 There was no text to watch for harm.</source>
            <translation>%1 No había ningún texto que vigilar por si había algún perjuicio.</translation>
        </message>
        <message>
            <source>Asked “%1”, it says nothing.</source>
            <translation>A la pregunta “%1”, no responde nada.</translation>
        </message>
        <message>
            <source>Asked “%1”, it does not come to an end.</source>
            <translation>A la pregunta “%1”, no termina de responder.</translation>
        </message>
        <message>
            <source>Asked “%1”, it repeats itself.</source>
            <translation>A la pregunta “%1”, se repite.</translation>
        </message>
        <message>
            <source>No better settings found: keep what you have.</source>
            <translation>No se encontró una configuración mejor: quédate con lo que tienes.</translation>
        </message>
        <message>
            <source>Faster with other settings.</source>
            <translation>Más rápido con otra configuración.</translation>
        </message>
        <message>
            <source>Other sampler settings suit your examples better.</source>
            <translation>Otra configuración de muestreo se adapta mejor a tus ejemplos.</translation>
        </message>
        <message>
            <source>A request takes %1 of the time that it takes as things are.</source>
            <translation>Una solicitud tarda el %1 de lo que tarda ahora.</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatura</translation>
        </message>
        <message>
            <source>Top-k</source>
            <translation>Top-k</translation>
        </message>
        <message>
            <source>Top-p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <source>Min-p</source>
            <translation>Min-p</translation>
        </message>
        <message>
            <source>Repeat penalty</source>
            <translation>Penalización por repetición</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Hilos</translation>
        </message>
        <message>
            <source>Prompt tokens at a time</source>
            <translation>Tokens del prompt a la vez</translation>
        </message>
        <message>
            <source>Numbers in the KV cache</source>
            <translation>Números en la caché KV</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <translation>%1: %2 → %3</translation>
        </message>
        <message>
            <source>The time changes by %1, and by %2 at worst: too little to be sure of it.</source>
            <translation>El tiempo varía un %1, y un %2 en el peor caso: demasiado poco para estar seguros.</translation>
        </message>
        <message>
            <source>The time falls by %1, and surely by %2.</source>
            <translation>El tiempo baja un %1; con seguridad, al menos un %2.</translation>
        </message>
        <message>
            <source>&amp;Use in the chat</source>
            <translation>Usar en el chat</translation>
        </message>
        <message>
            <source>The chat that is shown answers with these settings from now on</source>
            <translation>Desde ahora, el chat que se muestra responde con esta configuración</translation>
        </message>
        <message>
            <source>&amp;Use these settings</source>
            <translation>Usar estos ajustes</translation>
        </message>
        <message>
            <source>From the next time the model is loaded on; the pages of settings and of models have them, too</source>
            <translation>A partir de la próxima carga del modelo; también están en las páginas de ajustes y de modelos</translation>
        </message>
        <message>
            <source>A new model is written; the original stays.</source>
            <translation>Se escribe un modelo nuevo; el original queda.</translation>
        </message>
        <message>
            <source>Written: %1 is among your models.</source>
            <translation>Escrito: %1 está entre sus modelos.</translation>
        </message>
        <message>
            <source>Smaller, and closer to the original than one type for all.</source>
            <translation>Más pequeño, y más cerca del original que un tipo para todas.</translation>
        </message>
        <message>
            <source>Smaller, but not surely closer than one type for all.</source>
            <translation>Más pequeño, pero no con certeza más cerca que un tipo para todas.</translation>
        </message>
        <message>
            <source>The original: %1.</source>
            <translation>El original: %1.</translation>
        </message>
        <message>
            <source>One type for all, as far as it fits: %1, %2 nats per token away.</source>
            <translation>Un tipo para todas, hasta donde cabe: %1, a %2 nats por token.</translation>
        </message>
        <message>
            <source>What was found: %1, %2 nats per token away; the same first choice in %3, perplexity changed by %4.</source>
            <translation>Lo encontrado: %1, a %2 nats por token; la misma primera elección en %3, perplejidad cambiada en %4.</translation>
        </message>
        <message>
            <source>&amp;Write the model</source>
            <translation>Escribir el modelo</translation>
        </message>
        <message>
            <source>&amp;Write it anyway…</source>
            <translation>Escribirlo de todos modos…</translation>
        </message>
        <message>
            <source>A new file beside the original, and a name of its own among your models</source>
            <translation>Un archivo nuevo junto al original, con nombre propio entre sus modelos</translation>
        </message>
        <message>
            <source>Share of the model that is written</source>
            <translation>Parte del modelo ya escrita</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Nothing is left of what was written</source>
            <translation>No queda nada de lo escrito</translation>
        </message>
        <message>
            <source>Some of the answers that it was tuned by have been deleted since. Tune again to have a model that does without them.</source>
            <translation>Algunas de las respuestas con las que se ajustó se han eliminado desde entonces. Vuelve a ajustar para tener un modelo sin ellas.</translation>
        </message>
        <message>
            <source>Compare b&amp;lind</source>
            <translation>Comparar a cie&amp;gas</translation>
        </message>
        <message>
            <source>Your questions, answered before and after, without saying which is which</source>
            <translation>Tus preguntas, respondidas antes y después, sin decir cuál es cuál</translation>
        </message>
        <message>
            <source>found %1</source>
            <translation>encontrado %1</translation>
        </message>
        <message>
            <source>Held out: %1</source>
            <translation>Reservados: %1</translation>
        </message>
        <message>
            <source>Cancel writing the model</source>
            <translation>Cancelar la escritura del modelo</translation>
        </message>
        <message>
            <source>Serve it</source>
            <translation>Servirlo</translation>
        </message>
        <message>
            <source>Other programs are answered by it through the server, which is turned on</source>
            <translation>Otros programas reciben sus respuestas a través del servidor, que se activa</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::WelcomePage</name>
        <message>
            <source>First steps</source>
            <translation>Primeros pasos</translation>
        </message>
        <message>
            <source>Welcome to TARS</source>
            <translation>Bienvenido a TARS</translation>
        </message>
        <message>
            <source>S&amp;kip</source>
            <translation>&amp;Omitir</translation>
        </message>
        <message>
            <source>Go to the chat; this page stays in the Help menu</source>
            <translation>Ir al chat; esta página sigue en el menú Ayuda</translation>
        </message>
        <message>
            <source>It runs language models on this computer, and needs one to begin with. Three steps, and none of them has to be taken now.</source>
            <translation>Ejecuta modelos de lenguaje en este equipo y necesita uno para empezar. Son tres pasos y ninguno es obligatorio ahora.</translation>
        </message>
        <message>
            <source>1. Models that are here already</source>
            <translation>1. Modelos que ya están aquí</translation>
        </message>
        <message>
            <source>2. A model that fits this computer</source>
            <translation>2. Un modelo adecuado para este equipo</translation>
        </message>
        <message>
            <source>3. Appearance and language</source>
            <translation>3. Apariencia e idioma</translation>
        </message>
        <message>
            <source>&amp;Go to the chat</source>
            <translation>I&amp;r al chat</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AnswerDetails</name>
        <message>
            <source>The model&apos;s own</source>
            <translation>El propio del modelo</translation>
        </message>
        <message>
            <source>How this answer was made</source>
            <translation>Cómo se hizo esta respuesta</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>Pesos</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Preajuste</translation>
        </message>
        <message>
            <source>Answer again with exactly these settings</source>
            <translation>Responder de nuevo con exactamente estos ajustes</translation>
        </message>
        <message>
            <source>Use these settings in this chat</source>
            <translation>Usar estos ajustes en este chat</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Semilla</translation>
        </message>
        <message>
            <source>Tokens read</source>
            <translation>Tokens leídos</translation>
        </message>
        <message>
            <source>Tokens written</source>
            <translation>Tokens escritos</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Contexto</translation>
        </message>
        <message>
            <source>%1 of %2 tokens</source>
            <translation>%1 de %2 tokens</translation>
        </message>
        <message>
            <source>Old messages left out</source>
            <translation>Mensajes antiguos omitidos</translation>
        </message>
        <message>
            <source>Tokens forgotten on the way</source>
            <translation>Tokens olvidados por el camino</translation>
        </message>
        <message>
            <source>First token after</source>
            <translation>Primer token tras</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Velocidad</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 tokens/s</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>Prompt del sistema</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatura</translation>
        </message>
        <message>
            <source>Top-k</source>
            <translation>Top-k</translation>
        </message>
        <message>
            <source>Top-p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <source>Min-p</source>
            <translation>Min-p</translation>
        </message>
        <message>
            <source>Typical</source>
            <translation>Típico</translation>
        </message>
        <message>
            <source>Repeat penalty</source>
            <translation>Penalización por repetición</translation>
        </message>
        <message>
            <source>Penalty reach</source>
            <translation>Alcance de las penalizaciones</translation>
        </message>
        <message>
            <source>Presence penalty</source>
            <translation>Penalización por presencia</translation>
        </message>
        <message>
            <source>Frequency penalty</source>
            <translation>Penalización por frecuencia</translation>
        </message>
        <message>
            <source>Mirostat</source>
            <translation>Mirostat</translation>
        </message>
        <message>
            <source>Longest answer</source>
            <translation>Límite de la respuesta</translation>
        </message>
        <message>
            <source>Stop strings</source>
            <translation>Cadenas de parada</translation>
        </message>
        <message>
            <source>Thinking</source>
            <translation>Razonamiento</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Activado</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Inactivo</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Adapter</source>
            <translation>Adaptador</translation>
        </message>
        <message>
            <source>KV cache</source>
            <translation>Caché KV</translation>
        </message>
        <message>
            <source>Computed on</source>
            <translation>Calculado en</translation>
        </message>
        <message>
            <source>It was computed on %1, and now %2 computes: words may differ.</source>
            <translation>Se calculó en %1 y ahora calcula %2: las palabras pueden ser otras.</translation>
        </message>
        <message>
            <source>Old messages given as a summary</source>
            <translation>Mensajes antiguos dados como resumen</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Hilos</translation>
        </message>
        <message>
            <source>Written by</source>
            <translation>Escrito por</translation>
        </message>
        <message>
            <source>The model’s file is gone: it cannot answer again.</source>
            <translation>El archivo del modelo ya no está: no puede responder de nuevo.</translation>
        </message>
        <message>
            <source>The adapter’s file is gone: the model cannot answer through it again.</source>
            <translation>El archivo del adaptador ya no está: el modelo no puede volver a responder con él.</translation>
        </message>
        <message>
            <source>%1 is loaded first, with the context, KV cache and device of then.</source>
            <translation>Primero se carga %1, con el contexto, la caché KV y el dispositivo de entonces.</translation>
        </message>
        <message>
            <source>The model’s file has changed since: words may differ.</source>
            <translation>El archivo del modelo ha cambiado desde entonces: las palabras pueden diferir.</translation>
        </message>
        <message>
            <source>TARS %1 wrote it, and this is %2: words may differ.</source>
            <translation>La escribió TARS %1 y este es %2: las palabras pueden diferir.</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Memoria</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AttachmentBar</name>
        <message>
            <source>A message has at most %1 files.</source>
            <translation>Un mensaje tiene como máximo %1 archivos.</translation>
        </message>
        <message>
            <source>Remove all attached files</source>
            <translation>Quitar todos los archivos adjuntos</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AttachmentChip</name>
        <message>
            <source>Reading…</source>
            <translation>Leyendo…</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n token</numerusform>
                <numerusform>%n tokens</numerusform>
            </translation>
        </message>
        <message>
            <source>Don’t attach %1</source>
            <translation>No adjuntar %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AttachmentReader</name>
        <message>
            <source>too large (%1, at most %2)</source>
            <translation>demasiado grande (%1, máximo %2)</translation>
        </message>
        <message>
            <source>Attach the part of it that matters.</source>
            <translation>Adjunte la parte que importa.</translation>
        </message>
        <message>
            <source>not a text</source>
            <translation>no es un texto</translation>
        </message>
        <message>
            <source>Text files and PDF can be attached.</source>
            <translation>Se pueden adjuntar archivos de texto y PDF.</translation>
        </message>
        <message>
            <source>cannot be read: damaged, or locked with a password</source>
            <translation>no se puede leer: dañado o protegido con contraseña</translation>
        </message>
        <message>
            <source>there is no text in it</source>
            <translation>no contiene texto</translation>
        </message>
        <message>
            <source>Its pages may be pictures.</source>
            <translation>Quizá sus páginas sean imágenes.</translation>
        </message>
        <message>
            <source>this build of TARS does not read PDF</source>
            <translation>esta compilación de TARS no lee PDF</translation>
        </message>
        <message>
            <source>Save it as text, and attach that.</source>
            <translation>Guárdelo como texto y adjunte eso.</translation>
        </message>
        <message>
            <source>this model can&apos;t see images</source>
            <translation>este modelo no puede ver imágenes</translation>
        </message>
        <message>
            <source>the file is empty</source>
            <translation>el archivo está vacío</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ContextMeter</name>
        <message>
            <source>System prompt</source>
            <translation>Prompt del sistema</translation>
        </message>
        <message>
            <source>Conversation so far</source>
            <translation>Conversación hasta ahora</translation>
        </message>
        <message>
            <source>Your message</source>
            <translation>Tu mensaje</translation>
        </message>
        <message>
            <source>Attached files</source>
            <translation>Archivos adjuntos</translation>
        </message>
        <message>
            <source>The model&apos;s own marks</source>
            <translation>Marcas propias del modelo</translation>
        </message>
        <message>
            <source>Context: %1 of %2 tokens</source>
            <translation>Contexto: %1 de %2 tokens</translation>
        </message>
        <message>
            <source>How much of what the model can keep in mind this conversation takes</source>
            <translation>Cuánto ocupa este chat de lo que el modelo puede tener presente</translation>
        </message>
        <message>
            <source>When the context is full</source>
            <translation>Cuando el contexto está lleno</translation>
        </message>
        <message>
            <source>Leave out the oldest messages</source>
            <translation>Omitir mensajes más antiguos</translation>
        </message>
        <message>
            <source>Stop with an error</source>
            <translation>Parar con un error</translation>
        </message>
        <message>
            <source>Load the model with more context</source>
            <translation>Cargar con más contexto</translation>
        </message>
        <message>
            <source>Summarise the oldest messages</source>
            <translation>Resumir los mensajes más antiguos</translation>
        </message>
        <message>
            <source>Summary of older messages</source>
            <translation>Resumen de mensajes anteriores</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Free</source>
            <translation>Libre</translation>
        </message>
        <message>
            <source>Reserved for the answer</source>
            <translation>Reservado para la respuesta</translation>
        </message>
        <message>
            <source>What the context is taken by</source>
            <translation>Qué ocupa el contexto</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::PresetBar</name>
        <message>
            <source>None</source>
            <translation>Ninguno</translation>
        </message>
        <message>
            <source>The model&apos;s own</source>
            <translation>El propio del modelo</translation>
        </message>
        <message>
            <source>%1 (changed)</source>
            <translation>%1 (modificado)</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Preajuste</translation>
        </message>
        <message>
            <source>System prompt, sampling and the rest, kept under a name</source>
            <translation>Prompt del sistema, muestreo y lo demás, guardados con un nombre</translation>
        </message>
        <message>
            <source>Name of the preset</source>
            <translation>Nombre del preajuste</translation>
        </message>
        <message>
            <source>Save, rename or delete presets</source>
            <translation>Guardar, renombrar o eliminar preajustes</translation>
        </message>
        <message>
            <source>Save as a new preset…</source>
            <translation>Guardar como preajuste nuevo…</translation>
        </message>
        <message>
            <source>Save the changes</source>
            <translation>Guardar los cambios</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Cambiar nombre…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>Choose a preset…</source>
            <translation>Elegir un preajuste…</translation>
        </message>
        <message>
            <source>Yours for this model</source>
            <translation>Lo tuyo para este modelo</translation>
        </message>
        <message>
            <source>Begin new chats with this model so</source>
            <translation>Empezar así los chats nuevos con este modelo</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::BlindPane</name>
        <message>
            <source>Blind comparison</source>
            <translation>Comparación a ciegas</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>The model is being loaded.</source>
            <translation>Se está cargando el modelo.</translation>
        </message>
        <message>
            <source>Asking loads the model that was tuned.</source>
            <translation>Al preguntar se carga el modelo que se ajustó.</translation>
        </message>
        <message>
            <source>%1: both are answering…</source>
            <translation>%1: responden ambos…</translation>
        </message>
        <message>
            <source>%1: which is better?</source>
            <translation>%1: ¿cuál es mejor?</translation>
        </message>
        <message>
            <source>%1: ask something.</source>
            <translation>%1: pregunta algo.</translation>
        </message>
        <message>
            <source>Preferred: the tuned model %1 times, the model as it was %2 times; as good: %3 times.</source>
            <translation>Preferido: el modelo ajustado %1 veces, el modelo anterior %2 veces; igual de buenos: %3 veces.</translation>
        </message>
        <message>
            <source>At 95 % certainty, the tuned one is preferred in %1 to %2 of the cases.</source>
            <translation>Con una certeza del 95 %, el ajustado se prefiere en entre el %1 y el %2 de los casos.</translation>
        </message>
        <message>
            <source>It is better to you.</source>
            <translation>Para ti es mejor.</translation>
        </message>
        <message>
            <source>It is worse to you.</source>
            <translation>Para ti es peor.</translation>
        </message>
        <message>
            <source>That may be chance, either way.</source>
            <translation>Puede ser casualidad, en uno u otro sentido.</translation>
        </message>
        <message>
            <source>Your question is answered twice, by the model as it was and through what the run has found, in an order that nobody knows. After %1 picks you hear which you preferred. A pick counts as a rating.</source>
            <translation>Tu pregunta se responde dos veces, por el modelo como era y a través de lo que encontró la ejecución, en un orden que nadie conoce. Tras %1 elecciones sabrás cuál has preferido. Una elección cuenta como valoración.</translation>
        </message>
        <message>
            <source>A question of yours</source>
            <translation>Una pregunta tuya</translation>
        </message>
        <message>
            <source>&amp;Ask both</source>
            <translation>Pre&amp;guntar a ambos</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>&amp;Detener</translation>
        </message>
        <message>
            <source>First answer</source>
            <translation>Primera respuesta</translation>
        </message>
        <message>
            <source>Second answer</source>
            <translation>Segunda respuesta</translation>
        </message>
        <message>
            <source>The first is better</source>
            <translation>La &amp;primera es mejor</translation>
        </message>
        <message>
            <source>The second is better</source>
            <translation>La segunda es me&amp;jor</translation>
        </message>
        <message>
            <source>&amp;Both are as good</source>
            <translation>Ambas son igual de buenas</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Una vez más</translation>
        </message>
        <message>
            <source>Your question is asked as soon as the model is loaded.</source>
            <translation>Tu pregunta se hará en cuanto el modelo esté cargado.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ContinuousPanel</name>
        <message>
            <source>It needs your ratings: allow them to be collected, in the settings.</source>
            <translation>Necesita tus valoraciones: permite reunirlas en la configuración.</translation>
        </message>
        <message>
            <source>Choose a model in the chat: that one is tuned.</source>
            <translation>Elige un modelo en el chat: ese se ajusta.</translation>
        </message>
        <message>
            <source>Gathering: %1 of %2 good or changed answers that a test needs.</source>
            <translation>Reuniendo: %1 de %2 respuestas buenas o editadas que necesita una prueba.</translation>
        </message>
        <message>
            <source>Gathering: %1 of %2 new ratings.</source>
            <translation>Reuniendo: %1 de %2 valoraciones nuevas.</translation>
        </message>
        <message>
            <source>Waiting until nobody needs the computer.</source>
            <translation>Esperando a que nadie necesite el equipo.</translation>
        </message>
        <message>
            <source>%1: something better was found. It is adopted if it makes your next %2 good answers likelier, too.</source>
            <translation>%1: se encontró algo mejor. Se adoptará si también hace más probables sus próximas %2 respuestas buenas.</translation>
        </message>
        <message>
            <source>%1: what was found did not make your later answers likelier, and was not adopted.</source>
            <translation>%1: lo encontrado no hizo más probables sus respuestas posteriores y no se adoptó.</translation>
        </message>
        <message>
            <source>Waiting for mains power: on battery it does not work.</source>
            <translation>A la espera de corriente: con batería no trabaja.</translation>
        </message>
        <message>
            <source>At work, out of your way.</source>
            <translation>Trabajando, sin estorbar.</translation>
        </message>
        <message>
            <source>Paused while the computer is in use.</source>
            <translation>En pausa mientras se usa el equipo.</translation>
        </message>
        <message>
            <source>%1: no improvement found.</source>
            <translation>%1: no se encontró ninguna mejora.</translation>
        </message>
        <message>
            <source>%1: something better was found. The run among those kept has the evidence, and can be adopted.</source>
            <translation>%1: se encontró algo mejor. La ejecución guardada tiene las pruebas y puede adoptarse.</translation>
        </message>
        <message>
            <source>%1: adopted.</source>
            <translation>%1: adoptado.</translation>
        </message>
        <message>
            <source>%1: rolled back, because answers were rated worse than before.</source>
            <translation>%1: revertido, porque las respuestas se valoraron peor que antes.</translation>
        </message>
        <message>
            <source>Keep &amp;learning from my ratings</source>
            <translation>Aprender de mis va&amp;loraciones</translation>
        </message>
        <message>
            <source>When nobody has needed the computer for a minute, five minutes of tuning by what you rated and changed begin, at the lowest priority. They pause when you come back.</source>
            <translation>Cuando nadie ha necesitado el equipo durante un minuto, empiezan cinco minutos de ajuste con lo que has valorado y editado, con la prioridad más baja. Se pausan cuando vuelves.</translation>
        </message>
        <message>
            <source>After so many &amp;new ratings</source>
            <translation>Tras tantas valoraciones &amp;nuevas</translation>
        </message>
        <message>
            <source>New ratings before it begins</source>
            <translation>Valoraciones nuevas antes de empezar</translation>
        </message>
        <message>
            <source>What was adopted is rolled back by itself if, within the next 50 rated answers (8 at least), the share of bad ones is surely higher than in the 50 before: their 95 % intervals no longer touch. A changed answer counts as a bad one.</source>
            <translation>Lo adoptado se revierte por sí solo si, en las 50 respuestas valoradas siguientes (8 como mínimo), la proporción de malas es con seguridad mayor que en las 50 anteriores: sus intervalos del 95 % ya no se tocan. Una respuesta editada cuenta como mala.</translation>
        </message>
        <message>
            <source>Ad&amp;opt without asking</source>
            <translation>Ad&amp;optar sin preguntar</translation>
        </message>
        <message>
            <source>Only what passes the test</source>
            <translation>Solo lo que supere la prueba</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Downloads</name>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>%1/s</source>
            <translation>%1/s</translation>
        </message>
        <message>
            <source>There is no folder where downloaded models could go.</source>
            <translation>No hay ninguna carpeta a la que puedan ir los modelos descargados.</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n segundo</numerusform>
                <numerusform>%n segundos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minuto</numerusform>
                <numerusform>%n minutos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n hora</numerusform>
                <numerusform>%n horas</numerusform>
            </translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>En espera</translation>
        </message>
        <message>
            <source>Asking</source>
            <translation>Consultando</translation>
        </message>
        <message>
            <source>Checking</source>
            <translation>Comprobando</translation>
        </message>
        <message>
            <source>Coming</source>
            <translation>Descargando</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>En pausa</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Falló</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>Aquí</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progreso</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Velocidad</translation>
        </message>
        <message>
            <source>Time left</source>
            <translation>Tiempo restante</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Paused: this connection is metered</source>
            <translation>En pausa: esta conexión es de uso medido</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DownloadsPanel</name>
        <message>
            <source>&amp;Resume</source>
            <translation>&amp;Reanudar</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>&amp;Pausar</translation>
        </message>
        <message>
            <source>For example llama3.2:1b, hf.co/user/repository:Q4_K_M, or the address of a model’s page or GGUF file.</source>
            <translation>Por ejemplo llama3.2:1b, hf.co/user/repository:Q4_K_M o la dirección de la página o del archivo GGUF de un modelo.</translation>
        </message>
        <message>
            <source>M&amp;odel</source>
            <translation>M&amp;odelo</translation>
        </message>
        <message>
            <source>Name or address of a model</source>
            <translation>Nombre o dirección de un modelo</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>&amp;Descargar</translation>
        </message>
        <message>
            <source>What has come is kept, and it goes on from there</source>
            <translation>Lo que ya llegó se conserva y se continúa desde ahí</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>&amp;Quitar</translation>
        </message>
        <message>
            <source>Take this model off the list of downloads; a model that is here stays</source>
            <translation>Quitar este modelo de la lista de descargas; un modelo que ya está aquí se queda</translation>
        </message>
        <message>
            <source>Cle&amp;ar finished</source>
            <translation>Borrar &amp;terminados</translation>
        </message>
        <message>
            <source>Take the models that are here off the list of downloads</source>
            <translation>Quitar de la lista de descargas los modelos que ya están aquí</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>Descargas</translation>
        </message>
        <message>
            <source>Nothing on its way</source>
            <translation>Nada en camino</translation>
        </message>
        <message>
            <source>Type the name of a model from Ollama’s library or from Hugging Face above. Downloads go on where they stopped, also after the window was closed.</source>
            <translation>Escriba arriba el nombre de un modelo de la biblioteca de Ollama o de Hugging Face. Las descargas continúan donde se detuvieron, también después de cerrar la ventana.</translation>
        </message>
        <message>
            <source>Pause or resume</source>
            <translation>Pausar o continuar</translation>
        </message>
        <message>
            <source>Download anyway</source>
            <translation>Descargar igualmente</translation>
        </message>
        <message>
            <source>Fetch this one although the connection is metered</source>
            <translation>Traer este aunque la conexión sea de uso medido</translation>
        </message>
        <message>
            <source>This connection is metered: what is fetched may cost money. Downloads go on by themselves when another one is there; the settings have a switch for this.</source>
            <translation>Esta conexión es de uso medido: lo que se descargue puede costar dinero. Las descargas siguen solas cuando haya otra; en la configuración hay un interruptor para esto.</translation>
        </message>
        <message>
            <source>T&amp;ry again</source>
            <translation>&amp;Reintentar</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DropZone</name>
        <message>
            <source>Drop model files, folders or the address of a model’s page here. Files are used where they lie: nothing is copied, moved or changed.</source>
            <translation>Suelte aquí archivos de modelos, carpetas o la dirección de la página de un modelo. Los archivos se usan donde están: nada se copia, mueve ni cambia.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FactTable</name>
        <message>
            <source>Key</source>
            <translation>Clave</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valor</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FactsReader</name>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>By</source>
            <translation>De</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Descripción</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>Arquitectura</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parámetros</translation>
        </message>
        <message>
            <source>%1 (%2 % of its bytes)</source>
            <translation>%1 (%2 % de sus bytes)</translation>
        </message>
        <message>
            <source>Quantization</source>
            <translation>Cuantización</translation>
        </message>
        <message>
            <source>Bits for each weight</source>
            <translation>Bits por peso</translation>
        </message>
        <message>
            <source>Context it was made for</source>
            <translation>Contexto para el que se hizo</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 tokens</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Capas</translation>
        </message>
        <message>
            <source>%1, each with %2 heads that share %3 keys and values</source>
            <translation>%1, cada una con %2 cabezas que comparten %3 claves y valores</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>Vocabulario</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Licencia</translation>
        </message>
        <message>
            <source>Licence text</source>
            <translation>Texto de la licencia</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Idiomas</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Etiquetas</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Página</translation>
        </message>
        <message>
            <source>Made from</source>
            <translation>Hecho a partir de</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Formato</translation>
        </message>
        <message>
            <source>Linked from</source>
            <translation>Enlazado desde</translation>
        </message>
        <message>
            <source>Created from</source>
            <translation>Creado a partir de</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>Origen</translation>
        </message>
        <message>
            <source>written here, as a smaller one, by tuning</source>
            <translation>escrito aquí, como uno más pequeño, por el ajuste</translation>
        </message>
        <message>
            <source>Answers through</source>
            <translation>Responde mediante</translation>
        </message>
        <message>
            <source>what run %1 has learned</source>
            <translation>lo que aprendió la ejecución %1</translation>
        </message>
        <message>
            <source>what run %1 has learned: %2</source>
            <translation>lo que aprendió la ejecución %1: %2</translation>
        </message>
        <message>
            <source>Made smaller by</source>
            <translation>Reducido por</translation>
        </message>
        <message>
            <source>tuning run %1</source>
            <translation>la ejecución de ajuste %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FitBar</name>
        <message>
            <source>others use</source>
            <translation>usan otros</translation>
        </message>
        <message>
            <source>weights</source>
            <translation>pesos</translation>
        </message>
        <message>
            <source>cache of the context</source>
            <translation>caché del contexto</translation>
        </message>
        <message>
            <source>buffers</source>
            <translation>búferes</translation>
        </message>
        <message>
            <source>left over</source>
            <translation>queda libre</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Memoria</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FitPanel</name>
        <message>
            <source>Fits: with a context of %1 tokens it needs %2, and %3 are free.</source>
            <translation>Cabe: con un contexto de %1 tokens necesita %2, y hay %3 libres.</translation>
        </message>
        <message>
            <source>Fits: with a context of %1 tokens it needs about %2, and %3 are free on %4.</source>
            <translation>Cabe: con un contexto de %1 tokens necesita unos %2, y hay %3 libres en %4.</translation>
        </message>
        <message>
            <source>Tight: with a context of %1 tokens it needs about %2 of the %3 that are free on %4.</source>
            <translation>Justo: con un contexto de %1 tokens necesita unos %2 de los %3 libres en %4.</translation>
        </message>
        <message>
            <source>More than %4 has room for: with a context of %1 tokens it needs about %2, and %3 are free there. The layers without room go to the processor, which is slower.</source>
            <translation>Más de lo que cabe en %4: con un contexto de %1 tokens necesita unos %2, y allí hay %3 libres. Las capas que no caben van al procesador, que es más lento.</translation>
        </message>
        <message>
            <source>Tight: with a context of %1 tokens it needs %2 of the %3 that are free. Other programs may become slow.</source>
            <translation>Justo: con un contexto de %1 tokens necesita %2 de los %3 libres. Otros programas pueden volverse lentos.</translation>
        </message>
        <message>
            <source>Too big for now: with a context of %1 tokens it needs %2, and only %3 are free. Choose a shorter context or a smaller cache, close other programs, or take a smaller model.</source>
            <translation>Demasiado grande por ahora: con un contexto de %1 tokens necesita %2, y solo hay %3 libres. Elija un contexto más corto o una caché menor, cierre otros programas o tome un modelo más pequeño.</translation>
        </message>
        <message>
            <source>When it was last loaded: expected %1, took %2 (%3 % off).</source>
            <translation>La última vez que se cargó: esperado %1, ocupó %2 (%3 % de diferencia).</translation>
        </message>
        <message>
            <source>Conte&amp;xt</source>
            <translation>Conte&amp;xto</translation>
        </message>
        <message>
            <source>Tokens of context this model is loaded with</source>
            <translation>Tokens de contexto con los que se carga este modelo</translation>
        </message>
        <message>
            <source>as the chat has it</source>
            <translation>como en el chat</translation>
        </message>
        <message>
            <source> tokens</source>
            <translation> tokens</translation>
        </message>
        <message>
            <source>How much of a conversation the model sees at once; more needs more memory</source>
            <translation>Cuánto de una conversación ve el modelo a la vez; más necesita más memoria</translation>
        </message>
        <message>
            <source>C&amp;ache</source>
            <translation>Cac&amp;hé</translation>
        </message>
        <message>
            <source>Form of the context’s cache</source>
            <translation>Forma de la caché del contexto</translation>
        </message>
        <message>
            <source>as is usual</source>
            <translation>lo habitual</translation>
        </message>
        <message>
            <source>f32: exact, large</source>
            <translation>f32: exacta, grande</translation>
        </message>
        <message>
            <source>f16: half of that</source>
            <translation>f16: la mitad</translation>
        </message>
        <message>
            <source>q8_0: a quarter, a little coarser</source>
            <translation>q8_0: un cuarto, algo más tosca</translation>
        </message>
        <message>
            <source>A smaller cache leaves room for a longer context</source>
            <translation>Una caché menor deja sitio para un contexto más largo</translation>
        </message>
        <message>
            <source>Of what is free, %1 are what %2 holds now: it makes way.</source>
            <translation>De lo libre, %1 los tiene ahora %2: cederá el sitio.</translation>
        </message>
        <message>
            <source>%1: expected %2, took %3 (%4 % off)</source>
            <translation>%1: previsto %2, ocupado %3 (%4 % de diferencia)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundModels</name>
        <message>
            <source>cannot be read</source>
            <translation>no se puede leer</translation>
        </message>
        <message>
            <source>in your list</source>
            <translation>en su lista</translation>
        </message>
        <message numerus="yes">
            <source>new, %n more cop(y/ies)</source>
            <translation>
                <numerusform>nuevo, %n copia más</numerusform>
                <numerusform>nuevo, %n copias más</numerusform>
            </translation>
        </message>
        <message>
            <source>new</source>
            <translation>nuevo</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Program</source>
            <translation>Programa</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>Arquitectura</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundPanel</name>
        <message numerus="yes">
            <source>Looking in %1: %n model(s) so far</source>
            <translation>
                <numerusform>Buscando en %1: %n modelo hasta ahora</numerusform>
                <numerusform>Buscando en %1: %n modelos hasta ahora</numerusform>
            </translation>
        </message>
        <message>
            <source>Not looked yet.</source>
            <translation>Aún no se ha buscado.</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) of other programs can be linked. They stay where they are and are not copied.</source>
            <translation>
                <numerusform>Se puede enlazar %n modelo de otros programas. Se queda donde está y no se copia.</numerusform>
                <numerusform>Se pueden enlazar %n modelos de otros programas. Se quedan donde están y no se copian.</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop looking</source>
            <translation>Dejar de buscar</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Buscar de nuevo</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Enlazar</translation>
        </message>
        <message>
            <source>Put the chosen models in your list; their files stay where they are</source>
            <translation>Poner los modelos elegidos en su lista; sus archivos se quedan donde están</translation>
        </message>
        <message>
            <source>Link all</source>
            <translation>Enlazar todos</translation>
        </message>
        <message>
            <source>Put every model found here in your list; their files stay where they are</source>
            <translation>Poner en su lista todos los modelos encontrados; los archivos se quedan donde están</translation>
        </message>
        <message>
            <source>Look through the folders of Ollama, LM Studio, Jan, GPT4All, llama.cpp and Hugging Face once more</source>
            <translation>Volver a mirar en las carpetas de Ollama, LM Studio, Jan, GPT4All, llama.cpp y Hugging Face</translation>
        </message>
        <message>
            <source>Models found on this computer</source>
            <translation>Modelos encontrados en este equipo</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>No se encontró nada</translation>
        </message>
        <message>
            <source>Models of Ollama, LM Studio, Jan, GPT4All, llama.cpp and Hugging Face’s tools would stand here. They can be used without being copied.</source>
            <translation>Aquí aparecerían los modelos de Ollama, LM Studio, Jan, GPT4All, llama.cpp y las herramientas de Hugging Face. Se pueden usar sin copiarlos.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelDetails</name>
        <message>
            <source>Cannot be read</source>
            <translation>No se puede leer</translation>
        </message>
        <message>
            <source>This model’s file has no chat template: it gets the plain texts, one after the other.</source>
            <translation>El archivo de este modelo no tiene plantilla de chat: recibe los textos tal cual, uno tras otro.</translation>
        </message>
        <message>
            <source>Its chat template cannot be used: %1</source>
            <translation>Su plantilla de chat no se puede usar: %1</translation>
        </message>
        <message>
            <source>So this model reads a short conversation:</source>
            <translation>Así lee este modelo una conversación corta:</translation>
        </message>
        <message>
            <source>About the chosen model</source>
            <translation>Sobre el modelo elegido</translation>
        </message>
        <message>
            <source>Memory and speed</source>
            <translation>Memoria y velocidad</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Ficha</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Plantilla</translation>
        </message>
        <message>
            <source>All values</source>
            <translation>Todos los valores</translation>
        </message>
        <message>
            <source>A conversation as this model reads it</source>
            <translation>Una conversación tal como la lee este modelo</translation>
        </message>
        <message>
            <source>Find in all values</source>
            <translation>Buscar en todos los valores</translation>
        </message>
        <message>
            <source>All values in the model’s file</source>
            <translation>Todos los valores del archivo del modelo</translation>
        </message>
        <message>
            <source>New chats</source>
            <translation>Chats nuevos</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SpeedPanel</name>
        <message>
            <source>Measured here on %1: writes %2 ± %3 tokens per second, reads %4 ± %5. %6</source>
            <translation>Medido aquí el %1: escribe %2 ± %3 tokens por segundo, lee %4 ± %5. %6</translation>
        </message>
        <message>
            <source>How fast it is on this machine has not been measured yet.</source>
            <translation>Aún no se ha medido su velocidad en este equipo.</translation>
        </message>
        <message>
            <source>St&amp;op measuring</source>
            <translation>&amp;Dejar de medir</translation>
        </message>
        <message>
            <source>Meas&amp;ure the speed</source>
            <translation>Me&amp;dir la velocidad</translation>
        </message>
        <message>
            <source>Lets the model read and write for some seconds; nothing else should run</source>
            <translation>Hace que el modelo lea y escriba unos segundos; no debería ejecutarse nada más</translation>
        </message>
        <message>
            <source>Progress of the measurement</source>
            <translation>Progreso de la medición</translation>
        </message>
        <message>
            <source>How fast it is on the processor has not been measured yet.</source>
            <translation>Aún no se ha medido su velocidad en el procesador.</translation>
        </message>
        <message>
            <source>How fast it is on %1 has not been measured yet.</source>
            <translation>Aún no se ha medido su velocidad en %1.</translation>
        </message>
        <message>
            <source>On %1: writes %2 ± %3 tokens per second, reads %4 ± %5 (%6).</source>
            <translation>En %1: escribe %2 ± %3 tokens por segundo, lee %4 ± %5 (%6).</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DesktopNews</name>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DesktopPanel</name>
        <message>
            <source>Desktop</source>
            <translation>Escritorio</translation>
        </message>
        <message>
            <source>An &amp;icon beside the clock</source>
            <translation>Un icono &amp;junto al reloj</translation>
        </message>
        <message>
            <source>Closing the &amp;window leaves TARS running there</source>
            <translation>Al cerrar la ventana, TARS si&amp;gue allí</translation>
        </message>
        <message>
            <source>This desktop has no place for such icons.</source>
            <translation>Este escritorio no tiene sitio para esos iconos.</translation>
        </message>
        <message>
            <source>Say when long work is &amp;done</source>
            <translation>Avisar al terminar un trabajo largo</translation>
        </message>
        <message>
            <source>Only while another window is in front.</source>
            <translation>Solo si otra ventana está delante.</translation>
        </message>
        <message>
            <source>Start TARS at login, without its window</source>
            <translation>Iniciar TARS al iniciar sesión, sin su ventana</translation>
        </message>
        <message>
            <source>Together with the server’s own switch it then serves from the first minute.</source>
            <translation>Junto con el interruptor del servidor, sirve entonces desde el primer minuto.</translation>
        </message>
        <message>
            <source>Pause downloads on metered connections</source>
            <translation>Pausar descargas en conexiones de uso medido</translation>
        </message>
        <message>
            <source>Where the system says that the network costs by the byte, as a phone’s does</source>
            <translation>Donde el sistema dice que la red se paga por datos, como la de un teléfono</translation>
        </message>
        <message>
            <source>Load the last model at start</source>
            <translation>Cargar el último modelo al iniciar</translation>
        </message>
        <message>
            <source>When the window opens, if it is expected to fit the memory</source>
            <translation>Al abrirse la ventana, si se espera que quepa en la memoria</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DeviceRow</name>
        <message>
            <source>Load</source>
            <translation>Carga</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Memoria</translation>
        </message>
        <message>
            <source>Load of %1</source>
            <translation>Carga de %1</translation>
        </message>
        <message>
            <source>Memory of %1</source>
            <translation>Memoria de %1</translation>
        </message>
        <message>
            <source>TARS itself</source>
            <translation>TARS mismo</translation>
        </message>
        <message>
            <source>others</source>
            <translation>otros</translation>
        </message>
        <message>
            <source>free</source>
            <translation>libre</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Use it for computing</source>
            <translation>Usarlo para calcular</translation>
        </message>
        <message>
            <source>Use %1 for computing</source>
            <translation>Usar %1 para calcular</translation>
        </message>
        <message>
            <source>From the next model on. What no GPU has room for, the processor takes.</source>
            <translation>A partir del próximo modelo. Lo que no cabe en ninguna GPU lo toma el procesador.</translation>
        </message>
        <message>
            <source>Test it</source>
            <translation>Probarlo</translation>
        </message>
        <message>
            <source>Stop the test</source>
            <translation>Detener la prueba</translation>
        </message>
        <message>
            <source>Test %1</source>
            <translation>Probar %1</translation>
        </message>
        <message>
            <source>Stop the test of %1</source>
            <translation>Detener la prueba de %1</translation>
        </message>
        <message>
            <source>Compare a small computation with its known result, and measure the speed</source>
            <translation>Comparar un cálculo pequeño con su resultado conocido y medir la velocidad</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::HardwarePanel</name>
        <message>
            <source>Automatic</source>
            <translation>Automático</translation>
        </message>
        <message>
            <source>Processor</source>
            <translation>Procesador</translation>
        </message>
        <message>
            <source>GPU %1: %2</source>
            <translation>GPU %1: %2</translation>
        </message>
        <message>
            <source>%1 is loaded on: %2</source>
            <translation>%1 está cargado en: %2</translation>
        </message>
        <message>
            <source>%1 °C</source>
            <translation>%1 °C</translation>
        </message>
        <message>
            <source>%1 W</source>
            <translation>%1 W</translation>
        </message>
        <message>
            <source>Hardware</source>
            <translation>Hardware</translation>
        </message>
        <message>
            <source>Comp&amp;utes on</source>
            <translation>Calcula en</translation>
        </message>
        <message>
            <source>Automatic is a GPU where TARS can use one, else the processor</source>
            <translation>Automático es una GPU si TARS puede usarla; si no, el procesador</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>&amp;Hilos</translation>
        </message>
        <message>
            <source>Threads are those of the processor. Both take effect when the next model is loaded.</source>
            <translation>Los hilos son los del procesador. Ambos valen al cargar el próximo modelo.</translation>
        </message>
        <message>
            <source>Instructions: %1</source>
            <translation>Instrucciones: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s) at once</source>
            <translation>
                <numerusform>%n hilo a la vez</numerusform>
                <numerusform>%n hilos a la vez</numerusform>
            </translation>
        </message>
        <message>
            <source>GPUs %1</source>
            <translation>GPU %1</translation>
        </message>
        <message>
            <source>Being tested…</source>
            <translation>Se está probando…</translation>
        </message>
        <message>
            <source>Wrong: its results are %1 % off. Don’t compute with it; the driver or the device itself may be at fault.</source>
            <translation>Mal: sus resultados difieren un %1 %. No calcule con él; puede deberse al controlador o al propio dispositivo.</translation>
        </message>
        <message>
            <source>Right: its results are %1 % off, which is rounding. It reads %2/s and does %3 billion multiplications a second.</source>
            <translation>Bien: sus resultados difieren un %1 %, lo que es redondeo. Lee %2/s y hace %3 mil millones de multiplicaciones por segundo.</translation>
        </message>
        <message>
            <source>Test the processor</source>
            <translation>Probar el procesador</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::PrivacyPanel</name>
        <message>
            <source>to fetch %1</source>
            <translation>para obtener %1</translation>
        </message>
        <message>
            <source>to publish %1</source>
            <translation>para publicar %1</translation>
        </message>
        <message>
            <source>%1 out, %2 in</source>
            <translation>%1 enviados, %2 recibidos</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Privacidad</translation>
        </message>
        <message>
            <source>TARS counts nothing and reports nothing. It asks other computers only when you look for, fetch or publish a model; every one of them is listed here.</source>
            <translation>TARS no cuenta ni comunica nada. Solo pregunta a otros equipos cuando buscas, obtienes o publicas un modelo; todos figuran aquí.</translation>
        </message>
        <message>
            <source>Offline: &amp;nothing leaves this computer</source>
            <translation>Sin conexión: nada sale de este e&amp;quipo</translation>
        </message>
        <message>
            <source>Every request to another computer fails, of the terminal and the server too</source>
            <translation>Falla toda petición a otro equipo, también las de la terminal y del servidor</translation>
        </message>
        <message>
            <source>The environment variable TARS_OFFLINE says so.</source>
            <translation>Lo exige la variable de entorno TARS_OFFLINE.</translation>
        </message>
        <message>
            <source>Computers that were asked</source>
            <translation>Equipos consultados</translation>
        </message>
        <message>
            <source>None so far.</source>
            <translation>Ninguno hasta ahora.</translation>
        </message>
        <message>
            <source>Delete this list</source>
            <translation>&amp;Borrar esta lista</translation>
        </message>
        <message>
            <source>Computers that were asked, the latest first</source>
            <translation>Equipos consultados, el último primero</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>Equipo</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Por qué</translation>
        </message>
        <message>
            <source>Last time</source>
            <translation>Última vez</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Peticiones</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>Bytes</translation>
        </message>
        <message>
            <source>to search for %1</source>
            <translation>para buscar %1</translation>
        </message>
        <message>
            <source>Delete the list of computers asked</source>
            <translation>Borrar la lista de equipos consultados</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Sentences</name>
        <message numerus="yes">
            <source>Code, %n line(s)</source>
            <translation>
                <numerusform>Código, %n línea</numerusform>
                <numerusform>Código, %n líneas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Tray</name>
        <message>
            <source>&amp;Hide the window</source>
            <translation>&amp;Ocultar la ventana</translation>
        </message>
        <message>
            <source>&amp;Show the window</source>
            <translation>&amp;Mostrar la ventana</translation>
        </message>
        <message>
            <source>&amp;New chat</source>
            <translation>Conversación &amp;nueva</translation>
        </message>
        <message>
            <source>Server &amp;on</source>
            <translation>&amp;Servidor activo</translation>
        </message>
        <message>
            <source>&amp;Quit TARS</source>
            <translation>&amp;Salir de TARS</translation>
        </message>
        <message>
            <source>TARS – serving at %1</source>
            <translation>TARS: sirviendo en %1</translation>
        </message>
        <message>
            <source>TARS – the server did not start</source>
            <translation>TARS: el servidor no se pudo iniciar</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatImport</name>
        <message>
            <source>%1: no conversations of a known format in it</source>
            <translation>%1: no contiene conversaciones en un formato conocido</translation>
        </message>
        <message>
            <source>Known are the exports of ChatGPT, Open WebUI and TARS, and what LM Studio, Jan, GPT4All and Ollama’s app keep on this computer.</source>
            <translation>Se conocen las exportaciones de ChatGPT, Open WebUI y TARS, y lo que LM Studio, Jan, GPT4All y la aplicación de Ollama guardan en este equipo.</translation>
        </message>
        <message>
            <source>not JSON at byte %1</source>
            <translation>no es JSON en el byte %1</translation>
        </message>
        <message>
            <source>It is damaged, or another file.</source>
            <translation>Está dañado o es otro archivo.</translation>
        </message>
        <message>
            <source>%1: too much for one import</source>
            <translation>%1: demasiado para una sola importación</translation>
        </message>
        <message>
            <source>Import fewer chats at a time.</source>
            <translation>Importa menos chats cada vez.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Elige otro archivo.</translation>
        </message>
        <message>
            <source>%1: larger than %2</source>
            <translation>%1: mayor que %2</translation>
        </message>
        <message>
            <source>GPT4All’s format version %1 was found, 1 to %2 were expected</source>
            <translation>se encontró la versión %1 del formato de GPT4All; se esperaba de 1 a %2</translation>
        </message>
        <message>
            <source>A newer TARS may know it.</source>
            <translation>Puede que un TARS más reciente la conozca.</translation>
        </message>
        <message>
            <source>It is damaged, and left out.</source>
            <translation>Está dañado y se omite.</translation>
        </message>
        <message>
            <source>%1, line %2: a message in JSON was expected</source>
            <translation>%1, línea %2: se esperaba un mensaje en JSON</translation>
        </message>
        <message>
            <source>That message is left out.</source>
            <translation>Ese mensaje se omite.</translation>
        </message>
        <message>
            <source>%1: a thread in JSON was expected</source>
            <translation>%1: se esperaba un hilo en JSON</translation>
        </message>
        <message>
            <source>The chat is named after its first message.</source>
            <translation>El chat lleva el nombre de su primer mensaje.</translation>
        </message>
        <message>
            <source>no database with the tables “chats” and “messages” of Ollama’s app</source>
            <translation>no es una base de datos con las tablas «chats» y «messages» de la aplicación de Ollama</translation>
        </message>
        <message>
            <source>Close Ollama’s app, and try again.</source>
            <translation>Cierra la aplicación de Ollama e inténtalo de nuevo.</translation>
        </message>
        <message>
            <source>larger than %1</source>
            <translation>mayor que %1</translation>
        </message>
        <message>
            <source>Make room for a copy of it.</source>
            <translation>Libera espacio para una copia.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatImporter</name>
        <message>
            <source>Import chats</source>
            <translation>Importar chats</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Looking for chats…</source>
            <translation>Buscando chats…</translation>
        </message>
        <message numerus="yes">
            <source>Reading %1: %n chat(s) so far</source>
            <translation>
                <numerusform>Leyendo %1: %n chat hasta ahora</numerusform>
                <numerusform>Leyendo %1: %n chats hasta ahora</numerusform>
            </translation>
        </message>
        <message>
            <source>Importing chats: %1 of %2</source>
            <translation>Importando chats: %1 de %2</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) could not be read and were left out:</source>
            <translation>
                <numerusform>%n elemento no se pudo leer y se omitió:</numerusform>
                <numerusform>%n elementos no se pudieron leer y se omitieron:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ImportDialog</name>
        <message>
            <source>Import chats</source>
            <translation>Importar chats</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Choose files with chats</source>
            <translation>Elegir archivos con chats</translation>
        </message>
        <message>
            <source>Chats (*.json *.jsonl *.chat *.sqlite)</source>
            <translation>Chats (*.json *.jsonl *.chat *.sqlite)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Choose a folder with chats</source>
            <translation>Elegir una carpeta con chats</translation>
        </message>
        <message>
            <source>Chats of other programs on this computer. They stay there as they are.</source>
            <translation>Chats de otros programas en este equipo. Allí se quedan como están.</translation>
        </message>
        <message>
            <source>Programs with chats</source>
            <translation>Programas con chats</translation>
        </message>
        <message>
            <source>Or choose files: what ChatGPT, Open WebUI or TARS exported, or chats of LM Studio, Jan, GPT4All and Ollama’s app that lie elsewhere.</source>
            <translation>O elige archivos: lo que exportaron ChatGPT, Open WebUI o TARS, o chats de LM Studio, Jan, GPT4All y la aplicación de Ollama que están en otro lugar.</translation>
        </message>
        <message>
            <source>Looking for them…</source>
            <translation>Buscándolos…</translation>
        </message>
        <message>
            <source>None were found.</source>
            <translation>No se encontró ninguno.</translation>
        </message>
        <message>
            <source>Choose &amp;files…</source>
            <translation>Elegir &amp;archivos…</translation>
        </message>
        <message>
            <source>Choose a f&amp;older…</source>
            <translation>Elegir una &amp;carpeta…</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>&amp;Importar</translation>
        </message>
        <message>
            <source>some chats</source>
            <translation>algunos chats</translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s)</source>
            <translation>
                <numerusform>%n chat</numerusform>
                <numerusform>%n chats</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SearchHits</name>
        <message>
            <source>You, in “%1”: %2</source>
            <translation>Tú, en «%1»: %2</translation>
        </message>
        <message>
            <source>Answer, in “%1”: %2</source>
            <translation>Respuesta, en «%1»: %2</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::OfferTable</name>
        <message>
            <source>already here</source>
            <translation>ya está aquí</translation>
        </message>
        <message>
            <source>twice in this list</source>
            <translation>repetido en esta lista</translation>
        </message>
        <message>
            <source>new</source>
            <translation>nuevo</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Mensajes</translation>
        </message>
        <message>
            <source>Last changed</source>
            <translation>Último cambio</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ImportChoice</name>
        <message>
            <source>Import chats</source>
            <translation>Importar chats</translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s) of these are here already. Those you tick come in as new ones.</source>
            <translation>
                <numerusform>%n chat de estos ya está aquí. Los que marques se añaden como nuevos.</numerusform>
                <numerusform>%n chats de estos ya están aquí. Los que marques se añaden como nuevos.</numerusform>
            </translation>
        </message>
        <message>
            <source>Chats to import</source>
            <translation>Chats para importar</translation>
        </message>
        <message>
            <source>&amp;Also those that are here already</source>
            <translation>&amp;También los que ya están aquí</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>&amp;Importar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DeletedChats</name>
        <message>
            <source>Deleted chats</source>
            <translation>Chats eliminados</translation>
        </message>
        <message>
            <source>There are no deleted chats.</source>
            <translation>No hay chats eliminados.</translation>
        </message>
        <message>
            <source>Deleted chats stay here for %1 days and are then gone for good.</source>
            <translation>Los chats eliminados se quedan aquí %1 días y luego desaparecen para siempre.</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Eliminado</translation>
        </message>
        <message>
            <source>Gone for good</source>
            <translation>Desaparece</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>&amp;Restaurar</translation>
        </message>
        <message>
            <source>&amp;Delete for good…</source>
            <translation>&amp;Eliminar para siempre…</translation>
        </message>
        <message>
            <source>Delete for good</source>
            <translation>Eliminar para siempre</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n chat(s) for good?</source>
            <translation>
                <numerusform>¿Eliminar %n chat para siempre?</numerusform>
                <numerusform>¿Eliminar %n chats para siempre?</numerusform>
            </translation>
        </message>
        <message>
            <source>This cannot be undone.</source>
            <translation>Esto no se puede deshacer.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ClearableEdit</name>
        <message>
            <source>Clear this field</source>
            <translation>Vaciar este campo</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatReader</name>
        <message>
            <source>The chat “%1”</source>
            <translation>La conversación «%1»</translation>
        </message>
        <message>
            <source>Find in this text</source>
            <translation>Buscar en este texto</translation>
        </message>
        <message>
            <source>Earlier place (Shift+Enter)</source>
            <translation>Lugar anterior (Mayús+Intro)</translation>
        </message>
        <message>
            <source>Later place (Enter)</source>
            <translation>Lugar siguiente (Intro)</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Texto más pequeño</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Texto más grande</translation>
        </message>
        <message>
            <source>Text being laid out</source>
            <translation>Texto que se compone</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>No se encontró</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>Laying out: %1 of %2 messages</source>
            <translation>Componiendo: %1 de %2 mensajes</translation>
        </message>
        <message>
            <source>Earlier messages</source>
            <translation>Mensajes anteriores</translation>
        </message>
        <message>
            <source>Later messages</source>
            <translation>Mensajes posteriores</translation>
        </message>
        <message>
            <source>Messages %1 to %2 of %3</source>
            <translation>Mensajes %1 a %2 de %3</translation>
        </message>
        <message>
            <source>Looking further …</source>
            <translation>Buscando más allá…</translation>
        </message>
        <message>
            <source>%1 of %2 in this part</source>
            <translation>%1 de %2 en esta parte</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FolderMover</name>
        <message>
            <source>&amp;Give up moving</source>
            <translation>Desistir de mover</translation>
        </message>
        <message>
            <source>Where shall the files go?</source>
            <translation>¿Adónde deben ir los archivos?</translation>
        </message>
        <message>
            <source>Move the files</source>
            <translation>Mover los archivos</translation>
        </message>
        <message>
            <source>%1 are copied to %2 and compared, then removed here. A link stays in their place.</source>
            <translation>Se copian %1 a %2 y se comparan; después se quitan de aquí. En su lugar queda un enlace.</translation>
        </message>
        <message>
            <source>The files stay here, &amp;too</source>
            <translation>Los archivos quedan &amp;también aquí</translation>
        </message>
        <message>
            <source>&amp;Move</source>
            <translation>&amp;Mover</translation>
        </message>
        <message>
            <source>Moved: the files are in %1.</source>
            <translation>Movido: los archivos están en %1.</translation>
        </message>
        <message>
            <source>Moved: the files are in %1; the former ones are still in %2.</source>
            <translation>Movido: los archivos están en %1; los anteriores siguen en %2.</translation>
        </message>
        <message>
            <source>Stopped. All files are in their old place; the move can go on.</source>
            <translation>Detenido. Todos los archivos están en su lugar anterior; se puede seguir.</translation>
        </message>
        <message>
            <source>A move to %1 was not ended. All files are in their old place.</source>
            <translation>Un movimiento a %1 no se terminó. Todos los archivos están en su lugar anterior.</translation>
        </message>
        <message>
            <source>The move was given up.</source>
            <translation>Se desistió del movimiento.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>%1 (%2/s)</source>
            <translation>%1 (%2/s)</translation>
        </message>
        <message>
            <source>The variable %1 says where this is: it is moved by changing that.</source>
            <translation>La variable %1 dice dónde está: se mueve cambiándola.</translation>
        </message>
        <message>
            <source>Move the chosen one’s files to another folder or disk; TARS still finds them where they were</source>
            <translation>Mover los archivos del elegido a otra carpeta o disco; TARS los sigue encontrando donde estaban</translation>
        </message>
        <message>
            <source>How far the move is</source>
            <translation>Avance del movimiento</translation>
        </message>
        <message>
            <source>Choose the downloaded or the smaller models above</source>
            <translation>Elija arriba los modelos descargados o los más pequeños</translation>
        </message>
        <message>
            <source>All data moves to %1 at the next start, before anything is opened. Until then all is where it was.</source>
            <translation>Todos los datos se mueven a %1 en el próximo inicio, antes de abrir nada. Hasta entonces todo sigue en su sitio.</translation>
        </message>
        <message>
            <source>Move everything</source>
            <translation>Mover todo</translation>
        </message>
        <message>
            <source>Move everything…</source>
            <translation>Mover todo…</translation>
        </message>
        <message>
            <source>Chats, settings, tuning runs and models go to %1 at the next start, before anything is opened. All is copied and compared, then removed here. A link stays in its place.</source>
            <translation>Los chats, la configuración, los ajustes y los modelos van a %1 en el próximo inicio, antes de abrir nada. Todo se copia y se compara, y luego se quita de aquí. En su lugar queda un enlace.</translation>
        </message>
        <message>
            <source>Restart now</source>
            <translation>Reiniciar ahora</translation>
        </message>
        <message>
            <source>Close TARS, move its data and open it again</source>
            <translation>Cerrar TARS, mover sus datos y volver a abrirlo</translation>
        </message>
        <message>
            <source>Move all data to another folder or disk, at the next start</source>
            <translation>Mover todos los datos a otra carpeta u otro disco en el próximo inicio</translation>
        </message>
        <message>
            <source>Move…</source>
            <translation>Mover…</translation>
        </message>
        <message>
            <source>Go on moving</source>
            <translation>Seguir moviendo</translation>
        </message>
        <message>
            <source>Stop moving</source>
            <translation>Detener el movimiento</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageText</name>
        <message>
            <source>code</source>
            <translation>código</translation>
        </message>
        <message>
            <source>table</source>
            <translation>tabla</translation>
        </message>
        <message>
            <source>Copy the table</source>
            <translation>Copiar la tabla</translation>
        </message>
        <message>
            <source>Save the table…</source>
            <translation>Guardar la tabla…</translation>
        </message>
        <message>
            <source>Copy the formula</source>
            <translation>Copiar la fórmula</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MoveWindow</name>
        <message>
            <source>Open TARS without moving</source>
            <translation>Abrir TARS sin mover</translation>
        </message>
        <message>
            <source>Moving your data</source>
            <translation>Se mueven sus datos</translation>
        </message>
        <message>
            <source>Your data moves to %1. TARS opens when all is there. If anything ends this early, all is where it was.</source>
            <translation>Sus datos se mueven a %1. TARS se abre cuando todo está allí. Si algo lo interrumpe, todo sigue donde estaba.</translation>
        </message>
        <message>
            <source>All data is in its old place; the next start asks again</source>
            <translation>Todos los datos están en su antiguo lugar; el próximo inicio vuelve a preguntar</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SummaryBox</name>
        <message>
            <source>In place of the messages above, the model is given this summary:</source>
            <translation>En lugar de los mensajes anteriores, el modelo recibe este resumen:</translation>
        </message>
        <message>
            <source>Summary of the messages above</source>
            <translation>Resumen de los mensajes anteriores</translation>
        </message>
        <message>
            <source>Change this summary</source>
            <translation>Editar este resumen</translation>
        </message>
        <message>
            <source>Throw this summary away: the model is given the messages themselves again</source>
            <translation>Descartar este resumen: el modelo vuelve a recibir los propios mensajes</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Summariser</name>
        <message>
            <source>The model was changed while it summarised.</source>
            <translation>Se cambió el modelo mientras resumía.</translation>
        </message>
        <message>
            <source>The older messages could not be summarised, and nothing was sent: %1</source>
            <translation>No se pudieron resumir los mensajes anteriores y no se envió nada: %1</translation>
        </message>
        <message>
            <source>The model wrote no summary of the older messages: nothing was sent.</source>
            <translation>El modelo no escribió ningún resumen de los mensajes anteriores: no se envió nada.</translation>
        </message>
        <message>
            <source>Choose below what else happens when the context is full.</source>
            <translation>Elija abajo qué otra cosa ocurre cuando el contexto está lleno.</translation>
        </message>
        <message>
            <source>The summary was stopped: nothing was sent.</source>
            <translation>Se detuvo el resumen: no se envió nada.</translation>
        </message>
        <message>
            <source>Your words are where you wrote them.</source>
            <translation>Sus palabras siguen donde las escribió.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ListOrder</name>
        <message>
            <source>Sort the models by…</source>
            <translation>Ordenar los modelos por…</translation>
        </message>
        <message>
            <source>Sort what was found by…</source>
            <translation>Ordenar lo encontrado por…</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>Ordenar por</translation>
        </message>
        <message>
            <source>As they come</source>
            <translation>Sin ordenar</translation>
        </message>
        <message>
            <source>Descending</source>
            <translation>Descendente</translation>
        </message>
        <message>
            <source>Sort the candidates by…</source>
            <translation>Ordenar los candidatos por…</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatExporter</name>
        <message>
            <source>Export chat</source>
            <translation>Exportar chat</translation>
        </message>
        <message>
            <source>Writing %1</source>
            <translation>Escribiendo %1</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::PaceChoice</name>
        <message>
            <source>Beside my other work</source>
            <translation>Junto a mi otro trabajo</translation>
        </message>
        <message>
            <source>waits while answers are written</source>
            <translation>espera mientras se escriben respuestas</translation>
        </message>
        <message>
            <source>only while nobody uses the computer</source>
            <translation>solo cuando nadie usa el equipo</translation>
        </message>
        <message>
            <source>as fast as it can</source>
            <translation>lo más rápido posible</translation>
        </message>
        <message>
            <source>A chat and the server share the processor with it, and answer slower.</source>
            <translation>El chat y el servidor comparten el procesador con ella y responden más despacio.</translation>
        </message>
        <message>
            <source>Goes on after a minute without a key, an answer or a request, with what the processor has left. Waits on battery.</source>
            <translation>Continúa tras un minuto sin teclas, respuestas ni peticiones, con lo que sobre del procesador. Espera con batería.</translation>
        </message>
        <message>
            <source>The chat and the server have the processor to themselves as long as they answer. Waits on battery.</source>
            <translation>El chat y el servidor tienen el procesador para sí mientras responden. Espera con batería.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatStore</name>
        <message>
            <source>What is said here cannot be written to %1: %2</source>
            <translation>Lo que se dice aquí no se puede escribir en %1: %2</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>el disco está lleno</translation>
        </message>
        <message>
            <source>Make room on this disk, and leave the window open: until then this is in memory only. It is written as soon as that is possible.</source>
            <translation>Haga sitio en este disco y deje la ventana abierta: hasta entonces esto solo está en la memoria. Se escribirá en cuanto sea posible.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DefaultsPanel</name>
        <message>
            <source>New chats with “%1” begin as its maker has it.</source>
            <translation>Los chats nuevos con «%1» empezarán como quiere su autor.</translation>
        </message>
        <message>
            <source>New chats with this model begin so. You have changed it.</source>
            <translation>Así empiezan los chats nuevos con este modelo. Lo has cambiado tú.</translation>
        </message>
        <message>
            <source>New chats with this model begin so, as its maker has it. Changes are kept.</source>
            <translation>Así empiezan los chats nuevos con este modelo, como quiere su autor. Los cambios se guardan.</translation>
        </message>
        <message>
            <source>Back to its maker’s</source>
            <translation>Volver a lo de su autor</translation>
        </message>
        <message>
            <source>What new chats with this model begin with; this can be undone</source>
            <translation>Con qué empiezan los chats nuevos con este modelo; se puede deshacer</translation>
        </message>
        <message>
            <source>How new chats with this model begin</source>
            <translation>Cómo empiezan los chats nuevos con este modelo</translation>
        </message>
        <message>
            <source>Begin new chats as its maker has it</source>
            <translation>Empezar los chats nuevos como quiere su autor</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AnswerAnnouncer</name>
        <message>
            <source>New answer in “%1”</source>
            <translation>Respuesta nueva en «%1»</translation>
        </message>
    </context>
</TS>
