<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
    <context>
        <name>tars::ui::AccessPanel</name>
        <message>
            <source>Hide</source>
            <translation>Nascondi</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostra</translation>
        </message>
        <message>
            <source>Open to</source>
            <translation>Accessibile</translation>
        </message>
        <message>
            <source>programs &amp;on this computer</source>
            <translation>ai programmi di &amp;questo computer</translation>
        </message>
        <message>
            <source>Open to programs on this computer only</source>
            <translation>Accessibile solo ai programmi di questo computer</translation>
        </message>
        <message>
            <source>every device in the &amp;network</source>
            <translation>a ogni &amp;dispositivo della rete</translation>
        </message>
        <message>
            <source>Open to every device in the network that has the key</source>
            <translation>Accessibile a ogni dispositivo della rete che ha la chiave</translation>
        </message>
        <message>
            <source>&amp;Key</source>
            <translation>&amp;Chiave</translation>
        </message>
        <message>
            <source>Key that other programs must give</source>
            <translation>Chiave che gli altri programmi devono fornire</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copia</translation>
        </message>
        <message>
            <source>Copy the key</source>
            <translation>Copia la chiave</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>Nuova chiave</translation>
        </message>
        <message>
            <source>The old key opens nothing any more</source>
            <translation>La vecchia chiave non darà più alcun accesso</translation>
        </message>
        <message>
            <source>Whoever has this key can use your models. Nothing is encrypted on the way: use it in networks you trust.</source>
            <translation>Chiunque abbia questa chiave può usare i tuoi modelli. Durante la trasmissione nulla è cifrato: usala in reti di cui ti fidi.</translation>
        </message>
        <message>
            <source>&amp;Port</source>
            <translation>&amp;Porta</translation>
        </message>
        <message>
            <source>T&amp;urn on when TARS starts</source>
            <translation>Attiva all’avvio di &amp;TARS</translation>
        </message>
        <message>
            <source>%1 is no origin: it begins with https:// or has a star.</source>
            <translation>%1 non è un’origine: inizia con https:// o ha un asterisco.</translation>
        </message>
        <message>
            <source>&amp;Let go of an idle model after</source>
            <translation>Rilascia un modello &amp;inattivo dopo</translation>
        </message>
        <message>
            <source>Minutes after which the server lets go of a model that nobody asks</source>
            <translation>Minuti dopo i quali il server rilascia un modello che nessuno interroga</translation>
        </message>
        <message>
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <source>never</source>
            <translation>mai</translation>
        </message>
        <message>
            <source>&amp;Web pages that may ask</source>
            <translation>Pagine &amp;web ammesse</translation>
        </message>
        <message>
            <source>Origins, with spaces between them; pages of this computer may always ask</source>
            <translation>Origini separate da spazi; le pagine di questo computer possono sempre</translation>
        </message>
        <message>
            <source>Show the key</source>
            <translation>Mostra la chiave</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AnswersPane</name>
        <message>
            <source>&amp;Question</source>
            <translation>Domanda</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Domanda</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Prima</translation>
        </message>
        <message>
            <source>Through the best found</source>
            <translation>Con il miglior candidato trovato</translation>
        </message>
        <message>
            <source>Shown as soon as something better was found.</source>
            <translation>Compare appena viene trovato qualcosa di meglio.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AppearancePanel</name>
        <message>
            <source>Appearance</source>
            <translation>Aspetto</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Co&amp;lori</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Come il sistema</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Chiari</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Scuri</translation>
        </message>
        <message>
            <source>Te&amp;xt size</source>
            <translation>&amp;Dimensione del testo</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>L&amp;ingua</translation>
        </message>
        <message>
            <source>Motion</source>
            <translation>Movimento</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>Completo</translation>
        </message>
        <message>
            <source>Reduced</source>
            <translation>Ridotto</translation>
        </message>
        <message>
            <source>Reduced: text cursors do not blink, and what opens is there at once</source>
            <translation>Ridotto: i cursori non lampeggiano e ciò che si apre compare subito</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CandidateTable</name>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>Generation</source>
            <translation>Generazione</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <source>Best loss</source>
            <translation>Perdita migliore</translation>
        </message>
        <message>
            <source>Held out</source>
            <translation>Verifica</translation>
        </message>
        <message>
            <source>Guard</source>
            <translation>Salvaguardia</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>Ottenuto con</translation>
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
            <translation>Salva questo grafico in SVG</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatController</name>
        <message>
            <source>%1 (fork)</source>
            <translation>%1 (diramazione)</translation>
        </message>
        <message>
            <source>The beginning of this chat could not be read.</source>
            <translation>Non è stato possibile leggere l’inizio di questa chat.</translation>
        </message>
        <message>
            <source>This chat was deleted for good.</source>
            <translation>Questa chat è stata eliminata per sempre.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatExport</name>
        <message>
            <source>You</source>
            <translation>Tu</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Risposta</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>Attached: %1</source>
            <translation>Allegato: %1</translation>
        </message>
        <message>
            <source>Thoughts</source>
            <translation>Pensieri</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatPage</name>
        <message>
            <source>What shall we talk about?</source>
            <translation>Di cosa parliamo?</translation>
        </message>
        <message>
            <source>Write below. Everything stays on this computer.</source>
            <translation>Scrivi qui sotto. Tutto resta su questo computer.</translation>
        </message>
        <message>
            <source>Loading the model</source>
            <translation>Caricamento del modello</translation>
        </message>
        <message>
            <source>You can write and send already: it answers as soon as it is there.</source>
            <translation>Puoi già scrivere e inviare: risponderà appena pronto.</translation>
        </message>
        <message>
            <source>A model comes first</source>
            <translation>Prima serve un modello</translation>
        </message>
        <message>
            <source>Choose one above, or import a model file that is on this computer: it is used where it lies. You can also drop it on this window.</source>
            <translation>Scegline uno qui sopra o importa un file di modello da questo computer: viene usato dove si trova. Puoi anche trascinarlo su questa finestra.</translation>
        </message>
        <message>
            <source>Open a link</source>
            <translation>Apri un link</translation>
        </message>
        <message>
            <source>The model wrote this address. Open it in the browser?</source>
            <translation>Il modello ha scritto questo indirizzo. Aprirlo nel browser?</translation>
        </message>
        <message>
            <source>Settings of this conversation</source>
            <translation>Impostazioni di questa chat</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>Import a model file…</source>
            <translation>Importa un file di modello…</translation>
        </message>
        <message>
            <source>The picture</source>
            <translation>L’immagine</translation>
        </message>
        <message>
            <source>The preset “%1” was deleted.</source>
            <translation>La preimpostazione «%1» è stata eliminata.</translation>
        </message>
        <message>
            <source>This message is too long for the context.</source>
            <translation>Questo messaggio è troppo lungo per il contesto.</translation>
        </message>
        <message>
            <source>Shorten it, or choose below what happens when the context is full.</source>
            <translation>Lo accorci, o scelga qui sotto che cosa accade a contesto pieno.</translation>
        </message>
        <message>
            <source>This is too long for the context, and will not be answered.</source>
            <translation>È troppo lungo per il contesto e non avrà risposta.</translation>
        </message>
        <message>
            <source>This is too long for the context: the model will be loaded again with more.</source>
            <translation>È troppo lungo per il contesto: il modello sarà ricaricato con più contesto.</translation>
        </message>
        <message numerus="yes">
            <source>Too long for the context: the oldest %n message(s) will be left out.</source>
            <translation>
                <numerusform>Troppo lungo per il contesto: il messaggio più vecchio sarà tralasciato.</numerusform>
                <numerusform>Troppo lungo per il contesto: i %n messaggi più vecchi saranno tralasciati.</numerusform>
            </translation>
        </message>
        <message>
            <source>This message alone is too long for the context.</source>
            <translation>Già questo messaggio da solo è troppo lungo per il contesto.</translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>Allega file</translation>
        </message>
        <message>
            <source>The message found stands beside the answer that is being written.</source>
            <translation>Il messaggio trovato sta accanto alla risposta che viene scritta ora.</translation>
        </message>
        <message>
            <source>It can be shown when that has ended.</source>
            <translation>Si potrà mostrare quando sarà finita.</translation>
        </message>
        <message>
            <source>The folder “%1” was deleted.</source>
            <translation>La cartella «%1» è stata eliminata.</translation>
        </message>
        <message numerus="yes">
            <source>Too long for the context: the model will first summarise the oldest %n message(s).</source>
            <translation>
                <numerusform>Troppo lungo per il contesto: il modello riassumerà prima il messaggio più vecchio.</numerusform>
                <numerusform>Troppo lungo per il contesto: il modello riassumerà prima i %n messaggi più vecchi.</numerusform>
            </translation>
        </message>
        <message>
            <source>The summary was thrown away.</source>
            <translation>Il riassunto è stato eliminato.</translation>
        </message>
        <message>
            <source>The summary was changed.</source>
            <translation>Il riassunto è stato modificato.</translation>
        </message>
        <message>
            <source>Choose the model that shall answer this</source>
            <translation>Scegli il modello che deve rispondere</translation>
        </message>
        <message>
            <source>Is sent when %1 is loaded</source>
            <translation>Inviato quando %1 sarà caricato</translation>
        </message>
        <message>
            <source>Is answered again when %1 is loaded</source>
            <translation>Nuova risposta quando %1 sarà caricato</translation>
        </message>
        <message>
            <source>New chats with “%1” begin as this one is set.</source>
            <translation>Le nuove chat con “%1” iniziano come questa.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatTreeModel</name>
        <message>
            <source>Folder %1</source>
            <translation>Cartella %1</translation>
        </message>
        <message>
            <source>%1, pinned</source>
            <translation>%1, fissata in alto</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>has a new answer</source>
            <translation>ha una nuova risposta</translation>
        </message>
        <message>
            <source>is being answered</source>
            <translation>risposta in corso</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CodeHeader</name>
        <message>
            <source>Copied</source>
            <translation>Copiato</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copia</translation>
        </message>
        <message>
            <source>Copy this code</source>
            <translation>Copia questo codice</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Salva…</translation>
        </message>
        <message>
            <source>Save this code</source>
            <translation>Salva questo codice</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CommandPalette</name>
        <message>
            <source>Commands</source>
            <translation>Comandi</translation>
        </message>
        <message>
            <source>What would you like to do?</source>
            <translation>Che cosa vuoi fare?</translation>
        </message>
        <message>
            <source>Name of a command</source>
            <translation>Nome di un comando</translation>
        </message>
        <message>
            <source>No command has these words in its name.</source>
            <translation>Nessun comando contiene queste parole nel nome.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CompareView</name>
        <message>
            <source>no other run</source>
            <translation>nessun’altra sessione</translation>
        </message>
        <message>
            <source>The two have different goals: their losses are not the same thing.</source>
            <translation>Le due hanno obiettivi diversi: le loro perdite non sono confrontabili.</translation>
        </message>
        <message>
            <source>Choose another run to see both side by side.</source>
            <translation>Scegli un’altra sessione per vederle entrambe fianco a fianco.</translation>
        </message>
        <message>
            <source>Algorithm</source>
            <translation>Algoritmo</translation>
        </message>
        <message>
            <source>Generations</source>
            <translation>Generazioni</translation>
        </message>
        <message>
            <source>Candidates tried</source>
            <translation>Candidati provati</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>Held out, untuned</source>
            <translation>Verifica, non affinato</translation>
        </message>
        <message>
            <source>Held out, best</source>
            <translation>Verifica, migliore</translation>
        </message>
        <message>
            <source>Last word, before</source>
            <translation>Test finale, prima</translation>
        </message>
        <message>
            <source>Last word, after</source>
            <translation>Test finale, dopo</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Test</translation>
        </message>
        <message>
            <source>unfinished</source>
            <translation>non terminato</translation>
        </message>
        <message>
            <source>passed</source>
            <translation>superato</translation>
        </message>
        <message>
            <source>not passed</source>
            <translation>non superato</translation>
        </message>
        <message>
            <source>Com&amp;pare with</source>
            <translation>Confronta con</translation>
        </message>
        <message>
            <source>The run to compare with</source>
            <translation>Sessione con cui confrontare</translation>
        </message>
        <message>
            <source>Save this chart’s figures as CSV</source>
            <translation>Salva i valori di questo grafico in CSV</translation>
        </message>
        <message>
            <source>Both runs on held-out examples</source>
            <translation>Entrambe le sessioni sugli esempi di verifica</translation>
        </message>
        <message>
            <source>Figures of both runs</source>
            <translation>Valori di entrambe le sessioni</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Composer</name>
        <message>
            <source>Reading the prompt: %1 of %2 tokens</source>
            <translation>Lettura del prompt: %1 di %2 token</translation>
        </message>
        <message>
            <source>Write a message</source>
            <translation>Scrivi un messaggio</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Messaggio</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Invia</translation>
        </message>
        <message>
            <source>Send the message (Enter)</source>
            <translation>Invia il messaggio (Invio)</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Ferma</translation>
        </message>
        <message>
            <source>Enter sends, Shift+Enter starts a new line</source>
            <translation>Invio per inviare, Maiusc+Invio per andare a capo</translation>
        </message>
        <message>
            <source>Prompt being read</source>
            <translation>Lettura del prompt</translation>
        </message>
        <message>
            <source>Stop the answer</source>
            <translation>Ferma la risposta</translation>
        </message>
        <message numerus="yes">
            <source>%1, about %n second(s) left</source>
            <translation>
                <numerusform>%1, ancora circa %n secondo</numerusform>
                <numerusform>%1, ancora circa %n secondi</numerusform>
            </translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>Allega file</translation>
        </message>
        <message>
            <source>Attach text files or PDF. They can also be dropped or pasted here.</source>
            <translation>Allega file di testo o PDF. Si possono anche trascinare o incollare qui.</translation>
        </message>
        <message>
            <source>Think</source>
            <translation>Rifletti</translation>
        </message>
        <message>
            <source>Let the model think before it answers</source>
            <translation>Lascia che il modello rifletta prima di rispondere</translation>
        </message>
        <message numerus="yes">
            <source>Summarising the oldest %n message(s)…</source>
            <translation>
                <numerusform>Riassumo il messaggio più vecchio…</numerusform>
                <numerusform>Riassumo i %n messaggi più vecchi…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConsentLine</name>
        <message>
            <source>May TARS collect the answers you rate or change, so that a model can be tuned by them? They stay on this computer; the settings list them, and delete them.</source>
            <translation>TARS può raccogliere le risposte che valuti o modifichi, per affinare un modello con esse? Restano su questo computer; le impostazioni le elencano e le eliminano.</translation>
        </message>
        <message>
            <source>Collect them</source>
            <translation>Raccoglile</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Do not collect them</source>
            <translation>Non raccoglierle</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConversationList</name>
        <message>
            <source>Rename</source>
            <translation>Rinomina</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Elimina</translation>
        </message>
        <message>
            <source>New chat</source>
            <translation>Nuova chat</translation>
        </message>
        <message>
            <source>Search chats</source>
            <translation>Cerca nelle chat</translation>
        </message>
        <message>
            <source>Chats</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>Unpin</source>
            <translation>Non fissare più</translation>
        </message>
        <message>
            <source>Pin</source>
            <translation>Fissa in alto</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>Nuova cartella</translation>
        </message>
        <message>
            <source>Move to</source>
            <translation>Sposta in</translation>
        </message>
        <message>
            <source>New chat here</source>
            <translation>Nuova chat qui</translation>
        </message>
        <message>
            <source>New folder inside</source>
            <translation>Nuova sottocartella</translation>
        </message>
        <message>
            <source>Delete the folder, not its chats</source>
            <translation>Elimina la cartella, non le chat</translation>
        </message>
        <message>
            <source>No folder</source>
            <translation>Nessuna cartella</translation>
        </message>
        <message>
            <source>New folder…</source>
            <translation>Nuova cartella…</translation>
        </message>
        <message>
            <source>Messages found</source>
            <translation>Messaggi trovati</translation>
        </message>
        <message numerus="yes">
            <source>The newest %n message(s) with these words</source>
            <translation>
                <numerusform>Il messaggio più recente con queste parole (%n)</numerusform>
                <numerusform>I %n messaggi più recenti con queste parole</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In %n message(s)</source>
            <translation>
                <numerusform>In %n messaggio</numerusform>
                <numerusform>In %n messaggi</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The %n message(s) that fit these words best</source>
            <translation>
                <numerusform>Il messaggio che corrisponde meglio a queste parole</numerusform>
                <numerusform>I %n messaggi che corrispondono meglio a queste parole</numerusform>
            </translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Prima i più recenti</translation>
        </message>
        <message>
            <source>Best match first</source>
            <translation>Prima i più pertinenti</translation>
        </message>
        <message>
            <source>Order of the messages found</source>
            <translation>Ordine dei messaggi trovati</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConversationModel</name>
        <message>
            <source>You: %1</source>
            <translation>Tu: %1</translation>
        </message>
        <message>
            <source>Answer: %1</source>
            <translation>Risposta: %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DataPanel</name>
        <message>
            <source>Stopped.</source>
            <translation>Interrotto.</translation>
        </message>
        <message>
            <source>SQLite database (*.sqlite)</source>
            <translation>Database SQLite (*.sqlite)</translation>
        </message>
        <message>
            <source>The chats and the models’ files are as they were written.</source>
            <translation>Le chat e i file dei modelli sono come furono scritti.</translation>
        </message>
        <message>
            <source>Damaged: %1, a file of the model %2.</source>
            <translation>Danneggiato: %1, un file del modello %2.</translation>
        </message>
        <message>
            <source>Damaged: the chats (%1).</source>
            <translation>Danneggiato: le chat (%1).</translation>
        </message>
        <message>
            <source>Repaired. Damaged models were set aside and are fetched again.</source>
            <translation>Riparato. I modelli danneggiati sono stati messi da parte e vengono scaricati di nuovo.</translation>
        </message>
        <message>
            <source>Chats</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>Downloaded models</source>
            <translation>Modelli scaricati</translation>
        </message>
        <message>
            <source>Tuning runs</source>
            <translation>Affinamenti</translation>
        </message>
        <message>
            <source>Adapters</source>
            <translation>Adattatori</translation>
        </message>
        <message>
            <source>Smaller models</source>
            <translation>Modelli più piccoli</translation>
        </message>
        <message>
            <source>Settings and the rest</source>
            <translation>Impostazioni e il resto</translation>
        </message>
        <message>
            <source>Measure again</source>
            <translation>Misura di nuovo</translation>
        </message>
        <message>
            <source>Sto&amp;p</source>
            <translation>Ferma</translation>
        </message>
        <message>
            <source>Your data</source>
            <translation>I tuoi dati</translation>
        </message>
        <message>
            <source>Conversations, settings and the list of models are kept here and nowhere else.</source>
            <translation>Le chat, le impostazioni e l’elenco dei modelli si trovano qui e in nessun altro posto.</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Apri la cartella</translation>
        </message>
        <message>
            <source>Open the chosen one’s folder in the desktop’s own program</source>
            <translation>Apri la cartella della riga scelta nel gestore di file</translation>
        </message>
        <message>
            <source>Chec&amp;k everything</source>
            <translation>Controlla &amp;tutto</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>&amp;Ripara</translation>
        </message>
        <message>
            <source>Write the chats’ indices anew; set damaged models aside and fetch them again</source>
            <translation>Riscrivi gli indici delle chat; metti da parte i modelli danneggiati e scaricali di nuovo</translation>
        </message>
        <message>
            <source>How far it is</source>
            <translation>Avanzamento</translation>
        </message>
        <message>
            <source>Where your data is</source>
            <translation>Dove sono i dati</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Che cosa</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Dimensione</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Dove</translation>
        </message>
        <message>
            <source>A backup takes the place of the chats at the next start.</source>
            <translation>Una copia di backup prenderà il posto delle chat al prossimo avvio.</translation>
        </message>
        <message>
            <source>Back up the chats and settings</source>
            <translation>Backup delle chat e delle impostazioni</translation>
        </message>
        <message>
            <source>All chats and settings are in %1.</source>
            <translation>Tutte le chat e le impostazioni sono in %1.</translation>
        </message>
        <message>
            <source>Restore from a backup</source>
            <translation>Ripristina da un backup</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Tutti i file (*)</translation>
        </message>
        <message>
            <source>The backup is sound (chats: %1, and settings). It takes the place of what is here now at the next start; that is kept in a folder beside it.</source>
            <translation>Il backup è integro (chat: %1, con le impostazioni). Al prossimo avvio prenderà il posto di ciò che c’è ora, che resterà in una cartella accanto.</translation>
        </message>
        <message>
            <source>The backup is sound (chats: %1, no settings). It takes the place of the chats at the next start; these are kept in a folder beside it.</source>
            <translation>Il backup è integro (chat: %1, senza impostazioni). Al prossimo avvio prenderà il posto delle chat, che resteranno in una cartella accanto.</translation>
        </message>
        <message>
            <source>Chats and settings stay as they are.</source>
            <translation>Chat e impostazioni restano come sono.</translation>
        </message>
        <message>
            <source>A model cannot be read: %1.</source>
            <translation>Un modello non è leggibile: %1.</translation>
        </message>
        <message>
            <source>Damaged: %1, a file of the model %2. It is another program’s: fetch the model again there.</source>
            <translation>Danneggiato: %1, un file del modello %2. Appartiene a un altro programma: scaricare di nuovo il modello da lì.</translation>
        </message>
        <message>
            <source>And more: %1</source>
            <translation>E altri: %1</translation>
        </message>
        <message>
            <source>The chats are still damaged: %1. A backup can be restored.</source>
            <translation>Le chat sono ancora danneggiate: %1. Si può ripristinare un backup.</translation>
        </message>
        <message>
            <source>D&amp;o not restore</source>
            <translation>&amp;Non ripristinare</translation>
        </message>
        <message>
            <source>Rest&amp;ore…</source>
            <translation>Ripristi&amp;na…</translation>
        </message>
        <message>
            <source>&amp;Back up…</source>
            <translation>Esegui &amp;backup…</translation>
        </message>
        <message>
            <source>Write all chats and settings to one file, also the server’s keys: keep it to yourself</source>
            <translation>Scrivere tutte le chat e le impostazioni in un file, anche le chiavi del server: da tenere per sé</translation>
        </message>
        <message>
            <source>Put the chats and settings of a backup in place of the present ones</source>
            <translation>Mettere le chat e le impostazioni di un backup al posto di quelle attuali</translation>
        </message>
        <message>
            <source>Whether the chats, and every file of every stored model, are as they were written</source>
            <translation>Se le chat e tutti i file di tutti i modelli salvati sono come sono stati scritti</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 di %2</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FeedbackPanel</name>
        <message>
            <source>Delete</source>
            <translation>Elimina</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n entry(s) for good?</source>
            <translation>
                <numerusform>Eliminare %n voce per sempre?</numerusform>
                <numerusform>Eliminare %n voci per sempre?</numerusform>
            </translation>
        </message>
        <message>
            <source>The chats stay as they are. Files of examples that were made of them are deleted, too, and what was tuned by them is marked.</source>
            <translation>Le chat restano come sono. Anche i file di esempi che ne sono stati ricavati vengono eliminati, e ciò che è stato affinato con essi viene segnalato.</translation>
        </message>
        <message>
            <source>Ratings and corrections</source>
            <translation>Valutazioni e correzioni</translation>
        </message>
        <message>
            <source>Collect the &amp;answers I rate or change, for tuning</source>
            <translation>Ra&amp;ccogli le risposte valutate o modificate</translation>
        </message>
        <message>
            <source>A good answer becomes an example to learn from, and so does one that you have changed, in place of the one it was made of. A bad answer becomes an example of what not to say, beside the good one to the same question if there is one. Without this, ratings are marks in the chat and nothing else.</source>
            <translation>Una risposta buona diventa un esempio da cui imparare, e così quella che hai modificato, al posto dell’originale. Una risposta cattiva diventa un esempio di che cosa non dire, accanto a quella buona alla stessa domanda, se c’è. Senza questo, le valutazioni sono segni nella chat e nient’altro.</translation>
        </message>
        <message>
            <source>What was collected</source>
            <translation>Ciò che è stato raccolto</translation>
        </message>
        <message>
            <source>Delete the chosen entries</source>
            <translation>Elimina le voci scelte</translation>
        </message>
        <message>
            <source>Delete all</source>
            <translation>Elimina tutto</translation>
        </message>
        <message>
            <source>Export as examples…</source>
            <translation>Esporta come esempi…</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FeedbackTable</name>
        <message>
            <source>Good</source>
            <translation>Buona</translation>
        </message>
        <message>
            <source>Bad</source>
            <translation>Cattiva</translation>
        </message>
        <message>
            <source>Changed by you</source>
            <translation>Modificata da te</translation>
        </message>
        <message>
            <source>Preferred</source>
            <translation>Preferita</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Domanda</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Risposta</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Data</translation>
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
            <translation>Nessun risultato</translation>
        </message>
        <message numerus="yes">
            <source>In %n message(s)</source>
            <translation>
                <numerusform>In %n messaggio</numerusform>
                <numerusform>In %n messaggi</numerusform>
            </translation>
        </message>
        <message>
            <source>Message %1 of %2</source>
            <translation>Messaggio %1 di %2</translation>
        </message>
        <message>
            <source>Find in this chat</source>
            <translation>Cerca in questa chat</translation>
        </message>
        <message>
            <source>Earlier message with these words (Shift+Enter)</source>
            <translation>Messaggio precedente con queste parole (Maiusc+Invio)</translation>
        </message>
        <message>
            <source>Later message with these words (Enter)</source>
            <translation>Messaggio successivo con queste parole (Invio)</translation>
        </message>
        <message>
            <source>Close the search (Escape)</source>
            <translation>Chiudi la ricerca (Esc)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundRepositories</name>
        <message>
            <source>Models of the architecture “%1” do not run here yet.</source>
            <translation>I modelli dell’architettura «%1» qui non funzionano ancora.</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>sì</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>Repository</source>
            <translation>Repository</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parametri</translation>
        </message>
        <message>
            <source>Runs here</source>
            <translation>Funziona qui</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>Download</translation>
        </message>
        <message>
            <source>Likes</source>
            <translation>Mi piace</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>Aggiornato</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Licenza</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::HeatMap</name>
        <message>
            <source>This TARS was built without charts (install libqcustomplot-dev for them).</source>
            <translation>Questa versione di TARS è stata compilata senza grafici (per averli, installa libqcustomplot-dev).</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::LineChart</name>
        <message>
            <source>This TARS was built without charts (install libqcustomplot-dev for them).</source>
            <translation>Questa versione di TARS è stata compilata senza grafici (per averli, installa libqcustomplot-dev).</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MainWindow</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;File</translation>
        </message>
        <message>
            <source>&amp;New chat</source>
            <translation>&amp;Nuova chat</translation>
        </message>
        <message>
            <source>&amp;Import model…</source>
            <translation>&amp;Importa modello…</translation>
        </message>
        <message>
            <source>Import model &amp;folder…</source>
            <translation>Importa &amp;cartella di modello…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Esci</translation>
        </message>
        <message>
            <source>&amp;Chat</source>
            <translation>C&amp;hat</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>&amp;Ferma</translation>
        </message>
        <message>
            <source>&amp;Regenerate</source>
            <translation>&amp;Rigenera</translation>
        </message>
        <message>
            <source>&amp;Copy the last answer</source>
            <translation>Copia l’&amp;ultima risposta</translation>
        </message>
        <message>
            <source>Re&amp;name chat or folder</source>
            <translation>Rin&amp;omina chat o cartella</translation>
        </message>
        <message>
            <source>&amp;Delete chat or folder</source>
            <translation>E&amp;limina chat o cartella</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Visualizza</translation>
        </message>
        <message>
            <source>Settings of this con&amp;versation</source>
            <translation>Impostazioni di questa &amp;chat</translation>
        </message>
        <message>
            <source>&amp;Larger text</source>
            <translation>&amp;Ingrandisci testo</translation>
        </message>
        <message>
            <source>&amp;Smaller text</source>
            <translation>&amp;Riduci testo</translation>
        </message>
        <message>
            <source>&amp;Normal text size</source>
            <translation>&amp;Dimensione normale del testo</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>Ai&amp;uto</translation>
        </message>
        <message>
            <source>&amp;About TARS</source>
            <translation>&amp;Informazioni su TARS</translation>
        </message>
        <message>
            <source>“%1” was removed from the list.</source>
            <translation>“%1” è stato rimosso dall’elenco.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annulla</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelli</translation>
        </message>
        <message>
            <source>Tune</source>
            <translation>Affinamento</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Impostazioni</translation>
        </message>
        <message>
            <source>“%1” was deleted.</source>
            <translation>La chat “%1” è stata eliminata.</translation>
        </message>
        <message>
            <source>Models (*.gguf *.safetensors *.bin *.ggml *.pt *.pth *.onnx)</source>
            <translation>Modelli (*.gguf *.safetensors *.bin *.ggml *.pt *.pth *.onnx)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Tutti i file (*)</translation>
        </message>
        <message>
            <source>Import a model folder</source>
            <translation>Importa una cartella di modello</translation>
        </message>
        <message>
            <source>About TARS</source>
            <translation>Informazioni su TARS</translation>
        </message>
        <message>
            <source>TARS %1</source>
            <translation>TARS %1</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Pagine</translation>
        </message>
        <message>
            <source>Checking %1…</source>
            <translation>Controllo di %1…</translation>
        </message>
        <message>
            <source>&amp;Server</source>
            <translation>&amp;Server</translation>
        </message>
        <message>
            <source>Server &amp;on</source>
            <translation>&amp;Server attivo</translation>
        </message>
        <message>
            <source>&amp;Copy the server’s address</source>
            <translation>&amp;Copia l’indirizzo del server</translation>
        </message>
        <message>
            <source>Server on</source>
            <translation>Server attivo</translation>
        </message>
        <message>
            <source>Server did not start</source>
            <translation>Server non avviato</translation>
        </message>
        <message>
            <source>The server did not start.</source>
            <translation>Il server non si è avviato.</translation>
        </message>
        <message>
            <source>Show why</source>
            <translation>Mostra il motivo</translation>
        </message>
        <message>
            <source>Change the last &amp;message</source>
            <translation>&amp;Modifica l’ultimo messaggio</translation>
        </message>
        <message>
            <source>Go on in a ne&amp;w chat from here</source>
            <translation>Co&amp;ntinua da qui in una nuova chat</translation>
        </message>
        <message>
            <source>Find e&amp;arlier</source>
            <translation>Risultato &amp;precedente</translation>
        </message>
        <message>
            <source>Find &amp;later</source>
            <translation>Risultato &amp;successivo</translation>
        </message>
        <message>
            <source>&amp;Export chat…</source>
            <translation>&amp;Esporta chat…</translation>
        </message>
        <message>
            <source>&amp;All commands…</source>
            <translation>&amp;Tutti i comandi…</translation>
        </message>
        <message>
            <source>Export chat</source>
            <translation>Esporta chat</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>Pagina web (*.html)</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>JSON, with every version of every message (*.json)</source>
            <translation>JSON, con ogni versione di ogni messaggio (*.json)</translation>
        </message>
        <message>
            <source>&amp;Pin or unpin chat</source>
            <translation>Fissa in &amp;alto o non fissare più la chat</translation>
        </message>
        <message>
            <source>Import &amp;chats of another program…</source>
            <translation>Importa le c&amp;hat di un altro programma…</translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s) imported.</source>
            <translation>
                <numerusform>%n chat importata.</numerusform>
                <numerusform>%n chat importate.</numerusform>
            </translation>
        </message>
        <message>
            <source>New f&amp;older</source>
            <translation>Nuova car&amp;tella</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>Salvato come %1</translation>
        </message>
        <message>
            <source>Runs and tunes large language models on your own computer.

Its sources are free software under the Apache License 2.0. It uses Qt under the GNU LGPL 3 and, for its charts, QCustomPlot under the GNU GPL 3: this program as a whole is under the GNU GPL 3.</source>
            <translation>Esegue e affina modelli linguistici di grandi dimensioni sul tuo computer.

Il codice sorgente è software libero con licenza Apache 2.0. TARS usa Qt con licenza GNU LGPL 3 e, per i grafici, QCustomPlot con licenza GNU GPL 3: nel suo insieme, il programma è soggetto alla GNU GPL 3.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Salva</translation>
        </message>
        <message>
            <source>The chat answers with these settings now.</source>
            <translation>Ora la chat risponde con queste impostazioni.</translation>
        </message>
        <message>
            <source>T&amp;wo models side by side</source>
            <translation>D&amp;ue modelli affiancati</translation>
        </message>
        <message>
            <source>Go on from the second answ&amp;er</source>
            <translation>Continua dalla s&amp;econda risposta</translation>
        </message>
        <message>
            <source>%1 is not on this computer.</source>
            <translation>%1 non è su questo computer.</translation>
        </message>
        <message>
            <source>Download the model first, then open its file.</source>
            <translation>Scarica prima il modello, poi apri il suo file.</translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s)</source>
            <translation>
                <numerusform>%n thread</numerusform>
                <numerusform>%n thread</numerusform>
            </translation>
        </message>
        <message>
            <source>Mo&amp;ve to a folder…</source>
            <translation>Sposta in una cartella…</translation>
        </message>
        <message>
            <source>Contin&amp;ue the answer</source>
            <translation>Continua la risposta</translation>
        </message>
        <message>
            <source>Previous vers&amp;ion</source>
            <translation>Versione precedente</translation>
        </message>
        <message>
            <source>Ne&amp;xt version</source>
            <translation>Versione successiva</translation>
        </message>
        <message>
            <source>&amp;Model</source>
            <translation>&amp;Modello</translation>
        </message>
        <message>
            <source>&amp;Choose a model…</source>
            <translation>&amp;Scegli un modello…</translation>
        </message>
        <message>
            <source>&amp;Unload the model</source>
            <translation>&amp;Rimuovi dalla memoria</translation>
        </message>
        <message>
            <source>Cancel &amp;loading</source>
            <translation>&amp;Annulla il caricamento</translation>
        </message>
        <message>
            <source>&amp;Tune</source>
            <translation>&amp;Affinamento</translation>
        </message>
        <message>
            <source>&amp;Start tuning</source>
            <translation>A&amp;vvia l’affinamento</translation>
        </message>
        <message>
            <source>&amp;Pause or resume the run</source>
            <translation>&amp;Sospendi o riprendi</translation>
        </message>
        <message>
            <source>S&amp;top the run</source>
            <translation>&amp;Ferma</translation>
        </message>
        <message>
            <source>&amp;Go on with the interrupted run</source>
            <translation>&amp;Continua l’esecuzione interrotta</translation>
        </message>
        <message>
            <source>&amp;Adopt what was found</source>
            <translation>&amp;Adotta ciò che è stato trovato</translation>
        </message>
        <message>
            <source>&amp;Roll back the last adoption</source>
            <translation>A&amp;nnulla l’ultima adozione</translation>
        </message>
        <message>
            <source>The answer is there</source>
            <translation>La risposta è pronta</translation>
        </message>
        <message>
            <source>The model is imported</source>
            <translation>Il modello è importato</translation>
        </message>
        <message>
            <source>The model could not be loaded</source>
            <translation>Impossibile caricare il modello</translation>
        </message>
        <message>
            <source>The model is loaded</source>
            <translation>Il modello è caricato</translation>
        </message>
        <message>
            <source>The tuning run failed</source>
            <translation>L’affinamento è fallito</translation>
        </message>
        <message>
            <source>The tuning run is over</source>
            <translation>L’affinamento è finito</translation>
        </message>
        <message>
            <source>It found something better.</source>
            <translation>Ha trovato qualcosa di meglio.</translation>
        </message>
        <message>
            <source>It found nothing better.</source>
            <translation>Non ha trovato nulla di meglio.</translation>
        </message>
        <message>
            <source>The smaller model is written</source>
            <translation>Il modello ridotto è scritto</translation>
        </message>
        <message>
            <source>Models of other &amp;programs</source>
            <translation>Modelli di altri &amp;programmi</translation>
        </message>
        <message>
            <source>&amp;Download a model…</source>
            <translation>&amp;Scarica un modello…</translation>
        </message>
        <message>
            <source>Import models</source>
            <translation>Importa modelli</translation>
        </message>
        <message>
            <source>%1: expected %2, took %3</source>
            <translation>%1: previsti %2, presi %3</translation>
        </message>
        <message>
            <source>%1 took %2 of memory; expected were %3.</source>
            <translation>%1 ha preso %2 di memoria; se ne aspettavano %3.</translation>
        </message>
        <message>
            <source>What is said of whether a model fits may be as far off.</source>
            <translation>Ciò che si dice sullo spazio per un modello può sbagliare altrettanto.</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) in the list already.</source>
            <translation>
                <numerusform>%n modello è già nell’elenco.</numerusform>
                <numerusform>%n modelli sono già nell’elenco.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) added to the list.</source>
            <translation>
                <numerusform>%n modello aggiunto all’elenco.</numerusform>
                <numerusform>%n modelli aggiunti all’elenco.</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” is here.</source>
            <translation>“%1” è arrivato.</translation>
        </message>
        <message>
            <source>Chat with it</source>
            <translation>Chatta</translation>
        </message>
        <message>
            <source>“%1” is not fetched any more.</source>
            <translation>“%1” non viene più scaricato.</translation>
        </message>
        <message>
            <source>The last answer is &amp;good</source>
            <translation>L’ultima risposta è &amp;buona</translation>
        </message>
        <message>
            <source>The last answer is &amp;bad</source>
            <translation>L’ultima risposta è catti&amp;va</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostra</translation>
        </message>
        <message>
            <source>Tuned by your ratings, and better in the test.</source>
            <translation>Affinato con le tue valutazioni, e migliore nel test.</translation>
        </message>
        <message>
            <source>Tuned by your ratings, better in the test, and adopted.</source>
            <translation>Affinato con le tue valutazioni, migliore nel test e adottato.</translation>
        </message>
        <message>
            <source>Rolled back: answers were rated worse than before.</source>
            <translation>Annullato: le risposte sono state valutate peggio di prima.</translation>
        </message>
        <message>
            <source>Searc&amp;h all chats</source>
            <translation>Cerca &amp;in tutte le chat</translation>
        </message>
        <message>
            <source>A&amp;ttach files…</source>
            <translation>Alle&amp;ga file…</translation>
        </message>
        <message>
            <source>&amp;Undo, or follow the notice</source>
            <translation>Annulla, o &amp;segui l’avviso</translation>
        </message>
        <message>
            <source>It reads PDF files with Poppler, which is under the GNU GPL 2 or later.</source>
            <translation>Legge i file PDF con Poppler, con licenza GNU GPL 2 o successiva.</translation>
        </message>
        <message>
            <source>&amp;Search for models…</source>
            <translation>Cerca &amp;modelli…</translation>
        </message>
        <message>
            <source>The model is here</source>
            <translation>Il modello è arrivato</translation>
        </message>
        <message>
            <source>The download failed</source>
            <translation>Il download non è riuscito</translation>
        </message>
        <message>
            <source>&amp;Find on this page</source>
            <translation>&amp;Cerca in questa pagina</translation>
        </message>
        <message>
            <source>&amp;First steps…</source>
            <translation>&amp;Primi passi…</translation>
        </message>
        <message>
            <source>Preparing a tuning run</source>
            <translation>Preparazione di un affinamento</translation>
        </message>
        <message>
            <source>Tuning</source>
            <translation>Affinamento in corso</translation>
        </message>
        <message>
            <source>Tuning paused</source>
            <translation>Affinamento in pausa</translation>
        </message>
        <message>
            <source>Ending the tuning run</source>
            <translation>Chiusura dell’affinamento</translation>
        </message>
        <message>
            <source>Testing what was found</source>
            <translation>Verifica di quanto trovato</translation>
        </message>
        <message>
            <source>generation %1</source>
            <translation>generazione %1</translation>
        </message>
        <message>
            <source>%1 % better so far</source>
            <translation>finora %1 % meglio</translation>
        </message>
        <message>
            <source>nothing better yet</source>
            <translation>ancora nulla di meglio</translation>
        </message>
        <message>
            <source>The backup is in place. What was there before is in %1.</source>
            <translation>Il backup è al suo posto. Ciò che c’era prima è in %1.</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>Mostra la cartella</translation>
        </message>
        <message>
            <source>New folder inside</source>
            <translation>Nuova sottocartella</translation>
        </message>
        <message>
            <source>Deleted chats…</source>
            <translation>Chat eliminate…</translation>
        </message>
        <message>
            <source>Open in the reader</source>
            <translation>Apri nel lettore</translation>
        </message>
        <message>
            <source>It found something better, by %1 %.</source>
            <translation>Ha trovato qualcosa di meglio, del %1 %.</translation>
        </message>
        <message>
            <source>Choose first what it is about: %1</source>
            <translation>Scegli prima a che cosa si riferisce: %1</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>M&amp;odifica</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>Annulla</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>Ripeti</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>Taglia</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>Copia</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>Incolla</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Seleziona tutto</translation>
        </message>
        <message>
            <source>Served already at %1</source>
            <translation>Già in servizio su %1</translation>
        </message>
        <message>
            <source>The answer failed</source>
            <translation>La risposta non è riuscita</translation>
        </message>
        <message>
            <source>%1 was used last, and is not there any more.</source>
            <translation>%1 è stato usato per ultimo e non c’è più.</translation>
        </message>
        <message>
            <source>%1 was used last. It is not loaded, as it is not expected to fit.</source>
            <translation>%1 è stato usato per ultimo. Non viene caricato perché non si prevede che entri in memoria.</translation>
        </message>
        <message>
            <source>%1 was used last, and cannot be read.</source>
            <translation>%1 è stato usato per ultimo e non può essere letto.</translation>
        </message>
        <message>
            <source>TARS ended while it was importing %1.</source>
            <translation>TARS è terminato mentre importava %1.</translation>
        </message>
        <message>
            <source>Import again</source>
            <translation>Importa di nuovo</translation>
        </message>
        <message numerus="yes">
            <source>TARS ended while it was importing %1 and %n more.</source>
            <translation>
                <numerusform>TARS è terminato mentre importava %1 e %n altro.</numerusform>
                <numerusform>TARS è terminato mentre importava %1 e altri %n.</numerusform>
            </translation>
        </message>
        <message>
            <source>What the disk did not take is written now.</source>
            <translation>Ciò che il disco non accettava ora è scritto.</translation>
        </message>
        <message>
            <source>Not everything is written</source>
            <translation>Non tutto è scritto</translation>
        </message>
        <message>
            <source>The disk has not taken all that was said in the chats. Closing now loses it.</source>
            <translation>Il disco non ha accettato tutto ciò che è stato detto nelle chat. Chiudendo ora va perso.</translation>
        </message>
        <message>
            <source>Once there is room on the disk, it is written and the window closes.</source>
            <translation>Appena c’è spazio sul disco, viene scritto e la finestra si chiude.</translation>
        </message>
        <message>
            <source>Close and lose it</source>
            <translation>Chiudi e perdilo</translation>
        </message>
        <message>
            <source>Leave the window open</source>
            <translation>Lascia aperta la finestra</translation>
        </message>
        <message>
            <source>Save as a preset</source>
            <translation>Salva come preimpostazione</translation>
        </message>
        <message>
            <source>Tuned</source>
            <translation>Affinato</translation>
        </message>
        <message>
            <source>Saved as the preset “%1”.</source>
            <translation>Salvato come preimpostazione «%1».</translation>
        </message>
        <message>
            <source>keys and values as %1</source>
            <translation>chiavi e valori come %1</translation>
        </message>
        <message>
            <source>When the model is loaded next: %1.</source>
            <translation>Al prossimo caricamento del modello: %1.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageBar</name>
        <message>
            <source>Close this message</source>
            <translation>Chiudi questo messaggio</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageEditor</name>
        <message>
            <source>Change your message</source>
            <translation>Modifica il tuo messaggio</translation>
        </message>
        <message>
            <source>Change this answer</source>
            <translation>Modifica questa risposta</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Invia</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Salva</translation>
        </message>
        <message>
            <source>Ask again with this text, beside the first version (Ctrl+Enter)</source>
            <translation>Chiedi di nuovo con questo testo, accanto alla prima versione (Ctrl+Invio)</translation>
        </message>
        <message>
            <source>Keep this text beside the first version (Ctrl+Enter)</source>
            <translation>Conserva questo testo accanto alla prima versione (Ctrl+Invio)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annulla</translation>
        </message>
        <message>
            <source>Change this summary</source>
            <translation>Modifica questo riassunto</translation>
        </message>
        <message>
            <source>Give the model this from now on (Ctrl+Enter)</source>
            <translation>Dai questo al modello da ora in poi (Ctrl+Invio)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageWidget</name>
        <message>
            <source>Answer</source>
            <translation>Risposta</translation>
        </message>
        <message>
            <source>Your message</source>
            <translation>Il tuo messaggio</translation>
        </message>
        <message>
            <source>Reading the prompt…</source>
            <translation>Lettura del prompt…</translation>
        </message>
        <message>
            <source>Answering…</source>
            <translation>Risposta in corso…</translation>
        </message>
        <message>
            <source>Interrupted: the program ended while this was being written</source>
            <translation>Interrotta: il programma si è chiuso durante la scrittura</translation>
        </message>
        <message>
            <source>Stopped · %1</source>
            <translation>Fermata · %1</translation>
        </message>
        <message>
            <source>Length limit reached · %1</source>
            <translation>Limite di lunghezza raggiunto · %1</translation>
        </message>
        <message>
            <source>The context is full · %1</source>
            <translation>Il contesto è pieno · %1</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n token</numerusform>
                <numerusform>%n token</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 token/s</translation>
        </message>
        <message>
            <source>first after %1 ms</source>
            <translation>primo dopo %1 ms</translation>
        </message>
        <message>
            <source>first after %1 s</source>
            <translation>primo dopo %1 s</translation>
        </message>
        <message>
            <source>Previous version</source>
            <translation>Versione precedente</translation>
        </message>
        <message>
            <source>Next version</source>
            <translation>Versione successiva</translation>
        </message>
        <message>
            <source>Answer again, keeping this version</source>
            <translation>Rispondi di nuovo, conservando questa versione</translation>
        </message>
        <message>
            <source>Go on writing this answer</source>
            <translation>Continua a scrivere questa risposta</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continua</translation>
        </message>
        <message>
            <source>Changed by you</source>
            <translation>Modificato da te</translation>
        </message>
        <message>
            <source>%1 · changed by you</source>
            <translation>%1 · modificato da te</translation>
        </message>
        <message>
            <source>Copy this message</source>
            <translation>Copia questo messaggio</translation>
        </message>
        <message>
            <source>Change this message, keeping this version</source>
            <translation>Modifica questo messaggio, conservando questa versione</translation>
        </message>
        <message>
            <source>Go on from here in a new chat</source>
            <translation>Continua da qui in una nuova chat</translation>
        </message>
        <message>
            <source>Show how this answer was made</source>
            <translation>Mostra come è nata questa risposta</translation>
        </message>
        <message>
            <source>Too old to fit into the context: this message is not sent along</source>
            <translation>Troppo vecchio per stare nel contesto: questo messaggio non viene inviato</translation>
        </message>
        <message>
            <source>Fold the thoughts away</source>
            <translation>Nascondi i pensieri</translation>
        </message>
        <message>
            <source>Show the thoughts</source>
            <translation>Mostra i pensieri</translation>
        </message>
        <message>
            <source>Thinking…</source>
            <translation>Sta riflettendo…</translation>
        </message>
        <message>
            <source>Thoughts</source>
            <translation>Pensieri</translation>
        </message>
        <message>
            <source>Thought for %1 s</source>
            <translation>Ha riflettuto per %1 s</translation>
        </message>
        <message>
            <source>%1 of %2 context</source>
            <translation>%1 di %2 di contesto</translation>
        </message>
        <message>
            <source>seed %1</source>
            <translation>seme %1</translation>
        </message>
        <message numerus="yes">
            <source>%n old message(s) left out</source>
            <translation>
                <numerusform>%n vecchio messaggio tralasciato</numerusform>
                <numerusform>%n vecchi messaggi tralasciati</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n token(s) forgotten on the way</source>
            <translation>
                <numerusform>%n token dimenticato strada facendo</numerusform>
                <numerusform>%n token dimenticati strada facendo</numerusform>
            </translation>
        </message>
        <message>
            <source>Attached: %1</source>
            <translation>Allegato: %1</translation>
        </message>
        <message>
            <source>Good answer</source>
            <translation>Risposta buona</translation>
        </message>
        <message>
            <source>Bad answer</source>
            <translation>Risposta cattiva</translation>
        </message>
        <message>
            <source>Open in the reader</source>
            <translation>Apri nel lettore</translation>
        </message>
        <message numerus="yes">
            <source>%n old message(s) as a summary</source>
            <translation>
                <numerusform>%n vecchio messaggio riassunto</numerusform>
                <numerusform>%n vecchi messaggi riassunti</numerusform>
            </translation>
        </message>
        <message>
            <source>The model is given a summary in place of this message</source>
            <translation>Il modello riceve un riassunto al posto di questo messaggio</translation>
        </message>
        <message>
            <source>%1 of memory</source>
            <translation>%1 di memoria</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelLibrary</name>
        <message>
            <source>%1 (file is missing)</source>
            <translation>%1 (file mancante)</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nome</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>Architettura</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parametri</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Dimensione</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Contesto</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 token/s</translation>
        </message>
        <message>
            <source>Speed here</source>
            <translation>Velocità qui</translation>
        </message>
        <message numerus="yes">
            <source>%1, and %n more</source>
            <translation>
                <numerusform>%1, e %n altro</numerusform>
                <numerusform>%1, e altri %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelPicker</name>
        <message>
            <source>Loading %1</source>
            <translation>Caricamento di %1</translation>
        </message>
        <message>
            <source>Choose a model</source>
            <translation>Scegli un modello</translation>
        </message>
        <message>
            <source>%1, %2, %3 parameters</source>
            <translation>%1, %2, %3 parametri</translation>
        </message>
        <message>
            <source>The model that answers</source>
            <translation>Il modello che risponde</translation>
        </message>
        <message>
            <source>Model: %1</source>
            <translation>Modello: %1</translation>
        </message>
        <message>
            <source>Loading progress</source>
            <translation>Avanzamento del caricamento</translation>
        </message>
        <message>
            <source>Cancel loading</source>
            <translation>Annulla il caricamento</translation>
        </message>
        <message>
            <source>Import a model file…</source>
            <translation>Importa un file di modello…</translation>
        </message>
        <message>
            <source>Import a model folder…</source>
            <translation>Importa una cartella di modello…</translation>
        </message>
        <message>
            <source>Unload the model</source>
            <translation>Rimuovi il modello dalla memoria</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelSuggestion</name>
        <message>
            <source>“%1” is in the queue of downloads. It comes while you do other things.</source>
            <translation>«%1» è nella coda dei download. Arriva mentre fa altro.</translation>
        </message>
        <message>
            <source>TARS is offline: the switch is in the settings, under Privacy. Without a network, import a model’s file.</source>
            <translation>TARS è offline: l’interruttore è nelle impostazioni, sotto Privacy. Senza rete, importi il file di un modello.</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Ricerca…</translation>
        </message>
        <message>
            <source>The button asks %1 which forms of it there are, and nothing before.</source>
            <translation>Il pulsante chiede a %1 quali forme ne esistono; prima non si chiede nulla.</translation>
        </message>
        <message>
            <source>See &amp;what fits</source>
            <translation>Vedi che cosa &amp;entra</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>Sca&amp;rica</translation>
        </message>
        <message>
            <source>Measuring what this computer has free…</source>
            <translation>Misura di quanto è libero su questo computer…</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>entra</translation>
        </message>
        <message>
            <source>tight</source>
            <translation>al limite</translation>
        </message>
        <message>
            <source>too big: programs that are closed leave more</source>
            <translation>troppo grande: chiudere programmi ne libera</translation>
        </message>
        <message>
            <source>Recommended: %1. About %2 to download, and about %3 of memory while it is loaded, of which %4 are free: %5.</source>
            <translation>Consigliato: %1. Circa %2 da scaricare e circa %3 di memoria quando è caricato; liberi sono %4: %5.</translation>
        </message>
        <message>
            <source>Forms of the recommended model</source>
            <translation>Forme del modello consigliato</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelsPage</name>
        <message>
            <source>Models on this computer</source>
            <translation>Modelli su questo computer</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>Carica</translation>
        </message>
        <message>
            <source>Load this model and chat with it</source>
            <translation>Carica questo modello e inizia a chattare</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Rimuovi</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelli</translation>
        </message>
        <message>
            <source>No models yet</source>
            <translation>Ancora nessun modello</translation>
        </message>
        <message>
            <source>Import a GGUF file, or a folder as Hugging Face gives it (config.json with safetensors).</source>
            <translation>Importa un file GGUF o una cartella come la fornisce Hugging Face (config.json con safetensors).</translation>
        </message>
        <message>
            <source>Your models</source>
            <translation>I suoi modelli</translation>
        </message>
        <message>
            <source>Found on this computer (%1)</source>
            <translation>Trovati su questo computer (%1)</translation>
        </message>
        <message>
            <source>Found on this computer</source>
            <translation>Trovati su questo computer</translation>
        </message>
        <message>
            <source>Downloads (%1)</source>
            <translation>Download (%1)</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>Download</translation>
        </message>
        <message>
            <source>Checking %1…</source>
            <translation>Verifica di %1…</translation>
        </message>
        <message>
            <source>Use models that are on this computer already</source>
            <translation>Usa modelli già presenti su questo computer</translation>
        </message>
        <message>
            <source>Model &amp;files…</source>
            <translation>&amp;File di modelli…</translation>
        </message>
        <message>
            <source>A f&amp;older…</source>
            <translation>Una &amp;cartella…</translation>
        </message>
        <message>
            <source>Models of &amp;other programs</source>
            <translation>Modelli di &amp;altri programmi</translation>
        </message>
        <message>
            <source>From the &amp;internet…</source>
            <translation>Da &amp;internet…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Ferma</translation>
        </message>
        <message>
            <source>Stop importing; what is in the list already stays there</source>
            <translation>Ferma l’importazione; ciò che è già nell’elenco resta</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Rinomina</translation>
        </message>
        <message>
            <source>Give this model another name in the list</source>
            <translation>Dai a questo modello un altro nome nell’elenco</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copia</translation>
        </message>
        <message>
            <source>A second name for the same files</source>
            <translation>Un secondo nome per gli stessi file</translation>
        </message>
        <message>
            <source>Remove this model from the list; its file stays, unless it was downloaded here</source>
            <translation>Togli questo modello dall’elenco; il file resta, a meno che non sia stato scaricato qui</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>&amp;Importa…</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Ricerca</translation>
        </message>
        <message>
            <source>&amp;Search Hugging Face…</source>
            <translation>Cerca su &amp;Hugging Face…</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s), %1 in all.</source>
            <translation>
                <numerusform>%n modello, %1 in tutto.</numerusform>
                <numerusform>%n modelli, %1 in tutto.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n model(s), %1 in all. %2 are free on the disk.</source>
            <translation>
                <numerusform>%n modello, %1 in tutto. Sul disco sono liberi %2.</numerusform>
                <numerusform>%n modelli, %1 in tutto. Sul disco sono liberi %2.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>Mostra nella &amp;cartella</translation>
        </message>
        <message>
            <source>Copy its &amp;path</source>
            <translation>Copia il &amp;percorso</translation>
        </message>
        <message>
            <source>Find in your models</source>
            <translation>Cerca nei tuoi modelli</translation>
        </message>
        <message>
            <source>Stop m&amp;easuring</source>
            <translation>F&amp;erma la misura</translation>
        </message>
        <message>
            <source>M&amp;easure the speed</source>
            <translation>Misura la v&amp;elocità</translation>
        </message>
        <message>
            <source>Stop importing</source>
            <translation>Ferma l’importazione</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ReplayBar</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 di %2</translation>
        </message>
        <message>
            <source>Replay</source>
            <translation>Rivedi</translation>
        </message>
        <message>
            <source>Shows the charts as they grew</source>
            <translation>Mostra i grafici così come si sono formati</translation>
        </message>
        <message>
            <source>How much of the run is shown</source>
            <translation>Quanta parte della sessione viene mostrata</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RepositoryModels</name>
        <message>
            <source>Needs about %1 of memory, and %2 are free now. How much exactly is told once it is here.</source>
            <translation>Richiede circa %1 di memoria, e ora ne sono liberi %2. Quanto di preciso si saprà quando sarà qui.</translation>
        </message>
        <message>
            <source>about %1</source>
            <translation>circa %1</translation>
        </message>
        <message>
            <source>fits, recommended</source>
            <translation>ci sta, consigliato</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>ci sta</translation>
        </message>
        <message>
            <source>tight</source>
            <translation>al limite</translation>
        </message>
        <message>
            <source>too big</source>
            <translation>troppo grande</translation>
        </message>
        <message>
            <source>in your list</source>
            <translation>nel tuo elenco</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>in arrivo</translation>
        </message>
        <message>
            <source>no room on the disk</source>
            <translation>non c’è spazio sul disco</translation>
        </message>
        <message>
            <source>Quantization</source>
            <translation>Quantizzazione</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Dimensione</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Memoria</translation>
        </message>
        <message>
            <source>Fits here</source>
            <translation>Ci sta qui</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stato</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RequestLog</name>
        <message>
            <source>%1, client left</source>
            <translation>%1, client disconnesso</translation>
        </message>
        <message>
            <source>%1, failed</source>
            <translation>%1, non riuscita</translation>
        </message>
        <message>
            <source>%1, cut at its limit</source>
            <translation>%1, troncata al limite</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>Tokens read → tokens written</source>
            <translation>Token letti → token scritti</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Ora</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>Richiesta</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modello</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Stato</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>Durata</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n message(s) dropped</source>
            <translation>
                <numerusform>%1, %n messaggio omesso</numerusform>
                <numerusform>%1, %n messaggi omessi</numerusform>
            </translation>
        </message>
        <message>
            <source>First token</source>
            <translation>Primo token</translation>
        </message>
        <message>
            <source>Tokens/s</source>
            <translation>Token/s</translation>
        </message>
        <message>
            <source>Model: %1</source>
            <translation>Modello: %1</translation>
        </message>
        <message>
            <source>Status: %1</source>
            <translation>Stato: %1</translation>
        </message>
        <message>
            <source>Tokens read → tokens written: %1</source>
            <translation>Token letti → scritti: %1</translation>
        </message>
        <message>
            <source>First token after %1</source>
            <translation>Primo token dopo %1</translation>
        </message>
        <message>
            <source>%1 tokens per second</source>
            <translation>%1 token al secondo</translation>
        </message>
        <message>
            <source>Duration: %1</source>
            <translation>Durata: %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RunCharts</name>
        <message>
            <source>untuned</source>
            <translation>non affinato</translation>
        </message>
        <message>
            <source>temperature only</source>
            <translation>solo temperatura</translation>
        </message>
        <message>
            <source>Loss: lower is better</source>
            <translation>Perdita (più bassa è, meglio è)</translation>
        </message>
        <message>
            <source>Candidates tried</source>
            <translation>Candidati provati</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Minuti</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>Secondi</translation>
        </message>
        <message>
            <source>middle half</source>
            <translation>metà centrale</translation>
        </message>
        <message>
            <source>worst</source>
            <translation>peggiore</translation>
        </message>
        <message>
            <source>median</source>
            <translation>mediana</translation>
        </message>
        <message>
            <source>best of a generation</source>
            <translation>migliore della generazione</translation>
        </message>
        <message>
            <source>random search</source>
            <translation>ricerca casuale</translation>
        </message>
        <message>
            <source>held out</source>
            <translation>verifica</translation>
        </message>
        <message>
            <source>guard</source>
            <translation>salvaguardia</translation>
        </message>
        <message>
            <source>best held out</source>
            <translation>migliore in verifica</translation>
        </message>
        <message>
            <source>Nothing was measured yet.</source>
            <translation>Non è stato ancora misurato nulla.</translation>
        </message>
        <message>
            <source>The untuned model has a loss of %1 on held-out examples; no candidate was tried yet.</source>
            <translation>Il modello non affinato ha una perdita di %1 sugli esempi di verifica; nessun candidato è stato ancora provato.</translation>
        </message>
        <message numerus="yes">
            <source>%n generation(s)</source>
            <translation>
                <numerusform>%n generazione</numerusform>
                <numerusform>%n generazioni</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n candidate(s)</source>
            <translation>
                <numerusform>%n candidato</numerusform>
                <numerusform>%n candidati</numerusform>
            </translation>
        </message>
        <message>
            <source>After %1 with %2, the loss on held-out examples went from %3 down to %4.</source>
            <translation>Dopo %1 e %2, la perdita sugli esempi di verifica è scesa da %3 a %4.</translation>
        </message>
        <message>
            <source>After %1 with %2, nothing is better on held-out examples than the untuned model’s loss of %3.</source>
            <translation>Dopo %1 e %2, sugli esempi di verifica nulla fa meglio del modello non affinato, che ha una perdita di %3.</translation>
        </message>
        <message>
            <source>After %1 with %2, the best loss is %3.</source>
            <translation>Dopo %1 e %2, la perdita migliore è %3.</translation>
        </message>
        <message>
            <source>Seconds per generation</source>
            <translation>Secondi per generazione</translation>
        </message>
        <message>
            <source>Shares of the budget</source>
            <translation>Quote del budget</translation>
        </message>
        <message>
            <source>Step size (σ)</source>
            <translation>Ampiezza del passo (σ)</translation>
        </message>
        <message>
            <source>Diversity of the population</source>
            <translation>Diversità della popolazione</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatura</translation>
        </message>
        <message>
            <source>Acceptance rate</source>
            <translation>Tasso di accettazione</translation>
        </message>
        <message>
            <source>Current loss</source>
            <translation>Perdita attuale</translation>
        </message>
        <message>
            <source>Condition (axis ratio)</source>
            <translation>Condizionamento (rapporto tra gli assi)</translation>
        </message>
        <message>
            <source>Population</source>
            <translation>Popolazione</translation>
        </message>
        <message>
            <source>Distance from the start</source>
            <translation>Distanza dal punto di partenza</translation>
        </message>
        <message>
            <source>Signal to noise</source>
            <translation>Rapporto segnale/rumore</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Fase</translation>
        </message>
        <message>
            <source>Restarts</source>
            <translation>Riavvii</translation>
        </message>
        <message>
            <source>Step size</source>
            <translation>Ampiezza del passo</translation>
        </message>
        <message>
            <source>target</source>
            <translation>obiettivo</translation>
        </message>
        <message>
            <source>%1: %2 at first, %3 now.</source>
            <translation>%1: %2 all’inizio, %3 ora.</translation>
        </message>
        <message>
            <source>Time of a request; 1: as now</source>
            <translation>Tempo di una richiesta; 1: come ora</translation>
        </message>
        <message>
            <source>After %1, the fastest takes %2 of the time that a request takes as things are.</source>
            <translation>Dopo %1, tempo di una richiesta con il più veloce: %2 di quello attuale.</translation>
        </message>
        <message>
            <source>How long generations took</source>
            <translation>Durata delle generazioni</translation>
        </message>
        <message>
            <source>Held out against watched text</source>
            <translation>Verifica rispetto al testo sotto controllo</translation>
        </message>
        <message>
            <source>Who made the best</source>
            <translation>Origine dei migliori</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1%</translation>
        </message>
        <message>
            <source>%1, untuned</source>
            <translation>%1, non affinato</translation>
        </message>
        <message>
            <source>Held out: lower is better</source>
            <translation>Verifica (più bassa è, meglio è)</translation>
        </message>
        <message>
            <source>%1 at best</source>
            <translation>al meglio %1</translation>
        </message>
        <message>
            <source>nothing better</source>
            <translation>nulla di meglio</translation>
        </message>
        <message>
            <source>On held-out examples %1 has found %2, %3 has found %4.</source>
            <translation>Trovato sugli esempi di verifica: %2 (%1); %4 (%3).</translation>
        </message>
        <message>
            <source>readout alone</source>
            <translation>solo strato di uscita</translation>
        </message>
        <message>
            <source>by each matrix alone</source>
            <translation>da ogni matrice da sola</translation>
        </message>
        <message>
            <source>Distance from the original, in nats per token</source>
            <translation>Distanza dall’originale, in nat per token</translation>
        </message>
        <message>
            <source>one type for all</source>
            <translation>un tipo per tutte</translation>
        </message>
        <message>
            <source>One type for all is %1 nats per token from the original.</source>
            <translation>Un tipo per tutte è a %1 nat per token dall’originale.</translation>
        </message>
        <message>
            <source>%1 After %2 with %3, the closest of this size is %4 away, on text that was held out.</source>
            <translation>%1 Dopo %2 con %3, il più vicino di questa dimensione è a %4, su testo tenuto da parte.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RunView</name>
        <message>
            <source>Interrupted: it can go on</source>
            <translation>Interrotta: può riprendere</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Terminata</translation>
        </message>
        <message>
            <source>Reading the model and the examples…</source>
            <translation>Lettura del modello e degli esempi…</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Ricerca in corso…</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>In pausa</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Arresto in corso…</translation>
        </message>
        <message>
            <source>Testing what was found…</source>
            <translation>Test di ciò che è stato trovato…</translation>
        </message>
        <message>
            <source>Run %1</source>
            <translation>Sessione %1</translation>
        </message>
        <message>
            <source>%1  ·  algorithm %2</source>
            <translation>%1  ·  algoritmo %2</translation>
        </message>
        <message>
            <source>&amp;Resume</source>
            <translation>Ri&amp;prendi</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>&amp;Pausa</translation>
        </message>
        <message>
            <source>Ends the search and tests what it has found</source>
            <translation>Termina la ricerca e sottopone a test ciò che ha trovato</translation>
        </message>
        <message>
            <source>Interrupts the run</source>
            <translation>Interrompe la sessione</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Ferma</translation>
        </message>
        <message>
            <source>&amp;Go on</source>
            <translation>Continua</translation>
        </message>
        <message>
            <source>Takes the run up where it was interrupted</source>
            <translation>Riprende la sessione da dove è stata interrotta</translation>
        </message>
        <message>
            <source>&amp;Losses</source>
            <translation>Per&amp;dite</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>R&amp;icerca</translation>
        </message>
        <message>
            <source>Candi&amp;dates</source>
            <translation>&amp;Candidati</translation>
        </message>
        <message>
            <source>A&amp;nswers</source>
            <translation>&amp;Risposte</translation>
        </message>
        <message>
            <source>Charts, candidates and answers of the run</source>
            <translation>Grafici, candidati e risposte della sessione</translation>
        </message>
        <message>
            <source>&amp;Over</source>
            <translation>In fun&amp;zione</translation>
        </message>
        <message>
            <source>What the charts run over</source>
            <translation>Asse orizzontale dei grafici</translation>
        </message>
        <message>
            <source>time</source>
            <translation>del tempo</translation>
        </message>
        <message>
            <source>candidates tried</source>
            <translation>dei candidati provati</translation>
        </message>
        <message>
            <source>Losses over the run</source>
            <translation>Perdite nel corso della sessione</translation>
        </message>
        <message>
            <source>Save all figures as CSV</source>
            <translation>Salva tutti i valori in CSV</translation>
        </message>
        <message>
            <source>Sho&amp;w</source>
            <translation>Mostra</translation>
        </message>
        <message>
            <source>Figure of the search</source>
            <translation>Grandezza della ricerca</translation>
        </message>
        <message>
            <source>The best candidate of each generation</source>
            <translation>Il miglior candidato di ogni generazione</translation>
        </message>
        <message>
            <source>Reading the model…</source>
            <translation>Lettura del modello…</translation>
        </message>
        <message>
            <source>Share of the run that is done</source>
            <translation>Quota della sessione già svolta</translation>
        </message>
        <message>
            <source>Moves</source>
            <translation>Spos&amp;tamenti</translation>
        </message>
        <message>
            <source>Save this chart’s figures as CSV</source>
            <translation>Salva i valori di questo grafico in CSV</translation>
        </message>
        <message>
            <source>What has moved, generation by generation</source>
            <translation>Che cosa si è spostato, generazione per generazione</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Confronto</translation>
        </message>
        <message>
            <source>Measuring each matrix…</source>
            <translation>Misura di ogni matrice…</translation>
        </message>
        <message>
            <source>Bl&amp;ind</source>
            <translation>Alla c&amp;ieca</translation>
        </message>
        <message>
            <source>Examples that only say which answers are not wanted: %1. The model’s own answers stand in for better ones.</source>
            <translation>Esempi che dicono solo quali risposte non sono desiderate: %1. Le risposte proprie del modello stanno al posto di altre migliori.</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>Grafici</translation>
        </message>
        <message>
            <source>Waits while an answer is written</source>
            <translation>Attende mentre si scrive una risposta</translation>
        </message>
        <message>
            <source>Waits until nobody uses the computer</source>
            <translation>Attende che nessuno usi il computer</translation>
        </message>
        <message>
            <source>Waits while on battery</source>
            <translation>Attende mentre si è a batteria</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SearchCharts</name>
        <message>
            <source>%1 %</source>
            <translation>%1%</translation>
        </message>
        <message>
            <source>Milliseconds per generation</source>
            <translation>Millisecondi per generazione</translation>
        </message>
        <message>
            <source>Generations</source>
            <translation>Generazioni</translation>
        </message>
        <message>
            <source>Nothing was measured yet.</source>
            <translation>Non è stato ancora misurato nulla.</translation>
        </message>
        <message>
            <source>generations</source>
            <translation>generazioni</translation>
        </message>
        <message>
            <source>11 to 15 ms</source>
            <translation>da 11 a 15 ms</translation>
        </message>
        <message numerus="yes">
            <source>Half of the %n generation(s) took %1 ms or less; %2 of them took 11 to 15 ms.</source>
            <translation>
                <numerusform>L’unica generazione è durata %1 ms o meno; da 11 a 15 ms: %2.</numerusform>
                <numerusform>Metà delle %n generazioni è durata %1 ms o meno; da 11 a 15 ms: %2.</numerusform>
            </translation>
        </message>
        <message>
            <source>Loss on held-out examples</source>
            <translation>Perdita sugli esempi di verifica</translation>
        </message>
        <message>
            <source>Loss on the text it must not get worse at</source>
            <translation>Perdita sul testo sul quale non deve peggiorare</translation>
        </message>
        <message>
            <source>checked</source>
            <translation>controllati</translation>
        </message>
        <message>
            <source>none is better at both</source>
            <translation>nessuno è migliore in entrambi</translation>
        </message>
        <message numerus="yes">
            <source>Of %n candidate(s) that were checked, %1 stand where none is better both at held-out examples and at the text that was watched.</source>
            <translation>
                <numerusform>Di %n candidato controllato, %1 non è superato da nessun altro sia sugli esempi di verifica sia sul testo sotto controllo.</numerusform>
                <numerusform>Di %n candidati controllati, nessuno fa meglio di %1 di loro sia sugli esempi di verifica sia sul testo sotto controllo.</numerusform>
            </translation>
        </message>
        <message>
            <source>Share of the budget</source>
            <translation>Quota del budget</translation>
        </message>
        <message>
            <source>The algorithm %1 has the largest share of the budget, %2.</source>
            <translation>L’algoritmo %1 ha la quota maggiore del budget, %2.</translation>
        </message>
        <message>
            <source>Share of the generations so far</source>
            <translation>Quota delle generazioni finora</translation>
        </message>
        <message>
            <source>Most of the generations’ best candidates were made by %1, %2 of them.</source>
            <translation>Il miglior candidato di una generazione viene per lo più da %1 (%2).</translation>
        </message>
        <message>
            <source>Generation</source>
            <translation>Generazione</translation>
        </message>
        <message>
            <source>Moved, as a share of the range</source>
            <translation>Spostamento, come quota dell’intervallo</translation>
        </message>
        <message>
            <source>This search moves whole matrices along random directions: there are no single numbers to show.</source>
            <translation>Questa ricerca sposta intere matrici lungo direzioni casuali: non ci sono singoli numeri da mostrare.</translation>
        </message>
        <message>
            <source>%1 by %2</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Furthest from the untuned model in the last generation: %1.</source>
            <translation>I più lontani dal modello non affinato nell’ultima generazione: %1.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SearchPanel</name>
        <message>
            <source>Searching…</source>
            <translation>Ricerca in corso…</translation>
        </message>
        <message>
            <source>Words, the name of a repository, or the address of its page. What stands here is sent to %1.</source>
            <translation>Parole, il nome di un repository o l’indirizzo della sua pagina. Ciò che si scrive qui viene inviato a %1.</translation>
        </message>
        <message>
            <source>Nothing found. Try fewer words, or others.</source>
            <translation>Nessun risultato. Prova con meno parole o con altre.</translation>
        </message>
        <message numerus="yes">
            <source>%n repositor(y/ies) found</source>
            <translation>
                <numerusform>%n repository trovato</numerusform>
                <numerusform>%n repository trovati</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Ferma</translation>
        </message>
        <message>
            <source>Se&amp;arch</source>
            <translation>&amp;Cerca</translation>
        </message>
        <message>
            <source>Looking into it…</source>
            <translation>Esame in corso…</translation>
        </message>
        <message>
            <source>Models of the architecture “%1” do not run here yet.</source>
            <translation>I modelli dell’architettura «%1» qui non funzionano ancora.</translation>
        </message>
        <message>
            <source>Its author asks for consent on its page. Downloads then need the token of an account that has given it, in HF_TOKEN.</source>
            <translation>L’autore chiede un consenso sulla sua pagina. I download richiedono allora il token di un account che l’ha dato, in HF_TOKEN.</translation>
        </message>
        <message>
            <source>There is nothing in it that can be downloaded.</source>
            <translation>Non contiene nulla che si possa scaricare.</translation>
        </message>
        <message>
            <source>“%1” is in the queue of downloads.</source>
            <translation>«%1» è nella coda dei download.</translation>
        </message>
        <message>
            <source>Fi&amp;nd</source>
            <translation>&amp;Trova</translation>
        </message>
        <message>
            <source>Search Hugging Face</source>
            <translation>Cerca su Hugging Face</translation>
        </message>
        <message>
            <source>Search Hugging Face for models in the GGUF format</source>
            <translation>Cerca su Hugging Face modelli in formato GGUF</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>S&amp;carica</translation>
        </message>
        <message>
            <source>Put the chosen model in the queue of downloads</source>
            <translation>Metti il modello scelto nella coda dei download</translation>
        </message>
        <message>
            <source>&amp;Open its page</source>
            <translation>Apri la sua &amp;pagina</translation>
        </message>
        <message>
            <source>Open the repository’s page in the browser</source>
            <translation>Apri la pagina del repository nel browser</translation>
        </message>
        <message>
            <source>Repositories found</source>
            <translation>Repository trovati</translation>
        </message>
        <message>
            <source>Models in the repository</source>
            <translation>Modelli nel repository</translation>
        </message>
        <message>
            <source>Find a model</source>
            <translation>Trova un modello</translation>
        </message>
        <message>
            <source>Search Hugging Face by name, see which of a model’s sizes fits this computer, and download it.</source>
            <translation>Cerca su Hugging Face per nome, guarda quale dimensione di un modello sta in questo computer e scaricalo.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SecondPane</name>
        <message>
            <source>Second answer</source>
            <translation>Seconda risposta</translation>
        </message>
        <message>
            <source>Close the second pane</source>
            <translation>Chiudi il secondo riquadro</translation>
        </message>
        <message>
            <source>Go on from this answer</source>
            <translation>Continua da questa risposta</translation>
        </message>
        <message>
            <source>Two answers to one question</source>
            <translation>Due risposte a una domanda</translation>
        </message>
        <message>
            <source>What you ask from now on is answered here, too.</source>
            <translation>Ciò che chiedi da ora in poi riceve risposta anche qui.</translation>
        </message>
        <message>
            <source>Choose a second model above.</source>
            <translation>Scegli un secondo modello qui sopra.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ServerPage</name>
        <message>
            <source>Port %1 is taken by another program.</source>
            <translation>La porta %1 è occupata da un altro programma.</translation>
        </message>
        <message>
            <source>Port %1 is taken: %2 is running there.</source>
            <translation>La porta %1 è occupata: la sta usando %2.</translation>
        </message>
        <message>
            <source>Port %1 is taken: %2 is running there (process %3).</source>
            <translation>La porta %1 è occupata: la sta usando %2 (processo %3).</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Disattivato</translation>
        </message>
        <message>
            <source>Other programs cannot use your models.</source>
            <translation>Gli altri programmi non possono usare i tuoi modelli.</translation>
        </message>
        <message>
            <source>Turning on…</source>
            <translation>Attivazione…</translation>
        </message>
        <message>
            <source>On at %1</source>
            <translation>Attivo all’indirizzo %1</translation>
        </message>
        <message>
            <source>Every device in the network that has the key can use your models.</source>
            <translation>Ogni dispositivo della rete che ha la chiave può usare i tuoi modelli.</translation>
        </message>
        <message>
            <source>Programs on this computer can use your models.</source>
            <translation>I programmi di questo computer possono usare i tuoi modelli.</translation>
        </message>
        <message>
            <source>Turning off: answers under way may end…</source>
            <translation>Disattivazione: le risposte in corso possono ancora terminare…</translation>
        </message>
        <message>
            <source>Off: %1</source>
            <translation>Disattivato: %1</translation>
        </message>
        <message>
            <source>Port %1 is free.</source>
            <translation>La porta %1 è libera.</translation>
        </message>
        <message>
            <source>Choose another port below.</source>
            <translation>Scegli un’altra porta qui sotto.</translation>
        </message>
        <message>
            <source>Use port %1</source>
            <translation>Usa la porta %1</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation>
                <numerusform>%n richiesta</numerusform>
                <numerusform>%n richieste</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 under way</source>
            <translation>%1 in corso</translation>
        </message>
        <message>
            <source>%1 refused</source>
            <translation>respinte: %1</translation>
        </message>
        <message>
            <source>%1 tokens read</source>
            <translation>%1 token letti</translation>
        </message>
        <message>
            <source>%1 tokens written</source>
            <translation>%1 token scritti</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Other programs use your models through this server the way they use Ollama or OpenAI.</source>
            <translation>Gli altri programmi usano i tuoi modelli tramite questo server come userebbero Ollama o OpenAI.</translation>
        </message>
        <message>
            <source>Copy address</source>
            <translation>Copia indirizzo</translation>
        </message>
        <message>
            <source>&amp;Requests</source>
            <translation>&amp;Richieste</translation>
        </message>
        <message>
            <source>Connect &amp;a program</source>
            <translation>Collega un pro&amp;gramma</translation>
        </message>
        <message>
            <source>Requests, or how to connect</source>
            <translation>Richieste, o come collegarsi</translation>
        </message>
        <message>
            <source>Requests, the newest first</source>
            <translation>Richieste, dalla più recente</translation>
        </message>
        <message>
            <source>Program to connect</source>
            <translation>Programma da collegare</translation>
        </message>
        <message>
            <source>What that program needs</source>
            <translation>Ciò che serve a questo programma</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copia</translation>
        </message>
        <message>
            <source>Copy what that program needs</source>
            <translation>Copia ciò che serve a questo programma</translation>
        </message>
        <message>
            <source>The chosen request</source>
            <translation>La richiesta scelta</translation>
        </message>
        <message>
            <source>Copy as curl</source>
            <translation>Copia come curl</translation>
        </message>
        <message>
            <source>A command for the same request; what was sent with it is not kept, so an example stands there</source>
            <translation>Un comando per la stessa richiesta; ciò che fu inviato non è conservato, quindi c’è un esempio</translation>
        </message>
        <message>
            <source>Nobody has asked anything yet. Once the server is on, every request stands here.</source>
            <translation>Nessuno ha ancora chiesto nulla. Con il server acceso, ogni richiesta compare qui.</translation>
        </message>
        <message>
            <source>Use the next free port</source>
            <translation>Usa la prossima porta libera</translation>
        </message>
        <message>
            <source>Copy the chosen request as curl</source>
            <translation>Copia la richiesta scelta come curl</translation>
        </message>
        <message>
            <source>Access</source>
            <translation>Accesso</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SettingRow</name>
        <message>
            <source>“%1” is at its default again.</source>
            <translation>«%1» è di nuovo al valore predefinito.</translation>
        </message>
        <message>
            <source>%1: back to the default</source>
            <translation>%1: torna al valore predefinito</translation>
        </message>
        <message>
            <source>Back to the default</source>
            <translation>Torna al valore predefinito</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>Impostazioni</translation>
        </message>
        <message>
            <source>Found: %1</source>
            <translation>Trovati: %1</translation>
        </message>
        <message>
            <source>Everything is at its default.</source>
            <translation>Tutto è al valore predefinito.</translation>
        </message>
        <message>
            <source>No setting has these words.</source>
            <translation>Nessuna impostazione contiene queste parole.</translation>
        </message>
        <message>
            <source>All settings of this page are at their defaults again.</source>
            <translation>Tutte le impostazioni di questa pagina sono di nuovo ai valori predefiniti.</translation>
        </message>
        <message>
            <source>&amp;Reset this page</source>
            <translation>Reimposta &amp;questa pagina</translation>
        </message>
        <message>
            <source>Everything here back to its default, but for being offline; this can be undone</source>
            <translation>Riporta tutto ai valori predefiniti, tranne la modalità offline; si può annullare</translation>
        </message>
        <message>
            <source>Search the settings</source>
            <translation>Cerca nelle impostazioni</translation>
        </message>
        <message>
            <source>Only changed ones</source>
            <translation>Solo quelle modificate</translation>
        </message>
        <message>
            <source>Show what is not at its default</source>
            <translation>Mostra ciò che non è al valore predefinito</translation>
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
            <translation>Quanto è audace la scelta delle parole. 0 prende sempre la più probabile; sopra 1 il testo diventa strano.</translation>
        </message>
        <message>
            <source>Top-k</source>
            <translation>Top-k</translation>
        </message>
        <message>
            <source>Only this many of the likeliest tokens are considered. 0 considers all.</source>
            <translation>Quanti dei token più probabili vengono considerati. 0: tutti.</translation>
        </message>
        <message>
            <source>Top-p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <source>Only the likeliest tokens that together have this probability are considered. 1 considers all.</source>
            <translation>Vengono considerati solo i token più probabili che insieme raggiungono questa probabilità. 1: tutti.</translation>
        </message>
        <message>
            <source>Min-p</source>
            <translation>Min-p</translation>
        </message>
        <message>
            <source>Tokens less likely than this share of the likeliest one are left out. 0 leaves out none.</source>
            <translation>I token con una probabilità inferiore a questa quota di quella del più probabile vengono esclusi. 0: nessuno.</translation>
        </message>
        <message>
            <source>Typical</source>
            <translation>Tipico</translation>
        </message>
        <message>
            <source>Prefers tokens about as surprising as text usually is. 1 turns it off.</source>
            <translation>Preferisce i token sorprendenti più o meno quanto lo è di solito un testo. 1: disattivato.</translation>
        </message>
        <message>
            <source>Mirostat</source>
            <translation>Mirostat</translation>
        </message>
        <message>
            <source>Version 1 or 2 keeps the text evenly surprising and takes the place of the limits above. 0 turns it off.</source>
            <translation>La versione 1 o 2 mantiene il testo sorprendente in modo uniforme e sostituisce i limiti qui sopra. 0: disattivato.</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Disattivato</translation>
        </message>
        <message>
            <source>Mirostat target</source>
            <translation>Obiettivo Mirostat</translation>
        </message>
        <message>
            <source>How surprising Mirostat wants the text to be.</source>
            <translation>Quanto deve essere sorprendente il testo secondo Mirostat.</translation>
        </message>
        <message>
            <source>Mirostat rate</source>
            <translation>Tasso Mirostat</translation>
        </message>
        <message>
            <source>How fast Mirostat corrects itself.</source>
            <translation>Quanto rapidamente Mirostat si corregge.</translation>
        </message>
        <message>
            <source>Repeat penalty</source>
            <translation>Penalità di ripetizione</translation>
        </message>
        <message>
            <source>Above 1, words used a moment ago become less likely.</source>
            <translation>Sopra 1, le parole appena usate diventano meno probabili.</translation>
        </message>
        <message>
            <source>Penalty reach</source>
            <translation>Portata delle penalità</translation>
        </message>
        <message>
            <source>How many of the last tokens the penalties look at.</source>
            <translation>Quanti degli ultimi token vengono considerati dalle penalità.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tutti</translation>
        </message>
        <message>
            <source>Presence penalty</source>
            <translation>Penalità di presenza</translation>
        </message>
        <message>
            <source>Makes tokens that were used at all less likely.</source>
            <translation>Rende meno probabili i token già usati.</translation>
        </message>
        <message>
            <source>Frequency penalty</source>
            <translation>Penalità di frequenza</translation>
        </message>
        <message>
            <source>Makes tokens less likely the more often they were used.</source>
            <translation>Rende i token tanto meno probabili quanto più spesso sono stati usati.</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Seme</translation>
        </message>
        <message>
            <source>The same seed and settings give the same answer. Empty: a new one each time.</source>
            <translation>Lo stesso seme e le stesse impostazioni danno la stessa risposta. Vuoto: ogni volta un seme nuovo.</translation>
        </message>
        <message>
            <source>Random</source>
            <translation>Casuale</translation>
        </message>
        <message>
            <source>Longest answer</source>
            <translation>Lunghezza massima</translation>
        </message>
        <message>
            <source>In tokens, about three quarters of a word each.</source>
            <translation>Lunghezza della risposta in token; un token vale circa tre quarti di parola.</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>Nessun limite</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Contesto</translation>
        </message>
        <message>
            <source>How many tokens of the conversation the model keeps in mind. More takes more memory. Applies when the model is loaded.</source>
            <translation>Quanti token della chat il modello tiene a mente. Un contesto più grande richiede più memoria. Si applica al caricamento del modello.</translation>
        </message>
        <message>
            <source>Model&apos;s own</source>
            <translation>Quello del modello</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>Prompt di sistema</translation>
        </message>
        <message>
            <source>What the model is told before the conversation</source>
            <translation>Ciò che viene detto al modello prima della chat</translation>
        </message>
        <message>
            <source>Reload the model with this context</source>
            <translation>Ricarica il modello con questo contesto</translation>
        </message>
        <message>
            <source>Back to the defaults</source>
            <translation>Ripristina i valori predefiniti</translation>
        </message>
        <message>
            <source>Stop strings</source>
            <translation>Stringhe di arresto</translation>
        </message>
        <message>
            <source>The answer ends before any of these. One on each line, with \n for a new line.</source>
            <translation>La risposta finisce prima di una di queste. Una per riga, con \n per l’a capo.</translation>
        </message>
        <message>
            <source>When full</source>
            <translation>Quando è pieno</translation>
        </message>
        <message>
            <source>What happens when the conversation is longer than the context.</source>
            <translation>Che cosa accade quando la conversazione è più lunga del contesto.</translation>
        </message>
        <message>
            <source>Leave out the oldest messages</source>
            <translation>Tralascia messaggi più vecchi</translation>
        </message>
        <message>
            <source>Stop with an error</source>
            <translation>Fermati con un errore</translation>
        </message>
        <message>
            <source>Load the model with more context</source>
            <translation>Carica con più contesto</translation>
        </message>
        <message>
            <source>Summarise the oldest messages</source>
            <translation>Riassumi i messaggi più vecchi</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ShortcutTable</name>
        <message>
            <source>%1, no keys</source>
            <translation>%1, nessun tasto</translation>
        </message>
        <message>
            <source>%1, keys %2</source>
            <translation>%1, tasti %2</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Azione</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasti</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menu</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ShortcutsPanel</name>
        <message>
            <source>%1 is for typing: hold Ctrl or Alt with it.</source>
            <translation>%1 serve per scrivere: tieni premuto anche Ctrl o Alt.</translation>
        </message>
        <message>
            <source>%1 is for editing text: press other keys.</source>
            <translation>%1 serve per modificare il testo: premi altri tasti.</translation>
        </message>
        <message>
            <source>%1 opens a menu: press other keys.</source>
            <translation>%1 apre un menu: premi altri tasti.</translation>
        </message>
        <message>
            <source>%1 already runs “%2”.</source>
            <translation>%1 esegue già “%2”.</translation>
        </message>
        <message>
            <source>“%1” has no keys now.</source>
            <translation>“%1” ora non ha tasti.</translation>
        </message>
        <message>
            <source>%1 runs “%2” now.</source>
            <translation>%1 ora esegue “%2”.</translation>
        </message>
        <message>
            <source>Back to %1</source>
            <translation>Torna a %1</translation>
        </message>
        <message>
            <source>Back to no keys</source>
            <translation>Torna a nessun tasto</translation>
        </message>
        <message>
            <source>Press the ke&amp;ys for “%1”:</source>
            <translation>&amp;Premi i tasti per “%1”:</translation>
        </message>
        <message>
            <source>Choose an action above.</source>
            <translation>Scegli un’azione qui sopra.</translation>
        </message>
        <message>
            <source>Keys for “%1”</source>
            <translation>Tasti per “%1”</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasti</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Scorciatoie</translation>
        </message>
        <message>
            <source>Search actions and keys</source>
            <translation>Cerca azioni e tasti</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>Azioni e i loro tasti</translation>
        </message>
        <message>
            <source>No keys</source>
            <translation>Nessun tasto</translation>
        </message>
        <message>
            <source>Take them over</source>
            <translation>Prendili</translation>
        </message>
        <message>
            <source>Reset all shortcuts</source>
            <translation>Ripristina tutte le scorciatoie</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::StatusStrip</name>
        <message>
            <source>Loading a model</source>
            <translation>Caricamento di un modello</translation>
        </message>
        <message>
            <source>Answering</source>
            <translation>Risposta in corso</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Pronto</translation>
        </message>
        <message>
            <source>No model loaded</source>
            <translation>Nessun modello caricato</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 token/s</translation>
        </message>
        <message>
            <source>Memory: %1</source>
            <translation>Memoria: %1</translation>
        </message>
        <message>
            <source>Held by the model beside its file of %1</source>
            <translation>Occupata dal modello oltre al suo file di %1</translation>
        </message>
        <message>
            <source>Show the run</source>
            <translation>Mostra l’esecuzione</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::TranscriptView</name>
        <message>
            <source>New text below</source>
            <translation>Nuovo testo più in basso</translation>
        </message>
        <message>
            <source>To the newest text</source>
            <translation>Vai al testo più recente</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::TuneForm</name>
        <message>
            <source>Choose examples</source>
            <translation>Scegli gli esempi</translation>
        </message>
        <message>
            <source>Examples: conversations, tables, chats (*.jsonl *.json *.csv *.tsv *.txt)</source>
            <translation>Esempi: conversazioni, tabelle, chat (*.jsonl *.json *.csv *.tsv *.txt)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Tutti i file (*)</translation>
        </message>
        <message>
            <source>Makes a model better at your examples by trying: no gradients, the model’s file stays as it is, nothing leaves this computer.</source>
            <translation>Migliora un modello sui tuoi esempi per tentativi: niente gradienti, il file del modello resta com’è, nulla lascia questo computer.</translation>
        </message>
        <message>
            <source>Time &amp;it may take</source>
            <translation>Tempo a disposi&amp;zione</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>minuti</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Mo&amp;dello</translation>
        </message>
        <message>
            <source>Model to tune</source>
            <translation>Modello da affinare</translation>
        </message>
        <message>
            <source>Exam&amp;ples</source>
            <translation>&amp;Esempi</translation>
        </message>
        <message>
            <source>File of examples</source>
            <translation>File di esempi</translation>
        </message>
        <message>
            <source>Drop a file here</source>
            <translation>Trascina qui un file</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Scegli…</translation>
        </message>
        <message>
            <source>Choose a file of examples</source>
            <translation>Scegli un file di esempi</translation>
        </message>
        <message>
            <source>Conversations that end with the answer you want: as JSON, as a table (CSV) or as exported chats.</source>
            <translation>Conversazioni che finiscono con la risposta voluta: in JSON, in tabella (CSV) o come chat esportate.</translation>
        </message>
        <message>
            <source>Try: JSON</source>
            <translation>Prova: JSON</translation>
        </message>
        <message>
            <source>The guide’s own examples: answers as JSON</source>
            <translation>Gli esempi della guida: risposte in JSON</translation>
        </message>
        <message>
            <source>Try: playful</source>
            <translation>Prova: tono giocoso</translation>
        </message>
        <message>
            <source>The guide’s own examples: playful answers</source>
            <translation>Gli esempi della guida: risposte giocose</translation>
        </message>
        <message>
            <source>More settings</source>
            <translation>Altre impostazioni</translation>
        </message>
        <message>
            <source>&amp;Algorithm</source>
            <translation>Al&amp;goritmo</translation>
        </message>
        <message>
            <source>what fits (recommended)</source>
            <translation>il più adatto (consigliato)</translation>
        </message>
        <message>
            <source>&amp;What to vary</source>
            <translation>Elemen&amp;ti da variare</translation>
        </message>
        <message>
            <source>steering vectors (recommended)</source>
            <translation>vettori di steering (consigliato)</translation>
        </message>
        <message>
            <source>norm gains</source>
            <translation>guadagni di normalizzazione</translation>
        </message>
        <message>
            <source>LoRA factors, rank 4</source>
            <translation>fattori LoRA, rango 4</translation>
        </message>
        <message>
            <source>whole matrices, by low-rank noise</source>
            <translation>matrici intere, con rumore di rango basso</translation>
        </message>
        <message>
            <source>Random see&amp;d</source>
            <translation>Seme &amp;casuale</translation>
        </message>
        <message>
            <source>&amp;Random search beside it</source>
            <translation>Ricerca casuale in &amp;parallelo</translation>
        </message>
        <message>
            <source>Shows what trying at random would have found; takes half of the time</source>
            <translation>Mostra che cosa avrebbero trovato tentativi a caso; occupa metà del tempo</translation>
        </message>
        <message>
            <source>Start t&amp;uning</source>
            <translation>Avv&amp;ia l’affinamento</translation>
        </message>
        <message>
            <source>Choose a text</source>
            <translation>Scegli un testo</translation>
        </message>
        <message>
            <source>Plain text (*.txt *.md)</source>
            <translation>Testo semplice (*.txt *.md)</translation>
        </message>
        <message>
            <source>Te&amp;xt it must not get worse at</source>
            <translation>Testo sul &amp;quale non deve peggiorare</translation>
        </message>
        <message>
            <source>Text file it must not get worse at</source>
            <translation>File di testo sul quale non deve peggiorare</translation>
        </message>
        <message>
            <source>none</source>
            <translation>nessuno</translation>
        </message>
        <message>
            <source>Choose a text it must not get worse at</source>
            <translation>Scegli un testo sul quale non deve peggiorare</translation>
        </message>
        <message>
            <source>What should &amp;get better</source>
            <translation>O&amp;biettivo</translation>
        </message>
        <message>
            <source>What should get better</source>
            <translation>Obiettivo</translation>
        </message>
        <message>
            <source>Its answers, by my examples</source>
            <translation>Risposte migliori, secondo i miei esempi</translation>
        </message>
        <message>
            <source>How its words are drawn</source>
            <translation>Migliore scelta delle parole</translation>
        </message>
        <message>
            <source>How fast it is here</source>
            <translation>Più velocità su questo computer</translation>
        </message>
        <message>
            <source>Finds the threads, chunks and cache with which this computer answers soonest. Every measurement is paired with one of the settings as they are, and the answers stay the same.</source>
            <translation>Trova i thread, i blocchi e la cache con cui questo computer risponde prima. Ogni misurazione è affiancata da una con le impostazioni attuali, e le risposte restano le stesse.</translation>
        </message>
        <message>
            <source>Finds the temperature, top-k and the like under which the answers of your examples are drawn most often. The model is read once and then not needed any more.</source>
            <translation>Trova la temperatura, il top-k e simili con cui le risposte dei tuoi esempi vengono scelte più spesso. Il modello viene letto una volta e poi non serve più.</translation>
        </message>
        <message>
            <source>About %1 instead of %2.</source>
            <translation>Circa %1 invece di %2.</translation>
        </message>
        <message>
            <source>Its size, at the same quality</source>
            <translation>Le sue dimensioni, a parità di qualità</translation>
        </message>
        <message>
            <source>Finds for each matrix the number of bits with which the whole fits a size and says what the original would say. A new model is written; the original stays as it is.</source>
            <translation>Trova per ogni matrice il numero di bit con cui l’insieme sta in una dimensione e dice ciò che direbbe l’originale. Viene scritto un nuovo modello; l’originale resta com’è.</translation>
        </message>
        <message>
            <source>&amp;Bits per weight</source>
            <translation>&amp;Bit per peso</translation>
        </message>
        <message>
            <source>Bits per weight</source>
            <translation>Bit per peso</translation>
        </message>
        <message>
            <source>Text to com&amp;pare on</source>
            <translation>T&amp;esto per il confronto</translation>
        </message>
        <message>
            <source>Text file to compare on</source>
            <translation>File di testo per il confronto</translation>
        </message>
        <message>
            <source>Choose a text to compare on</source>
            <translation>Scegli un testo per il confronto</translation>
        </message>
        <message>
            <source>Some pages of what you use it for. Without a text, what the model says by itself serves.</source>
            <translation>Qualche pagina di ciò per cui lo usi. Senza testo serve ciò che il modello dice da solo.</translation>
        </message>
        <message>
            <source>My rated and changed answers (%1)</source>
            <translation>Valutate e modificate (%1)</translation>
        </message>
        <message>
            <source>The answers of your chats that you have rated or changed, as examples</source>
            <translation>Le risposte delle tue chat che hai valutato o modificato, come esempi</translation>
        </message>
        <message>
            <source>Rate answers in the chat, or change them, and agree that they are collected</source>
            <translation>Valuta o modifica le risposte nella chat e accetta che siano raccolte</translation>
        </message>
        <message>
            <source>candidates</source>
            <translation>candidati</translation>
        </message>
        <message>
            <source>What limits the search</source>
            <translation>Che cosa limita la ricerca</translation>
        </message>
        <message>
            <source>Candidates &amp;it may try</source>
            <translation>Candidati che pu&amp;ò provare</translation>
        </message>
        <message>
            <source>Memor&amp;y it may take, with the model</source>
            <translation>Memoria che può usare, con il mode&amp;llo</translation>
        </message>
        <message>
            <source> MB</source>
            <translation> MB</translation>
        </message>
        <message>
            <source>what suits (recommended)</source>
            <translation>quanto serve (consigliato)</translation>
        </message>
        <message>
            <source>Minutes the search may take</source>
            <translation>Minuti che la ricerca può durare</translation>
        </message>
        <message>
            <source>Candidates the search may try</source>
            <translation>Candidati che la ricerca può provare</translation>
        </message>
        <message>
            <source>the model’s own answers</source>
            <translation>le risposte del modello stesso</translation>
        </message>
        <message>
            <source>Without a text, what the untuned model answers to neutral questions is watched.</source>
            <translation>Senza un testo si osserva che cosa il modello non regolato risponde a domande neutre.</translation>
        </message>
        <message>
            <source>My rated and changed answers</source>
            <translation>Le mie risposte valutate e modificate</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::TunePage</name>
        <message>
            <source>damaged</source>
            <translation>danneggiata</translation>
        </message>
        <message>
            <source>unfinished</source>
            <translation>non terminata</translation>
        </message>
        <message>
            <source>found something</source>
            <translation>ha trovato qualcosa</translation>
        </message>
        <message>
            <source>found nothing better</source>
            <translation>non ha trovato nulla di meglio</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Runs that were &amp;kept</source>
            <translation>Sessio&amp;ni conservate</translation>
        </message>
        <message>
            <source>Runs that were kept, the newest first</source>
            <translation>Sessioni conservate, dalla più recente</translation>
        </message>
        <message>
            <source>Nothing is being tuned</source>
            <translation>Nessun affinamento in corso</translation>
        </message>
        <message>
            <source>Give it examples and some minutes. Here you will see every generation of candidates as it is tried, what the best of them answers, and whether it is really better on examples that it has never seen. Only then can you adopt it, and you can always roll back.</source>
            <translation>Fornisci degli esempi e concedi qualche minuto. Qui vedrai ogni generazione di candidati mentre viene provata, che cosa risponde il migliore e se è davvero migliore su esempi che non ha mai visto. Solo allora potrai adottarlo, e potrai sempre tornare indietro.</translation>
        </message>
        <message>
            <source>What is wanted</source>
            <translation>Richiesta</translation>
        </message>
        <message>
            <source>What comes of it</source>
            <translation>Risultato</translation>
        </message>
        <message>
            <source>Parts of this page</source>
            <translation>Parti di questa pagina</translation>
        </message>
        <message>
            <source>Tune a model</source>
            <translation>Affina un modello</translation>
        </message>
        <message>
            <source>What to tune by</source>
            <translation>In base a cosa affinare</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::VerdictPanel</name>
        <message>
            <source>Adopt it anyway?</source>
            <translation>Adottarlo comunque?</translation>
        </message>
        <message>
            <source>The test did not find this better, or found harm. Adopt it anyway?</source>
            <translation>Il test non l’ha trovato migliore, oppure ha rilevato un peggioramento. Adottarlo comunque?</translation>
        </message>
        <message>
            <source>You can roll back at any time.</source>
            <translation>Puoi tornare indietro in qualsiasi momento.</translation>
        </message>
        <message>
            <source>Adopt anyway</source>
            <translation>Adotta comunque</translation>
        </message>
        <message>
            <source>Adopted: the model answers through what was found.</source>
            <translation>Adottato: il modello risponde con ciò che è stato trovato.</translation>
        </message>
        <message>
            <source>Better, and nothing that was watched got worse.</source>
            <translation>Migliore, e nulla di ciò che era sotto controllo è peggiorato.</translation>
        </message>
        <message>
            <source>Not adopted: it did not pass the test.</source>
            <translation>Non adottato: non ha superato il test.</translation>
        </message>
        <message>
            <source>No improvement found.</source>
            <translation>Nessun miglioramento trovato.</translation>
        </message>
        <message numerus="yes">
            <source>On %n example(s) it has never seen, the loss went from %1 to %2.</source>
            <translation>
                <numerusform>Su %n esempio che non ha mai visto, la perdita è passata da %1 a %2.</numerusform>
                <numerusform>Su %n esempi che non ha mai visto, la perdita è passata da %1 a %2.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing that was tried is better than the model as it is, which has a loss of %1 on held-out examples. Keep what you have, or give it more time or more examples.</source>
            <translation>Nulla di ciò che è stato provato è migliore del modello così com’è, che ha una perdita di %1 sugli esempi di verifica. Tieni quello che hai, oppure concedi più tempo o fornisci più esempi.</translation>
        </message>
        <message>
            <source>An earlier find is adopted for this model.</source>
            <translation>Per questo modello è adottato un risultato precedente.</translation>
        </message>
        <message>
            <source>&amp;Adopt</source>
            <translation>Adotta</translation>
        </message>
        <message>
            <source>&amp;Adopt anyway…</source>
            <translation>Adotta comun&amp;que…</translation>
        </message>
        <message>
            <source>From now on the model answers through what was found; its file stays as it is</source>
            <translation>D’ora in poi il modello risponderà con ciò che è stato trovato; il suo file resta com’è</translation>
        </message>
        <message>
            <source>Roll &amp;back</source>
            <translation>&amp;Torna indietro</translation>
        </message>
        <message>
            <source>The model answers as it did before the last adoption</source>
            <translation>Il modello risponderà come prima dell’ultima adozione</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1%</translation>
        </message>
        <message numerus="yes">
            <source>Too little to tell: %n example(s) for the last word, and %1 at least are needed.</source>
            <translation>
                <numerusform>Troppo poco per giudicare: %n esempio per il test finale, e ne servono almeno %1.</numerusform>
                <numerusform>Troppo poco per giudicare: %n esempi per il test finale, e ne servono almeno %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>It fails at some of the examples.</source>
            <translation>Fallisce su alcuni degli esempi.</translation>
        </message>
        <message>
            <source>The loss changes by %1, and by %2 at worst: too little to be sure of it.</source>
            <translation>La perdita varia (%1, nel peggiore dei casi %2): troppo poco per esserne certi.</translation>
        </message>
        <message>
            <source>The text that it must not get worse at may get worse by %1.</source>
            <translation>Possibile peggioramento sul testo sul quale non deve peggiorare: %1.</translation>
        </message>
        <message>
            <source>On the text that was watched it is %1 nats per token away from the model as it is.</source>
            <translation>Sul testo sotto controllo si discosta di %1 nat per token dal modello così com’è.</translation>
        </message>
        <message>
            <source>On one part of the text that was watched it is %1 nats per token away from the model as it is.</source>
            <translation>Su una parte del testo sotto controllo si discosta di %1 nat per token dal modello così com’è.</translation>
        </message>
        <message>
            <source>The loss falls by %1, and surely by %2.</source>
            <translation>Calo della perdita: %1, di sicuro almeno %2.</translation>
        </message>
        <message>
            <source>%1 There was no text to watch for harm.</source>
            <translation>%1 Non c’era un testo da tenere sotto controllo per rilevare peggioramenti.</translation>
        </message>
        <message>
            <source>Asked “%1”, it says nothing.</source>
            <translation>Alla domanda “%1”, non risponde nulla.</translation>
        </message>
        <message>
            <source>Asked “%1”, it does not come to an end.</source>
            <translation>Alla domanda “%1”, non smette più di rispondere.</translation>
        </message>
        <message>
            <source>Asked “%1”, it repeats itself.</source>
            <translation>Alla domanda “%1”, si ripete.</translation>
        </message>
        <message>
            <source>No better settings found: keep what you have.</source>
            <translation>Nessuna impostazione migliore trovata: tieni quello che hai.</translation>
        </message>
        <message>
            <source>Faster with other settings.</source>
            <translation>Più veloce con altre impostazioni.</translation>
        </message>
        <message>
            <source>Other sampler settings suit your examples better.</source>
            <translation>Altre impostazioni di campionamento si adattano meglio ai tuoi esempi.</translation>
        </message>
        <message>
            <source>A request takes %1 of the time that it takes as things are.</source>
            <translation>Tempo di una richiesta: %1 di quello attuale.</translation>
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
            <translation>Penalità di ripetizione</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Thread</translation>
        </message>
        <message>
            <source>Prompt tokens at a time</source>
            <translation>Token di prompt alla volta</translation>
        </message>
        <message>
            <source>Numbers in the KV cache</source>
            <translation>Numeri nella cache KV</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <translation>%1: %2 → %3</translation>
        </message>
        <message>
            <source>The time changes by %1, and by %2 at worst: too little to be sure of it.</source>
            <translation>Il tempo varia (%1, nel peggiore dei casi %2): troppo poco per esserne certi.</translation>
        </message>
        <message>
            <source>The time falls by %1, and surely by %2.</source>
            <translation>Calo del tempo: %1, di sicuro almeno %2.</translation>
        </message>
        <message>
            <source>&amp;Use in the chat</source>
            <translation>Usa n&amp;ella chat</translation>
        </message>
        <message>
            <source>The chat that is shown answers with these settings from now on</source>
            <translation>D’ora in poi la chat visualizzata risponderà con queste impostazioni</translation>
        </message>
        <message>
            <source>&amp;Use these settings</source>
            <translation>Usa &amp;queste impostazioni</translation>
        </message>
        <message>
            <source>From the next time the model is loaded on; the pages of settings and of models have them, too</source>
            <translation>Dal prossimo caricamento del modello; si trovano anche nelle pagine delle impostazioni e dei modelli</translation>
        </message>
        <message>
            <source>A new model is written; the original stays.</source>
            <translation>Viene scritto un nuovo modello; l’originale resta.</translation>
        </message>
        <message>
            <source>Written: %1 is among your models.</source>
            <translation>Scritto: %1 è tra i tuoi modelli.</translation>
        </message>
        <message>
            <source>Smaller, and closer to the original than one type for all.</source>
            <translation>Più piccolo, e più vicino all’originale di un tipo per tutte.</translation>
        </message>
        <message>
            <source>Smaller, but not surely closer than one type for all.</source>
            <translation>Più piccolo, ma non di certo più vicino di un tipo per tutte.</translation>
        </message>
        <message>
            <source>The original: %1.</source>
            <translation>L’originale: %1.</translation>
        </message>
        <message>
            <source>One type for all, as far as it fits: %1, %2 nats per token away.</source>
            <translation>Un tipo per tutte, finché ci sta: %1, a %2 nat per token.</translation>
        </message>
        <message>
            <source>What was found: %1, %2 nats per token away; the same first choice in %3, perplexity changed by %4.</source>
            <translation>Ciò che è stato trovato: %1, a %2 nat per token; stessa prima scelta nel %3, perplessità cambiata del %4.</translation>
        </message>
        <message>
            <source>&amp;Write the model</source>
            <translation>Scrivi il mod&amp;ello</translation>
        </message>
        <message>
            <source>&amp;Write it anyway…</source>
            <translation>Scrivilo comun&amp;que…</translation>
        </message>
        <message>
            <source>A new file beside the original, and a name of its own among your models</source>
            <translation>Un nuovo file accanto all’originale, con un nome proprio tra i tuoi modelli</translation>
        </message>
        <message>
            <source>Share of the model that is written</source>
            <translation>Parte del modello già scritta</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annulla</translation>
        </message>
        <message>
            <source>Nothing is left of what was written</source>
            <translation>Di quanto scritto non resta nulla</translation>
        </message>
        <message>
            <source>Some of the answers that it was tuned by have been deleted since. Tune again to have a model that does without them.</source>
            <translation>Alcune delle risposte con cui è stato affinato sono state eliminate nel frattempo. Affina di nuovo per un modello che ne fa a meno.</translation>
        </message>
        <message>
            <source>Compare b&amp;lind</source>
            <translation>Confronta a&amp;lla cieca</translation>
        </message>
        <message>
            <source>Your questions, answered before and after, without saying which is which</source>
            <translation>Le tue domande, con le risposte di prima e di dopo, senza dire quale è quale</translation>
        </message>
        <message>
            <source>found %1</source>
            <translation>trovato %1</translation>
        </message>
        <message>
            <source>Held out: %1</source>
            <translation>Verifica: %1</translation>
        </message>
        <message>
            <source>Cancel writing the model</source>
            <translation>Annulla la scrittura del modello</translation>
        </message>
        <message>
            <source>Serve it</source>
            <translation>Mettilo in servizio</translation>
        </message>
        <message>
            <source>Other programs are answered by it through the server, which is turned on</source>
            <translation>Gli altri programmi ricevono le sue risposte dal server, che viene acceso</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::WelcomePage</name>
        <message>
            <source>First steps</source>
            <translation>Primi passi</translation>
        </message>
        <message>
            <source>Welcome to TARS</source>
            <translation>Benvenuti in TARS</translation>
        </message>
        <message>
            <source>S&amp;kip</source>
            <translation>Sal&amp;ta</translation>
        </message>
        <message>
            <source>Go to the chat; this page stays in the Help menu</source>
            <translation>Vai alla chat; questa pagina resta nel menu Aiuto</translation>
        </message>
        <message>
            <source>It runs language models on this computer, and needs one to begin with. Three steps, and none of them has to be taken now.</source>
            <translation>Esegue modelli linguistici su questo computer e per cominciare ne serve uno. Tre passi, e nessuno è obbligatorio adesso.</translation>
        </message>
        <message>
            <source>1. Models that are here already</source>
            <translation>1. Modelli già presenti</translation>
        </message>
        <message>
            <source>2. A model that fits this computer</source>
            <translation>2. Un modello adatto a questo computer</translation>
        </message>
        <message>
            <source>3. Appearance and language</source>
            <translation>3. Aspetto e lingua</translation>
        </message>
        <message>
            <source>&amp;Go to the chat</source>
            <translation>Vai alla &amp;chat</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AnswerDetails</name>
        <message>
            <source>The model&apos;s own</source>
            <translation>Quello del modello</translation>
        </message>
        <message>
            <source>How this answer was made</source>
            <translation>Come è nata questa risposta</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modello</translation>
        </message>
        <message>
            <source>File</source>
            <translation>File</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>Pesi</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Preimpostazione</translation>
        </message>
        <message>
            <source>Answer again with exactly these settings</source>
            <translation>Rispondi di nuovo con esattamente queste impostazioni</translation>
        </message>
        <message>
            <source>Use these settings in this chat</source>
            <translation>Usa queste impostazioni in questa chat</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Seme</translation>
        </message>
        <message>
            <source>Tokens read</source>
            <translation>Token letti</translation>
        </message>
        <message>
            <source>Tokens written</source>
            <translation>Token scritti</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Contesto</translation>
        </message>
        <message>
            <source>%1 of %2 tokens</source>
            <translation>%1 di %2 token</translation>
        </message>
        <message>
            <source>Old messages left out</source>
            <translation>Vecchi messaggi tralasciati</translation>
        </message>
        <message>
            <source>Tokens forgotten on the way</source>
            <translation>Token dimenticati strada facendo</translation>
        </message>
        <message>
            <source>First token after</source>
            <translation>Primo token dopo</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Velocità</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 token/s</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>Prompt di sistema</translation>
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
            <translation>Tipico</translation>
        </message>
        <message>
            <source>Repeat penalty</source>
            <translation>Penalità di ripetizione</translation>
        </message>
        <message>
            <source>Penalty reach</source>
            <translation>Portata delle penalità</translation>
        </message>
        <message>
            <source>Presence penalty</source>
            <translation>Penalità di presenza</translation>
        </message>
        <message>
            <source>Frequency penalty</source>
            <translation>Penalità di frequenza</translation>
        </message>
        <message>
            <source>Mirostat</source>
            <translation>Mirostat</translation>
        </message>
        <message>
            <source>Longest answer</source>
            <translation>Lunghezza massima</translation>
        </message>
        <message>
            <source>Stop strings</source>
            <translation>Stringhe di arresto</translation>
        </message>
        <message>
            <source>Thinking</source>
            <translation>Ragionamento</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Attivo</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Disattivato</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Chiudi</translation>
        </message>
        <message>
            <source>Adapter</source>
            <translation>Adattatore</translation>
        </message>
        <message>
            <source>KV cache</source>
            <translation>Cache KV</translation>
        </message>
        <message>
            <source>Computed on</source>
            <translation>Calcolato su</translation>
        </message>
        <message>
            <source>It was computed on %1, and now %2 computes: words may differ.</source>
            <translation>È stata calcolata su %1, e ora calcola %2: le parole possono essere diverse.</translation>
        </message>
        <message>
            <source>Old messages given as a summary</source>
            <translation>Vecchi messaggi dati come riassunto</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Thread</translation>
        </message>
        <message>
            <source>Written by</source>
            <translation>Scritto da</translation>
        </message>
        <message>
            <source>The model’s file is gone: it cannot answer again.</source>
            <translation>Il file del modello non c’è più: non può rispondere di nuovo.</translation>
        </message>
        <message>
            <source>The adapter’s file is gone: the model cannot answer through it again.</source>
            <translation>Il file dell’adattatore non c’è più: il modello non può più rispondere con esso.</translation>
        </message>
        <message>
            <source>%1 is loaded first, with the context, KV cache and device of then.</source>
            <translation>Prima viene caricato %1, con il contesto, la cache KV e il dispositivo di allora.</translation>
        </message>
        <message>
            <source>The model’s file has changed since: words may differ.</source>
            <translation>Il file del modello è cambiato da allora: le parole possono differire.</translation>
        </message>
        <message>
            <source>TARS %1 wrote it, and this is %2: words may differ.</source>
            <translation>L’ha scritta TARS %1 e questo è %2: le parole possono differire.</translation>
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
            <translation>Un messaggio ha al massimo %1 file.</translation>
        </message>
        <message>
            <source>Remove all attached files</source>
            <translation>Rimuovi tutti i file allegati</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AttachmentChip</name>
        <message>
            <source>Reading…</source>
            <translation>Lettura…</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n token</numerusform>
                <numerusform>%n token</numerusform>
            </translation>
        </message>
        <message>
            <source>Don’t attach %1</source>
            <translation>Non allegare %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AttachmentReader</name>
        <message>
            <source>too large (%1, at most %2)</source>
            <translation>troppo grande (%1, al massimo %2)</translation>
        </message>
        <message>
            <source>Attach the part of it that matters.</source>
            <translation>Alleghi la parte che conta.</translation>
        </message>
        <message>
            <source>not a text</source>
            <translation>non è un testo</translation>
        </message>
        <message>
            <source>Text files and PDF can be attached.</source>
            <translation>Si possono allegare file di testo e PDF.</translation>
        </message>
        <message>
            <source>cannot be read: damaged, or locked with a password</source>
            <translation>illeggibile: danneggiato o protetto da password</translation>
        </message>
        <message>
            <source>there is no text in it</source>
            <translation>non contiene testo</translation>
        </message>
        <message>
            <source>Its pages may be pictures.</source>
            <translation>Forse le sue pagine sono immagini.</translation>
        </message>
        <message>
            <source>this build of TARS does not read PDF</source>
            <translation>questa versione di TARS non legge i PDF</translation>
        </message>
        <message>
            <source>Save it as text, and attach that.</source>
            <translation>Lo salvi come testo e alleghi quello.</translation>
        </message>
        <message>
            <source>this model can&apos;t see images</source>
            <translation>questo modello non vede le immagini</translation>
        </message>
        <message>
            <source>the file is empty</source>
            <translation>il file è vuoto</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ContextMeter</name>
        <message>
            <source>System prompt</source>
            <translation>Prompt di sistema</translation>
        </message>
        <message>
            <source>Conversation so far</source>
            <translation>Conversazione finora</translation>
        </message>
        <message>
            <source>Your message</source>
            <translation>Il tuo messaggio</translation>
        </message>
        <message>
            <source>Attached files</source>
            <translation>File allegati</translation>
        </message>
        <message>
            <source>The model&apos;s own marks</source>
            <translation>Segni propri del modello</translation>
        </message>
        <message>
            <source>Context: %1 of %2 tokens</source>
            <translation>Contesto: %1 di %2 token</translation>
        </message>
        <message>
            <source>How much of what the model can keep in mind this conversation takes</source>
            <translation>Quanto occupa questa chat di ciò che il modello può tenere a mente</translation>
        </message>
        <message>
            <source>When the context is full</source>
            <translation>Quando il contesto è pieno</translation>
        </message>
        <message>
            <source>Leave out the oldest messages</source>
            <translation>Tralascia messaggi più vecchi</translation>
        </message>
        <message>
            <source>Stop with an error</source>
            <translation>Fermati con un errore</translation>
        </message>
        <message>
            <source>Load the model with more context</source>
            <translation>Carica con più contesto</translation>
        </message>
        <message>
            <source>Summarise the oldest messages</source>
            <translation>Riassumi i messaggi più vecchi</translation>
        </message>
        <message>
            <source>Summary of older messages</source>
            <translation>Riassunto dei messaggi precedenti</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Free</source>
            <translation>Libero</translation>
        </message>
        <message>
            <source>Reserved for the answer</source>
            <translation>Riservato alla risposta</translation>
        </message>
        <message>
            <source>What the context is taken by</source>
            <translation>Che cosa occupa il contesto</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::PresetBar</name>
        <message>
            <source>None</source>
            <translation>Nessuna</translation>
        </message>
        <message>
            <source>The model&apos;s own</source>
            <translation>Quello del modello</translation>
        </message>
        <message>
            <source>%1 (changed)</source>
            <translation>%1 (modificata)</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Preimpostazione</translation>
        </message>
        <message>
            <source>System prompt, sampling and the rest, kept under a name</source>
            <translation>Prompt di sistema, campionamento e il resto, conservati sotto un nome</translation>
        </message>
        <message>
            <source>Name of the preset</source>
            <translation>Nome della preimpostazione</translation>
        </message>
        <message>
            <source>Save, rename or delete presets</source>
            <translation>Salva, rinomina o elimina preimpostazioni</translation>
        </message>
        <message>
            <source>Save as a new preset…</source>
            <translation>Salva come nuova preimpostazione…</translation>
        </message>
        <message>
            <source>Save the changes</source>
            <translation>Salva le modifiche</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Rinomina…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Elimina</translation>
        </message>
        <message>
            <source>Choose a preset…</source>
            <translation>Scegli una preimpostazione…</translation>
        </message>
        <message>
            <source>Yours for this model</source>
            <translation>Le tue per questo modello</translation>
        </message>
        <message>
            <source>Begin new chats with this model so</source>
            <translation>Inizia così le nuove chat con questo modello</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::BlindPane</name>
        <message>
            <source>Blind comparison</source>
            <translation>Confronto alla cieca</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 di %2</translation>
        </message>
        <message>
            <source>The model is being loaded.</source>
            <translation>Il modello si sta caricando.</translation>
        </message>
        <message>
            <source>Asking loads the model that was tuned.</source>
            <translation>Chiedendo si carica il modello affinato.</translation>
        </message>
        <message>
            <source>%1: both are answering…</source>
            <translation>%1: rispondono entrambi…</translation>
        </message>
        <message>
            <source>%1: which is better?</source>
            <translation>%1: quale è migliore?</translation>
        </message>
        <message>
            <source>%1: ask something.</source>
            <translation>%1: chiedi qualcosa.</translation>
        </message>
        <message>
            <source>Preferred: the tuned model %1 times, the model as it was %2 times; as good: %3 times.</source>
            <translation>Preferito: il modello affinato %1 volte, il modello com’era %2 volte; pari: %3 volte.</translation>
        </message>
        <message>
            <source>At 95 % certainty, the tuned one is preferred in %1 to %2 of the cases.</source>
            <translation>Con una certezza del 95 %, quello affinato è preferito dal %1 al %2 dei casi.</translation>
        </message>
        <message>
            <source>It is better to you.</source>
            <translation>Per te è migliore.</translation>
        </message>
        <message>
            <source>It is worse to you.</source>
            <translation>Per te è peggiore.</translation>
        </message>
        <message>
            <source>That may be chance, either way.</source>
            <translation>Può essere un caso, in un senso o nell’altro.</translation>
        </message>
        <message>
            <source>Your question is answered twice, by the model as it was and through what the run has found, in an order that nobody knows. After %1 picks you hear which you preferred. A pick counts as a rating.</source>
            <translation>Alla tua domanda si risponde due volte, con il modello com’era e con ciò che l’esecuzione ha trovato, in un ordine che nessuno conosce. Dopo %1 scelte saprai quale hai preferito. Una scelta conta come valutazione.</translation>
        </message>
        <message>
            <source>A question of yours</source>
            <translation>Una tua domanda</translation>
        </message>
        <message>
            <source>&amp;Ask both</source>
            <translation>Chi&amp;edi a entrambi</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Ferma</translation>
        </message>
        <message>
            <source>First answer</source>
            <translation>Prima risposta</translation>
        </message>
        <message>
            <source>Second answer</source>
            <translation>Seconda risposta</translation>
        </message>
        <message>
            <source>The first is better</source>
            <translation>La p&amp;rima è migliore</translation>
        </message>
        <message>
            <source>The second is better</source>
            <translation>La seconda &amp;è migliore</translation>
        </message>
        <message>
            <source>&amp;Both are as good</source>
            <translation>Sono &amp;pari</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Ancora una volta</translation>
        </message>
        <message>
            <source>Your question is asked as soon as the model is loaded.</source>
            <translation>La tua domanda sarà posta appena il modello sarà caricato.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ContinuousPanel</name>
        <message>
            <source>It needs your ratings: allow them to be collected, in the settings.</source>
            <translation>Servono le tue valutazioni: consenti di raccoglierle nelle impostazioni.</translation>
        </message>
        <message>
            <source>Choose a model in the chat: that one is tuned.</source>
            <translation>Scegli un modello nella chat: è quello che viene affinato.</translation>
        </message>
        <message>
            <source>Gathering: %1 of %2 good or changed answers that a test needs.</source>
            <translation>Raccolta: %1 di %2 risposte buone o modificate che servono per un test.</translation>
        </message>
        <message>
            <source>Gathering: %1 of %2 new ratings.</source>
            <translation>Raccolta: %1 di %2 nuove valutazioni.</translation>
        </message>
        <message>
            <source>Waiting until nobody needs the computer.</source>
            <translation>In attesa che nessuno usi il computer.</translation>
        </message>
        <message>
            <source>%1: something better was found. It is adopted if it makes your next %2 good answers likelier, too.</source>
            <translation>%1: è stato trovato qualcosa di meglio. Sarà adottato se rende più probabili anche le sue prossime %2 risposte buone.</translation>
        </message>
        <message>
            <source>%1: what was found did not make your later answers likelier, and was not adopted.</source>
            <translation>%1: ciò che è stato trovato non ha reso più probabili le sue risposte successive e non è stato adottato.</translation>
        </message>
        <message>
            <source>Waiting for mains power: on battery it does not work.</source>
            <translation>In attesa della rete elettrica: a batteria non lavora.</translation>
        </message>
        <message>
            <source>At work, out of your way.</source>
            <translation>Al lavoro, senza disturbare.</translation>
        </message>
        <message>
            <source>Paused while the computer is in use.</source>
            <translation>In pausa mentre il computer è in uso.</translation>
        </message>
        <message>
            <source>%1: no improvement found.</source>
            <translation>%1: nessun miglioramento trovato.</translation>
        </message>
        <message>
            <source>%1: something better was found. The run among those kept has the evidence, and can be adopted.</source>
            <translation>%1: è stato trovato di meglio. L’esecuzione conservata ha le prove e può essere adottata.</translation>
        </message>
        <message>
            <source>%1: adopted.</source>
            <translation>%1: adottato.</translation>
        </message>
        <message>
            <source>%1: rolled back, because answers were rated worse than before.</source>
            <translation>%1: annullato, perché le risposte sono state valutate peggio di prima.</translation>
        </message>
        <message>
            <source>Keep &amp;learning from my ratings</source>
            <translation>Impara dalle mie va&amp;lutazioni</translation>
        </message>
        <message>
            <source>When nobody has needed the computer for a minute, five minutes of tuning by what you rated and changed begin, at the lowest priority. They pause when you come back.</source>
            <translation>Quando nessuno ha usato il computer per un minuto, iniziano cinque minuti di affinamento con ciò che hai valutato e modificato, alla priorità più bassa. Si fermano quando torni.</translation>
        </message>
        <message>
            <source>After so many &amp;new ratings</source>
            <translation>Dopo tante &amp;nuove valutazioni</translation>
        </message>
        <message>
            <source>New ratings before it begins</source>
            <translation>Nuove valutazioni prima di iniziare</translation>
        </message>
        <message>
            <source>What was adopted is rolled back by itself if, within the next 50 rated answers (8 at least), the share of bad ones is surely higher than in the 50 before: their 95 % intervals no longer touch. A changed answer counts as a bad one.</source>
            <translation>Ciò che è stato adottato viene annullato da solo se, nelle 50 risposte valutate successive (almeno 8), la quota di cattive è sicuramente più alta che nelle 50 precedenti: i loro intervalli al 95 % non si toccano più. Una risposta modificata conta come cattiva.</translation>
        </message>
        <message>
            <source>Ad&amp;opt without asking</source>
            <translation>Adotta senza chiedere</translation>
        </message>
        <message>
            <source>Only what passes the test</source>
            <translation>Solo ciò che supera il test</translation>
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
            <translation>%1 di %2</translation>
        </message>
        <message>
            <source>%1/s</source>
            <translation>%1/s</translation>
        </message>
        <message>
            <source>There is no folder where downloaded models could go.</source>
            <translation>Non c’è nessuna cartella in cui mettere i modelli scaricati.</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n secondo</numerusform>
                <numerusform>%n secondi</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minuto</numerusform>
                <numerusform>%n minuti</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n ora</numerusform>
                <numerusform>%n ore</numerusform>
            </translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>In attesa</translation>
        </message>
        <message>
            <source>Asking</source>
            <translation>Richiesta in corso</translation>
        </message>
        <message>
            <source>Checking</source>
            <translation>Verifica</translation>
        </message>
        <message>
            <source>Coming</source>
            <translation>In arrivo</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>In pausa</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Non riuscito</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>Arrivato</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modello</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Avanzamento</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Dimensione</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Velocità</translation>
        </message>
        <message>
            <source>Time left</source>
            <translation>Tempo rimanente</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stato</translation>
        </message>
        <message>
            <source>Paused: this connection is metered</source>
            <translation>In pausa: questa connessione è a consumo</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DownloadsPanel</name>
        <message>
            <source>&amp;Resume</source>
            <translation>&amp;Riprendi</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>&amp;Pausa</translation>
        </message>
        <message>
            <source>For example llama3.2:1b, hf.co/user/repository:Q4_K_M, or the address of a model’s page or GGUF file.</source>
            <translation>Per esempio llama3.2:1b, hf.co/user/repository:Q4_K_M o l’indirizzo della pagina o del file GGUF di un modello.</translation>
        </message>
        <message>
            <source>M&amp;odel</source>
            <translation>Mo&amp;dello</translation>
        </message>
        <message>
            <source>Name or address of a model</source>
            <translation>Nome o indirizzo di un modello</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>S&amp;carica</translation>
        </message>
        <message>
            <source>What has come is kept, and it goes on from there</source>
            <translation>Ciò che è arrivato resta, e si riparte da lì</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Rimuovi</translation>
        </message>
        <message>
            <source>Take this model off the list of downloads; a model that is here stays</source>
            <translation>Togli questo modello dall’elenco dei download; un modello arrivato resta</translation>
        </message>
        <message>
            <source>Cle&amp;ar finished</source>
            <translation>&amp;Togli i finiti</translation>
        </message>
        <message>
            <source>Take the models that are here off the list of downloads</source>
            <translation>Togli dall’elenco dei download i modelli arrivati</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>Download</translation>
        </message>
        <message>
            <source>Nothing on its way</source>
            <translation>Niente in arrivo</translation>
        </message>
        <message>
            <source>Type the name of a model from Ollama’s library or from Hugging Face above. Downloads go on where they stopped, also after the window was closed.</source>
            <translation>Scriva qui sopra il nome di un modello della libreria di Ollama o di Hugging Face. I download riprendono da dove si erano fermati, anche dopo la chiusura della finestra.</translation>
        </message>
        <message>
            <source>Pause or resume</source>
            <translation>Sospendi o riprendi</translation>
        </message>
        <message>
            <source>Download anyway</source>
            <translation>Scarica comunque</translation>
        </message>
        <message>
            <source>Fetch this one although the connection is metered</source>
            <translation>Prendere questo anche se la connessione è a consumo</translation>
        </message>
        <message>
            <source>This connection is metered: what is fetched may cost money. Downloads go on by themselves when another one is there; the settings have a switch for this.</source>
            <translation>Questa connessione è a consumo: ciò che si scarica può costare. I download riprendono da soli quando ce n’è un’altra; nelle impostazioni c’è un interruttore per questo.</translation>
        </message>
        <message>
            <source>T&amp;ry again</source>
            <translation>&amp;Riprova</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DropZone</name>
        <message>
            <source>Drop model files, folders or the address of a model’s page here. Files are used where they lie: nothing is copied, moved or changed.</source>
            <translation>Rilascia qui file di modelli, cartelle o l’indirizzo della pagina di un modello. I file si usano dove stanno: nulla viene copiato, spostato o modificato.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FactTable</name>
        <message>
            <source>Key</source>
            <translation>Chiave</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valore</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FactsReader</name>
        <message>
            <source>Name</source>
            <translation>Nome</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Di</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Descrizione</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>Architettura</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parametri</translation>
        </message>
        <message>
            <source>%1 (%2 % of its bytes)</source>
            <translation>%1 (%2 % dei suoi byte)</translation>
        </message>
        <message>
            <source>Quantization</source>
            <translation>Quantizzazione</translation>
        </message>
        <message>
            <source>Bits for each weight</source>
            <translation>Bit per peso</translation>
        </message>
        <message>
            <source>Context it was made for</source>
            <translation>Contesto per cui è fatto</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 token</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Strati</translation>
        </message>
        <message>
            <source>%1, each with %2 heads that share %3 keys and values</source>
            <translation>%1, ciascuno con %2 teste che condividono %3 chiavi e valori</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>Vocabolario</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Licenza</translation>
        </message>
        <message>
            <source>Licence text</source>
            <translation>Testo della licenza</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Lingue</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Etichette</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Pagina</translation>
        </message>
        <message>
            <source>Made from</source>
            <translation>Ricavato da</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Formato</translation>
        </message>
        <message>
            <source>Linked from</source>
            <translation>Collegato da</translation>
        </message>
        <message>
            <source>Created from</source>
            <translation>Creato da</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>Origine</translation>
        </message>
        <message>
            <source>written here, as a smaller one, by tuning</source>
            <translation>scritto qui, come modello più piccolo, dall’affinamento</translation>
        </message>
        <message>
            <source>Answers through</source>
            <translation>Risponde attraverso</translation>
        </message>
        <message>
            <source>what run %1 has learned</source>
            <translation>ciò che la sessione %1 ha imparato</translation>
        </message>
        <message>
            <source>what run %1 has learned: %2</source>
            <translation>ciò che la sessione %1 ha imparato: %2</translation>
        </message>
        <message>
            <source>Made smaller by</source>
            <translation>Rimpicciolito da</translation>
        </message>
        <message>
            <source>tuning run %1</source>
            <translation>l’esecuzione di affinamento %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FitBar</name>
        <message>
            <source>others use</source>
            <translation>usano altri</translation>
        </message>
        <message>
            <source>weights</source>
            <translation>pesi</translation>
        </message>
        <message>
            <source>cache of the context</source>
            <translation>cache del contesto</translation>
        </message>
        <message>
            <source>buffers</source>
            <translation>buffer</translation>
        </message>
        <message>
            <source>left over</source>
            <translation>resta libero</translation>
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
            <translation>Ci sta: con un contesto di %1 token servono %2, e %3 sono liberi.</translation>
        </message>
        <message>
            <source>Fits: with a context of %1 tokens it needs about %2, and %3 are free on %4.</source>
            <translation>Ci sta: con un contesto di %1 token servono circa %2, e %3 sono liberi su %4.</translation>
        </message>
        <message>
            <source>Tight: with a context of %1 tokens it needs about %2 of the %3 that are free on %4.</source>
            <translation>Appena: con un contesto di %1 token servono circa %2 dei %3 liberi su %4.</translation>
        </message>
        <message>
            <source>More than %4 has room for: with a context of %1 tokens it needs about %2, and %3 are free there. The layers without room go to the processor, which is slower.</source>
            <translation>Più di quanto entri in %4: con un contesto di %1 token servono circa %2, e lì sono liberi %3. Gli strati senza posto vanno al processore, che è più lento.</translation>
        </message>
        <message>
            <source>Tight: with a context of %1 tokens it needs %2 of the %3 that are free. Other programs may become slow.</source>
            <translation>Al limite: con un contesto di %1 token servono %2 dei %3 liberi. Altri programmi possono rallentare.</translation>
        </message>
        <message>
            <source>Too big for now: with a context of %1 tokens it needs %2, and only %3 are free. Choose a shorter context or a smaller cache, close other programs, or take a smaller model.</source>
            <translation>Troppo grande per ora: con un contesto di %1 token servono %2, e solo %3 sono liberi. Scelga un contesto più corto o una cache più piccola, chiuda altri programmi o prenda un modello più piccolo.</translation>
        </message>
        <message>
            <source>When it was last loaded: expected %1, took %2 (%3 % off).</source>
            <translation>All’ultimo caricamento: previsti %1, presi %2 (%3 % di scarto).</translation>
        </message>
        <message>
            <source>Conte&amp;xt</source>
            <translation>Con&amp;testo</translation>
        </message>
        <message>
            <source>Tokens of context this model is loaded with</source>
            <translation>Token di contesto con cui questo modello viene caricato</translation>
        </message>
        <message>
            <source>as the chat has it</source>
            <translation>come nella chat</translation>
        </message>
        <message>
            <source> tokens</source>
            <translation> token</translation>
        </message>
        <message>
            <source>How much of a conversation the model sees at once; more needs more memory</source>
            <translation>Quanto di una conversazione il modello vede in una volta; di più richiede più memoria</translation>
        </message>
        <message>
            <source>C&amp;ache</source>
            <translation>&amp;Cache</translation>
        </message>
        <message>
            <source>Form of the context’s cache</source>
            <translation>Forma della cache del contesto</translation>
        </message>
        <message>
            <source>as is usual</source>
            <translation>come al solito</translation>
        </message>
        <message>
            <source>f32: exact, large</source>
            <translation>f32: esatta, grande</translation>
        </message>
        <message>
            <source>f16: half of that</source>
            <translation>f16: la metà</translation>
        </message>
        <message>
            <source>q8_0: a quarter, a little coarser</source>
            <translation>q8_0: un quarto, un po’ più grossolana</translation>
        </message>
        <message>
            <source>A smaller cache leaves room for a longer context</source>
            <translation>Una cache più piccola lascia spazio a un contesto più lungo</translation>
        </message>
        <message>
            <source>Of what is free, %1 are what %2 holds now: it makes way.</source>
            <translation>Di quanto è libero, %1 sono ora di %2, che farà posto.</translation>
        </message>
        <message>
            <source>%1: expected %2, took %3 (%4 % off)</source>
            <translation>%1: previsti %2, occupati %3 (scarto del %4 %)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundModels</name>
        <message>
            <source>cannot be read</source>
            <translation>illeggibile</translation>
        </message>
        <message>
            <source>in your list</source>
            <translation>nel suo elenco</translation>
        </message>
        <message numerus="yes">
            <source>new, %n more cop(y/ies)</source>
            <translation>
                <numerusform>nuovo, %n altra copia</numerusform>
                <numerusform>nuovo, altre %n copie</numerusform>
            </translation>
        </message>
        <message>
            <source>new</source>
            <translation>nuovo</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nome</translation>
        </message>
        <message>
            <source>Program</source>
            <translation>Programma</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>Architettura</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Dimensione</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stato</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundPanel</name>
        <message numerus="yes">
            <source>Looking in %1: %n model(s) so far</source>
            <translation>
                <numerusform>Ricerca in %1: %n modello finora</numerusform>
                <numerusform>Ricerca in %1: %n modelli finora</numerusform>
            </translation>
        </message>
        <message>
            <source>Not looked yet.</source>
            <translation>Non ancora cercato.</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) of other programs can be linked. They stay where they are and are not copied.</source>
            <translation>
                <numerusform>%n modello di altri programmi può essere collegato. Resta dov’è e non viene copiato.</numerusform>
                <numerusform>%n modelli di altri programmi possono essere collegati. Restano dove sono e non vengono copiati.</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop looking</source>
            <translation>Ferma la ricerca</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Cerca di nuovo</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Collega</translation>
        </message>
        <message>
            <source>Put the chosen models in your list; their files stay where they are</source>
            <translation>Metti i modelli scelti nel suo elenco; i file restano dove sono</translation>
        </message>
        <message>
            <source>Link all</source>
            <translation>Collega tutti</translation>
        </message>
        <message>
            <source>Put every model found here in your list; their files stay where they are</source>
            <translation>Metti nel suo elenco ogni modello trovato; i file restano dove sono</translation>
        </message>
        <message>
            <source>Look through the folders of Ollama, LM Studio, Jan, GPT4All, llama.cpp and Hugging Face once more</source>
            <translation>Guarda ancora nelle cartelle di Ollama, LM Studio, Jan, GPT4All, llama.cpp e Hugging Face</translation>
        </message>
        <message>
            <source>Models found on this computer</source>
            <translation>Modelli trovati su questo computer</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Niente trovato</translation>
        </message>
        <message>
            <source>Models of Ollama, LM Studio, Jan, GPT4All, llama.cpp and Hugging Face’s tools would stand here. They can be used without being copied.</source>
            <translation>Qui comparirebbero i modelli di Ollama, LM Studio, Jan, GPT4All, llama.cpp e degli strumenti di Hugging Face. Si possono usare senza copiarli.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelDetails</name>
        <message>
            <source>Cannot be read</source>
            <translation>Illeggibile</translation>
        </message>
        <message>
            <source>This model’s file has no chat template: it gets the plain texts, one after the other.</source>
            <translation>Il file di questo modello non ha un modello di chat: riceve i testi così come sono, uno dopo l’altro.</translation>
        </message>
        <message>
            <source>Its chat template cannot be used: %1</source>
            <translation>Il suo modello di chat non si può usare: %1</translation>
        </message>
        <message>
            <source>So this model reads a short conversation:</source>
            <translation>Così questo modello legge una breve conversazione:</translation>
        </message>
        <message>
            <source>About the chosen model</source>
            <translation>Informazioni sul modello scelto</translation>
        </message>
        <message>
            <source>Memory and speed</source>
            <translation>Memoria e velocità</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Scheda</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Modello di chat</translation>
        </message>
        <message>
            <source>All values</source>
            <translation>Tutti i valori</translation>
        </message>
        <message>
            <source>A conversation as this model reads it</source>
            <translation>Una conversazione come la legge questo modello</translation>
        </message>
        <message>
            <source>Find in all values</source>
            <translation>Cerca in tutti i valori</translation>
        </message>
        <message>
            <source>All values in the model’s file</source>
            <translation>Tutti i valori nel file del modello</translation>
        </message>
        <message>
            <source>New chats</source>
            <translation>Nuove chat</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SpeedPanel</name>
        <message>
            <source>Measured here on %1: writes %2 ± %3 tokens per second, reads %4 ± %5. %6</source>
            <translation>Misurato qui il %1: scrive %2 ± %3 token al secondo, ne legge %4 ± %5. %6</translation>
        </message>
        <message>
            <source>How fast it is on this machine has not been measured yet.</source>
            <translation>La sua velocità su questo computer non è stata ancora misurata.</translation>
        </message>
        <message>
            <source>St&amp;op measuring</source>
            <translation>F&amp;erma la misura</translation>
        </message>
        <message>
            <source>Meas&amp;ure the speed</source>
            <translation>Misura la v&amp;elocità</translation>
        </message>
        <message>
            <source>Lets the model read and write for some seconds; nothing else should run</source>
            <translation>Fa leggere e scrivere il modello per alcuni secondi; non dovrebbe girare altro</translation>
        </message>
        <message>
            <source>Progress of the measurement</source>
            <translation>Avanzamento della misura</translation>
        </message>
        <message>
            <source>How fast it is on the processor has not been measured yet.</source>
            <translation>La sua velocità sul processore non è stata ancora misurata.</translation>
        </message>
        <message>
            <source>How fast it is on %1 has not been measured yet.</source>
            <translation>La sua velocità su %1 non è stata ancora misurata.</translation>
        </message>
        <message>
            <source>On %1: writes %2 ± %3 tokens per second, reads %4 ± %5 (%6).</source>
            <translation>Su %1: scrive %2 ± %3 token al secondo, legge %4 ± %5 (%6).</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DesktopNews</name>
        <message>
            <source>Show</source>
            <translation>Mostra</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DesktopPanel</name>
        <message>
            <source>Desktop</source>
            <translation>Desktop</translation>
        </message>
        <message>
            <source>An &amp;icon beside the clock</source>
            <translation>Un’icona accanto all’orolo&amp;gio</translation>
        </message>
        <message>
            <source>Closing the &amp;window leaves TARS running there</source>
            <translation>Chiudendo la finestra TARS resta attivo l&amp;ì</translation>
        </message>
        <message>
            <source>This desktop has no place for such icons.</source>
            <translation>Questo desktop non ha posto per tali icone.</translation>
        </message>
        <message>
            <source>Say when long work is &amp;done</source>
            <translation>Avvisa quando un lavoro lungo &amp;è finito</translation>
        </message>
        <message>
            <source>Only while another window is in front.</source>
            <translation>Solo quando davanti c’è un’altra finestra.</translation>
        </message>
        <message>
            <source>Start TARS at login, without its window</source>
            <translation>Avvia TARS all’accesso, senza la sua finestra</translation>
        </message>
        <message>
            <source>Together with the server’s own switch it then serves from the first minute.</source>
            <translation>Insieme all’interruttore del server, questo risponde allora dal primo minuto.</translation>
        </message>
        <message>
            <source>Pause downloads on metered connections</source>
            <translation>Sospendere i download sulle reti a consumo</translation>
        </message>
        <message>
            <source>Where the system says that the network costs by the byte, as a phone’s does</source>
            <translation>Dove il sistema dice che la rete si paga a traffico, come quella di un telefono</translation>
        </message>
        <message>
            <source>Load the last model at start</source>
            <translation>Carica l’ultimo modello all’avvio</translation>
        </message>
        <message>
            <source>When the window opens, if it is expected to fit the memory</source>
            <translation>All’apertura della finestra, se si prevede che entri in memoria</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DeviceRow</name>
        <message>
            <source>Load</source>
            <translation>Carico</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Memoria</translation>
        </message>
        <message>
            <source>Load of %1</source>
            <translation>Carico di %1</translation>
        </message>
        <message>
            <source>Memory of %1</source>
            <translation>Memoria di %1</translation>
        </message>
        <message>
            <source>TARS itself</source>
            <translation>TARS stesso</translation>
        </message>
        <message>
            <source>others</source>
            <translation>altri</translation>
        </message>
        <message>
            <source>free</source>
            <translation>libero</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Use it for computing</source>
            <translation>Usarlo per calcolare</translation>
        </message>
        <message>
            <source>Use %1 for computing</source>
            <translation>Usare %1 per calcolare</translation>
        </message>
        <message>
            <source>From the next model on. What no GPU has room for, the processor takes.</source>
            <translation>Dal prossimo modello. Ciò che non sta in nessuna GPU lo prende il processore.</translation>
        </message>
        <message>
            <source>Test it</source>
            <translation>Provalo</translation>
        </message>
        <message>
            <source>Stop the test</source>
            <translation>Ferma la prova</translation>
        </message>
        <message>
            <source>Test %1</source>
            <translation>Prova %1</translation>
        </message>
        <message>
            <source>Stop the test of %1</source>
            <translation>Ferma la prova di %1</translation>
        </message>
        <message>
            <source>Compare a small computation with its known result, and measure the speed</source>
            <translation>Confrontare un piccolo calcolo con il suo risultato noto e misurare la velocità</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::HardwarePanel</name>
        <message>
            <source>Automatic</source>
            <translation>Automatico</translation>
        </message>
        <message>
            <source>Processor</source>
            <translation>Processore</translation>
        </message>
        <message>
            <source>GPU %1: %2</source>
            <translation>GPU %1: %2</translation>
        </message>
        <message>
            <source>%1 is loaded on: %2</source>
            <translation>%1 è caricato su: %2</translation>
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
            <translation>Calcola su</translation>
        </message>
        <message>
            <source>Automatic is a GPU where TARS can use one, else the processor</source>
            <translation>Automatico è una GPU se TARS può usarla, altrimenti il processore</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Th&amp;read</translation>
        </message>
        <message>
            <source>Threads are those of the processor. Both take effect when the next model is loaded.</source>
            <translation>I thread sono quelli del processore. Entrambi valgono dal prossimo modello caricato.</translation>
        </message>
        <message>
            <source>Instructions: %1</source>
            <translation>Istruzioni: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s) at once</source>
            <translation>
                <numerusform>%n thread alla volta</numerusform>
                <numerusform>%n thread alla volta</numerusform>
            </translation>
        </message>
        <message>
            <source>GPUs %1</source>
            <translation>GPU %1</translation>
        </message>
        <message>
            <source>Being tested…</source>
            <translation>Prova in corso…</translation>
        </message>
        <message>
            <source>Wrong: its results are %1 % off. Don’t compute with it; the driver or the device itself may be at fault.</source>
            <translation>Sbagliato: i risultati si scostano del %1 %. Non usarlo per calcolare; la colpa può essere del driver o del dispositivo stesso.</translation>
        </message>
        <message>
            <source>Right: its results are %1 % off, which is rounding. It reads %2/s and does %3 billion multiplications a second.</source>
            <translation>Giusto: i risultati si scostano del %1 %, che è arrotondamento. Legge %2/s e fa %3 miliardi di moltiplicazioni al secondo.</translation>
        </message>
        <message>
            <source>Test the processor</source>
            <translation>Prova il processore</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::PrivacyPanel</name>
        <message>
            <source>to fetch %1</source>
            <translation>per scaricare %1</translation>
        </message>
        <message>
            <source>to publish %1</source>
            <translation>per pubblicare %1</translation>
        </message>
        <message>
            <source>%1 out, %2 in</source>
            <translation>%1 inviati, %2 ricevuti</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Privacy</translation>
        </message>
        <message>
            <source>TARS counts nothing and reports nothing. It asks other computers only when you look for, fetch or publish a model; every one of them is listed here.</source>
            <translation>TARS non conta e non riferisce nulla. Interroga altri computer solo quando cerchi, scarichi o pubblichi un modello; ognuno è elencato qui.</translation>
        </message>
        <message>
            <source>Offline: &amp;nothing leaves this computer</source>
            <translation>Offline: nulla lascia questo computer</translation>
        </message>
        <message>
            <source>Every request to another computer fails, of the terminal and the server too</source>
            <translation>Ogni richiesta a un altro computer fallisce, anche quelle del terminale e del server</translation>
        </message>
        <message>
            <source>The environment variable TARS_OFFLINE says so.</source>
            <translation>Lo richiede la variabile d’ambiente TARS_OFFLINE.</translation>
        </message>
        <message>
            <source>Computers that were asked</source>
            <translation>Computer interrogati</translation>
        </message>
        <message>
            <source>None so far.</source>
            <translation>Nessuno finora.</translation>
        </message>
        <message>
            <source>Delete this list</source>
            <translation>&amp;Elimina questo elenco</translation>
        </message>
        <message>
            <source>Computers that were asked, the latest first</source>
            <translation>Computer interrogati, il più recente per primo</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>Computer</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Perché</translation>
        </message>
        <message>
            <source>Last time</source>
            <translation>Ultima volta</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Richieste</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>Byte</translation>
        </message>
        <message>
            <source>to search for %1</source>
            <translation>per cercare %1</translation>
        </message>
        <message>
            <source>Delete the list of computers asked</source>
            <translation>Elimina l’elenco dei computer interrogati</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Sentences</name>
        <message numerus="yes">
            <source>Code, %n line(s)</source>
            <translation>
                <numerusform>Codice, %n riga</numerusform>
                <numerusform>Codice, %n righe</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Tray</name>
        <message>
            <source>&amp;Hide the window</source>
            <translation>&amp;Nascondi la finestra</translation>
        </message>
        <message>
            <source>&amp;Show the window</source>
            <translation>&amp;Mostra la finestra</translation>
        </message>
        <message>
            <source>&amp;New chat</source>
            <translation>N&amp;uova chat</translation>
        </message>
        <message>
            <source>Server &amp;on</source>
            <translation>&amp;Server attivo</translation>
        </message>
        <message>
            <source>&amp;Quit TARS</source>
            <translation>&amp;Esci da TARS</translation>
        </message>
        <message>
            <source>TARS – serving at %1</source>
            <translation>TARS – in servizio su %1</translation>
        </message>
        <message>
            <source>TARS – the server did not start</source>
            <translation>TARS – il server non si è avviato</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatImport</name>
        <message>
            <source>%1: no conversations of a known format in it</source>
            <translation>%1: non contiene conversazioni in un formato noto</translation>
        </message>
        <message>
            <source>Known are the exports of ChatGPT, Open WebUI and TARS, and what LM Studio, Jan, GPT4All and Ollama’s app keep on this computer.</source>
            <translation>Sono note le esportazioni di ChatGPT, Open WebUI e TARS, e ciò che LM Studio, Jan, GPT4All e l’app di Ollama conservano su questo computer.</translation>
        </message>
        <message>
            <source>not JSON at byte %1</source>
            <translation>non è JSON al byte %1</translation>
        </message>
        <message>
            <source>It is damaged, or another file.</source>
            <translation>È danneggiato, o è un altro file.</translation>
        </message>
        <message>
            <source>%1: too much for one import</source>
            <translation>%1: troppo per una sola importazione</translation>
        </message>
        <message>
            <source>Import fewer chats at a time.</source>
            <translation>Importa meno chat alla volta.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Scegli un altro file.</translation>
        </message>
        <message>
            <source>%1: larger than %2</source>
            <translation>%1: più grande di %2</translation>
        </message>
        <message>
            <source>GPT4All’s format version %1 was found, 1 to %2 were expected</source>
            <translation>trovata la versione %1 del formato di GPT4All; attese da 1 a %2</translation>
        </message>
        <message>
            <source>A newer TARS may know it.</source>
            <translation>Un TARS più recente potrebbe conoscerla.</translation>
        </message>
        <message>
            <source>It is damaged, and left out.</source>
            <translation>È danneggiato e viene tralasciato.</translation>
        </message>
        <message>
            <source>%1, line %2: a message in JSON was expected</source>
            <translation>%1, riga %2: era atteso un messaggio in JSON</translation>
        </message>
        <message>
            <source>That message is left out.</source>
            <translation>Quel messaggio viene tralasciato.</translation>
        </message>
        <message>
            <source>%1: a thread in JSON was expected</source>
            <translation>%1: era atteso un thread in JSON</translation>
        </message>
        <message>
            <source>The chat is named after its first message.</source>
            <translation>La chat prende il nome dal suo primo messaggio.</translation>
        </message>
        <message>
            <source>no database with the tables “chats” and “messages” of Ollama’s app</source>
            <translation>non è un database con le tabelle «chats» e «messages» dell’app di Ollama</translation>
        </message>
        <message>
            <source>Close Ollama’s app, and try again.</source>
            <translation>Chiudi l’app di Ollama e riprova.</translation>
        </message>
        <message>
            <source>larger than %1</source>
            <translation>più grande di %1</translation>
        </message>
        <message>
            <source>Make room for a copy of it.</source>
            <translation>Libera spazio per una copia.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatImporter</name>
        <message>
            <source>Import chats</source>
            <translation>Importa chat</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annulla</translation>
        </message>
        <message>
            <source>Looking for chats…</source>
            <translation>Ricerca delle chat…</translation>
        </message>
        <message numerus="yes">
            <source>Reading %1: %n chat(s) so far</source>
            <translation>
                <numerusform>Lettura di %1: %n chat finora</numerusform>
                <numerusform>Lettura di %1: %n chat finora</numerusform>
            </translation>
        </message>
        <message>
            <source>Importing chats: %1 of %2</source>
            <translation>Importazione delle chat: %1 di %2</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) could not be read and were left out:</source>
            <translation>
                <numerusform>%n elemento non è stato letto ed è rimasto fuori:</numerusform>
                <numerusform>%n elementi non sono stati letti e sono rimasti fuori:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ImportDialog</name>
        <message>
            <source>Import chats</source>
            <translation>Importa chat</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annulla</translation>
        </message>
        <message>
            <source>Choose files with chats</source>
            <translation>Scegli file con chat</translation>
        </message>
        <message>
            <source>Chats (*.json *.jsonl *.chat *.sqlite)</source>
            <translation>Chat (*.json *.jsonl *.chat *.sqlite)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Tutti i file (*)</translation>
        </message>
        <message>
            <source>Choose a folder with chats</source>
            <translation>Scegli una cartella con chat</translation>
        </message>
        <message>
            <source>Chats of other programs on this computer. They stay there as they are.</source>
            <translation>Chat di altri programmi su questo computer. Lì restano come sono.</translation>
        </message>
        <message>
            <source>Programs with chats</source>
            <translation>Programmi con chat</translation>
        </message>
        <message>
            <source>Or choose files: what ChatGPT, Open WebUI or TARS exported, or chats of LM Studio, Jan, GPT4All and Ollama’s app that lie elsewhere.</source>
            <translation>Oppure scegli dei file: ciò che hanno esportato ChatGPT, Open WebUI o TARS, o chat di LM Studio, Jan, GPT4All e dell’app di Ollama che si trovano altrove.</translation>
        </message>
        <message>
            <source>Looking for them…</source>
            <translation>Ricerca in corso…</translation>
        </message>
        <message>
            <source>None were found.</source>
            <translation>Nessuna trovata.</translation>
        </message>
        <message>
            <source>Choose &amp;files…</source>
            <translation>Scegli &amp;file…</translation>
        </message>
        <message>
            <source>Choose a f&amp;older…</source>
            <translation>Scegli una &amp;cartella…</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>&amp;Importa</translation>
        </message>
        <message>
            <source>some chats</source>
            <translation>alcune chat</translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s)</source>
            <translation>
                <numerusform>%n chat</numerusform>
                <numerusform>%n chat</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SearchHits</name>
        <message>
            <source>You, in “%1”: %2</source>
            <translation>Tu, in «%1»: %2</translation>
        </message>
        <message>
            <source>Answer, in “%1”: %2</source>
            <translation>Risposta, in «%1»: %2</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::OfferTable</name>
        <message>
            <source>already here</source>
            <translation>già presente</translation>
        </message>
        <message>
            <source>twice in this list</source>
            <translation>doppia in questo elenco</translation>
        </message>
        <message>
            <source>new</source>
            <translation>nuova</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stato</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Messaggi</translation>
        </message>
        <message>
            <source>Last changed</source>
            <translation>Ultima modifica</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ImportChoice</name>
        <message>
            <source>Import chats</source>
            <translation>Importa chat</translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s) of these are here already. Those you tick come in as new ones.</source>
            <translation>
                <numerusform>%n di queste chat è già presente. Quelle selezionate vengono aggiunte come nuove.</numerusform>
                <numerusform>%n di queste chat sono già presenti. Quelle selezionate vengono aggiunte come nuove.</numerusform>
            </translation>
        </message>
        <message>
            <source>Chats to import</source>
            <translation>Chat da importare</translation>
        </message>
        <message>
            <source>&amp;Also those that are here already</source>
            <translation>&amp;Anche quelle già presenti</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>&amp;Importa</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annulla</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DeletedChats</name>
        <message>
            <source>Deleted chats</source>
            <translation>Chat eliminate</translation>
        </message>
        <message>
            <source>There are no deleted chats.</source>
            <translation>Non ci sono chat eliminate.</translation>
        </message>
        <message>
            <source>Deleted chats stay here for %1 days and are then gone for good.</source>
            <translation>Le chat eliminate restano qui %1 giorni e poi spariscono per sempre.</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Eliminata</translation>
        </message>
        <message>
            <source>Gone for good</source>
            <translation>Sparisce</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>&amp;Ripristina</translation>
        </message>
        <message>
            <source>&amp;Delete for good…</source>
            <translation>&amp;Elimina per sempre…</translation>
        </message>
        <message>
            <source>Delete for good</source>
            <translation>Elimina per sempre</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n chat(s) for good?</source>
            <translation>
                <numerusform>Eliminare %n chat per sempre?</numerusform>
                <numerusform>Eliminare %n chat per sempre?</numerusform>
            </translation>
        </message>
        <message>
            <source>This cannot be undone.</source>
            <translation>Non si può annullare.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Chiudi</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ClearableEdit</name>
        <message>
            <source>Clear this field</source>
            <translation>Svuota questo campo</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatReader</name>
        <message>
            <source>The chat “%1”</source>
            <translation>La chat “%1”</translation>
        </message>
        <message>
            <source>Find in this text</source>
            <translation>Cerca in questo testo</translation>
        </message>
        <message>
            <source>Earlier place (Shift+Enter)</source>
            <translation>Punto precedente (Maiusc+Invio)</translation>
        </message>
        <message>
            <source>Later place (Enter)</source>
            <translation>Punto successivo (Invio)</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Testo più piccolo</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Testo più grande</translation>
        </message>
        <message>
            <source>Text being laid out</source>
            <translation>Testo in impaginazione</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Non trovato</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 di %2</translation>
        </message>
        <message>
            <source>Laying out: %1 of %2 messages</source>
            <translation>Impaginazione: %1 di %2 messaggi</translation>
        </message>
        <message>
            <source>Earlier messages</source>
            <translation>Messaggi precedenti</translation>
        </message>
        <message>
            <source>Later messages</source>
            <translation>Messaggi successivi</translation>
        </message>
        <message>
            <source>Messages %1 to %2 of %3</source>
            <translation>Messaggi da %1 a %2 di %3</translation>
        </message>
        <message>
            <source>Looking further …</source>
            <translation>Cerco oltre…</translation>
        </message>
        <message>
            <source>%1 of %2 in this part</source>
            <translation>%1 di %2 in questa parte</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FolderMover</name>
        <message>
            <source>&amp;Give up moving</source>
            <translation>Rinuncia allo spostamento</translation>
        </message>
        <message>
            <source>Where shall the files go?</source>
            <translation>Dove devono andare i file?</translation>
        </message>
        <message>
            <source>Move the files</source>
            <translation>Sposta i file</translation>
        </message>
        <message>
            <source>%1 are copied to %2 and compared, then removed here. A link stays in their place.</source>
            <translation>%1 vengono copiati in %2 e confrontati, poi rimossi da qui. Al loro posto resta un collegamento.</translation>
        </message>
        <message>
            <source>The files stay here, &amp;too</source>
            <translation>I file restano &amp;anche qui</translation>
        </message>
        <message>
            <source>&amp;Move</source>
            <translation>&amp;Sposta</translation>
        </message>
        <message>
            <source>Moved: the files are in %1.</source>
            <translation>Spostato: i file sono in %1.</translation>
        </message>
        <message>
            <source>Moved: the files are in %1; the former ones are still in %2.</source>
            <translation>Spostato: i file sono in %1; quelli di prima sono ancora in %2.</translation>
        </message>
        <message>
            <source>Stopped. All files are in their old place; the move can go on.</source>
            <translation>Interrotto. Tutti i file sono al loro vecchio posto; lo spostamento può continuare.</translation>
        </message>
        <message>
            <source>A move to %1 was not ended. All files are in their old place.</source>
            <translation>Uno spostamento in %1 non è stato concluso. Tutti i file sono al loro vecchio posto.</translation>
        </message>
        <message>
            <source>The move was given up.</source>
            <translation>Si è rinunciato allo spostamento.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 di %2</translation>
        </message>
        <message>
            <source>%1 (%2/s)</source>
            <translation>%1 (%2/s)</translation>
        </message>
        <message>
            <source>The variable %1 says where this is: it is moved by changing that.</source>
            <translation>La variabile %1 dice dove si trova: si sposta cambiandola.</translation>
        </message>
        <message>
            <source>Move the chosen one’s files to another folder or disk; TARS still finds them where they were</source>
            <translation>Spostare i file della riga scelta in un’altra cartella o disco; TARS li trova ancora dov’erano</translation>
        </message>
        <message>
            <source>How far the move is</source>
            <translation>Avanzamento dello spostamento</translation>
        </message>
        <message>
            <source>Choose the downloaded or the smaller models above</source>
            <translation>Scegliere sopra i modelli scaricati o quelli più piccoli</translation>
        </message>
        <message>
            <source>All data moves to %1 at the next start, before anything is opened. Until then all is where it was.</source>
            <translation>Tutti i dati vanno in %1 al prossimo avvio, prima che si apra qualcosa. Fino ad allora tutto resta dov’è.</translation>
        </message>
        <message>
            <source>Move everything</source>
            <translation>Sposta tutto</translation>
        </message>
        <message>
            <source>Move everything…</source>
            <translation>Sposta tutto…</translation>
        </message>
        <message>
            <source>Chats, settings, tuning runs and models go to %1 at the next start, before anything is opened. All is copied and compared, then removed here. A link stays in its place.</source>
            <translation>Chat, impostazioni, affinamenti e modelli vanno in %1 al prossimo avvio, prima che si apra qualcosa. Tutto viene copiato e confrontato, poi tolto da qui. Al suo posto resta un collegamento.</translation>
        </message>
        <message>
            <source>Restart now</source>
            <translation>Riavvia ora</translation>
        </message>
        <message>
            <source>Close TARS, move its data and open it again</source>
            <translation>Chiudere TARS, spostare i suoi dati e riaprirlo</translation>
        </message>
        <message>
            <source>Move all data to another folder or disk, at the next start</source>
            <translation>Spostare tutti i dati in un’altra cartella o su un altro disco, al prossimo avvio</translation>
        </message>
        <message>
            <source>Move…</source>
            <translation>Sposta…</translation>
        </message>
        <message>
            <source>Go on moving</source>
            <translation>Continua a spostare</translation>
        </message>
        <message>
            <source>Stop moving</source>
            <translation>Interrompi lo spostamento</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageText</name>
        <message>
            <source>code</source>
            <translation>codice</translation>
        </message>
        <message>
            <source>table</source>
            <translation>tabella</translation>
        </message>
        <message>
            <source>Copy the table</source>
            <translation>Copia la tabella</translation>
        </message>
        <message>
            <source>Save the table…</source>
            <translation>Salva la tabella…</translation>
        </message>
        <message>
            <source>Copy the formula</source>
            <translation>Copia la formula</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MoveWindow</name>
        <message>
            <source>Open TARS without moving</source>
            <translation>Apri TARS senza spostare</translation>
        </message>
        <message>
            <source>Moving your data</source>
            <translation>Spostamento dei dati</translation>
        </message>
        <message>
            <source>Your data moves to %1. TARS opens when all is there. If anything ends this early, all is where it was.</source>
            <translation>I dati vanno in %1. TARS si apre quando è tutto lì. Se qualcosa lo interrompe, tutto è dov’era.</translation>
        </message>
        <message>
            <source>All data is in its old place; the next start asks again</source>
            <translation>Tutti i dati sono al loro vecchio posto; il prossimo avvio lo chiede di nuovo</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SummaryBox</name>
        <message>
            <source>In place of the messages above, the model is given this summary:</source>
            <translation>Al posto dei messaggi qui sopra il modello riceve questo riassunto:</translation>
        </message>
        <message>
            <source>Summary of the messages above</source>
            <translation>Riassunto dei messaggi qui sopra</translation>
        </message>
        <message>
            <source>Change this summary</source>
            <translation>Modifica questo riassunto</translation>
        </message>
        <message>
            <source>Throw this summary away: the model is given the messages themselves again</source>
            <translation>Elimina questo riassunto: il modello riceve di nuovo i messaggi stessi</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Summariser</name>
        <message>
            <source>The model was changed while it summarised.</source>
            <translation>Il modello è stato cambiato mentre riassumeva.</translation>
        </message>
        <message>
            <source>The older messages could not be summarised, and nothing was sent: %1</source>
            <translation>Non è stato possibile riassumere i messaggi precedenti e nulla è stato inviato: %1</translation>
        </message>
        <message>
            <source>The model wrote no summary of the older messages: nothing was sent.</source>
            <translation>Il modello non ha scritto alcun riassunto dei messaggi precedenti: nulla è stato inviato.</translation>
        </message>
        <message>
            <source>Choose below what else happens when the context is full.</source>
            <translation>Scegli qui sotto che cos’altro accade quando il contesto è pieno.</translation>
        </message>
        <message>
            <source>The summary was stopped: nothing was sent.</source>
            <translation>Il riassunto è stato fermato: nulla è stato inviato.</translation>
        </message>
        <message>
            <source>Your words are where you wrote them.</source>
            <translation>Le tue parole sono dove le hai scritte.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ListOrder</name>
        <message>
            <source>Sort the models by…</source>
            <translation>Ordina i modelli per…</translation>
        </message>
        <message>
            <source>Sort what was found by…</source>
            <translation>Ordina i risultati per…</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>Ordina per</translation>
        </message>
        <message>
            <source>As they come</source>
            <translation>Senza ordine</translation>
        </message>
        <message>
            <source>Descending</source>
            <translation>Decrescente</translation>
        </message>
        <message>
            <source>Sort the candidates by…</source>
            <translation>Ordina i candidati per…</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatExporter</name>
        <message>
            <source>Export chat</source>
            <translation>Esporta chat</translation>
        </message>
        <message>
            <source>Writing %1</source>
            <translation>Scrittura di %1</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annulla</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::PaceChoice</name>
        <message>
            <source>Beside my other work</source>
            <translation>Accanto al mio altro lavoro</translation>
        </message>
        <message>
            <source>waits while answers are written</source>
            <translation>attende mentre si scrivono risposte</translation>
        </message>
        <message>
            <source>only while nobody uses the computer</source>
            <translation>solo quando nessuno usa il computer</translation>
        </message>
        <message>
            <source>as fast as it can</source>
            <translation>il più veloce possibile</translation>
        </message>
        <message>
            <source>A chat and the server share the processor with it, and answer slower.</source>
            <translation>La chat e il server condividono il processore con essa e rispondono più lentamente.</translation>
        </message>
        <message>
            <source>Goes on after a minute without a key, an answer or a request, with what the processor has left. Waits on battery.</source>
            <translation>Prosegue dopo un minuto senza tasti, risposte o richieste, con ciò che resta del processore. A batteria attende.</translation>
        </message>
        <message>
            <source>The chat and the server have the processor to themselves as long as they answer. Waits on battery.</source>
            <translation>La chat e il server hanno il processore per sé finché rispondono. A batteria attende.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatStore</name>
        <message>
            <source>What is said here cannot be written to %1: %2</source>
            <translation>Ciò che viene detto qui non può essere scritto in %1: %2</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>il disco è pieno</translation>
        </message>
        <message>
            <source>Make room on this disk, and leave the window open: until then this is in memory only. It is written as soon as that is possible.</source>
            <translation>Libera spazio su questo disco e lascia aperta la finestra: fino ad allora è solo in memoria. Verrà scritto appena possibile.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DefaultsPanel</name>
        <message>
            <source>New chats with “%1” begin as its maker has it.</source>
            <translation>Le nuove chat con “%1” iniziano come vuole il suo autore.</translation>
        </message>
        <message>
            <source>New chats with this model begin so. You have changed it.</source>
            <translation>Così iniziano le nuove chat con questo modello. Hai cambiato tu queste impostazioni.</translation>
        </message>
        <message>
            <source>New chats with this model begin so, as its maker has it. Changes are kept.</source>
            <translation>Così iniziano le nuove chat con questo modello, come vuole il suo autore. Le modifiche vengono conservate.</translation>
        </message>
        <message>
            <source>Back to its maker’s</source>
            <translation>Torna a quelle dell’autore</translation>
        </message>
        <message>
            <source>What new chats with this model begin with; this can be undone</source>
            <translation>Ciò con cui iniziano le nuove chat con questo modello; si può annullare</translation>
        </message>
        <message>
            <source>How new chats with this model begin</source>
            <translation>Come iniziano le nuove chat con questo modello</translation>
        </message>
        <message>
            <source>Begin new chats as its maker has it</source>
            <translation>Inizia le nuove chat come vuole il suo autore</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AnswerAnnouncer</name>
        <message>
            <source>New answer in “%1”</source>
            <translation>Nuova risposta in “%1”</translation>
        </message>
    </context>
</TS>
