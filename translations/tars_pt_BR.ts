<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
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
            <translation>Aberto para</translation>
        </message>
        <message>
            <source>programs &amp;on this computer</source>
            <translation>programas &amp;deste computador</translation>
        </message>
        <message>
            <source>Open to programs on this computer only</source>
            <translation>Aberto só para programas deste computador</translation>
        </message>
        <message>
            <source>every device in the &amp;network</source>
            <translation>todos os dispositivos da &amp;rede</translation>
        </message>
        <message>
            <source>Open to every device in the network that has the key</source>
            <translation>Aberto para todos os dispositivos da rede que tenham a chave</translation>
        </message>
        <message>
            <source>&amp;Key</source>
            <translation>Cha&amp;ve</translation>
        </message>
        <message>
            <source>Key that other programs must give</source>
            <translation>Chave que outros programas precisam informar</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copy the key</source>
            <translation>Copiar a chave</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>Nova chave</translation>
        </message>
        <message>
            <source>The old key opens nothing any more</source>
            <translation>A chave antiga deixará de funcionar</translation>
        </message>
        <message>
            <source>Whoever has this key can use your models. Nothing is encrypted on the way: use it in networks you trust.</source>
            <translation>Quem tiver esta chave pode usar seus modelos. Nada é criptografado no caminho: use-a só em redes de confiança.</translation>
        </message>
        <message>
            <source>&amp;Port</source>
            <translation>&amp;Porta</translation>
        </message>
        <message>
            <source>T&amp;urn on when TARS starts</source>
            <translation>Li&amp;gar ao iniciar o TARS</translation>
        </message>
        <message>
            <source>%1 is no origin: it begins with https:// or has a star.</source>
            <translation>%1 não é uma origem: começa com https:// ou tem um asterisco.</translation>
        </message>
        <message>
            <source>&amp;Let go of an idle model after</source>
            <translation>&amp;Liberar um modelo ocioso após</translation>
        </message>
        <message>
            <source>Minutes after which the server lets go of a model that nobody asks</source>
            <translation>Minutos após os quais o servidor libera um modelo que ninguém usa</translation>
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
            <translation>Origens separadas por espaços; páginas deste computador sempre podem</translation>
        </message>
        <message>
            <source>Show the key</source>
            <translation>Mostrar a chave</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AnswersPane</name>
        <message>
            <source>&amp;Question</source>
            <translation>Per&amp;gunta</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Pergunta</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>Through the best found</source>
            <translation>Com o melhor encontrado</translation>
        </message>
        <message>
            <source>Shown as soon as something better was found.</source>
            <translation>Aparece assim que algo melhor for encontrado.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AppearancePanel</name>
        <message>
            <source>Appearance</source>
            <translation>Aparência</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Cores</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Igual ao sistema</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Escuro</translation>
        </message>
        <message>
            <source>Te&amp;xt size</source>
            <translation>Tamanho &amp;do texto</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Idioma</translation>
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
            <translation>Reduzido</translation>
        </message>
        <message>
            <source>Reduced: text cursors do not blink, and what opens is there at once</source>
            <translation>Reduzido: os cursores de texto não piscam e o que se abre aparece na hora</translation>
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
            <translation>Geração</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <source>Best loss</source>
            <translation>Melhor perda</translation>
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
            <translation>Origem</translation>
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
            <translation>Salvar este gráfico como SVG</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatController</name>
        <message>
            <source>%1 (fork)</source>
            <translation>%1 (ramificação)</translation>
        </message>
        <message>
            <source>The beginning of this chat could not be read.</source>
            <translation>Não foi possível ler o início deste chat.</translation>
        </message>
        <message>
            <source>This chat was deleted for good.</source>
            <translation>Este chat foi excluído para sempre.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatExport</name>
        <message>
            <source>You</source>
            <translation>Você</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Resposta</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>Attached: %1</source>
            <translation>Anexado: %1</translation>
        </message>
        <message>
            <source>Thoughts</source>
            <translation>Raciocínio</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatPage</name>
        <message>
            <source>What shall we talk about?</source>
            <translation>Sobre o que vamos conversar?</translation>
        </message>
        <message>
            <source>Write below. Everything stays on this computer.</source>
            <translation>Escreva abaixo. Tudo fica neste computador.</translation>
        </message>
        <message>
            <source>Loading the model</source>
            <translation>Carregando o modelo</translation>
        </message>
        <message>
            <source>You can write and send already: it answers as soon as it is there.</source>
            <translation>Você já pode escrever e enviar: ele responde assim que estiver pronto.</translation>
        </message>
        <message>
            <source>A model comes first</source>
            <translation>Primeiro, um modelo</translation>
        </message>
        <message>
            <source>Choose one above, or import a model file that is on this computer: it is used where it lies. You can also drop it on this window.</source>
            <translation>Escolha um acima ou importe um arquivo de modelo deste computador: ele é usado onde está. Você também pode soltá-lo nesta janela.</translation>
        </message>
        <message>
            <source>Open a link</source>
            <translation>Abrir um link</translation>
        </message>
        <message>
            <source>The model wrote this address. Open it in the browser?</source>
            <translation>O modelo escreveu este endereço. Abrir no navegador?</translation>
        </message>
        <message>
            <source>Settings of this conversation</source>
            <translation>Configurações deste chat</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>Conversa</translation>
        </message>
        <message>
            <source>Import a model file…</source>
            <translation>Importar um arquivo de modelo…</translation>
        </message>
        <message>
            <source>The picture</source>
            <translation>A imagem</translation>
        </message>
        <message>
            <source>The preset “%1” was deleted.</source>
            <translation>A predefinição “%1” foi excluída.</translation>
        </message>
        <message>
            <source>This message is too long for the context.</source>
            <translation>Esta mensagem é longa demais para o contexto.</translation>
        </message>
        <message>
            <source>Shorten it, or choose below what happens when the context is full.</source>
            <translation>Encurte-a, ou escolha abaixo o que acontece quando o contexto está cheio.</translation>
        </message>
        <message>
            <source>This is too long for the context, and will not be answered.</source>
            <translation>É longo demais para o contexto e não será respondido.</translation>
        </message>
        <message>
            <source>This is too long for the context: the model will be loaded again with more.</source>
            <translation>É longo demais para o contexto: o modelo será recarregado com mais.</translation>
        </message>
        <message numerus="yes">
            <source>Too long for the context: the oldest %n message(s) will be left out.</source>
            <translation>
                <numerusform>Longo demais para o contexto: a mensagem mais antiga será omitida.</numerusform>
                <numerusform>Longo demais para o contexto: as %n mensagens mais antigas serão omitidas.</numerusform>
            </translation>
        </message>
        <message>
            <source>This message alone is too long for the context.</source>
            <translation>Só esta mensagem já é longa demais para o contexto.</translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>Anexar arquivos</translation>
        </message>
        <message>
            <source>The message found stands beside the answer that is being written.</source>
            <translation>A mensagem encontrada está ao lado da resposta que está sendo escrita.</translation>
        </message>
        <message>
            <source>It can be shown when that has ended.</source>
            <translation>Ela pode ser mostrada quando essa terminar.</translation>
        </message>
        <message>
            <source>The folder “%1” was deleted.</source>
            <translation>A pasta “%1” foi excluída.</translation>
        </message>
        <message numerus="yes">
            <source>Too long for the context: the model will first summarise the oldest %n message(s).</source>
            <translation>
                <numerusform>Longo demais para o contexto: o modelo resumirá antes a mensagem mais antiga.</numerusform>
                <numerusform>Longo demais para o contexto: o modelo resumirá antes as %n mensagens mais antigas.</numerusform>
            </translation>
        </message>
        <message>
            <source>The summary was thrown away.</source>
            <translation>O resumo foi descartado.</translation>
        </message>
        <message>
            <source>The summary was changed.</source>
            <translation>O resumo foi alterado.</translation>
        </message>
        <message>
            <source>Choose the model that shall answer this</source>
            <translation>Escolha o modelo que deve responder a isto</translation>
        </message>
        <message>
            <source>Is sent when %1 is loaded</source>
            <translation>Enviado quando %1 estiver carregado</translation>
        </message>
        <message>
            <source>Is answered again when %1 is loaded</source>
            <translation>Respondido de novo quando %1 estiver carregado</translation>
        </message>
        <message>
            <source>New chats with “%1” begin as this one is set.</source>
            <translation>Os novos chats com “%1” começam como este.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatTreeModel</name>
        <message>
            <source>Folder %1</source>
            <translation>Pasta %1</translation>
        </message>
        <message>
            <source>%1, pinned</source>
            <translation>%1, fixado</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>has a new answer</source>
            <translation>tem uma resposta nova</translation>
        </message>
        <message>
            <source>is being answered</source>
            <translation>sendo respondido</translation>
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
            <translation>Salvar…</translation>
        </message>
        <message>
            <source>Save this code</source>
            <translation>Salvar este código</translation>
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
            <translation>O que você quer fazer?</translation>
        </message>
        <message>
            <source>Name of a command</source>
            <translation>Nome de um comando</translation>
        </message>
        <message>
            <source>No command has these words in its name.</source>
            <translation>Nenhum comando tem essas palavras no nome.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CompareView</name>
        <message>
            <source>no other run</source>
            <translation>nenhuma outra execução</translation>
        </message>
        <message>
            <source>The two have different goals: their losses are not the same thing.</source>
            <translation>As duas têm objetivos diferentes: suas perdas não são comparáveis.</translation>
        </message>
        <message>
            <source>Choose another run to see both side by side.</source>
            <translation>Escolha outra execução para ver as duas lado a lado.</translation>
        </message>
        <message>
            <source>Algorithm</source>
            <translation>Algoritmo</translation>
        </message>
        <message>
            <source>Generations</source>
            <translation>Gerações</translation>
        </message>
        <message>
            <source>Candidates tried</source>
            <translation>Candidatos testados</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>Held out, untuned</source>
            <translation>Reservados, sem ajuste</translation>
        </message>
        <message>
            <source>Held out, best</source>
            <translation>Reservados, melhor</translation>
        </message>
        <message>
            <source>Last word, before</source>
            <translation>Teste final, antes</translation>
        </message>
        <message>
            <source>Last word, after</source>
            <translation>Teste final, depois</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Teste</translation>
        </message>
        <message>
            <source>unfinished</source>
            <translation>inacabado</translation>
        </message>
        <message>
            <source>passed</source>
            <translation>aprovado</translation>
        </message>
        <message>
            <source>not passed</source>
            <translation>não aprovado</translation>
        </message>
        <message>
            <source>Com&amp;pare with</source>
            <translation>Compara&amp;r com</translation>
        </message>
        <message>
            <source>The run to compare with</source>
            <translation>Execução com a qual comparar</translation>
        </message>
        <message>
            <source>Save this chart’s figures as CSV</source>
            <translation>Salvar os números deste gráfico como CSV</translation>
        </message>
        <message>
            <source>Both runs on held-out examples</source>
            <translation>Ambas as execuções nos exemplos reservados</translation>
        </message>
        <message>
            <source>Figures of both runs</source>
            <translation>Números de ambas as execuções</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Composer</name>
        <message>
            <source>Reading the prompt: %1 of %2 tokens</source>
            <translation>Lendo o prompt: %1 de %2 tokens</translation>
        </message>
        <message>
            <source>Write a message</source>
            <translation>Escreva uma mensagem</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Mensagem</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Enviar</translation>
        </message>
        <message>
            <source>Send the message (Enter)</source>
            <translation>Enviar a mensagem (Enter)</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Parar</translation>
        </message>
        <message>
            <source>Enter sends, Shift+Enter starts a new line</source>
            <translation>Enter envia, Shift+Enter começa uma nova linha</translation>
        </message>
        <message>
            <source>Prompt being read</source>
            <translation>Lendo o prompt</translation>
        </message>
        <message>
            <source>Stop the answer</source>
            <translation>Parar a resposta</translation>
        </message>
        <message numerus="yes">
            <source>%1, about %n second(s) left</source>
            <translation>
                <numerusform>%1, falta cerca de %n segundo</numerusform>
                <numerusform>%1, faltam cerca de %n segundos</numerusform>
            </translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>Anexar arquivos</translation>
        </message>
        <message>
            <source>Attach text files or PDF. They can also be dropped or pasted here.</source>
            <translation>Anexar arquivos de texto ou PDF. Também podem ser soltos ou colados aqui.</translation>
        </message>
        <message>
            <source>Think</source>
            <translation>Pensar</translation>
        </message>
        <message>
            <source>Let the model think before it answers</source>
            <translation>Deixar o modelo pensar antes de responder</translation>
        </message>
        <message numerus="yes">
            <source>Summarising the oldest %n message(s)…</source>
            <translation>
                <numerusform>Resumindo a mensagem mais antiga…</numerusform>
                <numerusform>Resumindo as %n mensagens mais antigas…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConsentLine</name>
        <message>
            <source>May TARS collect the answers you rate or change, so that a model can be tuned by them? They stay on this computer; the settings list them, and delete them.</source>
            <translation>O TARS pode reunir as respostas que você avalia ou edita, para ajustar um modelo com elas? Elas ficam neste computador; as configurações as listam e excluem.</translation>
        </message>
        <message>
            <source>Collect them</source>
            <translation>Reunir</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Não</translation>
        </message>
        <message>
            <source>Do not collect them</source>
            <translation>Não reunir</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConversationList</name>
        <message>
            <source>Rename</source>
            <translation>Renomear</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Excluir</translation>
        </message>
        <message>
            <source>New chat</source>
            <translation>Novo chat</translation>
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
            <translation>Desafixar</translation>
        </message>
        <message>
            <source>Pin</source>
            <translation>Fixar</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>Nova pasta</translation>
        </message>
        <message>
            <source>Move to</source>
            <translation>Mover para</translation>
        </message>
        <message>
            <source>New chat here</source>
            <translation>Novo chat aqui</translation>
        </message>
        <message>
            <source>New folder inside</source>
            <translation>Nova subpasta</translation>
        </message>
        <message>
            <source>Delete the folder, not its chats</source>
            <translation>Excluir a pasta, mas não os chats</translation>
        </message>
        <message>
            <source>No folder</source>
            <translation>Sem pasta</translation>
        </message>
        <message>
            <source>New folder…</source>
            <translation>Nova pasta…</translation>
        </message>
        <message>
            <source>Messages found</source>
            <translation>Mensagens encontradas</translation>
        </message>
        <message numerus="yes">
            <source>The newest %n message(s) with these words</source>
            <translation>
                <numerusform>A mensagem mais recente com estas palavras (%n)</numerusform>
                <numerusform>As %n mensagens mais recentes com estas palavras</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In %n message(s)</source>
            <translation>
                <numerusform>Em %n mensagem</numerusform>
                <numerusform>Em %n mensagens</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The %n message(s) that fit these words best</source>
            <translation>
                <numerusform>A mensagem que melhor corresponde a estas palavras</numerusform>
                <numerusform>As %n mensagens que melhor correspondem a estas palavras</numerusform>
            </translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Mais recentes primeiro</translation>
        </message>
        <message>
            <source>Best match first</source>
            <translation>Mais relevantes primeiro</translation>
        </message>
        <message>
            <source>Order of the messages found</source>
            <translation>Ordem das mensagens encontradas</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConversationModel</name>
        <message>
            <source>You: %1</source>
            <translation>Você: %1</translation>
        </message>
        <message>
            <source>Answer: %1</source>
            <translation>Resposta: %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DataPanel</name>
        <message>
            <source>Stopped.</source>
            <translation>Parado.</translation>
        </message>
        <message>
            <source>SQLite database (*.sqlite)</source>
            <translation>Banco de dados SQLite (*.sqlite)</translation>
        </message>
        <message>
            <source>The chats and the models’ files are as they were written.</source>
            <translation>Os chats e os arquivos dos modelos estão como foram gravados.</translation>
        </message>
        <message>
            <source>Damaged: %1, a file of the model %2.</source>
            <translation>Danificado: %1, um arquivo do modelo %2.</translation>
        </message>
        <message>
            <source>Damaged: the chats (%1).</source>
            <translation>Danificado: os chats (%1).</translation>
        </message>
        <message>
            <source>Repaired. Damaged models were set aside and are fetched again.</source>
            <translation>Reparado. Os modelos danificados foram postos de lado e são baixados de novo.</translation>
        </message>
        <message>
            <source>Chats</source>
            <translation>Chats</translation>
        </message>
        <message>
            <source>Downloaded models</source>
            <translation>Modelos baixados</translation>
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
            <translation>Modelos menores</translation>
        </message>
        <message>
            <source>Settings and the rest</source>
            <translation>Configurações e o resto</translation>
        </message>
        <message>
            <source>Measure again</source>
            <translation>Medir de novo</translation>
        </message>
        <message>
            <source>Sto&amp;p</source>
            <translation>Parar</translation>
        </message>
        <message>
            <source>Your data</source>
            <translation>Seus dados</translation>
        </message>
        <message>
            <source>Conversations, settings and the list of models are kept here and nowhere else.</source>
            <translation>Os chats, as configurações e a lista de modelos ficam aqui e em nenhum outro lugar.</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>A&amp;brir a pasta</translation>
        </message>
        <message>
            <source>Open the chosen one’s folder in the desktop’s own program</source>
            <translation>Abrir a pasta da linha escolhida no gerenciador de arquivos</translation>
        </message>
        <message>
            <source>Chec&amp;k everything</source>
            <translation>Verificar tudo</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>&amp;Reparar</translation>
        </message>
        <message>
            <source>Write the chats’ indices anew; set damaged models aside and fetch them again</source>
            <translation>Regravar os índices dos chats; pôr de lado os modelos danificados e baixá-los de novo</translation>
        </message>
        <message>
            <source>How far it is</source>
            <translation>Andamento</translation>
        </message>
        <message>
            <source>Where your data is</source>
            <translation>Onde estão seus dados</translation>
        </message>
        <message>
            <source>What</source>
            <translation>O quê</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamanho</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Onde</translation>
        </message>
        <message>
            <source>A backup takes the place of the chats at the next start.</source>
            <translation>Um backup tomará o lugar dos chats na próxima inicialização.</translation>
        </message>
        <message>
            <source>Back up the chats and settings</source>
            <translation>Fazer backup dos chats e configurações</translation>
        </message>
        <message>
            <source>All chats and settings are in %1.</source>
            <translation>Todos os chats e configurações estão em %1.</translation>
        </message>
        <message>
            <source>Restore from a backup</source>
            <translation>Restaurar de um backup</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Todos os arquivos (*)</translation>
        </message>
        <message>
            <source>The backup is sound (chats: %1, and settings). It takes the place of what is here now at the next start; that is kept in a folder beside it.</source>
            <translation>O backup está íntegro (chats: %1, com configurações). Na próxima inicialização, tomará o lugar do que há agora, que ficará guardado em uma pasta ao lado.</translation>
        </message>
        <message>
            <source>The backup is sound (chats: %1, no settings). It takes the place of the chats at the next start; these are kept in a folder beside it.</source>
            <translation>O backup está íntegro (chats: %1, sem configurações). Na próxima inicialização, tomará o lugar dos chats, que ficarão guardadas em uma pasta ao lado.</translation>
        </message>
        <message>
            <source>Chats and settings stay as they are.</source>
            <translation>Os chats e as configurações ficam como estão.</translation>
        </message>
        <message>
            <source>A model cannot be read: %1.</source>
            <translation>Um modelo não pode ser lido: %1.</translation>
        </message>
        <message>
            <source>Damaged: %1, a file of the model %2. It is another program’s: fetch the model again there.</source>
            <translation>Danificado: %1, um arquivo do modelo %2. É de outro programa: baixe o modelo de novo por lá.</translation>
        </message>
        <message>
            <source>And more: %1</source>
            <translation>E outros: %1</translation>
        </message>
        <message>
            <source>The chats are still damaged: %1. A backup can be restored.</source>
            <translation>Os chats ainda estão danificados: %1. Um backup pode ser restaurado.</translation>
        </message>
        <message>
            <source>D&amp;o not restore</source>
            <translation>&amp;Não restaurar</translation>
        </message>
        <message>
            <source>Rest&amp;ore…</source>
            <translation>Res&amp;taurar…</translation>
        </message>
        <message>
            <source>&amp;Back up…</source>
            <translation>&amp;Fazer backup…</translation>
        </message>
        <message>
            <source>Write all chats and settings to one file, also the server’s keys: keep it to yourself</source>
            <translation>Gravar todos os chats e configurações em um arquivo, também as chaves do servidor: não o compartilhe</translation>
        </message>
        <message>
            <source>Put the chats and settings of a backup in place of the present ones</source>
            <translation>Pôr os chats e configurações de um backup no lugar dos atuais</translation>
        </message>
        <message>
            <source>Whether the chats, and every file of every stored model, are as they were written</source>
            <translation>Se os chats e todos os arquivos de todos os modelos guardados estão como foram gravados</translation>
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
            <translation>Excluir</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n entry(s) for good?</source>
            <translation>
                <numerusform>Excluir %n item para sempre?</numerusform>
                <numerusform>Excluir %n itens para sempre?</numerusform>
            </translation>
        </message>
        <message>
            <source>The chats stay as they are. Files of examples that were made of them are deleted, too, and what was tuned by them is marked.</source>
            <translation>Os chats ficam como estão. Os arquivos de exemplos feitos com eles também são excluídos, e o que foi ajustado com eles é sinalizado.</translation>
        </message>
        <message>
            <source>Ratings and corrections</source>
            <translation>Avaliações e correções</translation>
        </message>
        <message>
            <source>Collect the &amp;answers I rate or change, for tuning</source>
            <translation>&amp;Reunir as respostas que avalio ou edito, para o ajuste</translation>
        </message>
        <message>
            <source>A good answer becomes an example to learn from, and so does one that you have changed, in place of the one it was made of. A bad answer becomes an example of what not to say, beside the good one to the same question if there is one. Without this, ratings are marks in the chat and nothing else.</source>
            <translation>Uma resposta boa vira um exemplo com que aprender, e também a que você editou, no lugar da original. Uma resposta ruim vira um exemplo do que não dizer, ao lado da boa à mesma pergunta, se houver uma. Sem isto, as avaliações são marcas no chat e nada mais.</translation>
        </message>
        <message>
            <source>What was collected</source>
            <translation>O que foi reunido</translation>
        </message>
        <message>
            <source>Delete the chosen entries</source>
            <translation>Excluir os itens escolhidos</translation>
        </message>
        <message>
            <source>Delete all</source>
            <translation>Excluir tudo</translation>
        </message>
        <message>
            <source>Export as examples…</source>
            <translation>Exportar como exemplos…</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FeedbackTable</name>
        <message>
            <source>Good</source>
            <translation>Boa</translation>
        </message>
        <message>
            <source>Bad</source>
            <translation>Ruim</translation>
        </message>
        <message>
            <source>Changed by you</source>
            <translation>Editada por você</translation>
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
            <translation>Pergunta</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Resposta</translation>
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
            <translation>Não encontrado</translation>
        </message>
        <message numerus="yes">
            <source>In %n message(s)</source>
            <translation>
                <numerusform>Em %n mensagem</numerusform>
                <numerusform>Em %n mensagens</numerusform>
            </translation>
        </message>
        <message>
            <source>Message %1 of %2</source>
            <translation>Mensagem %1 de %2</translation>
        </message>
        <message>
            <source>Find in this chat</source>
            <translation>Buscar neste chat</translation>
        </message>
        <message>
            <source>Earlier message with these words (Shift+Enter)</source>
            <translation>Mensagem anterior com estas palavras (Shift+Enter)</translation>
        </message>
        <message>
            <source>Later message with these words (Enter)</source>
            <translation>Mensagem posterior com estas palavras (Enter)</translation>
        </message>
        <message>
            <source>Close the search (Escape)</source>
            <translation>Fechar a busca (Esc)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundRepositories</name>
        <message>
            <source>Models of the architecture “%1” do not run here yet.</source>
            <translation>Os modelos da arquitetura “%1” ainda não funcionam aqui.</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>sim</translation>
        </message>
        <message>
            <source>no</source>
            <translation>não</translation>
        </message>
        <message>
            <source>Repository</source>
            <translation>Repositório</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parâmetros</translation>
        </message>
        <message>
            <source>Runs here</source>
            <translation>Funciona aqui</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>Downloads</translation>
        </message>
        <message>
            <source>Likes</source>
            <translation>Curtidas</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>Atualizado</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Licença</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::HeatMap</name>
        <message>
            <source>This TARS was built without charts (install libqcustomplot-dev for them).</source>
            <translation>Este TARS foi compilado sem gráficos (para tê-los, instale libqcustomplot-dev).</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::LineChart</name>
        <message>
            <source>This TARS was built without charts (install libqcustomplot-dev for them).</source>
            <translation>Este TARS foi compilado sem gráficos (para tê-los, instale libqcustomplot-dev).</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MainWindow</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Arquivo</translation>
        </message>
        <message>
            <source>&amp;New chat</source>
            <translation>&amp;Novo chat</translation>
        </message>
        <message>
            <source>&amp;Import model…</source>
            <translation>&amp;Importar modelo…</translation>
        </message>
        <message>
            <source>Import model &amp;folder…</source>
            <translation>Importar &amp;pasta de modelo…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Sair</translation>
        </message>
        <message>
            <source>&amp;Chat</source>
            <translation>&amp;Chat</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>&amp;Parar</translation>
        </message>
        <message>
            <source>&amp;Regenerate</source>
            <translation>&amp;Gerar novamente</translation>
        </message>
        <message>
            <source>&amp;Copy the last answer</source>
            <translation>&amp;Copiar a última resposta</translation>
        </message>
        <message>
            <source>Re&amp;name chat or folder</source>
            <translation>&amp;Renomear chat ou pasta</translation>
        </message>
        <message>
            <source>&amp;Delete chat or folder</source>
            <translation>E&amp;xcluir chat ou pasta</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>E&amp;xibir</translation>
        </message>
        <message>
            <source>Settings of this con&amp;versation</source>
            <translation>Configurações deste c&amp;hat</translation>
        </message>
        <message>
            <source>&amp;Larger text</source>
            <translation>Texto &amp;maior</translation>
        </message>
        <message>
            <source>&amp;Smaller text</source>
            <translation>Texto m&amp;enor</translation>
        </message>
        <message>
            <source>&amp;Normal text size</source>
            <translation>Tamanho &amp;normal do texto</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>Aj&amp;uda</translation>
        </message>
        <message>
            <source>&amp;About TARS</source>
            <translation>&amp;Sobre o TARS</translation>
        </message>
        <message>
            <source>“%1” was removed from the list.</source>
            <translation>“%1” foi removido da lista.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Desfazer</translation>
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
            <translation>Configurações</translation>
        </message>
        <message>
            <source>“%1” was deleted.</source>
            <translation>“%1” foi excluído.</translation>
        </message>
        <message>
            <source>Models (*.gguf *.safetensors *.bin *.ggml *.pt *.pth *.onnx)</source>
            <translation>Modelos (*.gguf *.safetensors *.bin *.ggml *.pt *.pth *.onnx)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Todos os arquivos (*)</translation>
        </message>
        <message>
            <source>Import a model folder</source>
            <translation>Importar uma pasta de modelo</translation>
        </message>
        <message>
            <source>About TARS</source>
            <translation>Sobre o TARS</translation>
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
            <translation>Verificando %1…</translation>
        </message>
        <message>
            <source>&amp;Server</source>
            <translation>&amp;Servidor</translation>
        </message>
        <message>
            <source>Server &amp;on</source>
            <translation>Servidor &amp;ligado</translation>
        </message>
        <message>
            <source>&amp;Copy the server’s address</source>
            <translation>&amp;Copiar o endereço do servidor</translation>
        </message>
        <message>
            <source>Server on</source>
            <translation>Servidor ligado</translation>
        </message>
        <message>
            <source>Server did not start</source>
            <translation>O servidor não iniciou</translation>
        </message>
        <message>
            <source>The server did not start.</source>
            <translation>Não foi possível iniciar o servidor.</translation>
        </message>
        <message>
            <source>Show why</source>
            <translation>Ver o motivo</translation>
        </message>
        <message>
            <source>Change the last &amp;message</source>
            <translation>Editar a última &amp;mensagem</translation>
        </message>
        <message>
            <source>Go on in a ne&amp;w chat from here</source>
            <translation>Continuar daqui em um no&amp;vo chat</translation>
        </message>
        <message>
            <source>Find e&amp;arlier</source>
            <translation>Buscar a&amp;nterior</translation>
        </message>
        <message>
            <source>Find &amp;later</source>
            <translation>Buscar &amp;seguinte</translation>
        </message>
        <message>
            <source>&amp;Export chat…</source>
            <translation>&amp;Exportar chat…</translation>
        </message>
        <message>
            <source>&amp;All commands…</source>
            <translation>&amp;Todos os comandos…</translation>
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
            <translation>Página da web (*.html)</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>JSON, with every version of every message (*.json)</source>
            <translation>JSON, com todas as versões de cada mensagem (*.json)</translation>
        </message>
        <message>
            <source>&amp;Pin or unpin chat</source>
            <translation>&amp;Fixar ou desafixar chat</translation>
        </message>
        <message>
            <source>Import &amp;chats of another program…</source>
            <translation>Importar c&amp;hats de outro programa…</translation>
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
            <translation>Nova p&amp;asta</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>Salvo como %1</translation>
        </message>
        <message>
            <source>Runs and tunes large language models on your own computer.

Its sources are free software under the Apache License 2.0. It uses Qt under the GNU LGPL 3 and, for its charts, QCustomPlot under the GNU GPL 3: this program as a whole is under the GNU GPL 3.</source>
            <translation>Executa e ajusta grandes modelos de linguagem no seu próprio computador.

Seu código-fonte é software livre sob a licença Apache 2.0. Ele usa o Qt sob a GNU LGPL 3 e, para os gráficos, o QCustomPlot sob a GNU GPL 3: o programa como um todo está sob a GNU GPL 3.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Salvar</translation>
        </message>
        <message>
            <source>The chat answers with these settings now.</source>
            <translation>Agora o chat responde com estas configurações.</translation>
        </message>
        <message>
            <source>T&amp;wo models side by side</source>
            <translation>Dois modelos lado a la&amp;do</translation>
        </message>
        <message>
            <source>Go on from the second answ&amp;er</source>
            <translation>Continuar a partir da se&amp;gunda resposta</translation>
        </message>
        <message>
            <source>%1 is not on this computer.</source>
            <translation>%1 não está neste computador.</translation>
        </message>
        <message>
            <source>Download the model first, then open its file.</source>
            <translation>Baixe primeiro o modelo e depois abra o arquivo.</translation>
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
            <translation>Mover para uma pasta…</translation>
        </message>
        <message>
            <source>Contin&amp;ue the answer</source>
            <translation>Contin&amp;uar a resposta</translation>
        </message>
        <message>
            <source>Previous vers&amp;ion</source>
            <translation>Versão anterior</translation>
        </message>
        <message>
            <source>Ne&amp;xt version</source>
            <translation>Próxima versão</translation>
        </message>
        <message>
            <source>&amp;Model</source>
            <translation>&amp;Modelo</translation>
        </message>
        <message>
            <source>&amp;Choose a model…</source>
            <translation>&amp;Escolher um modelo…</translation>
        </message>
        <message>
            <source>&amp;Unload the model</source>
            <translation>&amp;Descarregar da memória</translation>
        </message>
        <message>
            <source>Cancel &amp;loading</source>
            <translation>&amp;Cancelar o carregamento</translation>
        </message>
        <message>
            <source>&amp;Tune</source>
            <translation>A&amp;juste</translation>
        </message>
        <message>
            <source>&amp;Start tuning</source>
            <translation>&amp;Iniciar o ajuste</translation>
        </message>
        <message>
            <source>&amp;Pause or resume the run</source>
            <translation>&amp;Pausar ou retomar</translation>
        </message>
        <message>
            <source>S&amp;top the run</source>
            <translation>Pa&amp;rar</translation>
        </message>
        <message>
            <source>&amp;Go on with the interrupted run</source>
            <translation>&amp;Continuar a execução interrompida</translation>
        </message>
        <message>
            <source>&amp;Adopt what was found</source>
            <translation>&amp;Adotar o que foi encontrado</translation>
        </message>
        <message>
            <source>&amp;Roll back the last adoption</source>
            <translation>Re&amp;verter a última adoção</translation>
        </message>
        <message>
            <source>The answer is there</source>
            <translation>A resposta está pronta</translation>
        </message>
        <message>
            <source>The model is imported</source>
            <translation>O modelo foi importado</translation>
        </message>
        <message>
            <source>The model could not be loaded</source>
            <translation>Não foi possível carregar o modelo</translation>
        </message>
        <message>
            <source>The model is loaded</source>
            <translation>O modelo foi carregado</translation>
        </message>
        <message>
            <source>The tuning run failed</source>
            <translation>O ajuste falhou</translation>
        </message>
        <message>
            <source>The tuning run is over</source>
            <translation>O ajuste terminou</translation>
        </message>
        <message>
            <source>It found something better.</source>
            <translation>Encontrou algo melhor.</translation>
        </message>
        <message>
            <source>It found nothing better.</source>
            <translation>Não encontrou nada melhor.</translation>
        </message>
        <message>
            <source>The smaller model is written</source>
            <translation>O modelo menor foi gravado</translation>
        </message>
        <message>
            <source>Models of other &amp;programs</source>
            <translation>Modelos de &amp;outros programas</translation>
        </message>
        <message>
            <source>&amp;Download a model…</source>
            <translation>&amp;Baixar um modelo…</translation>
        </message>
        <message>
            <source>Import models</source>
            <translation>Importar modelos</translation>
        </message>
        <message>
            <source>%1: expected %2, took %3</source>
            <translation>%1: esperado %2, ocupou %3</translation>
        </message>
        <message>
            <source>%1 took %2 of memory; expected were %3.</source>
            <translation>%1 ocupou %2 de memória; eram esperados %3.</translation>
        </message>
        <message>
            <source>What is said of whether a model fits may be as far off.</source>
            <translation>O que se diz sobre um modelo caber ou não pode errar na mesma medida.</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) in the list already.</source>
            <translation>
                <numerusform>%n modelo já está na lista.</numerusform>
                <numerusform>%n modelos já estão na lista.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) added to the list.</source>
            <translation>
                <numerusform>%n modelo adicionado à lista.</numerusform>
                <numerusform>%n modelos adicionados à lista.</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” is here.</source>
            <translation>“%1” chegou.</translation>
        </message>
        <message>
            <source>Chat with it</source>
            <translation>Conversar com ele</translation>
        </message>
        <message>
            <source>“%1” is not fetched any more.</source>
            <translation>“%1” não é mais baixado.</translation>
        </message>
        <message>
            <source>The last answer is &amp;good</source>
            <translation>A ú&amp;ltima resposta é boa</translation>
        </message>
        <message>
            <source>The last answer is &amp;bad</source>
            <translation>A última resposta é ruim</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
        <message>
            <source>Tuned by your ratings, and better in the test.</source>
            <translation>Ajustado com suas avaliações, e melhor no teste.</translation>
        </message>
        <message>
            <source>Tuned by your ratings, better in the test, and adopted.</source>
            <translation>Ajustado com suas avaliações, melhor no teste e adotado.</translation>
        </message>
        <message>
            <source>Rolled back: answers were rated worse than before.</source>
            <translation>Revertido: as respostas foram avaliadas pior do que antes.</translation>
        </message>
        <message>
            <source>Searc&amp;h all chats</source>
            <translation>Buscar em &amp;todos os chats</translation>
        </message>
        <message>
            <source>A&amp;ttach files…</source>
            <translation>Anexar arquiv&amp;os…</translation>
        </message>
        <message>
            <source>&amp;Undo, or follow the notice</source>
            <translation>Desfa&amp;zer, ou seguir o aviso</translation>
        </message>
        <message>
            <source>It reads PDF files with Poppler, which is under the GNU GPL 2 or later.</source>
            <translation>Ele lê arquivos PDF com o Poppler, sob a GNU GPL 2 ou posterior.</translation>
        </message>
        <message>
            <source>&amp;Search for models…</source>
            <translation>Pesquisar &amp;modelos…</translation>
        </message>
        <message>
            <source>The model is here</source>
            <translation>O modelo chegou</translation>
        </message>
        <message>
            <source>The download failed</source>
            <translation>O download falhou</translation>
        </message>
        <message>
            <source>&amp;Find on this page</source>
            <translation>&amp;Buscar nesta página</translation>
        </message>
        <message>
            <source>&amp;First steps…</source>
            <translation>&amp;Primeiros passos…</translation>
        </message>
        <message>
            <source>Preparing a tuning run</source>
            <translation>Preparando um ajuste</translation>
        </message>
        <message>
            <source>Tuning</source>
            <translation>Ajuste em andamento</translation>
        </message>
        <message>
            <source>Tuning paused</source>
            <translation>Ajuste em pausa</translation>
        </message>
        <message>
            <source>Ending the tuning run</source>
            <translation>Encerrando o ajuste</translation>
        </message>
        <message>
            <source>Testing what was found</source>
            <translation>Testando o que foi encontrado</translation>
        </message>
        <message>
            <source>generation %1</source>
            <translation>geração %1</translation>
        </message>
        <message>
            <source>%1 % better so far</source>
            <translation>%1 % melhor até agora</translation>
        </message>
        <message>
            <source>nothing better yet</source>
            <translation>nada melhor ainda</translation>
        </message>
        <message>
            <source>The backup is in place. What was there before is in %1.</source>
            <translation>O backup está no lugar. O que havia antes está em %1.</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>Mostrar a pasta</translation>
        </message>
        <message>
            <source>New folder inside</source>
            <translation>Nova subpasta</translation>
        </message>
        <message>
            <source>Deleted chats…</source>
            <translation>Chats excluídos…</translation>
        </message>
        <message>
            <source>Open in the reader</source>
            <translation>Abrir no leitor</translation>
        </message>
        <message>
            <source>It found something better, by %1 %.</source>
            <translation>Encontrou algo melhor, em %1 %.</translation>
        </message>
        <message>
            <source>Choose first what it is about: %1</source>
            <translation>Escolha primeiro a que se refere: %1</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Editar</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>Desfazer</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>Refazer</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>Recortar</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>Colar</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Selecionar tudo</translation>
        </message>
        <message>
            <source>Served already at %1</source>
            <translation>Já está sendo servido em %1</translation>
        </message>
        <message>
            <source>The answer failed</source>
            <translation>A resposta falhou</translation>
        </message>
        <message>
            <source>%1 was used last, and is not there any more.</source>
            <translation>%1 foi usado por último e não existe mais.</translation>
        </message>
        <message>
            <source>%1 was used last. It is not loaded, as it is not expected to fit.</source>
            <translation>%1 foi usado por último. Não é carregado, pois não se espera que caiba.</translation>
        </message>
        <message>
            <source>%1 was used last, and cannot be read.</source>
            <translation>%1 foi usado por último e não pode ser lido.</translation>
        </message>
        <message>
            <source>TARS ended while it was importing %1.</source>
            <translation>O TARS terminou enquanto importava %1.</translation>
        </message>
        <message>
            <source>Import again</source>
            <translation>Importar de novo</translation>
        </message>
        <message numerus="yes">
            <source>TARS ended while it was importing %1 and %n more.</source>
            <translation>
                <numerusform>O TARS terminou enquanto importava %1 e mais %n.</numerusform>
                <numerusform>O TARS terminou enquanto importava %1 e mais %n.</numerusform>
            </translation>
        </message>
        <message>
            <source>What the disk did not take is written now.</source>
            <translation>O que o disco não aceitou já está gravado.</translation>
        </message>
        <message>
            <source>Not everything is written</source>
            <translation>Nem tudo está gravado</translation>
        </message>
        <message>
            <source>The disk has not taken all that was said in the chats. Closing now loses it.</source>
            <translation>O disco não aceitou tudo o que foi dito nas conversas. Fechar agora perde isso.</translation>
        </message>
        <message>
            <source>Once there is room on the disk, it is written and the window closes.</source>
            <translation>Assim que houver espaço no disco, é gravado e a janela se fecha.</translation>
        </message>
        <message>
            <source>Close and lose it</source>
            <translation>Fechar e perder</translation>
        </message>
        <message>
            <source>Leave the window open</source>
            <translation>Deixar a janela aberta</translation>
        </message>
        <message>
            <source>Save as a preset</source>
            <translation>Salvar como predefinição</translation>
        </message>
        <message>
            <source>Tuned</source>
            <translation>Ajustado</translation>
        </message>
        <message>
            <source>Saved as the preset “%1”.</source>
            <translation>Salvo como a predefinição “%1”.</translation>
        </message>
        <message>
            <source>keys and values as %1</source>
            <translation>chaves e valores como %1</translation>
        </message>
        <message>
            <source>When the model is loaded next: %1.</source>
            <translation>No próximo carregamento do modelo: %1.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageBar</name>
        <message>
            <source>Close this message</source>
            <translation>Fechar este aviso</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageEditor</name>
        <message>
            <source>Change your message</source>
            <translation>Editar sua mensagem</translation>
        </message>
        <message>
            <source>Change this answer</source>
            <translation>Editar esta resposta</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Enviar</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Salvar</translation>
        </message>
        <message>
            <source>Ask again with this text, beside the first version (Ctrl+Enter)</source>
            <translation>Perguntar de novo com este texto, ao lado da primeira versão (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Keep this text beside the first version (Ctrl+Enter)</source>
            <translation>Salvar este texto ao lado da primeira versão (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Change this summary</source>
            <translation>Editar este resumo</translation>
        </message>
        <message>
            <source>Give the model this from now on (Ctrl+Enter)</source>
            <translation>Dar isto ao modelo de agora em diante (Ctrl+Enter)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageWidget</name>
        <message>
            <source>Answer</source>
            <translation>Resposta</translation>
        </message>
        <message>
            <source>Your message</source>
            <translation>Sua mensagem</translation>
        </message>
        <message>
            <source>Reading the prompt…</source>
            <translation>Lendo o prompt…</translation>
        </message>
        <message>
            <source>Answering…</source>
            <translation>Respondendo…</translation>
        </message>
        <message>
            <source>Interrupted: the program ended while this was being written</source>
            <translation>Interrompida: o programa foi encerrado durante a escrita</translation>
        </message>
        <message>
            <source>Stopped · %1</source>
            <translation>Interrompida · %1</translation>
        </message>
        <message>
            <source>Length limit reached · %1</source>
            <translation>Limite de tamanho atingido · %1</translation>
        </message>
        <message>
            <source>The context is full · %1</source>
            <translation>O contexto está cheio · %1</translation>
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
            <translation>primeiro após %1 ms</translation>
        </message>
        <message>
            <source>first after %1 s</source>
            <translation>primeiro após %1 s</translation>
        </message>
        <message>
            <source>Previous version</source>
            <translation>Versão anterior</translation>
        </message>
        <message>
            <source>Next version</source>
            <translation>Próxima versão</translation>
        </message>
        <message>
            <source>Answer again, keeping this version</source>
            <translation>Responder de novo, mantendo esta versão</translation>
        </message>
        <message>
            <source>Go on writing this answer</source>
            <translation>Continuar escrevendo esta resposta</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Changed by you</source>
            <translation>Editada por você</translation>
        </message>
        <message>
            <source>%1 · changed by you</source>
            <translation>%1 · editada por você</translation>
        </message>
        <message>
            <source>Copy this message</source>
            <translation>Copiar esta mensagem</translation>
        </message>
        <message>
            <source>Change this message, keeping this version</source>
            <translation>Editar esta mensagem, mantendo esta versão</translation>
        </message>
        <message>
            <source>Go on from here in a new chat</source>
            <translation>Continuar daqui em um novo chat</translation>
        </message>
        <message>
            <source>Show how this answer was made</source>
            <translation>Mostrar como esta resposta foi feita</translation>
        </message>
        <message>
            <source>Too old to fit into the context: this message is not sent along</source>
            <translation>Antiga demais para caber no contexto: esta mensagem não é enviada</translation>
        </message>
        <message>
            <source>Fold the thoughts away</source>
            <translation>Recolher o raciocínio</translation>
        </message>
        <message>
            <source>Show the thoughts</source>
            <translation>Mostrar o raciocínio</translation>
        </message>
        <message>
            <source>Thinking…</source>
            <translation>Pensando…</translation>
        </message>
        <message>
            <source>Thoughts</source>
            <translation>Raciocínio</translation>
        </message>
        <message>
            <source>Thought for %1 s</source>
            <translation>Pensou por %1 s</translation>
        </message>
        <message>
            <source>%1 of %2 context</source>
            <translation>%1 de %2 de contexto</translation>
        </message>
        <message>
            <source>seed %1</source>
            <translation>semente %1</translation>
        </message>
        <message numerus="yes">
            <source>%n old message(s) left out</source>
            <translation>
                <numerusform>%n mensagem antiga omitida</numerusform>
                <numerusform>%n mensagens antigas omitidas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n token(s) forgotten on the way</source>
            <translation>
                <numerusform>%n token esquecido no caminho</numerusform>
                <numerusform>%n tokens esquecidos no caminho</numerusform>
            </translation>
        </message>
        <message>
            <source>Attached: %1</source>
            <translation>Anexado: %1</translation>
        </message>
        <message>
            <source>Good answer</source>
            <translation>Resposta boa</translation>
        </message>
        <message>
            <source>Bad answer</source>
            <translation>Resposta ruim</translation>
        </message>
        <message>
            <source>Open in the reader</source>
            <translation>Abrir no leitor</translation>
        </message>
        <message numerus="yes">
            <source>%n old message(s) as a summary</source>
            <translation>
                <numerusform>%n mensagem antiga resumida</numerusform>
                <numerusform>%n mensagens antigas resumidas</numerusform>
            </translation>
        </message>
        <message>
            <source>The model is given a summary in place of this message</source>
            <translation>O modelo recebe um resumo no lugar desta mensagem</translation>
        </message>
        <message>
            <source>%1 of memory</source>
            <translation>%1 de memória</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelLibrary</name>
        <message>
            <source>%1 (file is missing)</source>
            <translation>%1 (arquivo ausente)</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nome</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>Arquitetura</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parâmetros</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamanho</translation>
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
            <translation>Velocidade aqui</translation>
        </message>
        <message numerus="yes">
            <source>%1, and %n more</source>
            <translation>
                <numerusform>%1, e mais %n</numerusform>
                <numerusform>%1, e mais %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelPicker</name>
        <message>
            <source>Loading %1</source>
            <translation>Carregando %1</translation>
        </message>
        <message>
            <source>Choose a model</source>
            <translation>Escolher um modelo</translation>
        </message>
        <message>
            <source>%1, %2, %3 parameters</source>
            <translation>%1, %2, %3 parâmetros</translation>
        </message>
        <message>
            <source>The model that answers</source>
            <translation>O modelo que responde</translation>
        </message>
        <message>
            <source>Model: %1</source>
            <translation>Modelo: %1</translation>
        </message>
        <message>
            <source>Loading progress</source>
            <translation>Progresso do carregamento</translation>
        </message>
        <message>
            <source>Cancel loading</source>
            <translation>Cancelar o carregamento</translation>
        </message>
        <message>
            <source>Import a model file…</source>
            <translation>Importar um arquivo de modelo…</translation>
        </message>
        <message>
            <source>Import a model folder…</source>
            <translation>Importar uma pasta de modelo…</translation>
        </message>
        <message>
            <source>Unload the model</source>
            <translation>Descarregar o modelo</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelSuggestion</name>
        <message>
            <source>“%1” is in the queue of downloads. It comes while you do other things.</source>
            <translation>“%1” está na fila de downloads. Chega enquanto você faz outras coisas.</translation>
        </message>
        <message>
            <source>TARS is offline: the switch is in the settings, under Privacy. Without a network, import a model’s file.</source>
            <translation>O TARS está offline: a chave está nas configurações, em Privacidade. Sem rede, importe o arquivo de um modelo.</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Procurando…</translation>
        </message>
        <message>
            <source>The button asks %1 which forms of it there are, and nothing before.</source>
            <translation>O botão pergunta a %1 quais variantes existem; antes disso nada é perguntado.</translation>
        </message>
        <message>
            <source>See &amp;what fits</source>
            <translation>&amp;Ver o que cabe</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>&amp;Baixar</translation>
        </message>
        <message>
            <source>Measuring what this computer has free…</source>
            <translation>Medindo o que este computador tem livre…</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>cabe</translation>
        </message>
        <message>
            <source>tight</source>
            <translation>apertado</translation>
        </message>
        <message>
            <source>too big: programs that are closed leave more</source>
            <translation>grande demais: fechar programas libera mais</translation>
        </message>
        <message>
            <source>Recommended: %1. About %2 to download, and about %3 of memory while it is loaded, of which %4 are free: %5.</source>
            <translation>Recomendado: %1. Cerca de %2 para baixar e cerca de %3 de memória enquanto carregado; há %4 livres: %5.</translation>
        </message>
        <message>
            <source>Forms of the recommended model</source>
            <translation>Variantes do modelo recomendado</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelsPage</name>
        <message>
            <source>Models on this computer</source>
            <translation>Modelos neste computador</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>Carregar</translation>
        </message>
        <message>
            <source>Load this model and chat with it</source>
            <translation>Carregar este modelo e conversar com ele</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remover</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelos</translation>
        </message>
        <message>
            <source>No models yet</source>
            <translation>Ainda não há modelos</translation>
        </message>
        <message>
            <source>Import a GGUF file, or a folder as Hugging Face gives it (config.json with safetensors).</source>
            <translation>Importe um arquivo GGUF ou uma pasta no formato do Hugging Face (config.json com safetensors).</translation>
        </message>
        <message>
            <source>Your models</source>
            <translation>Seus modelos</translation>
        </message>
        <message>
            <source>Found on this computer (%1)</source>
            <translation>Encontrados neste computador (%1)</translation>
        </message>
        <message>
            <source>Found on this computer</source>
            <translation>Encontrados neste computador</translation>
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
            <translation>Verificando %1…</translation>
        </message>
        <message>
            <source>Use models that are on this computer already</source>
            <translation>Usar modelos que já estão neste computador</translation>
        </message>
        <message>
            <source>Model &amp;files…</source>
            <translation>&amp;Arquivos de modelos…</translation>
        </message>
        <message>
            <source>A f&amp;older…</source>
            <translation>Uma &amp;pasta…</translation>
        </message>
        <message>
            <source>Models of &amp;other programs</source>
            <translation>Modelos de &amp;outros programas</translation>
        </message>
        <message>
            <source>From the &amp;internet…</source>
            <translation>Da &amp;internet…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Parar</translation>
        </message>
        <message>
            <source>Stop importing; what is in the list already stays there</source>
            <translation>Parar a importação; o que já está na lista permanece</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Renomear</translation>
        </message>
        <message>
            <source>Give this model another name in the list</source>
            <translation>Dar a este modelo outro nome na lista</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>A second name for the same files</source>
            <translation>Um segundo nome para os mesmos arquivos</translation>
        </message>
        <message>
            <source>Remove this model from the list; its file stays, unless it was downloaded here</source>
            <translation>Tirar este modelo da lista; o arquivo permanece, a menos que tenha sido baixado aqui</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>&amp;Importar…</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Pesquisa</translation>
        </message>
        <message>
            <source>&amp;Search Hugging Face…</source>
            <translation>Pe&amp;squisar no Hugging Face…</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s), %1 in all.</source>
            <translation>
                <numerusform>%n modelo, %1 ao todo.</numerusform>
                <numerusform>%n modelos, %1 ao todo.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n model(s), %1 in all. %2 are free on the disk.</source>
            <translation>
                <numerusform>%n modelo, %1 ao todo. %2 estão livres no disco.</numerusform>
                <numerusform>%n modelos, %1 ao todo. %2 estão livres no disco.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>Mostrar na &amp;pasta</translation>
        </message>
        <message>
            <source>Copy its &amp;path</source>
            <translation>Copiar seu ca&amp;minho</translation>
        </message>
        <message>
            <source>Find in your models</source>
            <translation>Procurar nos seus modelos</translation>
        </message>
        <message>
            <source>Stop m&amp;easuring</source>
            <translation>Parar d&amp;e medir</translation>
        </message>
        <message>
            <source>M&amp;easure the speed</source>
            <translation>M&amp;edir a velocidade</translation>
        </message>
        <message>
            <source>Stop importing</source>
            <translation>Parar a importação</translation>
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
            <translation>Reproduzir</translation>
        </message>
        <message>
            <source>Shows the charts as they grew</source>
            <translation>Mostra os gráficos como foram crescendo</translation>
        </message>
        <message>
            <source>How much of the run is shown</source>
            <translation>Quanto da execução é mostrado</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RepositoryModels</name>
        <message>
            <source>Needs about %1 of memory, and %2 are free now. How much exactly is told once it is here.</source>
            <translation>Precisa de cerca de %1 de memória, e %2 estão livres agora. Quanto exatamente se saberá quando estiver aqui.</translation>
        </message>
        <message>
            <source>about %1</source>
            <translation>cerca de %1</translation>
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
            <translation>apertado</translation>
        </message>
        <message>
            <source>too big</source>
            <translation>grande demais</translation>
        </message>
        <message>
            <source>in your list</source>
            <translation>na sua lista</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>a caminho</translation>
        </message>
        <message>
            <source>no room on the disk</source>
            <translation>sem espaço no disco</translation>
        </message>
        <message>
            <source>Quantization</source>
            <translation>Quantização</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamanho</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Memória</translation>
        </message>
        <message>
            <source>Fits here</source>
            <translation>Cabe aqui</translation>
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
            <translation>%1, com erro</translation>
        </message>
        <message>
            <source>%1, cut at its limit</source>
            <translation>%1, cortada no limite</translation>
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
            <translation>Tokens lidos → tokens escritos</translation>
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
            <translation>Requisição</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>Duração</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n message(s) dropped</source>
            <translation>
                <numerusform>%1, %n mensagem omitida</numerusform>
                <numerusform>%1, %n mensagens omitidas</numerusform>
            </translation>
        </message>
        <message>
            <source>First token</source>
            <translation>Primeiro token</translation>
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
            <translation>Tokens lidos → escritos: %1</translation>
        </message>
        <message>
            <source>First token after %1</source>
            <translation>Primeiro token após %1</translation>
        </message>
        <message>
            <source>%1 tokens per second</source>
            <translation>%1 tokens por segundo</translation>
        </message>
        <message>
            <source>Duration: %1</source>
            <translation>Duração: %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RunCharts</name>
        <message>
            <source>untuned</source>
            <translation>sem ajuste</translation>
        </message>
        <message>
            <source>temperature only</source>
            <translation>só temperatura</translation>
        </message>
        <message>
            <source>Loss: lower is better</source>
            <translation>Perda: menos é melhor</translation>
        </message>
        <message>
            <source>Candidates tried</source>
            <translation>Candidatos testados</translation>
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
            <translation>metade central</translation>
        </message>
        <message>
            <source>worst</source>
            <translation>pior</translation>
        </message>
        <message>
            <source>median</source>
            <translation>mediana</translation>
        </message>
        <message>
            <source>best of a generation</source>
            <translation>melhor da geração</translation>
        </message>
        <message>
            <source>random search</source>
            <translation>busca aleatória</translation>
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
            <translation>melhor nos reservados</translation>
        </message>
        <message>
            <source>Nothing was measured yet.</source>
            <translation>Nada foi medido ainda.</translation>
        </message>
        <message>
            <source>The untuned model has a loss of %1 on held-out examples; no candidate was tried yet.</source>
            <translation>O modelo sem ajuste tem uma perda de %1 nos exemplos reservados; nenhum candidato foi testado ainda.</translation>
        </message>
        <message numerus="yes">
            <source>%n generation(s)</source>
            <translation>
                <numerusform>%n geração</numerusform>
                <numerusform>%n gerações</numerusform>
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
            <translation>Após %1 com %2, a perda nos exemplos reservados caiu de %3 para %4.</translation>
        </message>
        <message>
            <source>After %1 with %2, nothing is better on held-out examples than the untuned model’s loss of %3.</source>
            <translation>Após %1 com %2, nada é melhor nos exemplos reservados do que a perda de %3 do modelo sem ajuste.</translation>
        </message>
        <message>
            <source>After %1 with %2, the best loss is %3.</source>
            <translation>Após %1 com %2, a melhor perda é %3.</translation>
        </message>
        <message>
            <source>Seconds per generation</source>
            <translation>Segundos por geração</translation>
        </message>
        <message>
            <source>Shares of the budget</source>
            <translation>Divisão do orçamento</translation>
        </message>
        <message>
            <source>Step size (σ)</source>
            <translation>Tamanho do passo (σ)</translation>
        </message>
        <message>
            <source>Diversity of the population</source>
            <translation>Diversidade da população</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatura</translation>
        </message>
        <message>
            <source>Acceptance rate</source>
            <translation>Taxa de aceitação</translation>
        </message>
        <message>
            <source>Current loss</source>
            <translation>Perda atual</translation>
        </message>
        <message>
            <source>Condition (axis ratio)</source>
            <translation>Condicionamento (razão dos eixos)</translation>
        </message>
        <message>
            <source>Population</source>
            <translation>População</translation>
        </message>
        <message>
            <source>Distance from the start</source>
            <translation>Distância do início</translation>
        </message>
        <message>
            <source>Signal to noise</source>
            <translation>Relação sinal-ruído</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Etapa</translation>
        </message>
        <message>
            <source>Restarts</source>
            <translation>Reinícios</translation>
        </message>
        <message>
            <source>Step size</source>
            <translation>Tamanho do passo</translation>
        </message>
        <message>
            <source>target</source>
            <translation>alvo</translation>
        </message>
        <message>
            <source>%1: %2 at first, %3 now.</source>
            <translation>%1: %2 no início, %3 agora.</translation>
        </message>
        <message>
            <source>Time of a request; 1: as now</source>
            <translation>Tempo de uma requisição; 1: como agora</translation>
        </message>
        <message>
            <source>After %1, the fastest takes %2 of the time that a request takes as things are.</source>
            <translation>Após %1, o mais rápido leva %2 do tempo que uma requisição leva agora.</translation>
        </message>
        <message>
            <source>How long generations took</source>
            <translation>Duração das gerações</translation>
        </message>
        <message>
            <source>Held out against watched text</source>
            <translation>Reservados em relação ao texto vigiado</translation>
        </message>
        <message>
            <source>Who made the best</source>
            <translation>Origem dos melhores</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1%</translation>
        </message>
        <message>
            <source>%1, untuned</source>
            <translation>%1, sem ajuste</translation>
        </message>
        <message>
            <source>Held out: lower is better</source>
            <translation>Reservados: menos é melhor</translation>
        </message>
        <message>
            <source>%1 at best</source>
            <translation>%1 no melhor caso</translation>
        </message>
        <message>
            <source>nothing better</source>
            <translation>nada melhor</translation>
        </message>
        <message>
            <source>On held-out examples %1 has found %2, %3 has found %4.</source>
            <translation>Encontrado nos exemplos reservados: %2 (%1); %4 (%3).</translation>
        </message>
        <message>
            <source>readout alone</source>
            <translation>só camada de saída</translation>
        </message>
        <message>
            <source>by each matrix alone</source>
            <translation>por cada matriz sozinha</translation>
        </message>
        <message>
            <source>Distance from the original, in nats per token</source>
            <translation>Distância do original, em nats por token</translation>
        </message>
        <message>
            <source>one type for all</source>
            <translation>um tipo para todas</translation>
        </message>
        <message>
            <source>One type for all is %1 nats per token from the original.</source>
            <translation>Um tipo para todas fica a %1 nats por token do original.</translation>
        </message>
        <message>
            <source>%1 After %2 with %3, the closest of this size is %4 away, on text that was held out.</source>
            <translation>%1 Depois de %2 com %3, o mais próximo deste tamanho fica a %4, em texto reservado.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RunView</name>
        <message>
            <source>Interrupted: it can go on</source>
            <translation>Interrompida: pode continuar</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Encerrada</translation>
        </message>
        <message>
            <source>Reading the model and the examples…</source>
            <translation>Lendo o modelo e os exemplos…</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Buscando…</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Em pausa</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Encerrando…</translation>
        </message>
        <message>
            <source>Testing what was found…</source>
            <translation>Testando o que foi encontrado…</translation>
        </message>
        <message>
            <source>Run %1</source>
            <translation>Execução %1</translation>
        </message>
        <message>
            <source>%1  ·  algorithm %2</source>
            <translation>%1  ·  algoritmo %2</translation>
        </message>
        <message>
            <source>&amp;Resume</source>
            <translation>&amp;Retomar</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>Pausa&amp;r</translation>
        </message>
        <message>
            <source>Ends the search and tests what it has found</source>
            <translation>Encerra a busca e testa o que foi encontrado</translation>
        </message>
        <message>
            <source>Interrupts the run</source>
            <translation>Interrompe a execução</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>E&amp;ncerrar</translation>
        </message>
        <message>
            <source>&amp;Go on</source>
            <translation>Continua&amp;r</translation>
        </message>
        <message>
            <source>Takes the run up where it was interrupted</source>
            <translation>Retoma a execução de onde foi interrompida</translation>
        </message>
        <message>
            <source>&amp;Losses</source>
            <translation>&amp;Perdas</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>&amp;Busca</translation>
        </message>
        <message>
            <source>Candi&amp;dates</source>
            <translation>Cand&amp;idatos</translation>
        </message>
        <message>
            <source>A&amp;nswers</source>
            <translation>Resp&amp;ostas</translation>
        </message>
        <message>
            <source>Charts, candidates and answers of the run</source>
            <translation>Gráficos, candidatos e respostas da execução</translation>
        </message>
        <message>
            <source>&amp;Over</source>
            <translation>Em &amp;função de</translation>
        </message>
        <message>
            <source>What the charts run over</source>
            <translation>Em função de que os gráficos são traçados</translation>
        </message>
        <message>
            <source>time</source>
            <translation>tempo</translation>
        </message>
        <message>
            <source>candidates tried</source>
            <translation>candidatos testados</translation>
        </message>
        <message>
            <source>Losses over the run</source>
            <translation>Perdas ao longo da execução</translation>
        </message>
        <message>
            <source>Save all figures as CSV</source>
            <translation>Salvar todos os números como CSV</translation>
        </message>
        <message>
            <source>Sho&amp;w</source>
            <translation>Mos&amp;trar</translation>
        </message>
        <message>
            <source>Figure of the search</source>
            <translation>Indicador da busca</translation>
        </message>
        <message>
            <source>The best candidate of each generation</source>
            <translation>O melhor candidato de cada geração</translation>
        </message>
        <message>
            <source>Reading the model…</source>
            <translation>Lendo o modelo…</translation>
        </message>
        <message>
            <source>Share of the run that is done</source>
            <translation>Parte da execução já concluída</translation>
        </message>
        <message>
            <source>Moves</source>
            <translation>O &amp;que mudou</translation>
        </message>
        <message>
            <source>Save this chart’s figures as CSV</source>
            <translation>Salvar os números deste gráfico como CSV</translation>
        </message>
        <message>
            <source>What has moved, generation by generation</source>
            <translation>O que mudou, geração por geração</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparação</translation>
        </message>
        <message>
            <source>Measuring each matrix…</source>
            <translation>Medindo cada matriz…</translation>
        </message>
        <message>
            <source>Bl&amp;ind</source>
            <translation>Às cegas</translation>
        </message>
        <message>
            <source>Examples that only say which answers are not wanted: %1. The model’s own answers stand in for better ones.</source>
            <translation>Exemplos que só dizem quais respostas não são desejadas: %1. As respostas do próprio modelo ocupam o lugar de outras melhores.</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>Gráficos</translation>
        </message>
        <message>
            <source>Waits while an answer is written</source>
            <translation>Espera enquanto uma resposta é escrita</translation>
        </message>
        <message>
            <source>Waits until nobody uses the computer</source>
            <translation>Espera até ninguém usar o computador</translation>
        </message>
        <message>
            <source>Waits while on battery</source>
            <translation>Espera enquanto estiver na bateria</translation>
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
            <translation>Milissegundos por geração</translation>
        </message>
        <message>
            <source>Generations</source>
            <translation>Gerações</translation>
        </message>
        <message>
            <source>Nothing was measured yet.</source>
            <translation>Nada foi medido ainda.</translation>
        </message>
        <message>
            <source>generations</source>
            <translation>gerações</translation>
        </message>
        <message>
            <source>11 to 15 ms</source>
            <translation>de 11 a 15 ms</translation>
        </message>
        <message numerus="yes">
            <source>Half of the %n generation(s) took %1 ms or less; %2 of them took 11 to 15 ms.</source>
            <translation>
                <numerusform>A única geração durou %1 ms ou menos; de 11 a 15 ms: %2.</numerusform>
                <numerusform>Metade das %n gerações durou %1 ms ou menos; %2 delas duraram de 11 a 15 ms.</numerusform>
            </translation>
        </message>
        <message>
            <source>Loss on held-out examples</source>
            <translation>Perda nos exemplos reservados</translation>
        </message>
        <message>
            <source>Loss on the text it must not get worse at</source>
            <translation>Perda no texto em que não deve piorar</translation>
        </message>
        <message>
            <source>checked</source>
            <translation>verificados</translation>
        </message>
        <message>
            <source>none is better at both</source>
            <translation>nenhum é melhor em ambos</translation>
        </message>
        <message numerus="yes">
            <source>Of %n candidate(s) that were checked, %1 stand where none is better both at held-out examples and at the text that was watched.</source>
            <translation>
                <numerusform>De %n candidato verificado, %1 não é superado por nenhum outro ao mesmo tempo nos exemplos reservados e no texto vigiado.</numerusform>
                <numerusform>De %n candidatos verificados, nenhum supera %1 deles ao mesmo tempo nos exemplos reservados e no texto vigiado.</numerusform>
            </translation>
        </message>
        <message>
            <source>Share of the budget</source>
            <translation>Parte do orçamento</translation>
        </message>
        <message>
            <source>The algorithm %1 has the largest share of the budget, %2.</source>
            <translation>O algoritmo %1 tem a maior parte do orçamento, %2.</translation>
        </message>
        <message>
            <source>Share of the generations so far</source>
            <translation>Parte das gerações até agora</translation>
        </message>
        <message>
            <source>Most of the generations’ best candidates were made by %1, %2 of them.</source>
            <translation>O melhor candidato de uma geração vem principalmente de %1 (%2).</translation>
        </message>
        <message>
            <source>Generation</source>
            <translation>Geração</translation>
        </message>
        <message>
            <source>Moved, as a share of the range</source>
            <translation>Mudança, como parte do intervalo</translation>
        </message>
        <message>
            <source>This search moves whole matrices along random directions: there are no single numbers to show.</source>
            <translation>Esta busca desloca matrizes inteiras em direções aleatórias: não há números individuais para mostrar.</translation>
        </message>
        <message>
            <source>%1 by %2</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Furthest from the untuned model in the last generation: %1.</source>
            <translation>O que está mais longe do modelo sem ajuste na última geração: %1.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SearchPanel</name>
        <message>
            <source>Searching…</source>
            <translation>Pesquisando…</translation>
        </message>
        <message>
            <source>Words, the name of a repository, or the address of its page. What stands here is sent to %1.</source>
            <translation>Palavras, o nome de um repositório ou o endereço de sua página. O que se escreve aqui é enviado a %1.</translation>
        </message>
        <message>
            <source>Nothing found. Try fewer words, or others.</source>
            <translation>Nada encontrado. Tente menos palavras ou outras.</translation>
        </message>
        <message numerus="yes">
            <source>%n repositor(y/ies) found</source>
            <translation>
                <numerusform>%n repositório encontrado</numerusform>
                <numerusform>%n repositórios encontrados</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Parar</translation>
        </message>
        <message>
            <source>Se&amp;arch</source>
            <translation>Pes&amp;quisar</translation>
        </message>
        <message>
            <source>Looking into it…</source>
            <translation>Examinando…</translation>
        </message>
        <message>
            <source>Models of the architecture “%1” do not run here yet.</source>
            <translation>Os modelos da arquitetura “%1” ainda não funcionam aqui.</translation>
        </message>
        <message>
            <source>Its author asks for consent on its page. Downloads then need the token of an account that has given it, in HF_TOKEN.</source>
            <translation>O autor pede consentimento em sua página. Os downloads precisam então do token de uma conta que o deu, em HF_TOKEN.</translation>
        </message>
        <message>
            <source>There is nothing in it that can be downloaded.</source>
            <translation>Não contém nada que possa ser baixado.</translation>
        </message>
        <message>
            <source>“%1” is in the queue of downloads.</source>
            <translation>“%1” está na fila de downloads.</translation>
        </message>
        <message>
            <source>Fi&amp;nd</source>
            <translation>E&amp;ncontrar</translation>
        </message>
        <message>
            <source>Search Hugging Face</source>
            <translation>Pesquisar no Hugging Face</translation>
        </message>
        <message>
            <source>Search Hugging Face for models in the GGUF format</source>
            <translation>Pesquisar no Hugging Face modelos no formato GGUF</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>&amp;Baixar</translation>
        </message>
        <message>
            <source>Put the chosen model in the queue of downloads</source>
            <translation>Colocar o modelo escolhido na fila de downloads</translation>
        </message>
        <message>
            <source>&amp;Open its page</source>
            <translation>Abrir sua &amp;página</translation>
        </message>
        <message>
            <source>Open the repository’s page in the browser</source>
            <translation>Abrir a página do repositório no navegador</translation>
        </message>
        <message>
            <source>Repositories found</source>
            <translation>Repositórios encontrados</translation>
        </message>
        <message>
            <source>Models in the repository</source>
            <translation>Modelos no repositório</translation>
        </message>
        <message>
            <source>Find a model</source>
            <translation>Encontrar um modelo</translation>
        </message>
        <message>
            <source>Search Hugging Face by name, see which of a model’s sizes fits this computer, and download it.</source>
            <translation>Pesquise no Hugging Face por nome, veja qual tamanho de um modelo cabe neste computador e baixe-o.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SecondPane</name>
        <message>
            <source>Second answer</source>
            <translation>Segunda resposta</translation>
        </message>
        <message>
            <source>Close the second pane</source>
            <translation>Fechar o segundo painel</translation>
        </message>
        <message>
            <source>Go on from this answer</source>
            <translation>Continuar a partir desta resposta</translation>
        </message>
        <message>
            <source>Two answers to one question</source>
            <translation>Duas respostas para uma pergunta</translation>
        </message>
        <message>
            <source>What you ask from now on is answered here, too.</source>
            <translation>O que você perguntar a partir de agora também é respondido aqui.</translation>
        </message>
        <message>
            <source>Choose a second model above.</source>
            <translation>Escolha um segundo modelo acima.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ServerPage</name>
        <message>
            <source>Port %1 is taken by another program.</source>
            <translation>A porta %1 está ocupada por outro programa.</translation>
        </message>
        <message>
            <source>Port %1 is taken: %2 is running there.</source>
            <translation>A porta %1 está ocupada: %2 está em execução nela.</translation>
        </message>
        <message>
            <source>Port %1 is taken: %2 is running there (process %3).</source>
            <translation>A porta %1 está ocupada: %2 está em execução nela (processo %3).</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Desligado</translation>
        </message>
        <message>
            <source>Other programs cannot use your models.</source>
            <translation>Outros programas não podem usar seus modelos.</translation>
        </message>
        <message>
            <source>Turning on…</source>
            <translation>Ligando…</translation>
        </message>
        <message>
            <source>On at %1</source>
            <translation>Ligado em %1</translation>
        </message>
        <message>
            <source>Every device in the network that has the key can use your models.</source>
            <translation>Todos os dispositivos da rede que tenham a chave podem usar seus modelos.</translation>
        </message>
        <message>
            <source>Programs on this computer can use your models.</source>
            <translation>Os programas deste computador podem usar seus modelos.</translation>
        </message>
        <message>
            <source>Turning off: answers under way may end…</source>
            <translation>Desligando: as respostas em andamento podem terminar…</translation>
        </message>
        <message>
            <source>Off: %1</source>
            <translation>Desligado: %1</translation>
        </message>
        <message>
            <source>Port %1 is free.</source>
            <translation>A porta %1 está livre.</translation>
        </message>
        <message>
            <source>Choose another port below.</source>
            <translation>Escolha outra porta abaixo.</translation>
        </message>
        <message>
            <source>Use port %1</source>
            <translation>Usar a porta %1</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation>
                <numerusform>%n requisição</numerusform>
                <numerusform>%n requisições</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 under way</source>
            <translation>%1 em andamento</translation>
        </message>
        <message>
            <source>%1 refused</source>
            <translation>%1 recusadas</translation>
        </message>
        <message>
            <source>%1 tokens read</source>
            <translation>%1 tokens lidos</translation>
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
            <translation>Outros programas usam seus modelos por este servidor do mesmo modo que usam o Ollama ou a OpenAI.</translation>
        </message>
        <message>
            <source>Copy address</source>
            <translation>Copiar endereço</translation>
        </message>
        <message>
            <source>&amp;Requests</source>
            <translation>Re&amp;quisições</translation>
        </message>
        <message>
            <source>Connect &amp;a program</source>
            <translation>Co&amp;nectar um programa</translation>
        </message>
        <message>
            <source>Requests, or how to connect</source>
            <translation>Requisições ou como conectar</translation>
        </message>
        <message>
            <source>Requests, the newest first</source>
            <translation>Requisições, as mais recentes primeiro</translation>
        </message>
        <message>
            <source>Program to connect</source>
            <translation>Programa a conectar</translation>
        </message>
        <message>
            <source>What that program needs</source>
            <translation>O que esse programa requer</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copy what that program needs</source>
            <translation>Copiar o que esse programa requer</translation>
        </message>
        <message>
            <source>The chosen request</source>
            <translation>A requisição escolhida</translation>
        </message>
        <message>
            <source>Copy as curl</source>
            <translation>Copiar como curl</translation>
        </message>
        <message>
            <source>A command for the same request; what was sent with it is not kept, so an example stands there</source>
            <translation>Um comando para a mesma requisição; o que foi enviado não é guardado, então há um exemplo</translation>
        </message>
        <message>
            <source>Nobody has asked anything yet. Once the server is on, every request stands here.</source>
            <translation>Ninguém pediu nada ainda. Com o servidor ligado, cada requisição aparece aqui.</translation>
        </message>
        <message>
            <source>Use the next free port</source>
            <translation>Usar a próxima porta livre</translation>
        </message>
        <message>
            <source>Copy the chosen request as curl</source>
            <translation>Copiar a requisição escolhida como curl</translation>
        </message>
        <message>
            <source>Access</source>
            <translation>Acesso</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SettingRow</name>
        <message>
            <source>“%1” is at its default again.</source>
            <translation>“%1” voltou ao valor padrão.</translation>
        </message>
        <message>
            <source>%1: back to the default</source>
            <translation>%1: voltar ao padrão</translation>
        </message>
        <message>
            <source>Back to the default</source>
            <translation>Voltar ao padrão</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>Configurações</translation>
        </message>
        <message>
            <source>Found: %1</source>
            <translation>Encontrados: %1</translation>
        </message>
        <message>
            <source>Everything is at its default.</source>
            <translation>Tudo está no valor padrão.</translation>
        </message>
        <message>
            <source>No setting has these words.</source>
            <translation>Nenhuma configuração contém estas palavras.</translation>
        </message>
        <message>
            <source>All settings of this page are at their defaults again.</source>
            <translation>Todas as configurações desta página voltaram ao padrão.</translation>
        </message>
        <message>
            <source>&amp;Reset this page</source>
            <translation>Redefinir esta pá&amp;gina</translation>
        </message>
        <message>
            <source>Everything here back to its default, but for being offline; this can be undone</source>
            <translation>Tudo volta ao padrão, exceto o modo offline; isso pode ser desfeito</translation>
        </message>
        <message>
            <source>Search the settings</source>
            <translation>Pesquisar nas configurações</translation>
        </message>
        <message>
            <source>Only changed ones</source>
            <translation>Somente as alteradas</translation>
        </message>
        <message>
            <source>Show what is not at its default</source>
            <translation>Mostrar o que não está no padrão</translation>
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
            <translation>Grau de ousadia na escolha das palavras. 0 usa sempre a mais provável; acima de 1, o resultado fica estranho.</translation>
        </message>
        <message>
            <source>Top-k</source>
            <translation>Top-k</translation>
        </message>
        <message>
            <source>Only this many of the likeliest tokens are considered. 0 considers all.</source>
            <translation>Quantos dos tokens mais prováveis são considerados. 0 considera todos.</translation>
        </message>
        <message>
            <source>Top-p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <source>Only the likeliest tokens that together have this probability are considered. 1 considers all.</source>
            <translation>Só são considerados os tokens mais prováveis que, juntos, somam esta probabilidade. 1 considera todos.</translation>
        </message>
        <message>
            <source>Min-p</source>
            <translation>Min-p</translation>
        </message>
        <message>
            <source>Tokens less likely than this share of the likeliest one are left out. 0 leaves out none.</source>
            <translation>Tokens menos prováveis que esta fração do mais provável são descartados. 0 não descarta nenhum.</translation>
        </message>
        <message>
            <source>Typical</source>
            <translation>Típico</translation>
        </message>
        <message>
            <source>Prefers tokens about as surprising as text usually is. 1 turns it off.</source>
            <translation>Prefere tokens tão surpreendentes quanto um texto costuma ser. 1 desativa.</translation>
        </message>
        <message>
            <source>Mirostat</source>
            <translation>Mirostat</translation>
        </message>
        <message>
            <source>Version 1 or 2 keeps the text evenly surprising and takes the place of the limits above. 0 turns it off.</source>
            <translation>As versões 1 e 2 mantêm constante o grau de surpresa do texto e substituem os limites acima. 0 desativa.</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Desativado</translation>
        </message>
        <message>
            <source>Mirostat target</source>
            <translation>Alvo do Mirostat</translation>
        </message>
        <message>
            <source>How surprising Mirostat wants the text to be.</source>
            <translation>Grau de surpresa que o Mirostat busca no texto.</translation>
        </message>
        <message>
            <source>Mirostat rate</source>
            <translation>Taxa do Mirostat</translation>
        </message>
        <message>
            <source>How fast Mirostat corrects itself.</source>
            <translation>Rapidez com que o Mirostat se corrige.</translation>
        </message>
        <message>
            <source>Repeat penalty</source>
            <translation>Penalidade de repetição</translation>
        </message>
        <message>
            <source>Above 1, words used a moment ago become less likely.</source>
            <translation>Acima de 1, palavras usadas há pouco ficam menos prováveis.</translation>
        </message>
        <message>
            <source>Penalty reach</source>
            <translation>Alcance das penalidades</translation>
        </message>
        <message>
            <source>How many of the last tokens the penalties look at.</source>
            <translation>Quantos dos últimos tokens as penalidades levam em conta.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todos</translation>
        </message>
        <message>
            <source>Presence penalty</source>
            <translation>Penalidade de presença</translation>
        </message>
        <message>
            <source>Makes tokens that were used at all less likely.</source>
            <translation>Torna menos prováveis os tokens que já foram usados.</translation>
        </message>
        <message>
            <source>Frequency penalty</source>
            <translation>Penalidade de frequência</translation>
        </message>
        <message>
            <source>Makes tokens less likely the more often they were used.</source>
            <translation>Torna os tokens menos prováveis quanto mais foram usados.</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Semente</translation>
        </message>
        <message>
            <source>The same seed and settings give the same answer. Empty: a new one each time.</source>
            <translation>A mesma semente e as mesmas configurações dão a mesma resposta. Vazia: uma nova a cada vez.</translation>
        </message>
        <message>
            <source>Random</source>
            <translation>Aleatória</translation>
        </message>
        <message>
            <source>Longest answer</source>
            <translation>Limite da resposta</translation>
        </message>
        <message>
            <source>In tokens, about three quarters of a word each.</source>
            <translation>Em tokens; cada um equivale a cerca de três quartos de palavra.</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>Sem limite</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Contexto</translation>
        </message>
        <message>
            <source>How many tokens of the conversation the model keeps in mind. More takes more memory. Applies when the model is loaded.</source>
            <translation>Quantos tokens da conversa o modelo tem em mente. Mais tokens ocupam mais memória. Vale ao carregar o modelo.</translation>
        </message>
        <message>
            <source>Model&apos;s own</source>
            <translation>O do modelo</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>Prompt do sistema</translation>
        </message>
        <message>
            <source>What the model is told before the conversation</source>
            <translation>O que é dito ao modelo antes da conversa</translation>
        </message>
        <message>
            <source>Reload the model with this context</source>
            <translation>Recarregar o modelo com este contexto</translation>
        </message>
        <message>
            <source>Back to the defaults</source>
            <translation>Restaurar os padrões</translation>
        </message>
        <message>
            <source>Stop strings</source>
            <translation>Textos de parada</translation>
        </message>
        <message>
            <source>The answer ends before any of these. One on each line, with \n for a new line.</source>
            <translation>A resposta termina antes de qualquer um destes. Um por linha, com \n para quebra de linha.</translation>
        </message>
        <message>
            <source>When full</source>
            <translation>Quando cheio</translation>
        </message>
        <message>
            <source>What happens when the conversation is longer than the context.</source>
            <translation>O que acontece quando a conversa é mais longa que o contexto.</translation>
        </message>
        <message>
            <source>Leave out the oldest messages</source>
            <translation>Omitir mensagens mais antigas</translation>
        </message>
        <message>
            <source>Stop with an error</source>
            <translation>Parar com um erro</translation>
        </message>
        <message>
            <source>Load the model with more context</source>
            <translation>Carregar com mais contexto</translation>
        </message>
        <message>
            <source>Summarise the oldest messages</source>
            <translation>Resumir as mensagens mais antigas</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ShortcutTable</name>
        <message>
            <source>%1, no keys</source>
            <translation>%1, sem teclas</translation>
        </message>
        <message>
            <source>%1, keys %2</source>
            <translation>%1, teclas %2</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Ação</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
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
            <translation>%1 serve para escrever: segure também Ctrl ou Alt.</translation>
        </message>
        <message>
            <source>%1 is for editing text: press other keys.</source>
            <translation>%1 serve para editar texto: pressione outras teclas.</translation>
        </message>
        <message>
            <source>%1 opens a menu: press other keys.</source>
            <translation>%1 abre um menu: pressione outras teclas.</translation>
        </message>
        <message>
            <source>%1 already runs “%2”.</source>
            <translation>%1 já executa “%2”.</translation>
        </message>
        <message>
            <source>“%1” has no keys now.</source>
            <translation>“%1” agora não tem teclas.</translation>
        </message>
        <message>
            <source>%1 runs “%2” now.</source>
            <translation>%1 agora executa “%2”.</translation>
        </message>
        <message>
            <source>Back to %1</source>
            <translation>Voltar a %1</translation>
        </message>
        <message>
            <source>Back to no keys</source>
            <translation>Voltar a sem teclas</translation>
        </message>
        <message>
            <source>Press the ke&amp;ys for “%1”:</source>
            <translation>&amp;Pressione as teclas para “%1”:</translation>
        </message>
        <message>
            <source>Choose an action above.</source>
            <translation>Escolha uma ação acima.</translation>
        </message>
        <message>
            <source>Keys for “%1”</source>
            <translation>Teclas para “%1”</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Atalhos</translation>
        </message>
        <message>
            <source>Search actions and keys</source>
            <translation>Buscar ações e teclas</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>Ações e suas teclas</translation>
        </message>
        <message>
            <source>No keys</source>
            <translation>Sem teclas</translation>
        </message>
        <message>
            <source>Take them over</source>
            <translation>Ficar com elas</translation>
        </message>
        <message>
            <source>Reset all shortcuts</source>
            <translation>Redefinir todos os atalhos</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::StatusStrip</name>
        <message>
            <source>Loading a model</source>
            <translation>Carregando um modelo</translation>
        </message>
        <message>
            <source>Answering</source>
            <translation>Respondendo</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Pronto</translation>
        </message>
        <message>
            <source>No model loaded</source>
            <translation>Nenhum modelo carregado</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 tokens/s</translation>
        </message>
        <message>
            <source>Memory: %1</source>
            <translation>Memória: %1</translation>
        </message>
        <message>
            <source>Held by the model beside its file of %1</source>
            <translation>Ocupada pelo modelo, além do arquivo de %1</translation>
        </message>
        <message>
            <source>Show the run</source>
            <translation>Mostrar a execução</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::TranscriptView</name>
        <message>
            <source>New text below</source>
            <translation>Há texto novo abaixo</translation>
        </message>
        <message>
            <source>To the newest text</source>
            <translation>Ir para o texto mais recente</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::TuneForm</name>
        <message>
            <source>Choose examples</source>
            <translation>Escolher exemplos</translation>
        </message>
        <message>
            <source>Examples: conversations, tables, chats (*.jsonl *.json *.csv *.tsv *.txt)</source>
            <translation>Exemplos: conversas, tabelas, chats (*.jsonl *.json *.csv *.tsv *.txt)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Todos os arquivos (*)</translation>
        </message>
        <message>
            <source>Makes a model better at your examples by trying: no gradients, the model’s file stays as it is, nothing leaves this computer.</source>
            <translation>Melhora um modelo nos seus exemplos por tentativas: sem gradientes, sem alterar o arquivo do modelo e sem que nada saia deste computador.</translation>
        </message>
        <message>
            <source>Time &amp;it may take</source>
            <translation>&amp;Tempo máximo</translation>
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
            <translation>Modelo a ajustar</translation>
        </message>
        <message>
            <source>Exam&amp;ples</source>
            <translation>Exemplos</translation>
        </message>
        <message>
            <source>File of examples</source>
            <translation>Arquivo de exemplos</translation>
        </message>
        <message>
            <source>Drop a file here</source>
            <translation>Solte um arquivo aqui</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Escolher…</translation>
        </message>
        <message>
            <source>Choose a file of examples</source>
            <translation>Escolher um arquivo de exemplos</translation>
        </message>
        <message>
            <source>Conversations that end with the answer you want: as JSON, as a table (CSV) or as exported chats.</source>
            <translation>Conversas que terminam com a resposta desejada: em JSON, em tabela (CSV) ou como chats exportados.</translation>
        </message>
        <message>
            <source>Try: JSON</source>
            <translation>Testar: JSON</translation>
        </message>
        <message>
            <source>The guide’s own examples: answers as JSON</source>
            <translation>Os exemplos do guia: respostas em JSON</translation>
        </message>
        <message>
            <source>Try: playful</source>
            <translation>Testar: divertido</translation>
        </message>
        <message>
            <source>The guide’s own examples: playful answers</source>
            <translation>Os exemplos do guia: respostas divertidas</translation>
        </message>
        <message>
            <source>More settings</source>
            <translation>Mais opções</translation>
        </message>
        <message>
            <source>&amp;Algorithm</source>
            <translation>Al&amp;goritmo</translation>
        </message>
        <message>
            <source>what fits (recommended)</source>
            <translation>o mais adequado (recomendado)</translation>
        </message>
        <message>
            <source>&amp;What to vary</source>
            <translation>O &amp;que variar</translation>
        </message>
        <message>
            <source>steering vectors (recommended)</source>
            <translation>vetores de direcionamento (recomendado)</translation>
        </message>
        <message>
            <source>norm gains</source>
            <translation>ganhos de normalização</translation>
        </message>
        <message>
            <source>LoRA factors, rank 4</source>
            <translation>fatores LoRA, posto 4</translation>
        </message>
        <message>
            <source>whole matrices, by low-rank noise</source>
            <translation>matrizes inteiras, com ruído de posto baixo</translation>
        </message>
        <message>
            <source>Random see&amp;d</source>
            <translation>Semente aleatór&amp;ia</translation>
        </message>
        <message>
            <source>&amp;Random search beside it</source>
            <translation>Busca aleatória em &amp;paralelo</translation>
        </message>
        <message>
            <source>Shows what trying at random would have found; takes half of the time</source>
            <translation>Mostra o que tentativas ao acaso teriam encontrado; consome metade do tempo</translation>
        </message>
        <message>
            <source>Start t&amp;uning</source>
            <translation>Inicia&amp;r ajuste</translation>
        </message>
        <message>
            <source>Choose a text</source>
            <translation>Escolher um texto</translation>
        </message>
        <message>
            <source>Plain text (*.txt *.md)</source>
            <translation>Texto sem formatação (*.txt *.md)</translation>
        </message>
        <message>
            <source>Te&amp;xt it must not get worse at</source>
            <translation>Texto em que não de&amp;ve piorar</translation>
        </message>
        <message>
            <source>Text file it must not get worse at</source>
            <translation>Arquivo de texto em que não deve piorar</translation>
        </message>
        <message>
            <source>none</source>
            <translation>nenhum</translation>
        </message>
        <message>
            <source>Choose a text it must not get worse at</source>
            <translation>Escolher um texto em que não deve piorar</translation>
        </message>
        <message>
            <source>What should &amp;get better</source>
            <translation>O que deve melhorar</translation>
        </message>
        <message>
            <source>What should get better</source>
            <translation>O que deve melhorar</translation>
        </message>
        <message>
            <source>Its answers, by my examples</source>
            <translation>As respostas dele, segundo meus exemplos</translation>
        </message>
        <message>
            <source>How its words are drawn</source>
            <translation>A escolha das palavras dele</translation>
        </message>
        <message>
            <source>How fast it is here</source>
            <translation>A velocidade neste computador</translation>
        </message>
        <message>
            <source>Finds the threads, chunks and cache with which this computer answers soonest. Every measurement is paired with one of the settings as they are, and the answers stay the same.</source>
            <translation>Encontra os threads, os blocos e o cache com os quais este computador responde mais rápido. Cada medição é acompanhada de outra com as configurações atuais, e as respostas não mudam.</translation>
        </message>
        <message>
            <source>Finds the temperature, top-k and the like under which the answers of your examples are drawn most often. The model is read once and then not needed any more.</source>
            <translation>Encontra a temperatura, o top-k e afins com os quais as respostas dos seus exemplos são escolhidas com mais frequência. O modelo é lido uma vez e depois não é mais necessário.</translation>
        </message>
        <message>
            <source>About %1 instead of %2.</source>
            <translation>Cerca de %1 em vez de %2.</translation>
        </message>
        <message>
            <source>Its size, at the same quality</source>
            <translation>Seu tamanho, com a mesma qualidade</translation>
        </message>
        <message>
            <source>Finds for each matrix the number of bits with which the whole fits a size and says what the original would say. A new model is written; the original stays as it is.</source>
            <translation>Encontra para cada matriz o número de bits com que o todo cabe em um tamanho e diz o que o original diria. Um novo modelo é gravado; o original fica como está.</translation>
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
            <translation>Texto para comparar</translation>
        </message>
        <message>
            <source>Text file to compare on</source>
            <translation>Arquivo de texto para comparar</translation>
        </message>
        <message>
            <source>Choose a text to compare on</source>
            <translation>Escolher um texto para comparar</translation>
        </message>
        <message>
            <source>Some pages of what you use it for. Without a text, what the model says by itself serves.</source>
            <translation>Algumas páginas daquilo para que você o usa. Sem texto, serve o que o modelo diz por si mesmo.</translation>
        </message>
        <message>
            <source>My rated and changed answers (%1)</source>
            <translation>Avaliadas e editadas (%1)</translation>
        </message>
        <message>
            <source>The answers of your chats that you have rated or changed, as examples</source>
            <translation>As respostas dos seus chats que você avaliou ou editou, como exemplos</translation>
        </message>
        <message>
            <source>Rate answers in the chat, or change them, and agree that they are collected</source>
            <translation>Avalie ou edite respostas no chat e aceite que sejam reunidas</translation>
        </message>
        <message>
            <source>candidates</source>
            <translation>candidatos</translation>
        </message>
        <message>
            <source>What limits the search</source>
            <translation>O que limita a busca</translation>
        </message>
        <message>
            <source>Candidates &amp;it may try</source>
            <translation>Candidatos que pode &amp;testar</translation>
        </message>
        <message>
            <source>Memor&amp;y it may take, with the model</source>
            <translation>Memór&amp;ia que pode usar, com o modelo</translation>
        </message>
        <message>
            <source> MB</source>
            <translation> MB</translation>
        </message>
        <message>
            <source>what suits (recommended)</source>
            <translation>o que convier (recomendado)</translation>
        </message>
        <message>
            <source>Minutes the search may take</source>
            <translation>Minutos que a busca pode levar</translation>
        </message>
        <message>
            <source>Candidates the search may try</source>
            <translation>Candidatos que a busca pode testar</translation>
        </message>
        <message>
            <source>the model’s own answers</source>
            <translation>as respostas do próprio modelo</translation>
        </message>
        <message>
            <source>Without a text, what the untuned model answers to neutral questions is watched.</source>
            <translation>Sem um texto, observa-se o que o modelo não ajustado responde a perguntas neutras.</translation>
        </message>
        <message>
            <source>My rated and changed answers</source>
            <translation>Minhas respostas avaliadas e editadas</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::TunePage</name>
        <message>
            <source>damaged</source>
            <translation>danificada</translation>
        </message>
        <message>
            <source>unfinished</source>
            <translation>inacabada</translation>
        </message>
        <message>
            <source>found something</source>
            <translation>encontrou algo</translation>
        </message>
        <message>
            <source>found nothing better</source>
            <translation>não encontrou nada melhor</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Runs that were &amp;kept</source>
            <translation>&amp;Histórico de execuções</translation>
        </message>
        <message>
            <source>Runs that were kept, the newest first</source>
            <translation>Histórico de execuções, as mais recentes primeiro</translation>
        </message>
        <message>
            <source>Nothing is being tuned</source>
            <translation>Nada está sendo ajustado</translation>
        </message>
        <message>
            <source>Give it examples and some minutes. Here you will see every generation of candidates as it is tried, what the best of them answers, and whether it is really better on examples that it has never seen. Only then can you adopt it, and you can always roll back.</source>
            <translation>Informe exemplos e alguns minutos. Aqui você verá cada geração de candidatos à medida que é testada, o que o melhor deles responde e se ele é mesmo melhor em exemplos que nunca viu. Só então você poderá adotá-lo, e sempre poderá reverter.</translation>
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
            <translation>Partes desta página</translation>
        </message>
        <message>
            <source>Tune a model</source>
            <translation>Ajustar um modelo</translation>
        </message>
        <message>
            <source>What to tune by</source>
            <translation>Com o que ajustar</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::VerdictPanel</name>
        <message>
            <source>Adopt it anyway?</source>
            <translation>Adotar mesmo assim?</translation>
        </message>
        <message>
            <source>The test did not find this better, or found harm. Adopt it anyway?</source>
            <translation>O teste não encontrou melhora ou encontrou algum prejuízo. Adotar mesmo assim?</translation>
        </message>
        <message>
            <source>You can roll back at any time.</source>
            <translation>Você pode reverter a qualquer momento.</translation>
        </message>
        <message>
            <source>Adopt anyway</source>
            <translation>Adotar mesmo assim</translation>
        </message>
        <message>
            <source>Adopted: the model answers through what was found.</source>
            <translation>Adotado: o modelo responde com o que foi encontrado.</translation>
        </message>
        <message>
            <source>Better, and nothing that was watched got worse.</source>
            <translation>Melhor, e nada do que foi vigiado piorou.</translation>
        </message>
        <message>
            <source>Not adopted: it did not pass the test.</source>
            <translation>Não adotado: não passou no teste.</translation>
        </message>
        <message>
            <source>No improvement found.</source>
            <translation>Nenhuma melhora encontrada.</translation>
        </message>
        <message numerus="yes">
            <source>On %n example(s) it has never seen, the loss went from %1 to %2.</source>
            <translation>
                <numerusform>Em %n exemplo que nunca viu, a perda foi de %1 para %2.</numerusform>
                <numerusform>Em %n exemplos que nunca viu, a perda foi de %1 para %2.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing that was tried is better than the model as it is, which has a loss of %1 on held-out examples. Keep what you have, or give it more time or more examples.</source>
            <translation>Nada do que foi testado é melhor do que o modelo como está, que tem uma perda de %1 nos exemplos reservados. Fique com o que tem, ou dê mais tempo ou mais exemplos.</translation>
        </message>
        <message>
            <source>An earlier find is adopted for this model.</source>
            <translation>Um achado anterior já foi adotado para este modelo.</translation>
        </message>
        <message>
            <source>&amp;Adopt</source>
            <translation>A&amp;dotar</translation>
        </message>
        <message>
            <source>&amp;Adopt anyway…</source>
            <translation>A&amp;dotar mesmo assim…</translation>
        </message>
        <message>
            <source>From now on the model answers through what was found; its file stays as it is</source>
            <translation>A partir de agora, o modelo responde com o que foi encontrado; o arquivo dele não muda</translation>
        </message>
        <message>
            <source>Roll &amp;back</source>
            <translation>Re&amp;verter</translation>
        </message>
        <message>
            <source>The model answers as it did before the last adoption</source>
            <translation>O modelo responde como antes da última adoção</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1%</translation>
        </message>
        <message numerus="yes">
            <source>Too little to tell: %n example(s) for the last word, and %1 at least are needed.</source>
            <translation>
                <numerusform>Muito pouco para decidir: %n exemplo para o teste final, e são necessários pelo menos %1.</numerusform>
                <numerusform>Muito pouco para decidir: %n exemplos para o teste final, e são necessários pelo menos %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>It fails at some of the examples.</source>
            <translation>Ele falha em alguns dos exemplos.</translation>
        </message>
        <message>
            <source>The loss changes by %1, and by %2 at worst: too little to be sure of it.</source>
            <translation>A perda varia %1, e %2 no pior caso: muito pouco para ter certeza.</translation>
        </message>
        <message>
            <source>The text that it must not get worse at may get worse by %1.</source>
            <translation>No texto em que não deve piorar, pode piorar em %1.</translation>
        </message>
        <message>
            <source>On the text that was watched it is %1 nats per token away from the model as it is.</source>
            <translation>No texto vigiado, ele se afasta %1 nats por token do modelo como está.</translation>
        </message>
        <message>
            <source>On one part of the text that was watched it is %1 nats per token away from the model as it is.</source>
            <translation>Em uma parte do texto vigiado, ele se afasta %1 nats por token do modelo como está.</translation>
        </message>
        <message>
            <source>The loss falls by %1, and surely by %2.</source>
            <translation>A perda cai %1; com certeza, pelo menos %2.</translation>
        </message>
        <message>
            <source>%1 There was no text to watch for harm.</source>
            <translation>%1 Não havia texto vigiado para detectar algum prejuízo.</translation>
        </message>
        <message>
            <source>Asked “%1”, it says nothing.</source>
            <translation>À pergunta “%1”, ele não responde nada.</translation>
        </message>
        <message>
            <source>Asked “%1”, it does not come to an end.</source>
            <translation>À pergunta “%1”, ele não termina de responder.</translation>
        </message>
        <message>
            <source>Asked “%1”, it repeats itself.</source>
            <translation>À pergunta “%1”, ele se repete.</translation>
        </message>
        <message>
            <source>No better settings found: keep what you have.</source>
            <translation>Nenhuma configuração melhor encontrada: fique com o que tem.</translation>
        </message>
        <message>
            <source>Faster with other settings.</source>
            <translation>Mais rápido com outras configurações.</translation>
        </message>
        <message>
            <source>Other sampler settings suit your examples better.</source>
            <translation>Outras configurações de amostragem combinam melhor com seus exemplos.</translation>
        </message>
        <message>
            <source>A request takes %1 of the time that it takes as things are.</source>
            <translation>Uma requisição leva %1 do tempo que leva agora.</translation>
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
            <translation>Penalidade de repetição</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Threads</translation>
        </message>
        <message>
            <source>Prompt tokens at a time</source>
            <translation>Tokens do prompt por vez</translation>
        </message>
        <message>
            <source>Numbers in the KV cache</source>
            <translation>Números no cache KV</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <translation>%1: %2 → %3</translation>
        </message>
        <message>
            <source>The time changes by %1, and by %2 at worst: too little to be sure of it.</source>
            <translation>O tempo varia %1, e %2 no pior caso: muito pouco para ter certeza.</translation>
        </message>
        <message>
            <source>The time falls by %1, and surely by %2.</source>
            <translation>O tempo cai %1; com certeza, pelo menos %2.</translation>
        </message>
        <message>
            <source>&amp;Use in the chat</source>
            <translation>Usar &amp;no chat</translation>
        </message>
        <message>
            <source>The chat that is shown answers with these settings from now on</source>
            <translation>A partir de agora, o chat exibido responde com estas configurações</translation>
        </message>
        <message>
            <source>&amp;Use these settings</source>
            <translation>Usar estas co&amp;nfigurações</translation>
        </message>
        <message>
            <source>From the next time the model is loaded on; the pages of settings and of models have them, too</source>
            <translation>A partir do próximo carregamento do modelo; as páginas de configurações e de modelos também as têm</translation>
        </message>
        <message>
            <source>A new model is written; the original stays.</source>
            <translation>Um novo modelo é gravado; o original fica.</translation>
        </message>
        <message>
            <source>Written: %1 is among your models.</source>
            <translation>Gravado: %1 está entre os seus modelos.</translation>
        </message>
        <message>
            <source>Smaller, and closer to the original than one type for all.</source>
            <translation>Menor, e mais perto do original do que um tipo para todas.</translation>
        </message>
        <message>
            <source>Smaller, but not surely closer than one type for all.</source>
            <translation>Menor, mas não com certeza mais perto do que um tipo para todas.</translation>
        </message>
        <message>
            <source>The original: %1.</source>
            <translation>O original: %1.</translation>
        </message>
        <message>
            <source>One type for all, as far as it fits: %1, %2 nats per token away.</source>
            <translation>Um tipo para todas, até onde cabe: %1, a %2 nats por token.</translation>
        </message>
        <message>
            <source>What was found: %1, %2 nats per token away; the same first choice in %3, perplexity changed by %4.</source>
            <translation>O que foi encontrado: %1, a %2 nats por token; mesma primeira escolha em %3, perplexidade mudou %4.</translation>
        </message>
        <message>
            <source>&amp;Write the model</source>
            <translation>&amp;Gravar o modelo</translation>
        </message>
        <message>
            <source>&amp;Write it anyway…</source>
            <translation>&amp;Gravar mesmo assim…</translation>
        </message>
        <message>
            <source>A new file beside the original, and a name of its own among your models</source>
            <translation>Um novo arquivo ao lado do original, com nome próprio entre os seus modelos</translation>
        </message>
        <message>
            <source>Share of the model that is written</source>
            <translation>Parte do modelo já escrita</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Nothing is left of what was written</source>
            <translation>Nada do que foi escrito permanece</translation>
        </message>
        <message>
            <source>Some of the answers that it was tuned by have been deleted since. Tune again to have a model that does without them.</source>
            <translation>Algumas das respostas com que foi ajustado foram excluídas desde então. Ajuste de novo para ter um modelo sem elas.</translation>
        </message>
        <message>
            <source>Compare b&amp;lind</source>
            <translation>Comparar às ce&amp;gas</translation>
        </message>
        <message>
            <source>Your questions, answered before and after, without saying which is which</source>
            <translation>Suas perguntas, respondidas antes e depois, sem dizer qual é qual</translation>
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
            <translation>Cancelar a gravação do modelo</translation>
        </message>
        <message>
            <source>Serve it</source>
            <translation>Servir este modelo</translation>
        </message>
        <message>
            <source>Other programs are answered by it through the server, which is turned on</source>
            <translation>Outros programas recebem as respostas dele pelo servidor, que é ligado</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::WelcomePage</name>
        <message>
            <source>First steps</source>
            <translation>Primeiros passos</translation>
        </message>
        <message>
            <source>Welcome to TARS</source>
            <translation>Boas-vindas ao TARS</translation>
        </message>
        <message>
            <source>S&amp;kip</source>
            <translation>&amp;Pular</translation>
        </message>
        <message>
            <source>Go to the chat; this page stays in the Help menu</source>
            <translation>Ir ao chat; esta página continua no menu Ajuda</translation>
        </message>
        <message>
            <source>It runs language models on this computer, and needs one to begin with. Three steps, and none of them has to be taken now.</source>
            <translation>Ele executa modelos de linguagem neste computador e precisa de um para começar. São três passos, e nenhum é obrigatório agora.</translation>
        </message>
        <message>
            <source>1. Models that are here already</source>
            <translation>1. Modelos que já estão aqui</translation>
        </message>
        <message>
            <source>2. A model that fits this computer</source>
            <translation>2. Um modelo que cabe neste computador</translation>
        </message>
        <message>
            <source>3. Appearance and language</source>
            <translation>3. Aparência e idioma</translation>
        </message>
        <message>
            <source>&amp;Go to the chat</source>
            <translation>I&amp;r ao chat</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AnswerDetails</name>
        <message>
            <source>The model&apos;s own</source>
            <translation>O próprio do modelo</translation>
        </message>
        <message>
            <source>How this answer was made</source>
            <translation>Como esta resposta foi feita</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Arquivo</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>Pesos</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Predefinição</translation>
        </message>
        <message>
            <source>Answer again with exactly these settings</source>
            <translation>Responder de novo com exatamente estes ajustes</translation>
        </message>
        <message>
            <source>Use these settings in this chat</source>
            <translation>Usar estes ajustes nesta conversa</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Semente</translation>
        </message>
        <message>
            <source>Tokens read</source>
            <translation>Tokens lidos</translation>
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
            <translation>Mensagens antigas omitidas</translation>
        </message>
        <message>
            <source>Tokens forgotten on the way</source>
            <translation>Tokens esquecidos no caminho</translation>
        </message>
        <message>
            <source>First token after</source>
            <translation>Primeiro token após</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Velocidade</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 tokens/s</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>Prompt do sistema</translation>
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
            <translation>Penalidade de repetição</translation>
        </message>
        <message>
            <source>Penalty reach</source>
            <translation>Alcance das penalidades</translation>
        </message>
        <message>
            <source>Presence penalty</source>
            <translation>Penalidade de presença</translation>
        </message>
        <message>
            <source>Frequency penalty</source>
            <translation>Penalidade de frequência</translation>
        </message>
        <message>
            <source>Mirostat</source>
            <translation>Mirostat</translation>
        </message>
        <message>
            <source>Longest answer</source>
            <translation>Limite da resposta</translation>
        </message>
        <message>
            <source>Stop strings</source>
            <translation>Textos de parada</translation>
        </message>
        <message>
            <source>Thinking</source>
            <translation>Raciocínio</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Ligado</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Desligado</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fechar</translation>
        </message>
        <message>
            <source>Adapter</source>
            <translation>Adaptador</translation>
        </message>
        <message>
            <source>KV cache</source>
            <translation>Cache KV</translation>
        </message>
        <message>
            <source>Computed on</source>
            <translation>Calculado em</translation>
        </message>
        <message>
            <source>It was computed on %1, and now %2 computes: words may differ.</source>
            <translation>Foi calculada em %1, e agora quem calcula é %2: as palavras podem ser outras.</translation>
        </message>
        <message>
            <source>Old messages given as a summary</source>
            <translation>Mensagens antigas dadas como resumo</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Threads</translation>
        </message>
        <message>
            <source>Written by</source>
            <translation>Escrito por</translation>
        </message>
        <message>
            <source>The model’s file is gone: it cannot answer again.</source>
            <translation>O arquivo do modelo não existe mais: ele não pode responder de novo.</translation>
        </message>
        <message>
            <source>The adapter’s file is gone: the model cannot answer through it again.</source>
            <translation>O arquivo do adaptador não existe mais: o modelo não pode responder com ele de novo.</translation>
        </message>
        <message>
            <source>%1 is loaded first, with the context, KV cache and device of then.</source>
            <translation>%1 é carregado primeiro, com o contexto, o cache KV e o dispositivo de então.</translation>
        </message>
        <message>
            <source>The model’s file has changed since: words may differ.</source>
            <translation>O arquivo do modelo mudou desde então: as palavras podem diferir.</translation>
        </message>
        <message>
            <source>TARS %1 wrote it, and this is %2: words may differ.</source>
            <translation>O TARS %1 a escreveu, e este é o %2: as palavras podem diferir.</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Memória</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AttachmentBar</name>
        <message>
            <source>A message has at most %1 files.</source>
            <translation>Uma mensagem tem no máximo %1 arquivos.</translation>
        </message>
        <message>
            <source>Remove all attached files</source>
            <translation>Remover todos os arquivos anexados</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AttachmentChip</name>
        <message>
            <source>Reading…</source>
            <translation>Lendo…</translation>
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
            <translation>Não anexar %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AttachmentReader</name>
        <message>
            <source>too large (%1, at most %2)</source>
            <translation>grande demais (%1, no máximo %2)</translation>
        </message>
        <message>
            <source>Attach the part of it that matters.</source>
            <translation>Anexe a parte que importa.</translation>
        </message>
        <message>
            <source>not a text</source>
            <translation>não é um texto</translation>
        </message>
        <message>
            <source>Text files and PDF can be attached.</source>
            <translation>É possível anexar arquivos de texto e PDF.</translation>
        </message>
        <message>
            <source>cannot be read: damaged, or locked with a password</source>
            <translation>não pode ser lido: danificado ou protegido por senha</translation>
        </message>
        <message>
            <source>there is no text in it</source>
            <translation>não contém texto</translation>
        </message>
        <message>
            <source>Its pages may be pictures.</source>
            <translation>Talvez as páginas sejam imagens.</translation>
        </message>
        <message>
            <source>this build of TARS does not read PDF</source>
            <translation>esta versão do TARS não lê PDF</translation>
        </message>
        <message>
            <source>Save it as text, and attach that.</source>
            <translation>Salve como texto e anexe isso.</translation>
        </message>
        <message>
            <source>this model can&apos;t see images</source>
            <translation>este modelo não vê imagens</translation>
        </message>
        <message>
            <source>the file is empty</source>
            <translation>o arquivo está vazio</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ContextMeter</name>
        <message>
            <source>System prompt</source>
            <translation>Prompt do sistema</translation>
        </message>
        <message>
            <source>Conversation so far</source>
            <translation>Conversa até agora</translation>
        </message>
        <message>
            <source>Your message</source>
            <translation>Sua mensagem</translation>
        </message>
        <message>
            <source>Attached files</source>
            <translation>Arquivos anexados</translation>
        </message>
        <message>
            <source>The model&apos;s own marks</source>
            <translation>Marcas do próprio modelo</translation>
        </message>
        <message>
            <source>Context: %1 of %2 tokens</source>
            <translation>Contexto: %1 de %2 tokens</translation>
        </message>
        <message>
            <source>How much of what the model can keep in mind this conversation takes</source>
            <translation>Quanto este chat ocupa do que o modelo consegue ter em mente</translation>
        </message>
        <message>
            <source>When the context is full</source>
            <translation>Quando o contexto está cheio</translation>
        </message>
        <message>
            <source>Leave out the oldest messages</source>
            <translation>Omitir mensagens mais antigas</translation>
        </message>
        <message>
            <source>Stop with an error</source>
            <translation>Parar com um erro</translation>
        </message>
        <message>
            <source>Load the model with more context</source>
            <translation>Carregar com mais contexto</translation>
        </message>
        <message>
            <source>Summarise the oldest messages</source>
            <translation>Resumir as mensagens mais antigas</translation>
        </message>
        <message>
            <source>Summary of older messages</source>
            <translation>Resumo das mensagens anteriores</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Free</source>
            <translation>Livre</translation>
        </message>
        <message>
            <source>Reserved for the answer</source>
            <translation>Reservado para a resposta</translation>
        </message>
        <message>
            <source>What the context is taken by</source>
            <translation>O que ocupa o contexto</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::PresetBar</name>
        <message>
            <source>None</source>
            <translation>Nenhuma</translation>
        </message>
        <message>
            <source>The model&apos;s own</source>
            <translation>O próprio do modelo</translation>
        </message>
        <message>
            <source>%1 (changed)</source>
            <translation>%1 (alterada)</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Predefinição</translation>
        </message>
        <message>
            <source>System prompt, sampling and the rest, kept under a name</source>
            <translation>Prompt do sistema, amostragem e o resto, guardados com um nome</translation>
        </message>
        <message>
            <source>Name of the preset</source>
            <translation>Nome da predefinição</translation>
        </message>
        <message>
            <source>Save, rename or delete presets</source>
            <translation>Salvar, renomear ou excluir predefinições</translation>
        </message>
        <message>
            <source>Save as a new preset…</source>
            <translation>Salvar como nova predefinição…</translation>
        </message>
        <message>
            <source>Save the changes</source>
            <translation>Salvar as alterações</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Renomear…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Excluir</translation>
        </message>
        <message>
            <source>Choose a preset…</source>
            <translation>Escolher uma predefinição…</translation>
        </message>
        <message>
            <source>Yours for this model</source>
            <translation>O seu para este modelo</translation>
        </message>
        <message>
            <source>Begin new chats with this model so</source>
            <translation>Começar assim os novos chats com este modelo</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::BlindPane</name>
        <message>
            <source>Blind comparison</source>
            <translation>Comparação às cegas</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>The model is being loaded.</source>
            <translation>O modelo está sendo carregado.</translation>
        </message>
        <message>
            <source>Asking loads the model that was tuned.</source>
            <translation>Ao perguntar, carrega-se o modelo que foi ajustado.</translation>
        </message>
        <message>
            <source>%1: both are answering…</source>
            <translation>%1: ambos estão respondendo…</translation>
        </message>
        <message>
            <source>%1: which is better?</source>
            <translation>%1: qual é melhor?</translation>
        </message>
        <message>
            <source>%1: ask something.</source>
            <translation>%1: pergunte algo.</translation>
        </message>
        <message>
            <source>Preferred: the tuned model %1 times, the model as it was %2 times; as good: %3 times.</source>
            <translation>Preferido: o modelo ajustado %1 vezes, o modelo como era %2 vezes; igualmente bons: %3 vezes.</translation>
        </message>
        <message>
            <source>At 95 % certainty, the tuned one is preferred in %1 to %2 of the cases.</source>
            <translation>Com 95 % de certeza, o ajustado é preferido em %1 a %2 dos casos.</translation>
        </message>
        <message>
            <source>It is better to you.</source>
            <translation>Para você, ele é melhor.</translation>
        </message>
        <message>
            <source>It is worse to you.</source>
            <translation>Para você, ele é pior.</translation>
        </message>
        <message>
            <source>That may be chance, either way.</source>
            <translation>Pode ser acaso, num sentido ou no outro.</translation>
        </message>
        <message>
            <source>Your question is answered twice, by the model as it was and through what the run has found, in an order that nobody knows. After %1 picks you hear which you preferred. A pick counts as a rating.</source>
            <translation>Sua pergunta é respondida duas vezes, pelo modelo como era e através do que a execução encontrou, numa ordem que ninguém conhece. Após %1 escolhas você saberá qual preferiu. Uma escolha conta como avaliação.</translation>
        </message>
        <message>
            <source>A question of yours</source>
            <translation>Uma pergunta sua</translation>
        </message>
        <message>
            <source>&amp;Ask both</source>
            <translation>Per&amp;guntar a ambos</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>&amp;Parar</translation>
        </message>
        <message>
            <source>First answer</source>
            <translation>Primeira resposta</translation>
        </message>
        <message>
            <source>Second answer</source>
            <translation>Segunda resposta</translation>
        </message>
        <message>
            <source>The first is better</source>
            <translation>A &amp;primeira é melhor</translation>
        </message>
        <message>
            <source>The second is better</source>
            <translation>A segun&amp;da é melhor</translation>
        </message>
        <message>
            <source>&amp;Both are as good</source>
            <translation>Ambas são igualmente boas</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Mais uma &amp;vez</translation>
        </message>
        <message>
            <source>Your question is asked as soon as the model is loaded.</source>
            <translation>Sua pergunta será feita assim que o modelo for carregado.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ContinuousPanel</name>
        <message>
            <source>It needs your ratings: allow them to be collected, in the settings.</source>
            <translation>Ele precisa das suas avaliações: permita reuni-las nas configurações.</translation>
        </message>
        <message>
            <source>Choose a model in the chat: that one is tuned.</source>
            <translation>Escolha um modelo no chat: ele será ajustado.</translation>
        </message>
        <message>
            <source>Gathering: %1 of %2 good or changed answers that a test needs.</source>
            <translation>Reunindo: %1 de %2 respostas boas ou editadas de que um teste precisa.</translation>
        </message>
        <message>
            <source>Gathering: %1 of %2 new ratings.</source>
            <translation>Reunindo: %1 de %2 avaliações novas.</translation>
        </message>
        <message>
            <source>Waiting until nobody needs the computer.</source>
            <translation>Esperando até que ninguém precise do computador.</translation>
        </message>
        <message>
            <source>%1: something better was found. It is adopted if it makes your next %2 good answers likelier, too.</source>
            <translation>%1: algo melhor foi encontrado. Será adotado se também tornar mais prováveis suas próximas %2 boas respostas.</translation>
        </message>
        <message>
            <source>%1: what was found did not make your later answers likelier, and was not adopted.</source>
            <translation>%1: o que foi encontrado não tornou mais prováveis suas respostas posteriores e não foi adotado.</translation>
        </message>
        <message>
            <source>Waiting for mains power: on battery it does not work.</source>
            <translation>Aguardando a tomada: na bateria não trabalha.</translation>
        </message>
        <message>
            <source>At work, out of your way.</source>
            <translation>Trabalhando, sem atrapalhar.</translation>
        </message>
        <message>
            <source>Paused while the computer is in use.</source>
            <translation>Em pausa enquanto o computador está em uso.</translation>
        </message>
        <message>
            <source>%1: no improvement found.</source>
            <translation>%1: nenhuma melhora encontrada.</translation>
        </message>
        <message>
            <source>%1: something better was found. The run among those kept has the evidence, and can be adopted.</source>
            <translation>%1: algo melhor foi encontrado. A execução guardada tem as provas e pode ser adotada.</translation>
        </message>
        <message>
            <source>%1: adopted.</source>
            <translation>%1: adotado.</translation>
        </message>
        <message>
            <source>%1: rolled back, because answers were rated worse than before.</source>
            <translation>%1: revertido, porque as respostas foram avaliadas pior do que antes.</translation>
        </message>
        <message>
            <source>Keep &amp;learning from my ratings</source>
            <translation>Aprender com minhas ava&amp;liações</translation>
        </message>
        <message>
            <source>When nobody has needed the computer for a minute, five minutes of tuning by what you rated and changed begin, at the lowest priority. They pause when you come back.</source>
            <translation>Quando ninguém precisou do computador por um minuto, começam cinco minutos de ajuste com o que você avaliou e editou, com a prioridade mais baixa. Eles pausam quando você volta.</translation>
        </message>
        <message>
            <source>After so many &amp;new ratings</source>
            <translation>Após tantas avaliações &amp;novas</translation>
        </message>
        <message>
            <source>New ratings before it begins</source>
            <translation>Avaliações novas antes de começar</translation>
        </message>
        <message>
            <source>What was adopted is rolled back by itself if, within the next 50 rated answers (8 at least), the share of bad ones is surely higher than in the 50 before: their 95 % intervals no longer touch. A changed answer counts as a bad one.</source>
            <translation>O que foi adotado é revertido por conta própria se, nas próximas 50 respostas avaliadas (8 no mínimo), a parcela de ruins for com certeza maior do que nas 50 anteriores: seus intervalos de 95 % não se tocam mais. Uma resposta editada conta como ruim.</translation>
        </message>
        <message>
            <source>Ad&amp;opt without asking</source>
            <translation>Ad&amp;otar sem perguntar</translation>
        </message>
        <message>
            <source>Only what passes the test</source>
            <translation>Só o que passar no teste</translation>
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
            <translation>Não há nenhuma pasta para onde possam ir os modelos baixados.</translation>
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
            <translation>Aguardando</translation>
        </message>
        <message>
            <source>Asking</source>
            <translation>Consultando</translation>
        </message>
        <message>
            <source>Checking</source>
            <translation>Verificando</translation>
        </message>
        <message>
            <source>Coming</source>
            <translation>Baixando</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Pausado</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Falhou</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>Concluído</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progresso</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamanho</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Velocidade</translation>
        </message>
        <message>
            <source>Time left</source>
            <translation>Tempo restante</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Paused: this connection is metered</source>
            <translation>Em pausa: esta conexão é limitada</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DownloadsPanel</name>
        <message>
            <source>&amp;Resume</source>
            <translation>&amp;Retomar</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>&amp;Pausar</translation>
        </message>
        <message>
            <source>For example llama3.2:1b, hf.co/user/repository:Q4_K_M, or the address of a model’s page or GGUF file.</source>
            <translation>Por exemplo llama3.2:1b, hf.co/user/repository:Q4_K_M ou o endereço da página ou do arquivo GGUF de um modelo.</translation>
        </message>
        <message>
            <source>M&amp;odel</source>
            <translation>M&amp;odelo</translation>
        </message>
        <message>
            <source>Name or address of a model</source>
            <translation>Nome ou endereço de um modelo</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>&amp;Baixar</translation>
        </message>
        <message>
            <source>What has come is kept, and it goes on from there</source>
            <translation>O que já chegou fica guardado, e continua dali</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remo&amp;ver</translation>
        </message>
        <message>
            <source>Take this model off the list of downloads; a model that is here stays</source>
            <translation>Tirar este modelo da lista de downloads; um modelo que já chegou permanece</translation>
        </message>
        <message>
            <source>Cle&amp;ar finished</source>
            <translation>&amp;Limpar concluídos</translation>
        </message>
        <message>
            <source>Take the models that are here off the list of downloads</source>
            <translation>Tirar da lista os modelos que já chegaram</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>Downloads</translation>
        </message>
        <message>
            <source>Nothing on its way</source>
            <translation>Nada a caminho</translation>
        </message>
        <message>
            <source>Type the name of a model from Ollama’s library or from Hugging Face above. Downloads go on where they stopped, also after the window was closed.</source>
            <translation>Digite acima o nome de um modelo da biblioteca do Ollama ou do Hugging Face. Os downloads continuam de onde pararam, mesmo depois de fechar a janela.</translation>
        </message>
        <message>
            <source>Pause or resume</source>
            <translation>Pausar ou retomar</translation>
        </message>
        <message>
            <source>Download anyway</source>
            <translation>Baixar mesmo assim</translation>
        </message>
        <message>
            <source>Fetch this one although the connection is metered</source>
            <translation>Buscar este mesmo com a conexão limitada</translation>
        </message>
        <message>
            <source>This connection is metered: what is fetched may cost money. Downloads go on by themselves when another one is there; the settings have a switch for this.</source>
            <translation>Esta conexão é limitada: o que for baixado pode custar dinheiro. Os downloads continuam sozinhos quando houver outra; as configurações têm uma opção para isso.</translation>
        </message>
        <message>
            <source>T&amp;ry again</source>
            <translation>&amp;Tentar de novo</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DropZone</name>
        <message>
            <source>Drop model files, folders or the address of a model’s page here. Files are used where they lie: nothing is copied, moved or changed.</source>
            <translation>Solte aqui arquivos de modelos, pastas ou o endereço da página de um modelo. Os arquivos são usados onde estão: nada é copiado, movido nem alterado.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FactTable</name>
        <message>
            <source>Key</source>
            <translation>Chave</translation>
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
            <translation>Nome</translation>
        </message>
        <message>
            <source>By</source>
            <translation>De</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Descrição</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>Arquitetura</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parâmetros</translation>
        </message>
        <message>
            <source>%1 (%2 % of its bytes)</source>
            <translation>%1 (%2 % dos seus bytes)</translation>
        </message>
        <message>
            <source>Quantization</source>
            <translation>Quantização</translation>
        </message>
        <message>
            <source>Bits for each weight</source>
            <translation>Bits por peso</translation>
        </message>
        <message>
            <source>Context it was made for</source>
            <translation>Contexto para o qual foi feito</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 tokens</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Camadas</translation>
        </message>
        <message>
            <source>%1, each with %2 heads that share %3 keys and values</source>
            <translation>%1, cada uma com %2 cabeças que dividem %3 chaves e valores</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>Vocabulário</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Licença</translation>
        </message>
        <message>
            <source>Licence text</source>
            <translation>Texto da licença</translation>
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
            <translation>Feito a partir de</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Formato</translation>
        </message>
        <message>
            <source>Linked from</source>
            <translation>Vinculado de</translation>
        </message>
        <message>
            <source>Created from</source>
            <translation>Criado a partir de</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>Origem</translation>
        </message>
        <message>
            <source>written here, as a smaller one, by tuning</source>
            <translation>escrito aqui, como um menor, pelo ajuste</translation>
        </message>
        <message>
            <source>Answers through</source>
            <translation>Responde por meio de</translation>
        </message>
        <message>
            <source>what run %1 has learned</source>
            <translation>o que a execução %1 aprendeu</translation>
        </message>
        <message>
            <source>what run %1 has learned: %2</source>
            <translation>o que a execução %1 aprendeu: %2</translation>
        </message>
        <message>
            <source>Made smaller by</source>
            <translation>Reduzido por</translation>
        </message>
        <message>
            <source>tuning run %1</source>
            <translation>a execução de ajuste %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FitBar</name>
        <message>
            <source>others use</source>
            <translation>em uso por outros</translation>
        </message>
        <message>
            <source>weights</source>
            <translation>pesos</translation>
        </message>
        <message>
            <source>cache of the context</source>
            <translation>cache do contexto</translation>
        </message>
        <message>
            <source>buffers</source>
            <translation>buffers</translation>
        </message>
        <message>
            <source>left over</source>
            <translation>sobra</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Memória</translation>
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
            <translation>Cabe: com um contexto de %1 tokens precisa de %2, e há %3 livres.</translation>
        </message>
        <message>
            <source>Fits: with a context of %1 tokens it needs about %2, and %3 are free on %4.</source>
            <translation>Cabe: com um contexto de %1 tokens, precisa de cerca de %2, e há %3 livres em %4.</translation>
        </message>
        <message>
            <source>Tight: with a context of %1 tokens it needs about %2 of the %3 that are free on %4.</source>
            <translation>Apertado: com um contexto de %1 tokens, precisa de cerca de %2 dos %3 livres em %4.</translation>
        </message>
        <message>
            <source>More than %4 has room for: with a context of %1 tokens it needs about %2, and %3 are free there. The layers without room go to the processor, which is slower.</source>
            <translation>Mais do que cabe em %4: com um contexto de %1 tokens, precisa de cerca de %2, e há %3 livres ali. As camadas sem espaço vão para o processador, que é mais lento.</translation>
        </message>
        <message>
            <source>Tight: with a context of %1 tokens it needs %2 of the %3 that are free. Other programs may become slow.</source>
            <translation>Justo: com um contexto de %1 tokens precisa de %2 dos %3 livres. Outros programas podem ficar lentos.</translation>
        </message>
        <message>
            <source>Too big for now: with a context of %1 tokens it needs %2, and only %3 are free. Choose a shorter context or a smaller cache, close other programs, or take a smaller model.</source>
            <translation>Grande demais por enquanto: com um contexto de %1 tokens precisa de %2, e só há %3 livres. Escolha um contexto mais curto ou um cache menor, feche outros programas ou use um modelo menor.</translation>
        </message>
        <message>
            <source>When it was last loaded: expected %1, took %2 (%3 % off).</source>
            <translation>Na última vez que foi carregado: esperado %1, ocupou %2 (%3 % de diferença).</translation>
        </message>
        <message>
            <source>Conte&amp;xt</source>
            <translation>C&amp;ontexto</translation>
        </message>
        <message>
            <source>Tokens of context this model is loaded with</source>
            <translation>Tokens de contexto com que este modelo é carregado</translation>
        </message>
        <message>
            <source>as the chat has it</source>
            <translation>como no chat</translation>
        </message>
        <message>
            <source> tokens</source>
            <translation> tokens</translation>
        </message>
        <message>
            <source>How much of a conversation the model sees at once; more needs more memory</source>
            <translation>Quanto de uma conversa o modelo vê de uma vez; mais exige mais memória</translation>
        </message>
        <message>
            <source>C&amp;ache</source>
            <translation>Cac&amp;he</translation>
        </message>
        <message>
            <source>Form of the context’s cache</source>
            <translation>Forma do cache do contexto</translation>
        </message>
        <message>
            <source>as is usual</source>
            <translation>como de costume</translation>
        </message>
        <message>
            <source>f32: exact, large</source>
            <translation>f32: exato, grande</translation>
        </message>
        <message>
            <source>f16: half of that</source>
            <translation>f16: metade disso</translation>
        </message>
        <message>
            <source>q8_0: a quarter, a little coarser</source>
            <translation>q8_0: um quarto, um pouco menos preciso</translation>
        </message>
        <message>
            <source>A smaller cache leaves room for a longer context</source>
            <translation>Um cache menor deixa espaço para um contexto mais longo</translation>
        </message>
        <message>
            <source>Of what is free, %1 are what %2 holds now: it makes way.</source>
            <translation>Do que está livre, %1 são ocupados agora por %2, que dará lugar.</translation>
        </message>
        <message>
            <source>%1: expected %2, took %3 (%4 % off)</source>
            <translation>%1: previsto %2, ocupado %3 (%4 % de diferença)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundModels</name>
        <message>
            <source>cannot be read</source>
            <translation>não pode ser lido</translation>
        </message>
        <message>
            <source>in your list</source>
            <translation>na sua lista</translation>
        </message>
        <message numerus="yes">
            <source>new, %n more cop(y/ies)</source>
            <translation>
                <numerusform>novo, mais %n cópia</numerusform>
                <numerusform>novo, mais %n cópias</numerusform>
            </translation>
        </message>
        <message>
            <source>new</source>
            <translation>novo</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nome</translation>
        </message>
        <message>
            <source>Program</source>
            <translation>Programa</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>Arquitetura</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamanho</translation>
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
                <numerusform>Procurando em %1: %n modelo até agora</numerusform>
                <numerusform>Procurando em %1: %n modelos até agora</numerusform>
            </translation>
        </message>
        <message>
            <source>Not looked yet.</source>
            <translation>Ainda não procurado.</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) of other programs can be linked. They stay where they are and are not copied.</source>
            <translation>
                <numerusform>%n modelo de outros programas pode ser vinculado. Ele fica onde está e não é copiado.</numerusform>
                <numerusform>%n modelos de outros programas podem ser vinculados. Eles ficam onde estão e não são copiados.</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop looking</source>
            <translation>Parar de procurar</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Procurar de novo</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Vincular</translation>
        </message>
        <message>
            <source>Put the chosen models in your list; their files stay where they are</source>
            <translation>Pôr os modelos escolhidos na sua lista; os arquivos ficam onde estão</translation>
        </message>
        <message>
            <source>Link all</source>
            <translation>Vincular todos</translation>
        </message>
        <message>
            <source>Put every model found here in your list; their files stay where they are</source>
            <translation>Pôr na sua lista todos os modelos encontrados; os arquivos ficam onde estão</translation>
        </message>
        <message>
            <source>Look through the folders of Ollama, LM Studio, Jan, GPT4All, llama.cpp and Hugging Face once more</source>
            <translation>Olhar de novo nas pastas do Ollama, LM Studio, Jan, GPT4All, llama.cpp e Hugging Face</translation>
        </message>
        <message>
            <source>Models found on this computer</source>
            <translation>Modelos encontrados neste computador</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Nada encontrado</translation>
        </message>
        <message>
            <source>Models of Ollama, LM Studio, Jan, GPT4All, llama.cpp and Hugging Face’s tools would stand here. They can be used without being copied.</source>
            <translation>Aqui apareceriam os modelos do Ollama, LM Studio, Jan, GPT4All, llama.cpp e das ferramentas do Hugging Face. Podem ser usados sem cópia.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelDetails</name>
        <message>
            <source>Cannot be read</source>
            <translation>Não pode ser lido</translation>
        </message>
        <message>
            <source>This model’s file has no chat template: it gets the plain texts, one after the other.</source>
            <translation>O arquivo deste modelo não tem modelo de chat: ele recebe os textos puros, um após o outro.</translation>
        </message>
        <message>
            <source>Its chat template cannot be used: %1</source>
            <translation>Seu modelo de chat não pode ser usado: %1</translation>
        </message>
        <message>
            <source>So this model reads a short conversation:</source>
            <translation>Assim este modelo lê uma conversa curta:</translation>
        </message>
        <message>
            <source>About the chosen model</source>
            <translation>Sobre o modelo escolhido</translation>
        </message>
        <message>
            <source>Memory and speed</source>
            <translation>Memória e velocidade</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Ficha</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Modelo de chat</translation>
        </message>
        <message>
            <source>All values</source>
            <translation>Todos os valores</translation>
        </message>
        <message>
            <source>A conversation as this model reads it</source>
            <translation>Uma conversa como este modelo a lê</translation>
        </message>
        <message>
            <source>Find in all values</source>
            <translation>Procurar em todos os valores</translation>
        </message>
        <message>
            <source>All values in the model’s file</source>
            <translation>Todos os valores no arquivo do modelo</translation>
        </message>
        <message>
            <source>New chats</source>
            <translation>Novos chats</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SpeedPanel</name>
        <message>
            <source>Measured here on %1: writes %2 ± %3 tokens per second, reads %4 ± %5. %6</source>
            <translation>Medido aqui em %1: escreve %2 ± %3 tokens por segundo, lê %4 ± %5. %6</translation>
        </message>
        <message>
            <source>How fast it is on this machine has not been measured yet.</source>
            <translation>A velocidade nesta máquina ainda não foi medida.</translation>
        </message>
        <message>
            <source>St&amp;op measuring</source>
            <translation>&amp;Parar de medir</translation>
        </message>
        <message>
            <source>Meas&amp;ure the speed</source>
            <translation>Medir a &amp;velocidade</translation>
        </message>
        <message>
            <source>Lets the model read and write for some seconds; nothing else should run</source>
            <translation>Faz o modelo ler e escrever por alguns segundos; nada mais deve estar rodando</translation>
        </message>
        <message>
            <source>Progress of the measurement</source>
            <translation>Progresso da medição</translation>
        </message>
        <message>
            <source>How fast it is on the processor has not been measured yet.</source>
            <translation>A velocidade dele no processador ainda não foi medida.</translation>
        </message>
        <message>
            <source>How fast it is on %1 has not been measured yet.</source>
            <translation>A velocidade dele em %1 ainda não foi medida.</translation>
        </message>
        <message>
            <source>On %1: writes %2 ± %3 tokens per second, reads %4 ± %5 (%6).</source>
            <translation>Em %1: escreve %2 ± %3 tokens por segundo, lê %4 ± %5 (%6).</translation>
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
            <translation>Área de trabalho</translation>
        </message>
        <message>
            <source>An &amp;icon beside the clock</source>
            <translation>Um ícone ao lado do relógio</translation>
        </message>
        <message>
            <source>Closing the &amp;window leaves TARS running there</source>
            <translation>Ao fechar a janela, o TARS continua ali</translation>
        </message>
        <message>
            <source>This desktop has no place for such icons.</source>
            <translation>Esta área de trabalho não tem lugar para esses ícones.</translation>
        </message>
        <message>
            <source>Say when long work is &amp;done</source>
            <translation>Avisar &amp;quando um trabalho longo terminar</translation>
        </message>
        <message>
            <source>Only while another window is in front.</source>
            <translation>Somente se outra janela estiver à frente.</translation>
        </message>
        <message>
            <source>Start TARS at login, without its window</source>
            <translation>Iniciar o TARS ao entrar na sessão, sem a janela</translation>
        </message>
        <message>
            <source>Together with the server’s own switch it then serves from the first minute.</source>
            <translation>Junto com a chave do próprio servidor, ele atende desde o primeiro minuto.</translation>
        </message>
        <message>
            <source>Pause downloads on metered connections</source>
            <translation>Pausar downloads em conexões limitadas</translation>
        </message>
        <message>
            <source>Where the system says that the network costs by the byte, as a phone’s does</source>
            <translation>Onde o sistema diz que a rede é cobrada por volume, como a de um telefone</translation>
        </message>
        <message>
            <source>Load the last model at start</source>
            <translation>Carregar o último modelo ao iniciar</translation>
        </message>
        <message>
            <source>When the window opens, if it is expected to fit the memory</source>
            <translation>Quando a janela abre, se a previsão é que caiba na memória</translation>
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
            <translation>Memória</translation>
        </message>
        <message>
            <source>Load of %1</source>
            <translation>Carga de %1</translation>
        </message>
        <message>
            <source>Memory of %1</source>
            <translation>Memória de %1</translation>
        </message>
        <message>
            <source>TARS itself</source>
            <translation>O próprio TARS</translation>
        </message>
        <message>
            <source>others</source>
            <translation>outros</translation>
        </message>
        <message>
            <source>free</source>
            <translation>livre</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Use it for computing</source>
            <translation>Usar para computar</translation>
        </message>
        <message>
            <source>Use %1 for computing</source>
            <translation>Usar %1 para computar</translation>
        </message>
        <message>
            <source>From the next model on. What no GPU has room for, the processor takes.</source>
            <translation>A partir do próximo modelo. O que não cabe em nenhuma GPU, o processador assume.</translation>
        </message>
        <message>
            <source>Test it</source>
            <translation>Testar</translation>
        </message>
        <message>
            <source>Stop the test</source>
            <translation>Parar o teste</translation>
        </message>
        <message>
            <source>Test %1</source>
            <translation>Testar %1</translation>
        </message>
        <message>
            <source>Stop the test of %1</source>
            <translation>Parar o teste de %1</translation>
        </message>
        <message>
            <source>Compare a small computation with its known result, and measure the speed</source>
            <translation>Comparar um cálculo pequeno com seu resultado conhecido e medir a velocidade</translation>
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
            <translation>Processador</translation>
        </message>
        <message>
            <source>GPU %1: %2</source>
            <translation>GPU %1: %2</translation>
        </message>
        <message>
            <source>%1 is loaded on: %2</source>
            <translation>%1 está carregado em: %2</translation>
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
            <translation>Ca&amp;lcula em</translation>
        </message>
        <message>
            <source>Automatic is a GPU where TARS can use one, else the processor</source>
            <translation>Automático é uma GPU se o TARS puder usá-la; senão, o processador</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>T&amp;hreads</translation>
        </message>
        <message>
            <source>Threads are those of the processor. Both take effect when the next model is loaded.</source>
            <translation>Os threads são os do processador. Ambos valem ao carregar o próximo modelo.</translation>
        </message>
        <message>
            <source>Instructions: %1</source>
            <translation>Instruções: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s) at once</source>
            <translation>
                <numerusform>%n thread por vez</numerusform>
                <numerusform>%n threads por vez</numerusform>
            </translation>
        </message>
        <message>
            <source>GPUs %1</source>
            <translation>GPUs %1</translation>
        </message>
        <message>
            <source>Being tested…</source>
            <translation>Em teste…</translation>
        </message>
        <message>
            <source>Wrong: its results are %1 % off. Don’t compute with it; the driver or the device itself may be at fault.</source>
            <translation>Errado: os resultados diferem em %1 %. Não compute com ele; a culpa pode ser do driver ou do próprio dispositivo.</translation>
        </message>
        <message>
            <source>Right: its results are %1 % off, which is rounding. It reads %2/s and does %3 billion multiplications a second.</source>
            <translation>Certo: os resultados diferem em %1 %, que é arredondamento. Lê %2/s e faz %3 bilhões de multiplicações por segundo.</translation>
        </message>
        <message>
            <source>Test the processor</source>
            <translation>Testar o processador</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::PrivacyPanel</name>
        <message>
            <source>to fetch %1</source>
            <translation>para buscar %1</translation>
        </message>
        <message>
            <source>to publish %1</source>
            <translation>para publicar %1</translation>
        </message>
        <message>
            <source>%1 out, %2 in</source>
            <translation>%1 enviados, %2 recebidos</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Privacidade</translation>
        </message>
        <message>
            <source>TARS counts nothing and reports nothing. It asks other computers only when you look for, fetch or publish a model; every one of them is listed here.</source>
            <translation>O TARS não conta nem relata nada. Ele só consulta outros computadores quando você procura, baixa ou publica um modelo; todos aparecem aqui.</translation>
        </message>
        <message>
            <source>Offline: &amp;nothing leaves this computer</source>
            <translation>&amp;Offline: nada sai deste computador</translation>
        </message>
        <message>
            <source>Every request to another computer fails, of the terminal and the server too</source>
            <translation>Toda requisição a outro computador falha, também as do terminal e do servidor</translation>
        </message>
        <message>
            <source>The environment variable TARS_OFFLINE says so.</source>
            <translation>A variável de ambiente TARS_OFFLINE exige isso.</translation>
        </message>
        <message>
            <source>Computers that were asked</source>
            <translation>Computadores consultados</translation>
        </message>
        <message>
            <source>None so far.</source>
            <translation>Nenhum até agora.</translation>
        </message>
        <message>
            <source>Delete this list</source>
            <translation>Excluir esta lista</translation>
        </message>
        <message>
            <source>Computers that were asked, the latest first</source>
            <translation>Computadores consultados, o mais recente primeiro</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>Computador</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Por quê</translation>
        </message>
        <message>
            <source>Last time</source>
            <translation>Última vez</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Requisições</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>Bytes</translation>
        </message>
        <message>
            <source>to search for %1</source>
            <translation>para pesquisar %1</translation>
        </message>
        <message>
            <source>Delete the list of computers asked</source>
            <translation>Excluir a lista de computadores consultados</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Sentences</name>
        <message numerus="yes">
            <source>Code, %n line(s)</source>
            <translation>
                <numerusform>Código, %n linha</numerusform>
                <numerusform>Código, %n linhas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Tray</name>
        <message>
            <source>&amp;Hide the window</source>
            <translation>&amp;Ocultar a janela</translation>
        </message>
        <message>
            <source>&amp;Show the window</source>
            <translation>&amp;Mostrar a janela</translation>
        </message>
        <message>
            <source>&amp;New chat</source>
            <translation>&amp;Nova conversa</translation>
        </message>
        <message>
            <source>Server &amp;on</source>
            <translation>&amp;Servidor ligado</translation>
        </message>
        <message>
            <source>&amp;Quit TARS</source>
            <translation>Sair do &amp;TARS</translation>
        </message>
        <message>
            <source>TARS – serving at %1</source>
            <translation>TARS – servindo em %1</translation>
        </message>
        <message>
            <source>TARS – the server did not start</source>
            <translation>TARS – não foi possível iniciar o servidor</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatImport</name>
        <message>
            <source>%1: no conversations of a known format in it</source>
            <translation>%1: não contém conversas em um formato conhecido</translation>
        </message>
        <message>
            <source>Known are the exports of ChatGPT, Open WebUI and TARS, and what LM Studio, Jan, GPT4All and Ollama’s app keep on this computer.</source>
            <translation>São conhecidas as exportações do ChatGPT, do Open WebUI e do TARS, e o que LM Studio, Jan, GPT4All e o aplicativo do Ollama guardam neste computador.</translation>
        </message>
        <message>
            <source>not JSON at byte %1</source>
            <translation>não é JSON no byte %1</translation>
        </message>
        <message>
            <source>It is damaged, or another file.</source>
            <translation>Está danificado ou é outro arquivo.</translation>
        </message>
        <message>
            <source>%1: too much for one import</source>
            <translation>%1: demais para uma só importação</translation>
        </message>
        <message>
            <source>Import fewer chats at a time.</source>
            <translation>Importe menos chats de cada vez.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Escolha outro arquivo.</translation>
        </message>
        <message>
            <source>%1: larger than %2</source>
            <translation>%1: maior que %2</translation>
        </message>
        <message>
            <source>GPT4All’s format version %1 was found, 1 to %2 were expected</source>
            <translation>encontrada a versão %1 do formato do GPT4All; esperadas de 1 a %2</translation>
        </message>
        <message>
            <source>A newer TARS may know it.</source>
            <translation>Um TARS mais novo talvez a conheça.</translation>
        </message>
        <message>
            <source>It is damaged, and left out.</source>
            <translation>Está danificado e fica de fora.</translation>
        </message>
        <message>
            <source>%1, line %2: a message in JSON was expected</source>
            <translation>%1, linha %2: era esperada uma mensagem em JSON</translation>
        </message>
        <message>
            <source>That message is left out.</source>
            <translation>Essa mensagem fica de fora.</translation>
        </message>
        <message>
            <source>%1: a thread in JSON was expected</source>
            <translation>%1: era esperado um thread em JSON</translation>
        </message>
        <message>
            <source>The chat is named after its first message.</source>
            <translation>O chat recebe o nome da primeira mensagem.</translation>
        </message>
        <message>
            <source>no database with the tables “chats” and “messages” of Ollama’s app</source>
            <translation>não é um banco de dados com as tabelas “chats” e “messages” do aplicativo do Ollama</translation>
        </message>
        <message>
            <source>Close Ollama’s app, and try again.</source>
            <translation>Feche o aplicativo do Ollama e tente novamente.</translation>
        </message>
        <message>
            <source>larger than %1</source>
            <translation>maior que %1</translation>
        </message>
        <message>
            <source>Make room for a copy of it.</source>
            <translation>Libere espaço para uma cópia.</translation>
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
            <translation>Procurando chats…</translation>
        </message>
        <message numerus="yes">
            <source>Reading %1: %n chat(s) so far</source>
            <translation>
                <numerusform>Lendo %1: %n chat até agora</numerusform>
                <numerusform>Lendo %1: %n chats até agora</numerusform>
            </translation>
        </message>
        <message>
            <source>Importing chats: %1 of %2</source>
            <translation>Importando chats: %1 de %2</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) could not be read and were left out:</source>
            <translation>
                <numerusform>%n item não pôde ser lido e ficou de fora:</numerusform>
                <numerusform>%n itens não puderam ser lidos e ficaram de fora:</numerusform>
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
            <translation>Escolher arquivos com chats</translation>
        </message>
        <message>
            <source>Chats (*.json *.jsonl *.chat *.sqlite)</source>
            <translation>Chats (*.json *.jsonl *.chat *.sqlite)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Todos os arquivos (*)</translation>
        </message>
        <message>
            <source>Choose a folder with chats</source>
            <translation>Escolher uma pasta com chats</translation>
        </message>
        <message>
            <source>Chats of other programs on this computer. They stay there as they are.</source>
            <translation>Chats de outros programas neste computador. Lá eles ficam como estão.</translation>
        </message>
        <message>
            <source>Programs with chats</source>
            <translation>Programas com chats</translation>
        </message>
        <message>
            <source>Or choose files: what ChatGPT, Open WebUI or TARS exported, or chats of LM Studio, Jan, GPT4All and Ollama’s app that lie elsewhere.</source>
            <translation>Ou escolha arquivos: o que ChatGPT, Open WebUI ou TARS exportaram, ou chats do LM Studio, Jan, GPT4All e do aplicativo do Ollama que estão em outro lugar.</translation>
        </message>
        <message>
            <source>Looking for them…</source>
            <translation>Procurando…</translation>
        </message>
        <message>
            <source>None were found.</source>
            <translation>Nenhum foi encontrado.</translation>
        </message>
        <message>
            <source>Choose &amp;files…</source>
            <translation>Escolher ar&amp;quivos…</translation>
        </message>
        <message>
            <source>Choose a f&amp;older…</source>
            <translation>Escolher uma &amp;pasta…</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>&amp;Importar</translation>
        </message>
        <message>
            <source>some chats</source>
            <translation>alguns chats</translation>
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
            <translation>Você, em “%1”: %2</translation>
        </message>
        <message>
            <source>Answer, in “%1”: %2</source>
            <translation>Resposta, em “%1”: %2</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::OfferTable</name>
        <message>
            <source>already here</source>
            <translation>já está aqui</translation>
        </message>
        <message>
            <source>twice in this list</source>
            <translation>repetido nesta lista</translation>
        </message>
        <message>
            <source>new</source>
            <translation>novo</translation>
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
            <translation>Mensagens</translation>
        </message>
        <message>
            <source>Last changed</source>
            <translation>Última alteração</translation>
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
                <numerusform>%n chat destes já está aqui. Os que você marcar entram como novos.</numerusform>
                <numerusform>%n chats destes já estão aqui. Os que você marcar entram como novos.</numerusform>
            </translation>
        </message>
        <message>
            <source>Chats to import</source>
            <translation>Chats a importar</translation>
        </message>
        <message>
            <source>&amp;Also those that are here already</source>
            <translation>&amp;Também os que já estão aqui</translation>
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
            <translation>Chats excluídos</translation>
        </message>
        <message>
            <source>There are no deleted chats.</source>
            <translation>Não há chats excluídos.</translation>
        </message>
        <message>
            <source>Deleted chats stay here for %1 days and are then gone for good.</source>
            <translation>Os chats excluídos ficam aqui por %1 dias e depois somem para sempre.</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Excluído em</translation>
        </message>
        <message>
            <source>Gone for good</source>
            <translation>Some em</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>&amp;Restaurar</translation>
        </message>
        <message>
            <source>&amp;Delete for good…</source>
            <translation>&amp;Excluir para sempre…</translation>
        </message>
        <message>
            <source>Delete for good</source>
            <translation>Excluir para sempre</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n chat(s) for good?</source>
            <translation>
                <numerusform>Excluir %n chat para sempre?</numerusform>
                <numerusform>Excluir %n chats para sempre?</numerusform>
            </translation>
        </message>
        <message>
            <source>This cannot be undone.</source>
            <translation>Isso não pode ser desfeito.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fechar</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ClearableEdit</name>
        <message>
            <source>Clear this field</source>
            <translation>Limpar este campo</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatReader</name>
        <message>
            <source>The chat “%1”</source>
            <translation>A conversa “%1”</translation>
        </message>
        <message>
            <source>Find in this text</source>
            <translation>Localizar neste texto</translation>
        </message>
        <message>
            <source>Earlier place (Shift+Enter)</source>
            <translation>Ocorrência anterior (Shift+Enter)</translation>
        </message>
        <message>
            <source>Later place (Enter)</source>
            <translation>Próxima ocorrência (Enter)</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Texto menor</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Texto maior</translation>
        </message>
        <message>
            <source>Text being laid out</source>
            <translation>Texto sendo diagramado</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Não encontrado</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>Laying out: %1 of %2 messages</source>
            <translation>Diagramando: %1 de %2 mensagens</translation>
        </message>
        <message>
            <source>Earlier messages</source>
            <translation>Mensagens anteriores</translation>
        </message>
        <message>
            <source>Later messages</source>
            <translation>Mensagens seguintes</translation>
        </message>
        <message>
            <source>Messages %1 to %2 of %3</source>
            <translation>Mensagens %1 a %2 de %3</translation>
        </message>
        <message>
            <source>Looking further …</source>
            <translation>Procurando adiante…</translation>
        </message>
        <message>
            <source>%1 of %2 in this part</source>
            <translation>%1 de %2 nesta parte</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FolderMover</name>
        <message>
            <source>&amp;Give up moving</source>
            <translation>&amp;Desistir de mover</translation>
        </message>
        <message>
            <source>Where shall the files go?</source>
            <translation>Para onde devem ir os arquivos?</translation>
        </message>
        <message>
            <source>Move the files</source>
            <translation>Mover os arquivos</translation>
        </message>
        <message>
            <source>%1 are copied to %2 and compared, then removed here. A link stays in their place.</source>
            <translation>%1 são copiados para %2 e comparados; depois são removidos daqui. No lugar deles fica um link.</translation>
        </message>
        <message>
            <source>The files stay here, &amp;too</source>
            <translation>Os arquivos ficam &amp;também aqui</translation>
        </message>
        <message>
            <source>&amp;Move</source>
            <translation>&amp;Mover</translation>
        </message>
        <message>
            <source>Moved: the files are in %1.</source>
            <translation>Movido: os arquivos estão em %1.</translation>
        </message>
        <message>
            <source>Moved: the files are in %1; the former ones are still in %2.</source>
            <translation>Movido: os arquivos estão em %1; os anteriores continuam em %2.</translation>
        </message>
        <message>
            <source>Stopped. All files are in their old place; the move can go on.</source>
            <translation>Parado. Todos os arquivos estão no lugar antigo; é possível continuar.</translation>
        </message>
        <message>
            <source>A move to %1 was not ended. All files are in their old place.</source>
            <translation>Uma mudança para %1 não foi concluída. Todos os arquivos estão no lugar antigo.</translation>
        </message>
        <message>
            <source>The move was given up.</source>
            <translation>A mudança foi abandonada.</translation>
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
            <translation>A variável %1 diz onde isto está: para mover, altere-a.</translation>
        </message>
        <message>
            <source>Move the chosen one’s files to another folder or disk; TARS still finds them where they were</source>
            <translation>Mover os arquivos do escolhido para outra pasta ou disco; o TARS continua a encontrá-los onde estavam</translation>
        </message>
        <message>
            <source>How far the move is</source>
            <translation>Andamento da mudança</translation>
        </message>
        <message>
            <source>Choose the downloaded or the smaller models above</source>
            <translation>Escolha acima os modelos baixados ou os menores</translation>
        </message>
        <message>
            <source>All data moves to %1 at the next start, before anything is opened. Until then all is where it was.</source>
            <translation>Todos os dados vão para %1 na próxima inicialização, antes que algo seja aberto. Até lá tudo fica onde está.</translation>
        </message>
        <message>
            <source>Move everything</source>
            <translation>Mover tudo</translation>
        </message>
        <message>
            <source>Move everything…</source>
            <translation>Mover tudo…</translation>
        </message>
        <message>
            <source>Chats, settings, tuning runs and models go to %1 at the next start, before anything is opened. All is copied and compared, then removed here. A link stays in its place.</source>
            <translation>Conversas, configurações, execuções de ajuste e modelos vão para %1 na próxima inicialização, antes que algo seja aberto. Tudo é copiado e comparado, depois removido daqui. Um link fica no lugar.</translation>
        </message>
        <message>
            <source>Restart now</source>
            <translation>Reiniciar agora</translation>
        </message>
        <message>
            <source>Close TARS, move its data and open it again</source>
            <translation>Fechar o TARS, mover seus dados e abri-lo de novo</translation>
        </message>
        <message>
            <source>Move all data to another folder or disk, at the next start</source>
            <translation>Mover todos os dados para outra pasta ou outro disco, na próxima inicialização</translation>
        </message>
        <message>
            <source>Move…</source>
            <translation>Mo&amp;ver…</translation>
        </message>
        <message>
            <source>Go on moving</source>
            <translation>Continuar mo&amp;vendo</translation>
        </message>
        <message>
            <source>Stop moving</source>
            <translation>Parar de mo&amp;ver</translation>
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
            <translation>tabela</translation>
        </message>
        <message>
            <source>Copy the table</source>
            <translation>Copiar a tabela</translation>
        </message>
        <message>
            <source>Save the table…</source>
            <translation>Salvar a tabela…</translation>
        </message>
        <message>
            <source>Copy the formula</source>
            <translation>Copiar a fórmula</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MoveWindow</name>
        <message>
            <source>Open TARS without moving</source>
            <translation>Abrir o TARS sem mover</translation>
        </message>
        <message>
            <source>Moving your data</source>
            <translation>Movendo seus dados</translation>
        </message>
        <message>
            <source>Your data moves to %1. TARS opens when all is there. If anything ends this early, all is where it was.</source>
            <translation>Seus dados vão para %1. O TARS abre quando tudo estiver lá. Se algo interromper isto, tudo está onde estava.</translation>
        </message>
        <message>
            <source>All data is in its old place; the next start asks again</source>
            <translation>Todos os dados estão no lugar antigo; a próxima inicialização pergunta de novo</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SummaryBox</name>
        <message>
            <source>In place of the messages above, the model is given this summary:</source>
            <translation>No lugar das mensagens acima, o modelo recebe este resumo:</translation>
        </message>
        <message>
            <source>Summary of the messages above</source>
            <translation>Resumo das mensagens acima</translation>
        </message>
        <message>
            <source>Change this summary</source>
            <translation>Editar este resumo</translation>
        </message>
        <message>
            <source>Throw this summary away: the model is given the messages themselves again</source>
            <translation>Descartar este resumo: o modelo volta a receber as próprias mensagens</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Summariser</name>
        <message>
            <source>The model was changed while it summarised.</source>
            <translation>O modelo foi trocado enquanto resumia.</translation>
        </message>
        <message>
            <source>The older messages could not be summarised, and nothing was sent: %1</source>
            <translation>Não foi possível resumir as mensagens anteriores e nada foi enviado: %1</translation>
        </message>
        <message>
            <source>The model wrote no summary of the older messages: nothing was sent.</source>
            <translation>O modelo não escreveu nenhum resumo das mensagens anteriores: nada foi enviado.</translation>
        </message>
        <message>
            <source>Choose below what else happens when the context is full.</source>
            <translation>Escolha abaixo o que mais acontece quando o contexto está cheio.</translation>
        </message>
        <message>
            <source>The summary was stopped: nothing was sent.</source>
            <translation>O resumo foi interrompido: nada foi enviado.</translation>
        </message>
        <message>
            <source>Your words are where you wrote them.</source>
            <translation>Suas palavras estão onde você as escreveu.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ListOrder</name>
        <message>
            <source>Sort the models by…</source>
            <translation>Ordenar os modelos por…</translation>
        </message>
        <message>
            <source>Sort what was found by…</source>
            <translation>Ordenar o que foi encontrado por…</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>Ordenar por</translation>
        </message>
        <message>
            <source>As they come</source>
            <translation>Sem ordem</translation>
        </message>
        <message>
            <source>Descending</source>
            <translation>Decrescente</translation>
        </message>
        <message>
            <source>Sort the candidates by…</source>
            <translation>Ordenar os candidatos por…</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatExporter</name>
        <message>
            <source>Export chat</source>
            <translation>Exportar conversa</translation>
        </message>
        <message>
            <source>Writing %1</source>
            <translation>Gravando %1</translation>
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
            <translation>Ao lado do meu outro trabalho</translation>
        </message>
        <message>
            <source>waits while answers are written</source>
            <translation>espera enquanto respostas são escritas</translation>
        </message>
        <message>
            <source>only while nobody uses the computer</source>
            <translation>só quando ninguém usa o computador</translation>
        </message>
        <message>
            <source>as fast as it can</source>
            <translation>o mais rápido possível</translation>
        </message>
        <message>
            <source>A chat and the server share the processor with it, and answer slower.</source>
            <translation>O chat e o servidor dividem o processador com ela e respondem mais devagar.</translation>
        </message>
        <message>
            <source>Goes on after a minute without a key, an answer or a request, with what the processor has left. Waits on battery.</source>
            <translation>Continua após um minuto sem teclas, respostas ou pedidos, com o que sobra do processador. Espera na bateria.</translation>
        </message>
        <message>
            <source>The chat and the server have the processor to themselves as long as they answer. Waits on battery.</source>
            <translation>O chat e o servidor têm o processador só para si enquanto respondem. Espera na bateria.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatStore</name>
        <message>
            <source>What is said here cannot be written to %1: %2</source>
            <translation>O que é dito aqui não pode ser gravado em %1: %2</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>o disco está cheio</translation>
        </message>
        <message>
            <source>Make room on this disk, and leave the window open: until then this is in memory only. It is written as soon as that is possible.</source>
            <translation>Libere espaço neste disco e deixe a janela aberta: até lá, isto está só na memória. Será gravado assim que for possível.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DefaultsPanel</name>
        <message>
            <source>New chats with “%1” begin as its maker has it.</source>
            <translation>Os novos chats com “%1” começam como o autor dele quer.</translation>
        </message>
        <message>
            <source>New chats with this model begin so. You have changed it.</source>
            <translation>Assim começam os novos chats com este modelo. Você mudou isto.</translation>
        </message>
        <message>
            <source>New chats with this model begin so, as its maker has it. Changes are kept.</source>
            <translation>Assim começam os novos chats com este modelo, como o autor dele quer. As mudanças são guardadas.</translation>
        </message>
        <message>
            <source>Back to its maker’s</source>
            <translation>Voltar ao do autor</translation>
        </message>
        <message>
            <source>What new chats with this model begin with; this can be undone</source>
            <translation>Com o que começam os novos chats com este modelo; isto pode ser desfeito</translation>
        </message>
        <message>
            <source>How new chats with this model begin</source>
            <translation>Como começam os novos chats com este modelo</translation>
        </message>
        <message>
            <source>Begin new chats as its maker has it</source>
            <translation>Começar os novos chats como o autor dele quer</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AnswerAnnouncer</name>
        <message>
            <source>New answer in “%1”</source>
            <translation>Nova resposta em “%1”</translation>
        </message>
    </context>
</TS>
