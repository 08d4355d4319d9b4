/**
 * The words that common passwords are made of, in the languages of public lists of leaks: what people love, who they
 * are, whom they cheer for, what lies before them, and what they call a password.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `password passwort passw0rd motdepasse contrasena senha parola haslo wachtwoord losenord salasana pass passwd admin
  administrator root user guest login welcome willkommen bienvenue hello hallo letmein let-me-in iloveyou ichliebedich
  jetaime teamo tequiero loveyou lovely love sunshine princess football baseball basketball soccer hockey softball
  superman batman spiderman ironman pokemon pikachu naruto starwars dragon monkey shadow master killer michael jordan
  jennifer michelle jessica ashley daniel charlie thomas robert william matthew joshua andrew anthony justin nicole
  hannah samantha amanda andrea alexander alexandra christian patrick martin george maggie buster ginger pepper cookie
  summer winter spring autumn sommer fruehling herbst monday tuesday wednesday thursday friday saturday sunday january
  february march april june july august september october november december freedom whatever trustno nothing secret
  geheim access secure security computer internet samsung google facebook instagram twitter linkedin microsoft windows
  apple android iphone nokia blackberry playstation nintendo minecraft fortnite roblox liverpool chelsea arsenal
  barcelona juventus realmadrid manchester united madrid bayern dortmund schalke england germany deutschland france
  canada america brasil mexico london berlin paris chicago boston dallas texas florida california newyork ferrari
  porsche mercedes corvette mustang yamaha harley honda toyota subaru camaro chevy bmw audi volkswagen golf turbo
  forecourt dealership carmarket diamond silver golden orange purple yellow banana chocolate flower butterfly angel
  angels heaven jesus christ blessed faith matrix merlin wizard gandalf hunter ranger soldier warrior ninja samurai
  tigger tiger lion eagle eagles falcon phoenix cowboy cowboys yankees lakers steelers raiders packers redsox rangers
  snoopy scooby mickey donald garfield kitty hellokitty babygirl babyboy baby sweetie honey sweetheart beautiful lover
  forever friends family mother father sister brother mommy daddy metallica nirvana slipknot eminem rockstar guitar
  music player gamer cheese coffee pizza chicken peanut cupcake biteme fuckyou fuckoff asshole bitch pussy changeme
  change default test tester testing temp temporary demo sample example database oracle mysql server network system
  manager service support office company business account money dollar million lucky success victory champion startrek
  trekkie enterprise klingon qwerty qwertz azerty asdfgh zxcvbn qazwsx zaqwsx dolphin panther junior jasmine jasper
  sophie chloe olivia emily isabella lauren stephanie elizabeth victoria natasha tatiana ivan sergey dmitry alejandro
  carlos fernando roberto estrella mariposa corazon bonita hermosa princesa tinkerbell peaches sparky rocky bailey
  buddy cooper molly sadie max bella daisy simba oliver felix tigre gatito perrito sonne sternchen schatz schatzi hase
  mausi fussball hallo123 computer1 killer1 nicole1 blink182 fuckyou1 abc abcd a1b2c3 abc123 q1w2e3 1q2w3e zaq1 aa
  trustno1 ncc1701 thx1138 r2d2c3po letmein1 access14 pass1 admin1 test1 iwantu correcthorsebatterystaple opensesame
  parol parolparol gfhjkm ghbdtn privet lyubov lubov solnce solnyshko zaika koshka sobaka rossiya moskva spartak zenit
  cska dinamo marina svetlana tatyana ekaterina anastasia anastasiya nastya katya masha dasha sasha misha dima denis
  maksim maxim artem andrey aleksandr alexey vladimir nikita kirill oksana irina elena olga yulia kristina viktoria
  polina qwertyui qweasd qweasdzxc asdzxc zxcasd qazxsw wsxedc edcrfv poiuyt lkjhgf mnbvcx asdasd qweqwe zxczxc james
  john david richard joseph charles christopher kevin brian ronald timothy jason jeffrey ryan jacob gary nicholas eric
  jonathan stephen larry scott brandon benjamin samuel gregory frank raymond jack dennis jerry tyler aaron jose adam
  nathan henry douglas zachary peter kyle noah ethan jeremy walter keith roger terry austin sean gerald carl harold
  dylan arthur lawrence jesse bryan billy bruce gabriel joe logan alan juan albert willie wayne elijah randy vincent
  liam mary patricia linda barbara susan jessie sarah karen lisa nancy betty sandra margaret kimberly donna carol
  deborah sharon cynthia kathleen amy angela shirley anna brenda pamela emma helen debra rachel carolyn janet
  catherine maria heather diane ruth julie joyce kelly christina joan evelyn judith megan cheryl martha frances gloria
  ann teresa kathryn sara janice jean alice madison julia grace judy amber denise danielle marilyn beverly charlotte
  diana brittany rose claudia antonio francisco miguel rafael manuel pedro pablo sofia lucia carmen valentina camila
  mariana daniela fernanda gabriela guadalupe veronica adriana monica paola laura silvia cristina marta ana luis jorge
  javier diego mario giuseppe giovanni francesco marco luca matteo alessandro chiara giulia martina francesca pierre
  marie julien nicolas camille manon lea etienne antoine guillaume mathieu sebastien thierry philippe laurent stephane
  karin ursula monika sabine petra stefan markus wolfgang klaus juergen hans dieter uwe torsten matthias florian
  tobias lukas leonie lena hanna lara paul leon finn jonas chelsea1 everton celtic benfica porto sporting flamengo
  corinthians palmeiras santos boca river riverplate galatasaray fenerbahce besiktas trabzon inter milan napoli roma
  lazio fiorentina atletico sevilla valencia ajax feyenoord psv olympique marseille lyon psg werder bremen hamburg hsv
  koeln borussia hertha eintracht frankfurt stuttgart giants broncos patriots dodgers mets cubs bulls celtics knicks
  heat spurs rockets warriors bears saints packers1 vikings ravens dolphins1 chargers colts jets bengals browns titans
  jaguars panthers seahawks cardinals braves tennis golfer swimming running cycling volleyball rugby cricket wrestling
  boxing karate skate snowboard surfing fishing hunting racing nascar camaro1 chevrolet dodge ford focus fiesta civic
  accord corolla camry jeep wrangler tacoma silverado ferrari1 lamborghini maserati bugatti bentley jaguar lexus
  nissan skyline supra mazda mitsubishi subaru1 suzuki kawasaki ducati triumph peugeot renault citroen fiat alfaromeo
  opel skoda seat volvo saab tesla hyundai kia kitten kittycat puppy doggy doggie horse horses pony rabbit bunny
  hamster turtle frog duck penguin elephant giraffe monkey1 gorilla zebra lizard snake spider scorpion shark whale
  wolf wolves foxy foxes bear bears1 teddy teddybear birdie parrot owl raven crow hawk swan butterfly1 ladybug
  dragonfly unicorn mermaid fairy vampire zombie ghost demon devil satan lucifer hell heaven1 god godisgood
  jesuschrist jesus1 allah muhammad krishna buddha shalom namaste amen bible prayer christmas halloween easter
  birthday wedding holiday vacation beach ocean island paradise sunset sunrise rainbow star stars moon moonlight sky
  skyline1 cloud rain storm thunder lightning snow winter1 snowball snowman icecream candy sugar vanilla strawberry
  cherry apple1 peach mango lemon coconut pineapple watermelon tomato potato cookie1 brownie donut muffin pancake
  waffle bacon burger hotdog nachos taco burrito spaghetti lasagna sushi curry noodle pepsi cocacola coke sprite
  redbull monsterenergy whiskey vodka tequila jackdaniels heineken budweiser corona guinness red blue green black
  white pink grey gray brown scarlet crimson violet indigo turquoise emerald ruby sapphire crystal pearl platinum
  bronze iron steel titanium copper guitar1 piano drums violin bass rock rocknroll metal punk hiphop reggae techno
  trance house music1 beatles elvis madonna queen acdc pantera megadeth korn greenday linkinpark coldplay radiohead
  pinkfloyd ledzeppelin bobmarley tupac biggie drake rihanna beyonce shakira britney justinbieber bieber onedirection
  directioner taylorswift bts blackpink exo harrypotter hogwarts gryffindor slytherin dumbledore hermione voldemort
  frodo bilbo legolas aragorn gollum skywalker vader darthvader yoda jedi anakin chewbacca mandalorian avengers
  wolverine deadpool thor hulk captain joker catwoman aquaman flash goku vegeta sasuke kakashi itachi luffy zoro
  pikachu1 charizard bulbasaur squirtle mewtwo sonic mario1 luigi zelda link kirby yoshi halo xbox gamecube wii steam
  counterstrike callofduty warcraft worldofwarcraft diablo starcraft leagueoflegends dota dota2 valorant overwatch
  skyrim fallout assassin creed gta sims runescape clashofclans amongus hacker haxor hacked cracker anonymous matrix1
  neo trinity morpheus linux ubuntu debian redhat unix macintosh windowsxp commodore amiga atari pentium intel nvidia
  dell lenovo toshiba hewlett cisco oracle1 python javascript wordpress joomla drupal apache nginx tomcat postgres
  redis mongodb docker kubernetes raspberry arduino passport passphrase mypassword mypass yourpassword thepassword
  newpassword oldpassword password0 nopassword adminadmin superuser superadmin sysadmin webmaster postmaster operator
  public private guestguest student teacher school college university class lesson homework library doctor nurse
  hospital police fireman army navy marine marines airforce pilot captain1 sergeant general president king queen1
  prince duke knight emperor empire legend legends hero heroes gangster gangsta mafia thug pimp playboy player1 stud
  hottie sexy sexygirl sexyboy bigboy badboy badgirl goodgirl cutie cutiepie babe baby1 babydoll princess1 mylove
  myangel mybaby loveme iloveme ilovehim iloveher iloveu truelove loverboy lovergirl kisses kissme hugs xoxo friend
  bestfriend bff together always forever1 tomorrow today yesterday never ever again memories dreams dreamer believe
  hope peace freedom1 liberty justice truth honor respect strength courage wisdom power energy magic mystery secret1
  destiny fortune karma spirit soul heart sweetheart1 darling amor amore tesoro vida mivida miamor teamo1 familia
  hermano amigo amigos cariño chiquita princesa1 chocolat soleil bonjour doudou loulou coucou azerty1 nounours maman
  papa mamapapa schatzi1 liebling ichliebe sommer1 passwort1 geheim1 hallowelt willkommen1 ficken arschloch scheisse
  mutter vater bruder schwester familie hejsan hejhej sommar jakarta indonesia sayang cinta bismillah mabuhay
  pilipinas mahal mahalkita vietnam hanoi saigon china beijing shanghai woaini hongkong taiwan tokyo osaka japan korea
  seoul sarang india mumbai delhi bangalore pakistan karachi lahore istanbul ankara turkiye egypt cairo nigeria lagos
  kenya nairobi capetown australia sydney melbourne brisbane auckland toronto montreal vancouver ottawa seattle
  portland denver phoenix1 houston austin1 atlanta miami orlando boston1 philadelphia detroit cleveland vegas lasvegas
  hollywood brooklyn manhattan bronx queens security1 letmein2 changeit changethis temp123 welcome123 default1
  whatever1 qwerty12 iamgod imtheman nevermind dontknow idontknow idunno forgot forgotten remember remembers please
  thankyou goodbye hellothere hellohello testtest testing1 asdf asdfasdf asdf1234 zxcv zxcvzxcv jkl fdsa rewq vcxz
  uiop hjkl bnm`.split(/\s+/),
);
