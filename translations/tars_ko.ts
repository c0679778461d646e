<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
    <context>
        <name>tars::ui::AccessPanel</name>
        <message>
            <source>Hide</source>
            <translation>숨기기</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>표시</translation>
        </message>
        <message>
            <source>Open to</source>
            <translation>접속 허용</translation>
        </message>
        <message>
            <source>programs &amp;on this computer</source>
            <translation>이 컴퓨터의 프로그램(&amp;A)</translation>
        </message>
        <message>
            <source>Open to programs on this computer only</source>
            <translation>이 컴퓨터의 프로그램에만 접속 허용</translation>
        </message>
        <message>
            <source>every device in the &amp;network</source>
            <translation>네트워크의 모든 기기(&amp;N)</translation>
        </message>
        <message>
            <source>Open to every device in the network that has the key</source>
            <translation>키가 있는 네트워크의 모든 기기에 접속 허용</translation>
        </message>
        <message>
            <source>&amp;Key</source>
            <translation>키(&amp;K)</translation>
        </message>
        <message>
            <source>Key that other programs must give</source>
            <translation>다른 프로그램이 제시해야 하는 키</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>복사</translation>
        </message>
        <message>
            <source>Copy the key</source>
            <translation>키 복사</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>새 키</translation>
        </message>
        <message>
            <source>The old key opens nothing any more</source>
            <translation>이전 키는 더 이상 쓸 수 없게 됩니다</translation>
        </message>
        <message>
            <source>Whoever has this key can use your models. Nothing is encrypted on the way: use it in networks you trust.</source>
            <translation>이 키가 있으면 누구나 내 모델을 사용할 수 있습니다. 통신은 암호화되지 않으므로 신뢰할 수 있는 네트워크에서만 사용하세요.</translation>
        </message>
        <message>
            <source>&amp;Port</source>
            <translation>포트(&amp;P)</translation>
        </message>
        <message>
            <source>T&amp;urn on when TARS starts</source>
            <translation>TARS를 시작할 때 켜기(&amp;U)</translation>
        </message>
        <message>
            <source>%1 is no origin: it begins with https:// or has a star.</source>
            <translation>%1은(는) 출처가 아닙니다. https://로 시작하거나 별표가 있어야 합니다.</translation>
        </message>
        <message>
            <source>&amp;Let go of an idle model after</source>
            <translation>쉬는 모델을 내리기까지(&amp;L)</translation>
        </message>
        <message>
            <source>Minutes after which the server lets go of a model that nobody asks</source>
            <translation>아무도 쓰지 않는 모델을 서버가 내리기까지의 분</translation>
        </message>
        <message>
            <source> min</source>
            <translation> 분</translation>
        </message>
        <message>
            <source>never</source>
            <translation>안 함</translation>
        </message>
        <message>
            <source>&amp;Web pages that may ask</source>
            <translation>요청할 수 있는 웹 페이지(&amp;W)</translation>
        </message>
        <message>
            <source>Origins, with spaces between them; pages of this computer may always ask</source>
            <translation>공백으로 구분한 출처. 이 컴퓨터의 페이지는 언제나 요청할 수 있습니다</translation>
        </message>
        <message>
            <source>Show the key</source>
            <translation>키 표시</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AnswersPane</name>
        <message>
            <source>&amp;Question</source>
            <translation>질문(&amp;Q)</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>질문</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>튜닝 전</translation>
        </message>
        <message>
            <source>Through the best found</source>
            <translation>지금까지 가장 좋은 후보</translation>
        </message>
        <message>
            <source>Shown as soon as something better was found.</source>
            <translation>더 나은 후보를 찾으면 여기에 표시됩니다.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AppearancePanel</name>
        <message>
            <source>Appearance</source>
            <translation>모양</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>색상(&amp;Z)</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>시스템 설정에 따름</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>밝게</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>어둡게</translation>
        </message>
        <message>
            <source>Te&amp;xt size</source>
            <translation>글자 크기(&amp;X)</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>언어(&amp;L)</translation>
        </message>
        <message>
            <source>Motion</source>
            <translation>움직임</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>전체</translation>
        </message>
        <message>
            <source>Reduced</source>
            <translation>줄임</translation>
        </message>
        <message>
            <source>Reduced: text cursors do not blink, and what opens is there at once</source>
            <translation>줄임: 텍스트 커서가 깜박이지 않고 열리는 것은 바로 나타납니다</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CandidateTable</name>
        <message>
            <source>%1 s</source>
            <translation>%1초</translation>
        </message>
        <message>
            <source>Generation</source>
            <translation>세대</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>시간</translation>
        </message>
        <message>
            <source>Best loss</source>
            <translation>최저 손실</translation>
        </message>
        <message>
            <source>Held out</source>
            <translation>검증용</translation>
        </message>
        <message>
            <source>Guard</source>
            <translation>감시용</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>생성 방식</translation>
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
            <translation>이 차트를 SVG로 저장</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatController</name>
        <message>
            <source>%1 (fork)</source>
            <translation>%1 (분기)</translation>
        </message>
        <message>
            <source>The beginning of this chat could not be read.</source>
            <translation>이 채팅의 앞부분을 읽을 수 없었습니다.</translation>
        </message>
        <message>
            <source>This chat was deleted for good.</source>
            <translation>이 채팅은 완전히 삭제되었습니다.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatExport</name>
        <message>
            <source>You</source>
            <translation>나</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>답변</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>채팅</translation>
        </message>
        <message>
            <source>Attached: %1</source>
            <translation>첨부: %1</translation>
        </message>
        <message>
            <source>Thoughts</source>
            <translation>생각</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatPage</name>
        <message>
            <source>What shall we talk about?</source>
            <translation>무슨 이야기를 나눠 볼까요?</translation>
        </message>
        <message>
            <source>Write below. Everything stays on this computer.</source>
            <translation>아래에 입력하세요. 모든 내용은 이 컴퓨터에만 남습니다.</translation>
        </message>
        <message>
            <source>Loading the model</source>
            <translation>모델을 불러오는 중</translation>
        </message>
        <message>
            <source>You can write and send already: it answers as soon as it is there.</source>
            <translation>지금 쓰고 보낼 수 있습니다: 준비되는 대로 답변합니다.</translation>
        </message>
        <message>
            <source>A model comes first</source>
            <translation>먼저 모델을 선택하세요</translation>
        </message>
        <message>
            <source>Choose one above, or import a model file that is on this computer: it is used where it lies. You can also drop it on this window.</source>
            <translation>위에서 선택하거나 이 컴퓨터에 있는 모델 파일을 가져오세요. 파일은 원래 위치에서 그대로 사용됩니다. 이 창에 끌어다 놓아도 됩니다.</translation>
        </message>
        <message>
            <source>Open a link</source>
            <translation>링크 열기</translation>
        </message>
        <message>
            <source>The model wrote this address. Open it in the browser?</source>
            <translation>모델이 작성한 주소입니다. 브라우저에서 여시겠습니까?</translation>
        </message>
        <message>
            <source>Settings of this conversation</source>
            <translation>이 채팅의 설정</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>대화</translation>
        </message>
        <message>
            <source>Import a model file…</source>
            <translation>모델 파일 가져오기…</translation>
        </message>
        <message>
            <source>The picture</source>
            <translation>그림</translation>
        </message>
        <message>
            <source>The preset “%1” was deleted.</source>
            <translation>프리셋 ‘%1’을(를) 삭제했습니다.</translation>
        </message>
        <message>
            <source>This message is too long for the context.</source>
            <translation>이 메시지는 컨텍스트보다 깁니다.</translation>
        </message>
        <message>
            <source>Shorten it, or choose below what happens when the context is full.</source>
            <translation>줄이거나, 컨텍스트가 가득 찼을 때의 동작을 아래에서 선택하세요.</translation>
        </message>
        <message>
            <source>This is too long for the context, and will not be answered.</source>
            <translation>컨텍스트보다 길어 답변하지 않습니다.</translation>
        </message>
        <message>
            <source>This is too long for the context: the model will be loaded again with more.</source>
            <translation>컨텍스트보다 길어 더 큰 컨텍스트로 모델을 다시 로드합니다.</translation>
        </message>
        <message numerus="yes">
            <source>Too long for the context: the oldest %n message(s) will be left out.</source>
            <translation>
                <numerusform>컨텍스트보다 깁니다. 가장 오래된 메시지 %n개를 제외합니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>This message alone is too long for the context.</source>
            <translation>이 메시지만으로도 컨텍스트보다 깁니다.</translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>파일 첨부</translation>
        </message>
        <message>
            <source>The message found stands beside the answer that is being written.</source>
            <translation>찾은 메시지는 지금 작성 중인 답변 옆에 있습니다.</translation>
        </message>
        <message>
            <source>It can be shown when that has ended.</source>
            <translation>그것이 끝나면 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>The folder “%1” was deleted.</source>
            <translation>폴더 ‘%1’을(를) 삭제했습니다.</translation>
        </message>
        <message numerus="yes">
            <source>Too long for the context: the model will first summarise the oldest %n message(s).</source>
            <translation>
                <numerusform>컨텍스트보다 깁니다. 모델이 먼저 가장 오래된 메시지 %n개를 요약합니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>The summary was thrown away.</source>
            <translation>요약을 버렸습니다.</translation>
        </message>
        <message>
            <source>The summary was changed.</source>
            <translation>요약을 변경했습니다.</translation>
        </message>
        <message>
            <source>Choose the model that shall answer this</source>
            <translation>이에 답할 모델을 선택하세요</translation>
        </message>
        <message>
            <source>Is sent when %1 is loaded</source>
            <translation>%1을(를) 불러오면 전송됩니다</translation>
        </message>
        <message>
            <source>Is answered again when %1 is loaded</source>
            <translation>%1을(를) 불러오면 다시 답변합니다</translation>
        </message>
        <message>
            <source>New chats with “%1” begin as this one is set.</source>
            <translation>“%1”과(와)의 새 채팅은 이 채팅의 설정으로 시작됩니다.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatTreeModel</name>
        <message>
            <source>Folder %1</source>
            <translation>폴더 %1</translation>
        </message>
        <message>
            <source>%1, pinned</source>
            <translation>%1, 고정됨</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>has a new answer</source>
            <translation>새 답변 있음</translation>
        </message>
        <message>
            <source>is being answered</source>
            <translation>답변 중</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CodeHeader</name>
        <message>
            <source>Copied</source>
            <translation>복사됨</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>복사</translation>
        </message>
        <message>
            <source>Copy this code</source>
            <translation>이 코드 복사</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>저장…</translation>
        </message>
        <message>
            <source>Save this code</source>
            <translation>이 코드 저장</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CommandPalette</name>
        <message>
            <source>Commands</source>
            <translation>명령</translation>
        </message>
        <message>
            <source>What would you like to do?</source>
            <translation>무엇을 할까요?</translation>
        </message>
        <message>
            <source>Name of a command</source>
            <translation>명령 이름</translation>
        </message>
        <message>
            <source>No command has these words in its name.</source>
            <translation>이 단어가 들어간 이름의 명령이 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CompareView</name>
        <message>
            <source>no other run</source>
            <translation>비교 안 함</translation>
        </message>
        <message>
            <source>The two have different goals: their losses are not the same thing.</source>
            <translation>두 튜닝은 개선할 대상이 달라 손실을 그대로 비교할 수 없습니다.</translation>
        </message>
        <message>
            <source>Choose another run to see both side by side.</source>
            <translation>다른 튜닝을 선택하면 나란히 비교할 수 있습니다.</translation>
        </message>
        <message>
            <source>Algorithm</source>
            <translation>알고리즘</translation>
        </message>
        <message>
            <source>Generations</source>
            <translation>세대 수</translation>
        </message>
        <message>
            <source>Candidates tried</source>
            <translation>시험한 후보 수</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>시간</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1초</translation>
        </message>
        <message>
            <source>Held out, untuned</source>
            <translation>검증용(튜닝 전)</translation>
        </message>
        <message>
            <source>Held out, best</source>
            <translation>검증용(최선)</translation>
        </message>
        <message>
            <source>Last word, before</source>
            <translation>최종 테스트(튜닝 전)</translation>
        </message>
        <message>
            <source>Last word, after</source>
            <translation>최종 테스트(튜닝 후)</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>테스트</translation>
        </message>
        <message>
            <source>unfinished</source>
            <translation>미완료</translation>
        </message>
        <message>
            <source>passed</source>
            <translation>통과</translation>
        </message>
        <message>
            <source>not passed</source>
            <translation>통과하지 못함</translation>
        </message>
        <message>
            <source>Com&amp;pare with</source>
            <translation>비교 대상(&amp;Z)</translation>
        </message>
        <message>
            <source>The run to compare with</source>
            <translation>비교할 튜닝</translation>
        </message>
        <message>
            <source>Save this chart’s figures as CSV</source>
            <translation>이 차트의 수치를 CSV로 저장</translation>
        </message>
        <message>
            <source>Both runs on held-out examples</source>
            <translation>검증용 예제에 대한 두 튜닝의 결과</translation>
        </message>
        <message>
            <source>Figures of both runs</source>
            <translation>두 튜닝의 수치</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Composer</name>
        <message>
            <source>Reading the prompt: %1 of %2 tokens</source>
            <translation>프롬프트 읽는 중: %1 / %2 토큰</translation>
        </message>
        <message>
            <source>Write a message</source>
            <translation>메시지 입력</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>메시지</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>보내기</translation>
        </message>
        <message>
            <source>Send the message (Enter)</source>
            <translation>메시지 보내기(Enter)</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>중지</translation>
        </message>
        <message>
            <source>Enter sends, Shift+Enter starts a new line</source>
            <translation>Enter로 보내기, Shift+Enter로 줄 바꿈</translation>
        </message>
        <message>
            <source>Prompt being read</source>
            <translation>프롬프트 읽기 진행률</translation>
        </message>
        <message>
            <source>Stop the answer</source>
            <translation>답변 중지</translation>
        </message>
        <message numerus="yes">
            <source>%1, about %n second(s) left</source>
            <translation>
                <numerusform>%1, 약 %n초 남음</numerusform>
            </translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>파일 첨부</translation>
        </message>
        <message>
            <source>Attach text files or PDF. They can also be dropped or pasted here.</source>
            <translation>텍스트 파일이나 PDF를 첨부합니다. 여기에 끌어다 놓거나 붙여넣을 수도 있습니다.</translation>
        </message>
        <message>
            <source>Think</source>
            <translation>생각</translation>
        </message>
        <message>
            <source>Let the model think before it answers</source>
            <translation>답하기 전에 모델이 생각하게 합니다</translation>
        </message>
        <message numerus="yes">
            <source>Summarising the oldest %n message(s)…</source>
            <translation>
                <numerusform>가장 오래된 메시지 %n개를 요약하는 중…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConsentLine</name>
        <message>
            <source>May TARS collect the answers you rate or change, so that a model can be tuned by them? They stay on this computer; the settings list them, and delete them.</source>
            <translation>평가하거나 편집한 답변을 모델 튜닝에 쓰도록 TARS가 모아도 될까요? 이 컴퓨터에만 남으며, 설정에서 보고 삭제할 수 있습니다.</translation>
        </message>
        <message>
            <source>Collect them</source>
            <translation>모으기</translation>
        </message>
        <message>
            <source>No</source>
            <translation>아니요</translation>
        </message>
        <message>
            <source>Do not collect them</source>
            <translation>모으지 않기</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConversationList</name>
        <message>
            <source>Rename</source>
            <translation>이름 바꾸기</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>삭제</translation>
        </message>
        <message>
            <source>New chat</source>
            <translation>새 채팅</translation>
        </message>
        <message>
            <source>Search chats</source>
            <translation>채팅 검색</translation>
        </message>
        <message>
            <source>Chats</source>
            <translation>채팅</translation>
        </message>
        <message>
            <source>Unpin</source>
            <translation>고정 해제</translation>
        </message>
        <message>
            <source>Pin</source>
            <translation>고정</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>새 폴더</translation>
        </message>
        <message>
            <source>Move to</source>
            <translation>이동</translation>
        </message>
        <message>
            <source>New chat here</source>
            <translation>여기에 새 채팅</translation>
        </message>
        <message>
            <source>New folder inside</source>
            <translation>이 안에 새 폴더</translation>
        </message>
        <message>
            <source>Delete the folder, not its chats</source>
            <translation>폴더 삭제(채팅은 유지)</translation>
        </message>
        <message>
            <source>No folder</source>
            <translation>폴더 없음</translation>
        </message>
        <message>
            <source>New folder…</source>
            <translation>새 폴더…</translation>
        </message>
        <message>
            <source>Messages found</source>
            <translation>찾은 메시지</translation>
        </message>
        <message numerus="yes">
            <source>The newest %n message(s) with these words</source>
            <translation>
                <numerusform>이 단어가 있는 최신 메시지 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In %n message(s)</source>
            <translation>
                <numerusform>메시지 %n개에서 찾음</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The %n message(s) that fit these words best</source>
            <translation>
                <numerusform>이 단어와 가장 잘 맞는 메시지 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>최신순</translation>
        </message>
        <message>
            <source>Best match first</source>
            <translation>관련도순</translation>
        </message>
        <message>
            <source>Order of the messages found</source>
            <translation>찾은 메시지의 순서</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConversationModel</name>
        <message>
            <source>You: %1</source>
            <translation>나: %1</translation>
        </message>
        <message>
            <source>Answer: %1</source>
            <translation>답변: %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DataPanel</name>
        <message>
            <source>Stopped.</source>
            <translation>중지했습니다.</translation>
        </message>
        <message>
            <source>SQLite database (*.sqlite)</source>
            <translation>SQLite 데이터베이스 (*.sqlite)</translation>
        </message>
        <message>
            <source>The chats and the models’ files are as they were written.</source>
            <translation>채팅과 모델 파일이 기록된 그대로입니다.</translation>
        </message>
        <message>
            <source>Damaged: %1, a file of the model %2.</source>
            <translation>손상됨: %1, 모델 %2의 파일.</translation>
        </message>
        <message>
            <source>Damaged: the chats (%1).</source>
            <translation>손상됨: 채팅 (%1).</translation>
        </message>
        <message>
            <source>Repaired. Damaged models were set aside and are fetched again.</source>
            <translation>복구했습니다. 손상된 모델은 치워 두고 다시 받습니다.</translation>
        </message>
        <message>
            <source>Chats</source>
            <translation>채팅</translation>
        </message>
        <message>
            <source>Downloaded models</source>
            <translation>받은 모델</translation>
        </message>
        <message>
            <source>Tuning runs</source>
            <translation>튜닝 실행</translation>
        </message>
        <message>
            <source>Adapters</source>
            <translation>어댑터</translation>
        </message>
        <message>
            <source>Smaller models</source>
            <translation>작게 만든 모델</translation>
        </message>
        <message>
            <source>Settings and the rest</source>
            <translation>설정과 나머지</translation>
        </message>
        <message>
            <source>Measure again</source>
            <translation>다시 재기(&amp;P)</translation>
        </message>
        <message>
            <source>Sto&amp;p</source>
            <translation>중지(&amp;P)</translation>
        </message>
        <message>
            <source>Your data</source>
            <translation>내 데이터</translation>
        </message>
        <message>
            <source>Conversations, settings and the list of models are kept here and nowhere else.</source>
            <translation>채팅, 설정, 모델 목록은 이곳에만 저장됩니다.</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>폴더 열기(&amp;Q)</translation>
        </message>
        <message>
            <source>Open the chosen one’s folder in the desktop’s own program</source>
            <translation>선택한 줄의 폴더를 파일 관리자에서 엽니다</translation>
        </message>
        <message>
            <source>Chec&amp;k everything</source>
            <translation>모두 검사(&amp;K)</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>복구</translation>
        </message>
        <message>
            <source>Write the chats’ indices anew; set damaged models aside and fetch them again</source>
            <translation>채팅의 색인을 다시 쓰고 손상된 모델은 치워 두고 다시 받습니다</translation>
        </message>
        <message>
            <source>How far it is</source>
            <translation>진행 정도</translation>
        </message>
        <message>
            <source>Where your data is</source>
            <translation>데이터가 있는 곳</translation>
        </message>
        <message>
            <source>What</source>
            <translation>무엇</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>크기</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>어디</translation>
        </message>
        <message>
            <source>A backup takes the place of the chats at the next start.</source>
            <translation>다음에 시작할 때 백업이 현재 채팅을 대신합니다.</translation>
        </message>
        <message>
            <source>Back up the chats and settings</source>
            <translation>채팅과 설정 백업</translation>
        </message>
        <message>
            <source>All chats and settings are in %1.</source>
            <translation>모든 채팅과 설정이 %1에 있습니다.</translation>
        </message>
        <message>
            <source>Restore from a backup</source>
            <translation>백업에서 복원</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>모든 파일 (*)</translation>
        </message>
        <message>
            <source>The backup is sound (chats: %1, and settings). It takes the place of what is here now at the next start; that is kept in a folder beside it.</source>
            <translation>백업에 이상이 없습니다(채팅: %1, 설정 포함). 다음에 시작할 때 지금 내용을 대신하며, 지금 내용은 옆 폴더에 보관됩니다.</translation>
        </message>
        <message>
            <source>The backup is sound (chats: %1, no settings). It takes the place of the chats at the next start; these are kept in a folder beside it.</source>
            <translation>백업에 이상이 없습니다(채팅: %1, 설정 없음). 다음에 시작할 때 채팅을 대신하며, 지금 채팅은 옆 폴더에 보관됩니다.</translation>
        </message>
        <message>
            <source>Chats and settings stay as they are.</source>
            <translation>채팅과 설정은 그대로 유지됩니다.</translation>
        </message>
        <message>
            <source>A model cannot be read: %1.</source>
            <translation>읽을 수 없는 모델이 있습니다: %1.</translation>
        </message>
        <message>
            <source>Damaged: %1, a file of the model %2. It is another program’s: fetch the model again there.</source>
            <translation>손상됨: %1, 모델 %2의 파일입니다. 다른 프로그램의 것이므로 그곳에서 모델을 다시 받으세요.</translation>
        </message>
        <message>
            <source>And more: %1</source>
            <translation>그 외: %1</translation>
        </message>
        <message>
            <source>The chats are still damaged: %1. A backup can be restored.</source>
            <translation>채팅이 아직 손상되어 있습니다: %1. 백업을 복원할 수 있습니다.</translation>
        </message>
        <message>
            <source>D&amp;o not restore</source>
            <translation>복원하지 않기(&amp;O)</translation>
        </message>
        <message>
            <source>Rest&amp;ore…</source>
            <translation>복원(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Back up…</source>
            <translation>백업(&amp;B)…</translation>
        </message>
        <message>
            <source>Write all chats and settings to one file, also the server’s keys: keep it to yourself</source>
            <translation>모든 채팅과 설정을 파일 하나에 씁니다. 서버 키도 들어가니 다른 사람에게 주지 마세요</translation>
        </message>
        <message>
            <source>Put the chats and settings of a backup in place of the present ones</source>
            <translation>현재 채팅과 설정을 백업의 것으로 바꿉니다</translation>
        </message>
        <message>
            <source>Whether the chats, and every file of every stored model, are as they were written</source>
            <translation>채팅과 저장된 모든 모델의 모든 파일이 기록된 그대로인지</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1/%2</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FeedbackPanel</name>
        <message>
            <source>Delete</source>
            <translation>삭제</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n entry(s) for good?</source>
            <translation>
                <numerusform>항목 %n개를 완전히 삭제할까요?</numerusform>
            </translation>
        </message>
        <message>
            <source>The chats stay as they are. Files of examples that were made of them are deleted, too, and what was tuned by them is marked.</source>
            <translation>채팅은 그대로 남습니다. 여기서 만든 예제 파일도 삭제되고, 그것으로 튜닝된 결과에는 표시가 붙습니다.</translation>
        </message>
        <message>
            <source>Ratings and corrections</source>
            <translation>평가와 수정</translation>
        </message>
        <message>
            <source>Collect the &amp;answers I rate or change, for tuning</source>
            <translation>평가하거나 편집한 답변을 튜닝용으로 모으기(&amp;A)</translation>
        </message>
        <message>
            <source>A good answer becomes an example to learn from, and so does one that you have changed, in place of the one it was made of. A bad answer becomes an example of what not to say, beside the good one to the same question if there is one. Without this, ratings are marks in the chat and nothing else.</source>
            <translation>좋은 답변은 배울 예제가 되고, 편집한 답변도 원래 답변 대신 예제가 됩니다. 나쁜 답변은 하지 말아야 할 말의 예제가 되며, 같은 질문에 좋은 답변이 있으면 그 곁에 놓입니다. 이 설정을 끄면 평가는 채팅 안의 표시일 뿐입니다.</translation>
        </message>
        <message>
            <source>What was collected</source>
            <translation>모은 항목</translation>
        </message>
        <message>
            <source>Delete the chosen entries</source>
            <translation>선택한 항목 삭제</translation>
        </message>
        <message>
            <source>Delete all</source>
            <translation>모두 삭제</translation>
        </message>
        <message>
            <source>Export as examples…</source>
            <translation>예제로 내보내기…</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FeedbackTable</name>
        <message>
            <source>Good</source>
            <translation>좋음</translation>
        </message>
        <message>
            <source>Bad</source>
            <translation>나쁨</translation>
        </message>
        <message>
            <source>Changed by you</source>
            <translation>내가 편집함</translation>
        </message>
        <message>
            <source>Preferred</source>
            <translation>선호함</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>종류</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>질문</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>답변</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>날짜</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>채팅</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FindBar</name>
        <message>
            <source>Not found</source>
            <translation>찾을 수 없음</translation>
        </message>
        <message numerus="yes">
            <source>In %n message(s)</source>
            <translation>
                <numerusform>메시지 %n개에서 찾음</numerusform>
            </translation>
        </message>
        <message>
            <source>Message %1 of %2</source>
            <translation>메시지 %1 / %2</translation>
        </message>
        <message>
            <source>Find in this chat</source>
            <translation>이 채팅에서 찾기</translation>
        </message>
        <message>
            <source>Earlier message with these words (Shift+Enter)</source>
            <translation>이 단어가 있는 이전 메시지(Shift+Enter)</translation>
        </message>
        <message>
            <source>Later message with these words (Enter)</source>
            <translation>이 단어가 있는 다음 메시지(Enter)</translation>
        </message>
        <message>
            <source>Close the search (Escape)</source>
            <translation>찾기 닫기(Esc)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundRepositories</name>
        <message>
            <source>Models of the architecture “%1” do not run here yet.</source>
            <translation>아키텍처 “%1”의 모델은 아직 여기서 실행되지 않습니다.</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>예</translation>
        </message>
        <message>
            <source>no</source>
            <translation>아니요</translation>
        </message>
        <message>
            <source>Repository</source>
            <translation>저장소</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>매개변수</translation>
        </message>
        <message>
            <source>Runs here</source>
            <translation>여기서 실행</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>다운로드</translation>
        </message>
        <message>
            <source>Likes</source>
            <translation>좋아요</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>업데이트</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>라이선스</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::HeatMap</name>
        <message>
            <source>This TARS was built without charts (install libqcustomplot-dev for them).</source>
            <translation>이 TARS는 차트 없이 빌드되었습니다(차트를 쓰려면 libqcustomplot-dev를 설치하세요).</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::LineChart</name>
        <message>
            <source>This TARS was built without charts (install libqcustomplot-dev for them).</source>
            <translation>이 TARS는 차트 없이 빌드되었습니다(차트를 쓰려면 libqcustomplot-dev를 설치하세요).</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MainWindow</name>
        <message>
            <source>&amp;File</source>
            <translation>파일(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;New chat</source>
            <translation>새 채팅(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Import model…</source>
            <translation>모델 가져오기(&amp;I)…</translation>
        </message>
        <message>
            <source>Import model &amp;folder…</source>
            <translation>모델 폴더 가져오기(&amp;F)…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>종료(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Chat</source>
            <translation>채팅(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>중지(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Regenerate</source>
            <translation>다시 생성(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Copy the last answer</source>
            <translation>마지막 답변 복사(&amp;C)</translation>
        </message>
        <message>
            <source>Re&amp;name chat or folder</source>
            <translation>채팅 또는 폴더 이름 바꾸기(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Delete chat or folder</source>
            <translation>채팅 또는 폴더 삭제(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>보기(&amp;V)</translation>
        </message>
        <message>
            <source>Settings of this con&amp;versation</source>
            <translation>이 채팅의 설정(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Larger text</source>
            <translation>글자 크게(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Smaller text</source>
            <translation>글자 작게(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Normal text size</source>
            <translation>기본 글자 크기(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>도움말(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;About TARS</source>
            <translation>TARS 정보(&amp;A)</translation>
        </message>
        <message>
            <source>“%1” was removed from the list.</source>
            <translation>“%1” 모델을 목록에서 제거했습니다.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>실행 취소</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>채팅</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>Tune</source>
            <translation>튜닝</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>서버</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>설정</translation>
        </message>
        <message>
            <source>“%1” was deleted.</source>
            <translation>“%1” 채팅을 삭제했습니다.</translation>
        </message>
        <message>
            <source>Models (*.gguf *.safetensors *.bin *.ggml *.pt *.pth *.onnx)</source>
            <translation>모델 (*.gguf *.safetensors *.bin *.ggml *.pt *.pth *.onnx)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>모든 파일 (*)</translation>
        </message>
        <message>
            <source>Import a model folder</source>
            <translation>모델 폴더 가져오기</translation>
        </message>
        <message>
            <source>About TARS</source>
            <translation>TARS 정보</translation>
        </message>
        <message>
            <source>TARS %1</source>
            <translation>TARS %1</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>페이지</translation>
        </message>
        <message>
            <source>Checking %1…</source>
            <translation>%1 확인 중…</translation>
        </message>
        <message>
            <source>&amp;Server</source>
            <translation>서버(&amp;S)</translation>
        </message>
        <message>
            <source>Server &amp;on</source>
            <translation>서버 켜기(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Copy the server’s address</source>
            <translation>서버 주소 복사(&amp;C)</translation>
        </message>
        <message>
            <source>Server on</source>
            <translation>서버 켜짐</translation>
        </message>
        <message>
            <source>Server did not start</source>
            <translation>서버를 시작하지 못함</translation>
        </message>
        <message>
            <source>The server did not start.</source>
            <translation>서버를 시작하지 못했습니다.</translation>
        </message>
        <message>
            <source>Show why</source>
            <translation>이유 보기</translation>
        </message>
        <message>
            <source>Change the last &amp;message</source>
            <translation>마지막 메시지 편집(&amp;M)</translation>
        </message>
        <message>
            <source>Go on in a ne&amp;w chat from here</source>
            <translation>여기서부터 새 채팅에서 이어 가기(&amp;W)</translation>
        </message>
        <message>
            <source>Find e&amp;arlier</source>
            <translation>이전 찾기(&amp;B)</translation>
        </message>
        <message>
            <source>Find &amp;later</source>
            <translation>다음 찾기(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Export chat…</source>
            <translation>채팅 내보내기(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;All commands…</source>
            <translation>모든 명령(&amp;A)…</translation>
        </message>
        <message>
            <source>Export chat</source>
            <translation>채팅 내보내기</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>웹 페이지 (*.html)</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>JSON, with every version of every message (*.json)</source>
            <translation>JSON, 모든 메시지의 모든 버전 포함 (*.json)</translation>
        </message>
        <message>
            <source>&amp;Pin or unpin chat</source>
            <translation>채팅 고정 또는 고정 해제(&amp;P)</translation>
        </message>
        <message>
            <source>Import &amp;chats of another program…</source>
            <translation>다른 프로그램의 채팅 가져오기(&amp;C)…</translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s) imported.</source>
            <translation>
                <numerusform>채팅 %n개를 가져왔습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>New f&amp;older</source>
            <translation>새 폴더(&amp;O)</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>저장됨: %1</translation>
        </message>
        <message>
            <source>Runs and tunes large language models on your own computer.

Its sources are free software under the Apache License 2.0. It uses Qt under the GNU LGPL 3 and, for its charts, QCustomPlot under the GNU GPL 3: this program as a whole is under the GNU GPL 3.</source>
            <translation>내 컴퓨터에서 대규모 언어 모델을 실행하고 튜닝합니다.

TARS의 소스 코드는 Apache License 2.0을 따르는 자유 소프트웨어입니다. GNU LGPL 3을 따르는 Qt를 사용하고 차트에는 GNU GPL 3을 따르는 QCustomPlot을 사용하므로, 프로그램 전체에는 GNU GPL 3이 적용됩니다.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>저장</translation>
        </message>
        <message>
            <source>The chat answers with these settings now.</source>
            <translation>이제 채팅이 이 설정으로 답변합니다.</translation>
        </message>
        <message>
            <source>T&amp;wo models side by side</source>
            <translation>두 모델 나란히 보기(&amp;W)</translation>
        </message>
        <message>
            <source>Go on from the second answ&amp;er</source>
            <translation>두 번째 답변에서 이어 가기(&amp;E)</translation>
        </message>
        <message>
            <source>%1 is not on this computer.</source>
            <translation>%1은(는) 이 컴퓨터에 없습니다.</translation>
        </message>
        <message>
            <source>Download the model first, then open its file.</source>
            <translation>먼저 모델을 내려받은 다음 파일을 여세요.</translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s)</source>
            <translation>
                <numerusform>스레드 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Mo&amp;ve to a folder…</source>
            <translation>폴더로 이동(&amp;V)…</translation>
        </message>
        <message>
            <source>Contin&amp;ue the answer</source>
            <translation>답변 이어 쓰기(&amp;U)</translation>
        </message>
        <message>
            <source>Previous vers&amp;ion</source>
            <translation>이전 버전(&amp;I)</translation>
        </message>
        <message>
            <source>Ne&amp;xt version</source>
            <translation>다음 버전(&amp;X)</translation>
        </message>
        <message>
            <source>&amp;Model</source>
            <translation>모델(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Choose a model…</source>
            <translation>모델 선택(&amp;C)…</translation>
        </message>
        <message>
            <source>&amp;Unload the model</source>
            <translation>모델 내리기(&amp;U)</translation>
        </message>
        <message>
            <source>Cancel &amp;loading</source>
            <translation>불러오기 취소(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Tune</source>
            <translation>튜닝(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Start tuning</source>
            <translation>튜닝 시작(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Pause or resume the run</source>
            <translation>실행 일시 중지 또는 재개(&amp;P)</translation>
        </message>
        <message>
            <source>S&amp;top the run</source>
            <translation>실행 중지(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Go on with the interrupted run</source>
            <translation>중단된 실행 이어 하기(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Adopt what was found</source>
            <translation>찾은 것 채택(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Roll back the last adoption</source>
            <translation>마지막 채택 되돌리기(&amp;R)</translation>
        </message>
        <message>
            <source>The answer is there</source>
            <translation>답변이 준비되었습니다</translation>
        </message>
        <message>
            <source>The model is imported</source>
            <translation>모델을 가져왔습니다</translation>
        </message>
        <message>
            <source>The model could not be loaded</source>
            <translation>모델을 불러올 수 없었습니다</translation>
        </message>
        <message>
            <source>The model is loaded</source>
            <translation>모델을 불러왔습니다</translation>
        </message>
        <message>
            <source>The tuning run failed</source>
            <translation>튜닝에 실패했습니다</translation>
        </message>
        <message>
            <source>The tuning run is over</source>
            <translation>튜닝이 끝났습니다</translation>
        </message>
        <message>
            <source>It found something better.</source>
            <translation>더 나은 것을 찾았습니다.</translation>
        </message>
        <message>
            <source>It found nothing better.</source>
            <translation>더 나은 것을 찾지 못했습니다.</translation>
        </message>
        <message>
            <source>The smaller model is written</source>
            <translation>더 작은 모델을 저장했습니다</translation>
        </message>
        <message>
            <source>Models of other &amp;programs</source>
            <translation>다른 프로그램의 모델(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Download a model…</source>
            <translation>모델 다운로드(&amp;D)…</translation>
        </message>
        <message>
            <source>Import models</source>
            <translation>모델 가져오기</translation>
        </message>
        <message>
            <source>%1: expected %2, took %3</source>
            <translation>%1: 예상 %2, 실제 %3</translation>
        </message>
        <message>
            <source>%1 took %2 of memory; expected were %3.</source>
            <translation>%1이(가) 메모리 %2를 차지했습니다. 예상은 %3였습니다.</translation>
        </message>
        <message>
            <source>What is said of whether a model fits may be as far off.</source>
            <translation>모델이 들어가는지에 대한 표시도 그만큼 어긋날 수 있습니다.</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) in the list already.</source>
            <translation>
                <numerusform>모델 %n개가 이미 목록에 있습니다.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) added to the list.</source>
            <translation>
                <numerusform>모델 %n개를 목록에 넣었습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” is here.</source>
            <translation>‘%1’을(를) 받았습니다.</translation>
        </message>
        <message>
            <source>Chat with it</source>
            <translation>채팅하기</translation>
        </message>
        <message>
            <source>“%1” is not fetched any more.</source>
            <translation>‘%1’을(를) 더 이상 받지 않습니다.</translation>
        </message>
        <message>
            <source>The last answer is &amp;good</source>
            <translation>마지막 답변이 좋음(&amp;G)</translation>
        </message>
        <message>
            <source>The last answer is &amp;bad</source>
            <translation>마지막 답변이 나쁨(&amp;K)</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>표시</translation>
        </message>
        <message>
            <source>Tuned by your ratings, and better in the test.</source>
            <translation>내 평가로 튜닝했고, 테스트에서 더 나아졌습니다.</translation>
        </message>
        <message>
            <source>Tuned by your ratings, better in the test, and adopted.</source>
            <translation>내 평가로 튜닝했고, 테스트에서 더 나아져 적용했습니다.</translation>
        </message>
        <message>
            <source>Rolled back: answers were rated worse than before.</source>
            <translation>되돌림: 답변이 이전보다 나쁘게 평가되었습니다.</translation>
        </message>
        <message>
            <source>Searc&amp;h all chats</source>
            <translation>모든 채팅 검색(&amp;H)</translation>
        </message>
        <message>
            <source>A&amp;ttach files…</source>
            <translation>파일 첨부(&amp;T)…</translation>
        </message>
        <message>
            <source>&amp;Undo, or follow the notice</source>
            <translation>실행 취소 또는 알림 따르기(&amp;U)</translation>
        </message>
        <message>
            <source>It reads PDF files with Poppler, which is under the GNU GPL 2 or later.</source>
            <translation>PDF 파일은 GNU GPL 2 이상을 따르는 Poppler로 읽습니다.</translation>
        </message>
        <message>
            <source>&amp;Search for models…</source>
            <translation>모델 검색(&amp;S)…</translation>
        </message>
        <message>
            <source>The model is here</source>
            <translation>모델을 받았습니다</translation>
        </message>
        <message>
            <source>The download failed</source>
            <translation>다운로드하지 못했습니다</translation>
        </message>
        <message>
            <source>&amp;Find on this page</source>
            <translation>이 페이지에서 찾기(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;First steps…</source>
            <translation>첫 단계(&amp;F)…</translation>
        </message>
        <message>
            <source>Preparing a tuning run</source>
            <translation>튜닝 준비 중</translation>
        </message>
        <message>
            <source>Tuning</source>
            <translation>튜닝 중</translation>
        </message>
        <message>
            <source>Tuning paused</source>
            <translation>튜닝 일시 중지됨</translation>
        </message>
        <message>
            <source>Ending the tuning run</source>
            <translation>튜닝을 끝내는 중</translation>
        </message>
        <message>
            <source>Testing what was found</source>
            <translation>찾은 것을 시험하는 중</translation>
        </message>
        <message>
            <source>generation %1</source>
            <translation>%1세대</translation>
        </message>
        <message>
            <source>%1 % better so far</source>
            <translation>지금까지 %1 % 개선</translation>
        </message>
        <message>
            <source>nothing better yet</source>
            <translation>아직 나아진 것 없음</translation>
        </message>
        <message>
            <source>The backup is in place. What was there before is in %1.</source>
            <translation>백업을 복원했습니다. 이전 내용은 %1에 있습니다.</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>폴더 보기</translation>
        </message>
        <message>
            <source>New folder inside</source>
            <translation>이 안에 새 폴더</translation>
        </message>
        <message>
            <source>Deleted chats…</source>
            <translation>삭제한 채팅…</translation>
        </message>
        <message>
            <source>Open in the reader</source>
            <translation>읽기 창에서 열기</translation>
        </message>
        <message>
            <source>It found something better, by %1 %.</source>
            <translation>%1 % 더 나은 것을 찾았습니다.</translation>
        </message>
        <message>
            <source>Choose first what it is about: %1</source>
            <translation>먼저 대상을 선택하세요: %1</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>편집(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>실행 취소</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>다시 실행</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>잘라내기</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>복사</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>붙여넣기</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>모두 선택</translation>
        </message>
        <message>
            <source>Served already at %1</source>
            <translation>이미 %1에서 제공 중</translation>
        </message>
        <message>
            <source>The answer failed</source>
            <translation>답변에 실패했습니다</translation>
        </message>
        <message>
            <source>%1 was used last, and is not there any more.</source>
            <translation>마지막으로 쓴 %1이(가) 더 이상 없습니다.</translation>
        </message>
        <message>
            <source>%1 was used last. It is not loaded, as it is not expected to fit.</source>
            <translation>마지막으로 %1을(를) 썼습니다. 들어가지 않을 것으로 예상되어 불러오지 않습니다.</translation>
        </message>
        <message>
            <source>%1 was used last, and cannot be read.</source>
            <translation>마지막으로 쓴 %1을(를) 읽을 수 없습니다.</translation>
        </message>
        <message>
            <source>TARS ended while it was importing %1.</source>
            <translation>%1을(를) 가져오는 중에 TARS가 종료되었습니다.</translation>
        </message>
        <message>
            <source>Import again</source>
            <translation>다시 가져오기</translation>
        </message>
        <message numerus="yes">
            <source>TARS ended while it was importing %1 and %n more.</source>
            <translation>
                <numerusform>%1 외 %n개를 가져오는 중에 TARS가 종료되었습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>What the disk did not take is written now.</source>
            <translation>디스크에 쓰지 못했던 내용을 이제 기록했습니다.</translation>
        </message>
        <message>
            <source>Not everything is written</source>
            <translation>모두 기록되지는 않았습니다</translation>
        </message>
        <message>
            <source>The disk has not taken all that was said in the chats. Closing now loses it.</source>
            <translation>채팅에서 나눈 말 가운데 일부가 디스크에 기록되지 않았습니다. 지금 닫으면 잃게 됩니다.</translation>
        </message>
        <message>
            <source>Once there is room on the disk, it is written and the window closes.</source>
            <translation>디스크에 공간이 생기면 기록되고 창이 닫힙니다.</translation>
        </message>
        <message>
            <source>Close and lose it</source>
            <translation>닫고 잃기</translation>
        </message>
        <message>
            <source>Leave the window open</source>
            <translation>창을 열어 두기</translation>
        </message>
        <message>
            <source>Save as a preset</source>
            <translation>프리셋으로 저장</translation>
        </message>
        <message>
            <source>Tuned</source>
            <translation>튜닝됨</translation>
        </message>
        <message>
            <source>Saved as the preset “%1”.</source>
            <translation>프리셋 “%1”(으)로 저장했습니다.</translation>
        </message>
        <message>
            <source>keys and values as %1</source>
            <translation>키와 값을 %1로</translation>
        </message>
        <message>
            <source>When the model is loaded next: %1.</source>
            <translation>다음에 모델을 불러올 때: %1.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageBar</name>
        <message>
            <source>Close this message</source>
            <translation>이 메시지 닫기</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageEditor</name>
        <message>
            <source>Change your message</source>
            <translation>내 메시지 편집</translation>
        </message>
        <message>
            <source>Change this answer</source>
            <translation>이 답변 편집</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>보내기</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>저장</translation>
        </message>
        <message>
            <source>Ask again with this text, beside the first version (Ctrl+Enter)</source>
            <translation>원래 버전을 남기고 이 내용으로 다시 질문(Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Keep this text beside the first version (Ctrl+Enter)</source>
            <translation>원래 버전을 남기고 이 내용을 저장(Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Change this summary</source>
            <translation>이 요약 편집</translation>
        </message>
        <message>
            <source>Give the model this from now on (Ctrl+Enter)</source>
            <translation>이제부터 모델에 이것을 전달 (Ctrl+Enter)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageWidget</name>
        <message>
            <source>Answer</source>
            <translation>답변</translation>
        </message>
        <message>
            <source>Your message</source>
            <translation>내 메시지</translation>
        </message>
        <message>
            <source>Reading the prompt…</source>
            <translation>프롬프트 읽는 중…</translation>
        </message>
        <message>
            <source>Answering…</source>
            <translation>답변 중…</translation>
        </message>
        <message>
            <source>Interrupted: the program ended while this was being written</source>
            <translation>중단됨: 작성하는 동안 프로그램이 종료되었습니다</translation>
        </message>
        <message>
            <source>Stopped · %1</source>
            <translation>중지됨 · %1</translation>
        </message>
        <message>
            <source>Length limit reached · %1</source>
            <translation>길이 제한에 도달함 · %1</translation>
        </message>
        <message>
            <source>The context is full · %1</source>
            <translation>컨텍스트가 가득 참 · %1</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>토큰 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 토큰/초</translation>
        </message>
        <message>
            <source>first after %1 ms</source>
            <translation>첫 토큰까지 %1ms</translation>
        </message>
        <message>
            <source>first after %1 s</source>
            <translation>첫 토큰까지 %1초</translation>
        </message>
        <message>
            <source>Previous version</source>
            <translation>이전 버전</translation>
        </message>
        <message>
            <source>Next version</source>
            <translation>다음 버전</translation>
        </message>
        <message>
            <source>Answer again, keeping this version</source>
            <translation>이 버전을 남기고 다시 답변</translation>
        </message>
        <message>
            <source>Go on writing this answer</source>
            <translation>이 답변 이어서 쓰기</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>계속</translation>
        </message>
        <message>
            <source>Changed by you</source>
            <translation>내가 편집함</translation>
        </message>
        <message>
            <source>%1 · changed by you</source>
            <translation>%1 · 내가 편집함</translation>
        </message>
        <message>
            <source>Copy this message</source>
            <translation>이 메시지 복사</translation>
        </message>
        <message>
            <source>Change this message, keeping this version</source>
            <translation>이 버전을 남기고 메시지 편집</translation>
        </message>
        <message>
            <source>Go on from here in a new chat</source>
            <translation>여기서부터 새 채팅에서 이어 가기</translation>
        </message>
        <message>
            <source>Show how this answer was made</source>
            <translation>이 답변이 만들어진 방법 보기</translation>
        </message>
        <message>
            <source>Too old to fit into the context: this message is not sent along</source>
            <translation>너무 오래되어 컨텍스트에 들어가지 않으므로 이 메시지는 보내지 않습니다</translation>
        </message>
        <message>
            <source>Fold the thoughts away</source>
            <translation>생각 접기</translation>
        </message>
        <message>
            <source>Show the thoughts</source>
            <translation>생각 보기</translation>
        </message>
        <message>
            <source>Thinking…</source>
            <translation>생각하는 중…</translation>
        </message>
        <message>
            <source>Thoughts</source>
            <translation>생각</translation>
        </message>
        <message>
            <source>Thought for %1 s</source>
            <translation>%1초 동안 생각함</translation>
        </message>
        <message>
            <source>%1 of %2 context</source>
            <translation>컨텍스트 %1/%2</translation>
        </message>
        <message>
            <source>seed %1</source>
            <translation>시드 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n old message(s) left out</source>
            <translation>
                <numerusform>오래된 메시지 %n개 제외됨</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n token(s) forgotten on the way</source>
            <translation>
                <numerusform>도중에 토큰 %n개를 잊음</numerusform>
            </translation>
        </message>
        <message>
            <source>Attached: %1</source>
            <translation>첨부: %1</translation>
        </message>
        <message>
            <source>Good answer</source>
            <translation>좋은 답변</translation>
        </message>
        <message>
            <source>Bad answer</source>
            <translation>나쁜 답변</translation>
        </message>
        <message>
            <source>Open in the reader</source>
            <translation>읽기 창에서 열기</translation>
        </message>
        <message numerus="yes">
            <source>%n old message(s) as a summary</source>
            <translation>
                <numerusform>오래된 메시지 %n개 요약됨</numerusform>
            </translation>
        </message>
        <message>
            <source>The model is given a summary in place of this message</source>
            <translation>모델에는 이 메시지 대신 요약이 전달됩니다</translation>
        </message>
        <message>
            <source>%1 of memory</source>
            <translation>메모리 %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelLibrary</name>
        <message>
            <source>%1 (file is missing)</source>
            <translation>%1 (파일 없음)</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>아키텍처</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>형식</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>매개변수</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>크기</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>컨텍스트</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 토큰/초</translation>
        </message>
        <message>
            <source>Speed here</source>
            <translation>여기서의 속도</translation>
        </message>
        <message numerus="yes">
            <source>%1, and %n more</source>
            <translation>
                <numerusform>%1 외 %n건</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelPicker</name>
        <message>
            <source>Loading %1</source>
            <translation>%1 불러오는 중</translation>
        </message>
        <message>
            <source>Choose a model</source>
            <translation>모델 선택</translation>
        </message>
        <message>
            <source>%1, %2, %3 parameters</source>
            <translation>%1, %2, 매개변수 %3</translation>
        </message>
        <message>
            <source>The model that answers</source>
            <translation>답변할 모델</translation>
        </message>
        <message>
            <source>Model: %1</source>
            <translation>모델: %1</translation>
        </message>
        <message>
            <source>Loading progress</source>
            <translation>불러오기 진행률</translation>
        </message>
        <message>
            <source>Cancel loading</source>
            <translation>불러오기 취소</translation>
        </message>
        <message>
            <source>Import a model file…</source>
            <translation>모델 파일 가져오기…</translation>
        </message>
        <message>
            <source>Import a model folder…</source>
            <translation>모델 폴더 가져오기…</translation>
        </message>
        <message>
            <source>Unload the model</source>
            <translation>모델 언로드</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelSuggestion</name>
        <message>
            <source>“%1” is in the queue of downloads. It comes while you do other things.</source>
            <translation>“%1”이(가) 다운로드 대기열에 있습니다. 다른 일을 하는 동안 받아집니다.</translation>
        </message>
        <message>
            <source>TARS is offline: the switch is in the settings, under Privacy. Without a network, import a model’s file.</source>
            <translation>TARS가 오프라인입니다. 스위치는 설정의 개인 정보에 있습니다. 네트워크가 없으면 모델 파일을 가져오세요.</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>찾는 중…</translation>
        </message>
        <message>
            <source>The button asks %1 which forms of it there are, and nothing before.</source>
            <translation>버튼을 누르면 %1에 어떤 형태가 있는지 묻습니다. 그 전에는 아무것도 묻지 않습니다.</translation>
        </message>
        <message>
            <source>See &amp;what fits</source>
            <translation>맞는 것 보기(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>다운로드(&amp;D)</translation>
        </message>
        <message>
            <source>Measuring what this computer has free…</source>
            <translation>이 컴퓨터의 여유를 재는 중…</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>맞음</translation>
        </message>
        <message>
            <source>tight</source>
            <translation>빠듯함</translation>
        </message>
        <message>
            <source>too big: programs that are closed leave more</source>
            <translation>너무 큼: 프로그램을 닫으면 여유가 생깁니다</translation>
        </message>
        <message>
            <source>Recommended: %1. About %2 to download, and about %3 of memory while it is loaded, of which %4 are free: %5.</source>
            <translation>추천: %1. 다운로드 약 %2, 불러온 동안 메모리 약 %3, 여유 %4: %5.</translation>
        </message>
        <message>
            <source>Forms of the recommended model</source>
            <translation>추천 모델의 형태</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelsPage</name>
        <message>
            <source>Models on this computer</source>
            <translation>이 컴퓨터의 모델</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>불러오기</translation>
        </message>
        <message>
            <source>Load this model and chat with it</source>
            <translation>이 모델을 불러와 채팅하기</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>목록에서 제거</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>No models yet</source>
            <translation>아직 모델이 없습니다</translation>
        </message>
        <message>
            <source>Import a GGUF file, or a folder as Hugging Face gives it (config.json with safetensors).</source>
            <translation>GGUF 파일이나 Hugging Face에서 제공하는 형태의 폴더(config.json과 safetensors)를 가져오세요.</translation>
        </message>
        <message>
            <source>Your models</source>
            <translation>내 모델</translation>
        </message>
        <message>
            <source>Found on this computer (%1)</source>
            <translation>이 컴퓨터에서 찾음 (%1)</translation>
        </message>
        <message>
            <source>Found on this computer</source>
            <translation>이 컴퓨터에서 찾음</translation>
        </message>
        <message>
            <source>Downloads (%1)</source>
            <translation>다운로드 (%1)</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>다운로드</translation>
        </message>
        <message>
            <source>Checking %1…</source>
            <translation>%1 확인 중…</translation>
        </message>
        <message>
            <source>Use models that are on this computer already</source>
            <translation>이 컴퓨터에 이미 있는 모델을 씁니다</translation>
        </message>
        <message>
            <source>Model &amp;files…</source>
            <translation>모델 파일(&amp;F)…</translation>
        </message>
        <message>
            <source>A f&amp;older…</source>
            <translation>폴더(&amp;O)…</translation>
        </message>
        <message>
            <source>Models of &amp;other programs</source>
            <translation>다른 프로그램의 모델(&amp;O)</translation>
        </message>
        <message>
            <source>From the &amp;internet…</source>
            <translation>인터넷에서(&amp;I)…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>중지</translation>
        </message>
        <message>
            <source>Stop importing; what is in the list already stays there</source>
            <translation>가져오기를 멈춥니다. 이미 목록에 있는 것은 남습니다</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>이름 바꾸기</translation>
        </message>
        <message>
            <source>Give this model another name in the list</source>
            <translation>목록에서 이 모델의 이름을 바꿉니다</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>복사</translation>
        </message>
        <message>
            <source>A second name for the same files</source>
            <translation>같은 파일의 두 번째 이름</translation>
        </message>
        <message>
            <source>Remove this model from the list; its file stays, unless it was downloaded here</source>
            <translation>이 모델을 목록에서 뺍니다. 여기서 다운로드한 것이 아니면 파일은 남습니다</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>가져오기(&amp;I)…</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>검색</translation>
        </message>
        <message>
            <source>&amp;Search Hugging Face…</source>
            <translation>Hugging Face 검색(&amp;S)…</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s), %1 in all.</source>
            <translation>
                <numerusform>모델 %n개, 모두 %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n model(s), %1 in all. %2 are free on the disk.</source>
            <translation>
                <numerusform>모델 %n개, 모두 %1. 디스크에 %2 남았습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>폴더에서 보기(&amp;F)</translation>
        </message>
        <message>
            <source>Copy its &amp;path</source>
            <translation>경로 복사(&amp;P)</translation>
        </message>
        <message>
            <source>Find in your models</source>
            <translation>내 모델에서 찾기</translation>
        </message>
        <message>
            <source>Stop m&amp;easuring</source>
            <translation>측정 중지(&amp;E)</translation>
        </message>
        <message>
            <source>M&amp;easure the speed</source>
            <translation>속도 측정(&amp;E)</translation>
        </message>
        <message>
            <source>Stop importing</source>
            <translation>가져오기 멈추기</translation>
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
            <translation>다시 보기</translation>
        </message>
        <message>
            <source>Shows the charts as they grew</source>
            <translation>차트가 그려진 과정을 다시 보여 줍니다</translation>
        </message>
        <message>
            <source>How much of the run is shown</source>
            <translation>튜닝 표시 범위</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RepositoryModels</name>
        <message>
            <source>Needs about %1 of memory, and %2 are free now. How much exactly is told once it is here.</source>
            <translation>메모리가 약 %1 필요하고 지금 %2 남아 있습니다. 정확한 양은 받은 뒤에 알 수 있습니다.</translation>
        </message>
        <message>
            <source>about %1</source>
            <translation>약 %1</translation>
        </message>
        <message>
            <source>fits, recommended</source>
            <translation>맞음, 추천</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>맞음</translation>
        </message>
        <message>
            <source>tight</source>
            <translation>빠듯함</translation>
        </message>
        <message>
            <source>too big</source>
            <translation>너무 큼</translation>
        </message>
        <message>
            <source>in your list</source>
            <translation>목록에 있음</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>받는 중</translation>
        </message>
        <message>
            <source>no room on the disk</source>
            <translation>디스크 공간 부족</translation>
        </message>
        <message>
            <source>Quantization</source>
            <translation>양자화</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>크기</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>메모리</translation>
        </message>
        <message>
            <source>Fits here</source>
            <translation>여기에 맞음</translation>
        </message>
        <message>
            <source>State</source>
            <translation>상태</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RequestLog</name>
        <message>
            <source>%1, client left</source>
            <translation>%1, 클라이언트 연결 끊김</translation>
        </message>
        <message>
            <source>%1, failed</source>
            <translation>%1, 실패</translation>
        </message>
        <message>
            <source>%1, cut at its limit</source>
            <translation>%1, 제한에서 잘림</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1ms</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1초</translation>
        </message>
        <message>
            <source>Tokens read → tokens written</source>
            <translation>입력 토큰 → 출력 토큰</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>시각</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>클라이언트</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>요청</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>상태</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>토큰</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>소요 시간</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n message(s) dropped</source>
            <translation>
                <numerusform>%1, 메시지 %n개 생략</numerusform>
            </translation>
        </message>
        <message>
            <source>First token</source>
            <translation>첫 토큰</translation>
        </message>
        <message>
            <source>Tokens/s</source>
            <translation>토큰/초</translation>
        </message>
        <message>
            <source>Model: %1</source>
            <translation>모델: %1</translation>
        </message>
        <message>
            <source>Status: %1</source>
            <translation>상태: %1</translation>
        </message>
        <message>
            <source>Tokens read → tokens written: %1</source>
            <translation>읽은 → 쓴 토큰: %1</translation>
        </message>
        <message>
            <source>First token after %1</source>
            <translation>첫 토큰까지 %1</translation>
        </message>
        <message>
            <source>%1 tokens per second</source>
            <translation>초당 토큰 %1개</translation>
        </message>
        <message>
            <source>Duration: %1</source>
            <translation>걸린 시간: %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RunCharts</name>
        <message>
            <source>untuned</source>
            <translation>튜닝 전</translation>
        </message>
        <message>
            <source>temperature only</source>
            <translation>온도만</translation>
        </message>
        <message>
            <source>Loss: lower is better</source>
            <translation>손실: 낮을수록 좋음</translation>
        </message>
        <message>
            <source>Candidates tried</source>
            <translation>시험한 후보 수</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>시간(분)</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>시간(초)</translation>
        </message>
        <message>
            <source>middle half</source>
            <translation>중간 50%</translation>
        </message>
        <message>
            <source>worst</source>
            <translation>최악</translation>
        </message>
        <message>
            <source>median</source>
            <translation>중앙값</translation>
        </message>
        <message>
            <source>best of a generation</source>
            <translation>세대별 최선</translation>
        </message>
        <message>
            <source>random search</source>
            <translation>무작위 탐색</translation>
        </message>
        <message>
            <source>held out</source>
            <translation>검증용</translation>
        </message>
        <message>
            <source>guard</source>
            <translation>감시용</translation>
        </message>
        <message>
            <source>best held out</source>
            <translation>검증용 최선</translation>
        </message>
        <message>
            <source>Nothing was measured yet.</source>
            <translation>아직 측정된 것이 없습니다.</translation>
        </message>
        <message>
            <source>The untuned model has a loss of %1 on held-out examples; no candidate was tried yet.</source>
            <translation>검증용 예제에 대한 튜닝 전 모델의 손실은 %1입니다. 아직 시험한 후보가 없습니다.</translation>
        </message>
        <message numerus="yes">
            <source>%n generation(s)</source>
            <translation>
                <numerusform>%n세대</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n candidate(s)</source>
            <translation>
                <numerusform>후보 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>After %1 with %2, the loss on held-out examples went from %3 down to %4.</source>
            <translation>%1 동안 %2를 시험한 결과, 검증용 예제의 손실이 낮아졌습니다(%3 → %4).</translation>
        </message>
        <message>
            <source>After %1 with %2, nothing is better on held-out examples than the untuned model’s loss of %3.</source>
            <translation>%1 동안 %2를 시험했지만, 검증용 예제에서 튜닝 전 모델의 손실 %3보다 나은 결과는 없습니다.</translation>
        </message>
        <message>
            <source>After %1 with %2, the best loss is %3.</source>
            <translation>%1 동안 %2를 시험한 지금까지의 최저 손실은 %3입니다.</translation>
        </message>
        <message>
            <source>Seconds per generation</source>
            <translation>세대당 시간(초)</translation>
        </message>
        <message>
            <source>Shares of the budget</source>
            <translation>예산 배분</translation>
        </message>
        <message>
            <source>Step size (σ)</source>
            <translation>스텝 크기(σ)</translation>
        </message>
        <message>
            <source>Diversity of the population</source>
            <translation>개체군의 다양성</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>온도</translation>
        </message>
        <message>
            <source>Acceptance rate</source>
            <translation>수락률</translation>
        </message>
        <message>
            <source>Current loss</source>
            <translation>현재 손실</translation>
        </message>
        <message>
            <source>Condition (axis ratio)</source>
            <translation>조건수(축 비율)</translation>
        </message>
        <message>
            <source>Population</source>
            <translation>개체군 크기</translation>
        </message>
        <message>
            <source>Distance from the start</source>
            <translation>시작점에서의 거리</translation>
        </message>
        <message>
            <source>Signal to noise</source>
            <translation>신호 대 잡음비</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>단계</translation>
        </message>
        <message>
            <source>Restarts</source>
            <translation>재시작 횟수</translation>
        </message>
        <message>
            <source>Step size</source>
            <translation>스텝 크기</translation>
        </message>
        <message>
            <source>target</source>
            <translation>목표</translation>
        </message>
        <message>
            <source>%1: %2 at first, %3 now.</source>
            <translation>%1: 처음 %2, 현재 %3.</translation>
        </message>
        <message>
            <source>Time of a request; 1: as now</source>
            <translation>요청 소요 시간(현재 = 1)</translation>
        </message>
        <message>
            <source>After %1, the fastest takes %2 of the time that a request takes as things are.</source>
            <translation>%1를 시험한 결과, 가장 빠른 후보의 요청 소요 시간은 현재의 %2입니다.</translation>
        </message>
        <message>
            <source>How long generations took</source>
            <translation>세대별 소요 시간 분포</translation>
        </message>
        <message>
            <source>Held out against watched text</source>
            <translation>검증용과 감시용 비교</translation>
        </message>
        <message>
            <source>Who made the best</source>
            <translation>최선 후보의 생성 방식</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1%</translation>
        </message>
        <message>
            <source>%1, untuned</source>
            <translation>%1(튜닝 전)</translation>
        </message>
        <message>
            <source>Held out: lower is better</source>
            <translation>검증용: 낮을수록 좋음</translation>
        </message>
        <message>
            <source>%1 at best</source>
            <translation>최저 %1</translation>
        </message>
        <message>
            <source>nothing better</source>
            <translation>개선 없음</translation>
        </message>
        <message>
            <source>On held-out examples %1 has found %2, %3 has found %4.</source>
            <translation>검증용 예제에 대한 결과 – %1: %2, %3: %4.</translation>
        </message>
        <message>
            <source>readout alone</source>
            <translation>리드아웃만</translation>
        </message>
        <message>
            <source>by each matrix alone</source>
            <translation>행렬마다 따로 잰 값으로</translation>
        </message>
        <message>
            <source>Distance from the original, in nats per token</source>
            <translation>원본과의 거리(토큰당 내트)</translation>
        </message>
        <message>
            <source>one type for all</source>
            <translation>모두 같은 형식</translation>
        </message>
        <message>
            <source>One type for all is %1 nats per token from the original.</source>
            <translation>모두 같은 형식은 원본에서 토큰당 %1내트 떨어져 있습니다.</translation>
        </message>
        <message>
            <source>%1 After %2 with %3, the closest of this size is %4 away, on text that was held out.</source>
            <translation>%1 %2, %3 후 이 크기에서 가장 가까운 것은 따로 둔 텍스트에서 %4 떨어져 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RunView</name>
        <message>
            <source>Interrupted: it can go on</source>
            <translation>중단됨: 계속할 수 있음</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>종료됨</translation>
        </message>
        <message>
            <source>Reading the model and the examples…</source>
            <translation>모델과 예제를 읽는 중…</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>탐색 중…</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>일시 중지됨</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>중지하는 중…</translation>
        </message>
        <message>
            <source>Testing what was found…</source>
            <translation>찾은 결과를 테스트하는 중…</translation>
        </message>
        <message>
            <source>Run %1</source>
            <translation>튜닝 %1</translation>
        </message>
        <message>
            <source>%1  ·  algorithm %2</source>
            <translation>%1  ·  알고리즘 %2</translation>
        </message>
        <message>
            <source>&amp;Resume</source>
            <translation>재개(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>일시 중지(&amp;P)</translation>
        </message>
        <message>
            <source>Ends the search and tests what it has found</source>
            <translation>탐색을 끝내고 찾은 결과를 테스트합니다</translation>
        </message>
        <message>
            <source>Interrupts the run</source>
            <translation>튜닝을 중단합니다</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>중지(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Go on</source>
            <translation>계속(&amp;P)</translation>
        </message>
        <message>
            <source>Takes the run up where it was interrupted</source>
            <translation>중단된 곳부터 튜닝을 이어서 합니다</translation>
        </message>
        <message>
            <source>&amp;Losses</source>
            <translation>손실(&amp;L)</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>탐색(&amp;Y)</translation>
        </message>
        <message>
            <source>Candi&amp;dates</source>
            <translation>후보(&amp;J)</translation>
        </message>
        <message>
            <source>A&amp;nswers</source>
            <translation>답변(&amp;N)</translation>
        </message>
        <message>
            <source>Charts, candidates and answers of the run</source>
            <translation>이 튜닝의 차트, 후보, 답변</translation>
        </message>
        <message>
            <source>&amp;Over</source>
            <translation>가로축(&amp;O)</translation>
        </message>
        <message>
            <source>What the charts run over</source>
            <translation>차트의 가로축</translation>
        </message>
        <message>
            <source>time</source>
            <translation>시간</translation>
        </message>
        <message>
            <source>candidates tried</source>
            <translation>시험한 후보 수</translation>
        </message>
        <message>
            <source>Losses over the run</source>
            <translation>튜닝 중 손실의 변화</translation>
        </message>
        <message>
            <source>Save all figures as CSV</source>
            <translation>모든 수치를 CSV로 저장</translation>
        </message>
        <message>
            <source>Sho&amp;w</source>
            <translation>표시(&amp;Z)</translation>
        </message>
        <message>
            <source>Figure of the search</source>
            <translation>탐색 지표</translation>
        </message>
        <message>
            <source>The best candidate of each generation</source>
            <translation>각 세대의 가장 좋은 후보</translation>
        </message>
        <message>
            <source>Reading the model…</source>
            <translation>모델을 읽는 중…</translation>
        </message>
        <message>
            <source>Share of the run that is done</source>
            <translation>튜닝 진행률</translation>
        </message>
        <message>
            <source>Moves</source>
            <translation>변화(&amp;X)</translation>
        </message>
        <message>
            <source>Save this chart’s figures as CSV</source>
            <translation>이 차트의 수치를 CSV로 저장</translation>
        </message>
        <message>
            <source>What has moved, generation by generation</source>
            <translation>세대별 변화</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>비교</translation>
        </message>
        <message>
            <source>Measuring each matrix…</source>
            <translation>행렬을 하나씩 재는 중…</translation>
        </message>
        <message>
            <source>Bl&amp;ind</source>
            <translation>블라인드(&amp;I)</translation>
        </message>
        <message>
            <source>Examples that only say which answers are not wanted: %1. The model’s own answers stand in for better ones.</source>
            <translation>원하지 않는 답변만 알려 주는 예제: %1. 더 나은 답변 대신 모델 자신의 답변을 씁니다.</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>차트</translation>
        </message>
        <message>
            <source>Waits while an answer is written</source>
            <translation>답변을 쓰는 동안 기다리는 중</translation>
        </message>
        <message>
            <source>Waits until nobody uses the computer</source>
            <translation>아무도 컴퓨터를 쓰지 않을 때까지 기다리는 중</translation>
        </message>
        <message>
            <source>Waits while on battery</source>
            <translation>배터리 사용 중이라 기다리는 중</translation>
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
            <translation>세대당 시간(밀리초)</translation>
        </message>
        <message>
            <source>Generations</source>
            <translation>세대 수</translation>
        </message>
        <message>
            <source>Nothing was measured yet.</source>
            <translation>아직 측정된 것이 없습니다.</translation>
        </message>
        <message>
            <source>generations</source>
            <translation>세대 수</translation>
        </message>
        <message>
            <source>11 to 15 ms</source>
            <translation>11~15ms</translation>
        </message>
        <message numerus="yes">
            <source>Half of the %n generation(s) took %1 ms or less; %2 of them took 11 to 15 ms.</source>
            <translation>
                <numerusform>%n세대의 절반은 %1ms 이하, 전체의 %2는 11~15ms가 걸렸습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>Loss on held-out examples</source>
            <translation>검증용 예제에 대한 손실</translation>
        </message>
        <message>
            <source>Loss on the text it must not get worse at</source>
            <translation>감시 대상 텍스트에 대한 손실</translation>
        </message>
        <message>
            <source>checked</source>
            <translation>검증됨</translation>
        </message>
        <message>
            <source>none is better at both</source>
            <translation>둘 다 더 나은 후보 없음</translation>
        </message>
        <message numerus="yes">
            <source>Of %n candidate(s) that were checked, %1 stand where none is better both at held-out examples and at the text that was watched.</source>
            <translation>
                <numerusform>검증한 후보 %n개 중 %1개는 검증용 예제와 감시 대상 텍스트 모두에서 더 나은 후보가 없습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>Share of the budget</source>
            <translation>예산 비율</translation>
        </message>
        <message>
            <source>The algorithm %1 has the largest share of the budget, %2.</source>
            <translation>예산을 가장 많이 배분받은 알고리즘은 %1(%2)입니다.</translation>
        </message>
        <message>
            <source>Share of the generations so far</source>
            <translation>지금까지의 세대 중 비율</translation>
        </message>
        <message>
            <source>Most of the generations’ best candidates were made by %1, %2 of them.</source>
            <translation>세대별로 가장 좋은 후보를 가장 많이 만든 방식은 %1(%2)입니다.</translation>
        </message>
        <message>
            <source>Generation</source>
            <translation>세대</translation>
        </message>
        <message>
            <source>Moved, as a share of the range</source>
            <translation>변화량(범위 대비 비율)</translation>
        </message>
        <message>
            <source>This search moves whole matrices along random directions: there are no single numbers to show.</source>
            <translation>이 탐색은 행렬 전체를 무작위 방향으로 움직이므로 표시할 개별 수치가 없습니다.</translation>
        </message>
        <message>
            <source>%1 by %2</source>
            <translation>%1(%2)</translation>
        </message>
        <message>
            <source>Furthest from the untuned model in the last generation: %1.</source>
            <translation>마지막 세대에서 튜닝 전 모델과 가장 멀어진 항목: %1.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SearchPanel</name>
        <message>
            <source>Searching…</source>
            <translation>검색 중…</translation>
        </message>
        <message>
            <source>Words, the name of a repository, or the address of its page. What stands here is sent to %1.</source>
            <translation>단어, 저장소 이름 또는 그 페이지의 주소. 여기에 쓴 것은 %1(으)로 전송됩니다.</translation>
        </message>
        <message>
            <source>Nothing found. Try fewer words, or others.</source>
            <translation>찾지 못했습니다. 단어를 줄이거나 바꿔 보세요.</translation>
        </message>
        <message numerus="yes">
            <source>%n repositor(y/ies) found</source>
            <translation>
                <numerusform>저장소 %n개를 찾았습니다</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>중지</translation>
        </message>
        <message>
            <source>Se&amp;arch</source>
            <translation>검색(&amp;A)</translation>
        </message>
        <message>
            <source>Looking into it…</source>
            <translation>살펴보는 중…</translation>
        </message>
        <message>
            <source>Models of the architecture “%1” do not run here yet.</source>
            <translation>아키텍처 “%1”의 모델은 아직 여기서 실행되지 않습니다.</translation>
        </message>
        <message>
            <source>Its author asks for consent on its page. Downloads then need the token of an account that has given it, in HF_TOKEN.</source>
            <translation>작성자가 페이지에서 동의를 요구합니다. 다운로드하려면 동의한 계정의 토큰이 HF_TOKEN에 있어야 합니다.</translation>
        </message>
        <message>
            <source>There is nothing in it that can be downloaded.</source>
            <translation>다운로드할 수 있는 것이 없습니다.</translation>
        </message>
        <message>
            <source>“%1” is in the queue of downloads.</source>
            <translation>“%1”이(가) 다운로드 대기열에 있습니다.</translation>
        </message>
        <message>
            <source>Fi&amp;nd</source>
            <translation>찾기(&amp;B)</translation>
        </message>
        <message>
            <source>Search Hugging Face</source>
            <translation>Hugging Face 검색</translation>
        </message>
        <message>
            <source>Search Hugging Face for models in the GGUF format</source>
            <translation>Hugging Face에서 GGUF 형식의 모델 검색</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>다운로드(&amp;D)</translation>
        </message>
        <message>
            <source>Put the chosen model in the queue of downloads</source>
            <translation>선택한 모델을 다운로드 대기열에 넣습니다</translation>
        </message>
        <message>
            <source>&amp;Open its page</source>
            <translation>페이지 열기(&amp;O)</translation>
        </message>
        <message>
            <source>Open the repository’s page in the browser</source>
            <translation>저장소 페이지를 브라우저에서 엽니다</translation>
        </message>
        <message>
            <source>Repositories found</source>
            <translation>찾은 저장소</translation>
        </message>
        <message>
            <source>Models in the repository</source>
            <translation>저장소의 모델</translation>
        </message>
        <message>
            <source>Find a model</source>
            <translation>모델 찾기</translation>
        </message>
        <message>
            <source>Search Hugging Face by name, see which of a model’s sizes fits this computer, and download it.</source>
            <translation>Hugging Face를 이름으로 검색하고, 모델의 어떤 크기가 이 컴퓨터에 맞는지 보고, 다운로드하세요.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SecondPane</name>
        <message>
            <source>Second answer</source>
            <translation>두 번째 답변</translation>
        </message>
        <message>
            <source>Close the second pane</source>
            <translation>두 번째 창 닫기</translation>
        </message>
        <message>
            <source>Go on from this answer</source>
            <translation>이 답변에서 이어 가기</translation>
        </message>
        <message>
            <source>Two answers to one question</source>
            <translation>한 질문에 두 답변</translation>
        </message>
        <message>
            <source>What you ask from now on is answered here, too.</source>
            <translation>이제부터 묻는 것은 여기에서도 답합니다.</translation>
        </message>
        <message>
            <source>Choose a second model above.</source>
            <translation>위에서 두 번째 모델을 고르세요.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ServerPage</name>
        <message>
            <source>Port %1 is taken by another program.</source>
            <translation>%1번 포트를 다른 프로그램이 사용하고 있습니다.</translation>
        </message>
        <message>
            <source>Port %1 is taken: %2 is running there.</source>
            <translation>%1번 포트가 사용 중입니다: %2 실행 중.</translation>
        </message>
        <message>
            <source>Port %1 is taken: %2 is running there (process %3).</source>
            <translation>%1번 포트가 사용 중입니다: %2 실행 중(프로세스 %3).</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>꺼짐</translation>
        </message>
        <message>
            <source>Other programs cannot use your models.</source>
            <translation>다른 프로그램이 내 모델을 사용할 수 없습니다.</translation>
        </message>
        <message>
            <source>Turning on…</source>
            <translation>켜는 중…</translation>
        </message>
        <message>
            <source>On at %1</source>
            <translation>켜짐: %1</translation>
        </message>
        <message>
            <source>Every device in the network that has the key can use your models.</source>
            <translation>키가 있는 네트워크의 모든 기기가 내 모델을 사용할 수 있습니다.</translation>
        </message>
        <message>
            <source>Programs on this computer can use your models.</source>
            <translation>이 컴퓨터의 프로그램이 내 모델을 사용할 수 있습니다.</translation>
        </message>
        <message>
            <source>Turning off: answers under way may end…</source>
            <translation>끄는 중: 진행 중인 답변이 끝나기를 기다립니다…</translation>
        </message>
        <message>
            <source>Off: %1</source>
            <translation>꺼짐: %1</translation>
        </message>
        <message>
            <source>Port %1 is free.</source>
            <translation>%1번 포트는 비어 있습니다.</translation>
        </message>
        <message>
            <source>Choose another port below.</source>
            <translation>아래에서 다른 포트를 선택하세요.</translation>
        </message>
        <message>
            <source>Use port %1</source>
            <translation>%1번 포트 사용</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation>
                <numerusform>요청 %n건</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 under way</source>
            <translation>진행 중 %1건</translation>
        </message>
        <message>
            <source>%1 refused</source>
            <translation>거부 %1건</translation>
        </message>
        <message>
            <source>%1 tokens read</source>
            <translation>입력 토큰 %1개</translation>
        </message>
        <message>
            <source>%1 tokens written</source>
            <translation>출력 토큰 %1개</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>서버</translation>
        </message>
        <message>
            <source>Other programs use your models through this server the way they use Ollama or OpenAI.</source>
            <translation>다른 프로그램이 Ollama나 OpenAI를 사용하듯이 이 서버를 통해 내 모델을 사용할 수 있습니다.</translation>
        </message>
        <message>
            <source>Copy address</source>
            <translation>주소 복사</translation>
        </message>
        <message>
            <source>&amp;Requests</source>
            <translation>요청(&amp;R)</translation>
        </message>
        <message>
            <source>Connect &amp;a program</source>
            <translation>프로그램 연결(&amp;O)</translation>
        </message>
        <message>
            <source>Requests, or how to connect</source>
            <translation>요청 또는 연결 방법</translation>
        </message>
        <message>
            <source>Requests, the newest first</source>
            <translation>요청(최신순)</translation>
        </message>
        <message>
            <source>Program to connect</source>
            <translation>연결할 프로그램</translation>
        </message>
        <message>
            <source>What that program needs</source>
            <translation>그 프로그램에 필요한 내용</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>복사</translation>
        </message>
        <message>
            <source>Copy what that program needs</source>
            <translation>그 프로그램에 필요한 내용 복사</translation>
        </message>
        <message>
            <source>The chosen request</source>
            <translation>선택한 요청</translation>
        </message>
        <message>
            <source>Copy as curl</source>
            <translation>curl로 복사</translation>
        </message>
        <message>
            <source>A command for the same request; what was sent with it is not kept, so an example stands there</source>
            <translation>같은 요청의 명령입니다. 보낸 내용은 보관하지 않으므로 예시가 들어갑니다</translation>
        </message>
        <message>
            <source>Nobody has asked anything yet. Once the server is on, every request stands here.</source>
            <translation>아직 요청이 없습니다. 서버가 켜지면 모든 요청이 여기에 표시됩니다.</translation>
        </message>
        <message>
            <source>Use the next free port</source>
            <translation>다음 빈 포트 사용</translation>
        </message>
        <message>
            <source>Copy the chosen request as curl</source>
            <translation>선택한 요청을 curl로 복사</translation>
        </message>
        <message>
            <source>Access</source>
            <translation>접근</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SettingRow</name>
        <message>
            <source>“%1” is at its default again.</source>
            <translation>“%1”을(를) 기본값으로 되돌렸습니다.</translation>
        </message>
        <message>
            <source>%1: back to the default</source>
            <translation>%1: 기본값으로 되돌리기</translation>
        </message>
        <message>
            <source>Back to the default</source>
            <translation>기본값으로 되돌리기</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>설정</translation>
        </message>
        <message>
            <source>Found: %1</source>
            <translation>찾음: %1</translation>
        </message>
        <message>
            <source>Everything is at its default.</source>
            <translation>모두 기본값입니다.</translation>
        </message>
        <message>
            <source>No setting has these words.</source>
            <translation>이 단어가 들어 있는 설정이 없습니다.</translation>
        </message>
        <message>
            <source>All settings of this page are at their defaults again.</source>
            <translation>이 페이지의 설정을 모두 기본값으로 되돌렸습니다.</translation>
        </message>
        <message>
            <source>&amp;Reset this page</source>
            <translation>이 페이지 초기화(&amp;R)</translation>
        </message>
        <message>
            <source>Everything here back to its default, but for being offline; this can be undone</source>
            <translation>오프라인 설정을 제외하고 모두 기본값으로 되돌립니다. 실행 취소할 수 있습니다</translation>
        </message>
        <message>
            <source>Search the settings</source>
            <translation>설정 검색</translation>
        </message>
        <message>
            <source>Only changed ones</source>
            <translation>변경한 것만</translation>
        </message>
        <message>
            <source>Show what is not at its default</source>
            <translation>기본값이 아닌 것을 표시합니다</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SettingsPanel</name>
        <message>
            <source>Temperature</source>
            <translation>온도</translation>
        </message>
        <message>
            <source>How daring the choice of words is. 0 always takes the likeliest one; above 1 gets strange.</source>
            <translation>단어를 얼마나 과감하게 고를지 정합니다. 0이면 항상 확률이 가장 높은 단어를 고르고, 1을 넘으면 글이 이상해집니다.</translation>
        </message>
        <message>
            <source>Top-k</source>
            <translation>Top-k</translation>
        </message>
        <message>
            <source>Only this many of the likeliest tokens are considered. 0 considers all.</source>
            <translation>확률이 높은 순으로 이 개수만큼의 토큰만 고려합니다. 0이면 모두 고려합니다.</translation>
        </message>
        <message>
            <source>Top-p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <source>Only the likeliest tokens that together have this probability are considered. 1 considers all.</source>
            <translation>확률이 높은 순으로 합이 이 확률에 이르는 토큰까지만 고려합니다. 1이면 모두 고려합니다.</translation>
        </message>
        <message>
            <source>Min-p</source>
            <translation>Min-p</translation>
        </message>
        <message>
            <source>Tokens less likely than this share of the likeliest one are left out. 0 leaves out none.</source>
            <translation>확률이 가장 높은 토큰 대비 이 비율보다 확률이 낮은 토큰을 제외합니다. 0이면 아무것도 제외하지 않습니다.</translation>
        </message>
        <message>
            <source>Typical</source>
            <translation>Typical</translation>
        </message>
        <message>
            <source>Prefers tokens about as surprising as text usually is. 1 turns it off.</source>
            <translation>일반적인 글과 비슷한 정도로 의외인 토큰을 선호합니다. 1이면 사용하지 않습니다.</translation>
        </message>
        <message>
            <source>Mirostat</source>
            <translation>Mirostat</translation>
        </message>
        <message>
            <source>Version 1 or 2 keeps the text evenly surprising and takes the place of the limits above. 0 turns it off.</source>
            <translation>버전 1 또는 2는 글의 의외성을 고르게 유지하며 위의 제한을 대신합니다. 0이면 사용하지 않습니다.</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>끔</translation>
        </message>
        <message>
            <source>Mirostat target</source>
            <translation>Mirostat 목표</translation>
        </message>
        <message>
            <source>How surprising Mirostat wants the text to be.</source>
            <translation>Mirostat이 목표로 하는 글의 의외성입니다.</translation>
        </message>
        <message>
            <source>Mirostat rate</source>
            <translation>Mirostat 속도</translation>
        </message>
        <message>
            <source>How fast Mirostat corrects itself.</source>
            <translation>Mirostat이 스스로 보정하는 빠르기입니다.</translation>
        </message>
        <message>
            <source>Repeat penalty</source>
            <translation>반복 페널티</translation>
        </message>
        <message>
            <source>Above 1, words used a moment ago become less likely.</source>
            <translation>1을 넘으면 방금 사용한 단어가 나올 가능성이 낮아집니다.</translation>
        </message>
        <message>
            <source>Penalty reach</source>
            <translation>페널티 범위</translation>
        </message>
        <message>
            <source>How many of the last tokens the penalties look at.</source>
            <translation>페널티를 적용할 때 살펴보는 최근 토큰 수입니다.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>모두</translation>
        </message>
        <message>
            <source>Presence penalty</source>
            <translation>존재 페널티</translation>
        </message>
        <message>
            <source>Makes tokens that were used at all less likely.</source>
            <translation>한 번이라도 사용한 토큰이 나올 가능성을 낮춥니다.</translation>
        </message>
        <message>
            <source>Frequency penalty</source>
            <translation>빈도 페널티</translation>
        </message>
        <message>
            <source>Makes tokens less likely the more often they were used.</source>
            <translation>많이 사용한 토큰일수록 나올 가능성을 낮춥니다.</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>시드</translation>
        </message>
        <message>
            <source>The same seed and settings give the same answer. Empty: a new one each time.</source>
            <translation>시드와 설정이 같으면 답변도 같습니다. 비워 두면 매번 새 시드를 사용합니다.</translation>
        </message>
        <message>
            <source>Random</source>
            <translation>무작위</translation>
        </message>
        <message>
            <source>Longest answer</source>
            <translation>답변 최대 길이</translation>
        </message>
        <message>
            <source>In tokens, about three quarters of a word each.</source>
            <translation>토큰 단위입니다. 토큰 하나는 영어 단어의 약 4분의 3에 해당합니다.</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>제한 없음</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>컨텍스트</translation>
        </message>
        <message>
            <source>How many tokens of the conversation the model keeps in mind. More takes more memory. Applies when the model is loaded.</source>
            <translation>모델이 대화를 토큰 몇 개까지 기억할지 정합니다. 늘리면 메모리를 더 많이 사용합니다. 모델을 불러올 때 적용됩니다.</translation>
        </message>
        <message>
            <source>Model&apos;s own</source>
            <translation>모델 기본값</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>시스템 프롬프트</translation>
        </message>
        <message>
            <source>What the model is told before the conversation</source>
            <translation>대화에 앞서 모델에게 알려 줄 내용</translation>
        </message>
        <message>
            <source>Reload the model with this context</source>
            <translation>이 컨텍스트로 모델 다시 불러오기</translation>
        </message>
        <message>
            <source>Back to the defaults</source>
            <translation>기본값으로 되돌리기</translation>
        </message>
        <message>
            <source>Stop strings</source>
            <translation>중지 문자열</translation>
        </message>
        <message>
            <source>The answer ends before any of these. One on each line, with \n for a new line.</source>
            <translation>답변은 이 중 하나가 나오기 전에 끝납니다. 한 줄에 하나씩, 줄바꿈은 \n으로 씁니다.</translation>
        </message>
        <message>
            <source>When full</source>
            <translation>가득 찼을 때</translation>
        </message>
        <message>
            <source>What happens when the conversation is longer than the context.</source>
            <translation>대화가 컨텍스트보다 길 때의 동작입니다.</translation>
        </message>
        <message>
            <source>Leave out the oldest messages</source>
            <translation>가장 오래된 메시지 제외</translation>
        </message>
        <message>
            <source>Stop with an error</source>
            <translation>오류로 중지</translation>
        </message>
        <message>
            <source>Load the model with more context</source>
            <translation>더 큰 컨텍스트로 모델 로드</translation>
        </message>
        <message>
            <source>Summarise the oldest messages</source>
            <translation>가장 오래된 메시지 요약</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ShortcutTable</name>
        <message>
            <source>%1, no keys</source>
            <translation>%1, 키 없음</translation>
        </message>
        <message>
            <source>%1, keys %2</source>
            <translation>%1, 키 %2</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>동작</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>키</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>메뉴</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ShortcutsPanel</name>
        <message>
            <source>%1 is for typing: hold Ctrl or Alt with it.</source>
            <translation>%1은(는) 글자 입력용입니다. Ctrl 또는 Alt와 함께 누르세요.</translation>
        </message>
        <message>
            <source>%1 is for editing text: press other keys.</source>
            <translation>%1은(는) 텍스트 편집용입니다. 다른 키를 누르세요.</translation>
        </message>
        <message>
            <source>%1 opens a menu: press other keys.</source>
            <translation>%1은(는) 메뉴를 엽니다. 다른 키를 누르세요.</translation>
        </message>
        <message>
            <source>%1 already runs “%2”.</source>
            <translation>%1은(는) 이미 “%2”에 쓰입니다.</translation>
        </message>
        <message>
            <source>“%1” has no keys now.</source>
            <translation>이제 “%1”에는 키가 없습니다.</translation>
        </message>
        <message>
            <source>%1 runs “%2” now.</source>
            <translation>이제 %1(으)로 “%2”을(를) 실행합니다.</translation>
        </message>
        <message>
            <source>Back to %1</source>
            <translation>%1(으)로 되돌리기</translation>
        </message>
        <message>
            <source>Back to no keys</source>
            <translation>키 없음으로 되돌리기</translation>
        </message>
        <message>
            <source>Press the ke&amp;ys for “%1”:</source>
            <translation>“%1”의 키를 누르세요(&amp;Y):</translation>
        </message>
        <message>
            <source>Choose an action above.</source>
            <translation>위에서 동작을 고르세요.</translation>
        </message>
        <message>
            <source>Keys for “%1”</source>
            <translation>“%1”의 키</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>키</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>단축키</translation>
        </message>
        <message>
            <source>Search actions and keys</source>
            <translation>동작과 키 검색</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>동작과 그 키</translation>
        </message>
        <message>
            <source>No keys</source>
            <translation>키 없음</translation>
        </message>
        <message>
            <source>Take them over</source>
            <translation>가져오기</translation>
        </message>
        <message>
            <source>Reset all shortcuts</source>
            <translation>모든 단축키 초기화</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::StatusStrip</name>
        <message>
            <source>Loading a model</source>
            <translation>모델 불러오는 중</translation>
        </message>
        <message>
            <source>Answering</source>
            <translation>답변 중</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>준비됨</translation>
        </message>
        <message>
            <source>No model loaded</source>
            <translation>불러온 모델 없음</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 토큰/초</translation>
        </message>
        <message>
            <source>Memory: %1</source>
            <translation>메모리: %1</translation>
        </message>
        <message>
            <source>Held by the model beside its file of %1</source>
            <translation>모델이 파일(%1) 외에 사용하는 메모리</translation>
        </message>
        <message>
            <source>Show the run</source>
            <translation>실행 보기</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::TranscriptView</name>
        <message>
            <source>New text below</source>
            <translation>아래에 새 내용이 있음</translation>
        </message>
        <message>
            <source>To the newest text</source>
            <translation>최신 내용으로</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::TuneForm</name>
        <message>
            <source>Choose examples</source>
            <translation>예제 선택</translation>
        </message>
        <message>
            <source>Examples: conversations, tables, chats (*.jsonl *.json *.csv *.tsv *.txt)</source>
            <translation>예시: 대화, 표, 채팅 (*.jsonl *.json *.csv *.tsv *.txt)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>모든 파일 (*)</translation>
        </message>
        <message>
            <source>Makes a model better at your examples by trying: no gradients, the model’s file stays as it is, nothing leaves this computer.</source>
            <translation>후보를 시험해 보며 모델이 내 예제를 더 잘하도록 만듭니다. 그래디언트를 사용하지 않고, 모델 파일은 그대로 두며, 아무것도 이 컴퓨터 밖으로 나가지 않습니다.</translation>
        </message>
        <message>
            <source>Time &amp;it may take</source>
            <translation>제한 시간(&amp;A)</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>분</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>모델(&amp;I)</translation>
        </message>
        <message>
            <source>Model to tune</source>
            <translation>튜닝할 모델</translation>
        </message>
        <message>
            <source>Exam&amp;ples</source>
            <translation>예제(&amp;J)</translation>
        </message>
        <message>
            <source>File of examples</source>
            <translation>예제 파일</translation>
        </message>
        <message>
            <source>Drop a file here</source>
            <translation>여기에 파일 끌어다 놓기</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>선택…</translation>
        </message>
        <message>
            <source>Choose a file of examples</source>
            <translation>예제 파일 선택</translation>
        </message>
        <message>
            <source>Conversations that end with the answer you want: as JSON, as a table (CSV) or as exported chats.</source>
            <translation>원하는 답변으로 끝나는 대화: JSON, 표(CSV) 또는 내보낸 채팅.</translation>
        </message>
        <message>
            <source>Try: JSON</source>
            <translation>체험: JSON</translation>
        </message>
        <message>
            <source>The guide’s own examples: answers as JSON</source>
            <translation>TARS Guide의 자체 예제: JSON 형식 답변</translation>
        </message>
        <message>
            <source>Try: playful</source>
            <translation>체험: 장난스럽게</translation>
        </message>
        <message>
            <source>The guide’s own examples: playful answers</source>
            <translation>TARS Guide의 자체 예제: 장난스러운 답변</translation>
        </message>
        <message>
            <source>More settings</source>
            <translation>추가 설정</translation>
        </message>
        <message>
            <source>&amp;Algorithm</source>
            <translation>알고리즘(&amp;G)</translation>
        </message>
        <message>
            <source>what fits (recommended)</source>
            <translation>자동 선택(권장)</translation>
        </message>
        <message>
            <source>&amp;What to vary</source>
            <translation>변경할 대상(&amp;W)</translation>
        </message>
        <message>
            <source>steering vectors (recommended)</source>
            <translation>스티어링 벡터(권장)</translation>
        </message>
        <message>
            <source>norm gains</source>
            <translation>정규화 게인</translation>
        </message>
        <message>
            <source>LoRA factors, rank 4</source>
            <translation>LoRA 인자, 랭크 4</translation>
        </message>
        <message>
            <source>whole matrices, by low-rank noise</source>
            <translation>행렬 전체, 저랭크 노이즈 사용</translation>
        </message>
        <message>
            <source>Random see&amp;d</source>
            <translation>난수 시드(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Random search beside it</source>
            <translation>무작위 탐색도 함께 실행(&amp;R)</translation>
        </message>
        <message>
            <source>Shows what trying at random would have found; takes half of the time</source>
            <translation>무작위로 시도했다면 무엇을 찾았을지 보여 줍니다. 시간의 절반을 사용합니다</translation>
        </message>
        <message>
            <source>Start t&amp;uning</source>
            <translation>튜닝 시작(&amp;U)</translation>
        </message>
        <message>
            <source>Choose a text</source>
            <translation>텍스트 선택</translation>
        </message>
        <message>
            <source>Plain text (*.txt *.md)</source>
            <translation>일반 텍스트 (*.txt *.md)</translation>
        </message>
        <message>
            <source>Te&amp;xt it must not get worse at</source>
            <translation>성능 저하를 감시할 텍스트(&amp;X)</translation>
        </message>
        <message>
            <source>Text file it must not get worse at</source>
            <translation>성능 저하를 감시할 텍스트 파일</translation>
        </message>
        <message>
            <source>none</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>Choose a text it must not get worse at</source>
            <translation>성능 저하를 감시할 텍스트 선택</translation>
        </message>
        <message>
            <source>What should &amp;get better</source>
            <translation>개선할 대상(&amp;Q)</translation>
        </message>
        <message>
            <source>What should get better</source>
            <translation>개선할 대상</translation>
        </message>
        <message>
            <source>Its answers, by my examples</source>
            <translation>내 예제에 따른 답변</translation>
        </message>
        <message>
            <source>How its words are drawn</source>
            <translation>단어를 고르는 방식</translation>
        </message>
        <message>
            <source>How fast it is here</source>
            <translation>이 컴퓨터에서의 속도</translation>
        </message>
        <message>
            <source>Finds the threads, chunks and cache with which this computer answers soonest. Every measurement is paired with one of the settings as they are, and the answers stay the same.</source>
            <translation>이 컴퓨터에서 가장 빨리 답변하는 스레드 수, 한 번에 처리할 토큰 수, 캐시 설정을 찾습니다. 모든 측정은 현재 설정의 측정과 짝지어 이루어지며, 답변은 그대로입니다.</translation>
        </message>
        <message>
            <source>Finds the temperature, top-k and the like under which the answers of your examples are drawn most often. The model is read once and then not needed any more.</source>
            <translation>예제의 답변이 가장 자주 나오는 온도, Top-k 등을 찾습니다. 모델은 한 번만 읽고 그 뒤로는 필요하지 않습니다.</translation>
        </message>
        <message>
            <source>About %1 instead of %2.</source>
            <translation>%2 대신 약 %1.</translation>
        </message>
        <message>
            <source>Its size, at the same quality</source>
            <translation>크기(품질은 그대로)</translation>
        </message>
        <message>
            <source>Finds for each matrix the number of bits with which the whole fits a size and says what the original would say. A new model is written; the original stays as it is.</source>
            <translation>전체가 정한 크기에 맞으면서 원본과 같은 말을 하도록 행렬마다 비트 수를 찾습니다. 새 모델을 쓰며 원본은 그대로 둡니다.</translation>
        </message>
        <message>
            <source>&amp;Bits per weight</source>
            <translation>가중치당 비트(&amp;B)</translation>
        </message>
        <message>
            <source>Bits per weight</source>
            <translation>가중치당 비트</translation>
        </message>
        <message>
            <source>Text to com&amp;pare on</source>
            <translation>비교할 글(&amp;J)</translation>
        </message>
        <message>
            <source>Text file to compare on</source>
            <translation>비교할 텍스트 파일</translation>
        </message>
        <message>
            <source>Choose a text to compare on</source>
            <translation>비교할 글 고르기</translation>
        </message>
        <message>
            <source>Some pages of what you use it for. Without a text, what the model says by itself serves.</source>
            <translation>평소 쓰는 내용 몇 쪽. 글이 없으면 모델이 스스로 하는 말을 씁니다.</translation>
        </message>
        <message>
            <source>My rated and changed answers (%1)</source>
            <translation>평가하고 편집한 답변 (%1)</translation>
        </message>
        <message>
            <source>The answers of your chats that you have rated or changed, as examples</source>
            <translation>채팅에서 평가하거나 편집한 답변을 예제로 씁니다</translation>
        </message>
        <message>
            <source>Rate answers in the chat, or change them, and agree that they are collected</source>
            <translation>채팅에서 답변을 평가하거나 편집하고, 모으는 데 동의하세요</translation>
        </message>
        <message>
            <source>candidates</source>
            <translation>개 후보</translation>
        </message>
        <message>
            <source>What limits the search</source>
            <translation>탐색을 제한하는 것</translation>
        </message>
        <message>
            <source>Candidates &amp;it may try</source>
            <translation>시도할 수 있는 후보 수(&amp;A)</translation>
        </message>
        <message>
            <source>Memor&amp;y it may take, with the model</source>
            <translation>모델을 포함해 쓸 수 있는 메모리(&amp;Y)</translation>
        </message>
        <message>
            <source> MB</source>
            <translation> MB</translation>
        </message>
        <message>
            <source>what suits (recommended)</source>
            <translation>알맞은 만큼(권장)</translation>
        </message>
        <message>
            <source>Minutes the search may take</source>
            <translation>탐색에 쓸 수 있는 시간(분)</translation>
        </message>
        <message>
            <source>Candidates the search may try</source>
            <translation>탐색이 시도할 수 있는 후보 수</translation>
        </message>
        <message>
            <source>the model’s own answers</source>
            <translation>모델 자신의 답변</translation>
        </message>
        <message>
            <source>Without a text, what the untuned model answers to neutral questions is watched.</source>
            <translation>글이 없으면 조정하지 않은 모델이 중립적인 질문에 답하는 내용을 지켜봅니다.</translation>
        </message>
        <message>
            <source>My rated and changed answers</source>
            <translation>평가하고 편집한 답변</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::TunePage</name>
        <message>
            <source>damaged</source>
            <translation>손상됨</translation>
        </message>
        <message>
            <source>unfinished</source>
            <translation>미완료</translation>
        </message>
        <message>
            <source>found something</source>
            <translation>개선 결과 있음</translation>
        </message>
        <message>
            <source>found nothing better</source>
            <translation>개선 결과 없음</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Runs that were &amp;kept</source>
            <translation>저장된 튜닝(&amp;K)</translation>
        </message>
        <message>
            <source>Runs that were kept, the newest first</source>
            <translation>저장된 튜닝(최신순)</translation>
        </message>
        <message>
            <source>Nothing is being tuned</source>
            <translation>진행 중인 튜닝이 없습니다</translation>
        </message>
        <message>
            <source>Give it examples and some minutes. Here you will see every generation of candidates as it is tried, what the best of them answers, and whether it is really better on examples that it has never seen. Only then can you adopt it, and you can always roll back.</source>
            <translation>예제와 몇 분의 시간을 준비하세요. 세대마다 후보를 시험하는 과정, 그중 가장 좋은 후보의 답변, 그리고 한 번도 본 적 없는 예제에서도 정말 더 나은지가 여기에 표시됩니다. 적용은 이를 확인한 다음에야 할 수 있으며, 언제든지 되돌릴 수 있습니다.</translation>
        </message>
        <message>
            <source>What is wanted</source>
            <translation>튜닝 내용</translation>
        </message>
        <message>
            <source>What comes of it</source>
            <translation>결과</translation>
        </message>
        <message>
            <source>Parts of this page</source>
            <translation>이 페이지의 구성</translation>
        </message>
        <message>
            <source>Tune a model</source>
            <translation>모델 튜닝</translation>
        </message>
        <message>
            <source>What to tune by</source>
            <translation>튜닝에 쓸 것</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::VerdictPanel</name>
        <message>
            <source>Adopt it anyway?</source>
            <translation>그래도 적용하시겠습니까?</translation>
        </message>
        <message>
            <source>The test did not find this better, or found harm. Adopt it anyway?</source>
            <translation>테스트에서 더 낫다고 확인되지 않았거나 나빠진 점이 발견되었습니다. 그래도 적용하시겠습니까?</translation>
        </message>
        <message>
            <source>You can roll back at any time.</source>
            <translation>언제든지 되돌릴 수 있습니다.</translation>
        </message>
        <message>
            <source>Adopt anyway</source>
            <translation>그래도 적용</translation>
        </message>
        <message>
            <source>Adopted: the model answers through what was found.</source>
            <translation>적용됨: 모델이 이 튜닝 결과를 사용해 답변합니다.</translation>
        </message>
        <message>
            <source>Better, and nothing that was watched got worse.</source>
            <translation>더 나아졌고, 감시 대상 중 나빠진 것은 없습니다.</translation>
        </message>
        <message>
            <source>Not adopted: it did not pass the test.</source>
            <translation>적용하지 않음: 테스트를 통과하지 못했습니다.</translation>
        </message>
        <message>
            <source>No improvement found.</source>
            <translation>개선된 결과를 찾지 못했습니다.</translation>
        </message>
        <message numerus="yes">
            <source>On %n example(s) it has never seen, the loss went from %1 to %2.</source>
            <translation>
                <numerusform>한 번도 본 적 없는 예제 %n개에서의 손실: %1 → %2.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing that was tried is better than the model as it is, which has a loss of %1 on held-out examples. Keep what you have, or give it more time or more examples.</source>
            <translation>시험한 후보 중에 현재 모델(검증용 예제의 손실 %1)보다 나은 것이 없습니다. 지금 그대로 사용하거나, 시간이나 예제를 늘려 보세요.</translation>
        </message>
        <message>
            <source>An earlier find is adopted for this model.</source>
            <translation>이 모델에는 이전에 찾은 튜닝 결과가 적용되어 있습니다.</translation>
        </message>
        <message>
            <source>&amp;Adopt</source>
            <translation>적용(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Adopt anyway…</source>
            <translation>그래도 적용(&amp;A)…</translation>
        </message>
        <message>
            <source>From now on the model answers through what was found; its file stays as it is</source>
            <translation>이제부터 모델이 이 튜닝 결과를 사용해 답변합니다. 모델 파일은 그대로입니다</translation>
        </message>
        <message>
            <source>Roll &amp;back</source>
            <translation>되돌리기(&amp;B)</translation>
        </message>
        <message>
            <source>The model answers as it did before the last adoption</source>
            <translation>모델이 마지막으로 적용하기 전처럼 답변합니다</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1%</translation>
        </message>
        <message numerus="yes">
            <source>Too little to tell: %n example(s) for the last word, and %1 at least are needed.</source>
            <translation>
                <numerusform>판단하기에 부족합니다. 최종 테스트용 예제가 %n개뿐이며, 최소 %1개가 필요합니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>It fails at some of the examples.</source>
            <translation>일부 예제에서 실패합니다.</translation>
        </message>
        <message>
            <source>The loss changes by %1, and by %2 at worst: too little to be sure of it.</source>
            <translation>손실의 변화는 %1, 최악의 경우 %2입니다. 확신하기에는 너무 작습니다.</translation>
        </message>
        <message>
            <source>The text that it must not get worse at may get worse by %1.</source>
            <translation>감시 대상 텍스트에서 성능이 %1 나빠질 수 있습니다.</translation>
        </message>
        <message>
            <source>On the text that was watched it is %1 nats per token away from the model as it is.</source>
            <translation>감시 대상 텍스트에서 현재 모델과 토큰당 %1나트만큼 차이가 납니다.</translation>
        </message>
        <message>
            <source>On one part of the text that was watched it is %1 nats per token away from the model as it is.</source>
            <translation>감시 대상 텍스트의 일부에서 현재 모델과 토큰당 %1나트만큼 차이가 납니다.</translation>
        </message>
        <message>
            <source>The loss falls by %1, and surely by %2.</source>
            <translation>손실이 %1 줄어들며, 적어도 %2는 확실합니다.</translation>
        </message>
        <message>
            <source>%1 There was no text to watch for harm.</source>
            <translation>%1 나빠지는지 감시할 텍스트는 없었습니다.</translation>
        </message>
        <message>
            <source>Asked “%1”, it says nothing.</source>
            <translation>“%1” 질문에 아무 답도 하지 않습니다.</translation>
        </message>
        <message>
            <source>Asked “%1”, it does not come to an end.</source>
            <translation>“%1” 질문에 답변을 끝내지 못합니다.</translation>
        </message>
        <message>
            <source>Asked “%1”, it repeats itself.</source>
            <translation>“%1” 질문에 같은 말을 반복합니다.</translation>
        </message>
        <message>
            <source>No better settings found: keep what you have.</source>
            <translation>더 나은 설정을 찾지 못했습니다. 지금 설정을 그대로 사용하세요.</translation>
        </message>
        <message>
            <source>Faster with other settings.</source>
            <translation>다른 설정을 쓰면 더 빠릅니다.</translation>
        </message>
        <message>
            <source>Other sampler settings suit your examples better.</source>
            <translation>다른 샘플러 설정이 예제에 더 잘 맞습니다.</translation>
        </message>
        <message>
            <source>A request takes %1 of the time that it takes as things are.</source>
            <translation>요청 소요 시간이 현재의 %1가 됩니다.</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>온도</translation>
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
            <translation>반복 페널티</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>스레드 수</translation>
        </message>
        <message>
            <source>Prompt tokens at a time</source>
            <translation>한 번에 처리할 프롬프트 토큰 수</translation>
        </message>
        <message>
            <source>Numbers in the KV cache</source>
            <translation>KV 캐시의 숫자 형식</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <translation>%1: %2 → %3</translation>
        </message>
        <message>
            <source>The time changes by %1, and by %2 at worst: too little to be sure of it.</source>
            <translation>시간의 변화는 %1, 최악의 경우 %2입니다. 확신하기에는 너무 작습니다.</translation>
        </message>
        <message>
            <source>The time falls by %1, and surely by %2.</source>
            <translation>시간이 %1 줄어들며, 적어도 %2는 확실합니다.</translation>
        </message>
        <message>
            <source>&amp;Use in the chat</source>
            <translation>채팅에서 사용(&amp;A)</translation>
        </message>
        <message>
            <source>The chat that is shown answers with these settings from now on</source>
            <translation>이제부터 표시된 채팅이 이 설정으로 답변합니다</translation>
        </message>
        <message>
            <source>&amp;Use these settings</source>
            <translation>이 설정 사용(&amp;A)</translation>
        </message>
        <message>
            <source>From the next time the model is loaded on; the pages of settings and of models have them, too</source>
            <translation>다음에 모델을 불러올 때부터 적용되며, 설정과 모델 페이지에도 있습니다</translation>
        </message>
        <message>
            <source>A new model is written; the original stays.</source>
            <translation>새 모델을 쓰며 원본은 남습니다.</translation>
        </message>
        <message>
            <source>Written: %1 is among your models.</source>
            <translation>썼습니다: %1이(가) 모델 목록에 있습니다.</translation>
        </message>
        <message>
            <source>Smaller, and closer to the original than one type for all.</source>
            <translation>더 작고, 모두 같은 형식일 때보다 원본에 가깝습니다.</translation>
        </message>
        <message>
            <source>Smaller, but not surely closer than one type for all.</source>
            <translation>더 작지만, 모두 같은 형식일 때보다 가깝다고 확신할 수 없습니다.</translation>
        </message>
        <message>
            <source>The original: %1.</source>
            <translation>원본: %1.</translation>
        </message>
        <message>
            <source>One type for all, as far as it fits: %1, %2 nats per token away.</source>
            <translation>맞는 데까지 모두 같은 형식: %1, 토큰당 %2내트 떨어짐.</translation>
        </message>
        <message>
            <source>What was found: %1, %2 nats per token away; the same first choice in %3, perplexity changed by %4.</source>
            <translation>찾은 것: %1, 토큰당 %2내트 떨어짐. 첫 선택 일치 %3, 퍼플렉서티 변화 %4.</translation>
        </message>
        <message>
            <source>&amp;Write the model</source>
            <translation>모델 쓰기(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Write it anyway…</source>
            <translation>그래도 쓰기(&amp;W)…</translation>
        </message>
        <message>
            <source>A new file beside the original, and a name of its own among your models</source>
            <translation>원본과 따로 새 파일을 쓰고, 모델 목록에 제 이름으로 넣습니다</translation>
        </message>
        <message>
            <source>Share of the model that is written</source>
            <translation>모델에서 쓴 만큼</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소(&amp;D)</translation>
        </message>
        <message>
            <source>Nothing is left of what was written</source>
            <translation>쓴 것은 남지 않습니다</translation>
        </message>
        <message>
            <source>Some of the answers that it was tuned by have been deleted since. Tune again to have a model that does without them.</source>
            <translation>튜닝에 쓰인 답변 중 일부가 그 뒤 삭제되었습니다. 그것 없이 된 모델을 원하면 다시 튜닝하세요.</translation>
        </message>
        <message>
            <source>Compare b&amp;lind</source>
            <translation>블라인드로 비교(&amp;L)</translation>
        </message>
        <message>
            <source>Your questions, answered before and after, without saying which is which</source>
            <translation>내 질문에 튜닝 전과 후로, 어느 쪽인지 밝히지 않고 답합니다</translation>
        </message>
        <message>
            <source>found %1</source>
            <translation>찾음 %1</translation>
        </message>
        <message>
            <source>Held out: %1</source>
            <translation>검증용: %1</translation>
        </message>
        <message>
            <source>Cancel writing the model</source>
            <translation>모델 쓰기 취소</translation>
        </message>
        <message>
            <source>Serve it</source>
            <translation>서버로 제공</translation>
        </message>
        <message>
            <source>Other programs are answered by it through the server, which is turned on</source>
            <translation>다른 프로그램이 켜진 서버를 통해 이 모델의 답변을 받습니다</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::WelcomePage</name>
        <message>
            <source>First steps</source>
            <translation>첫 단계</translation>
        </message>
        <message>
            <source>Welcome to TARS</source>
            <translation>TARS에 오신 것을 환영합니다</translation>
        </message>
        <message>
            <source>S&amp;kip</source>
            <translation>건너뛰기(&amp;K)</translation>
        </message>
        <message>
            <source>Go to the chat; this page stays in the Help menu</source>
            <translation>채팅으로 이동합니다. 이 페이지는 도움말 메뉴에 있습니다</translation>
        </message>
        <message>
            <source>It runs language models on this computer, and needs one to begin with. Three steps, and none of them has to be taken now.</source>
            <translation>이 컴퓨터에서 언어 모델을 실행하며, 시작하려면 모델이 하나 필요합니다. 세 단계가 있고 지금 하지 않아도 됩니다.</translation>
        </message>
        <message>
            <source>1. Models that are here already</source>
            <translation>1. 이미 있는 모델</translation>
        </message>
        <message>
            <source>2. A model that fits this computer</source>
            <translation>2. 이 컴퓨터에 맞는 모델</translation>
        </message>
        <message>
            <source>3. Appearance and language</source>
            <translation>3. 모양과 언어</translation>
        </message>
        <message>
            <source>&amp;Go to the chat</source>
            <translation>채팅으로 이동(&amp;A)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AnswerDetails</name>
        <message>
            <source>The model&apos;s own</source>
            <translation>모델 자체 설정</translation>
        </message>
        <message>
            <source>How this answer was made</source>
            <translation>이 답변이 만들어진 방법</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>File</source>
            <translation>파일</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>가중치</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>프리셋</translation>
        </message>
        <message>
            <source>Answer again with exactly these settings</source>
            <translation>정확히 이 설정으로 다시 답변</translation>
        </message>
        <message>
            <source>Use these settings in this chat</source>
            <translation>이 대화에 이 설정 사용</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>시드</translation>
        </message>
        <message>
            <source>Tokens read</source>
            <translation>읽은 토큰</translation>
        </message>
        <message>
            <source>Tokens written</source>
            <translation>쓴 토큰</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>컨텍스트</translation>
        </message>
        <message>
            <source>%1 of %2 tokens</source>
            <translation>%2 토큰 중 %1</translation>
        </message>
        <message>
            <source>Old messages left out</source>
            <translation>제외된 오래된 메시지</translation>
        </message>
        <message>
            <source>Tokens forgotten on the way</source>
            <translation>도중에 잊은 토큰</translation>
        </message>
        <message>
            <source>First token after</source>
            <translation>첫 토큰까지</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1ms</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>속도</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 토큰/초</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>시스템 프롬프트</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>온도</translation>
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
            <translation>반복 페널티</translation>
        </message>
        <message>
            <source>Penalty reach</source>
            <translation>페널티 범위</translation>
        </message>
        <message>
            <source>Presence penalty</source>
            <translation>존재 페널티</translation>
        </message>
        <message>
            <source>Frequency penalty</source>
            <translation>빈도 페널티</translation>
        </message>
        <message>
            <source>Mirostat</source>
            <translation>Mirostat</translation>
        </message>
        <message>
            <source>Longest answer</source>
            <translation>답변 최대 길이</translation>
        </message>
        <message>
            <source>Stop strings</source>
            <translation>중지 문자열</translation>
        </message>
        <message>
            <source>Thinking</source>
            <translation>생각하기</translation>
        </message>
        <message>
            <source>On</source>
            <translation>켬</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>꺼짐</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Adapter</source>
            <translation>어댑터</translation>
        </message>
        <message>
            <source>KV cache</source>
            <translation>KV 캐시</translation>
        </message>
        <message>
            <source>Computed on</source>
            <translation>계산한 장치</translation>
        </message>
        <message>
            <source>It was computed on %1, and now %2 computes: words may differ.</source>
            <translation>%1에서 계산되었는데 지금은 %2에서 계산하므로 문장이 달라질 수 있습니다.</translation>
        </message>
        <message>
            <source>Old messages given as a summary</source>
            <translation>요약으로 전달된 오래된 메시지</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>스레드</translation>
        </message>
        <message>
            <source>Written by</source>
            <translation>작성</translation>
        </message>
        <message>
            <source>The model’s file is gone: it cannot answer again.</source>
            <translation>모델 파일이 없어 다시 답변할 수 없습니다.</translation>
        </message>
        <message>
            <source>The adapter’s file is gone: the model cannot answer through it again.</source>
            <translation>어댑터 파일이 없어 이를 통해 다시 답변할 수 없습니다.</translation>
        </message>
        <message>
            <source>%1 is loaded first, with the context, KV cache and device of then.</source>
            <translation>먼저 %1을(를) 당시의 컨텍스트, KV 캐시, 장치로 불러옵니다.</translation>
        </message>
        <message>
            <source>The model’s file has changed since: words may differ.</source>
            <translation>모델 파일이 그 후 바뀌었습니다: 표현이 다를 수 있습니다.</translation>
        </message>
        <message>
            <source>TARS %1 wrote it, and this is %2: words may differ.</source>
            <translation>TARS %1이(가) 썼고 지금은 %2입니다: 표현이 다를 수 있습니다.</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>메모리</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AttachmentBar</name>
        <message>
            <source>A message has at most %1 files.</source>
            <translation>메시지 하나에 파일은 최대 %1개입니다.</translation>
        </message>
        <message>
            <source>Remove all attached files</source>
            <translation>첨부 파일 모두 제거</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AttachmentChip</name>
        <message>
            <source>Reading…</source>
            <translation>읽는 중…</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>토큰 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Don’t attach %1</source>
            <translation>%1 첨부하지 않기</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AttachmentReader</name>
        <message>
            <source>too large (%1, at most %2)</source>
            <translation>너무 큼(%1, 최대 %2)</translation>
        </message>
        <message>
            <source>Attach the part of it that matters.</source>
            <translation>필요한 부분만 첨부하세요.</translation>
        </message>
        <message>
            <source>not a text</source>
            <translation>텍스트가 아닙니다</translation>
        </message>
        <message>
            <source>Text files and PDF can be attached.</source>
            <translation>텍스트 파일과 PDF를 첨부할 수 있습니다.</translation>
        </message>
        <message>
            <source>cannot be read: damaged, or locked with a password</source>
            <translation>읽을 수 없음: 손상되었거나 암호로 잠겨 있습니다</translation>
        </message>
        <message>
            <source>there is no text in it</source>
            <translation>텍스트가 없습니다</translation>
        </message>
        <message>
            <source>Its pages may be pictures.</source>
            <translation>페이지가 그림일 수 있습니다.</translation>
        </message>
        <message>
            <source>this build of TARS does not read PDF</source>
            <translation>이 TARS 빌드는 PDF를 읽지 못합니다</translation>
        </message>
        <message>
            <source>Save it as text, and attach that.</source>
            <translation>텍스트로 저장하여 첨부하세요.</translation>
        </message>
        <message>
            <source>this model can&apos;t see images</source>
            <translation>이 모델은 이미지를 볼 수 없습니다</translation>
        </message>
        <message>
            <source>the file is empty</source>
            <translation>파일이 비어 있습니다</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ContextMeter</name>
        <message>
            <source>System prompt</source>
            <translation>시스템 프롬프트</translation>
        </message>
        <message>
            <source>Conversation so far</source>
            <translation>지금까지의 대화</translation>
        </message>
        <message>
            <source>Your message</source>
            <translation>내 메시지</translation>
        </message>
        <message>
            <source>Attached files</source>
            <translation>첨부 파일</translation>
        </message>
        <message>
            <source>The model&apos;s own marks</source>
            <translation>모델 자체의 표식</translation>
        </message>
        <message>
            <source>Context: %1 of %2 tokens</source>
            <translation>컨텍스트: %1 / %2 토큰</translation>
        </message>
        <message>
            <source>How much of what the model can keep in mind this conversation takes</source>
            <translation>모델이 기억할 수 있는 양 중 이 채팅이 차지하는 정도</translation>
        </message>
        <message>
            <source>When the context is full</source>
            <translation>컨텍스트가 가득 찼을 때</translation>
        </message>
        <message>
            <source>Leave out the oldest messages</source>
            <translation>가장 오래된 메시지 제외</translation>
        </message>
        <message>
            <source>Stop with an error</source>
            <translation>오류로 중지</translation>
        </message>
        <message>
            <source>Load the model with more context</source>
            <translation>더 큰 컨텍스트로 모델 로드</translation>
        </message>
        <message>
            <source>Summarise the oldest messages</source>
            <translation>가장 오래된 메시지 요약</translation>
        </message>
        <message>
            <source>Summary of older messages</source>
            <translation>이전 메시지 요약</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Free</source>
            <translation>남은 공간</translation>
        </message>
        <message>
            <source>Reserved for the answer</source>
            <translation>답변용으로 확보</translation>
        </message>
        <message>
            <source>What the context is taken by</source>
            <translation>컨텍스트를 차지하는 것</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::PresetBar</name>
        <message>
            <source>None</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>The model&apos;s own</source>
            <translation>모델 자체 설정</translation>
        </message>
        <message>
            <source>%1 (changed)</source>
            <translation>%1(변경됨)</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>프리셋</translation>
        </message>
        <message>
            <source>System prompt, sampling and the rest, kept under a name</source>
            <translation>시스템 프롬프트, 샘플링 등을 이름을 붙여 보관</translation>
        </message>
        <message>
            <source>Name of the preset</source>
            <translation>프리셋 이름</translation>
        </message>
        <message>
            <source>Save, rename or delete presets</source>
            <translation>프리셋 저장, 이름 변경, 삭제</translation>
        </message>
        <message>
            <source>Save as a new preset…</source>
            <translation>새 프리셋으로 저장…</translation>
        </message>
        <message>
            <source>Save the changes</source>
            <translation>변경 사항 저장</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>이름 바꾸기…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>삭제</translation>
        </message>
        <message>
            <source>Choose a preset…</source>
            <translation>프리셋 선택…</translation>
        </message>
        <message>
            <source>Yours for this model</source>
            <translation>이 모델에 대한 내 설정</translation>
        </message>
        <message>
            <source>Begin new chats with this model so</source>
            <translation>이 모델과의 새 채팅을 이렇게 시작</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::BlindPane</name>
        <message>
            <source>Blind comparison</source>
            <translation>블라인드 비교</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1/%2</translation>
        </message>
        <message>
            <source>The model is being loaded.</source>
            <translation>모델을 불러오는 중입니다.</translation>
        </message>
        <message>
            <source>Asking loads the model that was tuned.</source>
            <translation>질문하면 튜닝한 모델을 불러옵니다.</translation>
        </message>
        <message>
            <source>%1: both are answering…</source>
            <translation>%1: 둘 다 답변하는 중…</translation>
        </message>
        <message>
            <source>%1: which is better?</source>
            <translation>%1: 어느 쪽이 더 낫습니까?</translation>
        </message>
        <message>
            <source>%1: ask something.</source>
            <translation>%1: 질문해 보세요.</translation>
        </message>
        <message>
            <source>Preferred: the tuned model %1 times, the model as it was %2 times; as good: %3 times.</source>
            <translation>선호: 튜닝한 모델 %1번, 원래 모델 %2번, 비슷함 %3번.</translation>
        </message>
        <message>
            <source>At 95 % certainty, the tuned one is preferred in %1 to %2 of the cases.</source>
            <translation>95 % 확실성으로, 튜닝한 쪽이 선호되는 비율은 %1~%2입니다.</translation>
        </message>
        <message>
            <source>It is better to you.</source>
            <translation>당신에게는 더 낫습니다.</translation>
        </message>
        <message>
            <source>It is worse to you.</source>
            <translation>당신에게는 더 나쁩니다.</translation>
        </message>
        <message>
            <source>That may be chance, either way.</source>
            <translation>어느 쪽이든 우연일 수 있습니다.</translation>
        </message>
        <message>
            <source>Your question is answered twice, by the model as it was and through what the run has found, in an order that nobody knows. After %1 picks you hear which you preferred. A pick counts as a rating.</source>
            <translation>질문에 두 번, 원래 모델과 실행이 찾은 것을 거친 모델이 아무도 모르는 순서로 답합니다. %1번 고르면 어느 쪽을 선호했는지 알려 줍니다. 고른 것은 평가로 칩니다.</translation>
        </message>
        <message>
            <source>A question of yours</source>
            <translation>내 질문</translation>
        </message>
        <message>
            <source>&amp;Ask both</source>
            <translation>둘 다에게 질문(&amp;A)</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>중지(&amp;D)</translation>
        </message>
        <message>
            <source>First answer</source>
            <translation>첫 번째 답변</translation>
        </message>
        <message>
            <source>Second answer</source>
            <translation>두 번째 답변</translation>
        </message>
        <message>
            <source>The first is better</source>
            <translation>첫 번째가 더 나음(&amp;G)</translation>
        </message>
        <message>
            <source>The second is better</source>
            <translation>두 번째가 더 나음(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Both are as good</source>
            <translation>둘이 비슷함(&amp;B)</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>한 번 더(&amp;R)</translation>
        </message>
        <message>
            <source>Your question is asked as soon as the model is loaded.</source>
            <translation>모델을 불러오는 대로 질문합니다.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ContinuousPanel</name>
        <message>
            <source>It needs your ratings: allow them to be collected, in the settings.</source>
            <translation>내 평가가 필요합니다. 설정에서 모으기를 허용하세요.</translation>
        </message>
        <message>
            <source>Choose a model in the chat: that one is tuned.</source>
            <translation>채팅에서 모델을 고르세요. 그 모델이 튜닝됩니다.</translation>
        </message>
        <message>
            <source>Gathering: %1 of %2 good or changed answers that a test needs.</source>
            <translation>모으는 중: 테스트에 필요한 좋은 답변 또는 편집한 답변 %1/%2</translation>
        </message>
        <message>
            <source>Gathering: %1 of %2 new ratings.</source>
            <translation>모으는 중: 새 평가 %1/%2</translation>
        </message>
        <message>
            <source>Waiting until nobody needs the computer.</source>
            <translation>아무도 컴퓨터를 쓰지 않을 때까지 기다립니다.</translation>
        </message>
        <message>
            <source>%1: something better was found. It is adopted if it makes your next %2 good answers likelier, too.</source>
            <translation>%1: 더 나은 것을 찾았습니다. 다음 좋은 답변 %2개도 더 그럴듯해지면 채택됩니다.</translation>
        </message>
        <message>
            <source>%1: what was found did not make your later answers likelier, and was not adopted.</source>
            <translation>%1: 찾은 것이 이후 답변을 더 그럴듯하게 만들지 못해 채택되지 않았습니다.</translation>
        </message>
        <message>
            <source>Waiting for mains power: on battery it does not work.</source>
            <translation>전원 연결을 기다리는 중입니다. 배터리로는 작동하지 않습니다.</translation>
        </message>
        <message>
            <source>At work, out of your way.</source>
            <translation>방해되지 않게 작업 중입니다.</translation>
        </message>
        <message>
            <source>Paused while the computer is in use.</source>
            <translation>컴퓨터를 쓰는 동안 일시 중지됩니다.</translation>
        </message>
        <message>
            <source>%1: no improvement found.</source>
            <translation>%1: 개선을 찾지 못했습니다.</translation>
        </message>
        <message>
            <source>%1: something better was found. The run among those kept has the evidence, and can be adopted.</source>
            <translation>%1: 더 나은 것을 찾았습니다. 보관된 실행에서 근거를 보고 적용할 수 있습니다.</translation>
        </message>
        <message>
            <source>%1: adopted.</source>
            <translation>%1: 적용했습니다.</translation>
        </message>
        <message>
            <source>%1: rolled back, because answers were rated worse than before.</source>
            <translation>%1: 답변이 이전보다 나쁘게 평가되어 되돌렸습니다.</translation>
        </message>
        <message>
            <source>Keep &amp;learning from my ratings</source>
            <translation>내 평가에서 계속 배우기(&amp;L)</translation>
        </message>
        <message>
            <source>When nobody has needed the computer for a minute, five minutes of tuning by what you rated and changed begin, at the lowest priority. They pause when you come back.</source>
            <translation>1분 동안 아무도 컴퓨터를 쓰지 않으면, 평가하고 편집한 내용으로 5분간의 튜닝이 가장 낮은 우선순위로 시작됩니다. 돌아오면 일시 중지됩니다.</translation>
        </message>
        <message>
            <source>After so many &amp;new ratings</source>
            <translation>새 평가가 이만큼 모이면(&amp;N)</translation>
        </message>
        <message>
            <source>New ratings before it begins</source>
            <translation>시작하기 전의 새 평가 수</translation>
        </message>
        <message>
            <source>What was adopted is rolled back by itself if, within the next 50 rated answers (8 at least), the share of bad ones is surely higher than in the 50 before: their 95 % intervals no longer touch. A changed answer counts as a bad one.</source>
            <translation>적용한 것은 다음 50개의 평가된 답변(최소 8개)에서 나쁜 답변의 비율이 이전 50개보다 확실히 높아지면(95 % 구간이 더 이상 겹치지 않으면) 스스로 되돌려집니다. 편집한 답변은 나쁜 답변으로 셉니다.</translation>
        </message>
        <message>
            <source>Ad&amp;opt without asking</source>
            <translation>묻지 않고 적용(&amp;O)</translation>
        </message>
        <message>
            <source>Only what passes the test</source>
            <translation>테스트를 통과한 것만</translation>
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
            <translation>%1/초</translation>
        </message>
        <message>
            <source>There is no folder where downloaded models could go.</source>
            <translation>내려받은 모델을 둘 폴더가 없습니다.</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n초</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n분</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n시간</numerusform>
            </translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>대기 중</translation>
        </message>
        <message>
            <source>Asking</source>
            <translation>조회 중</translation>
        </message>
        <message>
            <source>Checking</source>
            <translation>확인 중</translation>
        </message>
        <message>
            <source>Coming</source>
            <translation>받는 중</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>일시 중지됨</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>실패</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>완료</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>진행률</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>크기</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>속도</translation>
        </message>
        <message>
            <source>Time left</source>
            <translation>남은 시간</translation>
        </message>
        <message>
            <source>State</source>
            <translation>상태</translation>
        </message>
        <message>
            <source>Paused: this connection is metered</source>
            <translation>일시 중지: 데이터 통신 연결입니다</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DownloadsPanel</name>
        <message>
            <source>&amp;Resume</source>
            <translation>계속(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>일시 중지(&amp;P)</translation>
        </message>
        <message>
            <source>For example llama3.2:1b, hf.co/user/repository:Q4_K_M, or the address of a model’s page or GGUF file.</source>
            <translation>예: llama3.2:1b, hf.co/user/repository:Q4_K_M 또는 모델 페이지나 GGUF 파일의 주소.</translation>
        </message>
        <message>
            <source>M&amp;odel</source>
            <translation>모델(&amp;A)</translation>
        </message>
        <message>
            <source>Name or address of a model</source>
            <translation>모델의 이름 또는 주소</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>다운로드(&amp;D)</translation>
        </message>
        <message>
            <source>What has come is kept, and it goes on from there</source>
            <translation>받은 부분은 남고 거기서부터 이어집니다</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>제거(&amp;B)</translation>
        </message>
        <message>
            <source>Take this model off the list of downloads; a model that is here stays</source>
            <translation>이 모델을 다운로드 목록에서 뺍니다. 받은 모델은 남습니다</translation>
        </message>
        <message>
            <source>Cle&amp;ar finished</source>
            <translation>완료 항목 지우기(&amp;G)</translation>
        </message>
        <message>
            <source>Take the models that are here off the list of downloads</source>
            <translation>받은 모델을 다운로드 목록에서 뺍니다</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>다운로드</translation>
        </message>
        <message>
            <source>Nothing on its way</source>
            <translation>받는 중인 것이 없습니다</translation>
        </message>
        <message>
            <source>Type the name of a model from Ollama’s library or from Hugging Face above. Downloads go on where they stopped, also after the window was closed.</source>
            <translation>위에 Ollama 라이브러리나 Hugging Face의 모델 이름을 입력하세요. 창을 닫은 뒤에도 다운로드는 멈춘 곳에서 이어집니다.</translation>
        </message>
        <message>
            <source>Pause or resume</source>
            <translation>일시 중지 또는 계속</translation>
        </message>
        <message>
            <source>Download anyway</source>
            <translation>그래도 내려받기</translation>
        </message>
        <message>
            <source>Fetch this one although the connection is metered</source>
            <translation>데이터 통신 연결이어도 이것을 가져옵니다</translation>
        </message>
        <message>
            <source>This connection is metered: what is fetched may cost money. Downloads go on by themselves when another one is there; the settings have a switch for this.</source>
            <translation>데이터 통신 연결이라 가져오면 요금이 들 수 있습니다. 다른 연결이 생기면 내려받기가 저절로 이어집니다. 설정에 이를 위한 스위치가 있습니다.</translation>
        </message>
        <message>
            <source>T&amp;ry again</source>
            <translation>다시 시도(&amp;R)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DropZone</name>
        <message>
            <source>Drop model files, folders or the address of a model’s page here. Files are used where they lie: nothing is copied, moved or changed.</source>
            <translation>모델 파일, 폴더 또는 모델 페이지의 주소를 여기에 놓으세요. 파일은 있는 자리에서 쓰이며 복사, 이동, 변경되지 않습니다.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FactTable</name>
        <message>
            <source>Key</source>
            <translation>키</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>값</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FactsReader</name>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>By</source>
            <translation>제작</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>설명</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>아키텍처</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>매개변수</translation>
        </message>
        <message>
            <source>%1 (%2 % of its bytes)</source>
            <translation>%1(바이트의 %2 %)</translation>
        </message>
        <message>
            <source>Quantization</source>
            <translation>양자화</translation>
        </message>
        <message>
            <source>Bits for each weight</source>
            <translation>가중치당 비트</translation>
        </message>
        <message>
            <source>Context it was made for</source>
            <translation>만들어진 컨텍스트</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 토큰</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>계층</translation>
        </message>
        <message>
            <source>%1, each with %2 heads that share %3 keys and values</source>
            <translation>%1, 각각 헤드 %2개가 키와 값 %3개를 공유</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>어휘</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>라이선스</translation>
        </message>
        <message>
            <source>Licence text</source>
            <translation>라이선스 전문</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>언어</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>태그</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>페이지</translation>
        </message>
        <message>
            <source>Made from</source>
            <translation>바탕이 된 모델</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>형식</translation>
        </message>
        <message>
            <source>Linked from</source>
            <translation>연결된 위치</translation>
        </message>
        <message>
            <source>Created from</source>
            <translation>생성 원본</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>유래</translation>
        </message>
        <message>
            <source>written here, as a smaller one, by tuning</source>
            <translation>튜닝으로 여기에서 더 작게 작성됨</translation>
        </message>
        <message>
            <source>Answers through</source>
            <translation>답변에 쓰는 것</translation>
        </message>
        <message>
            <source>what run %1 has learned</source>
            <translation>튜닝 %1에서 배운 것</translation>
        </message>
        <message>
            <source>what run %1 has learned: %2</source>
            <translation>튜닝 %1에서 배운 것: %2</translation>
        </message>
        <message>
            <source>Made smaller by</source>
            <translation>크기를 줄인 실행</translation>
        </message>
        <message>
            <source>tuning run %1</source>
            <translation>튜닝 실행 %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FitBar</name>
        <message>
            <source>others use</source>
            <translation>다른 프로그램 사용</translation>
        </message>
        <message>
            <source>weights</source>
            <translation>가중치</translation>
        </message>
        <message>
            <source>cache of the context</source>
            <translation>컨텍스트 캐시</translation>
        </message>
        <message>
            <source>buffers</source>
            <translation>버퍼</translation>
        </message>
        <message>
            <source>left over</source>
            <translation>남는 양</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>메모리</translation>
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
            <translation>들어갑니다: 컨텍스트 %1 토큰에 %2이(가) 필요하고 %3이(가) 비어 있습니다.</translation>
        </message>
        <message>
            <source>Fits: with a context of %1 tokens it needs about %2, and %3 are free on %4.</source>
            <translation>들어갑니다. 토큰 %1개의 컨텍스트에서 약 %2가 필요하며, %4에 %3가 비어 있습니다.</translation>
        </message>
        <message>
            <source>Tight: with a context of %1 tokens it needs about %2 of the %3 that are free on %4.</source>
            <translation>빠듯합니다. 토큰 %1개의 컨텍스트에서 %4의 여유 %3 중 약 %2가 필요합니다.</translation>
        </message>
        <message>
            <source>More than %4 has room for: with a context of %1 tokens it needs about %2, and %3 are free there. The layers without room go to the processor, which is slower.</source>
            <translation>%4에 다 들어가지 않습니다. 토큰 %1개의 컨텍스트에서 약 %2가 필요하며, 그곳의 여유는 %3입니다. 들어가지 않는 층은 프로세서가 맡아 더 느립니다.</translation>
        </message>
        <message>
            <source>Tight: with a context of %1 tokens it needs %2 of the %3 that are free. Other programs may become slow.</source>
            <translation>빠듯합니다: 컨텍스트 %1 토큰에 빈 %3 중 %2이(가) 필요합니다. 다른 프로그램이 느려질 수 있습니다.</translation>
        </message>
        <message>
            <source>Too big for now: with a context of %1 tokens it needs %2, and only %3 are free. Choose a shorter context or a smaller cache, close other programs, or take a smaller model.</source>
            <translation>지금은 너무 큽니다: 컨텍스트 %1 토큰에 %2이(가) 필요한데 %3만 비어 있습니다. 더 짧은 컨텍스트나 더 작은 캐시를 고르거나, 다른 프로그램을 닫거나, 더 작은 모델을 쓰세요.</translation>
        </message>
        <message>
            <source>When it was last loaded: expected %1, took %2 (%3 % off).</source>
            <translation>마지막으로 불러왔을 때: 예상 %1, 실제 %2(차이 %3 %).</translation>
        </message>
        <message>
            <source>Conte&amp;xt</source>
            <translation>컨텍스트(&amp;X)</translation>
        </message>
        <message>
            <source>Tokens of context this model is loaded with</source>
            <translation>이 모델을 불러올 때의 컨텍스트 토큰 수</translation>
        </message>
        <message>
            <source>as the chat has it</source>
            <translation>채팅 설정대로</translation>
        </message>
        <message>
            <source> tokens</source>
            <translation> 토큰</translation>
        </message>
        <message>
            <source>How much of a conversation the model sees at once; more needs more memory</source>
            <translation>모델이 한 번에 보는 대화의 길이. 길수록 메모리가 더 필요합니다</translation>
        </message>
        <message>
            <source>C&amp;ache</source>
            <translation>캐시(&amp;A)</translation>
        </message>
        <message>
            <source>Form of the context’s cache</source>
            <translation>컨텍스트 캐시의 형식</translation>
        </message>
        <message>
            <source>as is usual</source>
            <translation>보통대로</translation>
        </message>
        <message>
            <source>f32: exact, large</source>
            <translation>f32: 정확함, 큼</translation>
        </message>
        <message>
            <source>f16: half of that</source>
            <translation>f16: 그 절반</translation>
        </message>
        <message>
            <source>q8_0: a quarter, a little coarser</source>
            <translation>q8_0: 4분의 1, 조금 거침</translation>
        </message>
        <message>
            <source>A smaller cache leaves room for a longer context</source>
            <translation>캐시가 작으면 더 긴 컨텍스트가 들어갑니다</translation>
        </message>
        <message>
            <source>Of what is free, %1 are what %2 holds now: it makes way.</source>
            <translation>비어 있는 것 가운데 %1은(는) 지금 %2이(가) 쓰고 있으며, 자리를 내줍니다.</translation>
        </message>
        <message>
            <source>%1: expected %2, took %3 (%4 % off)</source>
            <translation>%1: 예상 %2, 실제 %3 (%4 % 차이)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundModels</name>
        <message>
            <source>cannot be read</source>
            <translation>읽을 수 없음</translation>
        </message>
        <message>
            <source>in your list</source>
            <translation>목록에 있음</translation>
        </message>
        <message numerus="yes">
            <source>new, %n more cop(y/ies)</source>
            <translation>
                <numerusform>새 모델, 사본 %n개 더</numerusform>
            </translation>
        </message>
        <message>
            <source>new</source>
            <translation>새 모델</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>Program</source>
            <translation>프로그램</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>아키텍처</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>크기</translation>
        </message>
        <message>
            <source>State</source>
            <translation>상태</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundPanel</name>
        <message numerus="yes">
            <source>Looking in %1: %n model(s) so far</source>
            <translation>
                <numerusform>%1에서 찾는 중: 지금까지 모델 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Not looked yet.</source>
            <translation>아직 찾지 않았습니다.</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) of other programs can be linked. They stay where they are and are not copied.</source>
            <translation>
                <numerusform>다른 프로그램의 모델 %n개를 연결할 수 있습니다. 있는 자리에 남고 복사되지 않습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop looking</source>
            <translation>찾기 중지</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>다시 찾기</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>연결</translation>
        </message>
        <message>
            <source>Put the chosen models in your list; their files stay where they are</source>
            <translation>고른 모델을 목록에 넣습니다. 파일은 있는 자리에 남습니다</translation>
        </message>
        <message>
            <source>Link all</source>
            <translation>모두 연결</translation>
        </message>
        <message>
            <source>Put every model found here in your list; their files stay where they are</source>
            <translation>찾은 모델을 모두 목록에 넣습니다. 파일은 있는 자리에 남습니다</translation>
        </message>
        <message>
            <source>Look through the folders of Ollama, LM Studio, Jan, GPT4All, llama.cpp and Hugging Face once more</source>
            <translation>Ollama, LM Studio, Jan, GPT4All, llama.cpp, Hugging Face의 폴더를 다시 살펴봅니다</translation>
        </message>
        <message>
            <source>Models found on this computer</source>
            <translation>이 컴퓨터에서 찾은 모델</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>찾은 것이 없음</translation>
        </message>
        <message>
            <source>Models of Ollama, LM Studio, Jan, GPT4All, llama.cpp and Hugging Face’s tools would stand here. They can be used without being copied.</source>
            <translation>Ollama, LM Studio, Jan, GPT4All, llama.cpp, Hugging Face 도구의 모델이 여기에 나타납니다. 복사하지 않고 쓸 수 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelDetails</name>
        <message>
            <source>Cannot be read</source>
            <translation>읽을 수 없음</translation>
        </message>
        <message>
            <source>This model’s file has no chat template: it gets the plain texts, one after the other.</source>
            <translation>이 모델의 파일에는 채팅 템플릿이 없습니다. 글을 차례로 그대로 받습니다.</translation>
        </message>
        <message>
            <source>Its chat template cannot be used: %1</source>
            <translation>채팅 템플릿을 쓸 수 없습니다: %1</translation>
        </message>
        <message>
            <source>So this model reads a short conversation:</source>
            <translation>이 모델은 짧은 대화를 이렇게 읽습니다:</translation>
        </message>
        <message>
            <source>About the chosen model</source>
            <translation>고른 모델에 대하여</translation>
        </message>
        <message>
            <source>Memory and speed</source>
            <translation>메모리와 속도</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>카드</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>템플릿</translation>
        </message>
        <message>
            <source>All values</source>
            <translation>모든 값</translation>
        </message>
        <message>
            <source>A conversation as this model reads it</source>
            <translation>이 모델이 읽는 대화</translation>
        </message>
        <message>
            <source>Find in all values</source>
            <translation>모든 값에서 찾기</translation>
        </message>
        <message>
            <source>All values in the model’s file</source>
            <translation>모델 파일의 모든 값</translation>
        </message>
        <message>
            <source>New chats</source>
            <translation>새 채팅</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SpeedPanel</name>
        <message>
            <source>Measured here on %1: writes %2 ± %3 tokens per second, reads %4 ± %5. %6</source>
            <translation>%1에 여기서 측정: 초당 %2 ± %3 토큰 쓰기, %4 ± %5 토큰 읽기. %6</translation>
        </message>
        <message>
            <source>How fast it is on this machine has not been measured yet.</source>
            <translation>이 컴퓨터에서의 속도는 아직 재지 않았습니다.</translation>
        </message>
        <message>
            <source>St&amp;op measuring</source>
            <translation>측정 중지(&amp;B)</translation>
        </message>
        <message>
            <source>Meas&amp;ure the speed</source>
            <translation>속도 측정(&amp;B)</translation>
        </message>
        <message>
            <source>Lets the model read and write for some seconds; nothing else should run</source>
            <translation>모델이 몇 초 동안 읽고 쓰게 합니다. 다른 것은 돌지 않아야 합니다</translation>
        </message>
        <message>
            <source>Progress of the measurement</source>
            <translation>측정 진행률</translation>
        </message>
        <message>
            <source>How fast it is on the processor has not been measured yet.</source>
            <translation>프로세서에서의 속도는 아직 측정되지 않았습니다.</translation>
        </message>
        <message>
            <source>How fast it is on %1 has not been measured yet.</source>
            <translation>%1에서의 속도는 아직 측정되지 않았습니다.</translation>
        </message>
        <message>
            <source>On %1: writes %2 ± %3 tokens per second, reads %4 ± %5 (%6).</source>
            <translation>%1에서: 초당 %2 ± %3 토큰을 쓰고 %4 ± %5 토큰을 읽음 (%6).</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DesktopNews</name>
        <message>
            <source>Show</source>
            <translation>보기</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DesktopPanel</name>
        <message>
            <source>Desktop</source>
            <translation>바탕 화면</translation>
        </message>
        <message>
            <source>An &amp;icon beside the clock</source>
            <translation>시계 옆 아이콘(&amp;I)</translation>
        </message>
        <message>
            <source>Closing the &amp;window leaves TARS running there</source>
            <translation>창을 닫아도 TARS가 그곳에서 계속 실행(&amp;W)</translation>
        </message>
        <message>
            <source>This desktop has no place for such icons.</source>
            <translation>이 바탕 화면에는 그런 아이콘을 둘 곳이 없습니다.</translation>
        </message>
        <message>
            <source>Say when long work is &amp;done</source>
            <translation>긴 작업이 끝나면 알림(&amp;D)</translation>
        </message>
        <message>
            <source>Only while another window is in front.</source>
            <translation>다른 창이 앞에 있을 때만 알립니다.</translation>
        </message>
        <message>
            <source>Start TARS at login, without its window</source>
            <translation>로그인할 때 창 없이 TARS 시작</translation>
        </message>
        <message>
            <source>Together with the server’s own switch it then serves from the first minute.</source>
            <translation>서버의 스위치도 켜 두면 처음부터 바로 응답합니다.</translation>
        </message>
        <message>
            <source>Pause downloads on metered connections</source>
            <translation>데이터 통신 연결에서는 내려받기 일시 중지</translation>
        </message>
        <message>
            <source>Where the system says that the network costs by the byte, as a phone’s does</source>
            <translation>휴대전화처럼 통신량에 따라 요금이 든다고 시스템이 알리는 경우</translation>
        </message>
        <message>
            <source>Load the last model at start</source>
            <translation>시작할 때 마지막 모델 불러오기</translation>
        </message>
        <message>
            <source>When the window opens, if it is expected to fit the memory</source>
            <translation>창이 열릴 때 메모리에 들어갈 것으로 예상되면</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DeviceRow</name>
        <message>
            <source>Load</source>
            <translation>부하</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>메모리</translation>
        </message>
        <message>
            <source>Load of %1</source>
            <translation>%1의 부하</translation>
        </message>
        <message>
            <source>Memory of %1</source>
            <translation>%1의 메모리</translation>
        </message>
        <message>
            <source>TARS itself</source>
            <translation>TARS 자체</translation>
        </message>
        <message>
            <source>others</source>
            <translation>기타</translation>
        </message>
        <message>
            <source>free</source>
            <translation>여유</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Use it for computing</source>
            <translation>계산에 사용</translation>
        </message>
        <message>
            <source>Use %1 for computing</source>
            <translation>%1 계산에 사용</translation>
        </message>
        <message>
            <source>From the next model on. What no GPU has room for, the processor takes.</source>
            <translation>다음 모델부터. 어느 GPU에도 들어가지 않는 것은 프로세서가 맡습니다.</translation>
        </message>
        <message>
            <source>Test it</source>
            <translation>시험</translation>
        </message>
        <message>
            <source>Stop the test</source>
            <translation>시험 멈추기</translation>
        </message>
        <message>
            <source>Test %1</source>
            <translation>%1 시험</translation>
        </message>
        <message>
            <source>Stop the test of %1</source>
            <translation>%1 시험 멈추기</translation>
        </message>
        <message>
            <source>Compare a small computation with its known result, and measure the speed</source>
            <translation>작은 계산을 알려진 결과와 비교하고 속도를 잽니다</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::HardwarePanel</name>
        <message>
            <source>Automatic</source>
            <translation>자동</translation>
        </message>
        <message>
            <source>Processor</source>
            <translation>프로세서</translation>
        </message>
        <message>
            <source>GPU %1: %2</source>
            <translation>GPU %1: %2</translation>
        </message>
        <message>
            <source>%1 is loaded on: %2</source>
            <translation>%1을(를) 불러온 곳: %2</translation>
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
            <translation>하드웨어</translation>
        </message>
        <message>
            <source>Comp&amp;utes on</source>
            <translation>계산 장치(&amp;U)</translation>
        </message>
        <message>
            <source>Automatic is a GPU where TARS can use one, else the processor</source>
            <translation>자동은 TARS가 쓸 수 있는 GPU가 있으면 GPU, 없으면 프로세서입니다</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>스레드</translation>
        </message>
        <message>
            <source>Threads are those of the processor. Both take effect when the next model is loaded.</source>
            <translation>스레드는 프로세서의 것입니다. 둘 다 다음 모델을 불러올 때부터 적용됩니다.</translation>
        </message>
        <message>
            <source>Instructions: %1</source>
            <translation>명령어: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s) at once</source>
            <translation>
                <numerusform>동시에 스레드 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>GPUs %1</source>
            <translation>GPU %1</translation>
        </message>
        <message>
            <source>Being tested…</source>
            <translation>시험 중…</translation>
        </message>
        <message>
            <source>Wrong: its results are %1 % off. Don’t compute with it; the driver or the device itself may be at fault.</source>
            <translation>틀림: 결과가 %1 % 벗어납니다. 계산에 쓰지 마세요. 드라이버나 장치 자체가 원인일 수 있습니다.</translation>
        </message>
        <message>
            <source>Right: its results are %1 % off, which is rounding. It reads %2/s and does %3 billion multiplications a second.</source>
            <translation>맞음: 결과 차이는 %1 %로 반올림 때문입니다. 초당 %2를 읽고 초당 %3×10억 번 곱셈합니다.</translation>
        </message>
        <message>
            <source>Test the processor</source>
            <translation>프로세서 테스트</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::PrivacyPanel</name>
        <message>
            <source>to fetch %1</source>
            <translation>%1을(를) 가져오려고</translation>
        </message>
        <message>
            <source>to publish %1</source>
            <translation>%1을(를) 게시하려고</translation>
        </message>
        <message>
            <source>%1 out, %2 in</source>
            <translation>보냄 %1, 받음 %2</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>개인 정보</translation>
        </message>
        <message>
            <source>TARS counts nothing and reports nothing. It asks other computers only when you look for, fetch or publish a model; every one of them is listed here.</source>
            <translation>TARS는 아무것도 집계하거나 보고하지 않습니다. 모델을 찾거나 가져오거나 게시할 때만 다른 컴퓨터에 요청하며, 모두 여기에 표시됩니다.</translation>
        </message>
        <message>
            <source>Offline: &amp;nothing leaves this computer</source>
            <translation>오프라인: 이 컴퓨터에서 아무것도 내보내지 않음(&amp;N)</translation>
        </message>
        <message>
            <source>Every request to another computer fails, of the terminal and the server too</source>
            <translation>터미널과 서버를 포함해 다른 컴퓨터로 가는 모든 요청이 실패합니다</translation>
        </message>
        <message>
            <source>The environment variable TARS_OFFLINE says so.</source>
            <translation>환경 변수 TARS_OFFLINE이 그렇게 지정합니다.</translation>
        </message>
        <message>
            <source>Computers that were asked</source>
            <translation>요청을 보낸 컴퓨터</translation>
        </message>
        <message>
            <source>None so far.</source>
            <translation>아직 없습니다.</translation>
        </message>
        <message>
            <source>Delete this list</source>
            <translation>이 목록 삭제(&amp;J)</translation>
        </message>
        <message>
            <source>Computers that were asked, the latest first</source>
            <translation>요청을 보낸 컴퓨터, 최근 것부터</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>컴퓨터</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>이유</translation>
        </message>
        <message>
            <source>Last time</source>
            <translation>마지막</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>요청</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>바이트</translation>
        </message>
        <message>
            <source>to search for %1</source>
            <translation>%1 검색</translation>
        </message>
        <message>
            <source>Delete the list of computers asked</source>
            <translation>요청을 보낸 컴퓨터 목록 삭제</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Sentences</name>
        <message numerus="yes">
            <source>Code, %n line(s)</source>
            <translation>
                <numerusform>코드 %n줄</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Tray</name>
        <message>
            <source>&amp;Hide the window</source>
            <translation>창 숨기기(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Show the window</source>
            <translation>창 보기(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;New chat</source>
            <translation>새 채팅(&amp;N)</translation>
        </message>
        <message>
            <source>Server &amp;on</source>
            <translation>서버 켜기(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Quit TARS</source>
            <translation>TARS 끝내기(&amp;Q)</translation>
        </message>
        <message>
            <source>TARS – serving at %1</source>
            <translation>TARS – %1에서 제공 중</translation>
        </message>
        <message>
            <source>TARS – the server did not start</source>
            <translation>TARS – 서버를 시작하지 못했습니다</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatImport</name>
        <message>
            <source>%1: no conversations of a known format in it</source>
            <translation>%1: 알려진 형식의 대화가 없습니다</translation>
        </message>
        <message>
            <source>Known are the exports of ChatGPT, Open WebUI and TARS, and what LM Studio, Jan, GPT4All and Ollama’s app keep on this computer.</source>
            <translation>ChatGPT, Open WebUI, TARS에서 내보낸 파일과 LM Studio, Jan, GPT4All, Ollama 앱이 이 컴퓨터에 저장한 것을 읽을 수 있습니다.</translation>
        </message>
        <message>
            <source>not JSON at byte %1</source>
            <translation>JSON이 아닙니다(바이트 %1)</translation>
        </message>
        <message>
            <source>It is damaged, or another file.</source>
            <translation>손상되었거나 다른 파일입니다.</translation>
        </message>
        <message>
            <source>%1: too much for one import</source>
            <translation>%1: 한 번에 가져오기에는 너무 많습니다</translation>
        </message>
        <message>
            <source>Import fewer chats at a time.</source>
            <translation>한 번에 더 적은 채팅을 가져오세요.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>다른 파일을 선택하세요.</translation>
        </message>
        <message>
            <source>%1: larger than %2</source>
            <translation>%1: %2보다 큽니다</translation>
        </message>
        <message>
            <source>GPT4All’s format version %1 was found, 1 to %2 were expected</source>
            <translation>GPT4All 형식 버전 %1을(를) 찾았습니다. 1~%2여야 합니다</translation>
        </message>
        <message>
            <source>A newer TARS may know it.</source>
            <translation>더 새로운 TARS는 알 수도 있습니다.</translation>
        </message>
        <message>
            <source>It is damaged, and left out.</source>
            <translation>손상되어 제외됩니다.</translation>
        </message>
        <message>
            <source>%1, line %2: a message in JSON was expected</source>
            <translation>%1, %2번째 줄: JSON 메시지가 있어야 합니다</translation>
        </message>
        <message>
            <source>That message is left out.</source>
            <translation>그 메시지는 제외됩니다.</translation>
        </message>
        <message>
            <source>%1: a thread in JSON was expected</source>
            <translation>%1: JSON 스레드가 있어야 합니다</translation>
        </message>
        <message>
            <source>The chat is named after its first message.</source>
            <translation>채팅 이름은 첫 메시지를 따릅니다.</translation>
        </message>
        <message>
            <source>no database with the tables “chats” and “messages” of Ollama’s app</source>
            <translation>Ollama 앱의 “chats”와 “messages” 표가 있는 데이터베이스가 아닙니다</translation>
        </message>
        <message>
            <source>Close Ollama’s app, and try again.</source>
            <translation>Ollama 앱을 닫고 다시 시도하세요.</translation>
        </message>
        <message>
            <source>larger than %1</source>
            <translation>%1보다 큽니다</translation>
        </message>
        <message>
            <source>Make room for a copy of it.</source>
            <translation>복사본을 만들 공간을 확보하세요.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatImporter</name>
        <message>
            <source>Import chats</source>
            <translation>채팅 가져오기</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Looking for chats…</source>
            <translation>채팅을 찾는 중…</translation>
        </message>
        <message numerus="yes">
            <source>Reading %1: %n chat(s) so far</source>
            <translation>
                <numerusform>%1 읽는 중: 지금까지 채팅 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Importing chats: %1 of %2</source>
            <translation>채팅 가져오는 중: %1 / %2</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) could not be read and were left out:</source>
            <translation>
                <numerusform>%n개를 읽을 수 없어 제외했습니다:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ImportDialog</name>
        <message>
            <source>Import chats</source>
            <translation>채팅 가져오기</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Choose files with chats</source>
            <translation>채팅이 든 파일 선택</translation>
        </message>
        <message>
            <source>Chats (*.json *.jsonl *.chat *.sqlite)</source>
            <translation>채팅 (*.json *.jsonl *.chat *.sqlite)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>모든 파일 (*)</translation>
        </message>
        <message>
            <source>Choose a folder with chats</source>
            <translation>채팅이 든 폴더 선택</translation>
        </message>
        <message>
            <source>Chats of other programs on this computer. They stay there as they are.</source>
            <translation>이 컴퓨터에 있는 다른 프로그램의 채팅입니다. 원본은 그대로 남습니다.</translation>
        </message>
        <message>
            <source>Programs with chats</source>
            <translation>채팅이 있는 프로그램</translation>
        </message>
        <message>
            <source>Or choose files: what ChatGPT, Open WebUI or TARS exported, or chats of LM Studio, Jan, GPT4All and Ollama’s app that lie elsewhere.</source>
            <translation>또는 파일을 선택하세요: ChatGPT, Open WebUI, TARS에서 내보낸 것이나 다른 곳에 있는 LM Studio, Jan, GPT4All, Ollama 앱의 채팅.</translation>
        </message>
        <message>
            <source>Looking for them…</source>
            <translation>찾는 중…</translation>
        </message>
        <message>
            <source>None were found.</source>
            <translation>찾지 못했습니다.</translation>
        </message>
        <message>
            <source>Choose &amp;files…</source>
            <translation>파일 선택(&amp;F)…</translation>
        </message>
        <message>
            <source>Choose a f&amp;older…</source>
            <translation>폴더 선택(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>가져오기(&amp;I)</translation>
        </message>
        <message>
            <source>some chats</source>
            <translation>채팅 몇 개</translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s)</source>
            <translation>
                <numerusform>채팅 %n개</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SearchHits</name>
        <message>
            <source>You, in “%1”: %2</source>
            <translation>나, “%1”에서: %2</translation>
        </message>
        <message>
            <source>Answer, in “%1”: %2</source>
            <translation>답변, “%1”에서: %2</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::OfferTable</name>
        <message>
            <source>already here</source>
            <translation>이미 있음</translation>
        </message>
        <message>
            <source>twice in this list</source>
            <translation>이 목록에 중복</translation>
        </message>
        <message>
            <source>new</source>
            <translation>새 채팅</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>채팅</translation>
        </message>
        <message>
            <source>State</source>
            <translation>상태</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>메시지</translation>
        </message>
        <message>
            <source>Last changed</source>
            <translation>마지막 변경</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ImportChoice</name>
        <message>
            <source>Import chats</source>
            <translation>채팅 가져오기</translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s) of these are here already. Those you tick come in as new ones.</source>
            <translation>
                <numerusform>이 중 채팅 %n개가 이미 있습니다. 선택한 채팅은 새 채팅으로 추가됩니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>Chats to import</source>
            <translation>가져올 채팅</translation>
        </message>
        <message>
            <source>&amp;Also those that are here already</source>
            <translation>이미 있는 것도 포함(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>가져오기(&amp;I)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DeletedChats</name>
        <message>
            <source>Deleted chats</source>
            <translation>삭제한 채팅</translation>
        </message>
        <message>
            <source>There are no deleted chats.</source>
            <translation>삭제한 채팅이 없습니다.</translation>
        </message>
        <message>
            <source>Deleted chats stay here for %1 days and are then gone for good.</source>
            <translation>삭제한 채팅은 %1일 동안 여기에 있다가 완전히 사라집니다.</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>채팅</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>삭제한 날</translation>
        </message>
        <message>
            <source>Gone for good</source>
            <translation>완전히 사라지는 날</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>복원(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Delete for good…</source>
            <translation>완전히 삭제(&amp;D)…</translation>
        </message>
        <message>
            <source>Delete for good</source>
            <translation>완전히 삭제</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n chat(s) for good?</source>
            <translation>
                <numerusform>채팅 %n개를 완전히 삭제할까요?</numerusform>
            </translation>
        </message>
        <message>
            <source>This cannot be undone.</source>
            <translation>이 작업은 되돌릴 수 없습니다.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ClearableEdit</name>
        <message>
            <source>Clear this field</source>
            <translation>이 입력란 비우기</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatReader</name>
        <message>
            <source>The chat “%1”</source>
            <translation>대화 “%1”</translation>
        </message>
        <message>
            <source>Find in this text</source>
            <translation>이 글에서 찾기</translation>
        </message>
        <message>
            <source>Earlier place (Shift+Enter)</source>
            <translation>이전 위치 (Shift+Enter)</translation>
        </message>
        <message>
            <source>Later place (Enter)</source>
            <translation>다음 위치 (Enter)</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>더 작은 글자</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>더 큰 글자</translation>
        </message>
        <message>
            <source>Text being laid out</source>
            <translation>배치 중인 글</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>찾을 수 없음</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Laying out: %1 of %2 messages</source>
            <translation>배치 중: 메시지 %1/%2개</translation>
        </message>
        <message>
            <source>Earlier messages</source>
            <translation>이전 메시지</translation>
        </message>
        <message>
            <source>Later messages</source>
            <translation>다음 메시지</translation>
        </message>
        <message>
            <source>Messages %1 to %2 of %3</source>
            <translation>메시지 %1–%2 (전체 %3개)</translation>
        </message>
        <message>
            <source>Looking further …</source>
            <translation>계속 찾는 중…</translation>
        </message>
        <message>
            <source>%1 of %2 in this part</source>
            <translation>이 부분 %2개 중 %1번째</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FolderMover</name>
        <message>
            <source>&amp;Give up moving</source>
            <translation>이동 그만두기(&amp;G)</translation>
        </message>
        <message>
            <source>Where shall the files go?</source>
            <translation>파일을 어디로 옮길까요?</translation>
        </message>
        <message>
            <source>Move the files</source>
            <translation>파일 이동</translation>
        </message>
        <message>
            <source>%1 are copied to %2 and compared, then removed here. A link stays in their place.</source>
            <translation>%1을(를) %2(으)로 복사하여 비교한 뒤 여기에서 지웁니다. 그 자리에는 링크가 남습니다.</translation>
        </message>
        <message>
            <source>The files stay here, &amp;too</source>
            <translation>파일을 여기에도 남기기(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Move</source>
            <translation>이동(&amp;M)</translation>
        </message>
        <message>
            <source>Moved: the files are in %1.</source>
            <translation>이동했습니다. 파일은 %1에 있습니다.</translation>
        </message>
        <message>
            <source>Moved: the files are in %1; the former ones are still in %2.</source>
            <translation>이동했습니다. 파일은 %1에 있고, 이전 파일은 %2에 남아 있습니다.</translation>
        </message>
        <message>
            <source>Stopped. All files are in their old place; the move can go on.</source>
            <translation>멈췄습니다. 모든 파일은 원래 자리에 있으며 이동을 계속할 수 있습니다.</translation>
        </message>
        <message>
            <source>A move to %1 was not ended. All files are in their old place.</source>
            <translation>%1(으)로의 이동이 끝나지 않았습니다. 모든 파일은 원래 자리에 있습니다.</translation>
        </message>
        <message>
            <source>The move was given up.</source>
            <translation>이동을 그만두었습니다.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>%1 (%2/s)</source>
            <translation>%1 (%2/초)</translation>
        </message>
        <message>
            <source>The variable %1 says where this is: it is moved by changing that.</source>
            <translation>위치는 변수 %1이(가) 정합니다. 옮기려면 그것을 바꾸세요.</translation>
        </message>
        <message>
            <source>Move the chosen one’s files to another folder or disk; TARS still finds them where they were</source>
            <translation>고른 항목의 파일을 다른 폴더나 디스크로 옮깁니다. TARS는 원래 자리에서도 찾습니다</translation>
        </message>
        <message>
            <source>How far the move is</source>
            <translation>이동 진행 상황</translation>
        </message>
        <message>
            <source>Choose the downloaded or the smaller models above</source>
            <translation>위에서 내려받은 모델이나 더 작은 모델을 고르세요</translation>
        </message>
        <message>
            <source>All data moves to %1 at the next start, before anything is opened. Until then all is where it was.</source>
            <translation>다음 시작 때 무엇이든 열기 전에 모든 데이터가 %1(으)로 옮겨집니다. 그때까지는 모두 제자리에 있습니다.</translation>
        </message>
        <message>
            <source>Move everything</source>
            <translation>모두 옮기기</translation>
        </message>
        <message>
            <source>Move everything…</source>
            <translation>모두 옮기기…</translation>
        </message>
        <message>
            <source>Chats, settings, tuning runs and models go to %1 at the next start, before anything is opened. All is copied and compared, then removed here. A link stays in its place.</source>
            <translation>다음 시작 때 무엇이든 열기 전에 대화, 설정, 튜닝 기록, 모델이 %1(으)로 갑니다. 모두 복사하고 비교한 뒤 여기서 지웁니다. 그 자리에는 링크가 남습니다.</translation>
        </message>
        <message>
            <source>Restart now</source>
            <translation>지금 다시 시작</translation>
        </message>
        <message>
            <source>Close TARS, move its data and open it again</source>
            <translation>TARS를 닫고 데이터를 옮긴 뒤 다시 엽니다</translation>
        </message>
        <message>
            <source>Move all data to another folder or disk, at the next start</source>
            <translation>다음 시작 때 모든 데이터를 다른 폴더나 디스크로 옮깁니다</translation>
        </message>
        <message>
            <source>Move…</source>
            <translation>이동…</translation>
        </message>
        <message>
            <source>Go on moving</source>
            <translation>이동 계속하기</translation>
        </message>
        <message>
            <source>Stop moving</source>
            <translation>이동 멈추기</translation>
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
            <translation>표</translation>
        </message>
        <message>
            <source>Copy the table</source>
            <translation>표 복사</translation>
        </message>
        <message>
            <source>Save the table…</source>
            <translation>표 저장…</translation>
        </message>
        <message>
            <source>Copy the formula</source>
            <translation>수식 복사</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MoveWindow</name>
        <message>
            <source>Open TARS without moving</source>
            <translation>옮기지 않고 TARS 열기</translation>
        </message>
        <message>
            <source>Moving your data</source>
            <translation>데이터를 옮기는 중</translation>
        </message>
        <message>
            <source>Your data moves to %1. TARS opens when all is there. If anything ends this early, all is where it was.</source>
            <translation>데이터를 %1(으)로 옮깁니다. 모두 옮겨지면 TARS가 열립니다. 도중에 끝나도 모두 제자리에 있습니다.</translation>
        </message>
        <message>
            <source>All data is in its old place; the next start asks again</source>
            <translation>모든 데이터는 원래 자리에 있습니다. 다음 시작 때 다시 묻습니다</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SummaryBox</name>
        <message>
            <source>In place of the messages above, the model is given this summary:</source>
            <translation>위 메시지 대신 모델에는 다음 요약이 전달됩니다:</translation>
        </message>
        <message>
            <source>Summary of the messages above</source>
            <translation>위 메시지의 요약</translation>
        </message>
        <message>
            <source>Change this summary</source>
            <translation>이 요약 편집</translation>
        </message>
        <message>
            <source>Throw this summary away: the model is given the messages themselves again</source>
            <translation>이 요약 버리기: 모델에 다시 메시지 자체가 전달됩니다</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Summariser</name>
        <message>
            <source>The model was changed while it summarised.</source>
            <translation>요약하는 동안 모델이 변경되었습니다.</translation>
        </message>
        <message>
            <source>The older messages could not be summarised, and nothing was sent: %1</source>
            <translation>이전 메시지를 요약하지 못했으며 아무것도 보내지 않았습니다: %1</translation>
        </message>
        <message>
            <source>The model wrote no summary of the older messages: nothing was sent.</source>
            <translation>모델이 이전 메시지의 요약을 쓰지 않았습니다. 아무것도 보내지 않았습니다.</translation>
        </message>
        <message>
            <source>Choose below what else happens when the context is full.</source>
            <translation>컨텍스트가 가득 찼을 때의 다른 동작을 아래에서 선택하세요.</translation>
        </message>
        <message>
            <source>The summary was stopped: nothing was sent.</source>
            <translation>요약을 중지했습니다. 아무것도 보내지 않았습니다.</translation>
        </message>
        <message>
            <source>Your words are where you wrote them.</source>
            <translation>작성한 내용은 그 자리에 그대로 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ListOrder</name>
        <message>
            <source>Sort the models by…</source>
            <translation>모델 정렬 기준…</translation>
        </message>
        <message>
            <source>Sort what was found by…</source>
            <translation>찾은 것 정렬 기준…</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>정렬 기준</translation>
        </message>
        <message>
            <source>As they come</source>
            <translation>정렬 안 함</translation>
        </message>
        <message>
            <source>Descending</source>
            <translation>내림차순</translation>
        </message>
        <message>
            <source>Sort the candidates by…</source>
            <translation>후보 정렬 기준…</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatExporter</name>
        <message>
            <source>Export chat</source>
            <translation>채팅 내보내기</translation>
        </message>
        <message>
            <source>Writing %1</source>
            <translation>%1에 쓰는 중</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::PaceChoice</name>
        <message>
            <source>Beside my other work</source>
            <translation>다른 작업과 함께할 때</translation>
        </message>
        <message>
            <source>waits while answers are written</source>
            <translation>답변을 쓰는 동안 기다림</translation>
        </message>
        <message>
            <source>only while nobody uses the computer</source>
            <translation>아무도 컴퓨터를 쓰지 않을 때만</translation>
        </message>
        <message>
            <source>as fast as it can</source>
            <translation>가능한 한 빠르게</translation>
        </message>
        <message>
            <source>A chat and the server share the processor with it, and answer slower.</source>
            <translation>채팅과 서버가 프로세서를 나눠 쓰므로 더 느리게 답합니다.</translation>
        </message>
        <message>
            <source>Goes on after a minute without a key, an answer or a request, with what the processor has left. Waits on battery.</source>
            <translation>키 입력, 답변, 요청이 1분 동안 없으면 남는 처리 능력으로 계속합니다. 배터리 사용 중에는 기다립니다.</translation>
        </message>
        <message>
            <source>The chat and the server have the processor to themselves as long as they answer. Waits on battery.</source>
            <translation>채팅과 서버가 답하는 동안에는 프로세서를 내어 줍니다. 배터리 사용 중에는 기다립니다.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatStore</name>
        <message>
            <source>What is said here cannot be written to %1: %2</source>
            <translation>여기에서 나눈 말을 %1에 쓸 수 없습니다: %2</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>디스크가 가득 찼습니다</translation>
        </message>
        <message>
            <source>Make room on this disk, and leave the window open: until then this is in memory only. It is written as soon as that is possible.</source>
            <translation>이 디스크에 공간을 만들고 창을 열어 두십시오. 그때까지는 메모리에만 있습니다. 가능해지는 대로 기록됩니다.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DefaultsPanel</name>
        <message>
            <source>New chats with “%1” begin as its maker has it.</source>
            <translation>“%1”과(와)의 새 채팅은 제작자의 설정으로 시작됩니다.</translation>
        </message>
        <message>
            <source>New chats with this model begin so. You have changed it.</source>
            <translation>이 모델과의 새 채팅은 이렇게 시작됩니다. 직접 바꾼 설정입니다.</translation>
        </message>
        <message>
            <source>New chats with this model begin so, as its maker has it. Changes are kept.</source>
            <translation>이 모델과의 새 채팅은 제작자의 설정대로 이렇게 시작됩니다. 변경 내용은 저장됩니다.</translation>
        </message>
        <message>
            <source>Back to its maker’s</source>
            <translation>제작자 설정으로 되돌리기</translation>
        </message>
        <message>
            <source>What new chats with this model begin with; this can be undone</source>
            <translation>이 모델과의 새 채팅이 시작되는 설정이며 되돌릴 수 있습니다</translation>
        </message>
        <message>
            <source>How new chats with this model begin</source>
            <translation>이 모델과의 새 채팅이 시작되는 방식</translation>
        </message>
        <message>
            <source>Begin new chats as its maker has it</source>
            <translation>새 채팅을 제작자 설정으로 시작</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AnswerAnnouncer</name>
        <message>
            <source>New answer in “%1”</source>
            <translation>“%1”에 새 답변</translation>
        </message>
    </context>
</TS>
