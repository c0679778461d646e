<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>tars::ui::FeedbackPanel</name>
        <message numerus="yes">
            <source>Delete %n entry(s) for good?</source>
            <translation>
                <numerusform>Delete %n entry for good?</numerusform>
                <numerusform>Delete %n entries for good?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FindBar</name>
        <message numerus="yes">
            <source>In %n message(s)</source>
            <translation>
                <numerusform>In %n message</numerusform>
                <numerusform>In %n messages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MainWindow</name>
        <message numerus="yes">
            <source>%n chat(s) imported.</source>
            <translation>
                <numerusform>%n chat imported.</numerusform>
                <numerusform>%n chats imported.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s)</source>
            <translation>
                <numerusform>%n thread</numerusform>
                <numerusform>%n threads</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) in the list already.</source>
            <translation>
                <numerusform>%n model in the list already.</numerusform>
                <numerusform>%n models in the list already.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) added to the list.</source>
            <translation>
                <numerusform>%n model added to the list.</numerusform>
                <numerusform>%n models added to the list.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>TARS ended while it was importing %1 and %n more.</source>
            <translation>
                <numerusform>TARS ended while it was importing %1 and %n more.</numerusform>
                <numerusform>TARS ended while it was importing %1 and %n more.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageWidget</name>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n token</numerusform>
                <numerusform>%n tokens</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n old message(s) left out</source>
            <translation>
                <numerusform>%n old message left out</numerusform>
                <numerusform>%n old messages left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n token(s) forgotten on the way</source>
            <translation>
                <numerusform>%n token forgotten on the way</numerusform>
                <numerusform>%n tokens forgotten on the way</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n old message(s) as a summary</source>
            <translation>
                <numerusform>%n old message as a summary</numerusform>
                <numerusform>%n old messages as a summary</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelsPage</name>
        <message numerus="yes">
            <source>%n model(s), %1 in all.</source>
            <translation>
                <numerusform>%n model, %1 in all.</numerusform>
                <numerusform>%n models, %1 in all.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n model(s), %1 in all. %2 are free on the disk.</source>
            <translation>
                <numerusform>%n model, %1 in all. %2 are free on the disk.</numerusform>
                <numerusform>%n models, %1 in all. %2 are free on the disk.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RunCharts</name>
        <message numerus="yes">
            <source>%n generation(s)</source>
            <translation>
                <numerusform>%n generation</numerusform>
                <numerusform>%n generations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n candidate(s)</source>
            <translation>
                <numerusform>%n candidate</numerusform>
                <numerusform>%n candidates</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SearchCharts</name>
        <message numerus="yes">
            <source>Half of the %n generation(s) took %1 ms or less; %2 of them took 11 to 15 ms.</source>
            <translation>
                <numerusform>The one generation took %1 ms or less; %2 of them took 11 to 15 ms.</numerusform>
                <numerusform>Half of the %n generations took %1 ms or less; %2 of them took 11 to 15 ms.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Of %n candidate(s) that were checked, %1 stand where none is better both at held-out examples and at the text that was watched.</source>
            <translation>
                <numerusform>Of %n candidate that was checked, %1 stand where none is better both at held-out examples and at the text that was watched.</numerusform>
                <numerusform>Of %n candidates that were checked, %1 stand where none is better both at held-out examples and at the text that was watched.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SearchPanel</name>
        <message numerus="yes">
            <source>%n repositor(y/ies) found</source>
            <translation>
                <numerusform>%n repository found</numerusform>
                <numerusform>%n repositories found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ServerPage</name>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation>
                <numerusform>%n request</numerusform>
                <numerusform>%n requests</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::VerdictPanel</name>
        <message numerus="yes">
            <source>On %n example(s) it has never seen, the loss went from %1 to %2.</source>
            <translation>
                <numerusform>On %n example it has never seen, the loss went from %1 to %2.</numerusform>
                <numerusform>On %n examples it has never seen, the loss went from %1 to %2.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Too little to tell: %n example(s) for the last word, and %1 at least are needed.</source>
            <translation>
                <numerusform>Too little to tell: %n example for the last word, and %1 at least are needed.</numerusform>
                <numerusform>Too little to tell: %n examples for the last word, and %1 at least are needed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AttachmentChip</name>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n token</numerusform>
                <numerusform>%n tokens</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatPage</name>
        <message numerus="yes">
            <source>Too long for the context: the oldest %n message(s) will be left out.</source>
            <translation>
                <numerusform>Too long for the context: the oldest message will be left out.</numerusform>
                <numerusform>Too long for the context: the oldest %n messages will be left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Too long for the context: the model will first summarise the oldest %n message(s).</source>
            <translation>
                <numerusform>Too long for the context: the model will first summarise the oldest message.</numerusform>
                <numerusform>Too long for the context: the model will first summarise the oldest %n messages.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Composer</name>
        <message numerus="yes">
            <source>%1, about %n second(s) left</source>
            <translation>
                <numerusform>%1, about %n second left</numerusform>
                <numerusform>%1, about %n seconds left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Summarising the oldest %n message(s)…</source>
            <translation>
                <numerusform>Summarising the oldest message…</numerusform>
                <numerusform>Summarising the oldest %n messages…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Downloads</name>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n second</numerusform>
                <numerusform>%n seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n hour</numerusform>
                <numerusform>%n hours</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundModels</name>
        <message numerus="yes">
            <source>new, %n more cop(y/ies)</source>
            <translation>
                <numerusform>new, %n more copy</numerusform>
                <numerusform>new, %n more copies</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundPanel</name>
        <message numerus="yes">
            <source>Looking in %1: %n model(s) so far</source>
            <translation>
                <numerusform>Looking in %1: %n model so far</numerusform>
                <numerusform>Looking in %1: %n models so far</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) of other programs can be linked. They stay where they are and are not copied.</source>
            <translation>
                <numerusform>%n model of other programs can be linked. It stays where it is and is not copied.</numerusform>
                <numerusform>%n models of other programs can be linked. They stay where they are and are not copied.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelLibrary</name>
        <message numerus="yes">
            <source>%1, and %n more</source>
            <translation>
                <numerusform>%1, and %n more</numerusform>
                <numerusform>%1, and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::HardwarePanel</name>
        <message numerus="yes">
            <source>%n thread(s) at once</source>
            <translation>
                <numerusform>%n thread at once</numerusform>
                <numerusform>%n threads at once</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RequestLog</name>
        <message numerus="yes">
            <source>%1, %n message(s) dropped</source>
            <translation>
                <numerusform>%1, %n message dropped</numerusform>
                <numerusform>%1, %n messages dropped</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Sentences</name>
        <message numerus="yes">
            <source>Code, %n line(s)</source>
            <translation>
                <numerusform>Code, %n line</numerusform>
                <numerusform>Code, %n lines</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatImporter</name>
        <message numerus="yes">
            <source>Reading %1: %n chat(s) so far</source>
            <translation>
                <numerusform>Reading %1: %n chat so far</numerusform>
                <numerusform>Reading %1: %n chats so far</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) could not be read and were left out:</source>
            <translation>
                <numerusform>%n thing could not be read and was left out:</numerusform>
                <numerusform>%n things could not be read and were left out:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConversationList</name>
        <message numerus="yes">
            <source>The newest %n message(s) with these words</source>
            <translation>
                <numerusform>The newest %n message with these words</numerusform>
                <numerusform>The newest %n messages with these words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In %n message(s)</source>
            <translation>
                <numerusform>In %n message</numerusform>
                <numerusform>In %n messages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The %n message(s) that fit these words best</source>
            <translation>
                <numerusform>The message that fits these words best</numerusform>
                <numerusform>The %n messages that fit these words best</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ImportDialog</name>
        <message numerus="yes">
            <source>%n chat(s)</source>
            <translation>
                <numerusform>%n chat</numerusform>
                <numerusform>%n chats</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ImportChoice</name>
        <message numerus="yes">
            <source>%n chat(s) of these are here already. Those you tick come in as new ones.</source>
            <translation>
                <numerusform>%n of these chats is here already. Those you tick come in as new ones.</numerusform>
                <numerusform>%n of these chats are here already. Those you tick come in as new ones.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DeletedChats</name>
        <message numerus="yes">
            <source>Delete %n chat(s) for good?</source>
            <translation>
                <numerusform>Delete %n chat for good?</numerusform>
                <numerusform>Delete %n chats for good?</numerusform>
            </translation>
        </message>
    </context>
</TS>
