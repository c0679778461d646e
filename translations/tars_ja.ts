<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
    <context>
        <name>tars::ui::AccessPanel</name>
        <message>
            <source>Hide</source>
            <translation>隠す</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>表示</translation>
        </message>
        <message>
            <source>Open to</source>
            <translation>公開先</translation>
        </message>
        <message>
            <source>programs &amp;on this computer</source>
            <translation>このコンピューターのプログラム(&amp;A)</translation>
        </message>
        <message>
            <source>Open to programs on this computer only</source>
            <translation>このコンピューターのプログラムにのみ公開</translation>
        </message>
        <message>
            <source>every device in the &amp;network</source>
            <translation>ネットワーク上のすべてのデバイス(&amp;N)</translation>
        </message>
        <message>
            <source>Open to every device in the network that has the key</source>
            <translation>キーを持つ、ネットワーク上のすべてのデバイスに公開</translation>
        </message>
        <message>
            <source>&amp;Key</source>
            <translation>キー(&amp;K)</translation>
        </message>
        <message>
            <source>Key that other programs must give</source>
            <translation>他のプログラムが提示する必要のあるキー</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>コピー</translation>
        </message>
        <message>
            <source>Copy the key</source>
            <translation>キーをコピー</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>新しいキー</translation>
        </message>
        <message>
            <source>The old key opens nothing any more</source>
            <translation>古いキーは使えなくなります</translation>
        </message>
        <message>
            <source>Whoever has this key can use your models. Nothing is encrypted on the way: use it in networks you trust.</source>
            <translation>このキーを持つ人は誰でもあなたのモデルを使えます。通信は暗号化されないため、信頼できるネットワークでのみ使ってください。</translation>
        </message>
        <message>
            <source>&amp;Port</source>
            <translation>ポート(&amp;P)</translation>
        </message>
        <message>
            <source>T&amp;urn on when TARS starts</source>
            <translation>TARS の起動時にオンにする(&amp;U)</translation>
        </message>
        <message>
            <source>%1 is no origin: it begins with https:// or has a star.</source>
            <translation>%1 はオリジンではありません。https:// で始まるか、* を含みます。</translation>
        </message>
        <message>
            <source>&amp;Let go of an idle model after</source>
            <translation>使われないモデルを解放するまで(&amp;L)</translation>
        </message>
        <message>
            <source>Minutes after which the server lets go of a model that nobody asks</source>
            <translation>使われないモデルをサーバーが解放するまでの分数</translation>
        </message>
        <message>
            <source> min</source>
            <translation> 分</translation>
        </message>
        <message>
            <source>never</source>
            <translation>しない</translation>
        </message>
        <message>
            <source>&amp;Web pages that may ask</source>
            <translation>要求できるウェブページ(&amp;W)</translation>
        </message>
        <message>
            <source>Origins, with spaces between them; pages of this computer may always ask</source>
            <translation>空白で区切ったオリジン。このコンピューターのページはいつでも要求できます</translation>
        </message>
        <message>
            <source>Show the key</source>
            <translation>キーを表示</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AnswersPane</name>
        <message>
            <source>&amp;Question</source>
            <translation>質問(&amp;Q)</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>質問</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>チューニング前</translation>
        </message>
        <message>
            <source>Through the best found</source>
            <translation>これまでで最良の候補</translation>
        </message>
        <message>
            <source>Shown as soon as something better was found.</source>
            <translation>より良い候補が見つかると、ここに表示されます。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AppearancePanel</name>
        <message>
            <source>Appearance</source>
            <translation>外観</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>配色(&amp;Z)</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>システムに合わせる</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>ライト</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>ダーク</translation>
        </message>
        <message>
            <source>Te&amp;xt size</source>
            <translation>文字サイズ(&amp;X)</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>言語(&amp;L)</translation>
        </message>
        <message>
            <source>Motion</source>
            <translation>動き</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>Reduced</source>
            <translation>控えめ</translation>
        </message>
        <message>
            <source>Reduced: text cursors do not blink, and what opens is there at once</source>
            <translation>控えめ: 文字カーソルは点滅せず、開くものはすぐに現れます</translation>
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
            <translation>世代</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>時間</translation>
        </message>
        <message>
            <source>Best loss</source>
            <translation>最小損失</translation>
        </message>
        <message>
            <source>Held out</source>
            <translation>検証用</translation>
        </message>
        <message>
            <source>Guard</source>
            <translation>監視用</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>生成方法</translation>
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
            <translation>このグラフを SVG として保存</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatController</name>
        <message>
            <source>%1 (fork)</source>
            <translation>%1 (分岐)</translation>
        </message>
        <message>
            <source>The beginning of this chat could not be read.</source>
            <translation>このチャットの最初の部分を読めませんでした。</translation>
        </message>
        <message>
            <source>This chat was deleted for good.</source>
            <translation>このチャットは完全に削除されています。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatExport</name>
        <message>
            <source>You</source>
            <translation>あなた</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>チャット</translation>
        </message>
        <message>
            <source>Attached: %1</source>
            <translation>添付: %1</translation>
        </message>
        <message>
            <source>Thoughts</source>
            <translation>思考</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatPage</name>
        <message>
            <source>What shall we talk about?</source>
            <translation>何について話しましょうか？</translation>
        </message>
        <message>
            <source>Write below. Everything stays on this computer.</source>
            <translation>下に入力してください。内容がこのコンピューターの外に出ることはありません。</translation>
        </message>
        <message>
            <source>Loading the model</source>
            <translation>モデルを読み込んでいます</translation>
        </message>
        <message>
            <source>You can write and send already: it answers as soon as it is there.</source>
            <translation>もう書いて送信できます。準備ができしだい回答します。</translation>
        </message>
        <message>
            <source>A model comes first</source>
            <translation>まずモデルを選んでください</translation>
        </message>
        <message>
            <source>Choose one above, or import a model file that is on this computer: it is used where it lies. You can also drop it on this window.</source>
            <translation>上で選ぶか、このコンピューターにあるモデルファイルをインポートしてください。ファイルは元の場所のまま使われます。このウィンドウにドロップすることもできます。</translation>
        </message>
        <message>
            <source>Open a link</source>
            <translation>リンクを開く</translation>
        </message>
        <message>
            <source>The model wrote this address. Open it in the browser?</source>
            <translation>このアドレスはモデルが書いたものです。ブラウザーで開きますか？</translation>
        </message>
        <message>
            <source>Settings of this conversation</source>
            <translation>このチャットの設定</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>会話</translation>
        </message>
        <message>
            <source>Import a model file…</source>
            <translation>モデルファイルをインポート…</translation>
        </message>
        <message>
            <source>The picture</source>
            <translation>画像</translation>
        </message>
        <message>
            <source>The preset “%1” was deleted.</source>
            <translation>プリセット「%1」を削除しました。</translation>
        </message>
        <message>
            <source>This message is too long for the context.</source>
            <translation>このメッセージはコンテキストに収まりません。</translation>
        </message>
        <message>
            <source>Shorten it, or choose below what happens when the context is full.</source>
            <translation>短くするか、コンテキストがいっぱいのときの動作を下で選んでください。</translation>
        </message>
        <message>
            <source>This is too long for the context, and will not be answered.</source>
            <translation>コンテキストに対して長すぎるため、回答されません。</translation>
        </message>
        <message>
            <source>This is too long for the context: the model will be loaded again with more.</source>
            <translation>コンテキストに対して長すぎるため、より大きなコンテキストでモデルを読み込み直します。</translation>
        </message>
        <message numerus="yes">
            <source>Too long for the context: the oldest %n message(s) will be left out.</source>
            <translation>
                <numerusform>コンテキストに対して長すぎます。最も古い %n 件のメッセージを省きます。</numerusform>
            </translation>
        </message>
        <message>
            <source>This message alone is too long for the context.</source>
            <translation>このメッセージだけでコンテキストに収まりません。</translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>ファイルを添付</translation>
        </message>
        <message>
            <source>The message found stands beside the answer that is being written.</source>
            <translation>見つかったメッセージは、書き込み中の回答の隣にあります。</translation>
        </message>
        <message>
            <source>It can be shown when that has ended.</source>
            <translation>それが終わると表示できます。</translation>
        </message>
        <message>
            <source>The folder “%1” was deleted.</source>
            <translation>フォルダー「%1」を削除しました。</translation>
        </message>
        <message numerus="yes">
            <source>Too long for the context: the model will first summarise the oldest %n message(s).</source>
            <translation>
                <numerusform>コンテキストに対して長すぎます。モデルがまず最も古い %n 件のメッセージを要約します。</numerusform>
            </translation>
        </message>
        <message>
            <source>The summary was thrown away.</source>
            <translation>要約を破棄しました。</translation>
        </message>
        <message>
            <source>The summary was changed.</source>
            <translation>要約を変更しました。</translation>
        </message>
        <message>
            <source>Choose the model that shall answer this</source>
            <translation>これに答えるモデルを選んでください</translation>
        </message>
        <message>
            <source>Is sent when %1 is loaded</source>
            <translation>%1 の読み込み後に送信されます</translation>
        </message>
        <message>
            <source>Is answered again when %1 is loaded</source>
            <translation>%1 の読み込み後にもう一度回答されます</translation>
        </message>
        <message>
            <source>New chats with “%1” begin as this one is set.</source>
            <translation>「%1」との新しいチャットは、このチャットの設定で始まります。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatTreeModel</name>
        <message>
            <source>Folder %1</source>
            <translation>フォルダー %1</translation>
        </message>
        <message>
            <source>%1, pinned</source>
            <translation>%1、ピン留め済み</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1、%2</translation>
        </message>
        <message>
            <source>has a new answer</source>
            <translation>新しい回答があります</translation>
        </message>
        <message>
            <source>is being answered</source>
            <translation>回答中</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CodeHeader</name>
        <message>
            <source>Copied</source>
            <translation>コピーしました</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>コピー</translation>
        </message>
        <message>
            <source>Copy this code</source>
            <translation>このコードをコピー</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>保存…</translation>
        </message>
        <message>
            <source>Save this code</source>
            <translation>このコードを保存</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CommandPalette</name>
        <message>
            <source>Commands</source>
            <translation>コマンド</translation>
        </message>
        <message>
            <source>What would you like to do?</source>
            <translation>何をしますか？</translation>
        </message>
        <message>
            <source>Name of a command</source>
            <translation>コマンド名</translation>
        </message>
        <message>
            <source>No command has these words in its name.</source>
            <translation>この語句を名前に含むコマンドはありません。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CompareView</name>
        <message>
            <source>no other run</source>
            <translation>比較しない</translation>
        </message>
        <message>
            <source>The two have different goals: their losses are not the same thing.</source>
            <translation>2 つのチューニングは改善の対象が異なるため、損失をそのまま比べることはできません。</translation>
        </message>
        <message>
            <source>Choose another run to see both side by side.</source>
            <translation>別のチューニングを選ぶと、並べて比較できます。</translation>
        </message>
        <message>
            <source>Algorithm</source>
            <translation>アルゴリズム</translation>
        </message>
        <message>
            <source>Generations</source>
            <translation>世代数</translation>
        </message>
        <message>
            <source>Candidates tried</source>
            <translation>試した候補数</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>時間</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>Held out, untuned</source>
            <translation>検証用 (チューニング前)</translation>
        </message>
        <message>
            <source>Held out, best</source>
            <translation>検証用 (最良)</translation>
        </message>
        <message>
            <source>Last word, before</source>
            <translation>最終テスト (チューニング前)</translation>
        </message>
        <message>
            <source>Last word, after</source>
            <translation>最終テスト (チューニング後)</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>テスト</translation>
        </message>
        <message>
            <source>unfinished</source>
            <translation>未完了</translation>
        </message>
        <message>
            <source>passed</source>
            <translation>合格</translation>
        </message>
        <message>
            <source>not passed</source>
            <translation>不合格</translation>
        </message>
        <message>
            <source>Com&amp;pare with</source>
            <translation>比較対象(&amp;Z)</translation>
        </message>
        <message>
            <source>The run to compare with</source>
            <translation>比較対象のチューニング</translation>
        </message>
        <message>
            <source>Save this chart’s figures as CSV</source>
            <translation>このグラフの数値を CSV として保存</translation>
        </message>
        <message>
            <source>Both runs on held-out examples</source>
            <translation>検証用サンプルに対する両チューニングの結果</translation>
        </message>
        <message>
            <source>Figures of both runs</source>
            <translation>両チューニングの数値</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Composer</name>
        <message>
            <source>Reading the prompt: %1 of %2 tokens</source>
            <translation>プロンプトを読み取り中: %1 / %2 トークン</translation>
        </message>
        <message>
            <source>Write a message</source>
            <translation>メッセージを入力</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>メッセージ</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>送信</translation>
        </message>
        <message>
            <source>Send the message (Enter)</source>
            <translation>メッセージを送信 (Enter)</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Enter sends, Shift+Enter starts a new line</source>
            <translation>Enter で送信、Shift+Enter で改行</translation>
        </message>
        <message>
            <source>Prompt being read</source>
            <translation>プロンプトの読み取り状況</translation>
        </message>
        <message>
            <source>Stop the answer</source>
            <translation>回答を停止</translation>
        </message>
        <message numerus="yes">
            <source>%1, about %n second(s) left</source>
            <translation>
                <numerusform>%1、残り約 %n 秒</numerusform>
            </translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>ファイルを添付</translation>
        </message>
        <message>
            <source>Attach text files or PDF. They can also be dropped or pasted here.</source>
            <translation>テキストファイルや PDF を添付します。ここにドロップしたり貼り付けたりもできます。</translation>
        </message>
        <message>
            <source>Think</source>
            <translation>思考</translation>
        </message>
        <message>
            <source>Let the model think before it answers</source>
            <translation>回答の前にモデルに考えさせる</translation>
        </message>
        <message numerus="yes">
            <source>Summarising the oldest %n message(s)…</source>
            <translation>
                <numerusform>最も古い %n 件のメッセージを要約しています…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConsentLine</name>
        <message>
            <source>May TARS collect the answers you rate or change, so that a model can be tuned by them? They stay on this computer; the settings list them, and delete them.</source>
            <translation>評価または編集した回答を、モデルのチューニングのために収集してもよいですか? データはこのコンピューターに残り、設定で確認と削除ができます。</translation>
        </message>
        <message>
            <source>Collect them</source>
            <translation>収集する</translation>
        </message>
        <message>
            <source>No</source>
            <translation>いいえ</translation>
        </message>
        <message>
            <source>Do not collect them</source>
            <translation>収集しない</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConversationList</name>
        <message>
            <source>Rename</source>
            <translation>名前を変更</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>New chat</source>
            <translation>新しいチャット</translation>
        </message>
        <message>
            <source>Search chats</source>
            <translation>チャットを検索</translation>
        </message>
        <message>
            <source>Chats</source>
            <translation>チャット</translation>
        </message>
        <message>
            <source>Unpin</source>
            <translation>ピン留めを外す</translation>
        </message>
        <message>
            <source>Pin</source>
            <translation>ピン留め</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>新しいフォルダー</translation>
        </message>
        <message>
            <source>Move to</source>
            <translation>移動先</translation>
        </message>
        <message>
            <source>New chat here</source>
            <translation>ここに新しいチャット</translation>
        </message>
        <message>
            <source>New folder inside</source>
            <translation>この中に新しいフォルダー</translation>
        </message>
        <message>
            <source>Delete the folder, not its chats</source>
            <translation>フォルダーを削除 (チャットは残す)</translation>
        </message>
        <message>
            <source>No folder</source>
            <translation>フォルダーなし</translation>
        </message>
        <message>
            <source>New folder…</source>
            <translation>新しいフォルダー…</translation>
        </message>
        <message>
            <source>Messages found</source>
            <translation>見つかったメッセージ</translation>
        </message>
        <message numerus="yes">
            <source>The newest %n message(s) with these words</source>
            <translation>
                <numerusform>この語を含む最新の %n 件のメッセージ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In %n message(s)</source>
            <translation>
                <numerusform>%n 件のメッセージで見つかりました</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The %n message(s) that fit these words best</source>
            <translation>
                <numerusform>この語句に最もよく合う %n 件のメッセージ</numerusform>
            </translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>新しい順</translation>
        </message>
        <message>
            <source>Best match first</source>
            <translation>関連度順</translation>
        </message>
        <message>
            <source>Order of the messages found</source>
            <translation>見つかったメッセージの並び順</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConversationModel</name>
        <message>
            <source>You: %1</source>
            <translation>あなた: %1</translation>
        </message>
        <message>
            <source>Answer: %1</source>
            <translation>回答: %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DataPanel</name>
        <message>
            <source>Stopped.</source>
            <translation>中止しました。</translation>
        </message>
        <message>
            <source>SQLite database (*.sqlite)</source>
            <translation>SQLite データベース (*.sqlite)</translation>
        </message>
        <message>
            <source>The chats and the models’ files are as they were written.</source>
            <translation>チャットとモデルのファイルは書き込まれたときのままです。</translation>
        </message>
        <message>
            <source>Damaged: %1, a file of the model %2.</source>
            <translation>破損: %1 (モデル %2 のファイル)。</translation>
        </message>
        <message>
            <source>Damaged: the chats (%1).</source>
            <translation>破損: チャット (%1)。</translation>
        </message>
        <message>
            <source>Repaired. Damaged models were set aside and are fetched again.</source>
            <translation>修復しました。破損したモデルは取りのけて取得し直します。</translation>
        </message>
        <message>
            <source>Chats</source>
            <translation>チャット</translation>
        </message>
        <message>
            <source>Downloaded models</source>
            <translation>ダウンロードしたモデル</translation>
        </message>
        <message>
            <source>Tuning runs</source>
            <translation>チューニングの実行</translation>
        </message>
        <message>
            <source>Adapters</source>
            <translation>アダプター</translation>
        </message>
        <message>
            <source>Smaller models</source>
            <translation>小さくしたモデル</translation>
        </message>
        <message>
            <source>Settings and the rest</source>
            <translation>設定とその他</translation>
        </message>
        <message>
            <source>Measure again</source>
            <translation>測り直す(&amp;P)</translation>
        </message>
        <message>
            <source>Sto&amp;p</source>
            <translation>中止(&amp;P)</translation>
        </message>
        <message>
            <source>Your data</source>
            <translation>データ</translation>
        </message>
        <message>
            <source>Conversations, settings and the list of models are kept here and nowhere else.</source>
            <translation>チャット、設定、モデルの一覧は、ここだけに保存されます。</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>フォルダーを開く(&amp;Q)</translation>
        </message>
        <message>
            <source>Open the chosen one’s folder in the desktop’s own program</source>
            <translation>選んだ行のフォルダーをファイルマネージャーで開きます</translation>
        </message>
        <message>
            <source>Chec&amp;k everything</source>
            <translation>すべて検査(&amp;K)</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>修復</translation>
        </message>
        <message>
            <source>Write the chats’ indices anew; set damaged models aside and fetch them again</source>
            <translation>チャットの索引を作り直し、破損したモデルは取りのけて取得し直します</translation>
        </message>
        <message>
            <source>How far it is</source>
            <translation>進み具合</translation>
        </message>
        <message>
            <source>Where your data is</source>
            <translation>データの場所</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>サイズ</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>場所</translation>
        </message>
        <message>
            <source>A backup takes the place of the chats at the next start.</source>
            <translation>次回の起動時に、バックアップが現在のチャットと置き換わります。</translation>
        </message>
        <message>
            <source>Back up the chats and settings</source>
            <translation>チャットと設定をバックアップ</translation>
        </message>
        <message>
            <source>All chats and settings are in %1.</source>
            <translation>すべてのチャットと設定を %1 に保存しました。</translation>
        </message>
        <message>
            <source>Restore from a backup</source>
            <translation>バックアップから復元</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>すべてのファイル (*)</translation>
        </message>
        <message>
            <source>The backup is sound (chats: %1, and settings). It takes the place of what is here now at the next start; that is kept in a folder beside it.</source>
            <translation>バックアップは正常です（チャット: %1、設定あり）。次回の起動時に現在の内容と置き換わり、現在の内容は隣のフォルダーに残ります。</translation>
        </message>
        <message>
            <source>The backup is sound (chats: %1, no settings). It takes the place of the chats at the next start; these are kept in a folder beside it.</source>
            <translation>バックアップは正常です（チャット: %1、設定なし）。次回の起動時に現在のチャットと置き換わり、現在のチャットは隣のフォルダーに残ります。</translation>
        </message>
        <message>
            <source>Chats and settings stay as they are.</source>
            <translation>チャットと設定は今のままです。</translation>
        </message>
        <message>
            <source>A model cannot be read: %1.</source>
            <translation>読み取れないモデルがあります: %1。</translation>
        </message>
        <message>
            <source>Damaged: %1, a file of the model %2. It is another program’s: fetch the model again there.</source>
            <translation>破損: %1（モデル %2 のファイル）。別のプログラムのものです。そのプログラムでモデルを取得し直してください。</translation>
        </message>
        <message>
            <source>And more: %1</source>
            <translation>ほか: %1</translation>
        </message>
        <message>
            <source>The chats are still damaged: %1. A backup can be restored.</source>
            <translation>チャットはまだ破損しています: %1。バックアップから復元できます。</translation>
        </message>
        <message>
            <source>D&amp;o not restore</source>
            <translation>復元しない(&amp;O)</translation>
        </message>
        <message>
            <source>Rest&amp;ore…</source>
            <translation>復元(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Back up…</source>
            <translation>バックアップ(&amp;B)…</translation>
        </message>
        <message>
            <source>Write all chats and settings to one file, also the server’s keys: keep it to yourself</source>
            <translation>すべてのチャットと設定を 1 つのファイルに書き出します。サーバーのキーも含まれるので、人に渡さないでください</translation>
        </message>
        <message>
            <source>Put the chats and settings of a backup in place of the present ones</source>
            <translation>現在のチャットと設定を、バックアップのものに置き換えます</translation>
        </message>
        <message>
            <source>Whether the chats, and every file of every stored model, are as they were written</source>
            <translation>チャットと、保存されたすべてのモデルの全ファイルが書き込まれたときのままか</translation>
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
            <translation>削除</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n entry(s) for good?</source>
            <translation>
                <numerusform>%n 件を完全に削除しますか?</numerusform>
            </translation>
        </message>
        <message>
            <source>The chats stay as they are. Files of examples that were made of them are deleted, too, and what was tuned by them is marked.</source>
            <translation>チャットはそのまま残ります。これらから作られたサンプルのファイルも削除され、それでチューニングされたものには印が付きます。</translation>
        </message>
        <message>
            <source>Ratings and corrections</source>
            <translation>評価と修正</translation>
        </message>
        <message>
            <source>Collect the &amp;answers I rate or change, for tuning</source>
            <translation>評価または編集した回答をチューニング用に収集する(&amp;A)</translation>
        </message>
        <message>
            <source>A good answer becomes an example to learn from, and so does one that you have changed, in place of the one it was made of. A bad answer becomes an example of what not to say, beside the good one to the same question if there is one. Without this, ratings are marks in the chat and nothing else.</source>
            <translation>良い回答は学習のサンプルになり、編集した回答も元の回答の代わりにサンプルになります。悪い回答は、同じ質問への良い回答があればそれとともに、避けるべき回答のサンプルになります。オフの場合、評価はチャットの中の印にすぎません。</translation>
        </message>
        <message>
            <source>What was collected</source>
            <translation>収集したもの</translation>
        </message>
        <message>
            <source>Delete the chosen entries</source>
            <translation>選択した項目を削除</translation>
        </message>
        <message>
            <source>Delete all</source>
            <translation>すべて削除</translation>
        </message>
        <message>
            <source>Export as examples…</source>
            <translation>サンプルとしてエクスポート…</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FeedbackTable</name>
        <message>
            <source>Good</source>
            <translation>良い</translation>
        </message>
        <message>
            <source>Bad</source>
            <translation>悪い</translation>
        </message>
        <message>
            <source>Changed by you</source>
            <translation>あなたが編集</translation>
        </message>
        <message>
            <source>Preferred</source>
            <translation>より良い</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>種類</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>質問</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日時</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>チャット</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FindBar</name>
        <message>
            <source>Not found</source>
            <translation>見つかりません</translation>
        </message>
        <message numerus="yes">
            <source>In %n message(s)</source>
            <translation>
                <numerusform>%n 件のメッセージで見つかりました</numerusform>
            </translation>
        </message>
        <message>
            <source>Message %1 of %2</source>
            <translation>メッセージ %1 / %2</translation>
        </message>
        <message>
            <source>Find in this chat</source>
            <translation>このチャット内を検索</translation>
        </message>
        <message>
            <source>Earlier message with these words (Shift+Enter)</source>
            <translation>この語句を含む前のメッセージ (Shift+Enter)</translation>
        </message>
        <message>
            <source>Later message with these words (Enter)</source>
            <translation>この語句を含む次のメッセージ (Enter)</translation>
        </message>
        <message>
            <source>Close the search (Escape)</source>
            <translation>検索を閉じる (Esc)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundRepositories</name>
        <message>
            <source>Models of the architecture “%1” do not run here yet.</source>
            <translation>アーキテクチャー「%1」のモデルはまだここで動きません。</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>はい</translation>
        </message>
        <message>
            <source>no</source>
            <translation>いいえ</translation>
        </message>
        <message>
            <source>Repository</source>
            <translation>リポジトリ</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>パラメーター数</translation>
        </message>
        <message>
            <source>Runs here</source>
            <translation>ここで動く</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>ダウンロード数</translation>
        </message>
        <message>
            <source>Likes</source>
            <translation>いいね</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>更新日</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>ライセンス</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::HeatMap</name>
        <message>
            <source>This TARS was built without charts (install libqcustomplot-dev for them).</source>
            <translation>この TARS はグラフ機能なしでビルドされています (使うには libqcustomplot-dev をインストールしてください)。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::LineChart</name>
        <message>
            <source>This TARS was built without charts (install libqcustomplot-dev for them).</source>
            <translation>この TARS はグラフ機能なしでビルドされています (使うには libqcustomplot-dev をインストールしてください)。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MainWindow</name>
        <message>
            <source>&amp;File</source>
            <translation>ファイル(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;New chat</source>
            <translation>新しいチャット(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Import model…</source>
            <translation>モデルをインポート(&amp;I)…</translation>
        </message>
        <message>
            <source>Import model &amp;folder…</source>
            <translation>モデルフォルダーをインポート(&amp;F)…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>終了(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Chat</source>
            <translation>チャット(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>停止(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Regenerate</source>
            <translation>再生成(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Copy the last answer</source>
            <translation>最後の回答をコピー(&amp;C)</translation>
        </message>
        <message>
            <source>Re&amp;name chat or folder</source>
            <translation>チャットやフォルダーの名前を変更(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Delete chat or folder</source>
            <translation>チャットまたはフォルダーを削除(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>表示(&amp;V)</translation>
        </message>
        <message>
            <source>Settings of this con&amp;versation</source>
            <translation>このチャットの設定(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Larger text</source>
            <translation>文字を大きく(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Smaller text</source>
            <translation>文字を小さく(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Normal text size</source>
            <translation>標準の文字サイズ(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>ヘルプ(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;About TARS</source>
            <translation>TARS について(&amp;A)</translation>
        </message>
        <message>
            <source>“%1” was removed from the list.</source>
            <translation>「%1」を一覧から削除しました。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>元に戻す</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>チャット</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Tune</source>
            <translation>チューニング</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>サーバー</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>設定</translation>
        </message>
        <message>
            <source>“%1” was deleted.</source>
            <translation>「%1」を削除しました。</translation>
        </message>
        <message>
            <source>Models (*.gguf *.safetensors *.bin *.ggml *.pt *.pth *.onnx)</source>
            <translation>モデル (*.gguf *.safetensors *.bin *.ggml *.pt *.pth *.onnx)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>すべてのファイル (*)</translation>
        </message>
        <message>
            <source>Import a model folder</source>
            <translation>モデルフォルダーをインポート</translation>
        </message>
        <message>
            <source>About TARS</source>
            <translation>TARS について</translation>
        </message>
        <message>
            <source>TARS %1</source>
            <translation>TARS %1</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>ページ</translation>
        </message>
        <message>
            <source>Checking %1…</source>
            <translation>%1 を確認しています…</translation>
        </message>
        <message>
            <source>&amp;Server</source>
            <translation>サーバー(&amp;S)</translation>
        </message>
        <message>
            <source>Server &amp;on</source>
            <translation>サーバーをオンにする(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Copy the server’s address</source>
            <translation>サーバーのアドレスをコピー(&amp;C)</translation>
        </message>
        <message>
            <source>Server on</source>
            <translation>サーバー: オン</translation>
        </message>
        <message>
            <source>Server did not start</source>
            <translation>サーバーを起動できませんでした</translation>
        </message>
        <message>
            <source>The server did not start.</source>
            <translation>サーバーを起動できませんでした。</translation>
        </message>
        <message>
            <source>Show why</source>
            <translation>理由を表示</translation>
        </message>
        <message>
            <source>Change the last &amp;message</source>
            <translation>最後のメッセージを編集(&amp;M)</translation>
        </message>
        <message>
            <source>Go on in a ne&amp;w chat from here</source>
            <translation>ここから新しいチャットで続ける(&amp;W)</translation>
        </message>
        <message>
            <source>Find e&amp;arlier</source>
            <translation>前を検索(&amp;B)</translation>
        </message>
        <message>
            <source>Find &amp;later</source>
            <translation>次を検索(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Export chat…</source>
            <translation>チャットをエクスポート(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;All commands…</source>
            <translation>すべてのコマンド(&amp;A)…</translation>
        </message>
        <message>
            <source>Export chat</source>
            <translation>チャットをエクスポート</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>Web ページ (*.html)</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>JSON, with every version of every message (*.json)</source>
            <translation>JSON、全メッセージの全バージョンを含む (*.json)</translation>
        </message>
        <message>
            <source>&amp;Pin or unpin chat</source>
            <translation>チャットのピン留めを切り替え(&amp;P)</translation>
        </message>
        <message>
            <source>Import &amp;chats of another program…</source>
            <translation>他のプログラムのチャットをインポート(&amp;C)…</translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s) imported.</source>
            <translation>
                <numerusform>%n 件のチャットをインポートしました。</numerusform>
            </translation>
        </message>
        <message>
            <source>New f&amp;older</source>
            <translation>新しいフォルダー(&amp;O)</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>%1 に保存しました</translation>
        </message>
        <message>
            <source>Runs and tunes large language models on your own computer.

Its sources are free software under the Apache License 2.0. It uses Qt under the GNU LGPL 3 and, for its charts, QCustomPlot under the GNU GPL 3: this program as a whole is under the GNU GPL 3.</source>
            <translation>大規模言語モデルを自分のコンピューターで実行し、チューニングします。

TARS のソースコードは、Apache License 2.0 に基づくフリーソフトウェアです。GNU LGPL 3 の Qt と、グラフの描画に GNU GPL 3 の QCustomPlot を使用しているため、プログラム全体には GNU GPL 3 が適用されます。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>The chat answers with these settings now.</source>
            <translation>チャットはこの設定で回答するようになりました。</translation>
        </message>
        <message>
            <source>T&amp;wo models side by side</source>
            <translation>二つのモデルを並べる(&amp;W)</translation>
        </message>
        <message>
            <source>Go on from the second answ&amp;er</source>
            <translation>二つ目の回答から続ける(&amp;E)</translation>
        </message>
        <message>
            <source>%1 is not on this computer.</source>
            <translation>%1 はこのコンピューターにありません。</translation>
        </message>
        <message>
            <source>Download the model first, then open its file.</source>
            <translation>先にモデルをダウンロードしてから、そのファイルを開いてください。</translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s)</source>
            <translation>
                <numerusform>スレッド %n 本</numerusform>
            </translation>
        </message>
        <message>
            <source>Mo&amp;ve to a folder…</source>
            <translation>フォルダーへ移動(&amp;V)…</translation>
        </message>
        <message>
            <source>Contin&amp;ue the answer</source>
            <translation>回答を続ける(&amp;U)</translation>
        </message>
        <message>
            <source>Previous vers&amp;ion</source>
            <translation>前のバージョン(&amp;I)</translation>
        </message>
        <message>
            <source>Ne&amp;xt version</source>
            <translation>次のバージョン(&amp;X)</translation>
        </message>
        <message>
            <source>&amp;Model</source>
            <translation>モデル(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Choose a model…</source>
            <translation>モデルを選ぶ(&amp;C)…</translation>
        </message>
        <message>
            <source>&amp;Unload the model</source>
            <translation>モデルを解放(&amp;U)</translation>
        </message>
        <message>
            <source>Cancel &amp;loading</source>
            <translation>読み込みを中止(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Tune</source>
            <translation>チューニング(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Start tuning</source>
            <translation>チューニングを開始(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Pause or resume the run</source>
            <translation>実行を一時停止または再開(&amp;P)</translation>
        </message>
        <message>
            <source>S&amp;top the run</source>
            <translation>実行を停止(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Go on with the interrupted run</source>
            <translation>中断した実行を続ける(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Adopt what was found</source>
            <translation>見つかったものを採用(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Roll back the last adoption</source>
            <translation>最後の採用を取り消す(&amp;R)</translation>
        </message>
        <message>
            <source>The answer is there</source>
            <translation>回答ができました</translation>
        </message>
        <message>
            <source>The model is imported</source>
            <translation>モデルを取り込みました</translation>
        </message>
        <message>
            <source>The model could not be loaded</source>
            <translation>モデルを読み込めませんでした</translation>
        </message>
        <message>
            <source>The model is loaded</source>
            <translation>モデルを読み込みました</translation>
        </message>
        <message>
            <source>The tuning run failed</source>
            <translation>チューニングに失敗しました</translation>
        </message>
        <message>
            <source>The tuning run is over</source>
            <translation>チューニングが終わりました</translation>
        </message>
        <message>
            <source>It found something better.</source>
            <translation>より良いものが見つかりました。</translation>
        </message>
        <message>
            <source>It found nothing better.</source>
            <translation>より良いものは見つかりませんでした。</translation>
        </message>
        <message>
            <source>The smaller model is written</source>
            <translation>小さくしたモデルを書き出しました</translation>
        </message>
        <message>
            <source>Models of other &amp;programs</source>
            <translation>他のプログラムのモデル(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Download a model…</source>
            <translation>モデルをダウンロード(&amp;D)…</translation>
        </message>
        <message>
            <source>Import models</source>
            <translation>モデルのインポート</translation>
        </message>
        <message>
            <source>%1: expected %2, took %3</source>
            <translation>%1: 予想 %2、実際 %3</translation>
        </message>
        <message>
            <source>%1 took %2 of memory; expected were %3.</source>
            <translation>%1 はメモリを %2 使いました。見込みは %3 でした。</translation>
        </message>
        <message>
            <source>What is said of whether a model fits may be as far off.</source>
            <translation>モデルが収まるかどうかの表示も、同じくらい外れることがあります。</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) in the list already.</source>
            <translation>
                <numerusform>%n 個のモデルはすでに一覧にあります。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) added to the list.</source>
            <translation>
                <numerusform>%n 個のモデルを一覧に加えました。</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” is here.</source>
            <translation>「%1」が届きました。</translation>
        </message>
        <message>
            <source>Chat with it</source>
            <translation>チャットする</translation>
        </message>
        <message>
            <source>“%1” is not fetched any more.</source>
            <translation>「%1」のダウンロードをやめました。</translation>
        </message>
        <message>
            <source>The last answer is &amp;good</source>
            <translation>最後の回答は良い(&amp;G)</translation>
        </message>
        <message>
            <source>The last answer is &amp;bad</source>
            <translation>最後の回答は悪い(&amp;K)</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>表示</translation>
        </message>
        <message>
            <source>Tuned by your ratings, and better in the test.</source>
            <translation>評価に基づいてチューニングし、テストで良くなりました。</translation>
        </message>
        <message>
            <source>Tuned by your ratings, better in the test, and adopted.</source>
            <translation>評価に基づいてチューニングし、テストで良くなったので採用しました。</translation>
        </message>
        <message>
            <source>Rolled back: answers were rated worse than before.</source>
            <translation>元に戻しました: 回答の評価が以前より悪くなりました。</translation>
        </message>
        <message>
            <source>Searc&amp;h all chats</source>
            <translation>すべてのチャットを検索(&amp;H)</translation>
        </message>
        <message>
            <source>A&amp;ttach files…</source>
            <translation>ファイルを添付(&amp;T)…</translation>
        </message>
        <message>
            <source>&amp;Undo, or follow the notice</source>
            <translation>元に戻す、またはお知らせに従う(&amp;U)</translation>
        </message>
        <message>
            <source>It reads PDF files with Poppler, which is under the GNU GPL 2 or later.</source>
            <translation>PDF ファイルの読み取りには、GNU GPL 2 以降に基づく Poppler を使用しています。</translation>
        </message>
        <message>
            <source>&amp;Search for models…</source>
            <translation>モデルを検索(&amp;S)…</translation>
        </message>
        <message>
            <source>The model is here</source>
            <translation>モデルが届きました</translation>
        </message>
        <message>
            <source>The download failed</source>
            <translation>ダウンロードに失敗しました</translation>
        </message>
        <message>
            <source>&amp;Find on this page</source>
            <translation>このページで検索(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;First steps…</source>
            <translation>はじめに(&amp;F)…</translation>
        </message>
        <message>
            <source>Preparing a tuning run</source>
            <translation>チューニングを準備中</translation>
        </message>
        <message>
            <source>Tuning</source>
            <translation>チューニング中</translation>
        </message>
        <message>
            <source>Tuning paused</source>
            <translation>チューニング一時停止中</translation>
        </message>
        <message>
            <source>Ending the tuning run</source>
            <translation>チューニングを終了中</translation>
        </message>
        <message>
            <source>Testing what was found</source>
            <translation>見つかったものを検証中</translation>
        </message>
        <message>
            <source>generation %1</source>
            <translation>第 %1 世代</translation>
        </message>
        <message>
            <source>%1 % better so far</source>
            <translation>これまで %1 % 改善</translation>
        </message>
        <message>
            <source>nothing better yet</source>
            <translation>まだ改善なし</translation>
        </message>
        <message>
            <source>The backup is in place. What was there before is in %1.</source>
            <translation>バックアップを復元しました。以前の内容は %1 にあります。</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>フォルダーを表示</translation>
        </message>
        <message>
            <source>New folder inside</source>
            <translation>この中に新しいフォルダー</translation>
        </message>
        <message>
            <source>Deleted chats…</source>
            <translation>削除したチャット…</translation>
        </message>
        <message>
            <source>Open in the reader</source>
            <translation>リーダーで開く</translation>
        </message>
        <message>
            <source>It found something better, by %1 %.</source>
            <translation>%1 % より良いものが見つかりました。</translation>
        </message>
        <message>
            <source>Choose first what it is about: %1</source>
            <translation>先に対象を選択してください: %1</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>編集(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>元に戻す</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>やり直す</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>切り取り</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>コピー</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>貼り付け</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>すべて選択</translation>
        </message>
        <message>
            <source>Served already at %1</source>
            <translation>すでに %1 で提供中</translation>
        </message>
        <message>
            <source>The answer failed</source>
            <translation>回答に失敗しました</translation>
        </message>
        <message>
            <source>%1 was used last, and is not there any more.</source>
            <translation>前回使われた %1 は、もうありません。</translation>
        </message>
        <message>
            <source>%1 was used last. It is not loaded, as it is not expected to fit.</source>
            <translation>前回は %1 が使われました。収まらない見込みのため、読み込みません。</translation>
        </message>
        <message>
            <source>%1 was used last, and cannot be read.</source>
            <translation>前回使われた %1 を読み取れません。</translation>
        </message>
        <message>
            <source>TARS ended while it was importing %1.</source>
            <translation>%1 を読み込んでいる途中で TARS が終了しました。</translation>
        </message>
        <message>
            <source>Import again</source>
            <translation>もう一度読み込む</translation>
        </message>
        <message numerus="yes">
            <source>TARS ended while it was importing %1 and %n more.</source>
            <translation>
                <numerusform>%1 ほか %n 件を読み込んでいる途中で TARS が終了しました。</numerusform>
            </translation>
        </message>
        <message>
            <source>What the disk did not take is written now.</source>
            <translation>ディスクに書き込めなかった内容を書き込みました。</translation>
        </message>
        <message>
            <source>Not everything is written</source>
            <translation>書き込まれていない内容があります</translation>
        </message>
        <message>
            <source>The disk has not taken all that was said in the chats. Closing now loses it.</source>
            <translation>チャットでの発言の一部がディスクに書き込まれていません。今閉じると失われます。</translation>
        </message>
        <message>
            <source>Once there is room on the disk, it is written and the window closes.</source>
            <translation>ディスクに空きができると、書き込まれてウィンドウが閉じます。</translation>
        </message>
        <message>
            <source>Close and lose it</source>
            <translation>閉じて失う</translation>
        </message>
        <message>
            <source>Leave the window open</source>
            <translation>ウィンドウを開いたままにする</translation>
        </message>
        <message>
            <source>Save as a preset</source>
            <translation>プリセットとして保存</translation>
        </message>
        <message>
            <source>Tuned</source>
            <translation>チューニング済み</translation>
        </message>
        <message>
            <source>Saved as the preset “%1”.</source>
            <translation>プリセット「%1」として保存しました。</translation>
        </message>
        <message>
            <source>keys and values as %1</source>
            <translation>キーと値を %1 で</translation>
        </message>
        <message>
            <source>When the model is loaded next: %1.</source>
            <translation>次にモデルを読み込むとき: %1。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageBar</name>
        <message>
            <source>Close this message</source>
            <translation>このメッセージを閉じる</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageEditor</name>
        <message>
            <source>Change your message</source>
            <translation>自分のメッセージを編集</translation>
        </message>
        <message>
            <source>Change this answer</source>
            <translation>この回答を編集</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>送信</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Ask again with this text, beside the first version (Ctrl+Enter)</source>
            <translation>元のバージョンを残し、このテキストで質問し直す (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Keep this text beside the first version (Ctrl+Enter)</source>
            <translation>元のバージョンを残し、このテキストを保存する (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>Change this summary</source>
            <translation>この要約を編集</translation>
        </message>
        <message>
            <source>Give the model this from now on (Ctrl+Enter)</source>
            <translation>今後はこれをモデルに渡す (Ctrl+Enter)</translation>
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
            <translation>あなたのメッセージ</translation>
        </message>
        <message>
            <source>Reading the prompt…</source>
            <translation>プロンプトを読み取っています…</translation>
        </message>
        <message>
            <source>Answering…</source>
            <translation>回答しています…</translation>
        </message>
        <message>
            <source>Interrupted: the program ended while this was being written</source>
            <translation>中断: 書いている途中でプログラムが終了しました</translation>
        </message>
        <message>
            <source>Stopped · %1</source>
            <translation>停止しました · %1</translation>
        </message>
        <message>
            <source>Length limit reached · %1</source>
            <translation>長さの上限に達しました · %1</translation>
        </message>
        <message>
            <source>The context is full · %1</source>
            <translation>コンテキストがいっぱいです · %1</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n トークン</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 トークン/秒</translation>
        </message>
        <message>
            <source>first after %1 ms</source>
            <translation>最初のトークンまで %1 ミリ秒</translation>
        </message>
        <message>
            <source>first after %1 s</source>
            <translation>最初のトークンまで %1 秒</translation>
        </message>
        <message>
            <source>Previous version</source>
            <translation>前のバージョン</translation>
        </message>
        <message>
            <source>Next version</source>
            <translation>次のバージョン</translation>
        </message>
        <message>
            <source>Answer again, keeping this version</source>
            <translation>このバージョンを残して回答し直す</translation>
        </message>
        <message>
            <source>Go on writing this answer</source>
            <translation>この回答の続きを書く</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>続ける</translation>
        </message>
        <message>
            <source>Changed by you</source>
            <translation>あなたが編集</translation>
        </message>
        <message>
            <source>%1 · changed by you</source>
            <translation>%1 · あなたが編集</translation>
        </message>
        <message>
            <source>Copy this message</source>
            <translation>このメッセージをコピー</translation>
        </message>
        <message>
            <source>Change this message, keeping this version</source>
            <translation>このバージョンを残してメッセージを編集</translation>
        </message>
        <message>
            <source>Go on from here in a new chat</source>
            <translation>ここから新しいチャットで続ける</translation>
        </message>
        <message>
            <source>Show how this answer was made</source>
            <translation>この回答の作られ方を表示</translation>
        </message>
        <message>
            <source>Too old to fit into the context: this message is not sent along</source>
            <translation>古くてコンテキストに収まらないため、このメッセージは送られません</translation>
        </message>
        <message>
            <source>Fold the thoughts away</source>
            <translation>思考をたたむ</translation>
        </message>
        <message>
            <source>Show the thoughts</source>
            <translation>思考を表示</translation>
        </message>
        <message>
            <source>Thinking…</source>
            <translation>考え中…</translation>
        </message>
        <message>
            <source>Thoughts</source>
            <translation>思考</translation>
        </message>
        <message>
            <source>Thought for %1 s</source>
            <translation>%1 秒間考えました</translation>
        </message>
        <message>
            <source>%1 of %2 context</source>
            <translation>コンテキスト %1/%2</translation>
        </message>
        <message>
            <source>seed %1</source>
            <translation>シード %1</translation>
        </message>
        <message numerus="yes">
            <source>%n old message(s) left out</source>
            <translation>
                <numerusform>古いメッセージ %n 件を省略</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n token(s) forgotten on the way</source>
            <translation>
                <numerusform>途中で %n トークンを忘却</numerusform>
            </translation>
        </message>
        <message>
            <source>Attached: %1</source>
            <translation>添付: %1</translation>
        </message>
        <message>
            <source>Good answer</source>
            <translation>良い回答</translation>
        </message>
        <message>
            <source>Bad answer</source>
            <translation>悪い回答</translation>
        </message>
        <message>
            <source>Open in the reader</source>
            <translation>リーダーで開く</translation>
        </message>
        <message numerus="yes">
            <source>%n old message(s) as a summary</source>
            <translation>
                <numerusform>古いメッセージ %n 件を要約</numerusform>
            </translation>
        </message>
        <message>
            <source>The model is given a summary in place of this message</source>
            <translation>モデルにはこのメッセージの代わりに要約が渡されます</translation>
        </message>
        <message>
            <source>%1 of memory</source>
            <translation>メモリ %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelLibrary</name>
        <message>
            <source>%1 (file is missing)</source>
            <translation>%1 (ファイルが見つかりません)</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名前</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>アーキテクチャ</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>パラメーター数</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>サイズ</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>コンテキスト</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 トークン/秒</translation>
        </message>
        <message>
            <source>Speed here</source>
            <translation>ここでの速度</translation>
        </message>
        <message numerus="yes">
            <source>%1, and %n more</source>
            <translation>
                <numerusform>%1、ほか %n 件</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelPicker</name>
        <message>
            <source>Loading %1</source>
            <translation>%1 を読み込んでいます</translation>
        </message>
        <message>
            <source>Choose a model</source>
            <translation>モデルを選択</translation>
        </message>
        <message>
            <source>%1, %2, %3 parameters</source>
            <translation>%1、%2、パラメーター数 %3</translation>
        </message>
        <message>
            <source>The model that answers</source>
            <translation>回答するモデル</translation>
        </message>
        <message>
            <source>Model: %1</source>
            <translation>モデル: %1</translation>
        </message>
        <message>
            <source>Loading progress</source>
            <translation>読み込みの進行状況</translation>
        </message>
        <message>
            <source>Cancel loading</source>
            <translation>読み込みをキャンセル</translation>
        </message>
        <message>
            <source>Import a model file…</source>
            <translation>モデルファイルをインポート…</translation>
        </message>
        <message>
            <source>Import a model folder…</source>
            <translation>モデルフォルダーをインポート…</translation>
        </message>
        <message>
            <source>Unload the model</source>
            <translation>モデルをアンロード</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelSuggestion</name>
        <message>
            <source>“%1” is in the queue of downloads. It comes while you do other things.</source>
            <translation>「%1」をダウンロードの列に入れました。ほかのことをしている間に届きます。</translation>
        </message>
        <message>
            <source>TARS is offline: the switch is in the settings, under Privacy. Without a network, import a model’s file.</source>
            <translation>TARS はオフラインです。切り替えは設定のプライバシーにあります。ネットワークがなければモデルのファイルを取り込んでください。</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>調べています…</translation>
        </message>
        <message>
            <source>The button asks %1 which forms of it there are, and nothing before.</source>
            <translation>ボタンを押すと %1 にどの形式があるかを尋ねます。それまでは何も尋ねません。</translation>
        </message>
        <message>
            <source>See &amp;what fits</source>
            <translation>合うものを見る(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>ダウンロード(&amp;D)</translation>
        </message>
        <message>
            <source>Measuring what this computer has free…</source>
            <translation>このコンピューターの空きを調べています…</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>収まります</translation>
        </message>
        <message>
            <source>tight</source>
            <translation>ぎりぎりです</translation>
        </message>
        <message>
            <source>too big: programs that are closed leave more</source>
            <translation>大きすぎます。ほかのプログラムを閉じると空きが増えます</translation>
        </message>
        <message>
            <source>Recommended: %1. About %2 to download, and about %3 of memory while it is loaded, of which %4 are free: %5.</source>
            <translation>おすすめ: %1。ダウンロードは約 %2、読み込み中のメモリは約 %3、空きは %4: %5。</translation>
        </message>
        <message>
            <source>Forms of the recommended model</source>
            <translation>おすすめのモデルの形式</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelsPage</name>
        <message>
            <source>Models on this computer</source>
            <translation>このコンピューターのモデル</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>読み込む</translation>
        </message>
        <message>
            <source>Load this model and chat with it</source>
            <translation>このモデルを読み込んでチャットする</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>一覧から削除</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>No models yet</source>
            <translation>モデルはまだありません</translation>
        </message>
        <message>
            <source>Import a GGUF file, or a folder as Hugging Face gives it (config.json with safetensors).</source>
            <translation>GGUF ファイル、または Hugging Face で配布されている形のフォルダー (config.json と safetensors) をインポートしてください。</translation>
        </message>
        <message>
            <source>Your models</source>
            <translation>あなたのモデル</translation>
        </message>
        <message>
            <source>Found on this computer (%1)</source>
            <translation>このコンピューターで発見 (%1)</translation>
        </message>
        <message>
            <source>Found on this computer</source>
            <translation>このコンピューターで発見</translation>
        </message>
        <message>
            <source>Downloads (%1)</source>
            <translation>ダウンロード (%1)</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>ダウンロード</translation>
        </message>
        <message>
            <source>Checking %1…</source>
            <translation>%1 を確認中…</translation>
        </message>
        <message>
            <source>Use models that are on this computer already</source>
            <translation>このコンピューターにあるモデルを使います</translation>
        </message>
        <message>
            <source>Model &amp;files…</source>
            <translation>モデルのファイル(&amp;F)…</translation>
        </message>
        <message>
            <source>A f&amp;older…</source>
            <translation>フォルダー(&amp;O)…</translation>
        </message>
        <message>
            <source>Models of &amp;other programs</source>
            <translation>他のプログラムのモデル(&amp;O)</translation>
        </message>
        <message>
            <source>From the &amp;internet…</source>
            <translation>インターネットから(&amp;I)…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>中止</translation>
        </message>
        <message>
            <source>Stop importing; what is in the list already stays there</source>
            <translation>インポートを中止します。すでに一覧にあるものは残ります</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>名前を変更</translation>
        </message>
        <message>
            <source>Give this model another name in the list</source>
            <translation>このモデルの一覧での名前を変えます</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>コピー</translation>
        </message>
        <message>
            <source>A second name for the same files</source>
            <translation>同じファイルへの 2 つ目の名前</translation>
        </message>
        <message>
            <source>Remove this model from the list; its file stays, unless it was downloaded here</source>
            <translation>このモデルを一覧から外します。ここでダウンロードしたもの以外、ファイルは残ります</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>インポート(&amp;I)…</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>検索</translation>
        </message>
        <message>
            <source>&amp;Search Hugging Face…</source>
            <translation>Hugging Face を検索(&amp;S)…</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s), %1 in all.</source>
            <translation>
                <numerusform>モデル%n個、合計%1。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n model(s), %1 in all. %2 are free on the disk.</source>
            <translation>
                <numerusform>モデル%n個、合計%1。ディスクの空きは%2です。</numerusform>
            </translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>フォルダーで表示(&amp;F)</translation>
        </message>
        <message>
            <source>Copy its &amp;path</source>
            <translation>パスをコピー(&amp;P)</translation>
        </message>
        <message>
            <source>Find in your models</source>
            <translation>自分のモデルから探す</translation>
        </message>
        <message>
            <source>Stop m&amp;easuring</source>
            <translation>測定を中止(&amp;E)</translation>
        </message>
        <message>
            <source>M&amp;easure the speed</source>
            <translation>速度を測定(&amp;E)</translation>
        </message>
        <message>
            <source>Stop importing</source>
            <translation>インポートを中止</translation>
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
            <translation>再生</translation>
        </message>
        <message>
            <source>Shows the charts as they grew</source>
            <translation>グラフが伸びていった様子を再現します</translation>
        </message>
        <message>
            <source>How much of the run is shown</source>
            <translation>チューニングの表示範囲</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RepositoryModels</name>
        <message>
            <source>Needs about %1 of memory, and %2 are free now. How much exactly is told once it is here.</source>
            <translation>メモリーが約%1必要で、今の空きは%2です。正確な量は届いてから分かります。</translation>
        </message>
        <message>
            <source>about %1</source>
            <translation>約%1</translation>
        </message>
        <message>
            <source>fits, recommended</source>
            <translation>収まる、おすすめ</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>収まる</translation>
        </message>
        <message>
            <source>tight</source>
            <translation>ぎりぎり</translation>
        </message>
        <message>
            <source>too big</source>
            <translation>大きすぎる</translation>
        </message>
        <message>
            <source>in your list</source>
            <translation>一覧にあります</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>ダウンロード中</translation>
        </message>
        <message>
            <source>no room on the disk</source>
            <translation>ディスクに空きがない</translation>
        </message>
        <message>
            <source>Quantization</source>
            <translation>量子化</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>サイズ</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>メモリー</translation>
        </message>
        <message>
            <source>Fits here</source>
            <translation>ここに収まるか</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状態</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RequestLog</name>
        <message>
            <source>%1, client left</source>
            <translation>%1、クライアントが切断</translation>
        </message>
        <message>
            <source>%1, failed</source>
            <translation>%1、失敗</translation>
        </message>
        <message>
            <source>%1, cut at its limit</source>
            <translation>%1、上限で打ち切り</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ミリ秒</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>Tokens read → tokens written</source>
            <translation>入力トークン → 出力トークン</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>時刻</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>クライアント</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>リクエスト</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>ステータス</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>所要時間</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n message(s) dropped</source>
            <translation>
                <numerusform>%1、%n 件のメッセージを省略</numerusform>
            </translation>
        </message>
        <message>
            <source>First token</source>
            <translation>最初のトークン</translation>
        </message>
        <message>
            <source>Tokens/s</source>
            <translation>トークン/秒</translation>
        </message>
        <message>
            <source>Model: %1</source>
            <translation>モデル: %1</translation>
        </message>
        <message>
            <source>Status: %1</source>
            <translation>状態: %1</translation>
        </message>
        <message>
            <source>Tokens read → tokens written: %1</source>
            <translation>読んだ → 書いたトークン: %1</translation>
        </message>
        <message>
            <source>First token after %1</source>
            <translation>最初のトークンまで %1</translation>
        </message>
        <message>
            <source>%1 tokens per second</source>
            <translation>毎秒 %1 トークン</translation>
        </message>
        <message>
            <source>Duration: %1</source>
            <translation>所要時間: %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RunCharts</name>
        <message>
            <source>untuned</source>
            <translation>チューニング前</translation>
        </message>
        <message>
            <source>temperature only</source>
            <translation>温度のみ</translation>
        </message>
        <message>
            <source>Loss: lower is better</source>
            <translation>損失: 低いほど良い</translation>
        </message>
        <message>
            <source>Candidates tried</source>
            <translation>試した候補数</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>時間 (分)</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>時間 (秒)</translation>
        </message>
        <message>
            <source>middle half</source>
            <translation>中央の 50%</translation>
        </message>
        <message>
            <source>worst</source>
            <translation>最悪</translation>
        </message>
        <message>
            <source>median</source>
            <translation>中央値</translation>
        </message>
        <message>
            <source>best of a generation</source>
            <translation>各世代の最良</translation>
        </message>
        <message>
            <source>random search</source>
            <translation>ランダム探索</translation>
        </message>
        <message>
            <source>held out</source>
            <translation>検証用</translation>
        </message>
        <message>
            <source>guard</source>
            <translation>監視用</translation>
        </message>
        <message>
            <source>best held out</source>
            <translation>検証用の最良</translation>
        </message>
        <message>
            <source>Nothing was measured yet.</source>
            <translation>まだ何も測定されていません。</translation>
        </message>
        <message>
            <source>The untuned model has a loss of %1 on held-out examples; no candidate was tried yet.</source>
            <translation>検証用サンプルに対するチューニング前のモデルの損失は %1 です。候補はまだ試していません。</translation>
        </message>
        <message numerus="yes">
            <source>%n generation(s)</source>
            <translation>
                <numerusform>%n 世代</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n candidate(s)</source>
            <translation>
                <numerusform>%n 個の候補</numerusform>
            </translation>
        </message>
        <message>
            <source>After %1 with %2, the loss on held-out examples went from %3 down to %4.</source>
            <translation>%1で %2を試した結果、検証用サンプルの損失は %3 から %4 に下がりました。</translation>
        </message>
        <message>
            <source>After %1 with %2, nothing is better on held-out examples than the untuned model’s loss of %3.</source>
            <translation>%1で %2を試しましたが、検証用サンプルではチューニング前のモデルの損失 %3 を下回るものはありません。</translation>
        </message>
        <message>
            <source>After %1 with %2, the best loss is %3.</source>
            <translation>%1で %2を試した時点で、最小損失は %3 です。</translation>
        </message>
        <message>
            <source>Seconds per generation</source>
            <translation>1 世代あたりの秒数</translation>
        </message>
        <message>
            <source>Shares of the budget</source>
            <translation>予算の配分</translation>
        </message>
        <message>
            <source>Step size (σ)</source>
            <translation>ステップサイズ (σ)</translation>
        </message>
        <message>
            <source>Diversity of the population</source>
            <translation>集団の多様性</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>温度</translation>
        </message>
        <message>
            <source>Acceptance rate</source>
            <translation>受理率</translation>
        </message>
        <message>
            <source>Current loss</source>
            <translation>現在の損失</translation>
        </message>
        <message>
            <source>Condition (axis ratio)</source>
            <translation>条件数 (軸比)</translation>
        </message>
        <message>
            <source>Population</source>
            <translation>集団サイズ</translation>
        </message>
        <message>
            <source>Distance from the start</source>
            <translation>開始点からの距離</translation>
        </message>
        <message>
            <source>Signal to noise</source>
            <translation>信号対雑音比</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>段階</translation>
        </message>
        <message>
            <source>Restarts</source>
            <translation>リスタート回数</translation>
        </message>
        <message>
            <source>Step size</source>
            <translation>ステップサイズ</translation>
        </message>
        <message>
            <source>target</source>
            <translation>目標</translation>
        </message>
        <message>
            <source>%1: %2 at first, %3 now.</source>
            <translation>%1: 開始時 %2、現在 %3。</translation>
        </message>
        <message>
            <source>Time of a request; 1: as now</source>
            <translation>リクエストの所要時間 (現在 = 1)</translation>
        </message>
        <message>
            <source>After %1, the fastest takes %2 of the time that a request takes as things are.</source>
            <translation>%1を試した結果、最速の候補ではリクエストの所要時間が現在の %2 になります。</translation>
        </message>
        <message>
            <source>How long generations took</source>
            <translation>世代の所要時間の分布</translation>
        </message>
        <message>
            <source>Held out against watched text</source>
            <translation>検証用と監視用の比較</translation>
        </message>
        <message>
            <source>Who made the best</source>
            <translation>最良の候補の生成方法</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1%</translation>
        </message>
        <message>
            <source>%1, untuned</source>
            <translation>%1 (チューニング前)</translation>
        </message>
        <message>
            <source>Held out: lower is better</source>
            <translation>検証用: 低いほど良い</translation>
        </message>
        <message>
            <source>%1 at best</source>
            <translation>最小 %1</translation>
        </message>
        <message>
            <source>nothing better</source>
            <translation>改善なし</translation>
        </message>
        <message>
            <source>On held-out examples %1 has found %2, %3 has found %4.</source>
            <translation>検証用サンプルに対する結果は、%1 が%2、%3 が%4です。</translation>
        </message>
        <message>
            <source>readout alone</source>
            <translation>読み出し層のみ</translation>
        </message>
        <message>
            <source>by each matrix alone</source>
            <translation>行列ごとの計測による</translation>
        </message>
        <message>
            <source>Distance from the original, in nats per token</source>
            <translation>元のモデルとの隔たり（トークンあたりナット）</translation>
        </message>
        <message>
            <source>one type for all</source>
            <translation>すべて同じ型</translation>
        </message>
        <message>
            <source>One type for all is %1 nats per token from the original.</source>
            <translation>すべて同じ型にすると、元のモデルからトークンあたり %1 ナット隔たります。</translation>
        </message>
        <message>
            <source>%1 After %2 with %3, the closest of this size is %4 away, on text that was held out.</source>
            <translation>%1 %2、%3の後、この大きさで最も近いものの隔たりは、取っておいたテキストで %4 です。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RunView</name>
        <message>
            <source>Interrupted: it can go on</source>
            <translation>中断: 続行できます</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>終了</translation>
        </message>
        <message>
            <source>Reading the model and the examples…</source>
            <translation>モデルとサンプルを読み込んでいます…</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>探索しています…</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>一時停止中</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>停止しています…</translation>
        </message>
        <message>
            <source>Testing what was found…</source>
            <translation>見つかった結果をテストしています…</translation>
        </message>
        <message>
            <source>Run %1</source>
            <translation>チューニング %1</translation>
        </message>
        <message>
            <source>%1  ·  algorithm %2</source>
            <translation>%1  ·  アルゴリズム %2</translation>
        </message>
        <message>
            <source>&amp;Resume</source>
            <translation>再開(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>一時停止(&amp;P)</translation>
        </message>
        <message>
            <source>Ends the search and tests what it has found</source>
            <translation>探索を終了し、見つかった結果をテストします</translation>
        </message>
        <message>
            <source>Interrupts the run</source>
            <translation>チューニングを中断します</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Go on</source>
            <translation>続行(&amp;P)</translation>
        </message>
        <message>
            <source>Takes the run up where it was interrupted</source>
            <translation>中断したところからチューニングを続けます</translation>
        </message>
        <message>
            <source>&amp;Losses</source>
            <translation>損失(&amp;L)</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>探索(&amp;Y)</translation>
        </message>
        <message>
            <source>Candi&amp;dates</source>
            <translation>候補(&amp;J)</translation>
        </message>
        <message>
            <source>A&amp;nswers</source>
            <translation>回答(&amp;N)</translation>
        </message>
        <message>
            <source>Charts, candidates and answers of the run</source>
            <translation>このチューニングのグラフ、候補、回答</translation>
        </message>
        <message>
            <source>&amp;Over</source>
            <translation>横軸(&amp;O)</translation>
        </message>
        <message>
            <source>What the charts run over</source>
            <translation>グラフの横軸</translation>
        </message>
        <message>
            <source>time</source>
            <translation>時間</translation>
        </message>
        <message>
            <source>candidates tried</source>
            <translation>試した候補数</translation>
        </message>
        <message>
            <source>Losses over the run</source>
            <translation>チューニング中の損失の推移</translation>
        </message>
        <message>
            <source>Save all figures as CSV</source>
            <translation>すべての数値を CSV として保存</translation>
        </message>
        <message>
            <source>Sho&amp;w</source>
            <translation>表示(&amp;Z)</translation>
        </message>
        <message>
            <source>Figure of the search</source>
            <translation>探索の指標</translation>
        </message>
        <message>
            <source>The best candidate of each generation</source>
            <translation>各世代の最良の候補</translation>
        </message>
        <message>
            <source>Reading the model…</source>
            <translation>モデルを読み込んでいます…</translation>
        </message>
        <message>
            <source>Share of the run that is done</source>
            <translation>チューニングの進捗率</translation>
        </message>
        <message>
            <source>Moves</source>
            <translation>変化(&amp;X)</translation>
        </message>
        <message>
            <source>Save this chart’s figures as CSV</source>
            <translation>このグラフの数値を CSV として保存</translation>
        </message>
        <message>
            <source>What has moved, generation by generation</source>
            <translation>世代ごとの変化</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比較</translation>
        </message>
        <message>
            <source>Measuring each matrix…</source>
            <translation>行列を一つずつ測っています…</translation>
        </message>
        <message>
            <source>Bl&amp;ind</source>
            <translation>ブラインド(&amp;I)</translation>
        </message>
        <message>
            <source>Examples that only say which answers are not wanted: %1. The model’s own answers stand in for better ones.</source>
            <translation>望ましくない回答だけを示すサンプル: %1。より良い回答の代わりに、モデル自身の回答を使います。</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>グラフ</translation>
        </message>
        <message>
            <source>Waits while an answer is written</source>
            <translation>回答の作成が終わるのを待っています</translation>
        </message>
        <message>
            <source>Waits until nobody uses the computer</source>
            <translation>誰も使わなくなるのを待っています</translation>
        </message>
        <message>
            <source>Waits while on battery</source>
            <translation>バッテリー使用中のため待っています</translation>
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
            <translation>1 世代あたりのミリ秒数</translation>
        </message>
        <message>
            <source>Generations</source>
            <translation>世代数</translation>
        </message>
        <message>
            <source>Nothing was measured yet.</source>
            <translation>まだ何も測定されていません。</translation>
        </message>
        <message>
            <source>generations</source>
            <translation>世代数</translation>
        </message>
        <message>
            <source>11 to 15 ms</source>
            <translation>11～15 ミリ秒</translation>
        </message>
        <message numerus="yes">
            <source>Half of the %n generation(s) took %1 ms or less; %2 of them took 11 to 15 ms.</source>
            <translation>
                <numerusform>%n 世代の半数は %1 ミリ秒以内、全体の %2 は 11～15 ミリ秒で終わりました。</numerusform>
            </translation>
        </message>
        <message>
            <source>Loss on held-out examples</source>
            <translation>検証用サンプルに対する損失</translation>
        </message>
        <message>
            <source>Loss on the text it must not get worse at</source>
            <translation>監視対象のテキストに対する損失</translation>
        </message>
        <message>
            <source>checked</source>
            <translation>検証済み</translation>
        </message>
        <message>
            <source>none is better at both</source>
            <translation>両方で上回る候補なし</translation>
        </message>
        <message numerus="yes">
            <source>Of %n candidate(s) that were checked, %1 stand where none is better both at held-out examples and at the text that was watched.</source>
            <translation>
                <numerusform>検証した %n 個の候補のうち %1 個には、検証用サンプルと監視対象のテキストの両方で上回る候補がありません。</numerusform>
            </translation>
        </message>
        <message>
            <source>Share of the budget</source>
            <translation>予算に占める割合</translation>
        </message>
        <message>
            <source>The algorithm %1 has the largest share of the budget, %2.</source>
            <translation>予算の配分が最も大きいアルゴリズムは %1 (%2) です。</translation>
        </message>
        <message>
            <source>Share of the generations so far</source>
            <translation>これまでの世代に占める割合</translation>
        </message>
        <message>
            <source>Most of the generations’ best candidates were made by %1, %2 of them.</source>
            <translation>各世代の最良の候補を最も多く生成したのは %1 (%2) です。</translation>
        </message>
        <message>
            <source>Generation</source>
            <translation>世代</translation>
        </message>
        <message>
            <source>Moved, as a share of the range</source>
            <translation>変化量 (範囲に対する割合)</translation>
        </message>
        <message>
            <source>This search moves whole matrices along random directions: there are no single numbers to show.</source>
            <translation>この探索は行列全体をランダムな方向に動かすため、表示できる個々の数値はありません。</translation>
        </message>
        <message>
            <source>%1 by %2</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Furthest from the untuned model in the last generation: %1.</source>
            <translation>最後の世代で、チューニング前のモデルから最も離れたもの: %1。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SearchPanel</name>
        <message>
            <source>Searching…</source>
            <translation>検索しています…</translation>
        </message>
        <message>
            <source>Words, the name of a repository, or the address of its page. What stands here is sent to %1.</source>
            <translation>言葉、リポジトリの名前、またはそのページのアドレス。ここに書いたものは%1に送られます。</translation>
        </message>
        <message>
            <source>Nothing found. Try fewer words, or others.</source>
            <translation>見つかりません。言葉を減らすか、変えてみてください。</translation>
        </message>
        <message numerus="yes">
            <source>%n repositor(y/ies) found</source>
            <translation>
                <numerusform>%n件のリポジトリが見つかりました</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>中止</translation>
        </message>
        <message>
            <source>Se&amp;arch</source>
            <translation>検索(&amp;A)</translation>
        </message>
        <message>
            <source>Looking into it…</source>
            <translation>調べています…</translation>
        </message>
        <message>
            <source>Models of the architecture “%1” do not run here yet.</source>
            <translation>アーキテクチャー「%1」のモデルはまだここで動きません。</translation>
        </message>
        <message>
            <source>Its author asks for consent on its page. Downloads then need the token of an account that has given it, in HF_TOKEN.</source>
            <translation>作者はページ上での同意を求めています。ダウンロードには、同意したアカウントのトークンを HF_TOKEN に置く必要があります。</translation>
        </message>
        <message>
            <source>There is nothing in it that can be downloaded.</source>
            <translation>ダウンロードできるものがありません。</translation>
        </message>
        <message>
            <source>“%1” is in the queue of downloads.</source>
            <translation>「%1」をダウンロードの待ち行列に入れました。</translation>
        </message>
        <message>
            <source>Fi&amp;nd</source>
            <translation>探す(&amp;B)</translation>
        </message>
        <message>
            <source>Search Hugging Face</source>
            <translation>Hugging Face を検索</translation>
        </message>
        <message>
            <source>Search Hugging Face for models in the GGUF format</source>
            <translation>Hugging Face で GGUF 形式のモデルを検索します</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>ダウンロード(&amp;D)</translation>
        </message>
        <message>
            <source>Put the chosen model in the queue of downloads</source>
            <translation>選んだモデルをダウンロードの待ち行列に入れます</translation>
        </message>
        <message>
            <source>&amp;Open its page</source>
            <translation>ページを開く(&amp;O)</translation>
        </message>
        <message>
            <source>Open the repository’s page in the browser</source>
            <translation>リポジトリのページをブラウザーで開きます</translation>
        </message>
        <message>
            <source>Repositories found</source>
            <translation>見つかったリポジトリ</translation>
        </message>
        <message>
            <source>Models in the repository</source>
            <translation>リポジトリの中のモデル</translation>
        </message>
        <message>
            <source>Find a model</source>
            <translation>モデルを探す</translation>
        </message>
        <message>
            <source>Search Hugging Face by name, see which of a model’s sizes fits this computer, and download it.</source>
            <translation>Hugging Face を名前で検索し、モデルのどのサイズがこのコンピューターに収まるかを見て、ダウンロードします。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SecondPane</name>
        <message>
            <source>Second answer</source>
            <translation>二つ目の回答</translation>
        </message>
        <message>
            <source>Close the second pane</source>
            <translation>二つ目の枠を閉じる</translation>
        </message>
        <message>
            <source>Go on from this answer</source>
            <translation>この回答から続ける</translation>
        </message>
        <message>
            <source>Two answers to one question</source>
            <translation>一つの質問に二つの回答</translation>
        </message>
        <message>
            <source>What you ask from now on is answered here, too.</source>
            <translation>これからの質問には、ここでも回答します。</translation>
        </message>
        <message>
            <source>Choose a second model above.</source>
            <translation>上で二つ目のモデルを選んでください。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ServerPage</name>
        <message>
            <source>Port %1 is taken by another program.</source>
            <translation>ポート %1 は別のプログラムが使用しています。</translation>
        </message>
        <message>
            <source>Port %1 is taken: %2 is running there.</source>
            <translation>ポート %1 は使用中です: %2 が動作しています。</translation>
        </message>
        <message>
            <source>Port %1 is taken: %2 is running there (process %3).</source>
            <translation>ポート %1 は使用中です: %2 が動作しています (プロセス %3)。</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>オフ</translation>
        </message>
        <message>
            <source>Other programs cannot use your models.</source>
            <translation>他のプログラムはあなたのモデルを使えません。</translation>
        </message>
        <message>
            <source>Turning on…</source>
            <translation>オンにしています…</translation>
        </message>
        <message>
            <source>On at %1</source>
            <translation>オン: %1</translation>
        </message>
        <message>
            <source>Every device in the network that has the key can use your models.</source>
            <translation>キーを持つ、ネットワーク上のすべてのデバイスがあなたのモデルを使えます。</translation>
        </message>
        <message>
            <source>Programs on this computer can use your models.</source>
            <translation>このコンピューターのプログラムがあなたのモデルを使えます。</translation>
        </message>
        <message>
            <source>Turning off: answers under way may end…</source>
            <translation>オフにしています: 処理中の回答が終わるのを待っています…</translation>
        </message>
        <message>
            <source>Off: %1</source>
            <translation>オフ: %1</translation>
        </message>
        <message>
            <source>Port %1 is free.</source>
            <translation>ポート %1 は空いています。</translation>
        </message>
        <message>
            <source>Choose another port below.</source>
            <translation>下で別のポートを選んでください。</translation>
        </message>
        <message>
            <source>Use port %1</source>
            <translation>ポート %1 を使う</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation>
                <numerusform>リクエスト %n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 under way</source>
            <translation>処理中 %1 件</translation>
        </message>
        <message>
            <source>%1 refused</source>
            <translation>拒否 %1 件</translation>
        </message>
        <message>
            <source>%1 tokens read</source>
            <translation>入力 %1 トークン</translation>
        </message>
        <message>
            <source>%1 tokens written</source>
            <translation>出力 %1 トークン</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>サーバー</translation>
        </message>
        <message>
            <source>Other programs use your models through this server the way they use Ollama or OpenAI.</source>
            <translation>他のプログラムから、Ollama や OpenAI と同じように、このサーバーを通じてあなたのモデルを使えます。</translation>
        </message>
        <message>
            <source>Copy address</source>
            <translation>アドレスをコピー</translation>
        </message>
        <message>
            <source>&amp;Requests</source>
            <translation>リクエスト(&amp;R)</translation>
        </message>
        <message>
            <source>Connect &amp;a program</source>
            <translation>プログラムを接続(&amp;O)</translation>
        </message>
        <message>
            <source>Requests, or how to connect</source>
            <translation>リクエストまたは接続方法</translation>
        </message>
        <message>
            <source>Requests, the newest first</source>
            <translation>リクエスト (新しい順)</translation>
        </message>
        <message>
            <source>Program to connect</source>
            <translation>接続するプログラム</translation>
        </message>
        <message>
            <source>What that program needs</source>
            <translation>そのプログラムに必要な内容</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>コピー</translation>
        </message>
        <message>
            <source>Copy what that program needs</source>
            <translation>そのプログラムに必要な内容をコピー</translation>
        </message>
        <message>
            <source>The chosen request</source>
            <translation>選んだ要求</translation>
        </message>
        <message>
            <source>Copy as curl</source>
            <translation>curl としてコピー</translation>
        </message>
        <message>
            <source>A command for the same request; what was sent with it is not kept, so an example stands there</source>
            <translation>同じ要求のコマンドです。送られた内容は保存されないので、例が入ります</translation>
        </message>
        <message>
            <source>Nobody has asked anything yet. Once the server is on, every request stands here.</source>
            <translation>まだリクエストはありません。サーバーがオンになると、すべてのリクエストがここに表示されます。</translation>
        </message>
        <message>
            <source>Use the next free port</source>
            <translation>次の空きポートを使う</translation>
        </message>
        <message>
            <source>Copy the chosen request as curl</source>
            <translation>選択したリクエストを curl としてコピー</translation>
        </message>
        <message>
            <source>Access</source>
            <translation>アクセス</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SettingRow</name>
        <message>
            <source>“%1” is at its default again.</source>
            <translation>「%1」を既定値に戻しました。</translation>
        </message>
        <message>
            <source>%1: back to the default</source>
            <translation>%1: 既定値に戻す</translation>
        </message>
        <message>
            <source>Back to the default</source>
            <translation>既定値に戻す</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>設定</translation>
        </message>
        <message>
            <source>Found: %1</source>
            <translation>見つかった数: %1</translation>
        </message>
        <message>
            <source>Everything is at its default.</source>
            <translation>すべて既定値です。</translation>
        </message>
        <message>
            <source>No setting has these words.</source>
            <translation>この言葉を含む設定はありません。</translation>
        </message>
        <message>
            <source>All settings of this page are at their defaults again.</source>
            <translation>このページの設定をすべて既定値に戻しました。</translation>
        </message>
        <message>
            <source>&amp;Reset this page</source>
            <translation>このページを元に戻す(&amp;R)</translation>
        </message>
        <message>
            <source>Everything here back to its default, but for being offline; this can be undone</source>
            <translation>オフラインの切り替え以外をすべて既定値に戻します。取り消せます</translation>
        </message>
        <message>
            <source>Search the settings</source>
            <translation>設定を検索</translation>
        </message>
        <message>
            <source>Only changed ones</source>
            <translation>変更したものだけ</translation>
        </message>
        <message>
            <source>Show what is not at its default</source>
            <translation>既定値と異なるものを表示します</translation>
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
            <translation>言葉選びの大胆さです。0 では常に最も確率の高い語を選びます。1 を超えると不自然な文章になります。</translation>
        </message>
        <message>
            <source>Top-k</source>
            <translation>Top-k</translation>
        </message>
        <message>
            <source>Only this many of the likeliest tokens are considered. 0 considers all.</source>
            <translation>確率の高い順に、この数のトークンだけを対象にします。0 ではすべてを対象にします。</translation>
        </message>
        <message>
            <source>Top-p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <source>Only the likeliest tokens that together have this probability are considered. 1 considers all.</source>
            <translation>確率の高い順に、合計がこの確率に達するまでのトークンだけを対象にします。1 ではすべてを対象にします。</translation>
        </message>
        <message>
            <source>Min-p</source>
            <translation>Min-p</translation>
        </message>
        <message>
            <source>Tokens less likely than this share of the likeliest one are left out. 0 leaves out none.</source>
            <translation>最も確率の高いトークンに対する割合がこの値より低いトークンを除外します。0 では何も除外しません。</translation>
        </message>
        <message>
            <source>Typical</source>
            <translation>Typical</translation>
        </message>
        <message>
            <source>Prefers tokens about as surprising as text usually is. 1 turns it off.</source>
            <translation>通常の文章と同程度の意外さを持つトークンを優先します。1 で無効になります。</translation>
        </message>
        <message>
            <source>Mirostat</source>
            <translation>Mirostat</translation>
        </message>
        <message>
            <source>Version 1 or 2 keeps the text evenly surprising and takes the place of the limits above. 0 turns it off.</source>
            <translation>バージョン 1 または 2 は文章の意外さを一定に保ち、上の制限に代わって働きます。0 で無効になります。</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>オフ</translation>
        </message>
        <message>
            <source>Mirostat target</source>
            <translation>Mirostat の目標値</translation>
        </message>
        <message>
            <source>How surprising Mirostat wants the text to be.</source>
            <translation>Mirostat が目指す文章の意外さです。</translation>
        </message>
        <message>
            <source>Mirostat rate</source>
            <translation>Mirostat の補正速度</translation>
        </message>
        <message>
            <source>How fast Mirostat corrects itself.</source>
            <translation>Mirostat が自らを補正する速さです。</translation>
        </message>
        <message>
            <source>Repeat penalty</source>
            <translation>繰り返しペナルティ</translation>
        </message>
        <message>
            <source>Above 1, words used a moment ago become less likely.</source>
            <translation>1 を超えると、少し前に使われた語が選ばれにくくなります。</translation>
        </message>
        <message>
            <source>Penalty reach</source>
            <translation>ペナルティの範囲</translation>
        </message>
        <message>
            <source>How many of the last tokens the penalties look at.</source>
            <translation>ペナルティの対象とする直近のトークン数です。</translation>
        </message>
        <message>
            <source>All</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>Presence penalty</source>
            <translation>存在ペナルティ</translation>
        </message>
        <message>
            <source>Makes tokens that were used at all less likely.</source>
            <translation>一度でも使われたトークンを選ばれにくくします。</translation>
        </message>
        <message>
            <source>Frequency penalty</source>
            <translation>頻度ペナルティ</translation>
        </message>
        <message>
            <source>Makes tokens less likely the more often they were used.</source>
            <translation>多く使われたトークンほど選ばれにくくします。</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>シード</translation>
        </message>
        <message>
            <source>The same seed and settings give the same answer. Empty: a new one each time.</source>
            <translation>シードと設定が同じなら、同じ回答になります。空欄の場合は毎回新しいシードを使います。</translation>
        </message>
        <message>
            <source>Random</source>
            <translation>ランダム</translation>
        </message>
        <message>
            <source>Longest answer</source>
            <translation>回答の最大長</translation>
        </message>
        <message>
            <source>In tokens, about three quarters of a word each.</source>
            <translation>トークン単位です。1 トークンは英語の約 4 分の 3 語に相当します。</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>無制限</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>コンテキスト</translation>
        </message>
        <message>
            <source>How many tokens of the conversation the model keeps in mind. More takes more memory. Applies when the model is loaded.</source>
            <translation>モデルが会話を何トークン分覚えておくかを決めます。大きくするとメモリを多く使います。モデルの読み込み時に反映されます。</translation>
        </message>
        <message>
            <source>Model&apos;s own</source>
            <translation>モデルの既定値</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>システムプロンプト</translation>
        </message>
        <message>
            <source>What the model is told before the conversation</source>
            <translation>会話の前にモデルに伝える内容</translation>
        </message>
        <message>
            <source>Reload the model with this context</source>
            <translation>このコンテキストでモデルを再読み込み</translation>
        </message>
        <message>
            <source>Back to the defaults</source>
            <translation>既定値に戻す</translation>
        </message>
        <message>
            <source>Stop strings</source>
            <translation>停止文字列</translation>
        </message>
        <message>
            <source>The answer ends before any of these. One on each line, with \n for a new line.</source>
            <translation>回答はこれらのいずれかの手前で終わります。1 行に 1 つ、改行は \n と書きます。</translation>
        </message>
        <message>
            <source>When full</source>
            <translation>満杯のとき</translation>
        </message>
        <message>
            <source>What happens when the conversation is longer than the context.</source>
            <translation>会話がコンテキストより長いときの動作です。</translation>
        </message>
        <message>
            <source>Leave out the oldest messages</source>
            <translation>最も古いメッセージを省く</translation>
        </message>
        <message>
            <source>Stop with an error</source>
            <translation>エラーで停止</translation>
        </message>
        <message>
            <source>Load the model with more context</source>
            <translation>大きなコンテキストで読み込む</translation>
        </message>
        <message>
            <source>Summarise the oldest messages</source>
            <translation>最も古いメッセージを要約する</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ShortcutTable</name>
        <message>
            <source>%1, no keys</source>
            <translation>%1、キーなし</translation>
        </message>
        <message>
            <source>%1, keys %2</source>
            <translation>%1、キー %2</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>キー</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>メニュー</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ShortcutsPanel</name>
        <message>
            <source>%1 is for typing: hold Ctrl or Alt with it.</source>
            <translation>%1 は文字入力用です。Ctrl か Alt と一緒に押してください。</translation>
        </message>
        <message>
            <source>%1 is for editing text: press other keys.</source>
            <translation>%1 はテキスト編集用です。別のキーを押してください。</translation>
        </message>
        <message>
            <source>%1 opens a menu: press other keys.</source>
            <translation>%1 はメニューを開きます。別のキーを押してください。</translation>
        </message>
        <message>
            <source>%1 already runs “%2”.</source>
            <translation>%1 はすでに「%2」に使われています。</translation>
        </message>
        <message>
            <source>“%1” has no keys now.</source>
            <translation>「%1」のキーはなくなりました。</translation>
        </message>
        <message>
            <source>%1 runs “%2” now.</source>
            <translation>%1 で「%2」を実行します。</translation>
        </message>
        <message>
            <source>Back to %1</source>
            <translation>%1 に戻す</translation>
        </message>
        <message>
            <source>Back to no keys</source>
            <translation>キーなしに戻す</translation>
        </message>
        <message>
            <source>Press the ke&amp;ys for “%1”:</source>
            <translation>「%1」のキーを押す(&amp;Y):</translation>
        </message>
        <message>
            <source>Choose an action above.</source>
            <translation>上で操作を選んでください。</translation>
        </message>
        <message>
            <source>Keys for “%1”</source>
            <translation>「%1」のキー</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>キー</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>ショートカット</translation>
        </message>
        <message>
            <source>Search actions and keys</source>
            <translation>操作とキーを検索</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>操作とそのキー</translation>
        </message>
        <message>
            <source>No keys</source>
            <translation>キーなし</translation>
        </message>
        <message>
            <source>Take them over</source>
            <translation>こちらで使う</translation>
        </message>
        <message>
            <source>Reset all shortcuts</source>
            <translation>すべてのショートカットを元に戻す</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::StatusStrip</name>
        <message>
            <source>Loading a model</source>
            <translation>モデルを読み込み中</translation>
        </message>
        <message>
            <source>Answering</source>
            <translation>回答中</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>準備完了</translation>
        </message>
        <message>
            <source>No model loaded</source>
            <translation>モデルは読み込まれていません</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 トークン/秒</translation>
        </message>
        <message>
            <source>Memory: %1</source>
            <translation>メモリ: %1</translation>
        </message>
        <message>
            <source>Held by the model beside its file of %1</source>
            <translation>モデルがファイル (%1) のほかに使用しているメモリ</translation>
        </message>
        <message>
            <source>Show the run</source>
            <translation>実行を表示</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::TranscriptView</name>
        <message>
            <source>New text below</source>
            <translation>下に新しいテキストがあります</translation>
        </message>
        <message>
            <source>To the newest text</source>
            <translation>最新のテキストへ</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::TuneForm</name>
        <message>
            <source>Choose examples</source>
            <translation>サンプルを選択</translation>
        </message>
        <message>
            <source>Examples: conversations, tables, chats (*.jsonl *.json *.csv *.tsv *.txt)</source>
            <translation>例: 会話、表、チャット (*.jsonl *.json *.csv *.tsv *.txt)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>すべてのファイル (*)</translation>
        </message>
        <message>
            <source>Makes a model better at your examples by trying: no gradients, the model’s file stays as it is, nothing leaves this computer.</source>
            <translation>候補を試しながら、サンプルに沿った回答が得意なモデルにします。勾配は使わず、モデルのファイルはそのままで、データがこのコンピューターの外に出ることはありません。</translation>
        </message>
        <message>
            <source>Time &amp;it may take</source>
            <translation>制限時間(&amp;A)</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>分</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル(&amp;I)</translation>
        </message>
        <message>
            <source>Model to tune</source>
            <translation>チューニングするモデル</translation>
        </message>
        <message>
            <source>Exam&amp;ples</source>
            <translation>サンプル(&amp;J)</translation>
        </message>
        <message>
            <source>File of examples</source>
            <translation>サンプルのファイル</translation>
        </message>
        <message>
            <source>Drop a file here</source>
            <translation>ここにファイルをドロップ</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>選択…</translation>
        </message>
        <message>
            <source>Choose a file of examples</source>
            <translation>サンプルのファイルを選択</translation>
        </message>
        <message>
            <source>Conversations that end with the answer you want: as JSON, as a table (CSV) or as exported chats.</source>
            <translation>望む回答で終わる会話です。JSON、表 (CSV)、または書き出したチャットを使えます。</translation>
        </message>
        <message>
            <source>Try: JSON</source>
            <translation>お試し: JSON</translation>
        </message>
        <message>
            <source>The guide’s own examples: answers as JSON</source>
            <translation>TARS Guide に付属のサンプル: JSON 形式の回答</translation>
        </message>
        <message>
            <source>Try: playful</source>
            <translation>お試し: 遊び心</translation>
        </message>
        <message>
            <source>The guide’s own examples: playful answers</source>
            <translation>TARS Guide に付属のサンプル: 遊び心のある回答</translation>
        </message>
        <message>
            <source>More settings</source>
            <translation>詳細設定</translation>
        </message>
        <message>
            <source>&amp;Algorithm</source>
            <translation>アルゴリズム(&amp;G)</translation>
        </message>
        <message>
            <source>what fits (recommended)</source>
            <translation>自動選択 (推奨)</translation>
        </message>
        <message>
            <source>&amp;What to vary</source>
            <translation>変化させる対象(&amp;W)</translation>
        </message>
        <message>
            <source>steering vectors (recommended)</source>
            <translation>ステアリングベクトル (推奨)</translation>
        </message>
        <message>
            <source>norm gains</source>
            <translation>正規化層のゲイン</translation>
        </message>
        <message>
            <source>LoRA factors, rank 4</source>
            <translation>LoRA 因子、ランク 4</translation>
        </message>
        <message>
            <source>whole matrices, by low-rank noise</source>
            <translation>行列全体、低ランクノイズによる</translation>
        </message>
        <message>
            <source>Random see&amp;d</source>
            <translation>乱数シード(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Random search beside it</source>
            <translation>ランダム探索も同時に行う(&amp;R)</translation>
        </message>
        <message>
            <source>Shows what trying at random would have found; takes half of the time</source>
            <translation>ランダムに試した場合に何が見つかるかを示します。時間の半分を使います</translation>
        </message>
        <message>
            <source>Start t&amp;uning</source>
            <translation>チューニングを開始(&amp;U)</translation>
        </message>
        <message>
            <source>Choose a text</source>
            <translation>テキストを選択</translation>
        </message>
        <message>
            <source>Plain text (*.txt *.md)</source>
            <translation>プレーンテキスト (*.txt *.md)</translation>
        </message>
        <message>
            <source>Te&amp;xt it must not get worse at</source>
            <translation>性能の低下を監視するテキスト(&amp;X)</translation>
        </message>
        <message>
            <source>Text file it must not get worse at</source>
            <translation>性能の低下を監視するテキストファイル</translation>
        </message>
        <message>
            <source>none</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>Choose a text it must not get worse at</source>
            <translation>性能の低下を監視するテキストを選択</translation>
        </message>
        <message>
            <source>What should &amp;get better</source>
            <translation>改善の対象(&amp;Q)</translation>
        </message>
        <message>
            <source>What should get better</source>
            <translation>改善の対象</translation>
        </message>
        <message>
            <source>Its answers, by my examples</source>
            <translation>サンプルに沿った回答</translation>
        </message>
        <message>
            <source>How its words are drawn</source>
            <translation>言葉の選び方</translation>
        </message>
        <message>
            <source>How fast it is here</source>
            <translation>このコンピューターでの速度</translation>
        </message>
        <message>
            <source>Finds the threads, chunks and cache with which this computer answers soonest. Every measurement is paired with one of the settings as they are, and the answers stay the same.</source>
            <translation>このコンピューターで最も速く回答できるスレッド数、一度に処理するトークン数、キャッシュの設定を探します。どの測定も現在の設定での測定と対にして行い、回答の内容は変わりません。</translation>
        </message>
        <message>
            <source>Finds the temperature, top-k and the like under which the answers of your examples are drawn most often. The model is read once and then not needed any more.</source>
            <translation>サンプルの回答が最も選ばれやすくなる温度や Top-k などを探します。モデルは一度読み込むだけで、その後は必要ありません。</translation>
        </message>
        <message>
            <source>About %1 instead of %2.</source>
            <translation>%2 の代わりに約 %1。</translation>
        </message>
        <message>
            <source>Its size, at the same quality</source>
            <translation>大きさ（質はそのまま）</translation>
        </message>
        <message>
            <source>Finds for each matrix the number of bits with which the whole fits a size and says what the original would say. A new model is written; the original stays as it is.</source>
            <translation>全体が決めた大きさに収まり、元のモデルと同じことを言うようなビット数を行列ごとに探します。新しいモデルを書き出し、元のモデルはそのまま残ります。</translation>
        </message>
        <message>
            <source>&amp;Bits per weight</source>
            <translation>重みあたりのビット数(&amp;B)</translation>
        </message>
        <message>
            <source>Bits per weight</source>
            <translation>重みあたりのビット数</translation>
        </message>
        <message>
            <source>Text to com&amp;pare on</source>
            <translation>比べるための文章(&amp;J)</translation>
        </message>
        <message>
            <source>Text file to compare on</source>
            <translation>比べるためのテキストファイル</translation>
        </message>
        <message>
            <source>Choose a text to compare on</source>
            <translation>比べるための文章を選ぶ</translation>
        </message>
        <message>
            <source>Some pages of what you use it for. Without a text, what the model says by itself serves.</source>
            <translation>ふだん使う内容を数ページ。文章がなければ、モデルが自分で語ることを使います。</translation>
        </message>
        <message>
            <source>My rated and changed answers (%1)</source>
            <translation>評価または編集した回答 (%1)</translation>
        </message>
        <message>
            <source>The answers of your chats that you have rated or changed, as examples</source>
            <translation>チャットで評価または編集した回答をサンプルにします</translation>
        </message>
        <message>
            <source>Rate answers in the chat, or change them, and agree that they are collected</source>
            <translation>チャットで回答を評価または編集し、収集に同意してください</translation>
        </message>
        <message>
            <source>candidates</source>
            <translation>候補</translation>
        </message>
        <message>
            <source>What limits the search</source>
            <translation>探索を制限するもの</translation>
        </message>
        <message>
            <source>Candidates &amp;it may try</source>
            <translation>試してよい候補数(&amp;A)</translation>
        </message>
        <message>
            <source>Memor&amp;y it may take, with the model</source>
            <translation>モデルを含めて使ってよいメモリ(&amp;Y)</translation>
        </message>
        <message>
            <source> MB</source>
            <translation> MB</translation>
        </message>
        <message>
            <source>what suits (recommended)</source>
            <translation>適切な量 (推奨)</translation>
        </message>
        <message>
            <source>Minutes the search may take</source>
            <translation>探索にかけてよい分数</translation>
        </message>
        <message>
            <source>Candidates the search may try</source>
            <translation>探索が試してよい候補数</translation>
        </message>
        <message>
            <source>the model’s own answers</source>
            <translation>モデル自身の回答</translation>
        </message>
        <message>
            <source>Without a text, what the untuned model answers to neutral questions is watched.</source>
            <translation>テキストがない場合は、調整前のモデルが中立的な質問にどう答えるかを見守ります。</translation>
        </message>
        <message>
            <source>My rated and changed answers</source>
            <translation>評価または編集した回答</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::TunePage</name>
        <message>
            <source>damaged</source>
            <translation>破損</translation>
        </message>
        <message>
            <source>unfinished</source>
            <translation>未完了</translation>
        </message>
        <message>
            <source>found something</source>
            <translation>改善あり</translation>
        </message>
        <message>
            <source>found nothing better</source>
            <translation>改善なし</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1、%2</translation>
        </message>
        <message>
            <source>Runs that were &amp;kept</source>
            <translation>保存されたチューニング(&amp;K)</translation>
        </message>
        <message>
            <source>Runs that were kept, the newest first</source>
            <translation>保存されたチューニング (新しい順)</translation>
        </message>
        <message>
            <source>Nothing is being tuned</source>
            <translation>実行中のチューニングはありません</translation>
        </message>
        <message>
            <source>Give it examples and some minutes. Here you will see every generation of candidates as it is tried, what the best of them answers, and whether it is really better on examples that it has never seen. Only then can you adopt it, and you can always roll back.</source>
            <translation>サンプルと数分の時間を用意してください。候補が世代ごとに試されていく様子、その中で最良の候補の回答、そして一度も見たことのないサンプルでも本当に良くなったかどうかが、ここに表示されます。採用できるのはそれを確認したあとで、いつでも元に戻せます。</translation>
        </message>
        <message>
            <source>What is wanted</source>
            <translation>チューニング内容</translation>
        </message>
        <message>
            <source>What comes of it</source>
            <translation>結果</translation>
        </message>
        <message>
            <source>Parts of this page</source>
            <translation>このページの構成</translation>
        </message>
        <message>
            <source>Tune a model</source>
            <translation>モデルをチューニング</translation>
        </message>
        <message>
            <source>What to tune by</source>
            <translation>チューニングの材料</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::VerdictPanel</name>
        <message>
            <source>Adopt it anyway?</source>
            <translation>それでも採用しますか？</translation>
        </message>
        <message>
            <source>The test did not find this better, or found harm. Adopt it anyway?</source>
            <translation>テストでは改善が認められなかったか、悪化が見つかりました。それでも採用しますか？</translation>
        </message>
        <message>
            <source>You can roll back at any time.</source>
            <translation>いつでも元に戻せます。</translation>
        </message>
        <message>
            <source>Adopt anyway</source>
            <translation>それでも採用</translation>
        </message>
        <message>
            <source>Adopted: the model answers through what was found.</source>
            <translation>採用済み: モデルはこのチューニング結果を使って回答します。</translation>
        </message>
        <message>
            <source>Better, and nothing that was watched got worse.</source>
            <translation>改善しました。監視対象の悪化もありません。</translation>
        </message>
        <message>
            <source>Not adopted: it did not pass the test.</source>
            <translation>不採用: テストに合格しませんでした。</translation>
        </message>
        <message>
            <source>No improvement found.</source>
            <translation>改善は見つかりませんでした。</translation>
        </message>
        <message numerus="yes">
            <source>On %n example(s) it has never seen, the loss went from %1 to %2.</source>
            <translation>
                <numerusform>一度も見たことのない %n 件のサンプルで、損失が %1 から %2 になりました。</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing that was tried is better than the model as it is, which has a loss of %1 on held-out examples. Keep what you have, or give it more time or more examples.</source>
            <translation>試した候補の中に、今のモデル (検証用サンプルの損失 %1) より良いものはありませんでした。今のまま使うか、時間またはサンプルを増やしてください。</translation>
        </message>
        <message>
            <source>An earlier find is adopted for this model.</source>
            <translation>このモデルには、以前に見つかったチューニング結果が採用されています。</translation>
        </message>
        <message>
            <source>&amp;Adopt</source>
            <translation>採用(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Adopt anyway…</source>
            <translation>それでも採用(&amp;A)…</translation>
        </message>
        <message>
            <source>From now on the model answers through what was found; its file stays as it is</source>
            <translation>今後、モデルはこのチューニング結果を使って回答します。モデルのファイルは変わりません</translation>
        </message>
        <message>
            <source>Roll &amp;back</source>
            <translation>元に戻す(&amp;B)</translation>
        </message>
        <message>
            <source>The model answers as it did before the last adoption</source>
            <translation>モデルの回答が、最後に採用する前の状態に戻ります</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1%</translation>
        </message>
        <message numerus="yes">
            <source>Too little to tell: %n example(s) for the last word, and %1 at least are needed.</source>
            <translation>
                <numerusform>判断するには不十分です。最終テスト用のサンプルが %n 件しかなく、少なくとも %1 件必要です。</numerusform>
            </translation>
        </message>
        <message>
            <source>It fails at some of the examples.</source>
            <translation>一部のサンプルで失敗します。</translation>
        </message>
        <message>
            <source>The loss changes by %1, and by %2 at worst: too little to be sure of it.</source>
            <translation>損失の変化は %1、最悪の場合は %2 です。小さすぎて確実とは言えません。</translation>
        </message>
        <message>
            <source>The text that it must not get worse at may get worse by %1.</source>
            <translation>監視対象のテキストで、性能が %1 低下するおそれがあります。</translation>
        </message>
        <message>
            <source>On the text that was watched it is %1 nats per token away from the model as it is.</source>
            <translation>監視対象のテキストで、今のモデルから 1 トークンあたり %1 ナット離れています。</translation>
        </message>
        <message>
            <source>On one part of the text that was watched it is %1 nats per token away from the model as it is.</source>
            <translation>監視対象のテキストの一部で、今のモデルから 1 トークンあたり %1 ナット離れています。</translation>
        </message>
        <message>
            <source>The loss falls by %1, and surely by %2.</source>
            <translation>損失は %1 下がります (確実なのは %2)。</translation>
        </message>
        <message>
            <source>%1 There was no text to watch for harm.</source>
            <translation>%1悪化を監視するテキストはありませんでした。</translation>
        </message>
        <message>
            <source>Asked “%1”, it says nothing.</source>
            <translation>「%1」と尋ねると、何も答えません。</translation>
        </message>
        <message>
            <source>Asked “%1”, it does not come to an end.</source>
            <translation>「%1」と尋ねると、回答が終わりません。</translation>
        </message>
        <message>
            <source>Asked “%1”, it repeats itself.</source>
            <translation>「%1」と尋ねると、同じことを繰り返します。</translation>
        </message>
        <message>
            <source>No better settings found: keep what you have.</source>
            <translation>より良い設定は見つかりませんでした。今の設定のままお使いください。</translation>
        </message>
        <message>
            <source>Faster with other settings.</source>
            <translation>別の設定にすると速くなります。</translation>
        </message>
        <message>
            <source>Other sampler settings suit your examples better.</source>
            <translation>別のサンプラー設定のほうがサンプルに合っています。</translation>
        </message>
        <message>
            <source>A request takes %1 of the time that it takes as things are.</source>
            <translation>リクエストの所要時間は現在の %1 になります。</translation>
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
            <translation>繰り返しペナルティ</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>スレッド数</translation>
        </message>
        <message>
            <source>Prompt tokens at a time</source>
            <translation>一度に処理するプロンプトのトークン数</translation>
        </message>
        <message>
            <source>Numbers in the KV cache</source>
            <translation>KV キャッシュの数値形式</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <translation>%1: %2 → %3</translation>
        </message>
        <message>
            <source>The time changes by %1, and by %2 at worst: too little to be sure of it.</source>
            <translation>時間の変化は %1、最悪の場合は %2 です。小さすぎて確実とは言えません。</translation>
        </message>
        <message>
            <source>The time falls by %1, and surely by %2.</source>
            <translation>時間は %1 短くなります (確実なのは %2)。</translation>
        </message>
        <message>
            <source>&amp;Use in the chat</source>
            <translation>チャットで使用(&amp;A)</translation>
        </message>
        <message>
            <source>The chat that is shown answers with these settings from now on</source>
            <translation>今後、表示中のチャットはこの設定で回答します</translation>
        </message>
        <message>
            <source>&amp;Use these settings</source>
            <translation>この設定を使用(&amp;A)</translation>
        </message>
        <message>
            <source>From the next time the model is loaded on; the pages of settings and of models have them, too</source>
            <translation>次にモデルを読み込むときから。設定とモデルのページにもあります</translation>
        </message>
        <message>
            <source>A new model is written; the original stays.</source>
            <translation>新しいモデルを書き出し、元のモデルは残ります。</translation>
        </message>
        <message>
            <source>Written: %1 is among your models.</source>
            <translation>書き出しました：%1 がモデルに加わりました。</translation>
        </message>
        <message>
            <source>Smaller, and closer to the original than one type for all.</source>
            <translation>小さくなり、すべて同じ型にするより元のモデルに近いです。</translation>
        </message>
        <message>
            <source>Smaller, but not surely closer than one type for all.</source>
            <translation>小さくなりましたが、すべて同じ型にするより近いとは言い切れません。</translation>
        </message>
        <message>
            <source>The original: %1.</source>
            <translation>元のモデル：%1。</translation>
        </message>
        <message>
            <source>One type for all, as far as it fits: %1, %2 nats per token away.</source>
            <translation>収まるかぎりすべて同じ型：%1、トークンあたり %2 ナットの隔たり。</translation>
        </message>
        <message>
            <source>What was found: %1, %2 nats per token away; the same first choice in %3, perplexity changed by %4.</source>
            <translation>見つかったもの：%1、トークンあたり %2 ナットの隔たり。第一候補の一致 %3、パープレキシティの変化 %4。</translation>
        </message>
        <message>
            <source>&amp;Write the model</source>
            <translation>モデルを書き出す(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Write it anyway…</source>
            <translation>それでも書き出す(&amp;W)…</translation>
        </message>
        <message>
            <source>A new file beside the original, and a name of its own among your models</source>
            <translation>元のモデルとは別の新しいファイルで、独自の名前でモデルに加わります</translation>
        </message>
        <message>
            <source>Share of the model that is written</source>
            <translation>モデルの書き込み済みの割合</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル(&amp;D)</translation>
        </message>
        <message>
            <source>Nothing is left of what was written</source>
            <translation>書き込んだものは残りません</translation>
        </message>
        <message>
            <source>Some of the answers that it was tuned by have been deleted since. Tune again to have a model that does without them.</source>
            <translation>チューニングに使われた回答の一部が、その後削除されました。それらを使わないモデルにするには、もう一度チューニングしてください。</translation>
        </message>
        <message>
            <source>Compare b&amp;lind</source>
            <translation>ブラインドで比較(&amp;L)</translation>
        </message>
        <message>
            <source>Your questions, answered before and after, without saying which is which</source>
            <translation>あなたの質問に、チューニングの前後で、どちらかを伏せて回答します</translation>
        </message>
        <message>
            <source>found %1</source>
            <translation>発見 %1</translation>
        </message>
        <message>
            <source>Held out: %1</source>
            <translation>検証用: %1</translation>
        </message>
        <message>
            <source>Cancel writing the model</source>
            <translation>モデルの書き出しを中止</translation>
        </message>
        <message>
            <source>Serve it</source>
            <translation>サーバーで提供</translation>
        </message>
        <message>
            <source>Other programs are answered by it through the server, which is turned on</source>
            <translation>他のプログラムは、オンになったサーバーを通じてこのモデルの回答を受け取ります</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::WelcomePage</name>
        <message>
            <source>First steps</source>
            <translation>はじめに</translation>
        </message>
        <message>
            <source>Welcome to TARS</source>
            <translation>TARS へようこそ</translation>
        </message>
        <message>
            <source>S&amp;kip</source>
            <translation>スキップ(&amp;K)</translation>
        </message>
        <message>
            <source>Go to the chat; this page stays in the Help menu</source>
            <translation>チャットへ移動します。このページはヘルプメニューからまた開けます</translation>
        </message>
        <message>
            <source>It runs language models on this computer, and needs one to begin with. Three steps, and none of them has to be taken now.</source>
            <translation>このコンピューターで言語モデルを動かします。まず 1 つモデルが必要です。3 つの手順がありますが、どれも後回しにできます。</translation>
        </message>
        <message>
            <source>1. Models that are here already</source>
            <translation>1. すでにあるモデル</translation>
        </message>
        <message>
            <source>2. A model that fits this computer</source>
            <translation>2. このコンピューターに合うモデル</translation>
        </message>
        <message>
            <source>3. Appearance and language</source>
            <translation>3. 外観と言語</translation>
        </message>
        <message>
            <source>&amp;Go to the chat</source>
            <translation>チャットへ(&amp;A)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AnswerDetails</name>
        <message>
            <source>The model&apos;s own</source>
            <translation>モデル独自のもの</translation>
        </message>
        <message>
            <source>How this answer was made</source>
            <translation>この回答の作られ方</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>File</source>
            <translation>ファイル</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>重み</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>プリセット</translation>
        </message>
        <message>
            <source>Answer again with exactly these settings</source>
            <translation>まったく同じ設定でもう一度回答</translation>
        </message>
        <message>
            <source>Use these settings in this chat</source>
            <translation>このチャットでこの設定を使う</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>シード</translation>
        </message>
        <message>
            <source>Tokens read</source>
            <translation>読んだトークン</translation>
        </message>
        <message>
            <source>Tokens written</source>
            <translation>書いたトークン</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>コンテキスト</translation>
        </message>
        <message>
            <source>%1 of %2 tokens</source>
            <translation>%2 トークン中 %1</translation>
        </message>
        <message>
            <source>Old messages left out</source>
            <translation>省かれた古いメッセージ</translation>
        </message>
        <message>
            <source>Tokens forgotten on the way</source>
            <translation>途中で忘れたトークン</translation>
        </message>
        <message>
            <source>First token after</source>
            <translation>最初のトークンまで</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ミリ秒</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 トークン/秒</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>システムプロンプト</translation>
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
            <translation>Typical</translation>
        </message>
        <message>
            <source>Repeat penalty</source>
            <translation>繰り返しペナルティ</translation>
        </message>
        <message>
            <source>Penalty reach</source>
            <translation>ペナルティの範囲</translation>
        </message>
        <message>
            <source>Presence penalty</source>
            <translation>存在ペナルティ</translation>
        </message>
        <message>
            <source>Frequency penalty</source>
            <translation>頻度ペナルティ</translation>
        </message>
        <message>
            <source>Mirostat</source>
            <translation>Mirostat</translation>
        </message>
        <message>
            <source>Longest answer</source>
            <translation>回答の最大長</translation>
        </message>
        <message>
            <source>Stop strings</source>
            <translation>停止文字列</translation>
        </message>
        <message>
            <source>Thinking</source>
            <translation>思考</translation>
        </message>
        <message>
            <source>On</source>
            <translation>オン</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>オフ</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Adapter</source>
            <translation>アダプター</translation>
        </message>
        <message>
            <source>KV cache</source>
            <translation>KV キャッシュ</translation>
        </message>
        <message>
            <source>Computed on</source>
            <translation>計算した装置</translation>
        </message>
        <message>
            <source>It was computed on %1, and now %2 computes: words may differ.</source>
            <translation>%1 で計算されましたが、現在は %2 が計算するため、文面が異なる可能性があります。</translation>
        </message>
        <message>
            <source>Old messages given as a summary</source>
            <translation>要約として渡した古いメッセージ</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>スレッド</translation>
        </message>
        <message>
            <source>Written by</source>
            <translation>作成</translation>
        </message>
        <message>
            <source>The model’s file is gone: it cannot answer again.</source>
            <translation>モデルのファイルがないため、もう一度回答できません。</translation>
        </message>
        <message>
            <source>The adapter’s file is gone: the model cannot answer through it again.</source>
            <translation>アダプターのファイルがないため、それを使ってもう一度回答できません。</translation>
        </message>
        <message>
            <source>%1 is loaded first, with the context, KV cache and device of then.</source>
            <translation>まず %1 を、当時のコンテキスト、KV キャッシュ、デバイスで読み込みます。</translation>
        </message>
        <message>
            <source>The model’s file has changed since: words may differ.</source>
            <translation>モデルのファイルはその後変わっています。言葉が異なることがあります。</translation>
        </message>
        <message>
            <source>TARS %1 wrote it, and this is %2: words may differ.</source>
            <translation>TARS %1 が書いたもので、これは %2 です。言葉が異なることがあります。</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>メモリ</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AttachmentBar</name>
        <message>
            <source>A message has at most %1 files.</source>
            <translation>1 つのメッセージに添付できるファイルは最大 %1 個です。</translation>
        </message>
        <message>
            <source>Remove all attached files</source>
            <translation>添付ファイルをすべて外す</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AttachmentChip</name>
        <message>
            <source>Reading…</source>
            <translation>読み込み中…</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n トークン</numerusform>
            </translation>
        </message>
        <message>
            <source>Don’t attach %1</source>
            <translation>%1 を添付しない</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AttachmentReader</name>
        <message>
            <source>too large (%1, at most %2)</source>
            <translation>大きすぎます(%1、最大 %2)</translation>
        </message>
        <message>
            <source>Attach the part of it that matters.</source>
            <translation>必要な部分だけを添付してください。</translation>
        </message>
        <message>
            <source>not a text</source>
            <translation>テキストではありません</translation>
        </message>
        <message>
            <source>Text files and PDF can be attached.</source>
            <translation>添付できるのはテキストファイルと PDF です。</translation>
        </message>
        <message>
            <source>cannot be read: damaged, or locked with a password</source>
            <translation>読めません。壊れているか、パスワードで保護されています</translation>
        </message>
        <message>
            <source>there is no text in it</source>
            <translation>テキストが含まれていません</translation>
        </message>
        <message>
            <source>Its pages may be pictures.</source>
            <translation>ページが画像なのかもしれません。</translation>
        </message>
        <message>
            <source>this build of TARS does not read PDF</source>
            <translation>この TARS は PDF を読めません</translation>
        </message>
        <message>
            <source>Save it as text, and attach that.</source>
            <translation>テキストとして保存し、それを添付してください。</translation>
        </message>
        <message>
            <source>this model can&apos;t see images</source>
            <translation>このモデルは画像を見ることができません</translation>
        </message>
        <message>
            <source>the file is empty</source>
            <translation>ファイルが空です</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ContextMeter</name>
        <message>
            <source>System prompt</source>
            <translation>システムプロンプト</translation>
        </message>
        <message>
            <source>Conversation so far</source>
            <translation>これまでの会話</translation>
        </message>
        <message>
            <source>Your message</source>
            <translation>あなたのメッセージ</translation>
        </message>
        <message>
            <source>Attached files</source>
            <translation>添付ファイル</translation>
        </message>
        <message>
            <source>The model&apos;s own marks</source>
            <translation>モデル自身の記号</translation>
        </message>
        <message>
            <source>Context: %1 of %2 tokens</source>
            <translation>コンテキスト: %1 / %2 トークン</translation>
        </message>
        <message>
            <source>How much of what the model can keep in mind this conversation takes</source>
            <translation>モデルが覚えておける量のうち、このチャットが占める割合</translation>
        </message>
        <message>
            <source>When the context is full</source>
            <translation>コンテキストがいっぱいのとき</translation>
        </message>
        <message>
            <source>Leave out the oldest messages</source>
            <translation>最も古いメッセージを省く</translation>
        </message>
        <message>
            <source>Stop with an error</source>
            <translation>エラーで停止</translation>
        </message>
        <message>
            <source>Load the model with more context</source>
            <translation>大きなコンテキストで読み込む</translation>
        </message>
        <message>
            <source>Summarise the oldest messages</source>
            <translation>最も古いメッセージを要約する</translation>
        </message>
        <message>
            <source>Summary of older messages</source>
            <translation>以前のメッセージの要約</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Free</source>
            <translation>空き</translation>
        </message>
        <message>
            <source>Reserved for the answer</source>
            <translation>回答用に確保</translation>
        </message>
        <message>
            <source>What the context is taken by</source>
            <translation>コンテキストの内訳</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::PresetBar</name>
        <message>
            <source>None</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>The model&apos;s own</source>
            <translation>モデル独自のもの</translation>
        </message>
        <message>
            <source>%1 (changed)</source>
            <translation>%1(変更あり)</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>プリセット</translation>
        </message>
        <message>
            <source>System prompt, sampling and the rest, kept under a name</source>
            <translation>システムプロンプトやサンプリングなどを名前を付けて保存</translation>
        </message>
        <message>
            <source>Name of the preset</source>
            <translation>プリセットの名前</translation>
        </message>
        <message>
            <source>Save, rename or delete presets</source>
            <translation>プリセットの保存・名前変更・削除</translation>
        </message>
        <message>
            <source>Save as a new preset…</source>
            <translation>新しいプリセットとして保存…</translation>
        </message>
        <message>
            <source>Save the changes</source>
            <translation>変更を保存</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>名前を変更…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>Choose a preset…</source>
            <translation>プリセットを選択…</translation>
        </message>
        <message>
            <source>Yours for this model</source>
            <translation>このモデル用の自分の設定</translation>
        </message>
        <message>
            <source>Begin new chats with this model so</source>
            <translation>このモデルとの新しいチャットをこの設定で始める</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::BlindPane</name>
        <message>
            <source>Blind comparison</source>
            <translation>ブラインド比較</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1/%2</translation>
        </message>
        <message>
            <source>The model is being loaded.</source>
            <translation>モデルを読み込んでいます。</translation>
        </message>
        <message>
            <source>Asking loads the model that was tuned.</source>
            <translation>質問すると、チューニングしたモデルが読み込まれます。</translation>
        </message>
        <message>
            <source>%1: both are answering…</source>
            <translation>%1: 両方が回答中…</translation>
        </message>
        <message>
            <source>%1: which is better?</source>
            <translation>%1: どちらが良いですか?</translation>
        </message>
        <message>
            <source>%1: ask something.</source>
            <translation>%1: 質問してください。</translation>
        </message>
        <message>
            <source>Preferred: the tuned model %1 times, the model as it was %2 times; as good: %3 times.</source>
            <translation>好まれた回数: チューニング後 %1 回、元のモデル %2 回、引き分け %3 回。</translation>
        </message>
        <message>
            <source>At 95 % certainty, the tuned one is preferred in %1 to %2 of the cases.</source>
            <translation>95 % の確かさで、チューニング後が好まれる割合は %1~%2 です。</translation>
        </message>
        <message>
            <source>It is better to you.</source>
            <translation>あなたにとっては、より良くなっています。</translation>
        </message>
        <message>
            <source>It is worse to you.</source>
            <translation>あなたにとっては、悪くなっています。</translation>
        </message>
        <message>
            <source>That may be chance, either way.</source>
            <translation>どちらとも言えません。偶然かもしれません。</translation>
        </message>
        <message>
            <source>Your question is answered twice, by the model as it was and through what the run has found, in an order that nobody knows. After %1 picks you hear which you preferred. A pick counts as a rating.</source>
            <translation>質問に 2 回、元のモデルと、実行で見つかったものを通したモデルが、誰にもわからない順序で回答します。%1 回選ぶと、どちらを好んだかがわかります。選択は評価として数えます。</translation>
        </message>
        <message>
            <source>A question of yours</source>
            <translation>あなたの質問</translation>
        </message>
        <message>
            <source>&amp;Ask both</source>
            <translation>両方に質問(&amp;A)</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止(&amp;D)</translation>
        </message>
        <message>
            <source>First answer</source>
            <translation>1 つ目の回答</translation>
        </message>
        <message>
            <source>Second answer</source>
            <translation>二つ目の回答</translation>
        </message>
        <message>
            <source>The first is better</source>
            <translation>1 つ目が良い(&amp;G)</translation>
        </message>
        <message>
            <source>The second is better</source>
            <translation>2 つ目が良い(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Both are as good</source>
            <translation>同じくらい良い(&amp;B)</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>もう一度(&amp;R)</translation>
        </message>
        <message>
            <source>Your question is asked as soon as the model is loaded.</source>
            <translation>モデルが読み込まれ次第、質問します。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ContinuousPanel</name>
        <message>
            <source>It needs your ratings: allow them to be collected, in the settings.</source>
            <translation>あなたの評価が必要です。設定で収集を許可してください。</translation>
        </message>
        <message>
            <source>Choose a model in the chat: that one is tuned.</source>
            <translation>チャットでモデルを選択してください。それがチューニングされます。</translation>
        </message>
        <message>
            <source>Gathering: %1 of %2 good or changed answers that a test needs.</source>
            <translation>収集中: テストに必要な良い回答または編集した回答 %1/%2</translation>
        </message>
        <message>
            <source>Gathering: %1 of %2 new ratings.</source>
            <translation>収集中: 新しい評価 %1/%2</translation>
        </message>
        <message>
            <source>Waiting until nobody needs the computer.</source>
            <translation>コンピューターが使われなくなるのを待っています。</translation>
        </message>
        <message>
            <source>%1: something better was found. It is adopted if it makes your next %2 good answers likelier, too.</source>
            <translation>%1: よりよいものが見つかりました。次の %2 件のよい回答も起こりやすくなれば採用されます。</translation>
        </message>
        <message>
            <source>%1: what was found did not make your later answers likelier, and was not adopted.</source>
            <translation>%1: 見つかったものはその後の回答を起こりやすくしなかったため、採用されませんでした。</translation>
        </message>
        <message>
            <source>Waiting for mains power: on battery it does not work.</source>
            <translation>電源への接続を待っています。バッテリー駆動中は実行しません。</translation>
        </message>
        <message>
            <source>At work, out of your way.</source>
            <translation>邪魔にならないように実行中です。</translation>
        </message>
        <message>
            <source>Paused while the computer is in use.</source>
            <translation>コンピューターの使用中は一時停止しています。</translation>
        </message>
        <message>
            <source>%1: no improvement found.</source>
            <translation>%1: 改善は見つかりませんでした。</translation>
        </message>
        <message>
            <source>%1: something better was found. The run among those kept has the evidence, and can be adopted.</source>
            <translation>%1: より良いものが見つかりました。保存された実行で根拠を確認し、採用できます。</translation>
        </message>
        <message>
            <source>%1: adopted.</source>
            <translation>%1: 採用しました。</translation>
        </message>
        <message>
            <source>%1: rolled back, because answers were rated worse than before.</source>
            <translation>%1: 回答の評価が以前より悪くなったため、元に戻しました。</translation>
        </message>
        <message>
            <source>Keep &amp;learning from my ratings</source>
            <translation>評価から学習し続ける(&amp;L)</translation>
        </message>
        <message>
            <source>When nobody has needed the computer for a minute, five minutes of tuning by what you rated and changed begin, at the lowest priority. They pause when you come back.</source>
            <translation>コンピューターが 1 分間使われないと、評価または編集した内容による 5 分間のチューニングが最低の優先度で始まります。戻ってくると一時停止します。</translation>
        </message>
        <message>
            <source>After so many &amp;new ratings</source>
            <translation>開始までの新しい評価の数(&amp;N)</translation>
        </message>
        <message>
            <source>New ratings before it begins</source>
            <translation>開始までの新しい評価の数</translation>
        </message>
        <message>
            <source>What was adopted is rolled back by itself if, within the next 50 rated answers (8 at least), the share of bad ones is surely higher than in the 50 before: their 95 % intervals no longer touch. A changed answer counts as a bad one.</source>
            <translation>採用したものは、次の 50 件の評価された回答 (少なくとも 8 件) で、悪い回答の割合がその前の 50 件より確実に高くなった場合 (95 % 区間が重ならなくなった場合)、自動で元に戻されます。編集された回答は悪い回答として数えます。</translation>
        </message>
        <message>
            <source>Ad&amp;opt without asking</source>
            <translation>確認せずに採用する(&amp;O)</translation>
        </message>
        <message>
            <source>Only what passes the test</source>
            <translation>テストに合格したものだけ</translation>
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
            <translation>ダウンロードしたモデルを置くフォルダーがありません。</translation>
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
                <numerusform>%n 分</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n 時間</numerusform>
            </translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>待機中</translation>
        </message>
        <message>
            <source>Asking</source>
            <translation>問い合わせ中</translation>
        </message>
        <message>
            <source>Checking</source>
            <translation>確認中</translation>
        </message>
        <message>
            <source>Coming</source>
            <translation>ダウンロード中</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>一時停止</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失敗</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>完了</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>進捗</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>サイズ</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>Time left</source>
            <translation>残り時間</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状態</translation>
        </message>
        <message>
            <source>Paused: this connection is metered</source>
            <translation>一時停止：この接続は従量制です</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DownloadsPanel</name>
        <message>
            <source>&amp;Resume</source>
            <translation>再開(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>一時停止(&amp;P)</translation>
        </message>
        <message>
            <source>For example llama3.2:1b, hf.co/user/repository:Q4_K_M, or the address of a model’s page or GGUF file.</source>
            <translation>例: llama3.2:1b、hf.co/user/repository:Q4_K_M、またはモデルのページか GGUF ファイルのアドレス。</translation>
        </message>
        <message>
            <source>M&amp;odel</source>
            <translation>モデル(&amp;A)</translation>
        </message>
        <message>
            <source>Name or address of a model</source>
            <translation>モデルの名前またはアドレス</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>ダウンロード(&amp;D)</translation>
        </message>
        <message>
            <source>What has come is kept, and it goes on from there</source>
            <translation>届いた分は残り、そこから続きます</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>取り除く(&amp;B)</translation>
        </message>
        <message>
            <source>Take this model off the list of downloads; a model that is here stays</source>
            <translation>このモデルをダウンロードの一覧から外します。届いたモデルは残ります</translation>
        </message>
        <message>
            <source>Cle&amp;ar finished</source>
            <translation>完了分を消す(&amp;G)</translation>
        </message>
        <message>
            <source>Take the models that are here off the list of downloads</source>
            <translation>届いたモデルをダウンロードの一覧から外します</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>ダウンロード</translation>
        </message>
        <message>
            <source>Nothing on its way</source>
            <translation>ダウンロードはありません</translation>
        </message>
        <message>
            <source>Type the name of a model from Ollama’s library or from Hugging Face above. Downloads go on where they stopped, also after the window was closed.</source>
            <translation>上に Ollama のライブラリまたは Hugging Face のモデル名を入力してください。ダウンロードは、ウィンドウを閉じた後でも、止まった所から続きます。</translation>
        </message>
        <message>
            <source>Pause or resume</source>
            <translation>一時停止または再開</translation>
        </message>
        <message>
            <source>Download anyway</source>
            <translation>それでもダウンロード</translation>
        </message>
        <message>
            <source>Fetch this one although the connection is metered</source>
            <translation>接続が従量制でもこれを取得します</translation>
        </message>
        <message>
            <source>This connection is metered: what is fetched may cost money. Downloads go on by themselves when another one is there; the settings have a switch for this.</source>
            <translation>この接続は従量制です。取得すると料金がかかることがあります。別の接続になればダウンロードはひとりでに続きます。設定にこのためのスイッチがあります。</translation>
        </message>
        <message>
            <source>T&amp;ry again</source>
            <translation>再試行(&amp;R)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DropZone</name>
        <message>
            <source>Drop model files, folders or the address of a model’s page here. Files are used where they lie: nothing is copied, moved or changed.</source>
            <translation>モデルのファイル、フォルダー、またはモデルのページのアドレスをここにドロップしてください。ファイルはその場所のまま使われ、コピーも移動も変更もされません。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FactTable</name>
        <message>
            <source>Key</source>
            <translation>キー</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>値</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FactsReader</name>
        <message>
            <source>Name</source>
            <translation>名前</translation>
        </message>
        <message>
            <source>By</source>
            <translation>作者</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>説明</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>アーキテクチャ</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>パラメーター数</translation>
        </message>
        <message>
            <source>%1 (%2 % of its bytes)</source>
            <translation>%1（バイト数の %2 %）</translation>
        </message>
        <message>
            <source>Quantization</source>
            <translation>量子化</translation>
        </message>
        <message>
            <source>Bits for each weight</source>
            <translation>重みあたりのビット数</translation>
        </message>
        <message>
            <source>Context it was made for</source>
            <translation>想定されたコンテキスト</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 トークン</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>層</translation>
        </message>
        <message>
            <source>%1, each with %2 heads that share %3 keys and values</source>
            <translation>%1、各層に %2 ヘッド（%3 組のキーと値を共有）</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>語彙</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>ライセンス</translation>
        </message>
        <message>
            <source>Licence text</source>
            <translation>ライセンスの本文</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>言語</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>タグ</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>ページ</translation>
        </message>
        <message>
            <source>Made from</source>
            <translation>元のモデル</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>Linked from</source>
            <translation>リンク元</translation>
        </message>
        <message>
            <source>Created from</source>
            <translation>作成元</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>由来</translation>
        </message>
        <message>
            <source>written here, as a smaller one, by tuning</source>
            <translation>チューニングによりここで小型版として作成</translation>
        </message>
        <message>
            <source>Answers through</source>
            <translation>応答に使うもの</translation>
        </message>
        <message>
            <source>what run %1 has learned</source>
            <translation>チューニング %1 が学んだこと</translation>
        </message>
        <message>
            <source>what run %1 has learned: %2</source>
            <translation>チューニング %1 が学んだこと: %2</translation>
        </message>
        <message>
            <source>Made smaller by</source>
            <translation>小型化した実行</translation>
        </message>
        <message>
            <source>tuning run %1</source>
            <translation>チューニング %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FitBar</name>
        <message>
            <source>others use</source>
            <translation>ほかが使用中</translation>
        </message>
        <message>
            <source>weights</source>
            <translation>重み</translation>
        </message>
        <message>
            <source>cache of the context</source>
            <translation>コンテキストのキャッシュ</translation>
        </message>
        <message>
            <source>buffers</source>
            <translation>バッファー</translation>
        </message>
        <message>
            <source>left over</source>
            <translation>残り</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>メモリ</translation>
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
            <translation>収まります: %1 トークンのコンテキストで %2 が必要で、%3 が空いています。</translation>
        </message>
        <message>
            <source>Fits: with a context of %1 tokens it needs about %2, and %3 are free on %4.</source>
            <translation>収まります。%1 トークンのコンテキストで約 %2 が必要で、%4 には %3 の空きがあります。</translation>
        </message>
        <message>
            <source>Tight: with a context of %1 tokens it needs about %2 of the %3 that are free on %4.</source>
            <translation>余裕がありません。%1 トークンのコンテキストで、%4 の空き %3 のうち約 %2 が必要です。</translation>
        </message>
        <message>
            <source>More than %4 has room for: with a context of %1 tokens it needs about %2, and %3 are free there. The layers without room go to the processor, which is slower.</source>
            <translation>%4 には収まりません。%1 トークンのコンテキストで約 %2 が必要で、空きは %3 です。入らない層はプロセッサーが受け持ち、遅くなります。</translation>
        </message>
        <message>
            <source>Tight: with a context of %1 tokens it needs %2 of the %3 that are free. Other programs may become slow.</source>
            <translation>ぎりぎりです: %1 トークンのコンテキストで、空き %3 のうち %2 が必要です。ほかのプログラムが遅くなることがあります。</translation>
        </message>
        <message>
            <source>Too big for now: with a context of %1 tokens it needs %2, and only %3 are free. Choose a shorter context or a smaller cache, close other programs, or take a smaller model.</source>
            <translation>今は大きすぎます: %1 トークンのコンテキストで %2 が必要ですが、空きは %3 だけです。コンテキストを短くするか、キャッシュを小さくするか、ほかのプログラムを閉じるか、小さいモデルを選んでください。</translation>
        </message>
        <message>
            <source>When it was last loaded: expected %1, took %2 (%3 % off).</source>
            <translation>前回の読み込み: 予想 %1、実際 %2（差 %3 %）。</translation>
        </message>
        <message>
            <source>Conte&amp;xt</source>
            <translation>コンテキスト(&amp;X)</translation>
        </message>
        <message>
            <source>Tokens of context this model is loaded with</source>
            <translation>このモデルを読み込むときのコンテキストのトークン数</translation>
        </message>
        <message>
            <source>as the chat has it</source>
            <translation>チャットの設定どおり</translation>
        </message>
        <message>
            <source> tokens</source>
            <translation> トークン</translation>
        </message>
        <message>
            <source>How much of a conversation the model sees at once; more needs more memory</source>
            <translation>モデルが一度に見る会話の長さ。長いほどメモリが必要です</translation>
        </message>
        <message>
            <source>C&amp;ache</source>
            <translation>キャッシュ(&amp;A)</translation>
        </message>
        <message>
            <source>Form of the context’s cache</source>
            <translation>コンテキストのキャッシュの形式</translation>
        </message>
        <message>
            <source>as is usual</source>
            <translation>通常どおり</translation>
        </message>
        <message>
            <source>f32: exact, large</source>
            <translation>f32: 正確、大きい</translation>
        </message>
        <message>
            <source>f16: half of that</source>
            <translation>f16: その半分</translation>
        </message>
        <message>
            <source>q8_0: a quarter, a little coarser</source>
            <translation>q8_0: 4 分の 1、やや粗い</translation>
        </message>
        <message>
            <source>A smaller cache leaves room for a longer context</source>
            <translation>キャッシュを小さくすると、より長いコンテキストが入ります</translation>
        </message>
        <message>
            <source>Of what is free, %1 are what %2 holds now: it makes way.</source>
            <translation>空きのうち %1 は今 %2 が使っています。場所は空けられます。</translation>
        </message>
        <message>
            <source>%1: expected %2, took %3 (%4 % off)</source>
            <translation>%1: 予想 %2、実際 %3（差 %4 %）</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundModels</name>
        <message>
            <source>cannot be read</source>
            <translation>読めません</translation>
        </message>
        <message>
            <source>in your list</source>
            <translation>一覧にあります</translation>
        </message>
        <message numerus="yes">
            <source>new, %n more cop(y/ies)</source>
            <translation>
                <numerusform>新規、ほかに %n 個のコピー</numerusform>
            </translation>
        </message>
        <message>
            <source>new</source>
            <translation>新規</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名前</translation>
        </message>
        <message>
            <source>Program</source>
            <translation>プログラム</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>アーキテクチャ</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>サイズ</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状態</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundPanel</name>
        <message numerus="yes">
            <source>Looking in %1: %n model(s) so far</source>
            <translation>
                <numerusform>%1 を検索中: これまでに %n 個のモデル</numerusform>
            </translation>
        </message>
        <message>
            <source>Not looked yet.</source>
            <translation>まだ検索していません。</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) of other programs can be linked. They stay where they are and are not copied.</source>
            <translation>
                <numerusform>他のプログラムの %n 個のモデルをリンクできます。元の場所に残り、コピーされません。</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop looking</source>
            <translation>検索を中止</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>もう一度検索</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>リンク</translation>
        </message>
        <message>
            <source>Put the chosen models in your list; their files stay where they are</source>
            <translation>選んだモデルを一覧に加えます。ファイルは元の場所に残ります</translation>
        </message>
        <message>
            <source>Link all</source>
            <translation>すべてリンク</translation>
        </message>
        <message>
            <source>Put every model found here in your list; their files stay where they are</source>
            <translation>見つかったモデルをすべて一覧に加えます。ファイルは元の場所に残ります</translation>
        </message>
        <message>
            <source>Look through the folders of Ollama, LM Studio, Jan, GPT4All, llama.cpp and Hugging Face once more</source>
            <translation>Ollama、LM Studio、Jan、GPT4All、llama.cpp、Hugging Face のフォルダーをもう一度調べます</translation>
        </message>
        <message>
            <source>Models found on this computer</source>
            <translation>このコンピューターで見つかったモデル</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>見つかりません</translation>
        </message>
        <message>
            <source>Models of Ollama, LM Studio, Jan, GPT4All, llama.cpp and Hugging Face’s tools would stand here. They can be used without being copied.</source>
            <translation>Ollama、LM Studio、Jan、GPT4All、llama.cpp、Hugging Face のツールのモデルがここに並びます。コピーせずに使えます。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelDetails</name>
        <message>
            <source>Cannot be read</source>
            <translation>読めません</translation>
        </message>
        <message>
            <source>This model’s file has no chat template: it gets the plain texts, one after the other.</source>
            <translation>このモデルのファイルにはチャットテンプレートがありません。文章がそのまま順に渡されます。</translation>
        </message>
        <message>
            <source>Its chat template cannot be used: %1</source>
            <translation>チャットテンプレートを使えません: %1</translation>
        </message>
        <message>
            <source>So this model reads a short conversation:</source>
            <translation>このモデルは短い会話を次のように読みます:</translation>
        </message>
        <message>
            <source>About the chosen model</source>
            <translation>選んだモデルについて</translation>
        </message>
        <message>
            <source>Memory and speed</source>
            <translation>メモリと速度</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>カード</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>テンプレート</translation>
        </message>
        <message>
            <source>All values</source>
            <translation>すべての値</translation>
        </message>
        <message>
            <source>A conversation as this model reads it</source>
            <translation>このモデルが読む形の会話</translation>
        </message>
        <message>
            <source>Find in all values</source>
            <translation>すべての値を検索</translation>
        </message>
        <message>
            <source>All values in the model’s file</source>
            <translation>モデルのファイルにあるすべての値</translation>
        </message>
        <message>
            <source>New chats</source>
            <translation>新しいチャット</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SpeedPanel</name>
        <message>
            <source>Measured here on %1: writes %2 ± %3 tokens per second, reads %4 ± %5. %6</source>
            <translation>%1 にここで測定: 毎秒 %2 ± %3 トークンを書き、%4 ± %5 トークンを読みます。%6</translation>
        </message>
        <message>
            <source>How fast it is on this machine has not been measured yet.</source>
            <translation>このマシンでの速度はまだ測定していません。</translation>
        </message>
        <message>
            <source>St&amp;op measuring</source>
            <translation>測定を中止(&amp;B)</translation>
        </message>
        <message>
            <source>Meas&amp;ure the speed</source>
            <translation>速度を測定(&amp;B)</translation>
        </message>
        <message>
            <source>Lets the model read and write for some seconds; nothing else should run</source>
            <translation>モデルに数秒間読み書きさせます。ほかのものは動かさないでください</translation>
        </message>
        <message>
            <source>Progress of the measurement</source>
            <translation>測定の進捗</translation>
        </message>
        <message>
            <source>How fast it is on the processor has not been measured yet.</source>
            <translation>プロセッサでの速さはまだ測っていません。</translation>
        </message>
        <message>
            <source>How fast it is on %1 has not been measured yet.</source>
            <translation>%1での速さはまだ測っていません。</translation>
        </message>
        <message>
            <source>On %1: writes %2 ± %3 tokens per second, reads %4 ± %5 (%6).</source>
            <translation>%1では、毎秒 %2 ± %3 トークンを書き、%4 ± %5 を読みます（%6）。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DesktopNews</name>
        <message>
            <source>Show</source>
            <translation>表示</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DesktopPanel</name>
        <message>
            <source>Desktop</source>
            <translation>デスクトップ</translation>
        </message>
        <message>
            <source>An &amp;icon beside the clock</source>
            <translation>時計の横にアイコンを表示(&amp;I)</translation>
        </message>
        <message>
            <source>Closing the &amp;window leaves TARS running there</source>
            <translation>ウィンドウを閉じても TARS はそこで動き続ける(&amp;W)</translation>
        </message>
        <message>
            <source>This desktop has no place for such icons.</source>
            <translation>このデスクトップにはアイコンを置く場所がありません。</translation>
        </message>
        <message>
            <source>Say when long work is &amp;done</source>
            <translation>長い作業の完了を知らせる(&amp;D)</translation>
        </message>
        <message>
            <source>Only while another window is in front.</source>
            <translation>別のウィンドウが手前にあるときだけです。</translation>
        </message>
        <message>
            <source>Start TARS at login, without its window</source>
            <translation>ログイン時にウィンドウなしで TARS を起動する</translation>
        </message>
        <message>
            <source>Together with the server’s own switch it then serves from the first minute.</source>
            <translation>サーバー側のスイッチも入れておくと、ログイン直後から応答します。</translation>
        </message>
        <message>
            <source>Pause downloads on metered connections</source>
            <translation>従量制の接続ではダウンロードを一時停止</translation>
        </message>
        <message>
            <source>Where the system says that the network costs by the byte, as a phone’s does</source>
            <translation>電話の回線のように通信量で課金されるとシステムが知らせる場合</translation>
        </message>
        <message>
            <source>Load the last model at start</source>
            <translation>起動時に前回のモデルを読み込む</translation>
        </message>
        <message>
            <source>When the window opens, if it is expected to fit the memory</source>
            <translation>ウィンドウが開いたとき、メモリに収まる見込みの場合</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DeviceRow</name>
        <message>
            <source>Load</source>
            <translation>負荷</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>メモリ</translation>
        </message>
        <message>
            <source>Load of %1</source>
            <translation>%1 の負荷</translation>
        </message>
        <message>
            <source>Memory of %1</source>
            <translation>%1 のメモリ</translation>
        </message>
        <message>
            <source>TARS itself</source>
            <translation>TARS 自体</translation>
        </message>
        <message>
            <source>others</source>
            <translation>ほか</translation>
        </message>
        <message>
            <source>free</source>
            <translation>空き</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Use it for computing</source>
            <translation>計算に使う</translation>
        </message>
        <message>
            <source>Use %1 for computing</source>
            <translation>%1 を計算に使う</translation>
        </message>
        <message>
            <source>From the next model on. What no GPU has room for, the processor takes.</source>
            <translation>次のモデルから。どの GPU にも収まらないものはプロセッサが引き受けます。</translation>
        </message>
        <message>
            <source>Test it</source>
            <translation>テスト</translation>
        </message>
        <message>
            <source>Stop the test</source>
            <translation>テストを止める</translation>
        </message>
        <message>
            <source>Test %1</source>
            <translation>%1 をテスト</translation>
        </message>
        <message>
            <source>Stop the test of %1</source>
            <translation>%1 のテストを止める</translation>
        </message>
        <message>
            <source>Compare a small computation with its known result, and measure the speed</source>
            <translation>小さな計算を既知の結果と比べ、速さを測ります</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::HardwarePanel</name>
        <message>
            <source>Automatic</source>
            <translation>自動</translation>
        </message>
        <message>
            <source>Processor</source>
            <translation>プロセッサー</translation>
        </message>
        <message>
            <source>GPU %1: %2</source>
            <translation>GPU %1: %2</translation>
        </message>
        <message>
            <source>%1 is loaded on: %2</source>
            <translation>%1 の読み込み先: %2</translation>
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
            <translation>ハードウェア</translation>
        </message>
        <message>
            <source>Comp&amp;utes on</source>
            <translation>計算する装置(&amp;U)</translation>
        </message>
        <message>
            <source>Automatic is a GPU where TARS can use one, else the processor</source>
            <translation>自動では、TARS が使える GPU があれば GPU、なければプロセッサーを使います</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>スレッド</translation>
        </message>
        <message>
            <source>Threads are those of the processor. Both take effect when the next model is loaded.</source>
            <translation>スレッドはプロセッサーのものです。どちらも次にモデルを読み込むときから有効です。</translation>
        </message>
        <message>
            <source>Instructions: %1</source>
            <translation>命令セット: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s) at once</source>
            <translation>
                <numerusform>同時に %n スレッド</numerusform>
            </translation>
        </message>
        <message>
            <source>GPUs %1</source>
            <translation>GPU %1</translation>
        </message>
        <message>
            <source>Being tested…</source>
            <translation>テスト中…</translation>
        </message>
        <message>
            <source>Wrong: its results are %1 % off. Don’t compute with it; the driver or the device itself may be at fault.</source>
            <translation>誤り：結果が %1 % ずれています。計算に使わないでください。ドライバーか装置自体に原因があるかもしれません。</translation>
        </message>
        <message>
            <source>Right: its results are %1 % off, which is rounding. It reads %2/s and does %3 billion multiplications a second.</source>
            <translation>正しい：結果のずれは %1 % で、丸めによるものです。毎秒 %2 を読み、毎秒 %3 ×10 億回の乗算をします。</translation>
        </message>
        <message>
            <source>Test the processor</source>
            <translation>プロセッサをテスト</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::PrivacyPanel</name>
        <message>
            <source>to fetch %1</source>
            <translation>%1 を取得するため</translation>
        </message>
        <message>
            <source>to publish %1</source>
            <translation>%1 を公開するため</translation>
        </message>
        <message>
            <source>%1 out, %2 in</source>
            <translation>送信 %1、受信 %2</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>プライバシー</translation>
        </message>
        <message>
            <source>TARS counts nothing and reports nothing. It asks other computers only when you look for, fetch or publish a model; every one of them is listed here.</source>
            <translation>TARS は何も集計せず、何も報告しません。ほかのコンピューターに問い合わせるのはモデルを検索、取得、公開するときだけで、その相手はすべてここに載ります。</translation>
        </message>
        <message>
            <source>Offline: &amp;nothing leaves this computer</source>
            <translation>オフライン: このコンピューターから何も送りません(&amp;N)</translation>
        </message>
        <message>
            <source>Every request to another computer fails, of the terminal and the server too</source>
            <translation>ターミナルやサーバーからのものも含め、ほかのコンピューターへの要求はすべて失敗します</translation>
        </message>
        <message>
            <source>The environment variable TARS_OFFLINE says so.</source>
            <translation>環境変数 TARS_OFFLINE で指定されています。</translation>
        </message>
        <message>
            <source>Computers that were asked</source>
            <translation>問い合わせたコンピューター</translation>
        </message>
        <message>
            <source>None so far.</source>
            <translation>まだありません。</translation>
        </message>
        <message>
            <source>Delete this list</source>
            <translation>この一覧を削除(&amp;J)</translation>
        </message>
        <message>
            <source>Computers that were asked, the latest first</source>
            <translation>問い合わせたコンピューター（新しい順）</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>コンピューター</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Last time</source>
            <translation>最終</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>要求数</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>バイト数</translation>
        </message>
        <message>
            <source>to search for %1</source>
            <translation>%1を検索するため</translation>
        </message>
        <message>
            <source>Delete the list of computers asked</source>
            <translation>問い合わせたコンピューターの一覧を削除</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Sentences</name>
        <message numerus="yes">
            <source>Code, %n line(s)</source>
            <translation>
                <numerusform>コード %n 行</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Tray</name>
        <message>
            <source>&amp;Hide the window</source>
            <translation>ウィンドウを隠す(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Show the window</source>
            <translation>ウィンドウを表示(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;New chat</source>
            <translation>新しいチャット(&amp;N)</translation>
        </message>
        <message>
            <source>Server &amp;on</source>
            <translation>サーバーを動かす(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Quit TARS</source>
            <translation>TARS を終了(&amp;Q)</translation>
        </message>
        <message>
            <source>TARS – serving at %1</source>
            <translation>TARS – %1 で提供中</translation>
        </message>
        <message>
            <source>TARS – the server did not start</source>
            <translation>TARS – サーバーを起動できませんでした</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatImport</name>
        <message>
            <source>%1: no conversations of a known format in it</source>
            <translation>%1: 既知の形式の会話が含まれていません</translation>
        </message>
        <message>
            <source>Known are the exports of ChatGPT, Open WebUI and TARS, and what LM Studio, Jan, GPT4All and Ollama’s app keep on this computer.</source>
            <translation>対応しているのは、ChatGPT、Open WebUI、TARS のエクスポートと、LM Studio、Jan、GPT4All、Ollama アプリがこのコンピューターに保存しているものです。</translation>
        </message>
        <message>
            <source>not JSON at byte %1</source>
            <translation>JSON ではありません（バイト %1）</translation>
        </message>
        <message>
            <source>It is damaged, or another file.</source>
            <translation>破損しているか、別のファイルです。</translation>
        </message>
        <message>
            <source>%1: too much for one import</source>
            <translation>%1: 一度にインポートするには多すぎます</translation>
        </message>
        <message>
            <source>Import fewer chats at a time.</source>
            <translation>一度にインポートするチャットを減らしてください。</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>別のファイルを選んでください。</translation>
        </message>
        <message>
            <source>%1: larger than %2</source>
            <translation>%1: %2 を超えています</translation>
        </message>
        <message>
            <source>GPT4All’s format version %1 was found, 1 to %2 were expected</source>
            <translation>GPT4All の形式バージョン %1 が見つかりました（1～%2 が必要です）</translation>
        </message>
        <message>
            <source>A newer TARS may know it.</source>
            <translation>新しい TARS なら対応しているかもしれません。</translation>
        </message>
        <message>
            <source>It is damaged, and left out.</source>
            <translation>破損しているため、取り込みません。</translation>
        </message>
        <message>
            <source>%1, line %2: a message in JSON was expected</source>
            <translation>%1、%2 行目: JSON のメッセージが必要です</translation>
        </message>
        <message>
            <source>That message is left out.</source>
            <translation>そのメッセージは取り込みません。</translation>
        </message>
        <message>
            <source>%1: a thread in JSON was expected</source>
            <translation>%1: JSON のスレッドが必要です</translation>
        </message>
        <message>
            <source>The chat is named after its first message.</source>
            <translation>チャットには最初のメッセージの名前が付きます。</translation>
        </message>
        <message>
            <source>no database with the tables “chats” and “messages” of Ollama’s app</source>
            <translation>Ollama アプリの「chats」と「messages」の表を持つデータベースではありません</translation>
        </message>
        <message>
            <source>Close Ollama’s app, and try again.</source>
            <translation>Ollama アプリを閉じて、もう一度お試しください。</translation>
        </message>
        <message>
            <source>larger than %1</source>
            <translation>%1 を超えています</translation>
        </message>
        <message>
            <source>Make room for a copy of it.</source>
            <translation>コピーのための空き容量を確保してください。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatImporter</name>
        <message>
            <source>Import chats</source>
            <translation>チャットをインポート</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>Looking for chats…</source>
            <translation>チャットを探しています…</translation>
        </message>
        <message numerus="yes">
            <source>Reading %1: %n chat(s) so far</source>
            <translation>
                <numerusform>%1 を読み込み中: これまでに %n 件のチャット</numerusform>
            </translation>
        </message>
        <message>
            <source>Importing chats: %1 of %2</source>
            <translation>チャットをインポート中: %1 / %2</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) could not be read and were left out:</source>
            <translation>
                <numerusform>%n 件を読み込めず、取り込みませんでした:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ImportDialog</name>
        <message>
            <source>Import chats</source>
            <translation>チャットをインポート</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>Choose files with chats</source>
            <translation>チャットのファイルを選択</translation>
        </message>
        <message>
            <source>Chats (*.json *.jsonl *.chat *.sqlite)</source>
            <translation>チャット (*.json *.jsonl *.chat *.sqlite)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>すべてのファイル (*)</translation>
        </message>
        <message>
            <source>Choose a folder with chats</source>
            <translation>チャットのフォルダーを選択</translation>
        </message>
        <message>
            <source>Chats of other programs on this computer. They stay there as they are.</source>
            <translation>このコンピューターにある他のプログラムのチャットです。元のものはそのまま残ります。</translation>
        </message>
        <message>
            <source>Programs with chats</source>
            <translation>チャットのあるプログラム</translation>
        </message>
        <message>
            <source>Or choose files: what ChatGPT, Open WebUI or TARS exported, or chats of LM Studio, Jan, GPT4All and Ollama’s app that lie elsewhere.</source>
            <translation>またはファイルを選びます: ChatGPT、Open WebUI、TARS がエクスポートしたもの、別の場所にある LM Studio、Jan、GPT4All、Ollama アプリのチャット。</translation>
        </message>
        <message>
            <source>Looking for them…</source>
            <translation>探しています…</translation>
        </message>
        <message>
            <source>None were found.</source>
            <translation>見つかりませんでした。</translation>
        </message>
        <message>
            <source>Choose &amp;files…</source>
            <translation>ファイルを選択(&amp;F)…</translation>
        </message>
        <message>
            <source>Choose a f&amp;older…</source>
            <translation>フォルダーを選択(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>インポート(&amp;I)</translation>
        </message>
        <message>
            <source>some chats</source>
            <translation>いくつかのチャット</translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s)</source>
            <translation>
                <numerusform>%n 件のチャット</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SearchHits</name>
        <message>
            <source>You, in “%1”: %2</source>
            <translation>あなた（「%1」内）: %2</translation>
        </message>
        <message>
            <source>Answer, in “%1”: %2</source>
            <translation>回答（「%1」内）: %2</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::OfferTable</name>
        <message>
            <source>already here</source>
            <translation>すでにあります</translation>
        </message>
        <message>
            <source>twice in this list</source>
            <translation>この一覧で重複</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新規</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>チャット</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状態</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>メッセージ</translation>
        </message>
        <message>
            <source>Last changed</source>
            <translation>最終変更</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ImportChoice</name>
        <message>
            <source>Import chats</source>
            <translation>チャットをインポート</translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s) of these are here already. Those you tick come in as new ones.</source>
            <translation>
                <numerusform>このうち %n 件のチャットはすでにあります。チェックを付けたものは新しいチャットとして追加されます。</numerusform>
            </translation>
        </message>
        <message>
            <source>Chats to import</source>
            <translation>インポートするチャット</translation>
        </message>
        <message>
            <source>&amp;Also those that are here already</source>
            <translation>すでにあるものも含める(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>インポート(&amp;I)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DeletedChats</name>
        <message>
            <source>Deleted chats</source>
            <translation>削除したチャット</translation>
        </message>
        <message>
            <source>There are no deleted chats.</source>
            <translation>削除したチャットはありません。</translation>
        </message>
        <message>
            <source>Deleted chats stay here for %1 days and are then gone for good.</source>
            <translation>削除したチャットは %1 日間ここに残り、その後完全に消えます。</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>チャット</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>削除日</translation>
        </message>
        <message>
            <source>Gone for good</source>
            <translation>完全に消える日</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>復元(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Delete for good…</source>
            <translation>完全に削除(&amp;D)…</translation>
        </message>
        <message>
            <source>Delete for good</source>
            <translation>完全に削除</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n chat(s) for good?</source>
            <translation>
                <numerusform>%n 件のチャットを完全に削除しますか?</numerusform>
            </translation>
        </message>
        <message>
            <source>This cannot be undone.</source>
            <translation>この操作は元に戻せません。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ClearableEdit</name>
        <message>
            <source>Clear this field</source>
            <translation>この欄を空にする</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatReader</name>
        <message>
            <source>The chat “%1”</source>
            <translation>チャット「%1」</translation>
        </message>
        <message>
            <source>Find in this text</source>
            <translation>このテキスト内を検索</translation>
        </message>
        <message>
            <source>Earlier place (Shift+Enter)</source>
            <translation>前の箇所 (Shift+Enter)</translation>
        </message>
        <message>
            <source>Later place (Enter)</source>
            <translation>次の箇所 (Enter)</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>文字を小さく</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>文字を大きく</translation>
        </message>
        <message>
            <source>Text being laid out</source>
            <translation>レイアウト中のテキスト</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>見つかりません</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Laying out: %1 of %2 messages</source>
            <translation>レイアウト中: %1 / %2 件のメッセージ</translation>
        </message>
        <message>
            <source>Earlier messages</source>
            <translation>前のメッセージ</translation>
        </message>
        <message>
            <source>Later messages</source>
            <translation>次のメッセージ</translation>
        </message>
        <message>
            <source>Messages %1 to %2 of %3</source>
            <translation>メッセージ %1～%2（全 %3 件）</translation>
        </message>
        <message>
            <source>Looking further …</source>
            <translation>続けて検索中…</translation>
        </message>
        <message>
            <source>%1 of %2 in this part</source>
            <translation>この部分の %2 件中 %1 件目</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FolderMover</name>
        <message>
            <source>&amp;Give up moving</source>
            <translation>移動をやめる(&amp;G)</translation>
        </message>
        <message>
            <source>Where shall the files go?</source>
            <translation>ファイルの移動先</translation>
        </message>
        <message>
            <source>Move the files</source>
            <translation>ファイルの移動</translation>
        </message>
        <message>
            <source>%1 are copied to %2 and compared, then removed here. A link stays in their place.</source>
            <translation>%1 を %2 にコピーして照合し、その後ここから削除します。元の場所にはリンクが残ります。</translation>
        </message>
        <message>
            <source>The files stay here, &amp;too</source>
            <translation>ファイルをここにも残す(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Move</source>
            <translation>移動(&amp;M)</translation>
        </message>
        <message>
            <source>Moved: the files are in %1.</source>
            <translation>移動しました。ファイルは %1 にあります。</translation>
        </message>
        <message>
            <source>Moved: the files are in %1; the former ones are still in %2.</source>
            <translation>移動しました。ファイルは %1 にあり、元のファイルは %2 に残っています。</translation>
        </message>
        <message>
            <source>Stopped. All files are in their old place; the move can go on.</source>
            <translation>止めました。ファイルはすべて元の場所にあり、移動を続けられます。</translation>
        </message>
        <message>
            <source>A move to %1 was not ended. All files are in their old place.</source>
            <translation>%1 への移動が終わっていません。ファイルはすべて元の場所にあります。</translation>
        </message>
        <message>
            <source>The move was given up.</source>
            <translation>移動をやめました。</translation>
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
            <translation>場所は変数 %1 で決まっています。移動するにはそれを変えてください。</translation>
        </message>
        <message>
            <source>Move the chosen one’s files to another folder or disk; TARS still finds them where they were</source>
            <translation>選んだもののファイルを別のフォルダーやディスクへ移します。TARS は元の場所からも見つけられます</translation>
        </message>
        <message>
            <source>How far the move is</source>
            <translation>移動の進み具合</translation>
        </message>
        <message>
            <source>Choose the downloaded or the smaller models above</source>
            <translation>上でダウンロード済みか小さいモデルを選んでください</translation>
        </message>
        <message>
            <source>All data moves to %1 at the next start, before anything is opened. Until then all is where it was.</source>
            <translation>次の起動時、何かを開く前に、すべてのデータが %1 に移ります。それまではすべて元の場所にあります。</translation>
        </message>
        <message>
            <source>Move everything</source>
            <translation>すべてを移動</translation>
        </message>
        <message>
            <source>Move everything…</source>
            <translation>すべてを移動…</translation>
        </message>
        <message>
            <source>Chats, settings, tuning runs and models go to %1 at the next start, before anything is opened. All is copied and compared, then removed here. A link stays in its place.</source>
            <translation>チャット、設定、チューニングの記録、モデルが、次の起動時、何かを開く前に %1 に移ります。すべてコピーして比較し、そのあとここから取り除きます。元の場所にはリンクが残ります。</translation>
        </message>
        <message>
            <source>Restart now</source>
            <translation>今すぐ再起動</translation>
        </message>
        <message>
            <source>Close TARS, move its data and open it again</source>
            <translation>TARS を閉じ、データを移して、また開きます</translation>
        </message>
        <message>
            <source>Move all data to another folder or disk, at the next start</source>
            <translation>次の起動時に、すべてのデータを別のフォルダーかディスクへ移します</translation>
        </message>
        <message>
            <source>Move…</source>
            <translation>移動…</translation>
        </message>
        <message>
            <source>Go on moving</source>
            <translation>移動を続ける</translation>
        </message>
        <message>
            <source>Stop moving</source>
            <translation>移動を止める</translation>
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
            <translation>表</translation>
        </message>
        <message>
            <source>Copy the table</source>
            <translation>表をコピー</translation>
        </message>
        <message>
            <source>Save the table…</source>
            <translation>表を保存…</translation>
        </message>
        <message>
            <source>Copy the formula</source>
            <translation>数式をコピー</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MoveWindow</name>
        <message>
            <source>Open TARS without moving</source>
            <translation>移動せずに TARS を開く</translation>
        </message>
        <message>
            <source>Moving your data</source>
            <translation>データを移動しています</translation>
        </message>
        <message>
            <source>Your data moves to %1. TARS opens when all is there. If anything ends this early, all is where it was.</source>
            <translation>データを %1 に移しています。すべて移ると TARS が開きます。途中で終わっても、すべて元の場所にあります。</translation>
        </message>
        <message>
            <source>All data is in its old place; the next start asks again</source>
            <translation>すべてのデータは元の場所にあります。次の起動でまた尋ねます</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SummaryBox</name>
        <message>
            <source>In place of the messages above, the model is given this summary:</source>
            <translation>上のメッセージの代わりに、モデルには次の要約が渡されます:</translation>
        </message>
        <message>
            <source>Summary of the messages above</source>
            <translation>上のメッセージの要約</translation>
        </message>
        <message>
            <source>Change this summary</source>
            <translation>この要約を編集</translation>
        </message>
        <message>
            <source>Throw this summary away: the model is given the messages themselves again</source>
            <translation>この要約を破棄する: モデルには再びメッセージそのものが渡されます</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Summariser</name>
        <message>
            <source>The model was changed while it summarised.</source>
            <translation>要約中にモデルが変更されました。</translation>
        </message>
        <message>
            <source>The older messages could not be summarised, and nothing was sent: %1</source>
            <translation>以前のメッセージを要約できず、何も送信しませんでした: %1</translation>
        </message>
        <message>
            <source>The model wrote no summary of the older messages: nothing was sent.</source>
            <translation>モデルは以前のメッセージの要約を書きませんでした。何も送信していません。</translation>
        </message>
        <message>
            <source>Choose below what else happens when the context is full.</source>
            <translation>コンテキストがいっぱいのときの別の動作を下で選んでください。</translation>
        </message>
        <message>
            <source>The summary was stopped: nothing was sent.</source>
            <translation>要約を停止しました。何も送信していません。</translation>
        </message>
        <message>
            <source>Your words are where you wrote them.</source>
            <translation>書いた内容はそのまま残っています。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ListOrder</name>
        <message>
            <source>Sort the models by…</source>
            <translation>モデルの並べ替え…</translation>
        </message>
        <message>
            <source>Sort what was found by…</source>
            <translation>検索結果の並べ替え…</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>並べ替え</translation>
        </message>
        <message>
            <source>As they come</source>
            <translation>並べ替えない</translation>
        </message>
        <message>
            <source>Descending</source>
            <translation>降順</translation>
        </message>
        <message>
            <source>Sort the candidates by…</source>
            <translation>候補の並べ替え…</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatExporter</name>
        <message>
            <source>Export chat</source>
            <translation>チャットを書き出す</translation>
        </message>
        <message>
            <source>Writing %1</source>
            <translation>%1 に書き込んでいます</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::PaceChoice</name>
        <message>
            <source>Beside my other work</source>
            <translation>ほかの作業との兼ね合い</translation>
        </message>
        <message>
            <source>waits while answers are written</source>
            <translation>回答の作成中は待つ</translation>
        </message>
        <message>
            <source>only while nobody uses the computer</source>
            <translation>誰も使っていないときだけ</translation>
        </message>
        <message>
            <source>as fast as it can</source>
            <translation>できるだけ速く</translation>
        </message>
        <message>
            <source>A chat and the server share the processor with it, and answer slower.</source>
            <translation>チャットとサーバーはプロセッサーを分け合うため、回答が遅くなります。</translation>
        </message>
        <message>
            <source>Goes on after a minute without a key, an answer or a request, with what the processor has left. Waits on battery.</source>
            <translation>キー操作、回答、リクエストが 1 分間なければ、空いている処理能力で続けます。バッテリー使用中は待ちます。</translation>
        </message>
        <message>
            <source>The chat and the server have the processor to themselves as long as they answer. Waits on battery.</source>
            <translation>チャットとサーバーが回答している間は、プロセッサーを譲ります。バッテリー使用中は待ちます。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatStore</name>
        <message>
            <source>What is said here cannot be written to %1: %2</source>
            <translation>ここでの発言を %1 に書き込めません: %2</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>ディスクがいっぱいです</translation>
        </message>
        <message>
            <source>Make room on this disk, and leave the window open: until then this is in memory only. It is written as soon as that is possible.</source>
            <translation>このディスクに空きを作り、ウィンドウを開いたままにしてください。それまではメモリ上にしかありません。書き込めるようになりしだい書き込まれます。</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DefaultsPanel</name>
        <message>
            <source>New chats with “%1” begin as its maker has it.</source>
            <translation>「%1」との新しいチャットは、作者の設定で始まります。</translation>
        </message>
        <message>
            <source>New chats with this model begin so. You have changed it.</source>
            <translation>このモデルとの新しいチャットはこう始まります。変更済みです。</translation>
        </message>
        <message>
            <source>New chats with this model begin so, as its maker has it. Changes are kept.</source>
            <translation>このモデルとの新しいチャットは、作者の設定でこう始まります。変更は保存されます。</translation>
        </message>
        <message>
            <source>Back to its maker’s</source>
            <translation>作者の設定に戻す</translation>
        </message>
        <message>
            <source>What new chats with this model begin with; this can be undone</source>
            <translation>このモデルとの新しいチャットの始まり方です。元に戻せます</translation>
        </message>
        <message>
            <source>How new chats with this model begin</source>
            <translation>このモデルとの新しいチャットの始まり方</translation>
        </message>
        <message>
            <source>Begin new chats as its maker has it</source>
            <translation>新しいチャットを作者の設定で始める</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AnswerAnnouncer</name>
        <message>
            <source>New answer in “%1”</source>
            <translation>「%1」に新しい回答</translation>
        </message>
    </context>
</TS>
