/** Common first names in Sweden: evidence that two capitalised words at the start of a sentence are a person. */
export const firstNames: ReadonlySet<string> = new Set(
  `Adam Ahmed Ahmad Ali Alice Amina Anders Andreas Anita Ann Anna Anneli Annika Astrid Axel Barbro Bengt Berit
  Birgitta Björn Bo Camilla Carina Carl Caroline Christer Christina Daniel David Ebba Elias Elin Elisabeth Ella Elsa
  Emelie Emil Emma Erik Eva Fatima Fredrik Gun Gunilla Gunnar Göran Hamza Hanna Hans Hassan Helena Henrik Hussein
  Ibrahim Ida Inger Ingrid Jan Jenny Jessica Joakim Johan Johanna Jonas Josefin Julia Karin Karl Katarina Kerstin
  Khadija Klara Kristina Lars Layla Leif Lena Leila Lennart Linda Linnea Lisa Louise Magnus Maja Malin Margareta Maria
  Marie Marianne Martin Maryam Mats Mattias Mehmet Mikael Mohamed Mohammed Mona Monica Muhammad Mustafa Nils Noah Nour
  Olof Olivia Omar Oskar Patrik Per Peter Pia Robert Robin Rolf Sara Sarah Siv Sofia Stefan Stig Sven Thomas Tomas
  Ulf Ulla Viktor William Yasmin Yusuf Zahra Zainab Åke Åsa Örjan`.split(/\s+/),
);

/** Words that start Swedish sentences and names of places, and are no first names. */
export const openingWords: ReadonlySet<string> = new Set(
  `Alla Allt Andra Att Av Bakom Bland Boende Både Dagens De Den Deltagare Denna Dessa Det Detta Du Där Då Efter Eftersom Elever
  En Enligt Ett Från För Föräldrar Genom Han Hela Hit Hon Hos Hur I Idag Idrottsföreningen Inga Ingen Inom Inte Intill
  Invånare Kring Med Mellan Men Mer Mest Mot Många Målet När Nära Och Också Om Omkring Personal På Redan Runt Samtliga Se
  Sedan Som Större Särskilt Tack Till Tillsammans Trots Ungefär Under Ur Utanför Utöver Vad Varje Var Vi Via Vid
  Vår Våra Även Är Åter Över
  Västra Västergötlands Norra Södra Östra Stora Lilla Nya Gamla Övre Nedre Inre Yttre Sankt Sankta Gamle Mellersta
  Svenska Sveriges Region Kommun Stadsdelen Området Kvarteret Parken Torget Januari Februari Mars April Maj Juni Juli
  Augusti September Oktober November December Måndag Tisdag Onsdag Torsdag Fredag Lördag Söndag`.split(/\s+/),
);

/** Endings that make a capitalised word the name of a place or an organisation. */
export const placeEnding =
  /(?:skolan?|skolorna|gården|gårdar|gård|huset|hus|hemmet|föreningen|förening|verket|kommun|kommunen|regionen|region|stad|stads|staden|län|läns|kyrkan|parken|park|torget|torg|gatan|vägen|biblioteket|bibliotek|badet|hallen|vallen|centrum|center|centralen|klubben|klubb|stiftelsen|myndigheten|nämnden|förvaltningen|bolaget|bostäder|cirkeln|caféet|café|hälsan|halvön|bron|sjön|ån|berget|bergen|dalen|lund|gymnasiet|universitetet|högskolan|sjukhuset|förskola|förskolan|akademin|mottagningen|projektet|programmet|kåren|korset|barnen|missionen)s?$/iu;

/** Words of health, origin, faith and crime that are rare enough to point at somebody who is quoted. */
export const sensitiveWords =
  /(?<!\p{L})(?:cancer|hiv|aids|epilepsi|schizofren|psykos|bipolär|självmord|suicid|självskad|anorexi|ätstörning|adhd|autis|missbruk|narkotika|drogberoende|alkoholis|abort|könsstymp|hepatit|tuberkulos|demens|depression|ptsd|romer\b|romsk|rom\b|romni|same\b|samer|samisk|somali|syrier|syrisk|afghan|kurd|arab|jude\b|judar|judisk|jidd|eritre|iraki|palestin|bosni|muslim|islam|kristen|katoli|ortodox|buddhis|hindu|jehovas|pingst|moské|synagog|imam|mörd|mord|våldt|rånad|rånat|skjut|skott|gäng|dömd|fängelse|häktad|misshand|kriminell|langa|heders)\p{L}*/giu;

/** Roles that one person at a time has in a neighbourhood. */
export const roleWords =
  /(?<!\p{L})(?:rektor|imam|präst|pastor|kyrkoherde|ordförande|kassör|tränare|läkare|sjuksköterska|barnmorska|lärare|förskollärare|fritidsledare|kurator|polis|butiksägare|frisör|vaktmästare|kioskägare|företagare|krögare|politiker|ledamot|tolk|taxichaufför|busschaufför|\p{L}+chef|\p{L}+ägare|\p{L}+ledare)(?:n|en|ren|an)?(?!\p{L})/giu;
