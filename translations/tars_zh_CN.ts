<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>tars::ui::AccessPanel</name>
        <message>
            <source>Hide</source>
            <translation>隐藏</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Open to</source>
            <translation>开放给</translation>
        </message>
        <message>
            <source>programs &amp;on this computer</source>
            <translation>本机上的程序(&amp;A)</translation>
        </message>
        <message>
            <source>Open to programs on this computer only</source>
            <translation>仅对本机上的程序开放</translation>
        </message>
        <message>
            <source>every device in the &amp;network</source>
            <translation>网络中的所有设备(&amp;N)</translation>
        </message>
        <message>
            <source>Open to every device in the network that has the key</source>
            <translation>对网络中持有密钥的所有设备开放</translation>
        </message>
        <message>
            <source>&amp;Key</source>
            <translation>密钥(&amp;K)</translation>
        </message>
        <message>
            <source>Key that other programs must give</source>
            <translation>其他程序必须提供的密钥</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copy the key</source>
            <translation>复制密钥</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>新密钥</translation>
        </message>
        <message>
            <source>The old key opens nothing any more</source>
            <translation>旧密钥将立即失效</translation>
        </message>
        <message>
            <source>Whoever has this key can use your models. Nothing is encrypted on the way: use it in networks you trust.</source>
            <translation>持有此密钥的人都能使用您的模型。传输过程不加密：请只在可信的网络中使用。</translation>
        </message>
        <message>
            <source>&amp;Port</source>
            <translation>端口(&amp;P)</translation>
        </message>
        <message>
            <source>T&amp;urn on when TARS starts</source>
            <translation>TARS 启动时打开(&amp;U)</translation>
        </message>
        <message>
            <source>%1 is no origin: it begins with https:// or has a star.</source>
            <translation>%1 不是来源：应以 https:// 开头或含有星号。</translation>
        </message>
        <message>
            <source>&amp;Let go of an idle model after</source>
            <translation>空闲模型卸载时间(&amp;L)</translation>
        </message>
        <message>
            <source>Minutes after which the server lets go of a model that nobody asks</source>
            <translation>服务器卸载无人使用的模型前的分钟数</translation>
        </message>
        <message>
            <source> min</source>
            <translation> 分钟</translation>
        </message>
        <message>
            <source>never</source>
            <translation>从不</translation>
        </message>
        <message>
            <source>&amp;Web pages that may ask</source>
            <translation>允许请求的网页(&amp;W)</translation>
        </message>
        <message>
            <source>Origins, with spaces between them; pages of this computer may always ask</source>
            <translation>以空格分隔的来源；本机网页始终允许</translation>
        </message>
        <message>
            <source>Show the key</source>
            <translation>显示密钥</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AnswersPane</name>
        <message>
            <source>&amp;Question</source>
            <translation>问题(&amp;Q)</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>之前</translation>
        </message>
        <message>
            <source>Through the best found</source>
            <translation>使用目前找到的最佳结果</translation>
        </message>
        <message>
            <source>Shown as soon as something better was found.</source>
            <translation>找到更好的结果后会显示在这里。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AppearancePanel</name>
        <message>
            <source>Appearance</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>颜色(&amp;Z)</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Te&amp;xt size</source>
            <translation>文字大小(&amp;X)</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>语言(&amp;L)</translation>
        </message>
        <message>
            <source>Motion</source>
            <translation>动态效果</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>完整</translation>
        </message>
        <message>
            <source>Reduced</source>
            <translation>减弱</translation>
        </message>
        <message>
            <source>Reduced: text cursors do not blink, and what opens is there at once</source>
            <translation>减弱：文本光标不闪烁，打开的内容立即出现</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CandidateTable</name>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>Generation</source>
            <translation>代</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Best loss</source>
            <translation>最佳损失</translation>
        </message>
        <message>
            <source>Held out</source>
            <translation>留出集</translation>
        </message>
        <message>
            <source>Guard</source>
            <translation>守护集</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
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
            <translation>将此图表保存为 SVG</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatController</name>
        <message>
            <source>%1 (fork)</source>
            <translation>%1（分支）</translation>
        </message>
        <message>
            <source>The beginning of this chat could not be read.</source>
            <translation>无法读取此对话的开头。</translation>
        </message>
        <message>
            <source>This chat was deleted for good.</source>
            <translation>此对话已被永久删除。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatExport</name>
        <message>
            <source>You</source>
            <translation>您</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>对话</translation>
        </message>
        <message>
            <source>Attached: %1</source>
            <translation>附件：%1</translation>
        </message>
        <message>
            <source>Thoughts</source>
            <translation>思考过程</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatPage</name>
        <message>
            <source>What shall we talk about?</source>
            <translation>想聊点什么？</translation>
        </message>
        <message>
            <source>Write below. Everything stays on this computer.</source>
            <translation>在下方输入。所有内容都留在这台电脑上。</translation>
        </message>
        <message>
            <source>Loading the model</source>
            <translation>正在加载模型</translation>
        </message>
        <message>
            <source>You can write and send already: it answers as soon as it is there.</source>
            <translation>现在就可以输入并发送：加载完成后即会回答。</translation>
        </message>
        <message>
            <source>A model comes first</source>
            <translation>先选一个模型</translation>
        </message>
        <message>
            <source>Choose one above, or import a model file that is on this computer: it is used where it lies. You can also drop it on this window.</source>
            <translation>请在上方选择，或导入这台电脑上的模型文件：文件留在原处直接使用。也可以把它拖到此窗口。</translation>
        </message>
        <message>
            <source>Open a link</source>
            <translation>打开链接</translation>
        </message>
        <message>
            <source>The model wrote this address. Open it in the browser?</source>
            <translation>此网址由模型写出。要在浏览器中打开吗？</translation>
        </message>
        <message>
            <source>Settings of this conversation</source>
            <translation>此对话的设置</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>对话</translation>
        </message>
        <message>
            <source>Import a model file…</source>
            <translation>导入模型文件…</translation>
        </message>
        <message>
            <source>The picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>The preset “%1” was deleted.</source>
            <translation>预设“%1”已删除。</translation>
        </message>
        <message>
            <source>This message is too long for the context.</source>
            <translation>这条消息超出了上下文。</translation>
        </message>
        <message>
            <source>Shorten it, or choose below what happens when the context is full.</source>
            <translation>请缩短它，或在下方选择上下文已满时的处理方式。</translation>
        </message>
        <message>
            <source>This is too long for the context, and will not be answered.</source>
            <translation>这对上下文来说太长，不会得到回答。</translation>
        </message>
        <message>
            <source>This is too long for the context: the model will be loaded again with more.</source>
            <translation>这对上下文来说太长：将以更大的上下文重新加载模型。</translation>
        </message>
        <message numerus="yes">
            <source>Too long for the context: the oldest %n message(s) will be left out.</source>
            <translation>
                <numerusform>超出上下文：最旧的 %n 条消息将被略去。</numerusform>
            </translation>
        </message>
        <message>
            <source>This message alone is too long for the context.</source>
            <translation>仅这条消息就超出了上下文。</translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>附加文件</translation>
        </message>
        <message>
            <source>The message found stands beside the answer that is being written.</source>
            <translation>找到的消息位于正在书写的回答旁边。</translation>
        </message>
        <message>
            <source>It can be shown when that has ended.</source>
            <translation>待其完成后即可显示。</translation>
        </message>
        <message>
            <source>The folder “%1” was deleted.</source>
            <translation>文件夹“%1”已删除。</translation>
        </message>
        <message numerus="yes">
            <source>Too long for the context: the model will first summarise the oldest %n message(s).</source>
            <translation>
                <numerusform>超出上下文：模型将先总结最旧的 %n 条消息。</numerusform>
            </translation>
        </message>
        <message>
            <source>The summary was thrown away.</source>
            <translation>总结已丢弃。</translation>
        </message>
        <message>
            <source>The summary was changed.</source>
            <translation>总结已修改。</translation>
        </message>
        <message>
            <source>Choose the model that shall answer this</source>
            <translation>请选择要回答此消息的模型</translation>
        </message>
        <message>
            <source>Is sent when %1 is loaded</source>
            <translation>%1 加载完成后发送</translation>
        </message>
        <message>
            <source>Is answered again when %1 is loaded</source>
            <translation>%1 加载完成后再次回答</translation>
        </message>
        <message>
            <source>New chats with “%1” begin as this one is set.</source>
            <translation>与“%1”的新对话将按此对话的设置开始。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatTreeModel</name>
        <message>
            <source>Folder %1</source>
            <translation>文件夹 %1</translation>
        </message>
        <message>
            <source>%1, pinned</source>
            <translation>%1，已置顶</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>has a new answer</source>
            <translation>有新回答</translation>
        </message>
        <message>
            <source>is being answered</source>
            <translation>正在回答</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CodeHeader</name>
        <message>
            <source>Copied</source>
            <translation>已复制</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copy this code</source>
            <translation>复制此代码</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>保存…</translation>
        </message>
        <message>
            <source>Save this code</source>
            <translation>保存此代码</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CommandPalette</name>
        <message>
            <source>Commands</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>What would you like to do?</source>
            <translation>您想做什么？</translation>
        </message>
        <message>
            <source>Name of a command</source>
            <translation>命令名称</translation>
        </message>
        <message>
            <source>No command has these words in its name.</source>
            <translation>没有名称包含这些词的命令。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CompareView</name>
        <message>
            <source>no other run</source>
            <translation>不比较</translation>
        </message>
        <message>
            <source>The two have different goals: their losses are not the same thing.</source>
            <translation>两次运行的目标不同：损失不可直接比较。</translation>
        </message>
        <message>
            <source>Choose another run to see both side by side.</source>
            <translation>选择另一次运行以并排查看。</translation>
        </message>
        <message>
            <source>Algorithm</source>
            <translation>算法</translation>
        </message>
        <message>
            <source>Generations</source>
            <translation>代数</translation>
        </message>
        <message>
            <source>Candidates tried</source>
            <translation>已尝试的候选</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>Held out, untuned</source>
            <translation>留出，未调优</translation>
        </message>
        <message>
            <source>Held out, best</source>
            <translation>留出，最佳</translation>
        </message>
        <message>
            <source>Last word, before</source>
            <translation>最终检验，之前</translation>
        </message>
        <message>
            <source>Last word, after</source>
            <translation>最终检验，之后</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>检验</translation>
        </message>
        <message>
            <source>unfinished</source>
            <translation>未完成</translation>
        </message>
        <message>
            <source>passed</source>
            <translation>通过</translation>
        </message>
        <message>
            <source>not passed</source>
            <translation>未通过</translation>
        </message>
        <message>
            <source>Com&amp;pare with</source>
            <translation>比较对象(&amp;P)</translation>
        </message>
        <message>
            <source>The run to compare with</source>
            <translation>用于比较的运行</translation>
        </message>
        <message>
            <source>Save this chart’s figures as CSV</source>
            <translation>将此图表的数据保存为 CSV</translation>
        </message>
        <message>
            <source>Both runs on held-out examples</source>
            <translation>两次运行在留出示例上的表现</translation>
        </message>
        <message>
            <source>Figures of both runs</source>
            <translation>两次运行的数据</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Composer</name>
        <message>
            <source>Reading the prompt: %1 of %2 tokens</source>
            <translation>正在读取提示：%1 / %2 个词元</translation>
        </message>
        <message>
            <source>Write a message</source>
            <translation>输入消息</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>发送</translation>
        </message>
        <message>
            <source>Send the message (Enter)</source>
            <translation>发送消息（回车）</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Enter sends, Shift+Enter starts a new line</source>
            <translation>回车发送，Shift+回车换行</translation>
        </message>
        <message>
            <source>Prompt being read</source>
            <translation>正在读取提示</translation>
        </message>
        <message>
            <source>Stop the answer</source>
            <translation>停止回答</translation>
        </message>
        <message numerus="yes">
            <source>%1, about %n second(s) left</source>
            <translation>
                <numerusform>%1，大约还剩 %n 秒</numerusform>
            </translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>附加文件</translation>
        </message>
        <message>
            <source>Attach text files or PDF. They can also be dropped or pasted here.</source>
            <translation>附加文本文件或 PDF。也可以拖放或粘贴到这里。</translation>
        </message>
        <message>
            <source>Think</source>
            <translation>思考</translation>
        </message>
        <message>
            <source>Let the model think before it answers</source>
            <translation>让模型先思考再回答</translation>
        </message>
        <message numerus="yes">
            <source>Summarising the oldest %n message(s)…</source>
            <translation>
                <numerusform>正在总结最旧的 %n 条消息…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConsentLine</name>
        <message>
            <source>May TARS collect the answers you rate or change, so that a model can be tuned by them? They stay on this computer; the settings list them, and delete them.</source>
            <translation>TARS 可以收集您评价或修改的回答，用来调优模型吗？它们只留在这台电脑上，可在设置中查看和删除。</translation>
        </message>
        <message>
            <source>Collect them</source>
            <translation>收集</translation>
        </message>
        <message>
            <source>No</source>
            <translation>不</translation>
        </message>
        <message>
            <source>Do not collect them</source>
            <translation>不收集</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConversationList</name>
        <message>
            <source>Rename</source>
            <translation>重命名</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>New chat</source>
            <translation>新对话</translation>
        </message>
        <message>
            <source>Search chats</source>
            <translation>搜索对话</translation>
        </message>
        <message>
            <source>Chats</source>
            <translation>对话列表</translation>
        </message>
        <message>
            <source>Unpin</source>
            <translation>取消置顶</translation>
        </message>
        <message>
            <source>Pin</source>
            <translation>置顶</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>新建文件夹</translation>
        </message>
        <message>
            <source>Move to</source>
            <translation>移动到</translation>
        </message>
        <message>
            <source>New chat here</source>
            <translation>在此新建对话</translation>
        </message>
        <message>
            <source>New folder inside</source>
            <translation>在其中新建文件夹</translation>
        </message>
        <message>
            <source>Delete the folder, not its chats</source>
            <translation>删除文件夹，保留其中的对话</translation>
        </message>
        <message>
            <source>No folder</source>
            <translation>无文件夹</translation>
        </message>
        <message>
            <source>New folder…</source>
            <translation>新建文件夹…</translation>
        </message>
        <message>
            <source>Messages found</source>
            <translation>找到的消息</translation>
        </message>
        <message numerus="yes">
            <source>The newest %n message(s) with these words</source>
            <translation>
                <numerusform>含有这些词的最新 %n 条消息</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In %n message(s)</source>
            <translation>
                <numerusform>在 %n 条消息中</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The %n message(s) that fit these words best</source>
            <translation>
                <numerusform>与这些词最匹配的 %n 条消息</numerusform>
            </translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>最新优先</translation>
        </message>
        <message>
            <source>Best match first</source>
            <translation>最匹配优先</translation>
        </message>
        <message>
            <source>Order of the messages found</source>
            <translation>找到的消息的顺序</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConversationModel</name>
        <message>
            <source>You: %1</source>
            <translation>您：%1</translation>
        </message>
        <message>
            <source>Answer: %1</source>
            <translation>回答：%1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DataPanel</name>
        <message>
            <source>Stopped.</source>
            <translation>已停止。</translation>
        </message>
        <message>
            <source>SQLite database (*.sqlite)</source>
            <translation>SQLite 数据库 (*.sqlite)</translation>
        </message>
        <message>
            <source>The chats and the models’ files are as they were written.</source>
            <translation>聊天和模型文件与写入时一致。</translation>
        </message>
        <message>
            <source>Damaged: %1, a file of the model %2.</source>
            <translation>已损坏：%1，模型 %2 的文件。</translation>
        </message>
        <message>
            <source>Damaged: the chats (%1).</source>
            <translation>已损坏：聊天（%1）。</translation>
        </message>
        <message>
            <source>Repaired. Damaged models were set aside and are fetched again.</source>
            <translation>已修复。损坏的模型已移开并重新下载。</translation>
        </message>
        <message>
            <source>Chats</source>
            <translation>聊天</translation>
        </message>
        <message>
            <source>Downloaded models</source>
            <translation>已下载的模型</translation>
        </message>
        <message>
            <source>Tuning runs</source>
            <translation>调优运行</translation>
        </message>
        <message>
            <source>Adapters</source>
            <translation>适配器</translation>
        </message>
        <message>
            <source>Smaller models</source>
            <translation>更小的模型</translation>
        </message>
        <message>
            <source>Settings and the rest</source>
            <translation>设置及其他</translation>
        </message>
        <message>
            <source>Measure again</source>
            <translation>重新测量(&amp;P)</translation>
        </message>
        <message>
            <source>Sto&amp;p</source>
            <translation>停止(&amp;P)</translation>
        </message>
        <message>
            <source>Your data</source>
            <translation>您的数据</translation>
        </message>
        <message>
            <source>Conversations, settings and the list of models are kept here and nowhere else.</source>
            <translation>对话、设置和模型列表都只保存在这里。</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>打开文件夹(&amp;Q)</translation>
        </message>
        <message>
            <source>Open the chosen one’s folder in the desktop’s own program</source>
            <translation>在文件管理器中打开所选行的文件夹</translation>
        </message>
        <message>
            <source>Chec&amp;k everything</source>
            <translation>全部检查(&amp;K)</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>修复</translation>
        </message>
        <message>
            <source>Write the chats’ indices anew; set damaged models aside and fetch them again</source>
            <translation>重写聊天索引；将损坏的模型移开并重新下载</translation>
        </message>
        <message>
            <source>How far it is</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Where your data is</source>
            <translation>您的数据在哪里</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>A backup takes the place of the chats at the next start.</source>
            <translation>下次启动时，备份将取代现有的对话。</translation>
        </message>
        <message>
            <source>Back up the chats and settings</source>
            <translation>备份对话和设置</translation>
        </message>
        <message>
            <source>All chats and settings are in %1.</source>
            <translation>所有对话和设置都在 %1 中。</translation>
        </message>
        <message>
            <source>Restore from a backup</source>
            <translation>从备份恢复</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message>
            <source>The backup is sound (chats: %1, and settings). It takes the place of what is here now at the next start; that is kept in a folder beside it.</source>
            <translation>备份完好（对话：%1，含设置）。下次启动时它将取代现有内容，现有内容会保留在旁边的文件夹中。</translation>
        </message>
        <message>
            <source>The backup is sound (chats: %1, no settings). It takes the place of the chats at the next start; these are kept in a folder beside it.</source>
            <translation>备份完好（对话：%1，不含设置）。下次启动时它将取代现有对话，现有对话会保留在旁边的文件夹中。</translation>
        </message>
        <message>
            <source>Chats and settings stay as they are.</source>
            <translation>对话和设置保持不变。</translation>
        </message>
        <message>
            <source>A model cannot be read: %1.</source>
            <translation>有一个模型无法读取：%1。</translation>
        </message>
        <message>
            <source>Damaged: %1, a file of the model %2. It is another program’s: fetch the model again there.</source>
            <translation>已损坏：%1，模型 %2 的文件。它属于其他程序：请在那里重新下载模型。</translation>
        </message>
        <message>
            <source>And more: %1</source>
            <translation>其他：%1</translation>
        </message>
        <message>
            <source>The chats are still damaged: %1. A backup can be restored.</source>
            <translation>对话仍有损坏：%1。可以恢复备份。</translation>
        </message>
        <message>
            <source>D&amp;o not restore</source>
            <translation>不恢复(&amp;O)</translation>
        </message>
        <message>
            <source>Rest&amp;ore…</source>
            <translation>恢复(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Back up…</source>
            <translation>备份(&amp;B)…</translation>
        </message>
        <message>
            <source>Write all chats and settings to one file, also the server’s keys: keep it to yourself</source>
            <translation>把所有对话和设置写入一个文件，其中包括服务器密钥：请勿外传</translation>
        </message>
        <message>
            <source>Put the chats and settings of a backup in place of the present ones</source>
            <translation>用备份中的对话和设置取代现有的</translation>
        </message>
        <message>
            <source>Whether the chats, and every file of every stored model, are as they were written</source>
            <translation>对话以及所有已存模型的所有文件是否与写入时一致</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FeedbackPanel</name>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n entry(s) for good?</source>
            <translation>
                <numerusform>要永久删除 %n 个条目吗？</numerusform>
            </translation>
        </message>
        <message>
            <source>The chats stay as they are. Files of examples that were made of them are deleted, too, and what was tuned by them is marked.</source>
            <translation>对话保持不变。由它们生成的示例文件也会被删除，用它们调优的结果会被标记。</translation>
        </message>
        <message>
            <source>Ratings and corrections</source>
            <translation>评价与修改</translation>
        </message>
        <message>
            <source>Collect the &amp;answers I rate or change, for tuning</source>
            <translation>收集我评价或修改的回答，用于调优(&amp;A)</translation>
        </message>
        <message>
            <source>A good answer becomes an example to learn from, and so does one that you have changed, in place of the one it was made of. A bad answer becomes an example of what not to say, beside the good one to the same question if there is one. Without this, ratings are marks in the chat and nothing else.</source>
            <translation>好的回答会成为学习的示例，您修改过的回答也会代替原回答成为示例。差的回答会成为不该这样说的示例，若同一问题有好回答，则与其放在一起。关闭此项时，评价只是对话中的标记。</translation>
        </message>
        <message>
            <source>What was collected</source>
            <translation>已收集的内容</translation>
        </message>
        <message>
            <source>Delete the chosen entries</source>
            <translation>删除所选条目</translation>
        </message>
        <message>
            <source>Delete all</source>
            <translation>全部删除</translation>
        </message>
        <message>
            <source>Export as examples…</source>
            <translation>导出为示例…</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FeedbackTable</name>
        <message>
            <source>Good</source>
            <translation>好</translation>
        </message>
        <message>
            <source>Bad</source>
            <translation>差</translation>
        </message>
        <message>
            <source>Changed by you</source>
            <translation>由您修改</translation>
        </message>
        <message>
            <source>Preferred</source>
            <translation>更好</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>对话</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FindBar</name>
        <message>
            <source>Not found</source>
            <translation>未找到</translation>
        </message>
        <message numerus="yes">
            <source>In %n message(s)</source>
            <translation>
                <numerusform>在 %n 条消息中</numerusform>
            </translation>
        </message>
        <message>
            <source>Message %1 of %2</source>
            <translation>第 %1 条消息，共 %2 条</translation>
        </message>
        <message>
            <source>Find in this chat</source>
            <translation>在此对话中查找</translation>
        </message>
        <message>
            <source>Earlier message with these words (Shift+Enter)</source>
            <translation>含这些词的较早消息 (Shift+Enter)</translation>
        </message>
        <message>
            <source>Later message with these words (Enter)</source>
            <translation>含这些词的较晚消息 (Enter)</translation>
        </message>
        <message>
            <source>Close the search (Escape)</source>
            <translation>关闭查找 (Esc)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundRepositories</name>
        <message>
            <source>Models of the architecture “%1” do not run here yet.</source>
            <translation>架构“%1”的模型目前还不能在这里运行。</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>Repository</source>
            <translation>仓库</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>Runs here</source>
            <translation>可在此运行</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>下载量</translation>
        </message>
        <message>
            <source>Likes</source>
            <translation>点赞</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>更新日期</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>许可证</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::HeatMap</name>
        <message>
            <source>This TARS was built without charts (install libqcustomplot-dev for them).</source>
            <translation>此 TARS 构建时未包含图表（请安装 libqcustomplot-dev）。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::LineChart</name>
        <message>
            <source>This TARS was built without charts (install libqcustomplot-dev for them).</source>
            <translation>此 TARS 构建时未包含图表（请安装 libqcustomplot-dev）。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MainWindow</name>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;New chat</source>
            <translation>新对话(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Import model…</source>
            <translation>导入模型(&amp;I)…</translation>
        </message>
        <message>
            <source>Import model &amp;folder…</source>
            <translation>导入模型文件夹(&amp;F)…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Chat</source>
            <translation>对话(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>停止(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Regenerate</source>
            <translation>重新生成(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Copy the last answer</source>
            <translation>复制最后的回答(&amp;C)</translation>
        </message>
        <message>
            <source>Re&amp;name chat or folder</source>
            <translation>重命名对话或文件夹(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Delete chat or folder</source>
            <translation>删除对话或文件夹(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>Settings of this con&amp;versation</source>
            <translation>此对话的设置(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Larger text</source>
            <translation>放大文字(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Smaller text</source>
            <translation>缩小文字(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Normal text size</source>
            <translation>正常文字大小(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;About TARS</source>
            <translation>关于 TARS(&amp;A)</translation>
        </message>
        <message>
            <source>“%1” was removed from the list.</source>
            <translation>已将“%1”从列表中移除。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>对话</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Tune</source>
            <translation>调优</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>“%1” was deleted.</source>
            <translation>已删除“%1”。</translation>
        </message>
        <message>
            <source>Models (*.gguf *.safetensors *.bin *.ggml *.pt *.pth *.onnx)</source>
            <translation>模型 (*.gguf *.safetensors *.bin *.ggml *.pt *.pth *.onnx)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message>
            <source>Import a model folder</source>
            <translation>导入模型文件夹</translation>
        </message>
        <message>
            <source>About TARS</source>
            <translation>关于 TARS</translation>
        </message>
        <message>
            <source>TARS %1</source>
            <translation>TARS %1</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>Checking %1…</source>
            <translation>正在检查 %1…</translation>
        </message>
        <message>
            <source>&amp;Server</source>
            <translation>服务器(&amp;S)</translation>
        </message>
        <message>
            <source>Server &amp;on</source>
            <translation>打开服务器(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Copy the server’s address</source>
            <translation>复制服务器地址(&amp;C)</translation>
        </message>
        <message>
            <source>Server on</source>
            <translation>服务器已打开</translation>
        </message>
        <message>
            <source>Server did not start</source>
            <translation>服务器未能启动</translation>
        </message>
        <message>
            <source>The server did not start.</source>
            <translation>服务器未能启动。</translation>
        </message>
        <message>
            <source>Show why</source>
            <translation>查看原因</translation>
        </message>
        <message>
            <source>Change the last &amp;message</source>
            <translation>修改上一条消息(&amp;M)</translation>
        </message>
        <message>
            <source>Go on in a ne&amp;w chat from here</source>
            <translation>从此处在新对话中继续(&amp;W)</translation>
        </message>
        <message>
            <source>Find e&amp;arlier</source>
            <translation>查找较早的(&amp;A)</translation>
        </message>
        <message>
            <source>Find &amp;later</source>
            <translation>查找较晚的(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Export chat…</source>
            <translation>导出对话(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;All commands…</source>
            <translation>所有命令(&amp;A)…</translation>
        </message>
        <message>
            <source>Export chat</source>
            <translation>导出对话</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>网页 (*.html)</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>JSON, with every version of every message (*.json)</source>
            <translation>JSON，包含每条消息的所有版本 (*.json)</translation>
        </message>
        <message>
            <source>&amp;Pin or unpin chat</source>
            <translation>置顶或取消置顶对话(&amp;P)</translation>
        </message>
        <message>
            <source>Import &amp;chats of another program…</source>
            <translation>导入其他程序的对话(&amp;C)…</translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s) imported.</source>
            <translation>
                <numerusform>已导入 %n 个对话。</numerusform>
            </translation>
        </message>
        <message>
            <source>New f&amp;older</source>
            <translation>新建文件夹(&amp;O)</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>已保存为 %1</translation>
        </message>
        <message>
            <source>Runs and tunes large language models on your own computer.

Its sources are free software under the Apache License 2.0. It uses Qt under the GNU LGPL 3 and, for its charts, QCustomPlot under the GNU GPL 3: this program as a whole is under the GNU GPL 3.</source>
            <translation>在您自己的电脑上运行和调优大型语言模型。

其源代码是自由软件，采用 Apache License 2.0 许可。它使用以 GNU LGPL 3 许可的 Qt，并使用以 GNU GPL 3 许可的 QCustomPlot 绘制图表：因此本程序整体采用 GNU GPL 3 许可。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>The chat answers with these settings now.</source>
            <translation>聊天现在使用这些设置回答。</translation>
        </message>
        <message>
            <source>T&amp;wo models side by side</source>
            <translation>两个模型并排(&amp;W)</translation>
        </message>
        <message>
            <source>Go on from the second answ&amp;er</source>
            <translation>从第二个回答继续(&amp;E)</translation>
        </message>
        <message>
            <source>%1 is not on this computer.</source>
            <translation>%1 不在本机上。</translation>
        </message>
        <message>
            <source>Download the model first, then open its file.</source>
            <translation>请先下载模型，再打开其文件。</translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s)</source>
            <translation>
                <numerusform>%n 个线程</numerusform>
            </translation>
        </message>
        <message>
            <source>Mo&amp;ve to a folder…</source>
            <translation>移动到文件夹(&amp;V)…</translation>
        </message>
        <message>
            <source>Contin&amp;ue the answer</source>
            <translation>继续回答(&amp;U)</translation>
        </message>
        <message>
            <source>Previous vers&amp;ion</source>
            <translation>上一版本(&amp;I)</translation>
        </message>
        <message>
            <source>Ne&amp;xt version</source>
            <translation>下一版本(&amp;X)</translation>
        </message>
        <message>
            <source>&amp;Model</source>
            <translation>模型(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Choose a model…</source>
            <translation>选择模型(&amp;C)…</translation>
        </message>
        <message>
            <source>&amp;Unload the model</source>
            <translation>卸载模型(&amp;U)</translation>
        </message>
        <message>
            <source>Cancel &amp;loading</source>
            <translation>取消加载(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Tune</source>
            <translation>调优(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Start tuning</source>
            <translation>开始调优(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Pause or resume the run</source>
            <translation>暂停或继续运行(&amp;P)</translation>
        </message>
        <message>
            <source>S&amp;top the run</source>
            <translation>停止运行(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Go on with the interrupted run</source>
            <translation>继续被中断的运行(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Adopt what was found</source>
            <translation>采用找到的结果(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Roll back the last adoption</source>
            <translation>回退上次采用(&amp;R)</translation>
        </message>
        <message>
            <source>The answer is there</source>
            <translation>回答已完成</translation>
        </message>
        <message>
            <source>The model is imported</source>
            <translation>模型已导入</translation>
        </message>
        <message>
            <source>The model could not be loaded</source>
            <translation>无法加载模型</translation>
        </message>
        <message>
            <source>The model is loaded</source>
            <translation>模型已加载</translation>
        </message>
        <message>
            <source>The tuning run failed</source>
            <translation>调优失败</translation>
        </message>
        <message>
            <source>The tuning run is over</source>
            <translation>调优已结束</translation>
        </message>
        <message>
            <source>It found something better.</source>
            <translation>找到了更好的结果。</translation>
        </message>
        <message>
            <source>It found nothing better.</source>
            <translation>没有找到更好的结果。</translation>
        </message>
        <message>
            <source>The smaller model is written</source>
            <translation>较小的模型已写好</translation>
        </message>
        <message>
            <source>Models of other &amp;programs</source>
            <translation>其他程序的模型(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Download a model…</source>
            <translation>下载模型(&amp;D)…</translation>
        </message>
        <message>
            <source>Import models</source>
            <translation>导入模型</translation>
        </message>
        <message>
            <source>%1: expected %2, took %3</source>
            <translation>%1：预计 %2，实际 %3</translation>
        </message>
        <message>
            <source>%1 took %2 of memory; expected were %3.</source>
            <translation>%1 占用了 %2 内存；预计为 %3。</translation>
        </message>
        <message>
            <source>What is said of whether a model fits may be as far off.</source>
            <translation>关于模型是否放得下的说法也可能有同样大的偏差。</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) in the list already.</source>
            <translation>
                <numerusform>%n 个模型已在列表中。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) added to the list.</source>
            <translation>
                <numerusform>已将 %n 个模型加入列表。</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” is here.</source>
            <translation>“%1”已下载完成。</translation>
        </message>
        <message>
            <source>Chat with it</source>
            <translation>与它对话</translation>
        </message>
        <message>
            <source>“%1” is not fetched any more.</source>
            <translation>不再下载“%1”。</translation>
        </message>
        <message>
            <source>The last answer is &amp;good</source>
            <translation>最后的回答好(&amp;G)</translation>
        </message>
        <message>
            <source>The last answer is &amp;bad</source>
            <translation>最后的回答差(&amp;B)</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Tuned by your ratings, and better in the test.</source>
            <translation>已按您的评价调优，测试结果更好。</translation>
        </message>
        <message>
            <source>Tuned by your ratings, better in the test, and adopted.</source>
            <translation>已按您的评价调优，测试结果更好，并已采用。</translation>
        </message>
        <message>
            <source>Rolled back: answers were rated worse than before.</source>
            <translation>已回退：回答评价比之前差。</translation>
        </message>
        <message>
            <source>Searc&amp;h all chats</source>
            <translation>搜索所有对话(&amp;H)</translation>
        </message>
        <message>
            <source>A&amp;ttach files…</source>
            <translation>附加文件(&amp;T)…</translation>
        </message>
        <message>
            <source>&amp;Undo, or follow the notice</source>
            <translation>撤销，或按通知操作(&amp;U)</translation>
        </message>
        <message>
            <source>It reads PDF files with Poppler, which is under the GNU GPL 2 or later.</source>
            <translation>它使用以 GNU GPL 2 或更高版本许可的 Poppler 读取 PDF 文件。</translation>
        </message>
        <message>
            <source>&amp;Search for models…</source>
            <translation>搜索模型(&amp;S)…</translation>
        </message>
        <message>
            <source>The model is here</source>
            <translation>模型已下载</translation>
        </message>
        <message>
            <source>The download failed</source>
            <translation>下载失败</translation>
        </message>
        <message>
            <source>&amp;Find on this page</source>
            <translation>在此页面中查找(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;First steps…</source>
            <translation>入门步骤(&amp;F)…</translation>
        </message>
        <message>
            <source>Preparing a tuning run</source>
            <translation>正在准备调优</translation>
        </message>
        <message>
            <source>Tuning</source>
            <translation>正在调优</translation>
        </message>
        <message>
            <source>Tuning paused</source>
            <translation>调优已暂停</translation>
        </message>
        <message>
            <source>Ending the tuning run</source>
            <translation>正在结束调优</translation>
        </message>
        <message>
            <source>Testing what was found</source>
            <translation>正在检验所得结果</translation>
        </message>
        <message>
            <source>generation %1</source>
            <translation>第 %1 代</translation>
        </message>
        <message>
            <source>%1 % better so far</source>
            <translation>目前改善 %1 %</translation>
        </message>
        <message>
            <source>nothing better yet</source>
            <translation>尚无改善</translation>
        </message>
        <message>
            <source>The backup is in place. What was there before is in %1.</source>
            <translation>备份已就位。原来的内容在 %1 中。</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>显示文件夹</translation>
        </message>
        <message>
            <source>New folder inside</source>
            <translation>在其中新建文件夹</translation>
        </message>
        <message>
            <source>Deleted chats…</source>
            <translation>已删除的对话…</translation>
        </message>
        <message>
            <source>Open in the reader</source>
            <translation>在阅读器中打开</translation>
        </message>
        <message>
            <source>It found something better, by %1 %.</source>
            <translation>找到了更好的结果，提升 %1 %。</translation>
        </message>
        <message>
            <source>Choose first what it is about: %1</source>
            <translation>请先选择对象：%1</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>剪切</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>全选</translation>
        </message>
        <message>
            <source>Served already at %1</source>
            <translation>已在 %1 提供服务</translation>
        </message>
        <message>
            <source>The answer failed</source>
            <translation>回答失败</translation>
        </message>
        <message>
            <source>%1 was used last, and is not there any more.</source>
            <translation>上次使用的 %1 已不存在。</translation>
        </message>
        <message>
            <source>%1 was used last. It is not loaded, as it is not expected to fit.</source>
            <translation>上次使用的是 %1。预计内存不足，因此未加载。</translation>
        </message>
        <message>
            <source>%1 was used last, and cannot be read.</source>
            <translation>上次使用的 %1 无法读取。</translation>
        </message>
        <message>
            <source>TARS ended while it was importing %1.</source>
            <translation>TARS 在导入 %1 时结束了。</translation>
        </message>
        <message>
            <source>Import again</source>
            <translation>重新导入</translation>
        </message>
        <message numerus="yes">
            <source>TARS ended while it was importing %1 and %n more.</source>
            <translation>
                <numerusform>TARS 在导入 %1 和另外 %n 项时结束了。</numerusform>
            </translation>
        </message>
        <message>
            <source>What the disk did not take is written now.</source>
            <translation>之前磁盘未接受的内容现已写入。</translation>
        </message>
        <message>
            <source>Not everything is written</source>
            <translation>并非所有内容都已写入</translation>
        </message>
        <message>
            <source>The disk has not taken all that was said in the chats. Closing now loses it.</source>
            <translation>磁盘未能接受聊天中的全部内容。现在关闭会丢失这些内容。</translation>
        </message>
        <message>
            <source>Once there is room on the disk, it is written and the window closes.</source>
            <translation>磁盘一有空间，就会写入并关闭窗口。</translation>
        </message>
        <message>
            <source>Close and lose it</source>
            <translation>关闭并丢弃</translation>
        </message>
        <message>
            <source>Leave the window open</source>
            <translation>保持窗口打开</translation>
        </message>
        <message>
            <source>Save as a preset</source>
            <translation>保存为预设</translation>
        </message>
        <message>
            <source>Tuned</source>
            <translation>已调优</translation>
        </message>
        <message>
            <source>Saved as the preset “%1”.</source>
            <translation>已保存为预设“%1”。</translation>
        </message>
        <message>
            <source>keys and values as %1</source>
            <translation>键和值为 %1</translation>
        </message>
        <message>
            <source>When the model is loaded next: %1.</source>
            <translation>下次加载模型时：%1。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageBar</name>
        <message>
            <source>Close this message</source>
            <translation>关闭此消息</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageEditor</name>
        <message>
            <source>Change your message</source>
            <translation>修改您的消息</translation>
        </message>
        <message>
            <source>Change this answer</source>
            <translation>修改此回答</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>发送</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Ask again with this text, beside the first version (Ctrl+Enter)</source>
            <translation>用此文本重新提问，并保留原版本 (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Keep this text beside the first version (Ctrl+Enter)</source>
            <translation>保存此文本，并保留原版本 (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Change this summary</source>
            <translation>修改此总结</translation>
        </message>
        <message>
            <source>Give the model this from now on (Ctrl+Enter)</source>
            <translation>从现在起把它交给模型 (Ctrl+Enter)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageWidget</name>
        <message>
            <source>Answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>Your message</source>
            <translation>您的消息</translation>
        </message>
        <message>
            <source>Reading the prompt…</source>
            <translation>正在读取提示…</translation>
        </message>
        <message>
            <source>Answering…</source>
            <translation>正在回答…</translation>
        </message>
        <message>
            <source>Interrupted: the program ended while this was being written</source>
            <translation>已中断：写到这里时程序结束了</translation>
        </message>
        <message>
            <source>Stopped · %1</source>
            <translation>已停止 · %1</translation>
        </message>
        <message>
            <source>Length limit reached · %1</source>
            <translation>已达长度上限 · %1</translation>
        </message>
        <message>
            <source>The context is full · %1</source>
            <translation>上下文已满 · %1</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n 个词元</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 词元/秒</translation>
        </message>
        <message>
            <source>first after %1 ms</source>
            <translation>首个用时 %1 毫秒</translation>
        </message>
        <message>
            <source>first after %1 s</source>
            <translation>首个用时 %1 秒</translation>
        </message>
        <message>
            <source>Previous version</source>
            <translation>上一个版本</translation>
        </message>
        <message>
            <source>Next version</source>
            <translation>下一个版本</translation>
        </message>
        <message>
            <source>Answer again, keeping this version</source>
            <translation>重新回答，保留此版本</translation>
        </message>
        <message>
            <source>Go on writing this answer</source>
            <translation>继续写此回答</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Changed by you</source>
            <translation>由您修改</translation>
        </message>
        <message>
            <source>%1 · changed by you</source>
            <translation>%1 · 由您修改</translation>
        </message>
        <message>
            <source>Copy this message</source>
            <translation>复制此消息</translation>
        </message>
        <message>
            <source>Change this message, keeping this version</source>
            <translation>修改此消息，并保留此版本</translation>
        </message>
        <message>
            <source>Go on from here in a new chat</source>
            <translation>从此处在新对话中继续</translation>
        </message>
        <message>
            <source>Show how this answer was made</source>
            <translation>显示此回答是如何生成的</translation>
        </message>
        <message>
            <source>Too old to fit into the context: this message is not sent along</source>
            <translation>太旧，放不进上下文：这条消息不会一并发送</translation>
        </message>
        <message>
            <source>Fold the thoughts away</source>
            <translation>收起思考过程</translation>
        </message>
        <message>
            <source>Show the thoughts</source>
            <translation>显示思考过程</translation>
        </message>
        <message>
            <source>Thinking…</source>
            <translation>正在思考…</translation>
        </message>
        <message>
            <source>Thoughts</source>
            <translation>思考过程</translation>
        </message>
        <message>
            <source>Thought for %1 s</source>
            <translation>思考了 %1 秒</translation>
        </message>
        <message>
            <source>%1 of %2 context</source>
            <translation>上下文 %1/%2</translation>
        </message>
        <message>
            <source>seed %1</source>
            <translation>种子 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n old message(s) left out</source>
            <translation>
                <numerusform>略去 %n 条旧消息</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n token(s) forgotten on the way</source>
            <translation>
                <numerusform>途中遗忘 %n 个词元</numerusform>
            </translation>
        </message>
        <message>
            <source>Attached: %1</source>
            <translation>附件：%1</translation>
        </message>
        <message>
            <source>Good answer</source>
            <translation>好回答</translation>
        </message>
        <message>
            <source>Bad answer</source>
            <translation>差回答</translation>
        </message>
        <message>
            <source>Open in the reader</source>
            <translation>在阅读器中打开</translation>
        </message>
        <message numerus="yes">
            <source>%n old message(s) as a summary</source>
            <translation>
                <numerusform>%n 条旧消息已总结</numerusform>
            </translation>
        </message>
        <message>
            <source>The model is given a summary in place of this message</source>
            <translation>模型得到的是总结，而不是这条消息</translation>
        </message>
        <message>
            <source>%1 of memory</source>
            <translation>内存 %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelLibrary</name>
        <message>
            <source>%1 (file is missing)</source>
            <translation>%1（文件缺失）</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>架构</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>上下文</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 词元/秒</translation>
        </message>
        <message>
            <source>Speed here</source>
            <translation>本机速度</translation>
        </message>
        <message numerus="yes">
            <source>%1, and %n more</source>
            <translation>
                <numerusform>%1，另有 %n 项</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelPicker</name>
        <message>
            <source>Loading %1</source>
            <translation>正在加载 %1</translation>
        </message>
        <message>
            <source>Choose a model</source>
            <translation>选择模型</translation>
        </message>
        <message>
            <source>%1, %2, %3 parameters</source>
            <translation>%1，%2，%3 参数</translation>
        </message>
        <message>
            <source>The model that answers</source>
            <translation>负责回答的模型</translation>
        </message>
        <message>
            <source>Model: %1</source>
            <translation>模型：%1</translation>
        </message>
        <message>
            <source>Loading progress</source>
            <translation>加载进度</translation>
        </message>
        <message>
            <source>Cancel loading</source>
            <translation>取消加载</translation>
        </message>
        <message>
            <source>Import a model file…</source>
            <translation>导入模型文件…</translation>
        </message>
        <message>
            <source>Import a model folder…</source>
            <translation>导入模型文件夹…</translation>
        </message>
        <message>
            <source>Unload the model</source>
            <translation>卸载模型</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelSuggestion</name>
        <message>
            <source>“%1” is in the queue of downloads. It comes while you do other things.</source>
            <translation>“%1”已在下载队列中。您可以先做别的事。</translation>
        </message>
        <message>
            <source>TARS is offline: the switch is in the settings, under Privacy. Without a network, import a model’s file.</source>
            <translation>TARS 处于离线状态：开关在设置的“隐私”中。没有网络时，可以导入模型文件。</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>正在查找…</translation>
        </message>
        <message>
            <source>The button asks %1 which forms of it there are, and nothing before.</source>
            <translation>按下按钮才会向 %1 询问有哪些版本，此前不会询问。</translation>
        </message>
        <message>
            <source>See &amp;what fits</source>
            <translation>查看适合的(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>下载(&amp;D)</translation>
        </message>
        <message>
            <source>Measuring what this computer has free…</source>
            <translation>正在测量这台计算机的空闲资源…</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>适合</translation>
        </message>
        <message>
            <source>tight</source>
            <translation>勉强</translation>
        </message>
        <message>
            <source>too big: programs that are closed leave more</source>
            <translation>太大：关闭其他程序可腾出更多</translation>
        </message>
        <message>
            <source>Recommended: %1. About %2 to download, and about %3 of memory while it is loaded, of which %4 are free: %5.</source>
            <translation>推荐：%1。下载约 %2，加载后占用内存约 %3，目前空闲 %4：%5。</translation>
        </message>
        <message>
            <source>Forms of the recommended model</source>
            <translation>推荐模型的版本</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelsPage</name>
        <message>
            <source>Models on this computer</source>
            <translation>这台电脑上的模型</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>加载</translation>
        </message>
        <message>
            <source>Load this model and chat with it</source>
            <translation>加载此模型并与它对话</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>No models yet</source>
            <translation>还没有模型</translation>
        </message>
        <message>
            <source>Import a GGUF file, or a folder as Hugging Face gives it (config.json with safetensors).</source>
            <translation>请导入 GGUF 文件，或 Hugging Face 提供的文件夹（config.json 与 safetensors）。</translation>
        </message>
        <message>
            <source>Your models</source>
            <translation>您的模型</translation>
        </message>
        <message>
            <source>Found on this computer (%1)</source>
            <translation>在此计算机上找到 (%1)</translation>
        </message>
        <message>
            <source>Found on this computer</source>
            <translation>在此计算机上找到</translation>
        </message>
        <message>
            <source>Downloads (%1)</source>
            <translation>下载 (%1)</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>下载</translation>
        </message>
        <message>
            <source>Checking %1…</source>
            <translation>正在检查 %1…</translation>
        </message>
        <message>
            <source>Use models that are on this computer already</source>
            <translation>使用已在此计算机上的模型</translation>
        </message>
        <message>
            <source>Model &amp;files…</source>
            <translation>模型文件(&amp;F)…</translation>
        </message>
        <message>
            <source>A f&amp;older…</source>
            <translation>文件夹(&amp;O)…</translation>
        </message>
        <message>
            <source>Models of &amp;other programs</source>
            <translation>其他程序的模型(&amp;O)</translation>
        </message>
        <message>
            <source>From the &amp;internet…</source>
            <translation>从互联网(&amp;I)…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Stop importing; what is in the list already stays there</source>
            <translation>停止导入；已在列表中的会保留</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>重命名</translation>
        </message>
        <message>
            <source>Give this model another name in the list</source>
            <translation>为此模型在列表中另起名称</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>A second name for the same files</source>
            <translation>同一文件的第二个名称</translation>
        </message>
        <message>
            <source>Remove this model from the list; its file stays, unless it was downloaded here</source>
            <translation>从列表中移除此模型；其文件会保留，除非是在此下载的</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>导入(&amp;I)…</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>&amp;Search Hugging Face…</source>
            <translation>搜索 Hugging Face(&amp;S)…</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s), %1 in all.</source>
            <translation>
                <numerusform>%n 个模型，共 %1。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n model(s), %1 in all. %2 are free on the disk.</source>
            <translation>
                <numerusform>%n 个模型，共 %1。磁盘还有 %2 可用。</numerusform>
            </translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>在文件夹中显示(&amp;F)</translation>
        </message>
        <message>
            <source>Copy its &amp;path</source>
            <translation>复制路径(&amp;P)</translation>
        </message>
        <message>
            <source>Find in your models</source>
            <translation>在您的模型中查找</translation>
        </message>
        <message>
            <source>Stop m&amp;easuring</source>
            <translation>停止测量(&amp;E)</translation>
        </message>
        <message>
            <source>M&amp;easure the speed</source>
            <translation>测量速度(&amp;E)</translation>
        </message>
        <message>
            <source>Stop importing</source>
            <translation>停止导入</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ReplayBar</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Replay</source>
            <translation>重放</translation>
        </message>
        <message>
            <source>Shows the charts as they grew</source>
            <translation>重现图表的增长过程</translation>
        </message>
        <message>
            <source>How much of the run is shown</source>
            <translation>显示运行的多少</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RepositoryModels</name>
        <message>
            <source>Needs about %1 of memory, and %2 are free now. How much exactly is told once it is here.</source>
            <translation>大约需要 %1 内存，现在有 %2 空闲。确切数值要等下载后才知道。</translation>
        </message>
        <message>
            <source>about %1</source>
            <translation>约 %1</translation>
        </message>
        <message>
            <source>fits, recommended</source>
            <translation>合适，推荐</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>合适</translation>
        </message>
        <message>
            <source>tight</source>
            <translation>勉强</translation>
        </message>
        <message>
            <source>too big</source>
            <translation>太大</translation>
        </message>
        <message>
            <source>in your list</source>
            <translation>已在列表中</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>正在下载</translation>
        </message>
        <message>
            <source>no room on the disk</source>
            <translation>磁盘空间不足</translation>
        </message>
        <message>
            <source>Quantization</source>
            <translation>量化</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>内存</translation>
        </message>
        <message>
            <source>Fits here</source>
            <translation>适合本机</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RequestLog</name>
        <message>
            <source>%1, client left</source>
            <translation>%1，客户端已离开</translation>
        </message>
        <message>
            <source>%1, failed</source>
            <translation>%1，失败</translation>
        </message>
        <message>
            <source>%1, cut at its limit</source>
            <translation>%1，达到上限而截断</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 毫秒</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>Tokens read → tokens written</source>
            <translation>读取的词元 → 写出的词元</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>客户端</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>用时</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n message(s) dropped</source>
            <translation>
                <numerusform>%1，略去 %n 条消息</numerusform>
            </translation>
        </message>
        <message>
            <source>First token</source>
            <translation>首个词元</translation>
        </message>
        <message>
            <source>Tokens/s</source>
            <translation>词元/秒</translation>
        </message>
        <message>
            <source>Model: %1</source>
            <translation>模型：%1</translation>
        </message>
        <message>
            <source>Status: %1</source>
            <translation>状态：%1</translation>
        </message>
        <message>
            <source>Tokens read → tokens written: %1</source>
            <translation>读取 → 写出的词元：%1</translation>
        </message>
        <message>
            <source>First token after %1</source>
            <translation>首个词元用时 %1</translation>
        </message>
        <message>
            <source>%1 tokens per second</source>
            <translation>每秒 %1 个词元</translation>
        </message>
        <message>
            <source>Duration: %1</source>
            <translation>用时：%1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RunCharts</name>
        <message>
            <source>untuned</source>
            <translation>未调优</translation>
        </message>
        <message>
            <source>temperature only</source>
            <translation>仅温度</translation>
        </message>
        <message>
            <source>Loss: lower is better</source>
            <translation>损失：越低越好</translation>
        </message>
        <message>
            <source>Candidates tried</source>
            <translation>已尝试的候选</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>秒</translation>
        </message>
        <message>
            <source>middle half</source>
            <translation>中间一半</translation>
        </message>
        <message>
            <source>worst</source>
            <translation>最差</translation>
        </message>
        <message>
            <source>median</source>
            <translation>中位数</translation>
        </message>
        <message>
            <source>best of a generation</source>
            <translation>每代最佳</translation>
        </message>
        <message>
            <source>random search</source>
            <translation>随机搜索</translation>
        </message>
        <message>
            <source>held out</source>
            <translation>留出集</translation>
        </message>
        <message>
            <source>guard</source>
            <translation>守护集</translation>
        </message>
        <message>
            <source>best held out</source>
            <translation>留出集最佳</translation>
        </message>
        <message>
            <source>Nothing was measured yet.</source>
            <translation>尚未测量任何内容。</translation>
        </message>
        <message>
            <source>The untuned model has a loss of %1 on held-out examples; no candidate was tried yet.</source>
            <translation>未调优的模型在留出示例上的损失为 %1；尚未尝试任何候选。</translation>
        </message>
        <message numerus="yes">
            <source>%n generation(s)</source>
            <translation>
                <numerusform>%n 代</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n candidate(s)</source>
            <translation>
                <numerusform>%n 个候选</numerusform>
            </translation>
        </message>
        <message>
            <source>After %1 with %2, the loss on held-out examples went from %3 down to %4.</source>
            <translation>经过 %1、%2，留出示例上的损失从 %3 降至 %4。</translation>
        </message>
        <message>
            <source>After %1 with %2, nothing is better on held-out examples than the untuned model’s loss of %3.</source>
            <translation>经过 %1、%2，在留出示例上没有任何结果优于未调优模型的损失 %3。</translation>
        </message>
        <message>
            <source>After %1 with %2, the best loss is %3.</source>
            <translation>经过 %1、%2，最佳损失为 %3。</translation>
        </message>
        <message>
            <source>Seconds per generation</source>
            <translation>每代秒数</translation>
        </message>
        <message>
            <source>Shares of the budget</source>
            <translation>预算份额</translation>
        </message>
        <message>
            <source>Step size (σ)</source>
            <translation>步长 (σ)</translation>
        </message>
        <message>
            <source>Diversity of the population</source>
            <translation>种群多样性</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>温度</translation>
        </message>
        <message>
            <source>Acceptance rate</source>
            <translation>接受率</translation>
        </message>
        <message>
            <source>Current loss</source>
            <translation>当前损失</translation>
        </message>
        <message>
            <source>Condition (axis ratio)</source>
            <translation>条件数（轴比）</translation>
        </message>
        <message>
            <source>Population</source>
            <translation>种群</translation>
        </message>
        <message>
            <source>Distance from the start</source>
            <translation>与起点的距离</translation>
        </message>
        <message>
            <source>Signal to noise</source>
            <translation>信噪比</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>Restarts</source>
            <translation>重启次数</translation>
        </message>
        <message>
            <source>Step size</source>
            <translation>步长</translation>
        </message>
        <message>
            <source>target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>%1: %2 at first, %3 now.</source>
            <translation>%1：最初 %2，现在 %3。</translation>
        </message>
        <message>
            <source>Time of a request; 1: as now</source>
            <translation>一次请求的时间；1：与现在相同</translation>
        </message>
        <message>
            <source>After %1, the fastest takes %2 of the time that a request takes as things are.</source>
            <translation>尝试 %1后，最快的只需目前一次请求所用时间的 %2。</translation>
        </message>
        <message>
            <source>How long generations took</source>
            <translation>各代用了多长时间</translation>
        </message>
        <message>
            <source>Held out against watched text</source>
            <translation>留出示例与受监视文本</translation>
        </message>
        <message>
            <source>Who made the best</source>
            <translation>最优者由谁产生</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1%</translation>
        </message>
        <message>
            <source>%1, untuned</source>
            <translation>%1，未调优</translation>
        </message>
        <message>
            <source>Held out: lower is better</source>
            <translation>留出：越低越好</translation>
        </message>
        <message>
            <source>%1 at best</source>
            <translation>最好为 %1</translation>
        </message>
        <message>
            <source>nothing better</source>
            <translation>没有更好的</translation>
        </message>
        <message>
            <source>On held-out examples %1 has found %2, %3 has found %4.</source>
            <translation>在留出示例上，%1 找到：%2；%3 找到：%4。</translation>
        </message>
        <message>
            <source>readout alone</source>
            <translation>仅读出</translation>
        </message>
        <message>
            <source>by each matrix alone</source>
            <translation>按各矩阵单独衡量</translation>
        </message>
        <message>
            <source>Distance from the original, in nats per token</source>
            <translation>与原模型的距离（每个词元的奈特数）</translation>
        </message>
        <message>
            <source>one type for all</source>
            <translation>全部同一类型</translation>
        </message>
        <message>
            <source>One type for all is %1 nats per token from the original.</source>
            <translation>全部同一类型与原模型每个词元相差 %1 奈特。</translation>
        </message>
        <message>
            <source>%1 After %2 with %3, the closest of this size is %4 away, on text that was held out.</source>
            <translation>%1 经过%2、%3之后，这一大小中最接近的相差 %4（在预留的文本上）。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RunView</name>
        <message>
            <source>Interrupted: it can go on</source>
            <translation>已中断：可以继续</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>已结束</translation>
        </message>
        <message>
            <source>Reading the model and the examples…</source>
            <translation>正在读取模型和示例…</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>正在搜索…</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>正在停止…</translation>
        </message>
        <message>
            <source>Testing what was found…</source>
            <translation>正在测试找到的结果…</translation>
        </message>
        <message>
            <source>Run %1</source>
            <translation>运行 %1</translation>
        </message>
        <message>
            <source>%1  ·  algorithm %2</source>
            <translation>%1  ·  算法 %2</translation>
        </message>
        <message>
            <source>&amp;Resume</source>
            <translation>继续(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>暂停(&amp;P)</translation>
        </message>
        <message>
            <source>Ends the search and tests what it has found</source>
            <translation>结束搜索并测试找到的结果</translation>
        </message>
        <message>
            <source>Interrupts the run</source>
            <translation>中断运行</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止(&amp;J)</translation>
        </message>
        <message>
            <source>&amp;Go on</source>
            <translation>继续(&amp;G)</translation>
        </message>
        <message>
            <source>Takes the run up where it was interrupted</source>
            <translation>从中断处继续运行</translation>
        </message>
        <message>
            <source>&amp;Losses</source>
            <translation>损失(&amp;L)</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索(&amp;X)</translation>
        </message>
        <message>
            <source>Candi&amp;dates</source>
            <translation>候选(&amp;D)</translation>
        </message>
        <message>
            <source>A&amp;nswers</source>
            <translation>回答(&amp;N)</translation>
        </message>
        <message>
            <source>Charts, candidates and answers of the run</source>
            <translation>该运行的图表、候选和回答</translation>
        </message>
        <message>
            <source>&amp;Over</source>
            <translation>横轴(&amp;O)</translation>
        </message>
        <message>
            <source>What the charts run over</source>
            <translation>图表的横轴</translation>
        </message>
        <message>
            <source>time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>candidates tried</source>
            <translation>已尝试的候选</translation>
        </message>
        <message>
            <source>Losses over the run</source>
            <translation>运行过程中的损失</translation>
        </message>
        <message>
            <source>Save all figures as CSV</source>
            <translation>将所有数据保存为 CSV</translation>
        </message>
        <message>
            <source>Sho&amp;w</source>
            <translation>显示(&amp;W)</translation>
        </message>
        <message>
            <source>Figure of the search</source>
            <translation>搜索指标</translation>
        </message>
        <message>
            <source>The best candidate of each generation</source>
            <translation>每一代的最佳候选</translation>
        </message>
        <message>
            <source>Reading the model…</source>
            <translation>正在读取模型…</translation>
        </message>
        <message>
            <source>Share of the run that is done</source>
            <translation>运行已完成的比例</translation>
        </message>
        <message>
            <source>Moves</source>
            <translation>变化(&amp;Y)</translation>
        </message>
        <message>
            <source>Save this chart’s figures as CSV</source>
            <translation>将此图表的数据保存为 CSV</translation>
        </message>
        <message>
            <source>What has moved, generation by generation</source>
            <translation>逐代的变化</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>Measuring each matrix…</source>
            <translation>正在测量每个矩阵…</translation>
        </message>
        <message>
            <source>Bl&amp;ind</source>
            <translation>盲测(&amp;I)</translation>
        </message>
        <message>
            <source>Examples that only say which answers are not wanted: %1. The model’s own answers stand in for better ones.</source>
            <translation>只说明不想要哪些回答的示例：%1。模型自己的回答代替更好的回答。</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>图表</translation>
        </message>
        <message>
            <source>Waits while an answer is written</source>
            <translation>等待回答生成完毕</translation>
        </message>
        <message>
            <source>Waits until nobody uses the computer</source>
            <translation>等待无人使用电脑</translation>
        </message>
        <message>
            <source>Waits while on battery</source>
            <translation>使用电池，等待中</translation>
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
            <translation>每代毫秒数</translation>
        </message>
        <message>
            <source>Generations</source>
            <translation>代数</translation>
        </message>
        <message>
            <source>Nothing was measured yet.</source>
            <translation>尚未测量任何内容。</translation>
        </message>
        <message>
            <source>generations</source>
            <translation>代</translation>
        </message>
        <message>
            <source>11 to 15 ms</source>
            <translation>11 到 15 毫秒</translation>
        </message>
        <message numerus="yes">
            <source>Half of the %n generation(s) took %1 ms or less; %2 of them took 11 to 15 ms.</source>
            <translation>
                <numerusform>%n 代中有一半用时不超过 %1 毫秒；其中 %2 用时 11 到 15 毫秒。</numerusform>
            </translation>
        </message>
        <message>
            <source>Loss on held-out examples</source>
            <translation>留出示例上的损失</translation>
        </message>
        <message>
            <source>Loss on the text it must not get worse at</source>
            <translation>在不得变差的文本上的损失</translation>
        </message>
        <message>
            <source>checked</source>
            <translation>已检验</translation>
        </message>
        <message>
            <source>none is better at both</source>
            <translation>两者皆无更优</translation>
        </message>
        <message numerus="yes">
            <source>Of %n candidate(s) that were checked, %1 stand where none is better both at held-out examples and at the text that was watched.</source>
            <translation>
                <numerusform>在 %n 个已检验的候选中，有 %1 个在留出示例和受监视文本上没有其他候选能同时更优。</numerusform>
            </translation>
        </message>
        <message>
            <source>Share of the budget</source>
            <translation>预算份额</translation>
        </message>
        <message>
            <source>The algorithm %1 has the largest share of the budget, %2.</source>
            <translation>算法 %1 占预算份额最大，为 %2。</translation>
        </message>
        <message>
            <source>Share of the generations so far</source>
            <translation>迄今各代中的份额</translation>
        </message>
        <message>
            <source>Most of the generations’ best candidates were made by %1, %2 of them.</source>
            <translation>各代最优候选多数由 %1 产生，占 %2。</translation>
        </message>
        <message>
            <source>Generation</source>
            <translation>代</translation>
        </message>
        <message>
            <source>Moved, as a share of the range</source>
            <translation>移动量占取值范围的比例</translation>
        </message>
        <message>
            <source>This search moves whole matrices along random directions: there are no single numbers to show.</source>
            <translation>此搜索沿随机方向移动整个矩阵：没有单个数值可显示。</translation>
        </message>
        <message>
            <source>%1 by %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Furthest from the untuned model in the last generation: %1.</source>
            <translation>最后一代中离未调优模型最远的：%1。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SearchPanel</name>
        <message>
            <source>Searching…</source>
            <translation>正在搜索…</translation>
        </message>
        <message>
            <source>Words, the name of a repository, or the address of its page. What stands here is sent to %1.</source>
            <translation>关键词、仓库名称或其页面地址。这里输入的内容会发送到 %1。</translation>
        </message>
        <message>
            <source>Nothing found. Try fewer words, or others.</source>
            <translation>没有找到。请减少或更换关键词。</translation>
        </message>
        <message numerus="yes">
            <source>%n repositor(y/ies) found</source>
            <translation>
                <numerusform>找到 %n 个仓库</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Se&amp;arch</source>
            <translation>搜索(&amp;A)</translation>
        </message>
        <message>
            <source>Looking into it…</source>
            <translation>正在查看…</translation>
        </message>
        <message>
            <source>Models of the architecture “%1” do not run here yet.</source>
            <translation>架构“%1”的模型目前还不能在这里运行。</translation>
        </message>
        <message>
            <source>Its author asks for consent on its page. Downloads then need the token of an account that has given it, in HF_TOKEN.</source>
            <translation>作者要求在其页面上同意条款。下载需要在 HF_TOKEN 中提供已同意账户的令牌。</translation>
        </message>
        <message>
            <source>There is nothing in it that can be downloaded.</source>
            <translation>其中没有可以下载的内容。</translation>
        </message>
        <message>
            <source>“%1” is in the queue of downloads.</source>
            <translation>“%1”已加入下载队列。</translation>
        </message>
        <message>
            <source>Fi&amp;nd</source>
            <translation>查找(&amp;B)</translation>
        </message>
        <message>
            <source>Search Hugging Face</source>
            <translation>搜索 Hugging Face</translation>
        </message>
        <message>
            <source>Search Hugging Face for models in the GGUF format</source>
            <translation>在 Hugging Face 搜索 GGUF 格式的模型</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>下载(&amp;D)</translation>
        </message>
        <message>
            <source>Put the chosen model in the queue of downloads</source>
            <translation>将所选模型加入下载队列</translation>
        </message>
        <message>
            <source>&amp;Open its page</source>
            <translation>打开其页面(&amp;O)</translation>
        </message>
        <message>
            <source>Open the repository’s page in the browser</source>
            <translation>在浏览器中打开仓库页面</translation>
        </message>
        <message>
            <source>Repositories found</source>
            <translation>找到的仓库</translation>
        </message>
        <message>
            <source>Models in the repository</source>
            <translation>仓库中的模型</translation>
        </message>
        <message>
            <source>Find a model</source>
            <translation>查找模型</translation>
        </message>
        <message>
            <source>Search Hugging Face by name, see which of a model’s sizes fits this computer, and download it.</source>
            <translation>按名称搜索 Hugging Face，查看模型的哪种大小适合这台电脑，然后下载。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SecondPane</name>
        <message>
            <source>Second answer</source>
            <translation>第二个回答</translation>
        </message>
        <message>
            <source>Close the second pane</source>
            <translation>关闭第二个窗格</translation>
        </message>
        <message>
            <source>Go on from this answer</source>
            <translation>从这个回答继续</translation>
        </message>
        <message>
            <source>Two answers to one question</source>
            <translation>一个问题，两个回答</translation>
        </message>
        <message>
            <source>What you ask from now on is answered here, too.</source>
            <translation>从现在起，你的提问在这里也会得到回答。</translation>
        </message>
        <message>
            <source>Choose a second model above.</source>
            <translation>请在上方选择第二个模型。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ServerPage</name>
        <message>
            <source>Port %1 is taken by another program.</source>
            <translation>端口 %1 已被其他程序占用。</translation>
        </message>
        <message>
            <source>Port %1 is taken: %2 is running there.</source>
            <translation>端口 %1 已被占用：%2 正在使用。</translation>
        </message>
        <message>
            <source>Port %1 is taken: %2 is running there (process %3).</source>
            <translation>端口 %1 已被占用：%2 正在使用（进程 %3）。</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>Other programs cannot use your models.</source>
            <translation>其他程序无法使用您的模型。</translation>
        </message>
        <message>
            <source>Turning on…</source>
            <translation>正在打开…</translation>
        </message>
        <message>
            <source>On at %1</source>
            <translation>已打开：%1</translation>
        </message>
        <message>
            <source>Every device in the network that has the key can use your models.</source>
            <translation>网络中持有密钥的所有设备都可以使用您的模型。</translation>
        </message>
        <message>
            <source>Programs on this computer can use your models.</source>
            <translation>本机上的程序可以使用您的模型。</translation>
        </message>
        <message>
            <source>Turning off: answers under way may end…</source>
            <translation>正在关闭：等待进行中的回答结束…</translation>
        </message>
        <message>
            <source>Off: %1</source>
            <translation>已关闭：%1</translation>
        </message>
        <message>
            <source>Port %1 is free.</source>
            <translation>端口 %1 可用。</translation>
        </message>
        <message>
            <source>Choose another port below.</source>
            <translation>请在下方选择其他端口。</translation>
        </message>
        <message>
            <source>Use port %1</source>
            <translation>使用端口 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation>
                <numerusform>%n 个请求</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 under way</source>
            <translation>%1 个进行中</translation>
        </message>
        <message>
            <source>%1 refused</source>
            <translation>%1 个被拒绝</translation>
        </message>
        <message>
            <source>%1 tokens read</source>
            <translation>读取 %1 个词元</translation>
        </message>
        <message>
            <source>%1 tokens written</source>
            <translation>写出 %1 个词元</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Other programs use your models through this server the way they use Ollama or OpenAI.</source>
            <translation>其他程序可以像使用 Ollama 或 OpenAI 那样，通过此服务器使用您的模型。</translation>
        </message>
        <message>
            <source>Copy address</source>
            <translation>复制地址</translation>
        </message>
        <message>
            <source>&amp;Requests</source>
            <translation>请求(&amp;R)</translation>
        </message>
        <message>
            <source>Connect &amp;a program</source>
            <translation>连接程序(&amp;B)</translation>
        </message>
        <message>
            <source>Requests, or how to connect</source>
            <translation>请求或连接方法</translation>
        </message>
        <message>
            <source>Requests, the newest first</source>
            <translation>请求，最新的在前</translation>
        </message>
        <message>
            <source>Program to connect</source>
            <translation>要连接的程序</translation>
        </message>
        <message>
            <source>What that program needs</source>
            <translation>该程序所需的内容</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copy what that program needs</source>
            <translation>复制该程序所需的内容</translation>
        </message>
        <message>
            <source>The chosen request</source>
            <translation>所选请求</translation>
        </message>
        <message>
            <source>Copy as curl</source>
            <translation>复制为 curl</translation>
        </message>
        <message>
            <source>A command for the same request; what was sent with it is not kept, so an example stands there</source>
            <translation>同一请求的命令；发送的内容不会保留，因此放的是示例</translation>
        </message>
        <message>
            <source>Nobody has asked anything yet. Once the server is on, every request stands here.</source>
            <translation>还没有任何请求。服务器开启后，每个请求都会显示在这里。</translation>
        </message>
        <message>
            <source>Use the next free port</source>
            <translation>使用下一个空闲端口</translation>
        </message>
        <message>
            <source>Copy the chosen request as curl</source>
            <translation>将所选请求复制为 curl</translation>
        </message>
        <message>
            <source>Access</source>
            <translation>访问</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SettingRow</name>
        <message>
            <source>“%1” is at its default again.</source>
            <translation>“%1”已恢复默认值。</translation>
        </message>
        <message>
            <source>%1: back to the default</source>
            <translation>%1：恢复默认值</translation>
        </message>
        <message>
            <source>Back to the default</source>
            <translation>恢复默认值</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Found: %1</source>
            <translation>找到：%1</translation>
        </message>
        <message>
            <source>Everything is at its default.</source>
            <translation>全部为默认值。</translation>
        </message>
        <message>
            <source>No setting has these words.</source>
            <translation>没有包含这些词的设置。</translation>
        </message>
        <message>
            <source>All settings of this page are at their defaults again.</source>
            <translation>此页面的所有设置已恢复默认值。</translation>
        </message>
        <message>
            <source>&amp;Reset this page</source>
            <translation>重置此页面(&amp;R)</translation>
        </message>
        <message>
            <source>Everything here back to its default, but for being offline; this can be undone</source>
            <translation>除离线开关外全部恢复默认值；可以撤销</translation>
        </message>
        <message>
            <source>Search the settings</source>
            <translation>搜索设置</translation>
        </message>
        <message>
            <source>Only changed ones</source>
            <translation>仅已更改的</translation>
        </message>
        <message>
            <source>Show what is not at its default</source>
            <translation>显示不是默认值的项</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SettingsPanel</name>
        <message>
            <source>Temperature</source>
            <translation>温度</translation>
        </message>
        <message>
            <source>How daring the choice of words is. 0 always takes the likeliest one; above 1 gets strange.</source>
            <translation>选词有多大胆。0 总是选最可能的词；大于 1 会变得古怪。</translation>
        </message>
        <message>
            <source>Top-k</source>
            <translation>Top-k</translation>
        </message>
        <message>
            <source>Only this many of the likeliest tokens are considered. 0 considers all.</source>
            <translation>只考虑最可能的这么多个词元。0 表示全部。</translation>
        </message>
        <message>
            <source>Top-p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <source>Only the likeliest tokens that together have this probability are considered. 1 considers all.</source>
            <translation>只考虑合计达到此概率的最可能词元。1 表示全部。</translation>
        </message>
        <message>
            <source>Min-p</source>
            <translation>Min-p</translation>
        </message>
        <message>
            <source>Tokens less likely than this share of the likeliest one are left out. 0 leaves out none.</source>
            <translation>概率低于最可能词元此比例的词元会被排除。0 表示不排除。</translation>
        </message>
        <message>
            <source>Typical</source>
            <translation>典型</translation>
        </message>
        <message>
            <source>Prefers tokens about as surprising as text usually is. 1 turns it off.</source>
            <translation>偏好与通常文本差不多出人意料的词元。1 表示关闭。</translation>
        </message>
        <message>
            <source>Mirostat</source>
            <translation>Mirostat</translation>
        </message>
        <message>
            <source>Version 1 or 2 keeps the text evenly surprising and takes the place of the limits above. 0 turns it off.</source>
            <translation>版本 1 或 2 使文本的意外程度保持均匀，并取代上面的限制。0 表示关闭。</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Mirostat target</source>
            <translation>Mirostat 目标</translation>
        </message>
        <message>
            <source>How surprising Mirostat wants the text to be.</source>
            <translation>Mirostat 希望文本有多出人意料。</translation>
        </message>
        <message>
            <source>Mirostat rate</source>
            <translation>Mirostat 速率</translation>
        </message>
        <message>
            <source>How fast Mirostat corrects itself.</source>
            <translation>Mirostat 自我修正的快慢。</translation>
        </message>
        <message>
            <source>Repeat penalty</source>
            <translation>重复惩罚</translation>
        </message>
        <message>
            <source>Above 1, words used a moment ago become less likely.</source>
            <translation>大于 1 时，刚用过的词更不易出现。</translation>
        </message>
        <message>
            <source>Penalty reach</source>
            <translation>惩罚范围</translation>
        </message>
        <message>
            <source>How many of the last tokens the penalties look at.</source>
            <translation>惩罚会查看最近多少个词元。</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Presence penalty</source>
            <translation>存在惩罚</translation>
        </message>
        <message>
            <source>Makes tokens that were used at all less likely.</source>
            <translation>降低出现过的词元的概率。</translation>
        </message>
        <message>
            <source>Frequency penalty</source>
            <translation>频率惩罚</translation>
        </message>
        <message>
            <source>Makes tokens less likely the more often they were used.</source>
            <translation>词元用得越多，概率降得越低。</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>The same seed and settings give the same answer. Empty: a new one each time.</source>
            <translation>相同的种子和设置会得到相同的回答。留空：每次都用新的。</translation>
        </message>
        <message>
            <source>Random</source>
            <translation>随机</translation>
        </message>
        <message>
            <source>Longest answer</source>
            <translation>回答上限</translation>
        </message>
        <message>
            <source>In tokens, about three quarters of a word each.</source>
            <translation>以词元计，每个约为四分之三个英文单词。</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>上下文</translation>
        </message>
        <message>
            <source>How many tokens of the conversation the model keeps in mind. More takes more memory. Applies when the model is loaded.</source>
            <translation>模型能记住对话中的多少个词元。越多占用的内存越大。在加载模型时生效。</translation>
        </message>
        <message>
            <source>Model&apos;s own</source>
            <translation>模型默认</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>系统提示</translation>
        </message>
        <message>
            <source>What the model is told before the conversation</source>
            <translation>对话开始前告诉模型的内容</translation>
        </message>
        <message>
            <source>Reload the model with this context</source>
            <translation>用此上下文重新加载模型</translation>
        </message>
        <message>
            <source>Back to the defaults</source>
            <translation>恢复默认值</translation>
        </message>
        <message>
            <source>Stop strings</source>
            <translation>停止字符串</translation>
        </message>
        <message>
            <source>The answer ends before any of these. One on each line, with \n for a new line.</source>
            <translation>回答在其中任何一个之前结束。每行一个，换行写作 \n。</translation>
        </message>
        <message>
            <source>When full</source>
            <translation>已满时</translation>
        </message>
        <message>
            <source>What happens when the conversation is longer than the context.</source>
            <translation>对话长于上下文时的处理方式。</translation>
        </message>
        <message>
            <source>Leave out the oldest messages</source>
            <translation>略去最旧的消息</translation>
        </message>
        <message>
            <source>Stop with an error</source>
            <translation>停止并报错</translation>
        </message>
        <message>
            <source>Load the model with more context</source>
            <translation>以更大的上下文加载模型</translation>
        </message>
        <message>
            <source>Summarise the oldest messages</source>
            <translation>总结最旧的消息</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ShortcutTable</name>
        <message>
            <source>%1, no keys</source>
            <translation>%1，无按键</translation>
        </message>
        <message>
            <source>%1, keys %2</source>
            <translation>%1，按键 %2</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>菜单</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ShortcutsPanel</name>
        <message>
            <source>%1 is for typing: hold Ctrl or Alt with it.</source>
            <translation>%1 用于输入文字：请同时按住 Ctrl 或 Alt。</translation>
        </message>
        <message>
            <source>%1 is for editing text: press other keys.</source>
            <translation>%1 用于编辑文本：请按其他键。</translation>
        </message>
        <message>
            <source>%1 opens a menu: press other keys.</source>
            <translation>%1 会打开菜单：请按其他键。</translation>
        </message>
        <message>
            <source>%1 already runs “%2”.</source>
            <translation>%1 已用于“%2”。</translation>
        </message>
        <message>
            <source>“%1” has no keys now.</source>
            <translation>“%1”现在没有按键。</translation>
        </message>
        <message>
            <source>%1 runs “%2” now.</source>
            <translation>%1 现在用于“%2”。</translation>
        </message>
        <message>
            <source>Back to %1</source>
            <translation>恢复为 %1</translation>
        </message>
        <message>
            <source>Back to no keys</source>
            <translation>恢复为无按键</translation>
        </message>
        <message>
            <source>Press the ke&amp;ys for “%1”:</source>
            <translation>按下用于“%1”的键(&amp;Y)：</translation>
        </message>
        <message>
            <source>Choose an action above.</source>
            <translation>请在上方选择一个操作。</translation>
        </message>
        <message>
            <source>Keys for “%1”</source>
            <translation>“%1”的按键</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>Search actions and keys</source>
            <translation>搜索操作和按键</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>操作及其按键</translation>
        </message>
        <message>
            <source>No keys</source>
            <translation>无按键</translation>
        </message>
        <message>
            <source>Take them over</source>
            <translation>改为此操作</translation>
        </message>
        <message>
            <source>Reset all shortcuts</source>
            <translation>重置所有快捷键</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::StatusStrip</name>
        <message>
            <source>Loading a model</source>
            <translation>正在加载模型</translation>
        </message>
        <message>
            <source>Answering</source>
            <translation>正在回答</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>就绪</translation>
        </message>
        <message>
            <source>No model loaded</source>
            <translation>未加载模型</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 词元/秒</translation>
        </message>
        <message>
            <source>Memory: %1</source>
            <translation>内存：%1</translation>
        </message>
        <message>
            <source>Held by the model beside its file of %1</source>
            <translation>模型在其 %1 的文件之外占用的内存</translation>
        </message>
        <message>
            <source>Show the run</source>
            <translation>显示该运行</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::TranscriptView</name>
        <message>
            <source>New text below</source>
            <translation>下方有新内容</translation>
        </message>
        <message>
            <source>To the newest text</source>
            <translation>转到最新内容</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::TuneForm</name>
        <message>
            <source>Choose examples</source>
            <translation>选择示例</translation>
        </message>
        <message>
            <source>Examples: conversations, tables, chats (*.jsonl *.json *.csv *.tsv *.txt)</source>
            <translation>示例：对话、表格、聊天 (*.jsonl *.json *.csv *.tsv *.txt)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message>
            <source>Makes a model better at your examples by trying: no gradients, the model’s file stays as it is, nothing leaves this computer.</source>
            <translation>通过尝试让模型更擅长您的示例：无需梯度，模型文件保持不变，任何内容都不会离开这台电脑。</translation>
        </message>
        <message>
            <source>Time &amp;it may take</source>
            <translation>可用时间(&amp;J)</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型(&amp;P)</translation>
        </message>
        <message>
            <source>Model to tune</source>
            <translation>要调优的模型</translation>
        </message>
        <message>
            <source>Exam&amp;ples</source>
            <translation>示例(&amp;Q)</translation>
        </message>
        <message>
            <source>File of examples</source>
            <translation>示例文件</translation>
        </message>
        <message>
            <source>Drop a file here</source>
            <translation>将文件拖放到此处</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Choose a file of examples</source>
            <translation>选择示例文件</translation>
        </message>
        <message>
            <source>Conversations that end with the answer you want: as JSON, as a table (CSV) or as exported chats.</source>
            <translation>以您想要的回答结尾的对话：JSON、表格（CSV）或导出的聊天。</translation>
        </message>
        <message>
            <source>Try: JSON</source>
            <translation>试用：JSON</translation>
        </message>
        <message>
            <source>The guide’s own examples: answers as JSON</source>
            <translation>Guide 自带的示例：以 JSON 回答</translation>
        </message>
        <message>
            <source>Try: playful</source>
            <translation>试用：俏皮</translation>
        </message>
        <message>
            <source>The guide’s own examples: playful answers</source>
            <translation>Guide 自带的示例：俏皮的回答</translation>
        </message>
        <message>
            <source>More settings</source>
            <translation>更多设置</translation>
        </message>
        <message>
            <source>&amp;Algorithm</source>
            <translation>算法(&amp;A)</translation>
        </message>
        <message>
            <source>what fits (recommended)</source>
            <translation>自动选择（推荐）</translation>
        </message>
        <message>
            <source>&amp;What to vary</source>
            <translation>调整内容(&amp;W)</translation>
        </message>
        <message>
            <source>steering vectors (recommended)</source>
            <translation>引导向量（推荐）</translation>
        </message>
        <message>
            <source>norm gains</source>
            <translation>归一化增益</translation>
        </message>
        <message>
            <source>LoRA factors, rank 4</source>
            <translation>LoRA 因子，秩 4</translation>
        </message>
        <message>
            <source>whole matrices, by low-rank noise</source>
            <translation>整个矩阵，采用低秩噪声</translation>
        </message>
        <message>
            <source>Random see&amp;d</source>
            <translation>随机种子(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Random search beside it</source>
            <translation>同时进行随机搜索(&amp;R)</translation>
        </message>
        <message>
            <source>Shows what trying at random would have found; takes half of the time</source>
            <translation>显示随机尝试能找到什么；会占用一半时间</translation>
        </message>
        <message>
            <source>Start t&amp;uning</source>
            <translation>开始调优(&amp;I)</translation>
        </message>
        <message>
            <source>Choose a text</source>
            <translation>选择文本</translation>
        </message>
        <message>
            <source>Plain text (*.txt *.md)</source>
            <translation>纯文本 (*.txt *.md)</translation>
        </message>
        <message>
            <source>Te&amp;xt it must not get worse at</source>
            <translation>不得变差的文本(&amp;X)</translation>
        </message>
        <message>
            <source>Text file it must not get worse at</source>
            <translation>不得变差的文本文件</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Choose a text it must not get worse at</source>
            <translation>选择不得变差的文本</translation>
        </message>
        <message>
            <source>What should &amp;get better</source>
            <translation>要改进什么(&amp;G)</translation>
        </message>
        <message>
            <source>What should get better</source>
            <translation>要改进什么</translation>
        </message>
        <message>
            <source>Its answers, by my examples</source>
            <translation>按我的示例改进回答</translation>
        </message>
        <message>
            <source>How its words are drawn</source>
            <translation>采样设置</translation>
        </message>
        <message>
            <source>How fast it is here</source>
            <translation>在此计算机上的速度</translation>
        </message>
        <message>
            <source>Finds the threads, chunks and cache with which this computer answers soonest. Every measurement is paired with one of the settings as they are, and the answers stay the same.</source>
            <translation>寻找让本机回答最快的线程数、分块和缓存。每次测量都与当前设置的一次测量配对，回答保持不变。</translation>
        </message>
        <message>
            <source>Finds the temperature, top-k and the like under which the answers of your examples are drawn most often. The model is read once and then not needed any more.</source>
            <translation>寻找最常抽到您示例中回答的温度、Top-k 等设置。模型只需读取一次，之后不再需要。</translation>
        </message>
        <message>
            <source>About %1 instead of %2.</source>
            <translation>约 %1，而不是 %2。</translation>
        </message>
        <message>
            <source>Its size, at the same quality</source>
            <translation>大小（质量不变）</translation>
        </message>
        <message>
            <source>Finds for each matrix the number of bits with which the whole fits a size and says what the original would say. A new model is written; the original stays as it is.</source>
            <translation>为每个矩阵找出位数，使整体符合给定大小，并且回答与原模型一致。会写出一个新模型，原模型保持不变。</translation>
        </message>
        <message>
            <source>&amp;Bits per weight</source>
            <translation>每个权重的位数(&amp;B)</translation>
        </message>
        <message>
            <source>Bits per weight</source>
            <translation>每个权重的位数</translation>
        </message>
        <message>
            <source>Text to com&amp;pare on</source>
            <translation>用来比较的文本(&amp;Q)</translation>
        </message>
        <message>
            <source>Text file to compare on</source>
            <translation>用来比较的文本文件</translation>
        </message>
        <message>
            <source>Choose a text to compare on</source>
            <translation>选择用来比较的文本</translation>
        </message>
        <message>
            <source>Some pages of what you use it for. Without a text, what the model says by itself serves.</source>
            <translation>几页您平时所用的内容。没有文本时，使用模型自己说的话。</translation>
        </message>
        <message>
            <source>My rated and changed answers (%1)</source>
            <translation>我评价和修改的回答 (%1)</translation>
        </message>
        <message>
            <source>The answers of your chats that you have rated or changed, as examples</source>
            <translation>将对话中您评价或修改过的回答作为示例</translation>
        </message>
        <message>
            <source>Rate answers in the chat, or change them, and agree that they are collected</source>
            <translation>在对话中评价或修改回答，并同意收集它们</translation>
        </message>
        <message>
            <source>candidates</source>
            <translation>个候选</translation>
        </message>
        <message>
            <source>What limits the search</source>
            <translation>搜索受什么限制</translation>
        </message>
        <message>
            <source>Candidates &amp;it may try</source>
            <translation>可以尝试的候选数(&amp;J)</translation>
        </message>
        <message>
            <source>Memor&amp;y it may take, with the model</source>
            <translation>连同模型可以占用的内存(&amp;Y)</translation>
        </message>
        <message>
            <source> MB</source>
            <translation> MB</translation>
        </message>
        <message>
            <source>what suits (recommended)</source>
            <translation>合适即可（推荐）</translation>
        </message>
        <message>
            <source>Minutes the search may take</source>
            <translation>搜索可以花费的分钟数</translation>
        </message>
        <message>
            <source>Candidates the search may try</source>
            <translation>搜索可以尝试的候选数</translation>
        </message>
        <message>
            <source>the model’s own answers</source>
            <translation>模型自己的回答</translation>
        </message>
        <message>
            <source>Without a text, what the untuned model answers to neutral questions is watched.</source>
            <translation>没有文本时，会留意未调优的模型对中性问题的回答。</translation>
        </message>
        <message>
            <source>My rated and changed answers</source>
            <translation>我评价和修改的回答</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::TunePage</name>
        <message>
            <source>damaged</source>
            <translation>已损坏</translation>
        </message>
        <message>
            <source>unfinished</source>
            <translation>未完成</translation>
        </message>
        <message>
            <source>found something</source>
            <translation>有发现</translation>
        </message>
        <message>
            <source>found nothing better</source>
            <translation>未找到更好的</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Runs that were &amp;kept</source>
            <translation>已保存的运行(&amp;K)</translation>
        </message>
        <message>
            <source>Runs that were kept, the newest first</source>
            <translation>已保存的运行，最新的在前</translation>
        </message>
        <message>
            <source>Nothing is being tuned</source>
            <translation>当前没有调优</translation>
        </message>
        <message>
            <source>Give it examples and some minutes. Here you will see every generation of candidates as it is tried, what the best of them answers, and whether it is really better on examples that it has never seen. Only then can you adopt it, and you can always roll back.</source>
            <translation>提供示例和几分钟时间。您将在这里看到每一代候选的尝试过程、最佳候选的回答，以及它在从未见过的示例上是否真的更好。之后您才可以采用它，并且随时可以回退。</translation>
        </message>
        <message>
            <source>What is wanted</source>
            <translation>想要什么</translation>
        </message>
        <message>
            <source>What comes of it</source>
            <translation>结果如何</translation>
        </message>
        <message>
            <source>Parts of this page</source>
            <translation>本页的部分</translation>
        </message>
        <message>
            <source>Tune a model</source>
            <translation>调优模型</translation>
        </message>
        <message>
            <source>What to tune by</source>
            <translation>调优依据</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::VerdictPanel</name>
        <message>
            <source>Adopt it anyway?</source>
            <translation>仍要采用吗？</translation>
        </message>
        <message>
            <source>The test did not find this better, or found harm. Adopt it anyway?</source>
            <translation>测试认为它没有更好，或发现了损害。仍要采用吗？</translation>
        </message>
        <message>
            <source>You can roll back at any time.</source>
            <translation>您可以随时回退。</translation>
        </message>
        <message>
            <source>Adopt anyway</source>
            <translation>仍要采用</translation>
        </message>
        <message>
            <source>Adopted: the model answers through what was found.</source>
            <translation>已采用：模型现在使用找到的结果回答。</translation>
        </message>
        <message>
            <source>Better, and nothing that was watched got worse.</source>
            <translation>更好，且所监测的内容均未变差。</translation>
        </message>
        <message>
            <source>Not adopted: it did not pass the test.</source>
            <translation>未采用：未通过测试。</translation>
        </message>
        <message>
            <source>No improvement found.</source>
            <translation>未找到改进。</translation>
        </message>
        <message numerus="yes">
            <source>On %n example(s) it has never seen, the loss went from %1 to %2.</source>
            <translation>
                <numerusform>在 %n 个从未见过的示例上，损失从 %1 变为 %2。</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing that was tried is better than the model as it is, which has a loss of %1 on held-out examples. Keep what you have, or give it more time or more examples.</source>
            <translation>尝试过的结果都不如模型现状，其在留出示例上的损失为 %1。请保持现状，或给予更多时间或更多示例。</translation>
        </message>
        <message>
            <source>An earlier find is adopted for this model.</source>
            <translation>此模型已采用了先前找到的结果。</translation>
        </message>
        <message>
            <source>&amp;Adopt</source>
            <translation>采用(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Adopt anyway…</source>
            <translation>仍要采用(&amp;A)…</translation>
        </message>
        <message>
            <source>From now on the model answers through what was found; its file stays as it is</source>
            <translation>从现在起模型使用找到的结果回答；其文件保持不变</translation>
        </message>
        <message>
            <source>Roll &amp;back</source>
            <translation>回退(&amp;B)</translation>
        </message>
        <message>
            <source>The model answers as it did before the last adoption</source>
            <translation>模型将像上次采用之前那样回答</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1%</translation>
        </message>
        <message numerus="yes">
            <source>Too little to tell: %n example(s) for the last word, and %1 at least are needed.</source>
            <translation>
                <numerusform>样本太少，无法判断：最终检验只有 %n 个示例，至少需要 %1 个。</numerusform>
            </translation>
        </message>
        <message>
            <source>It fails at some of the examples.</source>
            <translation>它在一些示例上失败。</translation>
        </message>
        <message>
            <source>The loss changes by %1, and by %2 at worst: too little to be sure of it.</source>
            <translation>损失变化为 %1，最坏情况下为 %2：不足以确定。</translation>
        </message>
        <message>
            <source>The text that it must not get worse at may get worse by %1.</source>
            <translation>在不得变差的文本上，它可能变差 %1。</translation>
        </message>
        <message>
            <source>On the text that was watched it is %1 nats per token away from the model as it is.</source>
            <translation>在受监视的文本上，它与当前模型相差每词元 %1 纳特。</translation>
        </message>
        <message>
            <source>On one part of the text that was watched it is %1 nats per token away from the model as it is.</source>
            <translation>在受监视文本的一部分上，它与当前模型相差每词元 %1 纳特。</translation>
        </message>
        <message>
            <source>The loss falls by %1, and surely by %2.</source>
            <translation>损失下降 %1，至少可确定下降 %2。</translation>
        </message>
        <message>
            <source>%1 There was no text to watch for harm.</source>
            <translation>%1 没有用于监视损害的文本。</translation>
        </message>
        <message>
            <source>Asked “%1”, it says nothing.</source>
            <translation>问“%1”时，它什么也不说。</translation>
        </message>
        <message>
            <source>Asked “%1”, it does not come to an end.</source>
            <translation>问“%1”时，它停不下来。</translation>
        </message>
        <message>
            <source>Asked “%1”, it repeats itself.</source>
            <translation>问“%1”时，它不断重复。</translation>
        </message>
        <message>
            <source>No better settings found: keep what you have.</source>
            <translation>没有找到更好的设置：保留现有设置即可。</translation>
        </message>
        <message>
            <source>Faster with other settings.</source>
            <translation>换用其他设置会更快。</translation>
        </message>
        <message>
            <source>Other sampler settings suit your examples better.</source>
            <translation>其他采样设置更适合您的示例。</translation>
        </message>
        <message>
            <source>A request takes %1 of the time that it takes as things are.</source>
            <translation>一次请求只需目前所用时间的 %1。</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>温度</translation>
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
            <translation>重复惩罚</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>线程</translation>
        </message>
        <message>
            <source>Prompt tokens at a time</source>
            <translation>每次处理的提示词元</translation>
        </message>
        <message>
            <source>Numbers in the KV cache</source>
            <translation>KV 缓存的数值类型</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <translation>%1：%2 → %3</translation>
        </message>
        <message>
            <source>The time changes by %1, and by %2 at worst: too little to be sure of it.</source>
            <translation>时间变化为 %1，最坏情况下为 %2：不足以确定。</translation>
        </message>
        <message>
            <source>The time falls by %1, and surely by %2.</source>
            <translation>时间减少 %1，至少可确定减少 %2。</translation>
        </message>
        <message>
            <source>&amp;Use in the chat</source>
            <translation>用于聊天(&amp;U)</translation>
        </message>
        <message>
            <source>The chat that is shown answers with these settings from now on</source>
            <translation>显示的聊天从现在起使用这些设置回答</translation>
        </message>
        <message>
            <source>&amp;Use these settings</source>
            <translation>使用这些设置(&amp;U)</translation>
        </message>
        <message>
            <source>From the next time the model is loaded on; the pages of settings and of models have them, too</source>
            <translation>从下次加载模型起生效；设置页和模型页中也有</translation>
        </message>
        <message>
            <source>A new model is written; the original stays.</source>
            <translation>会写出一个新模型，原模型保留。</translation>
        </message>
        <message>
            <source>Written: %1 is among your models.</source>
            <translation>已写出：%1 已在您的模型中。</translation>
        </message>
        <message>
            <source>Smaller, and closer to the original than one type for all.</source>
            <translation>更小，而且比全部用同一类型更接近原模型。</translation>
        </message>
        <message>
            <source>Smaller, but not surely closer than one type for all.</source>
            <translation>更小，但不能确定比全部用同一类型更接近。</translation>
        </message>
        <message>
            <source>The original: %1.</source>
            <translation>原模型：%1。</translation>
        </message>
        <message>
            <source>One type for all, as far as it fits: %1, %2 nats per token away.</source>
            <translation>全部同一类型（尽量填满）：%1，每个词元相差 %2 奈特。</translation>
        </message>
        <message>
            <source>What was found: %1, %2 nats per token away; the same first choice in %3, perplexity changed by %4.</source>
            <translation>找到的结果：%1，每个词元相差 %2 奈特；首选一致率 %3，困惑度变化 %4。</translation>
        </message>
        <message>
            <source>&amp;Write the model</source>
            <translation>写出模型(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Write it anyway…</source>
            <translation>仍然写出(&amp;W)…</translation>
        </message>
        <message>
            <source>A new file beside the original, and a name of its own among your models</source>
            <translation>在原模型之外另写一个文件，并以自己的名字列在您的模型中</translation>
        </message>
        <message>
            <source>Share of the model that is written</source>
            <translation>模型已写入的部分</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消(&amp;Q)</translation>
        </message>
        <message>
            <source>Nothing is left of what was written</source>
            <translation>已写入的内容不会保留</translation>
        </message>
        <message>
            <source>Some of the answers that it was tuned by have been deleted since. Tune again to have a model that does without them.</source>
            <translation>调优所用的部分回答后来已被删除。如需不含它们的模型，请重新调优。</translation>
        </message>
        <message>
            <source>Compare b&amp;lind</source>
            <translation>盲测比较(&amp;L)</translation>
        </message>
        <message>
            <source>Your questions, answered before and after, without saying which is which</source>
            <translation>您的问题由调优前后的模型分别回答，且不说明哪个是哪个</translation>
        </message>
        <message>
            <source>found %1</source>
            <translation>已找到 %1</translation>
        </message>
        <message>
            <source>Held out: %1</source>
            <translation>留出集：%1</translation>
        </message>
        <message>
            <source>Cancel writing the model</source>
            <translation>取消写出模型</translation>
        </message>
        <message>
            <source>Serve it</source>
            <translation>通过服务器提供</translation>
        </message>
        <message>
            <source>Other programs are answered by it through the server, which is turned on</source>
            <translation>开启服务器后，其他程序将由它回答</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::WelcomePage</name>
        <message>
            <source>First steps</source>
            <translation>入门步骤</translation>
        </message>
        <message>
            <source>Welcome to TARS</source>
            <translation>欢迎使用 TARS</translation>
        </message>
        <message>
            <source>S&amp;kip</source>
            <translation>跳过(&amp;K)</translation>
        </message>
        <message>
            <source>Go to the chat; this page stays in the Help menu</source>
            <translation>前往聊天；此页面仍在帮助菜单中</translation>
        </message>
        <message>
            <source>It runs language models on this computer, and needs one to begin with. Three steps, and none of them has to be taken now.</source>
            <translation>它在这台计算机上运行语言模型，首先需要一个模型。共三步，都不必现在完成。</translation>
        </message>
        <message>
            <source>1. Models that are here already</source>
            <translation>1. 已有的模型</translation>
        </message>
        <message>
            <source>2. A model that fits this computer</source>
            <translation>2. 适合这台计算机的模型</translation>
        </message>
        <message>
            <source>3. Appearance and language</source>
            <translation>3. 外观和语言</translation>
        </message>
        <message>
            <source>&amp;Go to the chat</source>
            <translation>前往聊天(&amp;A)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AnswerDetails</name>
        <message>
            <source>The model&apos;s own</source>
            <translation>模型自带</translation>
        </message>
        <message>
            <source>How this answer was made</source>
            <translation>此回答是如何生成的</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>预设</translation>
        </message>
        <message>
            <source>Answer again with exactly these settings</source>
            <translation>用完全相同的设置重新回答</translation>
        </message>
        <message>
            <source>Use these settings in this chat</source>
            <translation>在此对话中使用这些设置</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>Tokens read</source>
            <translation>读取的词元</translation>
        </message>
        <message>
            <source>Tokens written</source>
            <translation>写出的词元</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>上下文</translation>
        </message>
        <message>
            <source>%1 of %2 tokens</source>
            <translation>%1 / %2 个词元</translation>
        </message>
        <message>
            <source>Old messages left out</source>
            <translation>略去的旧消息</translation>
        </message>
        <message>
            <source>Tokens forgotten on the way</source>
            <translation>途中遗忘的词元</translation>
        </message>
        <message>
            <source>First token after</source>
            <translation>首个词元用时</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 毫秒</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 词元/秒</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>系统提示</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>温度</translation>
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
            <translation>典型</translation>
        </message>
        <message>
            <source>Repeat penalty</source>
            <translation>重复惩罚</translation>
        </message>
        <message>
            <source>Penalty reach</source>
            <translation>惩罚范围</translation>
        </message>
        <message>
            <source>Presence penalty</source>
            <translation>存在惩罚</translation>
        </message>
        <message>
            <source>Frequency penalty</source>
            <translation>频率惩罚</translation>
        </message>
        <message>
            <source>Mirostat</source>
            <translation>Mirostat</translation>
        </message>
        <message>
            <source>Longest answer</source>
            <translation>回答上限</translation>
        </message>
        <message>
            <source>Stop strings</source>
            <translation>停止字符串</translation>
        </message>
        <message>
            <source>Thinking</source>
            <translation>思考</translation>
        </message>
        <message>
            <source>On</source>
            <translation>开</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Adapter</source>
            <translation>适配器</translation>
        </message>
        <message>
            <source>KV cache</source>
            <translation>KV 缓存</translation>
        </message>
        <message>
            <source>Computed on</source>
            <translation>计算设备</translation>
        </message>
        <message>
            <source>It was computed on %1, and now %2 computes: words may differ.</source>
            <translation>当时由 %1 计算，现在由 %2 计算：措辞可能不同。</translation>
        </message>
        <message>
            <source>Old messages given as a summary</source>
            <translation>以总结形式提供的旧消息</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>线程数</translation>
        </message>
        <message>
            <source>Written by</source>
            <translation>生成者</translation>
        </message>
        <message>
            <source>The model’s file is gone: it cannot answer again.</source>
            <translation>模型文件已不存在，无法再次回答。</translation>
        </message>
        <message>
            <source>The adapter’s file is gone: the model cannot answer through it again.</source>
            <translation>适配器文件已不存在，模型无法再通过它回答。</translation>
        </message>
        <message>
            <source>%1 is loaded first, with the context, KV cache and device of then.</source>
            <translation>先按当时的上下文、KV 缓存和设备加载 %1。</translation>
        </message>
        <message>
            <source>The model’s file has changed since: words may differ.</source>
            <translation>模型文件此后已更改：措辞可能不同。</translation>
        </message>
        <message>
            <source>TARS %1 wrote it, and this is %2: words may differ.</source>
            <translation>由 TARS %1 写成，当前为 %2：措辞可能不同。</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>内存</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AttachmentBar</name>
        <message>
            <source>A message has at most %1 files.</source>
            <translation>一条消息最多 %1 个文件。</translation>
        </message>
        <message>
            <source>Remove all attached files</source>
            <translation>移除所有附件</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AttachmentChip</name>
        <message>
            <source>Reading…</source>
            <translation>正在读取…</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n 个词元</numerusform>
            </translation>
        </message>
        <message>
            <source>Don’t attach %1</source>
            <translation>不附加 %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AttachmentReader</name>
        <message>
            <source>too large (%1, at most %2)</source>
            <translation>太大（%1，最多 %2）</translation>
        </message>
        <message>
            <source>Attach the part of it that matters.</source>
            <translation>请只附加重要的部分。</translation>
        </message>
        <message>
            <source>not a text</source>
            <translation>不是文本</translation>
        </message>
        <message>
            <source>Text files and PDF can be attached.</source>
            <translation>可以附加文本文件和 PDF。</translation>
        </message>
        <message>
            <source>cannot be read: damaged, or locked with a password</source>
            <translation>无法读取：已损坏或有密码保护</translation>
        </message>
        <message>
            <source>there is no text in it</source>
            <translation>其中没有文字</translation>
        </message>
        <message>
            <source>Its pages may be pictures.</source>
            <translation>它的页面可能是图片。</translation>
        </message>
        <message>
            <source>this build of TARS does not read PDF</source>
            <translation>此版本的 TARS 不能读取 PDF</translation>
        </message>
        <message>
            <source>Save it as text, and attach that.</source>
            <translation>请另存为文本后再附加。</translation>
        </message>
        <message>
            <source>this model can&apos;t see images</source>
            <translation>此模型看不到图像</translation>
        </message>
        <message>
            <source>the file is empty</source>
            <translation>文件是空的</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ContextMeter</name>
        <message>
            <source>System prompt</source>
            <translation>系统提示</translation>
        </message>
        <message>
            <source>Conversation so far</source>
            <translation>到目前为止的对话</translation>
        </message>
        <message>
            <source>Your message</source>
            <translation>您的消息</translation>
        </message>
        <message>
            <source>Attached files</source>
            <translation>附加的文件</translation>
        </message>
        <message>
            <source>The model&apos;s own marks</source>
            <translation>模型自身的标记</translation>
        </message>
        <message>
            <source>Context: %1 of %2 tokens</source>
            <translation>上下文：%1 / %2 个词元</translation>
        </message>
        <message>
            <source>How much of what the model can keep in mind this conversation takes</source>
            <translation>此对话占用了模型可记住内容的多少</translation>
        </message>
        <message>
            <source>When the context is full</source>
            <translation>上下文已满时</translation>
        </message>
        <message>
            <source>Leave out the oldest messages</source>
            <translation>略去最旧的消息</translation>
        </message>
        <message>
            <source>Stop with an error</source>
            <translation>停止并报错</translation>
        </message>
        <message>
            <source>Load the model with more context</source>
            <translation>以更大的上下文加载模型</translation>
        </message>
        <message>
            <source>Summarise the oldest messages</source>
            <translation>总结最旧的消息</translation>
        </message>
        <message>
            <source>Summary of older messages</source>
            <translation>较早消息的总结</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Free</source>
            <translation>空闲</translation>
        </message>
        <message>
            <source>Reserved for the answer</source>
            <translation>为回答预留</translation>
        </message>
        <message>
            <source>What the context is taken by</source>
            <translation>上下文的占用情况</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::PresetBar</name>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>The model&apos;s own</source>
            <translation>模型自带</translation>
        </message>
        <message>
            <source>%1 (changed)</source>
            <translation>%1（已更改）</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>预设</translation>
        </message>
        <message>
            <source>System prompt, sampling and the rest, kept under a name</source>
            <translation>以一个名称保存系统提示、采样等设置</translation>
        </message>
        <message>
            <source>Name of the preset</source>
            <translation>预设名称</translation>
        </message>
        <message>
            <source>Save, rename or delete presets</source>
            <translation>保存、重命名或删除预设</translation>
        </message>
        <message>
            <source>Save as a new preset…</source>
            <translation>另存为新预设…</translation>
        </message>
        <message>
            <source>Save the changes</source>
            <translation>保存更改</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>重命名…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Choose a preset…</source>
            <translation>选择预设…</translation>
        </message>
        <message>
            <source>Yours for this model</source>
            <translation>您为此模型设定的</translation>
        </message>
        <message>
            <source>Begin new chats with this model so</source>
            <translation>与此模型的新对话都这样开始</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::BlindPane</name>
        <message>
            <source>Blind comparison</source>
            <translation>盲测比较</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1/%2</translation>
        </message>
        <message>
            <source>The model is being loaded.</source>
            <translation>正在加载模型。</translation>
        </message>
        <message>
            <source>Asking loads the model that was tuned.</source>
            <translation>提问时会加载被调优的模型。</translation>
        </message>
        <message>
            <source>%1: both are answering…</source>
            <translation>%1：双方正在回答…</translation>
        </message>
        <message>
            <source>%1: which is better?</source>
            <translation>%1：哪个更好？</translation>
        </message>
        <message>
            <source>%1: ask something.</source>
            <translation>%1：请提问。</translation>
        </message>
        <message>
            <source>Preferred: the tuned model %1 times, the model as it was %2 times; as good: %3 times.</source>
            <translation>更受青睐：调优后 %1 次，原模型 %2 次；一样好 %3 次。</translation>
        </message>
        <message>
            <source>At 95 % certainty, the tuned one is preferred in %1 to %2 of the cases.</source>
            <translation>在 95 % 置信度下，调优后的模型在 %1 到 %2 的情况下更受青睐。</translation>
        </message>
        <message>
            <source>It is better to you.</source>
            <translation>对您来说，它更好。</translation>
        </message>
        <message>
            <source>It is worse to you.</source>
            <translation>对您来说，它更差。</translation>
        </message>
        <message>
            <source>That may be chance, either way.</source>
            <translation>两种可能都有，也许只是偶然。</translation>
        </message>
        <message>
            <source>Your question is answered twice, by the model as it was and through what the run has found, in an order that nobody knows. After %1 picks you hear which you preferred. A pick counts as a rating.</source>
            <translation>您的问题会得到两个回答：一个来自原模型，一个来自运行所找到的结果，顺序无人知晓。选择 %1 次后，会告诉您更喜欢哪一个。每次选择算作一次评价。</translation>
        </message>
        <message>
            <source>A question of yours</source>
            <translation>您的问题</translation>
        </message>
        <message>
            <source>&amp;Ask both</source>
            <translation>询问双方(&amp;A)</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止(&amp;Q)</translation>
        </message>
        <message>
            <source>First answer</source>
            <translation>第一个回答</translation>
        </message>
        <message>
            <source>Second answer</source>
            <translation>第二个回答</translation>
        </message>
        <message>
            <source>The first is better</source>
            <translation>第一个更好(&amp;U)</translation>
        </message>
        <message>
            <source>The second is better</source>
            <translation>第二个更好(&amp;Z)</translation>
        </message>
        <message>
            <source>&amp;Both are as good</source>
            <translation>两个一样好(&amp;B)</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>再来一次</translation>
        </message>
        <message>
            <source>Your question is asked as soon as the model is loaded.</source>
            <translation>模型加载完成后即提出您的问题。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ContinuousPanel</name>
        <message>
            <source>It needs your ratings: allow them to be collected, in the settings.</source>
            <translation>它需要您的评价：请在设置中允许收集。</translation>
        </message>
        <message>
            <source>Choose a model in the chat: that one is tuned.</source>
            <translation>请在对话中选择模型：将调优该模型。</translation>
        </message>
        <message>
            <source>Gathering: %1 of %2 good or changed answers that a test needs.</source>
            <translation>收集中：测试所需的好回答或修改过的回答 %1/%2。</translation>
        </message>
        <message>
            <source>Gathering: %1 of %2 new ratings.</source>
            <translation>收集中：新评价 %1/%2。</translation>
        </message>
        <message>
            <source>Waiting until nobody needs the computer.</source>
            <translation>等待电脑空闲。</translation>
        </message>
        <message>
            <source>%1: something better was found. It is adopted if it makes your next %2 good answers likelier, too.</source>
            <translation>%1：找到了更好的结果。如果它也使您接下来的 %2 个好回答更可能出现，就会被采用。</translation>
        </message>
        <message>
            <source>%1: what was found did not make your later answers likelier, and was not adopted.</source>
            <translation>%1：找到的结果没有使您之后的回答更可能出现，因此未被采用。</translation>
        </message>
        <message>
            <source>Waiting for mains power: on battery it does not work.</source>
            <translation>等待接通电源：使用电池时不会运行。</translation>
        </message>
        <message>
            <source>At work, out of your way.</source>
            <translation>正在后台工作，不会打扰您。</translation>
        </message>
        <message>
            <source>Paused while the computer is in use.</source>
            <translation>电脑使用期间已暂停。</translation>
        </message>
        <message>
            <source>%1: no improvement found.</source>
            <translation>%1：未找到改进。</translation>
        </message>
        <message>
            <source>%1: something better was found. The run among those kept has the evidence, and can be adopted.</source>
            <translation>%1：找到了更好的结果。保留的运行中有依据，可以采用。</translation>
        </message>
        <message>
            <source>%1: adopted.</source>
            <translation>%1：已采用。</translation>
        </message>
        <message>
            <source>%1: rolled back, because answers were rated worse than before.</source>
            <translation>%1：因回答评价比之前差，已回退。</translation>
        </message>
        <message>
            <source>Keep &amp;learning from my ratings</source>
            <translation>持续从我的评价中学习(&amp;L)</translation>
        </message>
        <message>
            <source>When nobody has needed the computer for a minute, five minutes of tuning by what you rated and changed begin, at the lowest priority. They pause when you come back.</source>
            <translation>当电脑空闲一分钟后，会以最低优先级开始五分钟的调优，依据您评价和修改的内容。您回来时会暂停。</translation>
        </message>
        <message>
            <source>After so many &amp;new ratings</source>
            <translation>新评价达到此数后(&amp;N)</translation>
        </message>
        <message>
            <source>New ratings before it begins</source>
            <translation>开始前的新评价数</translation>
        </message>
        <message>
            <source>What was adopted is rolled back by itself if, within the next 50 rated answers (8 at least), the share of bad ones is surely higher than in the 50 before: their 95 % intervals no longer touch. A changed answer counts as a bad one.</source>
            <translation>如果在接下来的 50 个被评价的回答（至少 8 个）中，差回答的比例确实高于之前的 50 个（两者的 95 % 区间不再相交），已采用的结果会自动回退。修改过的回答算作差回答。</translation>
        </message>
        <message>
            <source>Ad&amp;opt without asking</source>
            <translation>不询问直接采用(&amp;O)</translation>
        </message>
        <message>
            <source>Only what passes the test</source>
            <translation>仅限通过测试的结果</translation>
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
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>%1/s</source>
            <translation>%1/秒</translation>
        </message>
        <message>
            <source>There is no folder where downloaded models could go.</source>
            <translation>没有可以存放下载模型的文件夹。</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n 秒</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n 分钟</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n 小时</numerusform>
            </translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>等待中</translation>
        </message>
        <message>
            <source>Asking</source>
            <translation>查询中</translation>
        </message>
        <message>
            <source>Checking</source>
            <translation>校验中</translation>
        </message>
        <message>
            <source>Coming</source>
            <translation>下载中</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>Time left</source>
            <translation>剩余时间</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Paused: this connection is metered</source>
            <translation>已暂停：此连接按流量计费</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DownloadsPanel</name>
        <message>
            <source>&amp;Resume</source>
            <translation>继续(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>暂停(&amp;P)</translation>
        </message>
        <message>
            <source>For example llama3.2:1b, hf.co/user/repository:Q4_K_M, or the address of a model’s page or GGUF file.</source>
            <translation>例如 llama3.2:1b、hf.co/user/repository:Q4_K_M，或模型页面或 GGUF 文件的地址。</translation>
        </message>
        <message>
            <source>M&amp;odel</source>
            <translation>模型(&amp;A)</translation>
        </message>
        <message>
            <source>Name or address of a model</source>
            <translation>模型的名称或地址</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>下载(&amp;D)</translation>
        </message>
        <message>
            <source>What has come is kept, and it goes on from there</source>
            <translation>已下载的部分会保留，并从那里继续</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除(&amp;B)</translation>
        </message>
        <message>
            <source>Take this model off the list of downloads; a model that is here stays</source>
            <translation>从下载列表中移除此模型；已下载的模型会保留</translation>
        </message>
        <message>
            <source>Cle&amp;ar finished</source>
            <translation>清除已完成(&amp;G)</translation>
        </message>
        <message>
            <source>Take the models that are here off the list of downloads</source>
            <translation>从下载列表中移除已下载的模型</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>下载</translation>
        </message>
        <message>
            <source>Nothing on its way</source>
            <translation>没有正在下载的模型</translation>
        </message>
        <message>
            <source>Type the name of a model from Ollama’s library or from Hugging Face above. Downloads go on where they stopped, also after the window was closed.</source>
            <translation>在上方输入 Ollama 库或 Hugging Face 中模型的名称。下载会从停下的地方继续，关闭窗口之后也一样。</translation>
        </message>
        <message>
            <source>Pause or resume</source>
            <translation>暂停或继续</translation>
        </message>
        <message>
            <source>Download anyway</source>
            <translation>仍然下载</translation>
        </message>
        <message>
            <source>Fetch this one although the connection is metered</source>
            <translation>即使连接按流量计费也获取这一个</translation>
        </message>
        <message>
            <source>This connection is metered: what is fetched may cost money. Downloads go on by themselves when another one is there; the settings have a switch for this.</source>
            <translation>此连接按流量计费：下载可能产生费用。换到其他连接后下载会自动继续；设置中有相应的开关。</translation>
        </message>
        <message>
            <source>T&amp;ry again</source>
            <translation>重试(&amp;R)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DropZone</name>
        <message>
            <source>Drop model files, folders or the address of a model’s page here. Files are used where they lie: nothing is copied, moved or changed.</source>
            <translation>把模型文件、文件夹或模型页面的地址拖到这里。文件在原处使用：不会被复制、移动或更改。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FactTable</name>
        <message>
            <source>Key</source>
            <translation>键</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FactsReader</name>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>By</source>
            <translation>作者</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>架构</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>参数量</translation>
        </message>
        <message>
            <source>%1 (%2 % of its bytes)</source>
            <translation>%1（占字节数的 %2 %）</translation>
        </message>
        <message>
            <source>Quantization</source>
            <translation>量化</translation>
        </message>
        <message>
            <source>Bits for each weight</source>
            <translation>每个权重的比特数</translation>
        </message>
        <message>
            <source>Context it was made for</source>
            <translation>设计的上下文</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 个词元</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>层数</translation>
        </message>
        <message>
            <source>%1, each with %2 heads that share %3 keys and values</source>
            <translation>%1，每层 %2 个头，共用 %3 组键和值</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>词表</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>许可证</translation>
        </message>
        <message>
            <source>Licence text</source>
            <translation>许可证全文</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>Made from</source>
            <translation>基于</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Linked from</source>
            <translation>链接自</translation>
        </message>
        <message>
            <source>Created from</source>
            <translation>创建自</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>written here, as a smaller one, by tuning</source>
            <translation>由调优在此写成的较小模型</translation>
        </message>
        <message>
            <source>Answers through</source>
            <translation>回答时使用</translation>
        </message>
        <message>
            <source>what run %1 has learned</source>
            <translation>运行 %1 所学到的内容</translation>
        </message>
        <message>
            <source>what run %1 has learned: %2</source>
            <translation>运行 %1 所学到的内容：%2</translation>
        </message>
        <message>
            <source>Made smaller by</source>
            <translation>缩小方式</translation>
        </message>
        <message>
            <source>tuning run %1</source>
            <translation>调优运行 %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FitBar</name>
        <message>
            <source>others use</source>
            <translation>其他程序占用</translation>
        </message>
        <message>
            <source>weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>cache of the context</source>
            <translation>上下文缓存</translation>
        </message>
        <message>
            <source>buffers</source>
            <translation>缓冲区</translation>
        </message>
        <message>
            <source>left over</source>
            <translation>剩余</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>内存</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FitPanel</name>
        <message>
            <source>Fits: with a context of %1 tokens it needs %2, and %3 are free.</source>
            <translation>放得下：上下文为 %1 个词元时需要 %2，现有 %3 空闲。</translation>
        </message>
        <message>
            <source>Fits: with a context of %1 tokens it needs about %2, and %3 are free on %4.</source>
            <translation>放得下：上下文为 %1 个词元时约需 %2，%4 上有 %3 空闲。</translation>
        </message>
        <message>
            <source>Tight: with a context of %1 tokens it needs about %2 of the %3 that are free on %4.</source>
            <translation>勉强：上下文为 %1 个词元时，%4 上空闲的 %3 中约需 %2。</translation>
        </message>
        <message>
            <source>More than %4 has room for: with a context of %1 tokens it needs about %2, and %3 are free there. The layers without room go to the processor, which is slower.</source>
            <translation>%4 放不下：上下文为 %1 个词元时约需 %2，那里有 %3 空闲。放不下的层交给处理器，速度较慢。</translation>
        </message>
        <message>
            <source>Tight: with a context of %1 tokens it needs %2 of the %3 that are free. Other programs may become slow.</source>
            <translation>紧张：上下文为 %1 个词元时需要 %3 空闲中的 %2。其他程序可能变慢。</translation>
        </message>
        <message>
            <source>Too big for now: with a context of %1 tokens it needs %2, and only %3 are free. Choose a shorter context or a smaller cache, close other programs, or take a smaller model.</source>
            <translation>目前太大：上下文为 %1 个词元时需要 %2，只有 %3 空闲。请选择更短的上下文或更小的缓存，关闭其他程序，或换用更小的模型。</translation>
        </message>
        <message>
            <source>When it was last loaded: expected %1, took %2 (%3 % off).</source>
            <translation>上次加载时：预计 %1，实际 %2（相差 %3 %）。</translation>
        </message>
        <message>
            <source>Conte&amp;xt</source>
            <translation>上下文(&amp;X)</translation>
        </message>
        <message>
            <source>Tokens of context this model is loaded with</source>
            <translation>加载此模型时的上下文词元数</translation>
        </message>
        <message>
            <source>as the chat has it</source>
            <translation>与对话相同</translation>
        </message>
        <message>
            <source> tokens</source>
            <translation> 个词元</translation>
        </message>
        <message>
            <source>How much of a conversation the model sees at once; more needs more memory</source>
            <translation>模型一次能看到多少对话；越多所需内存越多</translation>
        </message>
        <message>
            <source>C&amp;ache</source>
            <translation>缓存(&amp;A)</translation>
        </message>
        <message>
            <source>Form of the context’s cache</source>
            <translation>上下文缓存的形式</translation>
        </message>
        <message>
            <source>as is usual</source>
            <translation>按惯例</translation>
        </message>
        <message>
            <source>f32: exact, large</source>
            <translation>f32：精确，较大</translation>
        </message>
        <message>
            <source>f16: half of that</source>
            <translation>f16：其一半</translation>
        </message>
        <message>
            <source>q8_0: a quarter, a little coarser</source>
            <translation>q8_0：四分之一，略粗</translation>
        </message>
        <message>
            <source>A smaller cache leaves room for a longer context</source>
            <translation>较小的缓存可为更长的上下文留出空间</translation>
        </message>
        <message>
            <source>Of what is free, %1 are what %2 holds now: it makes way.</source>
            <translation>空闲部分中有 %1 现由 %2 占用：它会让出。</translation>
        </message>
        <message>
            <source>%1: expected %2, took %3 (%4 % off)</source>
            <translation>%1：预计 %2，实际 %3（相差 %4 %）</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundModels</name>
        <message>
            <source>cannot be read</source>
            <translation>无法读取</translation>
        </message>
        <message>
            <source>in your list</source>
            <translation>已在列表中</translation>
        </message>
        <message numerus="yes">
            <source>new, %n more cop(y/ies)</source>
            <translation>
                <numerusform>新，另有 %n 份副本</numerusform>
            </translation>
        </message>
        <message>
            <source>new</source>
            <translation>新</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Program</source>
            <translation>程序</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>架构</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundPanel</name>
        <message numerus="yes">
            <source>Looking in %1: %n model(s) so far</source>
            <translation>
                <numerusform>正在查找 %1：目前 %n 个模型</numerusform>
            </translation>
        </message>
        <message>
            <source>Not looked yet.</source>
            <translation>尚未查找。</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) of other programs can be linked. They stay where they are and are not copied.</source>
            <translation>
                <numerusform>可链接其他程序的 %n 个模型。它们留在原位，不会被复制。</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop looking</source>
            <translation>停止查找</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>重新查找</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>链接</translation>
        </message>
        <message>
            <source>Put the chosen models in your list; their files stay where they are</source>
            <translation>将所选模型放入列表；其文件留在原位</translation>
        </message>
        <message>
            <source>Link all</source>
            <translation>全部链接</translation>
        </message>
        <message>
            <source>Put every model found here in your list; their files stay where they are</source>
            <translation>将找到的所有模型放入列表；其文件留在原位</translation>
        </message>
        <message>
            <source>Look through the folders of Ollama, LM Studio, Jan, GPT4All, llama.cpp and Hugging Face once more</source>
            <translation>再次查看 Ollama、LM Studio、Jan、GPT4All、llama.cpp 和 Hugging Face 的文件夹</translation>
        </message>
        <message>
            <source>Models found on this computer</source>
            <translation>在此计算机上找到的模型</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>未找到</translation>
        </message>
        <message>
            <source>Models of Ollama, LM Studio, Jan, GPT4All, llama.cpp and Hugging Face’s tools would stand here. They can be used without being copied.</source>
            <translation>Ollama、LM Studio、Jan、GPT4All、llama.cpp 和 Hugging Face 工具的模型会显示在这里。无需复制即可使用。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelDetails</name>
        <message>
            <source>Cannot be read</source>
            <translation>无法读取</translation>
        </message>
        <message>
            <source>This model’s file has no chat template: it gets the plain texts, one after the other.</source>
            <translation>此模型的文件没有对话模板：它依次收到纯文本。</translation>
        </message>
        <message>
            <source>Its chat template cannot be used: %1</source>
            <translation>其对话模板无法使用：%1</translation>
        </message>
        <message>
            <source>So this model reads a short conversation:</source>
            <translation>此模型这样读取一段简短对话：</translation>
        </message>
        <message>
            <source>About the chosen model</source>
            <translation>关于所选模型</translation>
        </message>
        <message>
            <source>Memory and speed</source>
            <translation>内存与速度</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>卡片</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>All values</source>
            <translation>所有值</translation>
        </message>
        <message>
            <source>A conversation as this model reads it</source>
            <translation>此模型读到的对话</translation>
        </message>
        <message>
            <source>Find in all values</source>
            <translation>在所有值中查找</translation>
        </message>
        <message>
            <source>All values in the model’s file</source>
            <translation>模型文件中的所有值</translation>
        </message>
        <message>
            <source>New chats</source>
            <translation>新对话</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SpeedPanel</name>
        <message>
            <source>Measured here on %1: writes %2 ± %3 tokens per second, reads %4 ± %5. %6</source>
            <translation>%1 在本机测得：每秒写 %2 ± %3 个词元，读 %4 ± %5 个。%6</translation>
        </message>
        <message>
            <source>How fast it is on this machine has not been measured yet.</source>
            <translation>尚未测量它在本机上的速度。</translation>
        </message>
        <message>
            <source>St&amp;op measuring</source>
            <translation>停止测量(&amp;B)</translation>
        </message>
        <message>
            <source>Meas&amp;ure the speed</source>
            <translation>测量速度(&amp;B)</translation>
        </message>
        <message>
            <source>Lets the model read and write for some seconds; nothing else should run</source>
            <translation>让模型读写几秒钟；期间不应运行其他程序</translation>
        </message>
        <message>
            <source>Progress of the measurement</source>
            <translation>测量进度</translation>
        </message>
        <message>
            <source>How fast it is on the processor has not been measured yet.</source>
            <translation>尚未测量它在处理器上的速度。</translation>
        </message>
        <message>
            <source>How fast it is on %1 has not been measured yet.</source>
            <translation>尚未测量它在 %1 上的速度。</translation>
        </message>
        <message>
            <source>On %1: writes %2 ± %3 tokens per second, reads %4 ± %5 (%6).</source>
            <translation>在 %1 上：每秒写 %2 ± %3 个词元，读 %4 ± %5 个（%6）。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DesktopNews</name>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DesktopPanel</name>
        <message>
            <source>Desktop</source>
            <translation>桌面</translation>
        </message>
        <message>
            <source>An &amp;icon beside the clock</source>
            <translation>时钟旁的图标(&amp;I)</translation>
        </message>
        <message>
            <source>Closing the &amp;window leaves TARS running there</source>
            <translation>关闭窗口后 TARS 继续在那里运行(&amp;W)</translation>
        </message>
        <message>
            <source>This desktop has no place for such icons.</source>
            <translation>此桌面没有放置此类图标的位置。</translation>
        </message>
        <message>
            <source>Say when long work is &amp;done</source>
            <translation>长时间工作完成后通知(&amp;D)</translation>
        </message>
        <message>
            <source>Only while another window is in front.</source>
            <translation>仅当其他窗口在前面时。</translation>
        </message>
        <message>
            <source>Start TARS at login, without its window</source>
            <translation>登录时启动 TARS，不显示窗口</translation>
        </message>
        <message>
            <source>Together with the server’s own switch it then serves from the first minute.</source>
            <translation>再打开服务器自己的开关，它就会从一开始提供服务。</translation>
        </message>
        <message>
            <source>Pause downloads on metered connections</source>
            <translation>在按流量计费的连接上暂停下载</translation>
        </message>
        <message>
            <source>Where the system says that the network costs by the byte, as a phone’s does</source>
            <translation>当系统说明网络按流量计费时，如手机网络</translation>
        </message>
        <message>
            <source>Load the last model at start</source>
            <translation>启动时加载上次的模型</translation>
        </message>
        <message>
            <source>When the window opens, if it is expected to fit the memory</source>
            <translation>窗口打开时，若预计内存足够</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DeviceRow</name>
        <message>
            <source>Load</source>
            <translation>负载</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>内存</translation>
        </message>
        <message>
            <source>Load of %1</source>
            <translation>%1 的负载</translation>
        </message>
        <message>
            <source>Memory of %1</source>
            <translation>%1 的内存</translation>
        </message>
        <message>
            <source>TARS itself</source>
            <translation>TARS 自身</translation>
        </message>
        <message>
            <source>others</source>
            <translation>其他程序</translation>
        </message>
        <message>
            <source>free</source>
            <translation>空闲</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Use it for computing</source>
            <translation>用于计算</translation>
        </message>
        <message>
            <source>Use %1 for computing</source>
            <translation>将 %1 用于计算</translation>
        </message>
        <message>
            <source>From the next model on. What no GPU has room for, the processor takes.</source>
            <translation>从下一个模型起。GPU 都放不下的部分由处理器承担。</translation>
        </message>
        <message>
            <source>Test it</source>
            <translation>测试</translation>
        </message>
        <message>
            <source>Stop the test</source>
            <translation>停止测试</translation>
        </message>
        <message>
            <source>Test %1</source>
            <translation>测试 %1</translation>
        </message>
        <message>
            <source>Stop the test of %1</source>
            <translation>停止测试 %1</translation>
        </message>
        <message>
            <source>Compare a small computation with its known result, and measure the speed</source>
            <translation>将一次小计算与已知结果比较，并测量速度</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::HardwarePanel</name>
        <message>
            <source>Automatic</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>Processor</source>
            <translation>处理器</translation>
        </message>
        <message>
            <source>GPU %1: %2</source>
            <translation>GPU %1：%2</translation>
        </message>
        <message>
            <source>%1 is loaded on: %2</source>
            <translation>%1 已加载到：%2</translation>
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
            <translation>硬件</translation>
        </message>
        <message>
            <source>Comp&amp;utes on</source>
            <translation>计算设备(&amp;U)</translation>
        </message>
        <message>
            <source>Automatic is a GPU where TARS can use one, else the processor</source>
            <translation>自动：有 TARS 可用的 GPU 时用 GPU，否则用处理器</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>线程</translation>
        </message>
        <message>
            <source>Threads are those of the processor. Both take effect when the next model is loaded.</source>
            <translation>线程指处理器的线程。两者在加载下一个模型时生效。</translation>
        </message>
        <message>
            <source>Instructions: %1</source>
            <translation>指令集：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s) at once</source>
            <translation>
                <numerusform>同时 %n 个线程</numerusform>
            </translation>
        </message>
        <message>
            <source>GPUs %1</source>
            <translation>GPU %1</translation>
        </message>
        <message>
            <source>Being tested…</source>
            <translation>正在测试…</translation>
        </message>
        <message>
            <source>Wrong: its results are %1 % off. Don’t compute with it; the driver or the device itself may be at fault.</source>
            <translation>错误：结果相差 %1 %。请勿用它计算；可能是驱动程序或设备本身的问题。</translation>
        </message>
        <message>
            <source>Right: its results are %1 % off, which is rounding. It reads %2/s and does %3 billion multiplications a second.</source>
            <translation>正确：结果相差 %1 %，属于舍入。每秒读取 %2，每秒做 %3 × 10 亿次乘法。</translation>
        </message>
        <message>
            <source>Test the processor</source>
            <translation>测试处理器</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::PrivacyPanel</name>
        <message>
            <source>to fetch %1</source>
            <translation>获取 %1</translation>
        </message>
        <message>
            <source>to publish %1</source>
            <translation>发布 %1</translation>
        </message>
        <message>
            <source>%1 out, %2 in</source>
            <translation>发送 %1，接收 %2</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>隐私</translation>
        </message>
        <message>
            <source>TARS counts nothing and reports nothing. It asks other computers only when you look for, fetch or publish a model; every one of them is listed here.</source>
            <translation>TARS 不统计也不上报任何内容。只有在您查找、获取或发布模型时才会访问其他计算机，且每一台都列在这里。</translation>
        </message>
        <message>
            <source>Offline: &amp;nothing leaves this computer</source>
            <translation>离线：任何内容都不离开本机(&amp;N)</translation>
        </message>
        <message>
            <source>Every request to another computer fails, of the terminal and the server too</source>
            <translation>发往其他计算机的所有请求都会失败，包括终端和服务器的请求</translation>
        </message>
        <message>
            <source>The environment variable TARS_OFFLINE says so.</source>
            <translation>由环境变量 TARS_OFFLINE 指定。</translation>
        </message>
        <message>
            <source>Computers that were asked</source>
            <translation>访问过的计算机</translation>
        </message>
        <message>
            <source>None so far.</source>
            <translation>目前没有。</translation>
        </message>
        <message>
            <source>Delete this list</source>
            <translation>删除此列表(&amp;J)</translation>
        </message>
        <message>
            <source>Computers that were asked, the latest first</source>
            <translation>访问过的计算机，最近的在前</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>计算机</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Last time</source>
            <translation>上次时间</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>字节</translation>
        </message>
        <message>
            <source>to search for %1</source>
            <translation>搜索 %1</translation>
        </message>
        <message>
            <source>Delete the list of computers asked</source>
            <translation>删除访问过的计算机列表</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Sentences</name>
        <message numerus="yes">
            <source>Code, %n line(s)</source>
            <translation>
                <numerusform>代码，%n 行</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Tray</name>
        <message>
            <source>&amp;Hide the window</source>
            <translation>隐藏窗口(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Show the window</source>
            <translation>显示窗口(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;New chat</source>
            <translation>新建对话(&amp;N)</translation>
        </message>
        <message>
            <source>Server &amp;on</source>
            <translation>开启服务器(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Quit TARS</source>
            <translation>退出 TARS(&amp;Q)</translation>
        </message>
        <message>
            <source>TARS – serving at %1</source>
            <translation>TARS – 服务于 %1</translation>
        </message>
        <message>
            <source>TARS – the server did not start</source>
            <translation>TARS – 服务器未能启动</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatImport</name>
        <message>
            <source>%1: no conversations of a known format in it</source>
            <translation>%1：其中没有已知格式的对话</translation>
        </message>
        <message>
            <source>Known are the exports of ChatGPT, Open WebUI and TARS, and what LM Studio, Jan, GPT4All and Ollama’s app keep on this computer.</source>
            <translation>可识别 ChatGPT、Open WebUI 和 TARS 的导出文件，以及 LM Studio、Jan、GPT4All 和 Ollama 应用保存在本机上的内容。</translation>
        </message>
        <message>
            <source>not JSON at byte %1</source>
            <translation>不是 JSON（第 %1 字节）</translation>
        </message>
        <message>
            <source>It is damaged, or another file.</source>
            <translation>文件已损坏，或是其他文件。</translation>
        </message>
        <message>
            <source>%1: too much for one import</source>
            <translation>%1：一次导入的内容过多</translation>
        </message>
        <message>
            <source>Import fewer chats at a time.</source>
            <translation>请一次少导入一些对话。</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>请选择其他文件。</translation>
        </message>
        <message>
            <source>%1: larger than %2</source>
            <translation>%1：大于 %2</translation>
        </message>
        <message>
            <source>GPT4All’s format version %1 was found, 1 to %2 were expected</source>
            <translation>找到的是 GPT4All 格式版本 %1，应为 1 到 %2</translation>
        </message>
        <message>
            <source>A newer TARS may know it.</source>
            <translation>更新版本的 TARS 也许能识别。</translation>
        </message>
        <message>
            <source>It is damaged, and left out.</source>
            <translation>文件已损坏，已略过。</translation>
        </message>
        <message>
            <source>%1, line %2: a message in JSON was expected</source>
            <translation>%1，第 %2 行：应为 JSON 格式的消息</translation>
        </message>
        <message>
            <source>That message is left out.</source>
            <translation>该消息已略过。</translation>
        </message>
        <message>
            <source>%1: a thread in JSON was expected</source>
            <translation>%1：应为 JSON 格式的会话</translation>
        </message>
        <message>
            <source>The chat is named after its first message.</source>
            <translation>对话以其第一条消息命名。</translation>
        </message>
        <message>
            <source>no database with the tables “chats” and “messages” of Ollama’s app</source>
            <translation>不是含有 Ollama 应用“chats”和“messages”表的数据库</translation>
        </message>
        <message>
            <source>Close Ollama’s app, and try again.</source>
            <translation>请关闭 Ollama 应用后重试。</translation>
        </message>
        <message>
            <source>larger than %1</source>
            <translation>大于 %1</translation>
        </message>
        <message>
            <source>Make room for a copy of it.</source>
            <translation>请为其副本腾出空间。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatImporter</name>
        <message>
            <source>Import chats</source>
            <translation>导入对话</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Looking for chats…</source>
            <translation>正在查找对话…</translation>
        </message>
        <message numerus="yes">
            <source>Reading %1: %n chat(s) so far</source>
            <translation>
                <numerusform>正在读取 %1：目前有 %n 个对话</numerusform>
            </translation>
        </message>
        <message>
            <source>Importing chats: %1 of %2</source>
            <translation>正在导入对话：%1 / %2</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) could not be read and were left out:</source>
            <translation>
                <numerusform>有 %n 项无法读取，已略过：</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ImportDialog</name>
        <message>
            <source>Import chats</source>
            <translation>导入对话</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Choose files with chats</source>
            <translation>选择含有对话的文件</translation>
        </message>
        <message>
            <source>Chats (*.json *.jsonl *.chat *.sqlite)</source>
            <translation>对话 (*.json *.jsonl *.chat *.sqlite)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message>
            <source>Choose a folder with chats</source>
            <translation>选择含有对话的文件夹</translation>
        </message>
        <message>
            <source>Chats of other programs on this computer. They stay there as they are.</source>
            <translation>本机上其他程序的对话。原处的内容保持不变。</translation>
        </message>
        <message>
            <source>Programs with chats</source>
            <translation>含有对话的程序</translation>
        </message>
        <message>
            <source>Or choose files: what ChatGPT, Open WebUI or TARS exported, or chats of LM Studio, Jan, GPT4All and Ollama’s app that lie elsewhere.</source>
            <translation>或选择文件：ChatGPT、Open WebUI 或 TARS 导出的内容，或存放在别处的 LM Studio、Jan、GPT4All 和 Ollama 应用的对话。</translation>
        </message>
        <message>
            <source>Looking for them…</source>
            <translation>正在查找…</translation>
        </message>
        <message>
            <source>None were found.</source>
            <translation>未找到。</translation>
        </message>
        <message>
            <source>Choose &amp;files…</source>
            <translation>选择文件(&amp;F)…</translation>
        </message>
        <message>
            <source>Choose a f&amp;older…</source>
            <translation>选择文件夹(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>导入(&amp;I)</translation>
        </message>
        <message>
            <source>some chats</source>
            <translation>一些对话</translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s)</source>
            <translation>
                <numerusform>%n 个对话</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SearchHits</name>
        <message>
            <source>You, in “%1”: %2</source>
            <translation>你，在“%1”中：%2</translation>
        </message>
        <message>
            <source>Answer, in “%1”: %2</source>
            <translation>回答，在“%1”中：%2</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::OfferTable</name>
        <message>
            <source>already here</source>
            <translation>已存在</translation>
        </message>
        <message>
            <source>twice in this list</source>
            <translation>在此列表中重复</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>对话</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>Last changed</source>
            <translation>上次更改</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ImportChoice</name>
        <message>
            <source>Import chats</source>
            <translation>导入对话</translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s) of these are here already. Those you tick come in as new ones.</source>
            <translation>
                <numerusform>其中 %n 个对话已存在。勾选的对话将作为新对话添加。</numerusform>
            </translation>
        </message>
        <message>
            <source>Chats to import</source>
            <translation>要导入的对话</translation>
        </message>
        <message>
            <source>&amp;Also those that are here already</source>
            <translation>同时导入已存在的(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>导入(&amp;I)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DeletedChats</name>
        <message>
            <source>Deleted chats</source>
            <translation>已删除的对话</translation>
        </message>
        <message>
            <source>There are no deleted chats.</source>
            <translation>没有已删除的对话。</translation>
        </message>
        <message>
            <source>Deleted chats stay here for %1 days and are then gone for good.</source>
            <translation>已删除的对话会在此保留 %1 天，之后永久消失。</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>对话</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>删除日期</translation>
        </message>
        <message>
            <source>Gone for good</source>
            <translation>永久消失日期</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>恢复(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Delete for good…</source>
            <translation>永久删除(&amp;D)…</translation>
        </message>
        <message>
            <source>Delete for good</source>
            <translation>永久删除</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n chat(s) for good?</source>
            <translation>
                <numerusform>要永久删除 %n 个对话吗？</numerusform>
            </translation>
        </message>
        <message>
            <source>This cannot be undone.</source>
            <translation>此操作无法撤销。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ClearableEdit</name>
        <message>
            <source>Clear this field</source>
            <translation>清空此栏</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatReader</name>
        <message>
            <source>The chat “%1”</source>
            <translation>对话“%1”</translation>
        </message>
        <message>
            <source>Find in this text</source>
            <translation>在此文本中查找</translation>
        </message>
        <message>
            <source>Earlier place (Shift+Enter)</source>
            <translation>上一处 (Shift+Enter)</translation>
        </message>
        <message>
            <source>Later place (Enter)</source>
            <translation>下一处 (Enter)</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>缩小文字</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>放大文字</translation>
        </message>
        <message>
            <source>Text being laid out</source>
            <translation>正在排版的文本</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>未找到</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>第 %1 处，共 %2 处</translation>
        </message>
        <message>
            <source>Laying out: %1 of %2 messages</source>
            <translation>正在排版：%1/%2 条消息</translation>
        </message>
        <message>
            <source>Earlier messages</source>
            <translation>较早的消息</translation>
        </message>
        <message>
            <source>Later messages</source>
            <translation>较晚的消息</translation>
        </message>
        <message>
            <source>Messages %1 to %2 of %3</source>
            <translation>第 %1 至 %2 条消息，共 %3 条</translation>
        </message>
        <message>
            <source>Looking further …</source>
            <translation>正在继续查找…</translation>
        </message>
        <message>
            <source>%1 of %2 in this part</source>
            <translation>本部分第 %1 处，共 %2 处</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FolderMover</name>
        <message>
            <source>&amp;Give up moving</source>
            <translation>放弃移动(&amp;G)</translation>
        </message>
        <message>
            <source>Where shall the files go?</source>
            <translation>文件移到哪里？</translation>
        </message>
        <message>
            <source>Move the files</source>
            <translation>移动文件</translation>
        </message>
        <message>
            <source>%1 are copied to %2 and compared, then removed here. A link stays in their place.</source>
            <translation>将 %1 复制到 %2 并比对，然后从这里删除。原处会留下一个链接。</translation>
        </message>
        <message>
            <source>The files stay here, &amp;too</source>
            <translation>文件也保留在这里(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Move</source>
            <translation>移动(&amp;M)</translation>
        </message>
        <message>
            <source>Moved: the files are in %1.</source>
            <translation>已移动：文件位于 %1。</translation>
        </message>
        <message>
            <source>Moved: the files are in %1; the former ones are still in %2.</source>
            <translation>已移动：文件位于 %1；原来的文件仍在 %2。</translation>
        </message>
        <message>
            <source>Stopped. All files are in their old place; the move can go on.</source>
            <translation>已停止。所有文件都在原处；可以继续移动。</translation>
        </message>
        <message>
            <source>A move to %1 was not ended. All files are in their old place.</source>
            <translation>移到 %1 的操作未完成。所有文件都在原处。</translation>
        </message>
        <message>
            <source>The move was given up.</source>
            <translation>已放弃移动。</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>%1 (%2/s)</source>
            <translation>%1（%2/秒）</translation>
        </message>
        <message>
            <source>The variable %1 says where this is: it is moved by changing that.</source>
            <translation>位置由变量 %1 决定：要移动请更改它。</translation>
        </message>
        <message>
            <source>Move the chosen one’s files to another folder or disk; TARS still finds them where they were</source>
            <translation>将所选项的文件移到其他文件夹或磁盘；TARS 仍能在原处找到它们</translation>
        </message>
        <message>
            <source>How far the move is</source>
            <translation>移动进度</translation>
        </message>
        <message>
            <source>Choose the downloaded or the smaller models above</source>
            <translation>请在上面选择已下载的或较小的模型</translation>
        </message>
        <message>
            <source>All data moves to %1 at the next start, before anything is opened. Until then all is where it was.</source>
            <translation>下次启动时，在打开任何内容之前，所有数据会移到 %1。在此之前一切都在原处。</translation>
        </message>
        <message>
            <source>Move everything</source>
            <translation>移动全部</translation>
        </message>
        <message>
            <source>Move everything…</source>
            <translation>移动全部…</translation>
        </message>
        <message>
            <source>Chats, settings, tuning runs and models go to %1 at the next start, before anything is opened. All is copied and compared, then removed here. A link stays in its place.</source>
            <translation>聊天、设置、调优记录和模型会在下次启动时，在打开任何内容之前移到 %1。全部复制并比较后才从这里删除，原处留下一个链接。</translation>
        </message>
        <message>
            <source>Restart now</source>
            <translation>立即重新启动</translation>
        </message>
        <message>
            <source>Close TARS, move its data and open it again</source>
            <translation>关闭 TARS，移动其数据，然后重新打开</translation>
        </message>
        <message>
            <source>Move all data to another folder or disk, at the next start</source>
            <translation>下次启动时把所有数据移到另一个文件夹或磁盘</translation>
        </message>
        <message>
            <source>Move…</source>
            <translation>移动…</translation>
        </message>
        <message>
            <source>Go on moving</source>
            <translation>继续移动</translation>
        </message>
        <message>
            <source>Stop moving</source>
            <translation>停止移动</translation>
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
            <translation>表格</translation>
        </message>
        <message>
            <source>Copy the table</source>
            <translation>复制表格</translation>
        </message>
        <message>
            <source>Save the table…</source>
            <translation>保存表格…</translation>
        </message>
        <message>
            <source>Copy the formula</source>
            <translation>复制公式</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MoveWindow</name>
        <message>
            <source>Open TARS without moving</source>
            <translation>不移动，直接打开 TARS</translation>
        </message>
        <message>
            <source>Moving your data</source>
            <translation>正在移动您的数据</translation>
        </message>
        <message>
            <source>Your data moves to %1. TARS opens when all is there. If anything ends this early, all is where it was.</source>
            <translation>您的数据正移到 %1。全部到达后 TARS 就会打开。若中途结束，一切仍在原处。</translation>
        </message>
        <message>
            <source>All data is in its old place; the next start asks again</source>
            <translation>所有数据都在原处；下次启动时会再次询问</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SummaryBox</name>
        <message>
            <source>In place of the messages above, the model is given this summary:</source>
            <translation>模型得到的是以下总结，而不是上面的消息：</translation>
        </message>
        <message>
            <source>Summary of the messages above</source>
            <translation>上面消息的总结</translation>
        </message>
        <message>
            <source>Change this summary</source>
            <translation>修改此总结</translation>
        </message>
        <message>
            <source>Throw this summary away: the model is given the messages themselves again</source>
            <translation>丢弃此总结：模型将重新得到消息本身</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Summariser</name>
        <message>
            <source>The model was changed while it summarised.</source>
            <translation>总结过程中模型被更换。</translation>
        </message>
        <message>
            <source>The older messages could not be summarised, and nothing was sent: %1</source>
            <translation>无法总结较早的消息，未发送任何内容：%1</translation>
        </message>
        <message>
            <source>The model wrote no summary of the older messages: nothing was sent.</source>
            <translation>模型没有写出较早消息的总结：未发送任何内容。</translation>
        </message>
        <message>
            <source>Choose below what else happens when the context is full.</source>
            <translation>请在下方选择上下文已满时的其他处理方式。</translation>
        </message>
        <message>
            <source>The summary was stopped: nothing was sent.</source>
            <translation>总结已停止：未发送任何内容。</translation>
        </message>
        <message>
            <source>Your words are where you wrote them.</source>
            <translation>您写的内容仍在原处。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ListOrder</name>
        <message>
            <source>Sort the models by…</source>
            <translation>模型排序方式…</translation>
        </message>
        <message>
            <source>Sort what was found by…</source>
            <translation>搜索结果排序方式…</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>排序方式</translation>
        </message>
        <message>
            <source>As they come</source>
            <translation>不排序</translation>
        </message>
        <message>
            <source>Descending</source>
            <translation>降序</translation>
        </message>
        <message>
            <source>Sort the candidates by…</source>
            <translation>候选排序方式…</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatExporter</name>
        <message>
            <source>Export chat</source>
            <translation>导出对话</translation>
        </message>
        <message>
            <source>Writing %1</source>
            <translation>正在写入 %1</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::PaceChoice</name>
        <message>
            <source>Beside my other work</source>
            <translation>与我的其他工作并行时</translation>
        </message>
        <message>
            <source>waits while answers are written</source>
            <translation>生成回答时等待</translation>
        </message>
        <message>
            <source>only while nobody uses the computer</source>
            <translation>仅在无人使用电脑时</translation>
        </message>
        <message>
            <source>as fast as it can</source>
            <translation>尽可能快</translation>
        </message>
        <message>
            <source>A chat and the server share the processor with it, and answer slower.</source>
            <translation>对话和服务器与其共用处理器，回答会变慢。</translation>
        </message>
        <message>
            <source>Goes on after a minute without a key, an answer or a request, with what the processor has left. Waits on battery.</source>
            <translation>一分钟内没有按键、回答或请求后，用处理器的空闲能力继续。使用电池时等待。</translation>
        </message>
        <message>
            <source>The chat and the server have the processor to themselves as long as they answer. Waits on battery.</source>
            <translation>对话和服务器回答期间独占处理器。使用电池时等待。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatStore</name>
        <message>
            <source>What is said here cannot be written to %1: %2</source>
            <translation>这里的对话无法写入 %1：%2</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>磁盘已满</translation>
        </message>
        <message>
            <source>Make room on this disk, and leave the window open: until then this is in memory only. It is written as soon as that is possible.</source>
            <translation>请在此磁盘上腾出空间，并保持窗口打开：在此之前这些内容只在内存中。一旦可以就会写入。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DefaultsPanel</name>
        <message>
            <source>New chats with “%1” begin as its maker has it.</source>
            <translation>与“%1”的新对话将按其作者的设置开始。</translation>
        </message>
        <message>
            <source>New chats with this model begin so. You have changed it.</source>
            <translation>与此模型的新对话这样开始。您已改动过。</translation>
        </message>
        <message>
            <source>New chats with this model begin so, as its maker has it. Changes are kept.</source>
            <translation>与此模型的新对话按其作者的设置这样开始。改动会被保存。</translation>
        </message>
        <message>
            <source>Back to its maker’s</source>
            <translation>恢复作者的设置</translation>
        </message>
        <message>
            <source>What new chats with this model begin with; this can be undone</source>
            <translation>与此模型的新对话以什么开始；可以撤销</translation>
        </message>
        <message>
            <source>How new chats with this model begin</source>
            <translation>与此模型的新对话如何开始</translation>
        </message>
        <message>
            <source>Begin new chats as its maker has it</source>
            <translation>新对话按作者的设置开始</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AnswerAnnouncer</name>
        <message>
            <source>New answer in “%1”</source>
            <translation>“%1”中有新回答</translation>
        </message>
    </context>
</TS>
