// English sentences with what is to be found in them, a phenomenon each. The markup is that of
// korean_sentences.h.
#ifndef PRESSLENS_TESTS_QUOTES_ENGLISH_SENTENCES_H_
#define PRESSLENS_TESTS_QUOTES_ENGLISH_SENTENCES_H_

namespace presslens::quotes {

inline constexpr const char* kEnglishSentences[] = {
    // Every kind of mark.
    "“[D We are sold out,]” said <Amy Hood>.",
    "\"[D We are sold out,]\" said <Amy Hood>.",
    "‘[D We are sold out,]’ said <Amy Hood>.",
    "'[D We are sold out,]' said <Amy Hood>.",
    "``[D We are sold out,]'' said <Amy Hood>.",
    "«[D We are sold out,]» said <Amy Hood>.",
    // Order of verb and subject.
    "“[D We are sold out,]” <Amy Hood> said.",
    "“[D We are sold out,]” <Hood> told analysts on a call.",
    "“[D We are sold out,]” said <Amy Hood, the company's chief financial officer>.",
    "“[D We are sold out,]” says <Amy Hood>, who runs the shop.",
    "“[D We are sold out,]” <the company> said in a statement.",
    "“[D We are sold out,]” <Chief Executive Amy Hood> said.",
    "“[D We are sold out,]” <Amy Hood, the chief executive>, said.",
    "“[D We are sold out,]” <Amy Hood>, 52, said.",
    "<Amy Hood> said: “[D We are sold out.]”",
    "<Amy Hood> said, “[D We are sold out.]”",
    "<Amy Hood> told the committee: “[D We are sold out.]”",
    "<Amy Hood>, who runs the shop, said: “[D We are sold out.]”",
    "<Amy Hood>: “[D We are sold out.]”",
    // Split and continued.
    "“[D We are sold out,]” said <Amy Hood>. “[D Customers are asking about 2027.]”",
    "“[D We are sold out,]” <Amy Hood> said, “[D but more is coming.]”",
    "“[D We are sold out]”, <Amy Hood> said. “[D It is over.]”",
    "“[D Are we sold out?]” asked <Amy Hood>.",
    "“[D Never again!]” shouted <Amy Hood>.",
    "“[D Is it bad news?]” asked <the woman> beside me.",
    // Indirect with and without that.
    "<Amy Hood> said that [I the plant would close].",
    "<Amy Hood> said [I the plant would close].",
    "<Amy Hood> told reporters that [I the plant would close].",
    "<Amy Hood> told reporters [I the plant would close].",
    "<Amy Hood> said on Thursday that [I the plant would close].",
    "<Amy Hood> said on Thursday [I the plant would close].",
    "<Amy Hood> said at an event in Boston that [I the plant would close].",
    "<Amy Hood> said in a statement that [I the plant would close].",
    "<The company> said [I it would cut 400 jobs].",
    "<The company> has said [I it would cut 400 jobs].",
    "<The ministry> announced that [I the talks had failed].",
    "<The ministry> confirmed that [I the talks had failed].",
    "<The data> show that [I prices are falling].",
    "<The study> found that [I coffee was harmless].",
    "<Police> said [I two men had been arrested].",
    "<Officials> warned that [I the river could rise again].",
    "<Analysts> expect a recovery and said [I demand had improved].",
    "<He> argued that [I the law was unfair].",
    "<The bank> estimates that [I the economy will shrink by 2%].",
    "<The bank> forecast that [I growth would slow].",
    "<The minister> promised that [I taxes would not rise].",
    "<The minister> denied that [I he had known].",
    "<The minister> admitted [I he had made a mistake].",
    "<The minister> claimed [I it was a misunderstanding].",
    "In a statement, <the airline> said [I flights would resume].",
    "Outside court, <her lawyer> said [I she had not slept].",
    // Clause before.
    "[I The plant will close], <Amy Hood> said.",
    "[I The plant will close], said <Amy Hood, an analyst at Gartner>.",
    "[I The plant will close], <officials> said.",
    "[I The plant will close], <the company> said on Thursday.",
    "[I Prices are falling], <the data> show.",
    "[I The judges will find it too gentle], predicts <one former judge>.",
    "[I Shipments grew threefold last year], <the company> said.",
    "[I The men left in a white van], <it> added.",
    // Split clauses.
    "[I The bigger risk], <he> argued, [I was that demand had been underestimated].",
    "[I The worst], <she> says, [I emptied a test account in a minute].",
    // According to.
    "[I Sales fell 3%], according to <Gartner>.",
    "According to <Gartner>, [I sales fell 3%].",
    "According to <police>, [I the driver fled on foot].",
    "[I Sales fell 3%], according to <a note from TrendForce>.",
    "[I Sales fell 3%], according to <two people familiar with the matter>.",
    "[I Only three bowlers have taken more wickets], according to <statistician Mohandas Kurup>.",
    // Mixed.
    "<Amy Hood> said [M the plan was “dead on arrival”].",
    "<Amy Hood> said that [M the plan was “dead on arrival”].",
    "<Amy Hood> told the committee that [M the plan was “dead” and would not return].",
    "<The critic Bertrand Lindqvist> called [M it “a very large hat”].",
    "<Sir Alasdair Buchan> called [M the measure “a tax on everything that moves”].",
    "<One minister> described [M the policy as “dead by summer”].",
    "<The presidency> hailed [M the vote as “the end of orphan rivers”].",
    "<The minister> dismissed [M the story as “noise”].",
    "[M The sensors recorded “what the wrist saw,”] cautions <Sanne van der Lund>.",
    "<A spokeswoman> said [M its terminal had been shut and “appeared to be dry.”]",
    // Two verbs.
    "<The company> said [I sales fell], and warned that [I prices would rise].",
    "<Ekpenyong> described [M the bill as “robbery”] and vowed that [I five states would sue].",
    // Nobody is named.
    "It was reported that [I the company had offered to settle].",
    "It is understood that [I the club has no objection].",
    "It was reported in July that [I the company had offered to settle].",
    // Sources without names.
    "<A person familiar with the matter> said [I the talks were close to collapse].",
    "<A spokesman for the ministry> said [I the rate would be kept].",
    "<A former employee>, who asked not to be named, said [I staff were told to lie].",
    "“[D They knew,]” said <a source close to the inquiry>.",
    "“[D They knew,]” said <the barista>, who asked not to be named.",
    "“[D They knew,]” <one user> wrote.",
    "<Two people briefed on the matter> said [I the deal was off].",
    "<Several> told the paper [I the plan would fail].",
    "<Sleep specialists> recommend that [I night workers wear dark glasses].",
    "<Louisiana's governor> urged [I residents to stay off the roads].",
    // Pronouns and short forms.
    "“[D We have cows on the highway,]” said <Sheriff Darnell Guidry>. He added that [I deputies "
    "were on foot].",
    "<Sheriff Darnell Guidry> was tired./“[D We have cows on the highway,]” he said.",
    "<Dr Kalfaoglou> was not involved. [I Similar trials had failed], he said.",
    "<The authors> concede the point. “[D It cannot be excluded,]” they write.",
    "<The bench> was not persuaded. It noted that [I the app deducts a fee].",
    "<A KICE official> said [I the items were identical]. “[D Even the typo was the same,]” the "
    "official added.",
    // Floating and colon.
    "<K.J. Ohta, a physician at Stanford>, is blunter: “[D I would love it to be the lamps.]”",
    "<Amy Hood> said [I the plan was ready]. “[D The question now is who pays.]”",
    // Several paragraphs.
    "“[D A program obeys whoever writes./“We are where email was in 1998,]” <Park> said.",
    // Abbreviations.
    "“[D Our call is still two cuts,]” said <Thuy-Linh Pham, head of U.S. rates strategy at "
    "Nomura>.",
    // Headlines.
    "<Hanbit> says [I supply is tight]/The company reported its results on Thursday. Nothing else "
    "happened.",
    // A quotation in a quotation.
    "“[D They said ‘never again’ in 2012,]” <he> said.",
    // Apostrophes are no marks.
    "<The firm's owner> said [I the firms' profits hadn't changed].",
    // Verbs with other stances.
    "<The minister> complained that [I nobody had told him].",
    "<The minister> insisted [I he had been right].",
    "<The minister> conceded that [I the road was late].",
    "<The minister> acknowledged that [I the road was late].",
    "<The minister> noted that [I the road was late].",
    "<The minister> pointed out that [I the road was late].",
    "<The minister> suggested that [I the road was late].",
    "<The minister> explained that [I the road was late].",
    "<The minister> stressed that [I the road was late].",
    "<The minister> alleged that [I the road was unsafe].",
    "<The minister> revealed that [I the road was unsafe].",
    "<The minister> disclosed that [I the road was unsafe].",
    "<The minister> ruled that [I the road was unsafe].",
    "<The minister> predicted [I the road would be finished].",
    "<The minister> joked that [I the road was finished].",
    "<The minister> wrote that [I the road was finished].",
    "<The minister> replied that [I the road was finished].",
    "<The minister> testified that [I the road was finished].",
    // Hard negatives.
    "The so-called “fear gauge” rose 1.8 points.",
    "The film “Low Sun” opens on Friday.",
    "He has a “hold” rating on the stock.",
    "Microsoft declined to comment.",
    "The company confirmed the arrest.",
    "The board approved a dividend of 600 won.",
    "Old Bassam keeps the “museum” in order.",
    "A report is expected on Wednesday.",
    "The claims were paid within a week.",
    "Analysts had expected a profit.",
    "She was asked whether she would resign.",
    "The rate was described in the paper.",
    "He did not answer calls seeking comment.",
    "The estimate was cut twice.",
    "Brent crude rose 3.2%, or $2.14, to $68.90 a barrel.",
    "The Dow fell 312 points, or 0.66%, to 46,918.",
    "The firms' owners met on Monday.",
    "Rock 'n' roll isn't dead.",
    "His album “Tidal Letter” sold 41,000 copies.",
    "The ‘boy’ was an apprentice of 17.",
    "The shop sells “fresh” fish.",
    "It was a good year for the company.",
    "They reported for duty at nine.",
    "He called for an inquiry.",
    "The note was found in a drawer.",
    "Two reports of fire came in.",
    "The state of the roads is poor.",
    "The court's ruling came late.",
    "Traders shrugged off the news.",
    "The answer is simple.",
    // What stands behind the reported clause.
    "<The daily> reported that [I the truce would hold], citing three officials.",
    "<A person familiar with the matter> said [I the deal was near], asking not to be named.",
    "[I Talks will resume next week], <two officials> said on Tuesday, four months after they "
    "failed.",
    "<Powell> said [I he saw no reason to hurry], adding that [I the market was solid].",
    "<A judge> blocked the rule, saying [I it exceeded the agency's authority].",
    "<The firm> said in a statement [I it was reviewing the decision].",
    "<Kim> said [I the North would stay], state media reported.",
    // The subject and its verb stand apart.
    "<A diplomat> who has followed the file said [I the union had offered a mediator].",
    "<The report>, published on Thursday by the institute, says [I councils face a shortfall].",
    "[I The tests showed lead], <a city official> who reviewed them said.",
    // Split around an inverted verb.
    "[I A cabinet that cannot agree], said <Kiyomi Arahata>, [I should not be negotiating dinner].",
    "[I Banks], argues <Dominik Brenner>, [I have more to lose than carriers].",
    // Clauses without "that" behind verbs that mostly have one; present tense.
    "<The regulator> found [I the bank had failed to report losses].",
    "<Lawyers> have argued [I the map dilutes the vote].",
    "<They> warned [I tariffs could change that].",
    // In a relative clause.
    "The deal, which <analysts> say [I would create a giant], needs approval.",
    // Objects.
    "<The minister> accused the firm of “[D playing games.]”",
    "<The airline> blamed the delay on “[D a software failure.]”",
    "<The ministry> pegged [I damage to the crop at P1.9 billion].",
    "<Dietitians> advise [I anyone with kidney disease to avoid it].",
    "[I Forty stores will open this year], <the chief executive> told analysts.",
    "[I Trading will resume on Thursday], <the exchange> said.",
    // Who it is.
    "<A lawyer for Mr Doyle> said [I his client was innocent].",
    "“[D This is a turning point,]” wrote <Jane Fraser>, in a memo to staff.",
    "<Its co-leader>, Fumitake Fujita, said [I the bill would fail].",
    // Nouns that look like verbs.
    "Indices fell after the office trimmed its rainfall forecast, knocking stocks that live off "
    "farms.",
    "The trial, published in a journal, enrolled 212 volunteers.",
    "She won the match by five points.",
    // Nouns behind a verb that may also report.
    "The company posted its steepest loss in ten years on Tuesday.",
    "The club submitted its bid before the window was closed.",
    "Officials charged the man with theft on Friday.",
    "The bank projected confidence as its shares were hit.",
    "The team maintained its lead until the siren was heard.",
    "The minister answered questions about the fire that was reported in May.",
    "Prosecutors charged three men who had worked at the plant.",
    "The council posted the notice where it would be seen.",
    "That remark may cost him half his fee.",
    "Her colleagues tell a story that she has left out of the book.",
    "In 1998 a solicitor asked if she spoke Farsi.",
    "He asked whether the music could be turned down.",
    "The company declined to give that promise.",
    // Objects and what is said of them.
    "<Donncha Twomey, a councillor>, compared [M the project to “buying a racehorse”].",
    "<The senator> likened [M the plan to “a tax on rain”].",
    "<Critics> derided [M the scheme as “a monument to traffic”].",
    "<Her lawyer> dubbed [M the case “a farce”].",
    "The act puts the duty on employers, and most of the sites look at “risk”.",
    // What stands between the subject and its verb, or between the verb and the clause.
    "<A report by the auditors>, however, found that [I nine sensors were missing].",
    "<Cork Chamber>, on the other hand, estimated [I the line would be worth millions].",
    "<Officials>, meanwhile, said [I the road was open].",
    "<Two members> privately said [I they had received calls].",
    "<The Department of Transport> said in a statement [M it “noted” the decision].",
    "<The agency> said late on Monday [I the bridge would stay shut].",
    "[M The company was “reviewing the reasons”], <a spokeswoman> said in an emailed statement.",
    "<The maker> said [I it was withdrawing the robots], three days after the ministry opened an "
    "inquiry.",
    "Speaking to reporters in Geneva, <Dr Anna Holt> said [I the outbreak was under control].",
    // Other words that introduce a source.
    "In the words of <Maria Lopez, a nurse>, “[D it was like a war.]”",
    "[I Sales fell by a third], per <Nielsen>.",
    "The rooms cost $60 per Nordic guest.",
    "The contract, which, according to <court filings>, [I caps its liability], ends in May.",
    // Nobody says so.
    "The two are understood [I to be bidding against each other].",
    "The museum was reported last week [I to be looking for a buyer].",
    "It emerged that [I the minister had offered to resign].",
    "The minutes were reported to the committee.",
    // Ways of speaking.
    "“[D It is charming,]” sniffed <one rival>.",
    "<The critic Karl Hoff> disagreed: “[D It is a mess.]”",
    // Paragraphs that begin with who speaks.
    "Interviewer: What drew you to glass? / <Ann Rezai>: [D The heat, I suppose.] / Interviewer: "
    "Do "
    "you miss it? / <Ann Rezai>: [D Every winter.]",
    // Posts behind a possessive, wishes, asides before "that", participles that report.
    "<Rob Carnell, ING's head of research for Asia>, said [I growth would slow].",
    "<Wang Yi, China's foreign minister>, said at a briefing [I the talks would go on].",
    "<Maria>, who asked that only her first name be used, said [I she had been followed].",
    "<Yonhap> reported, citing military sources, that [I the missile flew 600 km].",
    "<Amnesty> said in a report published on Monday that [I thirty people had been held].",
    "<The minister> was quoted as saying [I the dam was safe].",
    "<The company> refused to comment beyond saying that [M it was “aware of the reports”].",
    "[I The budget will shrink by a tenth], <local media> reported.",
    "<Research by the Northgate Foundation> suggests [I wages will stagnate].",
    // Pledges, names for what was said, attributions in the middle.
    "<The president> vowed [M to “finish the job”].",
    "The president vowed to return in May.",
    "<The president> threatened [M to “shut the border” if the talks failed].",
    "“[D Nowhere to go but up]” is how <Ann Okafor> put it.",
    "[M Sales had been “soft”], <the chief executive> conceded, but [I the worst was over].",
    "[I The vaccine], <researchers> reported in a journal, [I halved the number of deaths].",
    "<Dana Cole> said [I she would not comment], then added: “[D Ask the board.]”",
    "“[D I have no regrets.]” — <Alma Kerr, former captain>",
    "<Kerr>: “[D I have no regrets.]”",
    "<Thomas> said [M the team had “played with fear”, and that the manager had lost the room].",
    "<Ann Rezai> told us early on that “[D nothing here is true]”.",
    "It is understood [I the talks have stalled].",
    "[I The talks have stalled], it is understood.",
    "“[D I'll believe it when I see it,]” said <one shopper, Pat Moss>.",
    "“[D I stood in front of it,]” says <Ann Rezai>. A show of hers, Low Sun, opens in May. / I "
    "ask if "
    "fame matters. “[D Fame? I sell umbrellas.]”",
    "The bridge, described by <one engineer> as “[D a miracle of rust]”, will be pulled down.",
    "The plan was called “[D a disgrace]” by <the union>.",
    "The bridge was described by a plaque.",
    "<Critics> have branded [M the tax “a raid on savers”].",
    "<The review> labelled [M the service “unsafe”].",
    "<The mayor> praised the crew for “[D extraordinary courage]”.",
    "The mayor praised the crew for its courage.",
    // What the narrator says of a saying, or makes of what was said.
    "It was reported that [I the mayor had resigned], a rumour her office would not confirm.",
    "<Dana Holt> said [I the sirens had started at two, an hour after the street was flooded].",
    "<The bank> lowered its rate and indicated that [I its easing was over], sending the currency "
    "to "
    "a new high.",
    "<The federation> put [I the bill at $2 billion over three years], a figure the state "
    "disputes.",
    "<The group> put [I the share at about a third].",
    "The closures put some 600 jobs at risk, 90 of them at a warehouse.",
    "A foul called against Lopez in the last minute brought whistles.",
    "<Neighbours> described [M hearing “a huge bang”].",
    "[I Some 3,400 homes lost power], according to <the grid>, and [I all but a few had it back by "
    "noon].",
    // Short clauses, and clauses that begin with a negation or end in a past form.
    "<Declan Moran> insisted [I lenders remained supportive].",
    "<A White House official> said [I no decision had been made].",
    "The minister said no more.",
    "<Court documents> show [I the men exchanged messages].",
    "<The log> shows [I a fault occurred at 3:07 p.m. Friday].",
    // Subjects behind adverbials; objects that look like subjects.
    "In its statement <the central bank> projected that [I inflation would fall].",
    "In Hull, where the shop is one of those to go, <store manager Gareth Pugh>, 55, said [I he "
    "was "
    "proud].",
    "Outside, <passenger Tadeusz Wolski>, 61, who spent the night in a raft, said [I he bore her "
    "no "
    "grudge].",
    "[I An inquiry has been opened], <a person briefed on it> says.",
    "[I Profit would now be lower], <the retailer> told the exchange, compared with earlier hopes.",
    "HARBOUR CITY, Nov 26 (Tasman Wire) - <The central bank> lowered its rate and indicated that "
    "[I its easing was over].",
    "Outside the café <Ann Lee, a baker>, was handing out rolls. “[D They are only a bit wet.]”",
    "Café owner had paid off her ovens; man, 71, found dead in car.",
    // An example in a quotation is nobody's.
    "<Ann Rezai> said: “[D So a man says, ‘I, on that night, with the knife,’ and I wait.]”",
    // Interviews: paragraphs that answer questions are all of one person.
    "“[D A running tap is enough,]” <Ann Rezai> said. / What is hard? / “[D The verb comes last.]” "
    "/ Did it matter? / “[D I put my hand up every time.]”",
};

}  // namespace presslens::quotes

#endif  // PRESSLENS_TESTS_QUOTES_ENGLISH_SENTENCES_H_
