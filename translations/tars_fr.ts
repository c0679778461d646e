<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>tars::ui::AccessPanel</name>
        <message>
            <source>Hide</source>
            <translation>Masquer</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Afficher</translation>
        </message>
        <message>
            <source>Open to</source>
            <translation>Accessible</translation>
        </message>
        <message>
            <source>programs &amp;on this computer</source>
            <translation>aux programmes de cet &amp;ordinateur</translation>
        </message>
        <message>
            <source>Open to programs on this computer only</source>
            <translation>Accessible uniquement aux programmes de cet ordinateur</translation>
        </message>
        <message>
            <source>every device in the &amp;network</source>
            <translation>&amp;à tous les appareils du réseau</translation>
        </message>
        <message>
            <source>Open to every device in the network that has the key</source>
            <translation>Accessible à tous les appareils du réseau qui ont la clé</translation>
        </message>
        <message>
            <source>&amp;Key</source>
            <translation>&amp;Clé</translation>
        </message>
        <message>
            <source>Key that other programs must give</source>
            <translation>Clé que les autres programmes doivent fournir</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Copy the key</source>
            <translation>Copier la clé</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>Nouvelle clé</translation>
        </message>
        <message>
            <source>The old key opens nothing any more</source>
            <translation>L’ancienne clé ne donnera plus aucun accès</translation>
        </message>
        <message>
            <source>Whoever has this key can use your models. Nothing is encrypted on the way: use it in networks you trust.</source>
            <translation>Quiconque a cette clé peut utiliser vos modèles. Rien n’est chiffré en chemin : utilisez-la sur des réseaux de confiance.</translation>
        </message>
        <message>
            <source>&amp;Port</source>
            <translation>&amp;Port</translation>
        </message>
        <message>
            <source>T&amp;urn on when TARS starts</source>
            <translation>Acti&amp;ver au démarrage de TARS</translation>
        </message>
        <message>
            <source>%1 is no origin: it begins with https:// or has a star.</source>
            <translation>%1 n’est pas une origine : elle commence par https:// ou contient une étoile.</translation>
        </message>
        <message>
            <source>&amp;Let go of an idle model after</source>
            <translation>&amp;Libérer un modèle inactif après</translation>
        </message>
        <message>
            <source>Minutes after which the server lets go of a model that nobody asks</source>
            <translation>Minutes après lesquelles le serveur libère un modèle que nul n’interroge</translation>
        </message>
        <message>
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <source>never</source>
            <translation>jamais</translation>
        </message>
        <message>
            <source>&amp;Web pages that may ask</source>
            <translation>Pages &amp;web autorisées</translation>
        </message>
        <message>
            <source>Origins, with spaces between them; pages of this computer may always ask</source>
            <translation>Origines séparées par des espaces ; les pages de cet ordinateur le peuvent toujours</translation>
        </message>
        <message>
            <source>Show the key</source>
            <translation>Afficher la clé</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AnswersPane</name>
        <message>
            <source>&amp;Question</source>
            <translation>Qu&amp;estion</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Avant</translation>
        </message>
        <message>
            <source>Through the best found</source>
            <translation>Avec le meilleur candidat trouvé</translation>
        </message>
        <message>
            <source>Shown as soon as something better was found.</source>
            <translation>S’affiche dès que quelque chose de mieux est trouvé.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AppearancePanel</name>
        <message>
            <source>Appearance</source>
            <translation>Apparence</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>C&amp;ouleurs</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Comme le système</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claires</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombres</translation>
        </message>
        <message>
            <source>Te&amp;xt size</source>
            <translation>Taille du te&amp;xte</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>La&amp;ngue</translation>
        </message>
        <message>
            <source>Motion</source>
            <translation>Animations</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>Complètes</translation>
        </message>
        <message>
            <source>Reduced</source>
            <translation>Réduites</translation>
        </message>
        <message>
            <source>Reduced: text cursors do not blink, and what opens is there at once</source>
            <translation>Réduites : les curseurs ne clignotent pas et ce qui s’ouvre apparaît aussitôt</translation>
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
            <translation>Génération</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Temps</translation>
        </message>
        <message>
            <source>Best loss</source>
            <translation>Meilleure perte</translation>
        </message>
        <message>
            <source>Held out</source>
            <translation>Hors entraînement</translation>
        </message>
        <message>
            <source>Guard</source>
            <translation>Garde-fou</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>Obtenu par</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
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
            <translation>Enregistrer ce graphique en SVG</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatController</name>
        <message>
            <source>%1 (fork)</source>
            <translation>%1 (branche)</translation>
        </message>
        <message>
            <source>The beginning of this chat could not be read.</source>
            <translation>Le début de cette discussion n’a pas pu être lu.</translation>
        </message>
        <message>
            <source>This chat was deleted for good.</source>
            <translation>Cette discussion a été supprimée définitivement.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatExport</name>
        <message>
            <source>You</source>
            <translation>Vous</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Réponse</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Discussion</translation>
        </message>
        <message>
            <source>Attached: %1</source>
            <translation>Joint : %1</translation>
        </message>
        <message>
            <source>Thoughts</source>
            <translation>Réflexions</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatPage</name>
        <message>
            <source>What shall we talk about?</source>
            <translation>De quoi voulez-vous parler ?</translation>
        </message>
        <message>
            <source>Write below. Everything stays on this computer.</source>
            <translation>Écrivez ci-dessous. Tout reste sur cet ordinateur.</translation>
        </message>
        <message>
            <source>Loading the model</source>
            <translation>Chargement du modèle</translation>
        </message>
        <message>
            <source>You can write and send already: it answers as soon as it is there.</source>
            <translation>Vous pouvez déjà écrire et envoyer : il répondra dès qu’il sera prêt.</translation>
        </message>
        <message>
            <source>A model comes first</source>
            <translation>Il faut d’abord un modèle</translation>
        </message>
        <message>
            <source>Choose one above, or import a model file that is on this computer: it is used where it lies. You can also drop it on this window.</source>
            <translation>Choisissez-en un ci-dessus ou importez un fichier de modèle présent sur cet ordinateur : il est utilisé là où il se trouve. Vous pouvez aussi le déposer sur cette fenêtre.</translation>
        </message>
        <message>
            <source>Open a link</source>
            <translation>Ouvrir un lien</translation>
        </message>
        <message>
            <source>The model wrote this address. Open it in the browser?</source>
            <translation>Le modèle a écrit cette adresse. L’ouvrir dans le navigateur ?</translation>
        </message>
        <message>
            <source>Settings of this conversation</source>
            <translation>Réglages de cette discussion</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>Discussion</translation>
        </message>
        <message>
            <source>Import a model file…</source>
            <translation>Importer un fichier de modèle…</translation>
        </message>
        <message>
            <source>The picture</source>
            <translation>L’image</translation>
        </message>
        <message>
            <source>The preset “%1” was deleted.</source>
            <translation>Le préréglage « %1 » a été supprimé.</translation>
        </message>
        <message>
            <source>This message is too long for the context.</source>
            <translation>Ce message est trop long pour le contexte.</translation>
        </message>
        <message>
            <source>Shorten it, or choose below what happens when the context is full.</source>
            <translation>Raccourcissez-le, ou choisissez ci-dessous ce qui se passe quand le contexte est plein.</translation>
        </message>
        <message>
            <source>This is too long for the context, and will not be answered.</source>
            <translation>C’est trop long pour le contexte et restera sans réponse.</translation>
        </message>
        <message>
            <source>This is too long for the context: the model will be loaded again with more.</source>
            <translation>C’est trop long pour le contexte : le modèle sera rechargé avec davantage.</translation>
        </message>
        <message numerus="yes">
            <source>Too long for the context: the oldest %n message(s) will be left out.</source>
            <translation>
                <numerusform>Trop long pour le contexte : le message le plus ancien sera omis.</numerusform>
                <numerusform>Trop long pour le contexte : les %n messages les plus anciens seront omis.</numerusform>
            </translation>
        </message>
        <message>
            <source>This message alone is too long for the context.</source>
            <translation>Ce message à lui seul est trop long pour le contexte.</translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>Joindre des fichiers</translation>
        </message>
        <message>
            <source>The message found stands beside the answer that is being written.</source>
            <translation>Le message trouvé se trouve à côté de la réponse en cours d’écriture.</translation>
        </message>
        <message>
            <source>It can be shown when that has ended.</source>
            <translation>Il pourra être affiché quand elle sera terminée.</translation>
        </message>
        <message>
            <source>The folder “%1” was deleted.</source>
            <translation>Le dossier « %1 » a été supprimé.</translation>
        </message>
        <message numerus="yes">
            <source>Too long for the context: the model will first summarise the oldest %n message(s).</source>
            <translation>
                <numerusform>Trop long pour le contexte : le modèle résumera d’abord le message le plus ancien.</numerusform>
                <numerusform>Trop long pour le contexte : le modèle résumera d’abord les %n messages les plus anciens.</numerusform>
            </translation>
        </message>
        <message>
            <source>The summary was thrown away.</source>
            <translation>Le résumé a été supprimé.</translation>
        </message>
        <message>
            <source>The summary was changed.</source>
            <translation>Le résumé a été modifié.</translation>
        </message>
        <message>
            <source>Choose the model that shall answer this</source>
            <translation>Choisissez le modèle qui doit y répondre</translation>
        </message>
        <message>
            <source>Is sent when %1 is loaded</source>
            <translation>Envoyé quand %1 sera chargé</translation>
        </message>
        <message>
            <source>Is answered again when %1 is loaded</source>
            <translation>Nouvelle réponse quand %1 sera chargé</translation>
        </message>
        <message>
            <source>New chats with “%1” begin as this one is set.</source>
            <translation>Les nouvelles discussions avec « %1 » commencent comme celle-ci.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatTreeModel</name>
        <message>
            <source>Folder %1</source>
            <translation>Dossier %1</translation>
        </message>
        <message>
            <source>%1, pinned</source>
            <translation>%1, épinglée</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>has a new answer</source>
            <translation>nouvelle réponse</translation>
        </message>
        <message>
            <source>is being answered</source>
            <translation>réponse en cours</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CodeHeader</name>
        <message>
            <source>Copied</source>
            <translation>Copié</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Copy this code</source>
            <translation>Copier ce code</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Enregistrer…</translation>
        </message>
        <message>
            <source>Save this code</source>
            <translation>Enregistrer ce code</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CommandPalette</name>
        <message>
            <source>Commands</source>
            <translation>Commandes</translation>
        </message>
        <message>
            <source>What would you like to do?</source>
            <translation>Que voulez-vous faire ?</translation>
        </message>
        <message>
            <source>Name of a command</source>
            <translation>Nom d’une commande</translation>
        </message>
        <message>
            <source>No command has these words in its name.</source>
            <translation>Aucun nom de commande ne contient ces mots.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CompareView</name>
        <message>
            <source>no other run</source>
            <translation>aucune autre session</translation>
        </message>
        <message>
            <source>The two have different goals: their losses are not the same thing.</source>
            <translation>Les deux n’ont pas le même objectif : leurs pertes ne sont pas comparables.</translation>
        </message>
        <message>
            <source>Choose another run to see both side by side.</source>
            <translation>Choisissez une autre session pour voir les deux côte à côte.</translation>
        </message>
        <message>
            <source>Algorithm</source>
            <translation>Algorithme</translation>
        </message>
        <message>
            <source>Generations</source>
            <translation>Générations</translation>
        </message>
        <message>
            <source>Candidates tried</source>
            <translation>Candidats essayés</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Temps</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>Held out, untuned</source>
            <translation>Hors entraînement, non ajusté</translation>
        </message>
        <message>
            <source>Held out, best</source>
            <translation>Hors entraînement, meilleur</translation>
        </message>
        <message>
            <source>Last word, before</source>
            <translation>Test final, avant</translation>
        </message>
        <message>
            <source>Last word, after</source>
            <translation>Test final, après</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Test</translation>
        </message>
        <message>
            <source>unfinished</source>
            <translation>inachevé</translation>
        </message>
        <message>
            <source>passed</source>
            <translation>réussi</translation>
        </message>
        <message>
            <source>not passed</source>
            <translation>non réussi</translation>
        </message>
        <message>
            <source>Com&amp;pare with</source>
            <translation>Compar&amp;er avec</translation>
        </message>
        <message>
            <source>The run to compare with</source>
            <translation>Session à laquelle comparer</translation>
        </message>
        <message>
            <source>Save this chart’s figures as CSV</source>
            <translation>Enregistrer les valeurs de ce graphique en CSV</translation>
        </message>
        <message>
            <source>Both runs on held-out examples</source>
            <translation>Les deux sessions sur les exemples hors entraînement</translation>
        </message>
        <message>
            <source>Figures of both runs</source>
            <translation>Valeurs des deux sessions</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Composer</name>
        <message>
            <source>Reading the prompt: %1 of %2 tokens</source>
            <translation>Lecture du prompt : %1 tokens sur %2</translation>
        </message>
        <message>
            <source>Write a message</source>
            <translation>Écrivez un message</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Message</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Envoyer</translation>
        </message>
        <message>
            <source>Send the message (Enter)</source>
            <translation>Envoyer le message (Entrée)</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>Enter sends, Shift+Enter starts a new line</source>
            <translation>Entrée pour envoyer, Maj+Entrée pour aller à la ligne</translation>
        </message>
        <message>
            <source>Prompt being read</source>
            <translation>Lecture du prompt</translation>
        </message>
        <message>
            <source>Stop the answer</source>
            <translation>Arrêter la réponse</translation>
        </message>
        <message numerus="yes">
            <source>%1, about %n second(s) left</source>
            <translation>
                <numerusform>%1, encore environ %n seconde</numerusform>
                <numerusform>%1, encore environ %n secondes</numerusform>
            </translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>Joindre des fichiers</translation>
        </message>
        <message>
            <source>Attach text files or PDF. They can also be dropped or pasted here.</source>
            <translation>Joindre des fichiers texte ou des PDF. On peut aussi les déposer ou les coller ici.</translation>
        </message>
        <message>
            <source>Think</source>
            <translation>Réfléchir</translation>
        </message>
        <message>
            <source>Let the model think before it answers</source>
            <translation>Laisser le modèle réfléchir avant de répondre</translation>
        </message>
        <message numerus="yes">
            <source>Summarising the oldest %n message(s)…</source>
            <translation>
                <numerusform>Résumé du message le plus ancien…</numerusform>
                <numerusform>Résumé des %n messages les plus anciens…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConsentLine</name>
        <message>
            <source>May TARS collect the answers you rate or change, so that a model can be tuned by them? They stay on this computer; the settings list them, and delete them.</source>
            <translation>TARS peut-il recueillir les réponses que vous évaluez ou modifiez, pour ajuster un modèle d’après elles ? Elles restent sur cet ordinateur ; les paramètres les montrent et les suppriment.</translation>
        </message>
        <message>
            <source>Collect them</source>
            <translation>Les recueillir</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Non</translation>
        </message>
        <message>
            <source>Do not collect them</source>
            <translation>Ne pas les recueillir</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConversationList</name>
        <message>
            <source>Rename</source>
            <translation>Renommer</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>New chat</source>
            <translation>Nouvelle discussion</translation>
        </message>
        <message>
            <source>Search chats</source>
            <translation>Rechercher une discussion</translation>
        </message>
        <message>
            <source>Chats</source>
            <translation>Discussions</translation>
        </message>
        <message>
            <source>Unpin</source>
            <translation>Désépingler</translation>
        </message>
        <message>
            <source>Pin</source>
            <translation>Épingler</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>Nouveau dossier</translation>
        </message>
        <message>
            <source>Move to</source>
            <translation>Déplacer vers</translation>
        </message>
        <message>
            <source>New chat here</source>
            <translation>Nouvelle discussion ici</translation>
        </message>
        <message>
            <source>New folder inside</source>
            <translation>Nouveau sous-dossier</translation>
        </message>
        <message>
            <source>Delete the folder, not its chats</source>
            <translation>Supprimer le dossier, garder les discussions</translation>
        </message>
        <message>
            <source>No folder</source>
            <translation>Aucun dossier</translation>
        </message>
        <message>
            <source>New folder…</source>
            <translation>Nouveau dossier…</translation>
        </message>
        <message>
            <source>Messages found</source>
            <translation>Messages trouvés</translation>
        </message>
        <message numerus="yes">
            <source>The newest %n message(s) with these words</source>
            <translation>
                <numerusform>Le message le plus récent avec ces mots (%n)</numerusform>
                <numerusform>Les %n messages les plus récents avec ces mots</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In %n message(s)</source>
            <translation>
                <numerusform>Dans %n message</numerusform>
                <numerusform>Dans %n messages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The %n message(s) that fit these words best</source>
            <translation>
                <numerusform>Le message qui correspond le mieux à ces mots</numerusform>
                <numerusform>Les %n messages qui correspondent le mieux à ces mots</numerusform>
            </translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Plus récents d’abord</translation>
        </message>
        <message>
            <source>Best match first</source>
            <translation>Plus pertinents d’abord</translation>
        </message>
        <message>
            <source>Order of the messages found</source>
            <translation>Ordre des messages trouvés</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConversationModel</name>
        <message>
            <source>You: %1</source>
            <translation>Vous : %1</translation>
        </message>
        <message>
            <source>Answer: %1</source>
            <translation>Réponse : %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DataPanel</name>
        <message>
            <source>Stopped.</source>
            <translation>Arrêté.</translation>
        </message>
        <message>
            <source>SQLite database (*.sqlite)</source>
            <translation>Base de données SQLite (*.sqlite)</translation>
        </message>
        <message>
            <source>The chats and the models’ files are as they were written.</source>
            <translation>Les discussions et les fichiers des modèles sont tels qu’ils ont été écrits.</translation>
        </message>
        <message>
            <source>Damaged: %1, a file of the model %2.</source>
            <translation>Endommagé : %1, un fichier du modèle %2.</translation>
        </message>
        <message>
            <source>Damaged: the chats (%1).</source>
            <translation>Endommagé : les discussions (%1).</translation>
        </message>
        <message>
            <source>Repaired. Damaged models were set aside and are fetched again.</source>
            <translation>Réparé. Les modèles endommagés ont été mis de côté et sont récupérés à nouveau.</translation>
        </message>
        <message>
            <source>Chats</source>
            <translation>Discussions</translation>
        </message>
        <message>
            <source>Downloaded models</source>
            <translation>Modèles téléchargés</translation>
        </message>
        <message>
            <source>Tuning runs</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>Adapters</source>
            <translation>Adaptateurs</translation>
        </message>
        <message>
            <source>Smaller models</source>
            <translation>Modèles plus petits</translation>
        </message>
        <message>
            <source>Settings and the rest</source>
            <translation>Réglages et le reste</translation>
        </message>
        <message>
            <source>Measure again</source>
            <translation>Mesurer &amp;à nouveau</translation>
        </message>
        <message>
            <source>Sto&amp;p</source>
            <translation>Arr&amp;êter</translation>
        </message>
        <message>
            <source>Your data</source>
            <translation>Vos données</translation>
        </message>
        <message>
            <source>Conversations, settings and the list of models are kept here and nowhere else.</source>
            <translation>Les discussions, les réglages et la liste des modèles sont conservés ici et nulle part ailleurs.</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Ouvrir le dossier</translation>
        </message>
        <message>
            <source>Open the chosen one’s folder in the desktop’s own program</source>
            <translation>Ouvrir le dossier de la ligne choisie dans le gestionnaire de fichiers</translation>
        </message>
        <message>
            <source>Chec&amp;k everything</source>
            <translation>Tout &amp;vérifier</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>R&amp;éparer</translation>
        </message>
        <message>
            <source>Write the chats’ indices anew; set damaged models aside and fetch them again</source>
            <translation>Réécrire les index des discussions ; mettre de côté les modèles endommagés et les récupérer à nouveau</translation>
        </message>
        <message>
            <source>How far it is</source>
            <translation>Avancement</translation>
        </message>
        <message>
            <source>Where your data is</source>
            <translation>Où sont vos données</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Où</translation>
        </message>
        <message>
            <source>A backup takes the place of the chats at the next start.</source>
            <translation>Une sauvegarde remplacera les discussions au prochain démarrage.</translation>
        </message>
        <message>
            <source>Back up the chats and settings</source>
            <translation>Sauvegarder les discussions et les réglages</translation>
        </message>
        <message>
            <source>All chats and settings are in %1.</source>
            <translation>Toutes les discussions et tous les réglages sont dans %1.</translation>
        </message>
        <message>
            <source>Restore from a backup</source>
            <translation>Restaurer depuis une sauvegarde</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>The backup is sound (chats: %1, and settings). It takes the place of what is here now at the next start; that is kept in a folder beside it.</source>
            <translation>La sauvegarde est saine (discussions : %1, avec les réglages). Au prochain démarrage, elle remplacera ce qui est là maintenant, qui sera gardé dans un dossier à côté.</translation>
        </message>
        <message>
            <source>The backup is sound (chats: %1, no settings). It takes the place of the chats at the next start; these are kept in a folder beside it.</source>
            <translation>La sauvegarde est saine (discussions : %1, sans réglages). Au prochain démarrage, elle remplacera les discussions, qui seront gardées dans un dossier à côté.</translation>
        </message>
        <message>
            <source>Chats and settings stay as they are.</source>
            <translation>Les discussions et les réglages restent tels quels.</translation>
        </message>
        <message>
            <source>A model cannot be read: %1.</source>
            <translation>Un modèle ne peut pas être lu : %1.</translation>
        </message>
        <message>
            <source>Damaged: %1, a file of the model %2. It is another program’s: fetch the model again there.</source>
            <translation>Endommagé : %1, un fichier du modèle %2. Il appartient à un autre programme : y télécharger de nouveau le modèle.</translation>
        </message>
        <message>
            <source>And more: %1</source>
            <translation>Et d’autres : %1</translation>
        </message>
        <message>
            <source>The chats are still damaged: %1. A backup can be restored.</source>
            <translation>Les discussions sont encore endommagées : %1. Une sauvegarde peut être restaurée.</translation>
        </message>
        <message>
            <source>D&amp;o not restore</source>
            <translation>Ne pas restaurer</translation>
        </message>
        <message>
            <source>Rest&amp;ore…</source>
            <translation>Restaurer…</translation>
        </message>
        <message>
            <source>&amp;Back up…</source>
            <translation>Sauve&amp;garder…</translation>
        </message>
        <message>
            <source>Write all chats and settings to one file, also the server’s keys: keep it to yourself</source>
            <translation>Écrire toutes les discussions et tous les réglages dans un fichier, clés du serveur comprises : à garder pour soi</translation>
        </message>
        <message>
            <source>Put the chats and settings of a backup in place of the present ones</source>
            <translation>Mettre les discussions et réglages d’une sauvegarde à la place des actuels</translation>
        </message>
        <message>
            <source>Whether the chats, and every file of every stored model, are as they were written</source>
            <translation>Si les discussions et tous les fichiers de tous les modèles enregistrés sont tels qu’ils ont été écrits</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FeedbackPanel</name>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n entry(s) for good?</source>
            <translation>
                <numerusform>Supprimer définitivement %n élément ?</numerusform>
                <numerusform>Supprimer définitivement %n éléments ?</numerusform>
            </translation>
        </message>
        <message>
            <source>The chats stay as they are. Files of examples that were made of them are deleted, too, and what was tuned by them is marked.</source>
            <translation>Les discussions restent telles quelles. Les fichiers d’exemples qui en ont été tirés sont aussi supprimés, et ce qui a été ajusté d’après eux est signalé.</translation>
        </message>
        <message>
            <source>Ratings and corrections</source>
            <translation>Évaluations et corrections</translation>
        </message>
        <message>
            <source>Collect the &amp;answers I rate or change, for tuning</source>
            <translation>Re&amp;cueillir les réponses évaluées ou modifiées</translation>
        </message>
        <message>
            <source>A good answer becomes an example to learn from, and so does one that you have changed, in place of the one it was made of. A bad answer becomes an example of what not to say, beside the good one to the same question if there is one. Without this, ratings are marks in the chat and nothing else.</source>
            <translation>Une bonne réponse devient un exemple dont on apprend, de même que celle que vous avez modifiée, à la place de l’originale. Une mauvaise réponse devient un exemple de ce qu’il ne faut pas dire, à côté de la bonne réponse à la même question s’il y en a une. Sans cela, les évaluations sont des marques dans la discussion et rien d’autre.</translation>
        </message>
        <message>
            <source>What was collected</source>
            <translation>Ce qui a été recueilli</translation>
        </message>
        <message>
            <source>Delete the chosen entries</source>
            <translation>Supprimer les éléments choisis</translation>
        </message>
        <message>
            <source>Delete all</source>
            <translation>Tout supprimer</translation>
        </message>
        <message>
            <source>Export as examples…</source>
            <translation>Exporter comme exemples…</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FeedbackTable</name>
        <message>
            <source>Good</source>
            <translation>Bonne</translation>
        </message>
        <message>
            <source>Bad</source>
            <translation>Mauvaise</translation>
        </message>
        <message>
            <source>Changed by you</source>
            <translation>Modifiée par vous</translation>
        </message>
        <message>
            <source>Preferred</source>
            <translation>Préférée</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Réponse</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Discussion</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FindBar</name>
        <message>
            <source>Not found</source>
            <translation>Aucun résultat</translation>
        </message>
        <message numerus="yes">
            <source>In %n message(s)</source>
            <translation>
                <numerusform>Dans %n message</numerusform>
                <numerusform>Dans %n messages</numerusform>
            </translation>
        </message>
        <message>
            <source>Message %1 of %2</source>
            <translation>Message %1 sur %2</translation>
        </message>
        <message>
            <source>Find in this chat</source>
            <translation>Rechercher dans cette discussion</translation>
        </message>
        <message>
            <source>Earlier message with these words (Shift+Enter)</source>
            <translation>Message précédent contenant ces mots (Maj+Entrée)</translation>
        </message>
        <message>
            <source>Later message with these words (Enter)</source>
            <translation>Message suivant contenant ces mots (Entrée)</translation>
        </message>
        <message>
            <source>Close the search (Escape)</source>
            <translation>Fermer la recherche (Échap)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundRepositories</name>
        <message>
            <source>Models of the architecture “%1” do not run here yet.</source>
            <translation>Les modèles de l’architecture « %1 » ne fonctionnent pas encore ici.</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>oui</translation>
        </message>
        <message>
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <source>Repository</source>
            <translation>Dépôt</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Paramètres</translation>
        </message>
        <message>
            <source>Runs here</source>
            <translation>Fonctionne ici</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>Téléchargements</translation>
        </message>
        <message>
            <source>Likes</source>
            <translation>J’aime</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>Mis à jour</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Licence</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::HeatMap</name>
        <message>
            <source>This TARS was built without charts (install libqcustomplot-dev for them).</source>
            <translation>Cette version de TARS a été compilée sans graphiques (installez libqcustomplot-dev pour en avoir).</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::LineChart</name>
        <message>
            <source>This TARS was built without charts (install libqcustomplot-dev for them).</source>
            <translation>Cette version de TARS a été compilée sans graphiques (installez libqcustomplot-dev pour en avoir).</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MainWindow</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Fichier</translation>
        </message>
        <message>
            <source>&amp;New chat</source>
            <translation>&amp;Nouvelle discussion</translation>
        </message>
        <message>
            <source>&amp;Import model…</source>
            <translation>&amp;Importer un modèle…</translation>
        </message>
        <message>
            <source>Import model &amp;folder…</source>
            <translation>Importer un &amp;dossier de modèle…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Quitter</translation>
        </message>
        <message>
            <source>&amp;Chat</source>
            <translation>&amp;Discussion</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>&amp;Arrêter</translation>
        </message>
        <message>
            <source>&amp;Regenerate</source>
            <translation>&amp;Régénérer</translation>
        </message>
        <message>
            <source>&amp;Copy the last answer</source>
            <translation>&amp;Copier la dernière réponse</translation>
        </message>
        <message>
            <source>Re&amp;name chat or folder</source>
            <translation>Ren&amp;ommer la discussion ou le dossier</translation>
        </message>
        <message>
            <source>&amp;Delete chat or folder</source>
            <translation>S&amp;upprimer la discussion ou le dossier</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Affichage</translation>
        </message>
        <message>
            <source>Settings of this con&amp;versation</source>
            <translation>Réglages de cette dis&amp;cussion</translation>
        </message>
        <message>
            <source>&amp;Larger text</source>
            <translation>&amp;Agrandir le texte</translation>
        </message>
        <message>
            <source>&amp;Smaller text</source>
            <translation>&amp;Réduire le texte</translation>
        </message>
        <message>
            <source>&amp;Normal text size</source>
            <translation>Taille de texte &amp;normale</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>A&amp;ide</translation>
        </message>
        <message>
            <source>&amp;About TARS</source>
            <translation>À &amp;propos de TARS</translation>
        </message>
        <message>
            <source>“%1” was removed from the list.</source>
            <translation>« %1 » a été retiré de la liste.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Discussion</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modèles</translation>
        </message>
        <message>
            <source>Tune</source>
            <translation>Ajustement</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Serveur</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>“%1” was deleted.</source>
            <translation>La discussion « %1 » a été supprimée.</translation>
        </message>
        <message>
            <source>Models (*.gguf *.safetensors *.bin *.ggml *.pt *.pth *.onnx)</source>
            <translation>Modèles (*.gguf *.safetensors *.bin *.ggml *.pt *.pth *.onnx)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Import a model folder</source>
            <translation>Importer un dossier de modèle</translation>
        </message>
        <message>
            <source>About TARS</source>
            <translation>À propos de TARS</translation>
        </message>
        <message>
            <source>TARS %1</source>
            <translation>TARS %1</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>Checking %1…</source>
            <translation>Vérification de %1…</translation>
        </message>
        <message>
            <source>&amp;Server</source>
            <translation>&amp;Serveur</translation>
        </message>
        <message>
            <source>Server &amp;on</source>
            <translation>&amp;Serveur activé</translation>
        </message>
        <message>
            <source>&amp;Copy the server’s address</source>
            <translation>&amp;Copier l’adresse du serveur</translation>
        </message>
        <message>
            <source>Server on</source>
            <translation>Serveur activé</translation>
        </message>
        <message>
            <source>Server did not start</source>
            <translation>Serveur non démarré</translation>
        </message>
        <message>
            <source>The server did not start.</source>
            <translation>Le serveur n’a pas démarré.</translation>
        </message>
        <message>
            <source>Show why</source>
            <translation>Voir pourquoi</translation>
        </message>
        <message>
            <source>Change the last &amp;message</source>
            <translation>&amp;Modifier le dernier message</translation>
        </message>
        <message>
            <source>Go on in a ne&amp;w chat from here</source>
            <translation>Continuer à partir d’ici dans une &amp;nouvelle discussion</translation>
        </message>
        <message>
            <source>Find e&amp;arlier</source>
            <translation>Résultat &amp;précédent</translation>
        </message>
        <message>
            <source>Find &amp;later</source>
            <translation>Résultat &amp;suivant</translation>
        </message>
        <message>
            <source>&amp;Export chat…</source>
            <translation>&amp;Exporter la discussion…</translation>
        </message>
        <message>
            <source>&amp;All commands…</source>
            <translation>&amp;Toutes les commandes…</translation>
        </message>
        <message>
            <source>Export chat</source>
            <translation>Exporter la discussion</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>Page web (*.html)</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>JSON, with every version of every message (*.json)</source>
            <translation>JSON, avec chaque version de chaque message (*.json)</translation>
        </message>
        <message>
            <source>&amp;Pin or unpin chat</source>
            <translation>Épin&amp;gler ou désépingler la discussion</translation>
        </message>
        <message>
            <source>Import &amp;chats of another program…</source>
            <translation>Importer les di&amp;scussions d’un autre programme…</translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s) imported.</source>
            <translation>
                <numerusform>%n discussion importée.</numerusform>
                <numerusform>%n discussions importées.</numerusform>
            </translation>
        </message>
        <message>
            <source>New f&amp;older</source>
            <translation>Nouveau &amp;dossier</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>Enregistré sous %1</translation>
        </message>
        <message>
            <source>Runs and tunes large language models on your own computer.

Its sources are free software under the Apache License 2.0. It uses Qt under the GNU LGPL 3 and, for its charts, QCustomPlot under the GNU GPL 3: this program as a whole is under the GNU GPL 3.</source>
            <translation>Exécute et ajuste de grands modèles de langage sur votre propre ordinateur.

Son code source est libre, sous licence Apache 2.0. TARS utilise Qt sous GNU LGPL 3 et, pour ses graphiques, QCustomPlot sous GNU GPL 3 : dans son ensemble, ce programme est sous GNU GPL 3.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>The chat answers with these settings now.</source>
            <translation>La discussion répond maintenant avec ces réglages.</translation>
        </message>
        <message>
            <source>T&amp;wo models side by side</source>
            <translation>Deux &amp;modèles côte à côte</translation>
        </message>
        <message>
            <source>Go on from the second answ&amp;er</source>
            <translation>Continuer à partir de la s&amp;econde réponse</translation>
        </message>
        <message>
            <source>%1 is not on this computer.</source>
            <translation>%1 n’est pas sur cet ordinateur.</translation>
        </message>
        <message>
            <source>Download the model first, then open its file.</source>
            <translation>Téléchargez d’abord le modèle, puis ouvrez son fichier.</translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s)</source>
            <translation>
                <numerusform>%n thread</numerusform>
                <numerusform>%n threads</numerusform>
            </translation>
        </message>
        <message>
            <source>Mo&amp;ve to a folder…</source>
            <translation>Déplacer dans un dossier…</translation>
        </message>
        <message>
            <source>Contin&amp;ue the answer</source>
            <translation>Continuer la réponse</translation>
        </message>
        <message>
            <source>Previous vers&amp;ion</source>
            <translation>Version précédente</translation>
        </message>
        <message>
            <source>Ne&amp;xt version</source>
            <translation>Version suivante</translation>
        </message>
        <message>
            <source>&amp;Model</source>
            <translation>&amp;Modèle</translation>
        </message>
        <message>
            <source>&amp;Choose a model…</source>
            <translation>&amp;Choisir un modèle…</translation>
        </message>
        <message>
            <source>&amp;Unload the model</source>
            <translation>&amp;Décharger le modèle</translation>
        </message>
        <message>
            <source>Cancel &amp;loading</source>
            <translation>&amp;Annuler le chargement</translation>
        </message>
        <message>
            <source>&amp;Tune</source>
            <translation>&amp;Réglage</translation>
        </message>
        <message>
            <source>&amp;Start tuning</source>
            <translation>&amp;Commencer le réglage</translation>
        </message>
        <message>
            <source>&amp;Pause or resume the run</source>
            <translation>&amp;Suspendre ou reprendre</translation>
        </message>
        <message>
            <source>S&amp;top the run</source>
            <translation>A&amp;rrêter</translation>
        </message>
        <message>
            <source>&amp;Go on with the interrupted run</source>
            <translation>&amp;Poursuivre l’exécution interrompue</translation>
        </message>
        <message>
            <source>&amp;Adopt what was found</source>
            <translation>&amp;Adopter ce qui a été trouvé</translation>
        </message>
        <message>
            <source>&amp;Roll back the last adoption</source>
            <translation>A&amp;nnuler la dernière adoption</translation>
        </message>
        <message>
            <source>The answer is there</source>
            <translation>La réponse est là</translation>
        </message>
        <message>
            <source>The model is imported</source>
            <translation>Le modèle est importé</translation>
        </message>
        <message>
            <source>The model could not be loaded</source>
            <translation>Le modèle n’a pas pu être chargé</translation>
        </message>
        <message>
            <source>The model is loaded</source>
            <translation>Le modèle est chargé</translation>
        </message>
        <message>
            <source>The tuning run failed</source>
            <translation>Le réglage a échoué</translation>
        </message>
        <message>
            <source>The tuning run is over</source>
            <translation>Le réglage est terminé</translation>
        </message>
        <message>
            <source>It found something better.</source>
            <translation>Il a trouvé mieux.</translation>
        </message>
        <message>
            <source>It found nothing better.</source>
            <translation>Il n’a rien trouvé de mieux.</translation>
        </message>
        <message>
            <source>The smaller model is written</source>
            <translation>Le modèle réduit est écrit</translation>
        </message>
        <message>
            <source>Models of other &amp;programs</source>
            <translation>Modèles d’autres &amp;programmes</translation>
        </message>
        <message>
            <source>&amp;Download a model…</source>
            <translation>&amp;Télécharger un modèle…</translation>
        </message>
        <message>
            <source>Import models</source>
            <translation>Importer des modèles</translation>
        </message>
        <message>
            <source>%1: expected %2, took %3</source>
            <translation>%1 : prévu %2, pris %3</translation>
        </message>
        <message>
            <source>%1 took %2 of memory; expected were %3.</source>
            <translation>%1 a pris %2 de mémoire ; %3 étaient attendus.</translation>
        </message>
        <message>
            <source>What is said of whether a model fits may be as far off.</source>
            <translation>Ce qui est dit de la place qu’un modèle demande peut être aussi loin du compte.</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) in the list already.</source>
            <translation>
                <numerusform>%n modèle est déjà dans la liste.</numerusform>
                <numerusform>%n modèles sont déjà dans la liste.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) added to the list.</source>
            <translation>
                <numerusform>%n modèle ajouté à la liste.</numerusform>
                <numerusform>%n modèles ajoutés à la liste.</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” is here.</source>
            <translation>« %1 » est arrivé.</translation>
        </message>
        <message>
            <source>Chat with it</source>
            <translation>Discuter avec lui</translation>
        </message>
        <message>
            <source>“%1” is not fetched any more.</source>
            <translation>« %1 » n’est plus téléchargé.</translation>
        </message>
        <message>
            <source>The last answer is &amp;good</source>
            <translation>La dernière réponse est &amp;bonne</translation>
        </message>
        <message>
            <source>The last answer is &amp;bad</source>
            <translation>La dernière réponse est mau&amp;vaise</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Afficher</translation>
        </message>
        <message>
            <source>Tuned by your ratings, and better in the test.</source>
            <translation>Ajusté d’après vos évaluations, et meilleur au test.</translation>
        </message>
        <message>
            <source>Tuned by your ratings, better in the test, and adopted.</source>
            <translation>Ajusté d’après vos évaluations, meilleur au test, et adopté.</translation>
        </message>
        <message>
            <source>Rolled back: answers were rated worse than before.</source>
            <translation>Annulé : les réponses ont été moins bien évaluées qu’avant.</translation>
        </message>
        <message>
            <source>Searc&amp;h all chats</source>
            <translation>Rechercher dans &amp;toutes les discussions</translation>
        </message>
        <message>
            <source>A&amp;ttach files…</source>
            <translation>&amp;Joindre des fichiers…</translation>
        </message>
        <message>
            <source>&amp;Undo, or follow the notice</source>
            <translation>Annuler, ou &amp;suivre l’avis</translation>
        </message>
        <message>
            <source>It reads PDF files with Poppler, which is under the GNU GPL 2 or later.</source>
            <translation>Il lit les fichiers PDF avec Poppler, sous GNU GPL 2 ou ultérieure.</translation>
        </message>
        <message>
            <source>&amp;Search for models…</source>
            <translation>&amp;Rechercher des modèles…</translation>
        </message>
        <message>
            <source>The model is here</source>
            <translation>Le modèle est là</translation>
        </message>
        <message>
            <source>The download failed</source>
            <translation>Le téléchargement a échoué</translation>
        </message>
        <message>
            <source>&amp;Find on this page</source>
            <translation>C&amp;hercher dans cette page</translation>
        </message>
        <message>
            <source>&amp;First steps…</source>
            <translation>Pre&amp;miers pas…</translation>
        </message>
        <message>
            <source>Preparing a tuning run</source>
            <translation>Préparation d’un réglage</translation>
        </message>
        <message>
            <source>Tuning</source>
            <translation>Réglage en cours</translation>
        </message>
        <message>
            <source>Tuning paused</source>
            <translation>Réglage en pause</translation>
        </message>
        <message>
            <source>Ending the tuning run</source>
            <translation>Fin du réglage</translation>
        </message>
        <message>
            <source>Testing what was found</source>
            <translation>Test de ce qui a été trouvé</translation>
        </message>
        <message>
            <source>generation %1</source>
            <translation>génération %1</translation>
        </message>
        <message>
            <source>%1 % better so far</source>
            <translation>%1 % de mieux jusqu’ici</translation>
        </message>
        <message>
            <source>nothing better yet</source>
            <translation>rien de mieux pour l’instant</translation>
        </message>
        <message>
            <source>The backup is in place. What was there before is in %1.</source>
            <translation>La sauvegarde est en place. Ce qui était là avant est dans %1.</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>Afficher le dossier</translation>
        </message>
        <message>
            <source>New folder inside</source>
            <translation>Nouveau sous-dossier</translation>
        </message>
        <message>
            <source>Deleted chats…</source>
            <translation>Discussions supprimées…</translation>
        </message>
        <message>
            <source>Open in the reader</source>
            <translation>Ouvrir dans le lecteur</translation>
        </message>
        <message>
            <source>It found something better, by %1 %.</source>
            <translation>Il a trouvé mieux, de %1 %.</translation>
        </message>
        <message>
            <source>Choose first what it is about: %1</source>
            <translation>Choisissez d’abord sur quoi porte : %1</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>Édi&amp;tion</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>Couper</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>Coller</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Tout sélectionner</translation>
        </message>
        <message>
            <source>Served already at %1</source>
            <translation>Déjà servi sur %1</translation>
        </message>
        <message>
            <source>The answer failed</source>
            <translation>La réponse a échoué</translation>
        </message>
        <message>
            <source>%1 was used last, and is not there any more.</source>
            <translation>%1 a servi en dernier et n’est plus là.</translation>
        </message>
        <message>
            <source>%1 was used last. It is not loaded, as it is not expected to fit.</source>
            <translation>%1 a servi en dernier. Il n’est pas chargé, car il ne devrait pas tenir en mémoire.</translation>
        </message>
        <message>
            <source>%1 was used last, and cannot be read.</source>
            <translation>%1 a servi en dernier et ne peut pas être lu.</translation>
        </message>
        <message>
            <source>TARS ended while it was importing %1.</source>
            <translation>TARS s’est arrêté pendant l’importation de %1.</translation>
        </message>
        <message>
            <source>Import again</source>
            <translation>Importer à nouveau</translation>
        </message>
        <message numerus="yes">
            <source>TARS ended while it was importing %1 and %n more.</source>
            <translation>
                <numerusform>TARS s’est arrêté pendant l’importation de %1 et de %n autre.</numerusform>
                <numerusform>TARS s’est arrêté pendant l’importation de %1 et de %n autres.</numerusform>
            </translation>
        </message>
        <message>
            <source>What the disk did not take is written now.</source>
            <translation>Ce que le disque n’avait pas pris est maintenant écrit.</translation>
        </message>
        <message>
            <source>Not everything is written</source>
            <translation>Tout n’est pas écrit</translation>
        </message>
        <message>
            <source>The disk has not taken all that was said in the chats. Closing now loses it.</source>
            <translation>Le disque n’a pas pris tout ce qui a été dit dans les discussions. Fermer maintenant le perd.</translation>
        </message>
        <message>
            <source>Once there is room on the disk, it is written and the window closes.</source>
            <translation>Dès qu’il y a de la place sur le disque, cela est écrit et la fenêtre se ferme.</translation>
        </message>
        <message>
            <source>Close and lose it</source>
            <translation>Fermer et le perdre</translation>
        </message>
        <message>
            <source>Leave the window open</source>
            <translation>Laisser la fenêtre ouverte</translation>
        </message>
        <message>
            <source>Save as a preset</source>
            <translation>Enregistrer comme préréglage</translation>
        </message>
        <message>
            <source>Tuned</source>
            <translation>Ajusté</translation>
        </message>
        <message>
            <source>Saved as the preset “%1”.</source>
            <translation>Enregistré comme préréglage « %1 ».</translation>
        </message>
        <message>
            <source>keys and values as %1</source>
            <translation>clés et valeurs en %1</translation>
        </message>
        <message>
            <source>When the model is loaded next: %1.</source>
            <translation>Au prochain chargement du modèle : %1.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageBar</name>
        <message>
            <source>Close this message</source>
            <translation>Fermer ce message</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageEditor</name>
        <message>
            <source>Change your message</source>
            <translation>Modifier votre message</translation>
        </message>
        <message>
            <source>Change this answer</source>
            <translation>Modifier cette réponse</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Envoyer</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Ask again with this text, beside the first version (Ctrl+Enter)</source>
            <translation>Reposer la question avec ce texte, à côté de la première version (Ctrl+Entrée)</translation>
        </message>
        <message>
            <source>Keep this text beside the first version (Ctrl+Enter)</source>
            <translation>Garder ce texte à côté de la première version (Ctrl+Entrée)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Change this summary</source>
            <translation>Modifier ce résumé</translation>
        </message>
        <message>
            <source>Give the model this from now on (Ctrl+Enter)</source>
            <translation>Donner désormais ceci au modèle (Ctrl+Entrée)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageWidget</name>
        <message>
            <source>Answer</source>
            <translation>Réponse</translation>
        </message>
        <message>
            <source>Your message</source>
            <translation>Votre message</translation>
        </message>
        <message>
            <source>Reading the prompt…</source>
            <translation>Lecture du prompt…</translation>
        </message>
        <message>
            <source>Answering…</source>
            <translation>Réponse en cours…</translation>
        </message>
        <message>
            <source>Interrupted: the program ended while this was being written</source>
            <translation>Interrompue : le programme s’est fermé pendant la rédaction</translation>
        </message>
        <message>
            <source>Stopped · %1</source>
            <translation>Arrêtée · %1</translation>
        </message>
        <message>
            <source>Length limit reached · %1</source>
            <translation>Limite de longueur atteinte · %1</translation>
        </message>
        <message>
            <source>The context is full · %1</source>
            <translation>Le contexte est plein · %1</translation>
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
            <translation>%1 tokens/s</translation>
        </message>
        <message>
            <source>first after %1 ms</source>
            <translation>premier après %1 ms</translation>
        </message>
        <message>
            <source>first after %1 s</source>
            <translation>premier après %1 s</translation>
        </message>
        <message>
            <source>Previous version</source>
            <translation>Version précédente</translation>
        </message>
        <message>
            <source>Next version</source>
            <translation>Version suivante</translation>
        </message>
        <message>
            <source>Answer again, keeping this version</source>
            <translation>Répondre à nouveau, en gardant cette version</translation>
        </message>
        <message>
            <source>Go on writing this answer</source>
            <translation>Poursuivre cette réponse</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>Changed by you</source>
            <translation>Modifié par vous</translation>
        </message>
        <message>
            <source>%1 · changed by you</source>
            <translation>%1 · modifié par vous</translation>
        </message>
        <message>
            <source>Copy this message</source>
            <translation>Copier ce message</translation>
        </message>
        <message>
            <source>Change this message, keeping this version</source>
            <translation>Modifier ce message, en gardant cette version</translation>
        </message>
        <message>
            <source>Go on from here in a new chat</source>
            <translation>Continuer à partir d’ici dans une nouvelle discussion</translation>
        </message>
        <message>
            <source>Show how this answer was made</source>
            <translation>Montrer comment cette réponse a été faite</translation>
        </message>
        <message>
            <source>Too old to fit into the context: this message is not sent along</source>
            <translation>Trop ancien pour tenir dans le contexte : ce message n’est pas envoyé</translation>
        </message>
        <message>
            <source>Fold the thoughts away</source>
            <translation>Replier les réflexions</translation>
        </message>
        <message>
            <source>Show the thoughts</source>
            <translation>Montrer les réflexions</translation>
        </message>
        <message>
            <source>Thinking…</source>
            <translation>Réflexion…</translation>
        </message>
        <message>
            <source>Thoughts</source>
            <translation>Réflexions</translation>
        </message>
        <message>
            <source>Thought for %1 s</source>
            <translation>A réfléchi %1 s</translation>
        </message>
        <message>
            <source>%1 of %2 context</source>
            <translation>%1 sur %2 de contexte</translation>
        </message>
        <message>
            <source>seed %1</source>
            <translation>graine %1</translation>
        </message>
        <message numerus="yes">
            <source>%n old message(s) left out</source>
            <translation>
                <numerusform>%n ancien message omis</numerusform>
                <numerusform>%n anciens messages omis</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n token(s) forgotten on the way</source>
            <translation>
                <numerusform>%n token oublié en route</numerusform>
                <numerusform>%n tokens oubliés en route</numerusform>
            </translation>
        </message>
        <message>
            <source>Attached: %1</source>
            <translation>Joint : %1</translation>
        </message>
        <message>
            <source>Good answer</source>
            <translation>Bonne réponse</translation>
        </message>
        <message>
            <source>Bad answer</source>
            <translation>Mauvaise réponse</translation>
        </message>
        <message>
            <source>Open in the reader</source>
            <translation>Ouvrir dans le lecteur</translation>
        </message>
        <message numerus="yes">
            <source>%n old message(s) as a summary</source>
            <translation>
                <numerusform>%n ancien message résumé</numerusform>
                <numerusform>%n anciens messages résumés</numerusform>
            </translation>
        </message>
        <message>
            <source>The model is given a summary in place of this message</source>
            <translation>Le modèle reçoit un résumé à la place de ce message</translation>
        </message>
        <message>
            <source>%1 of memory</source>
            <translation>%1 de mémoire</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelLibrary</name>
        <message>
            <source>%1 (file is missing)</source>
            <translation>%1 (fichier manquant)</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>Architecture</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Paramètres</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Contexte</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 jetons/s</translation>
        </message>
        <message>
            <source>Speed here</source>
            <translation>Vitesse ici</translation>
        </message>
        <message numerus="yes">
            <source>%1, and %n more</source>
            <translation>
                <numerusform>%1, et %n autre</numerusform>
                <numerusform>%1, et %n autres</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelPicker</name>
        <message>
            <source>Loading %1</source>
            <translation>Chargement de %1</translation>
        </message>
        <message>
            <source>Choose a model</source>
            <translation>Choisir un modèle</translation>
        </message>
        <message>
            <source>%1, %2, %3 parameters</source>
            <translation>%1, %2, %3 paramètres</translation>
        </message>
        <message>
            <source>The model that answers</source>
            <translation>Le modèle qui répond</translation>
        </message>
        <message>
            <source>Model: %1</source>
            <translation>Modèle : %1</translation>
        </message>
        <message>
            <source>Loading progress</source>
            <translation>Progression du chargement</translation>
        </message>
        <message>
            <source>Cancel loading</source>
            <translation>Annuler le chargement</translation>
        </message>
        <message>
            <source>Import a model file…</source>
            <translation>Importer un fichier de modèle…</translation>
        </message>
        <message>
            <source>Import a model folder…</source>
            <translation>Importer un dossier de modèle…</translation>
        </message>
        <message>
            <source>Unload the model</source>
            <translation>Décharger le modèle</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelSuggestion</name>
        <message>
            <source>“%1” is in the queue of downloads. It comes while you do other things.</source>
            <translation>« %1 » est dans la file des téléchargements. Il arrive pendant que vous faites autre chose.</translation>
        </message>
        <message>
            <source>TARS is offline: the switch is in the settings, under Privacy. Without a network, import a model’s file.</source>
            <translation>TARS est hors ligne : l’interrupteur est dans les réglages, sous Vie privée. Sans réseau, importez le fichier d’un modèle.</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Recherche…</translation>
        </message>
        <message>
            <source>The button asks %1 which forms of it there are, and nothing before.</source>
            <translation>Le bouton demande à %1 quelles formes il en existe ; rien n’est demandé avant.</translation>
        </message>
        <message>
            <source>See &amp;what fits</source>
            <translation>&amp;Voir ce qui convient</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>T&amp;élécharger</translation>
        </message>
        <message>
            <source>Measuring what this computer has free…</source>
            <translation>Mesure de ce que cet ordinateur a de libre…</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>convient</translation>
        </message>
        <message>
            <source>tight</source>
            <translation>juste</translation>
        </message>
        <message>
            <source>too big: programs that are closed leave more</source>
            <translation>trop gros : fermer des programmes en libère</translation>
        </message>
        <message>
            <source>Recommended: %1. About %2 to download, and about %3 of memory while it is loaded, of which %4 are free: %5.</source>
            <translation>Recommandé : %1. Environ %2 à télécharger et environ %3 de mémoire une fois chargé, dont %4 sont libres : %5.</translation>
        </message>
        <message>
            <source>Forms of the recommended model</source>
            <translation>Formes du modèle recommandé</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelsPage</name>
        <message>
            <source>Models on this computer</source>
            <translation>Modèles sur cet ordinateur</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>Charger</translation>
        </message>
        <message>
            <source>Load this model and chat with it</source>
            <translation>Charger ce modèle et discuter avec lui</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modèles</translation>
        </message>
        <message>
            <source>No models yet</source>
            <translation>Aucun modèle pour l’instant</translation>
        </message>
        <message>
            <source>Import a GGUF file, or a folder as Hugging Face gives it (config.json with safetensors).</source>
            <translation>Importez un fichier GGUF, ou un dossier tel que Hugging Face le fournit (config.json avec safetensors).</translation>
        </message>
        <message>
            <source>Your models</source>
            <translation>Vos modèles</translation>
        </message>
        <message>
            <source>Found on this computer (%1)</source>
            <translation>Trouvés sur cet ordinateur (%1)</translation>
        </message>
        <message>
            <source>Found on this computer</source>
            <translation>Trouvés sur cet ordinateur</translation>
        </message>
        <message>
            <source>Downloads (%1)</source>
            <translation>Téléchargements (%1)</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>Téléchargements</translation>
        </message>
        <message>
            <source>Checking %1…</source>
            <translation>Vérification de %1…</translation>
        </message>
        <message>
            <source>Use models that are on this computer already</source>
            <translation>Utiliser des modèles déjà présents sur cet ordinateur</translation>
        </message>
        <message>
            <source>Model &amp;files…</source>
            <translation>&amp;Fichiers de modèles…</translation>
        </message>
        <message>
            <source>A f&amp;older…</source>
            <translation>Un &amp;dossier…</translation>
        </message>
        <message>
            <source>Models of &amp;other programs</source>
            <translation>Modèles d’&amp;autres programmes</translation>
        </message>
        <message>
            <source>From the &amp;internet…</source>
            <translation>Depuis &amp;internet…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>Stop importing; what is in the list already stays there</source>
            <translation>Arrêter l’import ; ce qui est déjà dans la liste y reste</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Renommer</translation>
        </message>
        <message>
            <source>Give this model another name in the list</source>
            <translation>Donner à ce modèle un autre nom dans la liste</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>A second name for the same files</source>
            <translation>Un second nom pour les mêmes fichiers</translation>
        </message>
        <message>
            <source>Remove this model from the list; its file stays, unless it was downloaded here</source>
            <translation>Retirer ce modèle de la liste ; son fichier reste, sauf s’il a été téléchargé ici</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>Importer…</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Recherche</translation>
        </message>
        <message>
            <source>&amp;Search Hugging Face…</source>
            <translation>&amp;Rechercher sur Hugging Face…</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s), %1 in all.</source>
            <translation>
                <numerusform>%n modèle, %1 en tout.</numerusform>
                <numerusform>%n modèles, %1 en tout.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n model(s), %1 in all. %2 are free on the disk.</source>
            <translation>
                <numerusform>%n modèle, %1 en tout. %2 sont libres sur le disque.</numerusform>
                <numerusform>%n modèles, %1 en tout. %2 sont libres sur le disque.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>Montrer dans le &amp;dossier</translation>
        </message>
        <message>
            <source>Copy its &amp;path</source>
            <translation>Copier son &amp;chemin</translation>
        </message>
        <message>
            <source>Find in your models</source>
            <translation>Chercher dans vos modèles</translation>
        </message>
        <message>
            <source>Stop m&amp;easuring</source>
            <translation>Arrêt&amp;er la mesure</translation>
        </message>
        <message>
            <source>M&amp;easure the speed</source>
            <translation>M&amp;esurer la vitesse</translation>
        </message>
        <message>
            <source>Stop importing</source>
            <translation>Arrêter l’import</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ReplayBar</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>Replay</source>
            <translation>Rejouer</translation>
        </message>
        <message>
            <source>Shows the charts as they grew</source>
            <translation>Montre les graphiques tels qu’ils se sont construits</translation>
        </message>
        <message>
            <source>How much of the run is shown</source>
            <translation>Part de la session affichée</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RepositoryModels</name>
        <message>
            <source>Needs about %1 of memory, and %2 are free now. How much exactly is told once it is here.</source>
            <translation>Demande environ %1 de mémoire, et %2 sont libres. La valeur exacte sera connue quand il sera là.</translation>
        </message>
        <message>
            <source>about %1</source>
            <translation>environ %1</translation>
        </message>
        <message>
            <source>fits, recommended</source>
            <translation>convient, recommandé</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>convient</translation>
        </message>
        <message>
            <source>tight</source>
            <translation>juste</translation>
        </message>
        <message>
            <source>too big</source>
            <translation>trop grand</translation>
        </message>
        <message>
            <source>in your list</source>
            <translation>dans votre liste</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>en route</translation>
        </message>
        <message>
            <source>no room on the disk</source>
            <translation>pas de place sur le disque</translation>
        </message>
        <message>
            <source>Quantization</source>
            <translation>Quantification</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Mémoire</translation>
        </message>
        <message>
            <source>Fits here</source>
            <translation>Convient ici</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RequestLog</name>
        <message>
            <source>%1, client left</source>
            <translation>%1, client déconnecté</translation>
        </message>
        <message>
            <source>%1, failed</source>
            <translation>%1, échec</translation>
        </message>
        <message>
            <source>%1, cut at its limit</source>
            <translation>%1, coupée à sa limite</translation>
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
            <translation>Tokens lus → tokens écrits</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Heure</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>Requête</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Statut</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>Durée</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n message(s) dropped</source>
            <translation>
                <numerusform>%1, %n message omis</numerusform>
                <numerusform>%1, %n messages omis</numerusform>
            </translation>
        </message>
        <message>
            <source>First token</source>
            <translation>Premier jeton</translation>
        </message>
        <message>
            <source>Tokens/s</source>
            <translation>Jetons/s</translation>
        </message>
        <message>
            <source>Model: %1</source>
            <translation>Modèle : %1</translation>
        </message>
        <message>
            <source>Status: %1</source>
            <translation>État : %1</translation>
        </message>
        <message>
            <source>Tokens read → tokens written: %1</source>
            <translation>Jetons lus → écrits : %1</translation>
        </message>
        <message>
            <source>First token after %1</source>
            <translation>Premier jeton après %1</translation>
        </message>
        <message>
            <source>%1 tokens per second</source>
            <translation>%1 jetons par seconde</translation>
        </message>
        <message>
            <source>Duration: %1</source>
            <translation>Durée : %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RunCharts</name>
        <message>
            <source>untuned</source>
            <translation>non ajusté</translation>
        </message>
        <message>
            <source>temperature only</source>
            <translation>température seule</translation>
        </message>
        <message>
            <source>Loss: lower is better</source>
            <translation>Perte (plus bas = mieux)</translation>
        </message>
        <message>
            <source>Candidates tried</source>
            <translation>Candidats essayés</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Minutes</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>Secondes</translation>
        </message>
        <message>
            <source>middle half</source>
            <translation>moitié centrale</translation>
        </message>
        <message>
            <source>worst</source>
            <translation>pire</translation>
        </message>
        <message>
            <source>median</source>
            <translation>médiane</translation>
        </message>
        <message>
            <source>best of a generation</source>
            <translation>meilleur de la génération</translation>
        </message>
        <message>
            <source>random search</source>
            <translation>recherche aléatoire</translation>
        </message>
        <message>
            <source>held out</source>
            <translation>hors entraînement</translation>
        </message>
        <message>
            <source>guard</source>
            <translation>garde-fou</translation>
        </message>
        <message>
            <source>best held out</source>
            <translation>meilleur hors entraînement</translation>
        </message>
        <message>
            <source>Nothing was measured yet.</source>
            <translation>Rien n’a encore été mesuré.</translation>
        </message>
        <message>
            <source>The untuned model has a loss of %1 on held-out examples; no candidate was tried yet.</source>
            <translation>Le modèle non ajusté a une perte de %1 sur les exemples hors entraînement ; aucun candidat n’a encore été essayé.</translation>
        </message>
        <message numerus="yes">
            <source>%n generation(s)</source>
            <translation>
                <numerusform>%n génération</numerusform>
                <numerusform>%n générations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n candidate(s)</source>
            <translation>
                <numerusform>%n candidat</numerusform>
                <numerusform>%n candidats</numerusform>
            </translation>
        </message>
        <message>
            <source>After %1 with %2, the loss on held-out examples went from %3 down to %4.</source>
            <translation>Après %1 et %2, la perte sur les exemples hors entraînement est descendue de %3 à %4.</translation>
        </message>
        <message>
            <source>After %1 with %2, nothing is better on held-out examples than the untuned model’s loss of %3.</source>
            <translation>Après %1 et %2, rien ne fait mieux sur les exemples hors entraînement que le modèle non ajusté, dont la perte est de %3.</translation>
        </message>
        <message>
            <source>After %1 with %2, the best loss is %3.</source>
            <translation>Après %1 et %2, la meilleure perte est de %3.</translation>
        </message>
        <message>
            <source>Seconds per generation</source>
            <translation>Secondes par génération</translation>
        </message>
        <message>
            <source>Shares of the budget</source>
            <translation>Parts du budget</translation>
        </message>
        <message>
            <source>Step size (σ)</source>
            <translation>Taille du pas (σ)</translation>
        </message>
        <message>
            <source>Diversity of the population</source>
            <translation>Diversité de la population</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Température</translation>
        </message>
        <message>
            <source>Acceptance rate</source>
            <translation>Taux d’acceptation</translation>
        </message>
        <message>
            <source>Current loss</source>
            <translation>Perte actuelle</translation>
        </message>
        <message>
            <source>Condition (axis ratio)</source>
            <translation>Conditionnement (rapport des axes)</translation>
        </message>
        <message>
            <source>Population</source>
            <translation>Population</translation>
        </message>
        <message>
            <source>Distance from the start</source>
            <translation>Distance au point de départ</translation>
        </message>
        <message>
            <source>Signal to noise</source>
            <translation>Rapport signal/bruit</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Étape</translation>
        </message>
        <message>
            <source>Restarts</source>
            <translation>Redémarrages</translation>
        </message>
        <message>
            <source>Step size</source>
            <translation>Taille du pas</translation>
        </message>
        <message>
            <source>target</source>
            <translation>cible</translation>
        </message>
        <message>
            <source>%1: %2 at first, %3 now.</source>
            <translation>%1 : %2 au début, %3 maintenant.</translation>
        </message>
        <message>
            <source>Time of a request; 1: as now</source>
            <translation>Durée d’une requête ; 1 : comme maintenant</translation>
        </message>
        <message>
            <source>After %1, the fastest takes %2 of the time that a request takes as things are.</source>
            <translation>Après %1, le plus rapide prend %2 du temps que prend actuellement une requête.</translation>
        </message>
        <message>
            <source>How long generations took</source>
            <translation>Durée des générations</translation>
        </message>
        <message>
            <source>Held out against watched text</source>
            <translation>Hors entraînement face au texte surveillé</translation>
        </message>
        <message>
            <source>Who made the best</source>
            <translation>Origine des meilleurs</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>%1, untuned</source>
            <translation>%1, non ajusté</translation>
        </message>
        <message>
            <source>Held out: lower is better</source>
            <translation>Hors entraînement (plus bas = mieux)</translation>
        </message>
        <message>
            <source>%1 at best</source>
            <translation>au mieux %1</translation>
        </message>
        <message>
            <source>nothing better</source>
            <translation>rien de mieux</translation>
        </message>
        <message>
            <source>On held-out examples %1 has found %2, %3 has found %4.</source>
            <translation>Trouvé sur les exemples hors entraînement : %2 (%1) ; %4 (%3).</translation>
        </message>
        <message>
            <source>readout alone</source>
            <translation>couche de sortie seule</translation>
        </message>
        <message>
            <source>by each matrix alone</source>
            <translation>d’après chaque matrice seule</translation>
        </message>
        <message>
            <source>Distance from the original, in nats per token</source>
            <translation>Écart avec l’original, en nats par token</translation>
        </message>
        <message>
            <source>one type for all</source>
            <translation>un type pour toutes</translation>
        </message>
        <message>
            <source>One type for all is %1 nats per token from the original.</source>
            <translation>Un type pour toutes est à %1 nats par token de l’original.</translation>
        </message>
        <message>
            <source>%1 After %2 with %3, the closest of this size is %4 away, on text that was held out.</source>
            <translation>%1 Après %2 avec %3, le plus proche de cette taille est à %4, sur un texte mis de côté.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RunView</name>
        <message>
            <source>Interrupted: it can go on</source>
            <translation>Interrompue : peut être reprise</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Terminée</translation>
        </message>
        <message>
            <source>Reading the model and the examples…</source>
            <translation>Lecture du modèle et des exemples…</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Recherche en cours…</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>En pause</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Arrêt en cours…</translation>
        </message>
        <message>
            <source>Testing what was found…</source>
            <translation>Test de ce qui a été trouvé…</translation>
        </message>
        <message>
            <source>Run %1</source>
            <translation>Session %1</translation>
        </message>
        <message>
            <source>%1  ·  algorithm %2</source>
            <translation>%1  ·  algorithme %2</translation>
        </message>
        <message>
            <source>&amp;Resume</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>Pa&amp;use</translation>
        </message>
        <message>
            <source>Ends the search and tests what it has found</source>
            <translation>Termine la recherche et teste ce qu’elle a trouvé</translation>
        </message>
        <message>
            <source>Interrupts the run</source>
            <translation>Interrompt la session</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>&amp;Go on</source>
            <translation>Contin&amp;uer</translation>
        </message>
        <message>
            <source>Takes the run up where it was interrupted</source>
            <translation>Reprend la session là où elle a été interrompue</translation>
        </message>
        <message>
            <source>&amp;Losses</source>
            <translation>&amp;Pertes</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Rec&amp;herche</translation>
        </message>
        <message>
            <source>Candi&amp;dates</source>
            <translation>&amp;Candidats</translation>
        </message>
        <message>
            <source>A&amp;nswers</source>
            <translation>Rép&amp;onses</translation>
        </message>
        <message>
            <source>Charts, candidates and answers of the run</source>
            <translation>Graphiques, candidats et réponses de la session</translation>
        </message>
        <message>
            <source>&amp;Over</source>
            <translation>S&amp;elon</translation>
        </message>
        <message>
            <source>What the charts run over</source>
            <translation>Axe horizontal des graphiques</translation>
        </message>
        <message>
            <source>time</source>
            <translation>le temps</translation>
        </message>
        <message>
            <source>candidates tried</source>
            <translation>les candidats essayés</translation>
        </message>
        <message>
            <source>Losses over the run</source>
            <translation>Pertes au cours de la session</translation>
        </message>
        <message>
            <source>Save all figures as CSV</source>
            <translation>Enregistrer toutes les valeurs en CSV</translation>
        </message>
        <message>
            <source>Sho&amp;w</source>
            <translation>Affich&amp;er</translation>
        </message>
        <message>
            <source>Figure of the search</source>
            <translation>Mesure de la recherche</translation>
        </message>
        <message>
            <source>The best candidate of each generation</source>
            <translation>Le meilleur candidat de chaque génération</translation>
        </message>
        <message>
            <source>Reading the model…</source>
            <translation>Lecture du modèle…</translation>
        </message>
        <message>
            <source>Share of the run that is done</source>
            <translation>Part de la session déjà effectuée</translation>
        </message>
        <message>
            <source>Moves</source>
            <translation>Chan&amp;gements</translation>
        </message>
        <message>
            <source>Save this chart’s figures as CSV</source>
            <translation>Enregistrer les valeurs de ce graphique en CSV</translation>
        </message>
        <message>
            <source>What has moved, generation by generation</source>
            <translation>Ce qui a changé, génération par génération</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparaison</translation>
        </message>
        <message>
            <source>Measuring each matrix…</source>
            <translation>Mesure de chaque matrice…</translation>
        </message>
        <message>
            <source>Bl&amp;ind</source>
            <translation>À l’a&amp;veugle</translation>
        </message>
        <message>
            <source>Examples that only say which answers are not wanted: %1. The model’s own answers stand in for better ones.</source>
            <translation>Exemples qui disent seulement quelles réponses ne sont pas voulues : %1. Les propres réponses du modèle tiennent lieu de meilleures.</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>Graphiques</translation>
        </message>
        <message>
            <source>Waits while an answer is written</source>
            <translation>Attend pendant l’écriture d’une réponse</translation>
        </message>
        <message>
            <source>Waits until nobody uses the computer</source>
            <translation>Attend que personne n’utilise l’ordinateur</translation>
        </message>
        <message>
            <source>Waits while on battery</source>
            <translation>Attend pendant l’alimentation sur batterie</translation>
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
            <translation>Millisecondes par génération</translation>
        </message>
        <message>
            <source>Generations</source>
            <translation>Générations</translation>
        </message>
        <message>
            <source>Nothing was measured yet.</source>
            <translation>Rien n’a encore été mesuré.</translation>
        </message>
        <message>
            <source>generations</source>
            <translation>générations</translation>
        </message>
        <message>
            <source>11 to 15 ms</source>
            <translation>11 à 15 ms</translation>
        </message>
        <message numerus="yes">
            <source>Half of the %n generation(s) took %1 ms or less; %2 of them took 11 to 15 ms.</source>
            <translation>
                <numerusform>L’unique génération a duré %1 ms ou moins ; de 11 à 15 ms : %2.</numerusform>
                <numerusform>La moitié des %n générations a duré %1 ms ou moins ; %2 d’entre elles ont duré de 11 à 15 ms.</numerusform>
            </translation>
        </message>
        <message>
            <source>Loss on held-out examples</source>
            <translation>Perte sur les exemples hors entraînement</translation>
        </message>
        <message>
            <source>Loss on the text it must not get worse at</source>
            <translation>Perte sur le texte sur lequel il ne doit pas régresser</translation>
        </message>
        <message>
            <source>checked</source>
            <translation>vérifiés</translation>
        </message>
        <message>
            <source>none is better at both</source>
            <translation>aucun n’est meilleur sur les deux</translation>
        </message>
        <message numerus="yes">
            <source>Of %n candidate(s) that were checked, %1 stand where none is better both at held-out examples and at the text that was watched.</source>
            <translation>
                <numerusform>Sur %n candidat vérifié, %1 n’est surpassé par aucun autre à la fois sur les exemples hors entraînement et sur le texte surveillé.</numerusform>
                <numerusform>Sur %n candidats vérifiés, aucun ne fait mieux que %1 d’entre eux à la fois sur les exemples hors entraînement et sur le texte surveillé.</numerusform>
            </translation>
        </message>
        <message>
            <source>Share of the budget</source>
            <translation>Part du budget</translation>
        </message>
        <message>
            <source>The algorithm %1 has the largest share of the budget, %2.</source>
            <translation>L’algorithme %1 a la plus grande part du budget, %2.</translation>
        </message>
        <message>
            <source>Share of the generations so far</source>
            <translation>Part des générations jusqu’ici</translation>
        </message>
        <message>
            <source>Most of the generations’ best candidates were made by %1, %2 of them.</source>
            <translation>Le meilleur candidat d’une génération vient le plus souvent de %1 (%2).</translation>
        </message>
        <message>
            <source>Generation</source>
            <translation>Génération</translation>
        </message>
        <message>
            <source>Moved, as a share of the range</source>
            <translation>Changement, en part de la plage</translation>
        </message>
        <message>
            <source>This search moves whole matrices along random directions: there are no single numbers to show.</source>
            <translation>Cette recherche déplace des matrices entières dans des directions aléatoires : il n’y a pas de nombres individuels à montrer.</translation>
        </message>
        <message>
            <source>%1 by %2</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Furthest from the untuned model in the last generation: %1.</source>
            <translation>Les plus éloignés du modèle non ajusté à la dernière génération : %1.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SearchPanel</name>
        <message>
            <source>Searching…</source>
            <translation>Recherche en cours…</translation>
        </message>
        <message>
            <source>Words, the name of a repository, or the address of its page. What stands here is sent to %1.</source>
            <translation>Des mots, le nom d’un dépôt ou l’adresse de sa page. Ce qui est écrit ici est envoyé à %1.</translation>
        </message>
        <message>
            <source>Nothing found. Try fewer words, or others.</source>
            <translation>Rien trouvé. Essayez moins de mots, ou d’autres.</translation>
        </message>
        <message numerus="yes">
            <source>%n repositor(y/ies) found</source>
            <translation>
                <numerusform>%n dépôt trouvé</numerusform>
                <numerusform>%n dépôts trouvés</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>Se&amp;arch</source>
            <translation>R&amp;echercher</translation>
        </message>
        <message>
            <source>Looking into it…</source>
            <translation>Examen en cours…</translation>
        </message>
        <message>
            <source>Models of the architecture “%1” do not run here yet.</source>
            <translation>Les modèles de l’architecture « %1 » ne fonctionnent pas encore ici.</translation>
        </message>
        <message>
            <source>Its author asks for consent on its page. Downloads then need the token of an account that has given it, in HF_TOKEN.</source>
            <translation>Son auteur demande un accord sur sa page. Les téléchargements exigent alors le jeton d’un compte qui l’a donné, dans HF_TOKEN.</translation>
        </message>
        <message>
            <source>There is nothing in it that can be downloaded.</source>
            <translation>Il ne contient rien qui puisse être téléchargé.</translation>
        </message>
        <message>
            <source>“%1” is in the queue of downloads.</source>
            <translation>« %1 » est dans la file des téléchargements.</translation>
        </message>
        <message>
            <source>Fi&amp;nd</source>
            <translation>Tro&amp;uver</translation>
        </message>
        <message>
            <source>Search Hugging Face</source>
            <translation>Rechercher sur Hugging Face</translation>
        </message>
        <message>
            <source>Search Hugging Face for models in the GGUF format</source>
            <translation>Rechercher sur Hugging Face des modèles au format GGUF</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>Té&amp;lécharger</translation>
        </message>
        <message>
            <source>Put the chosen model in the queue of downloads</source>
            <translation>Mettre le modèle choisi dans la file des téléchargements</translation>
        </message>
        <message>
            <source>&amp;Open its page</source>
            <translation>&amp;Ouvrir sa page</translation>
        </message>
        <message>
            <source>Open the repository’s page in the browser</source>
            <translation>Ouvrir la page du dépôt dans le navigateur</translation>
        </message>
        <message>
            <source>Repositories found</source>
            <translation>Dépôts trouvés</translation>
        </message>
        <message>
            <source>Models in the repository</source>
            <translation>Modèles dans le dépôt</translation>
        </message>
        <message>
            <source>Find a model</source>
            <translation>Trouver un modèle</translation>
        </message>
        <message>
            <source>Search Hugging Face by name, see which of a model’s sizes fits this computer, and download it.</source>
            <translation>Cherchez sur Hugging Face par nom, voyez quelle taille d’un modèle convient à cet ordinateur, et téléchargez-le.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SecondPane</name>
        <message>
            <source>Second answer</source>
            <translation>Seconde réponse</translation>
        </message>
        <message>
            <source>Close the second pane</source>
            <translation>Fermer le second volet</translation>
        </message>
        <message>
            <source>Go on from this answer</source>
            <translation>Continuer à partir de cette réponse</translation>
        </message>
        <message>
            <source>Two answers to one question</source>
            <translation>Deux réponses à une question</translation>
        </message>
        <message>
            <source>What you ask from now on is answered here, too.</source>
            <translation>Ce que vous demandez désormais reçoit aussi une réponse ici.</translation>
        </message>
        <message>
            <source>Choose a second model above.</source>
            <translation>Choisissez un second modèle ci-dessus.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ServerPage</name>
        <message>
            <source>Port %1 is taken by another program.</source>
            <translation>Le port %1 est occupé par un autre programme.</translation>
        </message>
        <message>
            <source>Port %1 is taken: %2 is running there.</source>
            <translation>Le port %1 est occupé : %2 l’utilise déjà.</translation>
        </message>
        <message>
            <source>Port %1 is taken: %2 is running there (process %3).</source>
            <translation>Le port %1 est occupé : %2 l’utilise déjà (processus %3).</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Désactivé</translation>
        </message>
        <message>
            <source>Other programs cannot use your models.</source>
            <translation>Les autres programmes ne peuvent pas utiliser vos modèles.</translation>
        </message>
        <message>
            <source>Turning on…</source>
            <translation>Activation…</translation>
        </message>
        <message>
            <source>On at %1</source>
            <translation>Activé à l’adresse %1</translation>
        </message>
        <message>
            <source>Every device in the network that has the key can use your models.</source>
            <translation>Tous les appareils du réseau qui ont la clé peuvent utiliser vos modèles.</translation>
        </message>
        <message>
            <source>Programs on this computer can use your models.</source>
            <translation>Les programmes de cet ordinateur peuvent utiliser vos modèles.</translation>
        </message>
        <message>
            <source>Turning off: answers under way may end…</source>
            <translation>Désactivation : les réponses en cours peuvent encore se terminer…</translation>
        </message>
        <message>
            <source>Off: %1</source>
            <translation>Désactivé : %1</translation>
        </message>
        <message>
            <source>Port %1 is free.</source>
            <translation>Le port %1 est libre.</translation>
        </message>
        <message>
            <source>Choose another port below.</source>
            <translation>Choisissez un autre port ci-dessous.</translation>
        </message>
        <message>
            <source>Use port %1</source>
            <translation>Utiliser le port %1</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation>
                <numerusform>%n requête</numerusform>
                <numerusform>%n requêtes</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 under way</source>
            <translation>%1 en cours</translation>
        </message>
        <message>
            <source>%1 refused</source>
            <translation>%1 refus</translation>
        </message>
        <message>
            <source>%1 tokens read</source>
            <translation>%1 tokens lus</translation>
        </message>
        <message>
            <source>%1 tokens written</source>
            <translation>%1 tokens écrits</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Serveur</translation>
        </message>
        <message>
            <source>Other programs use your models through this server the way they use Ollama or OpenAI.</source>
            <translation>Les autres programmes utilisent vos modèles par ce serveur comme ils utiliseraient Ollama ou OpenAI.</translation>
        </message>
        <message>
            <source>Copy address</source>
            <translation>Copier l’adresse</translation>
        </message>
        <message>
            <source>&amp;Requests</source>
            <translation>Re&amp;quêtes</translation>
        </message>
        <message>
            <source>Connect &amp;a program</source>
            <translation>Connecter un pro&amp;gramme</translation>
        </message>
        <message>
            <source>Requests, or how to connect</source>
            <translation>Requêtes, ou comment se connecter</translation>
        </message>
        <message>
            <source>Requests, the newest first</source>
            <translation>Requêtes, de la plus récente à la plus ancienne</translation>
        </message>
        <message>
            <source>Program to connect</source>
            <translation>Programme à connecter</translation>
        </message>
        <message>
            <source>What that program needs</source>
            <translation>Ce dont ce programme a besoin</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Copy what that program needs</source>
            <translation>Copier ce dont ce programme a besoin</translation>
        </message>
        <message>
            <source>The chosen request</source>
            <translation>La requête choisie</translation>
        </message>
        <message>
            <source>Copy as curl</source>
            <translation>Copier en curl</translation>
        </message>
        <message>
            <source>A command for the same request; what was sent with it is not kept, so an example stands there</source>
            <translation>Une commande pour la même requête ; ce qui fut envoyé n’est pas gardé, un exemple le remplace</translation>
        </message>
        <message>
            <source>Nobody has asked anything yet. Once the server is on, every request stands here.</source>
            <translation>Personne n’a encore rien demandé. Une fois le serveur en marche, chaque requête apparaît ici.</translation>
        </message>
        <message>
            <source>Use the next free port</source>
            <translation>Utiliser le prochain port libre</translation>
        </message>
        <message>
            <source>Copy the chosen request as curl</source>
            <translation>Copier la requête choisie en curl</translation>
        </message>
        <message>
            <source>Access</source>
            <translation>Accès</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SettingRow</name>
        <message>
            <source>“%1” is at its default again.</source>
            <translation>« %1 » a retrouvé sa valeur par défaut.</translation>
        </message>
        <message>
            <source>%1: back to the default</source>
            <translation>%1 : revenir à la valeur par défaut</translation>
        </message>
        <message>
            <source>Back to the default</source>
            <translation>Revenir à la valeur par défaut</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>Found: %1</source>
            <translation>Trouvés : %1</translation>
        </message>
        <message>
            <source>Everything is at its default.</source>
            <translation>Tout est à sa valeur par défaut.</translation>
        </message>
        <message>
            <source>No setting has these words.</source>
            <translation>Aucun réglage ne contient ces mots.</translation>
        </message>
        <message>
            <source>All settings of this page are at their defaults again.</source>
            <translation>Tous les réglages de cette page ont retrouvé leur valeur par défaut.</translation>
        </message>
        <message>
            <source>&amp;Reset this page</source>
            <translation>Réinitialiser cette &amp;page</translation>
        </message>
        <message>
            <source>Everything here back to its default, but for being offline; this can be undone</source>
            <translation>Tout remettre à sa valeur par défaut, sauf le mode hors ligne ; cela peut être annulé</translation>
        </message>
        <message>
            <source>Search the settings</source>
            <translation>Chercher dans les réglages</translation>
        </message>
        <message>
            <source>Only changed ones</source>
            <translation>Seulement les modifiés</translation>
        </message>
        <message>
            <source>Show what is not at its default</source>
            <translation>Montrer ce qui n’est pas à sa valeur par défaut</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SettingsPanel</name>
        <message>
            <source>Temperature</source>
            <translation>Température</translation>
        </message>
        <message>
            <source>How daring the choice of words is. 0 always takes the likeliest one; above 1 gets strange.</source>
            <translation>Audace dans le choix des mots. 0 prend toujours le plus probable ; au-dessus de 1, le texte devient étrange.</translation>
        </message>
        <message>
            <source>Top-k</source>
            <translation>Top-k</translation>
        </message>
        <message>
            <source>Only this many of the likeliest tokens are considered. 0 considers all.</source>
            <translation>Nombre de tokens pris en compte parmi les plus probables. 0 : tous.</translation>
        </message>
        <message>
            <source>Top-p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <source>Only the likeliest tokens that together have this probability are considered. 1 considers all.</source>
            <translation>Seuls sont pris en compte les tokens les plus probables qui, ensemble, atteignent cette probabilité. 1 : tous.</translation>
        </message>
        <message>
            <source>Min-p</source>
            <translation>Min-p</translation>
        </message>
        <message>
            <source>Tokens less likely than this share of the likeliest one are left out. 0 leaves out none.</source>
            <translation>Les tokens dont la probabilité est inférieure à cette part de celle du plus probable sont écartés. 0 : aucun.</translation>
        </message>
        <message>
            <source>Typical</source>
            <translation>Typique</translation>
        </message>
        <message>
            <source>Prefers tokens about as surprising as text usually is. 1 turns it off.</source>
            <translation>Préfère les tokens à peu près aussi surprenants qu’un texte ordinaire. 1 : désactivé.</translation>
        </message>
        <message>
            <source>Mirostat</source>
            <translation>Mirostat</translation>
        </message>
        <message>
            <source>Version 1 or 2 keeps the text evenly surprising and takes the place of the limits above. 0 turns it off.</source>
            <translation>La version 1 ou 2 garde le texte surprenant de façon régulière et remplace les limites ci-dessus. 0 : désactivé.</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Désactivé</translation>
        </message>
        <message>
            <source>Mirostat target</source>
            <translation>Cible Mirostat</translation>
        </message>
        <message>
            <source>How surprising Mirostat wants the text to be.</source>
            <translation>Degré de surprise que Mirostat recherche dans le texte.</translation>
        </message>
        <message>
            <source>Mirostat rate</source>
            <translation>Taux Mirostat</translation>
        </message>
        <message>
            <source>How fast Mirostat corrects itself.</source>
            <translation>Rapidité avec laquelle Mirostat se corrige.</translation>
        </message>
        <message>
            <source>Repeat penalty</source>
            <translation>Pénalité de répétition</translation>
        </message>
        <message>
            <source>Above 1, words used a moment ago become less likely.</source>
            <translation>Au-dessus de 1, les mots employés à l’instant deviennent moins probables.</translation>
        </message>
        <message>
            <source>Penalty reach</source>
            <translation>Portée des pénalités</translation>
        </message>
        <message>
            <source>How many of the last tokens the penalties look at.</source>
            <translation>Nombre de derniers tokens que les pénalités prennent en compte.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tous</translation>
        </message>
        <message>
            <source>Presence penalty</source>
            <translation>Pénalité de présence</translation>
        </message>
        <message>
            <source>Makes tokens that were used at all less likely.</source>
            <translation>Rend moins probables les tokens déjà employés.</translation>
        </message>
        <message>
            <source>Frequency penalty</source>
            <translation>Pénalité de fréquence</translation>
        </message>
        <message>
            <source>Makes tokens less likely the more often they were used.</source>
            <translation>Rend les tokens d’autant moins probables qu’ils ont été employés souvent.</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Graine</translation>
        </message>
        <message>
            <source>The same seed and settings give the same answer. Empty: a new one each time.</source>
            <translation>La même graine et les mêmes réglages donnent la même réponse. Vide : une nouvelle graine à chaque fois.</translation>
        </message>
        <message>
            <source>Random</source>
            <translation>Aléatoire</translation>
        </message>
        <message>
            <source>Longest answer</source>
            <translation>Longueur maximale</translation>
        </message>
        <message>
            <source>In tokens, about three quarters of a word each.</source>
            <translation>Longueur de la réponse en tokens ; un token vaut environ trois quarts de mot.</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>Sans limite</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Contexte</translation>
        </message>
        <message>
            <source>How many tokens of the conversation the model keeps in mind. More takes more memory. Applies when the model is loaded.</source>
            <translation>Nombre de tokens de la discussion que le modèle garde en mémoire. Un contexte plus grand demande plus de mémoire. S’applique au chargement du modèle.</translation>
        </message>
        <message>
            <source>Model&apos;s own</source>
            <translation>Celui du modèle</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>Prompt système</translation>
        </message>
        <message>
            <source>What the model is told before the conversation</source>
            <translation>Ce qui est dit au modèle avant la discussion</translation>
        </message>
        <message>
            <source>Reload the model with this context</source>
            <translation>Recharger le modèle avec ce contexte</translation>
        </message>
        <message>
            <source>Back to the defaults</source>
            <translation>Rétablir les valeurs par défaut</translation>
        </message>
        <message>
            <source>Stop strings</source>
            <translation>Chaînes d’arrêt</translation>
        </message>
        <message>
            <source>The answer ends before any of these. One on each line, with \n for a new line.</source>
            <translation>La réponse s’arrête avant chacune d’elles. Une par ligne, \n pour un saut de ligne.</translation>
        </message>
        <message>
            <source>When full</source>
            <translation>Si plein</translation>
        </message>
        <message>
            <source>What happens when the conversation is longer than the context.</source>
            <translation>Ce qui se passe quand la conversation est plus longue que le contexte.</translation>
        </message>
        <message>
            <source>Leave out the oldest messages</source>
            <translation>Omettre les anciens messages</translation>
        </message>
        <message>
            <source>Stop with an error</source>
            <translation>S’arrêter sur une erreur</translation>
        </message>
        <message>
            <source>Load the model with more context</source>
            <translation>Charger avec plus de contexte</translation>
        </message>
        <message>
            <source>Summarise the oldest messages</source>
            <translation>Résumer les anciens messages</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ShortcutTable</name>
        <message>
            <source>%1, no keys</source>
            <translation>%1, aucune touche</translation>
        </message>
        <message>
            <source>%1, keys %2</source>
            <translation>%1, touches %2</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Action</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Touches</translation>
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
            <translation>%1 sert à écrire : maintenez Ctrl ou Alt en même temps.</translation>
        </message>
        <message>
            <source>%1 is for editing text: press other keys.</source>
            <translation>%1 sert à modifier du texte : appuyez sur d’autres touches.</translation>
        </message>
        <message>
            <source>%1 opens a menu: press other keys.</source>
            <translation>%1 ouvre un menu : appuyez sur d’autres touches.</translation>
        </message>
        <message>
            <source>%1 already runs “%2”.</source>
            <translation>%1 lance déjà « %2 ».</translation>
        </message>
        <message>
            <source>“%1” has no keys now.</source>
            <translation>« %1 » n’a plus de touches.</translation>
        </message>
        <message>
            <source>%1 runs “%2” now.</source>
            <translation>%1 lance maintenant « %2 ».</translation>
        </message>
        <message>
            <source>Back to %1</source>
            <translation>Revenir à %1</translation>
        </message>
        <message>
            <source>Back to no keys</source>
            <translation>Revenir à aucune touche</translation>
        </message>
        <message>
            <source>Press the ke&amp;ys for “%1”:</source>
            <translation>Appu&amp;yez sur les touches pour « %1 » :</translation>
        </message>
        <message>
            <source>Choose an action above.</source>
            <translation>Choisissez une action ci-dessus.</translation>
        </message>
        <message>
            <source>Keys for “%1”</source>
            <translation>Touches pour « %1 »</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Touches</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Raccourcis</translation>
        </message>
        <message>
            <source>Search actions and keys</source>
            <translation>Chercher des actions et des touches</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>Actions et leurs touches</translation>
        </message>
        <message>
            <source>No keys</source>
            <translation>Aucune touche</translation>
        </message>
        <message>
            <source>Take them over</source>
            <translation>Les reprendre</translation>
        </message>
        <message>
            <source>Reset all shortcuts</source>
            <translation>Réinitialiser tous les raccourcis</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::StatusStrip</name>
        <message>
            <source>Loading a model</source>
            <translation>Chargement d’un modèle</translation>
        </message>
        <message>
            <source>Answering</source>
            <translation>Réponse en cours</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Prêt</translation>
        </message>
        <message>
            <source>No model loaded</source>
            <translation>Aucun modèle chargé</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 tokens/s</translation>
        </message>
        <message>
            <source>Memory: %1</source>
            <translation>Mémoire : %1</translation>
        </message>
        <message>
            <source>Held by the model beside its file of %1</source>
            <translation>Occupée par le modèle en plus de son fichier de %1</translation>
        </message>
        <message>
            <source>Show the run</source>
            <translation>Montrer l’exécution</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::TranscriptView</name>
        <message>
            <source>New text below</source>
            <translation>Nouveau texte plus bas</translation>
        </message>
        <message>
            <source>To the newest text</source>
            <translation>Aller au texte le plus récent</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::TuneForm</name>
        <message>
            <source>Choose examples</source>
            <translation>Choisir des exemples</translation>
        </message>
        <message>
            <source>Examples: conversations, tables, chats (*.jsonl *.json *.csv *.tsv *.txt)</source>
            <translation>Exemples : conversations, tableaux, discussions (*.jsonl *.json *.csv *.tsv *.txt)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Makes a model better at your examples by trying: no gradients, the model’s file stays as it is, nothing leaves this computer.</source>
            <translation>Améliore un modèle sur vos exemples par essais successifs : sans gradients, le fichier du modèle reste tel quel, rien ne quitte cet ordinateur.</translation>
        </message>
        <message>
            <source>Time &amp;it may take</source>
            <translation>Tem&amp;ps accordé</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>minutes</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Mod&amp;èle</translation>
        </message>
        <message>
            <source>Model to tune</source>
            <translation>Modèle à ajuster</translation>
        </message>
        <message>
            <source>Exam&amp;ples</source>
            <translation>E&amp;xemples</translation>
        </message>
        <message>
            <source>File of examples</source>
            <translation>Fichier d’exemples</translation>
        </message>
        <message>
            <source>Drop a file here</source>
            <translation>Déposez un fichier ici</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Choisir…</translation>
        </message>
        <message>
            <source>Choose a file of examples</source>
            <translation>Choisir un fichier d’exemples</translation>
        </message>
        <message>
            <source>Conversations that end with the answer you want: as JSON, as a table (CSV) or as exported chats.</source>
            <translation>Des conversations qui se terminent par la réponse voulue : en JSON, en tableau (CSV) ou en discussions exportées.</translation>
        </message>
        <message>
            <source>Try: JSON</source>
            <translation>Essai : JSON</translation>
        </message>
        <message>
            <source>The guide’s own examples: answers as JSON</source>
            <translation>Les exemples du guide : réponses en JSON</translation>
        </message>
        <message>
            <source>Try: playful</source>
            <translation>Essai : ton enjoué</translation>
        </message>
        <message>
            <source>The guide’s own examples: playful answers</source>
            <translation>Les exemples du guide : réponses enjouées</translation>
        </message>
        <message>
            <source>More settings</source>
            <translation>Plus de réglages</translation>
        </message>
        <message>
            <source>&amp;Algorithm</source>
            <translation>Al&amp;gorithme</translation>
        </message>
        <message>
            <source>what fits (recommended)</source>
            <translation>le plus adapté (recommandé)</translation>
        </message>
        <message>
            <source>&amp;What to vary</source>
            <translation>Ce qui doit &amp;varier</translation>
        </message>
        <message>
            <source>steering vectors (recommended)</source>
            <translation>vecteurs de pilotage (recommandé)</translation>
        </message>
        <message>
            <source>norm gains</source>
            <translation>gains de normalisation</translation>
        </message>
        <message>
            <source>LoRA factors, rank 4</source>
            <translation>facteurs LoRA, rang 4</translation>
        </message>
        <message>
            <source>whole matrices, by low-rank noise</source>
            <translation>matrices entières, par bruit de rang faible</translation>
        </message>
        <message>
            <source>Random see&amp;d</source>
            <translation>Graine al&amp;éatoire</translation>
        </message>
        <message>
            <source>&amp;Random search beside it</source>
            <translation>Re&amp;cherche aléatoire en parallèle</translation>
        </message>
        <message>
            <source>Shows what trying at random would have found; takes half of the time</source>
            <translation>Montre ce que des essais au hasard auraient trouvé ; prend la moitié du temps</translation>
        </message>
        <message>
            <source>Start t&amp;uning</source>
            <translation>Lancer l’a&amp;justement</translation>
        </message>
        <message>
            <source>Choose a text</source>
            <translation>Choisir un texte</translation>
        </message>
        <message>
            <source>Plain text (*.txt *.md)</source>
            <translation>Texte brut (*.txt *.md)</translation>
        </message>
        <message>
            <source>Te&amp;xt it must not get worse at</source>
            <translation>Texte sur le&amp;quel il ne doit pas régresser</translation>
        </message>
        <message>
            <source>Text file it must not get worse at</source>
            <translation>Fichier texte sur lequel il ne doit pas régresser</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucun</translation>
        </message>
        <message>
            <source>Choose a text it must not get worse at</source>
            <translation>Choisir un texte sur lequel il ne doit pas régresser</translation>
        </message>
        <message>
            <source>What should &amp;get better</source>
            <translation>O&amp;bjectif</translation>
        </message>
        <message>
            <source>What should get better</source>
            <translation>Objectif</translation>
        </message>
        <message>
            <source>Its answers, by my examples</source>
            <translation>De meilleures réponses, d’après mes exemples</translation>
        </message>
        <message>
            <source>How its words are drawn</source>
            <translation>Un meilleur choix des mots</translation>
        </message>
        <message>
            <source>How fast it is here</source>
            <translation>Plus de vitesse sur cet ordinateur</translation>
        </message>
        <message>
            <source>Finds the threads, chunks and cache with which this computer answers soonest. Every measurement is paired with one of the settings as they are, and the answers stay the same.</source>
            <translation>Trouve les threads, les blocs et le cache avec lesquels cet ordinateur répond le plus vite. Chaque mesure est accompagnée d’une mesure avec les réglages actuels, et les réponses restent les mêmes.</translation>
        </message>
        <message>
            <source>Finds the temperature, top-k and the like under which the answers of your examples are drawn most often. The model is read once and then not needed any more.</source>
            <translation>Trouve la température, le top-k, etc. avec lesquels les réponses de vos exemples sont choisies le plus souvent. Le modèle est lu une fois, puis n’est plus nécessaire.</translation>
        </message>
        <message>
            <source>About %1 instead of %2.</source>
            <translation>Environ %1 au lieu de %2.</translation>
        </message>
        <message>
            <source>Its size, at the same quality</source>
            <translation>Sa taille, à qualité égale</translation>
        </message>
        <message>
            <source>Finds for each matrix the number of bits with which the whole fits a size and says what the original would say. A new model is written; the original stays as it is.</source>
            <translation>Trouve pour chaque matrice le nombre de bits avec lequel l’ensemble tient dans une taille et dit ce que dirait l’original. Un nouveau modèle est écrit ; l’original reste tel quel.</translation>
        </message>
        <message>
            <source>&amp;Bits per weight</source>
            <translation>&amp;Bits par poids</translation>
        </message>
        <message>
            <source>Bits per weight</source>
            <translation>Bits par poids</translation>
        </message>
        <message>
            <source>Text to com&amp;pare on</source>
            <translation>T&amp;exte de comparaison</translation>
        </message>
        <message>
            <source>Text file to compare on</source>
            <translation>Fichier texte de comparaison</translation>
        </message>
        <message>
            <source>Choose a text to compare on</source>
            <translation>Choisir un texte de comparaison</translation>
        </message>
        <message>
            <source>Some pages of what you use it for. Without a text, what the model says by itself serves.</source>
            <translation>Quelques pages de ce à quoi il vous sert. Sans texte, ce que le modèle dit de lui-même fait l’affaire.</translation>
        </message>
        <message>
            <source>My rated and changed answers (%1)</source>
            <translation>Évaluées et modifiées (%1)</translation>
        </message>
        <message>
            <source>The answers of your chats that you have rated or changed, as examples</source>
            <translation>Les réponses de vos discussions que vous avez évaluées ou modifiées, comme exemples</translation>
        </message>
        <message>
            <source>Rate answers in the chat, or change them, and agree that they are collected</source>
            <translation>Évaluez ou modifiez des réponses dans la discussion, et acceptez qu’elles soient recueillies</translation>
        </message>
        <message>
            <source>candidates</source>
            <translation>candidats</translation>
        </message>
        <message>
            <source>What limits the search</source>
            <translation>Ce qui limite la recherche</translation>
        </message>
        <message>
            <source>Candidates &amp;it may try</source>
            <translation>Candidats qu’il peut &amp;essayer</translation>
        </message>
        <message>
            <source>Memor&amp;y it may take, with the model</source>
            <translation>Mémoire qu’il peut prendre, a&amp;vec le modèle</translation>
        </message>
        <message>
            <source> MB</source>
            <translation> Mo</translation>
        </message>
        <message>
            <source>what suits (recommended)</source>
            <translation>ce qui convient (recommandé)</translation>
        </message>
        <message>
            <source>Minutes the search may take</source>
            <translation>Minutes que la recherche peut prendre</translation>
        </message>
        <message>
            <source>Candidates the search may try</source>
            <translation>Candidats que la recherche peut essayer</translation>
        </message>
        <message>
            <source>the model’s own answers</source>
            <translation>les réponses du modèle lui-même</translation>
        </message>
        <message>
            <source>Without a text, what the untuned model answers to neutral questions is watched.</source>
            <translation>Sans texte, on surveille ce que le modèle non ajusté répond à des questions neutres.</translation>
        </message>
        <message>
            <source>My rated and changed answers</source>
            <translation>Mes réponses évaluées et modifiées</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::TunePage</name>
        <message>
            <source>damaged</source>
            <translation>endommagée</translation>
        </message>
        <message>
            <source>unfinished</source>
            <translation>inachevée</translation>
        </message>
        <message>
            <source>found something</source>
            <translation>a trouvé quelque chose</translation>
        </message>
        <message>
            <source>found nothing better</source>
            <translation>n’a rien trouvé de mieux</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Runs that were &amp;kept</source>
            <translation>Sessio&amp;ns conservées</translation>
        </message>
        <message>
            <source>Runs that were kept, the newest first</source>
            <translation>Sessions conservées, de la plus récente à la plus ancienne</translation>
        </message>
        <message>
            <source>Nothing is being tuned</source>
            <translation>Aucun ajustement en cours</translation>
        </message>
        <message>
            <source>Give it examples and some minutes. Here you will see every generation of candidates as it is tried, what the best of them answers, and whether it is really better on examples that it has never seen. Only then can you adopt it, and you can always roll back.</source>
            <translation>Donnez des exemples et quelques minutes. Vous verrez ici chaque génération de candidats au fil des essais, ce que répond le meilleur d’entre eux et s’il est vraiment meilleur sur des exemples qu’il n’a jamais vus. Alors seulement, vous pourrez l’adopter, et vous pourrez toujours revenir en arrière.</translation>
        </message>
        <message>
            <source>What is wanted</source>
            <translation>Demande</translation>
        </message>
        <message>
            <source>What comes of it</source>
            <translation>Résultat</translation>
        </message>
        <message>
            <source>Parts of this page</source>
            <translation>Parties de cette page</translation>
        </message>
        <message>
            <source>Tune a model</source>
            <translation>Ajuster un modèle</translation>
        </message>
        <message>
            <source>What to tune by</source>
            <translation>D’après quoi régler</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::VerdictPanel</name>
        <message>
            <source>Adopt it anyway?</source>
            <translation>L’adopter quand même ?</translation>
        </message>
        <message>
            <source>The test did not find this better, or found harm. Adopt it anyway?</source>
            <translation>Le test ne l’a pas jugé meilleur, ou a constaté une dégradation. L’adopter quand même ?</translation>
        </message>
        <message>
            <source>You can roll back at any time.</source>
            <translation>Vous pouvez revenir en arrière à tout moment.</translation>
        </message>
        <message>
            <source>Adopt anyway</source>
            <translation>Adopter quand même</translation>
        </message>
        <message>
            <source>Adopted: the model answers through what was found.</source>
            <translation>Adopté : le modèle répond avec ce qui a été trouvé.</translation>
        </message>
        <message>
            <source>Better, and nothing that was watched got worse.</source>
            <translation>Meilleur, et rien de ce qui était surveillé ne s’est dégradé.</translation>
        </message>
        <message>
            <source>Not adopted: it did not pass the test.</source>
            <translation>Non adopté : il n’a pas réussi le test.</translation>
        </message>
        <message>
            <source>No improvement found.</source>
            <translation>Aucune amélioration trouvée.</translation>
        </message>
        <message numerus="yes">
            <source>On %n example(s) it has never seen, the loss went from %1 to %2.</source>
            <translation>
                <numerusform>Sur %n exemple qu’il n’a jamais vu, la perte est passée de %1 à %2.</numerusform>
                <numerusform>Sur %n exemples qu’il n’a jamais vus, la perte est passée de %1 à %2.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing that was tried is better than the model as it is, which has a loss of %1 on held-out examples. Keep what you have, or give it more time or more examples.</source>
            <translation>Rien de ce qui a été essayé n’est meilleur que le modèle tel quel, dont la perte est de %1 sur les exemples hors entraînement. Gardez ce que vous avez, ou donnez plus de temps ou plus d’exemples.</translation>
        </message>
        <message>
            <source>An earlier find is adopted for this model.</source>
            <translation>Un résultat antérieur est adopté pour ce modèle.</translation>
        </message>
        <message>
            <source>&amp;Adopt</source>
            <translation>Adopter</translation>
        </message>
        <message>
            <source>&amp;Adopt anyway…</source>
            <translation>Adopter q&amp;uand même…</translation>
        </message>
        <message>
            <source>From now on the model answers through what was found; its file stays as it is</source>
            <translation>À partir de maintenant, le modèle répondra avec ce qui a été trouvé ; son fichier reste tel quel</translation>
        </message>
        <message>
            <source>Roll &amp;back</source>
            <translation>Re&amp;venir en arrière</translation>
        </message>
        <message>
            <source>The model answers as it did before the last adoption</source>
            <translation>Le modèle répondra comme avant la dernière adoption</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message numerus="yes">
            <source>Too little to tell: %n example(s) for the last word, and %1 at least are needed.</source>
            <translation>
                <numerusform>Trop peu pour trancher : %n exemple pour le test final, et il en faut au moins %1.</numerusform>
                <numerusform>Trop peu pour trancher : %n exemples pour le test final, et il en faut au moins %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>It fails at some of the examples.</source>
            <translation>Il échoue sur certains exemples.</translation>
        </message>
        <message>
            <source>The loss changes by %1, and by %2 at worst: too little to be sure of it.</source>
            <translation>La perte varie de %1, et de %2 au pire : trop peu pour en être sûr.</translation>
        </message>
        <message>
            <source>The text that it must not get worse at may get worse by %1.</source>
            <translation>Sur le texte où il ne doit pas régresser, il pourrait régresser de %1.</translation>
        </message>
        <message>
            <source>On the text that was watched it is %1 nats per token away from the model as it is.</source>
            <translation>Sur le texte surveillé, il s’écarte de %1 nats par token du modèle tel quel.</translation>
        </message>
        <message>
            <source>On one part of the text that was watched it is %1 nats per token away from the model as it is.</source>
            <translation>Sur une partie du texte surveillé, il s’écarte de %1 nats par token du modèle tel quel.</translation>
        </message>
        <message>
            <source>The loss falls by %1, and surely by %2.</source>
            <translation>La perte baisse de %1, à coup sûr d’au moins %2.</translation>
        </message>
        <message>
            <source>%1 There was no text to watch for harm.</source>
            <translation>%1 Aucun texte n’était surveillé pour détecter une dégradation.</translation>
        </message>
        <message>
            <source>Asked “%1”, it says nothing.</source>
            <translation>À la question « %1 », il ne répond rien.</translation>
        </message>
        <message>
            <source>Asked “%1”, it does not come to an end.</source>
            <translation>À la question « %1 », il n’en finit pas de répondre.</translation>
        </message>
        <message>
            <source>Asked “%1”, it repeats itself.</source>
            <translation>À la question « %1 », il se répète.</translation>
        </message>
        <message>
            <source>No better settings found: keep what you have.</source>
            <translation>Aucun meilleur réglage trouvé : gardez ce que vous avez.</translation>
        </message>
        <message>
            <source>Faster with other settings.</source>
            <translation>Plus rapide avec d’autres réglages.</translation>
        </message>
        <message>
            <source>Other sampler settings suit your examples better.</source>
            <translation>D’autres réglages d’échantillonnage conviennent mieux à vos exemples.</translation>
        </message>
        <message>
            <source>A request takes %1 of the time that it takes as things are.</source>
            <translation>Une requête prend %1 du temps qu’elle prend actuellement.</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Température</translation>
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
            <translation>Pénalité de répétition</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Threads</translation>
        </message>
        <message>
            <source>Prompt tokens at a time</source>
            <translation>Tokens de prompt à la fois</translation>
        </message>
        <message>
            <source>Numbers in the KV cache</source>
            <translation>Nombres dans le cache KV</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <translation>%1 : %2 → %3</translation>
        </message>
        <message>
            <source>The time changes by %1, and by %2 at worst: too little to be sure of it.</source>
            <translation>Le temps varie de %1, et de %2 au pire : trop peu pour en être sûr.</translation>
        </message>
        <message>
            <source>The time falls by %1, and surely by %2.</source>
            <translation>Le temps baisse de %1, à coup sûr d’au moins %2.</translation>
        </message>
        <message>
            <source>&amp;Use in the chat</source>
            <translation>&amp;Utiliser dans la discussion</translation>
        </message>
        <message>
            <source>The chat that is shown answers with these settings from now on</source>
            <translation>La discussion affichée répondra désormais avec ces réglages</translation>
        </message>
        <message>
            <source>&amp;Use these settings</source>
            <translation>&amp;Utiliser ces réglages</translation>
        </message>
        <message>
            <source>From the next time the model is loaded on; the pages of settings and of models have them, too</source>
            <translation>À partir du prochain chargement du modèle ; les pages des réglages et des modèles les ont aussi</translation>
        </message>
        <message>
            <source>A new model is written; the original stays.</source>
            <translation>Un nouveau modèle est écrit ; l’original reste.</translation>
        </message>
        <message>
            <source>Written: %1 is among your models.</source>
            <translation>Écrit : %1 est parmi vos modèles.</translation>
        </message>
        <message>
            <source>Smaller, and closer to the original than one type for all.</source>
            <translation>Plus petit, et plus proche de l’original qu’un seul type pour toutes.</translation>
        </message>
        <message>
            <source>Smaller, but not surely closer than one type for all.</source>
            <translation>Plus petit, mais pas sûrement plus proche qu’un seul type pour toutes.</translation>
        </message>
        <message>
            <source>The original: %1.</source>
            <translation>L’original : %1.</translation>
        </message>
        <message>
            <source>One type for all, as far as it fits: %1, %2 nats per token away.</source>
            <translation>Un type pour toutes, tant que cela tient : %1, à %2 nats par token.</translation>
        </message>
        <message>
            <source>What was found: %1, %2 nats per token away; the same first choice in %3, perplexity changed by %4.</source>
            <translation>Ce qui a été trouvé : %1, à %2 nats par token ; même premier choix dans %3, perplexité changée de %4.</translation>
        </message>
        <message>
            <source>&amp;Write the model</source>
            <translation>&amp;Écrire le modèle</translation>
        </message>
        <message>
            <source>&amp;Write it anyway…</source>
            <translation>&amp;Écrire quand même…</translation>
        </message>
        <message>
            <source>A new file beside the original, and a name of its own among your models</source>
            <translation>Un nouveau fichier à côté de l’original, avec un nom à lui parmi vos modèles</translation>
        </message>
        <message>
            <source>Share of the model that is written</source>
            <translation>Part du modèle déjà écrite</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Nothing is left of what was written</source>
            <translation>Il ne reste rien de ce qui a été écrit</translation>
        </message>
        <message>
            <source>Some of the answers that it was tuned by have been deleted since. Tune again to have a model that does without them.</source>
            <translation>Certaines des réponses d’après lesquelles il a été ajusté ont été supprimées depuis. Ajustez de nouveau pour un modèle qui s’en passe.</translation>
        </message>
        <message>
            <source>Compare b&amp;lind</source>
            <translation>Comparer à l’aveug&amp;le</translation>
        </message>
        <message>
            <source>Your questions, answered before and after, without saying which is which</source>
            <translation>Vos questions, avec les réponses d’avant et d’après, sans dire laquelle est laquelle</translation>
        </message>
        <message>
            <source>found %1</source>
            <translation>trouvé %1</translation>
        </message>
        <message>
            <source>Held out: %1</source>
            <translation>Hors entraînement : %1</translation>
        </message>
        <message>
            <source>Cancel writing the model</source>
            <translation>Annuler l’écriture du modèle</translation>
        </message>
        <message>
            <source>Serve it</source>
            <translation>Le servir</translation>
        </message>
        <message>
            <source>Other programs are answered by it through the server, which is turned on</source>
            <translation>Les autres programmes reçoivent ses réponses par le serveur, qui est activé</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::WelcomePage</name>
        <message>
            <source>First steps</source>
            <translation>Premiers pas</translation>
        </message>
        <message>
            <source>Welcome to TARS</source>
            <translation>Bienvenue dans TARS</translation>
        </message>
        <message>
            <source>S&amp;kip</source>
            <translation>I&amp;gnorer</translation>
        </message>
        <message>
            <source>Go to the chat; this page stays in the Help menu</source>
            <translation>Aller à la discussion ; cette page reste dans le menu Aide</translation>
        </message>
        <message>
            <source>It runs language models on this computer, and needs one to begin with. Three steps, and none of them has to be taken now.</source>
            <translation>TARS fait tourner des modèles de langage sur cet ordinateur, et il lui en faut un pour commencer. Trois étapes, dont aucune n’est obligatoire maintenant.</translation>
        </message>
        <message>
            <source>1. Models that are here already</source>
            <translation>1. Modèles déjà présents</translation>
        </message>
        <message>
            <source>2. A model that fits this computer</source>
            <translation>2. Un modèle adapté à cet ordinateur</translation>
        </message>
        <message>
            <source>3. Appearance and language</source>
            <translation>3. Apparence et langue</translation>
        </message>
        <message>
            <source>&amp;Go to the chat</source>
            <translation>Aller &amp;à la discussion</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AnswerDetails</name>
        <message>
            <source>The model&apos;s own</source>
            <translation>Celui du modèle</translation>
        </message>
        <message>
            <source>How this answer was made</source>
            <translation>Comment cette réponse a été faite</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>Poids</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Préréglage</translation>
        </message>
        <message>
            <source>Answer again with exactly these settings</source>
            <translation>Répondre à nouveau avec exactement ces réglages</translation>
        </message>
        <message>
            <source>Use these settings in this chat</source>
            <translation>Utiliser ces réglages dans cette discussion</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Graine</translation>
        </message>
        <message>
            <source>Tokens read</source>
            <translation>Jetons lus</translation>
        </message>
        <message>
            <source>Tokens written</source>
            <translation>Jetons écrits</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Contexte</translation>
        </message>
        <message>
            <source>%1 of %2 tokens</source>
            <translation>%1 sur %2 tokens</translation>
        </message>
        <message>
            <source>Old messages left out</source>
            <translation>Anciens messages omis</translation>
        </message>
        <message>
            <source>Tokens forgotten on the way</source>
            <translation>Jetons oubliés en route</translation>
        </message>
        <message>
            <source>First token after</source>
            <translation>Premier token après</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Vitesse</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 tokens/s</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>Prompt système</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Température</translation>
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
            <translation>Typique</translation>
        </message>
        <message>
            <source>Repeat penalty</source>
            <translation>Pénalité de répétition</translation>
        </message>
        <message>
            <source>Penalty reach</source>
            <translation>Portée des pénalités</translation>
        </message>
        <message>
            <source>Presence penalty</source>
            <translation>Pénalité de présence</translation>
        </message>
        <message>
            <source>Frequency penalty</source>
            <translation>Pénalité de fréquence</translation>
        </message>
        <message>
            <source>Mirostat</source>
            <translation>Mirostat</translation>
        </message>
        <message>
            <source>Longest answer</source>
            <translation>Longueur maximale</translation>
        </message>
        <message>
            <source>Stop strings</source>
            <translation>Chaînes d’arrêt</translation>
        </message>
        <message>
            <source>Thinking</source>
            <translation>Réflexion</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Activé</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Désactivé</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Adapter</source>
            <translation>Adaptateur</translation>
        </message>
        <message>
            <source>KV cache</source>
            <translation>Cache KV</translation>
        </message>
        <message>
            <source>Computed on</source>
            <translation>Calculé sur</translation>
        </message>
        <message>
            <source>It was computed on %1, and now %2 computes: words may differ.</source>
            <translation>Elle a été calculée sur %1, et c’est maintenant %2 qui calcule : les mots peuvent différer.</translation>
        </message>
        <message>
            <source>Old messages given as a summary</source>
            <translation>Anciens messages donnés en résumé</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Threads</translation>
        </message>
        <message>
            <source>Written by</source>
            <translation>Écrit par</translation>
        </message>
        <message>
            <source>The model’s file is gone: it cannot answer again.</source>
            <translation>Le fichier du modèle n’est plus là : il ne peut pas répondre à nouveau.</translation>
        </message>
        <message>
            <source>The adapter’s file is gone: the model cannot answer through it again.</source>
            <translation>Le fichier de l’adaptateur n’est plus là : le modèle ne peut plus répondre à travers lui.</translation>
        </message>
        <message>
            <source>%1 is loaded first, with the context, KV cache and device of then.</source>
            <translation>%1 est d’abord chargé, avec le contexte, le cache KV et l’appareil d’alors.</translation>
        </message>
        <message>
            <source>The model’s file has changed since: words may differ.</source>
            <translation>Le fichier du modèle a changé depuis : les mots peuvent différer.</translation>
        </message>
        <message>
            <source>TARS %1 wrote it, and this is %2: words may differ.</source>
            <translation>TARS %1 l’a écrite, et celui-ci est %2 : les mots peuvent différer.</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Mémoire</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AttachmentBar</name>
        <message>
            <source>A message has at most %1 files.</source>
            <translation>Un message a au plus %1 fichiers.</translation>
        </message>
        <message>
            <source>Remove all attached files</source>
            <translation>Retirer tous les fichiers joints</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AttachmentChip</name>
        <message>
            <source>Reading…</source>
            <translation>Lecture…</translation>
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
            <translation>Ne pas joindre %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AttachmentReader</name>
        <message>
            <source>too large (%1, at most %2)</source>
            <translation>trop grand (%1, au plus %2)</translation>
        </message>
        <message>
            <source>Attach the part of it that matters.</source>
            <translation>Joignez la partie qui compte.</translation>
        </message>
        <message>
            <source>not a text</source>
            <translation>ce n’est pas un texte</translation>
        </message>
        <message>
            <source>Text files and PDF can be attached.</source>
            <translation>On peut joindre des fichiers texte et des PDF.</translation>
        </message>
        <message>
            <source>cannot be read: damaged, or locked with a password</source>
            <translation>illisible : endommagé ou protégé par un mot de passe</translation>
        </message>
        <message>
            <source>there is no text in it</source>
            <translation>il ne contient pas de texte</translation>
        </message>
        <message>
            <source>Its pages may be pictures.</source>
            <translation>Ses pages sont peut-être des images.</translation>
        </message>
        <message>
            <source>this build of TARS does not read PDF</source>
            <translation>cette version de TARS ne lit pas les PDF</translation>
        </message>
        <message>
            <source>Save it as text, and attach that.</source>
            <translation>Enregistrez-le en texte et joignez celui-ci.</translation>
        </message>
        <message>
            <source>this model can&apos;t see images</source>
            <translation>ce modèle ne voit pas les images</translation>
        </message>
        <message>
            <source>the file is empty</source>
            <translation>le fichier est vide</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ContextMeter</name>
        <message>
            <source>System prompt</source>
            <translation>Prompt système</translation>
        </message>
        <message>
            <source>Conversation so far</source>
            <translation>Conversation jusqu’ici</translation>
        </message>
        <message>
            <source>Your message</source>
            <translation>Votre message</translation>
        </message>
        <message>
            <source>Attached files</source>
            <translation>Fichiers joints</translation>
        </message>
        <message>
            <source>The model&apos;s own marks</source>
            <translation>Marques propres au modèle</translation>
        </message>
        <message>
            <source>Context: %1 of %2 tokens</source>
            <translation>Contexte : %1 tokens sur %2</translation>
        </message>
        <message>
            <source>How much of what the model can keep in mind this conversation takes</source>
            <translation>Place que prend cette discussion dans ce que le modèle peut garder en mémoire</translation>
        </message>
        <message>
            <source>When the context is full</source>
            <translation>Quand le contexte est plein</translation>
        </message>
        <message>
            <source>Leave out the oldest messages</source>
            <translation>Omettre les anciens messages</translation>
        </message>
        <message>
            <source>Stop with an error</source>
            <translation>S’arrêter sur une erreur</translation>
        </message>
        <message>
            <source>Load the model with more context</source>
            <translation>Charger avec plus de contexte</translation>
        </message>
        <message>
            <source>Summarise the oldest messages</source>
            <translation>Résumer les anciens messages</translation>
        </message>
        <message>
            <source>Summary of older messages</source>
            <translation>Résumé des messages précédents</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>Free</source>
            <translation>Libre</translation>
        </message>
        <message>
            <source>Reserved for the answer</source>
            <translation>Réservé à la réponse</translation>
        </message>
        <message>
            <source>What the context is taken by</source>
            <translation>Ce qui occupe le contexte</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::PresetBar</name>
        <message>
            <source>None</source>
            <translation>Aucun</translation>
        </message>
        <message>
            <source>The model&apos;s own</source>
            <translation>Celui du modèle</translation>
        </message>
        <message>
            <source>%1 (changed)</source>
            <translation>%1 (modifié)</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Préréglage</translation>
        </message>
        <message>
            <source>System prompt, sampling and the rest, kept under a name</source>
            <translation>Prompt système, échantillonnage et le reste, gardés sous un nom</translation>
        </message>
        <message>
            <source>Name of the preset</source>
            <translation>Nom du préréglage</translation>
        </message>
        <message>
            <source>Save, rename or delete presets</source>
            <translation>Enregistrer, renommer ou supprimer des préréglages</translation>
        </message>
        <message>
            <source>Save as a new preset…</source>
            <translation>Enregistrer comme nouveau préréglage…</translation>
        </message>
        <message>
            <source>Save the changes</source>
            <translation>Enregistrer les modifications</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Renommer…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>Choose a preset…</source>
            <translation>Choisir un préréglage…</translation>
        </message>
        <message>
            <source>Yours for this model</source>
            <translation>Le vôtre pour ce modèle</translation>
        </message>
        <message>
            <source>Begin new chats with this model so</source>
            <translation>Commencer ainsi les nouvelles discussions avec ce modèle</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::BlindPane</name>
        <message>
            <source>Blind comparison</source>
            <translation>Comparaison à l’aveugle</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>The model is being loaded.</source>
            <translation>Le modèle est en cours de chargement.</translation>
        </message>
        <message>
            <source>Asking loads the model that was tuned.</source>
            <translation>La question charge le modèle qui a été ajusté.</translation>
        </message>
        <message>
            <source>%1: both are answering…</source>
            <translation>%1 : les deux répondent…</translation>
        </message>
        <message>
            <source>%1: which is better?</source>
            <translation>%1 : laquelle est meilleure ?</translation>
        </message>
        <message>
            <source>%1: ask something.</source>
            <translation>%1 : posez une question.</translation>
        </message>
        <message>
            <source>Preferred: the tuned model %1 times, the model as it was %2 times; as good: %3 times.</source>
            <translation>Préféré : le modèle ajusté %1 fois, le modèle d’origine %2 fois ; à égalité : %3 fois.</translation>
        </message>
        <message>
            <source>At 95 % certainty, the tuned one is preferred in %1 to %2 of the cases.</source>
            <translation>Avec 95 % de certitude, l’ajusté est préféré dans %1 à %2 des cas.</translation>
        </message>
        <message>
            <source>It is better to you.</source>
            <translation>Pour vous, il est meilleur.</translation>
        </message>
        <message>
            <source>It is worse to you.</source>
            <translation>Pour vous, il est moins bon.</translation>
        </message>
        <message>
            <source>That may be chance, either way.</source>
            <translation>Ce peut être le hasard, dans un sens comme dans l’autre.</translation>
        </message>
        <message>
            <source>Your question is answered twice, by the model as it was and through what the run has found, in an order that nobody knows. After %1 picks you hear which you preferred. A pick counts as a rating.</source>
            <translation>Votre question reçoit deux réponses, du modèle d’origine et à travers ce que l’exécution a trouvé, dans un ordre que personne ne connaît. Après %1 choix, vous apprenez lequel vous avez préféré. Un choix compte comme une évaluation.</translation>
        </message>
        <message>
            <source>A question of yours</source>
            <translation>Une question à vous</translation>
        </message>
        <message>
            <source>&amp;Ask both</source>
            <translation>Demander au&amp;x deux</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>First answer</source>
            <translation>Première réponse</translation>
        </message>
        <message>
            <source>Second answer</source>
            <translation>Seconde réponse</translation>
        </message>
        <message>
            <source>The first is better</source>
            <translation>La &amp;première est meilleure</translation>
        </message>
        <message>
            <source>The second is better</source>
            <translation>La seconde est meilleure</translation>
        </message>
        <message>
            <source>&amp;Both are as good</source>
            <translation>Les deux se &amp;valent</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Encore une fois</translation>
        </message>
        <message>
            <source>Your question is asked as soon as the model is loaded.</source>
            <translation>Votre question sera posée dès que le modèle sera chargé.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ContinuousPanel</name>
        <message>
            <source>It needs your ratings: allow them to be collected, in the settings.</source>
            <translation>Il lui faut vos évaluations : autorisez leur collecte dans les paramètres.</translation>
        </message>
        <message>
            <source>Choose a model in the chat: that one is tuned.</source>
            <translation>Choisissez un modèle dans la discussion : c’est lui qui est ajusté.</translation>
        </message>
        <message>
            <source>Gathering: %1 of %2 good or changed answers that a test needs.</source>
            <translation>Collecte : %1 sur %2 réponses bonnes ou modifiées qu’il faut pour un test.</translation>
        </message>
        <message>
            <source>Gathering: %1 of %2 new ratings.</source>
            <translation>Collecte : %1 sur %2 nouvelles évaluations.</translation>
        </message>
        <message>
            <source>Waiting until nobody needs the computer.</source>
            <translation>Attend que personne n’ait besoin de l’ordinateur.</translation>
        </message>
        <message>
            <source>%1: something better was found. It is adopted if it makes your next %2 good answers likelier, too.</source>
            <translation>%1 : quelque chose de mieux a été trouvé. Ce sera adopté si cela rend aussi plus probables vos %2 prochaines bonnes réponses.</translation>
        </message>
        <message>
            <source>%1: what was found did not make your later answers likelier, and was not adopted.</source>
            <translation>%1 : ce qui a été trouvé n’a pas rendu plus probables vos réponses suivantes et n’a pas été adopté.</translation>
        </message>
        <message>
            <source>Waiting for mains power: on battery it does not work.</source>
            <translation>En attente du secteur : sur batterie, rien n’est fait.</translation>
        </message>
        <message>
            <source>At work, out of your way.</source>
            <translation>Au travail, sans vous gêner.</translation>
        </message>
        <message>
            <source>Paused while the computer is in use.</source>
            <translation>En pause tant que l’ordinateur est utilisé.</translation>
        </message>
        <message>
            <source>%1: no improvement found.</source>
            <translation>%1 : aucune amélioration trouvée.</translation>
        </message>
        <message>
            <source>%1: something better was found. The run among those kept has the evidence, and can be adopted.</source>
            <translation>%1 : mieux a été trouvé. L’exécution conservée en a les preuves et peut être adoptée.</translation>
        </message>
        <message>
            <source>%1: adopted.</source>
            <translation>%1 : adopté.</translation>
        </message>
        <message>
            <source>%1: rolled back, because answers were rated worse than before.</source>
            <translation>%1 : annulé, car les réponses ont été moins bien évaluées qu’avant.</translation>
        </message>
        <message>
            <source>Keep &amp;learning from my ratings</source>
            <translation>Apprendre de mes éva&amp;luations</translation>
        </message>
        <message>
            <source>When nobody has needed the computer for a minute, five minutes of tuning by what you rated and changed begin, at the lowest priority. They pause when you come back.</source>
            <translation>Quand personne n’a eu besoin de l’ordinateur pendant une minute, cinq minutes d’ajustement d’après ce que vous avez évalué et modifié commencent, avec la plus basse priorité. Elles se mettent en pause à votre retour.</translation>
        </message>
        <message>
            <source>After so many &amp;new ratings</source>
            <translation>Après tant de &amp;nouvelles évaluations</translation>
        </message>
        <message>
            <source>New ratings before it begins</source>
            <translation>Nouvelles évaluations avant de commencer</translation>
        </message>
        <message>
            <source>What was adopted is rolled back by itself if, within the next 50 rated answers (8 at least), the share of bad ones is surely higher than in the 50 before: their 95 % intervals no longer touch. A changed answer counts as a bad one.</source>
            <translation>Ce qui a été adopté est annulé de lui-même si, parmi les 50 réponses évaluées suivantes (8 au moins), la part des mauvaises est sûrement plus grande que dans les 50 précédentes : leurs intervalles à 95 % ne se touchent plus. Une réponse modifiée compte comme mauvaise.</translation>
        </message>
        <message>
            <source>Ad&amp;opt without asking</source>
            <translation>Ad&amp;opter sans demander</translation>
        </message>
        <message>
            <source>Only what passes the test</source>
            <translation>Seulement ce qui réussit le test</translation>
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
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>%1/s</source>
            <translation>%1/s</translation>
        </message>
        <message>
            <source>There is no folder where downloaded models could go.</source>
            <translation>Il n’y a aucun dossier où mettre les modèles téléchargés.</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n seconde</numerusform>
                <numerusform>%n secondes</numerusform>
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
                <numerusform>%n heure</numerusform>
                <numerusform>%n heures</numerusform>
            </translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>En attente</translation>
        </message>
        <message>
            <source>Asking</source>
            <translation>Interrogation</translation>
        </message>
        <message>
            <source>Checking</source>
            <translation>Vérification</translation>
        </message>
        <message>
            <source>Coming</source>
            <translation>Téléchargement</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>En pause</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Échec</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>Arrivé</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progression</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Vitesse</translation>
        </message>
        <message>
            <source>Time left</source>
            <translation>Temps restant</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Paused: this connection is metered</source>
            <translation>En pause : cette connexion est limitée</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DownloadsPanel</name>
        <message>
            <source>&amp;Resume</source>
            <translation>Re&amp;prendre</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>&amp;Pause</translation>
        </message>
        <message>
            <source>For example llama3.2:1b, hf.co/user/repository:Q4_K_M, or the address of a model’s page or GGUF file.</source>
            <translation>Par exemple llama3.2:1b, hf.co/user/repository:Q4_K_M ou l’adresse de la page ou du fichier GGUF d’un modèle.</translation>
        </message>
        <message>
            <source>M&amp;odel</source>
            <translation>M&amp;odèle</translation>
        </message>
        <message>
            <source>Name or address of a model</source>
            <translation>Nom ou adresse d’un modèle</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>Télé&amp;charger</translation>
        </message>
        <message>
            <source>What has come is kept, and it goes on from there</source>
            <translation>Ce qui est arrivé est conservé, et la suite reprend là</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>R&amp;etirer</translation>
        </message>
        <message>
            <source>Take this model off the list of downloads; a model that is here stays</source>
            <translation>Retirer ce modèle de la liste des téléchargements ; un modèle arrivé reste</translation>
        </message>
        <message>
            <source>Cle&amp;ar finished</source>
            <translation>Effacer &amp;les terminés</translation>
        </message>
        <message>
            <source>Take the models that are here off the list of downloads</source>
            <translation>Retirer de la liste les modèles arrivés</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>Téléchargements</translation>
        </message>
        <message>
            <source>Nothing on its way</source>
            <translation>Rien en route</translation>
        </message>
        <message>
            <source>Type the name of a model from Ollama’s library or from Hugging Face above. Downloads go on where they stopped, also after the window was closed.</source>
            <translation>Tapez ci-dessus le nom d’un modèle de la bibliothèque d’Ollama ou de Hugging Face. Les téléchargements reprennent où ils se sont arrêtés, même après la fermeture de la fenêtre.</translation>
        </message>
        <message>
            <source>Pause or resume</source>
            <translation>Suspendre ou reprendre</translation>
        </message>
        <message>
            <source>Download anyway</source>
            <translation>Télécharger quand même</translation>
        </message>
        <message>
            <source>Fetch this one although the connection is metered</source>
            <translation>Récupérer celui-ci bien que la connexion soit limitée</translation>
        </message>
        <message>
            <source>This connection is metered: what is fetched may cost money. Downloads go on by themselves when another one is there; the settings have a switch for this.</source>
            <translation>Cette connexion est limitée : ce qui est téléchargé peut coûter de l’argent. Les téléchargements reprennent d’eux-mêmes dès qu’il y en a une autre ; les réglages ont un interrupteur pour cela.</translation>
        </message>
        <message>
            <source>T&amp;ry again</source>
            <translation>R&amp;éessayer</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DropZone</name>
        <message>
            <source>Drop model files, folders or the address of a model’s page here. Files are used where they lie: nothing is copied, moved or changed.</source>
            <translation>Déposez ici des fichiers de modèles, des dossiers ou l’adresse de la page d’un modèle. Les fichiers sont utilisés là où ils se trouvent : rien n’est copié, déplacé ni modifié.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FactTable</name>
        <message>
            <source>Key</source>
            <translation>Clé</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FactsReader</name>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Par</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>Architecture</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Paramètres</translation>
        </message>
        <message>
            <source>%1 (%2 % of its bytes)</source>
            <translation>%1 (%2 % de ses octets)</translation>
        </message>
        <message>
            <source>Quantization</source>
            <translation>Quantification</translation>
        </message>
        <message>
            <source>Bits for each weight</source>
            <translation>Bits par poids</translation>
        </message>
        <message>
            <source>Context it was made for</source>
            <translation>Contexte prévu</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 jetons</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Couches</translation>
        </message>
        <message>
            <source>%1, each with %2 heads that share %3 keys and values</source>
            <translation>%1, chacune avec %2 têtes qui partagent %3 clés et valeurs</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>Vocabulaire</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Licence</translation>
        </message>
        <message>
            <source>Licence text</source>
            <translation>Texte de la licence</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Langues</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Étiquettes</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Page</translation>
        </message>
        <message>
            <source>Made from</source>
            <translation>Fait à partir de</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Linked from</source>
            <translation>Lié depuis</translation>
        </message>
        <message>
            <source>Created from</source>
            <translation>Créé à partir de</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>Origine</translation>
        </message>
        <message>
            <source>written here, as a smaller one, by tuning</source>
            <translation>écrit ici, en plus petit, par l’ajustement</translation>
        </message>
        <message>
            <source>Answers through</source>
            <translation>Répond à travers</translation>
        </message>
        <message>
            <source>what run %1 has learned</source>
            <translation>ce que la session %1 a appris</translation>
        </message>
        <message>
            <source>what run %1 has learned: %2</source>
            <translation>ce que la session %1 a appris : %2</translation>
        </message>
        <message>
            <source>Made smaller by</source>
            <translation>Réduit par</translation>
        </message>
        <message>
            <source>tuning run %1</source>
            <translation>l’exécution d’ajustement %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FitBar</name>
        <message>
            <source>others use</source>
            <translation>d’autres utilisent</translation>
        </message>
        <message>
            <source>weights</source>
            <translation>poids</translation>
        </message>
        <message>
            <source>cache of the context</source>
            <translation>cache du contexte</translation>
        </message>
        <message>
            <source>buffers</source>
            <translation>tampons</translation>
        </message>
        <message>
            <source>left over</source>
            <translation>reste</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Mémoire</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FitPanel</name>
        <message>
            <source>Fits: with a context of %1 tokens it needs %2, and %3 are free.</source>
            <translation>Tient : avec un contexte de %1 jetons il lui faut %2, et %3 sont libres.</translation>
        </message>
        <message>
            <source>Fits: with a context of %1 tokens it needs about %2, and %3 are free on %4.</source>
            <translation>Tient en mémoire : avec un contexte de %1 jetons, il faut environ %2, et %3 sont libres sur %4.</translation>
        </message>
        <message>
            <source>Tight: with a context of %1 tokens it needs about %2 of the %3 that are free on %4.</source>
            <translation>Juste : avec un contexte de %1 jetons, il faut environ %2 des %3 libres sur %4.</translation>
        </message>
        <message>
            <source>More than %4 has room for: with a context of %1 tokens it needs about %2, and %3 are free there. The layers without room go to the processor, which is slower.</source>
            <translation>Plus que n’en contient %4 : avec un contexte de %1 jetons, il faut environ %2, et %3 y sont libres. Les couches sans place vont au processeur, plus lent.</translation>
        </message>
        <message>
            <source>Tight: with a context of %1 tokens it needs %2 of the %3 that are free. Other programs may become slow.</source>
            <translation>Juste : avec un contexte de %1 jetons il lui faut %2 des %3 libres. D’autres programmes peuvent ralentir.</translation>
        </message>
        <message>
            <source>Too big for now: with a context of %1 tokens it needs %2, and only %3 are free. Choose a shorter context or a smaller cache, close other programs, or take a smaller model.</source>
            <translation>Trop grand pour l’instant : avec un contexte de %1 jetons il lui faut %2, et %3 seulement sont libres. Choisissez un contexte plus court ou un cache plus petit, fermez d’autres programmes ou prenez un modèle plus petit.</translation>
        </message>
        <message>
            <source>When it was last loaded: expected %1, took %2 (%3 % off).</source>
            <translation>Au dernier chargement : prévu %1, pris %2 (écart de %3 %).</translation>
        </message>
        <message>
            <source>Conte&amp;xt</source>
            <translation>Conte&amp;xte</translation>
        </message>
        <message>
            <source>Tokens of context this model is loaded with</source>
            <translation>Jetons de contexte avec lesquels ce modèle est chargé</translation>
        </message>
        <message>
            <source>as the chat has it</source>
            <translation>comme dans la discussion</translation>
        </message>
        <message>
            <source> tokens</source>
            <translation> jetons</translation>
        </message>
        <message>
            <source>How much of a conversation the model sees at once; more needs more memory</source>
            <translation>Ce que le modèle voit d’une conversation à la fois ; plus demande plus de mémoire</translation>
        </message>
        <message>
            <source>C&amp;ache</source>
            <translation>Cac&amp;he</translation>
        </message>
        <message>
            <source>Form of the context’s cache</source>
            <translation>Forme du cache du contexte</translation>
        </message>
        <message>
            <source>as is usual</source>
            <translation>comme d’habitude</translation>
        </message>
        <message>
            <source>f32: exact, large</source>
            <translation>f32 : exact, grand</translation>
        </message>
        <message>
            <source>f16: half of that</source>
            <translation>f16 : la moitié</translation>
        </message>
        <message>
            <source>q8_0: a quarter, a little coarser</source>
            <translation>q8_0 : un quart, un peu plus grossier</translation>
        </message>
        <message>
            <source>A smaller cache leaves room for a longer context</source>
            <translation>Un cache plus petit laisse de la place à un contexte plus long</translation>
        </message>
        <message>
            <source>Of what is free, %1 are what %2 holds now: it makes way.</source>
            <translation>De ce qui est libre, %1 sont occupés par %2, qui cédera la place.</translation>
        </message>
        <message>
            <source>%1: expected %2, took %3 (%4 % off)</source>
            <translation>%1 : prévu %2, occupé %3 (%4 % d’écart)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundModels</name>
        <message>
            <source>cannot be read</source>
            <translation>illisible</translation>
        </message>
        <message>
            <source>in your list</source>
            <translation>dans votre liste</translation>
        </message>
        <message numerus="yes">
            <source>new, %n more cop(y/ies)</source>
            <translation>
                <numerusform>nouveau, %n autre copie</numerusform>
                <numerusform>nouveau, %n autres copies</numerusform>
            </translation>
        </message>
        <message>
            <source>new</source>
            <translation>nouveau</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Program</source>
            <translation>Programme</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>Architecture</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundPanel</name>
        <message numerus="yes">
            <source>Looking in %1: %n model(s) so far</source>
            <translation>
                <numerusform>Recherche dans %1 : %n modèle jusqu’ici</numerusform>
                <numerusform>Recherche dans %1 : %n modèles jusqu’ici</numerusform>
            </translation>
        </message>
        <message>
            <source>Not looked yet.</source>
            <translation>Pas encore cherché.</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) of other programs can be linked. They stay where they are and are not copied.</source>
            <translation>
                <numerusform>%n modèle d’autres programmes peut être lié. Il reste où il est et n’est pas copié.</numerusform>
                <numerusform>%n modèles d’autres programmes peuvent être liés. Ils restent où ils sont et ne sont pas copiés.</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop looking</source>
            <translation>Arrêter la recherche</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Chercher à nouveau</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Lier</translation>
        </message>
        <message>
            <source>Put the chosen models in your list; their files stay where they are</source>
            <translation>Mettre les modèles choisis dans votre liste ; leurs fichiers restent où ils sont</translation>
        </message>
        <message>
            <source>Link all</source>
            <translation>Tout lier</translation>
        </message>
        <message>
            <source>Put every model found here in your list; their files stay where they are</source>
            <translation>Mettre dans votre liste tous les modèles trouvés ; leurs fichiers restent où ils sont</translation>
        </message>
        <message>
            <source>Look through the folders of Ollama, LM Studio, Jan, GPT4All, llama.cpp and Hugging Face once more</source>
            <translation>Parcourir encore les dossiers d’Ollama, LM Studio, Jan, GPT4All, llama.cpp et Hugging Face</translation>
        </message>
        <message>
            <source>Models found on this computer</source>
            <translation>Modèles trouvés sur cet ordinateur</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Rien trouvé</translation>
        </message>
        <message>
            <source>Models of Ollama, LM Studio, Jan, GPT4All, llama.cpp and Hugging Face’s tools would stand here. They can be used without being copied.</source>
            <translation>Ici apparaîtraient les modèles d’Ollama, LM Studio, Jan, GPT4All, llama.cpp et des outils de Hugging Face. Ils s’utilisent sans être copiés.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelDetails</name>
        <message>
            <source>Cannot be read</source>
            <translation>Illisible</translation>
        </message>
        <message>
            <source>This model’s file has no chat template: it gets the plain texts, one after the other.</source>
            <translation>Le fichier de ce modèle n’a pas de gabarit de conversation : il reçoit les textes tels quels, l’un après l’autre.</translation>
        </message>
        <message>
            <source>Its chat template cannot be used: %1</source>
            <translation>Son gabarit de conversation est inutilisable : %1</translation>
        </message>
        <message>
            <source>So this model reads a short conversation:</source>
            <translation>Voici comment ce modèle lit une courte conversation :</translation>
        </message>
        <message>
            <source>About the chosen model</source>
            <translation>À propos du modèle choisi</translation>
        </message>
        <message>
            <source>Memory and speed</source>
            <translation>Mémoire et vitesse</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Fiche</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Gabarit</translation>
        </message>
        <message>
            <source>All values</source>
            <translation>Toutes les valeurs</translation>
        </message>
        <message>
            <source>A conversation as this model reads it</source>
            <translation>Une conversation telle que ce modèle la lit</translation>
        </message>
        <message>
            <source>Find in all values</source>
            <translation>Chercher dans toutes les valeurs</translation>
        </message>
        <message>
            <source>All values in the model’s file</source>
            <translation>Toutes les valeurs du fichier du modèle</translation>
        </message>
        <message>
            <source>New chats</source>
            <translation>Nouvelles discussions</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SpeedPanel</name>
        <message>
            <source>Measured here on %1: writes %2 ± %3 tokens per second, reads %4 ± %5. %6</source>
            <translation>Mesuré ici le %1 : écrit %2 ± %3 jetons par seconde, en lit %4 ± %5. %6</translation>
        </message>
        <message>
            <source>How fast it is on this machine has not been measured yet.</source>
            <translation>Sa vitesse sur cette machine n’a pas encore été mesurée.</translation>
        </message>
        <message>
            <source>St&amp;op measuring</source>
            <translation>Arrêt&amp;er la mesure</translation>
        </message>
        <message>
            <source>Meas&amp;ure the speed</source>
            <translation>M&amp;esurer la vitesse</translation>
        </message>
        <message>
            <source>Lets the model read and write for some seconds; nothing else should run</source>
            <translation>Fait lire et écrire le modèle quelques secondes ; rien d’autre ne devrait tourner</translation>
        </message>
        <message>
            <source>Progress of the measurement</source>
            <translation>Progression de la mesure</translation>
        </message>
        <message>
            <source>How fast it is on the processor has not been measured yet.</source>
            <translation>Sa vitesse sur le processeur n’a pas encore été mesurée.</translation>
        </message>
        <message>
            <source>How fast it is on %1 has not been measured yet.</source>
            <translation>Sa vitesse sur %1 n’a pas encore été mesurée.</translation>
        </message>
        <message>
            <source>On %1: writes %2 ± %3 tokens per second, reads %4 ± %5 (%6).</source>
            <translation>Sur %1 : écrit %2 ± %3 jetons par seconde, lit %4 ± %5 (%6).</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DesktopNews</name>
        <message>
            <source>Show</source>
            <translation>Afficher</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DesktopPanel</name>
        <message>
            <source>Desktop</source>
            <translation>Bureau</translation>
        </message>
        <message>
            <source>An &amp;icon beside the clock</source>
            <translation>Une ic&amp;ône à côté de l’horloge</translation>
        </message>
        <message>
            <source>Closing the &amp;window leaves TARS running there</source>
            <translation>Fermer la fenêtre laisse TARS tourner là</translation>
        </message>
        <message>
            <source>This desktop has no place for such icons.</source>
            <translation>Ce bureau n’a pas de place pour de telles icônes.</translation>
        </message>
        <message>
            <source>Say when long work is &amp;done</source>
            <translation>Prévenir &amp;quand un long travail est fini</translation>
        </message>
        <message>
            <source>Only while another window is in front.</source>
            <translation>Seulement quand une autre fenêtre est devant.</translation>
        </message>
        <message>
            <source>Start TARS at login, without its window</source>
            <translation>Démarrer TARS à l’ouverture de session, sans sa fenêtre</translation>
        </message>
        <message>
            <source>Together with the server’s own switch it then serves from the first minute.</source>
            <translation>Avec l’interrupteur du serveur, celui-ci répond alors dès la première minute.</translation>
        </message>
        <message>
            <source>Pause downloads on metered connections</source>
            <translation>Suspendre les téléchargements si connexion limitée</translation>
        </message>
        <message>
            <source>Where the system says that the network costs by the byte, as a phone’s does</source>
            <translation>Là où le système dit que le réseau se paie au volume, comme celui d’un téléphone</translation>
        </message>
        <message>
            <source>Load the last model at start</source>
            <translation>Charger le dernier modèle au démarrage</translation>
        </message>
        <message>
            <source>When the window opens, if it is expected to fit the memory</source>
            <translation>À l’ouverture de la fenêtre, s’il devrait tenir en mémoire</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DeviceRow</name>
        <message>
            <source>Load</source>
            <translation>Charge</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Mémoire</translation>
        </message>
        <message>
            <source>Load of %1</source>
            <translation>Charge de %1</translation>
        </message>
        <message>
            <source>Memory of %1</source>
            <translation>Mémoire de %1</translation>
        </message>
        <message>
            <source>TARS itself</source>
            <translation>TARS lui-même</translation>
        </message>
        <message>
            <source>others</source>
            <translation>autres</translation>
        </message>
        <message>
            <source>free</source>
            <translation>libre</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>Use it for computing</source>
            <translation>L’utiliser pour calculer</translation>
        </message>
        <message>
            <source>Use %1 for computing</source>
            <translation>Utiliser %1 pour calculer</translation>
        </message>
        <message>
            <source>From the next model on. What no GPU has room for, the processor takes.</source>
            <translation>À partir du prochain modèle. Ce qui ne tient sur aucun GPU, le processeur le prend.</translation>
        </message>
        <message>
            <source>Test it</source>
            <translation>Le tester</translation>
        </message>
        <message>
            <source>Stop the test</source>
            <translation>Arrêter le test</translation>
        </message>
        <message>
            <source>Test %1</source>
            <translation>Tester %1</translation>
        </message>
        <message>
            <source>Stop the test of %1</source>
            <translation>Arrêter le test de %1</translation>
        </message>
        <message>
            <source>Compare a small computation with its known result, and measure the speed</source>
            <translation>Comparer un petit calcul à son résultat connu et mesurer la vitesse</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::HardwarePanel</name>
        <message>
            <source>Automatic</source>
            <translation>Automatique</translation>
        </message>
        <message>
            <source>Processor</source>
            <translation>Processeur</translation>
        </message>
        <message>
            <source>GPU %1: %2</source>
            <translation>GPU %1 : %2</translation>
        </message>
        <message>
            <source>%1 is loaded on: %2</source>
            <translation>%1 est chargé sur : %2</translation>
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
            <translation>Matériel</translation>
        </message>
        <message>
            <source>Comp&amp;utes on</source>
            <translation>Calc&amp;ule sur</translation>
        </message>
        <message>
            <source>Automatic is a GPU where TARS can use one, else the processor</source>
            <translation>Automatique : un GPU si TARS peut l’utiliser, sinon le processeur</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Threads</translation>
        </message>
        <message>
            <source>Threads are those of the processor. Both take effect when the next model is loaded.</source>
            <translation>Les threads sont ceux du processeur. Les deux prennent effet au chargement du prochain modèle.</translation>
        </message>
        <message>
            <source>Instructions: %1</source>
            <translation>Instructions : %1</translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s) at once</source>
            <translation>
                <numerusform>%n thread à la fois</numerusform>
                <numerusform>%n threads à la fois</numerusform>
            </translation>
        </message>
        <message>
            <source>GPUs %1</source>
            <translation>GPU %1</translation>
        </message>
        <message>
            <source>Being tested…</source>
            <translation>Test en cours…</translation>
        </message>
        <message>
            <source>Wrong: its results are %1 % off. Don’t compute with it; the driver or the device itself may be at fault.</source>
            <translation>Faux : ses résultats s’écartent de %1 %. Ne calculez pas avec lui ; le pilote ou l’appareil lui-même peut être en cause.</translation>
        </message>
        <message>
            <source>Right: its results are %1 % off, which is rounding. It reads %2/s and does %3 billion multiplications a second.</source>
            <translation>Juste : ses résultats s’écartent de %1 %, ce sont les arrondis. Il lit %2/s et fait %3 milliards de multiplications par seconde.</translation>
        </message>
        <message>
            <source>Test the processor</source>
            <translation>Tester le processeur</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::PrivacyPanel</name>
        <message>
            <source>to fetch %1</source>
            <translation>pour obtenir %1</translation>
        </message>
        <message>
            <source>to publish %1</source>
            <translation>pour publier %1</translation>
        </message>
        <message>
            <source>%1 out, %2 in</source>
            <translation>%1 envoyés, %2 reçus</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Vie privée</translation>
        </message>
        <message>
            <source>TARS counts nothing and reports nothing. It asks other computers only when you look for, fetch or publish a model; every one of them is listed here.</source>
            <translation>TARS ne compte rien et ne rapporte rien. Il n’interroge d’autres ordinateurs que lorsque vous cherchez, obtenez ou publiez un modèle ; chacun figure ici.</translation>
        </message>
        <message>
            <source>Offline: &amp;nothing leaves this computer</source>
            <translation>&amp;Hors ligne : rien ne quitte cet ordinateur</translation>
        </message>
        <message>
            <source>Every request to another computer fails, of the terminal and the server too</source>
            <translation>Toute requête vers un autre ordinateur échoue, celles du terminal et du serveur aussi</translation>
        </message>
        <message>
            <source>The environment variable TARS_OFFLINE says so.</source>
            <translation>La variable d’environnement TARS_OFFLINE l’exige.</translation>
        </message>
        <message>
            <source>Computers that were asked</source>
            <translation>Ordinateurs interrogés</translation>
        </message>
        <message>
            <source>None so far.</source>
            <translation>Aucun pour l’instant.</translation>
        </message>
        <message>
            <source>Delete this list</source>
            <translation>Effacer cette liste</translation>
        </message>
        <message>
            <source>Computers that were asked, the latest first</source>
            <translation>Ordinateurs interrogés, le plus récent d’abord</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>Ordinateur</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Pourquoi</translation>
        </message>
        <message>
            <source>Last time</source>
            <translation>Dernière fois</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Requêtes</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>Octets</translation>
        </message>
        <message>
            <source>to search for %1</source>
            <translation>pour chercher %1</translation>
        </message>
        <message>
            <source>Delete the list of computers asked</source>
            <translation>Effacer la liste des ordinateurs interrogés</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Sentences</name>
        <message numerus="yes">
            <source>Code, %n line(s)</source>
            <translation>
                <numerusform>Code, %n ligne</numerusform>
                <numerusform>Code, %n lignes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Tray</name>
        <message>
            <source>&amp;Hide the window</source>
            <translation>&amp;Masquer la fenêtre</translation>
        </message>
        <message>
            <source>&amp;Show the window</source>
            <translation>&amp;Afficher la fenêtre</translation>
        </message>
        <message>
            <source>&amp;New chat</source>
            <translation>&amp;Nouvelle discussion</translation>
        </message>
        <message>
            <source>Server &amp;on</source>
            <translation>&amp;Serveur actif</translation>
        </message>
        <message>
            <source>&amp;Quit TARS</source>
            <translation>&amp;Quitter TARS</translation>
        </message>
        <message>
            <source>TARS – serving at %1</source>
            <translation>TARS – sert sur %1</translation>
        </message>
        <message>
            <source>TARS – the server did not start</source>
            <translation>TARS – le serveur n’a pas démarré</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatImport</name>
        <message>
            <source>%1: no conversations of a known format in it</source>
            <translation>%1 : aucune discussion dans un format connu</translation>
        </message>
        <message>
            <source>Known are the exports of ChatGPT, Open WebUI and TARS, and what LM Studio, Jan, GPT4All and Ollama’s app keep on this computer.</source>
            <translation>Sont connus les exports de ChatGPT, d’Open WebUI et de TARS, ainsi que ce que LM Studio, Jan, GPT4All et l’application d’Ollama conservent sur cet ordinateur.</translation>
        </message>
        <message>
            <source>not JSON at byte %1</source>
            <translation>n’est pas du JSON à l’octet %1</translation>
        </message>
        <message>
            <source>It is damaged, or another file.</source>
            <translation>Il est endommagé, ou c’est un autre fichier.</translation>
        </message>
        <message>
            <source>%1: too much for one import</source>
            <translation>%1 : trop pour une seule importation</translation>
        </message>
        <message>
            <source>Import fewer chats at a time.</source>
            <translation>Importez moins de discussions à la fois.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Choisissez un autre fichier.</translation>
        </message>
        <message>
            <source>%1: larger than %2</source>
            <translation>%1 : plus grand que %2</translation>
        </message>
        <message>
            <source>GPT4All’s format version %1 was found, 1 to %2 were expected</source>
            <translation>version %1 du format de GPT4All trouvée, 1 à %2 attendues</translation>
        </message>
        <message>
            <source>A newer TARS may know it.</source>
            <translation>Un TARS plus récent la connaît peut-être.</translation>
        </message>
        <message>
            <source>It is damaged, and left out.</source>
            <translation>Il est endommagé et laissé de côté.</translation>
        </message>
        <message>
            <source>%1, line %2: a message in JSON was expected</source>
            <translation>%1, ligne %2 : un message en JSON était attendu</translation>
        </message>
        <message>
            <source>That message is left out.</source>
            <translation>Ce message est laissé de côté.</translation>
        </message>
        <message>
            <source>%1: a thread in JSON was expected</source>
            <translation>%1 : un fil en JSON était attendu</translation>
        </message>
        <message>
            <source>The chat is named after its first message.</source>
            <translation>La discussion prend le nom de son premier message.</translation>
        </message>
        <message>
            <source>no database with the tables “chats” and “messages” of Ollama’s app</source>
            <translation>n’est pas une base de données avec les tables « chats » et « messages » de l’application d’Ollama</translation>
        </message>
        <message>
            <source>Close Ollama’s app, and try again.</source>
            <translation>Fermez l’application d’Ollama et réessayez.</translation>
        </message>
        <message>
            <source>larger than %1</source>
            <translation>plus grand que %1</translation>
        </message>
        <message>
            <source>Make room for a copy of it.</source>
            <translation>Libérez de la place pour une copie.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatImporter</name>
        <message>
            <source>Import chats</source>
            <translation>Importer des discussions</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Looking for chats…</source>
            <translation>Recherche de discussions…</translation>
        </message>
        <message numerus="yes">
            <source>Reading %1: %n chat(s) so far</source>
            <translation>
                <numerusform>Lecture de %1 : %n discussion jusqu’ici</numerusform>
                <numerusform>Lecture de %1 : %n discussions jusqu’ici</numerusform>
            </translation>
        </message>
        <message>
            <source>Importing chats: %1 of %2</source>
            <translation>Importation des discussions : %1 sur %2</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) could not be read and were left out:</source>
            <translation>
                <numerusform>%n élément n’a pas pu être lu et a été laissé de côté :</numerusform>
                <numerusform>%n éléments n’ont pas pu être lus et ont été laissés de côté :</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ImportDialog</name>
        <message>
            <source>Import chats</source>
            <translation>Importer des discussions</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Choose files with chats</source>
            <translation>Choisir des fichiers de discussions</translation>
        </message>
        <message>
            <source>Chats (*.json *.jsonl *.chat *.sqlite)</source>
            <translation>Discussions (*.json *.jsonl *.chat *.sqlite)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Choose a folder with chats</source>
            <translation>Choisir un dossier de discussions</translation>
        </message>
        <message>
            <source>Chats of other programs on this computer. They stay there as they are.</source>
            <translation>Discussions d’autres programmes sur cet ordinateur. Elles y restent telles quelles.</translation>
        </message>
        <message>
            <source>Programs with chats</source>
            <translation>Programmes avec des discussions</translation>
        </message>
        <message>
            <source>Or choose files: what ChatGPT, Open WebUI or TARS exported, or chats of LM Studio, Jan, GPT4All and Ollama’s app that lie elsewhere.</source>
            <translation>Ou choisissez des fichiers : ce qu’ont exporté ChatGPT, Open WebUI ou TARS, ou des discussions de LM Studio, Jan, GPT4All et de l’application d’Ollama qui se trouvent ailleurs.</translation>
        </message>
        <message>
            <source>Looking for them…</source>
            <translation>Recherche en cours…</translation>
        </message>
        <message>
            <source>None were found.</source>
            <translation>Aucune n’a été trouvée.</translation>
        </message>
        <message>
            <source>Choose &amp;files…</source>
            <translation>Choisir des &amp;fichiers…</translation>
        </message>
        <message>
            <source>Choose a f&amp;older…</source>
            <translation>Choisir un d&amp;ossier…</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>&amp;Importer</translation>
        </message>
        <message>
            <source>some chats</source>
            <translation>quelques discussions</translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s)</source>
            <translation>
                <numerusform>%n discussion</numerusform>
                <numerusform>%n discussions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SearchHits</name>
        <message>
            <source>You, in “%1”: %2</source>
            <translation>Vous, dans « %1 » : %2</translation>
        </message>
        <message>
            <source>Answer, in “%1”: %2</source>
            <translation>Réponse, dans « %1 » : %2</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::OfferTable</name>
        <message>
            <source>already here</source>
            <translation>déjà présente</translation>
        </message>
        <message>
            <source>twice in this list</source>
            <translation>en double dans cette liste</translation>
        </message>
        <message>
            <source>new</source>
            <translation>nouvelle</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Discussion</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Messages</translation>
        </message>
        <message>
            <source>Last changed</source>
            <translation>Dernière modification</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ImportChoice</name>
        <message>
            <source>Import chats</source>
            <translation>Importer des discussions</translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s) of these are here already. Those you tick come in as new ones.</source>
            <translation>
                <numerusform>%n de ces discussions est déjà présente. Celles que vous cochez sont ajoutées comme nouvelles.</numerusform>
                <numerusform>%n de ces discussions sont déjà présentes. Celles que vous cochez sont ajoutées comme nouvelles.</numerusform>
            </translation>
        </message>
        <message>
            <source>Chats to import</source>
            <translation>Discussions à importer</translation>
        </message>
        <message>
            <source>&amp;Also those that are here already</source>
            <translation>&amp;Aussi celles déjà présentes</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>&amp;Importer</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DeletedChats</name>
        <message>
            <source>Deleted chats</source>
            <translation>Discussions supprimées</translation>
        </message>
        <message>
            <source>There are no deleted chats.</source>
            <translation>Il n’y a pas de discussion supprimée.</translation>
        </message>
        <message>
            <source>Deleted chats stay here for %1 days and are then gone for good.</source>
            <translation>Les discussions supprimées restent ici %1 jours, puis disparaissent définitivement.</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Discussion</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Supprimée le</translation>
        </message>
        <message>
            <source>Gone for good</source>
            <translation>Définitif le</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>&amp;Restaurer</translation>
        </message>
        <message>
            <source>&amp;Delete for good…</source>
            <translation>&amp;Supprimer définitivement…</translation>
        </message>
        <message>
            <source>Delete for good</source>
            <translation>Supprimer définitivement</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n chat(s) for good?</source>
            <translation>
                <numerusform>Supprimer définitivement %n discussion ?</numerusform>
                <numerusform>Supprimer définitivement %n discussions ?</numerusform>
            </translation>
        </message>
        <message>
            <source>This cannot be undone.</source>
            <translation>Cette action est irréversible.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ClearableEdit</name>
        <message>
            <source>Clear this field</source>
            <translation>Vider ce champ</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatReader</name>
        <message>
            <source>The chat “%1”</source>
            <translation>La conversation « %1 »</translation>
        </message>
        <message>
            <source>Find in this text</source>
            <translation>Rechercher dans ce texte</translation>
        </message>
        <message>
            <source>Earlier place (Shift+Enter)</source>
            <translation>Occurrence précédente (Maj+Entrée)</translation>
        </message>
        <message>
            <source>Later place (Enter)</source>
            <translation>Occurrence suivante (Entrée)</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Texte plus petit</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Texte plus grand</translation>
        </message>
        <message>
            <source>Text being laid out</source>
            <translation>Texte en cours de mise en page</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Introuvable</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>Laying out: %1 of %2 messages</source>
            <translation>Mise en page : %1 messages sur %2</translation>
        </message>
        <message>
            <source>Earlier messages</source>
            <translation>Messages précédents</translation>
        </message>
        <message>
            <source>Later messages</source>
            <translation>Messages suivants</translation>
        </message>
        <message>
            <source>Messages %1 to %2 of %3</source>
            <translation>Messages %1 à %2 sur %3</translation>
        </message>
        <message>
            <source>Looking further …</source>
            <translation>Recherche plus loin…</translation>
        </message>
        <message>
            <source>%1 of %2 in this part</source>
            <translation>%1 sur %2 dans cette partie</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FolderMover</name>
        <message>
            <source>&amp;Give up moving</source>
            <translation>R&amp;enoncer au déplacement</translation>
        </message>
        <message>
            <source>Where shall the files go?</source>
            <translation>Où doivent aller les fichiers ?</translation>
        </message>
        <message>
            <source>Move the files</source>
            <translation>Déplacer les fichiers</translation>
        </message>
        <message>
            <source>%1 are copied to %2 and compared, then removed here. A link stays in their place.</source>
            <translation>%1 sont copiés vers %2 et comparés, puis supprimés ici. Un lien reste à leur place.</translation>
        </message>
        <message>
            <source>The files stay here, &amp;too</source>
            <translation>Les fichiers restent &amp;aussi ici</translation>
        </message>
        <message>
            <source>&amp;Move</source>
            <translation>&amp;Déplacer</translation>
        </message>
        <message>
            <source>Moved: the files are in %1.</source>
            <translation>Déplacé : les fichiers sont dans %1.</translation>
        </message>
        <message>
            <source>Moved: the files are in %1; the former ones are still in %2.</source>
            <translation>Déplacé : les fichiers sont dans %1 ; les anciens sont encore dans %2.</translation>
        </message>
        <message>
            <source>Stopped. All files are in their old place; the move can go on.</source>
            <translation>Arrêté. Tous les fichiers sont à leur ancienne place ; le déplacement peut continuer.</translation>
        </message>
        <message>
            <source>A move to %1 was not ended. All files are in their old place.</source>
            <translation>Un déplacement vers %1 n’a pas été terminé. Tous les fichiers sont à leur ancienne place.</translation>
        </message>
        <message>
            <source>The move was given up.</source>
            <translation>Le déplacement a été abandonné.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>%1 (%2/s)</source>
            <translation>%1 (%2/s)</translation>
        </message>
        <message>
            <source>The variable %1 says where this is: it is moved by changing that.</source>
            <translation>La variable %1 dit où cela se trouve : on le déplace en la changeant.</translation>
        </message>
        <message>
            <source>Move the chosen one’s files to another folder or disk; TARS still finds them where they were</source>
            <translation>Déplacer les fichiers de la ligne choisie vers un autre dossier ou disque ; TARS les trouve toujours où ils étaient</translation>
        </message>
        <message>
            <source>How far the move is</source>
            <translation>Avancement du déplacement</translation>
        </message>
        <message>
            <source>Choose the downloaded or the smaller models above</source>
            <translation>Choisissez ci-dessus les modèles téléchargés ou les plus petits</translation>
        </message>
        <message>
            <source>All data moves to %1 at the next start, before anything is opened. Until then all is where it was.</source>
            <translation>Toutes les données vont dans %1 au prochain démarrage, avant que rien ne soit ouvert. D’ici là, tout reste en place.</translation>
        </message>
        <message>
            <source>Move everything</source>
            <translation>Tout déplacer</translation>
        </message>
        <message>
            <source>Move everything…</source>
            <translation>Tout déplacer…</translation>
        </message>
        <message>
            <source>Chats, settings, tuning runs and models go to %1 at the next start, before anything is opened. All is copied and compared, then removed here. A link stays in its place.</source>
            <translation>Discussions, réglages, séances d’ajustement et modèles vont dans %1 au prochain démarrage, avant que rien ne soit ouvert. Tout est copié et comparé, puis retiré d’ici. Un lien reste à la place.</translation>
        </message>
        <message>
            <source>Restart now</source>
            <translation>Redémarrer maintenant</translation>
        </message>
        <message>
            <source>Close TARS, move its data and open it again</source>
            <translation>Fermer TARS, déplacer ses données et le rouvrir</translation>
        </message>
        <message>
            <source>Move all data to another folder or disk, at the next start</source>
            <translation>Déplacer toutes les données vers un autre dossier ou disque, au prochain démarrage</translation>
        </message>
        <message>
            <source>Move…</source>
            <translation>Dép&amp;lacer…</translation>
        </message>
        <message>
            <source>Go on moving</source>
            <translation>Continuer à dép&amp;lacer</translation>
        </message>
        <message>
            <source>Stop moving</source>
            <translation>Arrêter le dép&amp;lacement</translation>
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
            <translation>tableau</translation>
        </message>
        <message>
            <source>Copy the table</source>
            <translation>Copier le tableau</translation>
        </message>
        <message>
            <source>Save the table…</source>
            <translation>Enregistrer le tableau…</translation>
        </message>
        <message>
            <source>Copy the formula</source>
            <translation>Copier la formule</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MoveWindow</name>
        <message>
            <source>Open TARS without moving</source>
            <translation>Ouvrir TARS sans déplacer</translation>
        </message>
        <message>
            <source>Moving your data</source>
            <translation>Déplacement de vos données</translation>
        </message>
        <message>
            <source>Your data moves to %1. TARS opens when all is there. If anything ends this early, all is where it was.</source>
            <translation>Vos données vont dans %1. TARS s’ouvre quand tout y est. Si quelque chose l’interrompt, tout est resté en place.</translation>
        </message>
        <message>
            <source>All data is in its old place; the next start asks again</source>
            <translation>Toutes les données sont à leur ancienne place ; le prochain démarrage redemandera</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SummaryBox</name>
        <message>
            <source>In place of the messages above, the model is given this summary:</source>
            <translation>À la place des messages ci-dessus, le modèle reçoit ce résumé :</translation>
        </message>
        <message>
            <source>Summary of the messages above</source>
            <translation>Résumé des messages ci-dessus</translation>
        </message>
        <message>
            <source>Change this summary</source>
            <translation>Modifier ce résumé</translation>
        </message>
        <message>
            <source>Throw this summary away: the model is given the messages themselves again</source>
            <translation>Supprimer ce résumé : le modèle reçoit de nouveau les messages eux-mêmes</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Summariser</name>
        <message>
            <source>The model was changed while it summarised.</source>
            <translation>Le modèle a été changé pendant qu’il résumait.</translation>
        </message>
        <message>
            <source>The older messages could not be summarised, and nothing was sent: %1</source>
            <translation>Les anciens messages n’ont pas pu être résumés et rien n’a été envoyé : %1</translation>
        </message>
        <message>
            <source>The model wrote no summary of the older messages: nothing was sent.</source>
            <translation>Le modèle n’a écrit aucun résumé des anciens messages : rien n’a été envoyé.</translation>
        </message>
        <message>
            <source>Choose below what else happens when the context is full.</source>
            <translation>Choisissez ci-dessous ce qui se passe d’autre quand le contexte est plein.</translation>
        </message>
        <message>
            <source>The summary was stopped: nothing was sent.</source>
            <translation>Le résumé a été arrêté : rien n’a été envoyé.</translation>
        </message>
        <message>
            <source>Your words are where you wrote them.</source>
            <translation>Vos mots sont là où vous les avez écrits.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ListOrder</name>
        <message>
            <source>Sort the models by…</source>
            <translation>Trier les modèles par…</translation>
        </message>
        <message>
            <source>Sort what was found by…</source>
            <translation>Trier les résultats par…</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>Trier par</translation>
        </message>
        <message>
            <source>As they come</source>
            <translation>Sans tri</translation>
        </message>
        <message>
            <source>Descending</source>
            <translation>Décroissant</translation>
        </message>
        <message>
            <source>Sort the candidates by…</source>
            <translation>Trier les candidats par…</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatExporter</name>
        <message>
            <source>Export chat</source>
            <translation>Exporter la discussion</translation>
        </message>
        <message>
            <source>Writing %1</source>
            <translation>Écriture de %1</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::PaceChoice</name>
        <message>
            <source>Beside my other work</source>
            <translation>À côté de mes autres travaux</translation>
        </message>
        <message>
            <source>waits while answers are written</source>
            <translation>attend pendant l’écriture des réponses</translation>
        </message>
        <message>
            <source>only while nobody uses the computer</source>
            <translation>seulement quand personne n’utilise l’ordinateur</translation>
        </message>
        <message>
            <source>as fast as it can</source>
            <translation>aussi vite que possible</translation>
        </message>
        <message>
            <source>A chat and the server share the processor with it, and answer slower.</source>
            <translation>La discussion et le serveur partagent le processeur avec elle et répondent plus lentement.</translation>
        </message>
        <message>
            <source>Goes on after a minute without a key, an answer or a request, with what the processor has left. Waits on battery.</source>
            <translation>Reprend après une minute sans touche, réponse ni requête, avec ce que le processeur a de libre. Attend sur batterie.</translation>
        </message>
        <message>
            <source>The chat and the server have the processor to themselves as long as they answer. Waits on battery.</source>
            <translation>La discussion et le serveur ont le processeur pour eux tant qu’ils répondent. Attend sur batterie.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatStore</name>
        <message>
            <source>What is said here cannot be written to %1: %2</source>
            <translation>Ce qui est dit ici ne peut pas être écrit dans %1 : %2</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>le disque est plein</translation>
        </message>
        <message>
            <source>Make room on this disk, and leave the window open: until then this is in memory only. It is written as soon as that is possible.</source>
            <translation>Faites de la place sur ce disque et laissez la fenêtre ouverte : d’ici là, cela n’est qu’en mémoire. Ce sera écrit dès que possible.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DefaultsPanel</name>
        <message>
            <source>New chats with “%1” begin as its maker has it.</source>
            <translation>Les nouvelles discussions avec « %1 » commencent comme son auteur l’a voulu.</translation>
        </message>
        <message>
            <source>New chats with this model begin so. You have changed it.</source>
            <translation>Ainsi commencent les nouvelles discussions avec ce modèle. Vous l’avez modifié.</translation>
        </message>
        <message>
            <source>New chats with this model begin so, as its maker has it. Changes are kept.</source>
            <translation>Ainsi commencent les nouvelles discussions avec ce modèle, comme son auteur l’a voulu. Les modifications sont conservées.</translation>
        </message>
        <message>
            <source>Back to its maker’s</source>
            <translation>Revenir à ceux de l’auteur</translation>
        </message>
        <message>
            <source>What new chats with this model begin with; this can be undone</source>
            <translation>Ce par quoi commencent les nouvelles discussions avec ce modèle ; cela peut être annulé</translation>
        </message>
        <message>
            <source>How new chats with this model begin</source>
            <translation>Comment commencent les nouvelles discussions avec ce modèle</translation>
        </message>
        <message>
            <source>Begin new chats as its maker has it</source>
            <translation>Commencer les nouvelles discussions comme son auteur l’a voulu</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AnswerAnnouncer</name>
        <message>
            <source>New answer in “%1”</source>
            <translation>Nouvelle réponse dans « %1 »</translation>
        </message>
    </context>
</TS>
