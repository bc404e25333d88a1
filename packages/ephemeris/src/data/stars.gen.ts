// Generated; edits are lost.
// Command: node --import tsx tooling/generate/stars.ts
// Source: The Hipparcos and Tycho Catalogues (ESA SP-1200, 1997); names from the IAU Catalog of Star Names, IAU Working Group on Star Names, CC BY.
//   tooling/generate/input/stars_hipparcos_iau.csv, SHA-256 132b72c818197e6c2f74f096efca06bbc722d892952166f5fba4ebf291e39a64

/** Stars as `readStarRecords` reads them. */
export const STAR_RECORDS = `stars 1 1061 3888192839
4a ai252 -3kwerp 3li -36s lu c5 4j
43 9javt -abkiq1 27d -k8 13r cn -5
ag owc0h hbimk2 agw -ckn 2lc 5r -4 alfAnd Alpheratz
1x 46ur1 z7slm5 14dv -dx6 4md 6c 12 betCas Caph
j 1agh5 -r8ilod 9fb -dwd 1so as 2t
8e ki78s 91fr3x d2 -mw r7 7v -j gamPeg Algenib
2v 7iyy0 -b9sjya -23f -5oy ie cc 4k
8f jre9a lwfqnb -54r -3a0 1s7 cj 5
2h 5w4b3 -594idh -13x -2x4 va 9w 3d
11 38hf6 -12mjw77 3nr8 2hx4 8za br 1m
bq u4dy1 -19zud74 4rb0 p11 abm 7u 1q
1f 2xtic -q07mtc 86u 2j7 3a3 ax i
9 f9wl -p6qu9z hyk -rac 392 6o 30 alfPhe Ankaa
b7 s6yl6 -11herpi 6d4 -471 1sv c4 -6
3 2jy8 -11hkg9v 6sb -3j7 1gn cl f
34 7qirs 11guh7t b3 -5u 27 bl d
8p ksmih k2q0oa 16b -9w dt c2 -c
8 hg8u w374zm 1dd -pf f6 a9 -k zetCas Fulu
33 8i691 hg9kh0 -hp9 -jls 1hq c2 2f
1p 447ff idgo9s 8wi -6ep 2hf 93 3j
2f 6bl9u xnsjla 3vw -2hd 13n 68 39 alfCas Schedar
1u 4e558 -rfrf5c -28c 2w 10n cr 2n
4g av5y4 -y7mt5n -ec 172 11p c4 2
e 18yjp -apim44 hyn 2iv 2mk 5o 2u betCet Diphda
2d 63i2b sqwgum 1df -l6 a0 cg -7
59 e0ec9 eg4tt1 -7t7 -6bh 1dy bc 32
2l 76tqa 4iks1v 6ey -3w8 tp cc 46
z 25tj9 yf7j7p 2bvr -176l cyn 9m 1n etaCas Achird
1o 3wl8m oggq2r 1r0 -1e5 dc cl -e
f1 10pyd7 z8gh9u -754 -3hx 180 cu 2o ups02Cas Castula
5 809o 105dcdo 1z9 -am es 5z -5
9 8cix mx67r5 bse 2ua 1uh aq d
r 2fv7d dxx9bz -3dg -3jy 11c c8 2m
36 7hsqt -hh8d4d 1qc hi dh by -f
95 n8wgz 4p40ok -67t 1zw 1bm bv 2n
77 gtvf0 -rtc7uf -5ew 2fs 19q 98 2h
53 cbiuk -ww3ygd 1mt 2ai we ay -c zetPhe Wurren
g 138ga -628fc0 gnh -ao9 251 9m 38
8 slle 1fcsf21 676 -vk sz bs 3d
1q 43rrq s4k0w4 al -106 cb bu 1
d 17ysu l7h7ih djr -8nr 19g 5r 4e betAnd Mirach
2n 7c259 wu1yzn hhi -1hq 1tx c2 h
18 307dk hwxdtm 5qd -2wh 1jv cj 31
47 b3ct5 4ida8y axi -4ai 1pd eh w zetPsc Revati
4f av8u2 -15098t3 vpz 9tz 3ry bt 1c
eb z9lqy r3u7om 2hh o9 1ac dj 30 ksiAnd Adhil
3i 90wjv -4vdupq -61q -fyo 274 a0 2z
45 9khty zv1xnh mxo -3th 2j5 7e g delCas Ruchbah
51 doziy -psg692 -1el -g0z 12q 9h 4a
60 fgbrg -t7t110 any bwc 1pj ax 2p
e 191sp 94wx30 1zh -95 ut a2 2p etaPsc Alpherg
bk shjce onhdcx -dbd -ted 5q9 be 1i upsAnd Titawin
23 4w3nw -y2s383 6si -33c 1r0 19 -g alfEri Achernar
j 1huqh sy9zaf 4p6 -8oa 1g4 9z 3j 51And Nembus
7p iflhn 39m9gg -1r5 a1 om cd 3r
54 bxvfk u6fp9i 1uw -11r cn b5 -a
y 2a0sq -9hn1fz -3ouu 1twf l5l 9p 21
2o 7095v 5ga2x1 5gq 30b z3 bu 2m omiPsc Torcular
cf wic5w -65iht9 2zq -2xo yz ae 36 zetCet Baten Kaitos
47 8osbs hlzlxa xe -i15 3xb 9i 1d alfTri Mothallah
10 2edf4 bhjf0n 64n -7na 18c as -5 gam02Ari Mesarthim
5 moho -rkf72b -74m -722 s7 c7 4g
1d 408kd 11wo76v 2gu -1fu ki 9b -f epsCas Segin
h 1b5en cdzsbi 7fk -8e8 482 7c h betAri Sheratan
2w 70bqd -uq67mq 1gkc lxj 4ev a9 2c
6d f3gqm -10nnnog k9a 22o 3j2 7y t
33 6n1o0 -cjrpnx a9h -1w5 u4 b3 4b
3p ah7a3 167s862 -47a -tp 25j ch g
7 gvqi 1n8j4h 2kh -16 1t5 am 2 alfPsc Alrescha
33 7g3l5 1748l3m -3e8 1qj 1jw az 0
16 2h5cf p79x4c 3bo -3x9 pj 5u 3t gamAnd Almach
6s hjbmr dyvztf ept -b8x 3tg 5l 37 alfAri Hamal
50 cpae9 ktwg01 bha -30p 20w 8c e
78 ij31y 59m74b -20v -140 p1 c4 2g
7q isq6r -uo2zzg 703 -1ou 1mi 9w -c
1w 4bedn k5grd0 3gr -41m 251 b7 2
4c aw2ov -1rt44k sp -ih8 ln hz 2p omiCet Mira
4v cvq0u -14vly7w -3v3 6m 1uy bc 3
ba s1s2y -segiax 1jh -f4 h5 bs -e
25 6adn2 51bugp 37w -146 1fh by -5
2d 4v4fk 144o0fv -25k 2uy 1s0 ce f
5i ekbth 1h58ne2 3eu -wm l0 5h 1s alfUMi Polaris
h8 158xj0 71hgt 144 -71 e0 bc -l
7 k6bf -14n743m 6qs 1k 1n3 bg -6
2k 5s1cu -nq8jx2 afh -23y 1qa bf 2t
64 e4lcu 1xd1nm -bar -b7j 32i 9n 9 gamCet Kaffaljidhma
1s 4e9wl -891f7y -l2 -nc kk bs -c
7 dxkd tb52ye prv -6xw 6vb be 1f
1f 3znx3 60s6js m05 -2cg 2zj bv v
f uw1r -b22qys pj9 2ss 5is cf 1c
62 f1loo hevgfv bga -9pc 1e6 ck 33 39Ari Lilii Borea
2e 6c03q -jakuk1 6pk c9k 1hn cd 2q
1q 4sf5z g8ak6g 51v -8zv 1kt a1 -a 41Ari Bharani
19 37hyq mtb24e f3k -8ek 1yy bq y
e m44q xa19lk 1a8 -128 6t ah 4p etaPer Miram
k 1u2u3 -ci6ruw -30c -1a7 1dl d8 2j tau02Eri Angetenar
14 2jkvj kvgdy5 pt -4v2 m5 co 4b
5n epaku vevspx -5j -cl 10j ax 24
4q bmeng -5apftr 5zx -gz3 1w1 at 31 etaEri Azha
42 9u0fd -nzvbyx -44p 1zf 1k6 80 d tet01Eri Acamar
80 lj0uz 2fnt1e -wt -62s 156 72 4j alfCet Menkar
b lwnw -e2cnk5 -b9g -4aw 2x5 bc g
52 cvlhb vutuab 1e -bn zc 83 20
q 2103k n4hjoz 9xh -885 rv 98 49
66 g1itn odtkz7 6n -40 2pm 5t 0 betPer Algol
1k 4plqh tje0s3 2ped -729 7bp b9 1o
10 2dzl0 qpgkgz dcl -ayl 28p aj 2q kapPer Misam
4q bfnia bqt7ts bxh -nb 1i0 c3 2v delAri Botein
15 2djwf -h9c4y8 snx 1b8q 5gu ak 1i alfFor Dalim
8u k5s3o -591fki -am 3ig 23i dc n zetEri Zibal
7p jqc3c -cycja4 3yn 2hg z3 aa 4h
10 1zjtt -pn67xa 6if4 1k1m cqe bu 1z
13 2f9dd halyqd -mt -19m e5 cf 4c
8q lcbze top6it 1uz -209 fb 4z 1c alfPer Mirfak
11 2mt38 5divd1 -5q9 -673 16u a1 2h
53 cm88e 5sluse 44x -2xw 14s ad -8
41 a6k0c zoq9am -2a -55 24 bp 16
1h 4iptj z1z4wg -5e -36 3o cn 1d
1i 3jr3i skpb80 4c 1ed pn c4 3t
y 1lhzw 7pa09v 1gm -4b p5 bi 33
4o b2u6c -5mq2pu -23cc 1dx nz7 ac 2g epsEri Ran
22 4jeob -cvnzjz 3gr -24b um bu -b
5z eh6zg soxq4o 1nh -24m cy c0 -6
q 22gf5 8mtt6 -hyd -116w 5mh bx 1l
i 16b1u -nz80er 7p -13j 15c cp 2u
dd ure72 -m7r5sv -709 -5ie 1ey cr 3b
7 h8dj sg96tb 1u7 -38h h6 8d -c
k 1qlxo -5tavio -72r 1l9r 8j6 9s 2k
1q 51ysd -12l1h1z nsn 62o 2iv ao 35
8 occ2 j81sh9 mj -so 65 ao 2 omiPer Atik
15 2lh8t eglyh4 1ll -3e8 r3 f5 -3 16Tau Celaeno
a dw5u ecu20e 1nv -3gs og ac -a 17Tau Electra
u 1pgy4 pcltcd -14j 4v ga ah 17
2 2p2j ekf5es 1hr -37n ob by -b 19Tau Taygeta
16 3bb9a eiacxz 1ml -3h3 p6 ar -6 20Tau Maia
6 fnqr emagta 1i0 -3i0 nf g0 -4 21Tau Asterope
e 194ty -77drbb 4af 4mr i8 cb 4g
f zjun e9ar23 1mt -3aj p8 bi -5 23Tau Merope
17 2t1kz -dualy0 -cc2 -14s6 4az bq 17
r 22q3o -1877d6i 3xv 8w7 16b 92 4f
o 1boqn ecnq1x 1hr -3br on 7x -9 etaTau Alcyone
2n 5ympl -mebvks 5un -tp 1k7 by -4
1e 310kh ebjtg4 1dd -3g6 nt a2 -7 27Tau Atlas
4 4qgz edc3dn 1fz -3lu ne e1 -8 28Tau Pleione
n 1foqp -ljw6oi -3ta -4db 176 bl 2l
a cvhl 130g6ug -6y -12u 9e c7 57
23 4hd2m 16gwens 1er -38o r1 cr 6
7z k80n3 izdl5r c9 -pf 98 7w r
9 urfa -1rbvxh 21e 45 qa ce 1v
7p j35sh ntk4h5 z1 -1uu gu 82 -k
b xsb8 -81j10q 4o3 -8la 14z 89 4f gamEri Zaurak
1i 3u9pm -10k0nql r7 -13z h3 co 4f
h 16bep lb4j70 5c 6e 54 b2 2 ksiPer Menkib
32 96w50 7fpmvq -mn -xa oh 9h -a
k 15qtp -110ah58 50 2p3 ih cg 46
4j c3v6f 3kddp3 fc -4j 1y4 av 3
3n 88oog d5amrw 72t -4ik 1e4 c4 2y
3l a4kpa tz7cm8 -107 -2t1 q5 bt -1
4w b4ndj sen9tl 1k3 -2ke gd b0 -2
6s h64b2 -42k2ap x4 69s 206 b8 x omi01Eri Beid
4g bfzyh -p6i5sy 38d -fpp 25d ap 31
x 29i09 -11718aw 37o 3u4 1ji 99 2k
w 2je46 stkwt4 e0 -1c7 cj bg 2m
11 24gd3 -4jukuh -4ssd -7bvm fao cb 2a omi02Eri Keid
b 1abhf 5alfdw 1kn -1of ku bv -5
x 2mo4j -unjp3s 7rd e7r 3su bu v
s 2gpj3 -zb1isf -3pb -cy5 48c cc 30
3d 7js5c -k4eyjg 4t3 -ir 1er 9v -b
s 1vdkg ty0d3g 3lf -4cr sh cs 4
3r 8av2t 9ayesb 8w9 -1ua 1mt a5 2q gamTau Prima Hyadum
6y gu0db afzy0b 8bb -284 1n5 ah 2q del01Tau Secunda Hyadum
28 5wmv4 -k93oac 5ox 4fx x7 b1 43 ups03Eri Beemim
2s 74zjx d9u58z 851 -3em 1n3 bp e
d n7ho ao9bp6 8cq -2i7 1p9 by 5
1r 4ds8x dkz5py 8du -3jb 1mj bw q
2 7bjc 9ar6y7 8ui -2ki 1ly cg q
4s by1jw 9i4ix8 830 -15p 1le ao 2n
4 81gq bf3s8x 89v -2u5 1mg 9t 2t epsTau Ain
5 8tbf 9g63mt 8du -21b 1ot 9g i tet02Tau Chamukuy
9u pzfap -hpzgnv -8tn -kyc 20u ch 2p
x 2liry -wrszxl 4ha zd 1fk 96 -8
34 8c4rx -i7212i -3rw -zf 17e al 2o ups02Eri Theemin
9 jt6e 61s7p2 3gp -41m 1o8 bt i
j 1fc0t 9tv0hn 4ue -em0 3v5 2f 4a alfTau Aldebaran
n 24yuh -1zurk0 4t -cm fg ax -l
w 1zo7q okg5yo -f2 -1hb e4 bt 39
35 7uthl 7g5ga8 7ul -15e 1oj bv c
5 4q1v -8ikpv0 -60a -dqm 2aw aq 30 53Eri Sceptrum
4p c413s -bpmfsv 26d -7hp p3 c0 4g
7 nka8 -oxa4yc -aw6 -5s7 3tz cc y
33 90byy do1prg -7w -1kh mm bv -b
6c hgc34 -1xra8n 1bz -11j h1 b5 -f
9g n7w9q 457bzg zrc wa 9m4 8v 1c pi03Ori Tabit
1o 45ro2 5arh8l -2f -2fp 1as c3 1
14 36lfo 3c4x9h -a2 2v 77 a8 -g
48 91q74 -38vdfx -1e1 1xj 13z c4 q
2a 66wc2 13hyboa 1d kb 1b bu -1
e 12uq9 1gb8fi 3z n 6r ab -i
4g bd160 81nwxk -601 -3jp 1hi ba 38
1m 3bwkh jqv5jd a3 -1fi hp 7h 45 iotAur Hassaleh
p 1klis w03dew -1v5 kx o4 cb -2
2b 6rbji 10qk32 -4f -m1 9i cf 3t
85 ibtlu q3aa9z i -6f 4g 8f 1i epsAur Almaaz
11 2q7f6 ogecxj oo -1nj bi a9 37 zetAur Saclateni
1x 51drr zzhk9g -gz -152 93 b7 2k
21 5adiz -l4iral 9qh -3f8 1cz cn 3a
2i 5nn23 -dbhgoq 1hj -5kz 13z 8v 42
2a 5n8rz ojsuor 2d0 -5a1 15b 8u -f etaAur Haedus
30 75qcg -310l2u -6fn -5tk 2tz 7q g betEri Cursa
2p 6xyq9 -57mos3 0 -5l 56 bt -j
7k gvz31 -72eaev 1xb -2eq 11l cd -a
1p 3e4hv -9nc6t0 3iu -18t 1d5 95 -b
m 1lwpm -7pdk8c -xy -3o g7 c4 -9
4 bk1i 1pbr9h 8h dq qd ce 39
2x 6ogft -4vsfb7 57 -1k bq i -3 betOri Rigel
4s bitdn rdx2ta 5ts -wyh 5yp 8 28 alfAur Capella
1u 4x5p3 -42p5u6 -16j -ql gc 9z -b
1h 31sg9 jva044 2ay -cf6 12o cm 3h
3a 7hzno -7uf9kz -6x -d6 8f bx -n
b6 nfc08 -4ncnnp -12n -3gg 1fz bh 2m
y 2u6bd -1fdn6g -1i -8x a2 9b -o
1j 3i6yf 3s3hii -ob -10w 11a 4k -m gamOri Bellatrix
2k 67uzv h15z5h 1so -dfy 1x5 4l -d betTau Elnath
19 2x881 1ucn16 y -33 6e cr -k
3p 7jnvo -ccxxc5 -dz -6mo 1kx 7t 29 betLep Nihal
5r dlpta 3jho9x i9 -2i5 ve bo -e
1a 2al3i -l495vx 26s -2mr wp aq 35
1z 498p4 -6es5e 4n 1k 9w 69 -h delOri Mintaka
f 13pkl b2jet9 -y -cj 4q c0 5q
14 2rv7s -alzroa 93 4a 72 76 l alfLep Arneb
2c 4snk6 -117dhbv 2y yw 8q ag 1s
2z 6el3i 5ne7la -3g -6x 97 c7 -g
v 1p7os 5wx8yy -2v -56 8l 9f -g lamOri Meissa
u 1buoj -2vpacg bx -jv bj cq -i
4 92bt -3io3vu 6b -1q 6u 7n -l iotOri Hatysa
1y 46kaz -prel9 45 -2y 6r 4p -i epsOri Alnilam
1j 3phc1 5j5as0 7h0 -ngy 262 bd 2n
2d 3yliq cl5q90 6n -1e4 lq 89 -f zetTau Tianguan
2q 5wg9n -1jq83x ct -14 7w ah -j
19 2ctb4 2gc56o 24 7 5l ci -a
14 2hcwj -kabpdf -a -1ut xs 7d -c alfCol Phact
2l 5y2kz -15mwif b3 72 b3 4u -k zetOri Alnitak
9l jv6jp -dd4lan -mka -sfh 8lp 9z 1c
s 1naqd -134xv8t -26u h0 1qg c2 m
58 boy0i -8toor6 -158 -3a 3l3 9v a
x 1rfz9 -uejbta cx 6bo 403 ap h
19 2izzw -5r941v 4b -3c ck 5r -h kapOri Saiph
39 7li8u nbsct8 -26y -1yz 16m cj 2n
1b 3hrgr -xfuc8m 6ap -5jd 1g6 ci 30
2q 62jle -lanrg9 4au v84 2xe 8o 37 betCol Wazn
q 1xg01 -cfh6xr ho0 -1dzw 28p ag 2q
j wx5x nb35rd nk 13 165 b1 35
4d 9ugit gftrxd am -qm kp co -1
2b 5nymx c2ldqz -cl9 -7ms 8wn c7 1n
24 47rkk 4erb0c 23x u6 l7 19 46 alfOri Betelgeuse
36 6m06o -8fo4m2 -39b aq6 54n ab y
2o 62a1v -l08ruw -7d v3 am c4 -g
3l 8mi32 -phocjm 1fh -vt h2 b0 37
u 2168j wbik5z 6nr -acd 1si ac 2t
2 pcw qrdnux -4cp -2g 32c 5a 8 betAur Menkalinan
k 10ved m5ljw3 38x -5oh 1gb 7d -8 tetAur Mahasim
o 15csw rcl0xh -6q -kc as by 4q
9 nafb -1tvz0t j3 -5lz ll cl 3c
5l cgym2 5qryfk 13f -2w0 1np bg h
3c 9b37o dumc03 -78 -98k 1o4 bk 2c
8c i977l -m6gjd5 2i u bw dw -9 tetCol Elkurud
4 8nba 8sjgr6 dr -1mu gy ca -g
as nekqt 8gjla9 -4f -1k7 ea cd -i
69 fmfne -3qhlzd -h6 -1jq e2 b3 3o
4 4dfl deedjr -4tp -sg py 97 4g etaGem Propus
15 2oku8 hk9co9 -5gy -k71 1hn c0 2u
33 6ac09 -kx6rfl 13 6ra 1dj c5 2q
71 ggduz z4t3t6 -9r 1vv 1os cc 3
1q 3p38v -hwd1sk m8 al qy 8e -g zetCMa Furud
4b 9nepn -jwnlci -1v7 -41s 127 ap 2e
1b 34ze1 -aouvgl -9l -1b i5 5i -o betCMa Mirzam
j 1e5zj dejsqa 4dw -8e7 133 7z 4i muGem Tejat
24 4by6n 2qfuut -1m0 tv 1yj c7 m
j zcbz -vdg9y0 1jj 1tr sz -1q g alfCar Canopus
9q mlt33 -jeazlh -12a 1vc mb cf -h
27 3gxar -46qqif -jg -dt d4 ag -b
g s0u5 c17t37 -gm -134 i1 bh -b
6q fi20q -dxxs5a -7k hx 4f c2 -o
2j 5m3m9 4d65v8 -at -g4 60 cf 2
5b b3t9e -vjg9ej -l9 vh 55 c3 -2
9 fep2 -do7s16 10f 19w m0 cm -4
4w 8puht -bgpsta 4t4 -5e7 3w1 az 2w
2h 5idll 9rhvau -5o -55w 2eg 5d 0 gamGem Alhena
4 9joa -ppu6ry -17 -b3 lf 8t -a
f oxhc -auw415 -j2 -nj jj ca 36
f6 wdggv eynbnb -gh -zl a1 8i 3u epsGem Mebsuta
3 atdp 7viwf7 -6d -3zw wu ch 39
2s 68wqh -9y7xz2 -164p -2mdg t9d -40 1 alfCMa Sirius
d qb6r 7oenr5 -8vw -eqb 4ee 9b 18 ksiGem Alzirr
60 drtwz 1fp995 -101 -yc oa cg 32
t 1rwyk -10vmqjw -59z iob 2jk 90 n
48 8u21j -jcrpjj -pi b8 bh 9q -c
2 2qg9 -vxbdo8 -6b 1ct ge c9 2i
7 fhye -u4ubjq 2n3 -52x 1dl 86 3d
6y faf6t k7wrdv -7e -3of 1a3 a0 a
3q 776ev -eecnyz -9m dy 4l at 4u
8 bc36 -7611cq -aq8 -147 zy bc 3y
57 afc81 -a5j52r -6u 5b 2y c4 -6
2u 63tg6 ys7irq ia -9j5 1h6 c3 2d
3m 788zz -h8z09b 7b 6d l1 46 -l epsCMa Adhara
37 7pgkp 19tw69j 5na -12k 1cf cn 3t
4i 8v9hk -gmqntn -gp cw 7g 9p 4t sigCMa Unurgunite
3d 6zt14 -e6tw5b -4c bw 3j 8e -8
1w 3xiv2 -9b2p6r -29 -v4 mj bf -b gamCMa Muliphein
17 1vnfv c8w57e -fw -2o 7r b5 2i zetGem Mekbuda
9w my3nr -fpp4nr -7n 99 52 53 1v delCMa Wezen
11 1wlqb -15z1iyd 1tv 8c6 1ry ai 2t
5w ctkk8 i09eon -2e4 -3qg u1 c9 3i
24 3vr3t -ak8ck -m ik o6 bj 0
1t 3qnad -ru7wsh -ago 88n 3n6 ch w
2g 581o5 -qksupl 89k p3o 19q ca 3p
1n 3u76f -fotqc6 -ia at 5r ca -h
1k 2ziz0 -fxtxq0 -vy lb 9t b5 -f
5b atk7o -14gk38h -bf nm dq b1 24
10 1o87k -m34lqw -td jg 8a 7j 4i
2e 53e5m 9uipn9 -3k1 -2xa 2o3 9y b
1t 3akn8 -euuxch -52 ae 2u c5 -d
3r 7kyk2 d35ojf -1g0 -lk 4a1 9q 11 delGem Wasat
9u la6u5 -hg2fjs -ag ii 2u 6t -8 etaCMa Aludra
3y 8qz8p gjtalm -9cw -6ij 1zy ai 2u
3y 7mjti 4xo5cx -3vo -2yt 1h8 81 -a betCMi Gomeisa
2o 5fc2v 5baynr -4kp tw ms c1 3z
2a 52jsd ix8r3c cal eye 466 bk w
b nd9v -ps3yba -4ma ek9 1da 91 47
1c 3101r 75ccz0 3i -1hi g6 cn 3k
aa mt6y3 -d9vucs -346 3m4 303 cc 1g
1j 2xg4u izhfgg -fx5 -bfm 4vr 4e 3 alfGem Castor
34 7362v g0h37f -31y -8c8 11p ba 4a
3q 7qw8t -kthx6g -11x 19x pa cl -8
3p 7u5k3 -fyi0ke -1b8 1s4 jy ak -g
10 1sjia kl9o8v -2rx -93v 1la dl 15 omiGem Jishui
e rl8y 341kjo -1jah -27tu m29 14 17 alfCMi Procyon
4o ae146 -5opnv5 -5rs -1ik 1qt ay 2u
1l 32c5d -178793a 2kq 16h 1vo ax 2v
3h 7zpjz h733bp 4rs -hue 224 br 34
1c 2nrjq -h8loz7 -cp as -11 ay g
1r 3fg17 eixpta -1qd -4c8 1r5 9x 2l
27 4bpxy -mlsrah -tx gl 6j a2 4r
7 d1wc gop8mb -1ca1 -3jn 7gq 38 2r betGem Pollux
6s et33f -ffx98j -se do 3o c8 -7
2m 668h6 -rlxt7a -cu p4 4m be -g
6 asuv -estxk0 -fg -1z 6q 9a 3e ksiPup Azmidi
6s fnve5 -o5ohiw -12l eq qa ab 2t
15 2abv7 -n4yqu2 -qd b6 e5 ch -j
1r 3j0v7 -sn0h09 -dm gd 4o bq -d
8l iml2o -vjlhcm -26u 1ak nf 9m -i
8 fhgw -dmefoi -2a9 y4 i1 bo 20
3e 7eh8v -tbhmon -ks j7 7s cf -i
9u lkgh0 1e162a -25w 851 yp c7 3h
3a 72d1l -ntenoh -2dm 1al 6h 65 -r zetPup Naos
94 l7zpe -egxf8s -6fd 3ku 40f 7v 1a rhoPup Tureis
11 22e2z -14upbkh -2b0 2cy e4 c3 -b
1x 3k0fn -1ryaoi -1an -at 4w c4 2p
17 2bjm3 -bghjcy -rp -f6 j6 c8 -g
1b 2pgbl -s6l5vs -gh ri as 4v -e
3u 9s6t3 -nl5vd1 -or 8m 4u cc 4f
24 4kmx6 ai9e1k 26l -bna 30n cz 1h zet01Cnc Tegmine
4f 9u845 -o0siaa 3gk -52r t6 ca 39
5k d80pc 5gvpay -3m0 -3r5 v7 9t 44 betCnc Tarf
4w aqtri -19snu6i 8h4 890 3ys b9 15
4 6u3t -ltqocv -8l3 7ri 2pe cc m
4v alsx7 eavrp0 -1lf -1dk lm gg -4 lamCnc Piautos
7 lnxj -1a4rhce -9yl 35a 1my c2 38
45 a009z -zfhuqa -1ye 1r4 ec 56 3c epsCar Avior
12 1pxsg ppod0c -1z6 -7o8 nb bt 4b 31Lyn Alsciaukat
6g f52s1 -2bq64u -53h -1v8 20h av -1
5 epjw -13dj9kf -2rj -bqn 2bx ah 35
aw o9sgz 105en34 -ad3 -8b9 1dc 9b 2e omiUMa Muscida
gw 13j05e -plelrq -su qb 6b bf b
1 2gno 3e92uo -5f7 -jf 1el bi 0
2h 5wboj 1zmaqs -1gv -199 pp cd 3e sigHya Minchir
35 77ev1 -l0s24x qw -1mu nc b1 2m
c lqnc 12arpbr -4l2 21g zw cr 3a
9 f57e -viausl -1we 2ph ib a0 -h
k uanp bmww8k -2lq -11p gj hh h epsCnc Meleph
c w5pt -zkvw6o -j3 do 6f bz -c
2 1qij -rrueqx -hi bx 2x ah 1v
6d dx99g 20ufde -1h6 -3l jf by -j
7 bzc5 cs59w3 -892 -311 1l6 cy 1 gamCnc Asellus Borealis
m 1my18 -jrasrc -13o tg aq a8 -i
1k 4bnzs -pe4ffb -1uc 1i2 13n b9 2f
r 1j49t at4ds0 -1bi -hmm 1ul ay 30 delCnc Asellus Australis
2 3hu2 -wklefz 27y -81a 35m 5d 4 delVel Alsephina
32 73ggi -retvn7 -xz de 5u ar 2
18 1v3tr -82dh4y 1ct -ha 13y c0 2i
10 1q2l6 h4fd13 -1lh -3e3 ue b7 2t
2 2bwh -xsrut6 -q4 o0 gl ci -h
4 d51a 3tkuyx -hts -33l 1v1 9e 1x epsHya Ashlesha
3h 8vd27 3h4jgv -1cn -2ar qv c3 -4
4v b96v0 -ghx7up -aat 6sw 17f b6 3j
4y b31xa gv8n0f -11gk -i34 65o gk 2f 55Cnc Copernicus
5g d3qhs -103trby -26a 39c t1 ao -a
u 1uy3b 3jfljp -7p4 14p 1o4 8n 2q
71 gkfb8 725ijz 375 -296 1g7 bu e alfCnc Acubens
1p 3wb4p slpppk -y1c -glt 59s 8o m iotUMa Talitha
1s 4p44h -ok7l5w -34z 47n 18z cd 1t
1l 2z3ke ovkb80 -11mn -gx5 4p2 b0 1a
3q 9nde6 -13j3czp -5l -7e4 20w b4 e
2h 6bht5 s2qb7c -2vt -49v lf 9x 1 kapUMa Alkaphrah
14 2u44o -s1gttr -3m2 -ql tb af 39
2g 5bbpe -1784lhv -ng -d4 jy cf 1p
2t 7epl8 mw5y29 -26t -13u dd co 2w
38 7uvx1 -puwts2 -1sh 13o ft 67 4n lamVel Suhail
2d 4p4ye uq2gna -amt -2i8 2ms ce t
19 2lpn4 d4idja -1c -1y nt ec 2p ksiCnc Nahn
3q 8mh8m -z3v6a5 -1d3 13a ln 9j -j
l 1o00r -113o47v -2xo 189 i5 b0 -i
3t ab8x6 -15iacgg -c5y 8ej 29i 4n 7 betCar Miaplacidus
2q 67m20 1dma88 8op -nm7 1ye at -6
4g 9un9i -y9b99n -255 -151 gw c2 4g
1o 4rfzk -zah315 -1gv 10f d3 65 j iotCar Aspidiske
3o 9ecfm lwtapn -2il -9ju 22b am 7
4s buxdr kh5fxx -h6w 152 14t 8q 4b
29 5nqjf -wr2ivb -ts v8 gt 6v -e kapVel Markeb
5p dm4ou fl6i0x -2eh -3pi 16g cf 3e
6s fpr6o -55l2zd -149 2kd 1f4 5j 40 alfHya Alphard
29 5s5ds r5ekip -hs -9w4 vh f0 2r UMa Intercrus
12 2kqfs -1ncjga 7sd -8r 4ig cr 15
6 iypz -lek8jt -1wq e3 cy cj 3x
3s 7swwi -o3cg7n -bcq 3r5 45p a0 11
1e 2sfu3 -xyg0nm -2ii gw 124 8s 4a
w 1mkbj 11jmsjg 8ar 22m 3c0 a5 10
h 11irx doa9tg -1hu -30g qx c0 4a lamLeo Alterf
q 1eghb -pe32e -vq -ar jr cm b
25 4rngg urngq3 -212q -15bs 5pz 8t 1c
2r 78kzh lo4kte iy -1rl 1fg cm 2j
m 16pqm -z9hzbz -v7 gq 4l bc -1
3 7erf 15kpai7 -4xi 5zj 2dt cm 26
t 1tztd uzn8vj -50r -2vm xx cf 3
4p aqbnf -tdunsm -a2o 39h 2cb c2 h
i 1egji 1cf3v8v -1al -18b 8f bw 45
5i c48qx -10ih2h8 -2ox 1fo 14h cj -7
14 2pe4y -ohoh8 3ot -4us wv au 3n iotHya Ukdah
25 6y2rm 5w10v1 -b33 -2w1 1v0 9s 1g omiLeo Subra
9m lxymb -117rf7a -zs n0 60 a9 2t
1i 38mh8 e5kclx -3k1 -ql 105 89 29
2m 6p8mp -12qpw2w -w3 dt 5l 84 r
8t kuvq1 z5ev4d -mpx -bpj 26r ai t
11 2l7ex -8u7o5z 1fw -1os x4 bf 2k ups01Hya Zhang
i 12lkm -rpoe49 -1vt r8 8d cq 39
s 2aj9r w6s9pr -bp 1ha kr cn 4
1h 3jb1l fhf70z -got -48k 1w4 as 3e muLeo Rasalas
4g b9zoc -bbfn9v -3k1 -2uw cu dq 4c Hya Felis
4f ao92l -whks5b -10h 7v 4p 9s -7
hg 189t1d -7s0rmd -2w4 1ja wp cs -9
51 btv4x 9za5lq -5e -1h 49 9o -3
a ik0n kzez7r 3xl 1s 2re ch j
18 2jxge 5ya8vw -69a -4yc x1 c7 41
4 6cse -7yqzv -20p -a5 vj cg -3
s 2c47v 74hy35 -j8s dn 38x 3s -9 alfLeo Regulus
4s bveb4 -7csa78 -fgh -7qk 270 a1 2t
76 gv9bn -15p5ltp -2r9 kz oh 95 -7
2k 5cvui -p2tlat -bmk 3ug 2g4 ap 5
40 agks2 dxwxce 1j4 -ka yw 9j v zetLeo Adhafera
10 23vlb -10ikbjs -1vd hq cb 9f 4a
1 2yoa pjt0kk -d4j -3ag 1vf 9l 3 lamUMa Tania Borealis
53 dgy4p -wrgw2j -153 b7 63 cr 4g
s 1wsg7 bta2sc nz9 -bso 204 5l 35 gam01Leo Algieba
2l 5253a -xd7880 -1ef 45 6i ci -a
3h 7l8lr oph61i -67j 2mq 10f 8i 4g muUMa Tania Australis
49 b2gl7 -182r3sr -18s -24r 4rb b3 11
37 936ax -a0utbu -9wz -66e 10i an 42
2v 5omzv -ihw2ia -67e qr oq bw 3z
1o 3w51k -yyzm8k -10t 65 8p al w
1 147k luro66 -9u8 -8gi 1q2 bo 2j
9j m6kzv -10q4q8b -1a3 vq i8 96 -9
1c 47pyk 5jh0ib -fh -9z 1l ao -f
5z e8xnm -1asu6ds -2xk w1 lx bf 4e
a mtbk -y9nr7i -16v -g 6l cd 4g
3t 96ylm -spn4gb -a58 -4e 2wr ao u
4o aqax1 -x3rrj2 -1gf bz a2 bx 2u
7d jk4v6 -12c73jd -1gf xi kn 7m -m
1d 3455e -1025ib2 -16a 8o 8i cq 4q
4l c1h3l -1by97uu -2vp h7 ox cd -j
2m 59n4f -tf8t96 4tr -44t 26a 7h 2i
60 farjl -9n3h03 75p fcu 1te 8n 3f
7y jr6r4 kdcwef 74v -m2m 2ks aj 2w 46LMi Praecipua
o z4mi -z1fgwr 65j 2zd 2ln ai 2n
4k bd7os eqh16i -61t -15d vd by 2
2d 5wo1w -m3zg6w 5s8 -9lu 19k cs 2t
63 er6mk o2k2yt -odk 497 5hc dz 1q 47UMa Chalawan
j 1nl0t -aw7o98 -zof 9yn 1fz bc 30 alfCrt Alkes
x 20bto -p51otl 1rw ci 18f c5 c
3t 916l7 xkgw8s 6au 2lq 363 6i 3 betUMa Merak
18 2mho2 c0ishr -qo 31x 219 ca 5
2z 7i8o3 10rjguw -aj2 -2px 21a 51 2y alfUMa Dubhe
b6 q1d86 -z41flz -dz 5t 1j ax 3f
24 5r934 qhraxd -4t7 -242 1pp 8c 36
3z aolp9 -dl8cmf d5 -7n6 y2 ce 3
1x 51rad -zwtdqp -hb 6h q cr 1i
3d 82m0j c7wg1u b23 -a2b 4d0 74 d delLeo Zosma
7 pt9b 96poj4 -4jx -64h 1f0 99 0 tetLeo Chertan
20 55u2k dr0mda -1ps -qc 1d co 4m
3p 7tdqt -269iy4 -8cf -2rc 1ad cd l
3r 9qeq5 jpboet -21x 24f li 9p 3w nuUMa Alula Borealis
1r 4mfl6 -8srkzl -9lr fxx 1aj 9w 33
3z 8x8rn -wfxj9y -2q4 -64 s7 au -g
9 p3go 3l8a0w -72w -zn 16c b9 -6
5s exao0 69orlq auz -604 36m b4 16
1r 558c1 -aj12ph -7hh 8y 302 ba m
e2 yy1yn 15a08hm -36a -1g7 r4 am 4h lamDra Giausar
3o 8kjpd -iytf82 -g4t -37k 1y3 9u 2n
62 evuf4 -11iqeow -2m0 -j3 m4 8n -4
2e 6921a -hnou9 3m 3cn 1ev by 2q
jw 1aen84 -13q8azg -7qy 2k9 1ym a3 g
h 1c8hh 3vyfpy -1il -dw2 sy b8 46
j 116dj sg2rt0 -aoe 26t 1a8 a9 3a chiUMa Taiyangshou
14 2h3qo -10f9iv3 -1op -193 kv bf 2i
3i 7w4uz c1d198 -b83 -b8 140 ci 1j
1v 5ruva 8oc34v -12i6 -8s2 6yg 5y 9 betLeo Denebola
11 3bmof -11z7ih2 -1dt cc jq by -f
2g 5djdc 11u692 1l68 -kxa 72u 9z 1g betVir Zavijava
1a 2gavl -qw821i -5l6 -ny jj cf 3k
3p 9g6hk -k6roi5 -4h6 6o ot bx -a
1t 4xekp vyv4cz 8bc v0 30b 6p 4 gamUMa Phecda
l1 1dak0e -11p0kwy -brp gy 13f c0 s
5a bp2m9 576b1n -h00 4fs 1h0 bg 2p
4 6nhf 19sd0m5 bcy -74k r8 g2 2v Cam Tonatiuh
3c 8rfst -12gw7az 2n7 -2w5 3x3 bi z
2t 6gs12 -u5uh2e -2mn -rd o4 ce -g
n 1gd3s -u75nu0 -3o1 -hu mx 76 -d
3 abf1 -eq0ujx 7qa -319 583 b6 x alfCrv Alchiba
39 96f1n -dgtjk4 -5io tb tv 8e 3p
3p 86kt6 -v6fq7l -395 -1f3 qh b1 -g
8a ipvwg -yz6xxs -2tw -ts ow 7r -j delCru Imai
r 1hnym xyemtx 7zo lp 339 98 8 delUMa Megrez
t 2207f -afzhbp -cba 1pz 1iy 76 -b gamCrv Gienah
3i 9hc0o -14gmsfm -hue -219 u0 ba 4g
1z 44vob -1b7xql0 -2xr xc xh bs -c
9 h72o -123t2dk -2k7 -su p3 ba -h
3c 7v8lz -eagr3 -4ka -1s9 10a at 3 etaVir Zaniah
3n 7t21e -zylztw -d76 732 13q 9z 3v epsCru Ginan
cq s1xni -11kfjjv -2q9 -14x s9 25 -o alfCru Acrux
o 1tjig gtw7fr -6fp -68z 1ha c3 35
29 5wglz -twm6kt -2i9 -yh kg av -j
3y 9s9w8 -9tz4lz -g79 -aqy 2v3 86 -1 delCrv Algorab
3b 6yljj -y04c98 25m -ke9 2v1 4f 4g gamCru Gacrux
2i 4veag -9n4t5k -wqt -4i9 48k by 13
p 23yii -16y25rw -3wj -ec rz ao -g
2a 5fw9g 15jsxdx -4hi vq i7 ap -c
10 1fln7 omf33s -1iei mlp 97u bs 1n betCVn Chara
16 3emj1 -dxgy72 2e -4bk 1su 7d 2h betCrv Kraz
6a ezn1g -155tbhl -32r -yk tn 7h -i
11 2sg7t -swep46 -eed -hx 1wt ap 5
8m kfuew -t5dotj -eg8 -3c 1xh 64 -2
9 sa6t -v2gib -1bky 4oi 6it 7m 11 gamVir Porrima
7u ik60g r1xwgh -64 109 cr f2 8b YCVn La Superba
2r 65yu4 -14jsji2 -348 -so t4 8g -i
2t 6x2ms 13rjqjq 4k -d3 bn f3 4d 7Dra Tianyi
b sv2g -zjc4ch -3q0 -zm pp 3h -o betCru Mimosa
c1 swkdq -t50ut5 -63y -1ye tx c1 3q
t 1pmoi -nx66al 5dg -1on 1mf bt m
1o 363aj xbew30 8me -oz 33y 4w -2 epsUMa Alioth
1b 31e19 -y1iqr6 -2cl -11n o0 b7 -i
21 4q2ec 12ykpff -cv -2ce 2ob ej u 8Dra Taiyi
e phlz 20tlqm -10dk -42p 18r 9f 4d delVir Minelauva
z 29iwu mtajq6 -i0f 48q 2a8 81 -b alf02CVn Cor Caroli
df wy313 6iw3hv -l81 1jg 2gm 7x 2l epsVir Vindemiatrix
5 g4o3 -16ljemn kc6 -1so 2rr a1 3b
av owmf0 -tpnvrv -20w -yj m0 bv -i
6i ga97h -3apv5v -2pg -2j4 lu c6 -1
3 85oi afpjw8 -yer a09 5dx c0 1a alfCom Diadem
49 a4hwj glhadp -1pvm 1w3y 8ff br 1l
v 27fk8 -zoazci -27a -1ci q6 cq -7
ex zidb0 -dsn6ch 5a1 -365 1wl 8b 2k
43 9042u -luv813 -qak -6se 4ak 7n 7
4i avyfs -10b6x03 -2qm -167 pk ck -e
2z 6wyz1 wp8pz9 9cr -1p5 37x 67 6 zetUMa Mizar
9 g5fc -12f8010 28u -1m8 z9 ck 2a
2f 6cs8y -6n82kx -3a2 -2g5 yk 2q -n alfVir Spica
3 5tm1 wql0eu 9ab -1b2 33n b3 h 80UMa Alcor
cr v6usa -ngmunu -17h -v9 78 au 3b
8p jkd7e -crtu8 -lip 3qw 3fr 9e b zetVir Heze
bc rtjbm -vtywqp -14k -zj o4 6d -h
ds v3rsq -jo8fa2 -zmx -ba1 407 br 13
3e 8fq11 ae5qed -1129 46i 4y4 ci 1f
q 1h2tg tcydyw -9cr -178 2hz 55 -a etaUMa Alkaid
4c a766r -kie9yd -3ab -4mb 1f3 bn 48
2 69au 9elnxu -784 358 10x b9 48
5 554t -otiejq -209 -1km j3 9h -m
8 lko5 -pacwl2 -1u9 -1he h7 9n -h
4b 9q7lz 12j8syt 41 -cn n5 cq 4d
16 245mg -jn6cg9 -2ra -2bq ug c0 -f
76 fbchr aycfvf -4pb -rmq 6sx 7g 1m etaBoo Muphrid
23 4kznw -s5juyc -4eq -3gb nk 73 -i
6r ems3e -p2d419 -1ts -1j2 jh an -m
11 26q3x -qoamje -25p -1o9 lp ar -l
6m fwb7s x3t3e 1cd -1mw 15i br c
3 f500 -r5fs9w at -1m6 k8 c2 1o
4z b8xui -zy036e -2mc -1xm h9 1p -n betCen Hadar
1i 3191e 12bsowq -4d0 1br tc a7 -5 alfDra Thuban
2y 8vg01 -oimd8d -1vu -1o3 kb c4 -k
x 1qmyy -fvvz6u 3bl -av6 2hd 91 31
12 1p9ir -lni9jr -142h -13yj 44o 5q 2t tetCen Menkent
dq x9bqt -647i40 mc av3 14j bm 3o kapVir Kang
1k 3573p uu1euo 4qj -td 1mf cl n
5a bqg1g bf8zpz -2cdd -4a9w 6ut -5 3g alfBoo Arcturus
s 1u115 -3kl9i8 -1zs -we8 3lu bb 1f iotVir Syrma
v 1zo12 rftnyy -egm c9p 2la bm 9 lamBoo Xuange
6q elezi -7yl9ac -1bk 29n 1cj ck d lamVir Khambalia
m 1kom0 -rf6n7x -zl -aj pr 9v -i
21 4xus1 -xkk332 -pt -l1 7n by 8
l 18rvc -mk0gj4 -4z6 -vn 10n b9 -3
5u dabob -nivh20 -1vk -1ol ln c9 -i
5h bl6r9 uvd1dj -i7q -usj 5an b8 1e
25 50qg3 -qx91pz -11j -12y 8r co -f
2 891r -r0mv0y 11n -hn su c1 17
1q 40hao -1dtaj13 -7e3 -zv wi bz 3m
1i 371ep 192fcz8 o7 1pd qa bt 3z
1r 3mue8 -1br3i3 -avi -84 1v3 dd 1x phiVir Elgafar
8a jfpix i2yiwz -7r0 99y 1ow 9x 3m
m 1bwj9 mt2jvh -8wz bpv 2yd 8g j gamBoo Seginus
1a 2vxe9 -u1gypc -2a3 -159 fs cc -i
4j b1edc hpj8nd ej4 a8o 4zm cf 10
1w 4fzdu -p3l4hm -2q3 -2i4 td 6h -g
54 cr3q0 -tfd5pn -256 -28p t7 b9 -f
41 9h8op -10801be -7psz 21gr 1l9g 3r 2i alfCen Toliman
2 4ui0 -107wp73 -7vt7 116g 1l9g -1 1z alfCen Rigil Kentaurus
27 5lglp 9rwfxb qs qa sk ch 0
x 29j46 868uj5 41g -zb 1e7 ai 4
1t 46mut -s7ox9a -1mr -1va gj 6e -f
5 5wu8 -mi1lby -2a4 -2d8 tp b5 -g
17 2ybt4 -12omp5l -ev4 -i27 4pd 8u q
1d 2xp8i -3d9at4 81j -oom 44q ar 13
1h 37hjr -kxvu1i -4p9 -dn6 185 ba 3s
2n 74gc4 g4akdu -3wp 1jk 177 6j 2p epsBoo Izar
k 1d0mf a3ltez -4p3 -3wt 148 cs 2p
2n 5ehou 14klmb -8yc -1of 1yf ad 0
46 8n03q -1b27agf -fr -17r m1 an 3z
39 7rjkp rgfmxd -kf -5ys 1na g0 1c 38Boo Merga
2c 590jj -gna8r9 -ibd -4t9 to ca 3t
10 2859m 185eqbz -2hp x3 1zn 5r 43 betUMi Kochab
f xdlv -9jtsah -85l -5bo 39d 7n f alf02Lib Zubenelgenubi
11 2q2w7 bde55a bsh -5i0 bim cm 20
o 1ccmy -pxywtu -1wv -22g m8 c0 -f
de tpqth -2l5gmc -7jr -bxc 2rj cf w
30 7833y -poiaz0 -2mm -2ye hb 7g -i
1p 3dcmm -p2fri0 -1dc -1n9 gt 8p -l
65 ex7li o1pm4q -33o -296 15f 9p 2o betBoo Nekkar
1t 5459l 18tmva -4bd zy 1de c7 2v
2m 69o2b -f1vls1 -5jl -3g5 v1 91 4n sigLib Brachium
v 20n6o g1ky3t -dlr -ck 108 ck 3g
1q 3leef -s0gxlv -1sz -1mn i8 av -e
8m jymtj -qyi422 -1c4 -20j ma bb -g
77 gkhjt -t0m924 -7g4 -3p9 1dp as -3
g 1j531 -bs7bjf -2qv -2if o2 cm -7
3 cich -v0nwin -8si -5h8 25y 9h 2k
7j h86gl ju23i8 6jo -8j5 25m 9m 2o
3b 82j9i -5l3v6y -7fr -1lo 1km 79 -7 betLib Zubeneschamali
13 2q0qz -z0b1qu -7lb -aga 2lr bb 9
x 1opq4 -hy6uuc -o7 -cf tf c3 32
1i 3roov -si4qg0 -2g6 -2j6 v6 bv -9
z 20se8 -14w1ez8 -54o -2gw 1dl 7z 1
47 9qmqb 16rng53 -1e3 1d4 iv 8c 6 gamUMi Pherkad
18 3g23y -o77s3h -1h3 -1ut hr 8y -n
10 2bwu8 -ll7ana -735 -6mz rr 9x 49
2f 4omq3 -qlup15 -1k9 -1jx hz 9d -j
14 2jjt4 -ly05ga -1e5 -1nt ey cm -f
j 16qpl -zbg56e -sl -2tl hs cg h
2g 5z0ka m948wx -be8 6j9 22w bz v mu01Boo Alkalurops
1b 2cdy3 z3uh3j -mz 1c2 2go 95 39 iotDra Edasich
17 26nzh -n27104 -3jx -113 o8 cs 0
5e dcyr5 hbtxvn -dzv 6p8 27g a6 w betCrB Nusakan
c0 rbm6s io4vn6 -1ii -ou t5 bi -d
3w 9eubu fwlcuf 9ae -6wg 3d9 66 3 alfCrB Alphecca
9 mi9p 69vu36 -5lr 8t 176 ak r
l 1t62y -oicfaz -18l -1yw fz 7s -m
10 2276f -8szoxn 52f j9 1ni av 2t gamLib Zubenelhakrabi
12 1xujk -qrm2ow -1kq -1no kv cn -h
1x 4ghzw -13heg8p 1w3 -47u 15x bf 38
u 1mqs2 -gr15r0 -10u -9o 1ak a0 3s
2a 5iw5e -pcda4x -be0 4cj 13f c2 3x
1c 37xuo -hq8m1d -1pe -21q kd a6 -i
70 fih34 bpluxo -4ma -3c3 1b5 cj 6
2s 6e0s2 fnlqy7 -8ok 3wu 1qg al 2
2v 71fcf 1abemb0 1jr -6y o4 bx 4
f 14ag1 3tpynq ae2 3em 3fq 7b 39 alfSer Unukalhai
4j aafjn 96jmu1 5ae -36r 1n7 a5 7
o 1dxkg 4dlsnq -hef -5ac 6kc ca 1o
5d cal6n asuabb -3zu -6ug q0 bd 4i kapSer Gudja
1q 4kw9z fiqmdd -65t -4x6 1ir cr 27
4 51fx -21ipp4 -7kf -245 1m6 9u -4
2y 6e9zp 2nyx7t 9vi 4rv 3kv ab f
c rt7v -k0qu8w -gg -1x7 182 b1 -4
3i 9613j p9umbz xvd 1cko 4v8 cs 1k
28 51ra5 -f2ui06 -142 -1yk kw cr -7
d 14zjf -9yknqb 7q4 afr 1jm bh 2s
2r 731tr -11riphq -ejh -v0g 69o 7v w
3c 6zdbu 9bqzha o0g -2qxl 6xs ap 1c
w 2bvyf -he5oc8 -168 -1xq m5 ar -k rhoSco Iklil
1j 3rq0u g037uc -5wn -4nc 13g bi 3f
2y 6rrbm -fjpq2t -xc -1zf jq 81 -i piSco Fang
3b 6t1ql -muz1cs -1a2 -236 id 9i -l
h 14qku -dguyc9 -o3 -2ui mk 6d -c delSco Dschubba
3i 8d7zd yv8lxe -op3 pug 3or b5 1h
85 izaig -bshxsv -ir -1x5 h3 74 -6 betSco Acrab
2q 66vb8 -lwsroz -180 -2ea m2 bq -i
f 15eap -cb0ems -tb -1tx le ax -5
1l 37bcm -cfacu4 3dc -3hu y8 bz 2b
1h 3le54 a5djli -2n9 -f6 nc dw 2l kapHer Marsic
1m 3pwxg qr3xeu -206 2rm 13n br -4
7l ha8ln -bl3xiu -qy -1y5 kr b4 8 nuSco Jabbah
u 1ndvg -gmk2zn -sn -1sd jd cq -h
59 ay0js -276afm -3jb -b0z 1h8 7l 4e delOph Yed Prior
1z 5ul0a -11x05sz 9r -11h el aq 33
62 fg47o -2sku83 6cv 33c 2ca 8z 2p epsOph Yed Posterior
32 7lxxn rknjqu -10j 317 st av -f
8 joar -tv04z8 -cao -42s 1z2 b5 30
27 49339 -ee150a -br -14v 7p cn 24
x 2yjjl -f8jhsl -rv -1e3 cc 82 u sigSco Alniyat
1m 3x7gv beikdv -3ns 3fx 1ad ae u
4h b3ib7 10mgkbd -1b6 4dg 2va 7l 2j etaDra Athebyne
c lict -bxgt7d -1no -3o1 1ew cg 2s
3c 714j8 8cs935 31f -4md 12j cp 0 omeHer Cujam
a wrkv -dyjwtn -fl -1xk mz cp n
2o 7pieu -azkw4z -fi -1pq ij bq m
d uw7m -sb9gvw -124 -1lb mo ce -7
51 bwy3h -fqj0q3 -s8 -1sh f0 2y 57 alfSco Antares
1h 4cvgy cslioi -7lf -149 1pb 7q 2n betHer Kornephoros
1v 3pog4 16ixwk -2f5 -5ms 1ij am 2 lamOph Marfik
b 17kps -9w2e85 -3ft -2xo 175 bx 2k
h 1armq -knu0wv -vz -1fk c5 bs -h
1s 41gp7 -cs3n1u 1k5 2sn 1fu cd d
2i 72vnb -1az1a76 -9p4 -5zj 1ks aq 2k
1p 3gi2k p9kinn -p3 4m4 tz bo -1
3w 9j9nl -gsrkpk -nv -1qi l3 7u -l tauSco Paikauhale
12 2muiy -kzn7fj 14w xq qr bm 4a
21 47btb -6ahnzt 10b 1yo js 72 4
8s m55kv itc66y -zoy qmh 75b 7t 1t
3w 8lhdc n68rh1 2qu -6k2 28v 9o 2k
j 11jz5 -1a5g63u -ltn -re7 1lh br 2y
6c ffd9t 1cucciq 1ia cz q5 bp 2i
5d efvrt -153i2b1 1dl -2jg lt 5b 41 alfTrA Atria
2i 60728 -z5gkkh 31z -1y8 sx ah 4c
x 22dhr -kf0chu -1b7j -jqr 3uh 6d 36 epsSco Larawag
3a 93wuk -mnhi76 -ok -1o0 b1 8c -k mu01Sco Xamidimura
v 2hqv0 -mmuh1t -zw -1u4 hj 9w -l mu02Sco Pipirima
3k 8ymkh 61vpfe -45b -2oc 12r c7 -9
1k 338u5 -p7xrr6 -9rj -hkp 1o7 a2 3v
7j gjb6m 5kxu89 -mlz -qy 2xj 8v 38
29 534m0 -xc27b3 -1ev -2q1 fs 8o 4b
20 55vnk -vnewa2 34 1nt ts ba 41
1i 3s6q4 ieuwz9 -3og 22p 1jo aw -2
b5 r1fiz wfh7r3 -53c 5p6 2v0 dn 1b muDra Alrakis
7z ihnab 134hqkr -1lo 1h7 qo 8t -c zetDra Aldhibah
39 8itzh -9d1lnl 36c 7j9 2zp 6r 6 etaOph Sabik
3n 9ifyf -pqr16e 1p5 -m6d 3ik 98 18
5m dd8tv 8kfl95 -in 2j2 np 7q 38 alf01Her Rasalgethi
y 2256i esecje -1mq -c60 37f 8o 8 delHer Sarin
1 2znh lwy4ja -23z 7i op 8s 40
p 1n9g5 -fu4q8z -10jt -2g9l cw4 c1 2e 36Oph Guniibuu
d7 tbn9u -7ncpu0 3ar 7k 1au c0 4
d xzxc -ckigj0 k7t -fsq 4fo c7 13
25 5e3pl -evtq7z -ok -1to g3 93 -j
3y 8yr2m m45z7z -2z6 pj mk bj -1
42 8nxny -x2733z -mv -1wn f1 7w 44
9 i7eh -xkdaw9 -25 -181 7z 97 -f
21 589ho -ee5kfh -5h -92x 308 bk s
f rukm 2gqpie 3h jp 7q c2 44
a molp -310rfw -729 -3ar 2kg cl 13
1m 3vaxe -hs5ajf 13y -alp 29a bw 14
6v ghusz v4zzj0 -17b w5 p2 7r 2n betDra Rastaban
n 1mwhz fjn2ki 1f3 1am oo c9 3z lamHer Maasym
3 4yby -m7dks6 -bn -28y hh 7i -i upsSco Lesath
v 1sqsy -104nrqo -451 -7o1 1ce a0 -a
1t 3z7mo -tp0jxl -2ev -56j 11e 7w -e
u 1zxrn 1fjuft9 ta 45x 1dl c3 2 delUMi Yildun
2x 7gvbh -m39fod -oq -2b7 cw 4i -n lamSco Shaula
2x 73ivi 7h7svu 8hs -h6d 5e0 5s g alfOph Rasalhague
1o 3w71z -rorxyr -1xt -2yg ni co -2
26 4r5ia -n02up8 -1fb -e2d 1qw bu 30
1m 44sd9 -pllbxk gu -2n xb 56 15 tetSco Sargas
z 1frd3 -961hkd -316 -4q7 2dx 9u q
l 1dtck -4u0g19 -wi -1km gi cq d
3m 8oeu4 re2pe6 -jx b1 ia am -i
47 ag8gd -7nyjoo -5kg -49e 1hx bs 9
1d 2sx5v 16yewr6 21w -ktd 3i2 cp 17 psi01Dra Dziban
1k 2y0ae -n8jogx -i1 -1yz jj 6n -h
20 59zy2 2pvusu -34z c94 32i 7o 39 betOph Cebalrai
14 2qz7l w15p6u 110 -19f ly fz 2 Dra Alruba
e upse -uuz1wd -15u -er1 51u e8 1x muAra Cervantes
3p 8iced -12j95ii -us -4cl of a1 38
19 3wjs2 gi6tf6 -mhi -1lvc 96p 9i 23
2q 5vw98 -gkicqk -a2 -tn 8f cl 1o
1 4oam -nw26dz 18 -hs 52 8b 1f
z 1ngds 1m136r -1sb -5so 2nm af 4
49 aiz72 -m1yuj2 38x 255 1zf 8v 3b Sco Fuyue
90 jnvlf xuz2c6 785 61w 29a ad 3a ksiDra Grumium
67 eltaa m6eopl 7m k4 dj aq 3r
p 1w5mi unl4n0 -no -1s1 1pe 68 48 gamDra Eltanin
2s 67aio hevuda 6cp -1g1 1v0 aa 2m
4 a2u0 2s22o5 -1pk8 m4tx 16d1 qi 4d V2500Oph Barnard's Star
1p 3oeot hz26sx -1c 8z be c9 12
1e 2t3sr -5th5xq -sn -8yk 1nb 98 2r
40 8o8i2 1qu0zl 15 -mu 6e ax 3
23 4m6c7 cuvc85 kz 2zr j9 bu 15
n 1bjet rz11d 16v -11t y7 ca 5
8n jtt56 1hmw7a 9m0 -22a2 f66 b7 2e
y 1win1 -i431e3 -4av -e09 2ma 8a 2q gam02Sgr Alnasl
27 4eoah -ttmtam -nf -pq 8y a5 -a
1l 3up9s 5ozd1g -4r4 65f 31g ab g
n 112i5 h4h9i9 -h kv q3 ao -2
19 2w7ex -gxxkoa 1wt -2fr q2 cn 2m
r 2nwap -11wmkwg 1ch -g0s 1tf c1 n
k yemr ce4mk1 -7j -h8 5y c5 -g
6a d8qgb -rcyl31 -198 -2vi m6 ck 2t
6d dkscq -cjd3ib 4s -3v b ao k muSgr Polis
8d kpmn9 -lvx6p1 -9z3 -cut 1or 8m 4e
54 bysc5 lgzi6z -18u 36s 123 c1 38
2a 4spla 16h0jjc -gf 2rf vc bq -9
n 19l92 -hrbgn5 2b8 -21a tn 7k 3u delSgr Kaus Media
6 8qid 17axohn 14z8 -r4n 9kr 9v 1d
p 1hb62 -1q3fm0 -1691 -1i2g 42p 8z 2m
3s a8rgm -10m1012 1h 4q lk c3 42
15 2ihnu cym3qi f36 -iqs 1yk ap 39
1a 2jvtg -kgz3um -321 -9kl 1qn 4z -3 epsSgr Kaus Australis
4f 9pa9c 13195ma 87w -237 sk de 3a 42Dra Fafnir
26 5b3wh -rd9e17 -1ac -445 10c 9p -i
22 5cdu3 -f4v5rc -3gh -edh 398 7u 2u lamSgr Kaus Borealis
20 4lgrn -t7qoez an2 -hoi 1z4 be 2s
f9 y6e78 -4woks7 -1gq -o9z 1g0 ap 3o
41 99jvx n395d4 fie m6i 9y5 3 0 alfLyr Vega
eq woj2m -16ixzko 3h -c7p 177 b5 35
3q 779kf nl19vl g7 3zz 1ki cr i
19 23qus me08q9 29a 21t 1mz c2 j
1y 4qg8p -g2i7ve 3y3 19 13a 8t -b
2 17rs c8e9fk -pp -pwd 41h bn 1c
3a 79zuk atoq5o 6gm 96l 2pp c2 f
e tr6f -2trg4q -lf -185 d5 bq 31
6t fkfj1 jv2t1w 32 -ce aa 9s 0 betLyr Sheliak
59 bgawb -110w88m -3p -11l 50 bq -f
48 aglq1 -dji0k7 87 -fu 4w di 3x nu01Sgr Ainalrami
u 1sny0 lyv596 -ip 92 a3 bq 4e
r 1awxw dhd1tl hs 2v in cp 26
11 2rs2q -fnmkya 12j -429 14e 5p -d sigSgr Nunki
7 degn q5wv8m 1je 67w px bc 3w
2c 4qmyk 2i3gpk 2wp 22y 1wp cu g tet01Ser Alya
1x 3x2qo -1411q74 -lr 1a9 go c8 1h
1y 469m5 -ckdz4c 2oz -y9 oc 9s 37
31 6i744 jgnf54 -7o 4x ea 91 -5 gamLyr Sulafat
1e 3n24s 8yywtl -42c -5p1 1my b6 30
55 b0wfx -3f096c -1v3 -32d 1oz b6 30
25 4zntx -hsfn6a -136 a6 2tp 78 6 zetSgr Ascella
4x b3c7d -cxzqii 5vu -4hc 1t9 ag 2t
1s 3wfe6 895b1u -jk -7cr 30u 8b 1 zetAql Okab
1m 4hu3l -2wn8ek -1io -6z1 20d 9j -a
k wfs7 -m2dt15 7h9 -lkv 4b9 br 1g
13 2sykp -gh25y6 -3x3 -jbv 239 98 39
3x 7jn0i -o3zelm 3ph -22k 1fv cp 2z
31 60ill -mkf3jj 6m5 -7gh 1xv bf 4 alfCrA Meridiana
r 1kfvo -cilutc -39 -2ub kl 80 12 piSgr Albaldah
j 1f6fu -nf7hes gd -2u6 hu be 38
60 dirfy 14a7t0y 7ah 74e 2ie 8j 2r delDra Altais
2x 6gjyn nb181o -4f -1p 8p cb -f etaLyr Aladfar
4n 9mlfd 17o98ul -8zw 81l 1od cd 3i
1t 4cwcg mpc67s -1d 3f bs c3 3i
1u 3xi9p vrv4wn 4na 9hh 21k ak 2n
8e j3w4m 134hkub 135 37l 14c cs 3
2f 5dvjt -amj0zk -22v 1ps 22f aw n
8 afs2 -9hyyic 4z -hf 5f ck 8
1t 4vqwr -qgwpq5 kb -1qb ny b0 -8 bet01Sgr Arkab Prior
1h 33ss1 -qo7mnw 75q -459 1tc bv z bet02Sgr Arkab Posterior
1h 3kw4x -o6j8ea 2ir -9bl 1hc b0 -a alfSgr Rukbat
4a 8mkpb 1ur838 jiy 683 50p 9c w
7i h7ef7 eonrgu -9r9 -897 uk cc 46 alfVul Anser
2a 5co5a usqpnh 1m4 9vw 21z ag f
2m 5fxxe gn9u6t -jp -fn ni 8h 31 betCyg Albireo
49 8otpn 15h661q 1a6b -3q61 ddp cz 27 sigDra Alsafi
3l 9cf9d 4e5x36 gf0 -bzn 29y cd 3a
5w cmbv6 twecvh -mn kai 45e ch 14
o 1ey3n -etca6n 5au -1sf 1bw cr -7
3 2upu -rkpih 59 -1ln th c4 -8
81 i3271 aq3n6e 15x -1is j5 c7 26 alfSge Sham
28 53qpu aeknvk p6 -2m6 jf c7 2w
94 l15x0 qvb2by 3c2 3qk 1gz 7y 0 delCyg Fawaris
35 6vyuw 6bh90p 17o -8k jo 7k 47 gamAql Tarazed
2f 61n2r b194j4 -cq uu k8 a8 3n
1w 46xu6 15u30bc 66q 30e 1q8 ao 2h
60 dz1s1 5a248x 15f6 tqy f04 24 m alfAql Altair
4b 92wpz ljzia ja -ka 7q ar 1r
2a 5ape7 ec3vpo 1ra 2st p8 cp -5
1g 47k4l 51d1ua 7tr -69s 18c d3 2u ksiAql Libertas
2m 5fno6 -oxdvhi 1sx 3zc 1bw bg 2y
4 9xat 3tce5c 3kr -1150 5mn ab 2e betAql Alshain
u 2t52o -fnoyv6 fqk 5qo 38r d2 23 omeSgr Terebellum
18 2ikjp kvyles -2mg -24o 1t0 at 2u
1g 3fjrp -g6ceei qo -15j 7i cm 42
4v 9p14s bls70v 4yt 1qq x2 9r 4d
23 5900h -l03boc gq -1xv eo c5 -f
2b 4ko4m -17epuwf 67q -a4u 2dd b1 -3
5d b2vhf -ghx2vq 2ho 13v k8 cb 4k
e utpq 14erhkq 19n 3os ma cj 3n
ey viatr -13egah0 2ldx -2f7u cmt 9v 23
f 10tym 1a9mgxs uv 1tw rp c6 -5
62 cy0fj -hlurp 2qk gt vk 90 -7
52 b7lo5 xofs28 4p1 6ci 1nh bw b
k 19c4f rttu46 bo 57 6p ak 3j
4t 9uzkv seoilb as 3c 86 b0 41
q 1lcpw gk5lgi -2nh g1 rm ci 3i
49 a2btv -7g3ee1 1ps 23 d7 by 2l
11 26bpv -7gvoas 4rm 7x 2bd 9y 2g alf02Cap Algedi
6u dzfn5 -7lgxw1 17n -14n xa d9 -5 nuCap Alshat
z 1v001 -8steh7 3qi 12w qc 8h 27 bet01Cap Dabih
30 6iva0 nyu95i 6r -2l 5y 67 1v gamCyg Sadr
3q 8qqjw j5y3u3 2r7 -g5 zh cb 3p
4k 9ktm4 -xs0wwq lf -6nb 1dg 5e -c alfPav Peacock
91 k2zxj i2wj0m j3 -1s by b5 14
h zoau 11i6l58 3h0 -10z 1us bp k
94 jgo8r 6q9pg6 tv -27a p9 b7 -c epsDel Aldulfin
9o n88qr 8otqaw 94k -3od 2l1 a4 17 betDel Rotanev
3 3lmb -s5mhae 3so 53j 2hh 8n 2s
23 44sxb -nooni 17i -1b9 nm bz 2n
33 6ypl0 9h1tgp 46e lz 11n ah -6 alfDel Sualocin
3w 9m4ir qyij28 4c 4b 2t 3h 9 alfCyg Deneb
53 av1t4 8z3p69 -1ih -37y 18j cb u
1g 33ddf -uwudki bzx -450 36y cj s
1q 4y0g3 -13eyqu9 -39s td 1tv 9i g
r 1rdlc 10tdkq1 6n4 1r3x 5dp 9h 2j
9 cmmn ya58q0 -4uv -i6c 2uf ck 1i
m 1nofr iaffst -m9 1us 180 bq 2x
w 2bm2g -f1musu -3yq -c36 59c bh 17
3 lfjg k82zxc rhc phg 3hq 6w 2u epsCyg Aljanah
18 2f2xf 9llyd9 -1zw -f57 2ha bv 2w
1l 40pdb lq4fkl 15h -ms ab cl -8
t 1fgi4 -5nix5w 2gl -2q4 13h ai 0 epsAqr Albali
6 bwuv -2zrbn1 -96 -33s kd cb 4k
9u lvv88 -g0yxif -m5 -72 ef bg 4j
q 1n90z g4s9zq -5kx -4pb 15u co 2c
67 ed5da -ysvgup 1mi -1wr f1 a7 3h
56 cnzqr oict5u nn -1ul ph ay 3
36 6qwd7 6gbpli -3p7 -2nf 120 fb 2l 18Del Musica
et ytihh q5iy38 nw z 7p ac 4h
27 5fvcc -a9cuey 658 -4r8 1l9 bc -1
1j 3idme sd9qtz i3 -2r 98 co 4d
14 2tl3g -evyk3z -23j -3ch hc ch 4g
44 8s4mt -1gyna77 204 dy xj f5 s sigOct Polaris Australis
25 4fe9w -6rqfar 74f -17s 1jd ci 2l
7l hwwaf hzvd5a j3 -598 1o2 8x 2r
3i 89ql2 5yi06k 39k -nev 46b cf 1h
t 1nnqr mnf6of f3q vmy 3os ae 13
2s 5jhq6 34hftw 4ln -7a1 1cn aw 1j alfEqu Kitalpha
37 8j7p6 ngd4y6 17 -a1 20 bq a
10 2otkn krylt7 x8 j1 a2 c9 -a
1p 3j1ca 119f8va bkf 3q3 55o 6t q alfCep Alderamin
3c 6wj0p -vtlpsc 8a9 -56g 2la c7 j
53 bwegn bsh4zt 86a 4tx 1mv bc 33
d v05g -a0tmj8 2dn em 161 bw 2h
9j mh9n9 -12x2dse 698 1ps4 8de bp 1d
n 17im9 -dccqae -79 1gg mr ah 2s
47 aochu 160czat z0 o9 f8 8z -k betCep Alfirk
7 c0zj -czeiml ac5 -f7 1ei ci 2h
2t 6kib4 e2nu58 1vr 9s kh ck 4i
3u 8mpax -3beqbx 1rb -im et 82 2b betAqr Sadalsuud
5n czb64 r5729n -1w0 -78s 20s b2 2h
6q gltz9 -bl82lj 11g 29 do cj -i
1r 3lb0d -4ocam4 8th -1vw 1eq d0 i ksiAqr Bunda
5j cj2g5 -9x4odf egj -1q1 1t8 a9 w gamCap Nashira
2w 7f9mn -1a2q3a5 503 -ijq 3n6 ad 2t
u 2dj1q 16gg2ay 97w 7ah 1fj cn 33
h y0ya uh6634 el -5v 5e d1 -c pi01Cyg Azelfafage
3f 7km9m yzuz93 ek -80 1q br 68
1f 3e0b5 h42eua k35 -iq9 3g0 ch 1f
5 8snc 5vnlrx 2be 3u dh 6m 48 epsPeg Enif
x 1qur3 abvdnj ly -tv a2 c2 38
6 prie f9nt6u 3lm 11f 26q bi 17
q 1m50c -jnuoh2 2gb -794 189 c3 -5
12 2owlg 10e14af -8k -56 1s bt 1b
37 77dkm tcviet a1 -56 7u br -c
n 1b702 -9lnc5y kba -muv 6iy 7x i delCap Deneb Algedi
ep 10wzm1 -m8uvqw 7ec -xm 18n 8c -8 gamGru Aldhanab
9m ldlnr -wqojam 3bg -a7 1d1 c8 u
di vg3w2 12h73e9 gjq 6w1 2h3 bu 12 ksiCep Kurhah
4d apd2v -6us2k 1dq -rl by 87 2p alfAqr Sadalmelik
11 1rwqh -njjm11 -1v4 -9np 10o cf 3r
s 1q1zs -899t05 34d -4es 1gi bx -7
11 326cc f38d24 mw9 22t 6ka ah 18
2k 6jzl4 -ryj1jx 9ug -bev 2hc 4t -7 alfGru Alnair
h t6jx -jn20ea 66d -288 1xh ci 5
3h 8llrq jr4ijh -ya -1du 100 bw 1b
h 14ej0 3ou8t0 lr8 2er 2lt 9s 9 tetPeg Biham
1t 3it2a yngddx 113 ch ch 9f 4c
7a g7by5 nn87da 2wl 177 g3 ci 3v
2v 65rie xyn0p8 10rh 3uw 2zy bm s
28 51mbv mh33yu oa 24 eg bi 41
1u 4mixl -4mtl12 96f -1ov 1bc bl 2q tetAqr Ancha
3j 8y6lb -zvkiuv -5ik -2xz 19m 7z 3v
65 dildc rpfucu 1oc 5c hs cn -a
18 3dfpx -tqhl5 9z0 oq 1lf aq -6 gamAqr Sadachbia
3z a7ldw v3gjfi -11o -edp 1hd ca 2t
1z 54et3 tgg8gr -e8 -9d 4a cn 9
6d f2xzq -12ogdna 5as sd xx cj -3
3e 8149s -fhb1 erg 2w3 2fl a5 15
v 1tqlg ys1g5w 19r 9v 98 bb 26
6 izkx -pw9duc 1z6 -br un b1 2u
p 1edi2 seiviw -1o -9d 7s c2 4o
l 17spe -q1p4c1 -15h 4z rw bg 4d
1p 3wvb8 poa7xv -5p -g0 6m ck -9
1t 4aorn txq6pr al6 1bn 2gi ag 3
j 15inj -j9acrz 4lo -1fy 1p3 bx 1
8l kmso1 -2ik18 6u0 -4bu 1dd b8 -8
5x cv9bo -2im5ux -59w -9an 12o e0 36 kapAqr Situla
6i ern1m qczsoo 79m rs u1 ci 3o
a rgsq -g3mzit 1p5 -2g c6 bm -a
23 4bfza 6g5jz4 5yy -ui 17g 9h -9 zetPeg Homam
2l 6gbfi -rwwd1y agw -cj 1h9 5r 4h betGru Tiaki
10 1sx8f hzqwso 10f -20j 166 85 2d etaPeg Matar
6v ge9e7 -1cgaghb -49r 2g 1sj bh l
z 2ieiq e13e7e 4eb -t2 my b1 2z
7 uv0b 78xkzt hze -11ys 4qy bo 1e
4w 9zaof -ujw7zj 8db -535 1xw 9p 8
2l 5kc49 -83c2hk -yy -2zs nu b9 4d
8 hd9r 13ewsmw -53m -9mi 26j 9q 2x
o 1pour enas4v b4b -3co 25n 9r 2l muPeg Sadalbari
5k dixt6 -jkmuy7 -2kk -1pj 14r ce -4
d h26n -4igims 1i7 2iv n5 ad 4j
4v awsll -9f3djy -3eg -1wx 1ks 93 7 delAqr Skat
32 6yaqk -jdfslz u4 2c8 1h6 bo 2n
33 84fmd cd57w4 g1y 4pc 50u f5 1v 51Peg Helvetios
b za8t -hmwct0 pei -co6 a1c 39 e alfPsA Fomalhaut
7i hbvck -vepbtm -50t -zv 28j bf 2o
2g 5kj00 p76xmo 1qf o d3 a2 -a
4b 9x59z gpwk6m ehk am9 19h 6s 4m betPeg Scheat
8 k622 29vl1z zq -s5 ie cg -b betPsc Fumalsamakah
22 4qfge 91wjbv 4pq -3a8 1sw 6x 0 alfPeg Markab
4c aac85 -e4wb0t 4me 1h 1c4 cg 2h
c 12ge9 -pwshwd -3qb -12u 1w3 bw 16
d o2lg 5lofml ip -zg s5 cm 4c
26 4s9ng 18vtfhi fy -2pi 157 c9 28
3b 8ar3b -clsslk 4bj 2et 12s a8 3c
28 4vr2b -qxsjbh a7u -20z 1cz as 2s
45 bqrbr texw6w 6xe 7dh 35e cl u
4a 9i3xd -3ln2mt 3ke -f41 14s bq 4b
3n 8e173 -5es3zj sfs -1ba 1p1 bs 33
38 6t1di 1yclh9 1mo3 1dw 1x8 aa 2k
p 1ggpe -yo74nm -2p1 653 3i4 b3 15
11 2ja2a -5gt95w 1ij -qs s5 c9 -e
1x 4xjkk -jd9q3r 1il -629 1eo c9 33
44 9ps67 e4u6f7 2co -pe 1i6 cq i tauPeg Salm
58 cicrm -bytix2 -9a3 -7gm 1jy b0 30
55 cw4bp dxmngf ewg 2tb 1gb ca 1q upsPeg Alkarab
1a 3l3oh -cafd18 -3v9 -4ux td c6 42
4h aauqx 3sq55a -9jz -3c6 1l2 bv 2y
2h 6ckao 7li24f 4lm 1xy 1ey cm 2m
4d bfbjw ncz01t m62 -6gq 10d ei 2v 14And Veritate
4b 90oq6 -miktyy 7fr 2we 1es c6 -9
9t olsu3 rns4o8 caa -wiq 2zm al 2q
1b 32tr0 prdv04 250 -3d i1 bx -8
2o 6i29h 1a7x7it -3rp 9ta 5le 8x 2v gamCep Errai
18 377y6 3cm3dr t1c -xpw 5lf bh 1f
y 2gsxk qe8bdr 69x -1go 1he bj -7
3f 8shij 125s17 -9zv -by7 2hy ch k
17 3lwa6 -8nqsmf 7l7 -55i 1ms ch -3
dd x8m4q -gqx9at 7pv -810 1r5 cr 0
bf t93ql y8etaj -cm -9l s cj 3b
b9 qe8x2 433zdq bgh -8nk 2di b7 16
1i 38qa0 -131jlhr 3r3 -1q1 o7 ch -7`;
