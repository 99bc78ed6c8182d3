/**
 * First names that children in Britain bear, in small letters. Left out are names that are as often a month, a season, a
 * place, a virtue or a thing taught (April, Summer, Florence, Faith, Will, Mark).
 */
export const firstNames: ReadonlySet<string> = new Set(
  `aaliyah aanya aaron aarav aarush abbas abbie abby abdirahman abdul abdullah abdullahi abdulrahman abena abi abigail abu ada adam adeel adele
adil aditi aditya adrian afia agnieszka ahmad ahmed aidan aiden aiesha aimee aisha aishah aisling ajay akash akshay alan albert albie alec aled
aleena aleksander aleksandra alesha alessia alex alexa alexander alexandra alexandru alexia alexis alfie alfred ali alice alicia alina alisha
alison aliyah allison alma alya alys alyssa amaan amal amanda amara amelia amelie amin amina aminah amir amira amirah amit amna amrit amy ana anais
anand anas anastasia andre andreea andrei andrew andrzej aneesa angela angelina angus anika anisa anisha anita anjali ann anna annabel annabelle
anne annie ansh anthony anton antoni antonia antonio anwen anya aoife archie areeba aria ariana arianna arisha arjun arlo arman armaan arnav arran
arthur arun arwen arya aryan asad asha ashan asher ashley ashton asif asiya asma astrid athena atiya aubrey audrey austin ava ayaan ayaz ayesha
aylin ayman ayra aysha azaan aziz bartosz beatrice becca becky bella ben benedict benjamin bethan bethany bilal billy blake blessing bobby bogdan
bolu bonnie brandon breanna brendan brian bridget bronwen bruno bryn caitlin caleb callum cameron carl carla carlos carly caroline carys casper
cassandra catalin catherine catrin celia cerys charlie charlotte cheryl chiara chidi chinedu chloe chris christina christine christopher cian
ciara ciaran claire clara clarissa claudia clementine cleo clodagh cohen colin connie connor conor constance cora coral corey corina cormac cory
courtney cristian cristina cynthia cyrus daisy dalia damian damien damilola daniel daniela daniella danielle danny daniyal danuta daria darius
darragh darren david dawid daya deborah declan deepa deepak delilah demi denis denise dennis derek dewi dexter dhruv diana diego dilan dina dinesh
dionne diya dmitri dominic dominik dominika donna dorian doris dorota douglas duncan dylan ebony eddie eden edie edith edward effie efua ehsan
eileen eira eirlys elaine eleanor elena eleni eleri eli elias elif elijah elin elina eliot elisa elise elisha eliza elizabeth ella elle ellen
ellie elliot elliott ellis elodie eloise elsa elsie elliana emaan eman emilia emilie emily emma emmanuel emmanuella emre enid enzo eric erica
erik erin esha esme esmee esther ethan euan eugene eva evan evangeline eve evelyn evie ewa ewan eva ezekiel ezra fabian faisal faiza falak
farah farhan farida fatema fatima fatimah fatma fatou felicity felix femi fergus ffion fiachra filip fin finlay finley finn fiona fiza fletcher
flora flynn fola folasade frances francesca francesco frankie freddie freddy frederick freya gabriel gabriela gabriella gareth gary gavin gemma
george georgie georgina gerard gethin gianna gina giorgia giovanni giulia giuseppe gloria gracie graham greta gurpreet gustav gwen gwenllian habib
habiba hadiya hafsa haider hajra hamid hamish hamza hana hania hannah hanna harish haris harley harleen harper harpreet harriet harris harrison
harry harshita harvey haseeb hasan hassan hattie hayden hayley haz helen helena helin hena henry hermione hibba hira hollie howard hubert hudson
hugh hugo humaira huma husna hussain hussein huw ian iban ibrahim idris ieuan ifeoma ikra ilyas iman imani imogen imran inaaya inaya india ines
inez ioan ioana ira iqra irfan isa isaac isabel isabella isabelle ishaan ishaaq isha isla ismael ismail isobel israa issac iuliana ivan iwan iza
izaak izabela izzy jacek jack jackson jacob jacqueline jacques jaden jadon jagoda jai jake jakub jamal james jamie jamil jan jana jane janet
janine janusz jared jasleen jasmin jasmine jason jasper jaspreet jaxon jayden jayla jean jed jeevan jemima jemma jennifer jenny jenson jeremiah
jeremy jermaine jerome jess jesse jessica jessie jethro joan joanna joanne joao joe joel joey johan john johnny jola jon jonah jonas jonathan
joseph josephine josh joshua josie joy joyce juan juanita jude judith julia julian juliana julie juliet juliette julita junaid justin justyna
kabir kacper kadiatou kai kaitlyn kaleb kamal kamil kamila kamran kara karan karen karim karina karishma karl karol karolina kasia kate katarina
katarzyna kate kateryna katherine kathleen kathryn katie katrina katy kavita kayden kayla kayleigh kaylee keeley keira keiran keith kelechi kelly
kelsey kenneth kenny kenzie kerry kevin kezia khadija khadijah khalid khalil khloe kian kiana kiara kieran kim kimberley kimberly kiran kirsten
kirsty kirsti kofi kojo krish krishna kristian krystian krzysztof kuba kwabena kwame kyan kye kyle kyra lacey laila lara larissa laura lauren
laurence lawrence layla leah leanne leila lena leo leon leona leonard leonardo leonie leonor leroy lesley leslie levi lewis lexi lexie liam lianne
libby lidia lila lilian lillian lillie lilly lily lina linda lindsay lisa liv livia liyana llewelyn lloyd logan lois lola lorena lorenzo lorna
lottie lou louie louis louisa louise luca lucas lucia lucian lucinda lucy luis luisa luiza luka lukas lukasz luke luna lydia lyla lynn lyra maab
mabel maciej macy maddison maddie maddy madeleine madeline madison maeve magda magdalena maggie maha mahdi mahir mahnoor mai maia maira maisie
maisy maja makayla malachi malak malakai malgorzata malik malika malikah mallory manal manpreet manuel mara marcel marcela marcin marco marcus
margaret maria mariam mariama marian mariana marie mariella marina mario marisa marius marjan marlon marnie marta martha martin martyna marvin
marwa mary maryam mason mateo mateusz mathew mathilda matteo matthew matthias matilda maya mavis maxim maximilian maximus maxwell mazie megan
mehdi mehmet melanie melissa mercy meredith mia michael michaela michal michalina michelle miguel mihai mikaeel mikael mikey mikolaj mila milan
milena milly millie milo mimi mina minahil miriam mischa misha mohamad mohamed mohammad mohammed mollie molly mona monica monika morgan moses
muhammad muhammed muna munira murphy musa mustafa mya myah myla myra nabeel nadeem nadia nadine naeem nafisa naima nana nancy naomi nasir nasra
natalia natalie natan natasha nate nathan nathaniel naveed navya neha neil nell nellie nevaeh ngozi nia niall niamh nicholas nick nicola nicolas
nicole nigel nihal nikhil nikita nikki nikodem nikola nikolai nila nils nimra nina nirvana nisha noah nojus noor nora norah noreen nour oakley
obinna octavia ola olaf oleksandr oliver olivia oliwia oliwier ollie olu oluwaseun omar omari orla osama oscar oskar osman otis otto owain owen
ozan pablo paige pamela paola parisa parker patricia patrick patryk paul paula pauline pavel pawel penelope percy perla peter petra peyton philip
philippa phillip phoebe pia piers piotr piper pippa poppy pooja prakash pranav precious preston priscilla priya priyanka qasim quinn rabia rachael
rachel rachelle radoslaw rafael rafal rafe raheem rahim rahma rahul raisa raja rajan rajesh ralph ramadan rameen ramona rana ranbir rania raphael
rashid rashida raul raven ravi raya rayan rayyan razia rebecca rebekah reece reem reese reggie rehan rehana reid remi renata rex reuben rhea
rhian rhiannon rhys ria ricardo richard richie riley rihanna rio rita ritika riya riyad rizwan robbie robert roberta roberto rochelle rodrigo
roger rohan roisin rojin roksana roman romeo ronan ronnie rory rosa rosalie rosalind rosanna roshni rosie rosina ross rowan roxanne roxy ruairi
ruben rudi rudy rufus rukhsana rupert russell ruth ruxandra ryan rylan ryleigh saad sabah sabina sabrina sadia sadie saeed safa saffron safiya
sahar sahib sahil saif saima saira sajid sakina salah saleh salim salma salman sam samantha samara sameer samia samina samir samira samuel sana
sandeep sandra sania saoirse sara sarah sarfraz sasha saskia scarlett scott seamus sean sebastian selena selin selina selma serena seren seth shaan
shabana shabir shahid shaista shaniya shannon shanice sharon shaun shauna shayan shayla shayne shazia sheila shelby shiv shivani shreya sian
sidney sienna sierra silvia simon simona simran sinead siobhan siraj siya skyla skylar skye sofia sohail solomon somaya sonia sonny sonya sophia
sophie soraya spencer stacey stanislaw stanley stefan stefania stella stephanie stephen steven stewart stuart subhan sufyan suhana sulaiman sultan
sumaiya sumaya sunny suraj susan susanna suzanne sven sylvia szymon tabitha tahir taha talha talia tallulah tamara tamsin tanisha tanvi tanya tara
tariq tasneem tasnim tatiana taylor ted teddy tegan temi teodor teresa terry tessa thalia thea theo theodora theodore theresa thomas tia tiago
tiana tiffany tilly tim timothy tina tobi tobias toby tom tomas tomasz tommy toni tony tracey travis tristan trystan tyler tyra tyrell tyrone umair
umar uma umaima una usman uzair vaishnavi valentina valerie vanessa veronica veronika vicky victoria vihaan viktor viktoria vikram vincent vivaan
vivian vivienne vlad vladimir walid walter waqas warren wayne wendy wiktor wiktoria wilfred william willow wilson winston wojciech woody xander
xavier yahya yara yash yasin yasmin yasmina yasmine yassin yasir ying yolanda yousef youssef yuki yunus yusra yusuf yuvraj yvonne grace ruby rose ivy amber jade hazel violet iris holly heather robin rowan max jay jasper ray frank zac zach zachary
zack zahid zahir zahra zahraa zaid zain zaina zainab zak zakariya zaki zane zara zarah zayaan zayd zayn zaynab zeeshan zeinab zelda zena zeynep zhen
zia zoe zofia zoha zosia zoya zubair zunaira zuzanna`.split(/\s+/),
);
