<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name>Input</name>
    <message>
        <source>%1 is not an amount of money</source>
        <translation>%1: 금액이 아닙니다</translation>
    </message>
    <message>
        <source>write US dollars such as 0.015, with at most 12 decimals</source>
        <translation>0.015처럼 미국 달러 금액을 소수점 아래 12자리까지 입력하세요</translation>
    </message>
    <message>
        <source>%1 is not a hash key</source>
        <translation>%1: 해시 키가 아닙니다</translation>
    </message>
    <message>
        <source>write a decimal number from 0 to 340282366920938463463374607431768211455, without leading zeros</source>
        <translation>0부터 340282366920938463463374607431768211455까지의 십진수를 앞에 0을 붙이지 말고 입력하세요</translation>
    </message>
    <message>
        <source>write numbers with the units ns, us, ms, s, m, h or d, such as 250ms, 90s or 1h30m</source>
        <translation>250ms, 90s, 1h30m처럼 ns, us, ms, s, m, h, d 단위를 붙여 입력하세요</translation>
    </message>
    <message>
        <source>a duration is missing</source>
        <translation>기간이 없습니다</translation>
    </message>
    <message>
        <source>%1 is a negative duration</source>
        <translation>%1: 기간이 음수입니다</translation>
    </message>
    <message>
        <source>%1 is not a duration</source>
        <translation>%1: 기간이 아닙니다</translation>
    </message>
    <message>
        <source>%1 has a number without a unit of time</source>
        <translation>%1: 시간 단위가 없는 숫자가 있습니다</translation>
    </message>
    <message>
        <source>%1 has an unknown unit of time, %2</source>
        <translation>%1: 알 수 없는 시간 단위 %2이(가) 있습니다</translation>
    </message>
    <message>
        <source>the units in %1 do not go from large to small</source>
        <translation>%1: 단위가 큰 것부터 작은 것 순서가 아닙니다</translation>
    </message>
    <message>
        <source>%1 is too long a duration</source>
        <translation>%1: 기간이 너무 깁니다</translation>
    </message>
    <message>
        <source>write at most 3653d</source>
        <translation>3653d 이하로 입력하세요</translation>
    </message>
    <message>
        <source>%1 is not a timestamp</source>
        <translation>%1: 타임스탬프가 아닙니다</translation>
    </message>
    <message>
        <source>%1 is out of range</source>
        <translation>%1: 범위를 벗어났습니다</translation>
    </message>
    <message>
        <source>give a time between the years 1678 and 2261</source>
        <translation>1678년에서 2261년 사이의 시각을 입력하세요</translation>
    </message>
    <message>
        <source>give the seconds since 1970 as a number</source>
        <translation>1970년부터 지난 초를 숫자로 입력하세요</translation>
    </message>
    <message>
        <source>give the milliseconds since 1970 as a number</source>
        <translation>1970년부터 지난 밀리초를 숫자로 입력하세요</translation>
    </message>
    <message>
        <source>write it as in 2026-01-05T00:00:00Z</source>
        <translation>2026-01-05T00:00:00Z처럼 입력하세요</translation>
    </message>
    <message>
        <source>%1 is not a timestamp format</source>
        <translation>%1: 타임스탬프 형식이 아닙니다</translation>
    </message>
    <message>
        <source>use epoch_s, epoch_ms or a pattern of %Y %y %m %b %d %H %I %M %S %p %z %Ez %Z %a %D %F %R %T; %S takes fractions</source>
        <translation>epoch_s, epoch_ms 또는 %Y %y %m %b %d %H %I %M %S %p %z %Ez %Z %a %D %F %R %T로 만든 패턴을 사용하세요. %S에는 소수도 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>write it in the format %1</source>
        <translation>%1 형식으로 입력하세요</translation>
    </message>
    <message>
        <source>write it as in 1500 or 1.5k</source>
        <translation>1500 또는 1.5k처럼 입력하세요</translation>
    </message>
    <message>
        <source>write it as in 1500 or 1.5k records</source>
        <translation>1500 또는 1.5k records처럼 입력하세요</translation>
    </message>
    <message>
        <source>write it as in 1500, 1.5k/s or 1.5k records/s</source>
        <translation>1500, 1.5k/s, 1.5k records/s처럼 입력하세요</translation>
    </message>
    <message>
        <source>write it as in 1500 B, 2 MiB or 2 MB</source>
        <translation>1500 B, 2 MiB, 2 MB처럼 입력하세요</translation>
    </message>
    <message>
        <source>write it as in 1500 B/s, 2 MiB/s or 8 Mbit/s</source>
        <translation>1500 B/s, 2 MiB/s, 8 Mbit/s처럼 입력하세요</translation>
    </message>
    <message>
        <source>write it as in 250 ms, 90 s or 1h30m</source>
        <translation>250 ms, 90 s, 1h30m처럼 입력하세요</translation>
    </message>
    <message>
        <source>write it as in 60 %</source>
        <translation>60 %처럼 입력하세요</translation>
    </message>
    <message>
        <source>write it as in 4 or 4 shards</source>
        <translation>4 또는 4 shards처럼 입력하세요</translation>
    </message>
    <message>
        <source>write it as in 0.015 or 0.015 USD</source>
        <translation>0.015 또는 0.015 USD처럼 입력하세요</translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation>%1: 숫자가 아닙니다</translation>
    </message>
    <message>
        <source>%1 has an unknown unit, %2</source>
        <translation>%1: 알 수 없는 단위 %2이(가) 있습니다</translation>
    </message>
    <message>
        <source>%1 has a unit of another kind, %2</source>
        <translation>%1: 단위 %2은(는) 여기에 쓸 수 없는 종류입니다</translation>
    </message>
    <message>
        <source>%1 is too large</source>
        <translation>%1: 너무 큽니다</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>파일이 없습니다</translation>
    </message>
    <message>
        <source>check the name</source>
        <translation>이름을 확인하세요</translation>
    </message>
    <message>
        <source>is no file but a folder or a device</source>
        <translation>파일이 아니라 폴더 또는 장치입니다</translation>
    </message>
    <message>
        <source>name a file</source>
        <translation>파일을 지정하세요</translation>
    </message>
    <message>
        <source>is larger than %1 MiB</source>
        <translation>%1 MiB보다 큽니다</translation>
    </message>
    <message>
        <source>check that it is the right file, or use a part of it</source>
        <translation>맞는 파일인지 확인하거나 일부만 사용하세요</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>읽을 수 없습니다</translation>
    </message>
    <message>
        <source>check its permissions</source>
        <translation>권한을 확인하세요</translation>
    </message>
    <message>
        <source>%1 has a bracket too many, or an operator is missing</source>
        <translation>%1: 괄호가 하나 더 많거나 연산자가 빠졌습니다</translation>
    </message>
    <message>
        <source>write it as in 2*1024, 1 MiB/2 or (2 + 3) * 100</source>
        <translation>2*1024, 1 MiB/2, (2 + 3) * 100처럼 입력하세요</translation>
    </message>
    <message>
        <source>%1 multiplies two units</source>
        <translation>%1: 단위끼리 곱합니다</translation>
    </message>
    <message>
        <source>%1 divides by zero</source>
        <translation>%1: 0으로 나눕니다</translation>
    </message>
    <message>
        <source>%1 divides a number by a unit</source>
        <translation>%1: 숫자를 단위로 나눕니다</translation>
    </message>
    <message>
        <source>%1 lacks a number</source>
        <translation>%1: 숫자가 빠졌습니다</translation>
    </message>
    <message>
        <source>%1 has too many brackets</source>
        <translation>%1: 괄호가 너무 많습니다</translation>
    </message>
    <message>
        <source>a bracket of %1 is not closed</source>
        <translation>%1: 괄호가 닫히지 않았습니다</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;New</source>
        <translation>새로 만들기(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>다른 이름으로 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>Report of the run as &amp;web page…</source>
        <translation>실행 보고서를 웹 페이지로 내보내기(&amp;W)…</translation>
    </message>
    <message>
        <source>Report of the run as &amp;Markdown…</source>
        <translation>실행 보고서를 Markdown으로 내보내기(&amp;M)…</translation>
    </message>
    <message>
        <source>Result of the run as &amp;JSON…</source>
        <translation>실행 결과를 JSON으로 내보내기(&amp;J)…</translation>
    </message>
    <message>
        <source>&amp;Bill of the run as CSV…</source>
        <translation>실행 청구 내역을 CSV로 내보내기(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Canvas as picture…</source>
        <translation>캔버스를 그림으로 내보내기(&amp;C)…</translation>
    </message>
    <message>
        <source>C&amp;harts as picture…</source>
        <translation>차트를 그림으로 내보내기(&amp;H)…</translation>
    </message>
    <message>
        <source>Chart &amp;data as CSV…</source>
        <translation>차트 데이터를 CSV로 내보내기(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>잘라내기(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>붙여넣기(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>복제(&amp;D)</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>삭제(&amp;E)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>모두 선택(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>이름 바꾸기(&amp;N)</translation>
    </message>
    <message>
        <source>Add n&amp;ode…</source>
        <translation>노드 추가(&amp;O)…</translation>
    </message>
    <message>
        <source>Find node…</source>
        <translation>노드 찾기…</translation>
    </message>
    <message>
        <source>Find in &amp;settings</source>
        <translation>설정에서 찾기(&amp;S)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>확대(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>축소(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>실제 크기(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Fit all</source>
        <translation>전체 맞춤(&amp;F)</translation>
    </message>
    <message>
        <source>Fit &amp;selection</source>
        <translation>선택 영역 맞춤(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Previous view</source>
        <translation>이전 보기(&amp;P)</translation>
    </message>
    <message>
        <source>Rates on lin&amp;ks</source>
        <translation>연결선에 처리율 표시(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Palette</source>
        <translation>팔레트(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>속성(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>차트(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;osts</source>
        <translation>비용(&amp;O)</translation>
    </message>
    <message>
        <source>P&amp;roblems</source>
        <translation>문제(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>이벤트(&amp;E)</translation>
    </message>
    <message>
        <source>R&amp;uns</source>
        <translation>실행 기록(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;System theme</source>
        <translation>시스템 테마(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>밝은 테마(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>어두운 테마(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;System language</source>
        <translation>시스템 언어(&amp;S)</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>전체 화면(&amp;U)</translation>
    </message>
    <message>
        <source>Reset la&amp;yout</source>
        <translation>창 배치 초기화(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>일시 중지(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>한 단계 실행(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>중지(&amp;T)</translation>
    </message>
    <message>
        <source>R&amp;estart</source>
        <translation>다시 시작(&amp;E)</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>느리게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>빠르게(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;output folder</source>
        <translation>출력 폴더 열기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation>다음 문제(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious problem</source>
        <translation>이전 문제(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help on what is selected</source>
        <translation>선택한 항목의 도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Examples…</source>
        <translation>예제(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Run a command…</source>
        <translation>명령 실행(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>단축키(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Millrace</source>
        <translation>Millrace 정보(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Write output files</source>
        <translation>출력 파일 쓰기(&amp;W)</translation>
    </message>
    <message>
        <source>Put into a fra&amp;me</source>
        <translation>프레임에 넣기(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Import from AWS…</source>
        <translation>AWS에서 가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Split in the middle</source>
        <translation>가운데에서 분할(&amp;S)</translation>
    </message>
    <message>
        <source>Split &amp;at…</source>
        <translation>위치를 정해 분할(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Merge with next</source>
        <translation>다음 샤드와 병합(&amp;M)</translation>
    </message>
    <message>
        <source>Set &amp;number of shards…</source>
        <translation>샤드 수 설정(&amp;N)…</translation>
    </message>
    <message>
        <source>Show hash &amp;ring</source>
        <translation>해시 링 보기(&amp;R)</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>새 창(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Selection as picture…</source>
        <translation>선택 항목을 그림으로 내보내기(&amp;S)…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>설정(&amp;T)…</translation>
    </message>
    <message>
        <source>Paste with incoming lin&amp;ks</source>
        <translation>들어오는 연결까지 붙여넣기(&amp;K)</translation>
    </message>
    <message>
        <source>Delete and &amp;join</source>
        <translation>삭제하고 이웃 노드 연결(&amp;J)</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>메모 추가</translation>
    </message>
    <message>
        <source>&amp;Insert snippet…</source>
        <translation>스니펫 삽입(&amp;I)…</translation>
    </message>
    <message>
        <source>Save as snippet…</source>
        <translation>스니펫으로 저장…</translation>
    </message>
    <message>
        <source>Connect to…</source>
        <translation>노드에 연결…</translation>
    </message>
    <message>
        <source>Disa&amp;ble</source>
        <translation>사용 안 함(&amp;B)</translation>
    </message>
    <message>
        <source>B&amp;y-pass</source>
        <translation>건너뛰기(&amp;Y)</translation>
    </message>
    <message>
        <source>Remove &amp;frame</source>
        <translation>프레임 제거(&amp;F)</translation>
    </message>
    <message>
        <source>Co&amp;llapse frame</source>
        <translation>프레임 접기(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Go into frame</source>
        <translation>프레임 안으로 들어가기(&amp;G)</translation>
    </message>
    <message>
        <source>Go out of frame</source>
        <translation>프레임 밖으로 나오기</translation>
    </message>
    <message>
        <source>&amp;Lay out</source>
        <translation>배치(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Align left edges</source>
        <translation>왼쪽 가장자리 맞추기(&amp;A)</translation>
    </message>
    <message>
        <source>Align &amp;centres</source>
        <translation>가로 가운데 맞추기(&amp;C)</translation>
    </message>
    <message>
        <source>Align &amp;right edges</source>
        <translation>오른쪽 가장자리 맞추기(&amp;R)</translation>
    </message>
    <message>
        <source>Align &amp;tops</source>
        <translation>위쪽 가장자리 맞추기(&amp;T)</translation>
    </message>
    <message>
        <source>Align &amp;middles</source>
        <translation>세로 가운데 맞추기(&amp;M)</translation>
    </message>
    <message>
        <source>Align &amp;bottoms</source>
        <translation>아래쪽 가장자리 맞추기(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Distribute across</source>
        <translation>가로로 분배(&amp;D)</translation>
    </message>
    <message>
        <source>D&amp;istribute down</source>
        <translation>세로로 분배(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Snap to grid and guides</source>
        <translation>격자와 안내선에 맞추기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Minimap</source>
        <translation>미니맵(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Reduce motion</source>
        <translation>움직임 줄이기(&amp;R)</translation>
    </message>
    <message>
        <source>His&amp;tory</source>
        <translation>실행 취소 기록(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>고대비(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>시작 화면(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>둘러보기(&amp;T)</translation>
    </message>
</context>
<context>
    <name>canvas</name>
    <message>
        <source>the clipboard holds no text</source>
        <translation>클립보드에 텍스트가 없습니다</translation>
    </message>
    <message>
        <source>copy nodes first</source>
        <translation>먼저 노드를 복사하세요</translation>
    </message>
    <message>
        <source>the project on the clipboard has no nodes</source>
        <translation>클립보드의 프로젝트에 노드가 없습니다</translation>
    </message>
</context>
<context>
    <name>checks</name>
    <message>
        <source>Up to %2 are written to %1, as its limit counts them; its shards (%3) take %4, the rest is throttled.</source>
        <translation>%1에 한도 계산 기준으로 최대 %2의 쓰기가 들어옵니다. 샤드(%3)가 받을 수 있는 양은 %4이며 나머지는 스로틀링됩니다.</translation>
    </message>
    <message>
        <source>Up to %2 are written to %1; its shards (%3) take %4, the rest is throttled.</source>
        <translation>%1에 최대 %2의 쓰기가 들어옵니다. 샤드(%3)가 받을 수 있는 양은 %4이며 나머지는 스로틀링됩니다.</translation>
    </message>
    <message>
        <source>Use %1 shards (%2 USD a month more)</source>
        <translation>샤드를 %1개로 변경(월 %2 USD 추가)</translation>
    </message>
    <message>
        <source>Use %1 shards</source>
        <translation>샤드를 %1개로 변경</translation>
    </message>
    <message>
        <source>Let %1 use random keys (gives up the order per key)</source>
        <translation>%1에서 무작위 키 사용(키별 순서는 보장되지 않음)</translation>
    </message>
    <message>
        <source>One key of %1 brings up to %2 to a single shard of %3; one shard takes 1,000 records/s and 1 MiB/s, and more shards do not split a key.</source>
        <translation>%1의 키 하나가 %3의 샤드 하나에 최대 %2을(를) 보냅니다. 샤드 하나는 1,000 레코드/s와 1 MiB/s까지 받으며, 샤드를 늘려도 키 하나는 나뉘지 않습니다.</translation>
    </message>
    <message>
        <source>The keys written to %1 fall unevenly: %2 % of the traffic, up to %3, goes to one of its %4 shards, which takes 1,000 records/s and 1 MiB/s.</source>
        <translation>%1에 쓰는 키가 고르게 분산되지 않습니다. 트래픽의 %2 %(최대 %3)가 샤드 %4개 중 하나로 몰리며, 샤드 하나는 1,000 레코드/s와 1 MiB/s까지 받습니다.</translation>
    </message>
    <message>
        <source>PutRecord rounds every record up to the next KiB: with the key, records of %1 come to %2 and count as %3, so that a shard takes %4 of them a second.</source>
        <translation>PutRecord는 레코드마다 다음 KiB로 올림합니다. %1 레코드는 키를 더하면 %2이고 %3(으)로 계산되므로 샤드 하나가 초당 %4개만 받습니다.</translation>
    </message>
    <message>
        <source>Use PutRecords, which rounds the sum of a call</source>
        <translation>호출의 합계를 올림하는 PutRecords 사용</translation>
    </message>
    <message>
        <source>Poll every %1 ms</source>
        <translation>%1 ms마다 폴링</translation>
    </message>
    <message>
        <source>The readers of %1 (%2) make %3 GetRecords calls per second on each shard, which answers 5.</source>
        <translation>%1의 소비자(%2)가 샤드마다 초당 GetRecords를 %3회 호출하지만, 샤드는 5회까지만 응답합니다.</translation>
    </message>
    <message>
        <source>The readers of %1 (%2) want up to %3 of its busiest shard, which gives 2 MiB/s to all of them together: they fall behind. Use more shards, or enhanced fan-out for some readers.</source>
        <translation>%1의 소비자(%2)가 가장 바쁜 샤드에서 최대 %3을(를) 읽으려 하지만, 샤드는 모든 소비자에게 합해 2 MiB/s만 제공하므로 점점 뒤처집니다. 샤드를 늘리거나 일부 소비자에 향상된 팬아웃을 사용하세요.</translation>
    </message>
    <message>
        <source>%1 is stopped for %2, longer than %3 keeps records (%4 h): records expire unread.</source>
        <translation>%1이(가) %2 동안 중지되는데, 이는 %3의 레코드 보존 기간(%4시간)보다 깁니다. 레코드가 읽히지 않은 채 만료됩니다.</translation>
    </message>
    <message>
        <source>%1 is stopped for %2, more than half of the time that %3 keeps records (%4 h).</source>
        <translation>%1이(가) %2 동안 중지되는데, 이는 %3의 레코드 보존 기간(%4시간)의 절반을 넘습니다.</translation>
    </message>
    <message>
        <source>Keep records for %1 hours</source>
        <translation>레코드를 %1시간 동안 보존</translation>
    </message>
    <message>
        <source>Nothing writes to %1: link a producer to it.</source>
        <translation>%1에 쓰는 노드가 없습니다. 생산자를 연결하세요.</translation>
    </message>
    <message>
        <source>%1 has no stream to read: link one to it.</source>
        <translation>%1이(가) 읽을 스트림이 없습니다. 스트림을 연결하세요.</translation>
    </message>
    <message>
        <source>Nothing is delivered to %1: link a consumer to it.</source>
        <translation>%1(으)로 전달되는 것이 없습니다. 소비자를 연결하세요.</translation>
    </message>
    <message>
        <source>The records of %1 go nowhere: link it to a stream.</source>
        <translation>%1의 레코드가 갈 곳이 없습니다. 스트림에 연결하세요.</translation>
    </message>
    <message>
        <source>Nobody reads %1: its records expire unread.</source>
        <translation>%1을(를) 읽는 노드가 없어 레코드가 읽히지 않은 채 만료됩니다.</translation>
    </message>
    <message>
        <source>The hash-key ranges are wrong: %1</source>
        <translation>해시 키 범위가 잘못되었습니다: %1</translation>
    </message>
    <message>
        <source>is %1 ms, and the KCL never polls a shard more often than every %2 ms</source>
        <translation>%1 ms입니다. KCL은 샤드를 %2 ms보다 자주 폴링하지 않습니다</translation>
    </message>
    <message>
        <source>give %1 or more, or choose the library get_records</source>
        <translation>%1 이상으로 입력하거나 라이브러리로 get_records를 선택하세요</translation>
    </message>
    <message>
        <source>lies at or behind the end of the run: not a record is read</source>
        <translation>실행이 끝나는 시각이거나 그 이후여서 레코드를 하나도 읽지 않습니다</translation>
    </message>
    <message>
        <source>give an earlier time, or let the scenario last longer</source>
        <translation>더 이른 시각을 입력하거나 시나리오를 늘리세요</translation>
    </message>
    <message>
        <source>is ignored: the list of hash-key ranges makes %1 shards</source>
        <translation>무시됩니다. 해시 키 범위 목록에 따라 샤드가 %1개 만들어집니다</translation>
    </message>
    <message>
        <source>remove it, or the list</source>
        <translation>이 값이나 목록 중 하나를 제거하세요</translation>
    </message>
    <message>
        <source>Remove shard_count</source>
        <translation>shard_count 제거</translation>
    </message>
    <message>
        <source>Beyond 7 days AWS charges per GB kept and read. The run ends before a record is that old, so that this part of the bill is unknown.</source>
        <translation>7일을 넘기면 AWS는 보관하고 읽은 GB당 요금을 부과합니다. 레코드가 그만큼 오래되기 전에 실행이 끝나므로 이 부분의 청구액은 알 수 없습니다.</translation>
    </message>
    <message>
        <source>let the scenario last longer than 7 days to see it</source>
        <translation>확인하려면 시나리오를 7일보다 길게 하세요</translation>
    </message>
    <message>
        <source>is more than the number of keys, %1</source>
        <translation>키 개수 %1보다 많습니다</translation>
    </message>
    <message>
        <source>give at most as many as there are keys</source>
        <translation>키 개수 이하로 입력하세요</translation>
    </message>
    <message>
        <source>is more than the largest size, %1</source>
        <translation>가장 큰 크기 %1보다 큽니다</translation>
    </message>
    <message>
        <source>exchange the two</source>
        <translation>두 값을 바꾸세요</translation>
    </message>
    <message>
        <source>holds no sizes</source>
        <translation>크기가 없습니다</translation>
    </message>
    <message>
        <source>give at least one</source>
        <translation>하나 이상 입력하세요</translation>
    </message>
    <message>
        <source>has no weight above zero</source>
        <translation>0보다 큰 가중치가 없습니다</translation>
    </message>
    <message>
        <source>give one of them a weight</source>
        <translation>하나 이상에 가중치를 입력하세요</translation>
    </message>
    <message>
        <source>holds more than the 256 characters of a partition key; what is more is cut, and records may come to share a key</source>
        <translation>파티션 키의 한도인 256자를 넘습니다. 넘는 부분은 잘리므로 여러 레코드의 키가 같아질 수 있습니다</translation>
    </message>
    <message>
        <source>name a shorter field</source>
        <translation>더 짧은 필드를 지정하세요</translation>
    </message>
    <message>
        <source>there is no file %1</source>
        <translation>%1 파일이 없습니다</translation>
    </message>
    <message>
        <source>correct the path; relative ones start at the project&apos;s folder</source>
        <translation>경로를 고치세요. 상대 경로는 프로젝트 폴더를 기준으로 합니다</translation>
    </message>
    <message>
        <source>%1 is no file but a folder or a device</source>
        <translation>%1: 파일이 아니라 폴더 또는 장치입니다</translation>
    </message>
    <message>
        <source>name a file</source>
        <translation>파일을 지정하세요</translation>
    </message>
    <message>
        <source>%1 is larger than 1 GiB</source>
        <translation>%1: 1 GiB보다 큽니다</translation>
    </message>
    <message>
        <source>use a part of it</source>
        <translation>일부만 사용하세요</translation>
    </message>
    <message>
        <source>comes to %1 records/s, which is rounded to none: rates are kept in millionths of a record per second</source>
        <translation>%1 레코드/s이며 0으로 반올림됩니다. 속도는 초당 레코드 수를 백만분의 1 단위까지 다룹니다</translation>
    </message>
    <message>
        <source>give 0.000001 records/s or more, or 0</source>
        <translation>0.000001 records/s 이상 또는 0을 입력하세요</translation>
    </message>
    <message>
        <source>comes to %1 records/s, of which a billion are made: one each nanosecond, the finest step of the clock</source>
        <translation>%1 레코드/s이며 그중 초당 10억 개만 만들어집니다. 시계의 최소 단위인 1나노초에 하나입니다</translation>
    </message>
    <message>
        <source>lower the rate or the factor</source>
        <translation>속도 또는 배수를 낮추세요</translation>
    </message>
    <message>
        <source>spread the records over more keys, or set preserve_key_order to false</source>
        <translation>레코드를 더 많은 키로 나누거나 preserve_key_order를 false로 설정하세요</translation>
    </message>
    <message>
        <source>set preserve_key_order to false, which retries without end have turned on, or limit the retries</source>
        <translation>끝없는 재시도 때문에 켜진 preserve_key_order를 false로 설정하거나 재시도를 제한하세요</translation>
    </message>
    <message>
        <source>Keeping the order of each key lets a key have at most %1: one record per request latency.</source>
        <translation>키별 순서를 유지하면 키 하나는 요청 지연 시간마다 레코드 하나, 최대 %1까지만 보낼 수 있습니다.</translation>
    </message>
    <message>
        <source>The busiest key of %1 brings up to %2. Keeping the order of each key lets it have at most %3, one record per request latency; the rest waits, and is lost in the end.</source>
        <translation>%1에서 가장 바쁜 키가 최대 %2을(를) 보내려 합니다. 키별 순서를 유지하면 요청 지연 시간마다 레코드 하나, 최대 %3까지만 보낼 수 있으므로 나머지는 대기하다 결국 유실됩니다.</translation>
    </message>
    <message>
        <source>Give up the order of each key</source>
        <translation>키별 순서 유지 끄기</translation>
    </message>
    <message>
        <source>%1 of the records of %2 are larger than %3 takes (%4 KiB, data and key together): they are refused and dropped.</source>
        <translation>%2의 레코드 중 %1이(가) %3에서 받을 수 있는 크기(데이터와 키를 합해 %4 KiB)보다 커서 거부되고 폐기됩니다.</translation>
    </message>
    <message>
        <source>%1 of the records of %2 are larger than %3 takes (%4 KiB, data and key together): each fails the whole PutRecords call that it is in. They are dropped, and the others of the call are sent again.</source>
        <translation>%2의 레코드 중 %1이(가) %3에서 받을 수 있는 크기(데이터와 키를 합해 %4 KiB)보다 커서, 이 레코드가 든 PutRecords 호출 전체가 실패합니다. 큰 레코드는 폐기되고 호출의 나머지 레코드는 다시 전송됩니다.</translation>
    </message>
    <message>
        <source>make the records smaller, or let the stream take larger ones, up to 10 MiB</source>
        <translation>레코드를 줄이거나 스트림이 더 큰 레코드(최대 10 MiB)를 받게 하세요</translation>
    </message>
    <message>
        <source>Take records of up to %1 KiB</source>
        <translation>최대 %1 KiB 레코드 받기</translation>
    </message>
    <message>
        <source>Use %1 workers</source>
        <translation>작업자를 %1개로 변경</translation>
    </message>
    <message>
        <source>Let a worker process %1 records/s</source>
        <translation>작업자당 %1 레코드/s를 처리하도록 변경</translation>
    </message>
    <message>
        <source>Up to %2 records/s come into %1, but the workers of %3 that have a shard to read (%4) process %5 records/s: it falls behind while that lasts.</source>
        <translation>%1에 최대 %2 레코드/s가 들어오지만, 읽을 샤드가 있는 %3의 작업자(%4)는 %5 레코드/s를 처리합니다. 그동안 뒤처집니다.</translation>
    </message>
    <message>
        <source>The shards of %1 that one worker of %3 reads bring up to %2 records/s, but a worker processes %4: it falls behind on them, whatever the others do.</source>
        <translation>%3의 한 작업자가 읽는 %1의 샤드에는 최대 %2 레코드/s가 들어오지만 작업자 하나는 %4 레코드/s를 처리합니다. 다른 작업자와 관계없이 이 샤드에서 뒤처집니다.</translation>
    </message>
    <message>
        <source>is ignored: the list of hash-key ranges makes one shard</source>
        <translation>무시됩니다. 해시 키 범위 목록에 따라 샤드가 1개 만들어집니다</translation>
    </message>
    <message>
        <source>Let %1 use the KCL (its lease table in DynamoDB is billed apart)</source>
        <translation>%1에서 KCL 사용 (DynamoDB 리스 테이블 요금은 별도)</translation>
    </message>
    <message>
        <source>%1 gets the aggregated records of %2 as they are: a loop around GetRecords does not take them apart, as the KCL does.</source>
        <translation>%1은(는) %2의 집계된 레코드를 그대로 받습니다. GetRecords 루프는 KCL과 달리 이를 풀어내지 않습니다.</translation>
    </message>
    <message>
        <source>Turn the aggregation of %1 off</source>
        <translation>%1의 집계 끄기</translation>
    </message>
    <message>
        <source>Turn the aggregation of %1 off (%2 USD a month more)</source>
        <translation>%1의 집계 끄기(월 %2 USD 추가)</translation>
    </message>
    <message>
        <source>The traffic of %1 is steady, and on-demand costs about %2 USD a month for it. Provisioned, with as many shards as it needs at its busiest (%3), the stream would cost about %4 USD.</source>
        <translation>%1의 트래픽은 꾸준하며 온디맨드로는 월 약 %2 USD가 듭니다. 가장 바쁠 때 필요한 만큼의 샤드(%3개)로 프로비저닝하면 약 %4 USD입니다.</translation>
    </message>
    <message>
        <source>Switch to provisioned mode, shards: %1 (%2 USD a month less)</source>
        <translation>프로비저닝 모드로 전환, 샤드 %1개(월 %2 USD 절감)</translation>
    </message>
    <message>
        <source>Let %1 spread its records evenly, %2 (costs nothing)</source>
        <translation>%1의 레코드를 고르게 분산, %2(비용 없음)</translation>
    </message>
    <message>
        <source>%1 gets %2 on average, which its shards (%3) take, but up to %4 for %5 at a time, which they don&apos;t. A one-minute average hides that.</source>
        <translation>%1은(는) 평균 %2을(를) 받으며 샤드(%3개)가 감당하지만, 한 번에 %5 동안은 최대 %4이(가) 와서 감당하지 못합니다. 1분 평균에서는 보이지 않습니다.</translation>
    </message>
    <message>
        <source>Let readers share the stream&apos;s limits: %1</source>
        <translation>스트림 한도를 공유할 소비자: %1개</translation>
    </message>
    <message>
        <source>Let readers share the stream&apos;s limits: %1 (%2 USD a month less)</source>
        <translation>스트림 한도를 공유할 소비자: %1개(월 %2 USD 절감)</translation>
    </message>
    <message>
        <source>%1 has %2 readers with enhanced fan-out. A stream registers %3 of them, 50 in on-demand mode with On-demand Advantage; the others read nothing.</source>
        <translation>%1에는 향상된 팬아웃을 쓰는 소비자가 %2개 있습니다. 스트림에 등록되는 것은 %3개, 온디맨드 모드에서 온디맨드 어드밴티지가 있으면 50개이며 나머지는 아무것도 읽지 못합니다.</translation>
    </message>
    <message>
        <source>%1 gets no records and costs %2 USD a month all the same.</source>
        <translation>%1은(는) 레코드를 받지 않는데도 월 %2 USD가 듭니다.</translation>
    </message>
    <message>
        <source>Remove %1 (%2 USD a month less)</source>
        <translation>%1 제거(월 %2 USD 절감)</translation>
    </message>
    <message>
        <source>Give the hot key of %1 a suffix of %2 values (order only per suffix; costs nothing)</source>
        <translation>%1의 핫 키에 값이 %2개인 접미사 붙이기 (순서는 접미사별로만 유지, 비용 없음)</translation>
    </message>
    <message>
        <source>%1 has more workers (%2) than %3 ever has shards (%4). A shard is read by one worker, so that the others (%5) only stand by.</source>
        <translation>%1의 작업자(%2개)가 %3의 샤드(최대 %4개)보다 많습니다. 샤드 하나는 작업자 하나가 읽으므로 나머지(%5개)는 대기만 합니다.</translation>
    </message>
    <message>
        <source>Use as many workers as shards, %1 (costs nothing)</source>
        <translation>작업자를 샤드 수와 같은 %1개로(비용 없음)</translation>
    </message>
    <message>
        <source>Enhanced fan-out for readers: %1</source>
        <translation>향상된 팬아웃을 쓸 소비자: %1개</translation>
    </message>
    <message>
        <source>Enhanced fan-out for readers: %1 (%2 USD a month more)</source>
        <translation>향상된 팬아웃을 쓸 소비자: %1개(월 %2 USD 추가)</translation>
    </message>
    <message>
        <source>Go to %1 shards</source>
        <translation>샤드 %1개로 변경</translation>
    </message>
    <message>
        <source>Go to %1 shards (%2 USD a month more)</source>
        <translation>샤드 %1개로 변경(월 %2 USD 추가)</translation>
    </message>
    <message>
        <source>Go to %1 shards (%2 USD a month less)</source>
        <translation>샤드 %1개로 변경(월 %2 USD 절감)</translation>
    </message>
    <message>
        <source>is refused: %1 will have %2 shards then, and one call goes to at most twice, at least half as many, not to %3</source>
        <translation>거부됩니다. 그때 %1의 샤드는 %2개이며, 한 번의 호출로는 두 배 이하, 절반 이상으로만 바꿀 수 있고 %3개로는 바꿀 수 없습니다</translation>
    </message>
    <message>
        <source>give %1 to %2, and go on with another call</source>
        <translation>%1~%2개로 정하고 다음 호출로 이어 가십시오</translation>
    </message>
    <message>
        <source>is refused: %1 is still UPDATING then, until about %2</source>
        <translation>거부됩니다. 그때 %1은(는) 아직 UPDATING 상태이며 %2쯤 끝납니다</translation>
    </message>
    <message>
        <source>Do it at %1 (costs nothing)</source>
        <translation>%1에 실행(비용 없음)</translation>
    </message>
    <message>
        <source>is refused: %1 is on-demand then, and its shards are the service&apos;s</source>
        <translation>거부됩니다. 그때 %1은(는) 온디맨드이며 샤드는 서비스가 관리합니다</translation>
    </message>
    <message>
        <source>Keep records for %1 hours (%2 USD a month more)</source>
        <translation>레코드를 %1시간 보존(월 %2 USD 추가)</translation>
    </message>
    <message>
        <source>The widest hash-key range of %1 holds %2 % of the keys: its shard is full when the stream gets %3. With even ranges its shards (%4) take %5.</source>
        <translation>%1에서 가장 넓은 해시 키 범위에 키의 %2 %가 들어갑니다. 스트림이 %3을(를) 받으면 그 샤드가 가득 찹니다. 범위가 고르면 샤드(%4개)가 %5을(를) 받습니다.</translation>
    </message>
    <message>
        <source>Use even ranges, %1 shards (costs nothing)</source>
        <translation>고른 범위 사용, 샤드 %1개(비용 없음)</translation>
    </message>
    <message>
        <source>Warm throughput of %2 is set for %1, and the account does not have On-demand Advantage: the stream begins as if it were not set.</source>
        <translation>%1에 웜 처리량 %2이(가) 설정되어 있지만 계정에 온디맨드 어드밴티지가 없습니다. 스트림은 설정하지 않은 것처럼 시작합니다.</translation>
    </message>
    <message>
        <source>Do without warm throughput (costs nothing)</source>
        <translation>웜 처리량 없이 사용(비용 없음)</translation>
    </message>
    <message>
        <source>is refused for %1: the account does not have On-demand Advantage</source>
        <translation>%1에 대해 거부됩니다. 계정에 온디맨드 어드밴티지가 없습니다</translation>
    </message>
    <message>
        <source>Turn On-demand Advantage on for the account</source>
        <translation>계정에 온디맨드 어드밴티지 켜기</translation>
    </message>
    <message>
        <source>Turn On-demand Advantage on for the account (at least %1 USD a month)</source>
        <translation>계정에 온디맨드 어드밴티지 켜기(월 최소 %1 USD)</translation>
    </message>
</context>
<context>
    <name>cost</name>
    <message>
        <source>Shard hours</source>
        <translation>샤드 시간</translation>
    </message>
    <message>
        <source>open shards x time</source>
        <translation>열린 샤드 × 시간</translation>
    </message>
    <message>
        <source>PUT payload units</source>
        <translation>PUT 페이로드 단위</translation>
    </message>
    <message>
        <source>each accepted record rounded up to 25 KB</source>
        <translation>수락된 레코드를 25 KB 단위로 올림</translation>
    </message>
    <message>
        <source>Extended retention</source>
        <translation>연장된 데이터 보존</translation>
    </message>
    <message>
        <source>open shards x time with more than 24 h of retention</source>
        <translation>보존 기간이 24시간을 넘는 동안의 열린 샤드 × 시간</translation>
    </message>
    <message>
        <source>PUT requests</source>
        <translation>PUT 요청</translation>
    </message>
    <message>
        <source>one for each object</source>
        <translation>객체마다 한 번</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty</source>
        <translation>&quot;%1&quot;이(가) 비어 있습니다</translation>
    </message>
    <message>
        <source>fill it in</source>
        <translation>값을 채우세요</translation>
    </message>
    <message>
        <source>%1 is not a date</source>
        <translation>%1: 날짜가 아닙니다</translation>
    </message>
    <message>
        <source>write it as in 2026-05-01</source>
        <translation>2026-05-01처럼 입력하세요</translation>
    </message>
    <message>
        <source>the first tier starts at %1, not at 0</source>
        <translation>첫 요금 구간이 0이 아니라 %1에서 시작합니다</translation>
    </message>
    <message>
        <source>let it start at 0</source>
        <translation>0에서 시작하게 하세요</translation>
    </message>
    <message>
        <source>a tier from %1 follows one from %2</source>
        <translation>%1부터인 요금 구간이 %2부터인 구간 뒤에 있습니다</translation>
    </message>
    <message>
        <source>order the tiers by where they start</source>
        <translation>요금 구간을 시작값 순서로 정렬하세요</translation>
    </message>
    <message>
        <source>the price %1 is negative</source>
        <translation>가격 %1이(가) 음수입니다</translation>
    </message>
    <message>
        <source>give a price of 0 or more, or no tiers if it is unknown</source>
        <translation>0 이상의 가격을 입력하세요. 가격을 모르면 요금 구간을 비워 두세요</translation>
    </message>
    <message>
        <source>there is no text &quot;%1&quot;</source>
        <translation>텍스트 &quot;%1&quot;이(가) 없습니다</translation>
    </message>
    <message>
        <source>give it in quotes, as in &quot;%1&quot;: &quot;…&quot;</source>
        <translation>&quot;%1&quot;: &quot;…&quot;처럼 따옴표 안에 입력하세요</translation>
    </message>
    <message>
        <source>there is no list &quot;%1&quot;</source>
        <translation>목록 &quot;%1&quot;이(가) 없습니다</translation>
    </message>
    <message>
        <source>give it in brackets, as in &quot;%1&quot;: []</source>
        <translation>&quot;%1&quot;: []처럼 대괄호 안에 입력하세요</translation>
    </message>
    <message>
        <source>a tier is not an object</source>
        <translation>요금 구간이 객체가 아닙니다</translation>
    </message>
    <message>
        <source>write it as in {&quot;from&quot;: &quot;0&quot;, &quot;price&quot;: &quot;0.015&quot;}</source>
        <translation>{&quot;from&quot;: &quot;0&quot;, &quot;price&quot;: &quot;0.015&quot;}처럼 입력하세요</translation>
    </message>
    <message>
        <source>a tier cannot start at %1</source>
        <translation>요금 구간은 %1에서 시작할 수 없습니다</translation>
    </message>
    <message>
        <source>write a number such as &quot;0&quot; or &quot;512000&quot;</source>
        <translation>&quot;0&quot; 또는 &quot;512000&quot; 같은 숫자를 입력하세요</translation>
    </message>
    <message>
        <source>an entry is not an object</source>
        <translation>항목이 객체가 아닙니다</translation>
    </message>
    <message>
        <source>give it a key, a unit, tiers, a source and a date</source>
        <translation>키, 단위, 요금 구간, 출처, 날짜를 입력하세요</translation>
    </message>
    <message>
        <source>the prices are not in USD</source>
        <translation>가격이 USD가 아닙니다</translation>
    </message>
    <message>
        <source>give them in US dollars</source>
        <translation>미국 달러로 입력하세요</translation>
    </message>
    <message>
        <source>there are no prices of the region %1</source>
        <translation>%1 리전의 가격이 없습니다</translation>
    </message>
    <message>
        <source>choose one of %1, or import a price list</source>
        <translation>%1 중에서 고르거나 가격 목록을 가져오세요</translation>
    </message>
    <message>
        <source>a price book is an object with a list &quot;entries&quot;</source>
        <translation>가격표는 &quot;entries&quot; 목록이 있는 객체여야 합니다</translation>
    </message>
    <message>
        <source>check that it is a price book</source>
        <translation>가격표가 맞는지 확인하세요</translation>
    </message>
    <message>
        <source>the entry occurs twice</source>
        <translation>같은 항목이 두 번 있습니다</translation>
    </message>
    <message>
        <source>remove one of them</source>
        <translation>둘 중 하나를 제거하세요</translation>
    </message>
    <message>
        <source>the key %1 occurs twice in one object</source>
        <translation>키 %1이(가) 한 객체에 두 번 있습니다</translation>
    </message>
    <message>
        <source>this is not JSON in UTF-8</source>
        <translation>UTF-8로 된 JSON이 아닙니다</translation>
    </message>
    <message>
        <source>correct the text there</source>
        <translation>해당 위치의 텍스트를 고치세요</translation>
    </message>
    <message>
        <source>values are nested more than 16 levels deep</source>
        <translation>값이 16단계보다 깊게 중첩되어 있습니다</translation>
    </message>
    <message>
        <source>the text is larger than 16 MiB</source>
        <translation>텍스트가 16 MiB보다 큽니다</translation>
    </message>
    <message>
        <source>Long-term retention</source>
        <translation>장기 데이터 보존</translation>
    </message>
    <message>
        <source>bytes older than 7 days at the end of each second x time; a month has 730 h and a GB 1,073,741,824 bytes</source>
        <translation>매초 끝에 7일보다 오래된 바이트 × 시간. 한 달은 730시간, 1 GB는 1,073,741,824바이트</translation>
    </message>
    <message>
        <source>Long-term retrieval</source>
        <translation>장기 보존 데이터 검색</translation>
    </message>
    <message>
        <source>bytes older than 7 days that GetRecords returned</source>
        <translation>GetRecords가 반환한 7일보다 오래된 바이트</translation>
    </message>
    <message>
        <source>Long-term retention (the run is too short)</source>
        <translation>장기 데이터 보존(실행이 너무 짧음)</translation>
    </message>
    <message>
        <source>not metered: no record of the run became 7 days old</source>
        <translation>측정되지 않음. 실행 중 7일이 지난 레코드가 없습니다</translation>
    </message>
    <message>
        <source>Enhanced fan-out hours</source>
        <translation>향상된 팬아웃 시간</translation>
    </message>
    <message>
        <source>registered consumers x open shards x time</source>
        <translation>등록된 소비자 x 열린 샤드 x 시간</translation>
    </message>
    <message>
        <source>Enhanced fan-out data</source>
        <translation>향상된 팬아웃 데이터</translation>
    </message>
    <message>
        <source>bytes pushed to registered consumers</source>
        <translation>등록된 소비자에게 푸시된 바이트</translation>
    </message>
    <message>
        <source>each accepted record, data and key, rounded up to 1 KB</source>
        <translation>수락된 레코드마다 데이터와 키를 1 KB 단위로 올림</translation>
    </message>
    <message>
        <source>each record that GetRecords returned, rounded up to 1 KB</source>
        <translation>GetRecords가 돌려준 레코드마다 1 KB 단위로 올림</translation>
    </message>
    <message>
        <source>bytes older than 24 hours and not than 7 days at the end of each second x time; a month has 730 h</source>
        <translation>매초 끝에 24시간보다 오래되고 7일은 넘지 않은 바이트 x 시간. 한 달은 730시간</translation>
    </message>
    <message>
        <source>bytes older than 7 days at the end of each second x time; a month has 730 h</source>
        <translation>매초 끝에 7일보다 오래된 바이트 x 시간. 한 달은 730시간</translation>
    </message>
    <message>
        <source>On-demand stream hours</source>
        <translation>온디맨드 스트림 시간</translation>
    </message>
    <message>
        <source>time in on-demand mode</source>
        <translation>온디맨드 모드로 있은 시간</translation>
    </message>
    <message>
        <source>On-demand data in</source>
        <translation>온디맨드 데이터 수신</translation>
    </message>
    <message>
        <source>On-demand data out</source>
        <translation>온디맨드 데이터 송신</translation>
    </message>
    <message>
        <source>On-demand enhanced fan-out data</source>
        <translation>온디맨드 향상된 팬아웃 데이터</translation>
    </message>
    <message>
        <source>On-demand extended retention</source>
        <translation>온디맨드 연장 보존</translation>
    </message>
    <message>
        <source>On-demand long-term retention</source>
        <translation>온디맨드 장기 보존</translation>
    </message>
    <message>
        <source>Advantage data in</source>
        <translation>Advantage 데이터 수신</translation>
    </message>
    <message>
        <source>Advantage data out</source>
        <translation>Advantage 데이터 송신</translation>
    </message>
    <message>
        <source>Advantage enhanced fan-out data</source>
        <translation>Advantage 향상된 팬아웃 데이터</translation>
    </message>
    <message>
        <source>Advantage extended retention</source>
        <translation>Advantage 연장 보존</translation>
    </message>
    <message>
        <source>Advantage long-term retention</source>
        <translation>Advantage 장기 보존</translation>
    </message>
    <message>
        <source>KMS requests</source>
        <translation>KMS 요청</translation>
    </message>
    <message>
        <source>about 12 calls in 5 minutes for an encrypted stream</source>
        <translation>암호화된 스트림은 5분에 약 12회 호출</translation>
    </message>
    <message>
        <source>Shard-level metrics</source>
        <translation>샤드 수준 지표</translation>
    </message>
    <message>
        <source>chosen metrics x open shards x time</source>
        <translation>선택한 지표 x 열린 샤드 x 시간</translation>
    </message>
    <message>
        <source>On-demand extended retention (the run is too short)</source>
        <translation>온디맨드 연장 보존(실행이 너무 짧음)</translation>
    </message>
    <message>
        <source>not metered: no record of the run became 24 hours old</source>
        <translation>측정되지 않음: 실행 중 24시간이 지난 레코드가 없습니다</translation>
    </message>
    <message>
        <source>25 MiB/s x time, less what all on-demand streams of the account used; over the whole month, which is assumed: AWS names no period</source>
        <translation>25 MiB/s x 시간에서 계정의 모든 온디맨드 스트림이 쓴 양을 뺀 것. 한 달 전체를 기준으로 하며 이는 가정입니다: AWS는 기간을 밝히지 않습니다</translation>
    </message>
    <message>
        <source>Advantage commitment, data in</source>
        <translation>Advantage 약정, 데이터 수신</translation>
    </message>
    <message>
        <source>Advantage commitment, data out</source>
        <translation>Advantage 약정, 데이터 송신</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>shard-hour</source>
        <translation>샤드시간</translation>
    </message>
    <message>
        <source>consumer-shard-hour</source>
        <translation>소비자-샤드시간</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>GB-month</source>
        <translation>GB-월</translation>
    </message>
    <message>
        <source>stream-hour</source>
        <translation>스트림시간</translation>
    </message>
    <message>
        <source>request</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>metric-hour</source>
        <translation>메트릭시간</translation>
    </message>
</context>
<context>
    <name>differences</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>File version</source>
        <translation>파일 버전</translation>
    </message>
    <message>
        <source>Cost settings</source>
        <translation>비용 설정</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>활성 상태</translation>
    </message>
    <message>
        <source>Bend points</source>
        <translation>꺾임점</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Nodes in it</source>
        <translation>안의 노드</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation>접힘</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>실행 시간</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작 시각</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>워밍업</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Order in the file</source>
        <translation>파일 안의 순서</translation>
    </message>
    <message>
        <source>Frame &quot;%1&quot;</source>
        <translation>프레임 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Note &quot;%1&quot;</source>
        <translation>메모 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>시나리오</translation>
    </message>
    <message>
        <source>Event at %1: %2 of %3</source>
        <translation>%1의 이벤트: %3의 %2</translation>
    </message>
    <message>
        <source>Objective for %1</source>
        <translation>%1 목표</translation>
    </message>
    <message>
        <source>Objective for %1 of %2</source>
        <translation>%2의 %1 목표</translation>
    </message>
</context>
<context>
    <name>document</name>
    <message>
        <source>this project was written by a newer version of the program and can only be looked at and run</source>
        <translation>이 프로젝트는 프로그램의 더 새로운 버전에서 만들어져 보거나 실행할 수만 있습니다</translation>
    </message>
    <message>
        <source>open it with that version to change it</source>
        <translation>변경하려면 그 버전으로 여세요</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>the port does not take this link</source>
        <translation>포트가 이 연결을 받을 수 없습니다</translation>
    </message>
    <message>
        <source>remove the link</source>
        <translation>연결을 제거하세요</translation>
    </message>
    <message>
        <source>there is no such node in the run</source>
        <translation>실행 중인 파이프라인에 해당 노드가 없습니다</translation>
    </message>
    <message>
        <source>the run is over</source>
        <translation>실행이 끝났습니다</translation>
    </message>
    <message>
        <source>start a new run</source>
        <translation>새로 실행하세요</translation>
    </message>
    <message>
        <source>has no object &quot;settings&quot;</source>
        <translation>&quot;settings&quot; 객체가 없습니다</translation>
    </message>
    <message>
        <source>give the settings to change</source>
        <translation>바꿀 설정을 입력하세요</translation>
    </message>
    <message>
        <source>cannot change while the run goes on</source>
        <translation>실행 중에는 바꿀 수 없습니다</translation>
    </message>
    <message>
        <source>stop the run and start it again</source>
        <translation>실행을 중지하고 다시 시작하세요</translation>
    </message>
    <message>
        <source>the node has no action &quot;%1&quot;</source>
        <translation>노드에 &quot;%1&quot; 동작이 없습니다</translation>
    </message>
    <message>
        <source>the consumer reads no stream</source>
        <translation>소비자가 읽는 스트림이 없습니다</translation>
    </message>
    <message>
        <source>link it to one</source>
        <translation>스트림에 연결하세요</translation>
    </message>
    <message>
        <source>there is no such worker alive</source>
        <translation>살아 있는 작업자 중에 이 번호가 없습니다</translation>
    </message>
    <message>
        <source>give a number from 0 to %1</source>
        <translation>0부터 %1까지의 숫자를 입력하세요</translation>
    </message>
    <message>
        <source>reads no stream</source>
        <translation>읽을 스트림 없음</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>held back by what it hands records to</source>
        <translation>레코드를 받는 쪽이 막혀 대기 중</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>읽는 중</translation>
    </message>
    <message>
        <source>records that were moved to disk cannot be read back</source>
        <translation>디스크로 옮긴 레코드를 다시 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>check the temporary folder, or raise log_memory_mib</source>
        <translation>임시 폴더를 확인하거나 log_memory_mib를 늘리세요</translation>
    </message>
    <message>
        <source>%1 shards, %2 at their limit</source>
        <translation>샤드 %1개 중 %2개가 한도에 도달</translation>
    </message>
    <message>
        <source>%1 shards</source>
        <translation>샤드 %1개</translation>
    </message>
    <message>
        <source>give ranges that follow one another from 0 to 340282366920938463463374607431768211455</source>
        <translation>0부터 340282366920938463463374607431768211455까지 빈틈없이 이어지는 범위를 입력하세요</translation>
    </message>
    <message>
        <source>ends before it starts</source>
        <translation>끝이 시작보다 앞에 있습니다</translation>
    </message>
    <message>
        <source>starts at %1, which is not right behind the range before it</source>
        <translation>시작값 %1이(가) 앞 범위 바로 다음이 아닙니다</translation>
    </message>
    <message>
        <source>comes after the end of the hash-key space</source>
        <translation>해시 키 공간이 끝난 뒤에 있습니다</translation>
    </message>
    <message>
        <source>ends at %1, before the end of the hash-key space</source>
        <translation>해시 키 공간의 끝에 못 미치는 %1에서 끝납니다</translation>
    </message>
    <message>
        <source>records of a stream cannot be moved to disk (%1: %2)</source>
        <translation>스트림의 레코드를 디스크로 옮길 수 없습니다(%1: %2)</translation>
    </message>
    <message>
        <source>free some room there, set TMPDIR to another folder, or raise log_memory_mib</source>
        <translation>공간을 확보하거나 TMPDIR을 다른 폴더로 지정하거나 log_memory_mib를 늘리세요</translation>
    </message>
    <message>
        <source>cannot be written (%1)</source>
        <translation>쓸 수 없습니다(%1)</translation>
    </message>
    <message>
        <source>check the folder&apos;s permissions and its free room</source>
        <translation>폴더의 권한과 남은 공간을 확인하세요</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>장애</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>스로틀링됨</translation>
    </message>
    <message>
        <source>producing</source>
        <translation>생산 중</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>생산 없음</translation>
    </message>
    <message>
        <source>writing object %1</source>
        <translation>객체 %1 쓰는 중</translation>
    </message>
    <message>
        <source>no object open</source>
        <translation>열린 객체 없음</translation>
    </message>
    <message>
        <source>1 shard, at its limit</source>
        <translation>샤드 1개가 한도에 도달</translation>
    </message>
    <message>
        <source>1 shard</source>
        <translation>샤드 1개</translation>
    </message>
    <message>
        <source>ValidationException: the shards of an on-demand stream are the service&apos;s</source>
        <translation>ValidationException: 온디맨드 스트림의 샤드는 서비스가 관리합니다</translation>
    </message>
    <message>
        <source>switch the stream to provisioned mode first (update_stream_mode)</source>
        <translation>먼저 스트림을 프로비저닝 모드로 바꾸세요(update_stream_mode)</translation>
    </message>
    <message>
        <source>ResourceNotFoundException: &quot;%1&quot; is no open shard</source>
        <translation>ResourceNotFoundException: &quot;%1&quot;은(는) 열린 샤드가 아닙니다</translation>
    </message>
    <message>
        <source>name one such as %1</source>
        <translation>%1 같은 것을 지정하세요</translation>
    </message>
    <message>
        <source>ResourceInUseException: the stream is UPDATING</source>
        <translation>ResourceInUseException: 스트림이 UPDATING 상태입니다</translation>
    </message>
    <message>
        <source>wait until the change before is done (reshard_seconds)</source>
        <translation>앞의 변경이 끝날 때까지 기다리세요(reshard_seconds)</translation>
    </message>
    <message>
        <source>the shard&apos;s range is too small to be split</source>
        <translation>샤드의 범위가 너무 작아 분할할 수 없습니다</translation>
    </message>
    <message>
        <source>split another one</source>
        <translation>다른 샤드를 분할하세요</translation>
    </message>
    <message>
        <source>InvalidArgumentException: %1 does not lie within the shard&apos;s range</source>
        <translation>InvalidArgumentException: %1이(가) 샤드의 범위 안에 있지 않습니다</translation>
    </message>
    <message>
        <source>give a number above %1 and below %2</source>
        <translation>%1보다 크고 %2보다 작은 수를 주세요</translation>
    </message>
    <message>
        <source>InvalidArgumentException: %1 and %2 are no neighbours</source>
        <translation>InvalidArgumentException: %1 및 %2은(는) 이웃이 아닙니다</translation>
    </message>
    <message>
        <source>name two shards of which one&apos;s range begins where the other&apos;s ends</source>
        <translation>한쪽 범위가 끝나는 곳에서 다른 쪽이 시작하는 두 샤드를 지정하세요</translation>
    </message>
    <message>
        <source>LimitExceededException: from %1 shards one call goes to at most twice, at least half as many, not to %2</source>
        <translation>LimitExceededException: 샤드 %1개에서는 한 번에 최대 두 배, 최소 절반까지만 바꿀 수 있고 %2개로는 바꿀 수 없습니다</translation>
    </message>
    <message>
        <source>give %1 to %2, and go on with another call</source>
        <translation>%1~%2개로 정하고 다음 호출로 이어 가십시오</translation>
    </message>
    <message>
        <source>LimitExceededException: a stream goes to at most %1 shards</source>
        <translation>LimitExceededException: 스트림은 최대 %1개 샤드까지 늘어납니다</translation>
    </message>
    <message>
        <source>give fewer</source>
        <translation>더 적게 주세요</translation>
    </message>
    <message>
        <source>LimitExceededException: the shard count was updated %1 times within 24 hours</source>
        <translation>LimitExceededException: 24시간 안에 샤드 수를 %1번 바꾸었습니다</translation>
    </message>
    <message>
        <source>wait, or split and merge single shards</source>
        <translation>기다리거나 샤드를 하나씩 분할하고 병합하세요</translation>
    </message>
    <message>
        <source>the stream is in this mode already</source>
        <translation>스트림이 이미 이 모드입니다</translation>
    </message>
    <message>
        <source>choose the other one</source>
        <translation>다른 것을 선택하세요</translation>
    </message>
    <message>
        <source>LimitExceededException: the mode was switched %1 times within 24 hours</source>
        <translation>LimitExceededException: 24시간 안에 모드를 %1번 바꾸었습니다</translation>
    </message>
    <message>
        <source>wait until 24 hours have passed since the first switch</source>
        <translation>첫 전환 후 24시간이 지날 때까지 기다리세요</translation>
    </message>
    <message>
        <source>ValidationException: only an on-demand stream of an account with On-demand Advantage has warm throughput</source>
        <translation>ValidationException: 온디맨드 Advantage 계정의 온디맨드 스트림에만 웜 처리량이 있습니다</translation>
    </message>
    <message>
        <source>set account.kinesis_on_demand_advantage, and the mode to on_demand</source>
        <translation>account.kinesis_on_demand_advantage를 켜고 모드를 on_demand로 하세요</translation>
    </message>
    <message>
        <source>LimitExceededException: %1 consumers are registered for enhanced fan-out, and the stream takes no more</source>
        <translation>LimitExceededException: 향상된 팬아웃에 소비자 %1개가 등록되어 있어 스트림이 더 받지 않습니다</translation>
    </message>
    <message>
        <source>let the others read with GetRecords (enhanced_fan_out false)</source>
        <translation>나머지는 GetRecords로 읽게 하세요(enhanced_fan_out false)</translation>
    </message>
    <message>
        <source>UPDATING from %1 shards</source>
        <translation>샤드 %1개에서 UPDATING</translation>
    </message>
    <message>
        <source>loses data to retention</source>
        <translation>보존 기간 초과로 데이터 손실 중</translation>
    </message>
    <message>
        <source>data loss in %1</source>
        <translation>%1 후 데이터 손실</translation>
    </message>
</context>
<context>
    <name>examples</name>
    <message>
        <source>Clickstream</source>
        <translation>클릭스트림</translation>
    </message>
    <message>
        <source>A web shop&apos;s clicks, six in ten of them with the same key, through a stream of two shards to one application.</source>
        <translation>웹 쇼핑몰의 클릭을 샤드 2개짜리 스트림을 거쳐 애플리케이션 하나로 보냅니다. 클릭 열 개 중 여섯 개는 키가 같습니다.</translation>
    </message>
    <message>
        <source>Watch one shard throttle while the other has room, the spike at 10 minutes, and how far the application falls behind while it is stopped from 30 to 40 minutes.</source>
        <translation>한 샤드에 여유가 있는데도 다른 샤드가 스로틀링되는 모습, 10분의 스파이크, 그리고 30분부터 40분까지 중지된 동안 애플리케이션이 얼마나 뒤처지는지 살펴보세요.</translation>
    </message>
    <message>
        <source>Bursts below the average</source>
        <translation>평균에 가려진 버스트</translation>
    </message>
    <message>
        <source>A shard takes 1,000 records a second; this producer averages 600 and is throttled all the same.</source>
        <translation>샤드 하나는 초당 레코드 1,000개를 받습니다. 이 생산자는 평균이 600개인데도 스로틀링됩니다.</translation>
    </message>
    <message>
        <source>Watch IncomingRecords at 60 s, where all is calm, then at 1 s and at 100 ms, where the bursts are.</source>
        <translation>IncomingRecords를 모든 것이 평온해 보이는 60 s 해상도로 본 다음, 버스트가 드러나는 1 s와 100 ms 해상도로 보세요.</translation>
    </message>
    <message>
        <source>Outage and catch-up</source>
        <translation>장애와 따라잡기</translation>
    </message>
    <message>
        <source>How long an application needs to catch up after half an hour of outage, and what its spare capacity has to do with it.</source>
        <translation>30분 동안 장애를 겪은 애플리케이션이 따라잡는 데 걸리는 시간과, 여유 용량이 여기에 미치는 영향을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Watch the iterator age climb to 30 minutes, then fall more slowly than it rose; try more workers and more shards.</source>
        <translation>반복자 수명이 30분까지 늘어났다가 늘 때보다 천천히 줄어드는 모습을 살펴보고, 작업자와 샤드를 늘려 보세요.</translation>
    </message>
    <message>
        <source>Orders as JSON</source>
        <translation>JSON 주문</translation>
    </message>
    <message>
        <source>Orders made from a template with nested JSON travel through a stream into files in a bucket.</source>
        <translation>중첩된 JSON 템플릿으로 만든 주문이 스트림을 거쳐 버킷의 파일이 됩니다.</translation>
    </message>
    <message>
        <source>Watch the objects that the bucket writes: in the window they go to the output folder, on the command line to --out.</source>
        <translation>버킷이 쓰는 객체를 살펴보세요. 창에서 실행하면 출력 폴더에, 명령줄에서 실행하면 --out에 기록됩니다.</translation>
    </message>
    <message>
        <source>A hot key and its cure</source>
        <translation>핫 키와 그 해결책</translation>
    </message>
    <message>
        <source>Six in ten records have the same key: four shards throttle, sixteen throttle as much, and four are enough once the key is spread.</source>
        <translation>레코드 열에 여섯은 키가 같습니다. 샤드 4개도 스로틀링되고 16개도 똑같이 스로틀링되지만, 키를 흩어 놓으면 4개로 충분합니다.</translation>
    </message>
    <message>
        <source>Watch the shards of the three streams: in the first two one is full while the others idle; in the third all are equally busy.</source>
        <translation>세 스트림의 샤드를 보십시오. 앞의 둘에서는 샤드 하나가 가득 차고 나머지는 한가하며, 세 번째에서는 모두 비슷하게 바쁩니다.</translation>
    </message>
    <message>
        <source>Five pollers against fan-out</source>
        <translation>폴링 다섯과 팬아웃</translation>
    </message>
    <message>
        <source>Five applications read one shard: sharing its 2 MiB/s they fall behind without end, with enhanced fan-out all five are 70 ms behind.</source>
        <translation>애플리케이션 다섯이 샤드 하나를 읽습니다. 2 MiB/s를 나누어 쓰면 끝없이 뒤처지고, 향상된 팬아웃을 쓰면 다섯 모두 70 ms만 뒤집니다.</translation>
    </message>
    <message>
        <source>Watch LagMilliseconds of the applications, ReadProvisionedThroughputExceeded of the first stream, and what the second one costs.</source>
        <translation>애플리케이션의 LagMilliseconds, 첫 스트림의 ReadProvisionedThroughputExceeded, 두 번째 스트림의 비용을 보십시오.</translation>
    </message>
    <message>
        <source>Reshard with a backlog</source>
        <translation>밀린 레코드가 있을 때의 리샤딩</translation>
    </message>
    <message>
        <source>After half an hour of outage two shards would need two hours to catch up; resharded to four, they need three quarters of an hour. Order survives only where parents are finished first.</source>
        <translation>30분 장애 뒤에 샤드 2개로는 따라잡는 데 두 시간이 걸립니다. 4개로 리샤딩하면 45분이면 됩니다. 부모 샤드를 먼저 끝낼 때만 순서가 유지됩니다.</translation>
    </message>
    <message>
        <source>Watch the old shards being closed and emptied before the new ones are read, and OutOfOrderRecords of the reader that takes shards as they come.</source>
        <translation>옛 샤드가 닫히고 비워진 뒤에야 새 샤드를 읽는 모습과, 샤드를 나오는 대로 읽는 소비자의 OutOfOrderRecords를 보십시오.</translation>
    </message>
    <message>
        <source>Replay after a bad deploy</source>
        <translation>잘못된 배포 뒤 다시 읽기</translation>
    </message>
    <message>
        <source>A broken release writes wrong totals for a quarter of an hour. Reading the stream again from before it puts them right, while another application goes on live.</source>
        <translation>잘못된 배포가 15분 동안 틀린 합계를 씁니다. 다른 애플리케이션이 실시간으로 읽는 동안, 배포 이전부터 스트림을 다시 읽어 바로잡습니다.</translation>
    </message>
    <message>
        <source>On-demand, and traffic that doubles</source>
        <translation>온디맨드와 두 배가 되는 트래픽</translation>
    </message>
    <message>
        <source>An on-demand stream follows its traffic within 15 minutes, and throttles until then. Warm throughput is there from the start.</source>
        <translation>온디맨드 스트림은 15분 안에 트래픽을 따라가며 그때까지는 스로틀링됩니다. 웜 처리량은 처음부터 준비되어 있습니다.</translation>
    </message>
    <message>
        <source>Watch GrantedWriteBytes climb in steps behind IncomingBytes, and what is refused after 10 and after 30 minutes.</source>
        <translation>GrantedWriteBytes가 IncomingBytes를 뒤따라 계단처럼 오르는 모습과, 10분과 30분 이후에 거부되는 양을 보십시오.</translation>
    </message>
    <message>
        <source>The KPL against one-record puts</source>
        <translation>KPL과 레코드 하나씩 넣기</translation>
    </message>
    <message>
        <source>4,000 small records a second are four times too many for one shard. Packed by the Kinesis Producer Library they fit, and cost a fraction.</source>
        <translation>작은 레코드 초당 4,000개는 샤드 하나가 받는 양의 네 배입니다. Kinesis Producer Library로 묶으면 들어가고 비용도 훨씬 적습니다.</translation>
    </message>
    <message>
        <source>Watch IncomingRecords of the two streams, PutAttempts and RetryAmplification of the first producer, and the PUT payload units on the bill.</source>
        <translation>두 스트림의 IncomingRecords, 첫 생산자의 PutAttempts와 RetryAmplification, 청구서의 PUT 페이로드 단위를 보십시오.</translation>
    </message>
    <message>
        <source>Watch DuplicateRecords of Totals after 45 minutes, which are the same records in the same order, and LagMilliseconds of Dashboard, which does not move.</source>
        <translation>45분 이후 Totals의 DuplicateRecords(같은 레코드가 같은 순서로 다시 옵니다)와 움직이지 않는 Dashboard의 LagMilliseconds를 보십시오.</translation>
    </message>
</context>
<context>
    <name>frames</name>
    <message>
        <source>Blue</source>
        <translation>파란색</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>초록색</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>호박색</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>빨간색</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>보라색</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>회색</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Each theme has its own shade of it.</source>
        <translation>테마마다 고유한 색조로 나타납니다.</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>기본</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Plain text; addresses that begin with https:// become links.</source>
        <translation>서식 없는 텍스트입니다. https://로 시작하는 주소는 링크가 됩니다.</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>Getting started</source>
        <translation>시작하기</translation>
    </message>
    <message>
        <source>Throttling and token buckets</source>
        <translation>스로틀링과 토큰 버킷</translation>
    </message>
    <message>
        <source>How cost is estimated</source>
        <translation>비용을 추정하는 방법</translation>
    </message>
    <message>
        <source>Repeatable runs</source>
        <translation>재현 가능한 실행</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>키보드</translation>
    </message>
    <message>
        <source>Import a stream from AWS</source>
        <translation>AWS에서 스트림 가져오기</translation>
    </message>
    <message>
        <source>Shards, resharding and capacity modes</source>
        <translation>샤드, 리샤딩, 용량 모드</translation>
    </message>
    <message>
        <source>Reading a stream</source>
        <translation>스트림 읽기</translation>
    </message>
    <message>
        <source>Kinesis Data Streams: what is simulated</source>
        <translation>Kinesis Data Streams: 무엇을 시뮬레이션하나</translation>
    </message>
    <message>
        <source>The editor</source>
        <translation>편집기</translation>
    </message>
    <message>
        <source>Scenarios and runs</source>
        <translation>시나리오와 실행</translation>
    </message>
    <message>
        <source>Charts and shards over time</source>
        <translation>차트와 시간에 따른 샤드</translation>
    </message>
    <message>
        <source>Problems and quick fixes</source>
        <translation>문제와 빠른 수정</translation>
    </message>
    <message>
        <source>Files and recovery</source>
        <translation>파일과 복구</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>The metric %1 was left out: IncomingRecords and IncomingBytes, by label or id, are what is used.</source>
        <translation>지표 %1은(는) 제외했습니다. 레이블이나 ID가 IncomingRecords 또는 IncomingBytes인 지표만 씁니다.</translation>
    </message>
    <message>
        <source>The metric %1 was left out: one series of the same name came before it.</source>
        <translation>지표 %1은(는) 제외했습니다. 같은 이름의 계열이 먼저 있었습니다.</translation>
    </message>
    <message>
        <source>CloudWatch says %1 of the metric %2: datapoints may be missing.</source>
        <translation>CloudWatch가 지표 %2의 상태를 %1(으)로 알렸습니다. 빠진 데이터 포인트가 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>there are %1 timestamps and %2 values</source>
        <translation>타임스탬프는 %1개인데 값은 %2개입니다</translation>
    </message>
    <message>
        <source>copy the whole output again</source>
        <translation>출력 전체를 다시 복사하세요</translation>
    </message>
    <message>
        <source>the datapoint has no Sum</source>
        <translation>데이터 포인트에 Sum이 없습니다</translation>
    </message>
    <message>
        <source>ask CloudWatch with --statistics Sum</source>
        <translation>--statistics Sum으로 CloudWatch에 다시 요청하세요</translation>
    </message>
    <message>
        <source>%1 is no time between 2011 and 2100</source>
        <translation>%1: 2011년에서 2100년 사이의 시각이 아닙니다</translation>
    </message>
    <message>
        <source>%1 is no sum from 0 to 1e15</source>
        <translation>%1: 0에서 1e15 사이의 합계가 아닙니다</translation>
    </message>
    <message>
        <source>ask CloudWatch for the statistic Sum</source>
        <translation>CloudWatch에 통계 Sum을 요청하세요</translation>
    </message>
    <message>
        <source>this is the stream %1, but there is one more, %2</source>
        <translation>이것은 스트림 %1인데, 다른 스트림 %2도 있습니다</translation>
    </message>
    <message>
        <source>import one stream at a time</source>
        <translation>한 번에 스트림 하나만 가져오세요</translation>
    </message>
    <message>
        <source>the range ends before it starts</source>
        <translation>범위의 끝이 시작보다 앞섭니다</translation>
    </message>
    <message>
        <source>must be an object, is %1</source>
        <translation>객체여야 하는데 %1입니다</translation>
    </message>
    <message>
        <source>must be a list, is %1</source>
        <translation>목록이어야 하는데 %1입니다</translation>
    </message>
    <message>
        <source>there is no name of 1 to 128 letters, digits, _, . or -</source>
        <translation>영문자, 숫자, _, ., -로 된 1~128자의 이름이 없습니다</translation>
    </message>
    <message>
        <source>must be a whole number, is %1</source>
        <translation>정수여야 하는데 %1입니다</translation>
    </message>
    <message>
        <source>%1 = %2 was left out: this version has no such setting, or does not allow the value.</source>
        <translation>%1 = %2은(는) 제외했습니다. 이 버전에는 그런 설정이 없거나 이 값을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>What &apos;aws kinesis list-shards&apos; prints is missing: the hash-key ranges are assumed to be even.</source>
        <translation>&apos;aws kinesis list-shards&apos;의 출력이 없습니다. 해시 키 범위가 고르다고 가정합니다.</translation>
    </message>
    <message>
        <source>What &apos;aws kinesis list-shards&apos; prints is missing: one shard is assumed.</source>
        <translation>&apos;aws kinesis list-shards&apos;의 출력이 없습니다. 샤드가 하나라고 가정합니다.</translation>
    </message>
    <message>
        <source>The list of shards has more pages, so that hash keys from %1 on are missing: even ranges are assumed.</source>
        <translation>샤드 목록에 다음 페이지가 있어 해시 키 %1부터 빠져 있습니다. 범위가 고르다고 가정합니다.</translation>
    </message>
    <message>
        <source>The open shards leave a gap or overlap at the hash key %1: even ranges are assumed. List the shards again while the stream is ACTIVE.</source>
        <translation>열려 있는 샤드가 해시 키 %1에서 비거나 겹칩니다. 범위가 고르다고 가정합니다. 스트림이 ACTIVE일 때 샤드 목록을 다시 받으세요.</translation>
    </message>
    <message>
        <source>One closed shard was left out: it takes no records any more.</source>
        <translation>닫힌 샤드 1개를 제외했습니다. 더 이상 레코드를 받지 않습니다.</translation>
    </message>
    <message>
        <source>%1 closed shards were left out: they take no records any more.</source>
        <translation>닫힌 샤드 %1개를 제외했습니다. 더 이상 레코드를 받지 않습니다.</translation>
    </message>
    <message>
        <source>The summary tells of %1 open shards, the list has %2: the list is taken.</source>
        <translation>요약에는 열려 있는 샤드가 %1개, 목록에는 %2개입니다. 목록을 따릅니다.</translation>
    </message>
    <message>
        <source>give what &apos;aws kinesis describe-stream-summary&apos;, &apos;list-shards&apos;, &apos;list-stream-consumers&apos; or &apos;aws cloudwatch get-metric-data&apos; print with --output json</source>
        <translation>&apos;aws kinesis describe-stream-summary&apos;, &apos;list-shards&apos;, &apos;list-stream-consumers&apos; 또는 &apos;aws cloudwatch get-metric-data&apos;의 --output json 출력을 넣으세요</translation>
    </message>
    <message>
        <source>there is no JSON in it</source>
        <translation>JSON이 없습니다</translation>
    </message>
    <message>
        <source>nothing in it is known</source>
        <translation>아는 내용이 하나도 없습니다</translation>
    </message>
    <message>
        <source>The document at line %1 was left out: it has %2 at its top, and none of the keys that are known.</source>
        <translation>%1행의 문서는 제외했습니다. 맨 위에 %2이(가) 있고, 아는 키가 없습니다.</translation>
    </message>
    <message>
        <source>Line %1 is no JSON and was passed over: %2.</source>
        <translation>%1행은 JSON이 아니어서 건너뛰었습니다: %2.</translation>
    </message>
    <message>
        <source>%1 lines are no JSON and were passed over, the first is line %2: %3.</source>
        <translation>%1개 행은 JSON이 아니어서 건너뛰었습니다. 첫 번째는 %2행입니다: %3.</translation>
    </message>
    <message>
        <source>Stream %1.</source>
        <translation>스트림 %1.</translation>
    </message>
    <message>
        <source>The region is assumed to be %1: no document names one.</source>
        <translation>리전을 %1(으)로 가정합니다. 리전이 적힌 문서가 없습니다.</translation>
    </message>
    <message>
        <source>Stream %1 in %2.</source>
        <translation>스트림 %1, 리전 %2.</translation>
    </message>
    <message>
        <source>What &apos;aws kinesis describe-stream-summary&apos; prints is missing: the stream is assumed to be provisioned, to keep records for 24 hours and not to be encrypted.</source>
        <translation>&apos;aws kinesis describe-stream-summary&apos;의 출력이 없습니다. 프로비저닝 모드이고, 레코드를 24시간 보존하며, 암호화하지 않는다고 가정합니다.</translation>
    </message>
    <message>
        <source>The stream was %1 when it was described; it may be different now.</source>
        <translation>출력할 때 스트림의 상태가 %1이었습니다. 지금은 다를 수 있습니다.</translation>
    </message>
    <message>
        <source>Capacity mode: on-demand.</source>
        <translation>용량 모드: 온디맨드.</translation>
    </message>
    <message>
        <source>The stream is on-demand, which this version does not simulate: it was made provisioned with the shards that it has.</source>
        <translation>온디맨드 스트림입니다. 이 버전은 온디맨드를 시뮬레이션하지 않으므로 현재 샤드를 그대로 둔 프로비저닝 스트림으로 만들었습니다.</translation>
    </message>
    <message>
        <source>Capacity mode: provisioned.</source>
        <translation>용량 모드: 프로비저닝.</translation>
    </message>
    <message>
        <source>The capacity mode is assumed to be provisioned: %1 is none that is known.</source>
        <translation>용량 모드를 프로비저닝으로 가정합니다. %1은(는) 모르는 모드입니다.</translation>
    </message>
    <message>
        <source>The capacity of an on-demand stream follows its past peak: add the metric IncomingBytes of the last 30 days to have it.</source>
        <translation>온디맨드 스트림의 용량은 과거 최고치를 따릅니다. 지난 30일의 지표 IncomingBytes를 추가하면 반영됩니다.</translation>
    </message>
    <message>
        <source>Previous peak of writes: %1 MiB/s.</source>
        <translation>과거 쓰기 최고치: %1 MiB/s.</translation>
    </message>
    <message>
        <source>%1 open shards with uneven hash-key ranges.</source>
        <translation>열려 있는 샤드 %1개, 해시 키 범위가 고르지 않음.</translation>
    </message>
    <message>
        <source>One open shard.</source>
        <translation>열려 있는 샤드 1개.</translation>
    </message>
    <message>
        <source>%1 open shards with even hash-key ranges.</source>
        <translation>열려 있는 샤드 %1개, 해시 키 범위가 고름.</translation>
    </message>
    <message>
        <source>Retention period: %1 hours.</source>
        <translation>보존 기간: %1시간.</translation>
    </message>
    <message>
        <source>Encryption with AWS KMS.</source>
        <translation>AWS KMS로 암호화.</translation>
    </message>
    <message>
        <source>Largest record: %1 KiB.</source>
        <translation>최대 레코드: %1 KiB.</translation>
    </message>
    <message>
        <source>Warm throughput: %1 MiB/s.</source>
        <translation>웜 처리량: %1 MiB/s.</translation>
    </message>
    <message>
        <source>Shard-level metrics: %1.</source>
        <translation>샤드 수준 지표: %1.</translation>
    </message>
    <message>
        <source>The metrics show no traffic: there is no producer.</source>
        <translation>지표에 트래픽이 없습니다. 생산자를 만들지 않습니다.</translation>
    </message>
    <message>
        <source>What &apos;aws cloudwatch get-metric-data&apos; prints for IncomingRecords and IncomingBytes is missing: there is no producer.</source>
        <translation>IncomingRecords와 IncomingBytes에 대한 &apos;aws cloudwatch get-metric-data&apos;의 출력이 없습니다. 생산자를 만들지 않습니다.</translation>
    </message>
    <message>
        <source>The consumer %1 was left out: it is being removed.</source>
        <translation>소비자 %1은(는) 제외했습니다. 삭제되는 중입니다.</translation>
    </message>
    <message>
        <source>The consumer %1 was left out: it reads another stream.</source>
        <translation>소비자 %1은(는) 제외했습니다. 다른 스트림을 읽습니다.</translation>
    </message>
    <message>
        <source>Registered consumer %1.</source>
        <translation>등록된 소비자 %1.</translation>
    </message>
    <message>
        <source>Enhanced fan-out is not simulated by this version: registered consumers share the read limits of the shards.</source>
        <translation>이 버전은 향상된 팬아웃을 시뮬레이션하지 않습니다. 등록된 소비자가 샤드의 읽기 한도를 나눠 씁니다.</translation>
    </message>
    <message>
        <source>The list of consumers has more pages: there are more consumers.</source>
        <translation>소비자 목록에 다음 페이지가 있습니다. 소비자가 더 있습니다.</translation>
    </message>
    <message>
        <source>The stream has registered consumers (%1): add what &apos;aws kinesis list-stream-consumers&apos; prints to have them.</source>
        <translation>등록된 소비자가 있습니다(%1). &apos;aws kinesis list-stream-consumers&apos;의 출력을 추가하면 반영됩니다.</translation>
    </message>
    <message>
        <source>Applications that poll with GetRecords are in no list of AWS: add a consumer for each by hand.</source>
        <translation>GetRecords로 폴링하는 애플리케이션은 AWS의 어느 목록에도 없습니다. 하나마다 소비자를 직접 추가하세요.</translation>
    </message>
    <message>
        <source>Peak of the traffic: %1 records/s, %2 MiB/s.</source>
        <translation>트래픽 최고치: %1 레코드/s, %2 MiB/s.</translation>
    </message>
    <message>
        <source>The one datapoint is taken to be a sum over %1 s.</source>
        <translation>하나뿐인 데이터 포인트를 %1초 동안의 합계로 봅니다.</translation>
    </message>
    <message>
        <source>Datapoints are taken to be sums over %1 s, the least distance between them.</source>
        <translation>데이터 포인트를 서로의 최소 간격인 %1초 동안의 합계로 봅니다.</translation>
    </message>
    <message>
        <source>Within %1 s the traffic is taken to be steady: bursts that are shorter do not show in these metrics.</source>
        <translation>%1초 안에서는 트래픽이 일정하다고 봅니다. 더 짧은 버스트는 이 지표에 나타나지 않습니다.</translation>
    </message>
    <message>
        <source>The metric data has more pages: the peak may be in one of them.</source>
        <translation>지표 데이터에 다음 페이지가 있습니다. 최고치가 거기에 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>The peak is taken as a steady rate: traffic over time needs a file beside the project, which has no place yet.</source>
        <translation>최고치를 일정한 속도로 씁니다. 시간에 따른 트래픽은 프로젝트 옆의 파일이 필요한데, 프로젝트가 아직 저장되지 않았습니다.</translation>
    </message>
    <message>
        <source>Traffic over time: %1 datapoints from %2 to %3, in the file %4.</source>
        <translation>시간에 따른 트래픽: %2부터 %3까지 데이터 포인트 %1개, 파일 %4.</translation>
    </message>
    <message>
        <source>The size of records is assumed to be %1 bytes of data: it takes both IncomingRecords and IncomingBytes to know it.</source>
        <translation>레코드 크기를 데이터 %1바이트로 가정합니다. IncomingRecords와 IncomingBytes가 모두 있어야 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Mean size of a record: %1 bytes with its partition key.</source>
        <translation>레코드의 평균 크기: 파티션 키를 포함해 %1바이트.</translation>
    </message>
    <message>
        <source>Partition keys are assumed to be random, of %1 bytes, and all records to be of one size: no metric tells of hot keys.</source>
        <translation>파티션 키는 %1바이트의 무작위 값이고 레코드는 모두 같은 크기라고 가정합니다. 핫 키를 알려 주는 지표는 없습니다.</translation>
    </message>
    <message>
        <source>What &apos;aws kinesis list-shards&apos; prints is missing: the stream begins with the shards that its past peak asks for.</source>
        <translation>&apos;aws kinesis list-shards&apos;의 출력이 없습니다. 스트림은 과거 최고치에 필요한 샤드로 시작합니다.</translation>
    </message>
    <message>
        <source>The account is assumed to have On-demand Advantage, since the stream has warm throughput.</source>
        <translation>스트림에 웜 처리량이 있으므로 계정이 온디맨드 어드밴티지를 쓴다고 가정합니다.</translation>
    </message>
</context>
<context>
    <name>interop</name>
    <message>
        <source>is priced per %1, which is not understood</source>
        <translation>%1 단위의 가격을 해석할 수 없습니다</translation>
    </message>
    <message>
        <source>has no price in USD</source>
        <translation>USD 가격이 없습니다</translation>
    </message>
    <message>
        <source>has a range that is not understood</source>
        <translation>범위를 해석할 수 없습니다</translation>
    </message>
    <message>
        <source>has tiers that do not cover everything from zero on</source>
        <translation>요금 구간이 0부터 전체를 포함하지 않습니다</translation>
    </message>
    <message>
        <source>this is not an AWS price list</source>
        <translation>AWS 가격 목록이 아닙니다</translation>
    </message>
    <message>
        <source>give an offer file, or what &apos;aws pricing get-products&apos; prints</source>
        <translation>오퍼 파일이나 &apos;aws pricing get-products&apos;의 출력을 지정하세요</translation>
    </message>
    <message>
        <source>this is not a product</source>
        <translation>제품이 아닙니다</translation>
    </message>
    <message>
        <source>has a usage type that the price book has no entry for</source>
        <translation>사용 유형에 해당하는 항목이 가격표에 없습니다</translation>
    </message>
    <message>
        <source>names no region</source>
        <translation>리전이 지정되지 않았습니다</translation>
    </message>
    <message>
        <source>is for another operation than the price book&apos;s entry</source>
        <translation>가격표 항목과 다른 작업의 가격입니다</translation>
    </message>
    <message>
        <source>has no on-demand price</source>
        <translation>온디맨드 가격이 없습니다</translation>
    </message>
    <message>
        <source>has no date</source>
        <translation>날짜가 없습니다</translation>
    </message>
    <message>
        <source>the price lists have no price that a price book has an entry for</source>
        <translation>가격 목록에 가격표 항목에 해당하는 가격이 없습니다</translation>
    </message>
    <message>
        <source>import the list of AmazonKinesis or AmazonS3</source>
        <translation>AmazonKinesis 또는 AmazonS3 목록을 가져오세요</translation>
    </message>
    <message>
        <source>the price lists are of several regions: %1</source>
        <translation>가격 목록의 리전이 여러 개입니다: %1</translation>
    </message>
    <message>
        <source>choose one with --region</source>
        <translation>--region으로 하나를 선택하세요</translation>
    </message>
    <message>
        <source>the price lists have no prices of the region %1</source>
        <translation>가격 목록에 %1 리전의 가격이 없습니다</translation>
    </message>
    <message>
        <source>choose one of %1</source>
        <translation>%1 중에서 선택하세요</translation>
    </message>
    <message>
        <source>is of another region</source>
        <translation>다른 리전의 가격입니다</translation>
    </message>
    <message>
        <source>its price for %1 differs from that of SKU %2 of the same day</source>
        <translation>%1의 가격이 같은 날짜의 SKU %2와(과) 다릅니다</translation>
    </message>
    <message>
        <source>import only one of the two</source>
        <translation>둘 중 하나만 가져오세요</translation>
    </message>
    <message>
        <source>has its price from another product</source>
        <translation>가격이 이미 다른 제품에서 정해졌습니다</translation>
    </message>
</context>
<context>
    <name>metrics</name>
    <message>
        <source>Records processed for the first time. With RecordsTrimmedUnread and RecordsUnread they are all that the stream accepted.</source>
        <translation>처음으로 처리한 레코드. RecordsTrimmedUnread, RecordsUnread와 합하면 스트림이 수락한 전체가 됩니다.</translation>
    </message>
    <message>
        <source>Records processed again, after a restart or a seek.</source>
        <translation>다시 시작하거나 위치를 옮긴 뒤 다시 처리한 레코드.</translation>
    </message>
    <message>
        <source>Records that retention removed before they were processed.</source>
        <translation>처리하기 전에 보존 기간이 지나 제거된 레코드.</translation>
    </message>
    <message>
        <source>GetRecords calls, throttled ones included.</source>
        <translation>GetRecords 호출. 스로틀링된 호출도 포함합니다.</translation>
    </message>
    <message>
        <source>GetRecords calls that were throttled.</source>
        <translation>스로틀링된 GetRecords 호출.</translation>
    </message>
    <message>
        <source>Records in the stream that were not processed yet.</source>
        <translation>스트림에 있지만 아직 처리하지 않은 레코드.</translation>
    </message>
    <message>
        <source>How far the last GetRecords answers were behind the tip; 0 when caught up.</source>
        <translation>마지막 GetRecords 응답이 스트림의 최신 위치보다 뒤처진 시간. 따라잡으면 0입니다.</translation>
    </message>
    <message>
        <source>Age of the oldest record that is not processed yet; grows while the application stands still.</source>
        <translation>아직 처리하지 않은 가장 오래된 레코드의 경과 시간. 애플리케이션이 멈춰 있는 동안 늘어납니다.</translation>
    </message>
    <message>
        <source>Bytes of accepted records, data and partition key.</source>
        <translation>수락된 레코드의 바이트(데이터와 파티션 키).</translation>
    </message>
    <message>
        <source>Records refused because a shard was at its limit.</source>
        <translation>샤드가 한도에 도달해 거부된 레코드.</translation>
    </message>
    <message>
        <source>Bytes accepted by PutRecord.</source>
        <translation>PutRecord로 수락된 바이트.</translation>
    </message>
    <message>
        <source>PutRecord calls that were accepted.</source>
        <translation>수락된 PutRecord 호출.</translation>
    </message>
    <message>
        <source>Bytes accepted by PutRecords.</source>
        <translation>PutRecords로 수락된 바이트.</translation>
    </message>
    <message>
        <source>PutRecords calls with at least one accepted record.</source>
        <translation>레코드가 하나 이상 수락된 PutRecords 호출.</translation>
    </message>
    <message>
        <source>Records sent by PutRecords.</source>
        <translation>PutRecords로 보낸 레코드.</translation>
    </message>
    <message>
        <source>Records accepted by PutRecords.</source>
        <translation>PutRecords로 수락된 레코드.</translation>
    </message>
    <message>
        <source>Records of PutRecords calls that were throttled.</source>
        <translation>PutRecords 호출에서 스로틀링된 레코드.</translation>
    </message>
    <message>
        <source>Bytes handed to readers by GetRecords.</source>
        <translation>GetRecords로 소비자에게 전달된 바이트.</translation>
    </message>
    <message>
        <source>Records handed to readers by GetRecords.</source>
        <translation>GetRecords로 소비자에게 전달된 레코드.</translation>
    </message>
    <message>
        <source>GetRecords calls that were answered.</source>
        <translation>응답한 GetRecords 호출.</translation>
    </message>
    <message>
        <source>Age of the last record of a GetRecords answer; 0 when the reader has caught up.</source>
        <translation>GetRecords 응답의 마지막 레코드의 경과 시간. 소비자가 따라잡으면 0입니다.</translation>
    </message>
    <message>
        <source>Records that left the shard.</source>
        <translation>샤드에서 나간 레코드.</translation>
    </message>
    <message>
        <source>Bytes that left the shard.</source>
        <translation>샤드에서 나간 바이트.</translation>
    </message>
    <message>
        <source>As GetRecords.IteratorAgeMilliseconds, of one shard.</source>
        <translation>한 샤드의 GetRecords.IteratorAgeMilliseconds.</translation>
    </message>
    <message>
        <source>Records handed to the bucket.</source>
        <translation>버킷에 전달된 레코드.</translation>
    </message>
    <message>
        <source>Objects written.</source>
        <translation>쓴 객체.</translation>
    </message>
    <message>
        <source>Bytes of objects written.</source>
        <translation>쓴 객체의 바이트.</translation>
    </message>
    <message>
        <source>Records that came to be. Each is accepted, expired, dropped or still waiting; every link of the producer counts.</source>
        <translation>생성된 레코드. 각 레코드는 수락, 만료, 폐기, 대기 중 하나이며 생산자의 모든 연결에서 셉니다.</translation>
    </message>
    <message>
        <source>Records given up because their time to live ended.</source>
        <translation>유효 시간이 끝나 포기한 레코드.</translation>
    </message>
    <message>
        <source>Records given up for another reason; the next four say which.</source>
        <translation>그 밖의 이유로 포기한 레코드. 이유는 다음 네 지표에 나옵니다.</translation>
    </message>
    <message>
        <source>Refused once more than the retries allow.</source>
        <translation>허용된 재시도 횟수를 넘겨 거부된 레코드.</translation>
    </message>
    <message>
        <source>New records that found the buffer full.</source>
        <translation>버퍼가 가득 차 받지 못한 새 레코드.</translation>
    </message>
    <message>
        <source>Larger than the stream&apos;s largest record.</source>
        <translation>스트림의 최대 레코드 크기를 넘은 레코드.</translation>
    </message>
    <message>
        <source>The producer is linked to nothing.</source>
        <translation>생산자가 아무것에도 연결되어 있지 않음.</translation>
    </message>
    <message>
        <source>Records sent, each time counted.</source>
        <translation>보낸 레코드. 보낼 때마다 셉니다.</translation>
    </message>
    <message>
        <source>Calls sent.</source>
        <translation>보낸 호출.</translation>
    </message>
    <message>
        <source>Refusals because a shard was at its limit, each time counted.</source>
        <translation>샤드가 한도에 도달해 거부된 횟수. 거부될 때마다 셉니다.</translation>
    </message>
    <message>
        <source>Records in the buffer, under way or waiting to be put again.</source>
        <translation>버퍼에 있거나 전송 중이거나 다시 보내려고 대기 중인 레코드.</translation>
    </message>
    <message>
        <source>Records sent for each record, since the start; 100 % means no retries.</source>
        <translation>시작부터 레코드 하나당 보낸 횟수. 100 %이면 재시도가 없었습니다.</translation>
    </message>
    <message>
        <source>Bytes pushed to registered consumers.</source>
        <translation>등록된 소비자에게 푸시된 바이트.</translation>
    </message>
    <message>
        <source>Records pushed to registered consumers.</source>
        <translation>등록된 소비자에게 푸시된 레코드.</translation>
    </message>
    <message>
        <source>Events that carried records to registered consumers.</source>
        <translation>등록된 소비자에게 레코드를 나른 이벤트.</translation>
    </message>
    <message>
        <source>How far the last pushes were behind the tip; 0 when the consumer has caught up.</source>
        <translation>마지막 푸시가 끝에서 얼마나 뒤졌는지. 소비자가 따라잡았으면 0.</translation>
    </message>
    <message>
        <source>Subscriptions made; each ends after five minutes and is made again.</source>
        <translation>만든 구독. 각각 5분 뒤에 끝나고 다시 만들어집니다.</translation>
    </message>
    <message>
        <source>Shards that take records.</source>
        <translation>레코드를 받는 샤드.</translation>
    </message>
    <message>
        <source>What the open shards take together: 1 MiB/s each.</source>
        <translation>열린 샤드가 함께 받는 양: 각각 1 MiB/s.</translation>
    </message>
    <message>
        <source>What the open shards take together: 1,000 records/s each.</source>
        <translation>열린 샤드가 함께 받는 양: 각각 1,000 레코드/s.</translation>
    </message>
    <message>
        <source>Records that the stream accepted, each counted once.</source>
        <translation>스트림이 수락한 레코드. 레코드마다 한 번만 셉니다.</translation>
    </message>
    <message>
        <source>Records that the stream accepted once more, because the answer to a call that had put them was lost. RecordsAccepted does not count them again.</source>
        <translation>넣은 호출의 응답이 유실되어 스트림이 한 번 더 수락한 레코드. RecordsAccepted는 이를 다시 세지 않습니다.</translation>
    </message>
    <message>
        <source>Records that the stream got from the KPL: an aggregated one counts once, with all the records in it.</source>
        <translation>스트림이 KPL에서 받은 레코드. 집계된 레코드는 안에 든 레코드를 모두 합쳐 하나로 셉니다.</translation>
    </message>
    <message>
        <source>Records that the stream accepted.</source>
        <translation>스트림이 수락한 레코드.</translation>
    </message>
    <message>
        <source>Records processed, each time counted, after the KCL has taken aggregated ones apart.</source>
        <translation>KCL이 집계된 레코드를 푼 뒤 처리한 레코드. 처리할 때마다 셉니다.</translation>
    </message>
    <message>
        <source>Records processed for the first time after later ones of their shard, or of their key in a shard that came of it.</source>
        <translation>같은 샤드의 뒤 레코드보다, 또는 그 샤드에서 나온 샤드의 같은 키보다 늦게 처음 처리된 레코드.</translation>
    </message>
    <message>
        <source>Bytes of GetRecords answers, or pushed to it.</source>
        <translation>GetRecords 응답의 바이트 또는 푸시된 바이트.</translation>
    </message>
    <message>
        <source>Times that a poison record broke the processing off.</source>
        <translation>독성 레코드 때문에 처리가 중단된 횟수.</translation>
    </message>
    <message>
        <source>Records that the KCL passed over because a poison record was in their batch; they count as read.</source>
        <translation>같은 배치에 독성 레코드가 있어 KCL이 건너뛴 레코드. 읽은 것으로 셉니다.</translation>
    </message>
    <message>
        <source>Calls refused because more than 5 minutes had passed since the one before (ExpiredIteratorException): the reader takes an iterator after its last record and goes on.</source>
        <translation>앞선 호출 뒤 5분이 넘게 지나 거부된 호출(ExpiredIteratorException). 소비자는 마지막 레코드 다음의 반복자를 받아 계속합니다.</translation>
    </message>
    <message>
        <source>GetShardIterator calls that were throttled: a shard answers 5 a second.</source>
        <translation>스로틀링된 GetShardIterator 호출. 샤드는 초당 5회 응답합니다.</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ActionBar</name>
    <message>
        <source>In the run under way</source>
        <translation>실행 중인 파이프라인에 적용</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ActionTable</name>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>command, key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>millrace::ui::AnnotationPage</name>
    <message>
        <source>Frames and notes</source>
        <translation>프레임과 메모</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>프레임</translation>
    </message>
    <message numerus="yes">
        <source>%n frames</source>
        <translation>
            <numerusform>프레임 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>메모 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Frames and notes have no settings in common.</source>
        <translation>프레임과 메모에는 공통된 설정이 없습니다.</translation>
    </message>
    <message>
        <source>A change applies to all of them.</source>
        <translation>변경하면 모두에 적용됩니다.</translation>
    </message>
</context>
<context>
    <name>millrace::ui::AnnotationSubject</name>
    <message>
        <source>frame %1</source>
        <translation>프레임 %1</translation>
    </message>
    <message>
        <source>note %1</source>
        <translation>메모 %1</translation>
    </message>
</context>
<context>
    <name>millrace::ui::Arranger</name>
    <message>
        <source>It is laid out already.</source>
        <translation>이미 배치되어 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Lay out %n nodes</source>
        <translation>
            <numerusform>노드 %n개 배치</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align left edges of %n nodes</source>
        <translation>
            <numerusform>노드 %n개의 왼쪽 가장자리 맞추기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align centres of %n nodes</source>
        <translation>
            <numerusform>노드 %n개의 가로 가운데 맞추기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align right edges of %n nodes</source>
        <translation>
            <numerusform>노드 %n개의 오른쪽 가장자리 맞추기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align tops of %n nodes</source>
        <translation>
            <numerusform>노드 %n개의 위쪽 맞추기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align middles of %n nodes</source>
        <translation>
            <numerusform>노드 %n개의 세로 가운데 맞추기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align bottoms of %n nodes</source>
        <translation>
            <numerusform>노드 %n개의 아래쪽 맞추기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distribute %n nodes across</source>
        <translation>
            <numerusform>노드 %n개를 가로로 고르게 배치</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distribute %n nodes down</source>
        <translation>
            <numerusform>노드 %n개를 세로로 고르게 배치</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::AwsImportDialog</name>
    <message>
        <source>Understood</source>
        <translation>이해한 내용</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>없는 내용</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>가정한 내용</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>제외한 내용</translation>
    </message>
    <message>
        <source>Import from AWS</source>
        <translation>AWS에서 가져오기</translation>
    </message>
    <message>
        <source>Paste here what these commands print, one after another and in any order. It does not matter if one is missing.</source>
        <translation>이 명령들의 출력을 순서에 상관없이 이어서 붙여 넣으세요. 빠진 것이 있어도 괜찮습니다.</translation>
    </message>
    <message>
        <source>Output of the aws commands</source>
        <translation>aws 명령의 출력</translation>
    </message>
    <message>
        <source>&amp;Open files…</source>
        <translation>파일 열기(&amp;O)…</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>지우기(&amp;L)</translation>
    </message>
    <message>
        <source>What came of it:</source>
        <translation>결과:</translation>
    </message>
    <message>
        <source>What was understood</source>
        <translation>이해한 내용</translation>
    </message>
    <message>
        <source>As a &amp;new project</source>
        <translation>새 프로젝트로(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Add to the open project, &quot;%1&quot;</source>
        <translation>열려 있는 프로젝트 &quot;%1&quot;에 추가(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>가져오기(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>취소(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>The commands in full</source>
        <translation>전체 명령</translation>
    </message>
    <message>
        <source>Open the output of aws commands</source>
        <translation>aws 명령의 출력 열기</translation>
    </message>
    <message>
        <source>JSON (*.json);;All files (*)</source>
        <translation>JSON (*.json);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of note, note</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing yet. The stream, its shards, readers and traffic appear here as soon as there is something to read.</source>
        <translation>아직 없습니다. 읽을 내용이 생기면 스트림과 샤드, 소비자, 트래픽이 여기에 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>millrace::ui::BendWords</name>
    <message>
        <source>Move bend of %1</source>
        <translation>%1의 꺾임점 이동</translation>
    </message>
</context>
<context>
    <name>millrace::ui::BoxWords</name>
    <message>
        <source>%1 %2</source>
        <comment>load, its word</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Collapsed frame %1</source>
        <translation>접힌 프레임 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>문제 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>스로틀링됨</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>지연됨</translation>
    </message>
</context>
<context>
    <name>millrace::ui::Breadcrumbs</name>
    <message>
        <source>Where you are</source>
        <translation>현재 위치</translation>
    </message>
    <message>
        <source>Go out to %1 (Alt+Up)</source>
        <translation>%1(으)로 나가기(Alt+위쪽)</translation>
    </message>
    <message>
        <source>Go out to %1</source>
        <translation>%1(으)로 나가기</translation>
    </message>
</context>
<context>
    <name>millrace::ui::BudgetMatrix</name>
    <message>
        <source>Read budget: readers and shards</source>
        <translation>읽기 예산: 소비자와 샤드</translation>
    </message>
    <message>
        <source>Shared throughput: %1 and %2 of a shard for all of them together</source>
        <translation>공유 처리량: 샤드마다 모두 합해 %1, %2</translation>
    </message>
    <message>
        <source>Enhanced fan-out: %1 of a shard for each</source>
        <translation>향상된 팬아웃: 샤드마다 각자 %1</translation>
    </message>
    <message>
        <source>All who share</source>
        <translation>공유하는 전체</translation>
    </message>
    <message>
        <source>How much of the budget of each shard each reader takes. Arrow keys go from cell to cell, Enter picks reader and shard.</source>
        <translation>소비자마다 각 샤드의 예산을 얼마나 쓰는지 보여 줍니다. 화살표 키로 칸 사이를 이동하고 Enter로 소비자와 샤드를 선택합니다.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>load in a word, share</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>소비자</translation>
    </message>
    <message>
        <source>All shards</source>
        <translation>모든 샤드</translation>
    </message>
    <message>
        <source>%1, closed</source>
        <comment>shard</comment>
        <translation>%1, 닫힘</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>shard, share</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>millrace::ui::CanvasAccess</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>노드 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>연결 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>nodes, links</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>parts of what is said of a thing, the last one behind the comma</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>records are put</source>
        <translation>레코드를 넣음</translation>
    </message>
    <message>
        <source>records are read</source>
        <translation>레코드를 읽음</translation>
    </message>
    <message>
        <source>records are delivered</source>
        <translation>레코드를 넘겨줌</translation>
    </message>
    <message>
        <source>flowing</source>
        <translation>흐르는 중</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>스로틀링됨</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>Selects it and opens its properties</source>
        <translation>선택하고 속성을 엽니다</translation>
    </message>
    <message>
        <source>Selects it alone</source>
        <translation>이것만 선택합니다</translation>
    </message>
    <message>
        <source>input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Link from %1 to %2</source>
        <translation>%1에서 %2(으)로 가는 연결</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>프레임</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>프레임 %1</translation>
    </message>
    <message>
        <source>Open frame</source>
        <translation>프레임 열기</translation>
    </message>
    <message>
        <source>Collapse frame</source>
        <translation>프레임 접기</translation>
    </message>
    <message>
        <source>Shows the nodes that are in it</source>
        <translation>안에 있는 노드를 보여 줍니다</translation>
    </message>
    <message>
        <source>Shows its nodes as one box</source>
        <translation>노드들을 상자 하나로 보여 줍니다</translation>
    </message>
</context>
<context>
    <name>millrace::ui::CanvasCommands</name>
    <message>
        <source>There is nothing that %1 could be linked to. Press Shift+A to add something.</source>
        <translation>%1을(를) 연결할 수 있는 대상이 없습니다. Shift+A를 눌러 노드를 추가하세요.</translation>
    </message>
    <message>
        <source>To %1</source>
        <comment>a node</comment>
        <translation>%1(으)로</translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>a node</comment>
        <translation>%1에서</translation>
    </message>
    <message>
        <source>Port “%1”</source>
        <translation>포트 “%1”</translation>
    </message>
    <message>
        <source>Link %1 to…</source>
        <translation>%1을(를) 연결할 대상…</translation>
    </message>
    <message>
        <source>%1 is linked to %2.</source>
        <translation>%1을(를) %2에 연결했습니다.</translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>%1 연결</translation>
    </message>
</context>
<context>
    <name>millrace::ui::CanvasExportDialog</name>
    <message>
        <source>Export canvas</source>
        <translation>캔버스 내보내기</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>선택 항목</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 그림</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 그림</translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation>PDF 페이지</translation>
    </message>
    <message>
        <source>As shown</source>
        <translation>화면과 같게</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝은 색</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어두운 색</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>대상(&amp;W):</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>형식(&amp;F):</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>색(&amp;C):</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>크기(&amp;S):</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <comment>page</comment>
        <translation>%1 × %2 mm</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2픽셀</translation>
    </message>
    <message>
        <source>Reduced to %1 %, because a PDF page may be %2 mm long at most.</source>
        <translation>PDF 페이지는 최대 %2 mm까지 가능하므로 %1 %로 줄였습니다.</translation>
    </message>
    <message>
        <source>Reduced to %1 %, because a PNG picture may be %2 pixels long at most; SVG has no limit.</source>
        <translation>PNG 그림은 최대 %2픽셀까지 가능하므로 %1 %로 줄였습니다. SVG에는 제한이 없습니다.</translation>
    </message>
</context>
<context>
    <name>millrace::ui::CanvasHints</name>
    <message>
        <source>Nothing here yet</source>
        <translation>아직 아무것도 없습니다</translation>
    </message>
    <message>
        <source>Start with an example, or add a node: double-click the canvas, press Shift+A, or drag one in from the palette.</source>
        <translation>예제로 시작하거나 노드를 추가하세요. 캔버스를 두 번 클릭하거나 Shift+A를 누르거나 팔레트에서 끌어오면 됩니다.</translation>
    </message>
    <message>
        <source>Choose an example…</source>
        <translation>예제 선택…</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>프로젝트 열기…</translation>
    </message>
    <message>
        <source>Add a node…</source>
        <translation>노드 추가…</translation>
    </message>
    <message>
        <source>Import from AWS…</source>
        <translation>AWS에서 가져오기…</translation>
    </message>
</context>
<context>
    <name>millrace::ui::CanvasMenu</name>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete and join neighbours</source>
        <translation>삭제하고 이웃 노드 연결</translation>
    </message>
    <message>
        <source>Put into a frame</source>
        <translation>프레임으로 묶기</translation>
    </message>
    <message>
        <source>Fit selection</source>
        <translation>선택 영역 맞춤</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Insert node…</source>
        <translation>노드 삽입…</translation>
    </message>
    <message>
        <source>Rename frame</source>
        <translation>프레임 이름 바꾸기</translation>
    </message>
    <message>
        <source>Select its nodes</source>
        <translation>프레임의 노드 선택</translation>
    </message>
    <message>
        <source>Remove frame only</source>
        <translation>프레임만 제거</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>메모 편집</translation>
    </message>
    <message>
        <source>Add node…</source>
        <translation>노드 추가…</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>메모 추가</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Fit all</source>
        <translation>전체 맞춤</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>실제 크기</translation>
    </message>
    <message>
        <source>Remove bend</source>
        <translation>꺾임점 제거</translation>
    </message>
    <message>
        <source>Add bend</source>
        <translation>꺾임점 추가</translation>
    </message>
    <message>
        <source>Remove all bends</source>
        <translation>꺾임점 모두 제거</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Plain</source>
        <comment>frame colour</comment>
        <translation>기본</translation>
    </message>
    <message>
        <source>Open frame</source>
        <translation>프레임 펼치기</translation>
    </message>
    <message>
        <source>Collapse frame</source>
        <translation>프레임 접기</translation>
    </message>
    <message>
        <source>Go into frame</source>
        <translation>프레임 안으로 들어가기</translation>
    </message>
    <message>
        <source>Delete with its nodes</source>
        <translation>안의 노드와 함께 삭제</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 열기</translation>
    </message>
    <message>
        <source>Usual width</source>
        <translation>기본 너비</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>파랑</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>초록</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>호박색</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>빨강</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>보라</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>회색</translation>
    </message>
</context>
<context>
    <name>millrace::ui::CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>캔버스</translation>
    </message>
    <message numerus="yes">
        <source>The pipeline as a graph; %n nodes are selected</source>
        <translation>
            <numerusform>그래프로 나타낸 파이프라인, 노드 %n개 선택됨</numerusform>
        </translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 추가</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>%1 삽입</translation>
    </message>
    <message>
        <source>%1 is deleted; its neighbours cannot be linked to each other.</source>
        <translation>%1을(를) 삭제했습니다. 이웃한 노드는 서로 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>Delete %1 and join its neighbours</source>
        <translation>%1 삭제 및 이웃 노드 연결</translation>
    </message>
    <message>
        <source>Nothing was pasted: %1</source>
        <translation>아무것도 붙여넣지 못했습니다: %1</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>프레임</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>메모 추가</translation>
    </message>
    <message>
        <source>Select a node first.</source>
        <translation>먼저 노드를 선택하세요.</translation>
    </message>
    <message>
        <source>Nothing could be linked around what is selected: what comes in there is not what its targets take.</source>
        <translation>선택한 항목을 건너뛰어 연결할 수 있는 것이 없습니다. 들어오는 것을 나가는 쪽의 대상이 받지 않습니다.</translation>
    </message>
    <message>
        <source>Enable %1</source>
        <translation>%1 사용</translation>
    </message>
    <message>
        <source>Disable %1</source>
        <translation>%1 사용 안 함</translation>
    </message>
    <message>
        <source>By-pass %1</source>
        <translation>%1 건너뛰기</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>사용 안 함</translation>
    </message>
    <message>
        <source>By-pass</source>
        <translation>건너뛰기</translation>
    </message>
    <message>
        <source>Earlier among the links from %1</source>
        <translation>%1에서 나가는 연결 중 앞으로</translation>
    </message>
    <message>
        <source>Earlier among the links into %1</source>
        <translation>%1(으)로 들어오는 연결 중 앞으로</translation>
    </message>
    <message>
        <source>Later among the links from %1</source>
        <translation>%1에서 나가는 연결 중 뒤로</translation>
    </message>
    <message>
        <source>Later among the links into %1</source>
        <translation>%1(으)로 들어오는 연결 중 뒤로</translation>
    </message>
    <message numerus="yes">
        <source>%n incoming links could not be kept: their sources are gone or take no more.</source>
        <translation>
            <numerusform>들어오는 연결 %n개는 유지할 수 없었습니다. 출발 노드가 없거나 연결을 더 받지 않습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n frames</source>
        <translation>
            <numerusform>프레임 %n개 제거</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1 with its nodes</source>
        <translation>%1을(를) 안의 노드와 함께 삭제</translation>
    </message>
    <message>
        <source>Collapse %1</source>
        <translation>%1 접기</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 펼치기</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>%1 is outside of this frame. Double-click goes there.</source>
        <translation>%1은(는) 이 프레임 밖에 있습니다. 두 번 클릭하면 그곳으로 이동합니다.</translation>
    </message>
    <message>
        <source>Open the frame</source>
        <translation>프레임 펼치기</translation>
    </message>
    <message>
        <source>Collapse the frame into one box</source>
        <translation>프레임을 상자 하나로 접기</translation>
    </message>
    <message>
        <source>Ctrl+click opens %1</source>
        <translation>Ctrl+클릭하면 %1을(를) 엽니다</translation>
    </message>
    <message>
        <source>Add bend to %1</source>
        <translation>%1에 꺾임점 추가</translation>
    </message>
    <message>
        <source>Remove bend of %1</source>
        <translation>%1의 꺾임점 제거</translation>
    </message>
    <message>
        <source>Remove bends of %1</source>
        <translation>%1의 꺾임점 모두 제거</translation>
    </message>
    <message>
        <source>Move bend of %1</source>
        <translation>%1의 꺾임점 이동</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>%1 연결 끊기</translation>
    </message>
    <message>
        <source>Move link %1 earlier</source>
        <translation>링크 %1 앞으로 옮기기</translation>
    </message>
    <message>
        <source>Move link %1 later</source>
        <translation>링크 %1 뒤로 옮기기</translation>
    </message>
    <message>
        <source>Paste %1 with incoming links</source>
        <translation>들어오는 링크와 함께 %1 붙여넣기</translation>
    </message>
    <message>
        <source>%1 was put beside the wire %2: %3</source>
        <comment>node, link, reason</comment>
        <translation>%1을(를) 연결선 %2 옆에 놓았습니다: %3</translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation>%1 붙여넣기</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 복제</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1의 이름을 %2(으)로 변경</translation>
    </message>
    <message>
        <source>Rename frame %1 to %2</source>
        <translation>프레임 %1의 이름을 %2(으)로 변경</translation>
    </message>
    <message>
        <source>Edit note %1</source>
        <translation>메모 %1 편집</translation>
    </message>
    <message>
        <source>Add frame around %1</source>
        <translation>%1에 프레임 추가</translation>
    </message>
    <message>
        <source>Remove frame %1</source>
        <translation>프레임 %1 제거</translation>
    </message>
    <message>
        <source>Colour frame %1</source>
        <translation>프레임 %1 색 변경</translation>
    </message>
    <message>
        <source>Resize note %1</source>
        <translation>메모 %1 크기 변경</translation>
    </message>
    <message>
        <source>%1 stays selected while Tab and Ctrl+arrow keys go on.</source>
        <translation>Tab과 Ctrl+화살표 키로 옮겨 가도 %1은(는) 선택된 채로 남습니다.</translation>
    </message>
    <message>
        <source>%1 is let go with the next step.</source>
        <translation>다음 단계에서 %1의 선택이 풀립니다.</translation>
    </message>
    <message>
        <source>Select a frame to go into it.</source>
        <translation>들어갈 프레임을 선택하세요.</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ChartBar</name>
    <message>
        <source>Charts</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>히트맵</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>샤드</translation>
    </message>
    <message>
        <source>Node whose charts are shown</source>
        <translation>차트를 표시할 노드</translation>
    </message>
    <message>
        <source>Keep this node</source>
        <translation>이 노드 고정</translation>
    </message>
    <message>
        <source>Keep showing this node when another one is selected</source>
        <translation>다른 노드를 선택해도 이 노드를 계속 표시합니다</translation>
    </message>
    <message>
        <source>Views of the charts</source>
        <translation>차트 보기</translation>
    </message>
    <message>
        <source>per 100 ms</source>
        <translation>100 ms 단위</translation>
    </message>
    <message>
        <source>per 1 s</source>
        <translation>1 s 단위</translation>
    </message>
    <message>
        <source>per 60 s</source>
        <translation>60 s 단위</translation>
    </message>
    <message>
        <source>Finest: kept for the last 2 minutes of a run</source>
        <translation>가장 세밀함. 실행의 마지막 2분만 보관합니다</translation>
    </message>
    <message>
        <source>Kept for the last 6 hours of a run; of what is older, the smallest and the largest second of each minute</source>
        <translation>실행의 마지막 6시간 동안 보관합니다. 그보다 오래된 것은 매분의 가장 작은 초와 가장 큰 초를 보관합니다</translation>
    </message>
    <message>
        <source>As CloudWatch shows it: short bursts vanish in the average</source>
        <translation>CloudWatch와 같은 단위. 짧은 버스트는 평균에 묻힙니다</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>해상도</translation>
    </message>
    <message>
        <source>Resolution: the time that one value stands for</source>
        <translation>해상도: 값 하나가 나타내는 시간</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>최근 1분</translation>
    </message>
    <message>
        <source>Last 5 minutes</source>
        <translation>최근 5분</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>최근 1시간</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>전체 실행</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>표시 구간</translation>
    </message>
    <message>
        <source>Time shown. Drag over a chart to look closer, double-click to go back.</source>
        <translation>표시 구간. 차트에서 끌면 자세히 보고, 두 번 클릭하면 되돌아갑니다.</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>확대 초기화</translation>
    </message>
    <message>
        <source>Back to the chosen time (double-click on a chart)</source>
        <translation>선택한 구간으로 돌아가기(차트 두 번 클릭)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Export or copy what is shown</source>
        <translation>표시된 내용 내보내기 또는 복사</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>CSV로 내보내기…</translation>
    </message>
    <message>
        <source>Export as PNG…</source>
        <translation>PNG로 내보내기…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>Show all metrics of the node</source>
        <translation>노드의 모든 지표 표시</translation>
    </message>
    <message>
        <source>Hash ring</source>
        <translation>해시 링</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>계보</translation>
    </message>
    <message>
        <source>Read budget</source>
        <translation>읽기 예산</translation>
    </message>
    <message>
        <source>Why throttled</source>
        <translation>스로틀링 이유</translation>
    </message>
    <message>
        <source>How much of each shard each reader takes</source>
        <translation>소비자마다 각 샤드를 얼마나 쓰는지 보여 줍니다</translation>
    </message>
    <message>
        <source>Refused records with shard, limit, key, attempt and age</source>
        <translation>거부된 레코드의 샤드, 한도, 키, 시도 횟수, 경과 시간</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ChartPlan</name>
    <message>
        <source>Accepted bytes per shard</source>
        <translation>샤드별 수락된 바이트</translation>
    </message>
    <message>
        <source>Accepted records per shard</source>
        <translation>샤드별 수락된 레코드</translation>
    </message>
    <message>
        <source>Throttled records per shard</source>
        <translation>샤드별 스로틀링된 레코드</translation>
    </message>
    <message>
        <source>Iterator age per shard</source>
        <translation>샤드별 반복자 수명</translation>
    </message>
    <message>
        <source>Read bytes per shard</source>
        <translation>샤드별 읽은 바이트</translation>
    </message>
    <message>
        <source>Throttled reads per shard</source>
        <translation>샤드별 스로틀링된 읽기</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>지연</translation>
    </message>
    <message>
        <source>Processed records</source>
        <translation>처리한 레코드</translation>
    </message>
    <message>
        <source>Records still to process</source>
        <translation>처리할 레코드</translation>
    </message>
    <message>
        <source>Throttled reads</source>
        <translation>스로틀링된 읽기</translation>
    </message>
    <message>
        <source>Read bytes</source>
        <translation>읽은 바이트</translation>
    </message>
    <message>
        <source>Generated records</source>
        <translation>생성된 레코드</translation>
    </message>
    <message>
        <source>Accepted records</source>
        <translation>수락된 레코드</translation>
    </message>
    <message>
        <source>Throttled records</source>
        <translation>스로틀링된 레코드</translation>
    </message>
    <message>
        <source>Waiting records</source>
        <translation>대기 중인 레코드</translation>
    </message>
    <message>
        <source>Retry amplification</source>
        <translation>재시도 증폭</translation>
    </message>
    <message>
        <source>Dropped records</source>
        <translation>폐기된 레코드</translation>
    </message>
    <message>
        <source>Received records</source>
        <translation>받은 레코드</translation>
    </message>
    <message>
        <source>Written bytes</source>
        <translation>쓴 바이트</translation>
    </message>
    <message>
        <source>Written objects</source>
        <translation>쓴 객체</translation>
    </message>
    <message>
        <source>Limit of a shard</source>
        <translation>샤드 한도</translation>
    </message>
    <message>
        <source>Lag of %1</source>
        <translation>%1의 지연</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ChartsPanel</name>
    <message>
        <source>Back to the live run</source>
        <translation>현재 실행으로 돌아가기</translation>
    </message>
    <message>
        <source>Showing a run from the history: %1</source>
        <translation>실행 기록 표시 중: %1</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>There is nothing to chart</source>
        <translation>차트로 그릴 것이 없습니다</translation>
    </message>
    <message>
        <source>Add a producer, a stream and a consumer, then press F5 to run them.</source>
        <translation>생산자, 스트림, 소비자를 추가한 다음 F5를 눌러 실행하세요.</translation>
    </message>
    <message>
        <source>Select a node that keeps metrics, such as a stream.</source>
        <translation>스트림처럼 지표를 기록하는 노드를 선택하세요.</translation>
    </message>
    <message>
        <source>No charts yet</source>
        <translation>아직 차트가 없습니다</translation>
    </message>
    <message>
        <source>Press F5 to run the project. Throughput of every shard against its limits, throttled records and how far readers lag behind are drawn here while it runs.</source>
        <translation>F5를 눌러 프로젝트를 실행하세요. 실행하는 동안 한도 대비 샤드별 처리량, 스로틀링된 레코드, 소비자의 지연이 여기에 그려집니다.</translation>
    </message>
    <message>
        <source>%1, %2, simulated time %3 to %4</source>
        <comment>project, node, from, to</comment>
        <translation>%1, %2, 시뮬레이션 시간 %3 ~ %4</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 파일을 쓸 수 없습니다: %2.</translation>
    </message>
    <message>
        <source>Export the charts as CSV</source>
        <translation>차트를 CSV로 내보내기</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 파일 (*.csv)</translation>
    </message>
    <message>
        <source>Export the charts as PNG</source>
        <translation>차트를 PNG로 내보내기</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 그림 (*.png)</translation>
    </message>
    <message>
        <source>100 ms values are kept for 2 minutes.</source>
        <translation>100 ms 값은 2분 동안만 보관합니다.</translation>
    </message>
    <message>
        <source>The first minute is not over yet.</source>
        <translation>아직 첫 1분이 지나지 않았습니다.</translation>
    </message>
    <message>
        <source>No values yet.</source>
        <translation>아직 값이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing was throttled.</source>
        <translation>스로틀링된 것이 없습니다.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node, what was done to it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: settings changed</source>
        <translation>%1: 설정 변경됨</translation>
    </message>
    <message>
        <source>The history is being read…</source>
        <translation>실행 기록을 읽는 중입니다…</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ChoiceField</name>
    <message>
        <source>Mixed</source>
        <translation>여러 값</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ConnectWords</name>
    <message>
        <source>Connect %1</source>
        <translation>%1 연결</translation>
    </message>
    <message>
        <source>Reconnect %1</source>
        <translation>%1 다시 연결</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>%1 연결 끊기</translation>
    </message>
</context>
<context>
    <name>millrace::ui::CostModel</name>
    <message>
        <source>Item</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>단가</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>이번 실행</translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation>시간당</translation>
    </message>
    <message>
        <source>Per month</source>
        <translation>월별</translation>
    </message>
</context>
<context>
    <name>millrace::ui::CostPanel</name>
    <message>
        <source>Copy as CSV</source>
        <translation>CSV로 복사</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>CSV로 내보내기…</translation>
    </message>
    <message>
        <source>Open all lines</source>
        <translation>모든 줄 펼치기</translation>
    </message>
    <message>
        <source>Show nodes only</source>
        <translation>노드만 표시</translation>
    </message>
    <message>
        <source>Copy “%1”</source>
        <translation>“%1” 복사</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>페이지 열기</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>Copy or export the bill</source>
        <translation>청구 내역 복사 또는 내보내기</translation>
    </message>
    <message>
        <source>Back to the live bill</source>
        <translation>현재 청구 내역으로 돌아가기</translation>
    </message>
    <message>
        <source>Lines of the bill</source>
        <translation>청구 내역</translation>
    </message>
    <message>
        <source>No bill yet</source>
        <translation>아직 청구 내역이 없습니다</translation>
    </message>
    <message>
        <source>Press F5 to run the project. What it costs per hour and per month appears here while it runs.</source>
        <translation>F5를 눌러 프로젝트를 실행하세요. 실행하는 동안 시간당 비용과 월 비용이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>Prices are unknown and left out of the totals: %1 and %n more.</source>
        <translation>
            <numerusform>가격을 알 수 없어 합계에서 제외했습니다: %1 외 %n개.</numerusform>
        </translation>
    </message>
    <message>
        <source>Prices are unknown and left out of the totals: %1.</source>
        <translation>가격을 알 수 없어 합계에서 제외했습니다: %1.</translation>
    </message>
    <message>
        <source>Export the bill as CSV</source>
        <translation>청구 내역을 CSV로 내보내기</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 파일 (*.csv)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 파일을 쓸 수 없습니다: %2.</translation>
    </message>
</context>
<context>
    <name>millrace::ui::CostRows</name>
    <message>
        <source>%1 %2 at prices in tiers, the last %3 (%4) = %5</source>
        <translation>%1 %2, 구간별 단가 적용, 마지막 구간 %3(%4) = %5</translation>
    </message>
    <message>
        <source>%1 %2 × %3 = %4</source>
        <translation>%1 %2 × %3 = %4</translation>
    </message>
    <message>
        <source>Price from %1</source>
        <translation>가격 출처: %1</translation>
    </message>
    <message>
        <source>Price of %1 from %2</source>
        <translation>%1 가격, 출처: %2</translation>
    </message>
    <message>
        <source>Counted as: %1</source>
        <translation>계산 방식: %1</translation>
    </message>
    <message>
        <source>This run: %1</source>
        <translation>이번 실행: %1</translation>
    </message>
    <message>
        <source>A month: %1</source>
        <translation>한 달: %1</translation>
    </message>
    <message>
        <source>The price book has no price for this, so the totals leave it out.</source>
        <translation>가격표에 이 항목의 가격이 없어 합계에서 제외했습니다.</translation>
    </message>
    <message>
        <source>The sums leave out what has no price.</source>
        <translation>가격이 없는 항목은 합계에서 제외했습니다.</translation>
    </message>
    <message>
        <source>Fixed</source>
        <comment>cost</comment>
        <translation>고정</translation>
    </message>
    <message>
        <source>By use</source>
        <comment>cost</comment>
        <translation>사용량</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node: dimension</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>millrace::ui::CostSummary</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation>시간당</translation>
    </message>
    <message>
        <source>Per month (%1 h)</source>
        <translation>월별(%1시간)</translation>
    </message>
    <message>
        <source>This run (%1)</source>
        <translation>이번 실행(%1)</translation>
    </message>
    <message>
        <source>%1, %2, price book %3 of %4</source>
        <translation>%1, %2, 가격표 %3(%4)</translation>
    </message>
</context>
<context>
    <name>millrace::ui::CostText</name>
    <message>
        <source>$</source>
        <comment>US dollars</comment>
        <translation>US$</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <comment>an amount of which a part is unknown</comment>
        <translation>≥ %1</translation>
    </message>
</context>
<context>
    <name>millrace::ui::Dialogs</name>
    <message>
        <source>Wheel</source>
        <translation>휠</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>포인터 위치에서 확대/축소</translation>
    </message>
    <message>
        <source>Middle button or Space, and drag</source>
        <translation>가운데 단추 또는 Space를 누른 채 끌기</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>보기 이동</translation>
    </message>
    <message>
        <source>Select what the frame holds</source>
        <translation>상자 안의 항목 선택</translation>
    </message>
    <message>
        <source>Double-click on empty ground</source>
        <translation>빈 곳을 두 번 클릭</translation>
    </message>
    <message>
        <source>Add a node there</source>
        <translation>그 위치에 노드 추가</translation>
    </message>
    <message>
        <source>Drag from a port</source>
        <translation>포트에서 끌기</translation>
    </message>
    <message>
        <source>Link to another port</source>
        <translation>다른 포트에 연결</translation>
    </message>
    <message>
        <source>Enter or double-click on a node</source>
        <translation>노드에서 Enter 또는 두 번 클릭</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Give up what is under way, then clear the selection</source>
        <translation>진행 중인 동작을 취소한 다음 선택 해제</translation>
    </message>
    <message>
        <source>On the canvas</source>
        <translation>캔버스</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>명령과 단축키 검색</translation>
    </message>
    <message>
        <source>About Millrace</source>
        <translation>Millrace 정보</translation>
    </message>
    <message>
        <source>Millrace %1</source>
        <translation>Millrace %1</translation>
    </message>
    <message>
        <source>A workbench for streaming pipelines: wire producers, streams, consumers and their destinations, run them, and watch throughput, throttling, lag and cost.

Free software under the GNU General Public License, version 3 or later, without any warranty. It is made with Qt %1 and is not connected to any cloud provider.</source>
        <translation>스트리밍 파이프라인 워크벤치입니다. 생산자, 스트림, 소비자와 대상을 연결해 실행하고 처리량, 스로틀링, 지연, 비용을 살펴볼 수 있습니다.

GNU 일반 공중 사용 허가서 버전 3 이상에 따른 자유 소프트웨어이며 어떠한 보증도 하지 않습니다. Qt %1(으)로 만들었으며 어떤 클라우드 제공업체와도 관련이 없습니다.</translation>
    </message>
    <message>
        <source>Shift+wheel</source>
        <translation>Shift+휠</translation>
    </message>
    <message>
        <source>Move the view sideways</source>
        <translation>보기를 좌우로 이동</translation>
    </message>
    <message>
        <source>Two fingers, pinch</source>
        <translation>두 손가락, 모으기와 벌리기</translation>
    </message>
    <message>
        <source>Move the view, zoom (touchpad)</source>
        <translation>보기 이동, 확대/축소(터치패드)</translation>
    </message>
    <message>
        <source>Drag on empty ground to the right</source>
        <translation>빈 곳에서 오른쪽으로 끌기</translation>
    </message>
    <message>
        <source>Drag on empty ground to the left</source>
        <translation>빈 곳에서 왼쪽으로 끌기</translation>
    </message>
    <message>
        <source>Select what the frame touches</source>
        <translation>상자에 닿는 항목 선택</translation>
    </message>
    <message>
        <source>Click, Shift+click, Ctrl+click</source>
        <translation>클릭, Shift+클릭, Ctrl+클릭</translation>
    </message>
    <message>
        <source>Select, add to the selection, toggle</source>
        <translation>선택, 선택에 추가, 선택 전환</translation>
    </message>
    <message>
        <source>Drag from a port to empty ground</source>
        <translation>포트에서 빈 곳으로 끌기</translation>
    </message>
    <message>
        <source>Add a node that fits and link it</source>
        <translation>맞는 노드를 추가하고 연결</translation>
    </message>
    <message>
        <source>Drag the linked end at an input</source>
        <translation>입력에 연결된 끝을 끌기</translation>
    </message>
    <message>
        <source>Plug a link elsewhere</source>
        <translation>연결을 다른 곳으로 옮김</translation>
    </message>
    <message>
        <source>Move all its links</source>
        <translation>그 포트의 연결을 모두 옮김</translation>
    </message>
    <message>
        <source>Double-click on a link</source>
        <translation>연결을 두 번 클릭</translation>
    </message>
    <message>
        <source>Add a bend point</source>
        <translation>꺾임점 추가</translation>
    </message>
    <message>
        <source>Alt+click on a link</source>
        <translation>연결을 Alt+클릭</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>연결 제거</translation>
    </message>
    <message>
        <source>Drop a node on a link</source>
        <translation>연결 위에 노드 놓기</translation>
    </message>
    <message>
        <source>Insert it there, unless Alt is held</source>
        <translation>그 자리에 삽입, Alt를 누르고 있으면 삽입하지 않음</translation>
    </message>
    <message>
        <source>Ctrl while dragging nodes</source>
        <translation>노드를 끄는 동안 Ctrl</translation>
    </message>
    <message>
        <source>Do not snap</source>
        <translation>맞추지 않음</translation>
    </message>
    <message>
        <source>Arrow keys, with Shift</source>
        <translation>화살표 키, Shift와 함께</translation>
    </message>
    <message>
        <source>Move the selected nodes by one step of the grid, by five</source>
        <translation>선택한 노드를 격자 한 칸, 다섯 칸 이동</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Shift+Tab</translation>
    </message>
    <message>
        <source>Drag from a linked input</source>
        <translation>연결된 입력에서 끌기</translation>
    </message>
    <message>
        <source>Link it elsewhere; on empty ground: disconnect</source>
        <translation>다른 곳에 연결, 빈 곳에 놓으면 연결 끊기</translation>
    </message>
    <message>
        <source>Ctrl and drag from a port</source>
        <translation>Ctrl을 누른 채 포트에서 끌기</translation>
    </message>
    <message>
        <source>Alt, or Ctrl+Shift, and click on a link or port</source>
        <translation>연결이나 포트를 Alt 또는 Ctrl+Shift를 누른 채 클릭</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>연결 끊기</translation>
    </message>
    <message>
        <source>Ctrl and an arrow key</source>
        <translation>Ctrl+화살표 키</translation>
    </message>
    <message>
        <source>Go along a link to the next node</source>
        <translation>연결을 따라 다음 노드로 이동</translation>
    </message>
    <message>
        <source>Ctrl+Shift and an arrow key</source>
        <translation>Ctrl+Shift+화살표 키</translation>
    </message>
    <message>
        <source>Select the link there; up and down: the next one</source>
        <translation>그쪽의 연결 선택, 위쪽과 아래쪽은 옆의 연결</translation>
    </message>
    <message>
        <source>Shift+F10 or Menu</source>
        <translation>Shift+F10 또는 메뉴 키</translation>
    </message>
    <message>
        <source>Menu of what is selected</source>
        <translation>선택한 항목의 메뉴</translation>
    </message>
    <message>
        <source>Right click, Shift+F10, Menu</source>
        <translation>오른쪽 클릭, Shift+F10, 메뉴 키</translation>
    </message>
    <message>
        <source>Menu of what is there or selected</source>
        <translation>그 자리에 있거나 선택한 항목의 메뉴</translation>
    </message>
    <message>
        <source>Drop a file on the window</source>
        <translation>창에 파일 놓기</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>파일 열기</translation>
    </message>
    <message>
        <source>Back to the canvas</source>
        <translation>캔버스로 돌아가기</translation>
    </message>
    <message>
        <source>Drag over a chart</source>
        <translation>차트에서 끌기</translation>
    </message>
    <message>
        <source>Look closer at that time</source>
        <translation>그 구간을 자세히 보기</translation>
    </message>
    <message>
        <source>Double-click on a chart</source>
        <translation>차트를 두 번 클릭</translation>
    </message>
    <message>
        <source>Back to the chosen time</source>
        <translation>선택한 구간으로 돌아가기</translation>
    </message>
    <message>
        <source>Ctrl+wheel, Shift+wheel</source>
        <translation>Ctrl+휠, Shift+휠</translation>
    </message>
    <message>
        <source>Zoom the time, move along it</source>
        <translation>시간 축 확대/축소, 시간 축을 따라 이동</translation>
    </message>
    <message>
        <source>Left, Right, with Shift</source>
        <translation>왼쪽, 오른쪽 화살표, Shift와 함께</translation>
    </message>
    <message>
        <source>Move the cursor by one value, by ten</source>
        <translation>커서를 값 하나만큼, 열 개만큼 이동</translation>
    </message>
    <message>
        <source>In a chart</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>Next and previous node, as data flows; then frames and notes</source>
        <translation>데이터가 흐르는 순서로 다음 노드와 이전 노드, 그다음 프레임과 메모</translation>
    </message>
    <message>
        <source>Full stop on a node</source>
        <translation>노드에서 마침표</translation>
    </message>
    <message>
        <source>Keep it selected while keys go on to other nodes; again: let it go</source>
        <translation>키로 다른 노드로 옮겨 가도 선택을 유지, 다시 누르면 해제</translation>
    </message>
    <message>
        <source>B, Shift+B on a link</source>
        <translation>링크에서 B, Shift+B</translation>
    </message>
    <message>
        <source>Choose its next bend, the one before; arrow keys move it</source>
        <translation>다음 또는 이전 꺾임점 선택, 화살표 키로 이동</translation>
    </message>
    <message>
        <source>Edit its settings; Enter with nothing selected: those of the project</source>
        <translation>설정 편집, 선택한 것이 없을 때 Enter는 프로젝트 설정</translation>
    </message>
    <message>
        <source>Escape in a panel or tool bar</source>
        <translation>패널이나 도구 모음에서 Escape</translation>
    </message>
</context>
<context>
    <name>millrace::ui::DifferenceDialog</name>
    <message>
        <source>Added</source>
        <translation>추가됨</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>제거됨</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a setting and where it is</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>not set</source>
        <comment>a setting without a value of its own</comment>
        <translation>설정 안 됨</translation>
    </message>
    <message>
        <source>Where</source>
        <comment>heading</comment>
        <translation>위치</translation>
    </message>
    <message>
        <source>What</source>
        <comment>heading</comment>
        <translation>항목</translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation>차이가 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>차이 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::Document</name>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
</context>
<context>
    <name>millrace::ui::EditCommands</name>
    <message>
        <source>&amp;Undo %1</source>
        <comment>a step</comment>
        <translation>%1 실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <comment>a step</comment>
        <translation>%1 다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
</context>
<context>
    <name>millrace::ui::EditWords</name>
    <message>
        <source>%1 takes nothing in.</source>
        <comment>a node type</comment>
        <translation>%1은(는) 받아들이는 것이 없습니다.</translation>
    </message>
    <message>
        <source>%1 hands nothing on.</source>
        <comment>a node type</comment>
        <translation>%1은(는) 넘겨주는 것이 없습니다.</translation>
    </message>
</context>
<context>
    <name>millrace::ui::EventSubject</name>
    <message>
        <source>%1 = %2</source>
        <comment>setting, value</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>설정 변경</translation>
    </message>
    <message>
        <source>Add %1 to %2</source>
        <comment>undo step: setting, event</comment>
        <translation>%2에 %1 추가</translation>
    </message>
</context>
<context>
    <name>millrace::ui::EventWords</name>
    <message>
        <source>Throttling began</source>
        <translation>스로틀링 시작</translation>
    </message>
    <message>
        <source>Throttling ended</source>
        <translation>스로틀링 종료</translation>
    </message>
    <message>
        <source>Records without a key</source>
        <translation>키가 없는 레코드</translation>
    </message>
    <message>
        <source>Records with a shortened key</source>
        <translation>줄인 키를 가진 레코드</translation>
    </message>
    <message>
        <source>Records without a time</source>
        <translation>시각이 없는 레코드</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>설정 안 됨</translation>
    </message>
    <message>
        <source>on</source>
        <translation>켬</translation>
    </message>
    <message>
        <source>off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between particulars of an event</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>setting, before, after</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>argument, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n records lack the key field and share one key</source>
        <translation>
            <numerusform>키 필드가 없는 레코드 %n개는 키 하나를 함께 씁니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records have a key that is too long or no UTF-8: it was made to fit</source>
        <translation>
            <numerusform>키가 너무 길거나 UTF-8이 아닌 레코드가 %n개입니다. 키를 맞게 고쳤습니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records have no time that can be read and follow the record before them</source>
        <translation>
            <numerusform>읽을 수 있는 시각이 없는 레코드 %n개는 앞 레코드를 따릅니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Started from the last checkpoint</source>
        <translation>마지막 체크포인트부터 시작</translation>
    </message>
    <message>
        <source>Runs already</source>
        <translation>이미 실행 중</translation>
    </message>
    <message>
        <source>Takes nothing</source>
        <translation>아무것도 받지 않음</translation>
    </message>
    <message>
        <source>Takes records again</source>
        <translation>다시 레코드를 받음</translation>
    </message>
    <message>
        <source>To the values that it had</source>
        <translation>이전과 같은 값</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>설정 변경됨</translation>
    </message>
    <message>
        <source>Change of settings refused</source>
        <translation>설정 변경 거부됨</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>거부됨: %1</translation>
    </message>
    <message>
        <source>Records will be lost soon</source>
        <translation>곧 레코드가 유실됩니다</translation>
    </message>
</context>
<context>
    <name>millrace::ui::EventsModel</name>
    <message>
        <source>Command: %1</source>
        <translation>명령: %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>노드</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>세부 정보</translation>
    </message>
</context>
<context>
    <name>millrace::ui::EventsPanel</name>
    <message>
        <source>Keep as scenario</source>
        <translation>시나리오로 보관</translation>
    </message>
    <message>
        <source>Make what happened in this run the scenario of the project, so that it can be repeated</source>
        <translation>이번 실행에서 일어난 일을 프로젝트의 시나리오로 만들어 반복할 수 있게 합니다</translation>
    </message>
    <message>
        <source>Events of the run</source>
        <translation>실행 이벤트</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>아직 아무 일도 일어나지 않았습니다</translation>
    </message>
    <message>
        <source>Press F5 to run the project. Scenario events, your changes while it runs and turning points such as throttling are listed here.</source>
        <translation>F5를 눌러 프로젝트를 실행하세요. 시나리오 이벤트, 실행 중 변경한 내용, 스로틀링 같은 전환점이 여기에 표시됩니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>이벤트 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep live session as scenario</source>
        <comment>undo step</comment>
        <translation>실시간 세션을 시나리오로 보관</translation>
    </message>
    <message>
        <source>Back to the live events</source>
        <translation>실시간 이벤트로 돌아가기</translation>
    </message>
    <message>
        <source>Nothing happened in this run</source>
        <translation>이 실행에서는 아무 일도 일어나지 않았습니다</translation>
    </message>
    <message>
        <source>It had no scenario events, no changes and no turning points.</source>
        <translation>시나리오 이벤트도, 변경도, 전환점도 없었습니다.</translation>
    </message>
    <message>
        <source>This run was kept without events</source>
        <translation>이 실행은 이벤트 없이 보관되었습니다</translation>
    </message>
    <message>
        <source>Events are kept when a run ends. Open it as a project to run it again.</source>
        <translation>이벤트는 실행이 끝날 때 보관됩니다. 프로젝트로 열어 다시 실행하세요.</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ExampleCard</name>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ExportCommands</name>
    <message>
        <source>Export report</source>
        <translation>보고서 내보내기</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>웹 페이지 (*.html)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Export result</source>
        <translation>결과 내보내기</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Export bill</source>
        <translation>청구 내역 내보내기</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>표 (*.csv)</translation>
    </message>
    <message>
        <source>Export canvas</source>
        <translation>캔버스 내보내기</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>그림 (*.png)</translation>
    </message>
    <message>
        <source>Export charts</source>
        <translation>차트 내보내기</translation>
    </message>
    <message>
        <source>Export chart data</source>
        <translation>차트 데이터 내보내기</translation>
    </message>
    <message>
        <source>There is nothing to export yet.</source>
        <translation>아직 내보낼 것이 없습니다.</translation>
    </message>
    <message>
        <source>%1 could not be written (%2). Choose another folder, or make room.</source>
        <translation>%1 파일을 쓰지 못했습니다(%2). 다른 폴더를 선택하거나 공간을 확보하세요.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>저장됨: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 그림 (*.svg)</translation>
    </message>
    <message>
        <source>PDF page (*.pdf)</source>
        <translation>PDF 페이지 (*.pdf)</translation>
    </message>
</context>
<context>
    <name>millrace::ui::Field</name>
    <message>
        <source>%1 to %2</source>
        <comment>range</comment>
        <translation>%1 ~ %2</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>%1 초과</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>%1 이상</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>%1 이하</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>가정</translation>
    </message>
    <message>
        <source>AWS does not publish this; it is an assumption of the model that you can change.</source>
        <translation>AWS가 공개하지 않은 값입니다. 모델의 가정이며 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>기본값으로 되돌리기</translation>
    </message>
    <message>
        <source>About this setting</source>
        <translation>이 설정 정보</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>기본값 %1</translation>
    </message>
    <message>
        <source>Applies to a run under way.</source>
        <translation>실행 중에도 바로 적용됩니다.</translation>
    </message>
    <message>
        <source>Applies from the next run on.</source>
        <translation>다음 실행부터 적용됩니다.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>켜짐</translation>
    </message>
    <message>
        <source>off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>Takes effect in the next run.</source>
        <translation>다음 실행에 적용됩니다.</translation>
    </message>
    <message>
        <source>Source, read on %1</source>
        <comment>date</comment>
        <translation>출처(%1에 확인)</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
    <message>
        <source>%1: back to the default</source>
        <translation>%1: 기본값으로</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>%1 정보</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a kind and its value: Fixed, 1,024 B</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>millrace::ui::FileCommands</name>
    <message>
        <source>Millrace projects (*.millrace);;All files (*)</source>
        <translation>Millrace 프로젝트 (*.millrace);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>The file %1 was moved or deleted. What is open here is whole; save it to have a file again.</source>
        <translation>%1 파일이 이동되었거나 삭제되었습니다. 여기에 열린 내용은 그대로 있으니 저장하면 파일이 다시 만들어집니다.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>This project was made by a newer version of the program. It can be looked at and run here, and not be changed.</source>
        <translation>이 프로젝트는 프로그램의 더 새로운 버전에서 만들어졌습니다. 여기에서 보거나 실행할 수는 있지만 변경할 수는 없습니다.</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>목록에서 제거</translation>
    </message>
    <message>
        <source>There is no example called &quot;%1&quot;. The examples are: %2.</source>
        <translation>&quot;%1&quot;이라는 예제가 없습니다. 사용할 수 있는 예제: %2.</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>프로젝트 열기</translation>
    </message>
    <message>
        <source>Millrace</source>
        <translation>Millrace</translation>
    </message>
    <message>
        <source>Save the changes to &quot;%1&quot;?</source>
        <translation>&quot;%1&quot;의 변경 내용을 저장할까요?</translation>
    </message>
    <message>
        <source>Otherwise they are lost.</source>
        <translation>저장하지 않으면 변경 내용이 사라집니다.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t save</source>
        <translation>저장 안 함(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Stop the run</source>
        <translation>실행 중지(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>취소(&amp;C)</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>프로젝트 저장</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 저장됨</translation>
    </message>
    <message>
        <source>Another program has changed this file since it was opened.</source>
        <translation>이 파일을 연 뒤에 다른 프로그램이 파일을 변경했습니다.</translation>
    </message>
    <message>
        <source>Saving replaces what the other program wrote.</source>
        <translation>저장하면 다른 프로그램이 쓴 내용을 덮어씁니다.</translation>
    </message>
    <message>
        <source>&amp;Replace the file</source>
        <translation>파일 바꾸기(&amp;R)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>다른 이름으로 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>Another program changed %1. Reloading it drops the changes made here.</source>
        <translation>다른 프로그램이 %1 파일을 변경했습니다. 다시 불러오면 여기에서 변경한 내용이 사라집니다.</translation>
    </message>
    <message>
        <source>Another program changed %1.</source>
        <translation>다른 프로그램이 %1 파일을 변경했습니다.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>다시 불러오기</translation>
    </message>
    <message>
        <source>Keep what is open</source>
        <translation>열린 내용 유지</translation>
    </message>
    <message>
        <source>This work was recovered. Save it to keep it.</source>
        <translation>복구한 작업입니다. 유지하려면 저장하세요.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>%1 is open in another window. Close it there, or choose another name.</source>
        <translation>%1은(는) 다른 창에 열려 있습니다. 그 창에서 닫거나 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>비교(&amp;C)…</translation>
    </message>
    <message>
        <source>Compare &quot;%1&quot;</source>
        <translation>&quot;%1&quot; 비교</translation>
    </message>
    <message>
        <source>In this window</source>
        <translation>이 창</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>비교…</translation>
    </message>
    <message>
        <source>Otherwise they are lost. The run under way will be stopped.</source>
        <translation>저장하지 않으면 사라집니다. 진행 중인 실행도 중지됩니다.</translation>
    </message>
    <message>
        <source>Stop the run that is under way?</source>
        <translation>진행 중인 실행을 중지할까요?</translation>
    </message>
</context>
<context>
    <name>millrace::ui::FrameCommands</name>
    <message>
        <source>Save as snippet</source>
        <translation>스니펫으로 저장</translation>
    </message>
    <message numerus="yes">
        <source>Name for these %n nodes:</source>
        <translation>
            <numerusform>이 노드 %n개의 이름:</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a snippet “%1” already. Replace it?</source>
        <translation>스니펫 “%1”이(가) 이미 있습니다. 바꿀까요?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Saved as snippet “%1”.</source>
        <translation>스니펫 “%1”(으)로 저장했습니다.</translation>
    </message>
    <message>
        <source>Show snippets</source>
        <translation>스니펫 보기</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>%1 삽입</translation>
    </message>
</context>
<context>
    <name>millrace::ui::GeneralPage</name>
    <message>
        <source>&amp;Language:</source>
        <translation>언어(&amp;L):</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>테마(&amp;T):</translation>
    </message>
    <message>
        <source>&amp;Reduce motion</source>
        <translation>움직임 줄이기(&amp;R)</translation>
    </message>
    <message>
        <source>Nothing moves on its own: no dots on links, no sliding panels</source>
        <translation>저절로 움직이는 것이 없습니다. 연결 위의 점도, 미끄러지는 패널도 없습니다</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, behind a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>While there are unsaved changes, a copy of the project is kept beside your file. After a crash the next start offers it.</source>
        <translation>저장하지 않은 변경이 있는 동안 파일과 별도로 프로젝트의 사본을 보관합니다. 비정상 종료 뒤 다시 시작하면 사본을 복구할 수 있습니다.</translation>
    </message>
    <message>
        <source>Recovery &amp;copy at least every:</source>
        <translation>복구 사본을 만드는 최대 간격(&amp;C):</translation>
    </message>
    <message>
        <source>&amp;Open the files of last time at the start</source>
        <translation>시작할 때 마지막에 열었던 파일 열기(&amp;O)</translation>
    </message>
</context>
<context>
    <name>millrace::ui::GridField</name>
    <message>
        <source>Paint with</source>
        <translation>칠할 값</translation>
    </message>
    <message>
        <source>Value to paint with</source>
        <translation>칠할 값</translation>
    </message>
    <message>
        <source>Value to paint with; a right-click on a cell takes its value</source>
        <translation>칠할 값. 칸을 오른쪽 클릭하면 그 칸의 값을 가져옵니다</translation>
    </message>
    <message>
        <source>This is outside of the range of the cells.</source>
        <translation>칸에 쓸 수 있는 범위를 벗어났습니다.</translation>
    </message>
</context>
<context>
    <name>millrace::ui::HashRing</name>
    <message>
        <source>Hash ring</source>
        <translation>해시 링</translation>
    </message>
    <message>
        <source>The open shards on the circle of hash keys. Arrow keys go from one to the next.</source>
        <translation>해시 키의 원 위에 놓인 열린 샤드입니다. 화살표 키로 샤드 사이를 이동합니다.</translation>
    </message>
    <message>
        <source>Key %1: %2 % of the records</source>
        <translation>키 %1: 레코드의 %2 %</translation>
    </message>
    <message numerus="yes">
        <source>The hottest of %n shards that lie here:</source>
        <translation>
            <numerusform>여기에 있는 샤드 %n개 중 가장 바쁜 샤드:</numerusform>
        </translation>
    </message>
    <message>
        <source>No shards yet</source>
        <translation>아직 샤드가 없습니다</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>load in a word, figure</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n shards</source>
        <comment>that are open</comment>
        <translation>
            <numerusform>샤드 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>2¹²⁸ hash keys</source>
        <translation>해시 키 2^128개</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>키 %1</translation>
    </message>
</context>
<context>
    <name>millrace::ui::HeatMapView</name>
    <message>
        <source>No values yet</source>
        <translation>아직 값이 없습니다</translation>
    </message>
    <message>
        <source>%1
%2 to %3
%4: %5</source>
        <comment>shard, from, to, metric, value</comment>
        <translation>%1
%2 ~ %3
%4: %5</translation>
    </message>
    <message>
        <source>peak %1</source>
        <comment>the largest of several values</comment>
        <translation>최고 %1</translation>
    </message>
</context>
<context>
    <name>millrace::ui::HeatPage</name>
    <message>
        <source>Metric of the heat map</source>
        <translation>히트맵 지표</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is limited, figure</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Largest: %1</source>
        <translation>최대: %1</translation>
    </message>
</context>
<context>
    <name>millrace::ui::HeatScale</name>
    <message>
        <source>Colours from %1 to %2</source>
        <translation>%1부터 %2까지의 색</translation>
    </message>
</context>
<context>
    <name>millrace::ui::HelpPages</name>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>range</comment>
        <translation>%1 ~ %2</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>%1 초과</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>%1 이상</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>%1 이하</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>기본값 %1</translation>
    </message>
    <message>
        <source>can change during a run</source>
        <translation>실행 중에 바꿀 수 있음</translation>
    </message>
    <message>
        <source>applies from the next run on</source>
        <translation>다음 실행부터 적용</translation>
    </message>
    <message>
        <source>input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>any number of links</source>
        <translation>연결 수 제한 없음</translation>
    </message>
    <message numerus="yes">
        <source>at most %n link(s)</source>
        <translation>
            <numerusform>연결 최대 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Also for each shard.</source>
        <translation>샤드별로도 제공됩니다.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>노드</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>What is assumed</source>
        <translation>가정</translation>
    </message>
    <message>
        <source>AWS does not publish these. They are settings, so that you can try others.</source>
        <translation>AWS가 공개하지 않은 값입니다. 설정이므로 다른 값을 시험해 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Actions during a run</source>
        <translation>실행 중 동작</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>What is billed</source>
        <translation>청구 항목</translation>
    </message>
    <message>
        <source>en</source>
        <comment>folder of the help pages: en or ko</comment>
        <translation>ko</translation>
    </message>
    <message>
        <source>The rules are those that the linked pages stated on %1.</source>
        <translation>규칙은 %1에 확인한 링크 페이지의 내용을 따릅니다.</translation>
    </message>
</context>
<context>
    <name>millrace::ui::HelpPanel</name>
    <message>
        <source>All pages</source>
        <translation>모든 페이지</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>앞으로</translation>
    </message>
</context>
<context>
    <name>millrace::ui::HistoryModel</name>
    <message>
        <source>Beginning</source>
        <comment>of the undo history</comment>
        <translation>처음</translation>
    </message>
    <message>
        <source>%1 (saved)</source>
        <comment>step of the undo history</comment>
        <translation>%1 (저장됨)</translation>
    </message>
    <message>
        <source>%1, undone</source>
        <comment>step of the undo history</comment>
        <translation>%1, 실행 취소됨</translation>
    </message>
    <message>
        <source>%1, as it is now</source>
        <comment>step of the undo history</comment>
        <translation>%1, 현재 단계</translation>
    </message>
    <message>
        <source>The project is at this step.</source>
        <translation>프로젝트가 지금 이 단계에 있습니다.</translation>
    </message>
    <message>
        <source>Redo up to this step</source>
        <translation>이 단계까지 다시 실행</translation>
    </message>
    <message>
        <source>Undo back to this step</source>
        <translation>이 단계까지 실행 취소</translation>
    </message>
</context>
<context>
    <name>millrace::ui::HistoryPanel</name>
    <message>
        <source>Undo history</source>
        <translation>실행 취소 기록</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ImportCommands</name>
    <message>
        <source>The stream &quot;%1&quot; was imported.</source>
        <translation>스트림 &quot;%1&quot;을(를) 가져왔습니다.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 가져오기</translation>
    </message>
</context>
<context>
    <name>millrace::ui::InspectorPanel</name>
    <message numerus="yes">
        <source>%n links selected</source>
        <translation>
            <numerusform>연결 %n개 선택됨</numerusform>
        </translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>설정 검색</translation>
    </message>
    <message>
        <source>No setting matches. Try another word, or clear the search.</source>
        <translation>일치하는 설정이 없습니다. 다른 단어로 검색하거나 검색을 지우세요.</translation>
    </message>
    <message>
        <source>“%1” was not taken for %2: %3</source>
        <comment>entry, setting, reason</comment>
        <translation>“%1”은(는) %2에 적용되지 않았습니다: %3</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ItemList</name>
    <message>
        <source>Change another setting</source>
        <translation>다른 설정 변경</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로 이동</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로 이동</translation>
    </message>
</context>
<context>
    <name>millrace::ui::KeySharesView</name>
    <message>
        <source>Shard %1: %2</source>
        <comment>number, share</comment>
        <translation>샤드 %1: %2</translation>
    </message>
    <message>
        <source>even: %1</source>
        <translation>균등: %1</translation>
    </message>
    <message>
        <source>Load on the shards</source>
        <translation>샤드별 부하</translation>
    </message>
    <message>
        <source>In %1</source>
        <comment>name of a stream</comment>
        <translation>%1에서</translation>
    </message>
    <message>
        <source>Shard %1 gets %2 of the records; an even share is %3.</source>
        <translation>샤드 %1이(가) 레코드의 %2을(를) 받습니다. 고르게 나누면 %3입니다.</translation>
    </message>
    <message>
        <source>The load is even: each shard gets %1 of the records.</source>
        <translation>부하가 고릅니다. 샤드마다 레코드의 %1을(를) 받습니다.</translation>
    </message>
    <message>
        <source>The most frequent key alone brings %1.</source>
        <translation>가장 많이 나오는 키 하나만으로 %1을(를) 차지합니다.</translation>
    </message>
    <message>
        <source>At the busiest time that is up to %1 to one shard.</source>
        <comment>rate</comment>
        <translation>가장 바쁠 때는 샤드 하나에 최대 %1입니다.</translation>
    </message>
    <message>
        <source>The keys come out of the records of a file: how they fall shows in a run.</source>
        <translation>키를 파일의 레코드에서 가져오므로, 어떻게 나뉘는지는 실행해야 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Correct the settings marked above to see how the keys fall.</source>
        <translation>키가 어떻게 나뉘는지 보려면 위에 표시된 설정을 고치세요.</translation>
    </message>
    <message>
        <source>Link this producer to a stream to see how its keys fall on the shards.</source>
        <translation>키가 샤드에 어떻게 나뉘는지 보려면 이 생산자를 스트림에 연결하세요.</translation>
    </message>
</context>
<context>
    <name>millrace::ui::KeysPage</name>
    <message>
        <source>&amp;Add</source>
        <translation>추가(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>키 없음(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>초기화(&amp;R)</translation>
    </message>
    <message>
        <source>Reset a&amp;ll…</source>
        <translation>모두 초기화(&amp;L)…</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>명령과 단축키 검색</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>명령과 단축키</translation>
    </message>
    <message>
        <source>&amp;Press a key:</source>
        <translation>키를 누르세요(&amp;P):</translation>
    </message>
    <message>
        <source>New key for the chosen command</source>
        <translation>선택한 명령의 새 단축키</translation>
    </message>
    <message>
        <source>Gives the command this key besides those that it has</source>
        <translation>명령이 이미 가진 단축키에 이 키를 더합니다</translation>
    </message>
    <message>
        <source>Takes all keys from the command</source>
        <translation>명령의 단축키를 모두 없앱니다</translation>
    </message>
    <message>
        <source>Gives the command the keys that it came with</source>
        <translation>명령의 단축키를 기본값으로 되돌립니다</translation>
    </message>
    <message>
        <source>Give all commands the keys that they came with?</source>
        <translation>모든 명령의 단축키를 기본값으로 되돌릴까요?</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>모두 초기화(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>취소(&amp;C)</translation>
    </message>
    <message>
        <source>Its keys count while the canvas has the focus.</source>
        <translation>이 명령의 단축키는 캔버스에 포커스가 있을 때 작동합니다.</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>설정(&amp;S)</translation>
    </message>
    <message>
        <source>Choose a command in the list.</source>
        <translation>목록에서 명령을 선택하세요.</translation>
    </message>
    <message>
        <source>%1 moves about on the canvas and in fields and cannot be given away.</source>
        <translation>%1은(는) 캔버스와 입력란에서 이동하는 데 쓰이므로 다른 명령에 줄 수 없습니다.</translation>
    </message>
    <message>
        <source>The command has %1 already.</source>
        <translation>이 명령에 이미 %1이(가) 있습니다.</translation>
    </message>
    <message>
        <source>%1 is a key of &quot;%2&quot; and is taken from there.</source>
        <translation>%1은(는) &quot;%2&quot;의 단축키이며, 그 명령에서 가져옵니다.</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>가져오기(&amp;T)</translation>
    </message>
</context>
<context>
    <name>millrace::ui::LabelEditor</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
</context>
<context>
    <name>millrace::ui::LevelWords</name>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>노드 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disabled</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>%n개 사용 안 함</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by-passed</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>%n개 건너뜀</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>millrace::ui::LineEditor</name>
    <message>
        <source>Choose a file…</source>
        <translation>파일 선택…</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>여러 값</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>설정 안 됨</translation>
    </message>
</context>
<context>
    <name>millrace::ui::LineageChart</name>
    <message>
        <source>Lineage of shards</source>
        <translation>샤드의 계보</translation>
    </message>
    <message>
        <source>When each shard was opened and closed, and which came from which.</source>
        <translation>각 샤드가 열리고 닫힌 시각과, 어느 샤드에서 나왔는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Opened at %1</source>
        <translation>열린 시각: %1</translation>
    </message>
    <message>
        <source>Closed at %1</source>
        <translation>닫힌 시각: %1</translation>
    </message>
    <message>
        <source>Expired at %1</source>
        <translation>만료된 시각: %1</translation>
    </message>
    <message numerus="yes">
        <source>Its %n records can be read until they are too old.</source>
        <translation>
            <numerusform>남은 레코드 %n개는 보존 기간이 지날 때까지 읽을 수 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed, still read</source>
        <translation>닫힘, 아직 읽을 수 있음</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>만료됨</translation>
    </message>
    <message>
        <source>Open, keys %1</source>
        <comment>a range</comment>
        <translation>열림, 키 %1</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>닫힘</translation>
    </message>
</context>
<context>
    <name>millrace::ui::LinkPage</name>
    <message>
        <source>Link</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1에서 %2(으)로</translation>
    </message>
    <message>
        <source>This link has no settings.</source>
        <translation>이 연결에는 설정이 없습니다.</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ListField</name>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>%1에 추가</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>title, number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로 이동</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로 이동</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>여러 값</translation>
    </message>
</context>
<context>
    <name>millrace::ui::MainWindow</name>
    <message>
        <source>Run a command</source>
        <translation>명령 실행</translation>
    </message>
    <message>
        <source>%1[*] (read-only) — Millrace</source>
        <comment>window title</comment>
        <translation>%1[*] (읽기 전용) — Millrace</translation>
    </message>
    <message>
        <source>%1[*] — Millrace</source>
        <comment>window title</comment>
        <translation>%1[*] — Millrace</translation>
    </message>
    <message>
        <source>Open an example</source>
        <translation>예제 열기</translation>
    </message>
    <message>
        <source>Takes effect in the next run.</source>
        <translation>다음 실행에 적용됩니다.</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>지금 다시 시작</translation>
    </message>
</context>
<context>
    <name>millrace::ui::MapField</name>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>%1에 추가</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>A name must not be empty.</source>
        <translation>이름은 비워 둘 수 없습니다.</translation>
    </message>
    <message>
        <source>There is already an entry named %1.</source>
        <translation>%1이라는 항목이 이미 있습니다.</translation>
    </message>
</context>
<context>
    <name>millrace::ui::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>내보내기(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>Pa&amp;nels</source>
        <translation>창(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>테마(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>Open e&amp;xample</source>
        <translation>예제 열기(&amp;X)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>최근 파일 열기(&amp;R)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>도구</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>S&amp;hards</source>
        <translation>샤드(&amp;H)</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>정돈</translation>
    </message>
</context>
<context>
    <name>millrace::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>이 메시지 닫기</translation>
    </message>
</context>
<context>
    <name>millrace::ui::Minimap</name>
    <message>
        <source>Minimap</source>
        <translation>미니맵</translation>
    </message>
    <message>
        <source>The whole pipeline; the frame is what the canvas shows</source>
        <translation>파이프라인 전체이며, 테두리는 캔버스에 보이는 부분입니다</translation>
    </message>
    <message>
        <source>Drag to move the view, turn the wheel to zoom</source>
        <translation>끌어서 보기를 옮기고, 휠을 돌려 확대/축소합니다</translation>
    </message>
</context>
<context>
    <name>millrace::ui::MoveWords</name>
    <message>
        <source>Insert %1</source>
        <translation>%1 삽입</translation>
    </message>
</context>
<context>
    <name>millrace::ui::NameWords</name>
    <message>
        <source>Another node is called “%1”. Choose a name that is free.</source>
        <translation>다른 노드의 이름이 “%1”입니다. 쓰이지 않는 이름을 고르세요.</translation>
    </message>
</context>
<context>
    <name>millrace::ui::NodeGroups</name>
    <message>
        <source>Sources</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>스트림</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>전송</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>처리</translation>
    </message>
    <message>
        <source>Consumers</source>
        <translation>소비자</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>비디오</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>대상</translation>
    </message>
</context>
<context>
    <name>millrace::ui::NodePage</name>
    <message>
        <source>This node has no settings.</source>
        <translation>이 노드에는 설정이 없습니다.</translation>
    </message>
    <message>
        <source>These nodes have no settings in common.</source>
        <translation>이 노드들에는 공통 설정이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes selected</source>
        <translation>
            <numerusform>노드 %n개 선택됨</numerusform>
        </translation>
    </message>
    <message>
        <source>A change applies to all of them.</source>
        <translation>변경하면 모두에 적용됩니다.</translation>
    </message>
    <message>
        <source>Name of the node</source>
        <translation>노드 이름</translation>
    </message>
    <message>
        <source>Unknown type %1</source>
        <translation>알 수 없는 종류 %1</translation>
    </message>
    <message>
        <source>Help for this type of node (F1)</source>
        <translation>이 종류의 노드 도움말(F1)</translation>
    </message>
    <message>
        <source>Some changes need a restart.</source>
        <translation>일부 변경 내용은 다시 시작해야 적용됩니다.</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>다시 시작</translation>
    </message>
    <message>
        <source>Rename node</source>
        <comment>undo step</comment>
        <translation>노드 이름 바꾸기</translation>
    </message>
    <message>
        <source>Not part of the run under way: it was added or enabled after the start.</source>
        <translation>진행 중인 실행에 포함되지 않습니다. 시작한 뒤에 추가했거나 사용하도록 바꾼 노드입니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them take no part in runs, checks and costs.</source>
        <translation>
            <numerusform>이 중 %n개는 실행, 검사, 비용에서 제외됩니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Disabled: it and its links take no part in runs, checks and costs.</source>
        <translation>사용 안 함: 이 노드와 연결은 실행, 검사, 비용에서 제외됩니다.</translation>
    </message>
    <message>
        <source>By-passed: what comes in goes on to what it is linked to, as if it were not there.</source>
        <translation>건너뜀: 들어온 것은 이 노드가 없는 것처럼 다음에 연결된 곳으로 넘어갑니다.</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <comment>undo step</comment>
        <translation>%1의 이름을 %2(으)로 변경</translation>
    </message>
    <message>
        <source>“%1” was not taken as a name: %2</source>
        <comment>entry, reason</comment>
        <translation>“%1”은(는) 이름으로 쓰이지 않았습니다: %2</translation>
    </message>
</context>
<context>
    <name>millrace::ui::NodeRows</name>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>항목 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Throttled</source>
        <translation>스로틀링</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>생성</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>수락</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>폐기</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>Read</source>
        <comment>records that were read</comment>
        <translation>읽음</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>읽지 않음</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>지연</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>뒤처짐</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>받음</translation>
    </message>
    <message>
        <source>Objects put</source>
        <translation>쓴 객체</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>업로드</translation>
    </message>
    <message>
        <source>Records in</source>
        <translation>수신 레코드</translation>
    </message>
    <message>
        <source>Bytes in</source>
        <translation>수신 바이트</translation>
    </message>
</context>
<context>
    <name>millrace::ui::NodeSearchPopup</name>
    <message>
        <source>Add a node: type to search</source>
        <translation>노드 추가: 입력해서 검색</translation>
    </message>
    <message>
        <source>No node type can be connected here.</source>
        <translation>여기에 연결할 수 있는 노드 종류가 없습니다.</translation>
    </message>
    <message>
        <source>No node type matches “%1”.</source>
        <translation>“%1”과(와) 일치하는 노드 종류가 없습니다.</translation>
    </message>
    <message>
        <source>Search node types and snippets</source>
        <translation>노드 종류와 스니펫 검색</translation>
    </message>
    <message>
        <source>Node types and snippets</source>
        <translation>노드 종류와 스니펫</translation>
    </message>
    <message>
        <source>No node type or snippet matches “%1”.</source>
        <translation>“%1”에 맞는 노드 종류나 스니펫이 없습니다.</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>스니펫</translation>
    </message>
</context>
<context>
    <name>millrace::ui::NodeWords</name>
    <message>
        <source>Unknown type “%1”</source>
        <translation>알 수 없는 종류 “%1”</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a figure and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>문제 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>사용 안 함</translation>
    </message>
    <message>
        <source>By-passed</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <comment>a time</comment>
        <translation>%1 뒤처짐</translation>
    </message>
    <message>
        <source>Disabled from the next run on</source>
        <translation>다음 실행부터 사용 안 함</translation>
    </message>
    <message>
        <source>By-passed from the next run on</source>
        <translation>다음 실행부터 건너뜀</translation>
    </message>
</context>
<context>
    <name>millrace::ui::NumberGrid</name>
    <message>
        <source>%1, %2:00 to %3:00: %4</source>
        <comment>day, hour, hour, value</comment>
        <translation>%1, %2:00 ~ %3:00: %4</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>row, column, value</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hour of the day</comment>
        <translation>%1시</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ObjectiveSubject</name>
    <message>
        <source>Monthly cost %1 %2</source>
        <comment>comparison, amount</comment>
        <translation>월 비용 %1 %2</translation>
    </message>
</context>
<context>
    <name>millrace::ui::OutlookView</name>
    <message>
        <source>%1 of the load</source>
        <translation>부하의 %1</translation>
    </message>
    <message>
        <source>Lower child: %1 % of the keys, about %2 and %3, %4 of its limit</source>
        <translation>아래쪽 자식: 키의 %1 %, 약 %2, %3, 한도의 %4</translation>
    </message>
    <message>
        <source>Upper child: %1 % of the keys, about %2 and %3, %4 of its limit</source>
        <translation>위쪽 자식: 키의 %1 %, 약 %2, %3, 한도의 %4</translation>
    </message>
    <message>
        <source>Key %1 has %2 of this shard&apos;s load and goes whole to the upper child: no split divides a key.</source>
        <translation>키 %1이(가) 이 샤드 부하의 %2을(를) 차지하며 모두 위쪽 자식으로 갑니다. 분할해도 키 하나는 나뉘지 않습니다.</translation>
    </message>
    <message>
        <source>Key %1 has %2 of this shard&apos;s load and goes whole to the lower child: no split divides a key.</source>
        <translation>키 %1이(가) 이 샤드 부하의 %2을(를) 차지하며 모두 아래쪽 자식으로 갑니다. 분할해도 키 하나는 나뉘지 않습니다.</translation>
    </message>
    <message>
        <source>%1 are refused now and come on top.</source>
        <translation>지금 거부되는 %1은(는) 여기에 더해집니다.</translation>
    </message>
</context>
<context>
    <name>millrace::ui::PalettePanel</name>
    <message>
        <source>Search node types</source>
        <translation>노드 종류 검색</translation>
    </message>
    <message>
        <source>Node types</source>
        <translation>노드 종류</translation>
    </message>
    <message>
        <source>No node type matches “%1”.</source>
        <translation>“%1”과(와) 일치하는 노드 종류가 없습니다.</translation>
    </message>
    <message>
        <source>Add to the canvas</source>
        <translation>캔버스에 추가</translation>
    </message>
    <message>
        <source>Remove from the favourites</source>
        <translation>즐겨찾기에서 제거</translation>
    </message>
    <message>
        <source>Add to the favourites</source>
        <translation>즐겨찾기에 추가</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>즐겨찾기</translation>
    </message>
</context>
<context>
    <name>millrace::ui::Panels</name>
    <message>
        <source>Palette</source>
        <translation>팔레트</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행 기록</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <comment>tab with a number</comment>
        <translation>문제(%1)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>실행 취소 기록</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>패널</translation>
    </message>
</context>
<context>
    <name>millrace::ui::PickList</name>
    <message>
        <source>Nothing matches. Try another word.</source>
        <translation>일치하는 항목이 없습니다. 다른 단어로 검색하세요.</translation>
    </message>
</context>
<context>
    <name>millrace::ui::PlotAccess</name>
    <message>
        <source>%1 in %2</source>
        <comment>metric, unit</comment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>히트맵</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>아직 값이 없습니다</translation>
    </message>
    <message>
        <source>Hottest: %1</source>
        <comment>value</comment>
        <translation>가장 높은 값: %1</translation>
    </message>
</context>
<context>
    <name>millrace::ui::PlotView</name>
    <message>
        <source>▲ %1</source>
        <translation>▲ %1</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ProblemsModel</name>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>힌트</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>setting: what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Whole project</source>
        <translation>프로젝트 전체</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity: sentence</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>노드</translation>
    </message>
    <message>
        <source>Quick fix</source>
        <translation>빠른 수정</translation>
    </message>
    <message>
        <source>“%1” %2</source>
        <comment>a setting, and what it is: “Path” is missing</comment>
        <translation>“%1”: %2</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ProblemsPanel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>오류 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>경고 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>힌트 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Show or hide these in the list</source>
        <translation>목록에서 이 항목 표시 또는 숨기기</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>All problems are hidden</source>
        <translation>모든 문제가 숨겨져 있습니다</translation>
    </message>
    <message>
        <source>Press one of the buttons above to see them.</source>
        <translation>위의 단추를 누르면 표시됩니다.</translation>
    </message>
    <message>
        <source>No problems found</source>
        <translation>문제가 없습니다</translation>
    </message>
    <message>
        <source>The design is checked as you edit it.</source>
        <translation>설계는 편집하는 동안 계속 검사됩니다.</translation>
    </message>
    <message>
        <source>Go to the problem</source>
        <translation>문제로 이동</translation>
    </message>
    <message>
        <source>Copy the sentence</source>
        <translation>문장 복사</translation>
    </message>
    <message>
        <source>Open the source</source>
        <translation>출처 열기</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ProfileCurve</name>
    <message>
        <source>end of the run</source>
        <translation>실행 종료</translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <comment>handle, rate, time</comment>
        <translation>%1: %3에 %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>rate, time</comment>
        <translation>%2에 %1</translation>
    </message>
    <message>
        <source>Event at %1: %2 → %3</source>
        <comment>time, rate before, rate after</comment>
        <translation>%1의 이벤트: %2 → %3</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ProfileView</name>
    <message>
        <source>Traffic over time</source>
        <translation>시간에 따른 트래픽</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>실행 전체</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>하루</translation>
    </message>
    <message>
        <source>A week</source>
        <translation>한 주</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>표시 구간</translation>
    </message>
    <message>
        <source>There is no curve to show: %1</source>
        <translation>표시할 곡선이 없습니다: %1</translation>
    </message>
    <message>
        <source>%1 all the time: %2 in %3.</source>
        <comment>rate, records, time</comment>
        <translation>계속 %1: %3 동안 %2.</translation>
    </message>
    <message>
        <source>Peak %1 at %2, mean %3: %4 in %5.</source>
        <comment>rate, time, rate, records, time</comment>
        <translation>최고 %1(%2), 평균 %3: %5 동안 %4.</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ProfileWords</name>
    <message>
        <source>Rate</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>Start of the ramp</source>
        <translation>점진 변화 시작</translation>
    </message>
    <message>
        <source>End of the ramp</source>
        <translation>점진 변화 끝</translation>
    </message>
    <message>
        <source>Rate before the first step</source>
        <translation>첫 단계 이전의 속도</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>단계 %1</translation>
    </message>
    <message>
        <source>Rate outside of the spike</source>
        <translation>스파이크 밖의 속도</translation>
    </message>
    <message>
        <source>Beginning and height of the spike</source>
        <translation>스파이크의 시작과 높이</translation>
    </message>
    <message>
        <source>End of the spike</source>
        <translation>스파이크 끝</translation>
    </message>
    <message>
        <source>Mean rate</source>
        <translation>평균 속도</translation>
    </message>
    <message>
        <source>Peak of the day</source>
        <translation>하루 중 최고점</translation>
    </message>
    <message>
        <source>Rate while on</source>
        <translation>켜진 동안의 속도</translation>
    </message>
    <message>
        <source>End of the time with records</source>
        <translation>레코드가 오는 시간의 끝</translation>
    </message>
    <message>
        <source>End of the time without</source>
        <translation>레코드가 오지 않는 시간의 끝</translation>
    </message>
    <message>
        <source>Rate at factor 1</source>
        <translation>배수가 1일 때의 속도</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ProjectPage</name>
    <message>
        <source>Project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>시나리오</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>Add event</source>
        <translation>이벤트 추가</translation>
    </message>
    <message>
        <source>Add objective</source>
        <translation>목표 추가</translation>
    </message>
    <message>
        <source>Add %1</source>
        <comment>undo step: an event or objective</comment>
        <translation>%1 추가</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <comment>undo step: an event or objective</comment>
        <translation>%1 제거</translation>
    </message>
    <message>
        <source>Move %1 in the list</source>
        <comment>undo step: an event or objective</comment>
        <translation>목록에서 %1 이동</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ProjectSubject</name>
    <message>
        <source>the scenario</source>
        <translation>시나리오</translation>
    </message>
    <message>
        <source>the cost estimate</source>
        <translation>비용 추정</translation>
    </message>
    <message>
        <source>the project</source>
        <translation>프로젝트</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ReadBudgetPage</name>
    <message>
        <source>Narrower columns</source>
        <translation>열 좁게</translation>
    </message>
    <message>
        <source>Show more shards (-, or Ctrl and the wheel)</source>
        <translation>더 많은 샤드 보기(- 또는 Ctrl과 휠)</translation>
    </message>
    <message>
        <source>Wider columns</source>
        <translation>열 넓게</translation>
    </message>
    <message>
        <source>Show fewer shards in more detail (+, or Ctrl and the wheel)</source>
        <translation>더 적은 샤드를 자세히 보기(+ 또는 Ctrl과 휠)</translation>
    </message>
    <message>
        <source>Read budget in a sentence</source>
        <translation>읽기 예산을 한 문장으로</translation>
    </message>
    <message>
        <source>The chosen cell</source>
        <translation>선택한 칸</translation>
    </message>
    <message>
        <source>The history keeps no shares of readers</source>
        <translation>기록에는 소비자별 비율이 보관되지 않습니다</translation>
    </message>
    <message>
        <source>Open the run as a project and run it again to see who reads how much of each shard.</source>
        <translation>각 샤드를 누가 얼마나 읽는지 보려면 이 실행을 프로젝트로 열어 다시 실행하세요.</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>아직 실행하지 않음</translation>
    </message>
    <message>
        <source>Press F5 to run the project. How much of the budget of each shard each reader takes is shown here while it runs.</source>
        <translation>F5를 눌러 프로젝트를 실행하세요. 실행하는 동안 소비자마다 각 샤드의 예산을 얼마나 쓰는지 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Nobody reads this stream</source>
        <translation>이 스트림을 읽는 소비자가 없습니다</translation>
    </message>
    <message>
        <source>Link a consumer to it and run again. Standard consumers share %1 and %2 of each shard.</source>
        <translation>소비자를 연결하고 다시 실행하세요. 공유 읽기를 쓰는 소비자는 샤드마다 %1과(와) %2을(를) 나누어 씁니다.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>shard, share</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Tightest of %1 shards: %2</source>
        <comment>number, a list</comment>
        <translation>샤드 %1개 중 가장 빠듯한 샤드: %2</translation>
    </message>
    <message>
        <source>Bars show shares of the limits; the tighter one decides between calm (to 60 %), busy (to 85 %) and hot. Figures are means of the last 6 s. Click a cell for exact figures.</source>
        <translation>막대는 한도 대비 비율입니다. 둘 중 더 빠듯한 쪽에 따라 여유(60 %까지), 혼잡(85 %까지), 과열로 나뉩니다. 수치는 최근 6초의 평균입니다. 정확한 수치를 보려면 칸을 클릭하세요.</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ReadBudgetWords</name>
    <message>
        <source>All who share</source>
        <translation>공유하는 전체</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two readers</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n readers</source>
        <translation>
            <numerusform>소비자 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls are refused: %1 answers %2 and gets %3 from %4 (refused: %5). Poll less often, run fewer pollers, or give some of them enhanced fan-out.</source>
        <comment>shard, limit, calls/s, readers, refused calls/s</comment>
        <translation>호출이 거부되고 있습니다. %1은(는) %2까지 응답하는데 %4에서 %3이(가) 옵니다(거부: %5). 폴링을 덜 자주 하거나, 폴링하는 소비자를 줄이거나, 일부 소비자에 향상된 팬아웃을 사용하세요.</translation>
    </message>
    <message>
        <source>Calls are refused: %1 gives %2 to all readers together, and %3 are drawn by %4 (refused: %5). Use more shards, or enhanced fan-out for some readers.</source>
        <comment>shard, limit, bytes/s, readers, refused calls/s</comment>
        <translation>호출이 거부되고 있습니다. %1은(는) 모든 소비자에게 합해 %2을(를) 제공하는데 %4이(가) %3을(를) 읽어 갑니다(거부: %5). 샤드를 늘리거나 일부 소비자에 향상된 팬아웃을 사용하세요.</translation>
    </message>
    <message>
        <source>Calls are refused: %1 gets %2 and %3 are drawn by %4, in bursts above the %5 and %6 that it gives to all of them together (refused: %7). Poll less often, use more shards, or enhanced fan-out for some readers.</source>
        <comment>shard, calls/s, bytes/s, readers, limits, refused calls/s</comment>
        <translation>호출이 거부되고 있습니다. %4이(가) %1에서 %2의 요청으로 %3을(를) 읽어 가며, 버스트 때는 모든 소비자에게 합해 제공하는 %5과(와) %6을(를) 넘습니다(거부: %7). 폴링을 덜 자주 하거나, 샤드를 늘리거나, 일부 소비자에 향상된 팬아웃을 사용하세요.</translation>
    </message>
    <message>
        <source>The tightest shard, %1, answers %2 and gets %3 (%4) from %5. Before another poller is added, poll less often or use enhanced fan-out.</source>
        <comment>shard, limit, calls/s, share, readers</comment>
        <translation>가장 빠듯한 샤드 %1은(는) %2까지 응답하는데 %5에서 %3(%4)이(가) 옵니다. 폴링하는 소비자를 더 추가하기 전에 폴링을 덜 자주 하거나 향상된 팬아웃을 사용하세요.</translation>
    </message>
    <message>
        <source>The tightest shard, %1, gives %2 to all readers together, and %3 (%4) are drawn by %5. For another reader, use more shards or enhanced fan-out.</source>
        <comment>shard, limit, bytes/s, share, readers</comment>
        <translation>가장 빠듯한 샤드 %1은(는) 모든 소비자에게 합해 %2을(를) 제공하는데 %5이(가) %3(%4)을(를) 읽어 갑니다. 소비자를 더 추가하려면 샤드를 늘리거나 향상된 팬아웃을 사용하세요.</translation>
    </message>
    <message>
        <source>There is room: of what %1, the tightest shard, gives to all readers together, %2 is taken by %3.</source>
        <comment>shard, share, readers</comment>
        <translation>여유가 있습니다. 가장 빠듯한 샤드 %1이(가) 모든 소비자에게 합해 제공하는 양 중 %2을(를) %3이(가) 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>읽지 않음</translation>
    </message>
    <message>
        <source>%1 calls/s</source>
        <translation>초당 호출 %1회</translation>
    </message>
    <message>
        <source>Nothing is read at the moment.</source>
        <translation>지금은 아무것도 읽지 않습니다.</translation>
    </message>
    <message>
        <source>Nobody has to share: all readers have enhanced fan-out, with %1 each. %2 takes most of it: %3 on %4.</source>
        <comment>limit, reader, share, shard</comment>
        <translation>나누어 쓰는 소비자가 없습니다. 모든 소비자가 향상된 팬아웃으로 각자 %1을(를) 씁니다. 가장 많이 쓰는 것은 %2이며, %4에서 %3입니다.</translation>
    </message>
    <message>
        <source>All shards</source>
        <translation>모든 샤드</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>reader, shard</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: not read</source>
        <comment>reader and shard</comment>
        <translation>%1: 읽지 않음</translation>
    </message>
    <message>
        <source>%1: %2, %3 of the tighter limit</source>
        <comment>reader and shard, load in a word, share</comment>
        <translation>%1: %2, 더 빠듯한 한도의 %3</translation>
    </message>
    <message>
        <source>Bytes: %1 B/s, %2 of %3 that all share</source>
        <translation>바이트: %1 B/s, 공유하는 전체 한도 %3의 %2</translation>
    </message>
    <message>
        <source>Bytes: %1 B/s, %2 of %3 of its own</source>
        <translation>바이트: %1 B/s, 전용 한도 %3의 %2</translation>
    </message>
    <message>
        <source>GetRecords: %1, %2 of %3 that all share</source>
        <translation>GetRecords: %1, 공유하는 전체 한도 %3의 %2</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>거부됨: %1</translation>
    </message>
    <message>
        <source>Unread: %1, lag %2</source>
        <comment>records, time</comment>
        <translation>읽지 않음: %1, 지연 %2</translation>
    </message>
    <message>
        <source>Tightest: %1 with %2</source>
        <comment>shard, share</comment>
        <translation>가장 빠듯함: %1, %2</translation>
    </message>
    <message>
        <source>Limits by %1</source>
        <comment>address of a page</comment>
        <translation>한도 출처: %1</translation>
    </message>
</context>
<context>
    <name>millrace::ui::RecentFiles</name>
    <message>
        <source>%1 (no longer there)</source>
        <comment>a file</comment>
        <translation>%1(더 이상 없음)</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>아직 파일이 없습니다</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>목록 지우기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keep at the top</source>
        <translation>맨 위에 유지(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Remove from the list what is no longer there</source>
        <translation>더 이상 없는 파일을 목록에서 제거(&amp;R)</translation>
    </message>
</context>
<context>
    <name>millrace::ui::RecoveryDialog</name>
    <message>
        <source>&amp;Recover</source>
        <translation>복구(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>비교(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>버리기(&amp;D)…</translation>
    </message>
    <message>
        <source>Recovered work</source>
        <translation>복구된 작업</translation>
    </message>
    <message>
        <source>The program ended before this work was saved. Recover it to go on with it; your files are as they were.</source>
        <translation>이 작업을 저장하기 전에 프로그램이 종료되었습니다. 계속하려면 복구하세요. 파일은 원래대로 있습니다.</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>나중에(&amp;L)</translation>
    </message>
    <message>
        <source>Keeps the work and offers it again at the next start</source>
        <translation>작업을 보관하고 다음에 시작할 때 다시 묻습니다</translation>
    </message>
    <message>
        <source>never saved</source>
        <translation>저장한 적 없음</translation>
    </message>
    <message>
        <source>%1, %2; the file was written after that</source>
        <comment>file, time of its last copy</comment>
        <translation>%1, %2. 그 뒤에 파일이 변경되었습니다</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>file, time of its last copy</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Never saved</source>
        <translation>저장한 적 없음</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>파일의 내용</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>파일을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>Compare &quot;%1&quot;</source>
        <translation>&quot;%1&quot; 비교</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>복구된 내용</translation>
    </message>
    <message>
        <source>Discard the recovered work of &quot;%1&quot;?</source>
        <translation>&quot;%1&quot;의 복구된 작업을 버릴까요?</translation>
    </message>
    <message>
        <source>It cannot be brought back. Your file is not touched.</source>
        <translation>되돌릴 수 없습니다. 파일은 변경되지 않습니다.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>버리기(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>유지(&amp;K)</translation>
    </message>
</context>
<context>
    <name>millrace::ui::RingPage</name>
    <message>
        <source>Split here</source>
        <translation>여기에서 분할</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Length and colour of an arc tell its load, the dashed circle is the limit of a shard, dots are keys that get many of the records.</source>
        <translation>호의 길이와 색은 부하, 점선 원은 샤드의 한도, 점은 레코드가 많이 몰리는 키입니다.</translation>
    </message>
    <message>
        <source>No shard is selected</source>
        <translation>선택한 샤드 없음</translation>
    </message>
    <message>
        <source>Click an arc, or go from one to the next with the arrow keys.</source>
        <translation>호를 클릭하거나 화살표 키로 샤드 사이를 이동하세요.</translation>
    </message>
    <message>
        <source>Drag along the arc, or press + and -, to see what a split there would give.</source>
        <translation>호를 따라 끌거나 +와 - 키를 누르면 그 위치에서 분할한 결과를 미리 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Enter splits, Escape gives it up</source>
        <translation>Enter로 분할, Esc로 취소</translation>
    </message>
    <message>
        <source>The dot is the key %1</source>
        <translation>점은 키 %1입니다</translation>
    </message>
</context>
<context>
    <name>millrace::ui::RunBar</name>
    <message>
        <source>Stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 중지됨</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>완료됨</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>×%1</source>
        <comment>speed</comment>
        <translation>×%1</translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation>최대한 빠르게</translation>
    </message>
    <message>
        <source>%1  %2: %3</source>
        <comment>time, node, action</comment>
        <translation>%1  %2: %3</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>Simulated seconds per second; no influence on results</source>
        <translation>1초에 시뮬레이션하는 초. 결과에는 영향을 주지 않습니다</translation>
    </message>
    <message>
        <source>Real speed</source>
        <translation>실제 속도</translation>
    </message>
    <message>
        <source>Simulated time</source>
        <translation>시뮬레이션 시간</translation>
    </message>
    <message>
        <source>Simulated time since the start of the scenario</source>
        <translation>시나리오 시작부터 지난 시뮬레이션 시간</translation>
    </message>
    <message>
        <source>End of the scenario</source>
        <translation>시나리오 종료 시각</translation>
    </message>
    <message>
        <source>Progress of the scenario</source>
        <translation>시나리오 진행률</translation>
    </message>
    <message>
        <source>Without end</source>
        <translation>끝없이</translation>
    </message>
    <message>
        <source>The next run goes on past the end of the scenario until it is stopped</source>
        <translation>다음 실행은 시나리오가 끝나도 중지할 때까지 계속됩니다</translation>
    </message>
    <message>
        <source>All random draws of a run come from its seed: the same project with the same seed gives the same result</source>
        <translation>실행의 모든 무작위 값은 시드에서 나옵니다. 프로젝트와 시드가 같으면 결과도 같습니다</translation>
    </message>
    <message>
        <source>only ×%1</source>
        <translation>실제 ×%1</translation>
    </message>
    <message>
        <source>State of the run: %1</source>
        <translation>실행 상태: %1</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>끝없음</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>시드 %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>How fast the run is</source>
        <translation>실행 속도</translation>
    </message>
    <message>
        <source>This computer can&apos;t hold the chosen speed</source>
        <translation>이 컴퓨터에서는 선택한 속도를 유지할 수 없습니다</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>중지하는 중…</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>설정 변경</translation>
    </message>
</context>
<context>
    <name>millrace::ui::RunCommands</name>
    <message>
        <source>The run failed: %1</source>
        <translation>실행하지 못했습니다: %1</translation>
    </message>
    <message>
        <source>Show problems</source>
        <translation>문제 보기</translation>
    </message>
    <message>
        <source>The run finished at %1.</source>
        <translation>%1에 실행이 끝났습니다.</translation>
    </message>
    <message>
        <source>The run was stopped at %1.</source>
        <translation>%1에 실행이 중지되었습니다.</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>계속(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>This pipeline can&apos;t run yet. %1: %2</source>
        <comment>place, problem</comment>
        <translation>이 파이프라인은 아직 실행할 수 없습니다. %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>This pipeline can&apos;t run yet. %1: %2 (and %n more)</source>
        <comment>place, problem</comment>
        <translation>
            <numerusform>이 파이프라인은 아직 실행할 수 없습니다. %1: %2 (외 %n개)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>metric, node</comment>
        <translation>%2의 %1</translation>
    </message>
    <message>
        <source>%1 came to %2</source>
        <comment>metric, figure</comment>
        <translation>%1: 결과 %2</translation>
    </message>
    <message>
        <source>%1 is unknown</source>
        <comment>metric</comment>
        <translation>%1: 알 수 없음</translation>
    </message>
    <message numerus="yes">
        <source>%n objectives missed: %1</source>
        <translation>
            <numerusform>목표 %n개를 달성하지 못했습니다: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::RunsModel</name>
    <message>
        <source>Running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>완료됨</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>중단됨</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>The price book has no price for some of what the run used.</source>
        <translation>실행에서 사용한 항목 중 일부의 가격이 가격표에 없습니다.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작 시각</translation>
    </message>
    <message>
        <source>Simulated time</source>
        <translation>시뮬레이션 시간</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>다이제스트</translation>
    </message>
    <message>
        <source>Cost per month</source>
        <translation>월 비용</translation>
    </message>
</context>
<context>
    <name>millrace::ui::RunsPanel</name>
    <message>
        <source>Show charts</source>
        <translation>차트 표시</translation>
    </message>
    <message>
        <source>Show the charts and the bill of this run</source>
        <translation>이 실행의 차트와 청구 내역 표시</translation>
    </message>
    <message>
        <source>Open as project</source>
        <translation>프로젝트로 열기</translation>
    </message>
    <message>
        <source>Open the project as it was run</source>
        <translation>실행 당시의 프로젝트 열기</translation>
    </message>
    <message>
        <source>Copy digest</source>
        <translation>다이제스트 복사</translation>
    </message>
    <message>
        <source>Copy the digest: equal digests are equal runs</source>
        <translation>다이제스트 복사: 다이제스트가 같으면 같은 실행입니다</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete from the history</source>
        <translation>기록에서 삭제</translation>
    </message>
    <message>
        <source>History of runs</source>
        <translation>실행 기록</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>실행 기록을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>No runs in the history</source>
        <translation>실행 기록이 없습니다</translation>
    </message>
    <message>
        <source>Press F5 to run the project. Each run is kept here with its figures.</source>
        <translation>F5를 눌러 프로젝트를 실행하세요. 실행할 때마다 수치와 함께 여기에 보관됩니다.</translation>
    </message>
    <message>
        <source>Delete run %1 with its figures?</source>
        <translation>실행 %1을(를) 수치와 함께 삭제할까요?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n run(s) with their figures?</source>
        <translation>
            <numerusform>실행 %n개를 수치와 함께 삭제할까요?</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone. The project is not touched.</source>
        <translation>되돌릴 수 없습니다. 프로젝트는 변경되지 않습니다.</translation>
    </message>
    <message>
        <source>The run is being read…</source>
        <translation>실행을 읽는 중입니다…</translation>
    </message>
    <message>
        <source>The history is being read…</source>
        <translation>실행 기록을 읽는 중입니다…</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ScalarEditor</name>
    <message>
        <source>Mixed</source>
        <translation>여러 값</translation>
    </message>
    <message>
        <source>On</source>
        <translation>켜짐</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>설정 안 됨</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>millrace::ui::Searches</name>
    <message>
        <source>There is nothing to undo.</source>
        <translation>실행 취소할 것이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>다시 실행할 것이 없습니다.</translation>
    </message>
    <message>
        <source>A run is under way.</source>
        <translation>실행이 진행 중입니다.</translation>
    </message>
    <message>
        <source>There is no run under way.</source>
        <translation>진행 중인 실행이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing in the project writes files, or it has no file yet.</source>
        <translation>프로젝트에 파일을 쓰는 노드가 없거나 아직 파일이 없습니다.</translation>
    </message>
    <message>
        <source>Choose a data stream, or one of its shards, in a run.</source>
        <translation>실행 중에 데이터 스트림이나 그 샤드를 선택하세요.</translation>
    </message>
    <message>
        <source>Nothing that it applies to is selected.</source>
        <translation>적용할 수 있는 항목이 선택되지 않았습니다.</translation>
    </message>
    <message>
        <source>It cannot be given at the moment.</source>
        <translation>지금은 실행할 수 없는 명령입니다.</translation>
    </message>
    <message>
        <source>Problem (error): %1</source>
        <translation>문제(오류): %1</translation>
    </message>
    <message>
        <source>Problem (warning): %1</source>
        <translation>문제(경고): %1</translation>
    </message>
    <message>
        <source>Problem (hint): %1</source>
        <translation>문제(힌트): %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a setting&apos;s title, its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Run the project first.</source>
        <translation>먼저 프로젝트를 실행하세요.</translation>
    </message>
    <message>
        <source>Find a node by name, type, setting or problem</source>
        <translation>이름, 종류, 설정, 문제로 노드 찾기</translation>
    </message>
</context>
<context>
    <name>millrace::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>일반(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>단축키(&amp;K)</translation>
    </message>
</context>
<context>
    <name>millrace::ui::SettingsSubject</name>
    <message>
        <source>Change %1</source>
        <comment>undo step</comment>
        <translation>%1 변경</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <comment>undo step: setting, whose</comment>
        <translation>%2의 %1 변경</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ShardActions</name>
    <message>
        <source>Shards are split and merged in a run under way. Press F5 to start one.</source>
        <translation>샤드는 실행 중에 분할하고 병합합니다. F5를 눌러 실행하세요.</translation>
    </message>
    <message>
        <source>The shards of an on-demand stream are the service&apos;s. Switch the stream to provisioned mode to change them.</source>
        <translation>온디맨드 스트림의 샤드는 서비스가 관리합니다. 직접 바꾸려면 프로비저닝 모드로 전환하세요.</translation>
    </message>
    <message>
        <source>Split in the middle</source>
        <translation>가운데에서 분할</translation>
    </message>
    <message>
        <source>Split at…</source>
        <translation>위치를 정해 분할…</translation>
    </message>
    <message>
        <source>Merge with next (%1)</source>
        <translation>다음 샤드와 병합(%1)</translation>
    </message>
    <message>
        <source>Merge with next</source>
        <translation>다음 샤드와 병합</translation>
    </message>
    <message>
        <source>Set number of shards…</source>
        <translation>샤드 수 설정…</translation>
    </message>
    <message>
        <source>Split the busiest in the middle (%1)</source>
        <translation>가장 바쁜 샤드를 가운데에서 분할(%1)</translation>
    </message>
    <message>
        <source>Split the busiest in the middle</source>
        <translation>가장 바쁜 샤드를 가운데에서 분할</translation>
    </message>
    <message>
        <source>Merge the quietest neighbours (%1 and %2)</source>
        <translation>가장 한가한 이웃 샤드 병합(%1, %2)</translation>
    </message>
    <message>
        <source>Merge the quietest neighbours</source>
        <translation>가장 한가한 이웃 샤드 병합</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ShardCommands</name>
    <message>
        <source>Shards</source>
        <translation>샤드</translation>
    </message>
    <message>
        <source>Show hash ring</source>
        <translation>해시 링 보기</translation>
    </message>
    <message>
        <source>Read budget…</source>
        <translation>읽기 예산…</translation>
    </message>
    <message>
        <source>Why throttled…</source>
        <translation>스로틀링 이유…</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ShardCountDialog</name>
    <message>
        <source>Set number of shards</source>
        <translation>샤드 수 설정</translation>
    </message>
    <message>
        <source>Number of shards</source>
        <translation>샤드 수</translation>
    </message>
    <message>
        <source>Now:</source>
        <translation>현재:</translation>
    </message>
    <message numerus="yes">
        <source>%n open shards</source>
        <translation>
            <numerusform>열린 샤드 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Number of shards:</source>
        <translation>샤드 수:</translation>
    </message>
    <message>
        <source>One call goes to %1 to %2 shards. They get equal parts of the hash keys, by splits and then merges.</source>
        <translation>한 번의 호출로 %1~%2개까지 바꿀 수 있습니다. 분할한 뒤 병합하여 해시 키를 고르게 나눕니다.</translation>
    </message>
    <message>
        <source>One call goes to at most twice and at least half as many: %1 to %2. The service will refuse this.</source>
        <translation>한 번의 호출로는 두 배 이하, 절반 이상인 %1~%2개로만 바꿀 수 있습니다. 이 값은 서비스가 거부합니다.</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ShardFacts</name>
    <message>
        <source>Open</source>
        <translation>열림</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>닫힘</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>만료됨</translation>
    </message>
    <message>
        <source>%1 to %2 %</source>
        <comment>shares of the hash keys</comment>
        <translation>%1~%2 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two parents</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2, %3 of its limit</source>
        <comment>shard, load in a word, figure</comment>
        <translation>%1: %2, 한도의 %3</translation>
    </message>
    <message>
        <source>Accepted: %1, %2</source>
        <comment>records/s, bytes/s</comment>
        <translation>수락됨: %1, %2</translation>
    </message>
    <message>
        <source>Throttled: %1</source>
        <translation>스로틀링됨: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>shard, state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Hash keys: %1 (%2 of all)</source>
        <comment>range, share</comment>
        <translation>해시 키: %1 (전체의 %2)</translation>
    </message>
    <message>
        <source>From: %1</source>
        <comment>its parents</comment>
        <translation>부모: %1</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ShardModel</name>
    <message>
        <source>Hash keys %1 to %2</source>
        <translation>해시 키 %1 ~ %2</translation>
    </message>
    <message>
        <source>%1 B/s</source>
        <translation>%1 B/s</translation>
    </message>
    <message>
        <source>Shard</source>
        <translation>샤드</translation>
    </message>
    <message>
        <source>How hard the shard works, in a word</source>
        <translation>샤드가 얼마나 바쁜지 나타내는 단어</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>부하</translation>
    </message>
    <message>
        <source>Of the tighter of the two write limits, over the last second</source>
        <translation>두 쓰기 한도 중 더 빠듯한 쪽 기준, 최근 1초</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>사용률</translation>
    </message>
    <message>
        <source>Accepted in the last second</source>
        <translation>최근 1초 동안 수락됨</translation>
    </message>
    <message>
        <source>Records/s</source>
        <translation>레코드/s</translation>
    </message>
    <message>
        <source>Bytes/s</source>
        <translation>바이트/s</translation>
    </message>
    <message>
        <source>Records refused in the last second</source>
        <translation>최근 1초 동안 거부된 레코드</translation>
    </message>
    <message>
        <source>Throttled/s</source>
        <translation>스로틀링/s</translation>
    </message>
    <message>
        <source>Records kept now</source>
        <translation>현재 보관 중인 레코드</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>보관됨</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Its part of the hash keys</source>
        <translation>전체 해시 키 중 이 샤드가 맡은 부분</translation>
    </message>
    <message>
        <source>Hash keys</source>
        <translation>해시 키</translation>
    </message>
    <message>
        <source>Closed shards take no records, and are read until their records are too old</source>
        <translation>닫힌 샤드는 레코드를 받지 않으며, 보존 기간이 지날 때까지 읽을 수 있습니다</translation>
    </message>
    <message>
        <source>The shard that was split, or the two that were merged</source>
        <translation>분할된 샤드 또는 병합된 두 샤드</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>부모</translation>
    </message>
    <message>
        <source>Click to see why</source>
        <translation>클릭하면 이유를 볼 수 있습니다</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ShardPage</name>
    <message>
        <source>Open only</source>
        <translation>열린 샤드만</translation>
    </message>
    <message>
        <source>Leave out shards that were split or merged</source>
        <translation>분할되거나 병합된 샤드를 숨깁니다</translation>
    </message>
    <message>
        <source>Choose an open shard first.</source>
        <translation>먼저 열린 샤드를 선택하세요.</translation>
    </message>
    <message>
        <source>Split in the middle</source>
        <translation>가운데에서 분할</translation>
    </message>
    <message>
        <source>Splits the chosen shard into two with equal parts of its hash keys</source>
        <translation>선택한 샤드를 해시 키가 같은 두 샤드로 나눕니다</translation>
    </message>
    <message>
        <source>Split at…</source>
        <translation>위치를 정해 분할…</translation>
    </message>
    <message>
        <source>Asks for the hash key, and shows what both children would get</source>
        <translation>해시 키를 묻고 두 자식이 받을 부하를 보여 줍니다</translation>
    </message>
    <message>
        <source>Merge with next</source>
        <translation>다음 샤드와 병합</translation>
    </message>
    <message>
        <source>Merges the chosen shard with the one whose hash keys follow</source>
        <translation>선택한 샤드를 해시 키가 바로 이어지는 샤드와 병합합니다</translation>
    </message>
    <message>
        <source>Choose an open shard that has another one behind it.</source>
        <translation>바로 뒤에 다른 샤드가 있는 열린 샤드를 선택하세요.</translation>
    </message>
    <message>
        <source>Set number of shards…</source>
        <translation>샤드 수 설정…</translation>
    </message>
    <message>
        <source>Splits and merges until there are so many</source>
        <translation>원하는 수가 될 때까지 분할하고 병합합니다</translation>
    </message>
    <message>
        <source>Why throttled…</source>
        <translation>스로틀링 이유…</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ShardPictureAccess</name>
    <message>
        <source>%1, %2</source>
        <comment>state, share of the limit</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>선택</translation>
    </message>
    <message numerus="yes">
        <source>%n shard(s)</source>
        <translation>
            <numerusform>샤드 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the busiest is %2 with %3 of its limit</source>
        <comment>3 shards, shard, per cents</comment>
        <translation>%1, 가장 바쁜 샤드는 %2(한도의 %3)</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ShardTable</name>
    <message>
        <source>Shards</source>
        <translation>샤드</translation>
    </message>
</context>
<context>
    <name>millrace::ui::SizeView</name>
    <message>
        <source>%1 to %2: %3</source>
        <comment>size, size, records</comment>
        <translation>%1 ~ %2: %3</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Sizes of records</source>
        <translation>레코드 크기</translation>
    </message>
    <message>
        <source>There are no sizes to show: %1</source>
        <translation>표시할 크기가 없습니다: %1</translation>
    </message>
    <message numerus="yes">
        <source>Each of the first %n records has %1 of data.</source>
        <translation>
            <numerusform>처음 레코드 %n개는 모두 데이터가 %1입니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Data of the first %n records: %1 at least, %2 on average, %3 at most.</source>
        <translation>
            <numerusform>처음 레코드 %n개의 데이터: 최소 %1, 평균 %2, 최대 %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::SnippetGallery</name>
    <message>
        <source>Insert a snippet</source>
        <translation>스니펫 삽입</translation>
    </message>
    <message>
        <source>Search snippets</source>
        <translation>스니펫 검색</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>스니펫</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>삽입</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>삭제…</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes, built in</source>
        <translation>
            <numerusform>노드 %n개, 기본 제공</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>노드 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>No snippet matches “%1”.</source>
        <translation>“%1”과(와) 일치하는 스니펫이 없습니다.</translation>
    </message>
    <message>
        <source>Rename snippet</source>
        <translation>스니펫 이름 바꾸기</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>이름:</translation>
    </message>
    <message>
        <source>Delete the snippet “%1”? This cannot be undone.</source>
        <translation>스니펫 “%1”을(를) 삭제할까요? 이 작업은 취소할 수 없습니다.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>유지</translation>
    </message>
</context>
<context>
    <name>millrace::ui::SplitDialog</name>
    <message>
        <source>Split a shard</source>
        <translation>샤드 분할</translation>
    </message>
    <message>
        <source>%1: %2, %3 of its limit</source>
        <comment>shard, load in a word, figure</comment>
        <translation>%1: %2, 한도의 %3</translation>
    </message>
    <message>
        <source>Where in the shard the upper child begins</source>
        <translation>샤드 안에서 위쪽 자식이 시작하는 위치</translation>
    </message>
    <message>
        <source>Shard:</source>
        <translation>샤드:</translation>
    </message>
    <message>
        <source>Upper child begins at hash key:</source>
        <translation>위쪽 자식이 시작하는 해시 키:</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>분할</translation>
    </message>
    <message>
        <source>This shard&apos;s range is too small to be split.</source>
        <translation>이 샤드의 범위는 분할하기에 너무 작습니다.</translation>
    </message>
    <message>
        <source>%1 does not lie within the shard: give %2 to %3.</source>
        <translation>%1은(는) 샤드 안에 있지 않습니다. %2~%3 사이의 값을 입력하세요.</translation>
    </message>
</context>
<context>
    <name>millrace::ui::StarDelegate</name>
    <message>
        <source>Remove from the favourites</source>
        <translation>즐겨찾기에서 제거</translation>
    </message>
    <message>
        <source>Add to the favourites</source>
        <translation>즐겨찾기에 추가</translation>
    </message>
</context>
<context>
    <name>millrace::ui::StatusLine</name>
    <message>
        <source>No problems</source>
        <translation>문제 없음</translation>
    </message>
    <message>
        <source>Zoom; click for actual size</source>
        <translation>확대/축소. 클릭하면 실제 크기로 표시됩니다</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>노드 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>연결 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>zoom</comment>
        <translation>%1%</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>오류 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>경고 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>힌트 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::StepNames</name>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>노드 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>메모 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>names of two linked nodes</comment>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n links</source>
        <translation>
            <numerusform>링크 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>frame</source>
        <translation>프레임</translation>
    </message>
    <message>
        <source>note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>title of a frame or text of a note</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>the event at %1 of %2</source>
        <comment>time, node</comment>
        <translation>%1에 일어나는 %2의 이벤트</translation>
    </message>
    <message>
        <source>the objective of the project</source>
        <translation>프로젝트의 목표</translation>
    </message>
    <message>
        <source>the objective of %1</source>
        <comment>node</comment>
        <translation>%1의 목표</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>undo step: node, quick fix</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>이벤트 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objectives</source>
        <translation>
            <numerusform>목표 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted %1. Undo brings them back.</source>
        <comment>a list such as 2 nodes and 1 event</comment>
        <translation>%1을(를) 삭제했습니다. 실행 취소하면 되돌아옵니다.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>아무것도</translation>
    </message>
    <message numerus="yes">
        <source>%n frames</source>
        <translation>
            <numerusform>프레임 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n nodes</source>
        <translation>
            <numerusform>노드 %n개 이동</numerusform>
        </translation>
    </message>
    <message>
        <source>Move %1</source>
        <comment>a node or notes</comment>
        <translation>%1 이동</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n nodes</source>
        <translation>
            <numerusform>노드 %n개 삭제</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n links</source>
        <translation>
            <numerusform>링크 %n개 삭제</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1</source>
        <comment>a node, a link, or frames and notes</comment>
        <translation>%1 삭제</translation>
    </message>
</context>
<context>
    <name>millrace::ui::StoredRuns</name>
    <message>
        <source>Run %1, %2</source>
        <comment>number, date</comment>
        <translation>실행 %1, %2</translation>
    </message>
</context>
<context>
    <name>millrace::ui::TemplateDialog</name>
    <message>
        <source>Text of the template</source>
        <translation>템플릿 텍스트</translation>
    </message>
    <message>
        <source>Placeholders</source>
        <translation>자리 표시자</translation>
    </message>
    <message>
        <source>Insert at the cursor</source>
        <translation>커서 위치에 삽입</translation>
    </message>
    <message>
        <source>First records of a run</source>
        <translation>실행의 첫 레코드</translation>
    </message>
    <message>
        <source>Record template of %1</source>
        <translation>%1의 레코드 템플릿</translation>
    </message>
    <message>
        <source>Choose a kind of template above to write one.</source>
        <translation>템플릿을 쓰려면 위에서 템플릿 종류를 선택하세요.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3 The last good template stays in force.</source>
        <comment>line, column, sentence</comment>
        <translation>%1행 %2열: %3 마지막으로 올바른 템플릿이 계속 적용됩니다.</translation>
    </message>
    <message>
        <source>There are no records to show: %1</source>
        <translation>표시할 레코드가 없습니다: %1</translation>
    </message>
    <message>
        <source>%1   at %2   key %3</source>
        <comment>number, time, partition key</comment>
        <translation>%1   시각 %2   키 %3</translation>
    </message>
    <message>
        <source>No record comes: the rate is zero.</source>
        <translation>레코드가 생기지 않습니다. 속도가 0입니다.</translation>
    </message>
    <message numerus="yes">
        <source>Data of the first %n records: %1 at least, %2 on average, %3 at most.</source>
        <translation>
            <numerusform>처음 레코드 %n개의 데이터: 최소 %1, 평균 %2, 최대 %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::TemplateView</name>
    <message>
        <source>First records</source>
        <translation>첫 레코드</translation>
    </message>
    <message>
        <source>Edit with a preview…</source>
        <translation>미리 보며 편집…</translation>
    </message>
    <message>
        <source>Opens an editor with all placeholders, the records they make and their sizes</source>
        <translation>모든 자리 표시자와, 만들어지는 레코드와 그 크기를 보여 주는 편집기를 엽니다</translation>
    </message>
    <message>
        <source>There are no records to show: %1</source>
        <translation>표시할 레코드가 없습니다: %1</translation>
    </message>
    <message>
        <source>No record comes: the rate is zero.</source>
        <translation>레코드가 생기지 않습니다. 속도가 0입니다.</translation>
    </message>
    <message>
        <source>The first records of a run, as its seed and this node make them.</source>
        <translation>실행의 첫 레코드입니다. 실행의 시드와 이 노드가 만드는 그대로입니다.</translation>
    </message>
</context>
<context>
    <name>millrace::ui::TemplateWords</name>
    <message>
        <source>From here on this is no JSON.</source>
        <translation>여기부터 JSON이 아닙니다.</translation>
    </message>
    <message>
        <source>The fields are not one JSON object in braces.</source>
        <translation>필드가 중괄호로 묶인 JSON 객체 하나가 아닙니다.</translation>
    </message>
    <message>
        <source>The template is empty.</source>
        <translation>템플릿이 비어 있습니다.</translation>
    </message>
</context>
<context>
    <name>millrace::ui::TextEditor</name>
    <message>
        <source>Mixed</source>
        <translation>여러 값</translation>
    </message>
</context>
<context>
    <name>millrace::ui::Theme</name>
    <message>
        <source>Idle</source>
        <translation>유휴</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>여유</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>혼잡</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>과열</translation>
    </message>
    <message>
        <source>Throttled</source>
        <translation>스로틀링됨</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>중지됨</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ThrottleModel</name>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>%1 B, data and key</source>
        <translation>%1 B, 데이터와 키</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>When it was refused, in simulated time</source>
        <translation>거부된 시각(시뮬레이션 시간)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>생산자</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>스트림</translation>
    </message>
    <message>
        <source>Shard</source>
        <translation>샤드</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>The limit of the shard that was used up</source>
        <translation>다 쓴 샤드 한도</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>한도</translation>
    </message>
    <message>
        <source>How often it had been put, this time included, and how often it is at most</source>
        <translation>이번까지 넣은 횟수와 넣을 수 있는 최대 횟수</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>시도</translation>
    </message>
    <message>
        <source>Time since the producer made it</source>
        <translation>생산자가 만든 뒤 지난 시간</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>나이</translation>
    </message>
    <message>
        <source>Data and key</source>
        <translation>데이터와 키</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>바이트</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ThrottlePage</name>
    <message>
        <source>%1 (%2)</source>
        <comment>share, number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>멈추기</translation>
    </message>
    <message>
        <source>Leave the list as it is while the run goes on</source>
        <translation>실행 중에도 목록을 그대로 둡니다</translation>
    </message>
    <message>
        <source>Why records were refused, in a sentence</source>
        <translation>레코드가 거부된 이유를 설명하는 문장</translation>
    </message>
    <message>
        <source>Refused records by shard, limit and key</source>
        <translation>샤드, 한도, 키별 거부된 레코드</translation>
    </message>
    <message>
        <source>Shard, limit, key</source>
        <translation>샤드, 한도, 키</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>Examples of refused records</source>
        <translation>거부된 레코드의 예</translation>
    </message>
    <message>
        <source>The history keeps no refused records</source>
        <translation>실행 기록에는 거부된 레코드가 보관되지 않습니다</translation>
    </message>
    <message>
        <source>Open the run as a project and run it again to see why it was throttled.</source>
        <translation>스로틀링된 이유를 보려면 이 실행을 프로젝트로 열어 다시 실행하세요.</translation>
    </message>
    <message>
        <source>Nothing was throttled</source>
        <translation>스로틀링이 없었습니다</translation>
    </message>
    <message>
        <source>When a stream refuses records, examples are listed here with the shard, the limit, the key, the attempts and the age.</source>
        <translation>스트림이 레코드를 거부하면 샤드, 한도, 키, 시도 횟수, 나이와 함께 예가 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>stream, shard</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n other keys</source>
        <translation>
            <numerusform>다른 키 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the shard</source>
        <translation>샤드 표시</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Examples: the newest %1 refused records of each producer, about ten a second. Enter or a double-click shows the shard, with the key as a dot where it lies.</source>
        <translation>예: 생산자마다 최근에 거부된 레코드 %1개, 1초에 열 개쯤입니다. Enter 또는 두 번 클릭하면 샤드와, 키가 놓인 자리의 점을 보여 줍니다.</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ThrottleWords</name>
    <message>
        <source>an unknown shard</source>
        <translation>알 수 없는 샤드</translation>
    </message>
    <message numerus="yes">
        <source>Of the last %n refused records, %1 had the key %2, on %3, because of its %4. No split divides one key: spread its records over more keys.</source>
        <comment>share, key, shard, limit</comment>
        <translation>
            <numerusform>최근 거부된 레코드 %n개 중 %1은(는) 키가 %2이며, %3에서 한도 %4 때문에 거부되었습니다. 키 하나는 분할해도 나뉘지 않으니 레코드를 더 많은 키로 분산하세요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the last %n refused records, %1 fell on %2, because of its %3, with different keys (%4): a split of that shard divides them.</source>
        <comment>share, shard, limit, number of keys</comment>
        <translation>
            <numerusform>최근 거부된 레코드 %n개 중 %1이(가) %2에 몰려 한도 %3 때문에 거부되었습니다. 키가 서로 다르므로(%4개) 그 샤드를 분할하면 나뉩니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n refused records are spread over the shards: %1 of them because of %2, %3 because of %4 of a shard. The stream needs more shards, or less traffic.</source>
        <comment>share, limit, share, limit</comment>
        <translation>
            <numerusform>최근 거부된 레코드 %n개는 여러 샤드에 퍼져 있습니다. %1은(는) 샤드의 한도 %2, %3은(는) 샤드의 한도 %4 때문입니다. 스트림에 샤드를 늘리거나 트래픽을 줄여야 합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>attempt</comment>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>millrace::ui::TimeChart</name>
    <message>
        <source>%1: %2</source>
        <comment>metric, what it is</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is limited, figure</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show or hide %1</source>
        <translation>%1 표시 또는 숨기기</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>중앙값</translation>
    </message>
    <message>
        <source>Show or hide the median of all shards</source>
        <translation>모든 샤드의 중앙값 표시 또는 숨기기</translation>
    </message>
    <message>
        <source>All shards</source>
        <translation>모든 샤드</translation>
    </message>
    <message>
        <source>Show or hide the range from the least to the most loaded shard</source>
        <translation>부하가 가장 적은 샤드부터 가장 많은 샤드까지의 범위 표시 또는 숨기기</translation>
    </message>
    <message>
        <source>%1: %2, %3 of the limit</source>
        <comment>shard, value, percent</comment>
        <translation>%1: %2, 한도의 %3</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>shard, value, percent</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>shard, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2 of the limit</source>
        <comment>value, percent</comment>
        <translation>%1, 한도의 %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>number a second, where there is no room for more</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>smallest and largest value</comment>
        <translation>%1 ~ %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>from time to time</comment>
        <translation>%1 ~ %2</translation>
    </message>
    <message>
        <source>Least loaded shard</source>
        <translation>부하가 가장 적은 샤드</translation>
    </message>
    <message>
        <source>Median of all shards</source>
        <translation>모든 샤드의 중앙값</translation>
    </message>
    <message>
        <source>Most loaded shard</source>
        <translation>부하가 가장 많은 샤드</translation>
    </message>
    <message>
        <source>peak %1</source>
        <comment>the largest of several values</comment>
        <translation>최고 %1</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>아직 값이 없습니다</translation>
    </message>
</context>
<context>
    <name>millrace::ui::Tour</name>
    <message>
        <source>A pipeline, from left to right</source>
        <translation>왼쪽에서 오른쪽으로 흐르는 파이프라인</translation>
    </message>
    <message>
        <source>A shop&apos;s clicks are put into a stream of two shards, and an application reads them. Wheel zooms, the middle button or Space moves the view.</source>
        <translation>쇼핑몰의 클릭을 샤드 2개짜리 스트림에 넣고 애플리케이션 하나가 읽습니다. 휠로 확대/축소하고, 가운데 단추나 Space로 보기를 옮깁니다.</translation>
    </message>
    <message>
        <source>Select the stream</source>
        <translation>스트림 선택</translation>
    </message>
    <message>
        <source>Click it, or press Tab until it is the one with the frame.</source>
        <translation>클릭하거나, 스트림에 테두리가 나타날 때까지 Tab을 누르세요.</translation>
    </message>
    <message>
        <source>Its settings</source>
        <translation>스트림의 설정</translation>
    </message>
    <message>
        <source>Each shows its unit, range and default, and takes entries like 2 MiB or 1.5k/s. What the provider does not publish is marked as assumed. %1 in a field opens its page of the help.</source>
        <translation>설정마다 단위, 범위, 기본값이 표시되며 2 MiB나 1.5k/s처럼 입력할 수 있습니다. 서비스 제공자가 공개하지 않는 값에는 가정이라고 표시됩니다. 필드에서 %1을(를) 누르면 도움말의 해당 페이지가 열립니다.</translation>
    </message>
    <message>
        <source>Problems, while you edit</source>
        <translation>편집 중에 보이는 문제</translation>
    </message>
    <message>
        <source>The design is checked after each change: what is wrong, why, with the source, and often a fix at one click with its price.</source>
        <translation>변경할 때마다 설계를 검사합니다. 무엇이 왜 잘못되었는지 출처와 함께 알려 주고, 클릭 한 번으로 고치는 방법과 그 비용도 자주 제시합니다.</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Press %1. Time is simulated: hours pass in seconds.</source>
        <translation>%1을(를) 누르세요. 시간은 시뮬레이션되므로 몇 시간이 몇 초 만에 지나갑니다.</translation>
    </message>
    <message>
        <source>One shard throttles</source>
        <translation>샤드 하나가 스로틀링됩니다</translation>
    </message>
    <message>
        <source>Six clicks in ten have the same key, and a key lives in one shard: it is full while the other has room. The charts show it over time, against the limit.</source>
        <translation>클릭 열 개 중 여섯 개는 키가 같고, 키 하나는 한 샤드에 들어갑니다. 그래서 다른 샤드에 여유가 있는데도 그 샤드는 가득 찹니다. 차트는 시간에 따른 변화를 한도와 함께 보여 줍니다.</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>드는 비용</translation>
    </message>
    <message>
        <source>Each line of the estimate opens to quantity, price and source.</source>
        <translation>견적의 각 항목을 펼치면 수량, 단가, 출처가 나옵니다.</translation>
    </message>
    <message>
        <source>Build on it</source>
        <translation>이어서 만들기</translation>
    </message>
    <message>
        <source>Drag a node from the palette, or press %1 over the canvas and type. Then drag from port to port. %2 takes back whatever you try.</source>
        <translation>팔레트에서 노드를 끌어오거나 캔버스 위에서 %1을(를) 누르고 입력하세요. 그런 다음 포트에서 포트로 끕니다. 무엇을 해 보든 %2(으)로 되돌릴 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>millrace::ui::TourBubble</name>
    <message>
        <source>End</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>The tour goes on when you have done it.</source>
        <translation>이 단계를 마치면 둘러보기가 계속됩니다.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>number of a step, number of all</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>건너뛰기</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>The tour is over when you have done it.</source>
        <translation>이것을 하면 둘러보기가 끝납니다.</translation>
    </message>
</context>
<context>
    <name>millrace::ui::ValueScale</name>
    <message>
        <source>%1/s</source>
        <comment>any number a second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>값 없음</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Shard %1</source>
        <translation>샤드 %1</translation>
    </message>
</context>
<context>
    <name>millrace::ui::WelcomePage</name>
    <message>
        <source>Welcome to Millrace</source>
        <translation>Millrace에 오신 것을 환영합니다</translation>
    </message>
    <message>
        <source>Build a streaming pipeline, run it against simulated time, and see throughput, throttling, lag and cost before there is anything to pay for.</source>
        <translation>스트리밍 파이프라인을 구성하고 시뮬레이션 시간으로 실행해, 비용을 내기 전에 처리량, 스로틀링, 지연, 비용을 확인하세요.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>시작하기</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>둘러보기</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>새 프로젝트</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>프로젝트 열기…</translation>
    </message>
    <message>
        <source>Import from AWS…</source>
        <translation>AWS에서 가져오기…</translation>
    </message>
    <message>
        <source>Go to the canvas</source>
        <translation>캔버스로 이동</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>최근에 연 항목</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>예제</translation>
    </message>
    <message>
        <source>Show this page at start</source>
        <translation>시작할 때 이 페이지 표시</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <translation>%1(찾을 수 없음)</translation>
    </message>
</context>
<context>
    <name>millrace::ui::WindowSession</name>
    <message>
        <source>No recovery copy is kept at the moment. %1</source>
        <translation>지금은 복구 사본을 보관하지 못하고 있습니다. %1</translation>
    </message>
</context>
<context>
    <name>millrace::ui::WireWords</name>
    <message>
        <source>%1/s</source>
        <comment>records a second</comment>
        <translation>%1/s</translation>
    </message>
</context>
<context>
    <name>millrace::ui::Wording</name>
    <message>
        <source>records</source>
        <translation>레코드</translation>
    </message>
    <message>
        <source>records/s</source>
        <translation>레코드/s</translation>
    </message>
    <message>
        <source>shards</source>
        <translation>샤드</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>$</source>
        <comment>US dollars</comment>
        <translation>US$</translation>
    </message>
    <message>
        <source>%1d %2</source>
        <comment>days, clock</comment>
        <translation>%1일 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 records</source>
        <comment>a number of them</comment>
        <translation>
            <numerusform>%1 레코드</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 records/s</source>
        <comment>a number of them</comment>
        <translation>
            <numerusform>%1 레코드/s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 shards</source>
        <comment>a number of them</comment>
        <translation>
            <numerusform>%1 샤드</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, unit</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>model</name>
    <message>
        <source>there is no such node</source>
        <translation>해당 노드가 없습니다</translation>
    </message>
    <message>
        <source>there is no such link</source>
        <translation>해당 연결이 없습니다</translation>
    </message>
    <message>
        <source>is no id of a node</source>
        <translation>노드 ID가 아닙니다</translation>
    </message>
    <message>
        <source>use small letters, digits, - and _, at most 64, a letter first</source>
        <translation>소문자, 숫자, -, _를 최대 64자까지 쓰고 첫 글자는 영문자로 하세요</translation>
    </message>
    <message>
        <source>there is a node of this id already</source>
        <translation>ID가 같은 노드가 이미 있습니다</translation>
    </message>
    <message>
        <source>there is this link already</source>
        <translation>이미 있는 연결입니다</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; occurs twice in one object</source>
        <translation>키 &quot;%1&quot;이(가) 한 객체에 두 번 있습니다</translation>
    </message>
    <message>
        <source>remove one of them</source>
        <translation>둘 중 하나를 제거하세요</translation>
    </message>
    <message>
        <source>values are nested more than 64 levels deep</source>
        <translation>값이 64단계보다 깊게 중첩되어 있습니다</translation>
    </message>
    <message>
        <source>flatten them</source>
        <translation>중첩을 줄이세요</translation>
    </message>
    <message>
        <source>the text is larger than 64 MiB</source>
        <translation>텍스트가 64 MiB보다 큽니다</translation>
    </message>
    <message>
        <source>check that it is the right file</source>
        <translation>맞는 파일인지 확인하세요</translation>
    </message>
    <message>
        <source>this is not JSON</source>
        <translation>JSON이 아닙니다</translation>
    </message>
    <message>
        <source>correct the text</source>
        <translation>텍스트를 고치세요</translation>
    </message>
    <message>
        <source>there is no such setting</source>
        <translation>해당 설정이 없습니다</translation>
    </message>
    <message>
        <source>`describe` lists the settings of each type</source>
        <translation>종류별 설정은 `describe`로 확인하세요</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read as a value</source>
        <translation>&quot;%1&quot;을(를) 값으로 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>write it as JSON</source>
        <translation>JSON으로 입력하세요</translation>
    </message>
    <message>
        <source>must be an object, is %1</source>
        <translation>객체여야 합니다(현재: %1)</translation>
    </message>
    <message>
        <source>write it in braces</source>
        <translation>중괄호 안에 입력하세요</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>값이 없습니다</translation>
    </message>
    <message>
        <source>give a value</source>
        <translation>값을 입력하세요</translation>
    </message>
    <message>
        <source>correct the value</source>
        <translation>값을 고치세요</translation>
    </message>
    <message>
        <source>is a setting that this version does not know; it is kept</source>
        <translation>이 버전이 알지 못하는 설정입니다. 그대로 보존됩니다</translation>
    </message>
    <message>
        <source>did you mean &quot;%1&quot;?</source>
        <translation>혹시 &quot;%1&quot;인가요?</translation>
    </message>
    <message>
        <source>check its name</source>
        <translation>이름을 확인하세요</translation>
    </message>
    <message>
        <source>must be a number, is %1</source>
        <translation>숫자여야 합니다(현재: %1)</translation>
    </message>
    <message>
        <source>must be a finite number, is %1</source>
        <translation>유한한 숫자여야 합니다(현재: %1)</translation>
    </message>
    <message>
        <source>must be a whole number, is %1</source>
        <translation>정수여야 합니다(현재: %1)</translation>
    </message>
    <message>
        <source>must be more than %1, is %2</source>
        <translation>%1보다 커야 합니다(현재: %2)</translation>
    </message>
    <message>
        <source>must be at least %1, is %2</source>
        <translation>%1 이상이어야 합니다(현재: %2)</translation>
    </message>
    <message>
        <source>must be at most %1, is %2</source>
        <translation>%1 이하여야 합니다(현재: %2)</translation>
    </message>
    <message>
        <source>give a number from %1 to %2</source>
        <translation>%1부터 %2까지의 숫자를 입력하세요</translation>
    </message>
    <message>
        <source>must be a text, is %1</source>
        <translation>텍스트여야 합니다(현재: %1)</translation>
    </message>
    <message>
        <source>is longer than 100,000 bytes</source>
        <translation>100,000바이트보다 깁니다</translation>
    </message>
    <message>
        <source>shorten it</source>
        <translation>줄이세요</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>비어 있습니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no id of a node</source>
        <translation>&quot;%1&quot;: 노드 ID가 아닙니다</translation>
    </message>
    <message>
        <source>name a node</source>
        <translation>노드를 지정하세요</translation>
    </message>
    <message>
        <source>is no path of a file</source>
        <translation>파일 경로가 아닙니다</translation>
    </message>
    <message>
        <source>correct the path</source>
        <translation>경로를 고치세요</translation>
    </message>
    <message>
        <source>%1 is not one of its values</source>
        <translation>%1: 사용할 수 있는 값이 아닙니다</translation>
    </message>
    <message>
        <source>use one of: %1</source>
        <translation>다음 중 하나를 사용하세요: %1</translation>
    </message>
    <message>
        <source>%1 is no kind that there is</source>
        <translation>%1: 없는 종류입니다</translation>
    </message>
    <message>
        <source>must be a list, is %1</source>
        <translation>목록이어야 합니다(현재: %1)</translation>
    </message>
    <message>
        <source>has more than 100,000 entries</source>
        <translation>항목이 100,000개를 넘습니다</translation>
    </message>
    <message>
        <source>give at least one entry</source>
        <translation>항목을 하나 이상 입력하세요</translation>
    </message>
    <message>
        <source>must be true or false, is %1</source>
        <translation>true 또는 false여야 합니다(현재: %1)</translation>
    </message>
    <message>
        <source>cannot be written (%1)</source>
        <translation>쓸 수 없습니다(%1)</translation>
    </message>
    <message>
        <source>check the folder, its permissions and its free room; the old file is unchanged</source>
        <translation>폴더와 권한, 남은 공간을 확인하세요. 이전 파일은 그대로 있습니다</translation>
    </message>
    <message>
        <source>the text is empty</source>
        <translation>텍스트가 비어 있습니다</translation>
    </message>
    <message>
        <source>remove the link</source>
        <translation>연결을 제거하세요</translation>
    </message>
    <message>
        <source>What writes records cannot be read: put a stream between the two</source>
        <translation>레코드를 쓰는 노드에서는 읽을 수 없습니다. 둘 사이에 스트림을 넣으세요</translation>
    </message>
    <message>
        <source>This writes into a stream: put a stream and a consumer between the two.</source>
        <translation>이 노드는 스트림에 씁니다. 둘 사이에 스트림과 소비자를 넣으세요.</translation>
    </message>
    <message>
        <source>A stream does not write by itself: put a consumer between the two</source>
        <translation>스트림은 스스로 쓰지 않습니다. 둘 사이에 소비자를 넣으세요</translation>
    </message>
    <message>
        <source>A stream hands nothing on by itself: put a consumer between the two</source>
        <translation>스트림은 스스로 레코드를 넘기지 않습니다. 둘 사이에 소비자를 넣으세요</translation>
    </message>
    <message>
        <source>What this hands on is not written into a stream</source>
        <translation>이 노드가 넘기는 것은 스트림에 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>This cannot be read: read the stream before it instead</source>
        <translation>이 노드에서는 읽을 수 없습니다. 앞에 있는 스트림을 읽으세요</translation>
    </message>
    <message>
        <source>The node is missing or of an unknown type</source>
        <translation>노드가 없거나 알 수 없는 종류입니다</translation>
    </message>
    <message>
        <source>The node has no such port</source>
        <translation>노드에 해당 포트가 없습니다</translation>
    </message>
    <message>
        <source>A node cannot be linked to itself</source>
        <translation>노드를 자기 자신에 연결할 수 없습니다</translation>
    </message>
    <message>
        <source>A link goes from an output to an input</source>
        <translation>연결은 출력에서 입력으로 이어져야 합니다</translation>
    </message>
    <message>
        <source>The two ends carry different things</source>
        <translation>양 끝에서 다루는 것이 다릅니다</translation>
    </message>
    <message>
        <source>This port takes one link and has it already</source>
        <translation>이 포트에는 연결을 하나만 둘 수 있으며 이미 있습니다</translation>
    </message>
    <message>
        <source>This port takes %1 links and has them already</source>
        <translation>이 포트에는 연결을 %1개까지 둘 수 있으며 이미 다 찼습니다</translation>
    </message>
    <message>
        <source>remove the other link first</source>
        <translation>먼저 다른 연결을 제거하세요</translation>
    </message>
    <message>
        <source>The link would close a loop: what leaves %1 comes back to it</source>
        <translation>연결하면 순환이 생깁니다. %1에서 나간 것이 다시 돌아옵니다</translation>
    </message>
    <message>
        <source>The two are linked already</source>
        <translation>둘은 이미 연결되어 있습니다</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2, is %3</source>
        <translation>%1부터 %2까지의 정수여야 합니다(현재: %3)</translation>
    </message>
    <message>
        <source>must be a whole number from 0 to 18446744073709551615, is %1</source>
        <translation>0부터 18446744073709551615까지의 정수여야 합니다(현재: %1)</translation>
    </message>
    <message>
        <source>must be a duration in quotes, is %1</source>
        <translation>따옴표로 묶은 기간이어야 합니다(현재: %1)</translation>
    </message>
    <message>
        <source>must be two numbers from -10000000 to 10000000, is %1</source>
        <translation>-10000000부터 10000000까지의 숫자 두 개여야 합니다(현재: %1)</translation>
    </message>
    <message>
        <source>write it as in [0, 200]</source>
        <translation>[0, 200]처럼 입력하세요</translation>
    </message>
    <message>
        <source>this is not a Millrace project: &quot;format&quot; is not &quot;millrace&quot;</source>
        <translation>Millrace 프로젝트가 아닙니다. &quot;format&quot;이 &quot;millrace&quot;가 아닙니다</translation>
    </message>
    <message>
        <source>there is a second node of the id &quot;%1&quot;</source>
        <translation>ID가 &quot;%1&quot;인 노드가 하나 더 있습니다</translation>
    </message>
    <message>
        <source>give each node an id of its own</source>
        <translation>노드마다 다른 ID를 지정하세요</translation>
    </message>
    <message>
        <source>there is a second link from %1 to %2</source>
        <translation>%1에서 %2(으)로 가는 연결이 하나 더 있습니다</translation>
    </message>
    <message>
        <source>%1 names no port of a node of this project</source>
        <translation>%1: 이 프로젝트의 노드에 없는 포트입니다</translation>
    </message>
    <message>
        <source>write it as in clicks.in, or remove the link</source>
        <translation>clicks.in처럼 입력하거나 연결을 제거하세요</translation>
    </message>
    <message>
        <source>%1 is no id of a node</source>
        <translation>%1: 노드 ID가 아닙니다</translation>
    </message>
    <message>
        <source>is a key that this version does not know; it is kept</source>
        <translation>이 버전이 알지 못하는 키입니다. 그대로 보존됩니다</translation>
    </message>
    <message>
        <source>is as long as the whole scenario, so that no statistics are left</source>
        <translation>시나리오 전체만큼 길어 통계가 남지 않습니다</translation>
    </message>
    <message>
        <source>let the scenario last longer than the warm-up</source>
        <translation>시나리오를 워밍업보다 길게 하세요</translation>
    </message>
    <message>
        <source>%1 is no time up to the year 2250</source>
        <translation>%1: 2250년까지의 시각이 아닙니다</translation>
    </message>
    <message>
        <source>write it as in 2026-01-05T00:00:00Z</source>
        <translation>2026-01-05T00:00:00Z처럼 입력하세요</translation>
    </message>
    <message>
        <source>nothing is subtracted: no free tier is known for the node types of this version</source>
        <translation>차감되는 것이 없습니다. 이 버전의 노드 종류에는 알려진 프리 티어가 없습니다</translation>
    </message>
    <message>
        <source>there is no node type &quot;%1&quot;</source>
        <translation>&quot;%1&quot;이라는 노드 종류가 없습니다</translation>
    </message>
    <message>
        <source>%1 names no node of the right type</source>
        <translation>%1: 종류가 맞는 노드가 아닙니다</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>연결 제거</translation>
    </message>
    <message>
        <source>there is no node &quot;%1&quot;</source>
        <translation>&quot;%1&quot; 노드가 없습니다</translation>
    </message>
    <message>
        <source>the event at %1 comes after the end of the scenario and never happens</source>
        <translation>%1의 이벤트는 시나리오가 끝난 뒤여서 일어나지 않습니다</translation>
    </message>
    <message>
        <source>let it happen earlier, or the scenario last longer</source>
        <translation>이벤트를 앞당기거나 시나리오를 늘리세요</translation>
    </message>
    <message>
        <source>a %1 has no action &quot;%2&quot;</source>
        <translation>%1에는 &quot;%2&quot; 동작이 없습니다</translation>
    </message>
    <message>
        <source>has no object &quot;settings&quot;</source>
        <translation>&quot;settings&quot; 객체가 없습니다</translation>
    </message>
    <message>
        <source>give the settings to change</source>
        <translation>바꿀 설정을 입력하세요</translation>
    </message>
    <message>
        <source>cannot change during a run; the run will refuse the event</source>
        <translation>실행 중에는 바꿀 수 없어 이벤트가 거부됩니다</translation>
    </message>
    <message>
        <source>set it for the whole run instead</source>
        <translation>대신 실행 전체에 대해 설정하세요</translation>
    </message>
    <message>
        <source>there is no statistic &quot;%1&quot;</source>
        <translation>&quot;%1&quot;이라는 통계가 없습니다</translation>
    </message>
    <message>
        <source>there is no comparison &quot;%1&quot;</source>
        <translation>&quot;%1&quot;이라는 비교가 없습니다</translation>
    </message>
    <message>
        <source>the metric &quot;%1&quot; is of a node, and none is named</source>
        <translation>&quot;%1&quot; 지표는 노드의 지표인데 노드가 지정되지 않았습니다</translation>
    </message>
    <message>
        <source>a %1 has no metric &quot;%2&quot;</source>
        <translation>%1에는 &quot;%2&quot; 지표가 없습니다</translation>
    </message>
    <message>
        <source>&apos;millrace-cli describe %1&apos; lists its metrics</source>
        <translation>지표는 &apos;millrace-cli describe %1&apos;로 확인하세요</translation>
    </message>
    <message>
        <source>must be active, disabled or bypassed, is %1</source>
        <translation>active, disabled, bypassed 중 하나여야 합니다(현재: %1)</translation>
    </message>
    <message>
        <source>the text ends too early; a quote or a bracket is still open</source>
        <translation>글이 너무 일찍 끝납니다. 따옴표나 괄호가 아직 열려 있습니다</translation>
    </message>
    <message>
        <source>add what is missing, or open a copy that is complete</source>
        <translation>빠진 것을 채우거나 온전한 사본을 여세요</translation>
    </message>
    <message>
        <source>this is not text in UTF-8</source>
        <translation>UTF-8 글이 아닙니다</translation>
    </message>
    <message>
        <source>save it in that encoding</source>
        <translation>그 인코딩으로 저장하세요</translation>
    </message>
    <message>
        <source>this is not JSON, from %1 on</source>
        <translation>%1부터 JSON이 아닙니다</translation>
    </message>
    <message>
        <source>look for a comma, a quote or a bracket that is missing there</source>
        <translation>거기에 빠진 쉼표, 따옴표, 괄호가 있는지 보세요</translation>
    </message>
</context>
<context>
    <name>nodes</name>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>An outage: polling ends, and what was read but not processed is lost to the application.</source>
        <translation>장애를 일으킵니다. 폴링이 멈추고, 읽었지만 처리하지 않은 레코드를 애플리케이션이 잃습니다.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>It goes on from its last checkpoint, with all its workers.</source>
        <translation>마지막 체크포인트부터 모든 작업자로 이어서 처리합니다.</translation>
    </message>
    <message>
        <source>Slow down</source>
        <translation>느리게 하기</translation>
    </message>
    <message>
        <source>Workers take so many times longer for a record. It has no effect while their pace is not limited.</source>
        <translation>작업자가 레코드를 처리하는 시간이 이 배수만큼 늘어납니다. 작업자 속도에 제한이 없으면 효과가 없습니다.</translation>
    </message>
    <message>
        <source>Fail a worker</source>
        <translation>작업자 장애</translation>
    </message>
    <message>
        <source>A worker dies. When the failover time is over, the others take its shards from their last checkpoints.</source>
        <translation>작업자 하나가 죽습니다. 장애 조치 시간이 지나면 다른 작업자가 그 샤드를 마지막 체크포인트부터 넘겨받습니다.</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>읽을 위치 변경</translation>
    </message>
    <message>
        <source>It goes on from another position in all shards: back for a replay, forward to skip.</source>
        <translation>모든 샤드에서 다른 위치부터 계속 읽습니다. 뒤로 옮기면 다시 읽고 앞으로 옮기면 건너뜁니다.</translation>
    </message>
    <message>
        <source>Consumer</source>
        <translation>소비자</translation>
    </message>
    <message>
        <source>An application that polls a stream, processes records at its pace and remembers how far it came. Several share the read limits of each shard.</source>
        <translation>스트림을 폴링해 레코드를 자기 속도로 처리하고 어디까지 처리했는지 기억하는 애플리케이션입니다. 여러 소비자가 샤드마다 읽기 한도를 나눠 씁니다.</translation>
    </message>
    <message>
        <source>Stream to read</source>
        <translation>읽을 스트림</translation>
    </message>
    <message>
        <source>Records out</source>
        <translation>레코드 출력</translation>
    </message>
    <message>
        <source>Kinesis data stream</source>
        <translation>Kinesis 데이터 스트림</translation>
    </message>
    <message>
        <source>Keeps records in shards, in order per partition key, for as many readers as you like. Each shard has its own limits: one hot key can throttle one shard while the others are idle.</source>
        <translation>레코드를 샤드에 파티션 키별 순서로 보관하며 소비자를 원하는 만큼 둘 수 있습니다. 한도는 샤드마다 따로 있어서, 핫 키 하나 때문에 다른 샤드가 유휴 상태인데도 한 샤드가 스로틀링될 수 있습니다.</translation>
    </message>
    <message>
        <source>Records in</source>
        <translation>레코드 입력</translation>
    </message>
    <message>
        <source>Records to read</source>
        <translation>읽을 레코드</translation>
    </message>
    <message>
        <source>Change the retention period</source>
        <translation>보존 기간 변경</translation>
    </message>
    <message>
        <source>A shorter period makes older records inaccessible at once; they do not come back.</source>
        <translation>기간을 줄이면 그보다 오래된 레코드에 바로 액세스할 수 없게 되며 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>A bucket cannot read a stream: put a consumer between them.</source>
        <translation>버킷은 스트림을 읽을 수 없습니다. 둘 사이에 소비자를 넣으세요.</translation>
    </message>
    <message>
        <source>S3 bucket</source>
        <translation>S3 버킷</translation>
    </message>
    <message>
        <source>Keeps records in objects, one after another; with a local folder they are files that you can open.</source>
        <translation>레코드를 차례로 객체에 보관합니다. 로컬 폴더를 지정하면 열어 볼 수 있는 파일이 됩니다.</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>장애 발생</translation>
    </message>
    <message>
        <source>It takes nothing until it recovers; what writes to it is held back.</source>
        <translation>복구될 때까지 아무것도 받지 않으며, 버킷에 쓰는 쪽은 대기합니다.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>복구</translation>
    </message>
    <message>
        <source>It takes records again.</source>
        <translation>레코드를 다시 받습니다.</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>생산자</translation>
    </message>
    <message>
        <source>Anything that puts records: made up at a rate, read from a file, or timed by a trace. It buffers, puts refused records again, and counts what became of each.</source>
        <translation>레코드를 넣는 모든 것입니다. 레코드를 정한 속도로 만들거나 파일에서 읽거나 트레이스의 시각에 맞춰 보냅니다. 버퍼에 담고, 거부된 레코드를 다시 보내며, 각 레코드가 어떻게 되었는지 집계합니다.</translation>
    </message>
    <message>
        <source>Split a shard</source>
        <translation>샤드 분할</translation>
    </message>
    <message>
        <source>Two new shards take the range of one, which is closed and stays readable.</source>
        <translation>새 샤드 둘이 한 샤드의 범위를 맡고, 그 샤드는 닫히지만 계속 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Merge two shards</source>
        <translation>두 샤드 병합</translation>
    </message>
    <message>
        <source>One new shard takes the ranges of two neighbours, which are closed.</source>
        <translation>새 샤드 하나가 이웃한 두 샤드의 범위를 맡고, 두 샤드는 닫힙니다.</translation>
    </message>
    <message>
        <source>Set the number of shards</source>
        <translation>샤드 수 정하기</translation>
    </message>
    <message>
        <source>To even ranges, by splits and then merges. At most twice, at least half as many; ten times a day.</source>
        <translation>분할한 다음 병합하여 고른 범위로 만듭니다. 최대 두 배, 최소 절반. 하루 열 번.</translation>
    </message>
    <message>
        <source>Switch the capacity mode</source>
        <translation>용량 모드 전환</translation>
    </message>
    <message>
        <source>The shards stay as they are. Twice in 24 hours.</source>
        <translation>샤드는 그대로입니다. 24시간에 두 번.</translation>
    </message>
    <message>
        <source>Change the warm throughput</source>
        <translation>웜 처리량 바꾸기</translation>
    </message>
    <message>
        <source>For on-demand streams of accounts with On-demand Advantage.</source>
        <translation>온디맨드 Advantage 계정의 온디맨드 스트림용.</translation>
    </message>
</context>
<context>
    <name>preview</name>
    <message>
        <source>records with so many Zipf keys take too long to make for a preview</source>
        <translation>Zipf 키가 이렇게 많은 레코드는 미리 보기로 만들기에 너무 오래 걸립니다</translation>
    </message>
    <message>
        <source>try with up to 500,000 keys</source>
        <translation>키를 500,000개 이하로 해 보세요</translation>
    </message>
</context>
<context>
    <name>project</name>
    <message>
        <source>Action</source>
        <translation>동작</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>설정 변경</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Simulated time since the start of the run.</source>
        <translation>실행 시작부터 지난 시뮬레이션 시간입니다.</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>노드</translation>
    </message>
    <message>
        <source>New values</source>
        <translation>새 값</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Monthly cost (USD)</source>
        <translation>월 비용(USD)</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>최댓값</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>최솟값</translation>
    </message>
    <message>
        <source>Median (p50)</source>
        <translation>중앙값(p50)</translation>
    </message>
    <message>
        <source>99th percentile (p99)</source>
        <translation>99번째 백분위수(p99)</translation>
    </message>
    <message>
        <source>below</source>
        <translation>미만</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>이하</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>같음</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>이상</translation>
    </message>
    <message>
        <source>above</source>
        <translation>초과</translation>
    </message>
    <message>
        <source>None: the condition is on the whole project.</source>
        <translation>없음: 프로젝트 전체에 대한 조건입니다.</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>통계</translation>
    </message>
    <message>
        <source>Has to be</source>
        <translation>조건</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>Prices are those of this AWS region.</source>
        <translation>이 AWS 리전의 가격을 사용합니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>What this design is for; printed in reports.</source>
        <translation>설계의 목적입니다. 보고서에 인쇄됩니다.</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>실행 시간</translation>
    </message>
    <message>
        <source>Simulated time of a run. 0s: until you stop it.</source>
        <translation>한 번 실행할 시뮬레이션 시간입니다. 0s이면 중지할 때까지 실행합니다.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>All chance comes from this number: the same seed gives the same run to the last byte.</source>
        <translation>모든 무작위 값이 이 숫자에서 나옵니다. 시드가 같으면 마지막 바이트까지 같은 실행이 됩니다.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작 시각</translation>
    </message>
    <message>
        <source>Date and time (UTC) of simulated time zero.</source>
        <translation>시뮬레이션 시간 0의 날짜와 시각(UTC)입니다.</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>워밍업</translation>
    </message>
    <message>
        <source>Time at the beginning that statistics leave out.</source>
        <translation>통계에서 제외할 시작 부분의 시간입니다.</translation>
    </message>
    <message>
        <source>Hours in a month</source>
        <translation>한 달의 시간</translation>
    </message>
    <message>
        <source>What a month is scaled to: 730 on average, 720 with 30 days, 744 with 31.</source>
        <translation>한 달로 환산하는 기준입니다. 평균 730시간, 30일이면 720시간, 31일이면 744시간입니다.</translation>
    </message>
    <message>
        <source>Free tier</source>
        <translation>프리 티어</translation>
    </message>
    <message>
        <source>Subtract what AWS gives for free each month.</source>
        <translation>AWS가 매월 무료로 제공하는 양을 뺍니다.</translation>
    </message>
    <message>
        <source>Cost of neighbours</source>
        <translation>연관 서비스 비용</translation>
    </message>
    <message>
        <source>Also list what the design causes in other services, such as requests to a bucket.</source>
        <translation>버킷 요청처럼 이 설계 때문에 다른 서비스에서 발생하는 비용도 표시합니다.</translation>
    </message>
    <message>
        <source>Price book</source>
        <translation>가격표</translation>
    </message>
    <message>
        <source>A file with prices of your own instead of the built-in ones.</source>
        <translation>내장 가격표 대신 사용할 가격 파일입니다.</translation>
    </message>
</context>
<context>
    <name>records</name>
    <message>
        <source>holds no records</source>
        <translation>레코드가 없습니다</translation>
    </message>
    <message>
        <source>choose another file</source>
        <translation>다른 파일을 선택하세요</translation>
    </message>
    <message>
        <source>no record of the file has a time that can be read</source>
        <translation>파일에서 시각을 읽을 수 있는 레코드가 없습니다</translation>
    </message>
    <message>
        <source>correct time_field or time_format</source>
        <translation>time_field 또는 time_format을 고치세요</translation>
    </message>
    <message>
        <source>the file has no column &quot;%1&quot;</source>
        <translation>파일에 &quot;%1&quot; 열이 없습니다</translation>
    </message>
    <message>
        <source>use one of: %1</source>
        <translation>다음 중 하나를 사용하세요: %1</translation>
    </message>
    <message>
        <source>has fewer columns than the header</source>
        <translation>헤더보다 열이 적습니다</translation>
    </message>
    <message>
        <source>complete the line</source>
        <translation>줄을 완성하세요</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no count</source>
        <translation>&quot;%1&quot;: 개수가 아닙니다</translation>
    </message>
    <message>
        <source>give a number from 0 to 1e12</source>
        <translation>0부터 1e12까지의 숫자를 입력하세요</translation>
    </message>
    <message>
        <source>the time does not follow the one before</source>
        <translation>시각이 앞줄보다 나중이 아닙니다</translation>
    </message>
    <message>
        <source>sort the lines by time and leave only one a time</source>
        <translation>줄을 시각순으로 정렬하고 시각마다 하나만 남기세요</translation>
    </message>
    <message>
        <source>holds no values</source>
        <translation>값이 없습니다</translation>
    </message>
    <message>
        <source>is longer than 4 GiB</source>
        <translation>4 GiB보다 깁니다</translation>
    </message>
    <message>
        <source>check that the file is text</source>
        <translation>텍스트 파일인지 확인하세요</translation>
    </message>
    <message>
        <source>has a double quote that is never closed</source>
        <translation>닫히지 않은 큰따옴표가 있습니다</translation>
    </message>
    <message>
        <source>close it, or double a quote inside a field</source>
        <translation>따옴표를 닫거나 필드 안의 따옴표를 두 번 쓰세요</translation>
    </message>
    <message>
        <source>has no column names</source>
        <translation>열 이름이 없습니다</translation>
    </message>
    <message>
        <source>put the names of the columns in the first line</source>
        <translation>첫 줄에 열 이름을 넣으세요</translation>
    </message>
    <message>
        <source>is no path into a JSON record</source>
        <translation>JSON 레코드의 경로가 아닙니다</translation>
    </message>
    <message>
        <source>write it as user.id or items[0].sku</source>
        <translation>user.id 또는 items[0].sku처럼 입력하세요</translation>
    </message>
    <message>
        <source>is no column of the file</source>
        <translation>파일에 없는 열입니다</translation>
    </message>
    <message>
        <source>the regular expression does not compile: %1</source>
        <translation>정규식을 컴파일할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>correct it</source>
        <translation>고치세요</translation>
    </message>
    <message>
        <source>is no named group of the regular expression</source>
        <translation>정규식에 없는 이름의 그룹입니다</translation>
    </message>
    <message>
        <source>write (?&lt;%1&gt;…) around the part that it is</source>
        <translation>해당 부분을 (?&lt;%1&gt;…)로 감싸세요</translation>
    </message>
    <message>
        <source>%1 are more than a billion records per second</source>
        <translation>%1: 초당 레코드가 10억 개를 넘습니다</translation>
    </message>
    <message>
        <source>correct the value, or what the setting trace.meaning says it counts</source>
        <translation>값을 고치거나 trace.meaning 설정에서 값이 세는 대상을 바꾸세요</translation>
    </message>
    <message>
        <source>the time lies more than a century after the first</source>
        <translation>첫 시각에서 한 세기 넘게 떨어져 있습니다</translation>
    </message>
    <message>
        <source>it is taken as a plain record</source>
        <translation>일반 레코드로 처리합니다</translation>
    </message>
    <message>
        <source>a record in it breaks off or lacks its key or data</source>
        <translation>안에 든 레코드가 중간에 끊기거나 키 또는 데이터가 없습니다</translation>
    </message>
    <message>
        <source>its message breaks off or is no protobuf</source>
        <translation>메시지가 중간에 끊기거나 protobuf가 아닙니다</translation>
    </message>
    <message>
        <source>a record in it names a key that is not in its table</source>
        <translation>안에 든 레코드가 테이블에 없는 키를 가리킵니다</translation>
    </message>
    <message>
        <source>it does not begin with the magic bytes F3 89 9A C2, so it is not aggregated</source>
        <translation>매직 바이트 F3 89 9A C2로 시작하지 않으므로 집계된 레코드가 아닙니다</translation>
    </message>
    <message>
        <source>it ends before its message and MD5 do</source>
        <translation>메시지와 MD5가 끝나기 전에 끊깁니다</translation>
    </message>
    <message>
        <source>its MD5 does not match: it was cut or changed</source>
        <translation>MD5가 맞지 않습니다. 잘렸거나 바뀌었습니다</translation>
    </message>
</context>
<context>
    <name>recovery</name>
    <message>
        <source>this is no recovery copy of a project</source>
        <translation>프로젝트의 복구 사본이 아닙니다</translation>
    </message>
    <message>
        <source>discard it, or look at it in a text editor</source>
        <translation>버리거나 텍스트 편집기에서 살펴보세요</translation>
    </message>
    <message>
        <source>the folder for recovery copies cannot be written (%1)</source>
        <translation>복구 사본 폴더에 쓸 수 없습니다(%1)</translation>
    </message>
    <message>
        <source>check its permissions and the free room; until then save often</source>
        <translation>폴더의 권한과 남은 공간을 확인하고, 그때까지 자주 저장하세요</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>a report cannot be written in the form that this ending stands for</source>
        <translation>이 확장자의 형식으로는 보고서를 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>let the name end with .html, .csv, .json or .md</source>
        <translation>이름이 .html, .csv, .json 또는 .md로 끝나게 하세요</translation>
    </message>
</context>
<context>
    <name>run</name>
    <message>
        <source>no run is under way</source>
        <translation>진행 중인 실행이 없습니다</translation>
    </message>
    <message>
        <source>start one first</source>
        <translation>먼저 실행을 시작하세요</translation>
    </message>
    <message>
        <source>there is not enough memory to go on with the run</source>
        <translation>실행을 계속할 메모리가 부족합니다</translation>
    </message>
    <message>
        <source>run a shorter scenario or less traffic</source>
        <translation>시나리오를 줄이거나 트래픽을 낮추세요</translation>
    </message>
    <message>
        <source>the run broke off (%1)</source>
        <translation>실행이 중단되었습니다(%1)</translation>
    </message>
    <message>
        <source>save the project and report this</source>
        <translation>프로젝트를 저장하고 이 문제를 알려 주세요</translation>
    </message>
    <message>
        <source>the run could not be recorded (%1)</source>
        <translation>실행을 기록하지 못했습니다(%1)</translation>
    </message>
</context>
<context>
    <name>runs</name>
    <message>
        <source>this run is no longer in the history</source>
        <translation>이 실행은 더 이상 기록에 없습니다</translation>
    </message>
    <message>
        <source>choose another one</source>
        <translation>다른 실행을 선택하세요</translation>
    </message>
    <message>
        <source>this run was kept without a bill</source>
        <translation>이 실행은 청구 내역 없이 보관되었습니다</translation>
    </message>
    <message>
        <source>open it as a project and run it again</source>
        <translation>프로젝트로 열어 다시 실행하세요</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Starting position</source>
        <translation>시작 위치</translation>
    </message>
    <message>
        <source>Where it begins: at the oldest record kept, at the newest, or at a time.</source>
        <translation>읽기를 시작할 위치입니다. 보관된 가장 오래된 레코드(TRIM_HORIZON), 최신 레코드(LATEST), 지정한 시각(AT_TIMESTAMP) 중 하나입니다.</translation>
    </message>
    <message>
        <source>Trim horizon</source>
        <translation>가장 오래된 레코드</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>최신 레코드</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>지정한 시각</translation>
    </message>
    <message>
        <source>Starting time</source>
        <translation>시작 시각</translation>
    </message>
    <message>
        <source>UTC, ISO 8601. Times before the oldest record act as the trim horizon.</source>
        <translation>UTC, ISO 8601. 가장 오래된 레코드보다 이른 시각을 지정하면 TRIM_HORIZON과 같습니다.</translation>
    </message>
    <message>
        <source>Poll interval</source>
        <translation>폴링 간격</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>라이브러리</translation>
    </message>
    <message>
        <source>The Kinesis Client Library, or a loop around GetRecords of one&apos;s own.</source>
        <translation>Kinesis Client Library를 쓰거나 GetRecords를 직접 반복 호출합니다.</translation>
    </message>
    <message>
        <source>KCL</source>
        <translation>KCL</translation>
    </message>
    <message>
        <source>GetRecords</source>
        <translation>GetRecords</translation>
    </message>
    <message>
        <source>Records per call</source>
        <translation>호출당 레코드</translation>
    </message>
    <message>
        <source>Most records of one GetRecords answer, which also ends at 10 MiB.</source>
        <translation>GetRecords 응답 하나의 최대 레코드 수입니다. 응답은 10 MiB에서도 끝납니다.</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>작업자</translation>
    </message>
    <message>
        <source>Pace of a worker</source>
        <translation>작업자 속도</translation>
    </message>
    <message>
        <source>Records that one worker processes per second. Empty: as many as it gets.</source>
        <translation>작업자 하나가 초당 처리하는 레코드 수입니다. 비우면 받는 대로 처리합니다.</translation>
    </message>
    <message>
        <source>Checkpoint interval</source>
        <translation>체크포인트 간격</translation>
    </message>
    <message>
        <source>How often it remembers how far it came. After an outage it reads again from there. 0: after every batch.</source>
        <translation>어디까지 처리했는지 기록하는 간격입니다. 장애가 나면 거기부터 다시 읽습니다. 0이면 배치마다 기록합니다.</translation>
    </message>
    <message>
        <source>Failover time</source>
        <translation>장애 조치 시간</translation>
    </message>
    <message>
        <source>After this long without a sign of life the shards of a worker go to others.</source>
        <translation>이 시간 동안 작업자의 신호가 없으면 그 샤드가 다른 작업자에게 넘어갑니다.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>배수</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>작업자</translation>
    </message>
    <message>
        <source>Number of the worker, from 0.</source>
        <translation>작업자 번호이며 0부터 시작합니다.</translation>
    </message>
    <message>
        <source>A decimal number from 0 to 2^128-1.</source>
        <translation>0부터 2^128-1까지의 십진수입니다.</translation>
    </message>
    <message>
        <source>Retention period</source>
        <translation>보존 기간</translation>
    </message>
    <message>
        <source>How long records can be read after they arrived. More than 24 hours is charged for.</source>
        <translation>도착한 레코드를 읽을 수 있는 기간입니다. 24시간을 넘으면 요금이 부과됩니다.</translation>
    </message>
    <message>
        <source>Write burst</source>
        <translation>쓰기 버스트</translation>
    </message>
    <message>
        <source>Depth of a shard&apos;s token buckets: how many seconds of its limits a shard that was idle takes at once.</source>
        <translation>샤드의 토큰 버킷 깊이입니다. 유휴 상태였던 샤드가 한도의 몇 초분을 한꺼번에 받는지 정합니다.</translation>
    </message>
    <message>
        <source>Large-record burst</source>
        <translation>큰 레코드 버스트</translation>
    </message>
    <message>
        <source>Size of the tank that records above 1 MiB draw on. It refills at 1 MiB/s; AWS does not publish either figure.</source>
        <translation>1 MiB보다 큰 레코드가 사용하는 탱크의 크기입니다. 1 MiB/s로 다시 채워집니다. 두 수치 모두 AWS가 공개하지 않습니다.</translation>
    </message>
    <message>
        <source>Memory for the log</source>
        <translation>로그 메모리</translation>
    </message>
    <message>
        <source>What the simulator keeps of the stream&apos;s records in memory; more goes to a temporary file. No influence on results.</source>
        <translation>시뮬레이터가 메모리에 보관하는 스트림 레코드의 양입니다. 넘으면 임시 파일로 옮깁니다. 결과에는 영향을 주지 않습니다.</translation>
    </message>
    <message>
        <source>Capacity mode</source>
        <translation>용량 모드</translation>
    </message>
    <message>
        <source>Provisioned</source>
        <translation>프로비저닝됨</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>샤드 수</translation>
    </message>
    <message>
        <source>Each takes 1,000 records/s and 1 MiB/s, and gives 2 MiB/s to all its shared readers together.</source>
        <translation>샤드마다 1,000 레코드/s와 1 MiB/s를 받고, 공유 소비자 모두에게 합해 2 MiB/s를 제공합니다.</translation>
    </message>
    <message>
        <source>Hash-key ranges</source>
        <translation>해시 키 범위</translation>
    </message>
    <message>
        <source>Uneven ranges instead of equal ones, in ascending order without gaps. Given, they decide the number of shards.</source>
        <translation>균등한 범위 대신 사용할 서로 다른 크기의 범위를 오름차순으로 빈틈없이 입력합니다. 입력하면 이 목록이 샤드 수를 정합니다.</translation>
    </message>
    <message>
        <source>Shard</source>
        <translation>샤드</translation>
    </message>
    <message>
        <source>Starting hash key</source>
        <translation>시작 해시 키</translation>
    </message>
    <message>
        <source>Ending hash key</source>
        <translation>종료 해시 키</translation>
    </message>
    <message>
        <source>Largest record</source>
        <translation>최대 레코드 크기</translation>
    </message>
    <message>
        <source>Data and partition key together. Larger records are refused.</source>
        <translation>데이터와 파티션 키를 합한 크기입니다. 더 큰 레코드는 거부됩니다.</translation>
    </message>
    <message>
        <source>Local folder</source>
        <translation>로컬 폴더</translation>
    </message>
    <message>
        <source>Where objects are really written; relative ones start at the project&apos;s folder. Empty: only where the run says (--out).</source>
        <translation>객체를 실제로 쓸 폴더입니다. 상대 경로는 프로젝트 폴더를 기준으로 합니다. 비우면 실행할 때 지정한 곳(--out)에만 씁니다.</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>구분자</translation>
    </message>
    <message>
        <source>Written after each record; \n is a line break.</source>
        <translation>레코드마다 뒤에 씁니다. \n은 줄바꿈입니다.</translation>
    </message>
    <message>
        <source>File extension</source>
        <translation>파일 확장자</translation>
    </message>
    <message>
        <source>Ending of the objects&apos; names.</source>
        <translation>객체 이름의 끝부분입니다.</translation>
    </message>
    <message>
        <source>Object size</source>
        <translation>객체 크기</translation>
    </message>
    <message>
        <source>An object is closed when it has reached this size…</source>
        <translation>객체가 이 크기에 이르면 닫히거나…</translation>
    </message>
    <message>
        <source>Object time</source>
        <translation>객체 시간</translation>
    </message>
    <message>
        <source>…or so long after its first record.</source>
        <translation>…첫 레코드부터 이 시간이 지나면 닫힙니다.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>클라이언트</translation>
    </message>
    <message>
        <source>PutRecord</source>
        <translation>PutRecord</translation>
    </message>
    <message>
        <source>PutRecords</source>
        <translation>PutRecords</translation>
    </message>
    <message>
        <source>Most records in one PutRecords call.</source>
        <translation>PutRecords 호출 하나의 최대 레코드 수입니다.</translation>
    </message>
    <message>
        <source>Linger</source>
        <translation>전송 대기 시간</translation>
    </message>
    <message>
        <source>How long the first record of a call waits for others.</source>
        <translation>호출의 첫 레코드가 다른 레코드를 기다리는 시간입니다.</translation>
    </message>
    <message>
        <source>Keep the order of each key</source>
        <translation>키별 순서 유지</translation>
    </message>
    <message>
        <source>A record waits until the one before it of the same key is settled, as with SequenceNumberForOrdering. Then a key gets at most one record per request latency.</source>
        <translation>레코드는 같은 키의 앞 레코드가 확정될 때까지 기다리며, SequenceNumberForOrdering을 쓰는 것과 같습니다. 이때 키 하나는 요청 지연 시간마다 레코드를 최대 하나만 보냅니다.</translation>
    </message>
    <message>
        <source>Calls in flight</source>
        <translation>동시 호출 수</translation>
    </message>
    <message>
        <source>Request latency</source>
        <translation>요청 지연 시간</translation>
    </message>
    <message>
        <source>From a call to its answer. The call takes effect when it is sent.</source>
        <translation>호출부터 응답까지의 시간입니다. 호출은 보낸 시점에 반영됩니다.</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>재시도 횟수</translation>
    </message>
    <message>
        <source>How often a refused record is put again; -1: until its time to live ends.</source>
        <translation>거부된 레코드를 다시 보내는 횟수입니다. -1이면 유효 시간이 끝날 때까지 보냅니다.</translation>
    </message>
    <message>
        <source>Time to live</source>
        <translation>유효 시간(TTL)</translation>
    </message>
    <message>
        <source>A record that the stream has not accepted after this long is given up.</source>
        <translation>이 시간이 지나도 스트림이 수락하지 않은 레코드는 포기합니다.</translation>
    </message>
    <message>
        <source>Retry delay</source>
        <translation>재시도 지연</translation>
    </message>
    <message>
        <source>Before retry n, a random wait of up to this times 2^(n-1), at most 20 s (full jitter).</source>
        <translation>n번째 재시도 전에 이 값 × 2^(n-1) 이내에서 무작위로 기다리며, 최대 20 s입니다(전체 지터).</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>버퍼</translation>
    </message>
    <message>
        <source>Records that may wait; new ones are dropped beyond it.</source>
        <translation>대기할 수 있는 레코드 수입니다. 넘으면 새 레코드를 폐기합니다.</translation>
    </message>
    <message>
        <source>is needed to find fields in plain text</source>
        <translation>일반 텍스트에서 필드를 찾으려면 필요합니다</translation>
    </message>
    <message>
        <source>give a regular expression with named groups, such as ^(?&lt;client&gt;\S+)</source>
        <translation>^(?&lt;client&gt;\S+)처럼 이름 있는 그룹이 있는 정규식을 입력하세요</translation>
    </message>
    <message>
        <source>the template has no field &quot;%1&quot;</source>
        <translation>템플릿에 &quot;%1&quot; 필드가 없습니다</translation>
    </message>
    <message>
        <source>name a field of the template, or choose another kind of key</source>
        <translation>템플릿의 필드를 지정하거나 다른 종류의 키를 선택하세요</translation>
    </message>
    <message>
        <source>shows the key, and the key is taken from it</source>
        <translation>키를 표시하는데, 키를 다시 이 필드에서 가져옵니다</translation>
    </message>
    <message>
        <source>remove {{key}}, or choose another kind of key</source>
        <translation>{{key}}를 제거하거나 다른 종류의 키를 선택하세요</translation>
    </message>
    <message>
        <source>holds no hash key</source>
        <translation>해시 키가 없습니다</translation>
    </message>
    <message>
        <source>give at least one</source>
        <translation>하나 이상 입력하세요</translation>
    </message>
    <message>
        <source>is needed to pace records by their time</source>
        <translation>레코드를 시각에 맞춰 보내려면 필요합니다</translation>
    </message>
    <message>
        <source>name the field, or choose another pacing</source>
        <translation>필드를 지정하거나 다른 전송 속도를 선택하세요</translation>
    </message>
    <message>
        <source>are not in the order of their times</source>
        <translation>시각 순서가 아닙니다</translation>
    </message>
    <message>
        <source>sort them</source>
        <translation>정렬하세요</translation>
    </message>
    <message>
        <source>give at least one of them a length</source>
        <translation>하나 이상에 길이를 입력하세요</translation>
    </message>
    <message>
        <source>is not 7 rows of 24 factors</source>
        <translation>7행 24열의 배수 표가 아닙니다</translation>
    </message>
    <message>
        <source>give one row a weekday from Monday on, one factor an hour, in UTC</source>
        <translation>월요일부터 요일마다 한 행씩, UTC로 한 시간에 배수 하나씩 입력하세요</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>키 개수</translation>
    </message>
    <message>
        <source>How many different keys there are: key-0, key-1, …</source>
        <translation>서로 다른 키의 개수입니다: key-0, key-1, …</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Record size</source>
        <translation>레코드 크기</translation>
    </message>
    <message>
        <source>Size of the data alone; the partition key counts on top. A template makes its own size.</source>
        <translation>데이터만의 크기이며 파티션 키는 따로 더해집니다. 템플릿을 쓰면 템플릿이 크기를 정합니다.</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>고정</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>균등 분포</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>최소</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>Log-normal</source>
        <translation>로그 정규 분포</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>중앙값</translation>
    </message>
    <message>
        <source>Sigma</source>
        <translation>시그마</translation>
    </message>
    <message>
        <source>Spread of the logarithm; 0.5 puts nine in ten between 0.44 and 2.3 medians.</source>
        <translation>로그의 퍼짐 정도입니다. 0.5이면 열에 아홉이 중앙값의 0.44배에서 2.3배 사이에 있습니다.</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>히스토그램</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>구간 목록</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>구간</translation>
    </message>
    <message>
        <source>Partition key</source>
        <translation>파티션 키</translation>
    </message>
    <message>
        <source>Records of one key go to one shard, in order. Few keys, or one that is hot, use shards unevenly.</source>
        <translation>키가 같은 레코드는 순서대로 같은 샤드로 갑니다. 키가 적거나 핫 키가 있으면 샤드를 고르게 쓰지 못합니다.</translation>
    </message>
    <message>
        <source>Random (a UUID each)</source>
        <translation>무작위(레코드마다 UUID)</translation>
    </message>
    <message>
        <source>Zipf</source>
        <translation>Zipf 분포</translation>
    </message>
    <message>
        <source>Exponent</source>
        <translation>지수</translation>
    </message>
    <message>
        <source>0 is even; 1 is the skew of words in a text.</source>
        <translation>0이면 균등하고, 1이면 글 속 단어의 분포만큼 치우칩니다.</translation>
    </message>
    <message>
        <source>Hot keys</source>
        <translation>핫 키</translation>
    </message>
    <message>
        <source>How many of the keys are hot.</source>
        <translation>핫 키의 개수입니다.</translation>
    </message>
    <message>
        <source>Hot share</source>
        <translation>핫 키 비율</translation>
    </message>
    <message>
        <source>Share of the records that the hot keys get together.</source>
        <translation>핫 키들이 합해서 받는 레코드의 비율입니다.</translation>
    </message>
    <message>
        <source>In turn</source>
        <translation>차례로</translation>
    </message>
    <message>
        <source>A field of the record</source>
        <translation>레코드의 필드</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>필드</translation>
    </message>
    <message>
        <source>Path of the field, such as user.id.</source>
        <translation>user.id 같은 필드 경로입니다.</translation>
    </message>
    <message>
        <source>Explicit hash keys</source>
        <translation>명시적 해시 키</translation>
    </message>
    <message>
        <source>Hash keys</source>
        <translation>해시 키</translation>
    </message>
    <message>
        <source>ExplicitHashKey values, decimal; one is drawn for each record.</source>
        <translation>ExplicitHashKey 값(십진수)입니다. 레코드마다 하나를 뽑습니다.</translation>
    </message>
    <message>
        <source>Hash key</source>
        <translation>해시 키</translation>
    </message>
    <message>
        <source>Record template</source>
        <translation>레코드 템플릿</translation>
    </message>
    <message>
        <source>Text of the records, with placeholders such as {{uuid}}, {{int 1 100}}, {{timestamp}} or {{choice a b}}.</source>
        <translation>레코드의 텍스트입니다. {{uuid}}, {{int 1 100}}, {{timestamp}}, {{choice a b}} 같은 자리 표시자를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>None: letters</source>
        <translation>없음: 문자로 채움</translation>
    </message>
    <message>
        <source>Fields of a JSON object</source>
        <translation>JSON 객체의 필드</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>필드 목록</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>A text with placeholders, or any JSON value.</source>
        <translation>자리 표시자가 있는 텍스트나 임의의 JSON 값입니다.</translation>
    </message>
    <message>
        <source>JSON document</source>
        <translation>JSON 문서</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>문서</translation>
    </message>
    <message>
        <source>Any JSON, nested as you like; its texts may hold placeholders.</source>
        <translation>원하는 만큼 중첩한 JSON입니다. 텍스트에 자리 표시자를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>일반 텍스트</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>도착 간격</translation>
    </message>
    <message>
        <source>Evenly spaced, or at random as independent users make them (a Poisson process).</source>
        <translation>일정한 간격으로 오거나, 서로 독립적인 사용자처럼 무작위로 옵니다(포아송 과정).</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>일정하게</translation>
    </message>
    <message>
        <source>Poisson</source>
        <translation>포아송</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단계별</translation>
    </message>
    <message>
        <source>Rates and the times from which they hold.</source>
        <translation>속도와 그 속도를 적용하기 시작할 시각입니다.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>At</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Time of the run.</source>
        <translation>실행 시작부터의 시각입니다.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>From then on.</source>
        <translation>이 시각부터 적용됩니다.</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>배수 표</translation>
    </message>
    <message>
        <source>Seven rows from Monday on, 24 factors each, one an hour in UTC.</source>
        <translation>월요일부터 7행이며, 행마다 UTC로 한 시간에 하나씩 배수 24개입니다.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>요일</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>속도 변화</translation>
    </message>
    <message>
        <source>How the rate moves over time.</source>
        <translation>시간에 따라 속도가 어떻게 바뀌는지 정합니다.</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>일정</translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation>점진 변화</translation>
    </message>
    <message>
        <source>To</source>
        <translation>끝 속도</translation>
    </message>
    <message>
        <source>Rate at the end of the ramp.</source>
        <translation>점진 변화가 끝날 때의 속도입니다.</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>변화 시간</translation>
    </message>
    <message>
        <source>How long the ramp takes.</source>
        <translation>변화에 걸리는 시간입니다.</translation>
    </message>
    <message>
        <source>Spike</source>
        <translation>스파이크</translation>
    </message>
    <message>
        <source>The rate is multiplied by this.</source>
        <translation>속도에 이 값을 곱합니다.</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>지속 시간</translation>
    </message>
    <message>
        <source>How long it lasts.</source>
        <translation>지속되는 시간입니다.</translation>
    </message>
    <message>
        <source>Day and night</source>
        <translation>낮과 밤</translation>
    </message>
    <message>
        <source>Amplitude</source>
        <translation>진폭</translation>
    </message>
    <message>
        <source>Share of the mean rate by which it rises and falls.</source>
        <translation>평균 속도를 기준으로 오르내리는 비율입니다.</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>피크 시각</translation>
    </message>
    <message>
        <source>Time of day of the highest rate, UTC.</source>
        <translation>속도가 가장 높은 시각입니다(UTC).</translation>
    </message>
    <message>
        <source>On and off</source>
        <translation>켜짐과 꺼짐 반복</translation>
    </message>
    <message>
        <source>On</source>
        <translation>켜진 시간</translation>
    </message>
    <message>
        <source>Time with records.</source>
        <translation>레코드가 오는 시간입니다.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>꺼진 시간</translation>
    </message>
    <message>
        <source>Time without.</source>
        <translation>레코드가 오지 않는 시간입니다.</translation>
    </message>
    <message>
        <source>Hours of the week</source>
        <translation>요일과 시간대</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>반복</translation>
    </message>
    <message>
        <source>Begin anew at the end.</source>
        <translation>끝에 이르면 처음부터 다시 시작합니다.</translation>
    </message>
    <message>
        <source>File of records</source>
        <translation>레코드 파일</translation>
    </message>
    <message>
        <source>Each line or row is one record, byte by byte.</source>
        <translation>줄 또는 행 하나가 바이트 그대로 레코드 하나입니다.</translation>
    </message>
    <message>
        <source>Path of the file; relative ones start at the project&apos;s folder.</source>
        <translation>파일 경로입니다. 상대 경로는 프로젝트 폴더를 기준으로 합니다.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>How records are told apart and fields are found.</source>
        <translation>레코드를 나누고 필드를 찾는 방법입니다.</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>CSV with a header</source>
        <translation>헤더가 있는 CSV</translation>
    </message>
    <message>
        <source>Plain text lines</source>
        <translation>일반 텍스트 줄</translation>
    </message>
    <message>
        <source>A regular expression (PCRE2) whose named groups are the fields, such as ^(?&lt;client&gt;\S+).</source>
        <translation>^(?&lt;client&gt;\S+)처럼 이름 있는 그룹이 필드가 되는 정규식(PCRE2)입니다.</translation>
    </message>
    <message>
        <source>Key field</source>
        <translation>키 필드</translation>
    </message>
    <message>
        <source>Field whose value is the partition key. Empty: keys are drawn as Partition key says.</source>
        <translation>값이 파티션 키가 되는 필드입니다. 비우면 파티션 키 설정에 따라 키를 뽑습니다.</translation>
    </message>
    <message>
        <source>Time field</source>
        <translation>시각 필드</translation>
    </message>
    <message>
        <source>Field with the time of the record.</source>
        <translation>레코드의 시각이 있는 필드입니다.</translation>
    </message>
    <message>
        <source>Time format</source>
        <translation>시각 형식</translation>
    </message>
    <message>
        <source>As in strptime, such as %d/%b/%Y:%H:%M:%S %z; epoch_s or epoch_ms for numbers; empty for ISO 8601.</source>
        <translation>%d/%b/%Y:%H:%M:%S %z처럼 strptime 형식입니다. 숫자는 epoch_s 또는 epoch_ms, ISO 8601은 비워 둡니다.</translation>
    </message>
    <message>
        <source>Pacing</source>
        <translation>전송 속도</translation>
    </message>
    <message>
        <source>When records come: at their own times, at the rate above, or as fast as the stream takes them.</source>
        <translation>레코드를 보내는 시점입니다. 레코드의 시각, 위에서 정한 속도, 스트림이 받는 최대 속도 중 하나를 따릅니다.</translation>
    </message>
    <message>
        <source>By their time</source>
        <translation>레코드 시각대로</translation>
    </message>
    <message>
        <source>By rate</source>
        <translation>정한 속도로</translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation>최대한 빠르게</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>배속</translation>
    </message>
    <message>
        <source>Times go by so many times faster than in the file.</source>
        <translation>파일의 시간을 이 배수만큼 빠르게 진행합니다.</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>트레이스</translation>
    </message>
    <message>
        <source>A CSV of counts over time, such as a CloudWatch export, says when records come.</source>
        <translation>CloudWatch 내보내기처럼 시간별 개수를 담은 CSV가 레코드의 도착 시점을 정합니다.</translation>
    </message>
    <message>
        <source>Path of the CSV file; relative ones start at the project&apos;s folder.</source>
        <translation>CSV 파일 경로입니다. 상대 경로는 프로젝트 폴더를 기준으로 합니다.</translation>
    </message>
    <message>
        <source>Time column</source>
        <translation>시각 열</translation>
    </message>
    <message>
        <source>Name of the column with the times.</source>
        <translation>시각이 있는 열의 이름입니다.</translation>
    </message>
    <message>
        <source>Value column</source>
        <translation>값 열</translation>
    </message>
    <message>
        <source>Name of the column with the values.</source>
        <translation>값이 있는 열의 이름입니다.</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>값의 의미</translation>
    </message>
    <message>
        <source>What a value counts.</source>
        <translation>값이 세는 대상입니다.</translation>
    </message>
    <message>
        <source>Records per second</source>
        <translation>초당 레코드</translation>
    </message>
    <message>
        <source>Records per interval</source>
        <translation>간격당 레코드</translation>
    </message>
    <message>
        <source>Bytes per interval</source>
        <translation>간격당 바이트</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>배율</translation>
    </message>
    <message>
        <source>Every value is multiplied by this.</source>
        <translation>모든 값에 이 수를 곱합니다.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>Where records come from.</source>
        <translation>레코드가 어디에서 오는지 정합니다.</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>생성기</translation>
    </message>
    <message>
        <source>Records per second, before the profile shapes them.</source>
        <translation>속도 변화를 적용하기 전의 초당 레코드 수입니다.</translation>
    </message>
    <message>
        <source>From one GetRecords call on a shard to the next. A shard answers 5 calls a second to all its readers together; the KCL polls every 200 ms at most, and 1,500 ms is its default. The 1,000 ms of GetRecords are assumed.</source>
        <translation>한 샤드에서 GetRecords를 호출하고 다음 호출까지의 간격입니다. 샤드는 모든 소비자에게 합해 초당 5회 응답합니다. KCL은 아무리 잦아도 200 ms마다 폴링하며 기본값은 1,500 ms입니다. GetRecords의 1,000 ms는 가정한 값입니다.</translation>
    </message>
    <message>
        <source>is on and off for less than 1 ms together</source>
        <translation>켜짐과 꺼짐을 합해 1 ms보다 짧습니다</translation>
    </message>
    <message>
        <source>PutRecords calls under way at once. With PutRecord as many are under way as the rate needs, but for a file that is read as fast as possible: there, too, it is this many.</source>
        <translation>동시에 진행할 수 있는 PutRecords 호출 수입니다. PutRecord에서는 속도에 필요한 만큼 진행됩니다. 다만 최대한 빠르게 읽는 파일에는 PutRecord에서도 이 값이 적용됩니다.</translation>
    </message>
    <message>
        <source>Time of a reshard</source>
        <translation>재샤딩 시간</translation>
    </message>
    <message>
        <source>How long the stream is UPDATING after a split, a merge or a switch of the mode; a new shard count takes it once for its splits and once for its merges. AWS says seconds to a few minutes.</source>
        <translation>분할, 병합, 모드 전환 뒤에 스트림이 UPDATING으로 있는 시간. 샤드 수 변경은 분할에 한 번, 병합에 한 번 걸립니다. AWS는 몇 초에서 몇 분이라고 합니다.</translation>
    </message>
    <message>
        <source>Known peak</source>
        <translation>알려진 최대치</translation>
    </message>
    <message>
        <source>Highest write throughput of the 30 days before the run: the stream begins with room for twice as much.</source>
        <translation>실행 전 30일 동안의 최대 쓰기 처리량: 스트림은 그 두 배의 여유로 시작합니다.</translation>
    </message>
    <message>
        <source>Warm throughput</source>
        <translation>웜 처리량</translation>
    </message>
    <message>
        <source>Write throughput that is kept ready. Only for accounts with On-demand Advantage.</source>
        <translation>미리 준비해 두는 쓰기 처리량. 온디맨드 Advantage 계정 전용.</translation>
    </message>
    <message>
        <source>Time to scale</source>
        <translation>확장까지 걸리는 시간</translation>
    </message>
    <message>
        <source>From the minute in which a shard was busy to its split. AWS says within 15 minutes. Scaling down is not documented, and not simulated.</source>
        <translation>샤드가 바빴던 분부터 분할까지. AWS는 15분 이내라고 합니다. 축소는 문서에 없어 시뮬레이션하지 않습니다.</translation>
    </message>
    <message>
        <source>Records that split a shard</source>
        <translation>샤드를 분할하는 레코드 수</translation>
    </message>
    <message>
        <source>AWS states that more than 500 KB/s split a shard, and nothing of records: half of a shard&apos;s limit is assumed for them too. 0: records split none.</source>
        <translation>AWS는 500 KB/s를 넘으면 샤드를 분할한다고만 하고 레코드 수는 말하지 않습니다. 레코드도 샤드 한도의 절반으로 가정합니다. 0: 레코드 수로는 분할하지 않습니다.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>암호화</translation>
    </message>
    <message>
        <source>Encryption at rest with a KMS key. It costs less than a tenth of a millisecond a call, which is not simulated, and calls to KMS.</source>
        <translation>KMS 키로 저장 데이터를 암호화합니다. 호출마다 0.1 ms 미만이 더 걸리며(시뮬레이션하지 않음) KMS 호출 비용이 듭니다.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>KMS</source>
        <translation>KMS</translation>
    </message>
    <message>
        <source>Shard-level metrics</source>
        <translation>샤드 수준 지표</translation>
    </message>
    <message>
        <source>CloudWatch&apos;s paid metrics of each shard. Here they are always shown: the choice only counts for the bill.</source>
        <translation>샤드마다 요금이 붙는 CloudWatch 지표. 여기서는 항상 보이며, 선택은 요금에만 쓰입니다.</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Provisioned: you choose the number of shards and pay for each. On-demand: the service begins with 4 shards or twice the known peak, splits those that are busy, and bills the data.</source>
        <translation>프로비저닝: 샤드 수를 직접 정하고 샤드마다 요금을 냅니다. 온디맨드: 서비스가 샤드 4개 또는 알려진 최대치의 두 배로 시작하고, 바쁜 샤드를 분할하며, 데이터에 요금을 매깁니다.</translation>
    </message>
    <message>
        <source>On-demand</source>
        <translation>온디맨드</translation>
    </message>
    <message>
        <source>Id of an open shard, such as shardId-000000000000.</source>
        <translation>열린 샤드의 ID. 예: shardId-000000000000.</translation>
    </message>
    <message>
        <source>New starting hash key</source>
        <translation>새 시작 해시 키</translation>
    </message>
    <message>
        <source>Where the upper of the two begins. Empty: in the middle.</source>
        <translation>둘 중 위쪽 샤드가 시작하는 곳. 비우면 가운데.</translation>
    </message>
    <message>
        <source>Its neighbour</source>
        <translation>이웃 샤드</translation>
    </message>
    <message>
        <source>PutRecord sends each record in a call of its own and is throttled on its rounded size; PutRecords sends up to 500 together. The Kinesis Producer Library packs many records into one of the stream.</source>
        <translation>PutRecord는 레코드를 한 호출에 하나씩 보내며 올림한 크기로 스로틀링됩니다. PutRecords는 최대 500개를 함께 보냅니다. Kinesis Producer Library는 여러 레코드를 스트림의 레코드 하나로 묶습니다.</translation>
    </message>
    <message>
        <source>Kinesis Producer Library (KPL)</source>
        <translation>Kinesis Producer Library(KPL)</translation>
    </message>
    <message>
        <source>Lost answers</source>
        <translation>유실된 응답</translation>
    </message>
    <message>
        <source>An injected fault: the share of calls that take effect and whose answer is lost. The client waits for it, gives the call up and puts its records again, so that the stream has them twice.</source>
        <translation>주입하는 장애: 효력은 생겼지만 응답이 유실되는 호출의 비율입니다. 클라이언트는 응답을 기다리다 호출을 포기하고 레코드를 다시 넣으므로, 스트림에는 같은 레코드가 두 번 들어갑니다.</translation>
    </message>
    <message>
        <source>Request timeout</source>
        <translation>요청 제한 시간</translation>
    </message>
    <message>
        <source>How long a client waits for an answer that is lost. 6,000 ms is the KPL&apos;s own default; for PutRecord and PutRecords it is assumed.</source>
        <translation>클라이언트가 유실된 응답을 기다리는 시간입니다. 6,000 ms는 KPL의 기본값이며, PutRecord와 PutRecords에는 가정한 값입니다.</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>속도 제한</translation>
    </message>
    <message>
        <source>How much of what a shard takes this client sends it at most, records and bytes. Records beyond it wait in the client. Only aggregated records are limited: without aggregation the library does not know their shard.</source>
        <translation>이 클라이언트가 샤드 하나에 보내는 최대량을 샤드가 받을 수 있는 양에 대한 비율로 나타냅니다. 레코드 수와 바이트에 모두 적용되며, 넘는 레코드는 클라이언트에서 기다립니다. 집계된 레코드만 제한됩니다. 집계하지 않으면 라이브러리가 레코드의 샤드를 알지 못합니다.</translation>
    </message>
    <message>
        <source>Aggregation</source>
        <translation>집계</translation>
    </message>
    <message>
        <source>Packs records that go to one shard into one aggregated record of the stream, which readers have to take apart: the KCL does so by itself. It is assumed that the client learns of a reshard before its next call.</source>
        <translation>같은 샤드로 가는 레코드를 스트림의 집계 레코드 하나로 묶습니다. 읽는 쪽은 이를 다시 풀어야 하며, KCL은 스스로 풉니다. 클라이언트가 다음 호출 전에 리샤딩을 알게 된다고 가정합니다.</translation>
    </message>
    <message>
        <source>Longest buffering</source>
        <translation>최대 버퍼링 시간</translation>
    </message>
    <message>
        <source>How long a record waits for others of its aggregated record. Filling a call may take a fifth of it more, at most 50 ms; a record that failed waits half of it.</source>
        <translation>레코드가 같은 집계 레코드에 들어갈 다른 레코드를 기다리는 시간입니다. 호출을 채우는 데 이 시간의 5분의 1(최대 50 ms)이 더 걸릴 수 있으며, 실패한 레코드는 이 시간의 절반을 기다립니다.</translation>
    </message>
    <message>
        <source>Aggregated size</source>
        <translation>집계 크기</translation>
    </message>
    <message>
        <source>Most bytes of an aggregated record, with its keys. A record that is larger by itself goes alone.</source>
        <translation>키를 포함한 집계 레코드의 최대 바이트 수입니다. 혼자서 이보다 큰 레코드는 따로 보냅니다.</translation>
    </message>
    <message>
        <source>Enhanced fan-out</source>
        <translation>향상된 팬아웃</translation>
    </message>
    <message>
        <source>A registered consumer: records are pushed to it, with 2 MiB/s of its own on each shard, about 70 ms after they arrived. Charged per shard and hour, and per GB.</source>
        <translation>등록된 소비자: 샤드마다 전용 2 MiB/s로, 도착한 뒤 약 70 ms 만에 레코드가 푸시됩니다. 샤드와 시간, GB마다 요금이 붙습니다.</translation>
    </message>
    <message>
        <source>Poison records</source>
        <translation>독성 레코드</translation>
    </message>
    <message>
        <source>Records that break the processing off. The KCL skips the rest of the batch; a loop of one&apos;s own comes to the same record again and again, which is assumed.</source>
        <translation>처리를 중단시키는 레코드. KCL은 배치의 나머지를 건너뜁니다. 직접 만든 루프는 같은 레코드로 되풀이해 돌아온다고 가정합니다.</translation>
    </message>
    <message>
        <source>A field of JSON records, such as user.id. Empty: no record is poison.</source>
        <translation>JSON 레코드의 필드. 예: user.id. 비우면 독성 레코드가 없습니다.</translation>
    </message>
    <message>
        <source>What the field holds in such a record.</source>
        <translation>그런 레코드에서 이 필드가 갖는 값.</translation>
    </message>
    <message>
        <source>Each shard is read by one worker; workers beyond the number of shards stand by. New ones get shards when leases are balanced.</source>
        <translation>샤드 하나는 작업자 하나가 읽으며, 샤드 수보다 많은 작업자는 대기합니다. 새 작업자는 리스의 균형을 맞출 때 샤드를 받습니다.</translation>
    </message>
    <message>
        <source>Balancing interval</source>
        <translation>균형 조정 간격</translation>
    </message>
    <message>
        <source>How often the KCL looks whether a worker has more than its share of the records: more than a tenth above the mean, and shards go to others until six tenths of the excess are gone. AWS publishes the shares and not the interval. 0: never.</source>
        <translation>어떤 작업자가 자기 몫보다 많은 레코드를 맡고 있는지 KCL이 확인하는 간격입니다. 평균보다 10분의 1 넘게 많으면 초과분의 10분의 6이 줄어들 때까지 샤드를 다른 작업자에게 넘깁니다. AWS는 이 비율만 공개하고 간격은 공개하지 않습니다. 0: 확인하지 않습니다.</translation>
    </message>
    <message>
        <source>Shared reads of a shard</source>
        <translation>샤드의 공유 읽기</translation>
    </message>
    <message>
        <source>Recent copies of AWS&apos;s quota page list 2,000 records a second and shard for all GetRecords readers together, beside the 5 calls and 2 MiB that every page states. Empty: no such limit.</source>
        <translation>AWS 할당량 페이지의 최근 사본에는 모든 페이지에 나오는 호출 5회와 2 MiB 외에, 모든 GetRecords 소비자를 합해 샤드당 초당 레코드 2,000개라는 한도가 나옵니다. 비우면 이 한도가 없습니다.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>모두</translation>
    </message>
</context>
<context>
    <name>snippets</name>
    <message>
        <source>Producer into a stream</source>
        <translation>스트림에 넣는 생산자</translation>
    </message>
    <message>
        <source>Stream with two applications</source>
        <translation>애플리케이션이 둘인 스트림</translation>
    </message>
    <message>
        <source>Fan-out to five consumers</source>
        <translation>소비자 다섯으로 팬아웃</translation>
    </message>
    <message>
        <source>KPL producer</source>
        <translation>KPL 생산자</translation>
    </message>
    <message>
        <source>Archive to S3</source>
        <translation>S3에 보관</translation>
    </message>
    <message>
        <source>Source, stream, application, archive</source>
        <translation>소스, 스트림, 애플리케이션, 보관</translation>
    </message>
    <message>
        <source>the snippet has no name</source>
        <translation>스니펫에 이름이 없습니다</translation>
    </message>
    <message>
        <source>type one</source>
        <translation>이름을 입력하세요</translation>
    </message>
    <message>
        <source>there are no nodes to keep</source>
        <translation>보관할 노드가 없습니다</translation>
    </message>
    <message>
        <source>select some nodes first</source>
        <translation>먼저 노드를 선택하세요</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>폴더를 만들 수 없습니다</translation>
    </message>
    <message>
        <source>look whether the disk is full or write-protected</source>
        <translation>디스크가 가득 찼거나 쓰기 금지되어 있는지 확인하세요</translation>
    </message>
    <message>
        <source>a built-in snippet keeps its name</source>
        <translation>기본 제공 스니펫의 이름은 바꿀 수 없습니다</translation>
    </message>
    <message>
        <source>another snippet has that name</source>
        <translation>같은 이름의 스니펫이 이미 있습니다</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>다른 이름을 선택하세요</translation>
    </message>
    <message>
        <source>the snippet cannot be deleted</source>
        <translation>스니펫을 삭제할 수 없습니다</translation>
    </message>
</context>
<context>
    <name>store</name>
    <message>
        <source>is locked by another program</source>
        <translation>다른 프로그램이 잠그고 있습니다</translation>
    </message>
    <message>
        <source>close the other program or try again later</source>
        <translation>다른 프로그램을 닫거나 나중에 다시 시도하세요</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>디스크가 가득 찼습니다</translation>
    </message>
    <message>
        <source>free some room and try again</source>
        <translation>공간을 확보하고 다시 시도하세요</translation>
    </message>
    <message>
        <source>is not a run history</source>
        <translation>실행 기록이 아닙니다</translation>
    </message>
    <message>
        <source>choose another file</source>
        <translation>다른 파일을 선택하세요</translation>
    </message>
    <message>
        <source>is damaged (%1)</source>
        <translation>손상되었습니다(%1)</translation>
    </message>
    <message>
        <source>choose another file or restore this one from a copy</source>
        <translation>다른 파일을 선택하거나 사본에서 복원하세요</translation>
    </message>
    <message>
        <source>cannot be written (%1)</source>
        <translation>쓸 수 없습니다(%1)</translation>
    </message>
    <message>
        <source>allow writing to the file and its folder</source>
        <translation>파일과 폴더에 쓰기를 허용하세요</translation>
    </message>
    <message>
        <source>cannot be opened (%1)</source>
        <translation>열 수 없습니다(%1)</translation>
    </message>
    <message>
        <source>check that the folder exists and that you may write to it and the file</source>
        <translation>폴더가 있는지, 폴더와 파일에 쓰기 권한이 있는지 확인하세요</translation>
    </message>
    <message>
        <source>cannot be read or written (%1)</source>
        <translation>읽거나 쓸 수 없습니다(%1)</translation>
    </message>
    <message>
        <source>check the disk and its free room</source>
        <translation>디스크와 남은 공간을 확인하세요</translation>
    </message>
    <message>
        <source>the database refused a step (%1)</source>
        <translation>데이터베이스가 작업을 거부했습니다(%1)</translation>
    </message>
    <message>
        <source>try again with another file</source>
        <translation>다른 파일로 다시 시도하세요</translation>
    </message>
    <message>
        <source>there is no run %1 in the history</source>
        <translation>기록에 실행 %1이(가) 없습니다</translation>
    </message>
    <message>
        <source>run %1 is still being written</source>
        <translation>실행 %1을(를) 아직 쓰고 있습니다</translation>
    </message>
    <message>
        <source>stop it first</source>
        <translation>먼저 중지하세요</translation>
    </message>
    <message>
        <source>the run was removed from the history while it was written</source>
        <translation>쓰는 동안 실행이 기록에서 제거되었습니다</translation>
    </message>
    <message>
        <source>there is no run history</source>
        <translation>실행 기록이 없습니다</translation>
    </message>
    <message>
        <source>is another program&apos;s database, not a run history</source>
        <translation>실행 기록이 아니라 다른 프로그램의 데이터베이스입니다</translation>
    </message>
    <message>
        <source>was written by a newer version of Millrace</source>
        <translation>Millrace의 더 새로운 버전에서 만들었습니다</translation>
    </message>
    <message>
        <source>use that version or choose another file</source>
        <translation>그 버전을 사용하거나 다른 파일을 선택하세요</translation>
    </message>
    <message>
        <source>may only be read</source>
        <translation>읽기만 할 수 있습니다</translation>
    </message>
    <message>
        <source>allow writing to the file or choose another one</source>
        <translation>파일에 쓰기를 허용하거나 다른 파일을 선택하세요</translation>
    </message>
    <message>
        <source>was written by an older version and cannot be brought up to date</source>
        <translation>이전 버전에서 만들었으며 업데이트할 수 없습니다</translation>
    </message>
    <message>
        <source>the run history has no file name</source>
        <translation>실행 기록의 파일 이름이 없습니다</translation>
    </message>
    <message>
        <source>cannot be found (%1)</source>
        <translation>찾을 수 없습니다(%1)</translation>
    </message>
    <message>
        <source>is not a file</source>
        <translation>파일이 아닙니다</translation>
    </message>
    <message>
        <source>a packed series is damaged</source>
        <translation>압축된 시계열이 손상되었습니다</translation>
    </message>
</context>
<context>
    <name>templates</name>
    <message>
        <source>Number of the record, from 0.</source>
        <translation>레코드 번호이며 0부터 시작합니다.</translation>
    </message>
    <message>
        <source>A random UUID.</source>
        <translation>무작위 UUID입니다.</translation>
    </message>
    <message>
        <source>A whole number between two bounds, both included.</source>
        <translation>두 경계 사이의 정수이며 경계도 포함합니다.</translation>
    </message>
    <message>
        <source>A number between two bounds, with so many decimals.</source>
        <translation>두 경계 사이의 수이며 소수 자릿수를 지정합니다.</translation>
    </message>
    <message>
        <source>true or false.</source>
        <translation>true 또는 false입니다.</translation>
    </message>
    <message>
        <source>One of the words given.</source>
        <translation>나열한 단어 중 하나입니다.</translation>
    </message>
    <message>
        <source>A given name.</source>
        <translation>사람의 이름입니다.</translation>
    </message>
    <message>
        <source>A family name.</source>
        <translation>사람의 성입니다.</translation>
    </message>
    <message>
        <source>So many plain words.</source>
        <translation>지정한 개수의 일반 단어입니다.</translation>
    </message>
    <message>
        <source>So many hexadecimal digits.</source>
        <translation>지정한 자릿수의 16진수입니다.</translation>
    </message>
    <message>
        <source>An IPv4 address of the documentation and private ranges.</source>
        <translation>문서용 또는 사설 범위의 IPv4 주소입니다.</translation>
    </message>
    <message>
        <source>Simulated time of the record, ISO 8601 in UTC.</source>
        <translation>레코드의 시뮬레이션 시각입니다(ISO 8601, UTC).</translation>
    </message>
    <message>
        <source>The same in milliseconds since 1970.</source>
        <translation>같은 시각을 1970년부터 지난 밀리초로 나타냅니다.</translation>
    </message>
    <message>
        <source>The record&apos;s partition key.</source>
        <translation>레코드의 파티션 키입니다.</translation>
    </message>
    <message>
        <source>Letters that fill the record up to its size.</source>
        <translation>레코드를 정해진 크기까지 채우는 문자입니다.</translation>
    </message>
    <message>
        <source>write {{int 1 100}}</source>
        <translation>{{int 1 100}}처럼 입력하세요</translation>
    </message>
    <message>
        <source>write {{float 0 1 2}}</source>
        <translation>{{float 0 1 2}}처럼 입력하세요</translation>
    </message>
    <message>
        <source>write {{word 3}} or {{hex 8}}</source>
        <translation>{{word 3}} 또는 {{hex 8}}처럼 입력하세요</translation>
    </message>
    <message>
        <source>use sequence, uuid, int, float, bool, choice, first_name, last_name, word, hex, ip, timestamp, timestamp_ms, key or padding</source>
        <translation>sequence, uuid, int, float, bool, choice, first_name, last_name, word, hex, ip, timestamp, timestamp_ms, key, padding 중에서 사용하세요</translation>
    </message>
    <message>
        <source>end it with }}</source>
        <translation>}}로 끝내세요</translation>
    </message>
    <message>
        <source>is nested too deeply</source>
        <translation>너무 깊게 중첩되어 있습니다</translation>
    </message>
    <message>
        <source>use at most 64 levels</source>
        <translation>64단계 이하로 하세요</translation>
    </message>
    <message>
        <source>the document is not valid JSON</source>
        <translation>문서가 올바른 JSON이 아닙니다</translation>
    </message>
    <message>
        <source>correct it</source>
        <translation>고치세요</translation>
    </message>
    <message>
        <source>rename one</source>
        <translation>하나의 이름을 바꾸세요</translation>
    </message>
    <message>
        <source>%1 needs two whole numbers, the smaller first</source>
        <translation>%1에는 정수 두 개가 작은 것부터 필요합니다</translation>
    </message>
    <message>
        <source>%1 needs two numbers up to a billion, the smaller first, and 0 to 9 decimals</source>
        <translation>%1에는 10억 이하의 수 두 개(작은 것부터)와 소수 자릿수(0~9)가 필요합니다</translation>
    </message>
    <message>
        <source>%1 needs one count from 1 to 100000</source>
        <translation>%1에는 1부터 100000까지의 개수 하나가 필요합니다</translation>
    </message>
    <message>
        <source>%1 is no placeholder</source>
        <translation>%1: 자리 표시자가 아닙니다</translation>
    </message>
    <message>
        <source>the placeholder &quot;%1&quot; is not closed</source>
        <translation>자리 표시자 &quot;%1&quot;이(가) 닫히지 않았습니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the name of two fields</source>
        <translation>&quot;%1&quot;: 두 필드의 이름이 같습니다</translation>
    </message>
    <message>
        <source>the value of &quot;%1&quot; is not valid JSON</source>
        <translation>&quot;%1&quot;의 값이 올바른 JSON이 아닙니다</translation>
    </message>
    <message>
        <source>correct it; texts stand in quotes</source>
        <translation>고치세요. 텍스트는 따옴표로 묶습니다</translation>
    </message>
</context>
</TS>
