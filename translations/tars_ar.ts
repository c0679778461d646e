<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>tars::ui::AccessPanel</name>
        <message>
            <source>Hide</source>
            <translation>إخفاء</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>إظهار</translation>
        </message>
        <message>
            <source>Open to</source>
            <translation>متاح لـ</translation>
        </message>
        <message>
            <source>programs &amp;on this computer</source>
            <translation>البرامج على &amp;هذا الحاسوب</translation>
        </message>
        <message>
            <source>Open to programs on this computer only</source>
            <translation>متاح للبرامج على هذا الحاسوب فقط</translation>
        </message>
        <message>
            <source>every device in the &amp;network</source>
            <translation>كل جهاز في ال&amp;شبكة</translation>
        </message>
        <message>
            <source>Open to every device in the network that has the key</source>
            <translation>متاح لكل جهاز في الشبكة لديه المفتاح</translation>
        </message>
        <message>
            <source>&amp;Key</source>
            <translation>&amp;المفتاح</translation>
        </message>
        <message>
            <source>Key that other programs must give</source>
            <translation>المفتاح الذي يجب أن تقدّمه البرامج الأخرى</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>نسخ</translation>
        </message>
        <message>
            <source>Copy the key</source>
            <translation>نسخ المفتاح</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>مفتاح جديد</translation>
        </message>
        <message>
            <source>The old key opens nothing any more</source>
            <translation>المفتاح القديم لن يفتح شيئًا بعد ذلك</translation>
        </message>
        <message>
            <source>Whoever has this key can use your models. Nothing is encrypted on the way: use it in networks you trust.</source>
            <translation>من لديه هذا المفتاح يستطيع استخدام نماذجك. لا شيء يُشفَّر أثناء النقل: استخدمه في الشبكات التي تثق بها.</translation>
        </message>
        <message>
            <source>&amp;Port</source>
            <translation>المن&amp;فذ</translation>
        </message>
        <message>
            <source>T&amp;urn on when TARS starts</source>
            <translation>التش&amp;غيل عند بدء TARS</translation>
        </message>
        <message>
            <source>%1 is no origin: it begins with https:// or has a star.</source>
            <translation>%1 ليس أصلًا صالحًا: يبدأ بـ https:// أو فيه نجمة.</translation>
        </message>
        <message>
            <source>&amp;Let go of an idle model after</source>
            <translation>تحرير النموذج الخامل &amp;بعد</translation>
        </message>
        <message>
            <source>Minutes after which the server lets go of a model that nobody asks</source>
            <translation>الدقائق التي يحرر الخادم بعدها نموذجًا لا يسأله أحد</translation>
        </message>
        <message>
            <source> min</source>
            <translation> د</translation>
        </message>
        <message>
            <source>never</source>
            <translation>أبدًا</translation>
        </message>
        <message>
            <source>&amp;Web pages that may ask</source>
            <translation>صفحات ال&amp;ويب المسموح لها</translation>
        </message>
        <message>
            <source>Origins, with spaces between them; pages of this computer may always ask</source>
            <translation>أصول تفصلها مسافات؛ صفحات هذا الحاسوب مسموح لها دائمًا</translation>
        </message>
        <message>
            <source>Show the key</source>
            <translation>إظهار المفتاح</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AnswersPane</name>
        <message>
            <source>&amp;Question</source>
            <translation>السؤا&amp;ل</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>السؤال</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>قبل الضبط</translation>
        </message>
        <message>
            <source>Through the best found</source>
            <translation>بأفضل ما عُثر عليه</translation>
        </message>
        <message>
            <source>Shown as soon as something better was found.</source>
            <translation>يظهر حالما يُعثر على ما هو أفضل.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AppearancePanel</name>
        <message>
            <source>Appearance</source>
            <translation>المظهر</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>ال&amp;ألوان</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>مثل النظام</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>فاتحة</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>داكنة</translation>
        </message>
        <message>
            <source>Te&amp;xt size</source>
            <translation>حجم النص</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>ا&amp;للغة</translation>
        </message>
        <message>
            <source>Motion</source>
            <translation>الحركة</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>كاملة</translation>
        </message>
        <message>
            <source>Reduced</source>
            <translation>مخففة</translation>
        </message>
        <message>
            <source>Reduced: text cursors do not blink, and what opens is there at once</source>
            <translation>مخففة: لا تومض مؤشرات النص، ويظهر ما يُفتح فورًا</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CandidateTable</name>
        <message>
            <source>%1 s</source>
            <translation>%1 ث</translation>
        </message>
        <message>
            <source>Generation</source>
            <translation>الجيل</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>الوقت</translation>
        </message>
        <message>
            <source>Best loss</source>
            <translation>أفضل خسارة</translation>
        </message>
        <message>
            <source>Held out</source>
            <translation>الأمثلة المحجوزة</translation>
        </message>
        <message>
            <source>Guard</source>
            <translation>نص الحماية</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>المصدر</translation>
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
            <translation>حفظ هذا الرسم البياني بصيغة SVG</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatController</name>
        <message>
            <source>%1 (fork)</source>
            <translation>%1 (فرع)</translation>
        </message>
        <message>
            <source>The beginning of this chat could not be read.</source>
            <translation>تعذرت قراءة بداية هذه المحادثة.</translation>
        </message>
        <message>
            <source>This chat was deleted for good.</source>
            <translation>حُذفت هذه المحادثة نهائيًا.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatExport</name>
        <message>
            <source>You</source>
            <translation>أنت</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>الرد</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>محادثة</translation>
        </message>
        <message>
            <source>Attached: %1</source>
            <translation>مرفق: %1</translation>
        </message>
        <message>
            <source>Thoughts</source>
            <translation>الأفكار</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatPage</name>
        <message>
            <source>What shall we talk about?</source>
            <translation>عمّ نتحدث؟</translation>
        </message>
        <message>
            <source>Write below. Everything stays on this computer.</source>
            <translation>اكتب في الأسفل. كل شيء يبقى على هذا الحاسوب.</translation>
        </message>
        <message>
            <source>Loading the model</source>
            <translation>يجري تحميل النموذج</translation>
        </message>
        <message>
            <source>You can write and send already: it answers as soon as it is there.</source>
            <translation>يمكنك الكتابة والإرسال الآن: سيجيب فور اكتمال تحميله.</translation>
        </message>
        <message>
            <source>A model comes first</source>
            <translation>ابدأ باختيار نموذج</translation>
        </message>
        <message>
            <source>Choose one above, or import a model file that is on this computer: it is used where it lies. You can also drop it on this window.</source>
            <translation>اختر نموذجًا في الأعلى، أو استورد ملف نموذج من هذا الحاسوب: سيُستخدم من مكانه. ويمكنك أيضًا إفلاته على هذه النافذة.</translation>
        </message>
        <message>
            <source>Open a link</source>
            <translation>فتح رابط</translation>
        </message>
        <message>
            <source>The model wrote this address. Open it in the browser?</source>
            <translation>النموذج هو من كتب هذا العنوان. أتريد فتحه في المتصفح؟</translation>
        </message>
        <message>
            <source>Settings of this conversation</source>
            <translation>إعدادات هذه المحادثة</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>المحادثة</translation>
        </message>
        <message>
            <source>Import a model file…</source>
            <translation>استيراد ملف نموذج…</translation>
        </message>
        <message>
            <source>The picture</source>
            <translation>الصورة</translation>
        </message>
        <message>
            <source>The preset “%1” was deleted.</source>
            <translation>حُذف الإعداد المسبق «%1».</translation>
        </message>
        <message>
            <source>This message is too long for the context.</source>
            <translation>هذه الرسالة أطول من السياق.</translation>
        </message>
        <message>
            <source>Shorten it, or choose below what happens when the context is full.</source>
            <translation>اختصرها، أو اختر أدناه ما يحدث عند امتلاء السياق.</translation>
        </message>
        <message>
            <source>This is too long for the context, and will not be answered.</source>
            <translation>هذا أطول من السياق، ولن يُجاب عنه.</translation>
        </message>
        <message>
            <source>This is too long for the context: the model will be loaded again with more.</source>
            <translation>هذا أطول من السياق: سيُعاد تحميل النموذج بسياق أكبر.</translation>
        </message>
        <message numerus="yes">
            <source>Too long for the context: the oldest %n message(s) will be left out.</source>
            <translation>
                <numerusform>أطول من السياق: لن تُترك أي رسالة.</numerusform>
                <numerusform>أطول من السياق: ستُترك أقدم رسالة.</numerusform>
                <numerusform>أطول من السياق: ستُترك أقدم رسالتين.</numerusform>
                <numerusform>أطول من السياق: ستُترك أقدم %n رسائل.</numerusform>
                <numerusform>أطول من السياق: ستُترك أقدم %n رسالة.</numerusform>
                <numerusform>أطول من السياق: ستُترك أقدم %n رسالة.</numerusform>
            </translation>
        </message>
        <message>
            <source>This message alone is too long for the context.</source>
            <translation>هذه الرسالة وحدها أطول من السياق.</translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>إرفاق ملفات</translation>
        </message>
        <message>
            <source>The message found stands beside the answer that is being written.</source>
            <translation>الرسالة التي عُثر عليها تقف بجانب الإجابة الجاري كتابتها.</translation>
        </message>
        <message>
            <source>It can be shown when that has ended.</source>
            <translation>يمكن عرضها حين تنتهي.</translation>
        </message>
        <message>
            <source>The folder “%1” was deleted.</source>
            <translation>حُذف المجلد «%1».</translation>
        </message>
        <message numerus="yes">
            <source>Too long for the context: the model will first summarise the oldest %n message(s).</source>
            <translation>
                <numerusform>أطول من السياق: لن يلخص النموذج أي رسالة.</numerusform>
                <numerusform>أطول من السياق: سيلخص النموذج أولًا أقدم رسالة.</numerusform>
                <numerusform>أطول من السياق: سيلخص النموذج أولًا أقدم رسالتين.</numerusform>
                <numerusform>أطول من السياق: سيلخص النموذج أولًا أقدم %n رسائل.</numerusform>
                <numerusform>أطول من السياق: سيلخص النموذج أولًا أقدم %n رسالة.</numerusform>
                <numerusform>أطول من السياق: سيلخص النموذج أولًا أقدم %n رسالة.</numerusform>
            </translation>
        </message>
        <message>
            <source>The summary was thrown away.</source>
            <translation>حُذف الملخص.</translation>
        </message>
        <message>
            <source>The summary was changed.</source>
            <translation>عُدّل الملخص.</translation>
        </message>
        <message>
            <source>Choose the model that shall answer this</source>
            <translation>اختر النموذج الذي سيجيب عن هذا</translation>
        </message>
        <message>
            <source>Is sent when %1 is loaded</source>
            <translation>تُرسل عند اكتمال تحميل %1</translation>
        </message>
        <message>
            <source>Is answered again when %1 is loaded</source>
            <translation>تُجاب مجددًا عند اكتمال تحميل %1</translation>
        </message>
        <message>
            <source>New chats with “%1” begin as this one is set.</source>
            <translation>ستبدأ المحادثات الجديدة مع “%1” بإعدادات هذه المحادثة.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatTreeModel</name>
        <message>
            <source>Folder %1</source>
            <translation>المجلد %1</translation>
        </message>
        <message>
            <source>%1, pinned</source>
            <translation>%1، مثبّتة</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1، %2</translation>
        </message>
        <message>
            <source>has a new answer</source>
            <translation>توجد إجابة جديدة</translation>
        </message>
        <message>
            <source>is being answered</source>
            <translation>تجري الإجابة</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CodeHeader</name>
        <message>
            <source>Copied</source>
            <translation>تم النسخ</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>نسخ</translation>
        </message>
        <message>
            <source>Copy this code</source>
            <translation>نسخ هذه الشيفرة</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>حفظ…</translation>
        </message>
        <message>
            <source>Save this code</source>
            <translation>حفظ هذه الشيفرة</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CommandPalette</name>
        <message>
            <source>Commands</source>
            <translation>الأوامر</translation>
        </message>
        <message>
            <source>What would you like to do?</source>
            <translation>ماذا تريد أن تفعل؟</translation>
        </message>
        <message>
            <source>Name of a command</source>
            <translation>اسم الأمر</translation>
        </message>
        <message>
            <source>No command has these words in its name.</source>
            <translation>لا يوجد أمر في اسمه هذه الكلمات.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::CompareView</name>
        <message>
            <source>no other run</source>
            <translation>بلا مقارنة</translation>
        </message>
        <message>
            <source>The two have different goals: their losses are not the same thing.</source>
            <translation>للجولتين هدفان مختلفان، فلا تصح المقارنة بين خسائرهما.</translation>
        </message>
        <message>
            <source>Choose another run to see both side by side.</source>
            <translation>اختر جولة أخرى لعرض الجولتين جنبًا إلى جنب.</translation>
        </message>
        <message>
            <source>Algorithm</source>
            <translation>الخوارزمية</translation>
        </message>
        <message>
            <source>Generations</source>
            <translation>عدد الأجيال</translation>
        </message>
        <message>
            <source>Candidates tried</source>
            <translation>المرشحون المجرَّبون</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>الوقت</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 ث</translation>
        </message>
        <message>
            <source>Held out, untuned</source>
            <translation>الأمثلة المحجوزة، دون ضبط</translation>
        </message>
        <message>
            <source>Held out, best</source>
            <translation>الأمثلة المحجوزة، الأفضل</translation>
        </message>
        <message>
            <source>Last word, before</source>
            <translation>الاختبار النهائي، قبل الضبط</translation>
        </message>
        <message>
            <source>Last word, after</source>
            <translation>الاختبار النهائي، بعد الضبط</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>الاختبار</translation>
        </message>
        <message>
            <source>unfinished</source>
            <translation>غير مكتمل</translation>
        </message>
        <message>
            <source>passed</source>
            <translation>ناجح</translation>
        </message>
        <message>
            <source>not passed</source>
            <translation>غير ناجح</translation>
        </message>
        <message>
            <source>Com&amp;pare with</source>
            <translation>ا&amp;لمقارنة مع</translation>
        </message>
        <message>
            <source>The run to compare with</source>
            <translation>الجولة المراد المقارنة معها</translation>
        </message>
        <message>
            <source>Save this chart’s figures as CSV</source>
            <translation>حفظ أرقام هذا الرسم البياني بصيغة CSV</translation>
        </message>
        <message>
            <source>Both runs on held-out examples</source>
            <translation>الجولتان على الأمثلة المحجوزة</translation>
        </message>
        <message>
            <source>Figures of both runs</source>
            <translation>أرقام الجولتين</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Composer</name>
        <message>
            <source>Reading the prompt: %1 of %2 tokens</source>
            <translation>قُرئ من رموز الموجّه: %1 من %2</translation>
        </message>
        <message>
            <source>Write a message</source>
            <translation>اكتب رسالة</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>الرسالة</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>إرسال</translation>
        </message>
        <message>
            <source>Send the message (Enter)</source>
            <translation>إرسال الرسالة (Enter)</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>إيقاف</translation>
        </message>
        <message>
            <source>Enter sends, Shift+Enter starts a new line</source>
            <translation>مفتاح Enter للإرسال؛ Shift+Enter لسطر جديد</translation>
        </message>
        <message>
            <source>Prompt being read</source>
            <translation>تجري قراءة الموجّه</translation>
        </message>
        <message>
            <source>Stop the answer</source>
            <translation>إيقاف الرد</translation>
        </message>
        <message numerus="yes">
            <source>%1, about %n second(s) left</source>
            <translation>
                <numerusform>%1، شارف على الانتهاء</numerusform>
                <numerusform>%1، بقيت نحو ثانية</numerusform>
                <numerusform>%1، بقيت نحو ثانيتين</numerusform>
                <numerusform>%1، بقيت نحو %n ثوانٍ</numerusform>
                <numerusform>%1، بقيت نحو %n ثانية</numerusform>
                <numerusform>%1، بقيت نحو %n ثانية</numerusform>
            </translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>إرفاق ملفات</translation>
        </message>
        <message>
            <source>Attach text files or PDF. They can also be dropped or pasted here.</source>
            <translation>أرفق ملفات نصية أو PDF. يمكن أيضًا إفلاتها أو لصقها هنا.</translation>
        </message>
        <message>
            <source>Think</source>
            <translation>تفكير</translation>
        </message>
        <message>
            <source>Let the model think before it answers</source>
            <translation>دع النموذج يفكر قبل أن يجيب</translation>
        </message>
        <message numerus="yes">
            <source>Summarising the oldest %n message(s)…</source>
            <translation>
                <numerusform>لا رسائل للتلخيص…</numerusform>
                <numerusform>جارٍ تلخيص أقدم رسالة…</numerusform>
                <numerusform>جارٍ تلخيص أقدم رسالتين…</numerusform>
                <numerusform>جارٍ تلخيص أقدم %n رسائل…</numerusform>
                <numerusform>جارٍ تلخيص أقدم %n رسالة…</numerusform>
                <numerusform>جارٍ تلخيص أقدم %n رسالة…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConsentLine</name>
        <message>
            <source>May TARS collect the answers you rate or change, so that a model can be tuned by them? They stay on this computer; the settings list them, and delete them.</source>
            <translation>هل يجوز لـ TARS جمع الردود التي تقيّمها أو تعدّلها لضبط نموذج وفقها؟ تبقى على هذا الحاسوب، وتسردها الإعدادات وتحذفها.</translation>
        </message>
        <message>
            <source>Collect them</source>
            <translation>اجمعها</translation>
        </message>
        <message>
            <source>No</source>
            <translation>لا</translation>
        </message>
        <message>
            <source>Do not collect them</source>
            <translation>لا تجمعها</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConversationList</name>
        <message>
            <source>Rename</source>
            <translation>إعادة تسمية</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>حذف</translation>
        </message>
        <message>
            <source>New chat</source>
            <translation>محادثة جديدة</translation>
        </message>
        <message>
            <source>Search chats</source>
            <translation>البحث في المحادثات</translation>
        </message>
        <message>
            <source>Chats</source>
            <translation>المحادثات</translation>
        </message>
        <message>
            <source>Unpin</source>
            <translation>إلغاء التثبيت</translation>
        </message>
        <message>
            <source>Pin</source>
            <translation>تثبيت</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>مجلد جديد</translation>
        </message>
        <message>
            <source>Move to</source>
            <translation>نقل إلى</translation>
        </message>
        <message>
            <source>New chat here</source>
            <translation>محادثة جديدة هنا</translation>
        </message>
        <message>
            <source>New folder inside</source>
            <translation>مجلد جديد بداخله</translation>
        </message>
        <message>
            <source>Delete the folder, not its chats</source>
            <translation>حذف المجلد مع إبقاء محادثاته</translation>
        </message>
        <message>
            <source>No folder</source>
            <translation>بلا مجلد</translation>
        </message>
        <message>
            <source>New folder…</source>
            <translation>مجلد جديد…</translation>
        </message>
        <message>
            <source>Messages found</source>
            <translation>الرسائل التي عُثر عليها</translation>
        </message>
        <message numerus="yes">
            <source>The newest %n message(s) with these words</source>
            <translation>
                <numerusform>لا رسائل فيها هذه الكلمات</numerusform>
                <numerusform>أحدث رسالة فيها هذه الكلمات</numerusform>
                <numerusform>أحدث رسالتين فيهما هذه الكلمات</numerusform>
                <numerusform>أحدث %n رسائل فيها هذه الكلمات</numerusform>
                <numerusform>أحدث %n رسالة فيها هذه الكلمات</numerusform>
                <numerusform>أحدث %n رسالة فيها هذه الكلمات</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In %n message(s)</source>
            <translation>
                <numerusform>في %n رسالة</numerusform>
                <numerusform>في رسالة واحدة</numerusform>
                <numerusform>في رسالتين</numerusform>
                <numerusform>في %n رسائل</numerusform>
                <numerusform>في %n رسالة</numerusform>
                <numerusform>في %n رسالة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The %n message(s) that fit these words best</source>
            <translation>
                <numerusform>لا رسائل تناسب هذه الكلمات</numerusform>
                <numerusform>الرسالة الأنسب لهذه الكلمات</numerusform>
                <numerusform>الرسالتان الأنسب لهذه الكلمات</numerusform>
                <numerusform>أنسب %n رسائل لهذه الكلمات</numerusform>
                <numerusform>أنسب %n رسالة لهذه الكلمات</numerusform>
                <numerusform>أنسب %n رسالة لهذه الكلمات</numerusform>
            </translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>الأحدث أولًا</translation>
        </message>
        <message>
            <source>Best match first</source>
            <translation>الأنسب أولًا</translation>
        </message>
        <message>
            <source>Order of the messages found</source>
            <translation>ترتيب الرسائل الموجودة</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ConversationModel</name>
        <message>
            <source>You: %1</source>
            <translation>أنت: %1</translation>
        </message>
        <message>
            <source>Answer: %1</source>
            <translation>الرد: %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DataPanel</name>
        <message>
            <source>Stopped.</source>
            <translation>تم الإيقاف.</translation>
        </message>
        <message>
            <source>SQLite database (*.sqlite)</source>
            <translation>قاعدة بيانات SQLite ‏(*.sqlite)</translation>
        </message>
        <message>
            <source>The chats and the models’ files are as they were written.</source>
            <translation>المحادثات وملفات النماذج كما كُتبت.</translation>
        </message>
        <message>
            <source>Damaged: %1, a file of the model %2.</source>
            <translation>تالف: %1، وهو ملف من النموذج %2.</translation>
        </message>
        <message>
            <source>Damaged: the chats (%1).</source>
            <translation>تالف: المحادثات (%1).</translation>
        </message>
        <message>
            <source>Repaired. Damaged models were set aside and are fetched again.</source>
            <translation>تم الإصلاح. نُحّيت النماذج التالفة ويعاد جلبها.</translation>
        </message>
        <message>
            <source>Chats</source>
            <translation>المحادثات</translation>
        </message>
        <message>
            <source>Downloaded models</source>
            <translation>النماذج المنزّلة</translation>
        </message>
        <message>
            <source>Tuning runs</source>
            <translation>عمليات الضبط</translation>
        </message>
        <message>
            <source>Adapters</source>
            <translation>المحوّلات</translation>
        </message>
        <message>
            <source>Smaller models</source>
            <translation>نماذج أصغر</translation>
        </message>
        <message>
            <source>Settings and the rest</source>
            <translation>الإعدادات والباقي</translation>
        </message>
        <message>
            <source>Measure again</source>
            <translation>ق&amp;ياس من جديد</translation>
        </message>
        <message>
            <source>Sto&amp;p</source>
            <translation>إ&amp;يقاف</translation>
        </message>
        <message>
            <source>Your data</source>
            <translation>بياناتك</translation>
        </message>
        <message>
            <source>Conversations, settings and the list of models are kept here and nowhere else.</source>
            <translation>تُحفظ المحادثات والإعدادات وقائمة النماذج هنا ولا تُحفظ في أي مكان آخر.</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>&amp;فتح المجلد</translation>
        </message>
        <message>
            <source>Open the chosen one’s folder in the desktop’s own program</source>
            <translation>فتح مجلد السطر المختار في مدير الملفات</translation>
        </message>
        <message>
            <source>Chec&amp;k everything</source>
            <translation>فحص &amp;كل شيء</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>إ&amp;صلاح</translation>
        </message>
        <message>
            <source>Write the chats’ indices anew; set damaged models aside and fetch them again</source>
            <translation>إعادة كتابة فهارس المحادثات، وتنحية النماذج التالفة وجلبها من جديد</translation>
        </message>
        <message>
            <source>How far it is</source>
            <translation>مدى التقدم</translation>
        </message>
        <message>
            <source>Where your data is</source>
            <translation>أين بياناتك</translation>
        </message>
        <message>
            <source>What</source>
            <translation>ماذا</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>الحجم</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>أين</translation>
        </message>
        <message>
            <source>A backup takes the place of the chats at the next start.</source>
            <translation>ستحل نسخة احتياطية محل المحادثات عند التشغيل التالي.</translation>
        </message>
        <message>
            <source>Back up the chats and settings</source>
            <translation>نسخ المحادثات والإعدادات احتياطيًا</translation>
        </message>
        <message>
            <source>All chats and settings are in %1.</source>
            <translation>كل المحادثات والإعدادات في %1.</translation>
        </message>
        <message>
            <source>Restore from a backup</source>
            <translation>استعادة من نسخة احتياطية</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>كل الملفات (*)</translation>
        </message>
        <message>
            <source>The backup is sound (chats: %1, and settings). It takes the place of what is here now at the next start; that is kept in a folder beside it.</source>
            <translation>النسخة سليمة (المحادثات: %1، مع الإعدادات). ستحل عند التشغيل التالي محل الموجود الآن، الذي يُحفظ في مجلد بجانبها.</translation>
        </message>
        <message>
            <source>The backup is sound (chats: %1, no settings). It takes the place of the chats at the next start; these are kept in a folder beside it.</source>
            <translation>النسخة سليمة (المحادثات: %1، بلا إعدادات). ستحل عند التشغيل التالي محل المحادثات، التي تُحفظ في مجلد بجانبها.</translation>
        </message>
        <message>
            <source>Chats and settings stay as they are.</source>
            <translation>تبقى المحادثات والإعدادات كما هي.</translation>
        </message>
        <message>
            <source>A model cannot be read: %1.</source>
            <translation>تعذرت قراءة نموذج: %1.</translation>
        </message>
        <message>
            <source>Damaged: %1, a file of the model %2. It is another program’s: fetch the model again there.</source>
            <translation>تالف: %1، وهو ملف للنموذج %2. إنه لبرنامج آخر: أعد تنزيل النموذج هناك.</translation>
        </message>
        <message>
            <source>And more: %1</source>
            <translation>وغيرها: %1</translation>
        </message>
        <message>
            <source>The chats are still damaged: %1. A backup can be restored.</source>
            <translation>ما زالت المحادثات تالفة: %1. يمكن استعادة نسخة احتياطية.</translation>
        </message>
        <message>
            <source>D&amp;o not restore</source>
            <translation>ع&amp;دم الاستعادة</translation>
        </message>
        <message>
            <source>Rest&amp;ore…</source>
            <translation>استعا&amp;دة…</translation>
        </message>
        <message>
            <source>&amp;Back up…</source>
            <translation>نسخ احتيا&amp;طي…</translation>
        </message>
        <message>
            <source>Write all chats and settings to one file, also the server’s keys: keep it to yourself</source>
            <translation>كتابة كل المحادثات والإعدادات في ملف واحد، ومعها مفاتيح الخادم: احتفظ به لنفسك</translation>
        </message>
        <message>
            <source>Put the chats and settings of a backup in place of the present ones</source>
            <translation>وضع محادثات نسخة احتياطية وإعداداتها محل الحالية</translation>
        </message>
        <message>
            <source>Whether the chats, and every file of every stored model, are as they were written</source>
            <translation>هل المحادثات وكل ملفات كل النماذج المحفوظة كما كُتبت</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 من %2</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FeedbackPanel</name>
        <message>
            <source>Delete</source>
            <translation>حذف</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n entry(s) for good?</source>
            <translation>
                <numerusform>أتريد حذف %n مدخلات نهائيًا؟</numerusform>
                <numerusform>أتريد حذف مدخل واحد نهائيًا؟</numerusform>
                <numerusform>أتريد حذف مدخلين نهائيًا؟</numerusform>
                <numerusform>أتريد حذف %n مدخلات نهائيًا؟</numerusform>
                <numerusform>أتريد حذف %n مدخلًا نهائيًا؟</numerusform>
                <numerusform>أتريد حذف %n مدخل نهائيًا؟</numerusform>
            </translation>
        </message>
        <message>
            <source>The chats stay as they are. Files of examples that were made of them are deleted, too, and what was tuned by them is marked.</source>
            <translation>تبقى المحادثات كما هي. وتُحذف أيضًا ملفات الأمثلة المصنوعة منها، ويُعلَّم ما ضُبط وفقها.</translation>
        </message>
        <message>
            <source>Ratings and corrections</source>
            <translation>التقييمات والتصحيحات</translation>
        </message>
        <message>
            <source>Collect the &amp;answers I rate or change, for tuning</source>
            <translation>ا&amp;جمع الردود التي أقيّمها أو أعدّلها من أجل الضبط</translation>
        </message>
        <message>
            <source>A good answer becomes an example to learn from, and so does one that you have changed, in place of the one it was made of. A bad answer becomes an example of what not to say, beside the good one to the same question if there is one. Without this, ratings are marks in the chat and nothing else.</source>
            <translation>يصبح الرد الجيد مثالًا يُتعلَّم منه، وكذلك الرد الذي عدّلته بدلًا من أصله. أما الرد السيئ فيصبح مثالًا لما لا ينبغي قوله، إلى جانب الرد الجيد على السؤال نفسه إن وُجد. وبدون هذا الخيار تبقى التقييمات علامات في المحادثة لا غير.</translation>
        </message>
        <message>
            <source>What was collected</source>
            <translation>ما جُمع</translation>
        </message>
        <message>
            <source>Delete the chosen entries</source>
            <translation>حذف المدخلات المحددة</translation>
        </message>
        <message>
            <source>Delete all</source>
            <translation>حذف الكل</translation>
        </message>
        <message>
            <source>Export as examples…</source>
            <translation>تصدير كأمثلة…</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FeedbackTable</name>
        <message>
            <source>Good</source>
            <translation>جيد</translation>
        </message>
        <message>
            <source>Bad</source>
            <translation>سيئ</translation>
        </message>
        <message>
            <source>Changed by you</source>
            <translation>عدّلتَه بنفسك</translation>
        </message>
        <message>
            <source>Preferred</source>
            <translation>مفضَّل</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>النوع</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>السؤال</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>الرد</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>التاريخ</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>المحادثة</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FindBar</name>
        <message>
            <source>Not found</source>
            <translation>لا نتائج</translation>
        </message>
        <message numerus="yes">
            <source>In %n message(s)</source>
            <translation>
                <numerusform>في %n رسالة</numerusform>
                <numerusform>في رسالة واحدة</numerusform>
                <numerusform>في رسالتين</numerusform>
                <numerusform>في %n رسائل</numerusform>
                <numerusform>في %n رسالة</numerusform>
                <numerusform>في %n رسالة</numerusform>
            </translation>
        </message>
        <message>
            <source>Message %1 of %2</source>
            <translation>الرسالة %1 من %2</translation>
        </message>
        <message>
            <source>Find in this chat</source>
            <translation>البحث في هذه المحادثة</translation>
        </message>
        <message>
            <source>Earlier message with these words (Shift+Enter)</source>
            <translation>رسالة أقدم فيها هذه الكلمات (Shift+Enter)</translation>
        </message>
        <message>
            <source>Later message with these words (Enter)</source>
            <translation>رسالة أحدث فيها هذه الكلمات (Enter)</translation>
        </message>
        <message>
            <source>Close the search (Escape)</source>
            <translation>إغلاق البحث (Escape)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundRepositories</name>
        <message>
            <source>Models of the architecture “%1” do not run here yet.</source>
            <translation>نماذج البنية «%1» لا تعمل هنا بعد.</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>نعم</translation>
        </message>
        <message>
            <source>no</source>
            <translation>لا</translation>
        </message>
        <message>
            <source>Repository</source>
            <translation>المستودع</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>المعاملات</translation>
        </message>
        <message>
            <source>Runs here</source>
            <translation>يعمل هنا</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>التنزيلات</translation>
        </message>
        <message>
            <source>Likes</source>
            <translation>الإعجابات</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>آخر تحديث</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>الرخصة</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::HeatMap</name>
        <message>
            <source>This TARS was built without charts (install libqcustomplot-dev for them).</source>
            <translation>بُنيت هذه النسخة من TARS دون رسوم بيانية (لإضافتها ثبّت libqcustomplot-dev).</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::LineChart</name>
        <message>
            <source>This TARS was built without charts (install libqcustomplot-dev for them).</source>
            <translation>بُنيت هذه النسخة من TARS دون رسوم بيانية (لإضافتها ثبّت libqcustomplot-dev).</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MainWindow</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;ملف</translation>
        </message>
        <message>
            <source>&amp;New chat</source>
            <translation>محادثة &amp;جديدة</translation>
        </message>
        <message>
            <source>&amp;Import model…</source>
            <translation>ا&amp;ستيراد نموذج…</translation>
        </message>
        <message>
            <source>Import model &amp;folder…</source>
            <translation>استيراد &amp;مجلد نموذج…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>إ&amp;نهاء</translation>
        </message>
        <message>
            <source>&amp;Chat</source>
            <translation>م&amp;حادثة</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>إ&amp;يقاف</translation>
        </message>
        <message>
            <source>&amp;Regenerate</source>
            <translation>إعادة ال&amp;توليد</translation>
        </message>
        <message>
            <source>&amp;Copy the last answer</source>
            <translation>&amp;نسخ آخر رد</translation>
        </message>
        <message>
            <source>Re&amp;name chat or folder</source>
            <translation>إعادة ت&amp;سمية المحادثة أو المجلد</translation>
        </message>
        <message>
            <source>&amp;Delete chat or folder</source>
            <translation>حذ&amp;ف المحادثة أو المجلد</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;عرض</translation>
        </message>
        <message>
            <source>Settings of this con&amp;versation</source>
            <translation>إ&amp;عدادات هذه المحادثة</translation>
        </message>
        <message>
            <source>&amp;Larger text</source>
            <translation>نص أك&amp;بر</translation>
        </message>
        <message>
            <source>&amp;Smaller text</source>
            <translation>نص أ&amp;صغر</translation>
        </message>
        <message>
            <source>&amp;Normal text size</source>
            <translation>&amp;حجم النص العادي</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>م&amp;ساعدة</translation>
        </message>
        <message>
            <source>&amp;About TARS</source>
            <translation>&amp;حول TARS</translation>
        </message>
        <message>
            <source>“%1” was removed from the list.</source>
            <translation>أُزيل «%1» من القائمة.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>المحادثة</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>النماذج</translation>
        </message>
        <message>
            <source>Tune</source>
            <translation>الضبط</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>الخادم</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>الإعدادات</translation>
        </message>
        <message>
            <source>“%1” was deleted.</source>
            <translation>حُذفت «%1».</translation>
        </message>
        <message>
            <source>Models (*.gguf *.safetensors *.bin *.ggml *.pt *.pth *.onnx)</source>
            <translation>نماذج &#x200e;(*.gguf *.safetensors *.bin *.ggml *.pt *.pth *.onnx)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>كل الملفات (*)</translation>
        </message>
        <message>
            <source>Import a model folder</source>
            <translation>استيراد مجلد نموذج</translation>
        </message>
        <message>
            <source>About TARS</source>
            <translation>حول TARS</translation>
        </message>
        <message>
            <source>TARS %1</source>
            <translation>TARS %1</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>الصفحات</translation>
        </message>
        <message>
            <source>Checking %1…</source>
            <translation>يجري فحص %1…</translation>
        </message>
        <message>
            <source>&amp;Server</source>
            <translation>ال&amp;خادم</translation>
        </message>
        <message>
            <source>Server &amp;on</source>
            <translation>ت&amp;شغيل الخادم</translation>
        </message>
        <message>
            <source>&amp;Copy the server’s address</source>
            <translation>&amp;نسخ عنوان الخادم</translation>
        </message>
        <message>
            <source>Server on</source>
            <translation>الخادم يعمل</translation>
        </message>
        <message>
            <source>Server did not start</source>
            <translation>لم يبدأ الخادم</translation>
        </message>
        <message>
            <source>The server did not start.</source>
            <translation>لم يبدأ الخادم.</translation>
        </message>
        <message>
            <source>Show why</source>
            <translation>عرض السبب</translation>
        </message>
        <message>
            <source>Change the last &amp;message</source>
            <translation>ت&amp;عديل آخر رسالة</translation>
        </message>
        <message>
            <source>Go on in a ne&amp;w chat from here</source>
            <translation>&amp;متابعة من هنا في محادثة جديدة</translation>
        </message>
        <message>
            <source>Find e&amp;arlier</source>
            <translation>البحث عن نتيجة أ&amp;قدم</translation>
        </message>
        <message>
            <source>Find &amp;later</source>
            <translation>البحث عن نتيجة أ&amp;حدث</translation>
        </message>
        <message>
            <source>&amp;Export chat…</source>
            <translation>ت&amp;صدير المحادثة…</translation>
        </message>
        <message>
            <source>&amp;All commands…</source>
            <translation>&amp;كل الأوامر…</translation>
        </message>
        <message>
            <source>Export chat</source>
            <translation>تصدير المحادثة</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>صفحة ويب &#x200e;(*.html)</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>JSON, with every version of every message (*.json)</source>
            <translation>JSON بجميع نسخ كل رسالة &#x200e;(*.json)</translation>
        </message>
        <message>
            <source>&amp;Pin or unpin chat</source>
            <translation>ت&amp;ثبيت المحادثة أو إلغاء تثبيتها</translation>
        </message>
        <message>
            <source>Import &amp;chats of another program…</source>
            <translation>استيراد محادثات من &amp;برنامج آخر…</translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s) imported.</source>
            <translation>
                <numerusform>لم تُستورد أي محادثة.</numerusform>
                <numerusform>استُوردت محادثة واحدة.</numerusform>
                <numerusform>استُوردت محادثتان.</numerusform>
                <numerusform>استُوردت %n محادثات.</numerusform>
                <numerusform>استُوردت %n محادثة.</numerusform>
                <numerusform>استُوردت %n محادثة.</numerusform>
            </translation>
        </message>
        <message>
            <source>New f&amp;older</source>
            <translation>مجلد &amp;جديد</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>حُفظ باسم &#x200e;%1</translation>
        </message>
        <message>
            <source>Runs and tunes large language models on your own computer.

Its sources are free software under the Apache License 2.0. It uses Qt under the GNU LGPL 3 and, for its charts, QCustomPlot under the GNU GPL 3: this program as a whole is under the GNU GPL 3.</source>
            <translation>يشغّل النماذج اللغوية الكبيرة ويضبطها على حاسوبك.

شيفرته المصدرية برمجيات حرة برخصة Apache 2.0. يستخدم Qt برخصة GNU LGPL 3، ويستخدم QCustomPlot للرسوم البيانية برخصة GNU GPL 3؛ لذا يخضع البرنامج ككل لرخصة GNU GPL 3.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>The chat answers with these settings now.</source>
            <translation>ترد المحادثة الآن بهذه الإعدادات.</translation>
        </message>
        <message>
            <source>T&amp;wo models side by side</source>
            <translation>نموذجان &amp;جنبًا إلى جنب</translation>
        </message>
        <message>
            <source>Go on from the second answ&amp;er</source>
            <translation>المتابعة من الجواب ال&amp;ثاني</translation>
        </message>
        <message>
            <source>%1 is not on this computer.</source>
            <translation>%1 ليس على هذا الحاسوب.</translation>
        </message>
        <message>
            <source>Download the model first, then open its file.</source>
            <translation>نزّل النموذج أولاً ثم افتح ملفه.</translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s)</source>
            <translation>
                <numerusform>صفر خيوط</numerusform>
                <numerusform>خيط واحد</numerusform>
                <numerusform>خيطان</numerusform>
                <numerusform>%n خيوط</numerusform>
                <numerusform>%n خيطًا</numerusform>
                <numerusform>%n خيط</numerusform>
            </translation>
        </message>
        <message>
            <source>Mo&amp;ve to a folder…</source>
            <translation>نقل إلى مجلد…</translation>
        </message>
        <message>
            <source>Contin&amp;ue the answer</source>
            <translation>مواصلة الإجابة</translation>
        </message>
        <message>
            <source>Previous vers&amp;ion</source>
            <translation>النسخة السابقة</translation>
        </message>
        <message>
            <source>Ne&amp;xt version</source>
            <translation>النسخة التالية</translation>
        </message>
        <message>
            <source>&amp;Model</source>
            <translation>ال&amp;نموذج</translation>
        </message>
        <message>
            <source>&amp;Choose a model…</source>
            <translation>ا&amp;ختيار نموذج…</translation>
        </message>
        <message>
            <source>&amp;Unload the model</source>
            <translation>إخ&amp;لاء النموذج</translation>
        </message>
        <message>
            <source>Cancel &amp;loading</source>
            <translation>إلغاء الت&amp;حميل</translation>
        </message>
        <message>
            <source>&amp;Tune</source>
            <translation>ال&amp;ضبط</translation>
        </message>
        <message>
            <source>&amp;Start tuning</source>
            <translation>&amp;بدء الضبط</translation>
        </message>
        <message>
            <source>&amp;Pause or resume the run</source>
            <translation>إيقاف التشغيل مؤقتًا أو متابعت&amp;ه</translation>
        </message>
        <message>
            <source>S&amp;top the run</source>
            <translation>إ&amp;يقاف التشغيل</translation>
        </message>
        <message>
            <source>&amp;Go on with the interrupted run</source>
            <translation>متابعة التشغيل ال&amp;منقطع</translation>
        </message>
        <message>
            <source>&amp;Adopt what was found</source>
            <translation>ا&amp;عتماد ما وُجد</translation>
        </message>
        <message>
            <source>&amp;Roll back the last adoption</source>
            <translation>ال&amp;تراجع عن آخر اعتماد</translation>
        </message>
        <message>
            <source>The answer is there</source>
            <translation>الإجابة جاهزة</translation>
        </message>
        <message>
            <source>The model is imported</source>
            <translation>استُورد النموذج</translation>
        </message>
        <message>
            <source>The model could not be loaded</source>
            <translation>تعذّر تحميل النموذج</translation>
        </message>
        <message>
            <source>The model is loaded</source>
            <translation>حُمّل النموذج</translation>
        </message>
        <message>
            <source>The tuning run failed</source>
            <translation>فشل تشغيل الضبط</translation>
        </message>
        <message>
            <source>The tuning run is over</source>
            <translation>انتهى تشغيل الضبط</translation>
        </message>
        <message>
            <source>It found something better.</source>
            <translation>وجد ما هو أفضل.</translation>
        </message>
        <message>
            <source>It found nothing better.</source>
            <translation>لم يجد ما هو أفضل.</translation>
        </message>
        <message>
            <source>The smaller model is written</source>
            <translation>كُتب النموذج الأصغر</translation>
        </message>
        <message>
            <source>Models of other &amp;programs</source>
            <translation>نماذج البرامج الأ&amp;خرى</translation>
        </message>
        <message>
            <source>&amp;Download a model…</source>
            <translation>&amp;تنزيل نموذج…</translation>
        </message>
        <message>
            <source>Import models</source>
            <translation>استيراد نماذج</translation>
        </message>
        <message>
            <source>%1: expected %2, took %3</source>
            <translation>%1: المتوقع %2، والمأخوذ %3</translation>
        </message>
        <message>
            <source>%1 took %2 of memory; expected were %3.</source>
            <translation>استهلك %1 من الذاكرة %2؛ وكان المتوقع %3.</translation>
        </message>
        <message>
            <source>What is said of whether a model fits may be as far off.</source>
            <translation>قد يكون ما يقال عن اتساع الذاكرة لنموذج بعيدًا عن الصواب بالقدر نفسه.</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) in the list already.</source>
            <translation>
                <numerusform>لا نماذج في القائمة.</numerusform>
                <numerusform>نموذج واحد في القائمة أصلًا.</numerusform>
                <numerusform>نموذجان في القائمة أصلًا.</numerusform>
                <numerusform>%n نماذج في القائمة أصلًا.</numerusform>
                <numerusform>%n نموذجًا في القائمة أصلًا.</numerusform>
                <numerusform>%n نموذج في القائمة أصلًا.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) added to the list.</source>
            <translation>
                <numerusform>لم يُضف شيء إلى القائمة.</numerusform>
                <numerusform>أُضيف نموذج واحد إلى القائمة.</numerusform>
                <numerusform>أُضيف نموذجان إلى القائمة.</numerusform>
                <numerusform>أُضيفت %n نماذج إلى القائمة.</numerusform>
                <numerusform>أُضيف %n نموذجًا إلى القائمة.</numerusform>
                <numerusform>أُضيف %n نموذج إلى القائمة.</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” is here.</source>
            <translation>وصل &quot;%1&quot;.</translation>
        </message>
        <message>
            <source>Chat with it</source>
            <translation>حادِثه</translation>
        </message>
        <message>
            <source>“%1” is not fetched any more.</source>
            <translation>لم يعد &quot;%1&quot; يُنزَّل.</translation>
        </message>
        <message>
            <source>The last answer is &amp;good</source>
            <translation>الرد الأ&amp;خير جيد</translation>
        </message>
        <message>
            <source>The last answer is &amp;bad</source>
            <translation>ال&amp;رد الأخير سيئ</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>إظهار</translation>
        </message>
        <message>
            <source>Tuned by your ratings, and better in the test.</source>
            <translation>ضُبط وفق تقييماتك، وهو أفضل في الاختبار.</translation>
        </message>
        <message>
            <source>Tuned by your ratings, better in the test, and adopted.</source>
            <translation>ضُبط وفق تقييماتك، وهو أفضل في الاختبار، واعتُمد.</translation>
        </message>
        <message>
            <source>Rolled back: answers were rated worse than before.</source>
            <translation>أُلغي الاعتماد: قُيّمت الردود أسوأ من ذي قبل.</translation>
        </message>
        <message>
            <source>Searc&amp;h all chats</source>
            <translation>البحث في &amp;كل المحادثات</translation>
        </message>
        <message>
            <source>A&amp;ttach files…</source>
            <translation>إرفاق م&amp;لفات…</translation>
        </message>
        <message>
            <source>&amp;Undo, or follow the notice</source>
            <translation>&amp;تراجع، أو اتباع الإشعار</translation>
        </message>
        <message>
            <source>It reads PDF files with Poppler, which is under the GNU GPL 2 or later.</source>
            <translation>يقرأ ملفات PDF بمكتبة Poppler، وهي برخصة GNU GPL 2 أو أحدث.</translation>
        </message>
        <message>
            <source>&amp;Search for models…</source>
            <translation>اب&amp;حث عن نماذج…</translation>
        </message>
        <message>
            <source>The model is here</source>
            <translation>وصل النموذج</translation>
        </message>
        <message>
            <source>The download failed</source>
            <translation>فشل التنزيل</translation>
        </message>
        <message>
            <source>&amp;Find on this page</source>
            <translation>ال&amp;بحث في هذه الصفحة</translation>
        </message>
        <message>
            <source>&amp;First steps…</source>
            <translation>ال&amp;خطوات الأولى…</translation>
        </message>
        <message>
            <source>Preparing a tuning run</source>
            <translation>جارٍ تحضير ضبط</translation>
        </message>
        <message>
            <source>Tuning</source>
            <translation>جارٍ الضبط</translation>
        </message>
        <message>
            <source>Tuning paused</source>
            <translation>الضبط متوقف مؤقتًا</translation>
        </message>
        <message>
            <source>Ending the tuning run</source>
            <translation>جارٍ إنهاء الضبط</translation>
        </message>
        <message>
            <source>Testing what was found</source>
            <translation>جارٍ اختبار ما عُثر عليه</translation>
        </message>
        <message>
            <source>generation %1</source>
            <translation>الجيل %1</translation>
        </message>
        <message>
            <source>%1 % better so far</source>
            <translation>أفضل بنسبة %1 % حتى الآن</translation>
        </message>
        <message>
            <source>nothing better yet</source>
            <translation>لا أفضل بعد</translation>
        </message>
        <message>
            <source>The backup is in place. What was there before is in %1.</source>
            <translation>وُضعت النسخة الاحتياطية مكانها. ما كان موجودًا من قبل في %1.</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>إظهار المجلد</translation>
        </message>
        <message>
            <source>New folder inside</source>
            <translation>مجلد جديد بداخله</translation>
        </message>
        <message>
            <source>Deleted chats…</source>
            <translation>المحادثات المحذوفة…</translation>
        </message>
        <message>
            <source>Open in the reader</source>
            <translation>فتح في القارئ</translation>
        </message>
        <message>
            <source>It found something better, by %1 %.</source>
            <translation>وجد ما هو أفضل بنسبة %1 %.</translation>
        </message>
        <message>
            <source>Choose first what it is about: %1</source>
            <translation>اختر أولًا ما يتعلق به الأمر: %1</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;تحرير</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>تراجع</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>إعادة</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>قص</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>نسخ</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>لصق</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>تحديد الكل</translation>
        </message>
        <message>
            <source>Served already at %1</source>
            <translation>يُخدم بالفعل على %1</translation>
        </message>
        <message>
            <source>The answer failed</source>
            <translation>فشلت الإجابة</translation>
        </message>
        <message>
            <source>%1 was used last, and is not there any more.</source>
            <translation>كان %1 آخر ما استُخدم، ولم يعد موجودًا.</translation>
        </message>
        <message>
            <source>%1 was used last. It is not loaded, as it is not expected to fit.</source>
            <translation>كان %1 آخر ما استُخدم. لم يُحمَّل لأنه لا يُتوقع أن تتسع له الذاكرة.</translation>
        </message>
        <message>
            <source>%1 was used last, and cannot be read.</source>
            <translation>كان %1 آخر ما استُخدم، ولا يمكن قراءته.</translation>
        </message>
        <message>
            <source>TARS ended while it was importing %1.</source>
            <translation>انتهى TARS أثناء استيراد %1.</translation>
        </message>
        <message>
            <source>Import again</source>
            <translation>استيراد مجددًا</translation>
        </message>
        <message numerus="yes">
            <source>TARS ended while it was importing %1 and %n more.</source>
            <translation>
                <numerusform>انتهى TARS أثناء استيراد %1.</numerusform>
                <numerusform>انتهى TARS أثناء استيراد %1 وواحد آخر.</numerusform>
                <numerusform>انتهى TARS أثناء استيراد %1 واثنين آخرين.</numerusform>
                <numerusform>انتهى TARS أثناء استيراد %1 و%n أخرى.</numerusform>
                <numerusform>انتهى TARS أثناء استيراد %1 و%n أخرى.</numerusform>
                <numerusform>انتهى TARS أثناء استيراد %1 و%n أخرى.</numerusform>
            </translation>
        </message>
        <message>
            <source>What the disk did not take is written now.</source>
            <translation>كُتب الآن ما لم يقبله القرص.</translation>
        </message>
        <message>
            <source>Not everything is written</source>
            <translation>لم يُكتب كل شيء</translation>
        </message>
        <message>
            <source>The disk has not taken all that was said in the chats. Closing now loses it.</source>
            <translation>لم يقبل القرص كل ما قيل في المحادثات. الإغلاق الآن يُضيّعه.</translation>
        </message>
        <message>
            <source>Once there is room on the disk, it is written and the window closes.</source>
            <translation>حالما تتوفر مساحة على القرص يُكتب ذلك وتُغلق النافذة.</translation>
        </message>
        <message>
            <source>Close and lose it</source>
            <translation>أغلق وضيّعه</translation>
        </message>
        <message>
            <source>Leave the window open</source>
            <translation>اترك النافذة مفتوحة</translation>
        </message>
        <message>
            <source>Save as a preset</source>
            <translation>حفظ كإعداد مسبق</translation>
        </message>
        <message>
            <source>Tuned</source>
            <translation>مضبوط</translation>
        </message>
        <message>
            <source>Saved as the preset “%1”.</source>
            <translation>حُفظ باسم الإعداد المسبق «%1».</translation>
        </message>
        <message>
            <source>keys and values as %1</source>
            <translation>المفاتيح والقيم بالنوع %1</translation>
        </message>
        <message>
            <source>When the model is loaded next: %1.</source>
            <translation>عند تحميل النموذج في المرة القادمة: %1.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageBar</name>
        <message>
            <source>Close this message</source>
            <translation>إغلاق هذه الرسالة</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageEditor</name>
        <message>
            <source>Change your message</source>
            <translation>تعديل رسالتك</translation>
        </message>
        <message>
            <source>Change this answer</source>
            <translation>تعديل هذا الرد</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>إرسال</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>Ask again with this text, beside the first version (Ctrl+Enter)</source>
            <translation>السؤال من جديد بهذا النص مع إبقاء النسخة الأولى (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Keep this text beside the first version (Ctrl+Enter)</source>
            <translation>حفظ هذا النص إلى جانب النسخة الأولى (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>Change this summary</source>
            <translation>تعديل هذا الملخص</translation>
        </message>
        <message>
            <source>Give the model this from now on (Ctrl+Enter)</source>
            <translation>إعطاء هذا للنموذج من الآن فصاعدًا (Ctrl+Enter)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MessageWidget</name>
        <message>
            <source>Answer</source>
            <translation>الرد</translation>
        </message>
        <message>
            <source>Your message</source>
            <translation>رسالتك</translation>
        </message>
        <message>
            <source>Reading the prompt…</source>
            <translation>تجري قراءة الموجّه…</translation>
        </message>
        <message>
            <source>Answering…</source>
            <translation>يكتب الرد…</translation>
        </message>
        <message>
            <source>Interrupted: the program ended while this was being written</source>
            <translation>انقطع: أُغلق البرنامج أثناء كتابة هذا الرد</translation>
        </message>
        <message>
            <source>Stopped · %1</source>
            <translation>أُوقف · %1</translation>
        </message>
        <message>
            <source>Length limit reached · %1</source>
            <translation>بلغ حد الطول · %1</translation>
        </message>
        <message>
            <source>The context is full · %1</source>
            <translation>امتلأ السياق · %1</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>بلا رموز</numerusform>
                <numerusform>رمز واحد</numerusform>
                <numerusform>رمزان</numerusform>
                <numerusform>%n رموز</numerusform>
                <numerusform>%n رمزًا</numerusform>
                <numerusform>%n رمز</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 رمز/ث</translation>
        </message>
        <message>
            <source>first after %1 ms</source>
            <translation>أولها بعد %1 ملي ث</translation>
        </message>
        <message>
            <source>first after %1 s</source>
            <translation>أولها بعد %1 ث</translation>
        </message>
        <message>
            <source>Previous version</source>
            <translation>النسخة السابقة</translation>
        </message>
        <message>
            <source>Next version</source>
            <translation>النسخة التالية</translation>
        </message>
        <message>
            <source>Answer again, keeping this version</source>
            <translation>رد جديد مع إبقاء هذه النسخة</translation>
        </message>
        <message>
            <source>Go on writing this answer</source>
            <translation>متابعة كتابة هذا الرد</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>متابعة</translation>
        </message>
        <message>
            <source>Changed by you</source>
            <translation>عدّلتَه بنفسك</translation>
        </message>
        <message>
            <source>%1 · changed by you</source>
            <translation>%1 · عدّلتَه بنفسك</translation>
        </message>
        <message>
            <source>Copy this message</source>
            <translation>نسخ هذه الرسالة</translation>
        </message>
        <message>
            <source>Change this message, keeping this version</source>
            <translation>تعديل هذه الرسالة مع إبقاء هذه النسخة</translation>
        </message>
        <message>
            <source>Go on from here in a new chat</source>
            <translation>متابعة من هنا في محادثة جديدة</translation>
        </message>
        <message>
            <source>Show how this answer was made</source>
            <translation>إظهار كيف أُنشئت هذه الإجابة</translation>
        </message>
        <message>
            <source>Too old to fit into the context: this message is not sent along</source>
            <translation>أقدم من أن يتسع لها السياق: لا تُرسل هذه الرسالة</translation>
        </message>
        <message>
            <source>Fold the thoughts away</source>
            <translation>طيّ الأفكار</translation>
        </message>
        <message>
            <source>Show the thoughts</source>
            <translation>إظهار الأفكار</translation>
        </message>
        <message>
            <source>Thinking…</source>
            <translation>يفكر…</translation>
        </message>
        <message>
            <source>Thoughts</source>
            <translation>الأفكار</translation>
        </message>
        <message>
            <source>Thought for %1 s</source>
            <translation>فكّر %1 ث</translation>
        </message>
        <message>
            <source>%1 of %2 context</source>
            <translation>%1 من سياق %2</translation>
        </message>
        <message>
            <source>seed %1</source>
            <translation>البذرة %1</translation>
        </message>
        <message numerus="yes">
            <source>%n old message(s) left out</source>
            <translation>
                <numerusform>لم تُترك رسائل قديمة</numerusform>
                <numerusform>تُركت رسالة قديمة واحدة</numerusform>
                <numerusform>تُركت رسالتان قديمتان</numerusform>
                <numerusform>تُركت %n رسائل قديمة</numerusform>
                <numerusform>تُركت %n رسالة قديمة</numerusform>
                <numerusform>تُركت %n رسالة قديمة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n token(s) forgotten on the way</source>
            <translation>
                <numerusform>لم تُنسَ رموز أثناء الكتابة</numerusform>
                <numerusform>نُسي رمز واحد أثناء الكتابة</numerusform>
                <numerusform>نُسي رمزان أثناء الكتابة</numerusform>
                <numerusform>نُسيت %n رموز أثناء الكتابة</numerusform>
                <numerusform>نُسي %n رمزًا أثناء الكتابة</numerusform>
                <numerusform>نُسي %n رمز أثناء الكتابة</numerusform>
            </translation>
        </message>
        <message>
            <source>Attached: %1</source>
            <translation>مرفق: %1</translation>
        </message>
        <message>
            <source>Good answer</source>
            <translation>رد جيد</translation>
        </message>
        <message>
            <source>Bad answer</source>
            <translation>رد سيئ</translation>
        </message>
        <message>
            <source>Open in the reader</source>
            <translation>فتح في القارئ</translation>
        </message>
        <message numerus="yes">
            <source>%n old message(s) as a summary</source>
            <translation>
                <numerusform>لا رسائل قديمة ملخصة</numerusform>
                <numerusform>رسالة قديمة واحدة ملخصة</numerusform>
                <numerusform>رسالتان قديمتان ملخصتان</numerusform>
                <numerusform>%n رسائل قديمة ملخصة</numerusform>
                <numerusform>%n رسالة قديمة ملخصة</numerusform>
                <numerusform>%n رسالة قديمة ملخصة</numerusform>
            </translation>
        </message>
        <message>
            <source>The model is given a summary in place of this message</source>
            <translation>يُعطى النموذج ملخصًا بدلًا من هذه الرسالة</translation>
        </message>
        <message>
            <source>%1 of memory</source>
            <translation>%1 من الذاكرة</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelLibrary</name>
        <message>
            <source>%1 (file is missing)</source>
            <translation>%1 (الملف مفقود)</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>الاسم</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>البنية</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>النوع</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>المعلمات</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>الحجم</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>السياق</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 رمز/ث</translation>
        </message>
        <message>
            <source>Speed here</source>
            <translation>السرعة هنا</translation>
        </message>
        <message numerus="yes">
            <source>%1, and %n more</source>
            <translation>
                <numerusform>%1</numerusform>
                <numerusform>%1، وواحد آخر</numerusform>
                <numerusform>%1، واثنان آخران</numerusform>
                <numerusform>%1، و%n أخرى</numerusform>
                <numerusform>%1، و%n أخرى</numerusform>
                <numerusform>%1، و%n أخرى</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelPicker</name>
        <message>
            <source>Loading %1</source>
            <translation>يجري تحميل %1</translation>
        </message>
        <message>
            <source>Choose a model</source>
            <translation>اختر نموذجًا</translation>
        </message>
        <message>
            <source>%1, %2, %3 parameters</source>
            <translation>%1،&#x200f; %2، المعلمات: %3</translation>
        </message>
        <message>
            <source>The model that answers</source>
            <translation>النموذج الذي يرد</translation>
        </message>
        <message>
            <source>Model: %1</source>
            <translation>النموذج: %1</translation>
        </message>
        <message>
            <source>Loading progress</source>
            <translation>تقدّم التحميل</translation>
        </message>
        <message>
            <source>Cancel loading</source>
            <translation>إلغاء التحميل</translation>
        </message>
        <message>
            <source>Import a model file…</source>
            <translation>استيراد ملف نموذج…</translation>
        </message>
        <message>
            <source>Import a model folder…</source>
            <translation>استيراد مجلد نموذج…</translation>
        </message>
        <message>
            <source>Unload the model</source>
            <translation>إلغاء تحميل النموذج</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelSuggestion</name>
        <message>
            <source>“%1” is in the queue of downloads. It comes while you do other things.</source>
            <translation>«%1» في قائمة انتظار التنزيلات. سيصل بينما تفعل أشياء أخرى.</translation>
        </message>
        <message>
            <source>TARS is offline: the switch is in the settings, under Privacy. Without a network, import a model’s file.</source>
            <translation>TARS غير متصل: المفتاح في الإعدادات تحت الخصوصية. وبلا شبكة يمكن استيراد ملف نموذج.</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>جارٍ البحث…</translation>
        </message>
        <message>
            <source>The button asks %1 which forms of it there are, and nothing before.</source>
            <translation>يسأل الزر %1 عن الصيغ المتوفرة منه، ولا يُسأل شيء قبل ذلك.</translation>
        </message>
        <message>
            <source>See &amp;what fits</source>
            <translation>عرض ما &amp;يناسب</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>تنز&amp;يل</translation>
        </message>
        <message>
            <source>Measuring what this computer has free…</source>
            <translation>جارٍ قياس المتاح على هذا الحاسوب…</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>يناسب</translation>
        </message>
        <message>
            <source>tight</source>
            <translation>ضيق</translation>
        </message>
        <message>
            <source>too big: programs that are closed leave more</source>
            <translation>كبير جدًا: إغلاق البرامج يوفّر المزيد</translation>
        </message>
        <message>
            <source>Recommended: %1. About %2 to download, and about %3 of memory while it is loaded, of which %4 are free: %5.</source>
            <translation>الموصى به: %1. نحو %2 للتنزيل ونحو %3 من الذاكرة وهو محمّل، والمتاح منها %4: %5.</translation>
        </message>
        <message>
            <source>Forms of the recommended model</source>
            <translation>صيغ النموذج الموصى به</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelsPage</name>
        <message>
            <source>Models on this computer</source>
            <translation>النماذج على هذا الحاسوب</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>تحميل</translation>
        </message>
        <message>
            <source>Load this model and chat with it</source>
            <translation>تحميل هذا النموذج والتحدث معه</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>إزالة</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>النماذج</translation>
        </message>
        <message>
            <source>No models yet</source>
            <translation>لا نماذج بعد</translation>
        </message>
        <message>
            <source>Import a GGUF file, or a folder as Hugging Face gives it (config.json with safetensors).</source>
            <translation>استورد ملف GGUF، أو مجلدًا كما يقدّمه Hugging Face (ملف config.json مع ملفات safetensors).</translation>
        </message>
        <message>
            <source>Your models</source>
            <translation>نماذجك</translation>
        </message>
        <message>
            <source>Found on this computer (%1)</source>
            <translation>وُجد على هذا الحاسوب (%1)</translation>
        </message>
        <message>
            <source>Found on this computer</source>
            <translation>وُجد على هذا الحاسوب</translation>
        </message>
        <message>
            <source>Downloads (%1)</source>
            <translation>التنزيلات (%1)</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>التنزيلات</translation>
        </message>
        <message>
            <source>Checking %1…</source>
            <translation>فحص %1…</translation>
        </message>
        <message>
            <source>Use models that are on this computer already</source>
            <translation>استخدام نماذج موجودة على هذا الحاسوب</translation>
        </message>
        <message>
            <source>Model &amp;files…</source>
            <translation>&amp;ملفات نماذج…</translation>
        </message>
        <message>
            <source>A f&amp;older…</source>
            <translation>م&amp;جلد…</translation>
        </message>
        <message>
            <source>Models of &amp;other programs</source>
            <translation>نماذج البرامج الأ&amp;خرى</translation>
        </message>
        <message>
            <source>From the &amp;internet…</source>
            <translation>من ال&amp;إنترنت…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>إيقاف</translation>
        </message>
        <message>
            <source>Stop importing; what is in the list already stays there</source>
            <translation>إيقاف الاستيراد؛ ما في القائمة يبقى فيها</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>إعادة التسمية</translation>
        </message>
        <message>
            <source>Give this model another name in the list</source>
            <translation>إعطاء هذا النموذج اسمًا آخر في القائمة</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>نسخ</translation>
        </message>
        <message>
            <source>A second name for the same files</source>
            <translation>اسم ثانٍ للملفات نفسها</translation>
        </message>
        <message>
            <source>Remove this model from the list; its file stays, unless it was downloaded here</source>
            <translation>إزالة هذا النموذج من القائمة؛ يبقى ملفه، إلا إذا نُزِّل هنا</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>&amp;استيراد…</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>بحث</translation>
        </message>
        <message>
            <source>&amp;Search Hugging Face…</source>
            <translation>ال&amp;بحث في Hugging Face…</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s), %1 in all.</source>
            <translation>
                <numerusform>لا نماذج، المجموع %1.</numerusform>
                <numerusform>نموذج واحد، المجموع %1.</numerusform>
                <numerusform>نموذجان، المجموع %1.</numerusform>
                <numerusform>%n نماذج، المجموع %1.</numerusform>
                <numerusform>%n نموذجًا، المجموع %1.</numerusform>
                <numerusform>%n نموذج، المجموع %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n model(s), %1 in all. %2 are free on the disk.</source>
            <translation>
                <numerusform>لا نماذج، المجموع %1. المتاح على القرص %2.</numerusform>
                <numerusform>نموذج واحد، المجموع %1. المتاح على القرص %2.</numerusform>
                <numerusform>نموذجان، المجموع %1. المتاح على القرص %2.</numerusform>
                <numerusform>%n نماذج، المجموع %1. المتاح على القرص %2.</numerusform>
                <numerusform>%n نموذجًا، المجموع %1. المتاح على القرص %2.</numerusform>
                <numerusform>%n نموذج، المجموع %1. المتاح على القرص %2.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>إظهار في ال&amp;مجلد</translation>
        </message>
        <message>
            <source>Copy its &amp;path</source>
            <translation>نسخ م&amp;ساره</translation>
        </message>
        <message>
            <source>Find in your models</source>
            <translation>البحث في نماذجك</translation>
        </message>
        <message>
            <source>Stop m&amp;easuring</source>
            <translation>إيقاف ال&amp;قياس</translation>
        </message>
        <message>
            <source>M&amp;easure the speed</source>
            <translation>&amp;قياس السرعة</translation>
        </message>
        <message>
            <source>Stop importing</source>
            <translation>إيقاف الاستيراد</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ReplayBar</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 من %2</translation>
        </message>
        <message>
            <source>Replay</source>
            <translation>إعادة العرض</translation>
        </message>
        <message>
            <source>Shows the charts as they grew</source>
            <translation>يعرض الرسوم البيانية كما نمت</translation>
        </message>
        <message>
            <source>How much of the run is shown</source>
            <translation>القدر المعروض من الجولة</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RepositoryModels</name>
        <message>
            <source>Needs about %1 of memory, and %2 are free now. How much exactly is told once it is here.</source>
            <translation>يحتاج نحو %1 من الذاكرة، والمتاح الآن %2. يُعرف المقدار الدقيق حين يصل.</translation>
        </message>
        <message>
            <source>about %1</source>
            <translation>نحو %1</translation>
        </message>
        <message>
            <source>fits, recommended</source>
            <translation>يتسع، موصى به</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>يتسع</translation>
        </message>
        <message>
            <source>tight</source>
            <translation>بالكاد يتسع</translation>
        </message>
        <message>
            <source>too big</source>
            <translation>كبير جدًا</translation>
        </message>
        <message>
            <source>in your list</source>
            <translation>في قائمتك</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>في الطريق</translation>
        </message>
        <message>
            <source>no room on the disk</source>
            <translation>لا مكان على القرص</translation>
        </message>
        <message>
            <source>Quantization</source>
            <translation>التكميم</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>الحجم</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>الذاكرة</translation>
        </message>
        <message>
            <source>Fits here</source>
            <translation>يتسع هنا</translation>
        </message>
        <message>
            <source>State</source>
            <translation>الحالة</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RequestLog</name>
        <message>
            <source>%1, client left</source>
            <translation>%1، غادر العميل</translation>
        </message>
        <message>
            <source>%1, failed</source>
            <translation>%1، فشل</translation>
        </message>
        <message>
            <source>%1, cut at its limit</source>
            <translation>%1، قُطع عند حدّه</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ملي ث</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 ث</translation>
        </message>
        <message>
            <source>Tokens read → tokens written</source>
            <translation>الرموز المقروءة ← الرموز المكتوبة</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>الوقت</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>العميل</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>الطلب</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>النموذج</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>الحالة</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>الرموز</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>المدة</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n message(s) dropped</source>
            <translation>
                <numerusform>%1، لم تُسقط رسائل</numerusform>
                <numerusform>%1، أُسقطت رسالة واحدة</numerusform>
                <numerusform>%1، أُسقطت رسالتان</numerusform>
                <numerusform>%1، أُسقطت %n رسائل</numerusform>
                <numerusform>%1، أُسقطت %n رسالة</numerusform>
                <numerusform>%1، أُسقطت %n رسالة</numerusform>
            </translation>
        </message>
        <message>
            <source>First token</source>
            <translation>أول رمز</translation>
        </message>
        <message>
            <source>Tokens/s</source>
            <translation>رموز/ث</translation>
        </message>
        <message>
            <source>Model: %1</source>
            <translation>النموذج: %1</translation>
        </message>
        <message>
            <source>Status: %1</source>
            <translation>الحالة: %1</translation>
        </message>
        <message>
            <source>Tokens read → tokens written: %1</source>
            <translation>الرموز المقروءة ← المكتوبة: %1</translation>
        </message>
        <message>
            <source>First token after %1</source>
            <translation>أول رمز بعد %1</translation>
        </message>
        <message>
            <source>%1 tokens per second</source>
            <translation>%1 رمز في الثانية</translation>
        </message>
        <message>
            <source>Duration: %1</source>
            <translation>المدة: %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RunCharts</name>
        <message>
            <source>untuned</source>
            <translation>دون ضبط</translation>
        </message>
        <message>
            <source>temperature only</source>
            <translation>درجة الحرارة فقط</translation>
        </message>
        <message>
            <source>Loss: lower is better</source>
            <translation>الخسارة: الأقل أفضل</translation>
        </message>
        <message>
            <source>Candidates tried</source>
            <translation>المرشحون المجرَّبون</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>الدقائق</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>الثواني</translation>
        </message>
        <message>
            <source>middle half</source>
            <translation>النصف الأوسط</translation>
        </message>
        <message>
            <source>worst</source>
            <translation>الأسوأ</translation>
        </message>
        <message>
            <source>median</source>
            <translation>الوسيط</translation>
        </message>
        <message>
            <source>best of a generation</source>
            <translation>الأفضل في الجيل</translation>
        </message>
        <message>
            <source>random search</source>
            <translation>البحث العشوائي</translation>
        </message>
        <message>
            <source>held out</source>
            <translation>الأمثلة المحجوزة</translation>
        </message>
        <message>
            <source>guard</source>
            <translation>نص الحماية</translation>
        </message>
        <message>
            <source>best held out</source>
            <translation>الأفضل على المحجوزة</translation>
        </message>
        <message>
            <source>Nothing was measured yet.</source>
            <translation>لم يُقَس شيء بعد.</translation>
        </message>
        <message>
            <source>The untuned model has a loss of %1 on held-out examples; no candidate was tried yet.</source>
            <translation>خسارة النموذج قبل الضبط على الأمثلة المحجوزة %1؛ لم يُجرَّب أي مرشح بعد.</translation>
        </message>
        <message numerus="yes">
            <source>%n generation(s)</source>
            <translation>
                <numerusform>%n أجيال</numerusform>
                <numerusform>جيل واحد</numerusform>
                <numerusform>جيلين</numerusform>
                <numerusform>%n أجيال</numerusform>
                <numerusform>%n جيلًا</numerusform>
                <numerusform>%n جيل</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n candidate(s)</source>
            <translation>
                <numerusform>%n مرشحين</numerusform>
                <numerusform>مرشح واحد</numerusform>
                <numerusform>مرشحَين اثنين</numerusform>
                <numerusform>%n مرشحين</numerusform>
                <numerusform>%n مرشحًا</numerusform>
                <numerusform>%n مرشح</numerusform>
            </translation>
        </message>
        <message>
            <source>After %1 with %2, the loss on held-out examples went from %3 down to %4.</source>
            <translation>بعد تجربة %2 في %1، انخفضت الخسارة على الأمثلة المحجوزة من %3 إلى %4.</translation>
        </message>
        <message>
            <source>After %1 with %2, nothing is better on held-out examples than the untuned model’s loss of %3.</source>
            <translation>بعد تجربة %2 في %1، لم يتفوّق شيء على النموذج قبل الضبط، وخسارته على الأمثلة المحجوزة %3.</translation>
        </message>
        <message>
            <source>After %1 with %2, the best loss is %3.</source>
            <translation>بعد تجربة %2 في %1، أفضل خسارة هي %3.</translation>
        </message>
        <message>
            <source>Seconds per generation</source>
            <translation>الثواني لكل جيل</translation>
        </message>
        <message>
            <source>Shares of the budget</source>
            <translation>الحصص من الميزانية</translation>
        </message>
        <message>
            <source>Step size (σ)</source>
            <translation>حجم الخطوة (σ)</translation>
        </message>
        <message>
            <source>Diversity of the population</source>
            <translation>تنوّع المرشحين</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>درجة الحرارة</translation>
        </message>
        <message>
            <source>Acceptance rate</source>
            <translation>معدل القبول</translation>
        </message>
        <message>
            <source>Current loss</source>
            <translation>الخسارة الحالية</translation>
        </message>
        <message>
            <source>Condition (axis ratio)</source>
            <translation>عدد الشرط (نسبة المحاور)</translation>
        </message>
        <message>
            <source>Population</source>
            <translation>حجم الجيل</translation>
        </message>
        <message>
            <source>Distance from the start</source>
            <translation>البعد عن البداية</translation>
        </message>
        <message>
            <source>Signal to noise</source>
            <translation>نسبة الإشارة إلى الضوضاء</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>المرحلة</translation>
        </message>
        <message>
            <source>Restarts</source>
            <translation>مرات إعادة البدء</translation>
        </message>
        <message>
            <source>Step size</source>
            <translation>حجم الخطوة</translation>
        </message>
        <message>
            <source>target</source>
            <translation>الهدف</translation>
        </message>
        <message>
            <source>%1: %2 at first, %3 now.</source>
            <translation>%1: في البداية %2، والآن %3.</translation>
        </message>
        <message>
            <source>Time of a request; 1: as now</source>
            <translation>زمن الطلب (الحالي = 1)</translation>
        </message>
        <message>
            <source>After %1, the fastest takes %2 of the time that a request takes as things are.</source>
            <translation>بعد تجربة %1، يستغرق الطلب مع الأسرع %2 من الوقت الذي يستغرقه الآن.</translation>
        </message>
        <message>
            <source>How long generations took</source>
            <translation>توزيع مدة الأجيال</translation>
        </message>
        <message>
            <source>Held out against watched text</source>
            <translation>الأمثلة المحجوزة مقابل نص الحماية</translation>
        </message>
        <message>
            <source>Who made the best</source>
            <translation>مصدر أفضل المرشحين</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1٪</translation>
        </message>
        <message>
            <source>%1, untuned</source>
            <translation>%1، دون ضبط</translation>
        </message>
        <message>
            <source>Held out: lower is better</source>
            <translation>الأمثلة المحجوزة: الأقل أفضل</translation>
        </message>
        <message>
            <source>%1 at best</source>
            <translation>الأفضل %1</translation>
        </message>
        <message>
            <source>nothing better</source>
            <translation>لا شيء أفضل</translation>
        </message>
        <message>
            <source>On held-out examples %1 has found %2, %3 has found %4.</source>
            <translation>النتائج على الأمثلة المحجوزة: الجولة %1: %2؛ الجولة %3: %4.</translation>
        </message>
        <message>
            <source>readout alone</source>
            <translation>طبقة الإخراج فقط</translation>
        </message>
        <message>
            <source>by each matrix alone</source>
            <translation>بقياس كل مصفوفة وحدها</translation>
        </message>
        <message>
            <source>Distance from the original, in nats per token</source>
            <translation>البعد عن الأصل، بالنات لكل رمز</translation>
        </message>
        <message>
            <source>one type for all</source>
            <translation>نوع واحد للكل</translation>
        </message>
        <message>
            <source>One type for all is %1 nats per token from the original.</source>
            <translation>نوع واحد للكل يبعد عن الأصل %1 نات لكل رمز.</translation>
        </message>
        <message>
            <source>%1 After %2 with %3, the closest of this size is %4 away, on text that was held out.</source>
            <translation>%1 بعد %2 و%3، يبعد الأقرب بهذا الحجم %4، على نص لم يُستعمل.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::RunView</name>
        <message>
            <source>Interrupted: it can go on</source>
            <translation>انقطعت: يمكن متابعتها</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>انتهت</translation>
        </message>
        <message>
            <source>Reading the model and the examples…</source>
            <translation>تجري قراءة النموذج والأمثلة…</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>يجري البحث…</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>متوقفة مؤقتًا</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>يجري الإنهاء…</translation>
        </message>
        <message>
            <source>Testing what was found…</source>
            <translation>يجري اختبار ما عُثر عليه…</translation>
        </message>
        <message>
            <source>Run %1</source>
            <translation>الجولة %1</translation>
        </message>
        <message>
            <source>%1  ·  algorithm %2</source>
            <translation>%1  ·  الخوارزمية %2</translation>
        </message>
        <message>
            <source>&amp;Resume</source>
            <translation>استئنا&amp;ف</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>إيقا&amp;ف مؤقت</translation>
        </message>
        <message>
            <source>Ends the search and tests what it has found</source>
            <translation>ينهي البحث ويختبر ما عثر عليه</translation>
        </message>
        <message>
            <source>Interrupts the run</source>
            <translation>يقطع الجولة</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>&amp;إنهاء</translation>
        </message>
        <message>
            <source>&amp;Go on</source>
            <translation>متابع&amp;ة</translation>
        </message>
        <message>
            <source>Takes the run up where it was interrupted</source>
            <translation>يتابع الجولة من حيث انقطعت</translation>
        </message>
        <message>
            <source>&amp;Losses</source>
            <translation>الخسا&amp;ئر</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>ال&amp;بحث</translation>
        </message>
        <message>
            <source>Candi&amp;dates</source>
            <translation>المر&amp;شحون</translation>
        </message>
        <message>
            <source>A&amp;nswers</source>
            <translation>ال&amp;ردود</translation>
        </message>
        <message>
            <source>Charts, candidates and answers of the run</source>
            <translation>الرسوم البيانية للجولة ومرشحوها وردودها</translation>
        </message>
        <message>
            <source>&amp;Over</source>
            <translation>&amp;وفق</translation>
        </message>
        <message>
            <source>What the charts run over</source>
            <translation>المحور الأفقي للرسوم البيانية</translation>
        </message>
        <message>
            <source>time</source>
            <translation>الوقت</translation>
        </message>
        <message>
            <source>candidates tried</source>
            <translation>المرشحين المجرَّبين</translation>
        </message>
        <message>
            <source>Losses over the run</source>
            <translation>الخسائر خلال الجولة</translation>
        </message>
        <message>
            <source>Save all figures as CSV</source>
            <translation>حفظ كل الأرقام بصيغة CSV</translation>
        </message>
        <message>
            <source>Sho&amp;w</source>
            <translation>عرض</translation>
        </message>
        <message>
            <source>Figure of the search</source>
            <translation>مؤشر البحث</translation>
        </message>
        <message>
            <source>The best candidate of each generation</source>
            <translation>أفضل مرشح في كل جيل</translation>
        </message>
        <message>
            <source>Reading the model…</source>
            <translation>تجري قراءة النموذج…</translation>
        </message>
        <message>
            <source>Share of the run that is done</source>
            <translation>نسبة ما أُنجز من الجولة</translation>
        </message>
        <message>
            <source>Moves</source>
            <translation>الحر&amp;كة</translation>
        </message>
        <message>
            <source>Save this chart’s figures as CSV</source>
            <translation>حفظ أرقام هذا الرسم البياني بصيغة CSV</translation>
        </message>
        <message>
            <source>What has moved, generation by generation</source>
            <translation>ما تحرّك، جيلًا بعد جيل</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>المقارنة</translation>
        </message>
        <message>
            <source>Measuring each matrix…</source>
            <translation>يجري قياس كل مصفوفة…</translation>
        </message>
        <message>
            <source>Bl&amp;ind</source>
            <translation>تعم&amp;ية</translation>
        </message>
        <message>
            <source>Examples that only say which answers are not wanted: %1. The model’s own answers stand in for better ones.</source>
            <translation>أمثلة لا تقول إلا أي الردود غير مرغوب فيه: %1. وتحل ردود النموذج نفسه محل ردود أفضل.</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>الرسوم البيانية</translation>
        </message>
        <message>
            <source>Waits while an answer is written</source>
            <translation>ينتظر أثناء كتابة إجابة</translation>
        </message>
        <message>
            <source>Waits until nobody uses the computer</source>
            <translation>ينتظر حتى لا يستخدم أحد الحاسوب</translation>
        </message>
        <message>
            <source>Waits while on battery</source>
            <translation>ينتظر أثناء العمل بالبطارية</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SearchCharts</name>
        <message>
            <source>%1 %</source>
            <translation>%1٪</translation>
        </message>
        <message>
            <source>Milliseconds per generation</source>
            <translation>الملي ثانية لكل جيل</translation>
        </message>
        <message>
            <source>Generations</source>
            <translation>عدد الأجيال</translation>
        </message>
        <message>
            <source>Nothing was measured yet.</source>
            <translation>لم يُقَس شيء بعد.</translation>
        </message>
        <message>
            <source>generations</source>
            <translation>الأجيال</translation>
        </message>
        <message>
            <source>11 to 15 ms</source>
            <translation>من 11 إلى 15 ملي ث</translation>
        </message>
        <message numerus="yes">
            <source>Half of the %n generation(s) took %1 ms or less; %2 of them took 11 to 15 ms.</source>
            <translation>
                <numerusform>من %n جيل، استغرق نصفها %1 ملي ث أو أقل، واستغرق %2 منها من 11 إلى 15 ملي ث.</numerusform>
                <numerusform>استغرق الجيل الوحيد %1 ملي ث أو أقل؛ ونسبة ما استغرق من 11 إلى 15 ملي ث: %2.</numerusform>
                <numerusform>من جيلين، استغرق نصفهما %1 ملي ث أو أقل، واستغرق %2 منهما من 11 إلى 15 ملي ث.</numerusform>
                <numerusform>من %n أجيال، استغرق نصفها %1 ملي ث أو أقل، واستغرق %2 منها من 11 إلى 15 ملي ث.</numerusform>
                <numerusform>من %n جيلًا، استغرق نصفها %1 ملي ث أو أقل، واستغرق %2 منها من 11 إلى 15 ملي ث.</numerusform>
                <numerusform>من %n جيل، استغرق نصفها %1 ملي ث أو أقل، واستغرق %2 منها من 11 إلى 15 ملي ث.</numerusform>
            </translation>
        </message>
        <message>
            <source>Loss on held-out examples</source>
            <translation>الخسارة على الأمثلة المحجوزة</translation>
        </message>
        <message>
            <source>Loss on the text it must not get worse at</source>
            <translation>الخسارة على نص الحماية</translation>
        </message>
        <message>
            <source>checked</source>
            <translation>المفحوصون</translation>
        </message>
        <message>
            <source>none is better at both</source>
            <translation>لا أفضل منهم في كليهما</translation>
        </message>
        <message numerus="yes">
            <source>Of %n candidate(s) that were checked, %1 stand where none is better both at held-out examples and at the text that was watched.</source>
            <translation>
                <numerusform>لم يُفحص أي مرشح؛ وعدد من لا يتفوّق عليهم غيرهم على الأمثلة المحجوزة ونص الحماية معًا: %1.</numerusform>
                <numerusform>فُحص مرشح واحد؛ وعدد من لا يتفوّق عليهم غيرهم على الأمثلة المحجوزة ونص الحماية معًا: %1.</numerusform>
                <numerusform>فُحص مرشحان؛ وعدد من لا يتفوّق عليهم غيرهم على الأمثلة المحجوزة ونص الحماية معًا: %1.</numerusform>
                <numerusform>فُحص %n مرشحين؛ وعدد من لا يتفوّق عليهم غيرهم على الأمثلة المحجوزة ونص الحماية معًا: %1.</numerusform>
                <numerusform>فُحص %n مرشحًا؛ وعدد من لا يتفوّق عليهم غيرهم على الأمثلة المحجوزة ونص الحماية معًا: %1.</numerusform>
                <numerusform>فُحص %n مرشح؛ وعدد من لا يتفوّق عليهم غيرهم على الأمثلة المحجوزة ونص الحماية معًا: %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>Share of the budget</source>
            <translation>الحصة من الميزانية</translation>
        </message>
        <message>
            <source>The algorithm %1 has the largest share of the budget, %2.</source>
            <translation>للخوارزمية %1 أكبر حصة من الميزانية: %2.</translation>
        </message>
        <message>
            <source>Share of the generations so far</source>
            <translation>الحصة من الأجيال حتى الآن</translation>
        </message>
        <message>
            <source>Most of the generations’ best candidates were made by %1, %2 of them.</source>
            <translation>المصدر الأول لأفضل المرشحين في الأجيال هو %1، بنسبة %2.</translation>
        </message>
        <message>
            <source>Generation</source>
            <translation>الجيل</translation>
        </message>
        <message>
            <source>Moved, as a share of the range</source>
            <translation>مقدار التحرّك كنسبة من المدى</translation>
        </message>
        <message>
            <source>This search moves whole matrices along random directions: there are no single numbers to show.</source>
            <translation>يحرّك هذا البحث مصفوفات كاملة في اتجاهات عشوائية، فلا توجد أرقام مفردة لعرضها.</translation>
        </message>
        <message>
            <source>%1 by %2</source>
            <translation>%1 بمقدار %2</translation>
        </message>
        <message>
            <source>Furthest from the untuned model in the last generation: %1.</source>
            <translation>الأبعد عن النموذج قبل الضبط في الجيل الأخير: %1.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SearchPanel</name>
        <message>
            <source>Searching…</source>
            <translation>يجري البحث…</translation>
        </message>
        <message>
            <source>Words, the name of a repository, or the address of its page. What stands here is sent to %1.</source>
            <translation>كلمات، أو اسم مستودع، أو عنوان صفحته. ما يُكتب هنا يُرسل إلى %1.</translation>
        </message>
        <message>
            <source>Nothing found. Try fewer words, or others.</source>
            <translation>لم يُعثر على شيء. جرّب كلمات أقل أو غيرها.</translation>
        </message>
        <message numerus="yes">
            <source>%n repositor(y/ies) found</source>
            <translation>
                <numerusform>لم يُعثر على مستودعات</numerusform>
                <numerusform>عُثر على مستودع واحد</numerusform>
                <numerusform>عُثر على مستودعين</numerusform>
                <numerusform>عُثر على %n مستودعات</numerusform>
                <numerusform>عُثر على %n مستودعًا</numerusform>
                <numerusform>عُثر على %n مستودع</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>إيقاف</translation>
        </message>
        <message>
            <source>Se&amp;arch</source>
            <translation>&amp;بحث</translation>
        </message>
        <message>
            <source>Looking into it…</source>
            <translation>يجري الاطلاع عليه…</translation>
        </message>
        <message>
            <source>Models of the architecture “%1” do not run here yet.</source>
            <translation>نماذج البنية «%1» لا تعمل هنا بعد.</translation>
        </message>
        <message>
            <source>Its author asks for consent on its page. Downloads then need the token of an account that has given it, in HF_TOKEN.</source>
            <translation>يطلب صاحبه الموافقة على صفحته. ويلزم التنزيل عندئذ رمز حساب وافق، في HF_TOKEN.</translation>
        </message>
        <message>
            <source>There is nothing in it that can be downloaded.</source>
            <translation>ليس فيه ما يمكن تنزيله.</translation>
        </message>
        <message>
            <source>“%1” is in the queue of downloads.</source>
            <translation>«%1» في قائمة انتظار التنزيل.</translation>
        </message>
        <message>
            <source>Fi&amp;nd</source>
            <translation>اع&amp;ثر على</translation>
        </message>
        <message>
            <source>Search Hugging Face</source>
            <translation>البحث في Hugging Face</translation>
        </message>
        <message>
            <source>Search Hugging Face for models in the GGUF format</source>
            <translation>البحث في Hugging Face عن نماذج بصيغة GGUF</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>تن&amp;زيل</translation>
        </message>
        <message>
            <source>Put the chosen model in the queue of downloads</source>
            <translation>وضع النموذج المختار في قائمة انتظار التنزيل</translation>
        </message>
        <message>
            <source>&amp;Open its page</source>
            <translation>&amp;فتح صفحته</translation>
        </message>
        <message>
            <source>Open the repository’s page in the browser</source>
            <translation>فتح صفحة المستودع في المتصفح</translation>
        </message>
        <message>
            <source>Repositories found</source>
            <translation>المستودعات التي عُثر عليها</translation>
        </message>
        <message>
            <source>Models in the repository</source>
            <translation>النماذج في المستودع</translation>
        </message>
        <message>
            <source>Find a model</source>
            <translation>العثور على نموذج</translation>
        </message>
        <message>
            <source>Search Hugging Face by name, see which of a model’s sizes fits this computer, and download it.</source>
            <translation>ابحث في Hugging Face بالاسم، وانظر أي أحجام النموذج يتسع له هذا الحاسوب، ثم نزّله.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SecondPane</name>
        <message>
            <source>Second answer</source>
            <translation>الجواب الثاني</translation>
        </message>
        <message>
            <source>Close the second pane</source>
            <translation>إغلاق الجزء الثاني</translation>
        </message>
        <message>
            <source>Go on from this answer</source>
            <translation>المتابعة من هذا الجواب</translation>
        </message>
        <message>
            <source>Two answers to one question</source>
            <translation>جوابان عن سؤال واحد</translation>
        </message>
        <message>
            <source>What you ask from now on is answered here, too.</source>
            <translation>ما تسأله من الآن يُجاب عنه هنا أيضًا.</translation>
        </message>
        <message>
            <source>Choose a second model above.</source>
            <translation>اختر نموذجًا ثانيًا في الأعلى.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ServerPage</name>
        <message>
            <source>Port %1 is taken by another program.</source>
            <translation>المنفذ %1 يشغله برنامج آخر.</translation>
        </message>
        <message>
            <source>Port %1 is taken: %2 is running there.</source>
            <translation>المنفذ %1 مشغول: يعمل عليه %2.</translation>
        </message>
        <message>
            <source>Port %1 is taken: %2 is running there (process %3).</source>
            <translation>المنفذ %1 مشغول: يعمل عليه %2 (العملية %3).</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>متوقف</translation>
        </message>
        <message>
            <source>Other programs cannot use your models.</source>
            <translation>لا تستطيع البرامج الأخرى استخدام نماذجك.</translation>
        </message>
        <message>
            <source>Turning on…</source>
            <translation>يجري التشغيل…</translation>
        </message>
        <message>
            <source>On at %1</source>
            <translation>يعمل على %1</translation>
        </message>
        <message>
            <source>Every device in the network that has the key can use your models.</source>
            <translation>كل جهاز في الشبكة لديه المفتاح يستطيع استخدام نماذجك.</translation>
        </message>
        <message>
            <source>Programs on this computer can use your models.</source>
            <translation>تستطيع البرامج على هذا الحاسوب استخدام نماذجك.</translation>
        </message>
        <message>
            <source>Turning off: answers under way may end…</source>
            <translation>يجري الإيقاف بعد اكتمال الردود الجارية…</translation>
        </message>
        <message>
            <source>Off: %1</source>
            <translation>متوقف: %1</translation>
        </message>
        <message>
            <source>Port %1 is free.</source>
            <translation>المنفذ %1 متاح.</translation>
        </message>
        <message>
            <source>Choose another port below.</source>
            <translation>اختر منفذًا آخر في الأسفل.</translation>
        </message>
        <message>
            <source>Use port %1</source>
            <translation>استخدام المنفذ %1</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation>
                <numerusform>لا طلبات</numerusform>
                <numerusform>طلب واحد</numerusform>
                <numerusform>طلبان</numerusform>
                <numerusform>%n طلبات</numerusform>
                <numerusform>%n طلبًا</numerusform>
                <numerusform>%n طلب</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 under way</source>
            <translation>قيد التنفيذ: %1</translation>
        </message>
        <message>
            <source>%1 refused</source>
            <translation>المرفوضة: %1</translation>
        </message>
        <message>
            <source>%1 tokens read</source>
            <translation>الرموز المقروءة: %1</translation>
        </message>
        <message>
            <source>%1 tokens written</source>
            <translation>الرموز المكتوبة: %1</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>الخادم</translation>
        </message>
        <message>
            <source>Other programs use your models through this server the way they use Ollama or OpenAI.</source>
            <translation>تستخدم البرامج الأخرى نماذجك عبر هذا الخادم كما تستخدم Ollama أو OpenAI.</translation>
        </message>
        <message>
            <source>Copy address</source>
            <translation>نسخ العنوان</translation>
        </message>
        <message>
            <source>&amp;Requests</source>
            <translation>ال&amp;طلبات</translation>
        </message>
        <message>
            <source>Connect &amp;a program</source>
            <translation>&amp;ربط برنامج</translation>
        </message>
        <message>
            <source>Requests, or how to connect</source>
            <translation>الطلبات أو طريقة الربط</translation>
        </message>
        <message>
            <source>Requests, the newest first</source>
            <translation>الطلبات، الأحدث أولًا</translation>
        </message>
        <message>
            <source>Program to connect</source>
            <translation>البرنامج المراد ربطه</translation>
        </message>
        <message>
            <source>What that program needs</source>
            <translation>ما يحتاج إليه هذا البرنامج</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>نسخ</translation>
        </message>
        <message>
            <source>Copy what that program needs</source>
            <translation>نسخ ما يحتاج إليه هذا البرنامج</translation>
        </message>
        <message>
            <source>The chosen request</source>
            <translation>الطلب المختار</translation>
        </message>
        <message>
            <source>Copy as curl</source>
            <translation>نسخ كأمر curl</translation>
        </message>
        <message>
            <source>A command for the same request; what was sent with it is not kept, so an example stands there</source>
            <translation>أمر للطلب نفسه؛ ما أُرسل معه لا يُحفظ، فيقف مثال مكانه</translation>
        </message>
        <message>
            <source>Nobody has asked anything yet. Once the server is on, every request stands here.</source>
            <translation>لم يطلب أحد شيئًا بعد. حين يعمل الخادم يظهر كل طلب هنا.</translation>
        </message>
        <message>
            <source>Use the next free port</source>
            <translation>استخدام المنفذ الحر التالي</translation>
        </message>
        <message>
            <source>Copy the chosen request as curl</source>
            <translation>نسخ الطلب المحدد كأمر curl</translation>
        </message>
        <message>
            <source>Access</source>
            <translation>الوصول</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SettingRow</name>
        <message>
            <source>“%1” is at its default again.</source>
            <translation>عاد «%1» إلى قيمته الافتراضية.</translation>
        </message>
        <message>
            <source>%1: back to the default</source>
            <translation>%1: العودة إلى القيمة الافتراضية</translation>
        </message>
        <message>
            <source>Back to the default</source>
            <translation>العودة إلى القيمة الافتراضية</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>الإعدادات</translation>
        </message>
        <message>
            <source>Found: %1</source>
            <translation>عُثر على: %1</translation>
        </message>
        <message>
            <source>Everything is at its default.</source>
            <translation>كل شيء على قيمته الافتراضية.</translation>
        </message>
        <message>
            <source>No setting has these words.</source>
            <translation>لا يوجد إعداد فيه هذه الكلمات.</translation>
        </message>
        <message>
            <source>All settings of this page are at their defaults again.</source>
            <translation>عادت كل إعدادات هذه الصفحة إلى قيمها الافتراضية.</translation>
        </message>
        <message>
            <source>&amp;Reset this page</source>
            <translation>&amp;إعادة ضبط هذه الصفحة</translation>
        </message>
        <message>
            <source>Everything here back to its default, but for being offline; this can be undone</source>
            <translation>كل شيء هنا إلى قيمته الافتراضية ما عدا وضع عدم الاتصال؛ ويمكن التراجع عن ذلك</translation>
        </message>
        <message>
            <source>Search the settings</source>
            <translation>البحث في الإعدادات</translation>
        </message>
        <message>
            <source>Only changed ones</source>
            <translation>الم&amp;غيَّرة فقط</translation>
        </message>
        <message>
            <source>Show what is not at its default</source>
            <translation>عرض ما ليس على قيمته الافتراضية</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SettingsPanel</name>
        <message>
            <source>Temperature</source>
            <translation>درجة الحرارة</translation>
        </message>
        <message>
            <source>How daring the choice of words is. 0 always takes the likeliest one; above 1 gets strange.</source>
            <translation>مدى الجرأة في اختيار الكلمات. مع القيمة 0 تُختار دائمًا الكلمة الأرجح؛ وفوق 1 يصبح النص غريبًا.</translation>
        </message>
        <message>
            <source>Top-k</source>
            <translation>Top-k</translation>
        </message>
        <message>
            <source>Only this many of the likeliest tokens are considered. 0 considers all.</source>
            <translation>لا يُنظر إلا في هذا العدد من الرموز الأرجح. القيمة 0 تشملها كلها.</translation>
        </message>
        <message>
            <source>Top-p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <source>Only the likeliest tokens that together have this probability are considered. 1 considers all.</source>
            <translation>لا يُنظر إلا في الرموز الأرجح التي يبلغ مجموع احتمالاتها هذه القيمة. القيمة 1 تشملها كلها.</translation>
        </message>
        <message>
            <source>Min-p</source>
            <translation>Min-p</translation>
        </message>
        <message>
            <source>Tokens less likely than this share of the likeliest one are left out. 0 leaves out none.</source>
            <translation>تُستبعد الرموز التي يقل احتمالها عن هذه النسبة من احتمال الرمز الأرجح. القيمة 0 لا تستبعد شيئًا.</translation>
        </message>
        <message>
            <source>Typical</source>
            <translation>النمطية</translation>
        </message>
        <message>
            <source>Prefers tokens about as surprising as text usually is. 1 turns it off.</source>
            <translation>تفضّل الرموز التي تقارب مفاجأتها ما هو معتاد في النصوص. القيمة 1 تعطّلها.</translation>
        </message>
        <message>
            <source>Mirostat</source>
            <translation>Mirostat</translation>
        </message>
        <message>
            <source>Version 1 or 2 keeps the text evenly surprising and takes the place of the limits above. 0 turns it off.</source>
            <translation>الإصدار 1 أو 2 يُبقي مقدار المفاجأة في النص ثابتًا ويحل محل الحدود أعلاه. القيمة 0 تعطّله.</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>معطّل</translation>
        </message>
        <message>
            <source>Mirostat target</source>
            <translation>هدف Mirostat</translation>
        </message>
        <message>
            <source>How surprising Mirostat wants the text to be.</source>
            <translation>مقدار المفاجأة الذي يسعى إليه Mirostat في النص.</translation>
        </message>
        <message>
            <source>Mirostat rate</source>
            <translation>معدّل Mirostat</translation>
        </message>
        <message>
            <source>How fast Mirostat corrects itself.</source>
            <translation>سرعة تصحيح Mirostat لنفسه.</translation>
        </message>
        <message>
            <source>Repeat penalty</source>
            <translation>عقوبة التكرار</translation>
        </message>
        <message>
            <source>Above 1, words used a moment ago become less likely.</source>
            <translation>فوق 1 يقل احتمال الكلمات المستخدمة قبل قليل.</translation>
        </message>
        <message>
            <source>Penalty reach</source>
            <translation>مدى العقوبات</translation>
        </message>
        <message>
            <source>How many of the last tokens the penalties look at.</source>
            <translation>عدد الرموز الأخيرة التي تنظر فيها العقوبات.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>الكل</translation>
        </message>
        <message>
            <source>Presence penalty</source>
            <translation>عقوبة الحضور</translation>
        </message>
        <message>
            <source>Makes tokens that were used at all less likely.</source>
            <translation>تقلّل احتمال الرموز التي سبق استخدامها.</translation>
        </message>
        <message>
            <source>Frequency penalty</source>
            <translation>عقوبة التواتر</translation>
        </message>
        <message>
            <source>Makes tokens less likely the more often they were used.</source>
            <translation>تقلّل احتمال الرموز كلما كثر استخدامها.</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>البذرة</translation>
        </message>
        <message>
            <source>The same seed and settings give the same answer. Empty: a new one each time.</source>
            <translation>البذرة نفسها مع الإعدادات نفسها تعطي الرد نفسه. إذا تُركت فارغة: بذرة جديدة كل مرة.</translation>
        </message>
        <message>
            <source>Random</source>
            <translation>عشوائية</translation>
        </message>
        <message>
            <source>Longest answer</source>
            <translation>أطول رد</translation>
        </message>
        <message>
            <source>In tokens, about three quarters of a word each.</source>
            <translation>بالرموز؛ الرمز نحو ثلاثة أرباع كلمة.</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>بلا حد</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>السياق</translation>
        </message>
        <message>
            <source>How many tokens of the conversation the model keeps in mind. More takes more memory. Applies when the model is loaded.</source>
            <translation>عدد رموز المحادثة التي يتذكرها النموذج. الزيادة تتطلب ذاكرة أكبر. يسري عند تحميل النموذج.</translation>
        </message>
        <message>
            <source>Model&apos;s own</source>
            <translation>كما في النموذج</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>موجّه النظام</translation>
        </message>
        <message>
            <source>What the model is told before the conversation</source>
            <translation>ما يقال للنموذج قبل المحادثة</translation>
        </message>
        <message>
            <source>Reload the model with this context</source>
            <translation>إعادة تحميل النموذج بهذا السياق</translation>
        </message>
        <message>
            <source>Back to the defaults</source>
            <translation>استعادة القيم الافتراضية</translation>
        </message>
        <message>
            <source>Stop strings</source>
            <translation>نصوص التوقف</translation>
        </message>
        <message>
            <source>The answer ends before any of these. One on each line, with \n for a new line.</source>
            <translation>تنتهي الإجابة قبل أيٍّ منها. واحد في كل سطر، مع \n للسطر الجديد.</translation>
        </message>
        <message>
            <source>When full</source>
            <translation>عند الامتلاء</translation>
        </message>
        <message>
            <source>What happens when the conversation is longer than the context.</source>
            <translation>ما يحدث حين تصبح المحادثة أطول من السياق.</translation>
        </message>
        <message>
            <source>Leave out the oldest messages</source>
            <translation>ترك أقدم الرسائل</translation>
        </message>
        <message>
            <source>Stop with an error</source>
            <translation>التوقف مع خطأ</translation>
        </message>
        <message>
            <source>Load the model with more context</source>
            <translation>تحميل النموذج بسياق أكبر</translation>
        </message>
        <message>
            <source>Summarise the oldest messages</source>
            <translation>تلخيص أقدم الرسائل</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ShortcutTable</name>
        <message>
            <source>%1, no keys</source>
            <translation>%1، بلا مفاتيح</translation>
        </message>
        <message>
            <source>%1, keys %2</source>
            <translation>%1، المفاتيح %2</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>الإجراء</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>المفاتيح</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>القائمة</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ShortcutsPanel</name>
        <message>
            <source>%1 is for typing: hold Ctrl or Alt with it.</source>
            <translation>%1 للكتابة: اضغط معه Ctrl أو Alt.</translation>
        </message>
        <message>
            <source>%1 is for editing text: press other keys.</source>
            <translation>%1 لتحرير النص: اضغط مفاتيح أخرى.</translation>
        </message>
        <message>
            <source>%1 opens a menu: press other keys.</source>
            <translation>%1 يفتح قائمة: اضغط مفاتيح أخرى.</translation>
        </message>
        <message>
            <source>%1 already runs “%2”.</source>
            <translation>%1 يشغّل «%2» حاليًا.</translation>
        </message>
        <message>
            <source>“%1” has no keys now.</source>
            <translation>لم تعد لـ«%1» مفاتيح.</translation>
        </message>
        <message>
            <source>%1 runs “%2” now.</source>
            <translation>صار %1 يشغّل «%2».</translation>
        </message>
        <message>
            <source>Back to %1</source>
            <translation>العودة إلى %1</translation>
        </message>
        <message>
            <source>Back to no keys</source>
            <translation>العودة إلى بلا مفاتيح</translation>
        </message>
        <message>
            <source>Press the ke&amp;ys for “%1”:</source>
            <translation>اضغط مفاتيح «%1»:</translation>
        </message>
        <message>
            <source>Choose an action above.</source>
            <translation>اختر إجراءً في الأعلى.</translation>
        </message>
        <message>
            <source>Keys for “%1”</source>
            <translation>مفاتيح «%1»</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>المفاتيح</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>الاختصارات</translation>
        </message>
        <message>
            <source>Search actions and keys</source>
            <translation>ابحث في الإجراءات والمفاتيح</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>الإجراءات ومفاتيحها</translation>
        </message>
        <message>
            <source>No keys</source>
            <translation>بلا مفاتيح</translation>
        </message>
        <message>
            <source>Take them over</source>
            <translation>أخذها</translation>
        </message>
        <message>
            <source>Reset all shortcuts</source>
            <translation>إعادة ضبط كل الاختصارات</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::StatusStrip</name>
        <message>
            <source>Loading a model</source>
            <translation>يجري تحميل نموذج</translation>
        </message>
        <message>
            <source>Answering</source>
            <translation>يكتب الرد</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>جاهز</translation>
        </message>
        <message>
            <source>No model loaded</source>
            <translation>لم يُحمَّل أي نموذج</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 رمز/ث</translation>
        </message>
        <message>
            <source>Memory: %1</source>
            <translation>الذاكرة: %1</translation>
        </message>
        <message>
            <source>Held by the model beside its file of %1</source>
            <translation>ما يشغله النموذج إضافةً إلى ملفه البالغ %1</translation>
        </message>
        <message>
            <source>Show the run</source>
            <translation>عرض التشغيل</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::TranscriptView</name>
        <message>
            <source>New text below</source>
            <translation>نص جديد في الأسفل</translation>
        </message>
        <message>
            <source>To the newest text</source>
            <translation>إلى أحدث نص</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::TuneForm</name>
        <message>
            <source>Choose examples</source>
            <translation>اختيار الأمثلة</translation>
        </message>
        <message>
            <source>Examples: conversations, tables, chats (*.jsonl *.json *.csv *.tsv *.txt)</source>
            <translation>أمثلة: محادثات، جداول، دردشات (*.jsonl *.json *.csv *.tsv *.txt)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>كل الملفات (*)</translation>
        </message>
        <message>
            <source>Makes a model better at your examples by trying: no gradients, the model’s file stays as it is, nothing leaves this computer.</source>
            <translation>يحسّن أداء النموذج على أمثلتك بالتجريب: دون تدرّجات، ويبقى ملف النموذج كما هو، ولا يغادر شيء هذا الحاسوب.</translation>
        </message>
        <message>
            <source>Time &amp;it may take</source>
            <translation>الو&amp;قت المسموح به</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>دقيقة</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>النمو&amp;ذج</translation>
        </message>
        <message>
            <source>Model to tune</source>
            <translation>النموذج المراد ضبطه</translation>
        </message>
        <message>
            <source>Exam&amp;ples</source>
            <translation>الأم&amp;ثلة</translation>
        </message>
        <message>
            <source>File of examples</source>
            <translation>ملف الأمثلة</translation>
        </message>
        <message>
            <source>Drop a file here</source>
            <translation>أفلت ملفًا هنا</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>اختيار…</translation>
        </message>
        <message>
            <source>Choose a file of examples</source>
            <translation>اختيار ملف أمثلة</translation>
        </message>
        <message>
            <source>Conversations that end with the answer you want: as JSON, as a table (CSV) or as exported chats.</source>
            <translation>محادثات تنتهي بالإجابة التي تريدها: بصيغة JSON أو كجدول (CSV) أو كدردشات مصدّرة.</translation>
        </message>
        <message>
            <source>Try: JSON</source>
            <translation>جرّب: JSON</translation>
        </message>
        <message>
            <source>The guide’s own examples: answers as JSON</source>
            <translation>أمثلة TARS Guide نفسه: ردود بصيغة JSON</translation>
        </message>
        <message>
            <source>Try: playful</source>
            <translation>جرّب: ردود مرحة</translation>
        </message>
        <message>
            <source>The guide’s own examples: playful answers</source>
            <translation>أمثلة TARS Guide نفسه: ردود مرحة</translation>
        </message>
        <message>
            <source>More settings</source>
            <translation>مزيد من الإعدادات</translation>
        </message>
        <message>
            <source>&amp;Algorithm</source>
            <translation>الخوار&amp;زمية</translation>
        </message>
        <message>
            <source>what fits (recommended)</source>
            <translation>الأنسب (موصى به)</translation>
        </message>
        <message>
            <source>&amp;What to vary</source>
            <translation>ما &amp;يتغيّر</translation>
        </message>
        <message>
            <source>steering vectors (recommended)</source>
            <translation>متجهات التوجيه (موصى بها)</translation>
        </message>
        <message>
            <source>norm gains</source>
            <translation>معاملات كسب التطبيع</translation>
        </message>
        <message>
            <source>LoRA factors, rank 4</source>
            <translation>عوامل LoRA، الرتبة 4</translation>
        </message>
        <message>
            <source>whole matrices, by low-rank noise</source>
            <translation>مصفوفات كاملة، بضوضاء منخفضة الرتبة</translation>
        </message>
        <message>
            <source>Random see&amp;d</source>
            <translation>البذر&amp;ة العشوائية</translation>
        </message>
        <message>
            <source>&amp;Random search beside it</source>
            <translation>بحث عشوائي إلى &amp;جانبه</translation>
        </message>
        <message>
            <source>Shows what trying at random would have found; takes half of the time</source>
            <translation>يُظهر ما كان التجريب العشوائي سيعثر عليه؛ يستهلك نصف الوقت</translation>
        </message>
        <message>
            <source>Start t&amp;uning</source>
            <translation>ب&amp;دء الضبط</translation>
        </message>
        <message>
            <source>Choose a text</source>
            <translation>اختيار نص</translation>
        </message>
        <message>
            <source>Plain text (*.txt *.md)</source>
            <translation>نص عادي &#x200e;(*.txt *.md)</translation>
        </message>
        <message>
            <source>Te&amp;xt it must not get worse at</source>
            <translation>ن&amp;ص يجب ألا يتراجع أداء النموذج عليه</translation>
        </message>
        <message>
            <source>Text file it must not get worse at</source>
            <translation>ملف نصي يجب ألا يتراجع أداء النموذج عليه</translation>
        </message>
        <message>
            <source>none</source>
            <translation>لا شيء</translation>
        </message>
        <message>
            <source>Choose a text it must not get worse at</source>
            <translation>اختيار نص يجب ألا يتراجع أداء النموذج عليه</translation>
        </message>
        <message>
            <source>What should &amp;get better</source>
            <translation>الم&amp;طلوب تحسينه</translation>
        </message>
        <message>
            <source>What should get better</source>
            <translation>المطلوب تحسينه</translation>
        </message>
        <message>
            <source>Its answers, by my examples</source>
            <translation>ردوده، وفق أمثلتي</translation>
        </message>
        <message>
            <source>How its words are drawn</source>
            <translation>طريقة اختيار كلماته</translation>
        </message>
        <message>
            <source>How fast it is here</source>
            <translation>سرعته على هذا الحاسوب</translation>
        </message>
        <message>
            <source>Finds the threads, chunks and cache with which this computer answers soonest. Every measurement is paired with one of the settings as they are, and the answers stay the same.</source>
            <translation>يبحث عن خيوط المعالجة وحجم الدفعات وذاكرة التخزين المؤقت التي يرد بها هذا الحاسوب أسرع ما يمكن. يُقرن كل قياس بقياس آخر بالإعدادات الحالية، وتبقى الردود كما هي.</translation>
        </message>
        <message>
            <source>Finds the temperature, top-k and the like under which the answers of your examples are drawn most often. The model is read once and then not needed any more.</source>
            <translation>يبحث عن قيم درجة الحرارة وTop-k وما شابههما التي تُختار بها ردود أمثلتك أكثر من غيرها. يُقرأ النموذج مرة واحدة ثم لا تعود إليه حاجة.</translation>
        </message>
        <message>
            <source>About %1 instead of %2.</source>
            <translation>نحو %1 بدلًا من %2.</translation>
        </message>
        <message>
            <source>Its size, at the same quality</source>
            <translation>حجمه، بالجودة نفسها</translation>
        </message>
        <message>
            <source>Finds for each matrix the number of bits with which the whole fits a size and says what the original would say. A new model is written; the original stays as it is.</source>
            <translation>يجد لكل مصفوفة عدد البتات الذي يجعل الكل يلائم حجمًا ويقول ما كان الأصل سيقوله. يُكتب نموذج جديد ويبقى الأصل كما هو.</translation>
        </message>
        <message>
            <source>&amp;Bits per weight</source>
            <translation>&amp;البتات لكل وزن</translation>
        </message>
        <message>
            <source>Bits per weight</source>
            <translation>البتات لكل وزن</translation>
        </message>
        <message>
            <source>Text to com&amp;pare on</source>
            <translation>النص &amp;للمقارنة</translation>
        </message>
        <message>
            <source>Text file to compare on</source>
            <translation>ملف نصي للمقارنة</translation>
        </message>
        <message>
            <source>Choose a text to compare on</source>
            <translation>اختر نصًا للمقارنة</translation>
        </message>
        <message>
            <source>Some pages of what you use it for. Without a text, what the model says by itself serves.</source>
            <translation>بضع صفحات مما تستخدمه فيه. ومن دون نص يكفي ما يقوله النموذج من تلقاء نفسه.</translation>
        </message>
        <message>
            <source>My rated and changed answers (%1)</source>
            <translation>ردودي المقيَّمة والمعدَّلة (%1)</translation>
        </message>
        <message>
            <source>The answers of your chats that you have rated or changed, as examples</source>
            <translation>ردود محادثاتك التي قيّمتها أو عدّلتها، أمثلةً</translation>
        </message>
        <message>
            <source>Rate answers in the chat, or change them, and agree that they are collected</source>
            <translation>قيّم الردود في المحادثة أو عدّلها ووافق على جمعها</translation>
        </message>
        <message>
            <source>candidates</source>
            <translation>مرشَّحًا</translation>
        </message>
        <message>
            <source>What limits the search</source>
            <translation>ما يحدّ البحث</translation>
        </message>
        <message>
            <source>Candidates &amp;it may try</source>
            <translation>المرشّحون الذين قد &amp;يجرّبهم</translation>
        </message>
        <message>
            <source>Memor&amp;y it may take, with the model</source>
            <translation>الذاكرة التي قد يستعملها مع &amp;النموذج</translation>
        </message>
        <message>
            <source> MB</source>
            <translation> م.ب</translation>
        </message>
        <message>
            <source>what suits (recommended)</source>
            <translation>ما يناسب (موصى به)</translation>
        </message>
        <message>
            <source>Minutes the search may take</source>
            <translation>الدقائق التي قد يستغرقها البحث</translation>
        </message>
        <message>
            <source>Candidates the search may try</source>
            <translation>المرشّحون الذين قد يجرّبهم البحث</translation>
        </message>
        <message>
            <source>the model’s own answers</source>
            <translation>إجابات النموذج نفسه</translation>
        </message>
        <message>
            <source>Without a text, what the untuned model answers to neutral questions is watched.</source>
            <translation>من دون نص، يُراقَب ما يجيب به النموذج غير المضبوط عن أسئلة محايدة.</translation>
        </message>
        <message>
            <source>My rated and changed answers</source>
            <translation>ردودي المقيَّمة والمعدَّلة</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::TunePage</name>
        <message>
            <source>damaged</source>
            <translation>تالفة</translation>
        </message>
        <message>
            <source>unfinished</source>
            <translation>غير مكتملة</translation>
        </message>
        <message>
            <source>found something</source>
            <translation>عُثر على شيء</translation>
        </message>
        <message>
            <source>found nothing better</source>
            <translation>لم يُعثر على ما هو أفضل</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1، %2</translation>
        </message>
        <message>
            <source>Runs that were &amp;kept</source>
            <translation>الجولات المحفو&amp;ظة</translation>
        </message>
        <message>
            <source>Runs that were kept, the newest first</source>
            <translation>الجولات المحفوظة، الأحدث أولًا</translation>
        </message>
        <message>
            <source>Nothing is being tuned</source>
            <translation>لا شيء قيد الضبط</translation>
        </message>
        <message>
            <source>Give it examples and some minutes. Here you will see every generation of candidates as it is tried, what the best of them answers, and whether it is really better on examples that it has never seen. Only then can you adopt it, and you can always roll back.</source>
            <translation>قدّم أمثلة وبضع دقائق. سترى هنا كل جيل من المرشحين أثناء تجربته، وكيف يرد أفضلهم، وهل هو أفضل حقًا على أمثلة لم يرها قط. عندئذ فقط يمكنك اعتماده، ويمكنك دائمًا إلغاء الاعتماد.</translation>
        </message>
        <message>
            <source>What is wanted</source>
            <translation>المطلوب</translation>
        </message>
        <message>
            <source>What comes of it</source>
            <translation>النتيجة</translation>
        </message>
        <message>
            <source>Parts of this page</source>
            <translation>أجزاء هذه الصفحة</translation>
        </message>
        <message>
            <source>Tune a model</source>
            <translation>ضبط نموذج</translation>
        </message>
        <message>
            <source>What to tune by</source>
            <translation>ما يُضبط به</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::VerdictPanel</name>
        <message>
            <source>Adopt it anyway?</source>
            <translation>اعتماده رغم ذلك؟</translation>
        </message>
        <message>
            <source>The test did not find this better, or found harm. Adopt it anyway?</source>
            <translation>لم يُثبت الاختبار أن هذا أفضل، أو وجد فيه ضررًا. أتريد اعتماده رغم ذلك؟</translation>
        </message>
        <message>
            <source>You can roll back at any time.</source>
            <translation>يمكنك إلغاء الاعتماد في أي وقت.</translation>
        </message>
        <message>
            <source>Adopt anyway</source>
            <translation>اعتماد رغم ذلك</translation>
        </message>
        <message>
            <source>Adopted: the model answers through what was found.</source>
            <translation>تم الاعتماد: يرد النموذج بما عُثر عليه.</translation>
        </message>
        <message>
            <source>Better, and nothing that was watched got worse.</source>
            <translation>تحسّن الأداء، ولم يتراجع شيء مما رُوقب.</translation>
        </message>
        <message>
            <source>Not adopted: it did not pass the test.</source>
            <translation>لم يُعتمد: لم يجتز الاختبار.</translation>
        </message>
        <message>
            <source>No improvement found.</source>
            <translation>لم يُعثر على أي تحسين.</translation>
        </message>
        <message numerus="yes">
            <source>On %n example(s) it has never seen, the loss went from %1 to %2.</source>
            <translation>
                <numerusform>على %n أمثلة لم يرها قط، تغيّرت الخسارة من %1 إلى %2.</numerusform>
                <numerusform>على مثال واحد لم يره قط، تغيّرت الخسارة من %1 إلى %2.</numerusform>
                <numerusform>على مثالين لم يرهما قط، تغيّرت الخسارة من %1 إلى %2.</numerusform>
                <numerusform>على %n أمثلة لم يرها قط، تغيّرت الخسارة من %1 إلى %2.</numerusform>
                <numerusform>على %n مثالًا لم يرها قط، تغيّرت الخسارة من %1 إلى %2.</numerusform>
                <numerusform>على %n مثال لم يرها قط، تغيّرت الخسارة من %1 إلى %2.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing that was tried is better than the model as it is, which has a loss of %1 on held-out examples. Keep what you have, or give it more time or more examples.</source>
            <translation>لا شيء مما جُرّب أفضل من النموذج كما هو، وخسارته على الأمثلة المحجوزة %1. أبقِ ما لديك، أو امنحه وقتًا أطول أو أمثلة أكثر.</translation>
        </message>
        <message>
            <source>An earlier find is adopted for this model.</source>
            <translation>لهذا النموذج نتيجة سابقة معتمدة.</translation>
        </message>
        <message>
            <source>&amp;Adopt</source>
            <translation>&amp;اعتماد</translation>
        </message>
        <message>
            <source>&amp;Adopt anyway…</source>
            <translation>&amp;اعتماد رغم ذلك…</translation>
        </message>
        <message>
            <source>From now on the model answers through what was found; its file stays as it is</source>
            <translation>من الآن فصاعدًا يرد النموذج بما عُثر عليه؛ ويبقى ملفه كما هو</translation>
        </message>
        <message>
            <source>Roll &amp;back</source>
            <translation>إل&amp;غاء الاعتماد</translation>
        </message>
        <message>
            <source>The model answers as it did before the last adoption</source>
            <translation>يعود النموذج إلى الرد كما كان قبل آخر اعتماد</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1٪</translation>
        </message>
        <message numerus="yes">
            <source>Too little to tell: %n example(s) for the last word, and %1 at least are needed.</source>
            <translation>
                <numerusform>لا يكفي للحكم: لا أمثلة للاختبار النهائي، والمطلوب %1 على الأقل.</numerusform>
                <numerusform>لا يكفي للحكم: مثال واحد فقط للاختبار النهائي، والمطلوب %1 على الأقل.</numerusform>
                <numerusform>لا يكفي للحكم: مثالان فقط للاختبار النهائي، والمطلوب %1 على الأقل.</numerusform>
                <numerusform>لا يكفي للحكم: %n أمثلة فقط للاختبار النهائي، والمطلوب %1 على الأقل.</numerusform>
                <numerusform>لا يكفي للحكم: %n مثالًا فقط للاختبار النهائي، والمطلوب %1 على الأقل.</numerusform>
                <numerusform>لا يكفي للحكم: %n مثال فقط للاختبار النهائي، والمطلوب %1 على الأقل.</numerusform>
            </translation>
        </message>
        <message>
            <source>It fails at some of the examples.</source>
            <translation>يفشل في بعض الأمثلة.</translation>
        </message>
        <message>
            <source>The loss changes by %1, and by %2 at worst: too little to be sure of it.</source>
            <translation>تتغيّر الخسارة بمقدار %1، وفي أسوأ الأحوال بمقدار %2: تغيّر أصغر من أن يُعوَّل عليه.</translation>
        </message>
        <message>
            <source>The text that it must not get worse at may get worse by %1.</source>
            <translation>قد يتراجع أداؤه بمقدار %1 على النص الذي يجب ألا يتراجع عليه.</translation>
        </message>
        <message>
            <source>On the text that was watched it is %1 nats per token away from the model as it is.</source>
            <translation>على نص الحماية، يبتعد عن النموذج كما هو بمقدار %1 نات لكل رمز.</translation>
        </message>
        <message>
            <source>On one part of the text that was watched it is %1 nats per token away from the model as it is.</source>
            <translation>على جزء من نص الحماية، يبتعد عن النموذج كما هو بمقدار %1 نات لكل رمز.</translation>
        </message>
        <message>
            <source>The loss falls by %1, and surely by %2.</source>
            <translation>تنخفض الخسارة بمقدار %1، والمؤكد منه %2.</translation>
        </message>
        <message>
            <source>%1 There was no text to watch for harm.</source>
            <translation>%1 لم يكن هناك نص لمراقبة الضرر.</translation>
        </message>
        <message>
            <source>Asked “%1”, it says nothing.</source>
            <translation>عند سؤاله «%1» لا يقول شيئًا.</translation>
        </message>
        <message>
            <source>Asked “%1”, it does not come to an end.</source>
            <translation>عند سؤاله «%1» لا ينتهي رده.</translation>
        </message>
        <message>
            <source>Asked “%1”, it repeats itself.</source>
            <translation>عند سؤاله «%1» يكرّر نفسه.</translation>
        </message>
        <message>
            <source>No better settings found: keep what you have.</source>
            <translation>لم يُعثر على إعدادات أفضل: أبقِ ما لديك.</translation>
        </message>
        <message>
            <source>Faster with other settings.</source>
            <translation>أسرع بإعدادات أخرى.</translation>
        </message>
        <message>
            <source>Other sampler settings suit your examples better.</source>
            <translation>إعدادات أخرى لاختيار الكلمات أنسب لأمثلتك.</translation>
        </message>
        <message>
            <source>A request takes %1 of the time that it takes as things are.</source>
            <translation>يستغرق الطلب %1 من الوقت الذي يستغرقه الآن.</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>درجة الحرارة</translation>
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
            <translation>عقوبة التكرار</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>خيوط المعالجة</translation>
        </message>
        <message>
            <source>Prompt tokens at a time</source>
            <translation>رموز الموجّه في كل دفعة</translation>
        </message>
        <message>
            <source>Numbers in the KV cache</source>
            <translation>صيغة الأرقام في ذاكرة KV</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <translation>%1: %2 &#x200f;←&#x200f; %3</translation>
        </message>
        <message>
            <source>The time changes by %1, and by %2 at worst: too little to be sure of it.</source>
            <translation>يتغيّر الوقت بمقدار %1، وفي أسوأ الأحوال بمقدار %2: تغيّر أصغر من أن يُعوَّل عليه.</translation>
        </message>
        <message>
            <source>The time falls by %1, and surely by %2.</source>
            <translation>ينخفض الوقت بمقدار %1، والمؤكد منه %2.</translation>
        </message>
        <message>
            <source>&amp;Use in the chat</source>
            <translation>&amp;استخدام في المحادثة</translation>
        </message>
        <message>
            <source>The chat that is shown answers with these settings from now on</source>
            <translation>من الآن فصاعدًا ترد المحادثة المعروضة بهذه الإعدادات</translation>
        </message>
        <message>
            <source>&amp;Use these settings</source>
            <translation>&amp;استخدام هذه الإعدادات</translation>
        </message>
        <message>
            <source>From the next time the model is loaded on; the pages of settings and of models have them, too</source>
            <translation>ابتداءً من المرة القادمة التي يُحمَّل فيها النموذج؛ وهي أيضًا في صفحتي الإعدادات والنماذج</translation>
        </message>
        <message>
            <source>A new model is written; the original stays.</source>
            <translation>يُكتب نموذج جديد ويبقى الأصل.</translation>
        </message>
        <message>
            <source>Written: %1 is among your models.</source>
            <translation>كُتب: %1 بين نماذجك.</translation>
        </message>
        <message>
            <source>Smaller, and closer to the original than one type for all.</source>
            <translation>أصغر، وأقرب إلى الأصل من نوع واحد للكل.</translation>
        </message>
        <message>
            <source>Smaller, but not surely closer than one type for all.</source>
            <translation>أصغر، لكنه ليس أقرب يقينًا من نوع واحد للكل.</translation>
        </message>
        <message>
            <source>The original: %1.</source>
            <translation>الأصل: %1.</translation>
        </message>
        <message>
            <source>One type for all, as far as it fits: %1, %2 nats per token away.</source>
            <translation>نوع واحد للكل ما اتسع: %1، على بعد %2 نات لكل رمز.</translation>
        </message>
        <message>
            <source>What was found: %1, %2 nats per token away; the same first choice in %3, perplexity changed by %4.</source>
            <translation>ما وُجد: %1، على بعد %2 نات لكل رمز؛ الاختيار الأول نفسه في %3، وتغيرت الحيرة بمقدار %4.</translation>
        </message>
        <message>
            <source>&amp;Write the model</source>
            <translation>ا&amp;كتب النموذج</translation>
        </message>
        <message>
            <source>&amp;Write it anyway…</source>
            <translation>ا&amp;كتبه على أي حال…</translation>
        </message>
        <message>
            <source>A new file beside the original, and a name of its own among your models</source>
            <translation>ملف جديد بجانب الأصل، باسم خاص به بين نماذجك</translation>
        </message>
        <message>
            <source>Share of the model that is written</source>
            <translation>ما كُتب من النموذج</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء(&amp;C)</translation>
        </message>
        <message>
            <source>Nothing is left of what was written</source>
            <translation>لا يبقى شيء مما كُتب</translation>
        </message>
        <message>
            <source>Some of the answers that it was tuned by have been deleted since. Tune again to have a model that does without them.</source>
            <translation>حُذف منذ ذلك الحين بعض الردود التي ضُبط وفقها. أعد الضبط لتحصل على نموذج يستغني عنها.</translation>
        </message>
        <message>
            <source>Compare b&amp;lind</source>
            <translation>م&amp;قارنة معمّاة</translation>
        </message>
        <message>
            <source>Your questions, answered before and after, without saying which is which</source>
            <translation>أسئلتك مُجابًا عنها قبل وبعد، دون القول أيهما أيّ</translation>
        </message>
        <message>
            <source>found %1</source>
            <translation>ما وُجد %1</translation>
        </message>
        <message>
            <source>Held out: %1</source>
            <translation>الأمثلة المحجوزة: %1</translation>
        </message>
        <message>
            <source>Cancel writing the model</source>
            <translation>إلغاء كتابة النموذج</translation>
        </message>
        <message>
            <source>Serve it</source>
            <translation>تقديمه عبر الخادم</translation>
        </message>
        <message>
            <source>Other programs are answered by it through the server, which is turned on</source>
            <translation>تتلقى البرامج الأخرى ردودها منه عبر الخادم، الذي يُشغَّل</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::WelcomePage</name>
        <message>
            <source>First steps</source>
            <translation>الخطوات الأولى</translation>
        </message>
        <message>
            <source>Welcome to TARS</source>
            <translation>مرحبًا بك في TARS</translation>
        </message>
        <message>
            <source>S&amp;kip</source>
            <translation>تخ&amp;طٍّ</translation>
        </message>
        <message>
            <source>Go to the chat; this page stays in the Help menu</source>
            <translation>إلى المحادثة؛ وتبقى هذه الصفحة في قائمة المساعدة</translation>
        </message>
        <message>
            <source>It runs language models on this computer, and needs one to begin with. Three steps, and none of them has to be taken now.</source>
            <translation>يشغّل TARS نماذج اللغة على هذا الحاسوب، ويحتاج إلى واحد ليبدأ. ثلاث خطوات، ولا يلزم أي منها الآن.</translation>
        </message>
        <message>
            <source>1. Models that are here already</source>
            <translation>1. نماذج موجودة هنا من قبل</translation>
        </message>
        <message>
            <source>2. A model that fits this computer</source>
            <translation>2. نموذج يناسب هذا الحاسوب</translation>
        </message>
        <message>
            <source>3. Appearance and language</source>
            <translation>3. المظهر واللغة</translation>
        </message>
        <message>
            <source>&amp;Go to the chat</source>
            <translation>&amp;إلى المحادثة</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AnswerDetails</name>
        <message>
            <source>The model&apos;s own</source>
            <translation>إعداد النموذج نفسه</translation>
        </message>
        <message>
            <source>How this answer was made</source>
            <translation>كيف أُنشئت هذه الإجابة</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>النموذج</translation>
        </message>
        <message>
            <source>File</source>
            <translation>الملف</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>الأوزان</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>الإعداد المسبق</translation>
        </message>
        <message>
            <source>Answer again with exactly these settings</source>
            <translation>أجب مجددًا بهذه الإعدادات تمامًا</translation>
        </message>
        <message>
            <source>Use these settings in this chat</source>
            <translation>استخدم هذه الإعدادات في هذه المحادثة</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>البذرة</translation>
        </message>
        <message>
            <source>Tokens read</source>
            <translation>رموز قُرئت</translation>
        </message>
        <message>
            <source>Tokens written</source>
            <translation>رموز كُتبت</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>السياق</translation>
        </message>
        <message>
            <source>%1 of %2 tokens</source>
            <translation>%1 من %2 رمز</translation>
        </message>
        <message>
            <source>Old messages left out</source>
            <translation>رسائل قديمة لم تُرسل</translation>
        </message>
        <message>
            <source>Tokens forgotten on the way</source>
            <translation>رموز نُسيت أثناء الكتابة</translation>
        </message>
        <message>
            <source>First token after</source>
            <translation>أول رمز بعد</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ملي ث</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>السرعة</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 رمز/ث</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>موجّه النظام</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>درجة الحرارة</translation>
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
            <translation>النمطية</translation>
        </message>
        <message>
            <source>Repeat penalty</source>
            <translation>عقوبة التكرار</translation>
        </message>
        <message>
            <source>Penalty reach</source>
            <translation>مدى العقوبات</translation>
        </message>
        <message>
            <source>Presence penalty</source>
            <translation>عقوبة الحضور</translation>
        </message>
        <message>
            <source>Frequency penalty</source>
            <translation>عقوبة التواتر</translation>
        </message>
        <message>
            <source>Mirostat</source>
            <translation>Mirostat</translation>
        </message>
        <message>
            <source>Longest answer</source>
            <translation>أطول رد</translation>
        </message>
        <message>
            <source>Stop strings</source>
            <translation>نصوص التوقف</translation>
        </message>
        <message>
            <source>Thinking</source>
            <translation>التفكير</translation>
        </message>
        <message>
            <source>On</source>
            <translation>مفعّل</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>متوقف</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Adapter</source>
            <translation>المُحوِّل</translation>
        </message>
        <message>
            <source>KV cache</source>
            <translation>ذاكرة KV</translation>
        </message>
        <message>
            <source>Computed on</source>
            <translation>حُسبت على</translation>
        </message>
        <message>
            <source>It was computed on %1, and now %2 computes: words may differ.</source>
            <translation>حُسبت على %1، والآن يحسب %2: قد تختلف الكلمات.</translation>
        </message>
        <message>
            <source>Old messages given as a summary</source>
            <translation>رسائل قديمة أُعطيت ملخصةً</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>خيوط المعالجة</translation>
        </message>
        <message>
            <source>Written by</source>
            <translation>كُتبت بواسطة</translation>
        </message>
        <message>
            <source>The model’s file is gone: it cannot answer again.</source>
            <translation>لم يعد ملف النموذج موجودًا: لا يمكنه الإجابة مجددًا.</translation>
        </message>
        <message>
            <source>The adapter’s file is gone: the model cannot answer through it again.</source>
            <translation>لم يعد ملف المحوّل موجودًا: لا يمكن للنموذج الإجابة من خلاله مجددًا.</translation>
        </message>
        <message>
            <source>%1 is loaded first, with the context, KV cache and device of then.</source>
            <translation>يُحمَّل %1 أولًا، بالسياق وذاكرة KV والجهاز كما كانت آنذاك.</translation>
        </message>
        <message>
            <source>The model’s file has changed since: words may differ.</source>
            <translation>تغيّر ملف النموذج منذ ذلك الحين: قد تختلف الكلمات.</translation>
        </message>
        <message>
            <source>TARS %1 wrote it, and this is %2: words may differ.</source>
            <translation>كتبها TARS %1، وهذا الإصدار %2: قد تختلف الكلمات.</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>الذاكرة</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AttachmentBar</name>
        <message>
            <source>A message has at most %1 files.</source>
            <translation>للرسالة %1 ملفًا على الأكثر.</translation>
        </message>
        <message>
            <source>Remove all attached files</source>
            <translation>إزالة كل الملفات المرفقة</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AttachmentChip</name>
        <message>
            <source>Reading…</source>
            <translation>جارٍ القراءة…</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>بلا رموز</numerusform>
                <numerusform>رمز واحد</numerusform>
                <numerusform>رمزان</numerusform>
                <numerusform>%n رموز</numerusform>
                <numerusform>%n رمزًا</numerusform>
                <numerusform>%n رمز</numerusform>
            </translation>
        </message>
        <message>
            <source>Don’t attach %1</source>
            <translation>لا تُرفق %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AttachmentReader</name>
        <message>
            <source>too large (%1, at most %2)</source>
            <translation>كبير جدًا (%1، والحد الأقصى %2)</translation>
        </message>
        <message>
            <source>Attach the part of it that matters.</source>
            <translation>أرفق الجزء المهم منه.</translation>
        </message>
        <message>
            <source>not a text</source>
            <translation>ليس نصًا</translation>
        </message>
        <message>
            <source>Text files and PDF can be attached.</source>
            <translation>يمكن إرفاق الملفات النصية وملفات PDF.</translation>
        </message>
        <message>
            <source>cannot be read: damaged, or locked with a password</source>
            <translation>تتعذر قراءته: تالف أو محمي بكلمة مرور</translation>
        </message>
        <message>
            <source>there is no text in it</source>
            <translation>لا نص فيه</translation>
        </message>
        <message>
            <source>Its pages may be pictures.</source>
            <translation>قد تكون صفحاته صورًا.</translation>
        </message>
        <message>
            <source>this build of TARS does not read PDF</source>
            <translation>هذه النسخة من TARS لا تقرأ PDF</translation>
        </message>
        <message>
            <source>Save it as text, and attach that.</source>
            <translation>احفظه نصًا وأرفق ذلك.</translation>
        </message>
        <message>
            <source>this model can&apos;t see images</source>
            <translation>هذا النموذج لا يرى الصور</translation>
        </message>
        <message>
            <source>the file is empty</source>
            <translation>الملف فارغ</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ContextMeter</name>
        <message>
            <source>System prompt</source>
            <translation>موجّه النظام</translation>
        </message>
        <message>
            <source>Conversation so far</source>
            <translation>المحادثة حتى الآن</translation>
        </message>
        <message>
            <source>Your message</source>
            <translation>رسالتك</translation>
        </message>
        <message>
            <source>Attached files</source>
            <translation>الملفات المرفقة</translation>
        </message>
        <message>
            <source>The model&apos;s own marks</source>
            <translation>علامات النموذج</translation>
        </message>
        <message>
            <source>Context: %1 of %2 tokens</source>
            <translation>رموز السياق: %1 من %2</translation>
        </message>
        <message>
            <source>How much of what the model can keep in mind this conversation takes</source>
            <translation>مقدار ما تشغله هذه المحادثة مما يستطيع النموذج تذكّره</translation>
        </message>
        <message>
            <source>When the context is full</source>
            <translation>عند امتلاء السياق</translation>
        </message>
        <message>
            <source>Leave out the oldest messages</source>
            <translation>ترك أقدم الرسائل</translation>
        </message>
        <message>
            <source>Stop with an error</source>
            <translation>التوقف مع خطأ</translation>
        </message>
        <message>
            <source>Load the model with more context</source>
            <translation>تحميل النموذج بسياق أكبر</translation>
        </message>
        <message>
            <source>Summarise the oldest messages</source>
            <translation>تلخيص أقدم الرسائل</translation>
        </message>
        <message>
            <source>Summary of older messages</source>
            <translation>ملخص الرسائل الأقدم</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Free</source>
            <translation>الحر</translation>
        </message>
        <message>
            <source>Reserved for the answer</source>
            <translation>محجوز للإجابة</translation>
        </message>
        <message>
            <source>What the context is taken by</source>
            <translation>ما يشغل السياق</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::PresetBar</name>
        <message>
            <source>None</source>
            <translation>بلا</translation>
        </message>
        <message>
            <source>The model&apos;s own</source>
            <translation>إعداد النموذج نفسه</translation>
        </message>
        <message>
            <source>%1 (changed)</source>
            <translation>%1 (معدّل)</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>الإعداد المسبق</translation>
        </message>
        <message>
            <source>System prompt, sampling and the rest, kept under a name</source>
            <translation>موجّه النظام وأخذ العينات والبقية، محفوظة تحت اسم</translation>
        </message>
        <message>
            <source>Name of the preset</source>
            <translation>اسم الإعداد المسبق</translation>
        </message>
        <message>
            <source>Save, rename or delete presets</source>
            <translation>حفظ الإعدادات المسبقة أو إعادة تسميتها أو حذفها</translation>
        </message>
        <message>
            <source>Save as a new preset…</source>
            <translation>حفظ كإعداد مسبق جديد…</translation>
        </message>
        <message>
            <source>Save the changes</source>
            <translation>حفظ التغييرات</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>إعادة تسمية…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>حذف</translation>
        </message>
        <message>
            <source>Choose a preset…</source>
            <translation>اختر إعدادًا مسبقًا…</translation>
        </message>
        <message>
            <source>Yours for this model</source>
            <translation>إعداداتك لهذا النموذج</translation>
        </message>
        <message>
            <source>Begin new chats with this model so</source>
            <translation>ابدأ المحادثات الجديدة مع هذا النموذج هكذا</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::BlindPane</name>
        <message>
            <source>Blind comparison</source>
            <translation>مقارنة معمّاة</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 من %2</translation>
        </message>
        <message>
            <source>The model is being loaded.</source>
            <translation>يجري تحميل النموذج.</translation>
        </message>
        <message>
            <source>Asking loads the model that was tuned.</source>
            <translation>يحمّل السؤالُ النموذجَ الذي ضُبط.</translation>
        </message>
        <message>
            <source>%1: both are answering…</source>
            <translation>%1: كلاهما يرد…</translation>
        </message>
        <message>
            <source>%1: which is better?</source>
            <translation>%1: أيهما أفضل؟</translation>
        </message>
        <message>
            <source>%1: ask something.</source>
            <translation>%1: اطرح سؤالًا.</translation>
        </message>
        <message>
            <source>Preferred: the tuned model %1 times, the model as it was %2 times; as good: %3 times.</source>
            <translation>المفضَّل: النموذج المضبوط %1 مرة، والنموذج كما كان %2 مرة؛ والتساوي: %3 مرة.</translation>
        </message>
        <message>
            <source>At 95 % certainty, the tuned one is preferred in %1 to %2 of the cases.</source>
            <translation>بيقين 95&#x200f;٪، يُفضَّل المضبوط في %1 إلى %2 من الحالات.</translation>
        </message>
        <message>
            <source>It is better to you.</source>
            <translation>إنه أفضل في نظرك.</translation>
        </message>
        <message>
            <source>It is worse to you.</source>
            <translation>إنه أسوأ في نظرك.</translation>
        </message>
        <message>
            <source>That may be chance, either way.</source>
            <translation>قد يكون ذلك محض صدفة في الحالين.</translation>
        </message>
        <message>
            <source>Your question is answered twice, by the model as it was and through what the run has found, in an order that nobody knows. After %1 picks you hear which you preferred. A pick counts as a rating.</source>
            <translation>يُجاب عن سؤالك مرتين: من النموذج كما كان، ومن خلال ما وجده التشغيل، بترتيب لا يعرفه أحد. وبعد %1 اختيارات تعرف أيهما فضّلت. ويُعدّ الاختيار تقييمًا.</translation>
        </message>
        <message>
            <source>A question of yours</source>
            <translation>سؤال منك</translation>
        </message>
        <message>
            <source>&amp;Ask both</source>
            <translation>&amp;اسأل كليهما</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>إ&amp;يقاف</translation>
        </message>
        <message>
            <source>First answer</source>
            <translation>الرد الأول</translation>
        </message>
        <message>
            <source>Second answer</source>
            <translation>الجواب الثاني</translation>
        </message>
        <message>
            <source>The first is better</source>
            <translation>الأول &amp;أفضل</translation>
        </message>
        <message>
            <source>The second is better</source>
            <translation>الثاني أفض&amp;ل</translation>
        </message>
        <message>
            <source>&amp;Both are as good</source>
            <translation>كلاهما سوا&amp;ء</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>مرة أخر&amp;ى</translation>
        </message>
        <message>
            <source>Your question is asked as soon as the model is loaded.</source>
            <translation>يُطرح سؤالك حالما يُحمَّل النموذج.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ContinuousPanel</name>
        <message>
            <source>It needs your ratings: allow them to be collected, in the settings.</source>
            <translation>يحتاج إلى تقييماتك: اسمح بجمعها في الإعدادات.</translation>
        </message>
        <message>
            <source>Choose a model in the chat: that one is tuned.</source>
            <translation>اختر نموذجًا في المحادثة: هو الذي يُضبط.</translation>
        </message>
        <message>
            <source>Gathering: %1 of %2 good or changed answers that a test needs.</source>
            <translation>جارٍ الجمع: %1 من %2 من الردود الجيدة أو المعدَّلة اللازمة للاختبار.</translation>
        </message>
        <message>
            <source>Gathering: %1 of %2 new ratings.</source>
            <translation>جارٍ الجمع: %1 من %2 من التقييمات الجديدة.</translation>
        </message>
        <message>
            <source>Waiting until nobody needs the computer.</source>
            <translation>في انتظار ألا يحتاج أحد إلى الحاسوب.</translation>
        </message>
        <message>
            <source>%1: something better was found. It is adopted if it makes your next %2 good answers likelier, too.</source>
            <translation>%1: عُثر على ما هو أفضل. سيُعتمد إذا جعل إجاباتك الجيدة الـ%2 التالية أرجح أيضًا.</translation>
        </message>
        <message>
            <source>%1: what was found did not make your later answers likelier, and was not adopted.</source>
            <translation>%1: ما عُثر عليه لم يجعل إجاباتك اللاحقة أرجح، فلم يُعتمد.</translation>
        </message>
        <message>
            <source>Waiting for mains power: on battery it does not work.</source>
            <translation>بانتظار التيار الكهربائي: لا يعمل على البطارية.</translation>
        </message>
        <message>
            <source>At work, out of your way.</source>
            <translation>يعمل دون أن يزعجك.</translation>
        </message>
        <message>
            <source>Paused while the computer is in use.</source>
            <translation>متوقف مؤقتًا أثناء استخدام الحاسوب.</translation>
        </message>
        <message>
            <source>%1: no improvement found.</source>
            <translation>%1: لم يُعثر على تحسّن.</translation>
        </message>
        <message>
            <source>%1: something better was found. The run among those kept has the evidence, and can be adopted.</source>
            <translation>%1: عُثر على ما هو أفضل. تجد الدليل في التشغيل المحفوظ، ويمكنك اعتماده.</translation>
        </message>
        <message>
            <source>%1: adopted.</source>
            <translation>%1: اعتُمد.</translation>
        </message>
        <message>
            <source>%1: rolled back, because answers were rated worse than before.</source>
            <translation>%1: أُلغي الاعتماد لأن الردود قُيّمت أسوأ من ذي قبل.</translation>
        </message>
        <message>
            <source>Keep &amp;learning from my ratings</source>
            <translation>وا&amp;صل التعلّم من تقييماتي</translation>
        </message>
        <message>
            <source>When nobody has needed the computer for a minute, five minutes of tuning by what you rated and changed begin, at the lowest priority. They pause when you come back.</source>
            <translation>عندما لا يحتاج أحد إلى الحاسوب لمدة دقيقة، تبدأ خمس دقائق من الضبط وفق ما قيّمته وعدّلته، بأدنى أولوية. وتتوقف مؤقتًا عند عودتك.</translation>
        </message>
        <message>
            <source>After so many &amp;new ratings</source>
            <translation>بعد هذا العدد من التقييمات الج&amp;ديدة</translation>
        </message>
        <message>
            <source>New ratings before it begins</source>
            <translation>التقييمات الجديدة قبل البدء</translation>
        </message>
        <message>
            <source>What was adopted is rolled back by itself if, within the next 50 rated answers (8 at least), the share of bad ones is surely higher than in the 50 before: their 95 % intervals no longer touch. A changed answer counts as a bad one.</source>
            <translation>يُلغى ما اعتُمد تلقائيًا إذا صارت نسبة الردود السيئة، ضمن الردود المقيَّمة الخمسين التالية (8 على الأقل)، أعلى بيقين مما كانت في الخمسين السابقة: أي إذا لم يعد مجالا الثقة 95&#x200f;٪ يتلامسان. والرد المعدَّل يُعدّ سيئًا.</translation>
        </message>
        <message>
            <source>Ad&amp;opt without asking</source>
            <translation>اعتماد دون س&amp;ؤال</translation>
        </message>
        <message>
            <source>Only what passes the test</source>
            <translation>ما يجتاز الاختبار فقط</translation>
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
            <translation>%1 من %2</translation>
        </message>
        <message>
            <source>%1/s</source>
            <translation>%1/ث</translation>
        </message>
        <message>
            <source>There is no folder where downloaded models could go.</source>
            <translation>لا يوجد مجلد يمكن أن توضع فيه النماذج المنزَّلة.</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>لا ثوانٍ</numerusform>
                <numerusform>ثانية واحدة</numerusform>
                <numerusform>ثانيتان</numerusform>
                <numerusform>%n ثوانٍ</numerusform>
                <numerusform>%n ثانية</numerusform>
                <numerusform>%n ثانية</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>لا دقائق</numerusform>
                <numerusform>دقيقة واحدة</numerusform>
                <numerusform>دقيقتان</numerusform>
                <numerusform>%n دقائق</numerusform>
                <numerusform>%n دقيقة</numerusform>
                <numerusform>%n دقيقة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>لا ساعات</numerusform>
                <numerusform>ساعة واحدة</numerusform>
                <numerusform>ساعتان</numerusform>
                <numerusform>%n ساعات</numerusform>
                <numerusform>%n ساعة</numerusform>
                <numerusform>%n ساعة</numerusform>
            </translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>في الانتظار</translation>
        </message>
        <message>
            <source>Asking</source>
            <translation>جارٍ الاستعلام</translation>
        </message>
        <message>
            <source>Checking</source>
            <translation>جارٍ الفحص</translation>
        </message>
        <message>
            <source>Coming</source>
            <translation>قيد التنزيل</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>متوقف مؤقتًا</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>فشل</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>وصل</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>النموذج</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>التقدم</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>الحجم</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>السرعة</translation>
        </message>
        <message>
            <source>Time left</source>
            <translation>الوقت المتبقي</translation>
        </message>
        <message>
            <source>State</source>
            <translation>الحالة</translation>
        </message>
        <message>
            <source>Paused: this connection is metered</source>
            <translation>متوقف: هذا الاتصال محدود الحجم</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DownloadsPanel</name>
        <message>
            <source>&amp;Resume</source>
            <translation>است&amp;ئناف</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>إ&amp;يقاف مؤقت</translation>
        </message>
        <message>
            <source>For example llama3.2:1b, hf.co/user/repository:Q4_K_M, or the address of a model’s page or GGUF file.</source>
            <translation>مثلًا llama3.2:1b أو hf.co/user/repository:Q4_K_M أو عنوان صفحة نموذج أو ملف GGUF.</translation>
        </message>
        <message>
            <source>M&amp;odel</source>
            <translation>ا&amp;لنموذج</translation>
        </message>
        <message>
            <source>Name or address of a model</source>
            <translation>اسم نموذج أو عنوانه</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>تنزيل</translation>
        </message>
        <message>
            <source>What has come is kept, and it goes on from there</source>
            <translation>يبقى ما وصل، ويُستكمل من هناك</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>إ&amp;زالة</translation>
        </message>
        <message>
            <source>Take this model off the list of downloads; a model that is here stays</source>
            <translation>إزالة هذا النموذج من قائمة التنزيلات؛ النموذج الذي وصل يبقى</translation>
        </message>
        <message>
            <source>Cle&amp;ar finished</source>
            <translation>مسح المنت&amp;هية</translation>
        </message>
        <message>
            <source>Take the models that are here off the list of downloads</source>
            <translation>إزالة النماذج التي وصلت من قائمة التنزيلات</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>التنزيلات</translation>
        </message>
        <message>
            <source>Nothing on its way</source>
            <translation>لا شيء قيد التنزيل</translation>
        </message>
        <message>
            <source>Type the name of a model from Ollama’s library or from Hugging Face above. Downloads go on where they stopped, also after the window was closed.</source>
            <translation>اكتب أعلاه اسم نموذج من مكتبة Ollama أو من Hugging Face. تُستكمل التنزيلات من حيث توقفت، حتى بعد إغلاق النافذة.</translation>
        </message>
        <message>
            <source>Pause or resume</source>
            <translation>إيقاف مؤقت أو متابعة</translation>
        </message>
        <message>
            <source>Download anyway</source>
            <translation>التنزيل على أي حال</translation>
        </message>
        <message>
            <source>Fetch this one although the connection is metered</source>
            <translation>جلب هذا رغم أن الاتصال محدود الحجم</translation>
        </message>
        <message>
            <source>This connection is metered: what is fetched may cost money. Downloads go on by themselves when another one is there; the settings have a switch for this.</source>
            <translation>هذا الاتصال محدود الحجم: قد يكلّف ما يُجلب مالًا. تتابع التنزيلات من تلقاء نفسها حين يتوفر اتصال آخر؛ ولهذا مفتاح في الإعدادات.</translation>
        </message>
        <message>
            <source>T&amp;ry again</source>
            <translation>حا&amp;ول مجددًا</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DropZone</name>
        <message>
            <source>Drop model files, folders or the address of a model’s page here. Files are used where they lie: nothing is copied, moved or changed.</source>
            <translation>أفلت هنا ملفات نماذج أو مجلدات أو عنوان صفحة نموذج. تُستعمل الملفات حيث هي: لا شيء يُنسخ أو يُنقل أو يُغيَّر.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FactTable</name>
        <message>
            <source>Key</source>
            <translation>المفتاح</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>القيمة</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FactsReader</name>
        <message>
            <source>Name</source>
            <translation>الاسم</translation>
        </message>
        <message>
            <source>By</source>
            <translation>من</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>الوصف</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>البنية</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>المعاملات</translation>
        </message>
        <message>
            <source>%1 (%2 % of its bytes)</source>
            <translation>%1 (%2 % من بايتاته)</translation>
        </message>
        <message>
            <source>Quantization</source>
            <translation>التكميم</translation>
        </message>
        <message>
            <source>Bits for each weight</source>
            <translation>بتات لكل وزن</translation>
        </message>
        <message>
            <source>Context it was made for</source>
            <translation>السياق الذي صُنع له</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 رمز</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>الطبقات</translation>
        </message>
        <message>
            <source>%1, each with %2 heads that share %3 keys and values</source>
            <translation>%1، في كل منها %2 رأسًا تتشارك %3 من المفاتيح والقيم</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>المفردات</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>الرخصة</translation>
        </message>
        <message>
            <source>Licence text</source>
            <translation>نص الرخصة</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>اللغات</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>الوسوم</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>الصفحة</translation>
        </message>
        <message>
            <source>Made from</source>
            <translation>صُنع من</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>الصيغة</translation>
        </message>
        <message>
            <source>Linked from</source>
            <translation>مربوط من</translation>
        </message>
        <message>
            <source>Created from</source>
            <translation>أُنشئ من</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>المصدر</translation>
        </message>
        <message>
            <source>written here, as a smaller one, by tuning</source>
            <translation>كُتب هنا كنموذج أصغر بواسطة الضبط</translation>
        </message>
        <message>
            <source>Answers through</source>
            <translation>يجيب عبر</translation>
        </message>
        <message>
            <source>what run %1 has learned</source>
            <translation>ما تعلّمه الجولة %1</translation>
        </message>
        <message>
            <source>what run %1 has learned: %2</source>
            <translation>ما تعلّمه الجولة %1: %2</translation>
        </message>
        <message>
            <source>Made smaller by</source>
            <translation>صُغّر بواسطة</translation>
        </message>
        <message>
            <source>tuning run %1</source>
            <translation>جولة الضبط %1</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FitBar</name>
        <message>
            <source>others use</source>
            <translation>يستخدمه غيره</translation>
        </message>
        <message>
            <source>weights</source>
            <translation>الأوزان</translation>
        </message>
        <message>
            <source>cache of the context</source>
            <translation>ذاكرة السياق</translation>
        </message>
        <message>
            <source>buffers</source>
            <translation>مخازن مؤقتة</translation>
        </message>
        <message>
            <source>left over</source>
            <translation>يتبقى</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>الذاكرة</translation>
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
            <translation>يتسع: بسياق من %1 رمز يحتاج إلى %2، والمتاح %3.</translation>
        </message>
        <message>
            <source>Fits: with a context of %1 tokens it needs about %2, and %3 are free on %4.</source>
            <translation>يتسع: مع سياق من %1 رمز يحتاج إلى نحو %2، و%3 متاحة على %4.</translation>
        </message>
        <message>
            <source>Tight: with a context of %1 tokens it needs about %2 of the %3 that are free on %4.</source>
            <translation>ضيق: مع سياق من %1 رمز يحتاج إلى نحو %2 من %3 المتاحة على %4.</translation>
        </message>
        <message>
            <source>More than %4 has room for: with a context of %1 tokens it needs about %2, and %3 are free there. The layers without room go to the processor, which is slower.</source>
            <translation>أكثر مما يتسع له %4: مع سياق من %1 رمز يحتاج إلى نحو %2، و%3 متاحة هناك. الطبقات التي لا مكان لها تذهب إلى المعالج، وهو أبطأ.</translation>
        </message>
        <message>
            <source>Tight: with a context of %1 tokens it needs %2 of the %3 that are free. Other programs may become slow.</source>
            <translation>ضيق: بسياق من %1 رمز يحتاج إلى %2 من أصل %3 متاحة. قد تبطؤ البرامج الأخرى.</translation>
        </message>
        <message>
            <source>Too big for now: with a context of %1 tokens it needs %2, and only %3 are free. Choose a shorter context or a smaller cache, close other programs, or take a smaller model.</source>
            <translation>أكبر مما يتسع الآن: بسياق من %1 رمز يحتاج إلى %2، والمتاح %3 فقط. اختر سياقًا أقصر أو ذاكرة سياق أصغر، أو أغلق برامج أخرى، أو خذ نموذجًا أصغر.</translation>
        </message>
        <message>
            <source>When it was last loaded: expected %1, took %2 (%3 % off).</source>
            <translation>عند آخر تحميل: المتوقع %1، والمأخوذ %2 (بفارق %3 %).</translation>
        </message>
        <message>
            <source>Conte&amp;xt</source>
            <translation>الس&amp;ياق</translation>
        </message>
        <message>
            <source>Tokens of context this model is loaded with</source>
            <translation>رموز السياق التي يُحمَّل بها هذا النموذج</translation>
        </message>
        <message>
            <source>as the chat has it</source>
            <translation>كما في المحادثة</translation>
        </message>
        <message>
            <source> tokens</source>
            <translation> رمز</translation>
        </message>
        <message>
            <source>How much of a conversation the model sees at once; more needs more memory</source>
            <translation>كم يرى النموذج من المحادثة دفعة واحدة؛ الأكثر يحتاج إلى ذاكرة أكبر</translation>
        </message>
        <message>
            <source>C&amp;ache</source>
            <translation>ال&amp;ذاكرة المخبأة</translation>
        </message>
        <message>
            <source>Form of the context’s cache</source>
            <translation>صيغة ذاكرة السياق</translation>
        </message>
        <message>
            <source>as is usual</source>
            <translation>كالمعتاد</translation>
        </message>
        <message>
            <source>f32: exact, large</source>
            <translation>f32: دقيقة وكبيرة</translation>
        </message>
        <message>
            <source>f16: half of that</source>
            <translation>f16: نصف ذلك</translation>
        </message>
        <message>
            <source>q8_0: a quarter, a little coarser</source>
            <translation>q8_0: الربع، وأقل دقة بقليل</translation>
        </message>
        <message>
            <source>A smaller cache leaves room for a longer context</source>
            <translation>ذاكرة أصغر تترك مكانًا لسياق أطول</translation>
        </message>
        <message>
            <source>Of what is free, %1 are what %2 holds now: it makes way.</source>
            <translation>من المتاح %1 يشغله %2 الآن: سيُخلي مكانه.</translation>
        </message>
        <message>
            <source>%1: expected %2, took %3 (%4 % off)</source>
            <translation>%1: المتوقع %2، والفعلي %3 (بفارق %4 %)</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundModels</name>
        <message>
            <source>cannot be read</source>
            <translation>لا يمكن قراءته</translation>
        </message>
        <message>
            <source>in your list</source>
            <translation>في قائمتك</translation>
        </message>
        <message numerus="yes">
            <source>new, %n more cop(y/ies)</source>
            <translation>
                <numerusform>جديد</numerusform>
                <numerusform>جديد، ونسخة أخرى</numerusform>
                <numerusform>جديد، ونسختان أخريان</numerusform>
                <numerusform>جديد، و%n نسخ أخرى</numerusform>
                <numerusform>جديد، و%n نسخة أخرى</numerusform>
                <numerusform>جديد، و%n نسخة أخرى</numerusform>
            </translation>
        </message>
        <message>
            <source>new</source>
            <translation>جديد</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>الاسم</translation>
        </message>
        <message>
            <source>Program</source>
            <translation>البرنامج</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>البنية</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>الحجم</translation>
        </message>
        <message>
            <source>State</source>
            <translation>الحالة</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FoundPanel</name>
        <message numerus="yes">
            <source>Looking in %1: %n model(s) so far</source>
            <translation>
                <numerusform>البحث في %1: لا نماذج حتى الآن</numerusform>
                <numerusform>البحث في %1: نموذج واحد حتى الآن</numerusform>
                <numerusform>البحث في %1: نموذجان حتى الآن</numerusform>
                <numerusform>البحث في %1: %n نماذج حتى الآن</numerusform>
                <numerusform>البحث في %1: %n نموذجًا حتى الآن</numerusform>
                <numerusform>البحث في %1: %n نموذج حتى الآن</numerusform>
            </translation>
        </message>
        <message>
            <source>Not looked yet.</source>
            <translation>لم يُبحث بعد.</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) of other programs can be linked. They stay where they are and are not copied.</source>
            <translation>
                <numerusform>لا نماذج جديدة لدى برامج أخرى.</numerusform>
                <numerusform>يمكن ربط نموذج واحد لبرامج أخرى. يبقى في مكانه ولا يُنسخ.</numerusform>
                <numerusform>يمكن ربط نموذجين لبرامج أخرى. يبقيان في مكانهما ولا يُنسخان.</numerusform>
                <numerusform>يمكن ربط %n نماذج لبرامج أخرى. تبقى في مكانها ولا تُنسخ.</numerusform>
                <numerusform>يمكن ربط %n نموذجًا لبرامج أخرى. تبقى في مكانها ولا تُنسخ.</numerusform>
                <numerusform>يمكن ربط %n نموذج لبرامج أخرى. تبقى في مكانها ولا تُنسخ.</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop looking</source>
            <translation>إيقاف البحث</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>ابحث مجددًا</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>ربط</translation>
        </message>
        <message>
            <source>Put the chosen models in your list; their files stay where they are</source>
            <translation>ضع النماذج المختارة في قائمتك؛ تبقى ملفاتها في مكانها</translation>
        </message>
        <message>
            <source>Link all</source>
            <translation>ربط الكل</translation>
        </message>
        <message>
            <source>Put every model found here in your list; their files stay where they are</source>
            <translation>ضع كل نموذج وُجد هنا في قائمتك؛ تبقى الملفات في مكانها</translation>
        </message>
        <message>
            <source>Look through the folders of Ollama, LM Studio, Jan, GPT4All, llama.cpp and Hugging Face once more</source>
            <translation>البحث مجددًا في مجلدات Ollama وLM Studio وJan وGPT4All وllama.cpp وHugging Face</translation>
        </message>
        <message>
            <source>Models found on this computer</source>
            <translation>نماذج وُجدت على هذا الحاسوب</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>لم يُعثر على شيء</translation>
        </message>
        <message>
            <source>Models of Ollama, LM Studio, Jan, GPT4All, llama.cpp and Hugging Face’s tools would stand here. They can be used without being copied.</source>
            <translation>هنا تظهر نماذج Ollama وLM Studio وJan وGPT4All وllama.cpp وأدوات Hugging Face. يمكن استخدامها دون نسخها.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ModelDetails</name>
        <message>
            <source>Cannot be read</source>
            <translation>لا يمكن قراءته</translation>
        </message>
        <message>
            <source>This model’s file has no chat template: it gets the plain texts, one after the other.</source>
            <translation>لا قالب محادثة في ملف هذا النموذج: يتلقى النصوص كما هي، واحدًا بعد الآخر.</translation>
        </message>
        <message>
            <source>Its chat template cannot be used: %1</source>
            <translation>لا يمكن استخدام قالب محادثته: %1</translation>
        </message>
        <message>
            <source>So this model reads a short conversation:</source>
            <translation>هكذا يقرأ هذا النموذج محادثة قصيرة:</translation>
        </message>
        <message>
            <source>About the chosen model</source>
            <translation>عن النموذج المختار</translation>
        </message>
        <message>
            <source>Memory and speed</source>
            <translation>الذاكرة والسرعة</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>البطاقة</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>القالب</translation>
        </message>
        <message>
            <source>All values</source>
            <translation>كل القيم</translation>
        </message>
        <message>
            <source>A conversation as this model reads it</source>
            <translation>محادثة كما يقرؤها هذا النموذج</translation>
        </message>
        <message>
            <source>Find in all values</source>
            <translation>البحث في كل القيم</translation>
        </message>
        <message>
            <source>All values in the model’s file</source>
            <translation>كل القيم في ملف النموذج</translation>
        </message>
        <message>
            <source>New chats</source>
            <translation>محادثات جديدة</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SpeedPanel</name>
        <message>
            <source>Measured here on %1: writes %2 ± %3 tokens per second, reads %4 ± %5. %6</source>
            <translation>قيس هنا في %1: يكتب %2 ± %3 رمزًا في الثانية، ويقرأ %4 ± %5. %6</translation>
        </message>
        <message>
            <source>How fast it is on this machine has not been measured yet.</source>
            <translation>لم تُقس سرعته على هذا الجهاز بعد.</translation>
        </message>
        <message>
            <source>St&amp;op measuring</source>
            <translation>إيقاف ال&amp;قياس</translation>
        </message>
        <message>
            <source>Meas&amp;ure the speed</source>
            <translation>&amp;قياس السرعة</translation>
        </message>
        <message>
            <source>Lets the model read and write for some seconds; nothing else should run</source>
            <translation>يدع النموذج يقرأ ويكتب لثوانٍ؛ ينبغي ألا يعمل شيء آخر</translation>
        </message>
        <message>
            <source>Progress of the measurement</source>
            <translation>تقدم القياس</translation>
        </message>
        <message>
            <source>How fast it is on the processor has not been measured yet.</source>
            <translation>لم تُقَس سرعته على المعالج بعد.</translation>
        </message>
        <message>
            <source>How fast it is on %1 has not been measured yet.</source>
            <translation>لم تُقَس سرعته على %1 بعد.</translation>
        </message>
        <message>
            <source>On %1: writes %2 ± %3 tokens per second, reads %4 ± %5 (%6).</source>
            <translation>على %1: يكتب %2 ± %3 رمزًا في الثانية، ويقرأ %4 ± %5 (%6).</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DesktopNews</name>
        <message>
            <source>Show</source>
            <translation>إظهار</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DesktopPanel</name>
        <message>
            <source>Desktop</source>
            <translation>سطح المكتب</translation>
        </message>
        <message>
            <source>An &amp;icon beside the clock</source>
            <translation>أيقونة &amp;بجانب الساعة</translation>
        </message>
        <message>
            <source>Closing the &amp;window leaves TARS running there</source>
            <translation>إغلاق النافذة يُبقي &amp;TARS يعمل هناك</translation>
        </message>
        <message>
            <source>This desktop has no place for such icons.</source>
            <translation>لا مكان لمثل هذه الأيقونات على سطح المكتب هذا.</translation>
        </message>
        <message>
            <source>Say when long work is &amp;done</source>
            <translation>الإخبا&amp;ر عند انتهاء عمل طويل</translation>
        </message>
        <message>
            <source>Only while another window is in front.</source>
            <translation>فقط حين تكون أمامك نافذة أخرى.</translation>
        </message>
        <message>
            <source>Start TARS at login, without its window</source>
            <translation>تشغيل TARS عند تسجيل الدخول، من دون نافذته</translation>
        </message>
        <message>
            <source>Together with the server’s own switch it then serves from the first minute.</source>
            <translation>مع مفتاح الخادم نفسه، يخدم عندئذ منذ الدقيقة الأولى.</translation>
        </message>
        <message>
            <source>Pause downloads on metered connections</source>
            <translation>إيقاف التنزيلات على الاتصالات محدودة الحجم</translation>
        </message>
        <message>
            <source>Where the system says that the network costs by the byte, as a phone’s does</source>
            <translation>حيث يقول النظام إن الشبكة تُحاسَب بالحجم، كشبكة الهاتف</translation>
        </message>
        <message>
            <source>Load the last model at start</source>
            <translation>تحميل آخر نموذج عند بدء التشغيل</translation>
        </message>
        <message>
            <source>When the window opens, if it is expected to fit the memory</source>
            <translation>عند فتح النافذة، إن كان يُتوقع أن تتسع له الذاكرة</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DeviceRow</name>
        <message>
            <source>Load</source>
            <translation>الحِمل</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>الذاكرة</translation>
        </message>
        <message>
            <source>Load of %1</source>
            <translation>حِمل %1</translation>
        </message>
        <message>
            <source>Memory of %1</source>
            <translation>ذاكرة %1</translation>
        </message>
        <message>
            <source>TARS itself</source>
            <translation>TARS نفسه</translation>
        </message>
        <message>
            <source>others</source>
            <translation>برامج أخرى</translation>
        </message>
        <message>
            <source>free</source>
            <translation>متاح</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Use it for computing</source>
            <translation>استخدامه للحساب</translation>
        </message>
        <message>
            <source>Use %1 for computing</source>
            <translation>استخدام %1 للحساب</translation>
        </message>
        <message>
            <source>From the next model on. What no GPU has room for, the processor takes.</source>
            <translation>بدءًا من النموذج التالي. وما لا تتسع له أي بطاقة رسوميات يأخذه المعالج.</translation>
        </message>
        <message>
            <source>Test it</source>
            <translation>اختباره</translation>
        </message>
        <message>
            <source>Stop the test</source>
            <translation>إيقاف الاختبار</translation>
        </message>
        <message>
            <source>Test %1</source>
            <translation>اختبار %1</translation>
        </message>
        <message>
            <source>Stop the test of %1</source>
            <translation>إيقاف اختبار %1</translation>
        </message>
        <message>
            <source>Compare a small computation with its known result, and measure the speed</source>
            <translation>مقارنة حساب صغير بنتيجته المعروفة وقياس السرعة</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::HardwarePanel</name>
        <message>
            <source>Automatic</source>
            <translation>تلقائي</translation>
        </message>
        <message>
            <source>Processor</source>
            <translation>المعالج</translation>
        </message>
        <message>
            <source>GPU %1: %2</source>
            <translation>معالج رسومي %1: %2</translation>
        </message>
        <message>
            <source>%1 is loaded on: %2</source>
            <translation>%1 محمّل على: %2</translation>
        </message>
        <message>
            <source>%1 °C</source>
            <translation>%1 °م</translation>
        </message>
        <message>
            <source>%1 W</source>
            <translation>%1 واط</translation>
        </message>
        <message>
            <source>Hardware</source>
            <translation>العتاد</translation>
        </message>
        <message>
            <source>Comp&amp;utes on</source>
            <translation>&amp;الحساب على</translation>
        </message>
        <message>
            <source>Automatic is a GPU where TARS can use one, else the processor</source>
            <translation>تلقائي يعني معالجًا رسوميًا حيث يستطيع TARS استعماله، وإلا فالمعالج</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>الخي&amp;وط</translation>
        </message>
        <message>
            <source>Threads are those of the processor. Both take effect when the next model is loaded.</source>
            <translation>الخيوط هي خيوط المعالج. يسري كلاهما عند تحميل النموذج التالي.</translation>
        </message>
        <message>
            <source>Instructions: %1</source>
            <translation>التعليمات: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s) at once</source>
            <translation>
                <numerusform>لا خيوط في آن واحد</numerusform>
                <numerusform>خيط واحد في آن واحد</numerusform>
                <numerusform>خيطان في آن واحد</numerusform>
                <numerusform>%n خيوط في آن واحد</numerusform>
                <numerusform>%n خيطًا في آن واحد</numerusform>
                <numerusform>%n خيط في آن واحد</numerusform>
            </translation>
        </message>
        <message>
            <source>GPUs %1</source>
            <translation>بطاقات الرسوميات %1</translation>
        </message>
        <message>
            <source>Being tested…</source>
            <translation>قيد الاختبار…</translation>
        </message>
        <message>
            <source>Wrong: its results are %1 % off. Don’t compute with it; the driver or the device itself may be at fault.</source>
            <translation>خطأ: نتائجه بعيدة بنسبة %1 %. لا تحسب به؛ فقد يكون الخلل في برنامج التشغيل أو في الجهاز نفسه.</translation>
        </message>
        <message>
            <source>Right: its results are %1 % off, which is rounding. It reads %2/s and does %3 billion multiplications a second.</source>
            <translation>صحيح: نتائجه بعيدة بنسبة %1 %، وهذا من التقريب. يقرأ %2/ث ويُجري %3 مليار عملية ضرب في الثانية.</translation>
        </message>
        <message>
            <source>Test the processor</source>
            <translation>اختبار المعالج</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::PrivacyPanel</name>
        <message>
            <source>to fetch %1</source>
            <translation>لجلب %1</translation>
        </message>
        <message>
            <source>to publish %1</source>
            <translation>لنشر %1</translation>
        </message>
        <message>
            <source>%1 out, %2 in</source>
            <translation>%1 صادر، %2 وارد</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>الخصوصية</translation>
        </message>
        <message>
            <source>TARS counts nothing and reports nothing. It asks other computers only when you look for, fetch or publish a model; every one of them is listed here.</source>
            <translation>لا يُحصي TARS شيئًا ولا يُبلّغ عن شيء. لا يسأل حواسيب أخرى إلا حين تبحث عن نموذج أو تجلبه أو تنشره، وكلٌّ منها مذكور هنا.</translation>
        </message>
        <message>
            <source>Offline: &amp;nothing leaves this computer</source>
            <translation>دون اتصال: لا &amp;شيء يغادر هذا الحاسوب</translation>
        </message>
        <message>
            <source>Every request to another computer fails, of the terminal and the server too</source>
            <translation>يفشل كل طلب إلى حاسوب آخر، ومنه طلبات الطرفية والخادم</translation>
        </message>
        <message>
            <source>The environment variable TARS_OFFLINE says so.</source>
            <translation>هذا ما يقوله متغير البيئة TARS_OFFLINE.</translation>
        </message>
        <message>
            <source>Computers that were asked</source>
            <translation>الحواسيب التي سُئلت</translation>
        </message>
        <message>
            <source>None so far.</source>
            <translation>لا شيء حتى الآن.</translation>
        </message>
        <message>
            <source>Delete this list</source>
            <translation>احذف &amp;هذه القائمة</translation>
        </message>
        <message>
            <source>Computers that were asked, the latest first</source>
            <translation>الحواسيب التي سُئلت، الأحدث أولاً</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>الحاسوب</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>السبب</translation>
        </message>
        <message>
            <source>Last time</source>
            <translation>آخر مرة</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>الطلبات</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>البايتات</translation>
        </message>
        <message>
            <source>to search for %1</source>
            <translation>للبحث عن %1</translation>
        </message>
        <message>
            <source>Delete the list of computers asked</source>
            <translation>حذف قائمة الحواسيب التي سُئلت</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Sentences</name>
        <message numerus="yes">
            <source>Code, %n line(s)</source>
            <translation>
                <numerusform>شيفرة بلا أسطر</numerusform>
                <numerusform>شيفرة من سطر واحد</numerusform>
                <numerusform>شيفرة من سطرين</numerusform>
                <numerusform>شيفرة من %n أسطر</numerusform>
                <numerusform>شيفرة من %n سطرًا</numerusform>
                <numerusform>شيفرة من %n سطر</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Tray</name>
        <message>
            <source>&amp;Hide the window</source>
            <translation>إ&amp;خفاء النافذة</translation>
        </message>
        <message>
            <source>&amp;Show the window</source>
            <translation>إ&amp;ظهار النافذة</translation>
        </message>
        <message>
            <source>&amp;New chat</source>
            <translation>&amp;محادثة جديدة</translation>
        </message>
        <message>
            <source>Server &amp;on</source>
            <translation>ال&amp;خادم قيد التشغيل</translation>
        </message>
        <message>
            <source>&amp;Quit TARS</source>
            <translation>إ&amp;نهاء TARS</translation>
        </message>
        <message>
            <source>TARS – serving at %1</source>
            <translation>TARS – يخدم على %1</translation>
        </message>
        <message>
            <source>TARS – the server did not start</source>
            <translation>TARS – لم يبدأ الخادم</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatImport</name>
        <message>
            <source>%1: no conversations of a known format in it</source>
            <translation>%1: لا توجد فيه محادثات بصيغة معروفة</translation>
        </message>
        <message>
            <source>Known are the exports of ChatGPT, Open WebUI and TARS, and what LM Studio, Jan, GPT4All and Ollama’s app keep on this computer.</source>
            <translation>المعروف هو ما يصدّره ChatGPT وOpen WebUI وTARS، وما يحفظه LM Studio وJan وGPT4All وتطبيق Ollama على هذا الحاسوب.</translation>
        </message>
        <message>
            <source>not JSON at byte %1</source>
            <translation>ليس JSON عند البايت %1</translation>
        </message>
        <message>
            <source>It is damaged, or another file.</source>
            <translation>إنه تالف، أو ملف آخر.</translation>
        </message>
        <message>
            <source>%1: too much for one import</source>
            <translation>%1: أكثر مما يتسع له استيراد واحد</translation>
        </message>
        <message>
            <source>Import fewer chats at a time.</source>
            <translation>استورد محادثات أقل في كل مرة.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>اختر ملفًا آخر.</translation>
        </message>
        <message>
            <source>%1: larger than %2</source>
            <translation>%1: أكبر من %2</translation>
        </message>
        <message>
            <source>GPT4All’s format version %1 was found, 1 to %2 were expected</source>
            <translation>وُجد الإصدار %1 من صيغة GPT4All، والمتوقع من 1 إلى %2</translation>
        </message>
        <message>
            <source>A newer TARS may know it.</source>
            <translation>قد يعرفها إصدار أحدث من TARS.</translation>
        </message>
        <message>
            <source>It is damaged, and left out.</source>
            <translation>إنه تالف، وقد تُرك.</translation>
        </message>
        <message>
            <source>%1, line %2: a message in JSON was expected</source>
            <translation>%1، السطر %2: كان المتوقع رسالة بصيغة JSON</translation>
        </message>
        <message>
            <source>That message is left out.</source>
            <translation>تُركت تلك الرسالة.</translation>
        </message>
        <message>
            <source>%1: a thread in JSON was expected</source>
            <translation>%1: كان المتوقع محادثة بصيغة JSON</translation>
        </message>
        <message>
            <source>The chat is named after its first message.</source>
            <translation>سُمّيت المحادثة بأول رسالة فيها.</translation>
        </message>
        <message>
            <source>no database with the tables “chats” and “messages” of Ollama’s app</source>
            <translation>ليست قاعدة بيانات فيها الجدولان «chats» و«messages» لتطبيق Ollama</translation>
        </message>
        <message>
            <source>Close Ollama’s app, and try again.</source>
            <translation>أغلق تطبيق Ollama وحاول مجددًا.</translation>
        </message>
        <message>
            <source>larger than %1</source>
            <translation>أكبر من %1</translation>
        </message>
        <message>
            <source>Make room for a copy of it.</source>
            <translation>وفّر مساحة لنسخة منه.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatImporter</name>
        <message>
            <source>Import chats</source>
            <translation>استيراد محادثات</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>Looking for chats…</source>
            <translation>البحث عن محادثات…</translation>
        </message>
        <message numerus="yes">
            <source>Reading %1: %n chat(s) so far</source>
            <translation>
                <numerusform>قراءة %1: لا محادثات حتى الآن</numerusform>
                <numerusform>قراءة %1: محادثة واحدة حتى الآن</numerusform>
                <numerusform>قراءة %1: محادثتان حتى الآن</numerusform>
                <numerusform>قراءة %1: %n محادثات حتى الآن</numerusform>
                <numerusform>قراءة %1: %n محادثة حتى الآن</numerusform>
                <numerusform>قراءة %1: %n محادثة حتى الآن</numerusform>
            </translation>
        </message>
        <message>
            <source>Importing chats: %1 of %2</source>
            <translation>استيراد المحادثات: %1 من %2</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) could not be read and were left out:</source>
            <translation>
                <numerusform>لم يتعذر شيء:</numerusform>
                <numerusform>تعذرت قراءة شيء واحد فتُرك:</numerusform>
                <numerusform>تعذرت قراءة شيئين فتُركا:</numerusform>
                <numerusform>تعذرت قراءة %n أشياء فتُركت:</numerusform>
                <numerusform>تعذرت قراءة %n شيئًا فتُركت:</numerusform>
                <numerusform>تعذرت قراءة %n شيء فتُركت:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ImportDialog</name>
        <message>
            <source>Import chats</source>
            <translation>استيراد محادثات</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>Choose files with chats</source>
            <translation>اختر ملفات فيها محادثات</translation>
        </message>
        <message>
            <source>Chats (*.json *.jsonl *.chat *.sqlite)</source>
            <translation>محادثات ‎(*.json *.jsonl *.chat *.sqlite)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>كل الملفات (*)</translation>
        </message>
        <message>
            <source>Choose a folder with chats</source>
            <translation>اختر مجلدًا فيه محادثات</translation>
        </message>
        <message>
            <source>Chats of other programs on this computer. They stay there as they are.</source>
            <translation>محادثات برامج أخرى على هذا الحاسوب. تبقى هناك كما هي.</translation>
        </message>
        <message>
            <source>Programs with chats</source>
            <translation>برامج فيها محادثات</translation>
        </message>
        <message>
            <source>Or choose files: what ChatGPT, Open WebUI or TARS exported, or chats of LM Studio, Jan, GPT4All and Ollama’s app that lie elsewhere.</source>
            <translation>أو اختر ملفات: ما صدّره ChatGPT أو Open WebUI أو TARS، أو محادثات LM Studio وJan وGPT4All وتطبيق Ollama الموجودة في مكان آخر.</translation>
        </message>
        <message>
            <source>Looking for them…</source>
            <translation>جارٍ البحث عنها…</translation>
        </message>
        <message>
            <source>None were found.</source>
            <translation>لم يُعثر على شيء.</translation>
        </message>
        <message>
            <source>Choose &amp;files…</source>
            <translation>اختيار &amp;ملفات…</translation>
        </message>
        <message>
            <source>Choose a f&amp;older…</source>
            <translation>اختيار م&amp;جلد…</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>ا&amp;ستيراد</translation>
        </message>
        <message>
            <source>some chats</source>
            <translation>بعض المحادثات</translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s)</source>
            <translation>
                <numerusform>لا محادثات</numerusform>
                <numerusform>محادثة واحدة</numerusform>
                <numerusform>محادثتان</numerusform>
                <numerusform>%n محادثات</numerusform>
                <numerusform>%n محادثة</numerusform>
                <numerusform>%n محادثة</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SearchHits</name>
        <message>
            <source>You, in “%1”: %2</source>
            <translation>أنت، في «%1»: %2</translation>
        </message>
        <message>
            <source>Answer, in “%1”: %2</source>
            <translation>إجابة، في «%1»: %2</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::OfferTable</name>
        <message>
            <source>already here</source>
            <translation>موجودة بالفعل</translation>
        </message>
        <message>
            <source>twice in this list</source>
            <translation>مكررة في هذه القائمة</translation>
        </message>
        <message>
            <source>new</source>
            <translation>جديدة</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>المحادثة</translation>
        </message>
        <message>
            <source>State</source>
            <translation>الحالة</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>الرسائل</translation>
        </message>
        <message>
            <source>Last changed</source>
            <translation>آخر تغيير</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ImportChoice</name>
        <message>
            <source>Import chats</source>
            <translation>استيراد محادثات</translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s) of these are here already. Those you tick come in as new ones.</source>
            <translation>
                <numerusform>لا شيء من هذه المحادثات موجود هنا بالفعل. ما تحدده يُضاف كمحادثات جديدة.</numerusform>
                <numerusform>محادثة واحدة من هذه موجودة هنا بالفعل. ما تحدده يُضاف كمحادثات جديدة.</numerusform>
                <numerusform>محادثتان من هذه موجودتان هنا بالفعل. ما تحدده يُضاف كمحادثات جديدة.</numerusform>
                <numerusform>%n محادثات من هذه موجودة هنا بالفعل. ما تحدده يُضاف كمحادثات جديدة.</numerusform>
                <numerusform>%n محادثة من هذه موجودة هنا بالفعل. ما تحدده يُضاف كمحادثات جديدة.</numerusform>
                <numerusform>%n محادثة من هذه موجودة هنا بالفعل. ما تحدده يُضاف كمحادثات جديدة.</numerusform>
            </translation>
        </message>
        <message>
            <source>Chats to import</source>
            <translation>المحادثات المراد استيرادها</translation>
        </message>
        <message>
            <source>&amp;Also those that are here already</source>
            <translation>&amp;أيضًا ما هو موجود بالفعل</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>ا&amp;ستيراد</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DeletedChats</name>
        <message>
            <source>Deleted chats</source>
            <translation>المحادثات المحذوفة</translation>
        </message>
        <message>
            <source>There are no deleted chats.</source>
            <translation>لا توجد محادثات محذوفة.</translation>
        </message>
        <message>
            <source>Deleted chats stay here for %1 days and are then gone for good.</source>
            <translation>تبقى المحادثات المحذوفة هنا %1 يومًا ثم تزول نهائيًا.</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>المحادثة</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>حُذفت</translation>
        </message>
        <message>
            <source>Gone for good</source>
            <translation>تزول نهائيًا</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>ا&amp;ستعادة</translation>
        </message>
        <message>
            <source>&amp;Delete for good…</source>
            <translation>&amp;حذف نهائي…</translation>
        </message>
        <message>
            <source>Delete for good</source>
            <translation>حذف نهائي</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n chat(s) for good?</source>
            <translation>
                <numerusform>أتريد حذف %n محادثات نهائيًا؟</numerusform>
                <numerusform>أتريد حذف محادثة واحدة نهائيًا؟</numerusform>
                <numerusform>أتريد حذف محادثتين نهائيًا؟</numerusform>
                <numerusform>أتريد حذف %n محادثات نهائيًا؟</numerusform>
                <numerusform>أتريد حذف %n محادثة نهائيًا؟</numerusform>
                <numerusform>أتريد حذف %n محادثة نهائيًا؟</numerusform>
            </translation>
        </message>
        <message>
            <source>This cannot be undone.</source>
            <translation>لا يمكن التراجع عن ذلك.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ClearableEdit</name>
        <message>
            <source>Clear this field</source>
            <translation>إفراغ هذا الحقل</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatReader</name>
        <message>
            <source>The chat “%1”</source>
            <translation>المحادثة “%1”</translation>
        </message>
        <message>
            <source>Find in this text</source>
            <translation>البحث في هذا النص</translation>
        </message>
        <message>
            <source>Earlier place (Shift+Enter)</source>
            <translation>الموضع السابق (Shift+Enter)</translation>
        </message>
        <message>
            <source>Later place (Enter)</source>
            <translation>الموضع التالي (Enter)</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>نص أصغر</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>نص أكبر</translation>
        </message>
        <message>
            <source>Text being laid out</source>
            <translation>جارٍ تنسيق النص</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>غير موجود</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 من %2</translation>
        </message>
        <message>
            <source>Laying out: %1 of %2 messages</source>
            <translation>جارٍ التنسيق: %1 من %2 من الرسائل</translation>
        </message>
        <message>
            <source>Earlier messages</source>
            <translation>رسائل أقدم</translation>
        </message>
        <message>
            <source>Later messages</source>
            <translation>رسائل أحدث</translation>
        </message>
        <message>
            <source>Messages %1 to %2 of %3</source>
            <translation>الرسائل من %1 إلى %2 من أصل %3</translation>
        </message>
        <message>
            <source>Looking further …</source>
            <translation>يتواصل البحث …</translation>
        </message>
        <message>
            <source>%1 of %2 in this part</source>
            <translation>%1 من %2 في هذا الجزء</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::FolderMover</name>
        <message>
            <source>&amp;Give up moving</source>
            <translation>التخلي عن النقل</translation>
        </message>
        <message>
            <source>Where shall the files go?</source>
            <translation>إلى أين تذهب الملفات؟</translation>
        </message>
        <message>
            <source>Move the files</source>
            <translation>نقل الملفات</translation>
        </message>
        <message>
            <source>%1 are copied to %2 and compared, then removed here. A link stays in their place.</source>
            <translation>يُنسخ %1 إلى %2 ويُقارن، ثم يُحذف من هنا. يبقى رابط في مكانه.</translation>
        </message>
        <message>
            <source>The files stay here, &amp;too</source>
            <translation>تبقى الملفات هنا أي&amp;ضًا</translation>
        </message>
        <message>
            <source>&amp;Move</source>
            <translation>ن&amp;قل</translation>
        </message>
        <message>
            <source>Moved: the files are in %1.</source>
            <translation>تم النقل: الملفات في %1.</translation>
        </message>
        <message>
            <source>Moved: the files are in %1; the former ones are still in %2.</source>
            <translation>تم النقل: الملفات في %1، والسابقة ما زالت في %2.</translation>
        </message>
        <message>
            <source>Stopped. All files are in their old place; the move can go on.</source>
            <translation>توقف. كل الملفات في مكانها القديم، ويمكن متابعة النقل.</translation>
        </message>
        <message>
            <source>A move to %1 was not ended. All files are in their old place.</source>
            <translation>لم يكتمل نقل إلى %1. كل الملفات في مكانها القديم.</translation>
        </message>
        <message>
            <source>The move was given up.</source>
            <translation>تم التخلي عن النقل.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 من %2</translation>
        </message>
        <message>
            <source>%1 (%2/s)</source>
            <translation>%1 (%2/ث)</translation>
        </message>
        <message>
            <source>The variable %1 says where this is: it is moved by changing that.</source>
            <translation>المتغير %1 يحدد المكان: يُنقل بتغييره.</translation>
        </message>
        <message>
            <source>Move the chosen one’s files to another folder or disk; TARS still finds them where they were</source>
            <translation>نقل ملفات المختار إلى مجلد أو قرص آخر؛ يبقى TARS يجدها حيث كانت</translation>
        </message>
        <message>
            <source>How far the move is</source>
            <translation>مدى تقدم النقل</translation>
        </message>
        <message>
            <source>Choose the downloaded or the smaller models above</source>
            <translation>اختر أعلاه النماذج المنزَّلة أو الأصغر</translation>
        </message>
        <message>
            <source>All data moves to %1 at the next start, before anything is opened. Until then all is where it was.</source>
            <translation>تنتقل كل البيانات إلى %1 عند البدء التالي، قبل فتح أي شيء. وحتى ذلك الحين يبقى كل شيء مكانه.</translation>
        </message>
        <message>
            <source>Move everything</source>
            <translation>نقل كل شيء</translation>
        </message>
        <message>
            <source>Move everything…</source>
            <translation>نقل كل شيء…</translation>
        </message>
        <message>
            <source>Chats, settings, tuning runs and models go to %1 at the next start, before anything is opened. All is copied and compared, then removed here. A link stays in its place.</source>
            <translation>تذهب المحادثات والإعدادات وعمليات الضبط والنماذج إلى %1 عند البدء التالي، قبل فتح أي شيء. يُنسخ كل شيء ويُقارَن ثم يُزال من هنا. ويبقى رابط مكانه.</translation>
        </message>
        <message>
            <source>Restart now</source>
            <translation>إعادة التشغيل الآن</translation>
        </message>
        <message>
            <source>Close TARS, move its data and open it again</source>
            <translation>إغلاق TARS ونقل بياناته وفتحه من جديد</translation>
        </message>
        <message>
            <source>Move all data to another folder or disk, at the next start</source>
            <translation>نقل كل البيانات إلى مجلد أو قرص آخر عند البدء التالي</translation>
        </message>
        <message>
            <source>Move…</source>
            <translation>ن&amp;قل…</translation>
        </message>
        <message>
            <source>Go on moving</source>
            <translation>متابعة الن&amp;قل</translation>
        </message>
        <message>
            <source>Stop moving</source>
            <translation>إي&amp;قاف النقل</translation>
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
            <translation>جدول</translation>
        </message>
        <message>
            <source>Copy the table</source>
            <translation>نسخ الجدول</translation>
        </message>
        <message>
            <source>Save the table…</source>
            <translation>حفظ الجدول…</translation>
        </message>
        <message>
            <source>Copy the formula</source>
            <translation>نسخ الصيغة</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::MoveWindow</name>
        <message>
            <source>Open TARS without moving</source>
            <translation>فتح TARS دون نقل</translation>
        </message>
        <message>
            <source>Moving your data</source>
            <translation>نقل بياناتك</translation>
        </message>
        <message>
            <source>Your data moves to %1. TARS opens when all is there. If anything ends this early, all is where it was.</source>
            <translation>تنتقل بياناتك إلى %1. يُفتح TARS حين يصل كل شيء. وإن انتهى هذا قبل أوانه فكل شيء مكانه.</translation>
        </message>
        <message>
            <source>All data is in its old place; the next start asks again</source>
            <translation>كل البيانات في مكانها القديم؛ ويُسأل مجددًا عند البدء التالي</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::SummaryBox</name>
        <message>
            <source>In place of the messages above, the model is given this summary:</source>
            <translation>بدلًا من الرسائل أعلاه يُعطى النموذج هذا الملخص:</translation>
        </message>
        <message>
            <source>Summary of the messages above</source>
            <translation>ملخص الرسائل أعلاه</translation>
        </message>
        <message>
            <source>Change this summary</source>
            <translation>تعديل هذا الملخص</translation>
        </message>
        <message>
            <source>Throw this summary away: the model is given the messages themselves again</source>
            <translation>حذف هذا الملخص: يُعطى النموذج الرسائل نفسها من جديد</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::Summariser</name>
        <message>
            <source>The model was changed while it summarised.</source>
            <translation>تغير النموذج أثناء التلخيص.</translation>
        </message>
        <message>
            <source>The older messages could not be summarised, and nothing was sent: %1</source>
            <translation>تعذر تلخيص الرسائل الأقدم ولم يُرسل شيء: %1</translation>
        </message>
        <message>
            <source>The model wrote no summary of the older messages: nothing was sent.</source>
            <translation>لم يكتب النموذج ملخصًا للرسائل الأقدم: لم يُرسل شيء.</translation>
        </message>
        <message>
            <source>Choose below what else happens when the context is full.</source>
            <translation>اختر أدناه ما يحدث غير ذلك عند امتلاء السياق.</translation>
        </message>
        <message>
            <source>The summary was stopped: nothing was sent.</source>
            <translation>أُوقف التلخيص: لم يُرسل شيء.</translation>
        </message>
        <message>
            <source>Your words are where you wrote them.</source>
            <translation>كلماتك حيث كتبتها.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ListOrder</name>
        <message>
            <source>Sort the models by…</source>
            <translation>ترتيب النماذج حسب…</translation>
        </message>
        <message>
            <source>Sort what was found by…</source>
            <translation>ترتيب ما عُثر عليه حسب…</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>الترتيب حسب</translation>
        </message>
        <message>
            <source>As they come</source>
            <translation>كما ترد</translation>
        </message>
        <message>
            <source>Descending</source>
            <translation>تنازلي</translation>
        </message>
        <message>
            <source>Sort the candidates by…</source>
            <translation>ترتيب المرشحين حسب…</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatExporter</name>
        <message>
            <source>Export chat</source>
            <translation>تصدير المحادثة</translation>
        </message>
        <message>
            <source>Writing %1</source>
            <translation>تُكتب %1</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::PaceChoice</name>
        <message>
            <source>Beside my other work</source>
            <translation>بجانب أعمالي الأخرى</translation>
        </message>
        <message>
            <source>waits while answers are written</source>
            <translation>ينتظر أثناء كتابة الإجابات</translation>
        </message>
        <message>
            <source>only while nobody uses the computer</source>
            <translation>فقط عندما لا يستخدم أحد الحاسوب</translation>
        </message>
        <message>
            <source>as fast as it can</source>
            <translation>بأقصى سرعة ممكنة</translation>
        </message>
        <message>
            <source>A chat and the server share the processor with it, and answer slower.</source>
            <translation>تتقاسم المحادثة والخادم المعالج معه، فتبطؤ إجاباتهما.</translation>
        </message>
        <message>
            <source>Goes on after a minute without a key, an answer or a request, with what the processor has left. Waits on battery.</source>
            <translation>يتابع بعد دقيقة بلا ضغطة مفتاح أو إجابة أو طلب، بما يتبقى من المعالج. ينتظر عند العمل بالبطارية.</translation>
        </message>
        <message>
            <source>The chat and the server have the processor to themselves as long as they answer. Waits on battery.</source>
            <translation>تنفرد المحادثة والخادم بالمعالج ما داما يجيبان. ينتظر عند العمل بالبطارية.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::ChatStore</name>
        <message>
            <source>What is said here cannot be written to %1: %2</source>
            <translation>لا يمكن كتابة ما يُقال هنا في %1: %2</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>القرص ممتلئ</translation>
        </message>
        <message>
            <source>Make room on this disk, and leave the window open: until then this is in memory only. It is written as soon as that is possible.</source>
            <translation>أفرِغ مساحة على هذا القرص واترك النافذة مفتوحة: حتى ذلك الحين يبقى هذا في الذاكرة فقط. وسيُكتب حالما يمكن ذلك.</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::DefaultsPanel</name>
        <message>
            <source>New chats with “%1” begin as its maker has it.</source>
            <translation>ستبدأ المحادثات الجديدة مع “%1” كما أراد صانعه.</translation>
        </message>
        <message>
            <source>New chats with this model begin so. You have changed it.</source>
            <translation>هكذا تبدأ المحادثات الجديدة مع هذا النموذج. لقد غيّرتَ ذلك.</translation>
        </message>
        <message>
            <source>New chats with this model begin so, as its maker has it. Changes are kept.</source>
            <translation>هكذا تبدأ المحادثات الجديدة مع هذا النموذج كما أراد صانعه. تُحفظ التغييرات.</translation>
        </message>
        <message>
            <source>Back to its maker’s</source>
            <translation>العودة إلى إعدادات صانعه</translation>
        </message>
        <message>
            <source>What new chats with this model begin with; this can be undone</source>
            <translation>ما تبدأ به المحادثات الجديدة مع هذا النموذج؛ يمكن التراجع عن ذلك</translation>
        </message>
        <message>
            <source>How new chats with this model begin</source>
            <translation>كيف تبدأ المحادثات الجديدة مع هذا النموذج</translation>
        </message>
        <message>
            <source>Begin new chats as its maker has it</source>
            <translation>ابدأ المحادثات الجديدة كما أراد صانعه</translation>
        </message>
    </context>
    <context>
        <name>tars::ui::AnswerAnnouncer</name>
        <message>
            <source>New answer in “%1”</source>
            <translation>إجابة جديدة في «%1»</translation>
        </message>
    </context>
</TS>
