#!/bin/sh
# Writes a CSV of so many invented payments to standard output, the same ones every time: bench/payments.sh 1000000 >million.csv
awk -v count="${1:?how many payments}" 'BEGIN {
    srand(1)
    people = split("Maria Jonas Tomasz Aisha Wei Li Olga Pedro Sven Anna Farid Keiko Noor Ivan John Emma Lucas Zoe Hugo Mila", given, " ")
    families = split("Oduya Pfeiffer Wilk Khan Zhang Petrova Alvarez Lindqvist Kowalski Haddad Tanaka Smith Garcia Moreau Novak Silva Jensen Rossi Weber Costa", family, " ")
    trades = split("Tools Bakery Photonics Analytics Trading Logistics Camera Books Steel Foods Software Paper Glass Marine Energy", trade, " ")
    forms = split("Inc Ltd GmbH LLC SA Co", form, " ")
    places = split("US DE CN FR GB", place, " ")
    print "id,amount,currency,as_of,payer,payer_country,payee,payee_country,memo"
    for (i = 0; i < count; i++)
        printf "P-%d,%.2f,USD,2021-01-%02d,%s,US,%s,%s,Invoice %d\n", i, 1 + rand() * 99999, 1 + int(rand() * 28),
            name(), i % 5000 ? name() : "Alipay", place[1 + int(rand() * places)], 1 + int(rand() * 99999)
}
function name() {
    if (rand() < 0.5) return given[1 + int(rand() * people)] " " family[1 + int(rand() * families)]
    return family[1 + int(rand() * families)] " " trade[1 + int(rand() * trades)] " " form[1 + int(rand() * forms)]
}'
