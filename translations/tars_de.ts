<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>tars::ui::AccessPanel</name>
        <message>
            <source>Hide</source>
            <translation>Verbergen</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Open to</source>
            <translation>Offen für</translation>
        </message>
        <message>
            <source>programs &amp;on this computer</source>
            <translation>P&amp;rogramme auf diesem Computer</translation>
        </message>
        <message>
            <source>Open to programs on this computer only</source>
            <translation>Nur für Programme auf diesem Computer offen</translation>
        </message>
        <message>
            <source>every device in the &amp;network</source>
            <translation>alle Geräte im &amp;Netzwerk</translation>
        </message>
        <message>
            <source>Open to every device in the network that has the key</source>
            <translation>Für alle Geräte im Netzwerk offen, die den Schlüssel haben</translation>
        </message>
        <message>
            <source>&amp;Key</source>
            <translation>Schl&amp;üssel</translation>
        </message>
        <message>
            <source>Key that other programs must give</source>
            <translation>Schlüssel, den andere Programme angeben müssen</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy the key</source>
            <translation>Schlüssel kopieren</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>Neuer Schlüssel</translation>
        </message>
        <message>
            <source>The old key opens nothing any more</source>
            <translation>Der alte Schlüssel öffnet dann nichts mehr</translation>
        </message>
        <message>
            <source>Whoever has this key can use your models. Nothing is encrypted on the way: use it in networks you trust.</source>
            <translation>Wer diesen Schlüssel hat, kann Ihre Modelle benutzen. Unterwegs wird nichts verschlüsselt: nur für Netzwerke, denen Sie vertrauen.</translation>
        </message>
        <message>
            <source>&amp;Port</source>
            <translation>&amp;Port</translation>
        </message>
        <message>
            <source>T&amp;urn on when TARS starts</source>
            <translation>Beim Start von TARS &amp;einschalten</translation>
        </message>
        <message>
            <source>%1 is no origin: it begins with https:// or has a star.</source>
            <translation>%1 ist kein Ursprung: Er beginnt mit https:// oder hat einen Stern.</translation>
        </message>
        <message>
            <source>&amp;Let go of an idle model after</source>
            <translation>&amp;Unbenutztes Modell freigeben nach</translation>
        </message>
        <message>
            <source>Minutes after which the server lets go of a model that nobody asks</source>
            <translation>Minuten, nach denen der Server ein Modell freigibt, das niemand fragt</translation>
        </message>
        <message>
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <source>never</source>
            <translation>nie</translation>
        </message>
        <message>
            <source>&amp;Web pages that may ask</source>
            <translation>&amp;Webseiten, die fragen dürfen</translation>
        </message>
        <message>
            <source>Origins, with spaces between them; pages of this computer may always ask</source>
            <translation>Ursprünge, durch Leerzeichen getrennt; Seiten dieses Computers dürfen immer fragen</translation>
        </message>
        <message>
            <source>Show the key</source>
            <translation>Schlüssel zeigen</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AnswersPane</name>
        <message>
            <source>&amp;Question</source>
            <translation>&amp;Frage</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <source>Through the best found</source>
            <translation>Mit dem Besten, was gefunden wurde</translation>
        </message>
        <message>
            <source>Shown as soon as something better was found.</source>
            <translation>Erscheint, sobald etwas Besseres gefunden wurde.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AppearancePanel</name>
        <message>
            <source>Appearance</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Te&amp;xt size</source>
            <translation>Schriftgröße</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>S&amp;prache</translation>
        </message>
        <message>
            <source>Motion</source>
            <translation>Bewegung</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>Voll</translation>
        </message>
        <message>
            <source>Reduced</source>
            <translation>Verringert</translation>
        </message>
        <message>
            <source>Reduced: text cursors do not blink, and what opens is there at once</source>
            <translation>Verringert: Textmarken blinken nicht, und was sich öffnet, ist sofort da</translation>
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
            <translation>Generation</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Best loss</source>
            <translation>Bester Verlust</translation>
        </message>
        <message>
            <source>Held out</source>
            <translation>Zurückbehalten</translation>
        </message>
        <message>
            <source>Guard</source>
            <translation>Wächter</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>Entstanden durch</translation>
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
            <translation>Dieses Diagramm als SVG speichern</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatController</name>
        <message>
            <source>%1 (fork)</source>
            <translation>%1 (Abzweig)</translation>
        </message>
        <message>
            <source>The beginning of this chat could not be read.</source>
            <translation>Der Anfang dieser Unterhaltung konnte nicht gelesen werden.</translation>
        </message>
        <message>
            <source>This chat was deleted for good.</source>
            <translation>Dieser Chat wurde endgültig gelöscht.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatExport</name>
        <message>
            <source>You</source>
            <translation>Sie</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Unterhaltung</translation>
        </message>
        <message>
            <source>Attached: %1</source>
            <translation>Angehängt: %1</translation>
        </message>
        <message>
            <source>Thoughts</source>
            <translation>Gedanken</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatPage</name>
        <message>
            <source>What shall we talk about?</source>
            <translation>Worüber wollen wir reden?</translation>
        </message>
        <message>
            <source>Write below. Everything stays on this computer.</source>
            <translation>Schreiben Sie unten. Alles bleibt auf diesem Computer.</translation>
        </message>
        <message>
            <source>Loading the model</source>
            <translation>Das Modell wird geladen</translation>
        </message>
        <message>
            <source>You can write and send already: it answers as soon as it is there.</source>
            <translation>Du kannst schon schreiben und senden: Es antwortet, sobald es da ist.</translation>
        </message>
        <message>
            <source>A model comes first</source>
            <translation>Zuerst ein Modell</translation>
        </message>
        <message>
            <source>Choose one above, or import a model file that is on this computer: it is used where it lies. You can also drop it on this window.</source>
            <translation>Wählen Sie oben eines aus oder importieren Sie eine Modelldatei von diesem Computer: Sie wird dort benutzt, wo sie liegt. Sie können sie auch auf dieses Fenster ziehen.</translation>
        </message>
        <message>
            <source>Open a link</source>
            <translation>Link öffnen</translation>
        </message>
        <message>
            <source>The model wrote this address. Open it in the browser?</source>
            <translation>Das Modell hat diese Adresse geschrieben. Im Browser öffnen?</translation>
        </message>
        <message>
            <source>Settings of this conversation</source>
            <translation>Einstellungen dieser Unterhaltung</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>Unterhaltung</translation>
        </message>
        <message>
            <source>Import a model file…</source>
            <translation>Modelldatei importieren…</translation>
        </message>
        <message>
            <source>The picture</source>
            <translation>Das Bild</translation>
        </message>
        <message>
            <source>The preset “%1” was deleted.</source>
            <translation>Die Voreinstellung „%1“ wurde gelöscht.</translation>
        </message>
        <message>
            <source>This message is too long for the context.</source>
            <translation>Diese Nachricht ist zu lang für den Kontext.</translation>
        </message>
        <message>
            <source>Shorten it, or choose below what happens when the context is full.</source>
            <translation>Kürzen Sie sie, oder wählen Sie unten, was bei vollem Kontext geschieht.</translation>
        </message>
        <message>
            <source>This is too long for the context, and will not be answered.</source>
            <translation>Das ist zu lang für den Kontext und wird nicht beantwortet.</translation>
        </message>
        <message>
            <source>This is too long for the context: the model will be loaded again with more.</source>
            <translation>Das ist zu lang für den Kontext: das Modell wird mit mehr neu geladen.</translation>
        </message>
        <message numerus="yes">
            <source>Too long for the context: the oldest %n message(s) will be left out.</source>
            <translation>
                <numerusform>Zu lang für den Kontext: die älteste Nachricht wird weggelassen.</numerusform>
                <numerusform>Zu lang für den Kontext: die ältesten %n Nachrichten werden weggelassen.</numerusform>
            </translation>
        </message>
        <message>
            <source>This message alone is too long for the context.</source>
            <translation>Schon diese Nachricht allein ist zu lang für den Kontext.</translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>Dateien anhängen</translation>
        </message>
        <message>
            <source>The message found stands beside the answer that is being written.</source>
            <translation>Die gefundene Nachricht steht neben der Antwort, die gerade geschrieben wird.</translation>
        </message>
        <message>
            <source>It can be shown when that has ended.</source>
            <translation>Sie kann gezeigt werden, wenn diese fertig ist.</translation>
        </message>
        <message>
            <source>The folder “%1” was deleted.</source>
            <translation>Der Ordner „%1“ wurde gelöscht.</translation>
        </message>
        <message numerus="yes">
            <source>Too long for the context: the model will first summarise the oldest %n message(s).</source>
            <translation>
                <numerusform>Zu lang für den Kontext: das Modell fasst zuerst die älteste Nachricht zusammen.</numerusform>
                <numerusform>Zu lang für den Kontext: das Modell fasst zuerst die ältesten %n Nachrichten zusammen.</numerusform>
            </translation>
        </message>
        <message>
            <source>The summary was thrown away.</source>
            <translation>Die Zusammenfassung wurde verworfen.</translation>
        </message>
        <message>
            <source>The summary was changed.</source>
            <translation>Die Zusammenfassung wurde geändert.</translation>
        </message>
        <message>
            <source>Choose the model that shall answer this</source>
            <translation>Wähle das Modell, das darauf antworten soll</translation>
        </message>
        <message>
            <source>Is sent when %1 is loaded</source>
            <translation>Wird gesendet, wenn %1 geladen ist</translation>
        </message>
        <message>
            <source>Is answered again when %1 is loaded</source>
            <translation>Wird noch einmal beantwortet, wenn %1 geladen ist</translation>
        </message>
        <message>
            <source>New chats with “%1” begin as this one is set.</source>
            <translation>Neue Chats mit „%1“ beginnen wie dieser.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatTreeModel</name>
        <message>
            <source>Folder %1</source>
            <translation>Ordner %1</translation>
        </message>
        <message>
            <source>%1, pinned</source>
            <translation>%1, angeheftet</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>has a new answer</source>
            <translation>hat eine neue Antwort</translation>
        </message>
        <message>
            <source>is being answered</source>
            <translation>wird beantwortet</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CodeHeader</name>
        <message>
            <source>Copied</source>
            <translation>Kopiert</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy this code</source>
            <translation>Diesen Code kopieren</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Speichern…</translation>
        </message>
        <message>
            <source>Save this code</source>
            <translation>Diesen Code speichern</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CommandPalette</name>
        <message>
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <source>What would you like to do?</source>
            <translation>Was möchten Sie tun?</translation>
        </message>
        <message>
            <source>Name of a command</source>
            <translation>Name eines Befehls</translation>
        </message>
        <message>
            <source>No command has these words in its name.</source>
            <translation>Kein Befehl hat diese Wörter im Namen.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CompareView</name>
        <message>
            <source>no other run</source>
            <translation>mit keinem</translation>
        </message>
        <message>
            <source>The two have different goals: their losses are not the same thing.</source>
            <translation>Die beiden haben verschiedene Ziele: Ihre Verluste sind nicht dasselbe.</translation>
        </message>
        <message>
            <source>Choose another run to see both side by side.</source>
            <translation>Wählen Sie einen anderen Lauf, um beide nebeneinander zu sehen.</translation>
        </message>
        <message>
            <source>Algorithm</source>
            <translation>Algorithmus</translation>
        </message>
        <message>
            <source>Generations</source>
            <translation>Generationen</translation>
        </message>
        <message>
            <source>Candidates tried</source>
            <translation>Ausprobierte Kandidaten</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>Held out, untuned</source>
            <translation>Zurückbehalten, unverändert</translation>
        </message>
        <message>
            <source>Held out, best</source>
            <translation>Zurückbehalten, bester</translation>
        </message>
        <message>
            <source>Last word, before</source>
            <translation>Letztes Wort, vorher</translation>
        </message>
        <message>
            <source>Last word, after</source>
            <translation>Letztes Wort, nachher</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Prüfung</translation>
        </message>
        <message>
            <source>unfinished</source>
            <translation>unfertig</translation>
        </message>
        <message>
            <source>passed</source>
            <translation>bestanden</translation>
        </message>
        <message>
            <source>not passed</source>
            <translation>nicht bestanden</translation>
        </message>
        <message>
            <source>Com&amp;pare with</source>
            <translation>&amp;Vergleichen mit</translation>
        </message>
        <message>
            <source>The run to compare with</source>
            <translation>Der Lauf, mit dem verglichen wird</translation>
        </message>
        <message>
            <source>Save this chart’s figures as CSV</source>
            <translation>Zahlen dieses Diagramms als CSV speichern</translation>
        </message>
        <message>
            <source>Both runs on held-out examples</source>
            <translation>Beide Läufe auf zurückbehaltenen Beispielen</translation>
        </message>
        <message>
            <source>Figures of both runs</source>
            <translation>Zahlen beider Läufe</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Composer</name>
        <message>
            <source>Reading the prompt: %1 of %2 tokens</source>
            <translation>Eingabe wird gelesen: %1 von %2 Token</translation>
        </message>
        <message>
            <source>Write a message</source>
            <translation>Nachricht schreiben</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Nachricht</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Senden</translation>
        </message>
        <message>
            <source>Send the message (Enter)</source>
            <translation>Nachricht senden (Eingabetaste)</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stopp</translation>
        </message>
        <message>
            <source>Enter sends, Shift+Enter starts a new line</source>
            <translation>Eingabetaste sendet, Umschalt+Eingabe beginnt eine neue Zeile</translation>
        </message>
        <message>
            <source>Prompt being read</source>
            <translation>Eingabe wird gelesen</translation>
        </message>
        <message>
            <source>Stop the answer</source>
            <translation>Antwort stoppen</translation>
        </message>
        <message numerus="yes">
            <source>%1, about %n second(s) left</source>
            <translation>
                <numerusform>%1, noch etwa %n Sekunde</numerusform>
                <numerusform>%1, noch etwa %n Sekunden</numerusform>
            </translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>Dateien anhängen</translation>
        </message>
        <message>
            <source>Attach text files or PDF. They can also be dropped or pasted here.</source>
            <translation>Textdateien oder PDF anhängen. Sie können auch hier abgelegt oder eingefügt werden.</translation>
        </message>
        <message>
            <source>Think</source>
            <translation>Nachdenken</translation>
        </message>
        <message>
            <source>Let the model think before it answers</source>
            <translation>Das Modell nachdenken lassen, bevor es antwortet</translation>
        </message>
        <message numerus="yes">
            <source>Summarising the oldest %n message(s)…</source>
            <translation>
                <numerusform>Die älteste Nachricht wird zusammengefasst…</numerusform>
                <numerusform>Die ältesten %n Nachrichten werden zusammengefasst…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConsentLine</name>
        <message>
            <source>May TARS collect the answers you rate or change, so that a model can be tuned by them? They stay on this computer; the settings list them, and delete them.</source>
            <translation>Darf TARS die Antworten sammeln, die Sie bewerten oder ändern, damit ein Modell danach getunt werden kann? Sie bleiben auf diesem Computer; die Einstellungen zeigen und löschen sie.</translation>
        </message>
        <message>
            <source>Collect them</source>
            <translation>Sammeln</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nein</translation>
        </message>
        <message>
            <source>Do not collect them</source>
            <translation>Nicht sammeln</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConversationList</name>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>New chat</source>
            <translation>Neuer Chat</translation>
        </message>
        <message>
            <source>Search chats</source>
            <translation>Chats durchsuchen</translation>
        </message>
        <message>
            <source>Chats</source>
            <translation>Chats</translation>
        </message>
        <message>
            <source>Unpin</source>
            <translation>Lösen</translation>
        </message>
        <message>
            <source>Pin</source>
            <translation>Anheften</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>Neuer Ordner</translation>
        </message>
        <message>
            <source>Move to</source>
            <translation>Verschieben nach</translation>
        </message>
        <message>
            <source>New chat here</source>
            <translation>Neue Unterhaltung hier</translation>
        </message>
        <message>
            <source>New folder inside</source>
            <translation>Neuer Ordner darin</translation>
        </message>
        <message>
            <source>Delete the folder, not its chats</source>
            <translation>Ordner löschen, Unterhaltungen behalten</translation>
        </message>
        <message>
            <source>No folder</source>
            <translation>Kein Ordner</translation>
        </message>
        <message>
            <source>New folder…</source>
            <translation>Neuer Ordner…</translation>
        </message>
        <message>
            <source>Messages found</source>
            <translation>Gefundene Nachrichten</translation>
        </message>
        <message numerus="yes">
            <source>The newest %n message(s) with these words</source>
            <translation>
                <numerusform>Die neueste Nachricht mit diesen Worten (%n)</numerusform>
                <numerusform>Die neuesten %n Nachrichten mit diesen Worten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In %n message(s)</source>
            <translation>
                <numerusform>In %n Nachricht</numerusform>
                <numerusform>In %n Nachrichten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The %n message(s) that fit these words best</source>
            <translation>
                <numerusform>Die Nachricht, die am besten zu diesen Wörtern passt</numerusform>
                <numerusform>Die %n Nachrichten, die am besten zu diesen Wörtern passen</numerusform>
            </translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Neueste zuerst</translation>
        </message>
        <message>
            <source>Best match first</source>
            <translation>Beste Treffer zuerst</translation>
        </message>
        <message>
            <source>Order of the messages found</source>
            <translation>Reihenfolge der gefundenen Nachrichten</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConversationModel</name>
        <message>
            <source>You: %1</source>
            <translation>Sie: %1</translation>
        </message>
        <message>
            <source>Answer: %1</source>
            <translation>Antwort: %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DataPanel</name>
        <message>
            <source>Stopped.</source>
            <translation>Angehalten.</translation>
        </message>
        <message>
            <source>SQLite database (*.sqlite)</source>
            <translation>SQLite-Datenbank (*.sqlite)</translation>
        </message>
        <message>
            <source>The chats and the models’ files are as they were written.</source>
            <translation>Die Chats und die Dateien der Modelle sind, wie sie geschrieben wurden.</translation>
        </message>
        <message>
            <source>Damaged: %1, a file of the model %2.</source>
            <translation>Beschädigt: %1, eine Datei des Modells %2.</translation>
        </message>
        <message>
            <source>Damaged: the chats (%1).</source>
            <translation>Beschädigt: die Chats (%1).</translation>
        </message>
        <message>
            <source>Repaired. Damaged models were set aside and are fetched again.</source>
            <translation>Repariert. Beschädigte Modelle wurden beiseitegelegt und werden neu geladen.</translation>
        </message>
        <message>
            <source>Chats</source>
            <translation>Chats</translation>
        </message>
        <message>
            <source>Downloaded models</source>
            <translation>Geladene Modelle</translation>
        </message>
        <message>
            <source>Tuning runs</source>
            <translation>Tuning-Läufe</translation>
        </message>
        <message>
            <source>Adapters</source>
            <translation>Adapter</translation>
        </message>
        <message>
            <source>Smaller models</source>
            <translation>Kleinere Modelle</translation>
        </message>
        <message>
            <source>Settings and the rest</source>
            <translation>Einstellungen und Übriges</translation>
        </message>
        <message>
            <source>Measure again</source>
            <translation>Neu messen</translation>
        </message>
        <message>
            <source>Sto&amp;p</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Your data</source>
            <translation>Ihre Daten</translation>
        </message>
        <message>
            <source>Conversations, settings and the list of models are kept here and nowhere else.</source>
            <translation>Unterhaltungen, Einstellungen und die Modellliste liegen hier und nirgends sonst.</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Ordner &amp;öffnen</translation>
        </message>
        <message>
            <source>Open the chosen one’s folder in the desktop’s own program</source>
            <translation>Den Ordner der gewählten Zeile im Dateiprogramm öffnen</translation>
        </message>
        <message>
            <source>Chec&amp;k everything</source>
            <translation>Alles prüfen</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>&amp;Reparieren</translation>
        </message>
        <message>
            <source>Write the chats’ indices anew; set damaged models aside and fetch them again</source>
            <translation>Die Verzeichnisse der Chats neu schreiben; beschädigte Modelle beiseitelegen und neu laden</translation>
        </message>
        <message>
            <source>How far it is</source>
            <translation>Wie weit es ist</translation>
        </message>
        <message>
            <source>Where your data is</source>
            <translation>Wo Ihre Daten sind</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Wo</translation>
        </message>
        <message>
            <source>A backup takes the place of the chats at the next start.</source>
            <translation>Eine Sicherung tritt beim nächsten Start an die Stelle der Chats.</translation>
        </message>
        <message>
            <source>Back up the chats and settings</source>
            <translation>Chats und Einstellungen sichern</translation>
        </message>
        <message>
            <source>All chats and settings are in %1.</source>
            <translation>Alle Chats und Einstellungen sind in %1.</translation>
        </message>
        <message>
            <source>Restore from a backup</source>
            <translation>Aus einer Sicherung wiederherstellen</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>The backup is sound (chats: %1, and settings). It takes the place of what is here now at the next start; that is kept in a folder beside it.</source>
            <translation>Die Sicherung ist in Ordnung (Chats: %1, mit Einstellungen). Beim nächsten Start tritt sie an die Stelle des Jetzigen; dieses bleibt in einem Ordner daneben erhalten.</translation>
        </message>
        <message>
            <source>The backup is sound (chats: %1, no settings). It takes the place of the chats at the next start; these are kept in a folder beside it.</source>
            <translation>Die Sicherung ist in Ordnung (Chats: %1, ohne Einstellungen). Beim nächsten Start tritt sie an die Stelle der Chats; diese bleiben in einem Ordner daneben erhalten.</translation>
        </message>
        <message>
            <source>Chats and settings stay as they are.</source>
            <translation>Chats und Einstellungen bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>A model cannot be read: %1.</source>
            <translation>Ein Modell ist nicht lesbar: %1.</translation>
        </message>
        <message>
            <source>Damaged: %1, a file of the model %2. It is another program’s: fetch the model again there.</source>
            <translation>Beschädigt: %1, eine Datei des Modells %2. Sie gehört einem anderen Programm: Laden Sie das Modell dort neu.</translation>
        </message>
        <message>
            <source>And more: %1</source>
            <translation>Und weitere: %1</translation>
        </message>
        <message>
            <source>The chats are still damaged: %1. A backup can be restored.</source>
            <translation>Die Chats sind noch beschädigt: %1. Eine Sicherung lässt sich wiederherstellen.</translation>
        </message>
        <message>
            <source>D&amp;o not restore</source>
            <translation>&amp;Nicht wiederherstellen</translation>
        </message>
        <message>
            <source>Rest&amp;ore…</source>
            <translation>Wiederherstelle&amp;n …</translation>
        </message>
        <message>
            <source>&amp;Back up…</source>
            <translation>S&amp;ichern …</translation>
        </message>
        <message>
            <source>Write all chats and settings to one file, also the server’s keys: keep it to yourself</source>
            <translation>Alle Chats und Einstellungen in eine Datei schreiben, auch die Schlüssel des Servers: nicht aus der Hand geben</translation>
        </message>
        <message>
            <source>Put the chats and settings of a backup in place of the present ones</source>
            <translation>Chats und Einstellungen einer Sicherung an die Stelle der jetzigen setzen</translation>
        </message>
        <message>
            <source>Whether the chats, and every file of every stored model, are as they were written</source>
            <translation>Ob die Chats und alle Dateien aller gespeicherten Modelle sind, wie sie geschrieben wurden</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FeedbackPanel</name>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n entry(s) for good?</source>
            <translation>
                <numerusform>%n Eintrag endgültig löschen?</numerusform>
                <numerusform>%n Einträge endgültig löschen?</numerusform>
            </translation>
        </message>
        <message>
            <source>The chats stay as they are. Files of examples that were made of them are deleted, too, and what was tuned by them is marked.</source>
            <translation>Die Chats bleiben, wie sie sind. Auch Beispieldateien, die daraus entstanden sind, werden gelöscht, und was danach getunt wurde, wird gekennzeichnet.</translation>
        </message>
        <message>
            <source>Ratings and corrections</source>
            <translation>Bewertungen und Korrekturen</translation>
        </message>
        <message>
            <source>Collect the &amp;answers I rate or change, for tuning</source>
            <translation>Bewertetes &amp;und Geändertes zum Tunen sammeln</translation>
        </message>
        <message>
            <source>A good answer becomes an example to learn from, and so does one that you have changed, in place of the one it was made of. A bad answer becomes an example of what not to say, beside the good one to the same question if there is one. Without this, ratings are marks in the chat and nothing else.</source>
            <translation>Eine gute Antwort wird ein Beispiel, aus dem gelernt wird, ebenso eine, die Sie geändert haben, anstelle der ursprünglichen. Eine schlechte Antwort wird ein Beispiel dafür, was nicht gesagt werden soll, neben der guten auf dieselbe Frage, falls es eine gibt. Ohne dies sind Bewertungen Zeichen im Chat und sonst nichts.</translation>
        </message>
        <message>
            <source>What was collected</source>
            <translation>Was gesammelt wurde</translation>
        </message>
        <message>
            <source>Delete the chosen entries</source>
            <translation>Ausgewählte Einträge löschen</translation>
        </message>
        <message>
            <source>Delete all</source>
            <translation>Alle löschen</translation>
        </message>
        <message>
            <source>Export as examples…</source>
            <translation>Als Beispiele exportieren…</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FeedbackTable</name>
        <message>
            <source>Good</source>
            <translation>Gut</translation>
        </message>
        <message>
            <source>Bad</source>
            <translation>Schlecht</translation>
        </message>
        <message>
            <source>Changed by you</source>
            <translation>Von Ihnen geändert</translation>
        </message>
        <message>
            <source>Preferred</source>
            <translation>Bevorzugt</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
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
            <translation>Nicht gefunden</translation>
        </message>
        <message numerus="yes">
            <source>In %n message(s)</source>
            <translation>
                <numerusform>In %n Nachricht</numerusform>
                <numerusform>In %n Nachrichten</numerusform>
            </translation>
        </message>
        <message>
            <source>Message %1 of %2</source>
            <translation>Nachricht %1 von %2</translation>
        </message>
        <message>
            <source>Find in this chat</source>
            <translation>In dieser Unterhaltung suchen</translation>
        </message>
        <message>
            <source>Earlier message with these words (Shift+Enter)</source>
            <translation>Frühere Nachricht mit diesen Wörtern (Umschalt+Eingabe)</translation>
        </message>
        <message>
            <source>Later message with these words (Enter)</source>
            <translation>Spätere Nachricht mit diesen Wörtern (Eingabe)</translation>
        </message>
        <message>
            <source>Close the search (Escape)</source>
            <translation>Suche schließen (Esc)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundRepositories</name>
        <message>
            <source>Models of the architecture “%1” do not run here yet.</source>
            <translation>Modelle der Architektur „%1“ laufen hier noch nicht.</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>Repository</source>
            <translation>Repository</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>Runs here</source>
            <translation>Läuft hier</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>Downloads</translation>
        </message>
        <message>
            <source>Likes</source>
            <translation>Gefällt</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>Geändert</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::HeatMap</name>
        <message>
            <source>This TARS was built without charts (install libqcustomplot-dev for them).</source>
            <translation>Dieses TARS wurde ohne Diagramme gebaut (dafür libqcustomplot-dev installieren).</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::LineChart</name>
        <message>
            <source>This TARS was built without charts (install libqcustomplot-dev for them).</source>
            <translation>Dieses TARS wurde ohne Diagramme gebaut (dafür libqcustomplot-dev installieren).</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MainWindow</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;New chat</source>
            <translation>&amp;Neuer Chat</translation>
        </message>
        <message>
            <source>&amp;Import model…</source>
            <translation>Modell &amp;importieren…</translation>
        </message>
        <message>
            <source>Import model &amp;folder…</source>
            <translation>Modell&amp;ordner importieren…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>&amp;Chat</source>
            <translation>&amp;Chat</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>&amp;Stopp</translation>
        </message>
        <message>
            <source>&amp;Regenerate</source>
            <translation>Neu &amp;erzeugen</translation>
        </message>
        <message>
            <source>&amp;Copy the last answer</source>
            <translation>Letzte Antwort &amp;kopieren</translation>
        </message>
        <message>
            <source>Re&amp;name chat or folder</source>
            <translation>Chat oder Ordner &amp;umbenennen</translation>
        </message>
        <message>
            <source>&amp;Delete chat or folder</source>
            <translation>Chat oder Ordner &amp;löschen</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>Settings of this con&amp;versation</source>
            <translation>&amp;Einstellungen dieser Unterhaltung</translation>
        </message>
        <message>
            <source>&amp;Larger text</source>
            <translation>&amp;Größere Schrift</translation>
        </message>
        <message>
            <source>&amp;Smaller text</source>
            <translation>&amp;Kleinere Schrift</translation>
        </message>
        <message>
            <source>&amp;Normal text size</source>
            <translation>&amp;Normale Schriftgröße</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>&amp;About TARS</source>
            <translation>&amp;Über TARS</translation>
        </message>
        <message>
            <source>“%1” was removed from the list.</source>
            <translation>„%1“ wurde aus der Liste entfernt.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <source>Tune</source>
            <translation>Tunen</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>“%1” was deleted.</source>
            <translation>„%1“ wurde gelöscht.</translation>
        </message>
        <message>
            <source>Models (*.gguf *.safetensors *.bin *.ggml *.pt *.pth *.onnx)</source>
            <translation>Modelle (*.gguf *.safetensors *.bin *.ggml *.pt *.pth *.onnx)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Import a model folder</source>
            <translation>Modellordner importieren</translation>
        </message>
        <message>
            <source>About TARS</source>
            <translation>Über TARS</translation>
        </message>
        <message>
            <source>TARS %1</source>
            <translation>TARS %1</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>Checking %1…</source>
            <translation>%1 wird geprüft…</translation>
        </message>
        <message>
            <source>&amp;Server</source>
            <translation>&amp;Server</translation>
        </message>
        <message>
            <source>Server &amp;on</source>
            <translation>Server &amp;eingeschaltet</translation>
        </message>
        <message>
            <source>&amp;Copy the server’s address</source>
            <translation>&amp;Adresse des Servers kopieren</translation>
        </message>
        <message>
            <source>Server on</source>
            <translation>Server an</translation>
        </message>
        <message>
            <source>Server did not start</source>
            <translation>Server nicht gestartet</translation>
        </message>
        <message>
            <source>The server did not start.</source>
            <translation>Der Server ist nicht gestartet.</translation>
        </message>
        <message>
            <source>Show why</source>
            <translation>Grund zeigen</translation>
        </message>
        <message>
            <source>Change the last &amp;message</source>
            <translation>Letzte &amp;Nachricht ändern</translation>
        </message>
        <message>
            <source>Go on in a ne&amp;w chat from here</source>
            <translation>Von hier in neuer Unterhaltung &amp;weiter</translation>
        </message>
        <message>
            <source>Find e&amp;arlier</source>
            <translation>&amp;Frühere finden</translation>
        </message>
        <message>
            <source>Find &amp;later</source>
            <translation>S&amp;pätere finden</translation>
        </message>
        <message>
            <source>&amp;Export chat…</source>
            <translation>Unterhaltung e&amp;xportieren…</translation>
        </message>
        <message>
            <source>&amp;All commands…</source>
            <translation>&amp;Alle Befehle…</translation>
        </message>
        <message>
            <source>Export chat</source>
            <translation>Unterhaltung exportieren</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>Webseite (*.html)</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>JSON, with every version of every message (*.json)</source>
            <translation>JSON, mit jeder Fassung jeder Nachricht (*.json)</translation>
        </message>
        <message>
            <source>&amp;Pin or unpin chat</source>
            <translation>Unterhaltung an&amp;heften oder lösen</translation>
        </message>
        <message>
            <source>Import &amp;chats of another program…</source>
            <translation>&amp;Unterhaltungen eines anderen Programms importieren…</translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s) imported.</source>
            <translation>
                <numerusform>%n Unterhaltung importiert.</numerusform>
                <numerusform>%n Unterhaltungen importiert.</numerusform>
            </translation>
        </message>
        <message>
            <source>New f&amp;older</source>
            <translation>Neuer Or&amp;dner</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>Gespeichert als %1</translation>
        </message>
        <message>
            <source>Runs and tunes large language models on your own computer.

Its sources are free software under the Apache License 2.0. It uses Qt under the GNU LGPL 3 and, for its charts, QCustomPlot under the GNU GPL 3: this program as a whole is under the GNU GPL 3.</source>
            <translation>Betreibt und verbessert große Sprachmodelle auf Ihrem eigenen Computer.

Die Quelltexte sind freie Software unter der Apache-Lizenz 2.0. Benutzt werden Qt unter der GNU LGPL 3 und für die Diagramme QCustomPlot unter der GNU GPL 3: Das Programm als Ganzes steht unter der GNU GPL 3.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>The chat answers with these settings now.</source>
            <translation>Der Chat antwortet jetzt mit diesen Einstellungen.</translation>
        </message>
        <message>
            <source>T&amp;wo models side by side</source>
            <translation>&amp;Zwei Modelle nebeneinander</translation>
        </message>
        <message>
            <source>Go on from the second answ&amp;er</source>
            <translation>Von der z&amp;weiten Antwort aus weiter</translation>
        </message>
        <message>
            <source>%1 is not on this computer.</source>
            <translation>%1 liegt nicht auf diesem Computer.</translation>
        </message>
        <message>
            <source>Download the model first, then open its file.</source>
            <translation>Lade das Modell zuerst herunter und öffne dann seine Datei.</translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s)</source>
            <translation>
                <numerusform>%n Thread</numerusform>
                <numerusform>%n Threads</numerusform>
            </translation>
        </message>
        <message>
            <source>Mo&amp;ve to a folder…</source>
            <translation>In einen Ordner verschieben…</translation>
        </message>
        <message>
            <source>Contin&amp;ue the answer</source>
            <translation>Antwort weiterschreiben</translation>
        </message>
        <message>
            <source>Previous vers&amp;ion</source>
            <translation>Vorige Version</translation>
        </message>
        <message>
            <source>Ne&amp;xt version</source>
            <translation>Nächste Version</translation>
        </message>
        <message>
            <source>&amp;Model</source>
            <translation>&amp;Modell</translation>
        </message>
        <message>
            <source>&amp;Choose a model…</source>
            <translation>&amp;Modell wählen…</translation>
        </message>
        <message>
            <source>&amp;Unload the model</source>
            <translation>Modell &amp;entladen</translation>
        </message>
        <message>
            <source>Cancel &amp;loading</source>
            <translation>&amp;Laden abbrechen</translation>
        </message>
        <message>
            <source>&amp;Tune</source>
            <translation>&amp;Tuning</translation>
        </message>
        <message>
            <source>&amp;Start tuning</source>
            <translation>Tuning &amp;starten</translation>
        </message>
        <message>
            <source>&amp;Pause or resume the run</source>
            <translation>Lauf &amp;anhalten oder fortsetzen</translation>
        </message>
        <message>
            <source>S&amp;top the run</source>
            <translation>Lauf &amp;beenden</translation>
        </message>
        <message>
            <source>&amp;Go on with the interrupted run</source>
            <translation>Unterbrochenen Lauf &amp;fortsetzen</translation>
        </message>
        <message>
            <source>&amp;Adopt what was found</source>
            <translation>Gefundenes &amp;übernehmen</translation>
        </message>
        <message>
            <source>&amp;Roll back the last adoption</source>
            <translation>Letzte Übernahme &amp;zurücknehmen</translation>
        </message>
        <message>
            <source>The answer is there</source>
            <translation>Die Antwort ist da</translation>
        </message>
        <message>
            <source>The model is imported</source>
            <translation>Das Modell ist importiert</translation>
        </message>
        <message>
            <source>The model could not be loaded</source>
            <translation>Das Modell konnte nicht geladen werden</translation>
        </message>
        <message>
            <source>The model is loaded</source>
            <translation>Das Modell ist geladen</translation>
        </message>
        <message>
            <source>The tuning run failed</source>
            <translation>Der Tuning-Lauf ist gescheitert</translation>
        </message>
        <message>
            <source>The tuning run is over</source>
            <translation>Der Tuning-Lauf ist zu Ende</translation>
        </message>
        <message>
            <source>It found something better.</source>
            <translation>Er hat etwas Besseres gefunden.</translation>
        </message>
        <message>
            <source>It found nothing better.</source>
            <translation>Er hat nichts Besseres gefunden.</translation>
        </message>
        <message>
            <source>The smaller model is written</source>
            <translation>Das kleinere Modell ist geschrieben</translation>
        </message>
        <message>
            <source>Models of other &amp;programs</source>
            <translation>Modelle anderer &amp;Programme</translation>
        </message>
        <message>
            <source>&amp;Download a model…</source>
            <translation>Modell &amp;herunterladen…</translation>
        </message>
        <message>
            <source>Import models</source>
            <translation>Modelle importieren</translation>
        </message>
        <message>
            <source>%1: expected %2, took %3</source>
            <translation>%1: erwartet %2, gebraucht %3</translation>
        </message>
        <message>
            <source>%1 took %2 of memory; expected were %3.</source>
            <translation>%1 hat %2 Speicher gebraucht; erwartet waren %3.</translation>
        </message>
        <message>
            <source>What is said of whether a model fits may be as far off.</source>
            <translation>Was darüber gesagt wird, ob ein Modell passt, kann ebenso weit danebenliegen.</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) in the list already.</source>
            <translation>
                <numerusform>%n Modell ist schon in der Liste.</numerusform>
                <numerusform>%n Modelle sind schon in der Liste.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) added to the list.</source>
            <translation>
                <numerusform>%n Modell in die Liste aufgenommen.</numerusform>
                <numerusform>%n Modelle in die Liste aufgenommen.</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” is here.</source>
            <translation>„%1“ ist da.</translation>
        </message>
        <message>
            <source>Chat with it</source>
            <translation>Damit chatten</translation>
        </message>
        <message>
            <source>“%1” is not fetched any more.</source>
            <translation>„%1“ wird nicht mehr geholt.</translation>
        </message>
        <message>
            <source>The last answer is &amp;good</source>
            <translation>Die letzte Antwort ist &amp;gut</translation>
        </message>
        <message>
            <source>The last answer is &amp;bad</source>
            <translation>Die let&amp;zte Antwort ist schlecht</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Tuned by your ratings, and better in the test.</source>
            <translation>Nach Ihren Bewertungen getunt und in der Prüfung besser.</translation>
        </message>
        <message>
            <source>Tuned by your ratings, better in the test, and adopted.</source>
            <translation>Nach Ihren Bewertungen getunt, in der Prüfung besser und übernommen.</translation>
        </message>
        <message>
            <source>Rolled back: answers were rated worse than before.</source>
            <translation>Zurückgenommen: Antworten wurden schlechter bewertet als zuvor.</translation>
        </message>
        <message>
            <source>Searc&amp;h all chats</source>
            <translation>&amp;Alle Chats durchsuchen</translation>
        </message>
        <message>
            <source>A&amp;ttach files…</source>
            <translation>Da&amp;teien anhängen…</translation>
        </message>
        <message>
            <source>&amp;Undo, or follow the notice</source>
            <translation>&amp;Rückgängig, oder der Meldung folgen</translation>
        </message>
        <message>
            <source>It reads PDF files with Poppler, which is under the GNU GPL 2 or later.</source>
            <translation>PDF-Dateien liest es mit Poppler, das unter der GNU GPL 2 oder neuer steht.</translation>
        </message>
        <message>
            <source>&amp;Search for models…</source>
            <translation>Modelle &amp;suchen…</translation>
        </message>
        <message>
            <source>The model is here</source>
            <translation>Das Modell ist da</translation>
        </message>
        <message>
            <source>The download failed</source>
            <translation>Der Download ist fehlgeschlagen</translation>
        </message>
        <message>
            <source>&amp;Find on this page</source>
            <translation>Auf dieser Seite su&amp;chen</translation>
        </message>
        <message>
            <source>&amp;First steps…</source>
            <translation>&amp;Erste Schritte …</translation>
        </message>
        <message>
            <source>Preparing a tuning run</source>
            <translation>Tuning wird vorbereitet</translation>
        </message>
        <message>
            <source>Tuning</source>
            <translation>Tuning läuft</translation>
        </message>
        <message>
            <source>Tuning paused</source>
            <translation>Tuning angehalten</translation>
        </message>
        <message>
            <source>Ending the tuning run</source>
            <translation>Tuning wird beendet</translation>
        </message>
        <message>
            <source>Testing what was found</source>
            <translation>Der Fund wird geprüft</translation>
        </message>
        <message>
            <source>generation %1</source>
            <translation>Generation %1</translation>
        </message>
        <message>
            <source>%1 % better so far</source>
            <translation>bisher %1 % besser</translation>
        </message>
        <message>
            <source>nothing better yet</source>
            <translation>noch nichts Besseres</translation>
        </message>
        <message>
            <source>The backup is in place. What was there before is in %1.</source>
            <translation>Die Sicherung ist eingesetzt. Was vorher da war, liegt in %1.</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>Ordner zeigen</translation>
        </message>
        <message>
            <source>New folder inside</source>
            <translation>Neuer Ordner darin</translation>
        </message>
        <message>
            <source>Deleted chats…</source>
            <translation>Gelöschte Chats…</translation>
        </message>
        <message>
            <source>Open in the reader</source>
            <translation>In der Leseansicht öffnen</translation>
        </message>
        <message>
            <source>It found something better, by %1 %.</source>
            <translation>Er hat etwas Besseres gefunden, um %1 %.</translation>
        </message>
        <message>
            <source>Choose first what it is about: %1</source>
            <translation>Wähle zuerst, worum es geht: %1</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>Ausschneiden</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Alles auswählen</translation>
        </message>
        <message>
            <source>Served already at %1</source>
            <translation>Läuft schon auf dem Server: %1</translation>
        </message>
        <message>
            <source>The answer failed</source>
            <translation>Die Antwort ist fehlgeschlagen</translation>
        </message>
        <message>
            <source>%1 was used last, and is not there any more.</source>
            <translation>%1 wurde zuletzt benutzt und ist nicht mehr da.</translation>
        </message>
        <message>
            <source>%1 was used last. It is not loaded, as it is not expected to fit.</source>
            <translation>%1 wurde zuletzt benutzt. Es wird nicht geladen, da es voraussichtlich nicht passt.</translation>
        </message>
        <message>
            <source>%1 was used last, and cannot be read.</source>
            <translation>%1 wurde zuletzt benutzt und kann nicht gelesen werden.</translation>
        </message>
        <message>
            <source>TARS ended while it was importing %1.</source>
            <translation>TARS endete, während es %1 importierte.</translation>
        </message>
        <message>
            <source>Import again</source>
            <translation>Erneut importieren</translation>
        </message>
        <message numerus="yes">
            <source>TARS ended while it was importing %1 and %n more.</source>
            <translation>
                <numerusform>TARS endete, während es %1 und %n weiteres importierte.</numerusform>
                <numerusform>TARS endete, während es %1 und %n weitere importierte.</numerusform>
            </translation>
        </message>
        <message>
            <source>What the disk did not take is written now.</source>
            <translation>Was der Datenträger nicht aufnahm, ist jetzt geschrieben.</translation>
        </message>
        <message>
            <source>Not everything is written</source>
            <translation>Nicht alles ist geschrieben</translation>
        </message>
        <message>
            <source>The disk has not taken all that was said in the chats. Closing now loses it.</source>
            <translation>Der Datenträger hat nicht alles aufgenommen, was in den Chats gesagt wurde. Beim Schließen geht es verloren.</translation>
        </message>
        <message>
            <source>Once there is room on the disk, it is written and the window closes.</source>
            <translation>Sobald auf dem Datenträger Platz ist, wird es geschrieben und das Fenster schließt sich.</translation>
        </message>
        <message>
            <source>Close and lose it</source>
            <translation>Schließen und verlieren</translation>
        </message>
        <message>
            <source>Leave the window open</source>
            <translation>Das Fenster offen lassen</translation>
        </message>
        <message>
            <source>Save as a preset</source>
            <translation>Als Voreinstellung sichern</translation>
        </message>
        <message>
            <source>Tuned</source>
            <translation>Optimiert</translation>
        </message>
        <message>
            <source>Saved as the preset “%1”.</source>
            <translation>Als Voreinstellung „%1“ gesichert.</translation>
        </message>
        <message>
            <source>keys and values as %1</source>
            <translation>Keys und Values als %1</translation>
        </message>
        <message>
            <source>When the model is loaded next: %1.</source>
            <translation>Wenn das Modell das nächste Mal geladen wird: %1.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageBar</name>
        <message>
            <source>Close this message</source>
            <translation>Diese Meldung schließen</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageEditor</name>
        <message>
            <source>Change your message</source>
            <translation>Ihre Nachricht ändern</translation>
        </message>
        <message>
            <source>Change this answer</source>
            <translation>Diese Antwort ändern</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Senden</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Ask again with this text, beside the first version (Ctrl+Enter)</source>
            <translation>Mit diesem Text neu fragen, neben der ersten Fassung (Strg+Eingabe)</translation>
        </message>
        <message>
            <source>Keep this text beside the first version (Ctrl+Enter)</source>
            <translation>Diesen Text neben der ersten Fassung behalten (Strg+Eingabe)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Change this summary</source>
            <translation>Diese Zusammenfassung ändern</translation>
        </message>
        <message>
            <source>Give the model this from now on (Ctrl+Enter)</source>
            <translation>Dem Modell ab jetzt dies geben (Strg+Eingabe)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageWidget</name>
        <message>
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>Your message</source>
            <translation>Ihre Nachricht</translation>
        </message>
        <message>
            <source>Reading the prompt…</source>
            <translation>Eingabe wird gelesen…</translation>
        </message>
        <message>
            <source>Answering…</source>
            <translation>Antwortet…</translation>
        </message>
        <message>
            <source>Interrupted: the program ended while this was being written</source>
            <translation>Unterbrochen: Das Programm endete, während dies geschrieben wurde</translation>
        </message>
        <message>
            <source>Stopped · %1</source>
            <translation>Gestoppt · %1</translation>
        </message>
        <message>
            <source>Length limit reached · %1</source>
            <translation>Längengrenze erreicht · %1</translation>
        </message>
        <message>
            <source>The context is full · %1</source>
            <translation>Der Kontext ist voll · %1</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n Token</numerusform>
                <numerusform>%n Token</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 Token/s</translation>
        </message>
        <message>
            <source>first after %1 ms</source>
            <translation>erstes nach %1 ms</translation>
        </message>
        <message>
            <source>first after %1 s</source>
            <translation>erstes nach %1 s</translation>
        </message>
        <message>
            <source>Previous version</source>
            <translation>Vorherige Fassung</translation>
        </message>
        <message>
            <source>Next version</source>
            <translation>Nächste Fassung</translation>
        </message>
        <message>
            <source>Answer again, keeping this version</source>
            <translation>Noch einmal antworten, diese Fassung bleibt</translation>
        </message>
        <message>
            <source>Go on writing this answer</source>
            <translation>Diese Antwort weiterschreiben</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>Changed by you</source>
            <translation>Von Ihnen geändert</translation>
        </message>
        <message>
            <source>%1 · changed by you</source>
            <translation>%1 · von Ihnen geändert</translation>
        </message>
        <message>
            <source>Copy this message</source>
            <translation>Diese Nachricht kopieren</translation>
        </message>
        <message>
            <source>Change this message, keeping this version</source>
            <translation>Diese Nachricht ändern und diese Fassung behalten</translation>
        </message>
        <message>
            <source>Go on from here in a new chat</source>
            <translation>Von hier in einer neuen Unterhaltung weiter</translation>
        </message>
        <message>
            <source>Show how this answer was made</source>
            <translation>Zeigen, wie diese Antwort entstand</translation>
        </message>
        <message>
            <source>Too old to fit into the context: this message is not sent along</source>
            <translation>Zu alt für den Kontext: diese Nachricht wird nicht mitgeschickt</translation>
        </message>
        <message>
            <source>Fold the thoughts away</source>
            <translation>Gedanken einklappen</translation>
        </message>
        <message>
            <source>Show the thoughts</source>
            <translation>Gedanken zeigen</translation>
        </message>
        <message>
            <source>Thinking…</source>
            <translation>Denkt nach…</translation>
        </message>
        <message>
            <source>Thoughts</source>
            <translation>Gedanken</translation>
        </message>
        <message>
            <source>Thought for %1 s</source>
            <translation>%1 s nachgedacht</translation>
        </message>
        <message>
            <source>%1 of %2 context</source>
            <translation>%1 von %2 Kontext</translation>
        </message>
        <message>
            <source>seed %1</source>
            <translation>Startwert %1</translation>
        </message>
        <message numerus="yes">
            <source>%n old message(s) left out</source>
            <translation>
                <numerusform>%n alte Nachricht weggelassen</numerusform>
                <numerusform>%n alte Nachrichten weggelassen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n token(s) forgotten on the way</source>
            <translation>
                <numerusform>unterwegs %n Token vergessen</numerusform>
                <numerusform>unterwegs %n Token vergessen</numerusform>
            </translation>
        </message>
        <message>
            <source>Attached: %1</source>
            <translation>Angehängt: %1</translation>
        </message>
        <message>
            <source>Good answer</source>
            <translation>Gute Antwort</translation>
        </message>
        <message>
            <source>Bad answer</source>
            <translation>Schlechte Antwort</translation>
        </message>
        <message>
            <source>Open in the reader</source>
            <translation>In der Leseansicht öffnen</translation>
        </message>
        <message numerus="yes">
            <source>%n old message(s) as a summary</source>
            <translation>
                <numerusform>%n alte Nachricht zusammengefasst</numerusform>
                <numerusform>%n alte Nachrichten zusammengefasst</numerusform>
            </translation>
        </message>
        <message>
            <source>The model is given a summary in place of this message</source>
            <translation>Statt dieser Nachricht erhält das Modell eine Zusammenfassung</translation>
        </message>
        <message>
            <source>%1 of memory</source>
            <translation>%1 Speicher</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelLibrary</name>
        <message>
            <source>%1 (file is missing)</source>
            <translation>%1 (Datei fehlt)</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>Architektur</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Typ</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Kontext</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 Token/s</translation>
        </message>
        <message>
            <source>Speed here</source>
            <translation>Tempo hier</translation>
        </message>
        <message numerus="yes">
            <source>%1, and %n more</source>
            <translation>
                <numerusform>%1 und %n weiterer</numerusform>
                <numerusform>%1 und %n weitere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelPicker</name>
        <message>
            <source>Loading %1</source>
            <translation>%1 wird geladen</translation>
        </message>
        <message>
            <source>Choose a model</source>
            <translation>Modell wählen</translation>
        </message>
        <message>
            <source>%1, %2, %3 parameters</source>
            <translation>%1, %2, %3 Parameter</translation>
        </message>
        <message>
            <source>The model that answers</source>
            <translation>Das Modell, das antwortet</translation>
        </message>
        <message>
            <source>Model: %1</source>
            <translation>Modell: %1</translation>
        </message>
        <message>
            <source>Loading progress</source>
            <translation>Ladefortschritt</translation>
        </message>
        <message>
            <source>Cancel loading</source>
            <translation>Laden abbrechen</translation>
        </message>
        <message>
            <source>Import a model file…</source>
            <translation>Modelldatei importieren…</translation>
        </message>
        <message>
            <source>Import a model folder…</source>
            <translation>Modellordner importieren…</translation>
        </message>
        <message>
            <source>Unload the model</source>
            <translation>Modell entladen</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelSuggestion</name>
        <message>
            <source>“%1” is in the queue of downloads. It comes while you do other things.</source>
            <translation>„%1“ ist in der Warteschlange der Downloads. Es kommt, während Sie anderes tun.</translation>
        </message>
        <message>
            <source>TARS is offline: the switch is in the settings, under Privacy. Without a network, import a model’s file.</source>
            <translation>TARS ist offline: Der Schalter steht in den Einstellungen unter Privatsphäre. Ohne Netz lässt sich die Datei eines Modells importieren.</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Suche läuft …</translation>
        </message>
        <message>
            <source>The button asks %1 which forms of it there are, and nothing before.</source>
            <translation>Der Knopf fragt %1, welche Formen es davon gibt; vorher wird nichts gefragt.</translation>
        </message>
        <message>
            <source>See &amp;what fits</source>
            <translation>&amp;Zeigen, was passt</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>H&amp;erunterladen</translation>
        </message>
        <message>
            <source>Measuring what this computer has free…</source>
            <translation>Es wird gemessen, was auf diesem Computer frei ist …</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>passt</translation>
        </message>
        <message>
            <source>tight</source>
            <translation>knapp</translation>
        </message>
        <message>
            <source>too big: programs that are closed leave more</source>
            <translation>zu groß: Geschlossene Programme lassen mehr frei</translation>
        </message>
        <message>
            <source>Recommended: %1. About %2 to download, and about %3 of memory while it is loaded, of which %4 are free: %5.</source>
            <translation>Empfohlen: %1. Etwa %2 zum Herunterladen und etwa %3 Arbeitsspeicher, solange es geladen ist; frei sind davon %4: %5.</translation>
        </message>
        <message>
            <source>Forms of the recommended model</source>
            <translation>Formen des empfohlenen Modells</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelsPage</name>
        <message>
            <source>Models on this computer</source>
            <translation>Modelle auf diesem Computer</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>Laden</translation>
        </message>
        <message>
            <source>Load this model and chat with it</source>
            <translation>Dieses Modell laden und damit chatten</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <source>No models yet</source>
            <translation>Noch keine Modelle</translation>
        </message>
        <message>
            <source>Import a GGUF file, or a folder as Hugging Face gives it (config.json with safetensors).</source>
            <translation>Importieren Sie eine GGUF-Datei oder einen Ordner, wie Hugging Face ihn liefert (config.json mit Safetensors).</translation>
        </message>
        <message>
            <source>Your models</source>
            <translation>Ihre Modelle</translation>
        </message>
        <message>
            <source>Found on this computer (%1)</source>
            <translation>Auf diesem Computer gefunden (%1)</translation>
        </message>
        <message>
            <source>Found on this computer</source>
            <translation>Auf diesem Computer gefunden</translation>
        </message>
        <message>
            <source>Downloads (%1)</source>
            <translation>Downloads (%1)</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>Downloads</translation>
        </message>
        <message>
            <source>Checking %1…</source>
            <translation>%1 wird geprüft…</translation>
        </message>
        <message>
            <source>Use models that are on this computer already</source>
            <translation>Modelle benutzen, die schon auf diesem Computer sind</translation>
        </message>
        <message>
            <source>Model &amp;files…</source>
            <translation>Modell&amp;dateien…</translation>
        </message>
        <message>
            <source>A f&amp;older…</source>
            <translation>&amp;Ordner…</translation>
        </message>
        <message>
            <source>Models of &amp;other programs</source>
            <translation>Modelle &amp;anderer Programme</translation>
        </message>
        <message>
            <source>From the &amp;internet…</source>
            <translation>Aus dem &amp;Internet…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stopp</translation>
        </message>
        <message>
            <source>Stop importing; what is in the list already stays there</source>
            <translation>Import beenden; was schon in der Liste ist, bleibt</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>Give this model another name in the list</source>
            <translation>Diesem Modell in der Liste einen anderen Namen geben</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>A second name for the same files</source>
            <translation>Ein zweiter Name für dieselben Dateien</translation>
        </message>
        <message>
            <source>Remove this model from the list; its file stays, unless it was downloaded here</source>
            <translation>Dieses Modell aus der Liste nehmen; seine Datei bleibt, außer wenn es hier heruntergeladen wurde</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>&amp;Importieren…</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suche</translation>
        </message>
        <message>
            <source>&amp;Search Hugging Face…</source>
            <translation>Hugging Face durch&amp;suchen…</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s), %1 in all.</source>
            <translation>
                <numerusform>%n Modell, insgesamt %1.</numerusform>
                <numerusform>%n Modelle, insgesamt %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n model(s), %1 in all. %2 are free on the disk.</source>
            <translation>
                <numerusform>%n Modell, insgesamt %1. %2 sind auf der Platte frei.</numerusform>
                <numerusform>%n Modelle, insgesamt %1. %2 sind auf der Platte frei.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>Im &amp;Ordner zeigen</translation>
        </message>
        <message>
            <source>Copy its &amp;path</source>
            <translation>&amp;Pfad kopieren</translation>
        </message>
        <message>
            <source>Find in your models</source>
            <translation>In Ihren Modellen suchen</translation>
        </message>
        <message>
            <source>Stop m&amp;easuring</source>
            <translation>Messung b&amp;eenden</translation>
        </message>
        <message>
            <source>M&amp;easure the speed</source>
            <translation>T&amp;empo messen</translation>
        </message>
        <message>
            <source>Stop importing</source>
            <translation>Import beenden</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ReplayBar</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Replay</source>
            <translation>Noch einmal zeigen</translation>
        </message>
        <message>
            <source>Shows the charts as they grew</source>
            <translation>Zeigt die Diagramme, wie sie wuchsen</translation>
        </message>
        <message>
            <source>How much of the run is shown</source>
            <translation>Wie viel des Laufs gezeigt wird</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RepositoryModels</name>
        <message>
            <source>Needs about %1 of memory, and %2 are free now. How much exactly is told once it is here.</source>
            <translation>Braucht etwa %1 Speicher, und %2 sind jetzt frei. Wie viel genau, steht hier, sobald es da ist.</translation>
        </message>
        <message>
            <source>about %1</source>
            <translation>etwa %1</translation>
        </message>
        <message>
            <source>fits, recommended</source>
            <translation>passt, empfohlen</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>passt</translation>
        </message>
        <message>
            <source>tight</source>
            <translation>knapp</translation>
        </message>
        <message>
            <source>too big</source>
            <translation>zu groß</translation>
        </message>
        <message>
            <source>in your list</source>
            <translation>in Ihrer Liste</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>unterwegs</translation>
        </message>
        <message>
            <source>no room on the disk</source>
            <translation>kein Platz auf der Platte</translation>
        </message>
        <message>
            <source>Quantization</source>
            <translation>Quantisierung</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>Fits here</source>
            <translation>Passt hier</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RequestLog</name>
        <message>
            <source>%1, client left</source>
            <translation>%1, Client ging</translation>
        </message>
        <message>
            <source>%1, failed</source>
            <translation>%1, gescheitert</translation>
        </message>
        <message>
            <source>%1, cut at its limit</source>
            <translation>%1, an der Grenze gekürzt</translation>
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
            <translation>Gelesene → geschriebene Token</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>Anfrage</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>Dauer</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n message(s) dropped</source>
            <translation>
                <numerusform>%1, %n Nachricht weggelassen</numerusform>
                <numerusform>%1, %n Nachrichten weggelassen</numerusform>
            </translation>
        </message>
        <message>
            <source>First token</source>
            <translation>Erstes Token</translation>
        </message>
        <message>
            <source>Tokens/s</source>
            <translation>Tokens/s</translation>
        </message>
        <message>
            <source>Model: %1</source>
            <translation>Modell: %1</translation>
        </message>
        <message>
            <source>Status: %1</source>
            <translation>Status: %1</translation>
        </message>
        <message>
            <source>Tokens read → tokens written: %1</source>
            <translation>Gelesene → geschriebene Tokens: %1</translation>
        </message>
        <message>
            <source>First token after %1</source>
            <translation>Erstes Token nach %1</translation>
        </message>
        <message>
            <source>%1 tokens per second</source>
            <translation>%1 Tokens pro Sekunde</translation>
        </message>
        <message>
            <source>Duration: %1</source>
            <translation>Dauer: %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RunCharts</name>
        <message>
            <source>untuned</source>
            <translation>unverändert</translation>
        </message>
        <message>
            <source>temperature only</source>
            <translation>nur Temperatur</translation>
        </message>
        <message>
            <source>Loss: lower is better</source>
            <translation>Verlust: weniger ist besser</translation>
        </message>
        <message>
            <source>Candidates tried</source>
            <translation>Versuchte Kandidaten</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Minuten</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>Sekunden</translation>
        </message>
        <message>
            <source>middle half</source>
            <translation>mittlere Hälfte</translation>
        </message>
        <message>
            <source>worst</source>
            <translation>schlechtester</translation>
        </message>
        <message>
            <source>median</source>
            <translation>Median</translation>
        </message>
        <message>
            <source>best of a generation</source>
            <translation>bester einer Generation</translation>
        </message>
        <message>
            <source>random search</source>
            <translation>Zufallssuche</translation>
        </message>
        <message>
            <source>held out</source>
            <translation>zurückbehalten</translation>
        </message>
        <message>
            <source>guard</source>
            <translation>Wächter</translation>
        </message>
        <message>
            <source>best held out</source>
            <translation>bester zurückbehaltener</translation>
        </message>
        <message>
            <source>Nothing was measured yet.</source>
            <translation>Es wurde noch nichts gemessen.</translation>
        </message>
        <message>
            <source>The untuned model has a loss of %1 on held-out examples; no candidate was tried yet.</source>
            <translation>Das unveränderte Modell hat auf zurückbehaltenen Beispielen einen Verlust von %1; es wurde noch kein Kandidat versucht.</translation>
        </message>
        <message numerus="yes">
            <source>%n generation(s)</source>
            <translation>
                <numerusform>%n Generation</numerusform>
                <numerusform>%n Generationen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n candidate(s)</source>
            <translation>
                <numerusform>%n Kandidaten</numerusform>
                <numerusform>%n Kandidaten</numerusform>
            </translation>
        </message>
        <message>
            <source>After %1 with %2, the loss on held-out examples went from %3 down to %4.</source>
            <translation>Nach %1 mit %2 ist der Verlust auf zurückbehaltenen Beispielen von %3 auf %4 gesunken.</translation>
        </message>
        <message>
            <source>After %1 with %2, nothing is better on held-out examples than the untuned model’s loss of %3.</source>
            <translation>Nach %1 mit %2 ist auf zurückbehaltenen Beispielen nichts besser als der Verlust %3 des unveränderten Modells.</translation>
        </message>
        <message>
            <source>After %1 with %2, the best loss is %3.</source>
            <translation>Nach %1 mit %2 ist der beste Verlust %3.</translation>
        </message>
        <message>
            <source>Seconds per generation</source>
            <translation>Sekunden pro Generation</translation>
        </message>
        <message>
            <source>Shares of the budget</source>
            <translation>Anteile am Budget</translation>
        </message>
        <message>
            <source>Step size (σ)</source>
            <translation>Schrittweite (σ)</translation>
        </message>
        <message>
            <source>Diversity of the population</source>
            <translation>Vielfalt der Population</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatur</translation>
        </message>
        <message>
            <source>Acceptance rate</source>
            <translation>Annahmerate</translation>
        </message>
        <message>
            <source>Current loss</source>
            <translation>Aktueller Verlust</translation>
        </message>
        <message>
            <source>Condition (axis ratio)</source>
            <translation>Kondition (Achsenverhältnis)</translation>
        </message>
        <message>
            <source>Population</source>
            <translation>Population</translation>
        </message>
        <message>
            <source>Distance from the start</source>
            <translation>Abstand vom Anfang</translation>
        </message>
        <message>
            <source>Signal to noise</source>
            <translation>Signal zu Rauschen</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>Restarts</source>
            <translation>Neustarts</translation>
        </message>
        <message>
            <source>Step size</source>
            <translation>Schrittweite</translation>
        </message>
        <message>
            <source>target</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>%1: %2 at first, %3 now.</source>
            <translation>%1: anfangs %2, jetzt %3.</translation>
        </message>
        <message>
            <source>Time of a request; 1: as now</source>
            <translation>Zeit einer Anfrage; 1: wie jetzt</translation>
        </message>
        <message>
            <source>After %1, the fastest takes %2 of the time that a request takes as things are.</source>
            <translation>Nach %1 braucht der schnellste %2 der Zeit, die eine Anfrage jetzt braucht.</translation>
        </message>
        <message>
            <source>How long generations took</source>
            <translation>Wie lange Generationen dauerten</translation>
        </message>
        <message>
            <source>Held out against watched text</source>
            <translation>Zurückbehaltenes gegen beobachteten Text</translation>
        </message>
        <message>
            <source>Who made the best</source>
            <translation>Wer die besten machte</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>%1, untuned</source>
            <translation>%1, unverändert</translation>
        </message>
        <message>
            <source>Held out: lower is better</source>
            <translation>Zurückbehalten: weniger ist besser</translation>
        </message>
        <message>
            <source>%1 at best</source>
            <translation>bestenfalls %1</translation>
        </message>
        <message>
            <source>nothing better</source>
            <translation>nichts Besseres</translation>
        </message>
        <message>
            <source>On held-out examples %1 has found %2, %3 has found %4.</source>
            <translation>Auf zurückbehaltenen Beispielen hat %1 gefunden: %2; %3: %4.</translation>
        </message>
        <message>
            <source>readout alone</source>
            <translation>nur Auslese</translation>
        </message>
        <message>
            <source>by each matrix alone</source>
            <translation>nach jeder Matrix allein</translation>
        </message>
        <message>
            <source>Distance from the original, in nats per token</source>
            <translation>Abstand vom Original, in Nats je Token</translation>
        </message>
        <message>
            <source>one type for all</source>
            <translation>ein Typ für alle</translation>
        </message>
        <message>
            <source>One type for all is %1 nats per token from the original.</source>
            <translation>Ein Typ für alle ist %1 Nats je Token vom Original entfernt.</translation>
        </message>
        <message>
            <source>%1 After %2 with %3, the closest of this size is %4 away, on text that was held out.</source>
            <translation>%1 Nach %2 mit %3 ist das nächste dieser Größe %4 entfernt, auf zurückgehaltenem Text.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RunView</name>
        <message>
            <source>Interrupted: it can go on</source>
            <translation>Unterbrochen: kann weitergehen</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Beendet</translation>
        </message>
        <message>
            <source>Reading the model and the examples…</source>
            <translation>Modell und Beispiele werden gelesen…</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Es wird gesucht…</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Wird beendet…</translation>
        </message>
        <message>
            <source>Testing what was found…</source>
            <translation>Was gefunden wurde, wird geprüft…</translation>
        </message>
        <message>
            <source>Run %1</source>
            <translation>Lauf %1</translation>
        </message>
        <message>
            <source>%1  ·  algorithm %2</source>
            <translation>%1  ·  Algorithmus %2</translation>
        </message>
        <message>
            <source>&amp;Resume</source>
            <translation>&amp;Fortsetzen</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Ends the search and tests what it has found</source>
            <translation>Beendet die Suche und prüft, was sie gefunden hat</translation>
        </message>
        <message>
            <source>Interrupts the run</source>
            <translation>Unterbricht den Lauf</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>&amp;Go on</source>
            <translation>&amp;Weitermachen</translation>
        </message>
        <message>
            <source>Takes the run up where it was interrupted</source>
            <translation>Nimmt den Lauf dort wieder auf, wo er unterbrochen wurde</translation>
        </message>
        <message>
            <source>&amp;Losses</source>
            <translation>&amp;Verluste</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>S&amp;uche</translation>
        </message>
        <message>
            <source>Candi&amp;dates</source>
            <translation>&amp;Kandidaten</translation>
        </message>
        <message>
            <source>A&amp;nswers</source>
            <translation>A&amp;ntworten</translation>
        </message>
        <message>
            <source>Charts, candidates and answers of the run</source>
            <translation>Diagramme, Kandidaten und Antworten des Laufs</translation>
        </message>
        <message>
            <source>&amp;Over</source>
            <translation>&amp;Über</translation>
        </message>
        <message>
            <source>What the charts run over</source>
            <translation>Worüber die Diagramme laufen</translation>
        </message>
        <message>
            <source>time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>candidates tried</source>
            <translation>versuchte Kandidaten</translation>
        </message>
        <message>
            <source>Losses over the run</source>
            <translation>Verluste im Verlauf</translation>
        </message>
        <message>
            <source>Save all figures as CSV</source>
            <translation>Alle Zahlen als CSV speichern</translation>
        </message>
        <message>
            <source>Sho&amp;w</source>
            <translation>&amp;Zeigen</translation>
        </message>
        <message>
            <source>Figure of the search</source>
            <translation>Kennzahl der Suche</translation>
        </message>
        <message>
            <source>The best candidate of each generation</source>
            <translation>Der beste Kandidat jeder Generation</translation>
        </message>
        <message>
            <source>Reading the model…</source>
            <translation>Das Modell wird gelesen …</translation>
        </message>
        <message>
            <source>Share of the run that is done</source>
            <translation>Erledigter Anteil des Laufs</translation>
        </message>
        <message>
            <source>Moves</source>
            <translation>Be&amp;wegungen</translation>
        </message>
        <message>
            <source>Save this chart’s figures as CSV</source>
            <translation>Zahlen dieses Diagramms als CSV speichern</translation>
        </message>
        <message>
            <source>What has moved, generation by generation</source>
            <translation>Was sich bewegt hat, Generation für Generation</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <source>Measuring each matrix…</source>
            <translation>Jede Matrix wird gemessen…</translation>
        </message>
        <message>
            <source>Bl&amp;ind</source>
            <translation>Bl&amp;ind</translation>
        </message>
        <message>
            <source>Examples that only say which answers are not wanted: %1. The model’s own answers stand in for better ones.</source>
            <translation>Beispiele, die nur sagen, welche Antworten unerwünscht sind: %1. An die Stelle besserer treten die eigenen Antworten des Modells.</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>Diagramme</translation>
        </message>
        <message>
            <source>Waits while an answer is written</source>
            <translation>Wartet, während geantwortet wird</translation>
        </message>
        <message>
            <source>Waits until nobody uses the computer</source>
            <translation>Wartet, bis niemand den Rechner benutzt</translation>
        </message>
        <message>
            <source>Waits while on battery</source>
            <translation>Wartet im Akkubetrieb</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SearchCharts</name>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>Milliseconds per generation</source>
            <translation>Millisekunden je Generation</translation>
        </message>
        <message>
            <source>Generations</source>
            <translation>Generationen</translation>
        </message>
        <message>
            <source>Nothing was measured yet.</source>
            <translation>Es wurde noch nichts gemessen.</translation>
        </message>
        <message>
            <source>generations</source>
            <translation>Generationen</translation>
        </message>
        <message>
            <source>11 to 15 ms</source>
            <translation>11 bis 15 ms</translation>
        </message>
        <message numerus="yes">
            <source>Half of the %n generation(s) took %1 ms or less; %2 of them took 11 to 15 ms.</source>
            <translation>
                <numerusform>Die eine Generation dauerte %1 ms oder weniger; %2 davon dauerten 11 bis 15 ms.</numerusform>
                <numerusform>Die Hälfte der %n Generationen dauerte %1 ms oder weniger; %2 von ihnen dauerten 11 bis 15 ms.</numerusform>
            </translation>
        </message>
        <message>
            <source>Loss on held-out examples</source>
            <translation>Verlust auf zurückbehaltenen Beispielen</translation>
        </message>
        <message>
            <source>Loss on the text it must not get worse at</source>
            <translation>Verlust auf dem Text, an dem es nicht schlechter werden darf</translation>
        </message>
        <message>
            <source>checked</source>
            <translation>geprüft</translation>
        </message>
        <message>
            <source>none is better at both</source>
            <translation>keiner ist an beidem besser</translation>
        </message>
        <message numerus="yes">
            <source>Of %n candidate(s) that were checked, %1 stand where none is better both at held-out examples and at the text that was watched.</source>
            <translation>
                <numerusform>Von einem geprüften Kandidaten stehen %1 so, dass keiner sowohl bei den zurückbehaltenen Beispielen als auch beim beobachteten Text besser ist.</numerusform>
                <numerusform>Von %n geprüften Kandidaten stehen %1 so, dass keiner sowohl bei den zurückbehaltenen Beispielen als auch beim beobachteten Text besser ist.</numerusform>
            </translation>
        </message>
        <message>
            <source>Share of the budget</source>
            <translation>Anteil am Budget</translation>
        </message>
        <message>
            <source>The algorithm %1 has the largest share of the budget, %2.</source>
            <translation>Der Algorithmus %1 hat den größten Anteil am Budget, %2.</translation>
        </message>
        <message>
            <source>Share of the generations so far</source>
            <translation>Anteil an den bisherigen Generationen</translation>
        </message>
        <message>
            <source>Most of the generations’ best candidates were made by %1, %2 of them.</source>
            <translation>Die meisten der jeweils besten Kandidaten machte %1, nämlich %2.</translation>
        </message>
        <message>
            <source>Generation</source>
            <translation>Generation</translation>
        </message>
        <message>
            <source>Moved, as a share of the range</source>
            <translation>Bewegt, als Anteil des Bereichs</translation>
        </message>
        <message>
            <source>This search moves whole matrices along random directions: there are no single numbers to show.</source>
            <translation>Diese Suche bewegt ganze Matrizen in zufällige Richtungen: Einzelne Zahlen gibt es nicht zu zeigen.</translation>
        </message>
        <message>
            <source>%1 by %2</source>
            <translation>%1 um %2</translation>
        </message>
        <message>
            <source>Furthest from the untuned model in the last generation: %1.</source>
            <translation>In der letzten Generation am weitesten vom unveränderten Modell entfernt: %1.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SearchPanel</name>
        <message>
            <source>Searching…</source>
            <translation>Es wird gesucht…</translation>
        </message>
        <message>
            <source>Words, the name of a repository, or the address of its page. What stands here is sent to %1.</source>
            <translation>Wörter, der Name eines Repositorys oder die Adresse seiner Seite. Was hier steht, wird an %1 geschickt.</translation>
        </message>
        <message>
            <source>Nothing found. Try fewer words, or others.</source>
            <translation>Nichts gefunden. Versuchen Sie weniger oder andere Wörter.</translation>
        </message>
        <message numerus="yes">
            <source>%n repositor(y/ies) found</source>
            <translation>
                <numerusform>%n Repository gefunden</numerusform>
                <numerusform>%n Repositorys gefunden</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stopp</translation>
        </message>
        <message>
            <source>Se&amp;arch</source>
            <translation>S&amp;uchen</translation>
        </message>
        <message>
            <source>Looking into it…</source>
            <translation>Wird angesehen…</translation>
        </message>
        <message>
            <source>Models of the architecture “%1” do not run here yet.</source>
            <translation>Modelle der Architektur „%1“ laufen hier noch nicht.</translation>
        </message>
        <message>
            <source>Its author asks for consent on its page. Downloads then need the token of an account that has given it, in HF_TOKEN.</source>
            <translation>Wer es gemacht hat, verlangt auf der Seite eine Zustimmung. Downloads brauchen dann das Token eines Kontos, das zugestimmt hat, in HF_TOKEN.</translation>
        </message>
        <message>
            <source>There is nothing in it that can be downloaded.</source>
            <translation>Es enthält nichts, was sich herunterladen lässt.</translation>
        </message>
        <message>
            <source>“%1” is in the queue of downloads.</source>
            <translation>„%1“ steht in der Warteschlange der Downloads.</translation>
        </message>
        <message>
            <source>Fi&amp;nd</source>
            <translation>&amp;Finden</translation>
        </message>
        <message>
            <source>Search Hugging Face</source>
            <translation>Hugging Face durchsuchen</translation>
        </message>
        <message>
            <source>Search Hugging Face for models in the GGUF format</source>
            <translation>Hugging Face nach Modellen im Format GGUF durchsuchen</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>H&amp;erunterladen</translation>
        </message>
        <message>
            <source>Put the chosen model in the queue of downloads</source>
            <translation>Das gewählte Modell in die Warteschlange der Downloads stellen</translation>
        </message>
        <message>
            <source>&amp;Open its page</source>
            <translation>Seite &amp;öffnen</translation>
        </message>
        <message>
            <source>Open the repository’s page in the browser</source>
            <translation>Die Seite des Repositorys im Browser öffnen</translation>
        </message>
        <message>
            <source>Repositories found</source>
            <translation>Gefundene Repositorys</translation>
        </message>
        <message>
            <source>Models in the repository</source>
            <translation>Modelle im Repository</translation>
        </message>
        <message>
            <source>Find a model</source>
            <translation>Ein Modell finden</translation>
        </message>
        <message>
            <source>Search Hugging Face by name, see which of a model’s sizes fits this computer, and download it.</source>
            <translation>Durchsuchen Sie Hugging Face nach Namen, sehen Sie, welche Größe eines Modells auf diesen Computer passt, und laden Sie es herunter.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SecondPane</name>
        <message>
            <source>Second answer</source>
            <translation>Zweite Antwort</translation>
        </message>
        <message>
            <source>Close the second pane</source>
            <translation>Zweiten Bereich schließen</translation>
        </message>
        <message>
            <source>Go on from this answer</source>
            <translation>Von dieser Antwort aus weiter</translation>
        </message>
        <message>
            <source>Two answers to one question</source>
            <translation>Zwei Antworten auf eine Frage</translation>
        </message>
        <message>
            <source>What you ask from now on is answered here, too.</source>
            <translation>Was Sie ab jetzt fragen, wird auch hier beantwortet.</translation>
        </message>
        <message>
            <source>Choose a second model above.</source>
            <translation>Wählen Sie oben ein zweites Modell.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ServerPage</name>
        <message>
            <source>Port %1 is taken by another program.</source>
            <translation>Port %1 ist von einem anderen Programm belegt.</translation>
        </message>
        <message>
            <source>Port %1 is taken: %2 is running there.</source>
            <translation>Port %1 ist belegt: Dort läuft %2.</translation>
        </message>
        <message>
            <source>Port %1 is taken: %2 is running there (process %3).</source>
            <translation>Port %1 ist belegt: Dort läuft %2 (Prozess %3).</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <source>Other programs cannot use your models.</source>
            <translation>Andere Programme können Ihre Modelle nicht benutzen.</translation>
        </message>
        <message>
            <source>Turning on…</source>
            <translation>Wird eingeschaltet…</translation>
        </message>
        <message>
            <source>On at %1</source>
            <translation>An unter %1</translation>
        </message>
        <message>
            <source>Every device in the network that has the key can use your models.</source>
            <translation>Alle Geräte im Netzwerk, die den Schlüssel haben, können Ihre Modelle benutzen.</translation>
        </message>
        <message>
            <source>Programs on this computer can use your models.</source>
            <translation>Programme auf diesem Computer können Ihre Modelle benutzen.</translation>
        </message>
        <message>
            <source>Turning off: answers under way may end…</source>
            <translation>Wird ausgeschaltet: Laufende Antworten dürfen noch enden…</translation>
        </message>
        <message>
            <source>Off: %1</source>
            <translation>Aus: %1</translation>
        </message>
        <message>
            <source>Port %1 is free.</source>
            <translation>Port %1 ist frei.</translation>
        </message>
        <message>
            <source>Choose another port below.</source>
            <translation>Wählen Sie unten einen anderen Port.</translation>
        </message>
        <message>
            <source>Use port %1</source>
            <translation>Port %1 nehmen</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation>
                <numerusform>%n Anfrage</numerusform>
                <numerusform>%n Anfragen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 under way</source>
            <translation>%1 laufend</translation>
        </message>
        <message>
            <source>%1 refused</source>
            <translation>%1 abgelehnt</translation>
        </message>
        <message>
            <source>%1 tokens read</source>
            <translation>%1 Token gelesen</translation>
        </message>
        <message>
            <source>%1 tokens written</source>
            <translation>%1 Token geschrieben</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Other programs use your models through this server the way they use Ollama or OpenAI.</source>
            <translation>Andere Programme benutzen Ihre Modelle über diesen Server so, wie sie Ollama oder OpenAI benutzen.</translation>
        </message>
        <message>
            <source>Copy address</source>
            <translation>Adresse kopieren</translation>
        </message>
        <message>
            <source>&amp;Requests</source>
            <translation>An&amp;fragen</translation>
        </message>
        <message>
            <source>Connect &amp;a program</source>
            <translation>Programm &amp;verbinden</translation>
        </message>
        <message>
            <source>Requests, or how to connect</source>
            <translation>Anfragen oder Verbindung</translation>
        </message>
        <message>
            <source>Requests, the newest first</source>
            <translation>Anfragen, die neueste zuerst</translation>
        </message>
        <message>
            <source>Program to connect</source>
            <translation>Programm, das verbunden werden soll</translation>
        </message>
        <message>
            <source>What that program needs</source>
            <translation>Was dieses Programm braucht</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy what that program needs</source>
            <translation>Kopieren, was dieses Programm braucht</translation>
        </message>
        <message>
            <source>The chosen request</source>
            <translation>Die gewählte Anfrage</translation>
        </message>
        <message>
            <source>Copy as curl</source>
            <translation>Als curl kopieren</translation>
        </message>
        <message>
            <source>A command for the same request; what was sent with it is not kept, so an example stands there</source>
            <translation>Ein Befehl für dieselbe Anfrage; was damit gesendet wurde, wird nicht aufgehoben, darum steht dort ein Beispiel</translation>
        </message>
        <message>
            <source>Nobody has asked anything yet. Once the server is on, every request stands here.</source>
            <translation>Bisher hat niemand etwas angefragt. Sobald der Server an ist, steht hier jede Anfrage.</translation>
        </message>
        <message>
            <source>Use the next free port</source>
            <translation>Nächsten freien Port nehmen</translation>
        </message>
        <message>
            <source>Copy the chosen request as curl</source>
            <translation>Gewählte Anfrage als curl kopieren</translation>
        </message>
        <message>
            <source>Access</source>
            <translation>Zugang</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SettingRow</name>
        <message>
            <source>“%1” is at its default again.</source>
            <translation>„%1“ steht wieder auf der Vorgabe.</translation>
        </message>
        <message>
            <source>%1: back to the default</source>
            <translation>%1: zurück zur Vorgabe</translation>
        </message>
        <message>
            <source>Back to the default</source>
            <translation>Zurück zur Vorgabe</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Found: %1</source>
            <translation>Gefunden: %1</translation>
        </message>
        <message>
            <source>Everything is at its default.</source>
            <translation>Alles steht auf der Vorgabe.</translation>
        </message>
        <message>
            <source>No setting has these words.</source>
            <translation>Keine Einstellung enthält diese Wörter.</translation>
        </message>
        <message>
            <source>All settings of this page are at their defaults again.</source>
            <translation>Alle Einstellungen dieser Seite stehen wieder auf der Vorgabe.</translation>
        </message>
        <message>
            <source>&amp;Reset this page</source>
            <translation>Diese Seite &amp;zurücksetzen</translation>
        </message>
        <message>
            <source>Everything here back to its default, but for being offline; this can be undone</source>
            <translation>Alles hier zurück zur Vorgabe, nur nicht, ob TARS offline ist; das lässt sich rückgängig machen</translation>
        </message>
        <message>
            <source>Search the settings</source>
            <translation>Einstellungen durchsuchen</translation>
        </message>
        <message>
            <source>Only changed ones</source>
            <translation>Nur &amp;geänderte</translation>
        </message>
        <message>
            <source>Show what is not at its default</source>
            <translation>Zeigen, was nicht auf der Vorgabe steht</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SettingsPanel</name>
        <message>
            <source>Temperature</source>
            <translation>Temperatur</translation>
        </message>
        <message>
            <source>How daring the choice of words is. 0 always takes the likeliest one; above 1 gets strange.</source>
            <translation>Wie gewagt die Wortwahl ist. 0 nimmt immer das wahrscheinlichste Wort; über 1 wird es seltsam.</translation>
        </message>
        <message>
            <source>Top-k</source>
            <translation>Top-k</translation>
        </message>
        <message>
            <source>Only this many of the likeliest tokens are considered. 0 considers all.</source>
            <translation>Nur so viele der wahrscheinlichsten Token kommen in Frage. 0: alle.</translation>
        </message>
        <message>
            <source>Top-p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <source>Only the likeliest tokens that together have this probability are considered. 1 considers all.</source>
            <translation>Nur die wahrscheinlichsten Token, die zusammen diese Wahrscheinlichkeit haben, kommen in Frage. 1: alle.</translation>
        </message>
        <message>
            <source>Min-p</source>
            <translation>Min-p</translation>
        </message>
        <message>
            <source>Tokens less likely than this share of the likeliest one are left out. 0 leaves out none.</source>
            <translation>Token, die unwahrscheinlicher sind als dieser Anteil des wahrscheinlichsten, fallen weg. 0: keine.</translation>
        </message>
        <message>
            <source>Typical</source>
            <translation>Typisch</translation>
        </message>
        <message>
            <source>Prefers tokens about as surprising as text usually is. 1 turns it off.</source>
            <translation>Bevorzugt Token, die etwa so überraschend sind wie Text gewöhnlich. 1: aus.</translation>
        </message>
        <message>
            <source>Mirostat</source>
            <translation>Mirostat</translation>
        </message>
        <message>
            <source>Version 1 or 2 keeps the text evenly surprising and takes the place of the limits above. 0 turns it off.</source>
            <translation>Version 1 oder 2 hält den Text gleichmäßig überraschend und ersetzt die Grenzen darüber. 0: aus.</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <source>Mirostat target</source>
            <translation>Mirostat-Ziel</translation>
        </message>
        <message>
            <source>How surprising Mirostat wants the text to be.</source>
            <translation>Wie überraschend Mirostat den Text haben will.</translation>
        </message>
        <message>
            <source>Mirostat rate</source>
            <translation>Mirostat-Rate</translation>
        </message>
        <message>
            <source>How fast Mirostat corrects itself.</source>
            <translation>Wie schnell Mirostat sich korrigiert.</translation>
        </message>
        <message>
            <source>Repeat penalty</source>
            <translation>Wiederholungsstrafe</translation>
        </message>
        <message>
            <source>Above 1, words used a moment ago become less likely.</source>
            <translation>Über 1 werden eben benutzte Wörter unwahrscheinlicher.</translation>
        </message>
        <message>
            <source>Penalty reach</source>
            <translation>Reichweite der Strafen</translation>
        </message>
        <message>
            <source>How many of the last tokens the penalties look at.</source>
            <translation>Wie viele der letzten Token die Strafen betrachten.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Presence penalty</source>
            <translation>Präsenzstrafe</translation>
        </message>
        <message>
            <source>Makes tokens that were used at all less likely.</source>
            <translation>Macht schon benutzte Token unwahrscheinlicher.</translation>
        </message>
        <message>
            <source>Frequency penalty</source>
            <translation>Häufigkeitsstrafe</translation>
        </message>
        <message>
            <source>Makes tokens less likely the more often they were used.</source>
            <translation>Macht Token umso unwahrscheinlicher, je öfter sie benutzt wurden.</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <source>The same seed and settings give the same answer. Empty: a new one each time.</source>
            <translation>Gleicher Startwert und gleiche Einstellungen geben die gleiche Antwort. Leer: jedes Mal ein neuer.</translation>
        </message>
        <message>
            <source>Random</source>
            <translation>Zufällig</translation>
        </message>
        <message>
            <source>Longest answer</source>
            <translation>Längste Antwort</translation>
        </message>
        <message>
            <source>In tokens, about three quarters of a word each.</source>
            <translation>In Token, jedes etwa ein Dreiviertelwort.</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>Ohne Grenze</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Kontext</translation>
        </message>
        <message>
            <source>How many tokens of the conversation the model keeps in mind. More takes more memory. Applies when the model is loaded.</source>
            <translation>Wie viele Token der Unterhaltung das Modell sich merkt. Mehr braucht mehr Speicher. Gilt beim Laden des Modells.</translation>
        </message>
        <message>
            <source>Model&apos;s own</source>
            <translation>Wie das Modell</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>Systemprompt</translation>
        </message>
        <message>
            <source>What the model is told before the conversation</source>
            <translation>Was dem Modell vor der Unterhaltung gesagt wird</translation>
        </message>
        <message>
            <source>Reload the model with this context</source>
            <translation>Modell mit diesem Kontext neu laden</translation>
        </message>
        <message>
            <source>Back to the defaults</source>
            <translation>Zurück zu den Vorgaben</translation>
        </message>
        <message>
            <source>Stop strings</source>
            <translation>Stopptexte</translation>
        </message>
        <message>
            <source>The answer ends before any of these. One on each line, with \n for a new line.</source>
            <translation>Die Antwort endet vor jedem davon. Eines je Zeile, \n steht für einen Zeilenumbruch.</translation>
        </message>
        <message>
            <source>When full</source>
            <translation>Wenn voll</translation>
        </message>
        <message>
            <source>What happens when the conversation is longer than the context.</source>
            <translation>Was geschieht, wenn die Unterhaltung länger als der Kontext ist.</translation>
        </message>
        <message>
            <source>Leave out the oldest messages</source>
            <translation>Älteste Nachrichten weglassen</translation>
        </message>
        <message>
            <source>Stop with an error</source>
            <translation>Mit einem Fehler anhalten</translation>
        </message>
        <message>
            <source>Load the model with more context</source>
            <translation>Modell mit mehr Kontext laden</translation>
        </message>
        <message>
            <source>Summarise the oldest messages</source>
            <translation>Älteste Nachrichten zusammenfassen</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ShortcutTable</name>
        <message>
            <source>%1, no keys</source>
            <translation>%1, keine Tasten</translation>
        </message>
        <message>
            <source>%1, keys %2</source>
            <translation>%1, Tasten %2</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Aktion</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menü</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ShortcutsPanel</name>
        <message>
            <source>%1 is for typing: hold Ctrl or Alt with it.</source>
            <translation>%1 dient zum Schreiben: Strg oder Alt dazu halten.</translation>
        </message>
        <message>
            <source>%1 is for editing text: press other keys.</source>
            <translation>%1 dient zum Bearbeiten von Text: andere Tasten drücken.</translation>
        </message>
        <message>
            <source>%1 opens a menu: press other keys.</source>
            <translation>%1 öffnet ein Menü: andere Tasten drücken.</translation>
        </message>
        <message>
            <source>%1 already runs “%2”.</source>
            <translation>%1 führt schon „%2“ aus.</translation>
        </message>
        <message>
            <source>“%1” has no keys now.</source>
            <translation>„%1“ hat jetzt keine Tasten.</translation>
        </message>
        <message>
            <source>%1 runs “%2” now.</source>
            <translation>%1 führt jetzt „%2“ aus.</translation>
        </message>
        <message>
            <source>Back to %1</source>
            <translation>Zurück zu %1</translation>
        </message>
        <message>
            <source>Back to no keys</source>
            <translation>Zurück zu keinen Tasten</translation>
        </message>
        <message>
            <source>Press the ke&amp;ys for “%1”:</source>
            <translation>Tasten f&amp;ür „%1“ drücken:</translation>
        </message>
        <message>
            <source>Choose an action above.</source>
            <translation>Oben eine Aktion wählen.</translation>
        </message>
        <message>
            <source>Keys for “%1”</source>
            <translation>Tasten für „%1“</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Search actions and keys</source>
            <translation>Aktionen und Tasten suchen</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>Aktionen und ihre Tasten</translation>
        </message>
        <message>
            <source>No keys</source>
            <translation>Keine Tasten</translation>
        </message>
        <message>
            <source>Take them over</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>Reset all shortcuts</source>
            <translation>Alle Tastenkürzel zurücksetzen</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::StatusStrip</name>
        <message>
            <source>Loading a model</source>
            <translation>Ein Modell wird geladen</translation>
        </message>
        <message>
            <source>Answering</source>
            <translation>Antwortet</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Bereit</translation>
        </message>
        <message>
            <source>No model loaded</source>
            <translation>Kein Modell geladen</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 Token/s</translation>
        </message>
        <message>
            <source>Memory: %1</source>
            <translation>Speicher: %1</translation>
        </message>
        <message>
            <source>Held by the model beside its file of %1</source>
            <translation>Vom Modell neben seiner Datei von %1 belegt</translation>
        </message>
        <message>
            <source>Show the run</source>
            <translation>Den Lauf zeigen</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::TranscriptView</name>
        <message>
            <source>New text below</source>
            <translation>Neuer Text unten</translation>
        </message>
        <message>
            <source>To the newest text</source>
            <translation>Zum neuesten Text</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::TuneForm</name>
        <message>
            <source>Choose examples</source>
            <translation>Beispiele wählen</translation>
        </message>
        <message>
            <source>Examples: conversations, tables, chats (*.jsonl *.json *.csv *.tsv *.txt)</source>
            <translation>Beispiele: Gespräche, Tabellen, Chats (*.jsonl *.json *.csv *.tsv *.txt)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Makes a model better at your examples by trying: no gradients, the model’s file stays as it is, nothing leaves this computer.</source>
            <translation>Macht ein Modell durch Probieren besser auf Ihren Beispielen: ohne Gradienten, die Modelldatei bleibt, wie sie ist, nichts verlässt diesen Computer.</translation>
        </message>
        <message>
            <source>Time &amp;it may take</source>
            <translation>&amp;Zeit, die es dauern darf</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>Minuten</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>M&amp;odell</translation>
        </message>
        <message>
            <source>Model to tune</source>
            <translation>Modell, das getunt wird</translation>
        </message>
        <message>
            <source>Exam&amp;ples</source>
            <translation>B&amp;eispiele</translation>
        </message>
        <message>
            <source>File of examples</source>
            <translation>Datei mit Beispielen</translation>
        </message>
        <message>
            <source>Drop a file here</source>
            <translation>Datei hierher ziehen</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <source>Choose a file of examples</source>
            <translation>Datei mit Beispielen wählen</translation>
        </message>
        <message>
            <source>Conversations that end with the answer you want: as JSON, as a table (CSV) or as exported chats.</source>
            <translation>Gespräche, die mit der gewünschten Antwort enden: als JSON, als Tabelle (CSV) oder als exportierte Chats.</translation>
        </message>
        <message>
            <source>Try: JSON</source>
            <translation>Probe: JSON</translation>
        </message>
        <message>
            <source>The guide’s own examples: answers as JSON</source>
            <translation>Die eigenen Beispiele des Guides: Antworten als JSON</translation>
        </message>
        <message>
            <source>Try: playful</source>
            <translation>Probe: verspielt</translation>
        </message>
        <message>
            <source>The guide’s own examples: playful answers</source>
            <translation>Die eigenen Beispiele des Guides: verspielte Antworten</translation>
        </message>
        <message>
            <source>More settings</source>
            <translation>Weitere Einstellungen</translation>
        </message>
        <message>
            <source>&amp;Algorithm</source>
            <translation>A&amp;lgorithmus</translation>
        </message>
        <message>
            <source>what fits (recommended)</source>
            <translation>was passt (empfohlen)</translation>
        </message>
        <message>
            <source>&amp;What to vary</source>
            <translation>&amp;Was verändert wird</translation>
        </message>
        <message>
            <source>steering vectors (recommended)</source>
            <translation>Steuervektoren (empfohlen)</translation>
        </message>
        <message>
            <source>norm gains</source>
            <translation>Norm-Verstärkungen</translation>
        </message>
        <message>
            <source>LoRA factors, rank 4</source>
            <translation>LoRA-Faktoren, Rang 4</translation>
        </message>
        <message>
            <source>whole matrices, by low-rank noise</source>
            <translation>ganze Matrizen, durch Rauschen von niedrigem Rang</translation>
        </message>
        <message>
            <source>Random see&amp;d</source>
            <translation>Zu&amp;fallsstartwert</translation>
        </message>
        <message>
            <source>&amp;Random search beside it</source>
            <translation>Zufallssuche daneben</translation>
        </message>
        <message>
            <source>Shows what trying at random would have found; takes half of the time</source>
            <translation>Zeigt, was blindes Probieren gefunden hätte; kostet die Hälfte der Zeit</translation>
        </message>
        <message>
            <source>Start t&amp;uning</source>
            <translation>T&amp;unen starten</translation>
        </message>
        <message>
            <source>Choose a text</source>
            <translation>Text wählen</translation>
        </message>
        <message>
            <source>Plain text (*.txt *.md)</source>
            <translation>Reiner Text (*.txt *.md)</translation>
        </message>
        <message>
            <source>Te&amp;xt it must not get worse at</source>
            <translation>Te&amp;xt, bei dem es nicht schlechter werden darf</translation>
        </message>
        <message>
            <source>Text file it must not get worse at</source>
            <translation>Textdatei, bei der es nicht schlechter werden darf</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keiner</translation>
        </message>
        <message>
            <source>Choose a text it must not get worse at</source>
            <translation>Text wählen, bei dem es nicht schlechter werden darf</translation>
        </message>
        <message>
            <source>What should &amp;get better</source>
            <translation>Was besse&amp;r werden soll</translation>
        </message>
        <message>
            <source>What should get better</source>
            <translation>Was besser werden soll</translation>
        </message>
        <message>
            <source>Its answers, by my examples</source>
            <translation>Seine Antworten, nach meinen Beispielen</translation>
        </message>
        <message>
            <source>How its words are drawn</source>
            <translation>Wie seine Worte gezogen werden</translation>
        </message>
        <message>
            <source>How fast it is here</source>
            <translation>Wie schnell es hier ist</translation>
        </message>
        <message>
            <source>Finds the threads, chunks and cache with which this computer answers soonest. Every measurement is paired with one of the settings as they are, and the answers stay the same.</source>
            <translation>Findet Threads, Stücke und Cache, mit denen dieser Computer am schnellsten antwortet. Jede Messung steht neben einer mit den jetzigen Einstellungen, und die Antworten bleiben dieselben.</translation>
        </message>
        <message>
            <source>Finds the temperature, top-k and the like under which the answers of your examples are drawn most often. The model is read once and then not needed any more.</source>
            <translation>Findet Temperatur, Top-k und dergleichen, unter denen die Antworten Ihrer Beispiele am häufigsten gezogen werden. Das Modell wird einmal gelesen und dann nicht mehr gebraucht.</translation>
        </message>
        <message>
            <source>About %1 instead of %2.</source>
            <translation>Etwa %1 statt %2.</translation>
        </message>
        <message>
            <source>Its size, at the same quality</source>
            <translation>Seine Größe, bei gleicher Güte</translation>
        </message>
        <message>
            <source>Finds for each matrix the number of bits with which the whole fits a size and says what the original would say. A new model is written; the original stays as it is.</source>
            <translation>Findet für jede Matrix die Zahl der Bits, mit der das Ganze in eine Größe passt und sagt, was das Original sagen würde. Ein neues Modell wird geschrieben; das Original bleibt, wie es ist.</translation>
        </message>
        <message>
            <source>&amp;Bits per weight</source>
            <translation>Bits &amp;je Gewicht</translation>
        </message>
        <message>
            <source>Bits per weight</source>
            <translation>Bits je Gewicht</translation>
        </message>
        <message>
            <source>Text to com&amp;pare on</source>
            <translation>T&amp;ext zum Vergleichen</translation>
        </message>
        <message>
            <source>Text file to compare on</source>
            <translation>Textdatei zum Vergleichen</translation>
        </message>
        <message>
            <source>Choose a text to compare on</source>
            <translation>Text zum Vergleichen wählen</translation>
        </message>
        <message>
            <source>Some pages of what you use it for. Without a text, what the model says by itself serves.</source>
            <translation>Einige Seiten von dem, wofür Sie es benutzen. Ohne Text dient, was das Modell von selbst sagt.</translation>
        </message>
        <message>
            <source>My rated and changed answers (%1)</source>
            <translation>Bewertet und geändert (%1)</translation>
        </message>
        <message>
            <source>The answers of your chats that you have rated or changed, as examples</source>
            <translation>Die Antworten Ihrer Chats, die Sie bewertet oder geändert haben, als Beispiele</translation>
        </message>
        <message>
            <source>Rate answers in the chat, or change them, and agree that they are collected</source>
            <translation>Bewerten oder ändern Sie Antworten im Chat und stimmen Sie zu, dass sie gesammelt werden</translation>
        </message>
        <message>
            <source>candidates</source>
            <translation>Kandidaten</translation>
        </message>
        <message>
            <source>What limits the search</source>
            <translation>Was die Suche begrenzt</translation>
        </message>
        <message>
            <source>Candidates &amp;it may try</source>
            <translation>Kandidaten, die &amp;versucht werden</translation>
        </message>
        <message>
            <source>Memor&amp;y it may take, with the model</source>
            <translation>S&amp;peicher, den es samt Modell nehmen darf</translation>
        </message>
        <message>
            <source> MB</source>
            <translation> MB</translation>
        </message>
        <message>
            <source>what suits (recommended)</source>
            <translation>was passt (empfohlen)</translation>
        </message>
        <message>
            <source>Minutes the search may take</source>
            <translation>Minuten, die die Suche dauern darf</translation>
        </message>
        <message>
            <source>Candidates the search may try</source>
            <translation>Kandidaten, die die Suche versuchen darf</translation>
        </message>
        <message>
            <source>the model’s own answers</source>
            <translation>die Antworten des Modells selbst</translation>
        </message>
        <message>
            <source>Without a text, what the untuned model answers to neutral questions is watched.</source>
            <translation>Ohne Text wird darauf geachtet, was das unveränderte Modell auf neutrale Fragen antwortet.</translation>
        </message>
        <message>
            <source>My rated and changed answers</source>
            <translation>Meine bewerteten und geänderten Antworten</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::TunePage</name>
        <message>
            <source>damaged</source>
            <translation>beschädigt</translation>
        </message>
        <message>
            <source>unfinished</source>
            <translation>unfertig</translation>
        </message>
        <message>
            <source>found something</source>
            <translation>etwas gefunden</translation>
        </message>
        <message>
            <source>found nothing better</source>
            <translation>nichts Besseres gefunden</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Runs that were &amp;kept</source>
            <translation>Aufbewahrte &amp;Läufe</translation>
        </message>
        <message>
            <source>Runs that were kept, the newest first</source>
            <translation>Aufbewahrte Läufe, der neueste zuerst</translation>
        </message>
        <message>
            <source>Nothing is being tuned</source>
            <translation>Es wird nichts getunt</translation>
        </message>
        <message>
            <source>Give it examples and some minutes. Here you will see every generation of candidates as it is tried, what the best of them answers, and whether it is really better on examples that it has never seen. Only then can you adopt it, and you can always roll back.</source>
            <translation>Geben Sie Beispiele und ein paar Minuten. Hier sehen Sie dann jede Generation von Kandidaten, während sie versucht wird, was der beste antwortet und ob er auf Beispielen, die er nie gesehen hat, wirklich besser ist. Erst dann können Sie ihn übernehmen, und zurück können Sie immer.</translation>
        </message>
        <message>
            <source>What is wanted</source>
            <translation>Was gewünscht ist</translation>
        </message>
        <message>
            <source>What comes of it</source>
            <translation>Was daraus wird</translation>
        </message>
        <message>
            <source>Parts of this page</source>
            <translation>Teile dieser Seite</translation>
        </message>
        <message>
            <source>Tune a model</source>
            <translation>Ein Modell tunen</translation>
        </message>
        <message>
            <source>What to tune by</source>
            <translation>Wonach getunt wird</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::VerdictPanel</name>
        <message>
            <source>Adopt it anyway?</source>
            <translation>Trotzdem übernehmen?</translation>
        </message>
        <message>
            <source>The test did not find this better, or found harm. Adopt it anyway?</source>
            <translation>Die Prüfung fand es nicht besser oder fand Schaden. Trotzdem übernehmen?</translation>
        </message>
        <message>
            <source>You can roll back at any time.</source>
            <translation>Zurück können Sie jederzeit.</translation>
        </message>
        <message>
            <source>Adopt anyway</source>
            <translation>Trotzdem übernehmen</translation>
        </message>
        <message>
            <source>Adopted: the model answers through what was found.</source>
            <translation>Übernommen: Das Modell antwortet mit dem, was gefunden wurde.</translation>
        </message>
        <message>
            <source>Better, and nothing that was watched got worse.</source>
            <translation>Besser, und nichts Überwachtes wurde schlechter.</translation>
        </message>
        <message>
            <source>Not adopted: it did not pass the test.</source>
            <translation>Nicht übernommen: Es hat die Prüfung nicht bestanden.</translation>
        </message>
        <message>
            <source>No improvement found.</source>
            <translation>Keine Verbesserung gefunden.</translation>
        </message>
        <message numerus="yes">
            <source>On %n example(s) it has never seen, the loss went from %1 to %2.</source>
            <translation>
                <numerusform>Auf %n Beispiel, das es nie gesehen hat, ging der Verlust von %1 auf %2.</numerusform>
                <numerusform>Auf %n Beispielen, die es nie gesehen hat, ging der Verlust von %1 auf %2.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing that was tried is better than the model as it is, which has a loss of %1 on held-out examples. Keep what you have, or give it more time or more examples.</source>
            <translation>Nichts, was versucht wurde, ist besser als das Modell, wie es ist, mit einem Verlust von %1 auf zurückbehaltenen Beispielen. Behalten Sie, was Sie haben, oder geben Sie mehr Zeit oder mehr Beispiele.</translation>
        </message>
        <message>
            <source>An earlier find is adopted for this model.</source>
            <translation>Für dieses Modell ist ein früherer Fund übernommen.</translation>
        </message>
        <message>
            <source>&amp;Adopt</source>
            <translation>Üb&amp;ernehmen</translation>
        </message>
        <message>
            <source>&amp;Adopt anyway…</source>
            <translation>Trotzd&amp;em übernehmen…</translation>
        </message>
        <message>
            <source>From now on the model answers through what was found; its file stays as it is</source>
            <translation>Von jetzt an antwortet das Modell mit dem, was gefunden wurde; seine Datei bleibt, wie sie ist</translation>
        </message>
        <message>
            <source>Roll &amp;back</source>
            <translation>Zu&amp;rücknehmen</translation>
        </message>
        <message>
            <source>The model answers as it did before the last adoption</source>
            <translation>Das Modell antwortet wie vor der letzten Übernahme</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message numerus="yes">
            <source>Too little to tell: %n example(s) for the last word, and %1 at least are needed.</source>
            <translation>
                <numerusform>Zu wenig für ein Urteil: nur ein Beispiel für das letzte Wort, und %1 mindestens sind nötig.</numerusform>
                <numerusform>Zu wenig für ein Urteil: %n Beispiele für das letzte Wort, und %1 mindestens sind nötig.</numerusform>
            </translation>
        </message>
        <message>
            <source>It fails at some of the examples.</source>
            <translation>Es scheitert an einigen der Beispiele.</translation>
        </message>
        <message>
            <source>The loss changes by %1, and by %2 at worst: too little to be sure of it.</source>
            <translation>Der Verlust ändert sich um %1, schlimmstenfalls um %2: zu wenig, um sicher zu sein.</translation>
        </message>
        <message>
            <source>The text that it must not get worse at may get worse by %1.</source>
            <translation>Beim Text, an dem es nicht schlechter werden darf, kann es um %1 schlechter werden.</translation>
        </message>
        <message>
            <source>On the text that was watched it is %1 nats per token away from the model as it is.</source>
            <translation>Auf dem beobachteten Text ist es %1 Nats je Token vom jetzigen Modell entfernt.</translation>
        </message>
        <message>
            <source>On one part of the text that was watched it is %1 nats per token away from the model as it is.</source>
            <translation>Auf einem Teil des beobachteten Textes ist es %1 Nats je Token vom jetzigen Modell entfernt.</translation>
        </message>
        <message>
            <source>The loss falls by %1, and surely by %2.</source>
            <translation>Der Verlust sinkt um %1, sicher um %2.</translation>
        </message>
        <message>
            <source>%1 There was no text to watch for harm.</source>
            <translation>%1 Es gab keinen Text, der auf Schaden beobachtet wurde.</translation>
        </message>
        <message>
            <source>Asked “%1”, it says nothing.</source>
            <translation>Auf „%1“ sagt es nichts.</translation>
        </message>
        <message>
            <source>Asked “%1”, it does not come to an end.</source>
            <translation>Auf „%1“ findet es kein Ende.</translation>
        </message>
        <message>
            <source>Asked “%1”, it repeats itself.</source>
            <translation>Auf „%1“ wiederholt es sich.</translation>
        </message>
        <message>
            <source>No better settings found: keep what you have.</source>
            <translation>Keine besseren Einstellungen gefunden: Behalten Sie, was Sie haben.</translation>
        </message>
        <message>
            <source>Faster with other settings.</source>
            <translation>Schneller mit anderen Einstellungen.</translation>
        </message>
        <message>
            <source>Other sampler settings suit your examples better.</source>
            <translation>Andere Sampler-Einstellungen passen besser zu Ihren Beispielen.</translation>
        </message>
        <message>
            <source>A request takes %1 of the time that it takes as things are.</source>
            <translation>Eine Anfrage braucht %1 der Zeit, die sie jetzt braucht.</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatur</translation>
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
            <translation>Wiederholungsstrafe</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Threads</translation>
        </message>
        <message>
            <source>Prompt tokens at a time</source>
            <translation>Prompt-Token auf einmal</translation>
        </message>
        <message>
            <source>Numbers in the KV cache</source>
            <translation>Zahlen im KV-Cache</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <translation>%1: %2 → %3</translation>
        </message>
        <message>
            <source>The time changes by %1, and by %2 at worst: too little to be sure of it.</source>
            <translation>Die Zeit ändert sich um %1, schlimmstenfalls um %2: zu wenig, um sicher zu sein.</translation>
        </message>
        <message>
            <source>The time falls by %1, and surely by %2.</source>
            <translation>Die Zeit sinkt um %1, sicher um %2.</translation>
        </message>
        <message>
            <source>&amp;Use in the chat</source>
            <translation>Im Chat b&amp;enutzen</translation>
        </message>
        <message>
            <source>The chat that is shown answers with these settings from now on</source>
            <translation>Der gezeigte Chat antwortet von jetzt an mit diesen Einstellungen</translation>
        </message>
        <message>
            <source>&amp;Use these settings</source>
            <translation>Diese &amp;Einstellungen verwenden</translation>
        </message>
        <message>
            <source>From the next time the model is loaded on; the pages of settings and of models have them, too</source>
            <translation>Ab dem nächsten Laden des Modells; die Seiten der Einstellungen und der Modelle haben sie auch</translation>
        </message>
        <message>
            <source>A new model is written; the original stays.</source>
            <translation>Ein neues Modell wird geschrieben; das Original bleibt.</translation>
        </message>
        <message>
            <source>Written: %1 is among your models.</source>
            <translation>Geschrieben: %1 ist unter Ihren Modellen.</translation>
        </message>
        <message>
            <source>Smaller, and closer to the original than one type for all.</source>
            <translation>Kleiner, und näher am Original als ein Typ für alle.</translation>
        </message>
        <message>
            <source>Smaller, but not surely closer than one type for all.</source>
            <translation>Kleiner, aber nicht sicher näher als ein Typ für alle.</translation>
        </message>
        <message>
            <source>The original: %1.</source>
            <translation>Das Original: %1.</translation>
        </message>
        <message>
            <source>One type for all, as far as it fits: %1, %2 nats per token away.</source>
            <translation>Ein Typ für alle, soweit es passt: %1, %2 Nats je Token entfernt.</translation>
        </message>
        <message>
            <source>What was found: %1, %2 nats per token away; the same first choice in %3, perplexity changed by %4.</source>
            <translation>Das Gefundene: %1, %2 Nats je Token entfernt; dieselbe erste Wahl in %3, Perplexität um %4 verändert.</translation>
        </message>
        <message>
            <source>&amp;Write the model</source>
            <translation>Mod&amp;ell schreiben</translation>
        </message>
        <message>
            <source>&amp;Write it anyway…</source>
            <translation>Trotzd&amp;em schreiben…</translation>
        </message>
        <message>
            <source>A new file beside the original, and a name of its own among your models</source>
            <translation>Eine neue Datei neben dem Original, mit eigenem Namen unter Ihren Modellen</translation>
        </message>
        <message>
            <source>Share of the model that is written</source>
            <translation>Geschriebener Teil des Modells</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Nothing is left of what was written</source>
            <translation>Vom Geschriebenen bleibt nichts übrig</translation>
        </message>
        <message>
            <source>Some of the answers that it was tuned by have been deleted since. Tune again to have a model that does without them.</source>
            <translation>Einige der Antworten, nach denen getunt wurde, sind seither gelöscht worden. Tunen Sie erneut für ein Modell, das ohne sie auskommt.</translation>
        </message>
        <message>
            <source>Compare b&amp;lind</source>
            <translation>B&amp;lind vergleichen</translation>
        </message>
        <message>
            <source>Your questions, answered before and after, without saying which is which</source>
            <translation>Ihre Fragen, vorher und nachher beantwortet, ohne zu sagen, welche Antwort welche ist</translation>
        </message>
        <message>
            <source>found %1</source>
            <translation>gefunden %1</translation>
        </message>
        <message>
            <source>Held out: %1</source>
            <translation>Zurückbehalten: %1</translation>
        </message>
        <message>
            <source>Cancel writing the model</source>
            <translation>Schreiben des Modells abbrechen</translation>
        </message>
        <message>
            <source>Serve it</source>
            <translation>Über den Server anbieten</translation>
        </message>
        <message>
            <source>Other programs are answered by it through the server, which is turned on</source>
            <translation>Andere Programme bekommen seine Antworten über den Server, der dafür eingeschaltet wird</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::WelcomePage</name>
        <message>
            <source>First steps</source>
            <translation>Erste Schritte</translation>
        </message>
        <message>
            <source>Welcome to TARS</source>
            <translation>Willkommen bei TARS</translation>
        </message>
        <message>
            <source>S&amp;kip</source>
            <translation>&amp;Überspringen</translation>
        </message>
        <message>
            <source>Go to the chat; this page stays in the Help menu</source>
            <translation>Zum Chat; diese Seite bleibt im Menü Hilfe</translation>
        </message>
        <message>
            <source>It runs language models on this computer, and needs one to begin with. Three steps, and none of them has to be taken now.</source>
            <translation>Es lässt Sprachmodelle auf diesem Computer laufen und braucht zuerst eines. Drei Schritte, und keiner davon muss jetzt sein.</translation>
        </message>
        <message>
            <source>1. Models that are here already</source>
            <translation>1. Modelle, die schon da sind</translation>
        </message>
        <message>
            <source>2. A model that fits this computer</source>
            <translation>2. Ein Modell, das zu diesem Computer passt</translation>
        </message>
        <message>
            <source>3. Appearance and language</source>
            <translation>3. Darstellung und Sprache</translation>
        </message>
        <message>
            <source>&amp;Go to the chat</source>
            <translation>Z&amp;um Chat</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AnswerDetails</name>
        <message>
            <source>The model&apos;s own</source>
            <translation>Das des Modells</translation>
        </message>
        <message>
            <source>How this answer was made</source>
            <translation>Wie diese Antwort entstand</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>Gewichte</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Voreinstellung</translation>
        </message>
        <message>
            <source>Answer again with exactly these settings</source>
            <translation>Mit genau diesen Einstellungen noch einmal antworten</translation>
        </message>
        <message>
            <source>Use these settings in this chat</source>
            <translation>Diese Einstellungen in diesem Chat verwenden</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <source>Tokens read</source>
            <translation>Gelesene Token</translation>
        </message>
        <message>
            <source>Tokens written</source>
            <translation>Geschriebene Token</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Kontext</translation>
        </message>
        <message>
            <source>%1 of %2 tokens</source>
            <translation>%1 von %2 Token</translation>
        </message>
        <message>
            <source>Old messages left out</source>
            <translation>Weggelassene alte Nachrichten</translation>
        </message>
        <message>
            <source>Tokens forgotten on the way</source>
            <translation>Unterwegs vergessene Token</translation>
        </message>
        <message>
            <source>First token after</source>
            <translation>Erstes Token nach</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Geschwindigkeit</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 Token/s</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>Systemprompt</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatur</translation>
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
            <translation>Typisch</translation>
        </message>
        <message>
            <source>Repeat penalty</source>
            <translation>Wiederholungsstrafe</translation>
        </message>
        <message>
            <source>Penalty reach</source>
            <translation>Reichweite der Strafen</translation>
        </message>
        <message>
            <source>Presence penalty</source>
            <translation>Präsenzstrafe</translation>
        </message>
        <message>
            <source>Frequency penalty</source>
            <translation>Häufigkeitsstrafe</translation>
        </message>
        <message>
            <source>Mirostat</source>
            <translation>Mirostat</translation>
        </message>
        <message>
            <source>Longest answer</source>
            <translation>Längste Antwort</translation>
        </message>
        <message>
            <source>Stop strings</source>
            <translation>Stopptexte</translation>
        </message>
        <message>
            <source>Thinking</source>
            <translation>Nachdenken</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Ein</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Adapter</source>
            <translation>Adapter</translation>
        </message>
        <message>
            <source>KV cache</source>
            <translation>KV-Cache</translation>
        </message>
        <message>
            <source>Computed on</source>
            <translation>Berechnet auf</translation>
        </message>
        <message>
            <source>It was computed on %1, and now %2 computes: words may differ.</source>
            <translation>Berechnet wurde sie auf %1, jetzt rechnet %2: die Worte können andere sein.</translation>
        </message>
        <message>
            <source>Old messages given as a summary</source>
            <translation>Als Zusammenfassung gegebene alte Nachrichten</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Threads</translation>
        </message>
        <message>
            <source>Written by</source>
            <translation>Geschrieben von</translation>
        </message>
        <message>
            <source>The model’s file is gone: it cannot answer again.</source>
            <translation>Die Datei des Modells ist nicht mehr da: Es kann nicht noch einmal antworten.</translation>
        </message>
        <message>
            <source>The adapter’s file is gone: the model cannot answer through it again.</source>
            <translation>Die Datei des Adapters ist nicht mehr da: Das Modell kann nicht noch einmal durch ihn antworten.</translation>
        </message>
        <message>
            <source>%1 is loaded first, with the context, KV cache and device of then.</source>
            <translation>%1 wird zuerst geladen, mit Kontext, KV-Cache und Gerät von damals.</translation>
        </message>
        <message>
            <source>The model’s file has changed since: words may differ.</source>
            <translation>Die Datei des Modells hat sich seither geändert: Die Worte können andere sein.</translation>
        </message>
        <message>
            <source>TARS %1 wrote it, and this is %2: words may differ.</source>
            <translation>TARS %1 hat es geschrieben, und dies ist %2: Die Worte können andere sein.</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Speicher</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AttachmentBar</name>
        <message>
            <source>A message has at most %1 files.</source>
            <translation>Eine Nachricht hat höchstens %1 Dateien.</translation>
        </message>
        <message>
            <source>Remove all attached files</source>
            <translation>Alle angehängten Dateien entfernen</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AttachmentChip</name>
        <message>
            <source>Reading…</source>
            <translation>Wird gelesen…</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n Token</numerusform>
                <numerusform>%n Token</numerusform>
            </translation>
        </message>
        <message>
            <source>Don’t attach %1</source>
            <translation>%1 nicht anhängen</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AttachmentReader</name>
        <message>
            <source>too large (%1, at most %2)</source>
            <translation>zu groß (%1, höchstens %2)</translation>
        </message>
        <message>
            <source>Attach the part of it that matters.</source>
            <translation>Hängen Sie den Teil an, auf den es ankommt.</translation>
        </message>
        <message>
            <source>not a text</source>
            <translation>kein Text</translation>
        </message>
        <message>
            <source>Text files and PDF can be attached.</source>
            <translation>Textdateien und PDF können angehängt werden.</translation>
        </message>
        <message>
            <source>cannot be read: damaged, or locked with a password</source>
            <translation>nicht lesbar: beschädigt oder mit einem Kennwort geschützt</translation>
        </message>
        <message>
            <source>there is no text in it</source>
            <translation>es enthält keinen Text</translation>
        </message>
        <message>
            <source>Its pages may be pictures.</source>
            <translation>Vielleicht sind seine Seiten Bilder.</translation>
        </message>
        <message>
            <source>this build of TARS does not read PDF</source>
            <translation>dieses TARS wurde ohne PDF-Unterstützung gebaut</translation>
        </message>
        <message>
            <source>Save it as text, and attach that.</source>
            <translation>Speichern Sie es als Text und hängen Sie den an.</translation>
        </message>
        <message>
            <source>this model can&apos;t see images</source>
            <translation>dieses Modell kann keine Bilder sehen</translation>
        </message>
        <message>
            <source>the file is empty</source>
            <translation>die Datei ist leer</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ContextMeter</name>
        <message>
            <source>System prompt</source>
            <translation>Systemprompt</translation>
        </message>
        <message>
            <source>Conversation so far</source>
            <translation>Bisherige Unterhaltung</translation>
        </message>
        <message>
            <source>Your message</source>
            <translation>Ihre Nachricht</translation>
        </message>
        <message>
            <source>Attached files</source>
            <translation>Angehängte Dateien</translation>
        </message>
        <message>
            <source>The model&apos;s own marks</source>
            <translation>Zeichen des Modells selbst</translation>
        </message>
        <message>
            <source>Context: %1 of %2 tokens</source>
            <translation>Kontext: %1 von %2 Token</translation>
        </message>
        <message>
            <source>How much of what the model can keep in mind this conversation takes</source>
            <translation>Wie viel von dem, was das Modell sich merken kann, diese Unterhaltung belegt</translation>
        </message>
        <message>
            <source>When the context is full</source>
            <translation>Wenn der Kontext voll ist</translation>
        </message>
        <message>
            <source>Leave out the oldest messages</source>
            <translation>Älteste Nachrichten weglassen</translation>
        </message>
        <message>
            <source>Stop with an error</source>
            <translation>Mit einem Fehler anhalten</translation>
        </message>
        <message>
            <source>Load the model with more context</source>
            <translation>Modell mit mehr Kontext laden</translation>
        </message>
        <message>
            <source>Summarise the oldest messages</source>
            <translation>Älteste Nachrichten zusammenfassen</translation>
        </message>
        <message>
            <source>Summary of older messages</source>
            <translation>Zusammenfassung älterer Nachrichten</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Free</source>
            <translation>Frei</translation>
        </message>
        <message>
            <source>Reserved for the answer</source>
            <translation>Für die Antwort freigehalten</translation>
        </message>
        <message>
            <source>What the context is taken by</source>
            <translation>Womit der Kontext belegt ist</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::PresetBar</name>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>The model&apos;s own</source>
            <translation>Das des Modells</translation>
        </message>
        <message>
            <source>%1 (changed)</source>
            <translation>%1 (geändert)</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Voreinstellung</translation>
        </message>
        <message>
            <source>System prompt, sampling and the rest, kept under a name</source>
            <translation>Systemprompt, Sampling und der Rest, unter einem Namen aufbewahrt</translation>
        </message>
        <message>
            <source>Name of the preset</source>
            <translation>Name der Voreinstellung</translation>
        </message>
        <message>
            <source>Save, rename or delete presets</source>
            <translation>Voreinstellungen speichern, umbenennen oder löschen</translation>
        </message>
        <message>
            <source>Save as a new preset…</source>
            <translation>Als neue Voreinstellung speichern…</translation>
        </message>
        <message>
            <source>Save the changes</source>
            <translation>Änderungen speichern</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Umbenennen…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Choose a preset…</source>
            <translation>Voreinstellung wählen …</translation>
        </message>
        <message>
            <source>Yours for this model</source>
            <translation>Ihre für dieses Modell</translation>
        </message>
        <message>
            <source>Begin new chats with this model so</source>
            <translation>Neue Chats mit diesem Modell so beginnen</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::BlindPane</name>
        <message>
            <source>Blind comparison</source>
            <translation>Blindvergleich</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>The model is being loaded.</source>
            <translation>Das Modell wird geladen.</translation>
        </message>
        <message>
            <source>Asking loads the model that was tuned.</source>
            <translation>Beim Fragen wird das getunte Modell geladen.</translation>
        </message>
        <message>
            <source>%1: both are answering…</source>
            <translation>%1: Beide antworten…</translation>
        </message>
        <message>
            <source>%1: which is better?</source>
            <translation>%1: Welche ist besser?</translation>
        </message>
        <message>
            <source>%1: ask something.</source>
            <translation>%1: Fragen Sie etwas.</translation>
        </message>
        <message>
            <source>Preferred: the tuned model %1 times, the model as it was %2 times; as good: %3 times.</source>
            <translation>Bevorzugt: das getunte Modell %1-mal, das bisherige %2-mal; gleich gut: %3-mal.</translation>
        </message>
        <message>
            <source>At 95 % certainty, the tuned one is preferred in %1 to %2 of the cases.</source>
            <translation>Mit 95 % Sicherheit wird das getunte in %1 bis %2 der Fälle bevorzugt.</translation>
        </message>
        <message>
            <source>It is better to you.</source>
            <translation>Für Sie ist es besser.</translation>
        </message>
        <message>
            <source>It is worse to you.</source>
            <translation>Für Sie ist es schlechter.</translation>
        </message>
        <message>
            <source>That may be chance, either way.</source>
            <translation>Das kann Zufall sein, so oder so.</translation>
        </message>
        <message>
            <source>Your question is answered twice, by the model as it was and through what the run has found, in an order that nobody knows. After %1 picks you hear which you preferred. A pick counts as a rating.</source>
            <translation>Ihre Frage wird zweimal beantwortet, vom bisherigen Modell und durch das, was der Lauf gefunden hat, in einer Reihenfolge, die niemand kennt. Nach %1 Urteilen erfahren Sie, welches Sie bevorzugt haben. Ein Urteil zählt als Bewertung.</translation>
        </message>
        <message>
            <source>A question of yours</source>
            <translation>Eine Frage von Ihnen</translation>
        </message>
        <message>
            <source>&amp;Ask both</source>
            <translation>Beide &amp;fragen</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>St&amp;opp</translation>
        </message>
        <message>
            <source>First answer</source>
            <translation>Erste Antwort</translation>
        </message>
        <message>
            <source>Second answer</source>
            <translation>Zweite Antwort</translation>
        </message>
        <message>
            <source>The first is better</source>
            <translation>Die &amp;erste ist besser</translation>
        </message>
        <message>
            <source>The second is better</source>
            <translation>Die &amp;zweite ist besser</translation>
        </message>
        <message>
            <source>&amp;Both are as good</source>
            <translation>Beide sind &amp;gleich gut</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <source>Your question is asked as soon as the model is loaded.</source>
            <translation>Ihre Frage wird gestellt, sobald das Modell geladen ist.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ContinuousPanel</name>
        <message>
            <source>It needs your ratings: allow them to be collected, in the settings.</source>
            <translation>Es braucht Ihre Bewertungen: Erlauben Sie in den Einstellungen, dass sie gesammelt werden.</translation>
        </message>
        <message>
            <source>Choose a model in the chat: that one is tuned.</source>
            <translation>Wählen Sie im Chat ein Modell: Dieses wird getunt.</translation>
        </message>
        <message>
            <source>Gathering: %1 of %2 good or changed answers that a test needs.</source>
            <translation>Sammelt: %1 von %2 guten oder geänderten Antworten, die eine Prüfung braucht.</translation>
        </message>
        <message>
            <source>Gathering: %1 of %2 new ratings.</source>
            <translation>Sammelt: %1 von %2 neuen Bewertungen.</translation>
        </message>
        <message>
            <source>Waiting until nobody needs the computer.</source>
            <translation>Wartet, bis niemand den Computer braucht.</translation>
        </message>
        <message>
            <source>%1: something better was found. It is adopted if it makes your next %2 good answers likelier, too.</source>
            <translation>%1: Etwas Besseres wurde gefunden. Es wird übernommen, wenn es auch Ihre nächsten %2 guten Antworten wahrscheinlicher macht.</translation>
        </message>
        <message>
            <source>%1: what was found did not make your later answers likelier, and was not adopted.</source>
            <translation>%1: Das Gefundene hat Ihre späteren Antworten nicht wahrscheinlicher gemacht und wurde nicht übernommen.</translation>
        </message>
        <message>
            <source>Waiting for mains power: on battery it does not work.</source>
            <translation>Wartet auf Netzstrom: Im Akkubetrieb arbeitet es nicht.</translation>
        </message>
        <message>
            <source>At work, out of your way.</source>
            <translation>Arbeitet, ohne zu stören.</translation>
        </message>
        <message>
            <source>Paused while the computer is in use.</source>
            <translation>Pausiert, solange der Computer gebraucht wird.</translation>
        </message>
        <message>
            <source>%1: no improvement found.</source>
            <translation>%1: keine Verbesserung gefunden.</translation>
        </message>
        <message>
            <source>%1: something better was found. The run among those kept has the evidence, and can be adopted.</source>
            <translation>%1: Etwas Besseres wurde gefunden. Der aufbewahrte Lauf hat die Belege und kann übernommen werden.</translation>
        </message>
        <message>
            <source>%1: adopted.</source>
            <translation>%1: übernommen.</translation>
        </message>
        <message>
            <source>%1: rolled back, because answers were rated worse than before.</source>
            <translation>%1: zurückgenommen, weil Antworten schlechter bewertet wurden als zuvor.</translation>
        </message>
        <message>
            <source>Keep &amp;learning from my ratings</source>
            <translation>Aus Bewertungen &amp;lernen</translation>
        </message>
        <message>
            <source>When nobody has needed the computer for a minute, five minutes of tuning by what you rated and changed begin, at the lowest priority. They pause when you come back.</source>
            <translation>Wenn eine Minute lang niemand den Computer gebraucht hat, beginnen fünf Minuten Tuning nach dem, was Sie bewertet und geändert haben, mit niedrigster Priorität. Sie pausieren, wenn Sie zurückkommen.</translation>
        </message>
        <message>
            <source>After so many &amp;new ratings</source>
            <translation>Nach so vielen &amp;neuen Bewertungen</translation>
        </message>
        <message>
            <source>New ratings before it begins</source>
            <translation>Neue Bewertungen, bevor es beginnt</translation>
        </message>
        <message>
            <source>What was adopted is rolled back by itself if, within the next 50 rated answers (8 at least), the share of bad ones is surely higher than in the 50 before: their 95 % intervals no longer touch. A changed answer counts as a bad one.</source>
            <translation>Übernommenes wird von selbst zurückgenommen, wenn unter den nächsten 50 bewerteten Antworten (mindestens 8) der Anteil der schlechten sicher höher ist als in den 50 davor: wenn sich ihre 95-%-Bereiche nicht mehr berühren. Eine geänderte Antwort zählt als schlechte.</translation>
        </message>
        <message>
            <source>Ad&amp;opt without asking</source>
            <translation>Ohne Nachfrage übernehmen</translation>
        </message>
        <message>
            <source>Only what passes the test</source>
            <translation>Nur was die Prüfung besteht</translation>
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
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>%1/s</source>
            <translation>%1/s</translation>
        </message>
        <message>
            <source>There is no folder where downloaded models could go.</source>
            <translation>Es gibt keinen Ordner, in den heruntergeladene Modelle kommen könnten.</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n Sekunde</numerusform>
                <numerusform>%n Sekunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n Minute</numerusform>
                <numerusform>%n Minuten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n Stunde</numerusform>
                <numerusform>%n Stunden</numerusform>
            </translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <source>Asking</source>
            <translation>Fragt nach</translation>
        </message>
        <message>
            <source>Checking</source>
            <translation>Wird geprüft</translation>
        </message>
        <message>
            <source>Coming</source>
            <translation>Kommt an</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fehlgeschlagen</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>Ist da</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <source>Time left</source>
            <translation>Restzeit</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Paused: this connection is metered</source>
            <translation>Angehalten: Diese Verbindung ist getaktet</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DownloadsPanel</name>
        <message>
            <source>&amp;Resume</source>
            <translation>&amp;Fortsetzen</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>Anhalt&amp;en</translation>
        </message>
        <message>
            <source>For example llama3.2:1b, hf.co/user/repository:Q4_K_M, or the address of a model’s page or GGUF file.</source>
            <translation>Zum Beispiel llama3.2:1b, hf.co/user/repository:Q4_K_M oder die Adresse der Seite oder der GGUF-Datei eines Modells.</translation>
        </message>
        <message>
            <source>M&amp;odel</source>
            <translation>M&amp;odell</translation>
        </message>
        <message>
            <source>Name or address of a model</source>
            <translation>Name oder Adresse eines Modells</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>He&amp;runterladen</translation>
        </message>
        <message>
            <source>What has come is kept, and it goes on from there</source>
            <translation>Was angekommen ist, bleibt, und von dort geht es weiter</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Ent&amp;fernen</translation>
        </message>
        <message>
            <source>Take this model off the list of downloads; a model that is here stays</source>
            <translation>Dieses Modell aus der Liste der Downloads nehmen; ein Modell, das da ist, bleibt</translation>
        </message>
        <message>
            <source>Cle&amp;ar finished</source>
            <translation>Fertige a&amp;usblenden</translation>
        </message>
        <message>
            <source>Take the models that are here off the list of downloads</source>
            <translation>Modelle, die da sind, aus der Liste der Downloads nehmen</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>Downloads</translation>
        </message>
        <message>
            <source>Nothing on its way</source>
            <translation>Nichts unterwegs</translation>
        </message>
        <message>
            <source>Type the name of a model from Ollama’s library or from Hugging Face above. Downloads go on where they stopped, also after the window was closed.</source>
            <translation>Geben Sie oben den Namen eines Modells aus der Bibliothek von Ollama oder von Hugging Face ein. Downloads gehen weiter, wo sie aufgehört haben, auch nachdem das Fenster geschlossen war.</translation>
        </message>
        <message>
            <source>Pause or resume</source>
            <translation>Anhalten oder fortsetzen</translation>
        </message>
        <message>
            <source>Download anyway</source>
            <translation>Trotzdem herunterladen</translation>
        </message>
        <message>
            <source>Fetch this one although the connection is metered</source>
            <translation>Dieses holen, obwohl die Verbindung getaktet ist</translation>
        </message>
        <message>
            <source>This connection is metered: what is fetched may cost money. Downloads go on by themselves when another one is there; the settings have a switch for this.</source>
            <translation>Diese Verbindung ist getaktet: Was geholt wird, kostet womöglich Geld. Das Herunterladen geht von selbst weiter, sobald eine andere da ist; in den Einstellungen gibt es dafür einen Schalter.</translation>
        </message>
        <message>
            <source>T&amp;ry again</source>
            <translation>&amp;Erneut versuchen</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DropZone</name>
        <message>
            <source>Drop model files, folders or the address of a model’s page here. Files are used where they lie: nothing is copied, moved or changed.</source>
            <translation>Modelldateien, Ordner oder die Adresse der Seite eines Modells hier ablegen. Dateien werden dort benutzt, wo sie liegen: Nichts wird kopiert, verschoben oder geändert.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FactTable</name>
        <message>
            <source>Key</source>
            <translation>Schlüssel</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FactsReader</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>Architektur</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>%1 (%2 % of its bytes)</source>
            <translation>%1 (%2 % seiner Bytes)</translation>
        </message>
        <message>
            <source>Quantization</source>
            <translation>Quantisierung</translation>
        </message>
        <message>
            <source>Bits for each weight</source>
            <translation>Bits je Gewicht</translation>
        </message>
        <message>
            <source>Context it was made for</source>
            <translation>Kontext, für den es gemacht ist</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 Token</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>%1, each with %2 heads that share %3 keys and values</source>
            <translation>%1, jede mit %2 Köpfen, die sich %3 Schlüssel und Werte teilen</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>Vokabular</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <source>Licence text</source>
            <translation>Lizenztext</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Sprachen</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>Made from</source>
            <translation>Gemacht aus</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Linked from</source>
            <translation>Verknüpft von</translation>
        </message>
        <message>
            <source>Created from</source>
            <translation>Erstellt aus</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>Herkunft</translation>
        </message>
        <message>
            <source>written here, as a smaller one, by tuning</source>
            <translation>hier geschrieben, als kleineres, durch Tunen</translation>
        </message>
        <message>
            <source>Answers through</source>
            <translation>Antwortet durch</translation>
        </message>
        <message>
            <source>what run %1 has learned</source>
            <translation>was Lauf %1 gelernt hat</translation>
        </message>
        <message>
            <source>what run %1 has learned: %2</source>
            <translation>was Lauf %1 gelernt hat: %2</translation>
        </message>
        <message>
            <source>Made smaller by</source>
            <translation>Verkleinert durch</translation>
        </message>
        <message>
            <source>tuning run %1</source>
            <translation>Lauf %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FitBar</name>
        <message>
            <source>others use</source>
            <translation>andere benutzen</translation>
        </message>
        <message>
            <source>weights</source>
            <translation>Gewichte</translation>
        </message>
        <message>
            <source>cache of the context</source>
            <translation>Zwischenspeicher des Kontexts</translation>
        </message>
        <message>
            <source>buffers</source>
            <translation>Puffer</translation>
        </message>
        <message>
            <source>left over</source>
            <translation>bleibt übrig</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Speicher</translation>
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
            <translation>Passt: Mit einem Kontext von %1 Token braucht es %2, und %3 sind frei.</translation>
        </message>
        <message>
            <source>Fits: with a context of %1 tokens it needs about %2, and %3 are free on %4.</source>
            <translation>Passt: Mit einem Kontext von %1 Token braucht es etwa %2, und %3 sind auf %4 frei.</translation>
        </message>
        <message>
            <source>Tight: with a context of %1 tokens it needs about %2 of the %3 that are free on %4.</source>
            <translation>Knapp: Mit einem Kontext von %1 Token braucht es etwa %2 von den %3, die auf %4 frei sind.</translation>
        </message>
        <message>
            <source>More than %4 has room for: with a context of %1 tokens it needs about %2, and %3 are free there. The layers without room go to the processor, which is slower.</source>
            <translation>Mehr, als auf %4 Platz hat: Mit einem Kontext von %1 Token braucht es etwa %2, und %3 sind dort frei. Die Schichten ohne Platz übernimmt der Prozessor, was langsamer ist.</translation>
        </message>
        <message>
            <source>Tight: with a context of %1 tokens it needs %2 of the %3 that are free. Other programs may become slow.</source>
            <translation>Knapp: Mit einem Kontext von %1 Token braucht es %2 von den %3, die frei sind. Andere Programme können langsam werden.</translation>
        </message>
        <message>
            <source>Too big for now: with a context of %1 tokens it needs %2, and only %3 are free. Choose a shorter context or a smaller cache, close other programs, or take a smaller model.</source>
            <translation>Zurzeit zu groß: Mit einem Kontext von %1 Token braucht es %2, und nur %3 sind frei. Wählen Sie einen kürzeren Kontext oder einen kleineren Zwischenspeicher, schließen Sie andere Programme oder nehmen Sie ein kleineres Modell.</translation>
        </message>
        <message>
            <source>When it was last loaded: expected %1, took %2 (%3 % off).</source>
            <translation>Beim letzten Laden: erwartet %1, gebraucht %2 (%3 % daneben).</translation>
        </message>
        <message>
            <source>Conte&amp;xt</source>
            <translation>Konte&amp;xt</translation>
        </message>
        <message>
            <source>Tokens of context this model is loaded with</source>
            <translation>Token an Kontext, mit denen dieses Modell geladen wird</translation>
        </message>
        <message>
            <source>as the chat has it</source>
            <translation>wie im Chat</translation>
        </message>
        <message>
            <source> tokens</source>
            <translation> Token</translation>
        </message>
        <message>
            <source>How much of a conversation the model sees at once; more needs more memory</source>
            <translation>Wie viel von einem Gespräch das Modell auf einmal sieht; mehr braucht mehr Speicher</translation>
        </message>
        <message>
            <source>C&amp;ache</source>
            <translation>&amp;Zwischenspeicher</translation>
        </message>
        <message>
            <source>Form of the context’s cache</source>
            <translation>Form des Zwischenspeichers für den Kontext</translation>
        </message>
        <message>
            <source>as is usual</source>
            <translation>wie üblich</translation>
        </message>
        <message>
            <source>f32: exact, large</source>
            <translation>f32: genau, groß</translation>
        </message>
        <message>
            <source>f16: half of that</source>
            <translation>f16: die Hälfte davon</translation>
        </message>
        <message>
            <source>q8_0: a quarter, a little coarser</source>
            <translation>q8_0: ein Viertel, etwas gröber</translation>
        </message>
        <message>
            <source>A smaller cache leaves room for a longer context</source>
            <translation>Ein kleinerer Zwischenspeicher lässt Platz für mehr Kontext</translation>
        </message>
        <message>
            <source>Of what is free, %1 are what %2 holds now: it makes way.</source>
            <translation>Vom Freien hält %2 jetzt %1: Es macht Platz.</translation>
        </message>
        <message>
            <source>%1: expected %2, took %3 (%4 % off)</source>
            <translation>%1: erwartet %2, gebraucht %3 (%4 % daneben)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundModels</name>
        <message>
            <source>cannot be read</source>
            <translation>nicht lesbar</translation>
        </message>
        <message>
            <source>in your list</source>
            <translation>in Ihrer Liste</translation>
        </message>
        <message numerus="yes">
            <source>new, %n more cop(y/ies)</source>
            <translation>
                <numerusform>neu, %n weitere Kopie</numerusform>
                <numerusform>neu, %n weitere Kopien</numerusform>
            </translation>
        </message>
        <message>
            <source>new</source>
            <translation>neu</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Program</source>
            <translation>Programm</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>Architektur</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundPanel</name>
        <message numerus="yes">
            <source>Looking in %1: %n model(s) so far</source>
            <translation>
                <numerusform>Suche in %1: bisher %n Modell</numerusform>
                <numerusform>Suche in %1: bisher %n Modelle</numerusform>
            </translation>
        </message>
        <message>
            <source>Not looked yet.</source>
            <translation>Noch nicht gesucht.</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) of other programs can be linked. They stay where they are and are not copied.</source>
            <translation>
                <numerusform>%n Modell anderer Programme kann verknüpft werden. Es bleibt, wo es ist, und wird nicht kopiert.</numerusform>
                <numerusform>%n Modelle anderer Programme können verknüpft werden. Sie bleiben, wo sie sind, und werden nicht kopiert.</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop looking</source>
            <translation>Suche beenden</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Erneut suchen</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Verknüpfen</translation>
        </message>
        <message>
            <source>Put the chosen models in your list; their files stay where they are</source>
            <translation>Die gewählten Modelle in Ihre Liste aufnehmen; ihre Dateien bleiben, wo sie sind</translation>
        </message>
        <message>
            <source>Link all</source>
            <translation>Alle verknüpfen</translation>
        </message>
        <message>
            <source>Put every model found here in your list; their files stay where they are</source>
            <translation>Jedes hier gefundene Modell in Ihre Liste aufnehmen; die Dateien bleiben, wo sie sind</translation>
        </message>
        <message>
            <source>Look through the folders of Ollama, LM Studio, Jan, GPT4All, llama.cpp and Hugging Face once more</source>
            <translation>Die Ordner von Ollama, LM Studio, Jan, GPT4All, llama.cpp und Hugging Face noch einmal durchsuchen</translation>
        </message>
        <message>
            <source>Models found on this computer</source>
            <translation>Auf diesem Computer gefundene Modelle</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Nichts gefunden</translation>
        </message>
        <message>
            <source>Models of Ollama, LM Studio, Jan, GPT4All, llama.cpp and Hugging Face’s tools would stand here. They can be used without being copied.</source>
            <translation>Hier stünden Modelle von Ollama, LM Studio, Jan, GPT4All, llama.cpp und den Werkzeugen von Hugging Face. Sie lassen sich benutzen, ohne kopiert zu werden.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelDetails</name>
        <message>
            <source>Cannot be read</source>
            <translation>Nicht lesbar</translation>
        </message>
        <message>
            <source>This model’s file has no chat template: it gets the plain texts, one after the other.</source>
            <translation>Die Datei dieses Modells hat keine Chatvorlage: Es bekommt die bloßen Texte, einen nach dem anderen.</translation>
        </message>
        <message>
            <source>Its chat template cannot be used: %1</source>
            <translation>Seine Chatvorlage ist nicht zu gebrauchen: %1</translation>
        </message>
        <message>
            <source>So this model reads a short conversation:</source>
            <translation>So liest dieses Modell ein kurzes Gespräch:</translation>
        </message>
        <message>
            <source>About the chosen model</source>
            <translation>Über das gewählte Modell</translation>
        </message>
        <message>
            <source>Memory and speed</source>
            <translation>Speicher und Tempo</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Steckbrief</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Vorlage</translation>
        </message>
        <message>
            <source>All values</source>
            <translation>Alle Werte</translation>
        </message>
        <message>
            <source>A conversation as this model reads it</source>
            <translation>Ein Gespräch, wie dieses Modell es liest</translation>
        </message>
        <message>
            <source>Find in all values</source>
            <translation>In allen Werten suchen</translation>
        </message>
        <message>
            <source>All values in the model’s file</source>
            <translation>Alle Werte in der Datei des Modells</translation>
        </message>
        <message>
            <source>New chats</source>
            <translation>Neue Chats</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SpeedPanel</name>
        <message>
            <source>Measured here on %1: writes %2 ± %3 tokens per second, reads %4 ± %5. %6</source>
            <translation>Hier gemessen am %1: schreibt %2 ± %3 Token je Sekunde, liest %4 ± %5. %6</translation>
        </message>
        <message>
            <source>How fast it is on this machine has not been measured yet.</source>
            <translation>Wie schnell es auf diesem Rechner ist, wurde noch nicht gemessen.</translation>
        </message>
        <message>
            <source>St&amp;op measuring</source>
            <translation>Messung b&amp;eenden</translation>
        </message>
        <message>
            <source>Meas&amp;ure the speed</source>
            <translation>T&amp;empo messen</translation>
        </message>
        <message>
            <source>Lets the model read and write for some seconds; nothing else should run</source>
            <translation>Lässt das Modell einige Sekunden lesen und schreiben; sonst sollte nichts laufen</translation>
        </message>
        <message>
            <source>Progress of the measurement</source>
            <translation>Fortschritt der Messung</translation>
        </message>
        <message>
            <source>How fast it is on the processor has not been measured yet.</source>
            <translation>Wie schnell es auf dem Prozessor ist, wurde noch nicht gemessen.</translation>
        </message>
        <message>
            <source>How fast it is on %1 has not been measured yet.</source>
            <translation>Wie schnell es auf %1 ist, wurde noch nicht gemessen.</translation>
        </message>
        <message>
            <source>On %1: writes %2 ± %3 tokens per second, reads %4 ± %5 (%6).</source>
            <translation>Auf %1: schreibt %2 ± %3 Token je Sekunde, liest %4 ± %5 (%6).</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DesktopNews</name>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
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
            <translation>Ein S&amp;ymbol neben der Uhr</translation>
        </message>
        <message>
            <source>Closing the &amp;window leaves TARS running there</source>
            <translation>Beim Schließen des &amp;Fensters läuft TARS dort weiter</translation>
        </message>
        <message>
            <source>This desktop has no place for such icons.</source>
            <translation>Dieser Desktop hat keinen Platz für solche Symbole.</translation>
        </message>
        <message>
            <source>Say when long work is &amp;done</source>
            <translation>Melden, &amp;wenn lange Arbeit fertig ist</translation>
        </message>
        <message>
            <source>Only while another window is in front.</source>
            <translation>Nur während ein anderes Fenster vorn ist.</translation>
        </message>
        <message>
            <source>Start TARS at login, without its window</source>
            <translation>TARS bei der Anmeldung starten, ohne sein Fenster</translation>
        </message>
        <message>
            <source>Together with the server’s own switch it then serves from the first minute.</source>
            <translation>Zusammen mit dem Schalter des Servers ist er dann von der ersten Minute an da.</translation>
        </message>
        <message>
            <source>Pause downloads on metered connections</source>
            <translation>Bei getakteter Verbindung nichts herunterladen</translation>
        </message>
        <message>
            <source>Where the system says that the network costs by the byte, as a phone’s does</source>
            <translation>Wo das System sagt, dass das Netz nach Menge kostet, wie das eines Telefons</translation>
        </message>
        <message>
            <source>Load the last model at start</source>
            <translation>Beim Start das letzte Modell laden</translation>
        </message>
        <message>
            <source>When the window opens, if it is expected to fit the memory</source>
            <translation>Wenn das Fenster sich öffnet und es voraussichtlich in den Speicher passt</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DeviceRow</name>
        <message>
            <source>Load</source>
            <translation>Auslastung</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>Load of %1</source>
            <translation>Auslastung von %1</translation>
        </message>
        <message>
            <source>Memory of %1</source>
            <translation>Speicher von %1</translation>
        </message>
        <message>
            <source>TARS itself</source>
            <translation>TARS selbst</translation>
        </message>
        <message>
            <source>others</source>
            <translation>andere</translation>
        </message>
        <message>
            <source>free</source>
            <translation>frei</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Use it for computing</source>
            <translation>Zum Rechnen verwenden</translation>
        </message>
        <message>
            <source>Use %1 for computing</source>
            <translation>%1 zum Rechnen verwenden</translation>
        </message>
        <message>
            <source>From the next model on. What no GPU has room for, the processor takes.</source>
            <translation>Ab dem nächsten Modell. Wofür keine GPU Platz hat, das übernimmt der Prozessor.</translation>
        </message>
        <message>
            <source>Test it</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <source>Stop the test</source>
            <translation>Prüfung anhalten</translation>
        </message>
        <message>
            <source>Test %1</source>
            <translation>%1 prüfen</translation>
        </message>
        <message>
            <source>Stop the test of %1</source>
            <translation>Prüfung von %1 anhalten</translation>
        </message>
        <message>
            <source>Compare a small computation with its known result, and measure the speed</source>
            <translation>Eine kleine Rechnung mit ihrem bekannten Ergebnis vergleichen und die Geschwindigkeit messen</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::HardwarePanel</name>
        <message>
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <source>Processor</source>
            <translation>Prozessor</translation>
        </message>
        <message>
            <source>GPU %1: %2</source>
            <translation>GPU %1: %2</translation>
        </message>
        <message>
            <source>%1 is loaded on: %2</source>
            <translation>%1 ist geladen auf: %2</translation>
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
            <translation>Rechnet auf</translation>
        </message>
        <message>
            <source>Automatic is a GPU where TARS can use one, else the processor</source>
            <translation>Automatisch heißt: eine GPU, wo TARS eine nutzen kann, sonst der Prozessor</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Threads</translation>
        </message>
        <message>
            <source>Threads are those of the processor. Both take effect when the next model is loaded.</source>
            <translation>Threads sind die des Prozessors. Beides gilt, sobald das nächste Modell geladen wird.</translation>
        </message>
        <message>
            <source>Instructions: %1</source>
            <translation>Befehle: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s) at once</source>
            <translation>
                <numerusform>%n Thread zugleich</numerusform>
                <numerusform>%n Threads zugleich</numerusform>
            </translation>
        </message>
        <message>
            <source>GPUs %1</source>
            <translation>GPUs %1</translation>
        </message>
        <message>
            <source>Being tested…</source>
            <translation>Wird geprüft …</translation>
        </message>
        <message>
            <source>Wrong: its results are %1 % off. Don’t compute with it; the driver or the device itself may be at fault.</source>
            <translation>Falsch: Die Ergebnisse liegen %1 % daneben. Rechnen Sie nicht damit; der Treiber oder das Gerät selbst ist womöglich schuld.</translation>
        </message>
        <message>
            <source>Right: its results are %1 % off, which is rounding. It reads %2/s and does %3 billion multiplications a second.</source>
            <translation>Richtig: Die Ergebnisse liegen %1 % daneben, das ist Rundung. Liest %2/s und schafft %3 Milliarden Multiplikationen in der Sekunde.</translation>
        </message>
        <message>
            <source>Test the processor</source>
            <translation>Den Prozessor testen</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::PrivacyPanel</name>
        <message>
            <source>to fetch %1</source>
            <translation>um %1 zu holen</translation>
        </message>
        <message>
            <source>to publish %1</source>
            <translation>um %1 zu veröffentlichen</translation>
        </message>
        <message>
            <source>%1 out, %2 in</source>
            <translation>%1 gesendet, %2 empfangen</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Privatsphäre</translation>
        </message>
        <message>
            <source>TARS counts nothing and reports nothing. It asks other computers only when you look for, fetch or publish a model; every one of them is listed here.</source>
            <translation>TARS zählt nichts und meldet nichts. Es fragt andere Computer nur, wenn Sie ein Modell suchen, holen oder veröffentlichen; jeder davon steht hier.</translation>
        </message>
        <message>
            <source>Offline: &amp;nothing leaves this computer</source>
            <translation>&amp;Offline: nichts verlässt diesen Computer</translation>
        </message>
        <message>
            <source>Every request to another computer fails, of the terminal and the server too</source>
            <translation>Jede Anfrage an einen anderen Computer schlägt fehl, auch die des Terminals und des Servers</translation>
        </message>
        <message>
            <source>The environment variable TARS_OFFLINE says so.</source>
            <translation>Die Umgebungsvariable TARS_OFFLINE verlangt es.</translation>
        </message>
        <message>
            <source>Computers that were asked</source>
            <translation>Gefragte Computer</translation>
        </message>
        <message>
            <source>None so far.</source>
            <translation>Bisher keiner.</translation>
        </message>
        <message>
            <source>Delete this list</source>
            <translation>Diese &amp;Liste löschen</translation>
        </message>
        <message>
            <source>Computers that were asked, the latest first</source>
            <translation>Gefragte Computer, der letzte zuerst</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>Computer</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
        <message>
            <source>Last time</source>
            <translation>Zuletzt</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Anfragen</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>Bytes</translation>
        </message>
        <message>
            <source>to search for %1</source>
            <translation>um nach %1 zu suchen</translation>
        </message>
        <message>
            <source>Delete the list of computers asked</source>
            <translation>Liste der gefragten Computer löschen</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Sentences</name>
        <message numerus="yes">
            <source>Code, %n line(s)</source>
            <translation>
                <numerusform>Code, %n Zeile</numerusform>
                <numerusform>Code, %n Zeilen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Tray</name>
        <message>
            <source>&amp;Hide the window</source>
            <translation>Fenster &amp;verbergen</translation>
        </message>
        <message>
            <source>&amp;Show the window</source>
            <translation>Fenster &amp;zeigen</translation>
        </message>
        <message>
            <source>&amp;New chat</source>
            <translation>&amp;Neuer Chat</translation>
        </message>
        <message>
            <source>Server &amp;on</source>
            <translation>&amp;Server an</translation>
        </message>
        <message>
            <source>&amp;Quit TARS</source>
            <translation>TARS &amp;beenden</translation>
        </message>
        <message>
            <source>TARS – serving at %1</source>
            <translation>TARS – Server auf %1</translation>
        </message>
        <message>
            <source>TARS – the server did not start</source>
            <translation>TARS – der Server ist nicht gestartet</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatImport</name>
        <message>
            <source>%1: no conversations of a known format in it</source>
            <translation>%1: enthält keine Unterhaltungen in einem bekannten Format</translation>
        </message>
        <message>
            <source>Known are the exports of ChatGPT, Open WebUI and TARS, and what LM Studio, Jan, GPT4All and Ollama’s app keep on this computer.</source>
            <translation>Bekannt sind die Exporte von ChatGPT, Open WebUI und TARS sowie das, was LM Studio, Jan, GPT4All und die App von Ollama auf diesem Computer ablegen.</translation>
        </message>
        <message>
            <source>not JSON at byte %1</source>
            <translation>kein JSON bei Byte %1</translation>
        </message>
        <message>
            <source>It is damaged, or another file.</source>
            <translation>Sie ist beschädigt oder eine andere Datei.</translation>
        </message>
        <message>
            <source>%1: too much for one import</source>
            <translation>%1: zu viel für einen Import</translation>
        </message>
        <message>
            <source>Import fewer chats at a time.</source>
            <translation>Weniger Unterhaltungen auf einmal importieren.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Eine andere Datei wählen.</translation>
        </message>
        <message>
            <source>%1: larger than %2</source>
            <translation>%1: größer als %2</translation>
        </message>
        <message>
            <source>GPT4All’s format version %1 was found, 1 to %2 were expected</source>
            <translation>Formatversion %1 von GPT4All gefunden, 1 bis %2 erwartet</translation>
        </message>
        <message>
            <source>A newer TARS may know it.</source>
            <translation>Ein neueres TARS kennt sie vielleicht.</translation>
        </message>
        <message>
            <source>It is damaged, and left out.</source>
            <translation>Sie ist beschädigt und wird ausgelassen.</translation>
        </message>
        <message>
            <source>%1, line %2: a message in JSON was expected</source>
            <translation>%1, Zeile %2: eine Nachricht in JSON wurde erwartet</translation>
        </message>
        <message>
            <source>That message is left out.</source>
            <translation>Diese Nachricht wird ausgelassen.</translation>
        </message>
        <message>
            <source>%1: a thread in JSON was expected</source>
            <translation>%1: ein Thread in JSON wurde erwartet</translation>
        </message>
        <message>
            <source>The chat is named after its first message.</source>
            <translation>Die Unterhaltung heißt nach ihrer ersten Nachricht.</translation>
        </message>
        <message>
            <source>no database with the tables “chats” and “messages” of Ollama’s app</source>
            <translation>keine Datenbank mit den Tabellen „chats“ und „messages“ der App von Ollama</translation>
        </message>
        <message>
            <source>Close Ollama’s app, and try again.</source>
            <translation>Die App von Ollama schließen und noch einmal versuchen.</translation>
        </message>
        <message>
            <source>larger than %1</source>
            <translation>größer als %1</translation>
        </message>
        <message>
            <source>Make room for a copy of it.</source>
            <translation>Platz für eine Kopie davon schaffen.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatImporter</name>
        <message>
            <source>Import chats</source>
            <translation>Unterhaltungen importieren</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Looking for chats…</source>
            <translation>Unterhaltungen werden gesucht…</translation>
        </message>
        <message numerus="yes">
            <source>Reading %1: %n chat(s) so far</source>
            <translation>
                <numerusform>%1 wird gelesen: bisher %n Unterhaltung</numerusform>
                <numerusform>%1 wird gelesen: bisher %n Unterhaltungen</numerusform>
            </translation>
        </message>
        <message>
            <source>Importing chats: %1 of %2</source>
            <translation>Unterhaltungen werden importiert: %1 von %2</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) could not be read and were left out:</source>
            <translation>
                <numerusform>%n Sache konnte nicht gelesen werden und fehlt:</numerusform>
                <numerusform>%n Sachen konnten nicht gelesen werden und fehlen:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ImportDialog</name>
        <message>
            <source>Import chats</source>
            <translation>Unterhaltungen importieren</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Choose files with chats</source>
            <translation>Dateien mit Unterhaltungen wählen</translation>
        </message>
        <message>
            <source>Chats (*.json *.jsonl *.chat *.sqlite)</source>
            <translation>Unterhaltungen (*.json *.jsonl *.chat *.sqlite)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Choose a folder with chats</source>
            <translation>Ordner mit Unterhaltungen wählen</translation>
        </message>
        <message>
            <source>Chats of other programs on this computer. They stay there as they are.</source>
            <translation>Unterhaltungen anderer Programme auf diesem Computer. Dort bleiben sie, wie sie sind.</translation>
        </message>
        <message>
            <source>Programs with chats</source>
            <translation>Programme mit Unterhaltungen</translation>
        </message>
        <message>
            <source>Or choose files: what ChatGPT, Open WebUI or TARS exported, or chats of LM Studio, Jan, GPT4All and Ollama’s app that lie elsewhere.</source>
            <translation>Oder Dateien wählen: was ChatGPT, Open WebUI oder TARS exportiert haben, oder Unterhaltungen von LM Studio, Jan, GPT4All und der App von Ollama, die anderswo liegen.</translation>
        </message>
        <message>
            <source>Looking for them…</source>
            <translation>Sie werden gesucht…</translation>
        </message>
        <message>
            <source>None were found.</source>
            <translation>Keine gefunden.</translation>
        </message>
        <message>
            <source>Choose &amp;files…</source>
            <translation>&amp;Dateien wählen…</translation>
        </message>
        <message>
            <source>Choose a f&amp;older…</source>
            <translation>&amp;Ordner wählen…</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>&amp;Importieren</translation>
        </message>
        <message>
            <source>some chats</source>
            <translation>einige Unterhaltungen</translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s)</source>
            <translation>
                <numerusform>%n Unterhaltung</numerusform>
                <numerusform>%n Unterhaltungen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SearchHits</name>
        <message>
            <source>You, in “%1”: %2</source>
            <translation>Du, in „%1“: %2</translation>
        </message>
        <message>
            <source>Answer, in “%1”: %2</source>
            <translation>Antwort, in „%1“: %2</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::OfferTable</name>
        <message>
            <source>already here</source>
            <translation>schon da</translation>
        </message>
        <message>
            <source>twice in this list</source>
            <translation>doppelt in dieser Liste</translation>
        </message>
        <message>
            <source>new</source>
            <translation>neu</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Unterhaltung</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Nachrichten</translation>
        </message>
        <message>
            <source>Last changed</source>
            <translation>Zuletzt geändert</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ImportChoice</name>
        <message>
            <source>Import chats</source>
            <translation>Unterhaltungen importieren</translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s) of these are here already. Those you tick come in as new ones.</source>
            <translation>
                <numerusform>%n Unterhaltung davon ist schon da. Die angekreuzten kommen als neue hinzu.</numerusform>
                <numerusform>%n Unterhaltungen davon sind schon da. Die angekreuzten kommen als neue hinzu.</numerusform>
            </translation>
        </message>
        <message>
            <source>Chats to import</source>
            <translation>Unterhaltungen zum Importieren</translation>
        </message>
        <message>
            <source>&amp;Also those that are here already</source>
            <translation>&amp;Auch die, die schon da sind</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>&amp;Importieren</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DeletedChats</name>
        <message>
            <source>Deleted chats</source>
            <translation>Gelöschte Chats</translation>
        </message>
        <message>
            <source>There are no deleted chats.</source>
            <translation>Es gibt keine gelöschten Chats.</translation>
        </message>
        <message>
            <source>Deleted chats stay here for %1 days and are then gone for good.</source>
            <translation>Gelöschte Chats bleiben %1 Tage hier und sind dann endgültig weg.</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Gelöscht</translation>
        </message>
        <message>
            <source>Gone for good</source>
            <translation>Endgültig weg</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>&amp;Wiederherstellen</translation>
        </message>
        <message>
            <source>&amp;Delete for good…</source>
            <translation>&amp;Endgültig löschen…</translation>
        </message>
        <message>
            <source>Delete for good</source>
            <translation>Endgültig löschen</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n chat(s) for good?</source>
            <translation>
                <numerusform>%n Chat endgültig löschen?</numerusform>
                <numerusform>%n Chats endgültig löschen?</numerusform>
            </translation>
        </message>
        <message>
            <source>This cannot be undone.</source>
            <translation>Das lässt sich nicht rückgängig machen.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ClearableEdit</name>
        <message>
            <source>Clear this field</source>
            <translation>Dieses Feld leeren</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatReader</name>
        <message>
            <source>The chat “%1”</source>
            <translation>Der Chat „%1“</translation>
        </message>
        <message>
            <source>Find in this text</source>
            <translation>In diesem Text suchen</translation>
        </message>
        <message>
            <source>Earlier place (Shift+Enter)</source>
            <translation>Frühere Stelle (Umschalt+Eingabe)</translation>
        </message>
        <message>
            <source>Later place (Enter)</source>
            <translation>Spätere Stelle (Eingabe)</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Kleinerer Text</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Größerer Text</translation>
        </message>
        <message>
            <source>Text being laid out</source>
            <translation>Text wird gesetzt</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Nicht gefunden</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Laying out: %1 of %2 messages</source>
            <translation>Text wird gesetzt: %1 von %2 Nachrichten</translation>
        </message>
        <message>
            <source>Earlier messages</source>
            <translation>Frühere Nachrichten</translation>
        </message>
        <message>
            <source>Later messages</source>
            <translation>Spätere Nachrichten</translation>
        </message>
        <message>
            <source>Messages %1 to %2 of %3</source>
            <translation>Nachrichten %1 bis %2 von %3</translation>
        </message>
        <message>
            <source>Looking further …</source>
            <translation>Sucht weiter …</translation>
        </message>
        <message>
            <source>%1 of %2 in this part</source>
            <translation>%1 von %2 in diesem Teil</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FolderMover</name>
        <message>
            <source>&amp;Give up moving</source>
            <translation>&amp;Verschieben aufgeben</translation>
        </message>
        <message>
            <source>Where shall the files go?</source>
            <translation>Wohin sollen die Dateien?</translation>
        </message>
        <message>
            <source>Move the files</source>
            <translation>Dateien verschieben</translation>
        </message>
        <message>
            <source>%1 are copied to %2 and compared, then removed here. A link stays in their place.</source>
            <translation>%1 werden nach %2 kopiert und verglichen, dann hier entfernt. An ihrer Stelle bleibt eine Verknüpfung.</translation>
        </message>
        <message>
            <source>The files stay here, &amp;too</source>
            <translation>Die Dateien bleiben &amp;auch hier</translation>
        </message>
        <message>
            <source>&amp;Move</source>
            <translation>&amp;Verschieben</translation>
        </message>
        <message>
            <source>Moved: the files are in %1.</source>
            <translation>Verschoben: Die Dateien sind in %1.</translation>
        </message>
        <message>
            <source>Moved: the files are in %1; the former ones are still in %2.</source>
            <translation>Verschoben: Die Dateien sind in %1, die bisherigen noch in %2.</translation>
        </message>
        <message>
            <source>Stopped. All files are in their old place; the move can go on.</source>
            <translation>Angehalten. Alle Dateien sind an ihrem alten Ort; das Verschieben kann weitergehen.</translation>
        </message>
        <message>
            <source>A move to %1 was not ended. All files are in their old place.</source>
            <translation>Ein Verschieben nach %1 wurde nicht beendet. Alle Dateien sind an ihrem alten Ort.</translation>
        </message>
        <message>
            <source>The move was given up.</source>
            <translation>Das Verschieben wurde aufgegeben.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>%1 (%2/s)</source>
            <translation>%1 (%2/s)</translation>
        </message>
        <message>
            <source>The variable %1 says where this is: it is moved by changing that.</source>
            <translation>Die Variable %1 sagt, wo das ist: Verschoben wird es, indem man sie ändert.</translation>
        </message>
        <message>
            <source>Move the chosen one’s files to another folder or disk; TARS still finds them where they were</source>
            <translation>Die Dateien der gewählten Zeile in einen anderen Ordner oder auf eine andere Platte verschieben; TARS findet sie weiter dort, wo sie waren</translation>
        </message>
        <message>
            <source>How far the move is</source>
            <translation>Wie weit das Verschieben ist</translation>
        </message>
        <message>
            <source>Choose the downloaded or the smaller models above</source>
            <translation>Wählen Sie oben die geladenen oder die kleineren Modelle</translation>
        </message>
        <message>
            <source>All data moves to %1 at the next start, before anything is opened. Until then all is where it was.</source>
            <translation>Alle Daten ziehen beim nächsten Start nach %1 um, bevor etwas geöffnet wird. Bis dahin bleibt alles an seinem Ort.</translation>
        </message>
        <message>
            <source>Move everything</source>
            <translation>Alles verschieben</translation>
        </message>
        <message>
            <source>Move everything…</source>
            <translation>Alles verschieben …</translation>
        </message>
        <message>
            <source>Chats, settings, tuning runs and models go to %1 at the next start, before anything is opened. All is copied and compared, then removed here. A link stays in its place.</source>
            <translation>Chats, Einstellungen, Tuning-Läufe und Modelle ziehen beim nächsten Start nach %1 um, bevor etwas geöffnet wird. Alles wird kopiert und verglichen, dann hier entfernt. An seiner Stelle bleibt eine Verknüpfung.</translation>
        </message>
        <message>
            <source>Restart now</source>
            <translation>Jetzt neu starten</translation>
        </message>
        <message>
            <source>Close TARS, move its data and open it again</source>
            <translation>TARS schließen, seine Daten verschieben und es wieder öffnen</translation>
        </message>
        <message>
            <source>Move all data to another folder or disk, at the next start</source>
            <translation>Alle Daten beim nächsten Start in einen anderen Ordner oder auf eine andere Platte verschieben</translation>
        </message>
        <message>
            <source>Move…</source>
            <translation>V&amp;erschieben…</translation>
        </message>
        <message>
            <source>Go on moving</source>
            <translation>W&amp;eiter verschieben</translation>
        </message>
        <message>
            <source>Stop moving</source>
            <translation>V&amp;erschieben anhalten</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageText</name>
        <message>
            <source>code</source>
            <translation>code</translation>
        </message>
        <message>
            <source>table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>Copy the table</source>
            <translation>Tabelle kopieren</translation>
        </message>
        <message>
            <source>Save the table…</source>
            <translation>Tabelle speichern…</translation>
        </message>
        <message>
            <source>Copy the formula</source>
            <translation>Formel kopieren</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MoveWindow</name>
        <message>
            <source>Open TARS without moving</source>
            <translation>TARS ohne Verschieben öffnen</translation>
        </message>
        <message>
            <source>Moving your data</source>
            <translation>Ihre Daten werden verschoben</translation>
        </message>
        <message>
            <source>Your data moves to %1. TARS opens when all is there. If anything ends this early, all is where it was.</source>
            <translation>Ihre Daten ziehen nach %1 um. TARS öffnet sich, sobald alles dort ist. Endet das vorzeitig, ist alles, wo es war.</translation>
        </message>
        <message>
            <source>All data is in its old place; the next start asks again</source>
            <translation>Alle Daten sind an ihrem alten Ort; der nächste Start fragt wieder</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SummaryBox</name>
        <message>
            <source>In place of the messages above, the model is given this summary:</source>
            <translation>Statt der Nachrichten darüber erhält das Modell diese Zusammenfassung:</translation>
        </message>
        <message>
            <source>Summary of the messages above</source>
            <translation>Zusammenfassung der Nachrichten darüber</translation>
        </message>
        <message>
            <source>Change this summary</source>
            <translation>Diese Zusammenfassung ändern</translation>
        </message>
        <message>
            <source>Throw this summary away: the model is given the messages themselves again</source>
            <translation>Diese Zusammenfassung verwerfen: das Modell erhält wieder die Nachrichten selbst</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Summariser</name>
        <message>
            <source>The model was changed while it summarised.</source>
            <translation>Das Modell wurde gewechselt, während es zusammenfasste.</translation>
        </message>
        <message>
            <source>The older messages could not be summarised, and nothing was sent: %1</source>
            <translation>Die älteren Nachrichten konnten nicht zusammengefasst werden, und nichts wurde gesendet: %1</translation>
        </message>
        <message>
            <source>The model wrote no summary of the older messages: nothing was sent.</source>
            <translation>Das Modell schrieb keine Zusammenfassung der älteren Nachrichten: nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>Choose below what else happens when the context is full.</source>
            <translation>Wählen Sie unten, was sonst geschieht, wenn der Kontext voll ist.</translation>
        </message>
        <message>
            <source>The summary was stopped: nothing was sent.</source>
            <translation>Die Zusammenfassung wurde angehalten: nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>Your words are where you wrote them.</source>
            <translation>Ihre Worte stehen noch dort, wo Sie sie geschrieben haben.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ListOrder</name>
        <message>
            <source>Sort the models by…</source>
            <translation>Modelle ordnen nach …</translation>
        </message>
        <message>
            <source>Sort what was found by…</source>
            <translation>Gefundenes ordnen nach …</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>Ordnen nach</translation>
        </message>
        <message>
            <source>As they come</source>
            <translation>Wie sie kommen</translation>
        </message>
        <message>
            <source>Descending</source>
            <translation>Absteigend</translation>
        </message>
        <message>
            <source>Sort the candidates by…</source>
            <translation>Kandidaten ordnen nach …</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatExporter</name>
        <message>
            <source>Export chat</source>
            <translation>Chat exportieren</translation>
        </message>
        <message>
            <source>Writing %1</source>
            <translation>%1 wird geschrieben</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::PaceChoice</name>
        <message>
            <source>Beside my other work</source>
            <translation>Neben meiner sonstigen Arbeit</translation>
        </message>
        <message>
            <source>waits while answers are written</source>
            <translation>wartet, während geantwortet wird</translation>
        </message>
        <message>
            <source>only while nobody uses the computer</source>
            <translation>nur, wenn niemand den Rechner benutzt</translation>
        </message>
        <message>
            <source>as fast as it can</source>
            <translation>so schnell es geht</translation>
        </message>
        <message>
            <source>A chat and the server share the processor with it, and answer slower.</source>
            <translation>Chat und Server teilen sich den Prozessor mit ihr und antworten langsamer.</translation>
        </message>
        <message>
            <source>Goes on after a minute without a key, an answer or a request, with what the processor has left. Waits on battery.</source>
            <translation>Läuft weiter nach einer Minute ohne Taste, Antwort oder Anfrage, mit dem, was der Prozessor übrig hat. Wartet im Akkubetrieb.</translation>
        </message>
        <message>
            <source>The chat and the server have the processor to themselves as long as they answer. Waits on battery.</source>
            <translation>Chat und Server haben den Prozessor für sich, solange sie antworten. Wartet im Akkubetrieb.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatStore</name>
        <message>
            <source>What is said here cannot be written to %1: %2</source>
            <translation>Was hier gesagt wird, lässt sich nicht nach %1 schreiben: %2</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>der Datenträger ist voll</translation>
        </message>
        <message>
            <source>Make room on this disk, and leave the window open: until then this is in memory only. It is written as soon as that is possible.</source>
            <translation>Schaffen Sie Platz auf diesem Datenträger und lassen Sie das Fenster offen: Bis dahin ist es nur im Arbeitsspeicher. Es wird geschrieben, sobald das geht.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DefaultsPanel</name>
        <message>
            <source>New chats with “%1” begin as its maker has it.</source>
            <translation>Neue Chats mit „%1“ beginnen, wie sein Hersteller es will.</translation>
        </message>
        <message>
            <source>New chats with this model begin so. You have changed it.</source>
            <translation>So beginnen neue Chats mit diesem Modell. Das haben Sie geändert.</translation>
        </message>
        <message>
            <source>New chats with this model begin so, as its maker has it. Changes are kept.</source>
            <translation>So beginnen neue Chats mit diesem Modell, wie sein Hersteller es will. Änderungen bleiben.</translation>
        </message>
        <message>
            <source>Back to its maker’s</source>
            <translation>Zurück zu denen des Herstellers</translation>
        </message>
        <message>
            <source>What new chats with this model begin with; this can be undone</source>
            <translation>Womit neue Chats mit diesem Modell beginnen; das lässt sich rückgängig machen</translation>
        </message>
        <message>
            <source>How new chats with this model begin</source>
            <translation>Wie neue Chats mit diesem Modell beginnen</translation>
        </message>
        <message>
            <source>Begin new chats as its maker has it</source>
            <translation>Neue Chats beginnen, wie sein Hersteller es will</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AnswerAnnouncer</name>
        <message>
            <source>New answer in “%1”</source>
            <translation>Neue Antwort in „%1“</translation>
        </message>
    </context>
</TS>
