/** History, geography, religion and worldviews, citizenship, politics and economics. */
export const humanities = `
history, past, long ago, historical
chronology, timeline, order of events
source, evidence, interpretation, historian
Stone Age, prehistory, prehistoric, Bronze Age, Iron Age, hunter gatherer
ancient Egypt, Egyptian, pharaoh, pyramid, mummy, Nile
ancient Greece, Greek, Athens, Sparta
Roman, Rome, Roman Britain, Romans, emperor, legion
Anglo-Saxon, Saxon, Alfred the Great, Sutton Hoo
Viking, Norse, Danelaw, raid, invader
Norman, 1066, William the Conqueror, Hastings, Bayeux, castle
medieval, Middle Ages, feudal, knight, Magna Carta
Black Death, plague, Peasants' Revolt
Tudor, Henry VIII, Elizabeth I, Reformation, dissolution
Stuart, civil war, Cromwell, Gunpowder Plot, Charles I
Great Fire of London, 1666, Pepys
industrial revolution, industrialisation, factory, Victorian, steam
Victorian, Queen Victoria, nineteenth century, workhouse
empire, British Empire, colonialism, colony, imperialism
slavery, slave trade, enslaved, abolition, transatlantic, plantation
suffragette, votes for women, suffrage, women's rights
First World War, World War One, WW1, WWI, Great War, trench, Somme
Second World War, World War Two, WW2, WWII, Blitz, evacuee, home front
Nazi, Hitler, Third Reich, fascism
Holocaust, genocide, Jewish persecution, antisemitism, concentration camp, final solution
Cold War, Soviet, Berlin Wall, Cuban missile crisis, communism
Russian Revolution, Lenin, Stalin, Bolshevik
civil rights, Martin Luther King, segregation, Rosa Parks
migration, immigration, migrant, refugee, Windrush
invasion, conquest, settlement, settlers
rebellion, revolt, uprising, protest
king, queen, monarch, royal, monarchy
explorer, exploration, voyage, discovery
Maya, Benin, Aztec, Baghdad, Indus Valley
crime and punishment, law and order, prison, policing
medicine through time, health and the people, surgery, public health
geography, place, locality, local area
map, mapping, atlas, OS map, compass, grid reference, map skills
fieldwork, field trip, data collection, survey
continent, ocean, world map, country
United Kingdom, UK, Britain, British Isles, England, Scotland, Wales, Northern Ireland
island, isles, coast, seas
capital city, city, urban, town, settlement
river, stream, tributary, meander, source, mouth, drainage basin
erosion, deposition, transportation, weathering, landform
coast, beach, cliff, sea, seaside, coastal
flood, flooding, river flood
mountain, hill, peak, upland
glacier, ice, glaciation, glacial
volcano, eruption, lava, magma
earthquake, tectonic, plate, plate boundary, plate tectonics, natural hazard, tsunami
weather, climate, storm, hurricane, tropical storm, drought
biome, ecosystem, rainforest, desert, tundra, savanna
rainforest, jungle, Amazon, tropical forest
forest, wood, trees, woodland
population, people, demography, birth rate
development, poverty, inequality, HDI, developing country
trade, globalisation, fair trade, import, export, economy
farming, agriculture, food production, crops
resource, water, energy, food security, sustainability
sustainable, environment, eco, recycling, conservation
urbanisation, megacity, regeneration, slum
religion, faith, belief, worldview, RE, religious
Christianity, Christian, Jesus, church, Bible, gospel
Islam, Muslim, Muhammad, mosque, Qur'an, Allah, Ramadan
Judaism, Jewish, synagogue, Torah, Moses
Hinduism, Hindu, mandir, Diwali, dharma, karma, Holi
Sikhism, Sikh, gurdwara, Guru Nanak, Guru Granth Sahib
Buddhism, Buddhist, Buddha, dhamma, enlightenment
Humanism, atheism, non religious
scripture, sacred text, holy book, sacred, Bible, Torah, Qur'an
teaching, commandment, precept, sermon, ethical teaching
prayer, worship, ritual, pray, devotion
festival, celebration, Christmas, Easter, Eid, Diwali, Hanukkah, Vaisakhi
rite of passage, baptism, christening, confirmation, birth ceremony, naming ceremony
wedding, marriage, funeral, death, afterlife
founder, leader, prophet, guru
God, Trinity, deity, incarnation, creator
creation, creation story, origins, Genesis
parable, religious story, story
ethics, morality, moral, right and wrong, good and evil, ethical, virtue
utilitarianism, Kant, deontology, virtue ethics, situation ethics, Aristotle, philosophy
philosophy, philosopher, thinking, argument, meaning
problem of evil, suffering, free will
forgiveness, reconciliation, peace
pilgrimage, holy place, place of worship
citizenship, citizen, community
democracy, democratic, election, voting, vote
parliament, MP, House of Commons, House of Lords, government
government, prime minister, cabinet, local government, council
law, rule of law, legal, court, judge, justice
rights, human rights, responsibility, freedom, equality, UNCRC
fairness, fair, equality, justice, equal
discrimination, prejudice, racism, stereotype, equality
identity, diversity, belonging, culture
media, fake news, press, misinformation
campaign, active citizenship, pressure group, volunteering
political party, politics, manifesto
tax, budget, public spending, economy
economics, supply, demand, market, price
money, finance, saving, bank, debt, financial education
`;
