/* What stands in every page, whatever the figures are. */

export const guide = [
  'Underlaget är till för alla som bor eller arbetar i området. Siffror står bredvid det som människor vet och berättar.',
  'Värdet visas bredvid kommunens värde. Skillnaden prövas mot övriga kommunen, det vill säga kommunen utan området, så att området inte jämförs med sig självt.',
  'Strecket genom ett värde är ett konfidensintervall på nivån 95 procent. Ett långt streck betyder ett osäkert värde.',
  '▲ betyder högre, ▼ lägre och ≈ ungefär lika. Tecknen säger inte vad som är bra eller dåligt.',
  'Områden rangordnas inte. Varje område jämförs med kommunen och med sig självt över tid.',
];

export const questions = [
  'Känner ni igen bilden av hur det är i området?',
  'Vilka styrkor kan fler få del av?',
  'Vad behöver vi veta mer om, och vem kan berätta?',
  'Vad kan vi göra tillsammans som ingen kan göra ensam?',
];

export const methods = [
  'Andelar har Wilsons konfidensintervall. Tal per invånare har Byars gränser.',
  'Kommunens värde visas, men området prövas mot kommunen utan området. Andelar prövas med Newcombes metod, tal med kvoten mellan talen.',
  'När många områden prövas blir några skillnader statistiskt signifikanta av en slump. P-värdena justeras enligt Benjamini och Hochberg.',
  'Utveckling bedöms på de fem senaste årsvärdena. En riktning skrivs ut när testet för trend är tydligt.',
  'Värden för områden som består av flera delar är summan av antalen delad med summan av nämnarna.',
];

export const limitations = [
  'Ett värde för ett område säger inget om enskilda personer. Skillnader inom området kan vara större än mellan områden.',
  'I små områden varierar värden mycket mellan år. Läs flera år och konfidensintervallet tillsammans.',
  'Register visar det som har registrerats. Människor som inte är folkbokförda i området finns inte med.',
];
